//! The plan of a quarter: what a centre receives, pays and holds, drawn before the first day of it.

use super::Era;
use super::cast::Part;
use super::chance::Chance;
use super::deeds::{self, Deed};
use super::goods::{self, Good, LARGE, MONTHLY, SUNDRY};
use super::names::{self, Person};
use super::places::Unit;
use super::setting::Setting;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::{Value, json};

/// A receipt to come.
#[derive(Clone, Debug)]
pub(crate) struct Receipt {
    /// Class of the source.
    pub(crate) class: &'static str,
    pub(crate) payee: String,
    pub(crate) reason: String,
    pub(crate) dong: i64,
    pub(crate) to_account: bool,
}

/// A payment to come.
#[derive(Clone, Debug)]
pub(crate) struct Payment {
    /// Class of the source it is meant for; the yearly budget steps in.
    pub(crate) class: &'static str,
    pub(crate) payee: String,
    pub(crate) reason: String,
    pub(crate) code: &'static str,
    pub(crate) dong: i64,
    pub(crate) documents: i64,
    pub(crate) by_account: bool,
    /// Typed wrong at first, voided at once and written again.
    pub(crate) is_slip: bool,
    /// The error that is planted in it.
    pub(crate) plant: Option<Plant>,
}

/// How a planted error differs from what is right.
#[derive(Clone, Debug)]
pub struct Plant {
    /// `so-tien` the amount, `tieu-muc` the budget code.
    pub kind: &'static str,
    /// What should have been typed.
    pub right_vnd: i64,
    /// The code that should have been typed.
    pub right_code: &'static str,
}

/// Something of one day.
#[derive(Clone, Debug)]
pub(crate) enum What {
    Receive(Receipt),
    Pay(Payment),
    /// The allowances of the quarter's month, from 0.
    Allow(usize),
    Hold(Value),
}

/// Everything of the quarter by day; money comes before it goes.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) day: NaiveDate,
    pub(crate) what: What,
}

/// Draws a quarter. `allowances_vnd` is what its three sheets come to.
pub(crate) fn draw(
    setting: &Setting<'_>,
    chance: &mut Chance,
    own: &[String],
    allowances_vnd: i64,
) -> Vec<Event> {
    let mut plan = Plan { setting, chance, own, events: Vec::new(), needed: allowances_vnd };
    plan.allowances();
    plan.activities();
    plan.monthly();
    plan.others();
    plan.plant();
    plan.receipts();
    plan.events.sort_by_key(|event| (event.day, order(&event.what)));
    plan.events
}

fn order(what: &What) -> u8 {
    match what {
        What::Receive(_) => 0,
        What::Hold(_) => 1,
        What::Pay(_) => 2,
        What::Allow(_) => 3,
    }
}

/// A plan being drawn.
pub(crate) struct Plan<'a> {
    pub(crate) setting: &'a Setting<'a>,
    pub(crate) chance: &'a mut Chance,
    own: &'a [String],
    pub(crate) events: Vec<Event>,
    /// What the yearly budget must bear.
    pub(crate) needed: i64,
}

impl Plan<'_> {
    pub(crate) fn unit(&self) -> &Unit {
        self.setting.unit
    }

    pub(crate) fn era(&self) -> Era {
        self.setting.era
    }

    /// So many days after the quarter's first, on a day on which the office is open.
    pub(crate) fn working_day(&self, after: i64) -> NaiveDate {
        let first = self.era().first();
        let day = first + Days::new(u64::try_from(after).unwrap_or_default());
        let is_national_day = (day.month(), day.day()) == (9, 2);
        let back = match day.weekday() {
            _ if is_national_day => 1,
            Weekday::Sat => 1,
            Weekday::Sun => 2,
            _ => 0,
        };
        (day - Days::new(back)).max(first)
    }

    pub(crate) fn somebody(&mut self) -> Person {
        let year = self.setting.era.year();
        names::person(self.chance, self.setting.unit.region(), (year - 62, year - 25))
    }

    pub(crate) fn villager(&mut self) -> String {
        self.somebody().full_name
    }

    fn allowances(&mut self) {
        // The end of each month; in some centres all three in the last.
        let is_once = self.chance.percent(15);
        for (month, last) in [30, 61, 91].into_iter().enumerate() {
            let after = if is_once { 84 } else { last - self.chance.between(1, 4) };
            let day = self.working_day(after);
            self.events.push(Event { day, what: What::Allow(month) });
        }
    }

    fn activities(&mut self) {
        let mut deeds = deeds::possible(self.unit().region().land, self.era());
        self.chance.shuffle(&mut deeds);
        let many = 8 + self.chance.below(10) + self.chance.below(13);
        for nth in 0..many {
            let deed = deeds[nth % deeds.len()];
            // One in each month at least; the rest anywhere.
            let month = i64::try_from(nth).unwrap_or_default();
            let after = match month {
                0..=2 => 30 * month + self.chance.between(3, 24),
                _ => self.chance.between(2, 88),
            };
            self.activity(deed, after, nth);
        }
    }

    fn activity(&mut self, deed: &Deed, after: i64, nth: usize) {
        let speaker = self.villager();
        let (sessions, persons, turns) = deeds::attendance(deed.form, self.chance);
        let peoples: usize = self.unit().region().peoples.iter().sum();
        let share = |of: i64, percent: i64| of * percent / 100;
        let female = share(turns, self.chance.between(32, 72));
        let minority = i64::try_from(peoples).unwrap_or_default() * self.chance.between(80, 115);
        let minority = share(turns, minority / 100).min(turns);
        let day = self.working_day(after);
        let times = self.era().prices();
        // Clubs and games have no speaker.
        let has_speaker = deed.group != "van-hoa-the-thao";
        let is_paid = self.chance.percent(60) && has_speaker;
        let fee = self.chance.amount(50_000, 120_000, 10_000) * times * sessions.min(5);
        let explained = self.setting.part == Part::Explained;
        let no_source = explained && nth == 0;
        let no_evidence = if explained { nth < 3 } else { self.chance.percent(6) };
        let wards = if self.unit().is_urban() { "khu" } else { "thôn" };
        let place = match self.chance.below(4) {
            0 => "Hội trường ủy ban".to_owned(),
            1 => "Phòng học của trung tâm".to_owned(),
            _ => format!("Nhà văn hóa {wards} {}", self.chance.between(1, 9)),
        };
        let evidence = self.chance.pick(&[
            "Danh sách ký tên",
            "Danh sách ký tên, 4 ảnh",
            "Danh sách, biên bản",
            "Danh sách ký tên, giáo án",
        ]);
        let has_cost = is_paid || no_source;
        self.events.push(Event {
            day,
            what: What::Hold(json!({
                "group": deed.group, "form": deed.form, "title": deed.title,
                "held_on": day.to_string(), "sessions": sessions, "place": place,
                "partner": format!("{} {}", deed.partner, self.unit().lower()),
                "turns": turns, "turns_female": female, "turns_minority": minority,
                "persons": persons, "speaker": has_speaker.then_some(&speaker), "cost_vnd": has_cost.then_some(fee),
                "source_class": (has_cost && !no_source).then_some("nsnn-hang-nam"),
                "evidence": (!no_evidence).then_some(evidence),
            })),
        });
        if is_paid {
            let reason = format!("Bồi dưỡng báo cáo viên: {}, {sessions} buổi", deed.title);
            let class = if self.setting.has("chuong-trinh") && deed.form == "lop" {
                "chuong-trinh"
            } else {
                "nsnn-hang-nam"
            };
            self.pay(day, class, speaker, reason, "6652", fee, 1);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a line of the book has as many columns")]
    fn pay(
        &mut self,
        day: NaiveDate,
        class: &'static str,
        payee: String,
        reason: String,
        code: &'static str,
        dong: i64,
        documents: i64,
    ) {
        self.needed += dong;
        let by_account = self.setting.has_account() && dong >= 1_000_000 * self.era().prices();
        let payment = Payment {
            class,
            payee,
            reason,
            code,
            dong,
            documents,
            by_account: by_account && self.chance.percent(60),
            is_slip: self.chance.percent(2),
            plant: None,
        };
        self.events.push(Event { day, what: What::Pay(payment) });
    }

    fn monthly(&mut self) {
        for good in MONTHLY {
            if !self.chance.percent(70) {
                continue;
            }
            for month in 0..3 {
                let after = 30 * month + self.chance.between(8, 26);
                let day = self.working_day(after);
                self.buy(good, day, &format!("{}/{}", 6 + month, self.era().year()));
            }
        }
    }

    fn buy(&mut self, good: &Good, day: NaiveDate, month: &str) {
        let villager = self.villager();
        let region = self.unit().region();
        let payee = goods::payee(good.payee, self.chance, region, self.own, villager);
        let dong = good.price(self.chance, self.era().prices());
        let class = if good.is_for_gifts && self.setting.has("tai-tro-tien") {
            "tai-tro-tien"
        } else if good.code == "7001" && self.setting.has("chuong-trinh") {
            "chuong-trinh"
        } else if matches!(good.code, "6651" | "6699") && self.setting.has("hoc-phi") {
            "hoc-phi"
        } else {
            "nsnn-hang-nam"
        };
        let documents = self.chance.between(1, 3);
        self.pay(
            day,
            class,
            payee,
            good.reason.replace("{thang}", month),
            self.era().code(good.code),
            dong,
            documents,
        );
    }

    /// Everything else, until the book has the number of vouchers it is to have.
    fn others(&mut self) {
        let wanted = 26 + self.chance.below(50) + self.chance.below(50);
        let larges = self.chance.below(3);
        for _ in 0..larges {
            let good = &LARGE[self.chance.below(LARGE.len())];
            let after = self.chance.between(20, 85);
            let day = self.working_day(after);
            self.buy(good, day, "");
        }
        while self.payments() < wanted {
            let good = &SUNDRY[self.chance.below(SUNDRY.len())];
            let after = self.chance.between(6, 90);
            let day = self.working_day(after);
            self.buy(good, day, "");
        }
        if self.setting.part == Part::Explained {
            let day = self.working_day(70);
            let (payee, dong) = (self.villager(), 1_200_000 * self.era().prices());
            let reason = "Thuê dọn dẹp, quét vôi phòng học".to_owned();
            self.pay(day, "nsnn-hang-nam", payee, reason, "6907", dong, 0);
        }
    }

    fn payments(&self) -> usize {
        self.events.iter().filter(|event| matches!(event.what, What::Pay(_))).count()
    }

    /// The error that no rule stops.
    fn plant(&mut self) {
        let day = self.working_day(52);
        let times = self.era().prices();
        let is_code = self.chance.percent(50);
        let (reason, payee, code, right_code, dong, right_vnd, documents) = match self.setting.part
        {
            Part::Returned if is_code => {
                let dong = self.chance.amount(260_000, 480_000, 5_000) * times;
                let shop = self.unit().region().shop(self.chance, "Hiệu sách");
                ("Mua sách cho tủ sách dùng chung", shop, "6501", "6608", dong, dong, 1)
            }
            // One nought too many.
            Part::Returned => {
                let right = self.chance.amount(110_000, 290_000, 1_000) * times;
                let own = self.own.first().cloned().unwrap_or_default();
                ("Mua văn phòng phẩm", own, "6551", "6551", right * 10, right, 0)
            }
            // Two digits changed places.
            Part::SelfCorrected | Part::Restored => {
                let own = self.own.first().cloned().unwrap_or_default();
                let (typed, right) = (540_000 * times, 450_000 * times);
                ("Mua dụng cụ thực hành cho lớp học", own, "7001", "7001", typed, right, 2)
            }
            _ => return,
        };
        self.pay(day, "nsnn-hang-nam", payee, reason.to_owned(), code, dong, documents);
        if let Some(Event { what: What::Pay(payment), .. }) = self.events.last_mut() {
            payment.is_slip = false;
            let kind = if code == right_code { "so-tien" } else { "tieu-muc" };
            payment.plant = Some(Plant { kind, right_vnd, right_code });
        }
    }
}
