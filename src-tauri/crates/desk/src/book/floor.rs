//! What taking bundles in must cost at least: each file read, every hash and the signature checked,
//! its rows inserted raw. The measure of `scd bench`, never a way to write a book.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::opening::{self, Door};
use crate::core::codes::Code;
use crate::core::error::{DeskError, refused};
use crate::office::arrivals;
use letters::Report;
use seal::{Opened, Trust};
use std::path::{Path, PathBuf};

/// Inserts the rows of these bundles into a new file; how many rows.
pub fn floor(paths: &[PathBuf], file: &Path) -> Result<usize, DeskError> {
    let mut floor = store::Floor::create(file)?;
    let mut rows = 0;
    for path in paths {
        let bytes = stick::read_limited(path, MAX_BUNDLE)?;
        let (opened, report) = whole(&bytes)?;
        let today = opened.info.clock.claimed.get(..10).and_then(|day| day.parse().ok());
        let today = today.unwrap_or_else(crate::core::world::first_day);
        let arrival = arrivals::arrival(&opened, bytes.len(), today)?;
        rows += floor.insert(&arrival, &report)?;
    }
    Ok(rows)
}

/// The workbook a bundle carries, for the peer that knows no bundles.
pub fn workbook_of(path: &Path) -> Result<Vec<u8>, DeskError> {
    let bytes = stick::read_limited(path, MAX_BUNDLE)?;
    let (mut opened, _) = whole(&bytes)?;
    opened.files.remove("bao-cao.xlsx").ok_or_else(|| DeskError::new(Code::BundleUnknown))
}

/// Reads the law this program ships once more, as every start does.
pub fn read_law() -> Result<usize, DeskError> {
    let files = norms::LawFiles::shipped();
    let read = files.read().map_err(|fault| DeskError::new(Code::Fault).with("cause", fault))?;
    Ok(read.rules().len())
}

/// A report of any key, as the measure reads it.
fn whole(bytes: &[u8]) -> Result<(Opened, Report), DeskError> {
    opening::report(bytes, &Trust::SelfSigned, Door::OWN).map_err(|r| refused(&r))
}
