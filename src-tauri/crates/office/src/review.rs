//! A decision on a bundle: which round of deciding it is; and what a person vouches for who lets a
//! bundle count that was held back.

use crate::records::{Arrival, Confirmation, Letting, Review};
use crate::standing::Standing;

/// The round of a decision, from 1: one that a receipt has told already is a new round when it
/// changes; one that nobody was told yet is the same. `told` is the last round a receipt told.
pub fn next_round(before: Option<&Review>, told: Option<u32>) -> u32 {
    let last = before.map(|review| review.round).max(told).unwrap_or_default();
    if told.is_some_and(|told| told >= last) || last == 0 { last.saturating_add(1) } else { last }
}

/// What a person vouches for who lets a bundle count that stands so. `has_rivals`: another bundle
/// of its quarter was chosen before. None where nothing is in doubt.
pub fn letting(standing: Option<Standing>, has_rivals: bool) -> Option<Letting> {
    match standing {
        Some(Standing::NewMachine) => Some(Letting::Lineage),
        Some(Standing::Forked | Standing::TwoReports) => Some(Letting::Chosen),
        // Another was chosen before: a person may think again.
        Some(Standing::Superseded) if has_rivals => Some(Letting::Chosen),
        Some(Standing::Superseded | Standing::Counted) | None => None,
    }
}

/// What was chosen before among the other bundles of the same quarter.
pub fn rivals(
    arrival: &Arrival,
    held: &[Arrival],
    confirmations: Vec<Confirmation>,
) -> Vec<Confirmation> {
    let mut rivals = confirmations;
    rivals.retain(|c| {
        c.letting == Letting::Chosen
            && c.bundle_id != arrival.bundle_id
            && held.iter().any(|a| a.bundle_id == c.bundle_id && a.quarter == arrival.quarter)
    });
    rivals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{arrival, confirmation, review};
    use letters::Verdict;

    #[test]
    fn a_decision_that_was_told_is_a_new_round_when_it_changes() {
        // The round decided before, the last round told, the round it is now.
        let cases = [
            (None, None, 1),
            (Some(1), None, 1),
            (Some(1), Some(1), 2),
            (Some(2), Some(1), 2),
            (Some(2), Some(2), 3),
            // The decision was taken back, its receipt is out in the world.
            (None, Some(2), 3),
        ];
        for (before, told, round) in cases {
            let before = before.map(|n| review("a", Verdict::Nhan, n));
            assert_eq!(next_round(before.as_ref(), told), round, "{before:?} {told:?}");
        }
    }

    #[test]
    fn what_a_person_vouches_for_follows_from_how_the_bundle_stands() {
        use Standing::{Counted, Forked, NewMachine, Superseded, TwoReports};
        let cases = [
            (Some(NewMachine), false, Some("lineage")),
            (Some(NewMachine), true, Some("lineage")),
            (Some(Forked), false, Some("chosen")),
            (Some(TwoReports), false, Some("chosen")),
            (Some(Superseded), true, Some("chosen")),
            (Some(Superseded), false, None),
            (Some(Counted), true, None),
            (None, false, None),
        ];
        for (standing, has_rivals, expected) in cases {
            let code = letting(standing, has_rivals).map(Letting::code);
            assert_eq!(code, expected, "{standing:?} {has_rivals}");
        }
    }

    #[test]
    fn rivals_are_other_bundles_of_the_same_quarter_that_were_chosen() {
        let lines = ["a A 1 - 2026-Q3 0 -", "b A 1 - 2026-Q3 0 -", "c A 2 - 2026-Q4 0 -"];
        let held = lines.map(arrival);
        let confirmations = vec![
            confirmation("a", "A", Letting::Chosen),
            confirmation("b", "A", Letting::Lineage),
            confirmation("b", "A", Letting::Chosen),
            confirmation("c", "A", Letting::Chosen),
            confirmation("gone", "A", Letting::Chosen),
        ];
        let of = |at: usize| -> Vec<String> {
            let rivals = rivals(&held[at], &held, confirmations.clone());
            rivals.into_iter().map(|c| c.bundle_id.to_string()).collect()
        };
        assert_eq!(of(0), ["b"]);
        assert_eq!(of(1), ["a"]);
        assert!(of(2).is_empty());
    }
}
