//! An act: one transaction in which records change and the journal gains one line.

use crate::any::{AnyKind, AnyRecord};
use crate::error::StoreError;
use crate::journal::{self, ActLine, Change};
use crate::reading::Reading;
use crate::{
    activities, allowance_sheets, cash_counts, entries, explanations, facilities, law_changes,
    law_packs, layers, people, pinned_offices, posts, profile, quarters, received_receipts,
    sealed_reports, settings, sources, vouchers,
};
use centre::{ActId, Record, RecordKind};
use letters::Report;
use office::{Entry, EntryKind, OpenFinding, Stood};
use rusqlite::{Connection, Transaction};

/// An open act. Dropped without [`Act::commit`], it changes nothing.
#[derive(Debug)]
pub struct Act<'book> {
    tx: Transaction<'book>,
    changes: Vec<Change>,
}

impl<'book> Act<'book> {
    pub(crate) fn new(tx: Transaction<'book>) -> Act<'book> {
        Act { tx, changes: Vec::new() }
    }

    /// Reads the book as this act has left it so far.
    pub fn read(&self) -> Reading<'_> {
        Reading::new(&self.tx)
    }

    /// Writes a centre's record, new or changed; the journal will show what stood there before.
    pub fn put(&mut self, record: &Record) -> Result<(), StoreError> {
        self.put_any(&AnyRecord::Centre(record.clone()))
    }

    /// Writes an office's record, new or changed.
    pub fn put_entry(&mut self, entry: &Entry) -> Result<(), StoreError> {
        self.put_any(&AnyRecord::Office(entry.clone()))
    }

    /// Writes a record of either role.
    pub fn put_any(&mut self, record: &AnyRecord) -> Result<(), StoreError> {
        let (kind, key) = (record.kind(), record.key());
        let before = fetch_any(&self.tx, kind, &key)?;
        if before.as_ref() == Some(record) {
            return Ok(());
        }
        match record {
            AnyRecord::Centre(record) => write(&self.tx, record)?,
            AnyRecord::Office(entry) => entries::write(&self.tx, entry)?,
        }
        self.changes.push(Change { kind, key, before, after: Some(record.clone()) });
        Ok(())
    }

    /// Removes a centre's record; nothing happens when it is not there.
    pub fn remove(&mut self, kind: RecordKind, key: &str) -> Result<(), StoreError> {
        self.remove_any(AnyKind::Centre(kind), key)
    }

    /// Removes an office's record; nothing happens when it is not there. A bundle takes its layer,
    /// its review and its findings along.
    pub fn remove_entry(&mut self, kind: EntryKind, key: &str) -> Result<(), StoreError> {
        self.remove_any(AnyKind::Office(kind), key)
    }

    /// Removes a record of either role.
    pub fn remove_any(&mut self, kind: AnyKind, key: &str) -> Result<(), StoreError> {
        let Some(before) = fetch_any(&self.tx, kind, key)? else {
            return Ok(());
        };
        match kind {
            AnyKind::Centre(kind) => erase(&self.tx, kind, key)?,
            AnyKind::Office(kind) => entries::erase(&self.tx, kind, key)?,
        }
        self.changes.push(Change { kind, key: key.to_owned(), before: Some(before), after: None });
        Ok(())
    }

    /// Writes every row of a bundle's report under it; the rows follow from its bytes, so the
    /// journal names the bundle and not the rows.
    pub fn add_layer(&self, bundle_id: &str, report: &Report) -> Result<(), StoreError> {
        layers::put(&self.tx, bundle_id, report)
    }

    /// Keeps the standings derived from all of a centre's bundles.
    pub fn set_standings(&self, stood: &[Stood]) -> Result<(), StoreError> {
        stood.iter().try_for_each(|one| layers::put_standing(&self.tx, one))
    }

    /// Replaces what stands open about a bundle.
    pub fn set_findings(&self, bundle_id: &str, open: &[OpenFinding]) -> Result<(), StoreError> {
        layers::put_findings(&self.tx, bundle_id, open)
    }

    /// Sets a setting; settings are not part of the journal's changes.
    pub fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        settings::put(&self.tx, name, value)
    }

    /// What changed so far.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Ends the act: writes its journal line and makes everything durable.
    ///
    /// `act` is the command's name, `subject` what it was about, `at` the instant in RFC 3339 UTC.
    pub fn commit(
        self,
        act_id: &ActId,
        at: &str,
        act: &str,
        subject: &str,
        undoes: Option<&ActId>,
    ) -> Result<ActLine, StoreError> {
        let line = journal::append(&self.tx, act_id, at, act, subject, &self.changes, undoes)?;
        self.tx.commit()?;
        Ok(line)
    }
}

fn fetch_any(conn: &Connection, kind: AnyKind, key: &str) -> Result<Option<AnyRecord>, StoreError> {
    Ok(match kind {
        AnyKind::Centre(kind) => fetch(conn, kind, key)?.map(AnyRecord::Centre),
        AnyKind::Office(kind) => entries::fetch(conn, kind, key)?.map(AnyRecord::Office),
    })
}

fn write(conn: &Connection, record: &Record) -> Result<(), StoreError> {
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
        RecordKind::SealedReport => sealed_reports::get(conn, key)?.map(Record::SealedReport),
        RecordKind::PinnedOffice => pinned_offices::get(conn, key)?.map(Record::PinnedOffice),
        RecordKind::ReceivedReceipt => {
            received_receipts::get(conn, key)?.map(Record::ReceivedReceipt)
        }
        RecordKind::LawPack => law_packs::get(conn, key)?.map(Record::LawPack),
        RecordKind::LawChange => law_changes::get(conn, key)?.map(Record::LawChange),
    })
}

fn erase(conn: &Connection, kind: RecordKind, key: &str) -> Result<(), StoreError> {
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
        RecordKind::SealedReport => sealed_reports::remove(conn, key),
        RecordKind::PinnedOffice => pinned_offices::remove(conn, key),
        RecordKind::ReceivedReceipt => received_receipts::remove(conn, key),
        RecordKind::LawPack => law_packs::remove(conn, key),
        RecordKind::LawChange => law_changes::remove(conn, key),
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
