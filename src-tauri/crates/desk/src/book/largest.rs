//! The largest report an office takes in, grown from one that was sealed: for `scd bench`, never a
//! way to write a book. Its figures add up and every query in it is explained.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::opening::{self, Door};
use crate::bundles::tables::csvs;
use crate::core::codes::Code;
use crate::core::error::{DeskError, refused};
use letters::{Explained, Report, RuleOutcome, Table, control};
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
    let report = checked(grown(report, rows)?, &opened.info)?;
    let mut files = csvs(&report)?;
    let carried = opened.files.iter().filter(|(path, _)| !path.starts_with(seal::bundle::TABLES));
    files.extend(carried.map(|(path, bytes)| (path.clone(), bytes.clone())));
    let seed = SigningSeed::new([7; 32]);
    let info = seal::Info { control: control(&report)?, ..opened.info };
    let sealed = seal::write(Kind::BaoCao, info, &files, &seed).map_err(|r| refused(&r))?;
    stick::write_atomic(to, &sealed.bytes)?;
    Ok(seed.public().digits().to_string())
}

/// The report with the results of its own check, every query explained.
fn checked(report: Report, info: &seal::Info) -> Result<Report, DeskError> {
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
        })
        .collect();
    let results = letters::run_rules(law, &report, None, on, &explained)?;
    Ok(report.with(RuleOutcome::table(&results.outcomes)?))
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
    let vouchers = vouchers(&report, rows)?;
    let book = book(&report, rows)?;
    let (people, allowances) = people(&report, rows)?;
    // As many receipts as payments were put in, so only what came in and went out grows.
    let pairs = rows.saturating_sub(report.require("chung-tu")?.rows().len()) / 2;
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

/// Receipts and payments in turn, of the first source.
fn vouchers(report: &Report, rows: usize) -> Result<Growing, DeskError> {
    let mut table = Growing::of(report, "chung-tu")?;
    let source = report.require("nguon-kinh-phi")?.line(0)?.text("source_code")?.to_owned();
    let like = table.like("place", "tien-mat");
    let series = |name: &str| table.rows.iter().filter(|r| r.get(2) == Some(&text(name))).count();
    let (received, paid) = (series("PT"), series("PC"));
    for n in 0..rows.saturating_sub(table.rows.len()) / 2 {
        for (kind, name, before) in [("thu", "PT", received), ("chi", "PC", paid)] {
            let ordinal = before.saturating_add(n).saturating_add(1);
            let mut row = like.clone();
            table.set(&mut row, "voucher_id", id(table.rows.len()));
            table.set(&mut row, "number", text(format!("{name}{ordinal:03}")));
            table.set(&mut row, "series", text(name));
            table.set(&mut row, "ordinal", Value::Int(whole(ordinal)));
            table.set(&mut row, "kind", text(kind));
            table.set(&mut row, "payee", text(format!("Ông Nguyễn Văn {n}")));
            table.set(&mut row, "reason", text(format!("Thù lao giảng viên lớp {n}")));
            table.set(&mut row, "source_code", text(source.clone()));
            table.set(&mut row, "amount_vnd", Value::Int(AMOUNT));
            table.set(&mut row, "documents", Value::Int(0));
            table.set(&mut row, "is_void", Value::Int(0));
            for blank in ["void_reason", "reverses", "allowance_month"] {
                table.set(&mut row, blank, Value::Blank);
            }
            table.rows.push(row);
        }
    }
    Ok(table)
}

/// The cash book of those vouchers: what comes in goes out with the next line.
fn book(report: &Report, rows: usize) -> Result<Growing, DeskError> {
    let mut table = Growing::of(report, "so-quy")?;
    let place = text("tien-mat");
    let own: Vec<&Vec<Value>> = table.rows.iter().filter(|r| r.first() == Some(&place)).collect();
    let (lines, last) = (own.len(), own.last().map(|row| (*row).clone()).unwrap_or_default());
    for n in 0..rows.saturating_sub(table.rows.len()) / 2 {
        for (after, into, out, more) in [(1, AMOUNT, 0, AMOUNT), (2, 0, AMOUNT, 0)] {
            let line = lines.saturating_add(n.saturating_mul(2)).saturating_add(after);
            let mut row = last.clone();
            table.set(&mut row, "line", text(format!("{line:05}")));
            table.set(&mut row, "number", text(format!("PT{n:03}")));
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
            due.set(&mut row, "paid_vnd", Value::Int(0));
            due.rows.push(row);
        }
    }
    Ok((people, due))
}
