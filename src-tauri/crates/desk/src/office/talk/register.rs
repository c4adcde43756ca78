//! Requests and replies about the register: expected centres, the overview, contacts, bundles held.

use super::arrivals::SealOnFile;
use crate::core::talk::RuleWords;
use letters::BundleId;
use norms::rules::Severity;
use norms::{Day, Quarter};
pub use office::{ArrivalDay, BundleRow, CentreRow, StateCounts, TakenOut};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A quarter of the office.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficeQuarter {
    pub quarter: Quarter,
}

/// A rule and how many centres it stands open at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleCount {
    pub rule: String,
    pub words: Option<RuleWords>,
    pub severity: Severity,
    pub centres: u32,
}

/// The office's overview of a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Board {
    pub quarter: Quarter,
    pub deadline: Day,
    pub today: Day,
    pub counts: StateCounts,
    pub days: Vec<ArrivalDay>,
    /// Most frequent first.
    pub rules: Vec<RuleCount>,
    /// By name.
    pub rows: Vec<CentreRow>,
    /// The other quarters the office holds something of, newest first.
    pub quarters: Vec<Quarter>,
}

/// Whom to call, and whether a report is due at all.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveContact {
    pub unit_code: String,
    pub unit_from: Day,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    pub is_expected: bool,
    /// The day of the next call.
    #[serde(default)]
    pub call_on: Option<Day>,
}

/// One centre, whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCentre {
    pub unit_code: String,
    pub unit_from: Day,
    pub quarter: Quarter,
}

/// A centre with its seals and everything it handed in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CentreDetail {
    pub row: CentreRow,
    pub note: Option<String>,
    pub seals: Vec<SealOnFile>,
    /// Newest quarter first, newest revision first within it.
    pub bundles: Vec<BundleRow>,
    /// What was taken out again, by quarter and place in its line.
    pub taken_out: Vec<TakenOut>,
}

/// A bundle of the office's book.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundleKey {
    pub bundle_id: BundleId,
}
