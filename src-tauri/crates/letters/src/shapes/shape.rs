//! What is said of one table.

use super::column::Column;
use norms::rules::Screen;

/// One table.
#[derive(Debug)]
pub struct Shape {
    /// File name in the bundle without `.csv`, kebab-case Vietnamese without marks.
    pub name: &'static str,
    /// Vietnamese title.
    pub title: &'static str,
    /// The version of the tables that first had it.
    pub since: u32,
    /// How many leading columns make the key.
    pub key: usize,
    /// All columns in order.
    pub columns: &'static [Column],
    /// Where what stands in it is mended.
    pub screen: Screen,
    /// Does it follow from other tables, or from the check? Its changes say nothing more.
    pub is_derived: bool,
    /// The column by which a person calls a row; none where the key does.
    pub called_by: Option<&'static str>,
    /// What is said with it, where many rows share that column; a blank one says nothing.
    pub called_with: &'static [&'static str],
    /// The column that names the record behind a row, which a screen opens; none where the key does.
    pub opened_by: Option<&'static str>,
    /// Columns of a list of rows, in reading order; a record shows all of them. None: all are listed.
    pub listed: &'static [&'static str],
    /// Columns a list of rows is ordered by; none where the key says enough.
    pub ordered_by: &'static [&'static str],
    /// Columns whose sum means something. A sum of running balances, or of all vouchers, receipts and
    /// payments together, would be a figure nobody can use.
    pub summed: &'static [&'static str],
}

/// What a table is that says nothing else of itself.
pub(super) const PLAIN: Shape = Shape {
    name: "",
    title: "",
    since: 1,
    key: 1,
    columns: &[],
    screen: Screen::Report,
    is_derived: false,
    called_by: None,
    called_with: &[],
    opened_by: None,
    listed: &[],
    ordered_by: &[],
    summed: &[],
};

impl Shape {
    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == column)
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Its columns in that version of the tables.
    pub fn columns_in(&self, version: u32) -> impl Iterator<Item = &'static Column> {
        self.columns.iter().filter(move |column| column.since <= version)
    }

    /// May a cell of that column be blank in a report of some version? What came later than its
    /// table is blank in a report of before.
    pub fn may_be_blank(&self, column: &Column) -> bool {
        column.optional || column.since > self.since
    }
}
