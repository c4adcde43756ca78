//! The floor an import is measured against: the same rows inserted raw, one transaction a bundle,
//! as durably, into a new file, with no act, no journal and no check. For `scd bench` alone.

use crate::error::StoreError;
use crate::{layers, row, schema};
use letters::Report;
use office::Arrival;
use rusqlite::Connection;
use std::path::Path;

/// A new file of bare rows.
#[derive(Debug)]
pub struct Floor {
    conn: Connection,
}

impl Floor {
    /// Makes the file.
    pub fn create(path: &Path) -> Result<Floor, StoreError> {
        let conn = Connection::open(path)?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        schema::create(&conn)?;
        Ok(Floor { conn })
    }

    /// Inserts the rows of one bundle; how many.
    pub fn insert(&mut self, arrival: &Arrival, report: &Report) -> Result<usize, StoreError> {
        let tx = self.conn.transaction()?;
        row::put(&tx, arrival)?;
        layers::put(&tx, &arrival.bundle_id, report)?;
        tx.commit()?;
        Ok(report.tables().map(|table| table.rows().len()).sum())
    }
}
