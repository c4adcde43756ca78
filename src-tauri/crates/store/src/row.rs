//! A record and its table: the column list is said once, and every statement that needs nothing else
//! is composed here, once. A file of SQL that asks for records holds the question alone.

use crate::column::{Cell, text};
use crate::error::StoreError;
use crate::query::all;
use norms::Day;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, params_from_iter};
use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

/// What is kept in a table, row by row. The parts of a record are rows too; their table has the key of
/// their record first, and after it, where their order matters, the number of the part.
pub(crate) trait Row: Sized {
    const TABLE: &'static str;
    /// The columns that identify it.
    const KEY: &'static [&'static str];
    /// The columns of the record, each written and read.
    const COLUMNS: &'static [&'static str];
    /// Which of them are personal: each with its salt in the column after it.
    const PERSONAL: &'static [&'static str] = &[];
    /// Columns that repeat what the record says, for questions and triggers: written, never read.
    const REPEATS: &'static [&'static str] = &[];
    /// How they are listed; by their key where nothing is said.
    const ORDER: &'static str = "";
    /// The columns by whose value they are asked for, beside their key.
    const ASKED: &'static [&'static str] = &[];
    /// The columns by whose days they are asked for, from one to another.
    const BETWEEN: &'static [&'static str] = &[];
    /// The key of a record of which a book has only one; its row is number 1.
    const ONLY: Option<&'static str> = None;
    /// The table of its parts and their key, where it has them.
    const PARTS: Option<(&'static str, &'static [&'static str])> = None;

    /// In the order of `COLUMNS` and after them `REPEATS`.
    fn cells(&self) -> Result<Vec<Cell<'_>>, StoreError>;
    fn read(row: &rusqlite::Row<'_>) -> Result<Self, StoreError>;

    /// Writes what of it stands in other tables.
    fn put_parts(&self, _: &Connection) -> Result<(), StoreError> {
        Ok(())
    }
    /// Reads what of it stands in other tables.
    fn with_parts(self, _: &Connection) -> Result<Self, StoreError> {
        Ok(self)
    }
    /// What is composed of its parts, where it has them.
    fn parts_composed() -> Vec<Statement> {
        Vec::new()
    }
    /// Removes what of it stands in other tables and does not go by itself.
    fn remove_parts(_: &Connection, _key: &str) -> Result<(), StoreError> {
        Ok(())
    }
}

/// What is composed of a record's columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Verb {
    Put,
    Get,
    Remove,
    List,
    Keys,
    Repeats,
    /// Those with a value in that column, and those with a day from one to another.
    With(&'static str),
    From(&'static str),
    /// Of parts: one more, all of a record, none any more.
    AddPart,
    Parts,
    RemoveParts,
    /// The beginning of every question.
    Select(&'static str),
}

fn compose<R: Row>(verb: Verb) -> String {
    let quoted = |name: &&str| format!("\"{name}\"");
    let named = |names: &[&str]| names.iter().map(quoted).collect::<Vec<_>>().join(", ");
    let (table, columns) = (R::TABLE, named(R::COLUMNS));
    let written = [R::COLUMNS, R::REPEATS].concat();
    let is_key = |(name, nth): (&&str, u32)| format!("\"{name}\" = ?{nth}");
    let this = R::KEY.iter().zip(1..).map(is_key).collect::<Vec<_>>().join(" AND ");
    let owner = R::KEY.first().map(quoted).unwrap_or_default();
    let order = if R::ORDER.is_empty() { named(R::KEY) } else { R::ORDER.to_owned() };
    let insert = |names: &[&str]| {
        let asked = (1..=names.len()).map(|nth| format!("?{nth}")).collect::<Vec<_>>().join(", ");
        format!("INSERT INTO {table} ({}) VALUES ({asked})", named(names))
    };
    match verb {
        Verb::Put => {
            let new = |name: &&str| format!("\"{name}\" = excluded.\"{name}\"");
            let news = written.iter().filter(|name| !R::KEY.contains(name)).map(new);
            let news = news.collect::<Vec<_>>().join(", ");
            let then =
                if news.is_empty() { "NOTHING".into() } else { format!("UPDATE SET {news}") };
            format!("{} ON CONFLICT ({}) DO {then}", insert(&written), named(R::KEY))
        }
        Verb::Get => format!("SELECT {columns} FROM {table} WHERE {this}"),
        Verb::Remove => format!("DELETE FROM {table} WHERE {this}"),
        Verb::List => format!("SELECT {columns} FROM {table} ORDER BY {order}"),
        Verb::With(column) => {
            format!("SELECT {columns} FROM {table} WHERE \"{column}\" = ?1 ORDER BY {order}")
        }
        Verb::From(day) => format!(
            "SELECT {columns} FROM {table} WHERE \"{day}\" BETWEEN ?1 AND ?2 ORDER BY {order}"
        ),
        Verb::Keys => {
            let said = R::KEY.iter().map(quoted).collect::<Vec<_>>().join(" || '/' || ");
            let said = R::ONLY.map_or(said, |only| format!("'{only}'"));
            format!("SELECT {said} AS \"key\" FROM {table}")
        }
        Verb::Repeats => format!("SELECT {} FROM {table}", named(&written)),
        Verb::AddPart => insert(&[R::KEY, R::COLUMNS].concat()),
        Verb::Parts => format!("SELECT {columns} FROM {table} WHERE {owner} = ?1 ORDER BY {order}"),
        Verb::RemoveParts => format!("DELETE FROM {table} WHERE {owner} = ?1"),
        Verb::Select(question) => format!("SELECT {columns} FROM {table}\n{question}"),
    }
}

/// A statement as it was composed the first time it was asked for.
fn said<R: Row>(verb: Verb) -> &'static str {
    static SAID: LazyLock<RwLock<HashMap<(&'static str, Verb), &'static str>>> =
        LazyLock::new(RwLock::default);
    let known = SAID.read().unwrap_or_else(PoisonError::into_inner).get(&(R::TABLE, verb)).copied();
    known.unwrap_or_else(|| {
        let mut kept = SAID.write().unwrap_or_else(PoisonError::into_inner);
        // There are as many as the program has statements: they stay for as long as it runs.
        kept.entry((R::TABLE, verb)).or_insert_with(|| compose::<R>(verb).leak())
    })
}

/// Writes a record, new or changed, with its parts.
pub(crate) fn put<R: Row>(conn: &Connection, record: &R) -> Result<(), StoreError> {
    conn.prepare_cached(said::<R>(Verb::Put))?.execute(params_from_iter(record.cells()?))?;
    record.put_parts(conn)
}

/// The record of a key as the journal writes it.
pub(crate) fn get<R: Row>(conn: &Connection, key: &str) -> Result<Option<R>, StoreError> {
    let found = run::<R>(conn, Verb::Get, params_from_iter(parts_of::<R>(key)?))?;
    found.into_iter().next().map(|record| record.with_parts(conn)).transpose()
}

pub(crate) fn remove<R: Row>(conn: &Connection, key: &str) -> Result<(), StoreError> {
    R::remove_parts(conn, key)?;
    let params = params_from_iter(parts_of::<R>(key)?);
    conn.prepare_cached(said::<R>(Verb::Remove))?.execute(params)?;
    Ok(())
}

/// Every one, in its order.
pub(crate) fn list<R: Row>(conn: &Connection) -> Result<Vec<R>, StoreError> {
    let found = run::<R>(conn, Verb::List, [])?;
    found.into_iter().map(|record| record.with_parts(conn)).collect()
}

/// Those with a value in a column of [`Row::ASKED`], in their order.
pub(crate) fn with<R: Row>(
    conn: &Connection,
    column: &'static str,
    value: &str,
) -> Result<Vec<R>, StoreError> {
    asked(R::ASKED, column)?;
    let found = run::<R>(conn, Verb::With(column), [value])?;
    found.into_iter().map(|record| record.with_parts(conn)).collect()
}

/// Those with a day in a column of [`Row::BETWEEN`] from one to another, in their order.
pub(crate) fn from_to<R: Row>(
    conn: &Connection,
    column: &'static str,
    [from, to]: [Day; 2],
) -> Result<Vec<R>, StoreError> {
    asked(R::BETWEEN, column)?;
    let found = run::<R>(conn, Verb::From(column), [from.to_string(), to.to_string()])?;
    found.into_iter().map(|record| record.with_parts(conn)).collect()
}

/// A column nobody said is asked for would have no line in the golden file.
fn asked(known: &[&str], column: &str) -> Result<(), StoreError> {
    let fault = || StoreError::Fault { detail: format!("asked by {column}") };
    known.contains(&column).then_some(()).ok_or_else(fault)
}

/// Those a question asks for: `WHERE … ORDER BY …`, from a file.
pub(crate) fn select<R: Row>(
    conn: &Connection,
    question: &'static str,
    params: impl Params,
) -> Result<Vec<R>, StoreError> {
    let found = select_bare::<R>(conn, question, params)?;
    found.into_iter().map(|record| record.with_parts(conn)).collect()
}

/// The same without their parts.
pub(crate) fn select_bare<R: Row>(
    conn: &Connection,
    question: &'static str,
    params: impl Params,
) -> Result<Vec<R>, StoreError> {
    run(conn, Verb::Select(question), params)
}

/// The keys of all, as the journal writes them.
pub(crate) fn keys<R: Row>(conn: &Connection) -> Result<Vec<String>, StoreError> {
    all(conn, said::<R>(Verb::Keys), [], |row| text(row, "key"))
}

/// Records whose columns of `REPEATS` say something else than they do, with those columns. One that
/// cannot be read is not told here.
pub(crate) fn differing<R: Row>(
    conn: &Connection,
) -> Result<Vec<(R, Vec<&'static str>)>, StoreError> {
    if R::REPEATS.is_empty() {
        return Ok(Vec::new());
    }
    let found = all(conn, said::<R>(Verb::Repeats), [], |row| {
        let record = match R::read(row) {
            Err(StoreError::Damaged { .. }) => return Ok(None),
            other => other?,
        };
        let mut wrong = Vec::new();
        let cells = record.cells()?;
        for (name, cell) in R::REPEATS.iter().zip(cells.iter().skip(R::COLUMNS.len())) {
            let is_so = match cell {
                ToSqlOutput::Borrowed(wanted) => row.get_ref(*name)? == *wanted,
                ToSqlOutput::Owned(wanted) => row.get_ref(*name)? == ValueRef::from(wanted),
                _ => false,
            };
            if !is_so {
                wrong.push(*name);
            }
        }
        drop(cells);
        Ok((!wrong.is_empty()).then_some((record, wrong)))
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// Hides the tables of a record behind temporary ones that hold the same, naming each.
pub(crate) fn hide<R: Row>(
    conn: &Connection,
    mut named: impl FnMut(&'static str),
) -> Result<(), StoreError> {
    let own = [(R::TABLE, R::KEY)];
    for (table, key) in own.into_iter().chain(R::PARTS) {
        let key = key.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        conn.execute_batch(&format!("CREATE TEMP TABLE {table} AS SELECT * FROM main.{table};"))?;
        named(table);
        // Parts are removed and added; a record is put over the one of its key.
        let unique = if table == R::TABLE { "UNIQUE " } else { "" };
        conn.execute_batch(&format!(
            "CREATE {unique}INDEX temp.known_{table} ON {table} ({key});"
        ))?;
    }
    Ok(())
}

/// What shows a hidden table again.
pub(crate) fn shown(table: &str) -> String {
    format!("DROP TABLE temp.{table};")
}

/// What of a record stands in a table of its own, under the key of the record.
pub(crate) trait Parts: Default {
    /// Their table and their key.
    const KIN: (&'static str, &'static [&'static str]);
    /// Puts these in the place of those the owner has.
    fn put(&self, conn: &Connection, owner: &dyn ToSql) -> Result<(), StoreError>;
    fn of(conn: &Connection, owner: &dyn ToSql) -> Result<Self, StoreError>;
    fn forget(conn: &Connection, owner: &dyn ToSql) -> Result<(), StoreError>;
    /// Every statement composed for them.
    fn composed() -> Vec<Statement>;
}

impl<P: Row + PartialEq> Parts for Vec<P> {
    const KIN: (&'static str, &'static [&'static str]) = (P::TABLE, P::KEY);

    fn put(&self, conn: &Connection, owner: &dyn ToSql) -> Result<(), StoreError> {
        // Parts that stay as they are are not written over: some may not be, when their record is noted
        // upon.
        if Self::of(conn, owner)? == *self {
            return Ok(());
        }
        Self::forget(conn, owner)?;
        let mut statement = conn.prepare_cached(said::<P>(Verb::AddPart))?;
        for (part, nth) in self.iter().zip(1_u32..) {
            let key = [owner.to_sql()?, Cell::from(nth)].into_iter().take(P::KEY.len());
            statement.execute(params_from_iter(key.chain(part.cells()?)))?;
        }
        Ok(())
    }
    fn of(conn: &Connection, owner: &dyn ToSql) -> Result<Self, StoreError> {
        run(conn, Verb::Parts, [owner])
    }
    fn forget(conn: &Connection, owner: &dyn ToSql) -> Result<(), StoreError> {
        conn.prepare_cached(said::<P>(Verb::RemoveParts))?.execute([owner])?;
        Ok(())
    }
    fn composed() -> Vec<Statement> {
        composed::<P>(P::TABLE)
    }
}

/// A statement composed of a record's columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The record it is of.
    pub record: &'static str,
    /// Its table.
    pub table: &'static str,
    /// The columns that identify a row.
    pub key: &'static [&'static str],
    /// What is written, in this order.
    pub columns: Vec<&'static str>,
    /// What it does.
    pub verb: &'static str,
    pub sql: String,
}

/// Every statement composed for a record and its parts, or for a part.
pub(crate) fn composed<R: Row>(record: &'static str) -> Vec<Statement> {
    let own = R::KEY.iter().all(|key| R::COLUMNS.contains(key) || R::REPEATS.contains(key));
    let verbs: &[(&str, Verb)] = match own {
        true => &[
            ("put", Verb::Put),
            ("get", Verb::Get),
            ("remove", Verb::Remove),
            ("list", Verb::List),
            ("keys", Verb::Keys),
            ("repeats", Verb::Repeats),
            ("select", Verb::Select("")),
        ],
        false => {
            &[("add", Verb::AddPart), ("parts", Verb::Parts), ("remove parts", Verb::RemoveParts)]
        }
    };
    let with = R::ASKED.iter().map(|column| ("with", Verb::With(column)));
    let from = R::BETWEEN.iter().map(|column| ("from, to", Verb::From(column)));
    let verbs: Vec<(&str, Verb)> = verbs.iter().copied().chain(with).chain(from).collect();
    let told = verbs.iter().filter(|(_, verb)| *verb != Verb::Repeats || !R::REPEATS.is_empty());
    let told = told.map(|(name, verb)| Statement {
        record,
        table: R::TABLE,
        key: R::KEY,
        columns: if own {
            [R::COLUMNS, R::REPEATS].concat()
        } else {
            [R::KEY, R::COLUMNS].concat()
        },
        verb: name,
        sql: compose::<R>(*verb).trim_end().to_owned(),
    });
    told.chain(R::parts_composed()).collect()
}

fn run<R: Row>(conn: &Connection, verb: Verb, params: impl Params) -> Result<Vec<R>, StoreError> {
    all(conn, said::<R>(verb), params, R::read)
}

/// The parts of a key; the last may hold slashes of its own.
fn parts_of<R: Row>(key: &str) -> Result<Vec<&str>, StoreError> {
    if R::ONLY.is_some() {
        return Ok(vec!["1"]);
    }
    let parts: Vec<&str> = key.splitn(R::KEY.len(), '/').collect();
    let fault = || StoreError::Fault { detail: format!("key of {}", R::TABLE) };
    (parts.len() == R::KEY.len()).then_some(parts).ok_or_else(fault)
}
