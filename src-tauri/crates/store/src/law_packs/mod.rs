//! The table `law_packs`.

use crate::column::{parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::LawPack;
use letters::PackId;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &LawPack) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_law_pack.sql"),
        named_params! {
            ":pack_id": r.pack_id.as_str(),
            ":office_id": r.office_id.as_str(),
            ":office_name": &r.office_name,
            ":number": r.number,
            ":edition": &r.edition,
            ":applies_from": r.applies_from.to_string(),
            ":issued_on": r.issued_on.to_string(),
            ":taken_on": r.taken_on.to_string(),
            ":ordinal": r.ordinal,
            ":note": &r.note,
            ":file_name": &r.file_name,
            ":content": &r.content,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, pack_id: &PackId) -> Result<Option<LawPack>, StoreError> {
    let params = named_params! { ":pack_id": pack_id.as_str() };
    first(conn, include_str!("get_law_pack.sql"), params, read)
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<LawPack>, StoreError> {
    all(conn, include_str!("list_law_packs.sql"), [], read)
}

/// Mã gói of the pack that came in last.
pub(crate) fn newest(conn: &Connection) -> Result<Option<PackId>, StoreError> {
    first(conn, include_str!("newest_law_pack.sql"), [], |row| Ok(text(row, "pack_id")?.into()))
}

pub(crate) fn remove(conn: &Connection, pack_id: &PackId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_law_pack.sql"),
        named_params! { ":pack_id": pack_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<LawPack, StoreError> {
    Ok(LawPack {
        pack_id: text(row, "pack_id")?.into(),
        office_id: text(row, "office_id")?.into(),
        office_name: text(row, "office_name")?,
        number: whole(row, "number")?,
        edition: text(row, "edition")?,
        applies_from: parsed(row, "applies_from")?,
        issued_on: parsed(row, "issued_on")?,
        taken_on: parsed(row, "taken_on")?,
        ordinal: whole(row, "ordinal")?,
        note: text(row, "note")?,
        file_name: text(row, "file_name")?,
        content: text(row, "content")?,
    })
}
