//! What the data files say, as types. A value has a first day and a source, never a last day.

mod calendar;
mod instrument;
mod office;
mod principle;
mod support;

pub use calendar::Calendar;
pub(crate) use calendar::MonthDay;
pub use instrument::Instrument;
pub use office::{Relation, Tier};
pub(crate) use principle::PrincipleLaw;
pub use principle::{PrincipleEntry, PrincipleKind, PrincipleTitle, PrincipleValue};
pub use support::{SupportKind, SupportLevel};

use crate::{Day, Vnd};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One code of a list, as worded from one day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Code {
    /// ASCII, permanent.
    pub code: String,
    /// Vietnamese wording.
    pub vi: String,
    /// English wording.
    pub en: String,
    /// A remark for the reader of the list.
    pub note: Option<String>,
    /// First day of this wording.
    pub from: Day,
    /// Id of the instrument it rests on.
    pub source: String,
    /// Read in that instrument, not assumed.
    pub verified: bool,
    /// Fields only this list has, by the names its file declares.
    pub extra: BTreeMap<String, String>,
    /// The code ends on its first day.
    #[serde(skip)]
    pub repealed: bool,
}

/// An amount fixed by law, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Rate {
    /// `base-wage`, …
    pub key: String,
    /// Đồng a month.
    pub amount: Vnd,
    /// First day of this amount.
    pub from: Day,
    /// The act that sets it.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// The amount was read in a source, not remembered.
    pub verified: bool,
}

/// A rate with every value it ever had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateSeries {
    /// `base-wage`, …
    pub key: String,
    /// Vietnamese title.
    pub vi: String,
    /// English title.
    pub en: String,
    /// The day a person last held the newest value against the gazette.
    pub checked_on: Day,
    /// In order of their first day.
    pub values: Vec<RateValue>,
}

/// One value of a rate as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateValue {
    /// First day.
    pub from: Day,
    /// Đồng a month; `None` ends the norm.
    pub amount: Option<Vnd>,
    /// Id of the act that sets it.
    pub source: String,
    /// Where in the act.
    pub article: Option<String>,
    /// Read in the act, not remembered.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

/// How an allowance is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Coefficient times the base wage of the month.
    HeSo,
    /// A share of a salary.
    PhanTram,
    /// A fixed amount a month; a change of the base wage leaves it alone.
    SoTienThang,
    /// A fixed amount a year, spread over twelve months so that they add up exactly.
    SoTienNam,
}

impl Method {
    /// Every one.
    pub const ALL: [Method; 4] =
        [Method::HeSo, Method::PhanTram, Method::SoTienThang, Method::SoTienNam];

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The code in the list `method`.
    pub fn code(self) -> &'static str {
        match self {
            Method::HeSo => "he-so",
            Method::PhanTram => "phan-tram",
            Method::SoTienThang => "so-tien-thang",
            Method::SoTienNam => "so-tien-nam",
        }
    }
}

/// From which month a post earns an allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StartRule {
    /// The month the post begins in.
    ThangBatDau,
    /// The month after.
    ThangKeTiep,
    /// The month it begins in when it begins by the 15th, else the month after.
    #[serde(rename = "den-ngay-15")]
    DenNgay15,
    /// The day itself: the first month earns for the days held in it.
    TheoNgay,
}

impl StartRule {
    /// Every one.
    pub const ALL: [StartRule; 4] =
        [StartRule::ThangBatDau, StartRule::ThangKeTiep, StartRule::DenNgay15, StartRule::TheoNgay];

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<StartRule> {
        StartRule::ALL.into_iter().find(|one| one.code() == code)
    }

    /// As files and requests write it.
    pub fn code(self) -> &'static str {
        match self {
            StartRule::ThangBatDau => "thang-bat-dau",
            StartRule::ThangKeTiep => "thang-ke-tiep",
            StartRule::DenNgay15 => "den-ngay-15",
            StartRule::TheoNgay => "theo-ngay",
        }
    }
}

/// Up to which month a post earns an allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StopRule {
    /// Stops from the month after the post ends: the month of the end is paid.
    ThangKeTiep,
    /// Stops from the month the post ends in.
    ThangKetThuc,
    /// The day itself: the last month earns for the days held in it.
    TheoNgay,
}

impl StopRule {
    /// Every one.
    pub const ALL: [StopRule; 3] =
        [StopRule::ThangKeTiep, StopRule::ThangKetThuc, StopRule::TheoNgay];

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<StopRule> {
        StopRule::ALL.into_iter().find(|one| one.code() == code)
    }

    /// As files and requests write it.
    pub fn code(self) -> &'static str {
        match self {
            StopRule::ThangKeTiep => "thang-ke-tiep",
            StopRule::ThangKetThuc => "thang-ket-thuc",
            StopRule::TheoNgay => "theo-ngay",
        }
    }
}

/// A part of a salary, as the law adds them up (TT 13/2026/TT-BNV article 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SalaryPart {
    /// The salary of rank and step.
    Luong,
    /// The allowance of a position held.
    PhuCapChucVu,
    /// The allowance of seniority beyond the last step of the scale.
    ThamNienVuotKhung,
}

impl SalaryPart {
    /// All three, in the order the law names them.
    pub const ALL: [SalaryPart; 3] =
        [SalaryPart::Luong, SalaryPart::PhuCapChucVu, SalaryPart::ThamNienVuotKhung];

    /// The one of a code.
    pub fn from_code(code: &str) -> Option<SalaryPart> {
        SalaryPart::ALL.into_iter().find(|one| one.code() == code)
    }

    /// As files and requests write it.
    pub fn code(self) -> &'static str {
        match self {
            SalaryPart::Luong => "luong",
            SalaryPart::PhuCapChucVu => "phu-cap-chuc-vu",
            SalaryPart::ThamNienVuotKhung => "tham-nien-vuot-khung",
        }
    }
}

/// What a decision says of a principle, in place of the country's own answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Switch {
    /// Key of the principle.
    pub key: String,
    /// First day of this answer.
    pub from: Day,
    /// The answer.
    pub value: PrincipleValue,
    /// Id of the instrument that gives it.
    pub source: String,
    /// Where in the act.
    pub article: Option<String>,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

/// A decision that grants allowances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Decision {
    /// ASCII id, also the file's name.
    pub id: String,
    /// Id of the instrument.
    pub instrument: String,
    /// Two-digit code of the province it holds in.
    pub province: String,
    /// The day it takes effect; its whole month is covered.
    pub from: Day,
    /// To whom and what it applies, in Vietnamese.
    pub scope: String,
    /// One person with several posts receives the highest allowance only.
    pub highest_only: bool,
    /// When a post starts to earn.
    pub start: StartRule,
    /// When a post stops earning.
    pub stop: StopRule,
    /// Amounts are rounded to a multiple of this many đồng, half up.
    pub rounding: i64,
    /// Does it count towards social and health insurance?
    pub counts_for_insurance: bool,
    /// Invented for demonstration; no act says this.
    pub is_example: bool,
    /// The switches above were read in the act, not assumed.
    pub switches_verified: bool,
    /// Principles it answers for itself, each from a day on; ordered by day.
    pub switches: Vec<Switch>,
    /// What it grants.
    pub lines: Vec<Line>,
}

/// What a decision grants a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Line {
    /// Code in `roles`.
    pub role: String,
    /// Codes in `area-class` it holds for; empty means all.
    pub area_classes: Vec<String>,
    /// How it is computed.
    pub method: Method,
    /// Decimal text with a point, `0.40`; the percentage for `phan-tram`.
    pub coefficient: Option<String>,
    /// The parts of the salary a `phan-tram` is taken of; empty for every other method.
    pub of: Vec<SalaryPart>,
    /// Đồng a month or a year.
    pub amount: Option<Vnd>,
    /// First day of this line.
    pub from: Day,
    /// Id of the instrument that sets it.
    pub source: String,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

/// A form of paper from one day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Form {
    /// `phieu-thu`, …
    pub key: String,
    /// First day of this form.
    pub from: Day,
    /// Number as printed, `C40-BB`; `None` when the form is the unit's own design.
    pub number: Option<String>,
    /// Title as printed.
    pub title: String,
    /// Line under the number, naming the act.
    pub legend: Option<String>,
    /// `A4`, `A4-ngang` or `A5-ngang`.
    pub paper: String,
    /// How many copies people make.
    pub copies: i64,
    /// Signature blocks from left to right.
    pub signatures: Vec<String>,
    /// Id of the instrument.
    pub source: String,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

/// A rule about the last day for handing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DeadlineRule {
    pub(crate) key: String,
    pub(crate) vi: String,
    pub(crate) en: String,
    pub(crate) from: Day,
    /// The rule ends on its first day.
    pub(crate) repealed: bool,
    pub(crate) when: When,
    /// Key of the calendar whose period the paper is about.
    pub(crate) calendar: Option<String>,
    /// The act says "before this day".
    pub(crate) is_before: bool,
    pub(crate) editable: bool,
    pub(crate) source: String,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    /// A remark.
    pub(crate) note: Option<String>,
}

/// When a paper falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Four times a year, on a day of the month so many months after the quarter's last.
    Quarter { months_after: u32, day: u32 },
    /// Once a year, in the year the period is named after or later, so many working days before the day; the period
    /// is the n-th part.
    Year { month: u32, day: u32, years_after: i32, part: u32, working_days_before: u32 },
}

/// A decimal text of at most three places, in thousandths: `0.40` is 400.
pub fn thousandths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 4 || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    if text.contains('.') && part.is_empty() {
        return None;
    }
    format!("{whole}{part:0<3}").parse().ok()
}
