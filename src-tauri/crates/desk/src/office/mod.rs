//! The receiving office: bundles in, reviews, receipts out, everything added up.

pub(crate) mod around;
pub(crate) mod arrivals;
pub(crate) mod consolidating;
pub(crate) mod deciding;
pub(crate) mod enrolling;
pub(crate) mod figures;
pub(crate) mod importing;
pub(crate) mod looking;
pub(crate) mod numbering;
pub(crate) mod receipts;
pub(crate) mod refresh;
pub(crate) mod register;
pub(crate) mod reviewing;
pub(crate) mod rows;
pub(crate) mod sitting;
pub(crate) mod talk;

use crate::core::talk::*;
use crate::listing::commands;
use talk::*;

commands! {
    /// The files on a stick or in a folder that may be bundles; nothing is opened.
    ask importing::scan_import(ScanImport) -> ScanView;
    /// What one file is to this office; nothing is written.
    ask importing::preview_bundle(PreviewBundle) -> ImportRow;
    /// Takes one bundle in: verified, checked again, kept byte for byte, in one transaction.
    deed importing::import_bundle(ImportBundle) -> ImportRow;
    /// Takes a bundle's layer out of the book; its file stays.
    act importing::remove_bundle(RemoveBundle) -> Nothing;

    /// Who says to have sealed a bundle or receipt of a key nobody vouches for yet.
    ask enrolling::read_stranger(BundlePath) -> Stranger;
    /// The thirty digits typed from paper beside those of the bundle.
    ask enrolling::compare_digits(CompareDigits) -> DigitsCompared;
    /// Takes a centre's seal into the office's register.
    deed enrolling::enrol_centre(EnrolCentre) -> CentreRow;

    /// All expected centres of a quarter by state, and arrivals by day.
    ask register::read_board(OfficeQuarter) -> Board;
    /// One centre: contact, seals, everything it handed in.
    ask register::read_centre(AskCentre) -> CentreDetail;
    /// Saves whom to call and whether a report is due.
    act register::save_contact(SaveContact) -> CentreRow, undone;
    /// Writes the telephone list of the centres that are missing, as PDF.
    deed register::print_phone_list(OfficeQuarter) -> PaperFile;

    /// What waits for a person, by rule and by centre.
    ask reviewing::list_todo(OfficeQuarter) -> ToDo;
    /// Everything the reviewer needs about one bundle.
    ask reviewing::read_review(BundleKey) -> ReviewView;

    /// Accepts or returns one centre or many; remarks never touch the source.
    act deciding::record_review(RecordReview) -> Reviewed, undone;
    /// Accepts what a centre says of a query, read by a person.
    act deciding::accept_explanation(AcceptExplanation) -> ReviewView, undone;

    /// Lets a bundle count that was held back.
    act reviewing::confirm_bundle(ConfirmBundle) -> BundleRow, undone;
    /// Finds the bundle of a stamped paper by the code in its footer and notes that it came.
    act reviewing::match_paper(MatchPaper) -> PaperMatched, undone;

    /// Opens the office's seal for a sitting.
    deed sitting::unlock_seal(UnlockSeal) -> SealSession;
    /// Closes it.
    deed sitting::lock_seal(Nothing) -> SealSession;
    /// Whether it is open.
    deed sitting::read_session(Nothing) -> SealSession;

    /// Receipts of a quarter, waiting and written.
    ask receipts::list_receipts(OfficeQuarter) -> ReceiptPage;
    /// Signs receipts, keeps them and copies them to the stick.
    deed receipts::issue_receipts(IssueReceipts) -> Issued;
    /// Writes receipts as slips for printing.
    deed receipts::print_slips(PrintSlips) -> PaperFile;

    /// The consolidated figures of a quarter, down to centre and class.
    ask figures::read_figures(AskFigures) -> Figures;
    /// Committees, plans and people over the centres that count, beside the quarter before.
    ask figures::read_staffing(AskFigures) -> StaffingPage;
    /// Courses the office means to hold, and who lacks one by the reports of a quarter.
    ask figures::list_courses(OfficeQuarter) -> CoursePage;
    /// Records a course, new or changed, with whom it invites.
    act figures::record_course(CourseForm) -> Course, undone;
    /// Removes a course.
    act figures::remove_course(CourseKey) -> Nothing, undone;
    /// Writes the list of whom a course invites, as PDF.
    deed figures::print_course(PrintCourse) -> PaperFile;
    /// Rows of one table of one bundle, as sealed.
    ask figures::read_lines(AskLines) -> Lines;

    /// Writes the consolidated workbook and its summary.
    deed consolidating::consolidate(Consolidate) -> Consolidated;
}
