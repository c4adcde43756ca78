//! The files as written: strict shapes, unknown keys refused. `en` may be left out everywhere.

mod places;
mod values;

pub(crate) use places::{OfficeFile, SuccessionFile, UnitFile};
pub(crate) use values::{OURS, day, english, some_day};

use crate::law::{
    Method, PrincipleKind, PrincipleValue, SalaryPart, StartRule, StopRule, SupportKind,
};
use crate::{Day, Vnd};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use values::{some_factor, some_money};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InstrumentFile {
    pub(crate) number: String,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    pub(crate) issuer: String,
    #[serde(default, deserialize_with = "some_day")]
    pub(crate) signed: Option<Day>,
    #[serde(default, deserialize_with = "some_day")]
    pub(crate) from: Option<Day>,
    #[serde(default)]
    pub(crate) replaces: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) amends: Vec<Spanned<String>>,
    #[serde(default, deserialize_with = "some_day")]
    pub(crate) ended: Option<Day>,
    pub(crate) ended_by: Option<Spanned<String>>,
    pub(crate) verified: bool,
    /// `verified` itself when left out.
    pub(crate) dates_verified: Option<bool>,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RateFile {
    pub(crate) key: Spanned<String>,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    pub(crate) unit: Spanned<String>,
    /// The day a person last compared the file with the gazette.
    #[serde(deserialize_with = "day", rename = "last_value_still_valid_on")]
    pub(crate) checked_on: Day,
    pub(crate) value: Vec<Spanned<RateEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RateEntry {
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    #[serde(default, deserialize_with = "some_money")]
    pub(crate) amount: Option<Vnd>,
    #[serde(default)]
    pub(crate) repealed: bool,
    pub(crate) source: Spanned<String>,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeFile {
    pub(crate) list: Spanned<String>,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    #[serde(default)]
    pub(crate) extra_keys: Vec<String>,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) source: Spanned<String>,
    pub(crate) verified: bool,
    /// Later acts that took the whole list over as it stood.
    #[serde(default)]
    pub(crate) carried: Vec<Spanned<CarriedEntry>>,
    pub(crate) code: Vec<Spanned<CodeEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CarriedEntry {
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) source: Spanned<String>,
    pub(crate) verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeEntry {
    pub(crate) code: String,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    pub(crate) note: Option<String>,
    #[serde(default, deserialize_with = "some_day")]
    pub(crate) from: Option<Day>,
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) verified: Option<bool>,
    #[serde(default)]
    pub(crate) repealed: bool,
    #[serde(default)]
    pub(crate) extra: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionFile {
    pub(crate) id: Spanned<String>,
    pub(crate) instrument: Spanned<String>,
    pub(crate) province: Spanned<String>,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) scope: String,
    pub(crate) highest_only: bool,
    pub(crate) start: StartRule,
    pub(crate) stop: StopRule,
    pub(crate) rounding: Spanned<i64>,
    pub(crate) counts_for_insurance: bool,
    #[serde(default)]
    pub(crate) example: bool,
    /// Nobody has read them when left out.
    #[serde(default)]
    pub(crate) switches_verified: bool,
    #[serde(default)]
    pub(crate) switch: Vec<Spanned<SwitchEntry>>,
    pub(crate) line: Vec<Spanned<LineEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SwitchEntry {
    pub(crate) key: String,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) value: PrincipleValue,
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LineEntry {
    pub(crate) role: String,
    #[serde(default)]
    pub(crate) area_classes: Vec<String>,
    pub(crate) method: Method,
    #[serde(default, deserialize_with = "some_factor")]
    pub(crate) coefficient: Option<String>,
    pub(crate) of: Option<Vec<SalaryPart>>,
    #[serde(default, deserialize_with = "some_money")]
    pub(crate) amount: Option<Vnd>,
    #[serde(default, deserialize_with = "some_day")]
    pub(crate) from: Option<Day>,
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrincipleFile {
    pub(crate) key: Spanned<String>,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    pub(crate) kind: PrincipleKind,
    pub(crate) unit: Option<Spanned<String>>,
    pub(crate) value: Vec<Spanned<PrincipleEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrincipleEntry {
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) value: Option<PrincipleValue>,
    #[serde(default)]
    pub(crate) repealed: bool,
    pub(crate) source: Spanned<String>,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SupportFile {
    pub(crate) key: Spanned<String>,
    #[serde(rename = "vi")]
    pub(crate) _vi: String,
    #[serde(rename = "en")]
    pub(crate) _en: Option<String>,
    /// Two digits; empty for the whole country.
    pub(crate) province: Spanned<String>,
    pub(crate) source: Spanned<String>,
    pub(crate) level: Vec<Spanned<LevelEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LevelEntry {
    pub(crate) kind: SupportKind,
    #[serde(default)]
    pub(crate) area_classes: Vec<String>,
    #[serde(default, deserialize_with = "some_money")]
    pub(crate) amount: Option<Vnd>,
    #[serde(default)]
    pub(crate) repealed: bool,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    /// The act of the file when it names none.
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) article: Option<String>,
    pub(crate) is_minimum: bool,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeadlineFile {
    pub(crate) deadline: Vec<Spanned<DeadlineEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeadlineEntry {
    pub(crate) key: String,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    #[serde(default)]
    pub(crate) repealed: bool,
    #[serde(default)]
    pub(crate) every: Every,
    /// Months after the last month of the quarter.
    pub(crate) months_after: Option<u32>,
    /// Of a yearly one.
    pub(crate) month: Option<u32>,
    pub(crate) day: u32,
    pub(crate) years_after: Option<i32>,
    pub(crate) calendar: Option<Spanned<String>>,
    pub(crate) part: Option<u32>,
    /// So many working days before the day written.
    pub(crate) working_days_before: Option<u32>,
    #[serde(default)]
    pub(crate) before: bool,
    pub(crate) editable: bool,
    pub(crate) source: Spanned<String>,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Every {
    #[default]
    Quarter,
    Year,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalendarFile {
    pub(crate) calendar: Vec<Spanned<CalendarEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalendarEntry {
    pub(crate) key: String,
    pub(crate) vi: String,
    pub(crate) en: Option<String>,
    pub(crate) name: String,
    pub(crate) starts: Vec<String>,
    #[serde(default)]
    pub(crate) year_before: bool,
    pub(crate) adjusted_until: Option<String>,
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) source: Spanned<String>,
    pub(crate) article: Option<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormFile {
    pub(crate) key: Spanned<String>,
    pub(crate) form: Vec<Spanned<FormEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormEntry {
    #[serde(deserialize_with = "day")]
    pub(crate) from: Day,
    pub(crate) number: Option<String>,
    pub(crate) title: String,
    pub(crate) legend: Option<String>,
    pub(crate) paper: String,
    pub(crate) copies: i64,
    pub(crate) signatures: Vec<String>,
    pub(crate) source: Spanned<String>,
    pub(crate) verified: bool,
    pub(crate) note: Option<String>,
}
