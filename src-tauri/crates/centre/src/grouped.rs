//! What plans mean to do of a group of activities, beside what was held of it: the columns of Biểu 04a.
//!
//! Screen, paper and workbook ask [`of_group`], so that a row is planned alike on all three.

use crate::plan_records::PlanKind;
use crate::plans::PlanRow;
use letters::{Report, ShapeFault};
use norms::{Added, Counted, Day, Norms};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The list by which a row of Biểu 04a is one.
const GROUPS: &str = "activity-group";

/// How many are planned, and how many it came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Planned {
    /// Of a year or of the quarter alone.
    pub kind: PlanKind,
    pub planned: u32,
    pub done: Option<u32>,
    /// Done of planned in basis points; none where nothing is planned.
    pub percent: Option<u32>,
}

/// What the plans say of a row; none where no target counts what it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct GroupPlan {
    pub classes: Option<Planned>,
    pub turns: Option<Planned>,
}

impl GroupPlan {
    /// Does no target count it?
    pub fn is_empty(&self) -> bool {
        *self == GroupPlan::default()
    }
}

/// A target as the book or a report tells it.
#[derive(Clone, Copy, Debug)]
pub struct ToldTarget<'a> {
    measure: &'a str,
    of_code: Option<&'a str>,
    told: Planned,
}

/// The targets of the plans that run, as the book tells them.
pub fn of_plans(plans: &[PlanRow]) -> Vec<ToldTarget<'_>> {
    let mut told = Vec::new();
    for row in plans {
        for one in &row.targets {
            let Some(planned) = one.target.planned else { continue };
            let (done, percent) = (one.done, one.percent);
            let told_of = Planned { kind: row.plan.kind, planned, done, percent };
            let (measure, of_code) = (&one.target.measure, one.target.of_code.as_deref());
            told.push(ToldTarget { measure, of_code, told: told_of });
        }
    }
    told
}

/// The same, as a report tells them.
///
/// # Errors
/// [`ShapeFault`] where it lacks a table or a column.
pub fn of_report(report: &Report) -> Result<Vec<ToldTarget<'_>>, ShapeFault> {
    let mut kinds = BTreeMap::new();
    for plan in report.require("ke-hoach")?.lines() {
        if let Some(kind) = PlanKind::from_code(plan.text("kind")?) {
            kinds.insert(plan.text("plan_id")?, kind);
        }
    }
    let mut told = Vec::new();
    for line in report.require("chi-tieu")?.lines() {
        let whole =
            |column| line.int(column).map(|n: Option<i64>| n.and_then(|n| u32::try_from(n).ok()));
        let of_code = Some(line.text("of_code")?).filter(|code| !code.is_empty());
        if let (Some(kind), Some(planned)) = (kinds.get(line.text("plan_id")?), whole("planned")?) {
            let (done, percent) = (whole("done")?, whole("percent")?);
            let told_of = Planned { kind: *kind, planned, done, percent };
            told.push(ToldTarget { measure: line.text("measure")?, of_code, told: told_of });
        }
    }
    Ok(told)
}

/// What is planned of a group, or of all of them together: by the plan of the year, else by that of the
/// quarter. A stage is of several years: no row of a quarter is counted beside it.
pub fn of_group(
    law: &Norms,
    on: Day,
    targets: &[ToldTarget<'_>],
    group: Option<&str>,
) -> GroupPlan {
    let counted = |added: Added| {
        let is_of = |one: &&ToldTarget<'_>| {
            let measure = law.plan_measure(one.measure, on);
            one.of_code == group
                && measure.is_some_and(|measure| {
                    // One that counts some of the activities only, or counts them by something else, counts
                    // no row of this table.
                    measure.counts == Counted::Activities
                        && measure.adds == added
                        && measure.is_of_all(None)
                        && measure.by() == Some(GROUPS)
                })
        };
        [PlanKind::Year, PlanKind::Quarter].into_iter().find_map(|kind| {
            let own = targets.iter().filter(is_of).find(|one| one.told.kind == kind);
            own.map(|one| one.told)
        })
    };
    GroupPlan { classes: counted(Added::Each), turns: counted(Added::Turns) }
}

/// The groups some target of a year or quarter counts.
pub fn planned_groups<'a>(
    law: &'a Norms,
    on: Day,
    targets: &'a [ToldTarget<'_>],
) -> impl Iterator<Item = &'a str> {
    let named = targets.iter().filter_map(|one| one.of_code);
    named.filter(move |code| {
        let is_group = law.code(GROUPS, code, on).is_ok();
        is_group && !of_group(law, on, targets, Some(code)).is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target<'a>(
        kind: PlanKind,
        measure: &'a str,
        of_code: Option<&'a str>,
        planned: u32,
    ) -> ToldTarget<'a> {
        let told = Planned { kind, planned, done: Some(1), percent: None };
        ToldTarget { measure, of_code, told }
    }

    #[test]
    fn a_row_is_planned_by_the_target_that_counts_what_it_counts() {
        use PlanKind::{Quarter, Stage, Year};
        let (law, on) = (Norms::shipped(), "2026-09-30".parse().unwrap());
        let told = [
            target(Stage, "lop", None, 1),
            target(Stage, "lop", Some("suc-khoe"), 2),
            target(Quarter, "lop", Some("suc-khoe"), 3),
            target(Year, "lop", Some("suc-khoe"), 4),
            target(Quarter, "luot", Some("suc-khoe"), 5),
            target(Year, "luot", None, 6),
            // Of a form, of women, of those that came from somewhere: no row of the table counts so.
            target(Year, "hinh-thuc", Some("chuyen-de"), 7),
            target(Year, "luot-nu", Some("phap-luat"), 8),
            target(Year, "tap-huan", None, 9),
            target(Year, "hinh-thuc", None, 10),
        ];
        let said = |plan: Option<Planned>| plan.map(|one| (one.kind, one.planned));
        for (group, classes, turns) in [
            (Some("suc-khoe"), Some((Year, 4)), Some((Quarter, 5))),
            (Some("phap-luat"), None, None),
            (Some("chuyen-de"), None, None),
            (None, None, Some((Year, 6))),
        ] {
            let found = of_group(law, on, &told, group);
            assert_eq!((said(found.classes), said(found.turns)), (classes, turns), "{group:?}");
        }
        let groups: Vec<&str> = planned_groups(law, on, &told).collect();
        assert_eq!(groups, ["suc-khoe"; 4]);
    }
}
