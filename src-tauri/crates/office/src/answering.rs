//! What an office answers to one report.

use crate::records::{Arrival, Review};
use crate::standing::missing_before;
use letters::{OfficeId, Receipt, TABLES_VERSION};

/// The receipt of a bundle as it was decided. `held` is every bundle of its centre, `edition` the
/// law by which this office checked it.
pub fn receipt(
    (office_id, office_name): (&OfficeId, &str),
    arrival: &Arrival,
    review: &Review,
    held: &[Arrival],
    edition: &str,
) -> Receipt {
    Receipt {
        bundle_id: arrival.bundle_id.clone(),
        office_id: office_id.clone(),
        office_name: office_name.to_owned(),
        centre_id: arrival.centre_id.clone(),
        centre_name: arrival.centre_name.clone(),
        quarter: arrival.quarter,
        revision: arrival.revision,
        lineage: arrival.lineage.clone(),
        sequence: arrival.sequence,
        ma_so_lieu: arrival.ma_so_lieu.clone(),
        verdict: review.verdict,
        received_on: arrival.received_on,
        decided_on: review.decided_on,
        round: review.round,
        note: review.note.clone(),
        norms_edition: edition.to_owned(),
        reader_max: TABLES_VERSION,
        remarks: review.remarks.clone(),
        missing: missing_before(arrival, held),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{arrival, review};

    #[test]
    fn a_receipt_says_what_was_decided_and_what_has_not_come() {
        let one = arrival("a line 4 - 2026-Q3 1 -");
        let decided = review("a", letters::Verdict::TraLai, 2);
        for (held, missing) in [
            (&["a line 4 - 2026-Q3 1 -"][..], &[1, 2, 3][..]),
            (&["a line 4 - 2026-Q3 1 -", "b line 2 - 2026-Q2 0 -"], &[1, 3]),
            (&["a line 4 - 2026-Q3 1 -", "b other 2 - 2026-Q2 0 -"], &[1, 2, 3]),
        ] {
            let held: Vec<Arrival> = held.iter().map(|line| arrival(line)).collect();
            let receipt = receipt((&"so-22".into(), "Sở"), &one, &decided, &held, "edition");
            assert_eq!(receipt.missing, missing);
            assert_eq!((receipt.bundle_id.as_str(), receipt.sequence), ("a", 4));
            assert_eq!((receipt.verdict, receipt.round), (decided.verdict, 2));
            assert!(receipt.tables().is_ok(), "it can be written down");
        }
    }
}
