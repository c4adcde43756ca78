//! The rows of money: sources, vouchers and what of them each source bears, the books of both places,
//! allowances due and paid, counts of the box.

use super::allotments::allotted_cell;
use super::cells::{count, day, flag, maybe, text, vnd};
use crate::balances::Ledger;
use crate::id::SourceId;
use crate::money_records::{Place, Voucher};
use crate::owing::Owed;
use crate::quarterly::{AllowanceFacts, PaidPart, Quarterly, ReportFault};
use letters::of_source;
use norms::Value;

pub(super) fn source_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    q.sources
        .iter()
        .map(|s| {
            Ok(vec![
                text(&s.source.code),
                text(&s.source.class),
                text(&s.source.name),
                vnd(s.opening()?),
                allotted_cell(q, s)?,
                vnd(s.within.received_vnd),
                vnd(s.received_year()?),
                vnd(s.within.spent_vnd),
                vnd(s.spent_year()?),
                vnd(s.closing()?),
                flag(s.allows_allowance),
                maybe(s.source.account.as_ref()),
            ])
        })
        .collect()
}

pub(super) fn balance_row(place: Place, ledger: &Ledger) -> Vec<Value> {
    vec![
        text(place.code()),
        vnd(ledger.opening_vnd),
        vnd(ledger.in_vnd),
        vnd(ledger.out_vnd),
        vnd(ledger.closing_vnd),
        vnd(ledger.lowest.balance_vnd),
        day(ledger.lowest.day),
    ]
}

fn source_code(q: &Quarterly, voucher: &Voucher, id: &SourceId) -> Result<Value, ReportFault> {
    q.sources
        .iter()
        .find(|s| s.source.source_id == *id)
        .map(|s| text(&s.source.code))
        .ok_or_else(|| ReportFault::Dangling(format!("vouchers.{}", voucher.voucher_id)))
}

/// The source and the code of a voucher that has one of each; those of several are told line by line.
fn only_source(q: &Quarterly, voucher: &Voucher) -> Result<[Value; 2], ReportFault> {
    let shares = voucher.shares();
    match shares.as_slice() {
        [one] if voucher.kind.names_source() => {
            Ok([source_code(q, voucher, &one.source_id)?, maybe(one.budget_code.as_ref())])
        }
        _ => Ok([Value::Blank, Value::Blank]),
    }
}

pub(super) fn share_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    let mut rows = Vec::new();
    for v in q.vouchers.iter().filter(|v| !v.is_void) {
        for (line, nth) in v.shares().iter().zip(1..) {
            let whole = line.amount_vnd.dong();
            let (received, spent) = of_source(v.kind, v.place, v.lessens_spending, whole);
            rows.push(vec![
                text(v.voucher_id.as_str()),
                text(format!("{nth:03}")),
                text(v.number()),
                text(v.day.to_string()),
                source_code(q, v, &line.source_id)?,
                maybe(line.budget_code.as_ref()),
                count(line.budget_year.unwrap_or(v.year)),
                vnd(line.amount_vnd),
                Value::Int(received),
                Value::Int(spent),
            ]);
        }
    }
    Ok(rows)
}

pub(super) fn payment_rows(q: &Quarterly) -> Vec<Vec<Value>> {
    let row = |(part, nth): (&PaidPart, u32)| {
        vec![
            text(part.voucher_id.as_str()),
            text(format!("{nth:05}")),
            text(&part.number),
            text(part.month.to_string()),
            text(part.post_id.as_str()),
            text(&part.full_name),
            vnd(part.amount_vnd),
        ]
    };
    q.payments.iter().zip(1..).map(row).collect()
}

pub(super) fn owed_row(owed: &Owed) -> Vec<Value> {
    vec![
        text(owed.month.to_string()),
        text(owed.post_id.as_str()),
        text(&owed.full_name),
        vnd(owed.before_vnd),
        vnd(owed.due_vnd),
        vnd(owed.arrears_vnd),
        vnd(owed.recovery_vnd),
        vnd(owed.deducted_vnd),
        vnd(owed.returned_vnd),
        vnd(owed.paid_vnd),
        vnd(owed.after_vnd),
    ]
}

pub(super) fn voucher_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    q.vouchers
        .iter()
        .map(|v| {
            let [source, budget_code] = only_source(q, v)?;
            Ok(vec![
                text(v.voucher_id.as_str()),
                text(v.number()),
                text(v.series.code()),
                count(v.ordinal),
                text(v.kind.code()),
                text(v.place.code()),
                text(v.day.to_string()),
                maybe(v.payee.as_ref()),
                text(&v.reason),
                source,
                budget_code,
                vnd(v.amount_vnd),
                count(v.documents),
                flag(v.is_void),
                maybe(v.void_reason.as_ref()),
                v.reverses.as_ref().map_or(Value::Blank, |id| text(id.as_str())),
                v.allowance_month.map_or(Value::Blank, |m| text(m.to_string())),
                flag(v.lessens_spending),
                v.settles.as_ref().map_or(Value::Blank, |id| text(id.as_str())),
                day(v.due_on),
            ])
        })
        .collect()
}

pub(super) fn book_rows(
    place: Place,
    ledger: &Ledger,
    vouchers: &[Voucher],
) -> Result<Vec<Vec<Value>>, ReportFault> {
    ledger
        .lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let v = vouchers
                .get(line.voucher)
                .ok_or_else(|| ReportFault::Dangling(format!("{}.{i}", place.code())))?;
            Ok(vec![
                text(place.code()),
                text(format!("{:05}", i + 1)),
                text(v.day.to_string()),
                text(v.number()),
                text(&v.reason),
                vnd(line.in_vnd),
                vnd(line.out_vnd),
                vnd(line.balance_vnd),
            ])
        })
        .collect()
}

pub(super) fn allowance_row(a: &AllowanceFacts) -> Vec<Value> {
    vec![
        text(a.month.to_string()),
        text(a.line.post_id.as_str()),
        text(&a.line.full_name),
        text(&a.line.role),
        text(&a.line.method),
        maybe(a.line.coefficient.as_ref()),
        a.line.base_vnd.map_or(Value::Blank, vnd),
        vnd(a.line.amount_vnd),
        vnd(a.paid_vnd),
        text(&a.line.decision),
        text(&a.line.instrument),
        text(a.line.in_force_from.to_string()),
        flag(a.line.is_verified),
        maybe(a.voucher.as_ref()),
    ]
}

pub(super) fn count_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    q.cash_counts
        .iter()
        .map(|c| {
            Ok(vec![
                text(c.counted_on.to_string()),
                vnd(c.counted_vnd),
                vnd(c.book_vnd),
                vnd(c.difference(c.book_vnd)?),
                maybe(c.reason.as_ref()),
            ])
        })
        .collect()
}
