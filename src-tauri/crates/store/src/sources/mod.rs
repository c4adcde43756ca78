//! The table `sources`.

use crate::column::{flag, maybe_money, money, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::Source;
use norms::Vnd;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Source) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_source.sql"),
        named_params! {
            ":source_id": r.source_id.as_str(),
            ":code": &r.code,
            ":class": &r.class,
            ":name": &r.name,
            ":opening_cash_vnd": r.opening_cash_vnd.dong(),
            ":opening_account_vnd": r.opening_account_vnd.dong(),
            ":received_before_vnd": r.received_before_vnd.dong(),
            ":spent_before_vnd": r.spent_before_vnd.dong(),
            ":allotted_year_vnd": r.allotted_year_vnd.map(Vnd::dong),
            ":is_closed": r.is_closed,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, source_id: &str) -> Result<Option<Source>, StoreError> {
    first(conn, include_str!("get_source.sql"), named_params! { ":source_id": source_id }, read)
}

pub(crate) fn remove(conn: &Connection, source_id: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_source.sql"), named_params! { ":source_id": source_id })?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Source>, StoreError> {
    all(conn, include_str!("list_sources.sql"), [], read)
}

fn read(row: &Row<'_>) -> Result<Source, StoreError> {
    Ok(Source {
        source_id: parsed(row, "source_id")?,
        code: text(row, "code")?,
        class: text(row, "class")?,
        name: text(row, "name")?,
        opening_cash_vnd: money(row, "opening_cash_vnd")?,
        opening_account_vnd: money(row, "opening_account_vnd")?,
        received_before_vnd: money(row, "received_before_vnd")?,
        spent_before_vnd: money(row, "spent_before_vnd")?,
        allotted_year_vnd: maybe_money(row, "allotted_year_vnd")?,
        is_closed: flag(row, "is_closed")?,
    })
}
