//! The tables `arrivals` and `arrival_totals`.

use crate::column::{count, flag, maybe_text, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::{BundleId, CentreId};
use norms::Quarter;
use office::Arrival;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeMap;

pub(crate) fn put(conn: &Connection, r: &Arrival) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_arrival.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":centre_id": r.centre_id.as_str(),
            ":centre_name": &r.centre_name,
            ":quarter": r.quarter.to_string(),
            ":revision": r.revision,
            ":lineage": &r.lineage,
            ":sequence": r.sequence,
            ":previous": r.previous.as_deref(),
            ":supersedes": r.supersedes.as_deref(),
            ":reason": &r.reason,
            ":ma_so_lieu": &r.ma_so_lieu,
            ":file_name": &r.file_name,
            ":size_bytes": r.size_bytes,
            ":signer": &r.signer,
            ":received_on": r.received_on.to_string(),
            ":norms_edition": &r.norms_edition,
            ":is_clock_suspect": r.is_clock_suspect,
            ":last_receipt": r.last_receipt.as_deref(),
        },
    )?;
    let layer = conn.last_insert_rowid();
    for (name, value) in &r.control {
        let params = named_params! { ":layer": layer, ":name": name, ":value": value };
        execute(conn, include_str!("put_total.sql"), params)?;
    }
    Ok(())
}

pub(crate) fn get(conn: &Connection, bundle_id: &BundleId) -> Result<Option<Arrival>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    let found = first(conn, include_str!("get_arrival.sql"), params, read)?;
    found.map(|a| with_totals(conn, a)).transpose()
}

pub(crate) fn of_quarter(conn: &Connection, quarter: Quarter) -> Result<Vec<Arrival>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    let mut arrivals = all(conn, include_str!("arrivals_of_quarter.sql"), params, read)?;
    let params = named_params! { ":quarter": quarter.to_string() };
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
    let arrivals = all(conn, include_str!("arrivals_of_centre.sql"), params, read)?;
    arrivals.into_iter().map(|a| with_totals(conn, a)).collect()
}

pub(crate) fn of_code(conn: &Connection, ma_so_lieu: &str) -> Result<Vec<Arrival>, StoreError> {
    let params = named_params! { ":ma_so_lieu": ma_so_lieu };
    let arrivals = all(conn, include_str!("arrivals_of_code.sql"), params, read)?;
    arrivals.into_iter().map(|a| with_totals(conn, a)).collect()
}

pub(crate) fn quarters(conn: &Connection) -> Result<Vec<Quarter>, StoreError> {
    all(conn, include_str!("quarters_held.sql"), [], |row| parsed(row, "quarter"))
}

/// The number under which a bundle's rows stand.
pub(crate) fn layer(conn: &Connection, bundle_id: &BundleId) -> Result<Option<i64>, StoreError> {
    let params = named_params! { ":bundle_id": bundle_id.as_str() };
    first(conn, include_str!("layer_of.sql"), params, |row| count(row, "layer"))
}

fn with_totals(conn: &Connection, mut arrival: Arrival) -> Result<Arrival, StoreError> {
    let params = named_params! { ":bundle_id": arrival.bundle_id.as_str() };
    let totals = all(conn, include_str!("totals_of.sql"), params, |row| {
        Ok((text(row, "name")?, count(row, "value")?))
    })?;
    arrival.control = totals.into_iter().collect();
    Ok(arrival)
}

pub(crate) fn remove(conn: &Connection, bundle_id: &BundleId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_arrival.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Arrival, StoreError> {
    Ok(Arrival {
        bundle_id: text(row, "bundle_id")?.into(),
        centre_id: text(row, "centre_id")?.into(),
        centre_name: text(row, "centre_name")?,
        quarter: parsed(row, "quarter")?,
        revision: whole(row, "revision")?,
        lineage: text(row, "lineage")?,
        sequence: whole(row, "sequence")?,
        previous: maybe_text(row, "previous")?.map(Into::into),
        supersedes: maybe_text(row, "supersedes")?.map(Into::into),
        reason: maybe_text(row, "reason")?,
        ma_so_lieu: text(row, "ma_so_lieu")?,
        file_name: text(row, "file_name")?,
        size_bytes: whole(row, "size_bytes")?,
        signer: text(row, "signer")?,
        received_on: parsed(row, "received_on")?,
        norms_edition: text(row, "norms_edition")?,
        is_clock_suspect: flag(row, "is_clock_suspect")?,
        last_receipt: maybe_text(row, "last_receipt")?.map(Into::into),
        control: BTreeMap::new(),
    })
}
