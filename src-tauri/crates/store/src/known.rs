//! The book as it was known after an earlier act: what was written since is taken off, record by record,
//! by what the journal kept of it. A quarter that was sealed is composed so again, whatever was entered
//! behind its seal.
//!
//! *How:* every table that was touched since is hidden behind a temporary one of the same name, which every
//! statement finds first; nothing of the book itself is written.

use crate::any::AnyKind;
use crate::column::{count, text};
use crate::error::StoreError;
use crate::journal::{self, Change};
use crate::query::{all, first};
use crate::reading::Reading;
use crate::records;
use centre::RecordKind;
use rusqlite::{Connection, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// The temporary tables, gone when it is dropped.
struct Hidden<'a> {
    conn: &'a Connection,
    tables: BTreeSet<&'static str>,
}

impl Drop for Hidden<'_> {
    fn drop(&mut self) {
        for table in &self.tables {
            // A table that stays hides the book: the next question that hides it again tells.
            drop(self.conn.execute_batch(&crate::row::shown(table)));
        }
    }
}

impl Reading<'_> {
    /// The act that wrote a record first; none where the journal knows no such record.
    pub fn first_act_of(self, kind: RecordKind, key: &str) -> Result<Option<i64>, StoreError> {
        journal::first_of_record(self.conn, AnyKind::Centre(kind), key)
    }

    /// Looks at a centre's book as it was known after an act: within `look` every question is answered
    /// so. One such look cannot stand within another.
    pub fn known_at<T, E: From<StoreError>>(
        self,
        seq: i64,
        look: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let hidden = hide(self.conn, seq)?;
        let seen = look();
        drop(hidden);
        seen
    }
}

fn hide(conn: &Connection, seq: i64) -> Result<Hidden<'_>, StoreError> {
    let mut hidden = Hidden { conn, tables: BTreeSet::new() };
    let touched = touched_after(conn, seq)?;
    let kinds: BTreeSet<&str> = touched.values().flatten().map(|(kind, _)| kind.as_str()).collect();
    for kind in kinds {
        records::hide(conn, journal::kind_of(kind)?, |table| {
            hidden.tables.insert(table);
        })?;
    }
    for (seq, records) in touched {
        let changes = changes_at(conn, seq)?;
        for change in changes.iter().rev().filter(|change| is_of(change, &records)) {
            match &change.before {
                Some(before) => records::write(conn, before)?,
                None => records::erase(conn, change.kind, &change.key)?,
            }
        }
    }
    Ok(hidden)
}

/// Is it the change of one of these records?
fn is_of(change: &Change, records: &[(String, String)]) -> bool {
    let kind = journal::kind_code(change.kind).unwrap_or_default();
    records.iter().any(|(of, key)| *of == kind && *key == change.key)
}

/// The records of a centre that were touched after an act, by the act that touched each first.
fn touched_after(
    conn: &Connection,
    seq: i64,
) -> Result<BTreeMap<i64, Vec<(String, String)>>, StoreError> {
    let kinds = RecordKind::ALL.iter().map(|kind| journal::kind_code(AnyKind::Centre(*kind)));
    let kinds = kinds.collect::<Result<BTreeSet<String>, StoreError>>()?;
    let sql = include_str!("journal/touched_after.sql");
    let rows = all(conn, sql, named_params! { ":seq": seq }, |row| {
        Ok((count(row, "seq")?, (text(row, "kind")?, text(row, "key")?)))
    })?;
    let mut touched: BTreeMap<i64, Vec<(String, String)>> = BTreeMap::new();
    for (seq, record) in rows.into_iter().filter(|(_, (kind, _))| kinds.contains(kind)) {
        touched.entry(seq).or_default().push(record);
    }
    Ok(touched)
}

fn changes_at(conn: &Connection, seq: i64) -> Result<Vec<Change>, StoreError> {
    let sql = include_str!("journal/changes_at.sql");
    let json = first(conn, sql, named_params! { ":seq": seq }, |row| text(row, "changes"))?;
    let json = json.ok_or_else(|| StoreError::damaged("journal"))?;
    serde_json::from_str(&json).map_err(|_| StoreError::damaged("journal.changes"))
}
