//! A receipt read from a bundle whose key is trusted, and where receipts lie.

use crate::bundles::carry::RECEIPTS;
use crate::bundles::tables;
use crate::core::codes;
use crate::core::error::DeskError;
use letters::{Receipt, ReceiptFault};
use seal::digest::unhex32;
use seal::info::{MAX_REVISION, MAX_SEQ, is_lineage};
use seal::{Code, Opened, Refusal};
use std::collections::BTreeMap;

/// Where receipts lie on a stick, each centre's in a folder of its own.
pub(crate) const ON_STICK: &str = RECEIPTS;

/// What must lie in it beside its tables.
const REQUIRED: [&str; 2] = ["bien-nhan.pdf", "datapackage.json"];
/// Most remarks: three digits number them.
const MOST_REMARKS: usize = 999;
/// Most missing numbers it tells.
const MOST_MISSING: usize = 50;
/// Most rounds of one review.
const MOST_ROUNDS: u32 = 999_999_999;

/// Why a file is no receipt, by the verdict on it.
pub(crate) fn refused(refusal: &Refusal) -> DeskError {
    let told = DeskError::new(codes::Code::ReceiptRefused).with("cause", refusal.code);
    told.with("detail", &refusal.detail)
}

/// The receipt of an opened bundle, held against everything the format says of one.
pub(crate) fn receipt_of(opened: &Opened) -> Result<Receipt, Refusal> {
    let wrong = |detail: &str| opened.refuse(Code::ReceiptForm, detail);
    let info = &opened.info;
    for (holds, what) in [(info.period.is_none(), "period"), (info.report.is_none(), "report")] {
        if !holds {
            return Err(wrong(what));
        }
    }
    if let Some(missing) = REQUIRED.iter().find(|path| !opened.files.contains_key(**path)) {
        return Err(wrong(missing));
    }
    let tables = tables::tables(opened, letters::RECEIPT_VERSION)?;
    let receipt = Receipt::from_tables(&tables).map_err(|fault| match fault {
        ReceiptFault::Shape(fault) => opened.refuse(Code::CsvForm, fault.to_string()),
        ReceiptFault::Cell(cell) => wrong(cell),
    })?;
    if let Some((_, cell)) = cells(opened, &receipt).into_iter().find(|(holds, _)| !holds) {
        return Err(wrong(cell));
    }
    // Numbers of remarks and of places have one form: the tables are written again and compared.
    let again = receipt.tables().map_err(|fault| wrong(&fault.to_string()))?;
    let written =
        |all: &[letters::Table]| -> Vec<_> { all.iter().map(letters::Table::texts).collect() };
    let read = |name: &str| tables.iter().find(|table| table.shape().name == name).cloned();
    let came: Vec<_> = again.iter().filter_map(|table| read(table.shape().name)).collect();
    if written(&again) != written(&came) {
        return Err(wrong("position"));
    }
    control_holds(opened, &receipt)?;
    Ok(receipt)
}

/// What each cell must be, by its name.
fn cells(opened: &Opened, receipt: &Receipt) -> Vec<(bool, &'static str)> {
    let info = &opened.info;
    let sequences = 1..=u32::try_from(MAX_SEQ).unwrap_or(u32::MAX);
    let before = |n: &u32| (1..receipt.sequence).contains(n);
    vec![
        (receipt.office_id == info.centre.id, "office_id"),
        (receipt.centre_id == info.audience, "centre_id"),
        (unhex32(&receipt.bundle_id).is_some(), "bundle_id"),
        (is_lineage(&receipt.lineage), "lineage"),
        (sequences.contains(&receipt.sequence), "sequence"),
        (u64::from(receipt.revision) <= MAX_REVISION, "revision"),
        ((1990..=2199).contains(&receipt.quarter.year()), "quarter"),
        (seal::manifest::is_eight_letters(&receipt.ma_so_lieu), "ma_so_lieu"),
        ((1..=MOST_ROUNDS).contains(&receipt.round), "round"),
        (unhex32(&receipt.norms_edition).is_some(), "norms_edition"),
        (receipt.reader_max >= 1, "reader_max"),
        (receipt.remarks.len() <= MOST_REMARKS, "nhan-xet"),
        (receipt.missing.len() <= MOST_MISSING, "so-thieu"),
        (receipt.missing.iter().all(before), "so-thieu"),
    ]
}

/// The number a receipt bears within office and year, as its paper says it.
pub(crate) fn number(control: &BTreeMap<String, i64>) -> Option<String> {
    let (number, year) = (control.get("number")?, control.get("year")?);
    Some(format!("{number}/{year}"))
}

/// How many remarks; receipts of a later program say their number within office and year too.
fn control_holds(opened: &Opened, receipt: &Receipt) -> Result<(), Refusal> {
    let control: BTreeMap<&str, i64> =
        opened.info.control.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let numbered = || {
        let number = control.get("number").is_some_and(|number| *number >= 1);
        number && control.get("year").is_some_and(|year| (2000..=2199).contains(year))
    };
    let names: Vec<&str> = control.keys().copied().collect();
    let is_formed = match names.as_slice() {
        ["remarks"] => true,
        ["number", "remarks", "year"] => numbered(),
        _ => false,
    };
    let count = i64::try_from(receipt.remarks.len()).unwrap_or(i64::MAX);
    match is_formed {
        false => Err(opened.refuse(Code::ReceiptForm, "control")),
        true if control.get("remarks") == Some(&count) => Ok(()),
        true => Err(opened.refuse(Code::TotalsDiffer, "control")),
    }
}
