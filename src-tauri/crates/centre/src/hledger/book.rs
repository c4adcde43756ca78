//! The book an export is made of, the words it is written with, and the names of its files.

use crate::closing_records::BookClosing;
use crate::money_records::{CashCount, QuarterState, Source, Voucher};
use norms::Day;
use std::collections::BTreeMap;

/// The file of accounts, which every year includes.
pub const ACCOUNTS: &str = "tai-khoan.journal";
/// What the names of all files of an export end with.
const ENDING: &str = ".journal";

/// The words an export is written with.
#[derive(Clone, Debug)]
pub struct Words {
    pub assets: String,
    pub cash: String,
    pub account: String,
    pub common_account: String,
    pub persons: String,
    pub shortage: String,
    pub debts: String,
    pub commune: String,
    pub surplus: String,
    pub sources: String,
    pub carried: String,
    pub received: String,
    pub spent: String,
    pub paid_by_commune: String,
    pub no_code: String,
    pub unnamed: String,
    pub opening: String,
    pub year_opening: String,
    pub count: String,
    pub not_written: String,
    pub closing: String,
    pub sealing: String,
    pub end: String,
    pub void: String,
    pub reverses: String,
    pub budget_year: String,
    pub how: String,
}

/// The book an export is made of.
#[derive(Clone, Copy, Debug)]
pub struct LedgerBook<'a> {
    pub centre_id: &'a str,
    pub centre_name: &'a str,
    pub first_on: Day,
    /// The last day that is told.
    pub until: Day,
    pub sources: &'a [Source],
    /// Every voucher, void ones too.
    pub vouchers: &'a [Voucher],
    pub counts: &'a [CashCount],
    pub closings: &'a [BookClosing],
    pub quarters: &'a [QuarterState],
    /// What the law calls budget codes.
    pub code_names: &'a BTreeMap<String, String>,
    pub words: &'a Words,
}

/// One file of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerFile {
    pub name: String,
    pub text: String,
}

/// The line that tells whose export a folder holds; the file of accounts begins with it.
pub fn mark(centre_id: &str) -> String {
    format!("; so-cong-dong hledger 1 {centre_id}")
}

/// The name of a year's file.
pub(super) fn year_file(year: i32) -> String {
    format!("{year}{ENDING}")
}

/// Is it a name an export gives a file?
pub fn is_own_name(name: &str) -> bool {
    let year = name.strip_suffix(ENDING).unwrap_or_default();
    name == ACCOUNTS || (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
}
