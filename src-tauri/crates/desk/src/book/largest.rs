//! The largest report an office takes in, grown from one that was sealed: for `scd bench`, never a
//! way to write a book. Its figures add up and every query in it is explained.

use crate::bundles::agreeing;
use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::opening::{self, Door};
use crate::bundles::tables::csvs;
use crate::core::codes::Code;
use crate::core::error::{DeskError, refused};
use letters::{Explained, Report, RuleOutcome, Series, Table, Tally, control};
use norms::rules::Severity;
use norms::{Norms, SignsAs, Value};
use seal::{Kind, SigningSeed, Trust};
use std::path::Path;

/// What every voucher of the grown book comes to, đồng.
const AMOUNT: i64 = 1_000_000;
/// How a centre explains what a rule questions.
const SAID: &str = "Chứng từ gốc lưu tại bộ phận tài chính của xã";

/// Writes the report of a sealed bundle again with so many rows of vouchers, cash book, people and
/// allowances, under a key of its own; the 30 digits of that key.
pub fn largest(from: &Path, rows: usize, to: &Path) -> Result<String, DeskError> {
    let bytes = stick::read_limited(from, MAX_BUNDLE)?;
    let (opened, report) =
        opening::report(&bytes, &Trust::SelfSigned, Door::OWN).map_err(|r| refused(&r))?;
    let (report, tally) = checked(grown(report, rows)?, &opened.info)?;
    let mut files = csvs(&report)?;
    let carried = opened.files.iter().filter(|(path, _)| !path.starts_with(seal::bundle::TABLES));
    files.extend(carried.map(|(path, bytes)| (path.clone(), bytes.clone())));
    let seed = SigningSeed::new([7; 32]);
    let mut info = seal::Info { control: control(&report)?, ..opened.info };
    if let Some(rules) = &mut info.rules {
        rules.errors = tally.errors.into();
        rules.queries = tally.queries.into();
        rules.hints = tally.hints.into();
    }
    agreeing::must_agree(&report, &info)?;
    let sealed = seal::write(Kind::BaoCao, info, &files, &seed).map_err(|r| refused(&r))?;
    stick::write_atomic(to, &sealed.bytes)?;
    Ok(seed.public().digits().to_string())
}

/// The report with the results of its own check, every query explained.
fn checked(report: Report, info: &seal::Info) -> Result<(Report, Tally), DeskError> {
    let quarter: Option<norms::Quarter> = info.period.and_then(|p| p.to_string().parse().ok());
    let on = quarter.ok_or_else(|| DeskError::new(Code::Fault).with("cause", "period"))?.last();
    let report = report.with(RuleOutcome::table(&[])?);
    let law = Norms::shipped();
    let found = letters::run_rules(law, &report, None, on, &[])?;
    let explained: Vec<Explained> = found
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Query)
        .map(|finding| Explained {
            rule: finding.rule.clone(),
            row: finding.row.clone(),
            text: SAID.to_owned(),
            shown: None,
        })
        .collect();
    let results = letters::run_rules(law, &report, None, on, &explained)?;
    let tally = results.tally();
    Ok((report.with(RuleOutcome::table(&results.outcomes)?), tally))
}

/// A table whose rows are written by the names of its columns.
struct Growing {
    name: &'static str,
    rows: Vec<Vec<Value>>,
}

impl Growing {
    fn of(report: &Report, name: &'static str) -> Result<Growing, DeskError> {
        Ok(Growing { name, rows: report.require(name)?.rows().to_vec() })
    }

    /// The first row whose cell is the text, or the first of all.
    fn like(&self, column: &str, text: &str) -> Vec<Value> {
        let at = self.at(column);
        let is = |row: &&Vec<Value>| row.get(at) == Some(&Value::Text(text.to_owned()));
        self.rows.iter().find(is).or(self.rows.first()).cloned().unwrap_or_default()
    }

    fn at(&self, column: &str) -> usize {
        letters::Shape::named(self.name).and_then(|s| s.position(column)).unwrap_or(usize::MAX)
    }

    fn set(&self, row: &mut [Value], column: &str, value: Value) {
        if let Some(cell) = row.get_mut(self.at(column)) {
            *cell = value;
        }
    }

    fn add(&self, row: &mut [Value], column: &str, more: i64) {
        if let Some(Value::Int(n)) = row.get_mut(self.at(column)) {
            *n = n.saturating_add(more);
        }
    }

    fn table(self) -> Result<Table, DeskError> {
        Ok(Table::new(self.name, self.rows)?)
    }
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// A number that stands for nothing real, as an id.
fn id(n: usize) -> Value {
    text(format!("{n:032x}"))
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn grown(report: Report, rows: usize) -> Result<Report, DeskError> {
    // As many receipts as payments are put in, so only what came in and went out grows.
    // A transfer stands in both books: the longer table is the one that is full first.
    let longer =
        report.require("chung-tu")?.rows().len().max(report.require("so-quy")?.rows().len());
    let pairs = rows.saturating_sub(longer) / 2;
    let (vouchers, book) = (vouchers(&report, pairs)?, book(&report, pairs)?);
    let (people, allowances) = people(&report, rows)?;
    let more = whole(pairs).saturating_mul(AMOUNT);
    let mut sources = Growing::of(&report, "nguon-kinh-phi")?;
    let mut first = sources.like("source_code", "N1");
    for column in ["received_vnd", "received_year_vnd", "spent_vnd", "spent_year_vnd"] {
        sources.add(&mut first, column, more);
    }
    if let Some(row) = sources.rows.iter_mut().find(|row| row.first() == first.first()) {
        *row = first;
    }
    let mut money = Growing::of(&report, "so-du")?;
    let mut cash = money.like("place", "tien-mat");
    for column in ["in_vnd", "out_vnd"] {
        money.add(&mut cash, column, more);
    }
    if let Some(row) = money.rows.iter_mut().find(|row| row.first() == cash.first()) {
        *row = cash;
    }
    let grown = [vouchers, book, people, allowances, sources, money];
    grown.into_iter().try_fold(report, |report, table| Ok(report.with(table.table()?)))
}

/// A receipt of the grown book and the payment that gives it out again, the n-th of each: kind,
/// series, ordinal.
fn pair(report: &Report, n: usize) -> Result<[(&'static str, Series, u32); 2], DeskError> {
    let vouchers = report.require("chung-tu")?;
    let next = |series: Series| -> Result<u32, DeskError> {
        let mut own = 0_usize;
        for line in vouchers.lines() {
            own += usize::from(line.text("series")? == series.code());
        }
        u32::try_from(own.saturating_add(n).saturating_add(1)).map_err(|e| DeskError::fault(&e))
    };
    Ok([("thu", Series::PT, next(Series::PT)?), ("chi", Series::PC, next(Series::PC)?)])
}

/// The last line of the cash book: the grown one goes on from there.
fn last_line(book: &Growing) -> Vec<Value> {
    let place = text("tien-mat");
    book.rows.iter().rfind(|row| row.first() == Some(&place)).cloned().unwrap_or_default()
}

fn reason(n: usize) -> Value {
    text(format!("Thù lao giảng viên lớp {n}"))
}

/// Receipts and payments in turn, of the first source. What paid allowances is an ordinary payment.
fn vouchers(report: &Report, pairs: usize) -> Result<Growing, DeskError> {
    let mut table = Growing::of(report, "chung-tu")?;
    let book = Growing::of(report, "so-quy")?;
    let day = last_line(&book).get(book.at("day")).cloned().unwrap_or(Value::Blank);
    let source = report.require("nguon-kinh-phi")?.line(0)?.text("source_code")?.to_owned();
    let at = table.at("allowance_month");
    table.rows.iter_mut().filter_map(|row| row.get_mut(at)).for_each(|cell| *cell = Value::Blank);
    let like = table.like("place", "tien-mat");
    for n in 0..pairs {
        for (kind, series, ordinal) in pair(report, n)? {
            let mut row = like.clone();
            table.set(&mut row, "voucher_id", id(table.rows.len()));
            table.set(&mut row, "number", text(series.number(ordinal)));
            table.set(&mut row, "series", text(series.code()));
            table.set(&mut row, "ordinal", Value::Int(ordinal.into()));
            table.set(&mut row, "kind", text(kind));
            table.set(&mut row, "day", day.clone());
            table.set(&mut row, "payee", text(format!("Ông Nguyễn Văn {n}")));
            table.set(&mut row, "reason", reason(n));
            table.set(&mut row, "source_code", text(source.clone()));
            table.set(&mut row, "amount_vnd", Value::Int(AMOUNT));
            table.set(&mut row, "documents", Value::Int(0));
            table.set(&mut row, "is_void", Value::Int(0));
            for blank in ["void_reason", "reverses"] {
                table.set(&mut row, blank, Value::Blank);
            }
            table.rows.push(row);
        }
    }
    Ok(table)
}

/// The cash book of those vouchers: what comes in goes out with the next line.
fn book(report: &Report, pairs: usize) -> Result<Growing, DeskError> {
    let mut table = Growing::of(report, "so-quy")?;
    let last = last_line(&table);
    let place = text("tien-mat");
    let lines = table.rows.iter().filter(|row| row.first() == Some(&place)).count();
    for n in 0..pairs {
        let both = pair(report, n)?.into_iter().zip([(1, AMOUNT, 0, AMOUNT), (2, 0, AMOUNT, 0)]);
        for ((_, series, ordinal), (after, into, out, more)) in both {
            let line = lines.saturating_add(n.saturating_mul(2)).saturating_add(after);
            let mut row = last.clone();
            table.set(&mut row, "line", text(format!("{line:05}")));
            table.set(&mut row, "number", text(series.number(ordinal)));
            table.set(&mut row, "reason", reason(n));
            table.set(&mut row, "in_vnd", Value::Int(into));
            table.set(&mut row, "out_vnd", Value::Int(out));
            table.add(&mut row, "balance_vnd", more);
            table.rows.push(row);
        }
    }
    Ok(table)
}

/// People of one post each, and what they are due each month of the quarter.
fn people(report: &Report, rows: usize) -> Result<(Growing, Growing), DeskError> {
    let mut people = Growing::of(report, "nhan-su")?;
    let mut due = Growing::of(report, "phu-cap")?;
    let quarter = report.require("trung-tam")?.line(0)?.text("quarter")?.to_owned();
    let quarter: norms::Quarter = quarter.parse().map_err(|e| DeskError::fault(&e))?;
    // Of cashiers there may be many; the rules ask for one director.
    let roles = Norms::shipped().roles_signing_as(SignsAs::Cashier, quarter.last());
    let role = roles.first().map_or("", |role| role.code.as_str());
    let (like, sum) = (people.like("role", role), due.like("role", role));
    let months = quarter.months().map(|month| month.to_string());
    let unpaid = |due: &Growing, row: &mut Vec<Value>| {
        due.set(row, "paid_vnd", Value::Int(0));
        due.set(row, "voucher", Value::Blank);
    };
    let mut rows_due = std::mem::take(&mut due.rows);
    rows_due.iter_mut().for_each(|row| unpaid(&due, row));
    due.rows = rows_due;
    for n in people.rows.len()..rows {
        let mut row = like.clone();
        people.set(&mut row, "post_id", id(n));
        people.set(&mut row, "person_id", id(n));
        people.set(&mut row, "full_name", text(format!("Trần Thị {n}")));
        people.set(&mut row, "birth_year", Value::Int(1980));
        people.rows.push(row);
        for month in months.iter().take(rows.saturating_sub(due.rows.len())) {
            let mut row = sum.clone();
            due.set(&mut row, "month", text(month.clone()));
            due.set(&mut row, "post_id", id(n));
            due.set(&mut row, "full_name", text(format!("Trần Thị {n}")));
            unpaid(&due, &mut row);
            due.rows.push(row);
        }
    }
    Ok((people, due))
}
