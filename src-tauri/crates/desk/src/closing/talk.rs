//! What is said about closing months and budget years.

pub use centre::closing_page::{ClosingPage, MonthRow, MonthStands};
pub use centre::closings::YearStage;
pub use centre::forms::HandingOverForm;
pub use centre::handing_over::{HandingDue, HandingPage};
pub use centre::settlement::{CodeSettled, CodeTotal, SettledSums, Settlement, SourceSettled};
pub use centre::{ClosingChange, ClosingEvent};
pub use centre::{HandingOver, HandingOverId};
use norms::Month;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens a closed month again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenMonth {
    pub month: Month,
    pub reason: String,
}

/// Opens a closed budget year again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenYear {
    pub year: i32,
    pub reason: String,
}

/// Which paper of a year's settlement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SettlementPaperKind {
    /// Biểu 05 and 05a of the year.
    Settlement,
    /// What is posted for everybody.
    Public,
}

/// A paper of a year's settlement.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskSettlementPaper {
    pub year: i32,
    pub paper: SettlementPaperKind,
}

/// Names a hand-over.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandingOverKey {
    pub handing_over_id: HandingOverId,
}

/// Where an export for hledger is to stand.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportLedger {
    pub folder: String,
}

/// What an export for hledger wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LedgerExport {
    pub folder: String,
    /// Their names: the accounts, then year by year.
    pub files: Vec<String>,
}
