//! An act: one transaction in which records change and the journal gains one line.

use crate::any::{AnyKind, AnyRecord};
use crate::drafts::Draft;
use crate::error::StoreError;
use crate::journal::{self, ActLine, Change};
use crate::reading::Reading;
use crate::row;
use crate::settings::{ROLE, Single, SingleKind};
use crate::{layers, records, settings};
use centre::personal::{Personal, PersonalField};
use centre::{ActId, Record, RecordKind};
use letters::{BundleId, Report};
use office::{Entry, EntryKind, OpenFinding, Stood};
use rusqlite::Transaction;
use std::collections::BTreeSet;

/// An open act. Dropped without [`Act::commit`], it changes nothing.
#[derive(Debug)]
pub struct Act<'book> {
    tx: Transaction<'book>,
    changes: Vec<Change>,
    lost: BTreeSet<PersonalField>,
}

impl<'book> Act<'book> {
    pub(crate) fn new(tx: Transaction<'book>) -> Act<'book> {
        Act { tx, changes: Vec::new(), lost: BTreeSet::new() }
    }

    /// Reads the book as this act has left it so far.
    pub fn read(&self) -> Reading<'_> {
        Reading::new(&self.tx)
    }

    /// Forgets a draft with this act; drafts are none of the journal's.
    pub fn drop_draft(&self, key: &str) -> Result<(), StoreError> {
        row::remove::<Draft>(&self.tx, key)
    }

    /// Writes a centre's record, new or changed; the journal will show what stood there before.
    pub fn put(&mut self, record: &Record) -> Result<(), StoreError> {
        self.put_any(&AnyRecord::Centre(record.clone()))
    }

    /// Writes an office's record, new or changed.
    pub fn put_entry(&mut self, entry: &Entry) -> Result<(), StoreError> {
        self.put_any(&AnyRecord::Office(entry.clone()))
    }

    /// Writes a record of either role. Of an image of the journal what is personal stays as it stands: see
    /// [`Act::lost`].
    pub fn put_any(&mut self, record: &AnyRecord) -> Result<(), StoreError> {
        let (kind, key) = (record.kind(), record.key());
        let before = records::fetch(&self.tx, kind, &key)?;
        let (record, lost) = record.clone().beside(before.as_ref());
        self.lost.extend(lost);
        if before.as_ref() == Some(&record) {
            return Ok(());
        }
        records::write(&self.tx, &record)?;
        self.changes.push(Change { kind, key, before, after: Some(record) });
        Ok(())
    }

    /// The personal columns that no image could bring back.
    pub fn lost(&self) -> &BTreeSet<PersonalField> {
        &self.lost
    }

    /// Does a personal value leave the book with this act?
    pub fn lets_go(&self) -> bool {
        self.changes.iter().any(|change| {
            let (mut before, mut after) = (change.before.clone(), change.after.clone());
            let before = before.as_mut().map(AnyRecord::personal).unwrap_or_default();
            let after = after.as_mut().map(AnyRecord::personal).unwrap_or_default();
            let stays = |value: &Option<Personal>| after.iter().any(|(_, now)| **now == *value);
            before.into_iter().any(|(_, value)| value.is_some() && !stays(value))
        })
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
        let Some(before) = records::fetch(&self.tx, kind, key)? else {
            return Ok(());
        };
        records::erase(&self.tx, kind, key)?;
        self.changes.push(Change { kind, key: key.to_owned(), before: Some(before), after: None });
        Ok(())
    }

    /// Writes every row of a bundle's report under it; the rows follow from its bytes, so the
    /// journal names the bundle and not the rows.
    pub fn add_layer(&self, bundle_id: &BundleId, report: &Report) -> Result<(), StoreError> {
        layers::put(&self.tx, bundle_id, report)
    }

    /// Keeps the standings derived from all of a centre's bundles.
    pub fn set_standings(&self, stood: &[Stood]) -> Result<(), StoreError> {
        stood.iter().try_for_each(|one| layers::put_standing(&self.tx, one))
    }

    /// Replaces what stands open about a bundle.
    pub fn set_findings(
        &self,
        bundle_id: &BundleId,
        open: &[OpenFinding],
    ) -> Result<(), StoreError> {
        layers::put_findings(&self.tx, bundle_id, open)
    }

    /// Sets a setting; the journal will show what stood there before.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.put_any(&AnyRecord::Single(Single::of(name, value)))
    }

    /// Notes what is derived and none of the journal's.
    pub fn set_derived(&self, name: &str, value: &str) -> Result<(), StoreError> {
        settings::put(&self.tx, name, value)
    }

    /// The settings of a book of an older program, which kept them out of its journal: the first act
    /// of this one journals them as they stand.
    fn adopt_settings(&mut self) -> Result<(), StoreError> {
        let is_founded = settings::get(&self.tx, ROLE)?.is_some();
        let is_of_this =
            |c: &Change| c.kind == AnyKind::Single(SingleKind::Setting) && c.key == ROLE;
        if !is_founded || self.changes.iter().any(is_of_this) || journal::has_settings(&self.tx)? {
            return Ok(());
        }
        for single in settings::journalled(&self.tx)? {
            let record = AnyRecord::Single(single);
            let (kind, key) = (record.kind(), record.key());
            if self.changes.iter().all(|c| (c.kind, &c.key) != (kind, &key)) {
                let (before, after) = (Some(record.clone()), Some(record));
                self.changes.push(Change { kind, key, before, after });
            }
        }
        Ok(())
    }

    /// What changed so far.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Ends the act: writes its journal line and makes everything durable.
    ///
    /// `act` is the command's name, `subject` what it was about, `at` the instant in RFC 3339 UTC.
    pub fn commit(
        mut self,
        act_id: &ActId,
        at: &str,
        act: &str,
        subject: &str,
        undoes: Option<&ActId>,
    ) -> Result<ActLine, StoreError> {
        self.adopt_settings()?;
        let line = journal::append(&self.tx, act_id, at, act, subject, &self.changes, undoes)?;
        self.tx.commit()?;
        Ok(line)
    }
}
