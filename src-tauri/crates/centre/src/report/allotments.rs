//! The rows of allotments: each line of a decision, and what became of a source's budget year.

use super::cells::{count, maybe, text, vnd};
use crate::allotted::for_year;
use crate::quarterly::{Quarterly, ReportFault, SourceFacts};
use norms::{AllotmentChange, Value, Vnd};

/// How an older book's figure is called, of which no decision is known.
const OLD_BOOK: &str = "Theo sổ cũ";

pub(super) fn allotment_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    let mut rows = Vec::new();
    for one in &q.allotments {
        let source = q.sources.iter().find(|facts| facts.source.source_id == one.source_id);
        let source = source
            .ok_or_else(|| ReportFault::Dangling(format!("allotments.{}", one.allotment_id)))?;
        rows.push(vec![
            text(one.allotment_id.as_str()),
            text(&source.source.code),
            count(one.budget_year),
            text(one.change.code()),
            maybe(one.budget_code.as_ref()),
            maybe(one.nature.as_ref()),
            maybe(one.level.as_ref()),
            maybe(one.chapter.as_ref()),
            text(&one.number),
            text(one.decided_on.to_string()),
            text(&one.authority),
            vnd(one.amount_vnd),
        ]);
    }
    for row in q.allotted.iter().filter(|row| !row.old_book_vnd.is_zero()) {
        let mut cells = vec![
            // No line of a decision has the id of a source.
            text(row.source_id.as_str()),
            text(&row.source_code),
            count(row.budget_year),
            text(AllotmentChange::Allotted.code()),
        ];
        cells.extend(std::iter::repeat_n(Value::Blank, 4));
        cells.push(text(OLD_BOOK));
        cells.extend([Value::Blank, Value::Blank, vnd(row.old_book_vnd)]);
        rows.push(cells);
    }
    Ok(rows)
}

pub(super) fn allotted_rows(q: &Quarterly) -> Vec<Vec<Value>> {
    let rows = q.allotted.iter().zip(1_u32..).map(|(row, nth)| {
        vec![
            text(format!("{nth:05}")),
            text(&row.source_code),
            count(row.budget_year),
            maybe(row.budget_code.as_ref()),
            vnd(row.allotted_vnd),
            vnd(row.carried_vnd),
            vnd(row.increased_vnd),
            vnd(row.decreased_vnd),
            vnd(row.total_vnd),
            vnd(row.received_vnd),
            vnd(row.spent_vnd),
            vnd(row.left_vnd),
            vnd(row.over_vnd),
        ]
    });
    rows.collect()
}

/// What the settlement of a source says was allotted for the year; blank where nothing was. An older book may have
/// said that it is nothing.
pub(super) fn allotted_cell(q: &Quarterly, facts: &SourceFacts) -> Result<Value, ReportFault> {
    let year = q.quarter.year().unsigned_abs();
    let sum = for_year(&q.allotted, &facts.source.source_id, year)?;
    let nothing = facts.source.allotted_year_vnd.filter(|said| *said == Vnd::ZERO);
    Ok(sum.or(nothing).map_or(Value::Blank, vnd))
}
