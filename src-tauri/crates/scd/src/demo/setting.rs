//! The setting of one centre: its unit, its part, its people and the money it begins with.

use super::Era;
use super::cast::{OFFICE, Part};
use super::chance::Chance;
use super::names::{self, Person};
use super::places::Unit;
use serde_json::{Value, json};

/// A post somebody holds at the centre.
#[derive(Debug)]
pub(crate) struct Holder {
    pub(crate) role: &'static str,
    pub(crate) person: Person,
    pub(crate) main_job: String,
    pub(crate) decision_no: Option<String>,
    pub(crate) decision_on: String,
    pub(crate) from_on: String,
    pub(crate) school: Option<String>,
    pub(crate) is_trained: bool,
}

/// A source and what it begins with.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) class: &'static str,
    pub(crate) name: &'static str,
    pub(crate) cash_vnd: i64,
    pub(crate) account_vnd: i64,
    spent_vnd: i64,
}

/// Everything that is settled before the first day.
#[derive(Debug)]
pub(crate) struct Setting<'a> {
    pub(crate) era: Era,
    pub(crate) unit: &'a Unit,
    pub(crate) part: Part,
    pub(crate) founded: i64,
    account_kind: &'static str,
    has_seal: bool,
    pub(crate) posts: Vec<Holder>,
    pub(crate) sources: Vec<Opening>,
    classes_before: i64,
    turns_before: i64,
}

impl<'a> Setting<'a> {
    /// Draws the setting. `shared` is the accountant another centre pays too.
    pub(crate) fn draw(
        era: Era,
        unit: &'a Unit,
        part: Part,
        chance: &mut Chance,
        shared: Option<Person>,
    ) -> Setting<'a> {
        let account_kind = chance.pick(&[
            "rieng",
            "rieng",
            "rieng",
            "theo-doi-tai-xa",
            "theo-doi-tai-xa",
            "khong",
        ]);
        let mut setting = Setting {
            era,
            unit,
            part,
            founded: era.founded(chance),
            account_kind,
            has_seal: chance.percent(80),
            posts: Vec::new(),
            sources: Vec::new(),
            classes_before: chance.between(6, 40),
            turns_before: chance.between(300, 2_900),
        };
        setting.appoint(chance, shared);
        setting.fund(chance);
        setting
    }

    pub(crate) fn has_account(&self) -> bool {
        self.account_kind != "khong"
    }

    /// Does it have a source of that class?
    pub(crate) fn has(&self, class: &str) -> bool {
        self.sources.iter().any(|source| source.class == class)
    }

    /// What the yearly budget begins with.
    pub(crate) fn opening_vnd(&self) -> i64 {
        self.sources.first().map_or(0, |source| source.cash_vnd + source.account_vnd)
    }

    fn appoint(&mut self, chance: &mut Chance, shared: Option<Person>) {
        let (unit, year) = (self.unit, self.era.year());
        let own = unit.lower();
        let people = format!("Ủy ban nhân dân {own}");
        let school = format!("Trường Trung học cơ sở {}", unit.name);
        let chief = chance.pick(&["Phó Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch", "Chủ tịch"]);
        self.hire(chance, "giam-doc", format!("{chief} {people}"), None);
        let deputy = chance.pick(&["pho-giam-doc-truc", "pho-giam-doc"]);
        self.hire(chance, deputy, format!("Hiệu trưởng {school}"), None);
        if chance.percent(65) {
            self.hire(chance, "pho-giam-doc", format!("Chủ tịch Hội Khuyến học {own}"), None);
        }
        self.hire(chance, "ke-toan", format!("Kế toán {people}"), shared);
        self.hire(chance, "thu-quy", format!("Văn thư, thủ quỹ {people}"), None);
        if chance.percent(55) {
            let from = chance.pick(&["Trường Tiểu học", "Trường Trung học cơ sở"]);
            self.hire(chance, "giao-vien-biet-phai", "Giáo viên".to_owned(), None);
            if let Some(holder) = self.posts.last_mut() {
                holder.school = Some(format!("{from} {}", unit.name));
                // Since 15/02/2011 teachers may be seconded to a centre (TT 40/2010).
                let month = chance.between(2, 6);
                holder.from_on = format!("{year}-{month:02}-15");
                holder.decision_on = format!("{year}-{month:02}-10");
                holder.is_trained = false;
            }
        }
        if chance.percent(30) {
            self.hire(chance, "can-bo-thuong-truc", format!("Cán bộ văn hóa {own}"), None);
        }
        if self.part == Part::Explained
            && let Some(holder) = self.posts.get_mut(1)
        {
            holder.decision_no = None;
        }
    }

    fn hire(
        &mut self,
        chance: &mut Chance,
        role: &'static str,
        main_job: String,
        shared: Option<Person>,
    ) {
        let year = self.era.year();
        let known: Vec<Person> = self.posts.iter().map(|holder| holder.person.clone()).collect();
        let drawn = names::another(chance, self.unit.region(), (year - 54, year - 27), &known);
        let person = shared.unwrap_or(drawn);
        // Boards change with the people's councils: 2011 and 2026 were years of election.
        let (number, day) = (chance.between(101, 2_900), chance.between(6, 28));
        let month = if chance.percent(60) { 6 } else { chance.between(1, 5) };
        self.posts.push(Holder {
            role,
            person,
            main_job,
            decision_no: Some(format!("{number}/QĐ-UBND")),
            decision_on: format!("{year}-{month:02}-{day:02}"),
            from_on: format!("{year}-{month:02}-{day:02}"),
            school: None,
            is_trained: chance.percent(60),
        });
    }

    fn fund(&mut self, chance: &mut Chance) {
        let times = self.era.prices();
        let has_account = self.has_account();
        let mut add = |chance: &mut Chance, class, name, most: i64, spent: (i64, i64)| {
            let cash_vnd = chance.amount(0, most / 3, 50_000) * times;
            let account_vnd = if has_account { chance.amount(0, most, 100_000) * times } else { 0 };
            let spent_vnd = chance.amount(spent.0, spent.1, 50_000) * times;
            self.sources.push(Opening { class, name, cash_vnd, account_vnd, spent_vnd });
        };
        add(chance, "nsnn-hang-nam", "Ngân sách nhà nước", 6_000_000, (7_000_000, 16_000_000));
        if chance.percent(75) {
            add(chance, "tai-tro-tien", "Tài trợ, ủng hộ", 1_500_000, (200_000, 3_000_000));
        }
        if chance.percent(35) {
            let name = self.era.programme_name();
            add(chance, "chuong-trinh", name, 1_000_000, (0, 6_000_000));
        }
        if chance.percent(25) {
            add(chance, "hoc-phi", "Đóng góp của học viên", 300_000, (0, 900_000));
        }
    }

    /// Who the founder names for a role.
    fn name_of(&self, role: &str) -> &str {
        let held = self.posts.iter().find(|holder| holder.role == role);
        held.map_or("", |holder| holder.person.full_name.as_str())
    }

    /// The request of the first run.
    pub(crate) fn founding(&self) -> Value {
        let sources: Vec<Value> = self
            .sources
            .iter()
            .map(|s| {
                json!({
                    "class": s.class, "name": s.name, "cash_vnd": s.cash_vnd,
                    "account_vnd": s.account_vnd, "spent_year_vnd": s.spent_vnd,
                    "received_year_vnd": s.spent_vnd + s.cash_vnd + s.account_vnd,
                })
            })
            .collect();
        let (office_id, office_name) = OFFICE;
        json!({
            "unit_code": self.unit.code, "unit_from": self.unit.from,
            "unit_name": self.unit.full_name, "parent_name": self.unit.parent_name,
            "name": format!("Trung tâm học tập cộng đồng {}", self.unit.lower()),
            "founded_year": self.founded, "area_class": self.unit.region().area_class,
            "account_kind": self.account_kind, "has_seal": self.has_seal,
            "office_id": office_id, "office_name": office_name,
            "director_name": self.name_of("giam-doc"),
            "accountant_name": self.name_of("ke-toan"),
            "cashier_name": self.name_of("thu-quy"),
            "first_on": self.era.first().to_string(), "sources": sources,
            "classes_before": self.classes_before, "turns_before": self.turns_before,
            "allowance_decision": "vi-du-2011",
        })
    }
}
