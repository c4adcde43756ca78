//! The highest number of a receipt that this office gave in a year and its book may have forgotten: it
//! stands on receipts that lie on this PC and on the stick; and which receipts lie on a stick.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::finding;
use crate::bundles::kept::Shelf;
use crate::bundles::keys;
use crate::core::error::DeskError;
use crate::core::view::View;
use letters::ReceiptId;
use norms::Day;
use seal::trust::Signer;
use seal::{Expect, Info, Kind, PublicKey, Trust};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The highest number on receipts the book does not know, here and on the stick; 0 where there are
/// none. Only what this office's own keys signed counts.
pub(super) fn elsewhere(view: View<'_>, root: Option<&Path>) -> Result<u32, DeskError> {
    let office = view.office()?;
    let trust = own_keys(view, &office.office_id)?;
    let known = view.read()?.held()?.receipts;
    let mut files = stick_files(&Shelf::Receipts.place(view.home()));
    if let Some(root) = root {
        // Whatever it is called and wherever it lies: a stick that is not there holds none.
        let found = finding::search(root, Kind::BienNhan, &|_| false);
        files.extend(found.map(|search| search.paths).unwrap_or_default());
    }
    let year = view.now().today.year();
    let unknown = files.iter().filter(|path| !is_known(path, &known));
    let numbers = unknown.filter_map(|path| {
        let bytes = stick::read_limited(path, MAX_BUNDLE).ok()?;
        let expect = Expect { kind: Some(Kind::BienNhan), ..Expect::default() };
        let opened = seal::read_expecting(&bytes, &trust, &expect).ok()?;
        number_in(&opened.info, year)
    });
    Ok(numbers.max().unwrap_or_default())
}

/// The receipts of this book that lie at a place, each whole: what is there already is not written again.
pub(super) fn lying_at(view: View<'_>, root: &Path) -> Result<Vec<ReceiptId>, DeskError> {
    let known = view.read()?.held()?.receipts;
    let found = finding::search(root, Kind::BienNhan, &|_| false)?.paths;
    let whole = |path: &PathBuf| {
        let bytes = stick::read_limited(path, MAX_BUNDLE).ok()?;
        let expect = Expect { kind: Some(Kind::BienNhan), ..Expect::default() };
        Some(seal::read_expecting(&bytes, &Trust::SelfSigned, &expect).ok()?.ma_goi)
    };
    let there = found.iter().filter_map(whole).filter(|ma_goi| known.contains(ma_goi));
    Ok(there.map(ReceiptId::from).collect())
}

/// A folder that is not there holds no receipt; what cannot be read on it is no receipt either.
fn stick_files(folder: &Path) -> Vec<PathBuf> {
    let scanned = stick::scan(folder, stick::ScanLimits::default());
    scanned.map(|s| s.found.into_iter().map(|f| f.path).collect()).unwrap_or_default()
}

fn own_keys(view: View<'_>, office_id: &str) -> Result<Trust, DeskError> {
    let Some(made) = keys::made(view)? else { return Ok(Trust::nobody()) };
    let keys = made.older.iter().chain([&made.public_key]);
    let signers = keys.filter_map(|hex| PublicKey::from_hex(hex)).map(|key| Signer {
        principals: vec![office_id.to_owned()],
        namespaces: Vec::new(),
        key,
    });
    Ok(Trust::Listed(signers.collect()))
}

/// Whether a file bears the name of a receipt of the book: all 64 digits of it, or the first eight at
/// the end of its short name.
fn is_known(path: &Path, known: &BTreeSet<String>) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let stem = name.strip_suffix(seal::name::SUFFIX).unwrap_or(name);
    let digits = stem.rsplit('_').next().unwrap_or(stem);
    let mut from = known.range(digits.to_owned()..);
    digits.len() >= 8 && from.next().is_some_and(|id| id.starts_with(digits))
}

/// The number a receipt bears in a year; those of older programs bear their place in the line.
fn number_in(info: &Info, year: i32) -> Option<u32> {
    let told = |name: &str| info.control.get(name).copied();
    if let (Some(number), Some(of)) = (told("number"), told("year")) {
        return u32::try_from(number).ok().filter(|_| of == i64::from(year));
    }
    let day: Day = info.clock.claimed.get(..10)?.parse().ok()?;
    u32::try_from(info.chain.seq).ok().filter(|_| day.year() == year)
}
