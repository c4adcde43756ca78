//! Requests and replies about what can be chosen: communes, receivers, codes, decisions.

use letters::OfficeId;
use norms::{Day, Vnd};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A search among communes, without marks.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchUnits {
    pub query: String,
    /// Units as they were on this day.
    pub on: Day,
    pub limit: u32,
}

/// A commune-level unit as it was on the asked day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnitRow {
    pub code: String,
    pub from: Day,
    pub kind: String,
    pub name: String,
    /// "Xã Điền Xá".
    pub full_name: String,
    /// District, or the province after districts ended.
    pub parent_code: Option<String>,
    pub parent_name: Option<String>,
    /// Somebody has read in an act that it is called and coded so.
    pub is_verified: bool,
}

/// Who may receive a centre's reports.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListOffices {
    pub unit_code: String,
    pub unit_name: String,
    pub parent_code: Option<String>,
    pub parent_name: Option<String>,
    pub on: Day,
}

/// A possible receiver.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfficeRow {
    pub office_id: OfficeId,
    pub name: String,
    /// Somebody has read in an act that it receives.
    pub is_verified: bool,
}

/// An amount.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskWords {
    pub amount_vnd: Vnd,
    /// Another school than the book's own; null is the book's.
    pub school: Option<norms::School>,
}

/// An amount in words, as on paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Words {
    pub words: String,
}

/// A province's decision on allowances.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionRow {
    /// Who made it: the province, in its own words.
    pub issuer: String,
    /// Of the centre's own province.
    pub is_own: bool,
    pub decision: String,
    pub title: String,
    pub instrument: String,
    pub from: Day,
    pub is_verified: bool,
    pub is_example: bool,
}

/// A code list as it stood on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCodes {
    pub list: String,
    pub on: Option<Day>,
}

/// An entry of a code list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CodeRow {
    pub code: String,
    pub name_vi: String,
    pub name_en: String,
    pub note: Option<String>,
    pub source: String,
    pub is_verified: bool,
    /// What this list says of its codes beside their names: `is_seconded`, `signs_as` …
    pub fields: BTreeMap<String, String>,
}
