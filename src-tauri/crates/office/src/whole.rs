//! Is an office's book sound? What is kept of a bundle against the bundle, what is derived from the
//! set of bundles against the set.

use crate::records::{Arrival, Confirmation, OpenFinding};
use crate::standing::{Stood, stand};
use letters::{Flaw, FlawCode, Report, control};
use std::collections::BTreeSet;

/// A bundle's tables against what it was sealed over: its eight letters, computed over the tables
/// as they are kept, and its control totals.
pub fn layer_flaws(arrival: &Arrival, report: &Report, ma_so_lieu: &str) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if ma_so_lieu != arrival.ma_so_lieu {
        flaws.push(of(arrival, FlawCode::LayerDiffers, ma_so_lieu));
    }
    match control(report) {
        Ok(totals) if totals == arrival.control => {}
        Ok(totals) => {
            let names: BTreeSet<&String> = totals.keys().chain(arrival.control.keys()).collect();
            let differs = |name: &&&String| totals.get(**name) != arrival.control.get(**name);
            let names: Vec<&str> = names.iter().filter(differs).map(|n| n.as_str()).collect();
            flaws.push(of(arrival, FlawCode::TotalsDiffer, &names.join(" ")));
        }
        Err(fault) => flaws.push(of(arrival, FlawCode::TotalsDiffer, &fault.to_string())),
    }
    flaws
}

/// How all bundles of one centre are kept to stand, against how they stand.
pub fn standing_flaws(held: &[Arrival], confirmed: &[Confirmation], kept: &[Stood]) -> Vec<Flaw> {
    let stood = stand(held, confirmed);
    let differs = |arrival: &&Arrival| {
        let is_of = |s: &&Stood| s.bundle_id == arrival.bundle_id;
        stood.iter().find(is_of) != kept.iter().find(is_of)
    };
    let tell = |arrival: &Arrival| {
        let now = stood.iter().find(|s| s.bundle_id == arrival.bundle_id);
        of(arrival, FlawCode::StandingDiffers, now.map_or("", |s| s.standing.code()))
    };
    held.iter().filter(differs).map(tell).collect()
}

/// What is kept open about one bundle, against what its check says now; nothing where it does not
/// count.
pub fn finding_flaws(arrival: &Arrival, kept: &[OpenFinding], now: &[OpenFinding]) -> Vec<Flaw> {
    let (kept, now): (BTreeSet<_>, BTreeSet<_>) = (kept.iter().collect(), now.iter().collect());
    let differing = kept.symmetric_difference(&now);
    let tell = |finding: &&OpenFinding| {
        of(arrival, FlawCode::FindingsDiffer, &format!("{} {}", finding.rule, finding.row))
    };
    differing.map(tell).collect()
}

fn of(arrival: &Arrival, code: FlawCode, detail: &str) -> Flaw {
    Flaw::at(code, arrival.bundle_id.as_str(), detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{arrival, confirmation, open_finding, report};
    use crate::{FindingKind, Letting, Standing};
    use norms::rules::Severity;

    fn told(flaws: &[Flaw]) -> Vec<String> {
        flaws.iter().map(|f| format!("{} {} {}", f.code, f.place, f.detail)).collect()
    }

    #[test]
    fn a_layer_is_what_was_sealed_by_its_letters_and_its_totals() {
        let sealed = report(&[], &[]);
        let mut kept = arrival("a line 1 - 2026-Q3 0 -");
        kept.control = control(&sealed).unwrap();
        let letters = kept.ma_so_lieu.clone();
        assert_eq!(told(&layer_flaws(&kept, &sealed, &letters)), Vec::<String>::new());
        assert_eq!(told(&layer_flaws(&kept, &sealed, "OTHER")), ["layer-differs a OTHER"]);
        let name = kept.control.keys().next().unwrap().clone();
        kept.control.entry(name.clone()).and_modify(|n| *n += 1);
        let expected = [format!("totals-differ a {name}")];
        assert_eq!(told(&layer_flaws(&kept, &sealed, &letters)), expected);
        kept.control.remove(&name);
        assert_eq!(told(&layer_flaws(&kept, &sealed, &letters)), expected);
    }

    #[test]
    fn standings_are_those_of_the_whole_set() {
        let held = ["a line 1 - 2026-Q3 0 -", "b line 2 a 2026-Q3 1 a"].map(arrival);
        let confirmed = [confirmation("a", "line", Letting::Lineage)];
        let right = stand(&held, &confirmed);
        assert_eq!(told(&standing_flaws(&held, &confirmed, &right)), Vec::<String>::new());
        let mut wrong = right.clone();
        wrong[0].standing = Standing::Counted;
        let expected = ["standing-differs a superseded"];
        assert_eq!(told(&standing_flaws(&held, &confirmed, &wrong)), expected);
        wrong.remove(0);
        assert_eq!(told(&standing_flaws(&held, &confirmed, &wrong)), expected);
        wrong = right.clone();
        wrong[1].is_gap = true;
        let expected = ["standing-differs b counted"];
        assert_eq!(told(&standing_flaws(&held, &confirmed, &wrong)), expected);
    }

    #[test]
    fn open_findings_are_those_of_the_check_neither_more_nor_fewer() {
        let arrival = arrival("a line 1 - 2026-Q3 0 -");
        let [one, two] =
            ["r1", "r2"].map(|rule| open_finding(rule, FindingKind::Error, Severity::Error));
        for (kept, now, differ) in [
            (vec![&one, &two], vec![&two, &one], 0),
            (vec![&one], vec![&one, &two], 1),
            (vec![&one, &two], vec![&two], 1),
            (vec![&one], vec![&two], 2),
        ] {
            let own = |list: Vec<&OpenFinding>| list.into_iter().cloned().collect::<Vec<_>>();
            assert_eq!(finding_flaws(&arrival, &own(kept), &own(now)).len(), differ);
        }
    }
}
