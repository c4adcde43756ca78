//! The tables `arrivals` and `arrival_totals`: bundles taken in, and the number their rows stand under.

use crate::column::{count, field, text};
use crate::error::StoreError;
use crate::query::{all, first};
use crate::row::{self, Parts};
use crate::rows::row;
use letters::{BundleId, CentreId};
use norms::Quarter;
use office::Arrival;
use rusqlite::types::ToSql;
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;

row! {
    Arrival in "arrivals" by bundle_id;
    columns bundle_id centre_id centre_name quarter revision lineage sequence previous supersedes
        reason ma_so_lieu file_name size_bytes signer received_on norms_edition is_clock_suspect
        last_receipt;
    parts control: BTreeMap<String, i64>, of bundle_id;
}

/// A control total as sealed.
#[derive(PartialEq)]
pub(crate) struct Total {
    name: String,
    value: i64,
}

row! {
    Total in "arrival_totals" by layer;
    listed "name";
    columns name value;
}

impl Parts for BTreeMap<String, i64> {
    const KIN: (&'static str, &'static [&'static str]) =
        (<Total as row::Row>::TABLE, <Total as row::Row>::KEY);

    fn put(&self, conn: &Connection, owner: &dyn ToSql) -> Result<(), StoreError> {
        let total = |(name, value): (&String, &i64)| Total { name: name.clone(), value: *value };
        self.iter().map(total).collect::<Vec<_>>().put(conn, &number(conn, owner)?)
    }
    fn of(conn: &Connection, owner: &dyn ToSql) -> Result<Self, StoreError> {
        let totals = Vec::<Total>::of(conn, &number(conn, owner)?)?;
        Ok(totals.into_iter().map(|total| (total.name, total.value)).collect())
    }
    /// They go with the bundle.
    fn forget(_: &Connection, _: &dyn ToSql) -> Result<(), StoreError> {
        Ok(())
    }
    fn composed() -> Vec<row::Statement> {
        Vec::<Total>::composed()
    }
}

pub(crate) fn of_quarter(conn: &Connection, quarter: Quarter) -> Result<Vec<Arrival>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    let question = include_str!("arrivals_of_quarter.sql");
    let mut arrivals = row::select_bare::<Arrival>(conn, question, params)?;
    // One question for the totals of all: a quarter of a province has a thousand bundles.
    let totals = all(conn, include_str!("totals_of_quarter.sql"), params, |row| {
        Ok((text(row, "bundle_id")?, text(row, "name")?, count(row, "value")?))
    })?;
    let mut by_bundle: BTreeMap<BundleId, BTreeMap<String, i64>> = BTreeMap::new();
    for (bundle_id, name, value) in totals {
        by_bundle.entry(bundle_id.into()).or_default().insert(name, value);
    }
    for arrival in &mut arrivals {
        arrival.control = by_bundle.remove(&arrival.bundle_id).unwrap_or_default();
    }
    Ok(arrivals)
}

pub(crate) fn of_centre(
    conn: &Connection,
    centre_id: &CentreId,
) -> Result<Vec<Arrival>, StoreError> {
    let params = named_params! { ":centre_id": centre_id.as_str() };
    row::select::<Arrival>(conn, include_str!("arrivals_of_centre.sql"), params)
}

pub(crate) fn of_code(conn: &Connection, ma_so_lieu: &str) -> Result<Vec<Arrival>, StoreError> {
    let params = named_params! { ":ma_so_lieu": ma_so_lieu };
    row::select::<Arrival>(conn, include_str!("arrivals_of_code.sql"), params)
}

pub(crate) fn quarters(conn: &Connection) -> Result<Vec<Quarter>, StoreError> {
    all(conn, include_str!("quarters_held.sql"), [], |row| field(row, "quarter"))
}

/// The number under which a bundle's rows stand.
pub(crate) fn layer(conn: &Connection, bundle_id: &BundleId) -> Result<Option<i64>, StoreError> {
    layer_of(conn, &bundle_id.as_str())
}

fn layer_of(conn: &Connection, bundle_id: &dyn ToSql) -> Result<Option<i64>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id };
    first(conn, include_str!("layer_of.sql"), params, |row| count(row, "layer"))
}

fn number(conn: &Connection, bundle_id: &dyn ToSql) -> Result<i64, StoreError> {
    layer_of(conn, bundle_id)?.ok_or_else(|| StoreError::damaged("arrivals"))
}
