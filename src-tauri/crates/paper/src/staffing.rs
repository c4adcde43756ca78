//! Committees, plans and people over the centres of an office: the counts in the order they are printed.

use crate::marks;
use office::{Staffing, StaffingRow, StaffingTotal};
use serde_json::{Value as Json, json};

/// Word of a column's title, and its count.
pub(crate) type Counted = (&'static str, fn(&Staffing) -> u32);

/// The columns, in the order of the paper.
pub(crate) const COLUMNS: [Counted; 7] = [
    ("all_staff_centres", |one| one.centres),
    ("all_staff_committees", |one| one.committees),
    ("all_staff_plans", |one| one.plans),
    ("all_staff_vacant", |one| one.vacant_days),
    ("all_staff_seconded", |one| one.seconded),
    ("all_staff_trained", |one| one.trained),
    ("all_staff_untrained", |one| one.untrained),
];

/// The totals as printed, each count with what changed since the quarter before at the same centres.
pub(crate) fn printed(rows: &[StaffingRow]) -> Json {
    let line = |total: &StaffingTotal| {
        let cells = COLUMNS.map(|(_, count)| said(total, count));
        json!({ "name": total.name, "cells": cells })
    };
    let totals = StaffingTotal::all(rows);
    let untold = totals.first().map_or(0, |all| all.now.untold);
    json!({
        "rows": totals.iter().map(line).collect::<Vec<_>>(),
        "untold": if untold == 0 { String::new() } else { marks::count(untold.into()) },
    })
}

/// `12 (+2)`; the number alone where nothing changed or nothing was told before.
fn said(total: &StaffingTotal, count: fn(&Staffing) -> u32) -> String {
    let number = marks::count(count(&total.now).into());
    let change = i64::from(count(&total.compared)) - i64::from(count(&total.before));
    match change {
        0 => number,
        more if more > 0 => format!("{number} (+{})", marks::count(more)),
        fewer => format!("{number} (−{})", marks::count(-fewer)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_said_with_its_change_at_the_same_centres() {
        let of = |seconded| Staffing { centres: 1, seconded, ..Staffing::default() };
        let row = |now, before: Option<u32>| StaffingRow {
            unit_code: "1".into(),
            unit_name: "Xã".into(),
            parent_name: String::new(),
            bundle_id: "1".into(),
            now: of(now),
            before: before.map(of),
        };
        for (rows, seconded) in [
            (vec![row(3, Some(1)), row(4, None)], "7 (+2)"),
            (vec![row(3, Some(1_500)), row(4, Some(4))], "7 (−1.497)"),
            (vec![row(3, Some(3))], "3"),
            (vec![row(3, None)], "3"),
            (vec![], "0"),
        ] {
            assert_eq!(printed(&rows)["rows"][0]["cells"][4], seconded);
        }
    }
}
