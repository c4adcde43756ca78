//! Copies of the book: made whole, looked at, checked.

use crate::book::Book;
use crate::error::StoreError;
use crate::held::Held;
use crate::query::execute;
use crate::reading::Reading;
use letters::Role;
use norms::Day;
use rusqlite::named_params;
use std::path::Path;

/// What a copy of a book says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyFacts {
    pub role: Option<Role>,
    pub is_sample: bool,
    /// Name of the centre or office; empty before its first run.
    pub centre_name: String,
    /// Its id.
    pub centre_id: String,
    pub acts: u64,
    pub held: Held,
    pub last_voucher_on: Option<Day>,
    /// Hash of the newest journal line: two copies with one head hold the same acts.
    pub head: String,
}

impl Book {
    /// Writes a whole copy to a path where nothing is, and checks it. The caller names it.
    pub fn copy_to(&self, path: &Path) -> Result<CopyFacts, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        let text = path.to_str().ok_or_else(|| StoreError::Io { detail: "path".to_owned() })?;
        execute(&self.conn, include_str!("copy_book.sql"), named_params! { ":path": text })?;
        let facts = look_at(path)?;
        if facts == self.read().facts()? { Ok(facts) } else { Err(StoreError::damaged("copy")) }
    }
}

impl Reading<'_> {
    /// What this book says of itself.
    pub fn facts(self) -> Result<CopyFacts, StoreError> {
        let (id, name) = match self.profile()? {
            Some(profile) => (Some(profile.centre_id.into()), Some(profile.name)),
            None => (self.setting("office_id")?, self.setting("office_name")?),
        };
        Ok(CopyFacts {
            role: self.role()?,
            is_sample: self.setting("is_sample")?.as_deref() == Some("1"),
            centre_name: name.unwrap_or_default(),
            centre_id: id.unwrap_or_default(),
            acts: self.act_count()?,
            held: self.held()?,
            last_voucher_on: self.last_voucher_day()?,
            head: self.acts(1)?.into_iter().next().map(|l| l.hash).unwrap_or_default(),
        })
    }
}

/// Opens a copy for reading only, refuses one that is not whole, and says what it holds.
pub fn look_at(path: &Path) -> Result<CopyFacts, StoreError> {
    let copy = Book::open_read_only(path)?;
    let health = copy.health()?;
    if !health.is_whole() {
        let what = health.integrity.first().cloned().unwrap_or_else(|| "journal".to_owned());
        return Err(StoreError::Damaged { what });
    }
    copy.read().facts()
}
