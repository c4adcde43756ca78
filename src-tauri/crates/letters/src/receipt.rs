//! A receipt: what an office answers to one report, and its tables.
//!
//! *Invariant:* a receipt names the one bundle it answers and speaks of nothing else; what
//! [`Receipt::tables`] writes, [`Receipt::from_tables`] reads back the same.

use crate::ids::{BundleId, CentreId};
use crate::line::Line;
use crate::shapes::RECEIPT;
use crate::table::{ShapeFault, Table};
use norms::OfficeId;
use norms::{Day, Quarter, Value};
use serde::{Deserialize, Serialize};

norms::closed_set! {
    /// What the office concluded.
    pub enum Verdict {
        /// Received and accepted.
        Nhan = "nhan",
        /// Returned with remarks.
        TraLai = "tra-lai",
    }
}

/// A remark, bound to a place of the report it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Table of the report; none for the report as a whole.
    pub table: Option<String>,
    /// Key of the row in it.
    pub row: Option<String>,
    /// Column of the row.
    pub column: Option<String>,
    /// What a person calls the place.
    pub place: String,
    /// The rule that led to it.
    pub rule: Option<String>,
    /// The value the office saw there.
    pub seen: Option<String>,
    /// What is to be looked at or mended.
    pub text: String,
}

/// An office's answer to one report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Mã gói of the report it answers.
    pub bundle_id: BundleId,
    /// Who answers.
    pub office_id: OfficeId,
    /// Its name.
    pub office_name: String,
    /// Whom it answers.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// The quarter reported.
    pub quarter: Quarter,
    /// The revision it attaches to.
    pub revision: u32,
    /// Line of bundles the report stands in.
    pub lineage: String,
    /// Its place there.
    pub sequence: u32,
    /// Mã số liệu of the report.
    pub ma_so_lieu: String,
    /// What was concluded.
    pub verdict: Verdict,
    /// The day the office took the report in, by its own clock.
    pub received_on: Day,
    /// The day of the conclusion.
    pub decided_on: Day,
    /// How often the office concluded on this bundle, from 1: the higher one is the newer word.
    pub round: u32,
    /// A word to the centre.
    pub note: Option<String>,
    /// Edition of law and rules the office works with.
    pub norms_edition: String,
    /// The newest version of the tables it reads.
    pub reader_max: u32,
    /// Bound remarks, in their order.
    pub remarks: Vec<Remark>,
    /// Places before this one in the line that the office has not got, ascending.
    pub missing: Vec<u32>,
}

/// Why tables are not a receipt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    /// A table that does not fit its shape.
    #[error(transparent)]
    Shape(#[from] ShapeFault),
    /// Not exactly one answer, or a cell no receipt can hold.
    #[error("receipt-cell {0}")]
    Cell(&'static str),
}

impl Receipt {
    /// Its tables, in the order of [`RECEIPT`].
    ///
    /// # Errors
    /// [`ShapeFault`] for a text that is empty where one must stand.
    pub fn tables(&self) -> Result<Vec<Table>, ShapeFault> {
        let text = |text: &str| Value::Text(text.to_owned());
        let maybe = |text: &Option<String>| text.clone().map_or(Value::Blank, Value::Text);
        let head = vec![
            text(&self.bundle_id),
            text(&self.office_id),
            text(&self.office_name),
            text(&self.centre_id),
            text(&self.centre_name),
            text(&self.quarter.to_string()),
            Value::Int(i64::from(self.revision)),
            text(&self.lineage),
            Value::Int(i64::from(self.sequence)),
            text(&self.ma_so_lieu),
            text(self.verdict.code()),
            text(&self.received_on.to_string()),
            text(&self.decided_on.to_string()),
            Value::Int(i64::from(self.round)),
            maybe(&self.note),
            text(&self.norms_edition),
            Value::Int(i64::from(self.reader_max)),
        ];
        let remarks = self.remarks.iter().zip(1_u32..).map(|(remark, n)| {
            let place = [&remark.table, &remark.row, &remark.column].map(maybe);
            let said = [text(&remark.place), maybe(&remark.rule), maybe(&remark.seen)];
            let cells = [text(&format!("{n:03}"))].into_iter().chain(place).chain(said);
            cells.chain([text(&remark.text)]).collect()
        });
        let missing = self.missing.iter().map(|n| vec![text(&format!("{n:06}"))]);
        Ok(vec![
            Table::new("bien-nhan", vec![head])?,
            Table::new("nhan-xet", remarks.collect())?,
            Table::new("so-thieu", missing.collect())?,
        ])
    }

    /// A receipt from its tables.
    ///
    /// # Errors
    /// [`ReceiptFault`] naming the column that cannot be.
    pub fn from_tables(tables: &[Table]) -> Result<Receipt, ReceiptFault> {
        let named = |name: &str| {
            let found = tables.iter().find(|table| table.shape().name == name);
            found.ok_or_else(|| ShapeFault::Missing(name.to_owned()))
        };
        if tables.len() != RECEIPT.len() {
            return Err(ReceiptFault::Cell("tables"));
        }
        let (head, remarks, missing) =
            (named("bien-nhan")?, named("nhan-xet")?, named("so-thieu")?);
        if head.rows().len() != 1 {
            return Err(ReceiptFault::Cell("bien-nhan"));
        }
        let head = head.line(0)?;
        let day = |column| {
            let day = head.text(column)?.parse();
            day.map_err(|_| ReceiptFault::Cell(column))
        };
        let whole = |column| {
            let number = head.int(column)?.and_then(|n| u32::try_from(n).ok());
            number.ok_or(ReceiptFault::Cell(column))
        };
        let text = |column: &str| head.text(column).map(str::to_owned);
        let quarter = head.text("quarter")?.parse().map_err(|_| ReceiptFault::Cell("quarter"))?;
        let verdict = Verdict::from_code(head.text("verdict")?);
        Ok(Receipt {
            bundle_id: text("bundle_id")?.into(),
            office_id: text("office_id")?.into(),
            office_name: text("office_name")?,
            centre_id: text("centre_id")?.into(),
            centre_name: text("centre_name")?,
            quarter,
            revision: whole("revision")?,
            lineage: text("lineage")?,
            sequence: whole("sequence")?,
            ma_so_lieu: text("ma_so_lieu")?,
            verdict: verdict.ok_or(ReceiptFault::Cell("verdict"))?,
            received_on: day("received_on")?,
            decided_on: day("decided_on")?,
            round: whole("round")?,
            note: some(head, "note")?,
            norms_edition: text("norms_edition")?,
            reader_max: whole("reader_max")?,
            remarks: remarks.lines().map(remark).collect::<Result<_, _>>()?,
            missing: numbers(missing)?,
        })
    }
}

fn some(line: Line<'_>, column: &str) -> Result<Option<String>, ShapeFault> {
    Ok(Some(line.text(column)?).filter(|text| !text.is_empty()).map(str::to_owned))
}

fn remark(line: Line<'_>) -> Result<Remark, ShapeFault> {
    Ok(Remark {
        table: some(line, "table")?,
        row: some(line, "row")?,
        column: some(line, "column")?,
        place: line.text("place")?.to_owned(),
        rule: some(line, "rule")?,
        seen: some(line, "seen")?,
        text: line.text("text")?.to_owned(),
    })
}

fn numbers(table: &Table) -> Result<Vec<u32>, ReceiptFault> {
    let number = |line: Line<'_>| {
        let number = line.text("sequence")?.parse();
        number.map_err(|_| ReceiptFault::Cell("sequence"))
    };
    table.lines().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        let remark = Remark {
            table: Some("chung-tu".into()),
            row: Some("ab".into()),
            column: Some("amount_vnd".into()),
            place: "Phiếu chi PC7, Số tiền".into(),
            rule: None,
            seen: Some("14816000".into()),
            text: "Đối chiếu lại với hóa đơn".into(),
        };
        let whole = Remark { table: None, row: None, column: None, seen: None, ..remark.clone() };
        Receipt {
            bundle_id: "ab".repeat(32).into(),
            office_id: "so-22".into(),
            office_name: "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh".into(),
            centre_id: "06874-2008".into(),
            centre_name: "Trung tâm học tập cộng đồng xã Điền Xá".into(),
            quarter: "2026-Q3".parse().unwrap(),
            revision: 1,
            lineage: "a".repeat(26),
            sequence: 12,
            ma_so_lieu: "K7Q29F4M".into(),
            verdict: Verdict::TraLai,
            received_on: "2026-10-03".parse().unwrap(),
            decided_on: "2026-10-04".parse().unwrap(),
            round: 2,
            note: None,
            norms_edition: "cd".repeat(32),
            reader_max: 1,
            remarks: vec![remark, whole],
            missing: vec![7, 11],
        }
    }

    #[test]
    fn a_receipt_reads_back_from_its_tables() {
        let sent = receipt();
        assert_eq!(Receipt::from_tables(&sent.tables().unwrap()).unwrap(), sent);
    }

    #[test]
    fn two_answers_a_table_short_and_an_unknown_verdict_are_no_receipt() {
        let tables = receipt().tables().unwrap();
        assert!(Receipt::from_tables(&tables[..2]).is_err());
        let mut rows = tables[0].rows().to_vec();
        let mut second = rows[0].clone();
        second[0] = Value::Text("cd".repeat(32));
        let two = Table::new("bien-nhan", vec![rows[0].clone(), second]).unwrap();
        let both = [two, tables[1].clone(), tables[2].clone()];
        assert_eq!(Receipt::from_tables(&both), Err(ReceiptFault::Cell("bien-nhan")));
        rows[0][10] = Value::Text("khong-ro".into());
        let odd = Table::new("bien-nhan", rows).unwrap();
        let odd = [odd, tables[1].clone(), tables[2].clone()];
        assert_eq!(Receipt::from_tables(&odd), Err(ReceiptFault::Cell("verdict")));
    }
}
