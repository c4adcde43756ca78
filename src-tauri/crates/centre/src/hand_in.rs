//! What became of a sealed report on its way to the office.

use crate::money_records::SealedReport;
use letters::BundleId;
use norms::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// How a report left the house.
    pub enum HandInWay {
        /// Copied to a stick by this program and read back from it.
        Stick = "usb",
        /// Handed in by hand; a person says so.
        ByHand = "tay",
    }
}

/// A sealed report left the house. Of each way the last time counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    pub bundle_id: BundleId,
    pub way: HandInWay,
    pub done_on: Day,
    /// The stick it went to; none when it went by hand.
    pub place: Option<String>,
}

norms::closed_set! {
    /// How far the newest report of a quarter is on its way.
    pub enum WayState {
        /// Sealed; it has not left the house.
        Sealed = "chua-nop",
        /// On a stick, read back; its receipt is awaited.
        Copied = "da-chep",
        /// Handed in, as a person says; its receipt is awaited.
        HandedIn = "da-nop",
    }
}

/// How far a sealed report is on its way, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OnTheWay {
    pub bundle_id: BundleId,
    pub state: WayState,
    pub since: Day,
    /// Days since then, never below zero.
    pub days: i64,
    /// The stick it went to.
    pub place: Option<String>,
    /// The first day it can have been handed in.
    pub earliest_on: Day,
}

/// Where a sealed report is, from what was noted of it. What a person says of handing in counts before
/// a copy: a copy may be made once more for the file cover.
pub fn on_the_way(report: &SealedReport, noted: &[HandIn], today: Day) -> OnTheWay {
    let of = |way: HandInWay| {
        noted.iter().find(|one| one.bundle_id == report.bundle_id && one.way == way)
    };
    let (state, since, place) = match (of(HandInWay::ByHand), of(HandInWay::Stick)) {
        (Some(hand), _) => (WayState::HandedIn, hand.done_on, None),
        (None, Some(stick)) => (WayState::Copied, stick.done_on, stick.place.clone()),
        (None, None) => (WayState::Sealed, sealed_on(report), None),
    };
    OnTheWay {
        bundle_id: report.bundle_id.clone(),
        state,
        since,
        days: since.days_until(today).max(0),
        place,
        earliest_on: report.signed_on,
    }
}

/// The day of sealing. The instant is UTC, so that it may name the day before; no report is sealed
/// before its paper was signed.
fn sealed_on(report: &SealedReport) -> Day {
    let day = report.sealed_at.get(..10).and_then(|day| day.parse().ok());
    day.map_or(report.signed_on, |day: Day| day.max(report.signed_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::day;
    use crate::{ReceivedReceipt, newest_report, unknown_revision};
    use letters::{Receipt, Verdict};

    fn report() -> SealedReport {
        SealedReport {
            bundle_id: "a".repeat(64).into(),
            quarter: "2026-Q3".parse().unwrap(),
            revision: 0,
            sequence: 1,
            file_name: "BC.goi.zip".into(),
            ma_so_lieu: "ABCDEFGH".into(),
            signed_on: day("2026-10-02"),
            sealed_at: "2026-10-02T20:00:00Z".into(),
            supersedes: None,
            reason: None,
            size_bytes: 1,
        }
    }

    #[test]
    fn a_report_is_sealed_then_copied_then_handed_in_and_its_days_are_counted() {
        let (stick, hand) = (HandInWay::Stick, HandInWay::ByHand);
        let noted = |way, on| HandIn {
            bundle_id: "a".repeat(64).into(),
            way,
            done_on: day(on),
            place: (way == stick).then(|| "KINGSTON".to_owned()),
        };
        let other = HandIn { bundle_id: "b".repeat(64).into(), ..noted(stick, "2026-10-03") };
        for (notes, today, state, since, days) in [
            (vec![], "2026-10-05", WayState::Sealed, "2026-10-02", 3),
            (vec![other], "2026-10-02", WayState::Sealed, "2026-10-02", 0),
            (vec![noted(stick, "2026-10-04")], "2026-10-05", WayState::Copied, "2026-10-04", 1),
            (
                vec![noted(stick, "2026-10-06"), noted(hand, "2026-10-05")],
                "2026-10-09",
                WayState::HandedIn,
                "2026-10-05",
                4,
            ),
            // A clock that went back counts no day below zero.
            (vec![noted(stick, "2026-10-04")], "2026-09-01", WayState::Copied, "2026-10-04", 0),
        ] {
            let told = on_the_way(&report(), &notes, day(today));
            assert_eq!((told.state, told.since, told.days), (state, day(since), days), "{notes:?}");
            assert_eq!(told.place.is_some(), state == WayState::Copied, "{notes:?}");
        }
        let early = SealedReport { sealed_at: "2026-10-01T23:00:00Z".into(), ..report() };
        assert_eq!(on_the_way(&early, &[], day("2026-10-02")).since, day("2026-10-02"));
    }

    #[test]
    fn the_newest_report_of_a_quarter_is_that_of_the_highest_revision_in_any_order() {
        let of = |quarter: &str, revision, sequence| SealedReport {
            quarter: quarter.parse().unwrap(),
            revision,
            sequence,
            ..report()
        };
        // Revision 2 was sealed after a restore: its line begins at 1 again.
        let sealed = [of("2026-Q3", 2, 1), of("2026-Q3", 0, 1), of("2026-Q3", 1, 2)];
        let newest = |quarter: &str| {
            newest_report(&sealed, quarter.parse().unwrap()).map(|report| report.revision)
        };
        assert_eq!((newest("2026-Q3"), newest("2026-Q2")), (Some(2), None));
    }

    #[test]
    fn an_answer_to_a_report_a_restore_left_behind_is_told_by_its_revision() {
        let answered = |bundle: &str, revision| ReceivedReceipt {
            receipt_id: "c".repeat(64).into(),
            code: "K7Q29F4M".into(),
            sequence: 1,
            file_name: "BN.goi.zip".into(),
            taken_on: day("2026-10-09"),
            receipt: Receipt {
                bundle_id: bundle.repeat(64).into(),
                office_id: "so-22".into(),
                office_name: "Sở".into(),
                centre_id: "06874-2008".into(),
                centre_name: "Trung tâm".into(),
                quarter: "2026-Q3".parse().unwrap(),
                revision,
                lineage: "gaytemzugu3doobzmfrggzdfmy".into(),
                sequence: 1,
                ma_so_lieu: "ABCDEFGH".into(),
                verdict: Verdict::Nhan,
                received_on: day("2026-10-09"),
                decided_on: day("2026-10-09"),
                round: 1,
                note: None,
                norms_edition: String::new(),
                reader_max: 1,
                remarks: vec![],
                missing: vec![],
            },
            done: vec![],
        };
        let sealed = [report()];
        for (received, told) in [
            (vec![], None),
            (vec![answered("a", 0)], None),
            (vec![answered("a", 0), answered("b", 1)], Some(1)),
            (vec![answered("b", 0)], Some(0)),
        ] {
            assert_eq!(unknown_revision(&sealed, &received), told);
        }
    }
}
