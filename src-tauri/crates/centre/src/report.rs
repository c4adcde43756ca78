//! The report of a quarter: its tables, composed from the records of the book.

use crate::balances::{Ledger, SourceSums};
use crate::money_records::{AllowanceLine, CashCount, Place, Source, Voucher};
use crate::records::{Activity, Concern, ConcernKind, Facility, Person, Post, Profile};
use letters::{Report, ShapeFault, Table};
use norms::{Day, MoneyFault, Month, Quarter, Value, Vnd};

/// Why a report cannot be composed: a record that should not be in the book.
#[derive(Debug, thiserror::Error)]
pub enum ReportFault {
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
    /// A row does not fit its table.
    #[error(transparent)]
    Shape(#[from] ShapeFault),
    /// A record names another that is not there.
    #[error("record-dangling")]
    Dangling(String),
}

/// A source with what it did before and in the quarter.
#[derive(Clone, Debug)]
pub struct SourceFacts {
    pub source: Source,
    /// From the book's first day to the day before the quarter.
    pub before: SourceSums,
    /// From the first of the year (or of the book, if later) to the day before the quarter.
    pub year_before: SourceSums,
    /// In the quarter.
    pub within: SourceSums,
    /// True when the book's first day lies in the quarter's year, so that what was received and
    /// spent before the book counts to the year.
    pub book_began_this_year: bool,
    /// May allowances be paid from its class on the quarter's last day?
    pub allows_allowance: bool,
}

/// One person's allowance of one month.
#[derive(Clone, Debug)]
pub struct AllowanceFacts {
    pub month: Month,
    pub line: AllowanceLine,
    pub paid_vnd: Vnd,
    /// Number of the payment.
    pub voucher: Option<String>,
}

/// Everything a quarter's report is made of.
#[derive(Clone, Debug)]
pub struct Quarterly {
    pub quarter: Quarter,
    pub is_sample: bool,
    pub profile: Profile,
    pub people: Vec<Person>,
    /// Posts held at any time in the quarter.
    pub posts: Vec<Post>,
    pub facilities: Vec<Facility>,
    /// Activities held in the quarter.
    pub activities: Vec<Activity>,
    pub sources: Vec<SourceFacts>,
    /// Cash on the eve of the quarter.
    pub opening_cash_vnd: Vnd,
    /// Account on the eve of the quarter.
    pub opening_account_vnd: Vnd,
    /// Vouchers dated in the quarter, void ones too.
    pub vouchers: Vec<Voucher>,
    pub allowances: Vec<AllowanceFacts>,
    /// Cash counts dated in the quarter.
    pub cash_counts: Vec<CashCount>,
    /// Difficulties and requests of the quarter.
    pub concerns: Vec<Concern>,
}

/// The source a voucher or a sum of a source belongs to: what it was left with.
impl SourceFacts {
    /// Left at the start of the quarter.
    pub fn opening(&self) -> Result<Vnd, MoneyFault> {
        self.source.left_after(self.before)
    }
    /// Left at its end.
    pub fn closing(&self) -> Result<Vnd, MoneyFault> {
        self.opening()?.plus(self.within.received_vnd)?.minus(self.within.spent_vnd)
    }
    /// Received since the first of the year.
    pub fn received_year(&self) -> Result<Vnd, MoneyFault> {
        let eve =
            if self.book_began_this_year { self.source.received_before_vnd } else { Vnd::ZERO };
        eve.plus(self.year_before.received_vnd)?.plus(self.within.received_vnd)
    }
    /// Spent since the first of the year.
    pub fn spent_year(&self) -> Result<Vnd, MoneyFault> {
        let eve = if self.book_began_this_year { self.source.spent_before_vnd } else { Vnd::ZERO };
        eve.plus(self.year_before.spent_vnd)?.plus(self.within.spent_vnd)
    }
}

/// The tables of the quarter; the table of check results stays empty until the rules have run.
pub fn compose(q: &Quarterly) -> Result<Report, ReportFault> {
    let cash = Ledger::of(Place::TienMat, q.opening_cash_vnd, &q.vouchers)?;
    let account = Ledger::of(Place::TienGui, q.opening_account_vnd, &q.vouchers)?;
    let mut book = book_rows(Place::TienMat, &cash, &q.vouchers)?;
    book.extend(book_rows(Place::TienGui, &account, &q.vouchers)?);
    Ok(Report::new(vec![
        Table::new("trung-tam", vec![centre_row(q)])?,
        Table::new("nhan-su", post_rows(q)?)?,
        Table::new("co-so-vat-chat", q.facilities.iter().map(facility_row).collect())?,
        Table::new("hoat-dong", q.activities.iter().map(activity_row).collect())?,
        Table::new("nguon-kinh-phi", source_rows(q)?)?,
        Table::new(
            "so-du",
            vec![balance_row(Place::TienMat, &cash), balance_row(Place::TienGui, &account)],
        )?,
        Table::new("chung-tu", voucher_rows(q)?)?,
        Table::new("so-quy", book)?,
        Table::new("phu-cap", q.allowances.iter().map(allowance_row).collect())?,
        Table::new("kiem-quy", count_rows(q)?)?,
        Table::new("kho-khan", concern_rows(q, ConcernKind::Difficulty))?,
        Table::new("kien-nghi", concern_rows(q, ConcernKind::Request))?,
        Table::new("ket-qua-kiem-tra", Vec::new())?,
    ])?)
}

fn text(value: impl Into<String>) -> Value {
    Value::Text(value.into())
}
fn maybe(value: Option<&String>) -> Value {
    value.filter(|t| !t.is_empty()).map_or(Value::Blank, text)
}
fn day(value: Option<Day>) -> Value {
    value.map_or(Value::Blank, |d| text(d.to_string()))
}
fn vnd(value: Vnd) -> Value {
    Value::Int(value.dong())
}
fn count(value: u32) -> Value {
    Value::Int(i64::from(value))
}
fn flag(value: bool) -> Value {
    Value::Int(i64::from(value))
}

fn centre_row(q: &Quarterly) -> Vec<Value> {
    let p = &q.profile;
    vec![
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
        text(q.quarter.to_string()),
        text(q.quarter.first().to_string()),
        text(q.quarter.last().to_string()),
        flag(q.is_sample),
    ]
}

fn post_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    q.posts
        .iter()
        .map(|post| {
            let person = q
                .people
                .iter()
                .find(|p| p.person_id == post.person_id)
                .ok_or_else(|| ReportFault::Dangling(format!("posts.{}", post.post_id)))?;
            Ok(vec![
                text(post.post_id.as_str()),
                text(post.person_id.as_str()),
                text(&person.full_name),
                person.is_female.map_or(Value::Blank, flag),
                person.birth_year.map_or(Value::Blank, count),
                maybe(person.main_job.as_ref()),
                text(&post.role),
                maybe(post.decision_no.as_ref()),
                day(post.decision_on),
                text(post.from_on.to_string()),
                day(post.to_on),
                maybe(post.end_reason.as_ref()),
                maybe(post.sending_school.as_ref()),
                flag(person.is_trained),
            ])
        })
        .collect()
}

fn facility_row(f: &Facility) -> Vec<Value> {
    vec![
        text(f.facility_id.as_str()),
        text(&f.category),
        text(&f.name),
        count(f.quantity),
        count(f.usable),
        text(&f.relation),
        text(&f.condition),
        day(f.acquired_on),
        maybe(f.source_class.as_ref()),
        f.value_vnd.map_or(Value::Blank, vnd),
        maybe(f.note.as_ref()),
    ]
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

fn source_code(q: &Quarterly, voucher: &Voucher) -> Result<Value, ReportFault> {
    let Some(id) = &voucher.source_id else {
        return Ok(Value::Blank);
    };
    q.sources
        .iter()
        .find(|s| s.source.source_id == *id)
        .map(|s| text(&s.source.code))
        .ok_or_else(|| ReportFault::Dangling(format!("vouchers.{}", voucher.voucher_id)))
}

fn voucher_rows(q: &Quarterly) -> Result<Vec<Vec<Value>>, ReportFault> {
    q.vouchers
        .iter()
        .map(|v| {
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
                source_code(q, v)?,
                maybe(v.budget_code.as_ref()),
                vnd(v.amount_vnd),
                count(v.documents),
                flag(v.is_void),
                maybe(v.void_reason.as_ref()),
                v.reverses.as_ref().map_or(Value::Blank, |id| text(id.as_str())),
                v.allowance_month.map_or(Value::Blank, |m| text(m.to_string())),
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
