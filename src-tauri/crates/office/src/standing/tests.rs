//! Lines of bundles drawn as tables, and the promise that order never matters.

use super::*;
use crate::testing::{arrival, confirmation, stood};

fn told(lines: &[&str], confirmations: &[Confirmation]) -> String {
    let arrivals: Vec<Arrival> = lines.iter().map(|line| arrival(line)).collect();
    let mut all = confirmations.to_vec();
    all.push(confirmation("enrolled", "A", Letting::Lineage));
    stand(&arrivals, &all)
        .iter()
        .map(|s| {
            format!("{}:{}{}", s.bundle_id, s.standing.code(), if s.is_gap { "?" } else { "" })
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_newest_intact_revision_counts() {
    let l0 = "a A 1 - 2026-Q3 0 -";
    let l1 = "b A 2 a 2026-Q3 1 a";
    let l2 = "c A 3 b 2026-Q3 2 b";
    assert_eq!(told(&[l0], &[]), "a:counted");
    assert_eq!(told(&[l0, l1], &[]), "a:superseded b:counted");
    assert_eq!(told(&[l0, l1, l2], &[]), "a:superseded b:superseded c:counted");
    // The one between is still on its way: the newest counts, and says what is missing.
    assert_eq!(told(&[l0, l2], &[]), "a:superseded c:counted?");
    assert_eq!(told(&[l2], &[]), "c:counted?");
}

#[test]
fn a_line_nobody_vouched_for_is_held_and_counts_once_vouched_for() {
    let lines = ["a A 1 - 2026-Q2 0 -", "m B 1 - 2026-Q3 0 -"];
    assert_eq!(told(&lines, &[]), "a:counted m:new-machine");
    let vouched = confirmation("m", "B", Letting::Lineage);
    assert_eq!(told(&lines, &[vouched]), "a:counted m:counted");
}

#[test]
fn twins_in_one_place_are_both_held_until_one_is_chosen() {
    let twins = ["a A 1 - 2026-Q3 0 -", "b A 1 - 2026-Q3 0 -"];
    assert_eq!(told(&twins, &[]), "a:forked b:forked");
    let chosen = confirmation("b", "A", Letting::Chosen);
    assert_eq!(told(&twins, &[chosen]), "a:forked b:counted");
}

#[test]
fn a_chain_that_names_another_predecessor_is_a_fork_for_both_sides() {
    let lines = ["a A 1 - 2026-Q2 0 -", "b A 2 other 2026-Q3 0 -"];
    assert_eq!(told(&lines, &[]), "a:forked b:forked");
}

#[test]
fn two_lines_with_a_report_each_for_one_quarter_wait_for_a_person() {
    let lines = ["a A 1 - 2026-Q3 0 -", "m B 1 - 2026-Q3 0 -"];
    let vouched = confirmation("m", "B", Letting::Lineage);
    assert_eq!(told(&lines, std::slice::from_ref(&vouched)), "a:two-reports m:two-reports");
    // The restored book corrects by naming what it replaces: then nobody has to choose.
    let lines = ["a A 1 - 2026-Q3 0 -", "m B 1 - 2026-Q3 1 a"];
    assert_eq!(told(&lines, &[vouched]), "a:superseded m:counted");
}

#[test]
fn what_is_missing_is_told_by_number() {
    let arrivals: Vec<Arrival> = ["b A 2 a 2026-Q3 0 -", "e A 5 d 2026-Q4 0 -"].map(arrival).into();
    assert_eq!(missing_before(&arrivals[1], &arrivals), [1, 3, 4]);
}

#[test]
fn a_centre_is_behind_when_its_newest_report_that_counts_was_made_by_another_law() {
    use Standing::{Counted, Superseded};
    let mut held =
        ["a A 1 - 2026-Q2 0 -", "b A 2 a 2026-Q3 0 -", "c A 3 b 2026-Q3 1 b"].map(arrival);
    held[1].norms_edition = "older".into();
    // How the three stand, the edition each quarter asks, and the bundle that is behind.
    let cases = [
        ([Counted, Superseded, Counted], "edition", None),
        ([Counted, Counted, Superseded], "edition", Some("b")),
        ([Counted, Superseded, Counted], "newer", Some("c")),
        ([Counted, Superseded, Superseded], "edition", None),
        ([Superseded, Superseded, Superseded], "newer", None),
    ];
    for (standings, edition, expected) in cases {
        let all: Vec<Stood> =
            ["a", "b", "c"].into_iter().zip(standings).map(|(id, s)| stood(id, s)).collect();
        let told = behind(&held, &all, |_| Ok::<_, ()>(edition.to_owned())).unwrap();
        assert_eq!(told.map(|a| a.bundle_id.as_str()), expected, "{standings:?} {edition}");
    }
    assert_eq!(behind(&held, &[stood("a", Counted)], |_| Err::<String, _>("law")), Err("law"));
}

#[test]
fn a_change_touches_the_quarters_in_which_a_bundle_stands_otherwise() {
    use Standing::{Counted, Superseded};
    let held = ["a A 1 - 2026-Q2 0 -", "b A 2 a 2026-Q3 0 -", "c A 3 b 2026-Q3 1 b"].map(arrival);
    let before = [stood("a", Counted), stood("b", Counted)];
    let after = [stood("a", Counted), stood("b", Superseded), stood("c", Counted)];
    let told = |before: &[Stood], after: &[Stood]| -> Vec<String> {
        restood(&held, before, after).iter().map(ToString::to_string).collect()
    };
    assert_eq!(told(&before, &after), ["2026-Q3"]);
    assert_eq!(told(&[], &before), ["2026-Q2", "2026-Q3"]);
    assert!(told(&after, &after).is_empty());
}

mod order {
    use super::*;
    use proptest::prelude::*;

    /// Small lines of two machines, with twins, gaps and false predecessors among them.
    fn bundles() -> impl Strategy<Value = Vec<Arrival>> {
        let one = (0..2_u8, 1..5_u32, 0..3_u32, 0..2_u8, any::<bool>(), 0..2_u8);
        proptest::collection::btree_set(one, 1..9).prop_map(|set| {
            set.into_iter()
                .enumerate()
                .map(|(n, (line, sequence, revision, twin, names, quarter))| {
                    let line = ["A", "B"][usize::from(line)];
                    let id = format!("{line}{sequence}{revision}{twin}{names}{quarter}{n}");
                    let previous = if sequence == 1 { "-".into() } else { format!("p{names}") };
                    let supersedes = if revision == 0 { "-" } else { "A1" };
                    let quarter = ["2026-Q2", "2026-Q3"][usize::from(quarter)];
                    arrival(&format!(
                        "{id} {line} {sequence} {previous} {quarter} {revision} {supersedes}"
                    ))
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn any_order_stands_the_same(all in bundles(), seed in any::<u64>()) {
            let vouched = [confirmation("x", "A", Letting::Lineage)];
            let expected = stand(&all, &vouched);
            let mut shuffled = all;
            let mut state = seed | 1;
            for i in (1..shuffled.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let j = usize::try_from(state >> 33).unwrap() % (i + 1);
                shuffled.swap(i, j);
            }
            prop_assert_eq!(stand(&shuffled, &vouched), expected);
        }

        #[test]
        fn twins_never_both_count_and_a_quarter_has_one_report_at_most(all in bundles()) {
            let vouched =
                [confirmation("x", "A", Letting::Lineage), confirmation("y", "B", Letting::Lineage)];
            let stood = stand(&all, &vouched);
            for quarter in ["2026-Q2", "2026-Q3"] {
                let of = |id: &str| all.iter().any(|a| {
                    a.bundle_id == id && a.quarter.to_string() == quarter
                });
                let counted = stood
                    .iter()
                    .filter(|s| s.standing == Standing::Counted && of(&s.bundle_id));
                prop_assert!(counted.count() <= 1);
            }
        }
    }
}
