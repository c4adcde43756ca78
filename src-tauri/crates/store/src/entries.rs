//! The records of an office, each to its table.

use crate::error::StoreError;
use crate::{
    arrivals, confirmations, contacts, issued_receipts, members, papers_seen, receipt_copies,
    reviews, seals, taken_out,
};
use office::{Entry, EntryKind};
use rusqlite::Connection;

pub(crate) fn write(conn: &Connection, entry: &Entry) -> Result<(), StoreError> {
    match entry {
        Entry::Arrival(r) => arrivals::put(conn, r),
        Entry::Member(r) => members::put(conn, r),
        Entry::SealOnRegister(r) => seals::put(conn, r),
        Entry::Contact(r) => contacts::put(conn, r),
        Entry::Confirmation(r) => confirmations::put(conn, r),
        Entry::Review(r) => reviews::put(conn, r),
        Entry::PaperSeen(r) => papers_seen::put(conn, r),
        Entry::IssuedReceipt(r) => issued_receipts::put(conn, r),
        Entry::TakenOut(r) => taken_out::put(conn, r),
        Entry::ReceiptCopy(r) => receipt_copies::put(conn, r),
    }
}

pub(crate) fn fetch(
    conn: &Connection,
    kind: EntryKind,
    key: &str,
) -> Result<Option<Entry>, StoreError> {
    Ok(match kind {
        EntryKind::Arrival => arrivals::get(conn, &key.into())?.map(Entry::Arrival),
        EntryKind::Member => members::get(conn, &key.into())?.map(Entry::Member),
        EntryKind::SealOnRegister => seals::get(conn, key)?.map(Entry::SealOnRegister),
        EntryKind::Contact => {
            let (code, from) = two_parts(key)?;
            contacts::get(conn, code, from)?.map(Entry::Contact)
        }
        EntryKind::Confirmation => {
            let (bundle_id, letting) = two_parts(key)?;
            confirmations::get(conn, &bundle_id.into(), letting)?.map(Entry::Confirmation)
        }
        EntryKind::Review => reviews::get(conn, &key.into())?.map(Entry::Review),
        EntryKind::PaperSeen => papers_seen::get(conn, &key.into())?.map(Entry::PaperSeen),
        EntryKind::IssuedReceipt => {
            issued_receipts::get(conn, &key.into())?.map(Entry::IssuedReceipt)
        }
        EntryKind::TakenOut => taken_out::get(conn, &key.into())?.map(Entry::TakenOut),
        EntryKind::ReceiptCopy => receipt_copies::get(conn, &key.into())?.map(Entry::ReceiptCopy),
    })
}

pub(crate) fn erase(conn: &Connection, kind: EntryKind, key: &str) -> Result<(), StoreError> {
    match kind {
        EntryKind::Arrival => arrivals::remove(conn, &key.into()),
        EntryKind::Member => members::remove(conn, &key.into()),
        EntryKind::SealOnRegister => seals::remove(conn, key),
        EntryKind::Contact => {
            let (code, from) = two_parts(key)?;
            contacts::remove(conn, code, from)
        }
        EntryKind::Confirmation => {
            let (bundle_id, letting) = two_parts(key)?;
            confirmations::remove(conn, &bundle_id.into(), letting)
        }
        EntryKind::Review => reviews::remove(conn, &key.into()),
        EntryKind::PaperSeen => papers_seen::remove(conn, &key.into()),
        EntryKind::IssuedReceipt => issued_receipts::remove(conn, &key.into()),
        EntryKind::TakenOut => taken_out::remove(conn, &key.into()),
        EntryKind::ReceiptCopy => receipt_copies::remove(conn, &key.into()),
    }
}

/// `code/from`, `bundle/letting`.
pub(crate) fn two_parts(key: &str) -> Result<(&str, &str), StoreError> {
    key.split_once('/').ok_or_else(|| StoreError::Fault { detail: "key of two parts".to_owned() })
}
