//! All tables of one centre's quarter.

use crate::older::stand_in;
use crate::shapes::{ALL, TABLES_VERSION};
use crate::table::{ShapeFault, Table};
use norms::{Tables, Value};

/// All tables of one centre's quarter, by the version of the tables it was written in. Every table
/// of [`ALL`] is there; those that its version lacks are empty, or made of those it has.
#[derive(Clone, Debug)]
pub struct Report {
    version: u32,
    all: Vec<Table>,
}

impl Report {
    /// A report as this program writes it; every table of [`ALL`] must be there once.
    pub fn new(tables: Vec<Table>) -> Result<Report, ShapeFault> {
        Report::in_version(TABLES_VERSION, tables)
    }

    /// A report of that version; every table the version has must be there once, and no other.
    pub fn in_version(version: u32, mut own: Vec<Table>) -> Result<Report, ShapeFault> {
        let mut all = Vec::with_capacity(ALL.len());
        for shape in ALL {
            let found = own.iter().position(|table| table.shape().name == shape.name);
            all.push(match found {
                Some(at) if shape.since <= version => own.swap_remove(at),
                None if shape.since > version => {
                    let rows = stand_in(shape, &all)?;
                    Table::of_older(shape, version, rows)
                }
                Some(_) => return Err(ShapeFault::UnknownTable(shape.name.to_owned())),
                None => return Err(ShapeFault::Missing(shape.name.to_owned())),
            });
        }
        match own.first() {
            Some(over) => Err(ShapeFault::UnknownTable(over.shape().name.to_owned())),
            None => Ok(Report { version, all }),
        }
    }

    /// The version of the tables it was written in.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Its tables in the order of [`ALL`]: those its version has, which is what its bundle holds.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.all.iter().filter(|table| table.shape().since <= self.version)
    }

    /// Every table of [`ALL`], those its version lacks too.
    pub(crate) fn all(&self) -> &[Table] {
        &self.all
    }

    /// One table by a name of `ALL`, all of which are there.
    ///
    /// # Errors
    /// [`ShapeFault::Missing`] for any other name.
    pub fn require(&self, name: &str) -> Result<&Table, ShapeFault> {
        self.table(name).ok_or_else(|| ShapeFault::Missing(name.to_owned()))
    }

    /// One table by a name that comes from outside; every name of `ALL` is there.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.all.iter().find(|t| t.shape().name == name)
    }

    /// The same report with one table replaced.
    pub fn with(mut self, table: Table) -> Report {
        for old in &mut self.all {
            if old.shape().name == table.shape().name {
                *old = table;
                break;
            }
        }
        self
    }
}

impl Tables for Report {
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
    use crate::shapes::Shape;

    #[test]
    fn a_report_of_an_older_version_has_its_tables_and_no_others() {
        let empty = |version: u32| -> Vec<Table> {
            let of = |shape: &Shape| Table::in_version(version, shape.name, Vec::new()).unwrap();
            crate::shapes::tables(version).map(of).collect()
        };
        let first = Report::in_version(1, empty(1)).unwrap();
        assert_eq!((first.version(), first.tables().count()), (1, 11));
        assert_eq!(first.table("kho-khan").map(|table| table.rows().len()), Some(0));
        assert!(Tables::row_count(&first, "kho-khan").is_some(), "a rule may look at it");
        let newest = Report::new(empty(TABLES_VERSION)).unwrap();
        assert_eq!(newest.tables().count(), ALL.len());
        let over = Report::in_version(1, empty(2));
        assert!(matches!(over, Err(ShapeFault::UnknownTable(name)) if name == "kho-khan"));
        let under = Report::new(empty(1));
        assert!(matches!(under, Err(ShapeFault::Missing(name)) if name == "biet-phai"));
        let unknown = Table::in_version(1, "kho-khan", Vec::new());
        assert!(matches!(unknown, Err(ShapeFault::UnknownTable(_))));
    }

    /// A voucher of a report of version 1, as its cells stand.
    fn voucher(kind: &str, source: &str, amount: i64, is_void: bool) -> Vec<Value> {
        let text = |text: &str| match text {
            "" => Value::Blank,
            text => Value::Text(text.to_owned()),
        };
        let mut cells = vec![text("0a"), text("PC001"), text("PC"), Value::Int(1), text(kind)];
        cells.extend([text("tien-mat"), text("2026-09-12"), text("An"), text("x"), text(source)]);
        cells.extend([text("6551"), Value::Int(amount), Value::Int(1)]);
        cells.extend([Value::Int(i64::from(is_void)), text(if is_void { "y" } else { "" })]);
        cells.extend([const { Value::Blank }; 5]);
        cells
    }

    #[test]
    fn an_older_voucher_says_of_its_source_what_a_newer_one_says_line_by_line() {
        for (kind, source, is_void, told) in [
            ("chi", "N1", false, Some((0, 500))),
            ("thu", "N1", false, Some((500, 0))),
            ("chi", "N1", true, None),
            ("rut", "", false, None),
        ] {
            let of = |shape: &Shape| {
                let rows = match shape.name {
                    "chung-tu" => vec![voucher(kind, source, 500, is_void)],
                    _ => Vec::new(),
                };
                Table::in_version(1, shape.name, rows).unwrap()
            };
            let tables = crate::shapes::tables(1).map(of).collect();
            let report = Report::in_version(1, tables).unwrap();
            let shares = report.require("dong-chung-tu").unwrap();
            let cell = |column: &str| match shares.cell(0, column) {
                Some(Value::Int(found)) => *found,
                _ => 0,
            };
            let found =
                (!shares.rows().is_empty()).then(|| (cell("received_vnd"), cell("spent_vnd")));
            assert_eq!(found, told, "{kind} {is_void}");
            assert!(report.tables().all(|table| table.shape().name != "dong-chung-tu"));
        }
    }
}
