//! What a receiving office writes down.

use crate::courses::Course;
use crate::evidence::{ReceiptCopy, TakenOut};
use letters::{BundleId, CentreId, ReceiptId, Remark, Verdict};
use norms::{Day, Quarter, rules::Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A bundle that was taken in. Its rows stand in the layers, its bytes beside the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// Mã gói, 64 hex digits.
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    /// Name of the centre on the day of sealing.
    pub centre_name: String,
    pub quarter: Quarter,
    pub revision: u32,
    /// One life of the centre's book.
    pub lineage: String,
    /// Place in that line, from 1.
    pub sequence: u32,
    /// Mã gói of the bundle before it in the line.
    pub previous: Option<BundleId>,
    /// Mã gói of the report it replaces.
    pub supersedes: Option<BundleId>,
    /// Why it was corrected.
    pub reason: Option<String>,
    /// Eight letters over the tables.
    pub ma_so_lieu: String,
    pub file_name: String,
    pub size_bytes: u32,
    /// Key that sealed it, hex.
    pub signer: String,
    /// This office's own day of taking it in.
    pub received_on: Day,
    /// Edition of law and rules it was made with.
    pub norms_edition: String,
    pub is_clock_suspect: bool,
    /// Mã gói of the newest receipt the centre had.
    pub last_receipt: Option<ReceiptId>,
    /// Control totals as sealed.
    pub control: BTreeMap<String, i64>,
}

impl Arrival {
    /// What stays known of it once its layer is taken out.
    pub fn taken_out(&self, paper_seen_on: Option<Day>, reason: &str, on: Day) -> TakenOut {
        TakenOut {
            bundle_id: self.bundle_id.clone(),
            centre_id: self.centre_id.clone(),
            centre_name: self.centre_name.clone(),
            quarter: self.quarter,
            revision: self.revision,
            sequence: self.sequence,
            ma_so_lieu: self.ma_so_lieu.clone(),
            file_name: self.file_name.clone(),
            received_on: self.received_on,
            paper_seen_on,
            reason: reason.to_owned(),
            taken_out_on: on,
        }
    }
}

/// A centre whose seal is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub centre_id: CentreId,
    pub name: String,
    pub unit_code: String,
    pub unit_from: Day,
    pub unit_name: String,
}

/// A seal in the register. A centre may have several, one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealOnRegister {
    /// Public key, hex.
    pub public_key: String,
    pub centre_id: CentreId,
    /// Its 30 digits, as compared.
    pub digits: String,
    pub enrolled_on: Day,
}

/// The thirty digits of a unit's stamped card, typed before a stick of it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub unit_code: String,
    pub unit_from: Day,
    /// Six groups, a blank between them.
    pub digits: String,
    pub typed_on: Day,
}

/// Whom to call in a unit, and whether a report is due from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub unit_code: String,
    pub unit_from: Day,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    pub is_expected: bool,
    /// The day somebody means to call there next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_on: Option<Day>,
}

norms::closed_set! {
    /// What a person vouched for.
    pub enum Letting {
        /// The line the bundle stands in is the centre's own.
        Lineage = "lineage",
        /// Of several bundles for one place or quarter, this is the right one.
        Chosen = "chosen",
    }
}

/// A person looked into a bundle and vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    pub lineage: String,
    pub letting: Letting,
    /// Whom they spoke to and what was said.
    pub reason: String,
    pub confirmed_on: Day,
}

/// The office's decision on one bundle; remarks never touch the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    pub bundle_id: BundleId,
    pub verdict: Verdict,
    pub decided_on: Day,
    pub note: Option<String>,
    pub remarks: Vec<Remark>,
    /// How often this bundle was decided on, from 1: what a receipt says it tells.
    pub round: u32,
    /// Who concluded; none where a program of before wrote it down, or nobody gave a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// What stood open then. What is found later is nobody's decision yet; none where a program of
    /// before wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Vec<Known>>,
}

/// A finding somebody knew of who concluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    pub rule: String,
    /// Key of the row, `-` for the report as a whole.
    pub row: String,
}

impl Review {
    /// Is that finding one that whoever concluded did not know of?
    pub fn is_later(&self, rule: &str, row: &str) -> bool {
        let known = |all: &Vec<Known>| all.iter().any(|one| one.rule == rule && one.row == row);
        self.known.as_ref().is_some_and(|all| !known(all))
    }
}

/// A person read what a centre says of a query, and accepts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplanationRead {
    pub bundle_id: BundleId,
    pub rule: String,
    /// Key of the row, `-` for the report as a whole.
    pub row: String,
    /// What the centre says.
    pub text: String,
    pub read_on: Day,
}

/// The stamped paper of a bundle lies in the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperSeen {
    pub bundle_id: BundleId,
    pub seen_on: Day,
}

/// A receipt that was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuedReceipt {
    /// Mã gói of the receipt.
    pub receipt_id: ReceiptId,
    /// Mã gói of the report it answers.
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    pub quarter: Quarter,
    pub revision: u32,
    /// Place in the office's own line, from 1.
    pub sequence: u32,
    /// Eight letters over its tables.
    pub code: String,
    pub file_name: String,
    pub verdict: Verdict,
    /// How many remarks it carries.
    pub remarks: u32,
    pub issued_on: Day,
    /// The round of the review it tells.
    pub round: u32,
    /// Its number within office and year; receipts of before bear their place in the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}

norms::closed_set! {
    /// Why an office tells a finding. Ordered as its codes are.
    pub enum FindingKind {
        /// The two ends say different things of the place.
        Difference = "difference",
        /// A rule of both ends: must be mended.
        Error = "error",
        /// A query the centre explained, which nobody here has read.
        Explained = "explained",
        /// A rule of both ends: may stand.
        Hint = "hint",
        /// A rule that only an office can run.
        Office = "office",
        /// A rule of both ends: must be mended or explained.
        Query = "query",
    }
}

impl From<Severity> for FindingKind {
    fn from(severity: Severity) -> FindingKind {
        match severity {
            Severity::Error => FindingKind::Error,
            Severity::Query => FindingKind::Query,
            Severity::Hint => FindingKind::Hint,
        }
    }
}

/// A finding that stands open at the office: computed, never typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpenFinding {
    pub rule: String,
    /// Key of the row, `-` for the report as a whole.
    pub row: String,
    /// Why it is told.
    pub kind: FindingKind,
    pub severity: Severity,
}

norms::records! {
    /// Any record of an office's book, whole: what the journal keeps before and after an act.
    pub enum Entry,
    /// Which table of the book an entry lives in.
    enum EntryKind {
        Arrival by bundle_id,
        Member by centre_id,
        SealOnRegister by public_key,
        Contact by unit_code / unit_from,
        Card by unit_code / unit_from,
        Confirmation by bundle_id / letting,
        Review by bundle_id,
        // The row may hold slashes of its own.
        ExplanationRead by bundle_id / rule / row,
        PaperSeen by bundle_id,
        IssuedReceipt by receipt_id,
        TakenOut by bundle_id,
        ReceiptCopy by receipt_id,
        Course by course_id,
    }
    each ($) each_entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back_and_order_as_the_kinds_do() {
        let codes = FindingKind::ALL.map(FindingKind::code);
        assert_eq!(codes.map(FindingKind::from_code), FindingKind::ALL.map(Some));
        assert!(codes.is_sorted() && FindingKind::ALL.is_sorted());
        assert_eq!(FindingKind::from_code("warning"), None);
    }
}
