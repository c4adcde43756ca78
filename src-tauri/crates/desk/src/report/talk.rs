//! Requests and replies about the quarter: tasks, check, paper, seal, stick.

use crate::bundles::told::FileCode;
use crate::core::talk::ActRow;
use centre::accounts::AccountOf;
use centre::advance_page::AdvanceRow;
use centre::home::Task;
use centre::home::coming::Coming;
pub use centre::owing::OwedSince;
pub use centre::quarters::ReportStatus;
pub use centre::seconded::Ending;
use centre::{Place, PlanId, QuarterState, SealedReport, Superseded, VoucherId};
use letters::BundleId;
use norms::{Day, Month, Quarter, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// Which slip of an advance.
    pub enum AdvancePaperKind {
        /// What somebody asks for.
        Request = "de-nghi",
        /// What was spent of it.
        Settlement = "thanh-toan",
    }
}

/// A slip of an advance.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskAdvanceSlip {
    pub advance_id: VoucherId,
    pub paper: AdvancePaperKind,
}

/// The quarter's task list and where the money stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Home {
    pub quarter: Quarter,
    pub deadline: Day,
    pub days_left: i64,
    pub state: QuarterState,
    pub tasks: Vec<Task>,
    pub cash_vnd: Vnd,
    pub account_vnd: Vnd,
    pub received_vnd: Vnd,
    pub spent_vnd: Vnd,
    /// Allowances of earlier quarters that nobody was paid yet.
    pub owed_since: Option<OwedSince>,
    /// How much would be owed more or less of settled months, by persons and months.
    pub proposals: usize,
    /// Decisions of the province the centre entered, which the law has now and nobody has read about.
    pub superseded: Vec<Superseded>,
    /// What comes up by the book itself, by day.
    pub coming: Vec<Coming>,
    /// Advances that are due and differences of counts nobody decided upon.
    pub open: Vec<AdvanceRow>,
    /// Teachers whose secondment is close to its longest term.
    pub seconded: Vec<Ending>,
    pub recent: Vec<ActRow>,
}

/// Why a query may stand; an empty text takes the explanation back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainFinding {
    pub quarter: Quarter,
    pub rule: String,
    pub row: String,
    pub text: String,
}

norms::closed_set! {
    /// A paper of what was given in a year.
    pub enum GiftPaperKind {
        /// The book of gifts.
        Book = "so",
        /// The sheet that is posted.
        Posted = "cong-khai",
    }
}

/// A paper of what was given in a year.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskGiftPaper {
    pub year: i32,
    pub paper: GiftPaperKind,
}

/// A plan and what was done of it, on paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPlanPaper {
    pub plan_id: PlanId,
    /// Up to which day; none: today.
    pub on: Option<Day>,
}

/// The book of cash or account over some months, on paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCashBook {
    pub place: Place,
    pub first: Month,
    pub last: Month,
    /// One of the accounts alone; null: all of the place.
    #[serde(default)]
    pub account: Option<AccountOf>,
}

/// Names a sealed report.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SealedKey {
    pub bundle_id: BundleId,
}

/// One page of the report on paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPage {
    pub quarter: Quarter,
    /// From 1.
    pub page: u32,
}

/// A page as SVG.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PageView {
    pub page: u32,
    pub page_count: u32,
    pub svg: String,
    pub ma_so_lieu: String,
}

/// The number of the paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetReportNumber {
    pub quarter: Quarter,
    pub number: String,
}

/// The director signed the printed paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordSigning {
    pub quarter: Quarter,
    pub signed_on: Day,
    pub number: String,
}

/// Seals the quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SealReport {
    pub quarter: Quarter,
    pub passphrase: String,
}

/// A sealed report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SealedView {
    pub report: SealedReport,
    pub path: String,
    /// Mã số liệu in two groups.
    pub ma_so_lieu: String,
    /// The copy of the book made with it; null when it could not be made.
    pub backup_path: Option<String>,
}

/// A place to copy to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StickRow {
    pub folder: String,
    pub label: String,
    pub free_bytes: u64,
    pub is_removable: bool,
    pub is_read_only: bool,
}

/// Copies a sealed bundle.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyToStick {
    pub bundle_id: BundleId,
    pub folder: String,
}

/// The copy, read back and verified.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyView {
    pub path: String,
    pub size_bytes: u64,
    pub was_there: bool,
    pub can_eject: bool,
}

/// Names a folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Folder {
    pub folder: String,
}

/// May the stick be pulled?
#[derive(Clone, Debug, Serialize, TS)]
pub struct Ejected {
    pub is_safe: bool,
}

/// Opens a closed quarter for a correction.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenRevision {
    pub quarter: Quarter,
    pub reason: String,
}

/// A bundle to verify.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VerifyFile {
    pub path: String,
}

norms::closed_set! {
    /// How a file stands after verifying.
    pub enum Verified {
        /// Whole, and of a known key.
        Accepted = "accepted",
        /// Whole, with something a person should know.
        Flagged = "flagged",
        /// Not to be taken.
        Refused = "refused",
    }
}

/// What the verification found; the object of `scd verify --json`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyRow {
    pub verdict: Verified,
    pub code: FileCode,
    pub message: String,
    pub bundle: Option<String>,
    pub signer: Option<String>,
    pub unit: Option<String>,
    pub period: Option<Quarter>,
    pub revision: Option<u32>,
    pub sequence: Option<u32>,
}
