//! The table `receipt_copies`.

use crate::column::{maybe_text, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::ReceiptId;
use norms::Quarter;
use office::ReceiptCopy;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &ReceiptCopy) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_receipt_copy.sql"),
        named_params! {
            ":receipt_id": r.receipt_id.as_str(),
            ":copied_on": r.copied_on.to_string(),
            ":place": &r.place,
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    receipt_id: &ReceiptId,
) -> Result<Option<ReceiptCopy>, StoreError> {
    first(
        conn,
        include_str!("get_receipt_copy.sql"),
        named_params! { ":receipt_id": receipt_id.as_str() },
        read,
    )
}

pub(crate) fn of_quarter(
    conn: &Connection,
    quarter: Quarter,
) -> Result<Vec<ReceiptCopy>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("copies_of_quarter.sql"), params, read)
}

pub(crate) fn remove(conn: &Connection, receipt_id: &ReceiptId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_receipt_copy.sql"),
        named_params! { ":receipt_id": receipt_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ReceiptCopy, StoreError> {
    Ok(ReceiptCopy {
        receipt_id: text(row, "receipt_id")?.into(),
        copied_on: parsed(row, "copied_on")?,
        place: maybe_text(row, "place")?,
    })
}
