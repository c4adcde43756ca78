//! The table `quarters`.

use crate::column::{flag, maybe_parsed, maybe_text, parsed, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::QuarterState;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &QuarterState) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_quarter.sql"),
        named_params! {
            ":quarter": r.quarter.to_string(),
            ":is_closed": r.is_closed,
            ":revision": r.revision,
            ":reason": &r.reason,
            ":report_number": &r.report_number,
            ":signed_on": r.signed_on.map(|d| d.to_string()),
            ":signed_ma_so_lieu": &r.signed_ma_so_lieu,
            ":first_on": r.quarter.first().to_string(),
            ":last_on": r.quarter.last().to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, quarter: &str) -> Result<Option<QuarterState>, StoreError> {
    first(conn, include_str!("get_quarter.sql"), named_params! { ":quarter": quarter }, read)
}

pub(crate) fn remove(conn: &Connection, quarter: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_quarter.sql"), named_params! { ":quarter": quarter })?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<QuarterState>, StoreError> {
    all(conn, include_str!("list_quarters.sql"), [], read)
}

fn read(row: &Row<'_>) -> Result<QuarterState, StoreError> {
    Ok(QuarterState {
        quarter: parsed(row, "quarter")?,
        is_closed: flag(row, "is_closed")?,
        revision: whole(row, "revision")?,
        reason: maybe_text(row, "reason")?,
        report_number: maybe_text(row, "report_number")?,
        signed_on: maybe_parsed(row, "signed_on")?,
        signed_ma_so_lieu: maybe_text(row, "signed_ma_so_lieu")?,
    })
}
