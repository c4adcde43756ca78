//! The two eras of the demonstration: 186 communes in 2011, 54 in 2026.

use super::chance::Chance;
use super::places::Unit;
use chrono::{Days, NaiveDate};

/// When the demonstration plays. Both play in the third quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Era {
    /// 2011-Q3, under districts; the directive was signed in its second week.
    #[value(name = "2011")]
    Of2011,
    /// 2026-Q3, without districts.
    #[value(name = "2026")]
    Of2026,
}

impl Era {
    /// Its year.
    pub fn year(self) -> i64 {
        match self {
            Era::Of2011 => 2011,
            Era::Of2026 => 2026,
        }
    }

    /// Its quarter.
    pub fn quarter(self) -> &'static str {
        match self {
            Era::Of2011 => "2011-Q3",
            Era::Of2026 => "2026-Q3",
        }
    }

    pub(crate) fn months(self) -> [&'static str; 3] {
        match self {
            Era::Of2011 => ["2011-07", "2011-08", "2011-09"],
            Era::Of2026 => ["2026-07", "2026-08", "2026-09"],
        }
    }

    /// The day the list of units is taken on.
    pub(crate) fn listed_on(self) -> &'static str {
        match self {
            Era::Of2011 => "2011-07-14",
            Era::Of2026 => "2026-07-14",
        }
    }

    /// The first day of the quarter.
    pub(crate) fn first(self) -> NaiveDate {
        let year = i32::try_from(self.year()).unwrap_or_default();
        NaiveDate::from_ymd_opt(year, 7, 1).unwrap_or_default()
    }

    /// The last day of the quarter.
    pub(crate) fn last(self) -> NaiveDate {
        self.day(91)
    }

    /// So many days after the first: 91 is the quarter's last, 96 the deadline.
    pub(crate) fn day(self, after: i64) -> NaiveDate {
        self.first() + Days::new(u64::try_from(after).unwrap_or_default())
    }

    /// What a budget code of 2011 is called later: equipment stands elsewhere since 2017.
    pub(crate) fn code(self, of_2011: &'static str) -> &'static str {
        match (self, of_2011) {
            (Era::Of2026, "9062") => "6956",
            _ => of_2011,
        }
    }

    /// How many times dearer than in 2011 things are.
    pub(crate) fn prices(self) -> i64 {
        match self {
            Era::Of2011 => 1,
            Era::Of2026 => 3,
        }
    }

    /// The year a centre was founded in: the communes of 2025 founded theirs anew.
    pub(crate) fn founded(self, chance: &mut Chance) -> i64 {
        match self {
            Era::Of2011 => chance.between(2003, 2010),
            Era::Of2026 => 2025,
        }
    }

    /// Who pays out the yearly budget.
    pub(crate) fn payer(self, unit: &Unit) -> String {
        match self {
            Era::Of2011 => format!("Ủy ban nhân dân {}", unit.lower()),
            Era::Of2026 => format!("Phòng Kinh tế {}", unit.lower()),
        }
    }

    pub(crate) fn programme_name(self) -> &'static str {
        match self {
            Era::Of2011 => "Đề án dạy nghề cho lao động nông thôn",
            Era::Of2026 => "Chương trình mục tiêu quốc gia",
        }
    }

    /// Who pays for the programme, and what for.
    pub(crate) fn programme(self, unit: &Unit) -> (String, &'static str) {
        match self {
            Era::Of2011 => (
                format!("Phòng Lao động - Thương binh và Xã hội {}", unit.region().name),
                "Kinh phí mở lớp dạy nghề cho lao động nông thôn",
            ),
            Era::Of2026 => (
                "Sở Nông nghiệp và Môi trường tỉnh Quảng Ninh".to_owned(),
                "Kinh phí lớp nghề thuộc chương trình mục tiêu quốc gia",
            ),
        }
    }
}
