//! The layers: every row of every table of a bundle under one number, and what is derived from
//! them: standings and open findings.

mod statements;
#[cfg(test)]
mod tests;

use crate::arrivals;
use crate::column::{code, count, flag, maybe_whole, money, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::{BundleId, CentreId, Kind, Report, Shape, Table};
use norms::rules::Severity;
use norms::{Quarter, Value, Vnd};
use office::{FindingKind, OpenFinding, Standing, Stood};
use rusqlite::types::{ToSqlOutput, Value as Cell};
use rusqlite::{Connection, Row, named_params, params_from_iter};
use statements::statements;

/// A person a bundle pays whom another centre pays for the same month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidElsewhere {
    pub full_name: String,
    pub birth_year: Option<u32>,
    pub month: String,
    /// What the other centre pays.
    pub amount_vnd: Vnd,
    /// The other centre's bundle, name and unit.
    pub bundle_id: BundleId,
    pub centre_name: String,
    pub unit_name: String,
}

/// One funding class of one counted bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSum {
    pub bundle_id: BundleId,
    pub class: String,
    /// Sums in đồng; of many sources they may be more than one amount can hold.
    pub opening: i64,
    pub received: i64,
    pub spent: i64,
    pub closing: i64,
}

/// How "does not apply" is kept in a column of whole numbers: far outside what any of them holds,
/// and only where a cell is optional, so no sum ever meets it.
const NOT_APPLICABLE: i64 = i64::MIN;

fn layer_of(conn: &Connection, bundle_id: &BundleId) -> Result<i64, StoreError> {
    arrivals::layer(conn, bundle_id)?.ok_or_else(|| StoreError::damaged("arrivals"))
}

/// Writes every row of a report under its bundle, which was put before, and the version of its tables.
pub(crate) fn put(
    conn: &Connection,
    bundle_id: &BundleId,
    report: &Report,
) -> Result<(), StoreError> {
    let layer = layer_of(conn, bundle_id)?;
    let params = named_params! { ":layer": layer, ":version": report.version() };
    execute(conn, include_str!("put_version.sql"), params)?;
    for table in report.tables() {
        let mut statement = conn.prepare_cached(&statements(table.shape())?.put)?;
        for (cells, line) in table.rows().iter().zip(0_i64..) {
            let numbers = [layer, line].map(|n| ToSqlOutput::Owned(Cell::Integer(n)));
            let all = numbers.into_iter().chain(cells.iter().map(cell));
            statement.execute(params_from_iter(all))?;
        }
    }
    Ok(())
}

fn cell(value: &Value) -> ToSqlOutput<'_> {
    match value {
        Value::Text(text) => ToSqlOutput::from(text.as_str()),
        Value::Int(n) => ToSqlOutput::from(*n),
        Value::Blank => ToSqlOutput::Owned(Cell::Null),
        Value::NotApplicable => ToSqlOutput::Owned(Cell::Integer(NOT_APPLICABLE)),
    }
}

/// Rows of one table from an offset on; none where the version of the bundle has no such table.
pub(crate) fn rows(
    conn: &Connection,
    bundle_id: &BundleId,
    table: &str,
    offset: u32,
    limit: u32,
) -> Result<Table, StoreError> {
    let shape = Shape::named(table).ok_or_else(|| StoreError::damaged("layer"))?;
    let layer = layer_of(conn, bundle_id)?;
    let version = version(conn, layer)?.max(shape.since);
    rows_of(conn, layer, version, shape, (offset, limit))
}

/// Tables of a bundle whose rows do not stand in the order of their keys, in which they were put.
pub(crate) fn disordered(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Vec<&'static str>, StoreError> {
    let layer = layer_of(conn, bundle_id)?;
    let version = version(conn, layer)?;
    let mut names = Vec::new();
    for shape in letters::tables(version) {
        let kept = as_kept(conn, layer, shape, (0, u32::MAX))?;
        let table = Table::in_version(version, shape.name, kept.clone());
        if table.map_err(|_| StoreError::damaged(shape.name))?.rows() != kept {
            names.push(shape.name);
        }
    }
    Ok(names)
}

/// Bundles with a table whose rows are not numbered one after another, and the column.
pub(crate) fn misnumbered(conn: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut found = Vec::new();
    for shape in letters::ALL {
        found.extend(all(conn, &statements(shape)?.out_of_order, [], |row| {
            Ok((text(row, "key")?, text(row, "place")?))
        })?);
    }
    Ok(found)
}

fn rows_of(
    conn: &Connection,
    layer: i64,
    version: u32,
    shape: &Shape,
    (offset, limit): (u32, u32),
) -> Result<Table, StoreError> {
    let rows = as_kept(conn, layer, shape, (offset, limit))?;
    Table::in_version(version, shape.name, rows).map_err(|_| StoreError::damaged(shape.name))
}

/// Rows of a table as they lie there.
fn as_kept(
    conn: &Connection,
    layer: i64,
    shape: &Shape,
    (offset, limit): (u32, u32),
) -> Result<Vec<Vec<Value>>, StoreError> {
    let params = named_params! { ":layer": layer, ":offset": offset, ":limit": limit };
    let mut statement = conn.prepare_cached(&statements(shape)?.read)?;
    let mut found = statement.query(params)?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(
            shape.columns.iter().map(|c| value(row, c.name, c.kind)).collect::<Result<_, _>>()?,
        );
    }
    Ok(rows)
}

/// The version of the tables a layer was written in.
fn version(conn: &Connection, layer: i64) -> Result<u32, StoreError> {
    let params = named_params! { ":layer": layer };
    first(conn, include_str!("version.sql"), params, |row| whole(row, "version"))?
        .ok_or_else(|| StoreError::damaged("layer_versions"))
}

fn value(row: &Row<'_>, column: &str, kind: Kind) -> Result<Value, StoreError> {
    let damaged = |_| StoreError::damaged(column);
    Ok(match kind {
        kind if kind.is_number() => match row.get::<_, Option<i64>>(column).map_err(damaged)? {
            None => Value::Blank,
            Some(NOT_APPLICABLE) => Value::NotApplicable,
            Some(n) => Value::Int(n),
        },
        _ => {
            let text = row.get::<_, Option<String>>(column).map_err(damaged)?;
            text.map_or(Value::Blank, Value::Text)
        }
    })
}

/// The whole report of a bundle, in the version it was written in.
pub(crate) fn report(conn: &Connection, bundle_id: &BundleId) -> Result<Report, StoreError> {
    let layer = layer_of(conn, bundle_id)?;
    let version = version(conn, layer)?;
    let whole = |shape: &Shape| rows_of(conn, layer, version, shape, (0, u32::MAX));
    let tables = letters::tables(version).map(whole).collect::<Result<_, _>>()?;
    Report::in_version(version, tables).map_err(|_| StoreError::damaged("layer"))
}

/// How many rows each table of a bundle has, of those its version has.
pub(crate) fn counts(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Vec<(String, u32)>, StoreError> {
    let layer = layer_of(conn, bundle_id)?;
    let counted = |shape: &Shape| {
        let params = named_params! { ":layer": layer };
        let total = first(conn, &statements(shape)?.count, params, |row| whole(row, "total"))?;
        Ok((shape.name.to_owned(), total.unwrap_or_default()))
    };
    letters::tables(version(conn, layer)?).map(counted).collect()
}

pub(crate) fn put_standing(conn: &Connection, stood: &Stood) -> Result<(), StoreError> {
    let params = named_params! {
        ":layer": layer_of(conn, &stood.bundle_id)?,
        ":standing": stood.standing.code(),
        ":is_gap": stood.is_gap,
    };
    execute(conn, include_str!("put_standing.sql"), params)?;
    Ok(())
}

pub(crate) fn standings(conn: &Connection, quarter: Quarter) -> Result<Vec<Stood>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("standings_of_quarter.sql"), params, stood)
}

pub(crate) fn standings_of_centre(
    conn: &Connection,
    centre_id: &CentreId,
) -> Result<Vec<Stood>, StoreError> {
    let params = named_params! { ":centre_id": centre_id.as_str() };
    all(conn, include_str!("standings_of_centre.sql"), params, stood)
}

fn stood(row: &Row<'_>) -> Result<Stood, StoreError> {
    Ok(Stood {
        bundle_id: text(row, "bundle_id")?.into(),
        standing: code(row, "standing", Standing::from_code)?,
        is_gap: flag(row, "is_gap")?,
    })
}

/// Replaces what stands open about a bundle.
pub(crate) fn put_findings(
    conn: &Connection,
    bundle_id: &BundleId,
    findings: &[OpenFinding],
) -> Result<(), StoreError> {
    let layer = layer_of(conn, bundle_id)?;
    execute(conn, include_str!("remove_findings.sql"), named_params! { ":layer": layer })?;
    for finding in findings {
        let params = named_params! {
            ":layer": layer, ":rule": &finding.rule, ":row": &finding.row,
            ":kind": finding.kind.code(), ":severity": finding.severity.code(),
        };
        execute(conn, include_str!("put_finding.sql"), params)?;
    }
    Ok(())
}

/// What stands open in a quarter, with the bundle it is about.
pub(crate) fn findings(
    conn: &Connection,
    quarter: Quarter,
) -> Result<Vec<(BundleId, OpenFinding)>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("findings_of_quarter.sql"), params, |row| {
        Ok((text(row, "bundle_id")?.into(), finding(row)?))
    })
}

/// What stands open about one bundle.
pub(crate) fn findings_of(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Vec<OpenFinding>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    all(conn, include_str!("findings_of_bundle.sql"), params, finding)
}

fn finding(row: &Row<'_>) -> Result<OpenFinding, StoreError> {
    Ok(OpenFinding {
        rule: text(row, "rule")?,
        row: text(row, "row")?,
        kind: code(row, "kind", FindingKind::from_code)?,
        severity: code(row, "severity", Severity::from_code)?,
    })
}

pub(crate) fn paid_elsewhere(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Vec<PaidElsewhere>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    all(conn, include_str!("paid_elsewhere.sql"), params, |row| {
        Ok(PaidElsewhere {
            full_name: text(row, "full_name")?,
            birth_year: maybe_whole(row, "birth_year")?,
            month: text(row, "month")?,
            amount_vnd: money(row, "amount_vnd")?,
            bundle_id: text(row, "bundle_id")?.into(),
            centre_name: text(row, "centre_name")?,
            unit_name: text(row, "unit_name")?,
        })
    })
}

pub(crate) fn class_sums(conn: &Connection, quarter: Quarter) -> Result<Vec<ClassSum>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("class_totals.sql"), params, |row| {
        Ok(ClassSum {
            bundle_id: text(row, "bundle_id")?.into(),
            class: text(row, "class")?,
            opening: count(row, "opening_vnd")?,
            received: count(row, "received_vnd")?,
            spent: count(row, "spent_vnd")?,
            closing: count(row, "closing_vnd")?,
        })
    })
}
