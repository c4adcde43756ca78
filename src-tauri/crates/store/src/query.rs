//! Running a statement: prepared once and kept, parameters by name, rows through a reader.

use crate::error::StoreError;
use rusqlite::{Connection, Params, Row};

pub(crate) fn execute(
    conn: &Connection,
    sql: &'static str,
    params: impl Params,
) -> Result<usize, StoreError> {
    Ok(conn.prepare_cached(sql)?.execute(params)?)
}

pub(crate) fn all<T>(
    conn: &Connection,
    sql: &'static str,
    params: impl Params,
    read: fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(read(row)?);
    }
    Ok(out)
}

pub(crate) fn first<T>(
    conn: &Connection,
    sql: &'static str,
    params: impl Params,
    read: fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// See [`crate::Book::fold`].
pub(crate) fn fold(conn: &Connection) {
    drop(conn.pragma_query(None, "wal_checkpoint", |_| Ok(())));
}
