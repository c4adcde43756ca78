//! The journal: every act of a person, each line chained to the one before by SHA-256.

use crate::any::{AnyKind, AnyRecord};
use crate::column::{count, field, flag, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use crate::settings::{self, SingleKind};
use centre::{ActId, RecordKind};
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What an act did to one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Which table.
    pub kind: AnyKind,
    /// Which record.
    pub key: String,
    /// As it stood; none when the act made it.
    pub before: Option<AnyRecord>,
    /// As it stands; none when the act removed it.
    pub after: Option<AnyRecord>,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActLine {
    /// 1, 2, 3 …
    pub seq: i64,
    pub act_id: ActId,
    /// Instant, RFC 3339 UTC.
    pub at: String,
    /// The command's name.
    pub act: String,
    /// What it was about.
    pub subject: String,
    pub changes: Vec<Change>,
    /// The act this one takes back.
    pub undoes: Option<ActId>,
    /// A later act took this one back.
    pub is_undone: bool,
    pub(crate) previous_hash: String,
    pub(crate) hash: String,
}

/// The setting that names the newest line: its number and its hash.
const END: &str = "journal_end";

const FIRST_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

pub(crate) fn append(
    conn: &Connection,
    act_id: &ActId,
    at: &str,
    act: &str,
    subject: &str,
    changes: &[Change],
    undoes: Option<&ActId>,
) -> Result<ActLine, StoreError> {
    let last = newest(conn, 1)?.into_iter().next();
    let mut line = ActLine {
        seq: last.as_ref().map_or(1, |l| l.seq + 1),
        act_id: act_id.clone(),
        at: at.to_owned(),
        act: act.to_owned(),
        subject: subject.to_owned(),
        changes: changes.to_vec(),
        undoes: undoes.cloned(),
        is_undone: false,
        previous_hash: last.map_or_else(|| FIRST_HASH.to_owned(), |l| l.hash),
        hash: String::new(),
    };
    let json = to_json(changes)?;
    line.hash = hash_of(&line, &json);
    execute(
        conn,
        include_str!("append_act.sql"),
        named_params! {
            ":seq": line.seq,
            ":act_id": line.act_id.as_str(),
            ":at": &line.at,
            ":act": &line.act,
            ":subject": &line.subject,
            ":changes": &json,
            ":undoes": line.undoes.as_ref().map(|id| id.as_str()),
            ":previous_hash": &line.previous_hash,
            ":hash": &line.hash,
        },
    )?;
    for change in changes {
        let kind = kind_code(change.kind)?;
        let params = named_params! { ":seq": line.seq, ":kind": kind, ":key": &change.key };
        execute(conn, include_str!("append_record.sql"), params)?;
    }
    settings::put(conn, END, &format!("{} {}", line.seq, line.hash))?;
    Ok(line)
}

/// The line the book says it wrote last, when the journal has it no more: its newest lines were cut
/// off, which a chain cannot tell. A book no line was written in since this is kept says nothing.
pub(crate) fn cut_at(conn: &Connection) -> Result<Option<i64>, StoreError> {
    let Some(kept) = settings::get(conn, END)? else {
        return Ok(None);
    };
    let parts = kept.split_once(' ').and_then(|(seq, hash)| Some((seq.parse().ok()?, hash)));
    // What names no line cannot be a line that is there.
    let (seq, hash): (i64, &str) = parts.unwrap_or_default();
    let found = hash_at(conn, seq)?;
    Ok((found.as_deref() != Some(hash)).then_some(seq))
}

/// The hash of a line, where there is that line.
pub(crate) fn hash_at(conn: &Connection, seq: i64) -> Result<Option<String>, StoreError> {
    let params = named_params! { ":seq": seq };
    first(conn, include_str!("hash_at.sql"), params, |row| text(row, "hash"))
}

/// Does this journal keep the settings?
pub(crate) fn has_settings(conn: &Connection) -> Result<bool, StoreError> {
    let kind = AnyKind::Single(SingleKind::Setting);
    Ok(first_of_record(conn, kind, settings::ROLE)?.is_some())
}

/// The line that wrote a record first.
pub(crate) fn first_of_record(
    conn: &Connection,
    kind: AnyKind,
    key: &str,
) -> Result<Option<i64>, StoreError> {
    let params = named_params! { ":kind": kind_code(kind)?, ":key": key };
    first(conn, include_str!("first_of_record.sql"), params, |row| count(row, "seq"))
}

/// Is it kept which line was written last, where there is any?
pub(crate) fn keeps_its_end(conn: &Connection) -> Result<bool, StoreError> {
    Ok(settings::get(conn, END)?.is_some() || total(conn)? == 0)
}

pub(crate) fn newest(conn: &Connection, limit: u32) -> Result<Vec<ActLine>, StoreError> {
    all(conn, include_str!("newest_acts.sql"), named_params! { ":limit": limit }, read)
}

pub(crate) fn of_record(
    conn: &Connection,
    kind: RecordKind,
    key: &str,
) -> Result<Vec<ActLine>, StoreError> {
    let params = named_params! { ":kind": kind_code(AnyKind::Centre(kind))?, ":key": key };
    all(conn, include_str!("acts_of_record.sql"), params, read)
}

/// Everything that was ever done to records of a kind, oldest first.
pub(crate) fn of_kind(conn: &Connection, kind: RecordKind) -> Result<Vec<Change>, StoreError> {
    let kind = AnyKind::Centre(kind);
    let params = named_params! { ":kind": kind_code(kind)? };
    let lines = all(conn, include_str!("changes_of_kind.sql"), params, |row| text(row, "changes"))?;
    let mut found = Vec::new();
    for json in lines {
        let changes: Vec<Change> =
            serde_json::from_str(&json).map_err(|_| StoreError::damaged("journal.changes"))?;
        found.extend(changes.into_iter().filter(|change| change.kind == kind));
    }
    Ok(found)
}

pub(crate) fn total(conn: &Connection) -> Result<u64, StoreError> {
    let total = first(conn, include_str!("count_acts.sql"), [], |row| count(row, "total"))?;
    u64::try_from(total.unwrap_or_default()).map_err(|_| StoreError::damaged("journal"))
}

/// The seq of the first line whose chain does not hold, reading all of it.
pub(crate) fn first_broken(conn: &Connection) -> Result<Option<i64>, StoreError> {
    let mut previous = FIRST_HASH.to_owned();
    let mut seq = 0;
    let mut broken = None;
    let read = each(conn, |line, json| {
        seq += 1;
        let is_next = line.seq == seq && line.previous_hash == previous;
        if broken.is_none() && !(is_next && line.hash == hash_of(&line, json)) {
            broken = Some(line.seq);
        }
        previous = line.hash;
        Ok(())
    });
    match read {
        Ok(()) => Ok(broken),
        // A line that cannot even be read is the first that does not hold.
        Err(StoreError::Damaged { .. }) => Ok(broken.or(Some(seq + 1))),
        Err(other) => Err(other),
    }
}

/// Every line, the oldest first.
pub(crate) fn walk(
    conn: &Connection,
    mut visit: impl FnMut(ActLine) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    each(conn, |line, _| visit(line))
}

/// Every line with its changes as they are written; one at a time, as they are many.
fn each(
    conn: &Connection,
    mut visit: impl FnMut(ActLine, &str) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(include_str!("all_acts.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (line, json) = read_raw(row)?;
        visit(line, &json)?;
    }
    Ok(())
}

fn to_json(changes: &[Change]) -> Result<String, StoreError> {
    serde_json::to_string(changes).map_err(|e| StoreError::Fault { detail: e.to_string() })
}

pub(crate) fn kind_code(kind: AnyKind) -> Result<String, StoreError> {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(code)) => Ok(code),
        _ => Err(StoreError::Fault { detail: "record kind".to_owned() }),
    }
}

pub(crate) fn kind_of(code: &str) -> Result<AnyKind, StoreError> {
    serde_json::from_value(serde_json::Value::String(code.to_owned()))
        .map_err(|_| StoreError::damaged("journal_records.kind"))
}

/// Each part is preceded by its length, so that no two lines have one text.
fn hash_of(line: &ActLine, changes_json: &str) -> String {
    let mut hasher = Sha256::new();
    let seq = line.seq.to_string();
    let undoes = line.undoes.as_ref().map_or("", |id| id.as_str());
    let parts = [
        line.previous_hash.as_str(),
        &seq,
        line.act_id.as_str(),
        &line.at,
        &line.act,
        &line.subject,
        changes_json,
        undoes,
    ];
    for part in parts {
        hasher.update(part.len().to_string());
        hasher.update([0]);
        hasher.update(part);
    }
    hasher.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

fn read_raw(row: &Row<'_>) -> Result<(ActLine, String), StoreError> {
    let json = text(row, "changes")?;
    let line = ActLine {
        seq: count(row, "seq")?,
        act_id: field(row, "act_id")?,
        at: text(row, "at")?,
        act: text(row, "act")?,
        subject: text(row, "subject")?,
        changes: serde_json::from_str(&json).map_err(|_| StoreError::damaged("journal.changes"))?,
        undoes: field(row, "undoes")?,
        is_undone: flag(row, "is_undone")?,
        previous_hash: text(row, "previous_hash")?,
        hash: text(row, "hash")?,
    };
    Ok((line, json))
}

fn read(row: &Row<'_>) -> Result<ActLine, StoreError> {
    read_raw(row).map(|(line, _)| line)
}
