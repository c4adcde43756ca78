//! The table `explanations`.

use crate::column::{parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::Explanation;
use norms::Quarter;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Explanation) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_explanation.sql"),
        named_params! {
            ":quarter": r.quarter.to_string(),
            ":rule": &r.rule,
            ":row": &r.row,
            ":text": &r.text,
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    quarter: &str,
    rule: &str,
    row: &str,
) -> Result<Option<Explanation>, StoreError> {
    first(
        conn,
        include_str!("get_explanation.sql"),
        named_params! { ":quarter": quarter, ":rule": rule, ":row": row },
        read,
    )
}

pub(crate) fn remove(
    conn: &Connection,
    quarter: &str,
    rule: &str,
    row: &str,
) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_explanation.sql"),
        named_params! { ":quarter": quarter, ":rule": rule, ":row": row },
    )?;
    Ok(())
}

pub(crate) fn list(conn: &Connection, quarter: Quarter) -> Result<Vec<Explanation>, StoreError> {
    all(
        conn,
        include_str!("list_explanations.sql"),
        named_params! { ":quarter": quarter.to_string() },
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Explanation, StoreError> {
    Ok(Explanation {
        quarter: parsed(row, "quarter")?,
        rule: text(row, "rule")?,
        row: text(row, "row")?,
        text: text(row, "text")?,
    })
}
