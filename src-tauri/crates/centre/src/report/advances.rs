//! The rows of what was open: advances to persons and of the commune, differences of cash counts.

use super::cells::{day, maybe, text, vnd};
use crate::advances::{Open, OpenSums};
use crate::quarterly::{Quarterly, ReportFault};
use norms::Value;

/// Everything begun in the quarter, open before it, or named by a voucher of it.
pub(super) fn advance_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    let mut rows = Vec::new();
    for open in Open::all(&q.advances) {
        let sums = open.over(q.quarter.first(), q.quarter.last())?;
        let id = &open.begun.voucher_id;
        let is_begun = q.quarter.contains(open.begun.day) && !open.begun.is_void;
        let is_named = q.vouchers.iter().any(|v| v.settles.as_ref() == Some(id));
        if is_begun || is_named || !sums.before_vnd.is_zero() {
            rows.push(row(q, &open, sums)?);
        }
    }
    Ok(rows)
}

fn row(q: &Quarterly, open: &Open, sums: OpenSums) -> Result<Vec<Value>, ReportFault> {
    let begun = &open.begun;
    let source = match &begun.source_id {
        None => Value::Blank,
        Some(id) => q
            .sources
            .iter()
            .find(|s| s.source.source_id == *id)
            .map(|s| text(&s.source.code))
            .ok_or_else(|| ReportFault::Dangling(format!("vouchers.{}", begun.voucher_id)))?,
    };
    Ok(vec![
        text(begun.voucher_id.as_str()),
        text(begun.number()),
        text(begun.kind.code()),
        text(begun.day.to_string()),
        maybe(begun.payee.as_ref()),
        text(&begun.reason),
        source,
        vnd(sums.before_vnd),
        vnd(sums.begun_vnd),
        vnd(sums.settled_vnd),
        vnd(sums.returned_vnd),
        vnd(sums.after_vnd),
        day(begun.due_on),
    ])
}
