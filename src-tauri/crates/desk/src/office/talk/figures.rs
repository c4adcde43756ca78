//! Requests and replies about consolidated figures, their lines and the workbook.

use crate::core::talk::RuleWords;
use letters::{BundleId, Figure, LineColumn, SummedFigure};
use norms::{Quarter, Total};
use office::{
    BeyondFigure, BundleRow, CentreFigures, ClassTotal, Concluded, StaffingRow, StaffingTotal,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for the figures of a quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskFigures {
    pub quarter: Quarter,
    /// Only of the reports that were accepted; null: of all that count.
    pub accepted_only: Option<bool>,
}

/// The consolidated figures of a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Figures {
    pub quarter: Quarter,
    pub expected: u32,
    /// The reports that are added up.
    pub counted: u32,
    /// How many of all that count stand where.
    pub concluded: Concluded,
    /// Names of units whose report does not count (yet), or is not added up.
    pub missing: Vec<String>,
    pub totals: Vec<SummedFigure>,
    pub classes: Vec<ClassTotal>,
    pub centres: Vec<CentreFigures>,
    /// Figures of these that no commune is likely to have; they are added up all the same.
    pub beyond: Vec<BeyondFigure>,
}

/// What the reports of a quarter tell of committees, plans and people.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StaffingPage {
    pub quarter: Quarter,
    /// All, and of several units above each.
    pub totals: Vec<StaffingTotal>,
    /// In the order of the register.
    pub rows: Vec<StaffingRow>,
}

/// One funding class, centre by centre; a place of money; or a figure's rows.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskLines {
    pub bundle_id: BundleId,
    pub table: String,
    /// From 0.
    pub offset: u32,
    pub limit: u32,
}

/// Rows of one table of one bundle, as sealed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Lines {
    pub bundle: BundleRow,
    pub table: String,
    pub title: String,
    /// Every table of the report, with its title and number of rows.
    pub tables: Vec<TableRow>,
    pub columns: Vec<LineColumn>,
    /// Texts as in the CSV; codes also by name, as "mã – tên".
    pub rows: Vec<Vec<String>>,
    /// Words of the rules named in these rows.
    pub rules: BTreeMap<String, RuleWords>,
    /// Key of each row.
    pub keys: Vec<String>,
    pub total: u32,
}

/// A table of a report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableRow {
    pub table: String,
    pub title: String,
    pub rows: u32,
}

/// Writes the consolidated workbook and the summary.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Consolidate {
    pub quarter: Quarter,
    /// Folder to write to; none: the program's own.
    pub folder: Option<String>,
    /// Only the reports that were accepted; null: all that count.
    pub accepted_only: Option<bool>,
}

/// A control total at two hops: over the bundles' own totals and over the rows in the workbook.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ControlRow {
    pub name: Figure,
    pub is_money: bool,
    pub bundles: Total,
    pub rows: Total,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Consolidated {
    pub quarter: Quarter,
    pub counted: u32,
    pub missing: Vec<String>,
    pub controls: Vec<ControlRow>,
    /// Figures of centres that no commune is likely to have; they are added up all the same.
    pub beyond: Vec<BeyondFigure>,
    pub xlsx_path: String,
    pub pdf_path: String,
}
