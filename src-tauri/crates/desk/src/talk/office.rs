//! Requests and replies of a receiving office: enrolment, import, review, receipts, figures.

use norms::{Day, Quarter, Vnd};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where to look for bundles: the root of a stick, a folder, or one file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScanImport {
    pub folder: String,
}

/// Files that may be bundles; nothing was opened yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScanView {
    pub folder: String,
    /// In the order they will be looked at.
    pub paths: Vec<String>,
    /// Names that were passed over: hidden, too deep, links, other endings.
    pub skipped: u32,
    /// The stick holds more than is ever looked at.
    pub is_cut_short: bool,
}

/// One file to look at. Nothing is written.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewBundle {
    pub path: String,
    /// The quarter being received; a bundle of another is `wrong-quarter`. None takes any.
    pub quarter: Option<Quarter>,
}

/// One file to take in, in one transaction.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportBundle {
    pub path: String,
    pub quarter: Option<Quarter>,
    /// What the preview showed; another bundle under that path is refused. None takes what is there.
    pub bundle_id: Option<String>,
}

/// What one file is to this office, before or after it was taken in.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ImportRow {
    pub path: String,
    pub file_name: String,
    /// `new`, `correction`, `quarantined` can be taken; `known` was taken before; `key-unknown`
    /// asks for enrolment; `wrong-quarter`, `wrong-addressee`, `sample`, `refused` are not taken.
    pub state: String,
    /// It can be taken in (again true for a bundle just taken).
    pub can_take: bool,
    /// It stands in the book now.
    pub is_taken: bool,
    /// Counted, and no rule at either end dislikes anything: Enter may accept it.
    pub is_clean: bool,
    /// Stable lower-kebab code, and its Vietnamese sentence.
    pub code: String,
    pub message: String,
    /// Mã gói; none while nothing has been verified.
    pub bundle_id: Option<String>,
    /// What should stand there (holder of the key, this office's name), where something else does.
    pub expected: Option<String>,
    pub found: Option<String>,
    pub centre_id: Option<String>,
    pub centre_name: Option<String>,
    pub unit_code: Option<String>,
    pub unit_name: Option<String>,
    pub quarter: Option<Quarter>,
    pub revision: Option<u32>,
    pub sequence: Option<u32>,
    /// Eight letters in two groups.
    pub ma_so_lieu: Option<String>,
    /// Why the centre corrected its report.
    pub reason: Option<String>,
    /// The day an already known bundle was received.
    pub received_on: Option<Day>,
    /// How often each severity stands open: errors, queries without explanation, differences
    /// between the two ends.
    pub errors: u32,
    pub open_queries: u32,
    pub differences: u32,
    /// Key figures a correction changed.
    pub changes: Vec<ChangedFigure>,
}

/// A key figure that a correction changed. Its label is `ui.report.figure.<name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangedFigure {
    pub name: String,
    pub is_money: bool,
    pub before: i64,
    pub after: i64,
}

/// One cell that a correction changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangedCell {
    /// Table, and its Vietnamese title.
    pub table: String,
    pub table_title: String,
    /// Key of the row, and what a person calls it (number, name, day).
    pub row: String,
    pub row_name: String,
    /// `added`, `removed`, `changed`.
    pub change: String,
    /// The column and its Vietnamese title; none for a whole row.
    pub column: Option<String>,
    pub column_title: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub is_money: bool,
}

/// A bundle or receipt of a key nobody vouches for yet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundlePath {
    pub path: String,
}

/// Who says to have sealed a bundle. Nothing of it is believed before the digits are compared.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Stranger {
    pub path: String,
    pub bundle_id: String,
    /// Id and name the bundle states.
    pub id: String,
    pub name: String,
    pub quarter: Option<Quarter>,
    /// The unit its tables state; a receipt states none.
    pub unit_code: Option<String>,
    pub unit_from: Option<Day>,
    pub unit_name: Option<String>,
    /// The 30 digits on file for that id, when it has another key already.
    pub known_digits: Option<String>,
}

/// The thirty digits as typed from the paper or read over the telephone.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareDigits {
    pub path: String,
    /// Any separators; may be incomplete.
    pub digits: String,
}

/// One group of five digits, expected (typed from the paper) beside found (in the bundle).
#[derive(Clone, Debug, Serialize, TS)]
pub struct DigitGroup {
    /// As typed; empty when not typed yet.
    pub expected: String,
    /// In the bundle; none until the group is typed with a check digit that holds.
    pub found: Option<String>,
    /// `open`, `mistyped`, `differs`, `same`.
    pub state: String,
}

/// Expected and found side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DigitsCompared {
    /// Always six.
    pub groups: Vec<DigitGroup>,
    /// All thirty are there and the same.
    pub is_same: bool,
}

/// The office takes a centre's seal into its register.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolCentre {
    pub path: String,
    pub digits: String,
    pub unit_code: String,
    pub unit_from: Day,
}

/// A seal in the register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SealOnFile {
    pub digits: String,
    pub enrolled_on: Day,
}

/// A quarter of the office.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficeQuarter {
    pub quarter: Quarter,
}

/// One expected centre in one quarter.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct CentreRow {
    pub unit_code: String,
    pub unit_from: String,
    pub unit_name: String,
    pub parent_name: Option<String>,
    /// None before a seal of it was enrolled.
    pub centre_id: Option<String>,
    pub centre_name: Option<String>,
    /// `chua-nop` missing, `cho-duyet` arrived and clean, `can-xu-ly` something is to be looked
    /// at, `tra-lai` returned, `dat` accepted.
    pub state: String,
    /// The bundle that counts, or the newest one that is held back.
    pub bundle_id: Option<String>,
    pub revision: Option<u32>,
    pub received_on: Option<Day>,
    pub received_vnd: Option<Vnd>,
    pub spent_vnd: Option<Vnd>,
    pub closing_vnd: Option<Vnd>,
    /// Findings still open at this office.
    pub open: u32,
    /// The stamped paper was matched by its code.
    pub paper_on: Option<Day>,
    /// A receipt was written for this bundle as it stands now.
    pub has_receipt: bool,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    /// False where the office says no report is due from this unit.
    pub is_expected: bool,
}

/// How many centres stand where.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct StateCounts {
    pub expected: u32,
    pub arrived: u32,
    pub dat: u32,
    pub cho_duyet: u32,
    pub can_xu_ly: u32,
    pub tra_lai: u32,
    pub chua_nop: u32,
}

/// Arrivals up to and including a day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ArrivalDay {
    pub day: Day,
    pub total: u32,
}

/// A rule and how many centres it stands open at.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleCount {
    pub rule: String,
    pub severity: String,
    pub centres: u32,
}

/// The office's overview of a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Board {
    pub quarter: Quarter,
    pub deadline: Day,
    pub today: Day,
    pub counts: StateCounts,
    pub days: Vec<ArrivalDay>,
    /// Most frequent first.
    pub rules: Vec<RuleCount>,
    /// By name.
    pub rows: Vec<CentreRow>,
    /// The other quarters the office holds something of, newest first.
    pub quarters: Vec<Quarter>,
}

/// Whom to call, and whether a report is due at all.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveContact {
    pub unit_code: String,
    pub unit_from: Day,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    pub note: Option<String>,
    pub is_expected: bool,
}

/// One centre, whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCentre {
    pub unit_code: String,
    pub unit_from: Day,
    pub quarter: Quarter,
}

/// One bundle of a centre in the office's book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BundleRow {
    pub bundle_id: String,
    pub centre_id: String,
    pub quarter: Quarter,
    pub revision: u32,
    pub sequence: u32,
    pub lineage: String,
    pub ma_so_lieu: String,
    pub file_name: String,
    /// Where the original lies, byte for byte.
    pub path: String,
    pub size_bytes: u32,
    pub received_on: Day,
    pub reason: Option<String>,
    /// `counted`, `superseded`, `new-machine`, `forked`, `two-reports`.
    pub standing: String,
    /// A bundle before it in its line has not arrived.
    pub is_gap: bool,
    /// The centre's clock stood before a day it must have known.
    pub is_clock_suspect: bool,
    /// Edition of law and rules it was made with is not this program's.
    pub is_other_edition: bool,
    /// 30 digits of the key that sealed it.
    pub signer: String,
    /// `nhan`, `tra-lai` or none.
    pub verdict: Option<String>,
    pub decided_on: Option<Day>,
}

/// A centre with its seals and everything it handed in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CentreDetail {
    pub row: CentreRow,
    pub note: Option<String>,
    pub seals: Vec<SealOnFile>,
    /// Newest quarter first, newest revision first within it.
    pub bundles: Vec<BundleRow>,
}

/// A bundle of the office's book.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundleKey {
    pub bundle_id: String,
}

/// What a rule says at this office about a report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewFinding {
    /// `error`, `query` (open), `hint`, `difference` (the ends disagree), `office` (a rule that
    /// only an office can run).
    pub kind: String,
    pub rule: String,
    pub severity: String,
    /// Where: table, key of the row, the row as a person calls it.
    pub table: Option<String>,
    pub row: String,
    pub row_name: Option<String>,
    /// Values of the sentence `finding.<rule>`.
    pub show: BTreeMap<String, String>,
    pub law: String,
    /// What the centre's own check said of this place: `sai`, `giai-thich`, `dung`; none: nothing.
    pub centre_result: Option<String>,
    pub explanation: Option<String>,
    /// A remark of this review stands on it.
    pub is_remarked: bool,
}

/// A remark bound to a place of the report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RemarkRow {
    /// From 1.
    pub position: u32,
    /// Table, key of the row and column it is about; none for the report as a whole.
    pub table: Option<String>,
    pub row: Option<String>,
    pub column: Option<String>,
    /// What a person calls the place: "Phiếu chi PC7 · Số tiền".
    pub place: String,
    pub rule: Option<String>,
    /// The value the office saw there.
    pub seen: Option<String>,
    pub text: String,
}

/// A remark to write. Without `row` and with `rule`: on every finding of that rule.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemarkForm {
    pub table: Option<String>,
    pub row: Option<String>,
    pub column: Option<String>,
    pub rule: Option<String>,
    pub text: String,
}

/// Everything the reviewer needs about one bundle.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewView {
    pub row: CentreRow,
    pub bundle: BundleRow,
    /// Key figures, in the order of the paper.
    pub figures: Vec<crate::talk::report::KeyFigure>,
    pub findings: Vec<ReviewFinding>,
    /// Against the revision it replaces, when that is held.
    pub changed_figures: Vec<ChangedFigure>,
    pub changed_cells: Vec<ChangedCell>,
    pub remarks: Vec<RemarkRow>,
    pub note: Option<String>,
    /// Numbers before it in its line that have not arrived.
    pub missing: Vec<u32>,
    pub receipts: Vec<ReceiptRow>,
}

/// The office's decision on one centre or many at once.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordReview {
    pub bundle_ids: Vec<String>,
    /// `nhan` or `tra-lai`; returning needs a remark.
    pub verdict: String,
    pub remarks: Vec<RemarkForm>,
    pub note: Option<String>,
}

/// What was decided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reviewed {
    pub decided: u32,
}

/// A person looked into a bundle that was held back and lets it count.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBundle {
    pub bundle_id: String,
    /// Whom they spoke to and what was said.
    pub reason: String,
}

/// Takes a layer out again; the original file stays.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveBundle {
    pub bundle_id: String,
    pub reason: String,
}

/// The code typed from a paper's footer.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MatchPaper {
    pub code: String,
}

/// The bundle whose figures are on that paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperMatched {
    pub row: CentreRow,
    pub bundle: BundleRow,
    /// The paper is of an older revision than the one that counts.
    pub is_older: bool,
}

/// Findings of a quarter, by rule.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToDoRule {
    pub rule: String,
    pub severity: String,
    pub kind: String,
    pub bundle_ids: Vec<String>,
}

/// What waits for a person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToDo {
    pub quarter: Quarter,
    pub rules: Vec<ToDoRule>,
    /// Centres in `cho-duyet` and `can-xu-ly`, by name.
    pub rows: Vec<CentreRow>,
    /// Bundles held back, each with its standing.
    pub held: Vec<BundleRow>,
}

/// A receipt, written or to be written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptRow {
    /// Mã gói of the receipt; none before it is written.
    pub receipt_id: Option<String>,
    /// Eight letters in two groups.
    pub code: Option<String>,
    pub bundle_id: String,
    pub centre_id: String,
    pub centre_name: String,
    pub unit_name: String,
    pub quarter: Quarter,
    pub revision: u32,
    pub verdict: String,
    pub remarks: u32,
    pub issued_on: Option<Day>,
    pub file_name: Option<String>,
    /// A later decision is not on it yet.
    pub is_stale: bool,
}

/// Receipts of a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptPage {
    pub quarter: Quarter,
    /// Decided, receipt not written yet.
    pub waiting: Vec<ReceiptRow>,
    pub issued: Vec<ReceiptRow>,
}

/// Signs receipts for decided bundles and copies them to a folder or stick.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueReceipts {
    pub bundle_ids: Vec<String>,
    /// Root of the stick, or a folder; none keeps them on this PC alone.
    pub folder: Option<String>,
}

/// Receipts written and read back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Issued {
    pub receipts: Vec<ReceiptRow>,
    /// Where they lie: the stick's folder, or this PC's.
    pub folder: String,
    pub can_eject: bool,
}

/// Receipts to print as slips, cut from A4.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintSlips {
    pub receipt_ids: Vec<String>,
}

/// Opens the office's seal for a sitting.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockSeal {
    pub passphrase: String,
}

/// Whether the seal is open.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SealSession {
    pub is_open: bool,
    /// Minutes without a signature after which it closes by itself.
    pub closes_after_minutes: u32,
}

/// A figure over all counted centres.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FigureTotal {
    /// Its label is `ui.report.figure.<name>`.
    pub name: String,
    pub amount_vnd: Option<Vnd>,
    pub count: Option<i64>,
}

/// One funding class over all counted centres.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassTotal {
    pub class: String,
    pub class_name: String,
    pub centres: u32,
    pub opening_vnd: Vnd,
    pub received_vnd: Vnd,
    pub spent_vnd: Vnd,
    pub closing_vnd: Vnd,
}

/// The key figures of one centre.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CentreFigures {
    pub unit_code: String,
    pub unit_from: String,
    pub unit_name: String,
    pub bundle_id: String,
    /// In the order of `Figures::totals`.
    pub values: Vec<i64>,
}

/// The consolidated figures of a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Figures {
    pub quarter: Quarter,
    pub expected: u32,
    pub counted: u32,
    /// Names of units whose report does not count (yet).
    pub missing: Vec<String>,
    pub totals: Vec<FigureTotal>,
    pub classes: Vec<ClassTotal>,
    pub centres: Vec<CentreFigures>,
}

/// One funding class, centre by centre; a place of money; or a figure's rows.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskLines {
    pub bundle_id: String,
    pub table: String,
    /// From 0.
    pub offset: u32,
    pub limit: u32,
}

/// A column of a table of a report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LineColumn {
    pub name: String,
    pub title: String,
    /// `id`, `code`, `text`, `int`, `vnd`, `day`, `month`, `flag`.
    pub kind: String,
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
}

/// A control total at two hops: over the bundles' own totals and over the rows in the workbook.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ControlRow {
    pub name: String,
    pub is_money: bool,
    pub bundles: i64,
    pub rows: i64,
}

/// What was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Consolidated {
    pub quarter: Quarter,
    pub counted: u32,
    pub missing: Vec<String>,
    pub controls: Vec<ControlRow>,
    pub xlsx_path: String,
    pub pdf_path: String,
}
