//! The report of a quarter: its tables, composed from the records of the book.

mod cells;
mod premises;

use crate::balances::Ledger;
use crate::gifts::GiftRow;
use crate::id::SourceId;
use crate::money_records::{Place, Voucher};
use crate::owing::Owed;
use crate::premises::facilities_over;
use crate::quarterly::{AllowanceFacts, Late, PaidPart, Quarterly, ReportFault};
use crate::records::{
    Activity, Concern, ConcernKind, Facility, FacilityMovement, Person, Post, Profile,
};
use cells::{count, day, flag, maybe, text, vnd};
use letters::{OWN_DECISIONS, Report, Table, of_source, own_rows};
use norms::{Quarter, Value};
use premises::{facility_row, movement_rows};

/// The tables of the quarter; the table of check results stays empty until the rules have run.
pub fn compose(q: &Quarterly) -> Result<Report, ReportFault> {
    let cash = Ledger::of(Place::TienMat, q.opening_cash_vnd, &q.vouchers)?;
    let account = Ledger::of(Place::TienGui, q.opening_account_vnd, &q.vouchers)?;
    let mut book = book_rows(Place::TienMat, &cash, &q.vouchers)?;
    book.extend(book_rows(Place::TienGui, &account, &q.vouchers)?);
    Ok(Report::new(vec![
        centre_table(&q.profile, q.quarter, q.is_sample)?,
        post_table(&q.posts, &q.people, q.quarter)?,
        facility_table(&q.facilities, &q.facility_movements, q.quarter)?,
        Table::new("tang-giam-vat-chat", movement_rows(q)?)?,
        Table::new("hoat-dong", q.activities.iter().map(activity_row).collect())?,
        Table::new("nguon-kinh-phi", source_rows(q)?)?,
        Table::new(
            "so-du",
            vec![balance_row(Place::TienMat, &cash), balance_row(Place::TienGui, &account)],
        )?,
        Table::new("chung-tu", voucher_rows(q)?)?,
        Table::new("dong-chung-tu", share_rows(q)?)?,
        Table::new("so-quy", book)?,
        Table::new("phu-cap", q.allowances.iter().map(allowance_row).collect())?,
        Table::new("chi-phu-cap", payment_rows(q))?,
        Table::new("no-phu-cap", q.owed.iter().map(owed_row).collect())?,
        Table::new(OWN_DECISIONS, own_rows(&q.own_decisions))?,
        Table::new("kiem-quy", count_rows(q)?)?,
        Table::new("tai-tro", q.gifts.iter().map(gift_row).collect())?,
        Table::new("kho-khan", concern_rows(q, ConcernKind::Difficulty))?,
        Table::new("kien-nghi", concern_rows(q, ConcernKind::Request))?,
        Table::new("dieu-chinh-ky-truoc", q.late.iter().zip(1..).map(late_row).collect())?,
        Table::new("ket-qua-kiem-tra", Vec::new())?,
    ])?)
}

/// The centre as it is on the quarter's last day.
pub(crate) fn centre_table(
    p: &Profile,
    quarter: Quarter,
    is_sample: bool,
) -> Result<Table, ReportFault> {
    let row = vec![
        text(&p.centre_id),
        text(&p.name),
        text(&p.unit_code),
        text(p.unit_from.to_string()),
        text(&p.unit_name),
        maybe(p.parent_name.as_ref()),
        text(&p.area_class),
        text(&p.account_kind),
        flag(p.has_seal),
        text(&p.office_id),
        text(&p.office_name),
        text(p.first_on.to_string()),
        text(quarter.to_string()),
        text(quarter.first().to_string()),
        text(quarter.last().to_string()),
        flag(is_sample),
    ];
    Ok(Table::new("trung-tam", vec![row])?)
}

/// The posts held at any time in the quarter, as they stood on its last day: of an end or a decision of a
/// later day nothing was true yet.
pub(crate) fn post_table(
    posts: &[Post],
    people: &[Person],
    quarter: Quarter,
) -> Result<Table, ReportFault> {
    let (from, to) = (quarter.first(), quarter.last());
    let is_held = |p: &&Post| p.from_on <= to && p.to_on.is_none_or(|end| end >= from);
    let rows = posts
        .iter()
        .filter(is_held)
        .map(|post| {
            let person = people
                .iter()
                .find(|p| p.person_id == post.person_id)
                .ok_or_else(|| ReportFault::Dangling(format!("posts.{}", post.post_id)))?;
            let ended = post.to_on.filter(|day| *day <= to);
            let is_decided = post.decision_on.is_none_or(|day| day <= to);
            Ok(vec![
                text(post.post_id.as_str()),
                text(post.person_id.as_str()),
                text(&person.full_name),
                person.is_female.map_or(Value::Blank, flag),
                person.birth_year.map_or(Value::Blank, count),
                maybe(person.main_job.as_ref()),
                text(&post.role),
                maybe(post.decision_no.as_ref().filter(|_| is_decided)),
                day(post.decision_on.filter(|_| is_decided)),
                text(post.from_on.to_string()),
                day(ended),
                maybe(post.end_reason.as_ref().filter(|_| ended.is_some())),
                maybe(post.sending_school.as_ref()),
                flag(person.is_trained),
            ])
        })
        .collect::<Result<Vec<_>, ReportFault>>()?;
    Ok(Table::new("nhan-su", rows)?)
}

/// The premises and equipment there were on the quarter's last day.
pub(crate) fn facility_table(
    facilities: &[Facility],
    movements: &[FacilityMovement],
    quarter: Quarter,
) -> Result<Table, ReportFault> {
    let over = facilities_over(facilities, movements, quarter)?;
    Ok(Table::new("co-so-vat-chat", over.iter().map(facility_row).collect())?)
}

fn activity_row(a: &Activity) -> Vec<Value> {
    vec![
        text(a.activity_id.as_str()),
        text(&a.group),
        text(&a.form),
        text(&a.title),
        text(a.held_on.to_string()),
        count(a.sessions),
        maybe(a.place.as_ref()),
        maybe(a.partner.as_ref()),
        count(a.turns),
        a.turns_female.map_or(Value::Blank, count),
        a.turns_minority.map_or(Value::Blank, count),
        a.persons.map_or(Value::Blank, count),
        maybe(a.speaker.as_ref()),
        a.cost_vnd.map_or(Value::Blank, vnd),
        maybe(a.source_class.as_ref()),
        maybe(a.evidence.as_ref()),
    ]
}

fn source_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    q.sources
        .iter()
        .map(|s| {
            Ok(vec![
                text(&s.source.code),
                text(&s.source.class),
                text(&s.source.name),
                vnd(s.opening()?),
                s.source.allotted_year_vnd.map_or(Value::Blank, vnd),
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

fn balance_row(place: Place, ledger: &Ledger) -> Vec<Value> {
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
        [one] if !voucher.kind.is_transfer() => {
            Ok([source_code(q, voucher, &one.source_id)?, maybe(one.budget_code.as_ref())])
        }
        _ => Ok([Value::Blank, Value::Blank]),
    }
}

fn share_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
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

fn payment_rows(q: &Quarterly) -> Vec<Vec<Value>> {
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

fn owed_row(owed: &Owed) -> Vec<Value> {
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

fn voucher_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
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
            ])
        })
        .collect()
}

fn book_rows(
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

fn allowance_row(a: &AllowanceFacts) -> Vec<Value> {
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

fn late_row((late, nth): (&Late, u32)) -> Vec<Value> {
    vec![
        text(format!("{nth:05}")),
        text(late.first.to_string()),
        text(late.last.to_string()),
        text(late.table),
        text(&late.row),
        maybe(Some(&late.called)),
        late.column.map_or(Value::Blank, text),
        text(late.change.code()),
        maybe(Some(&late.before)),
        maybe(Some(&late.after)),
    ]
}

fn count_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
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

fn gift_row(row: &GiftRow) -> Vec<Value> {
    let gift = &row.gift;
    vec![
        text(gift.gift_id.as_str()),
        text(gift.received_on.to_string()),
        text(gift.kind.code()),
        text(&gift.origin),
        text(&gift.giver),
        maybe(gift.giver_address.as_ref()),
        text(&gift.what),
        count(gift.quantity),
        maybe(gift.unit.as_ref()),
        vnd(gift.value_vnd),
        text(&gift.purpose),
        maybe(gift.paper.as_ref()),
        day(gift.paper_on),
        maybe(gift.receivers.as_ref()),
        maybe(row.used_for.as_ref()),
        gift.facility_id.as_ref().map_or(Value::Blank, |id| text(id.as_str())),
        gift.activity_id.as_ref().map_or(Value::Blank, |id| text(id.as_str())),
        maybe(row.voucher.as_ref()),
        day(row.voucher_on),
        maybe(gift.note.as_ref()),
    ]
}

fn concern_rows(q: &Quarterly, kind: ConcernKind) -> Vec<Vec<Value>> {
    let of_kind = q.concerns.iter().filter(|one| one.kind == kind);
    let row = |one: &Concern| {
        let mut cells = vec![text(format!("{:05}", one.position)), text(&one.code)];
        cells.push(maybe(one.text.as_ref()));
        cells.extend(one.asked_of.as_ref().map(text));
        cells
    };
    of_kind.map(row).collect()
}
