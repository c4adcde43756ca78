//! The records of a centre, each to its table.

use crate::entries::two_parts;
use crate::error::StoreError;
use crate::{
    activities, allowance_sheets, cash_counts, explanations, facilities, hand_ins, law_changes,
    law_packs, people, pinned_offices, posts, profile, quarters, received_receipts, sealed_reports,
    sources, vouchers,
};
use centre::{Record, RecordKind};
use rusqlite::Connection;

pub(crate) fn write(conn: &Connection, record: &Record) -> Result<(), StoreError> {
    match record {
        Record::Profile(r) => profile::put(conn, r),
        Record::Person(r) => people::put(conn, r),
        Record::Post(r) => posts::put(conn, r),
        Record::Facility(r) => facilities::put(conn, r),
        Record::Activity(r) => activities::put(conn, r),
        Record::Source(r) => sources::put(conn, r),
        Record::Voucher(r) => vouchers::put(conn, r),
        Record::AllowanceSheet(r) => allowance_sheets::put(conn, r),
        Record::CashCount(r) => cash_counts::put(conn, r),
        Record::Explanation(r) => explanations::put(conn, r),
        Record::QuarterState(r) => quarters::put(conn, r),
        Record::SealedReport(r) => sealed_reports::put(conn, r),
        Record::PinnedOffice(r) => pinned_offices::put(conn, r),
        Record::ReceivedReceipt(r) => received_receipts::put(conn, r),
        Record::LawPack(r) => law_packs::put(conn, r),
        Record::LawChange(r) => law_changes::put(conn, r),
        Record::HandIn(r) => hand_ins::put(conn, r),
    }
}

pub(crate) fn fetch(
    conn: &Connection,
    kind: RecordKind,
    key: &str,
) -> Result<Option<Record>, StoreError> {
    Ok(match kind {
        RecordKind::Profile => profile::get(conn)?.map(Record::Profile),
        RecordKind::Person => people::get(conn, key)?.map(Record::Person),
        RecordKind::Post => posts::get(conn, key)?.map(Record::Post),
        RecordKind::Facility => facilities::get(conn, key)?.map(Record::Facility),
        RecordKind::Activity => activities::get(conn, key)?.map(Record::Activity),
        RecordKind::Source => sources::get(conn, key)?.map(Record::Source),
        RecordKind::Voucher => vouchers::get(conn, key)?.map(Record::Voucher),
        RecordKind::AllowanceSheet => allowance_sheets::get(conn, key)?.map(Record::AllowanceSheet),
        RecordKind::CashCount => cash_counts::get(conn, key)?.map(Record::CashCount),
        RecordKind::Explanation => {
            let (quarter, rule, row) = explanation_key(key)?;
            explanations::get(conn, quarter, rule, row)?.map(Record::Explanation)
        }
        RecordKind::QuarterState => quarters::get(conn, key)?.map(Record::QuarterState),
        RecordKind::SealedReport => {
            sealed_reports::get(conn, &key.into())?.map(Record::SealedReport)
        }
        RecordKind::PinnedOffice => pinned_offices::get(conn, key)?.map(Record::PinnedOffice),
        RecordKind::ReceivedReceipt => {
            received_receipts::get(conn, key)?.map(Record::ReceivedReceipt)
        }
        RecordKind::LawPack => law_packs::get(conn, &key.into())?.map(Record::LawPack),
        RecordKind::LawChange => law_changes::get(conn, key)?.map(Record::LawChange),
        RecordKind::HandIn => {
            let (bundle_id, way) = two_parts(key)?;
            hand_ins::get(conn, bundle_id, way)?.map(Record::HandIn)
        }
    })
}

pub(crate) fn erase(conn: &Connection, kind: RecordKind, key: &str) -> Result<(), StoreError> {
    match kind {
        RecordKind::Profile => profile::remove(conn),
        RecordKind::Person => people::remove(conn, key),
        RecordKind::Post => posts::remove(conn, key),
        RecordKind::Facility => facilities::remove(conn, key),
        RecordKind::Activity => activities::remove(conn, key),
        RecordKind::Source => sources::remove(conn, key),
        RecordKind::Voucher => vouchers::remove(conn, key),
        RecordKind::AllowanceSheet => allowance_sheets::remove(conn, key),
        RecordKind::CashCount => cash_counts::remove(conn, key),
        RecordKind::Explanation => {
            let (quarter, rule, row) = explanation_key(key)?;
            explanations::remove(conn, quarter, rule, row)
        }
        RecordKind::QuarterState => quarters::remove(conn, key),
        RecordKind::SealedReport => sealed_reports::remove(conn, &key.into()),
        RecordKind::PinnedOffice => pinned_offices::remove(conn, key),
        RecordKind::ReceivedReceipt => received_receipts::remove(conn, key),
        RecordKind::LawPack => law_packs::remove(conn, &key.into()),
        RecordKind::LawChange => law_changes::remove(conn, key),
        RecordKind::HandIn => {
            let (bundle_id, way) = two_parts(key)?;
            hand_ins::remove(conn, bundle_id, way)
        }
    }
}

/// `quarter/rule/row`; the row may hold slashes of its own.
fn explanation_key(key: &str) -> Result<(&str, &str, &str), StoreError> {
    let mut parts = key.splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(quarter), Some(rule), Some(row)) => Ok((quarter, rule, row)),
        _ => Err(StoreError::Fault { detail: "explanation key".to_owned() }),
    }
}
