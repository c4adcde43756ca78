//! Files that lie with what a report tells: each is of a row that is there.

use super::found::{Clash, Found, amount};
use crate::report::Report;
use crate::shapes::{ATTACHMENTS, AttachedBy};
use crate::table::ShapeFault;
use std::collections::BTreeMap;

pub(super) fn agree(report: &Report, found: &mut Found) -> Result<(), ShapeFault> {
    // Most reports have few files or none: a table is looked through when one is of it.
    let mut told: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for line in report.require(ATTACHMENTS)?.lines() {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let hash = line.text("sha256")?;
        if hash.len() != 64 || !hash.bytes().all(is_digit) {
            found.tell(Clash::Form, line, "sha256", "")?;
        }
        if amount(line, "bytes")? <= 0 {
            found.tell(Clash::Form, line, "bytes", "")?;
        }
        let Some(by) = AttachedBy::of(line.text("of_table")?) else {
            found.tell(Clash::Reference, line, "of_table", "")?;
            continue;
        };
        if !told.contains_key(by.table) {
            told.insert(by.table, rows(report, by)?);
        }
        let row = told.get(by.table).and_then(|rows| rows.get(line.text("of_row").ok()?));
        match row {
            Some(called) => found.text(Clash::Repeat, line, "called", called)?,
            None => found.tell(Clash::Reference, line, "of_row", by.table)?,
        }
    }
    Ok(())
}

/// What the rows of a table are called, by what files name them.
fn rows<'a>(report: &'a Report, by: &AttachedBy) -> Result<BTreeMap<&'a str, &'a str>, ShapeFault> {
    let lines = report.require(by.table)?.lines();
    // Of a record of several rows the first tells.
    lines.rev().map(|line| Ok((line.text(by.column)?, line.text(by.called)?))).collect()
}
