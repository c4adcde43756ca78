//! The table `issued_receipts`.

use crate::column::{code, maybe_whole, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::{BundleId, ReceiptId, Verdict};
use norms::Quarter;
use office::IssuedReceipt;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &IssuedReceipt) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_issued_receipt.sql"),
        named_params! {
            ":receipt_id": r.receipt_id.as_str(),
            ":bundle_id": r.bundle_id.as_str(),
            ":centre_id": r.centre_id.as_str(),
            ":quarter": r.quarter.to_string(),
            ":revision": r.revision,
            ":sequence": r.sequence,
            ":code": &r.code,
            ":file_name": &r.file_name,
            ":verdict": r.verdict.code(),
            ":remarks": r.remarks,
            ":issued_on": r.issued_on.to_string(),
            ":round": r.round,
            ":number": r.number,
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    receipt_id: &ReceiptId,
) -> Result<Option<IssuedReceipt>, StoreError> {
    first(
        conn,
        include_str!("get_issued_receipt.sql"),
        named_params! { ":receipt_id": receipt_id.as_str() },
        read,
    )
}

pub(crate) fn of_quarter(
    conn: &Connection,
    quarter: Quarter,
) -> Result<Vec<IssuedReceipt>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("receipts_of_quarter.sql"), params, read)
}

/// Receipts signed in a year.
pub(crate) fn of_year(conn: &Connection, year: i32) -> Result<Vec<IssuedReceipt>, StoreError> {
    let params = named_params! { ":year": format!("{year:04}") };
    all(conn, include_str!("receipts_of_year.sql"), params, read)
}

/// Receipts that answer one bundle, the newest word last.
pub(crate) fn of_bundle(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Vec<IssuedReceipt>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    all(conn, include_str!("receipts_of_bundle.sql"), params, read)
}

pub(crate) fn remove(conn: &Connection, receipt_id: &ReceiptId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_issued_receipt.sql"),
        named_params! { ":receipt_id": receipt_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<IssuedReceipt, StoreError> {
    Ok(IssuedReceipt {
        receipt_id: text(row, "receipt_id")?.into(),
        bundle_id: text(row, "bundle_id")?.into(),
        centre_id: text(row, "centre_id")?.into(),
        quarter: parsed(row, "quarter")?,
        revision: whole(row, "revision")?,
        sequence: whole(row, "sequence")?,
        code: text(row, "code")?,
        file_name: text(row, "file_name")?,
        verdict: code(row, "verdict", Verdict::from_code)?,
        remarks: whole(row, "remarks")?,
        issued_on: parsed(row, "issued_on")?,
        round: whole(row, "round")?,
        number: maybe_whole(row, "number")?,
    })
}
