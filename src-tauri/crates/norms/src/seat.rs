//! Where a centre is: the province it lies in on a day, asked by one function whoever asks.

use crate::fold::fold;
use crate::law::Code;
use crate::load::PROVINCES;
use crate::{Day, Norms, Quarter};

/// Where a centre is, as its book and its report name it.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    /// Code of its commune.
    pub unit_code: &'a str,
    /// The first day the code meant that commune.
    pub unit_from: Day,
    /// What the unit above is called; empty where nobody said.
    pub parent_name: &'a str,
}

impl Norms {
    /// Code of the province a commune lies in on a day, `from` being the first day its code meant
    /// it: a commune that came later is looked up as it began. Empty for a commune no list has.
    pub fn province_of(&self, unit_code: &str, from: Day, on: Day) -> String {
        self.units.province(unit_code, on.max(from), on).unwrap_or_default().to_owned()
    }

    /// Code of the province a centre lies in on a day: by the list of communes, else the province the unit above
    /// it is called by. Empty where neither tells. Whoever asks of a centre, its own book or a reader of its
    /// report, asks here.
    pub fn province_of_centre(&self, seat: Seat<'_>, on: Day) -> String {
        let listed = self.province_of(seat.unit_code, seat.unit_from, on);
        if !listed.is_empty() {
            return listed;
        }
        self.province_called(seat.parent_name, on).unwrap_or_default()
    }

    /// Is a decision of this province, in force from `from`, one the centre may follow in a quarter? It is where
    /// the centre lies there on the quarter's last day, or lay there when the decision began: what a province
    /// decided goes on where provinces were joined.
    pub fn is_of_province(
        &self,
        seat: Seat<'_>,
        (province, from): (&str, Day),
        quarter: Quarter,
    ) -> bool {
        let days = [quarter.last(), from.min(quarter.last())];
        !province.is_empty()
            && days.into_iter().any(|on| self.province_of_centre(seat, on) == province)
    }

    /// Code of the one province a text ends with the name of, as provinces are called on a day or were
    /// before: "Tỉnh Nghệ An", "Huyện Nam Đàn, tỉnh Nghệ An". None where none or several fit.
    pub fn province_called(&self, text: &str, on: Day) -> Option<String> {
        let text = fold(text);
        let fits = |name: &str| {
            let rest = text.strip_suffix(fold(name).as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
        };
        let one = |codes: Vec<&Code>| match codes.as_slice() {
            [code] => Some(code.code.clone()),
            _ => None,
        };
        let now = self.codes(PROVINCES, on).into_iter().filter(|code| fits(&code.vi)).collect();
        let ever = || {
            let all = self.all_codes(PROVINCES).iter();
            all.filter(|code| !code.repealed && fits(&code.vi)).collect()
        };
        one(now).or_else(|| one(ever()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_centre_lies_where_the_list_or_the_name_above_says() {
        let law = Norms::shipped();
        for (unit_code, unit_from, parent_name, on, expected) in [
            ("06874", "2025-07-01", "Tỉnh Quảng Ninh", "2026-09-30", "22"),
            // The list goes before what somebody called the unit above.
            ("06874", "2025-07-01", "Tỉnh Nghệ An", "2026-09-30", "22"),
            ("06862", "2011-05-31", "Huyện Tiên Yên", "2014-03-31", "22"),
            ("17329", "2011-05-31", "Huyện Nam Đàn, tỉnh Nghệ An", "2014-03-31", "40"),
            ("17329", "2025-07-01", "Tỉnh Nghệ An", "2026-03-31", "40"),
            ("17329", "2011-05-31", "Huyện Nam Đàn", "2014-03-31", ""),
            ("", "2011-05-31", "", "2014-03-31", ""),
        ] {
            let seat = Seat { unit_code, unit_from: day(unit_from), parent_name };
            assert_eq!(law.province_of_centre(seat, day(on)), expected, "{seat:?}");
        }
    }

    #[test]
    fn a_decision_is_of_the_province_of_its_first_day_or_of_the_quarters_last() {
        let law = Norms::shipped();
        let of = |parent_name| Seat { unit_code: "", unit_from: day("2011-05-31"), parent_name };
        for (seat, province, from, expected) in [
            (of("Tỉnh Nghệ An"), "40", "2013-08-20", true),
            (of("Tỉnh Nghệ An"), "40", "2030-01-01", true),
            (of("Tỉnh Nghệ An"), "22", "2013-08-20", false),
            (of(""), "", "2013-08-20", false),
            (of(""), "40", "2013-08-20", false),
        ] {
            let quarter = "2026-Q1".parse().unwrap();
            let found = law.is_of_province(seat, (province, day(from)), quarter);
            assert_eq!(found, expected, "{seat:?} {province} {from}");
        }
    }
}
