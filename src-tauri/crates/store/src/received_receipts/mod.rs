//! The table `received_receipts`.

use crate::column::{parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::ReceivedReceipt;
use norms::Quarter;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &ReceivedReceipt) -> Result<(), StoreError> {
    let json = |value: Result<String, serde_json::Error>| {
        value.map_err(|e| StoreError::Fault { detail: e.to_string() })
    };
    execute(
        conn,
        include_str!("put_received_receipt.sql"),
        named_params! {
            ":receipt_id": r.receipt_id.as_str(),
            ":bundle_id": r.receipt.bundle_id.as_str(),
            ":quarter": r.receipt.quarter.to_string(),
            ":code": &r.code,
            ":sequence": r.sequence,
            ":file_name": &r.file_name,
            ":taken_on": r.taken_on.to_string(),
            ":receipt": json(serde_json::to_string(&r.receipt))?,
            ":done": json(serde_json::to_string(&r.done))?,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, id: &str) -> Result<Option<ReceivedReceipt>, StoreError> {
    let params = named_params! { ":receipt_id": id };
    first(conn, include_str!("get_received_receipt.sql"), params, read)
}

pub(crate) fn of_quarter(
    conn: &Connection,
    quarter: Quarter,
) -> Result<Vec<ReceivedReceipt>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("receipts_of_quarter.sql"), params, read)
}

pub(crate) fn newest(conn: &Connection) -> Result<Option<String>, StoreError> {
    first(conn, include_str!("newest_receipt.sql"), [], |row| text(row, "receipt_id"))
}

pub(crate) fn remove(conn: &Connection, id: &str) -> Result<(), StoreError> {
    let params = named_params! { ":receipt_id": id };
    execute(conn, include_str!("remove_received_receipt.sql"), params)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ReceivedReceipt, StoreError> {
    let (receipt, done) = (text(row, "receipt")?, text(row, "done")?);
    Ok(ReceivedReceipt {
        receipt_id: text(row, "receipt_id")?.into(),
        code: text(row, "code")?,
        sequence: whole(row, "sequence")?,
        file_name: text(row, "file_name")?,
        taken_on: parsed(row, "taken_on")?,
        receipt: serde_json::from_str(&receipt)
            .map_err(|_| StoreError::damaged("received_receipts.receipt"))?,
        done: serde_json::from_str(&done)
            .map_err(|_| StoreError::damaged("received_receipts.done"))?,
    })
}
