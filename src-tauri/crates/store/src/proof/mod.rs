//! The tables against the journal: every record as the last image of it says, and every column that
//! repeats what a record says; its layout against a fresh one; its journal against a copy's.

mod kin;
mod layout;

use crate::any::{AnyKind, AnyRecord};
use crate::column::{count, text};
use crate::error::StoreError;
use crate::journal;
use crate::layers;
use crate::query::all;
use crate::reading::Reading;
use crate::records;
pub use layout::Layout;
use letters::BundleId;
use rusqlite::{Connection, Row, named_params};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How a record stands otherwise than the journal left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Astray {
    /// These fields say something else.
    Changed(Vec<String>),
    /// The journal has it and its table does not.
    Lost,
    /// Its table has it and no line of the journal does.
    Unknown,
    /// It is what the journal says, but these columns, which repeat what it says, differ.
    Repeats(Vec<String>),
}

/// A record that is not as the journal left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// Its kind, as the journal names it.
    pub kind: String,
    /// Its key within its kind.
    pub key: String,
    pub how: Astray,
    /// The record the table has, where it can be read.
    pub record: Option<AnyRecord>,
}

/// What came of holding the tables against the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    pub strays: Vec<Stray>,
    /// Lines whose list of records is not what they changed.
    pub misfiled: Vec<i64>,
    pub layout: Layout,
}

type Key = (String, String);

/// The kind of settings.
const SETTING: &str = "setting";

/// An act of the journal: when, and what about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub at: String,
    pub subject: String,
}

impl Reading<'_> {
    /// Every record of the book, of every kind.
    pub fn records(self) -> Result<Vec<AnyRecord>, StoreError> {
        let mut found = Vec::new();
        for (kind, keys) in records::keys(self.conn)? {
            for key in keys {
                found.extend(records::fetch(self.conn, kind, &key)?);
            }
        }
        Ok(found)
    }

    /// Every act of a name, the oldest first.
    pub fn acts_named(self, act: &str) -> Result<Vec<Told>, StoreError> {
        all(self.conn, include_str!("acts_named.sql"), named_params! { ":act": act }, |row| {
            Ok(Told { at: text(row, "at")?, subject: text(row, "subject")? })
        })
    }

    /// Tables of a bundle whose rows do not stand in the order in which they were put.
    pub fn layer_disorder(self, bundle_id: &BundleId) -> Result<Vec<&'static str>, StoreError> {
        layers::disordered(self.conn, bundle_id)
    }

    /// Holds every record against the last image of it in the journal; the cost grows with the book.
    pub fn proof(self) -> Result<Proof, StoreError> {
        let mut last: BTreeMap<Key, (AnyKind, Option<AnyRecord>)> = BTreeMap::new();
        let mut listed: BTreeSet<(i64, String, String)> = BTreeSet::new();
        journal::walk(self.conn, |line| {
            for change in &line.changes {
                let kind = journal::kind_code(change.kind)?;
                listed.insert((line.seq, kind.clone(), change.key.clone()));
                last.insert((kind, change.key.clone()), (change.kind, change.after.clone()));
            }
            Ok(())
        })?;
        // A book of an older program journals its settings from its next act on.
        let keeps_settings = last.keys().any(|(kind, _)| kind == SETTING);
        let mut strays = Vec::new();
        for (key, (kind, image)) in &last {
            strays.extend(stray(self.conn, *kind, key, image.as_ref())?);
        }
        for (kind, keys) in records::keys(self.conn)? {
            let kind = journal::kind_code(kind)?;
            for key in keys.into_iter().map(|key| (kind.clone(), key)) {
                if !last.contains_key(&key) && (keeps_settings || key.0 != SETTING) {
                    let (kind, key) = key;
                    strays.push(Stray { kind, key, how: Astray::Unknown, record: None });
                }
            }
        }
        for (record, columns) in records::differing(self.conn)? {
            let (kind, key) = (journal::kind_code(record.kind())?, record.key());
            let how = Astray::Repeats(columns.into_iter().map(str::to_owned).collect());
            strays.push(Stray { kind, key, how, record: Some(record) });
        }
        strays.extend(out_of_order(self.conn)?);
        Ok(Proof {
            strays,
            misfiled: misfiled(self.conn, &listed)?,
            layout: layout::layout(self.conn)?,
        })
    }
}

/// How one record differs from its image; none where it does not.
fn stray(
    conn: &Connection,
    kind: AnyKind,
    key: &Key,
    image: Option<&AnyRecord>,
) -> Result<Option<Stray>, StoreError> {
    let (record, how) = match records::fetch(conn, kind, &key.1) {
        Err(StoreError::Damaged { what }) => (None, Astray::Changed(vec![what])),
        Err(other) => return Err(other),
        Ok(record) => match (&record, image) {
            (None, None) => return Ok(None),
            (None, Some(_)) => (None, Astray::Lost),
            (Some(_), None) => (record, Astray::Unknown),
            (Some(now), Some(then)) if now == then => return Ok(None),
            (Some(now), Some(then)) => {
                let fields = differing(now, then)?;
                (record, Astray::Changed(fields))
            }
        },
    };
    Ok(Some(Stray { kind: key.0.clone(), key: key.1.clone(), how, record }))
}

/// The fields in which two records of one kind differ. An image of an older program, read by this
/// one, has the value nobody gave in the fields it did not know.
fn differing(now: &AnyRecord, then: &AnyRecord) -> Result<Vec<String>, StoreError> {
    let fields = |record: &AnyRecord| -> Result<serde_json::Map<String, Value>, StoreError> {
        let value = serde_json::to_value(record);
        let mut value = value.map_err(|e| StoreError::Fault { detail: e.to_string() })?;
        match value.get_mut("row").map(Value::take) {
            Some(Value::Object(row)) => Ok(row),
            _ => Err(StoreError::Fault { detail: "record".to_owned() }),
        }
    };
    let alike = alike(now, then);
    let (now, then) = (fields(now)?, fields(then)?);
    let names: BTreeSet<&String> = now.keys().chain(then.keys()).collect();
    let differs =
        |name: &&&String| now.get(**name) != then.get(**name) && !alike.contains(&name.as_str());
    Ok(names.iter().filter(differs).map(|name| (**name).clone()).collect())
}

/// The personal fields that are alike, however an image tells them.
fn alike(now: &AnyRecord, then: &AnyRecord) -> Vec<&'static str> {
    let (mut now, mut then) = (now.clone(), then.clone());
    let pairs = now.personal().into_iter().zip(then.personal());
    let alike = pairs.filter(|((_, one), (_, other))| **one == **other);
    alike.map(|((field, _), _)| field.code()).collect()
}

fn misfiled(
    conn: &Connection,
    listed: &BTreeSet<(i64, String, String)>,
) -> Result<Vec<i64>, StoreError> {
    let kept = all(conn, include_str!("journal_records.sql"), [], |row| {
        Ok((count(row, "seq")?, text(row, "kind")?, text(row, "key")?))
    })?;
    let kept: BTreeSet<_> = kept.into_iter().collect();
    let lines = kept.symmetric_difference(listed).map(|(seq, ..)| *seq);
    Ok(lines.collect::<BTreeSet<i64>>().into_iter().collect())
}

/// Parts of a record that stand in an order, whose places are not those this program gives them.
fn out_of_order(conn: &Connection) -> Result<Vec<Stray>, StoreError> {
    let mut found = all(conn, include_str!("out_of_order.sql"), [], misplaced)?;
    found.extend(layers::misnumbered(conn)?.into_iter().map(|(key, place)| Stray {
        kind: "arrival".to_owned(),
        key,
        how: Astray::Repeats(vec![place]),
        record: None,
    }));
    Ok(found)
}

fn misplaced(row: &Row<'_>) -> Result<Stray, StoreError> {
    let how = Astray::Repeats(vec![text(row, "place")?]);
    Ok(Stray { kind: text(row, "kind")?, key: text(row, "key")?, how, record: None })
}
