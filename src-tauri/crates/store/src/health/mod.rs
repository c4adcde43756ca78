//! Is the book whole? Integrity, foreign keys, journal chain, numbers, balances.

use crate::book::Book;
use crate::column::count;
use crate::error::StoreError;
use crate::journal;
use crate::query::first;

/// What a check of the whole book found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// SQLite's own complaints; empty when there are none.
    pub integrity: Vec<String>,
    /// Rows that point to rows that are not there.
    pub dangling: u64,
    /// The first journal line whose chain does not hold.
    pub broken_journal_line: Option<i64>,
    /// Series whose numbers have a gap.
    pub number_gaps: u64,
    /// Vouchers whose kept effect is not what their amount says.
    pub wrong_balances: u64,
}

impl Health {
    /// Nothing was found.
    pub fn is_whole(&self) -> bool {
        self.integrity.is_empty()
            && self.dangling == 0
            && self.broken_journal_line.is_none()
            && self.number_gaps == 0
            && self.wrong_balances == 0
    }
}

impl Book {
    /// Checks the whole book; the cost grows with it.
    pub fn health(&self) -> Result<Health, StoreError> {
        let mut integrity = Vec::new();
        self.conn.pragma_query(None, "integrity_check", |row| {
            let line: String = row.get(0)?;
            if line != "ok" {
                integrity.push(line);
            }
            Ok(())
        })?;
        let mut dangling = 0;
        self.conn.pragma_query(None, "foreign_key_check", |_| {
            dangling += 1;
            Ok(())
        })?;
        Ok(Health {
            integrity,
            dangling,
            broken_journal_line: journal::first_broken(&self.conn)?,
            number_gaps: self.count(include_str!("number_gaps.sql"))?,
            wrong_balances: self.count(include_str!("wrong_balances.sql"))?,
        })
    }

    fn count(&self, sql: &'static str) -> Result<u64, StoreError> {
        let total = first(&self.conn, sql, [], |row| count(row, "total"))?.unwrap_or_default();
        u64::try_from(total).map_err(|_| StoreError::damaged("count"))
    }
}
