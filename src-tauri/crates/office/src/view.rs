//! What rules of scope `office` look at: the report, and what only an office knows beside it
//! (the shapes of [`letters::BESIDE`]).

use letters::{BundleId, Control, Figure, Report, ShapeFault, Sheets, Table};
use norms::{Quarter, Tables, Value, Vnd};

/// The figures of earlier quarters, in the order of the columns of `ky-truoc`.
const EARLIER: [Figure; 6] = [
    Figure::Received,
    Figure::Spent,
    Figure::Closing,
    Figure::Allowances,
    Figure::Activities,
    Figure::Turns,
];

/// The table of those another centre pays for the same month.
const TWICE: &str = "chi-hai-noi";

/// Someone this report pays whom another centre pays for the same month.
#[derive(Clone, Debug)]
pub struct PaidTwice {
    pub full_name: String,
    /// `2026-09`.
    pub month: String,
    /// The other centre's bundle, what it pays, its name and unit.
    pub bundle_id: BundleId,
    pub birth_year: Option<u32>,
    pub amount_vnd: Vnd,
    pub centre: String,
    pub unit: String,
}

impl PaidTwice {
    /// Is it the row a rule found something at?
    pub(crate) fn is_at(&self, found: &letters::Finding) -> bool {
        let key = [self.full_name.as_str(), &self.month, &self.bundle_id].join("/");
        found.table.as_deref() == Some(TWICE) && found.row == key
    }
}

/// What is known beside one report.
#[derive(Clone, Debug)]
pub struct Beside {
    pub quarter: Quarter,
    /// The report of the quarter before is held.
    pub has_previous: bool,
    /// The centre's book had begun by then, so there should be one.
    pub previous_due: bool,
    /// Bundles before this one in its line that have not arrived.
    pub missing: u32,
    /// Control totals of counted earlier quarters, at most four.
    pub earlier: Vec<(Quarter, Control)>,
    pub paid_twice: Vec<PaidTwice>,
}

/// A report with the office's own tables beside it.
#[derive(Clone, Debug)]
pub struct OfficeView<'a> {
    report: &'a Report,
    beside: Vec<Table>,
}

impl<'a> OfficeView<'a> {
    /// Lays what is known beside a report.
    ///
    /// # Errors
    /// [`ShapeFault`] for a cell its column cannot hold.
    pub fn new(report: &'a Report, beside: &Beside) -> Result<OfficeView<'a>, ShapeFault> {
        let text = |text: &str| Value::Text(text.to_owned());
        let flag = |is: bool| Value::Int(i64::from(is));
        let line = vec![
            text(&beside.quarter.to_string()),
            flag(beside.has_previous),
            flag(beside.previous_due),
            Value::Int(i64::from(beside.missing)),
        ];
        let earlier = beside.earlier.iter().map(|(quarter, control)| {
            let value = |figure: Figure| {
                control.get(figure.code()).map_or(Value::Blank, |n| Value::Int(*n))
            };
            [text(&quarter.to_string())].into_iter().chain(EARLIER.map(value)).collect()
        });
        let twice = beside.paid_twice.iter().map(|p| {
            vec![
                text(&p.full_name),
                text(&p.month),
                text(&p.bundle_id),
                p.birth_year.map_or(Value::Blank, |year| Value::Int(i64::from(year))),
                Value::Int(p.amount_vnd.dong()),
                text(&p.centre),
                text(&p.unit),
            ]
        });
        let beside = vec![
            Table::new("van-phong", vec![line])?,
            Table::new("ky-truoc", earlier.collect())?,
            Table::new(TWICE, twice.collect())?,
        ];
        Ok(OfficeView { report, beside })
    }

    /// A table of the report or beside it.
    pub fn table(&self, name: &str) -> Option<&Table> {
        let beside = self.beside.iter().find(|table| table.shape().name == name);
        beside.or_else(|| self.report.table(name))
    }
}

impl Sheets for OfficeView<'_> {
    fn sheet(&self, name: &str) -> Option<&Table> {
        self.table(name)
    }
}

impl Tables for OfficeView<'_> {
    fn row_count(&self, table: &str) -> Option<usize> {
        self.table(table).map(|t| t.rows().len())
    }

    fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value> {
        self.table(table)?.cell(row, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_earlier_quarters_stand_under_their_own_names() {
        let shape = letters::Shape::named("ky-truoc").unwrap();
        let columns: Vec<&str> = shape.columns.iter().skip(1).map(|column| column.name).collect();
        assert_eq!(columns, EARLIER.map(Figure::code));
    }
}
