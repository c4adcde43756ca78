//! The report of a quarter: its tables, composed from the records of the book.

mod advances;
mod allotments;
mod attachments;
mod cells;
mod closings;
mod committee;
mod money;
mod people;
mod plans;
mod premises;

use crate::balances::Ledger;
use crate::collaborators::speakers_told;
use crate::gifts::GiftRow;
use crate::money_records::Place;
use crate::premises::facilities_over;
use crate::quarterly::{Late, Quarterly, ReportFault};
use crate::records::{
    Activity, Concern, ConcernKind, Facility, FacilityMovement, Person, Post, Profile,
};
use crate::speaker_records::Collaborator;
use crate::trained::as_trained;
use advances::advance_rows;
use allotments::{allotment_rows, allotted_rows};
use attachments::attachment_rows;
use cells::{count, day, flag, maybe, text, vnd};
use committee::{meeting_rows, member_rows};
use letters::{ATTACHMENTS, OWN_DECISIONS, Report, Table, own_rows};
use money::{
    allowance_row, balance_row, book_rows, count_rows, owed_row, payment_rows, share_rows,
    source_rows, voucher_rows,
};
use norms::{Quarter, Value};
pub(crate) use people::secondment_table;
use people::{collaborator_table, training_table};
use premises::{facility_row, movement_rows};

/// The tables of the quarter; the table of check results stays empty until the rules have run.
pub fn compose(q: &Quarterly) -> Result<Report, ReportFault> {
    let cash = Ledger::of(Place::TienMat, q.opening_cash_vnd, &q.vouchers)?;
    let account = Ledger::of(Place::TienGui, q.opening_account_vnd, &q.vouchers)?;
    let mut book = book_rows(Place::TienMat, &cash, &q.vouchers)?;
    book.extend(book_rows(Place::TienGui, &account, &q.vouchers)?);
    let mut tables = vec![
        centre_table(&q.profile, q.quarter, q.is_sample)?,
        post_table(&q.posts, &as_trained(&q.people, &q.trainings, q.quarter.last()), q.quarter)?,
        secondment_table(&q.secondments, &q.people, q.quarter)?,
        training_table(q)?,
        collaborator_table(q)?,
        Table::new("ban-chi-dao", member_rows(q))?,
        Table::new("hop-ban-chi-dao", meeting_rows(q))?,
        facility_table(&q.facilities, &q.facility_movements, q.quarter)?,
        Table::new("tang-giam-vat-chat", movement_rows(q)?)?,
        Table::new(
            "hoat-dong",
            q.activities.iter().map(|one| activity_row(one, &q.collaborators)).collect(),
        )?,
        Table::new("ke-hoach", q.plans.iter().map(plans::plan_row).collect())?,
        Table::new("chi-tieu", q.plans.iter().flat_map(plans::target_rows).collect())?,
        Table::new("nguon-kinh-phi", source_rows(q)?)?,
        Table::new("du-toan", allotment_rows(q)?)?,
        Table::new("thuc-hien-du-toan", allotted_rows(q))?,
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
        Table::new("tam-ung", advance_rows(q)?)?,
        Table::new("khoa-so", closings::closing_rows(q))?,
        Table::new("tai-tro", q.gifts.iter().map(gift_row).collect())?,
        Table::new("kho-khan", concern_rows(q, ConcernKind::Difficulty))?,
        Table::new("kien-nghi", concern_rows(q, ConcernKind::Request))?,
        Table::new("dieu-chinh-ky-truoc", q.late.iter().zip(1..).map(late_row).collect())?,
        Table::new("ket-qua-kiem-tra", Vec::new())?,
    ];
    tables.push(Table::new(ATTACHMENTS, attachment_rows(q, &tables)?)?);
    Ok(Report::new(tables)?)
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
                maybe(post.authority.as_ref().filter(|_| is_decided)),
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

fn activity_row(a: &Activity, speakers: &[Collaborator]) -> Vec<Value> {
    vec![
        text(a.activity_id.as_str()),
        text(&a.group),
        text(&a.form),
        text(&a.title),
        text(a.held_on.to_string()),
        count(a.sessions),
        maybe(a.place.as_ref()),
        maybe(a.partner.as_ref()),
        maybe(a.partner_body.as_ref()),
        count(a.turns),
        a.turns_female.map_or(Value::Blank, count),
        a.turns_minority.map_or(Value::Blank, count),
        a.persons.map_or(Value::Blank, count),
        maybe(speakers_told(a, speakers).as_ref()),
        a.cost_vnd.map_or(Value::Blank, vnd),
        maybe(a.source_class.as_ref()),
        maybe(a.evidence.as_ref()),
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
