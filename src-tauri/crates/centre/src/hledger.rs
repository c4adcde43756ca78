//! The book as plain-text double entry, for a judge from outside: hledger adds it up with a program of its own and
//! refuses what does not agree. A file of accounts and one file a year, each of which stands alone: it begins with what
//! the year before left and asserts what the book itself says at every count and closing.
//!
//! *Invariant:* what is asserted is never summed of what is posted. Postings follow vouchers one by one; assertions come
//! of the judgement of advances, of the accounts and of the sums of sources, as screens and reports have them.

mod accounts;
mod asserting;
mod book;
mod writing;

use crate::id::SourceId;
use accounts::Accounts;
use book::year_file;
pub use book::{ACCOUNTS, LedgerBook, LedgerFile, Words, is_own_name, mark};
use norms::{Day, MoneyFault, Vnd};
use std::collections::BTreeMap;

impl LedgerBook<'_> {
    /// The files: accounts first, then year by year. `left_on` tells what each source is left with at the end of a day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money, and what `left_on` fails with.
    pub fn files<E: From<MoneyFault>>(
        &self,
        left_on: &mut dyn FnMut(Day) -> Result<BTreeMap<SourceId, Vnd>, E>,
    ) -> Result<Vec<LedgerFile>, E> {
        let mut accounts = Accounts::of(self);
        let mut entries = self.postings(&mut accounts)?;
        entries.extend(self.assertions(&accounts, left_on)?);
        entries.sort_by_key(|entry| (entry.day, entry.rank));
        let mut files = Vec::new();
        let years = self.first_on.year()..=self.until.year();
        for year in years {
            files.push(LedgerFile { name: year_file(year), text: self.year(year, &entries) });
        }
        let told = LedgerFile { name: ACCOUNTS.to_owned(), text: self.accounts_text(&accounts) };
        files.insert(0, told);
        Ok(files)
    }
}

#[cfg(test)]
mod tests;
