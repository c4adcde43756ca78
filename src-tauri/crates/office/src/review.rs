//! A decision on a bundle: which round of deciding it is; and what a person vouches for who lets a
//! bundle count that was held back.

use crate::records::{Arrival, Confirmation, Letting, Review};
use crate::standing::{Standing, stand};

/// The round of a decision, from 1: one that a receipt has told already is a new round when it
/// changes; one that nobody was told yet is the same. `told` is the last round a receipt told.
pub fn next_round(before: Option<&Review>, told: Option<u32>) -> u32 {
    let last = before.map(|review| review.round).max(told).unwrap_or_default();
    if told.is_some_and(|told| told >= last) || last == 0 { last.saturating_add(1) } else { last }
}

/// Everything for which a bundle does not count, in the order in which it would be asked: how it
/// stands, and what a person vouches for who lets it count all the same. One reason may hide the
/// next: a report of a new machine is also one of two of its quarter. Empty where nothing is in
/// doubt.
pub fn holds(
    arrival: &Arrival,
    held: &[Arrival],
    confirmations: &[Confirmation],
) -> Vec<(Standing, Letting)> {
    let mut confirmed = confirmations.to_vec();
    let mut all = Vec::new();
    let mut standing = standing_of(arrival, held, &confirmed);
    // There are two things to vouch for, so no third reason can stand behind them.
    for _ in Letting::ALL {
        let rivals = rivals(arrival, held, confirmed.clone());
        let Some((was, letting)) = standing
            .and_then(|standing| Some((standing, letting(standing, !rivals.is_empty())?)))
            .filter(|(_, letting)| all.iter().all(|(_, known)| known != letting))
        else {
            break;
        };
        if letting == Letting::Chosen {
            confirmed.retain(|one| !rivals.contains(one));
        }
        confirmed.push(vouched(arrival, letting));
        standing = standing_of(arrival, held, &confirmed);
        // Another stands in its place whatever is chosen: nothing is withdrawn for nothing.
        if !was.is_held() && standing != Some(Standing::Counted) {
            break;
        }
        all.push((was, letting));
    }
    all
}

fn standing_of(arrival: &Arrival, held: &[Arrival], all: &[Confirmation]) -> Option<Standing> {
    let stood = stand(held, all);
    stood.iter().find(|s| s.bundle_id == arrival.bundle_id).map(|s| s.standing)
}

/// As if a person had vouched for it.
fn vouched(arrival: &Arrival, letting: Letting) -> Confirmation {
    Confirmation {
        bundle_id: arrival.bundle_id.clone(),
        centre_id: arrival.centre_id.clone(),
        lineage: arrival.lineage.clone(),
        letting,
        reason: String::new(),
        confirmed_on: arrival.received_on,
    }
}

/// What a person vouches for who lets a bundle count that stands so. `has_rivals`: another bundle
/// of its quarter was chosen before. None where nothing is in doubt.
fn letting(standing: Standing, has_rivals: bool) -> Option<Letting> {
    match standing {
        Standing::NewMachine => Some(Letting::Lineage),
        Standing::Forked | Standing::TwoReports => Some(Letting::Chosen),
        // Another was chosen before: a person may think again.
        Standing::Superseded if has_rivals => Some(Letting::Chosen),
        Standing::Superseded | Standing::Counted => None,
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
            (NewMachine, false, Some("lineage")),
            (NewMachine, true, Some("lineage")),
            (Forked, false, Some("chosen")),
            (TwoReports, false, Some("chosen")),
            (Superseded, true, Some("chosen")),
            (Superseded, false, None),
            (Counted, true, None),
        ];
        for (standing, has_rivals, expected) in cases {
            let code = letting(standing, has_rivals).map(Letting::code);
            assert_eq!(code, expected, "{standing:?} {has_rivals}");
        }
    }

    #[test]
    fn one_answer_is_asked_for_everything_a_bundle_is_held_for() {
        // The bundles held, those chosen before, the one asked about, what it is held for.
        let [first, other] = ["a A 1 - 2026-Q3 0 -", "m B 1 - 2026-Q3 0 -"];
        let [twin, correction] = ["n B 1 - 2026-Q3 0 -", "m B 1 - 2026-Q3 1 a"];
        let newer = "o B 2 m 2026-Q3 1 m";
        let cases: [(&[&str], &[&str], &str, &str); 10] = [
            (&[first], &[], "a", ""),
            // Another machine, and nothing else in the quarter, or what names the one it replaces.
            (&[other], &[], "m", "new-machine:lineage"),
            (&[first, correction], &[], "m", "new-machine:lineage"),
            // A restored book that reported the quarter anew: two reports are seen once its line is.
            (&[first, other], &[], "m", "new-machine:lineage two-reports:chosen"),
            (&[first, other], &[], "a", ""),
            (&[other, twin], &[], "m", "new-machine:lineage forked:chosen"),
            (&[first, other, twin], &[], "n", "new-machine:lineage forked:chosen"),
            // Another was chosen before: the answer chooses anew.
            (&[first, other], &["a"], "m", "new-machine:lineage superseded:chosen"),
            // A newer one of the line counts in its place: choosing the older would change nothing.
            (&[first, other, newer], &["a"], "m", "new-machine:lineage"),
            (&[first, other, newer], &["a"], "o", "new-machine:lineage superseded:chosen"),
        ];
        for (lines, chosen, asked, expected) in cases {
            let held: Vec<Arrival> = lines.iter().map(|line| arrival(line)).collect();
            let mut confirmed = vec![confirmation("enrolled", "A", Letting::Lineage)];
            confirmed.extend(chosen.iter().map(|id| confirmation(id, "A", Letting::Chosen)));
            let one = held.iter().find(|a| a.bundle_id == asked).unwrap();
            let told: Vec<String> = holds(one, &held, &confirmed)
                .iter()
                .map(|(standing, letting)| format!("{standing}:{letting}"))
                .collect();
            assert_eq!(told.join(" "), expected, "{asked} of {lines:?}, chosen {chosen:?}");
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
