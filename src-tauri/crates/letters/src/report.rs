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
