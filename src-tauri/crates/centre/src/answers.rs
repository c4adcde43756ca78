//! What came back: the office's seal, its receipts, and which of them is the newest word.

use crate::money_records::SealedReport;
use letters::{BundleId, OfficeId, Receipt, ReceiptId};
use norms::Day;
use serde::{Deserialize, Serialize};

/// The seal of an office, compared digit by digit before its first receipt was believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinnedOffice {
    /// Public key, hex.
    pub public_key: String,
    pub office_id: OfficeId,
    /// Name on its first receipt.
    pub name: String,
    /// Its 30 digits.
    pub digits: String,
    pub pinned_on: Day,
}

/// A receipt that was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceivedReceipt {
    /// Mã gói of the receipt.
    pub receipt_id: ReceiptId,
    /// Eight letters over its tables, as on the slip.
    pub code: String,
    /// Place in the office's own line.
    pub sequence: u32,
    pub file_name: String,
    pub taken_on: Day,
    pub receipt: Receipt,
    /// Positions of the remarks that were worked on, from 1, ascending.
    pub done: Vec<u32>,
}

/// The newest word on one bundle, in whatever order the receipts came in: the later round of the
/// office's deciding; where a restored office counted anew, the later day.
pub fn newest_answer<'a>(
    receipts: &'a [ReceivedReceipt],
    bundle_id: &BundleId,
) -> Option<&'a ReceivedReceipt> {
    receipts.iter().filter(|r| r.receipt.bundle_id == *bundle_id).max_by(|a, b| {
        let rank = |r: &'a ReceivedReceipt| {
            (r.receipt.round, r.receipt.decided_on, r.sequence, r.receipt_id.as_str())
        };
        rank(a).cmp(&rank(b))
    })
}

/// The highest revision that receipts answer of reports nobody sealed in this book; one that this book
/// has a later report beside is of no concern any more.
pub fn unknown_revision(sealed: &[SealedReport], received: &[ReceivedReceipt]) -> Option<u32> {
    let known = |id: &BundleId| sealed.iter().any(|report| report.bundle_id == *id);
    let answered = received.iter().map(|one| &one.receipt).filter(|one| !known(&one.bundle_id));
    answered.map(|one| one.revision).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::Verdict;

    fn answer(id: &str, bundle: &str, round: u32, verdict: Verdict) -> ReceivedReceipt {
        let receipt = Receipt {
            bundle_id: bundle.into(),
            office_id: "so-22".into(),
            office_name: "Sở".into(),
            centre_id: "06874-2008".into(),
            centre_name: "Trung tâm".into(),
            quarter: "2026-Q3".parse().unwrap(),
            revision: 0,
            lineage: "a".into(),
            sequence: 1,
            ma_so_lieu: "K7Q29F4M".into(),
            verdict,
            received_on: "2026-10-03".parse().unwrap(),
            decided_on: "2026-10-03".parse().unwrap(),
            round,
            note: None,
            norms_edition: "e".into(),
            reader_max: 1,
            remarks: vec![],
            missing: vec![],
        };
        ReceivedReceipt {
            receipt_id: id.into(),
            code: "K7Q29F4M".into(),
            sequence: round,
            file_name: "f".into(),
            taken_on: "2026-10-04".parse().unwrap(),
            receipt,
            done: vec![],
        }
    }

    #[test]
    fn an_older_receipt_never_undoes_a_newer_one_whatever_came_first() {
        let older = answer("older", "x", 1, Verdict::TraLai);
        let newer = answer("newer", "x", 2, Verdict::Nhan);
        let other = answer("other", "y", 9, Verdict::TraLai);
        for order in [[&older, &newer, &other], [&other, &newer, &older], [&newer, &older, &other]]
        {
            let taken: Vec<ReceivedReceipt> = order.into_iter().cloned().collect();
            assert_eq!(
                newest_answer(&taken, &"x".into()).map(|r| r.receipt_id.as_str()),
                Some("newer")
            );
        }
        assert!(newest_answer(&[older], &"z".into()).is_none());
    }
}
