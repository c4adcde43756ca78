//! The table `sealed_reports`.

use crate::column::{maybe_text, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::SealedReport;
use letters::BundleId;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &SealedReport) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_sealed_report.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":quarter": r.quarter.to_string(),
            ":revision": r.revision,
            ":sequence": r.sequence,
            ":file_name": &r.file_name,
            ":ma_so_lieu": &r.ma_so_lieu,
            ":signed_on": r.signed_on.to_string(),
            ":sealed_at": &r.sealed_at,
            ":supersedes": r.supersedes.as_deref(),
            ":reason": &r.reason,
            ":size_bytes": r.size_bytes,
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Option<SealedReport>, StoreError> {
    first(
        conn,
        include_str!("get_sealed_report.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
        read,
    )
}

pub(crate) fn remove(conn: &Connection, bundle_id: &BundleId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_sealed_report.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
    )?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<SealedReport>, StoreError> {
    all(conn, include_str!("list_sealed_reports.sql"), [], read)
}

fn read(row: &Row<'_>) -> Result<SealedReport, StoreError> {
    Ok(SealedReport {
        bundle_id: text(row, "bundle_id")?.into(),
        quarter: parsed(row, "quarter")?,
        revision: whole(row, "revision")?,
        sequence: whole(row, "sequence")?,
        file_name: text(row, "file_name")?,
        ma_so_lieu: text(row, "ma_so_lieu")?,
        signed_on: parsed(row, "signed_on")?,
        sealed_at: text(row, "sealed_at")?,
        supersedes: maybe_text(row, "supersedes")?.map(Into::into),
        reason: maybe_text(row, "reason")?,
        size_bytes: whole(row, "size_bytes")?,
    })
}
