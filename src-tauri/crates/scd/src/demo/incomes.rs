//! Where the money of a planned quarter comes from: budget, gifts, a programme, learners.

use super::chance::Chance;
use super::names::Person;
use super::places::{Land, Region};
use super::plan::{Event, Plan, Receipt, What};

impl Plan<'_> {
    fn receive(&mut self, after: i64, class: &'static str, payee: String, reason: &str, dong: i64) {
        let day = self.working_day(after);
        let is_state = matches!(class, "nsnn-hang-nam" | "chuong-trinh");
        let to_account = self.setting.has_account() && (is_state || self.chance.percent(10));
        let reason = reason.to_owned();
        self.events.push(Event {
            day,
            what: What::Receive(Receipt { class, payee, reason, dong, to_account }),
        });
    }

    /// Receives enough for everything that is planned.
    pub(crate) fn receipts(&mut self) {
        let times = self.era().prices();
        // The budget comes in two parts and covers what is planned, with something left over.
        let spare = self.chance.between(101, 112);
        let budget = (self.needed * spare / 100 - self.setting.opening_vnd()).max(500_000);
        let first = (budget * self.chance.between(55, 70) / 100).div_euclid(500_000) * 500_000;
        let second = (budget - first).div_euclid(500_000) * 500_000 + 500_000;
        let payer = self.era().payer(self.unit());
        let after = self.chance.between(2, 6);
        self.receive(
            after,
            "nsnn-hang-nam",
            payer.clone(),
            "Kinh phí hoạt động quý III, đợt 1",
            first.max(500_000),
        );
        let after = self.chance.between(33, 44);
        self.receive(after, "nsnn-hang-nam", payer, "Kinh phí hoạt động quý III, đợt 2", second);
        if self.setting.has("tai-tro-tien") {
            for _ in 0..self.chance.between(2, 9) {
                let person = self.somebody();
                let donor = donor(self.unit().region(), self.chance, &person);
                let dong = self.chance.amount(200_000, 2_000_000, 100_000) * times;
                let after = self.chance.between(1, 80);
                self.receive(
                    after,
                    "tai-tro-tien",
                    donor,
                    "Ủng hộ trung tâm học tập cộng đồng",
                    dong,
                );
            }
        }
        if self.setting.has("chuong-trinh") {
            let (payer, reason) = self.era().programme(self.unit());
            let dong = self.chance.amount(3_000_000, 9_000_000, 500_000) * times;
            let after = self.chance.between(4, 20);
            self.receive(after, "chuong-trinh", payer, reason, dong);
        }
        if self.setting.has("hoc-phi") {
            for _ in 0..self.chance.between(4, 14) {
                let learner = self.villager();
                let dong = self.chance.amount(30_000, 150_000, 10_000) * times;
                let after = self.chance.between(3, 70);
                self.receive(after, "hoc-phi", learner, "Đóng góp của học viên lớp tin học", dong);
            }
        }
    }
}

/// Somebody who gives money to the centre.
fn donor(region: &Region, chance: &mut Chance, person: &Person) -> String {
    let name = &person.full_name;
    let firms: &[&str] = match region.land {
        Land::Town => &["Xí nghiệp than", "Công ty cổ phần Vận tải", "Công ty TNHH Thương mại"],
        Land::Hills => &["Lâm trường", "Hợp tác xã Lâm nghiệp", "Cơ sở chế biến gỗ"],
        Land::Coast => {
            &["Hợp tác xã Thủy sản", "Cơ sở nuôi trồng thủy sản", "Công ty TNHH Hải sản"]
        }
        Land::Fields => &["Hợp tác xã Nông nghiệp", "Cơ sở gốm sứ", "Doanh nghiệp vật liệu"],
    };
    match chance.below(4) {
        0 => format!("{} {}", chance.pick(firms), region.name),
        1 => format!("Dòng họ {}", name.split(' ').next().unwrap_or("Nguyễn")),
        2 => format!("Gia đình {} {name}", if person.is_female { "bà" } else { "ông" }),
        _ => format!("Chi nhánh Ngân hàng Nông nghiệp {}", region.name),
    }
}
