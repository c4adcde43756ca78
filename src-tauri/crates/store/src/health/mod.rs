//! What a book tells of itself as a file: integrity, foreign keys, the journal's chain and its end,
//! numbers, kept effects. Asked of every copy, so it stays cheap; what the records say to the journal
//! and to one another is asked by [`Reading::proof`] and by the rooms that know what they mean.

use crate::book::Book;
use crate::column::count;
use crate::error::StoreError;
use crate::journal;
use crate::query::first;
use crate::reading::Reading;

/// What a check of the whole book found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// SQLite's own complaints; empty when there are none.
    pub integrity: Vec<String>,
    /// Rows that point to rows that are not there.
    pub dangling: u64,
    /// The first journal line whose chain does not hold.
    pub broken_journal_line: Option<i64>,
    /// The line the book wrote last, when the journal has it no more.
    pub cut_journal_line: Option<i64>,
    /// It is kept which line was written last; in a book of an older program not before its next act.
    pub keeps_its_end: bool,
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
            && self.cut_journal_line.is_none()
            && self.number_gaps == 0
            && self.wrong_balances == 0
    }
}

impl Book {
    /// Checks what can be told without asking what the records mean; the cost grows with the book.
    pub fn health(&self) -> Result<Health, StoreError> {
        self.read().health()
    }
}

impl Reading<'_> {
    /// Checks what can be told without asking what the records mean; the cost grows with the book.
    pub fn health(self) -> Result<Health, StoreError> {
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
            broken_journal_line: journal::first_broken(self.conn)?,
            cut_journal_line: journal::cut_at(self.conn)?,
            keeps_its_end: journal::keeps_its_end(self.conn)?,
            number_gaps: self.count(include_str!("number_gaps.sql"))?,
            wrong_balances: self.count(include_str!("wrong_balances.sql"))?,
        })
    }

    fn count(self, sql: &'static str) -> Result<u64, StoreError> {
        let total = first(self.conn, sql, [], |row| count(row, "total"))?.unwrap_or_default();
        u64::try_from(total).map_err(|_| StoreError::damaged("count"))
    }
}
