//! Requests and replies about the register: expected centres, the overview, contacts, bundles held.

use super::arrivals::SealOnFile;
use crate::core::talk::RuleWords;
use letters::{BundleId, CentreId, Verdict};
use norms::rules::Severity;
use norms::{Day, Quarter, Vnd};
use office::{Standing, State};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A quarter of the office.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficeQuarter {
    pub quarter: Quarter,
}

/// One expected centre in one quarter.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct CentreRow {
    pub unit_code: String,
    pub unit_from: String,
    pub unit_name: String,
    pub parent_name: Option<String>,
    /// None before a seal of it was enrolled.
    pub centre_id: Option<CentreId>,
    pub centre_name: Option<String>,
    pub state: State,
    /// The bundle that counts, or the newest one that is held back.
    pub bundle_id: Option<BundleId>,
    pub revision: Option<u32>,
    pub received_on: Option<Day>,
    pub received_vnd: Option<Vnd>,
    pub spent_vnd: Option<Vnd>,
    pub closing_vnd: Option<Vnd>,
    /// Findings still open at this office.
    pub open: u32,
    /// The stamped paper was matched by its code.
    pub paper_on: Option<Day>,
    /// A receipt was written for this bundle as it stands now.
    pub has_receipt: bool,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    /// False where the office says no report is due from this unit.
    pub is_expected: bool,
}

/// How many centres stand where.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct StateCounts {
    pub expected: u32,
    pub arrived: u32,
    pub dat: u32,
    pub cho_duyet: u32,
    pub can_xu_ly: u32,
    pub tra_lai: u32,
    pub chua_nop: u32,
}

/// Arrivals up to and including a day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArrivalDay {
    pub day: Day,
    pub total: u32,
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
}

/// One centre, whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCentre {
    pub unit_code: String,
    pub unit_from: Day,
    pub quarter: Quarter,
}

/// One bundle of a centre in the office's book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BundleRow {
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    pub quarter: Quarter,
    pub revision: u32,
    pub sequence: u32,
    pub lineage: String,
    pub ma_so_lieu: String,
    pub file_name: String,
    /// Where the original lies, byte for byte.
    pub path: String,
    pub size_bytes: u32,
    pub received_on: Day,
    pub reason: Option<String>,
    pub standing: Standing,
    /// A bundle before it in its line has not arrived.
    pub is_gap: bool,
    /// The centre's clock stood before a day it must have known.
    pub is_clock_suspect: bool,
    /// Edition of law and rules it was made with is not this program's.
    pub is_other_edition: bool,
    /// 30 digits of the key that sealed it.
    pub signer: String,
    /// None while nobody decided.
    pub verdict: Option<Verdict>,
    pub decided_on: Option<Day>,
}

/// A centre with its seals and everything it handed in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CentreDetail {
    pub row: CentreRow,
    pub note: Option<String>,
    pub seals: Vec<SealOnFile>,
    /// Newest quarter first, newest revision first within it.
    pub bundles: Vec<BundleRow>,
}

/// A bundle of the office's book.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundleKey {
    pub bundle_id: BundleId,
}
