//! The tables `cash_counts` and `cash_notes`.

use crate::column::{maybe_text, money, parsed, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::{CashCount, NoteCount};
use norms::Day;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &CashCount) -> Result<(), StoreError> {
    let day = r.counted_on.to_string();
    let params = named_params! {
        ":counted_on": &day,
        ":counted_vnd": r.counted_vnd.dong(),
        ":book_vnd": r.book_vnd.dong(),
        ":reason": &r.reason,
    };
    execute(conn, include_str!("put_cash_count.sql"), params)?;
    remove_notes(conn, &day)?;
    for note in &r.notes {
        let params = named_params! {
            ":counted_on": &day, ":value_vnd": note.value_vnd.dong(), ":count": note.count,
        };
        execute(conn, include_str!("put_note.sql"), params)?;
    }
    Ok(())
}

pub(crate) fn get(conn: &Connection, counted_on: &str) -> Result<Option<CashCount>, StoreError> {
    let params = named_params! { ":counted_on": counted_on };
    let count = first(conn, include_str!("get_cash_count.sql"), params, read)?;
    count.map(|c| with_notes(conn, c)).transpose()
}

pub(crate) fn list(conn: &Connection, from: Day, to: Day) -> Result<Vec<CashCount>, StoreError> {
    let params = named_params! { ":from_on": from.to_string(), ":to_on": to.to_string() };
    let counts = all(conn, include_str!("list_cash_counts.sql"), params, read)?;
    counts.into_iter().map(|c| with_notes(conn, c)).collect()
}

pub(crate) fn remove(conn: &Connection, counted_on: &str) -> Result<(), StoreError> {
    remove_notes(conn, counted_on)?;
    let params = named_params! { ":counted_on": counted_on };
    execute(conn, include_str!("remove_cash_count.sql"), params)?;
    Ok(())
}

fn remove_notes(conn: &Connection, counted_on: &str) -> Result<(), StoreError> {
    let params = named_params! { ":counted_on": counted_on };
    execute(conn, include_str!("remove_notes.sql"), params)?;
    Ok(())
}

fn with_notes(conn: &Connection, mut count: CashCount) -> Result<CashCount, StoreError> {
    let params = named_params! { ":counted_on": count.counted_on.to_string() };
    count.notes = all(conn, include_str!("list_notes.sql"), params, |row| {
        Ok(NoteCount { value_vnd: money(row, "value_vnd")?, count: whole(row, "count")? })
    })?;
    Ok(count)
}

fn read(row: &Row<'_>) -> Result<CashCount, StoreError> {
    Ok(CashCount {
        counted_on: parsed(row, "counted_on")?,
        notes: Vec::new(),
        counted_vnd: money(row, "counted_vnd")?,
        book_vnd: money(row, "book_vnd")?,
        reason: maybe_text(row, "reason")?,
    })
}
