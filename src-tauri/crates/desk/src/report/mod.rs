//! A quarter's report: gathered, checked, printed, sealed, carried out.

pub(crate) mod books;
pub(crate) mod by_day;
pub(crate) mod cards;
pub(crate) mod checking;
pub(crate) mod gather;
pub(crate) mod home;
pub(crate) mod known;
pub(crate) mod papers;
pub(crate) mod registers;
pub(crate) mod said;
pub(crate) mod sealing;
pub(crate) mod slips;
pub(crate) mod status;
pub(crate) mod sticks;
pub(crate) mod talk;
pub(crate) mod verifying;

use crate::advances::talk::ListAdvances;
use crate::allotments::talk::{AskDetailBook, ListAllotments};
use crate::closing::talk::{AskSettlementPaper, HandingOverKey};
use crate::core::talk::*;
use crate::listing::commands;
use crate::money::talk::*;
use centre::QuarterState;
use letters::LateTold;
use talk::*;

commands! {
    /// The quarter's task list and where the money stands.
    ask home::read_home(OfQuarter) -> Home;

    /// What the report of a quarter tells of the quarters before it.
    ask checking::list_late(OfQuarter) -> Vec<LateTold>;
    /// Runs all rules over a quarter.
    ask checking::check_quarter(OfQuarter) -> Check;
    /// Says why a query may stand.
    act checking::explain_finding(ExplainFinding) -> Check, undone;

    /// Where a quarter's report stands.
    ask status::read_report(OfQuarter) -> ReportStatus;
    /// Gives the paper its number.
    act status::set_report_number(SetReportNumber) -> ReportStatus;
    /// Notes the day the director signed the printed paper.
    act status::record_signing(RecordSigning) -> ReportStatus;
    /// Opens a closed quarter for a correction, with a reason.
    act status::open_revision(OpenRevision) -> QuarterState;

    /// One page of the quarter's report as on paper.
    ask papers::report_page(AskPage) -> PageView;
    /// Writes the report as PDF for printing.
    deed papers::print_report(OfQuarter) -> PaperFile;
    /// Writes the workbook of the quarter.
    deed papers::write_workbook(OfQuarter) -> PaperFile;

    /// A voucher as on paper.
    ask slips::voucher_pages(VoucherKey) -> PaperPages;
    /// Writes a voucher as PDF and marks it printed.
    deed slips::print_voucher(VoucherKey) -> PaperFile;
    /// A month's allowance sheet as on paper.
    ask slips::allowance_pages(OfMonth) -> PaperPages;
    /// Writes a month's allowance sheet as PDF.
    deed slips::print_allowances(OfMonth) -> PaperFile;

    /// The book of cash or account by month, as on paper.
    ask books::cash_book_pages(AskCashBook) -> PaperPages;
    /// Writes it as PDF.
    deed books::print_cash_book(AskCashBook) -> PaperFile;
    /// A book over any stretch of days, as on paper.
    ask books::detail_book_pages(AskDetailBook) -> PaperPages;
    /// Writes it as PDF.
    deed books::print_detail_book(AskDetailBook) -> PaperFile;
    /// Writes it as a workbook.
    deed books::write_detail_workbook(AskDetailBook) -> PaperFile;
    /// The record of a cash count, as on paper.
    ask books::cash_count_pages(OfDay) -> PaperPages;
    /// Writes it as PDF.
    deed books::print_cash_count(OfDay) -> PaperFile;

    /// The slip that goes with a sealed report, as on paper.
    ask cards::slip_pages(SealedKey) -> PaperPages;
    /// Writes it as PDF.
    deed cards::print_slip(SealedKey) -> PaperFile;
    /// The card that enrols the centre's seal, as on paper.
    ask cards::seal_card_pages(Nothing) -> PaperPages;
    /// Writes it as PDF, a sheet for each end.
    deed cards::print_seal_card(Nothing) -> PaperFile;
    /// The request for what the state still owes of a year, as on paper.
    ask cards::budget_request_pages(OfYear) -> PaperPages;
    /// Writes it as PDF.
    deed cards::print_budget_request(OfYear) -> PaperFile;

    /// The book of gifts of a year, or the sheet that is posted, as on paper.
    ask registers::gift_pages(AskGiftPaper) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_gifts(AskGiftPaper) -> PaperFile;
    /// The record of a hand-over, as on paper.
    ask registers::handing_over_pages(HandingOverKey) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_handing_over(HandingOverKey) -> PaperFile;
    /// A budget year settled by source and by code, or the sheet that is posted, as on paper.
    ask registers::settlement_pages(AskSettlementPaper) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_settlement(AskSettlementPaper) -> PaperFile;
    /// What was planned and what was done of it by a day, as on paper.
    ask registers::plan_pages(AskPlanPaper) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_plan(AskPlanPaper) -> PaperFile;
    /// The book of what is open as of a day, as on paper.
    ask registers::advance_book_pages(ListAdvances) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_advance_book(ListAdvances) -> PaperFile;
    /// What somebody asks for as an advance, or what was spent of it, as on paper.
    ask registers::advance_slip_pages(AskAdvanceSlip) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_advance_slip(AskAdvanceSlip) -> PaperFile;
    /// The register of speakers and other collaborators, as on paper.
    ask registers::speakers_pages(Nothing) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_speakers(Nothing) -> PaperFile;

    /// The book of allotments of a budget year as of a day, as on paper.
    ask registers::allotment_pages(ListAllotments) -> PaperPages;
    /// Writes it as PDF.
    deed registers::print_allotments(ListAllotments) -> PaperFile;

    /// Seals a quarter that was checked, printed and signed.
    deed sealing::seal_report(SealReport) -> SealedView;

    /// Verifies a bundle and says what it is.
    ask verifying::verify_file(VerifyFile) -> VerifyRow;

    /// Places a bundle can be copied to.
    ask sticks::list_sticks(Nothing) -> Vec<StickRow>;
    /// Copies a sealed bundle to a stick, reads it back and verifies it.
    deed sticks::copy_to_stick(CopyToStick) -> CopyView;
    /// Makes a stick safe to pull.
    deed sticks::eject_stick(Folder) -> Ejected;
}
