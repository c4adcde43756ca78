//! The border: everything this program can do, one line each.
//!
//! From this table come the dispatcher, the TypeScript map, `scd call` and `scd commands`.

mod typescript;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::asking::*;
use crate::talk::book::*;
use crate::talk::figures::*;
use crate::talk::law::*;
use crate::talk::money::*;
use crate::talk::office::*;
use crate::talk::receipts::*;
use crate::talk::records::*;
use crate::talk::register::*;
use crate::talk::reply::*;
use crate::talk::report::*;
use crate::talk::review::*;
use crate::{
    activities, allowances, backups, book, cash, checking, consolidating, enrolling, entitlement,
    facilities, figures, first_run, history, importing,
};
use crate::{
    law_asking, law_changing, law_packs, law_reading, law_trying, lists, papers, people, quarter,
    receipts, register, replies, reviewing, sealing, session, sources, sticks, verifying,
    voucher_help, vouchers,
};
use centre::{Activity, CashCount, Facility, Profile, QuarterState};
use serde::Serialize;
use ts_rs::{Config, TS, TypeVisitor};
pub use typescript::typescript;

/// One line of the table, for people and for scripts.
#[derive(Clone, Debug, Serialize)]
pub struct CommandHelp {
    /// Name to call.
    pub name: &'static str,
    /// Request type, as in the TypeScript map.
    pub request: String,
    /// Reply type.
    pub reply: String,
    /// What it does.
    pub help: String,
}

macro_rules! border {
    ($( $(#[doc = $doc:literal])+ $room:ident :: $name:ident ( $request:ty ) -> $reply:ty; )+) => {
        /// Answers one command: JSON in, the value of `ok` out.
        pub(crate) fn dispatch(desk: &mut Desk, name: &str, request: &str) -> Result<String, DeskError> {
            match name {
                $( stringify!($name) => {
                    let request: $request = read_request(request)?;
                    let reply: $reply = $room::$name(desk, request)?;
                    serde_json::to_string(&reply).map_err(|e| DeskError::fault(&e))
                } )+
                _ => Err(DeskError::unknown_command(name)),
            }
        }

        /// Every command with its types and one line of help, in the order of the table.
        pub fn commands() -> Vec<CommandHelp> {
            let cfg = Config::from_env();
            vec![ $( CommandHelp {
                name: stringify!($name),
                request: <$request as TS>::name(&cfg),
                reply: <$reply as TS>::name(&cfg),
                help: concat!($($doc),+).trim().to_owned(),
            } ),+ ]
        }

        fn visit_all(visitor: &mut impl TypeVisitor) {
            $( visitor.visit::<$request>(); visitor.visit::<$reply>(); )+
        }
    };
}

border! {
    /// Where the book stands: role, quarter, settings, kept drafts.
    book::book_status(Nothing) -> BookStatus;
    /// Switches between the real book and the sample book.
    book::choose_book(ChooseBook) -> BookStatus;
    /// Saves language, type size and the words on paper.
    book::save_settings(Settings) -> Settings;
    /// Changes what may change about the centre.
    book::save_profile(SaveProfile) -> Profile;
    /// Keeps what is being typed, so that a power cut loses nothing.
    book::keep_draft(KeepDraft) -> Nothing;
    /// Forgets a kept draft.
    book::drop_draft(DraftKey) -> Nothing;

    /// Finds communes by name without marks, as of a day.
    lists::search_units(SearchUnits) -> Vec<UnitRow>;
    /// Who may receive the reports of a centre of that unit.
    lists::list_offices(ListOffices) -> Vec<OfficeRow>;
    /// A code list as it stands on a day.
    lists::list_codes(ListCodes) -> Vec<CodeRow>;
    /// The provincial decisions on allowances the program knows.
    lists::list_decisions(Nothing) -> Vec<DecisionRow>;
    /// An amount in words, as printed.
    lists::amount_in_words(AskWords) -> Words;

    /// The first run of a centre: writes profile, people, posts and opening money in one act.
    first_run::found_centre(FoundCentre) -> Profile;
    /// The first run of a receiving office.
    first_run::found_office(FoundOffice) -> OfficeProfile;
    /// Offers a passphrase of four plain syllables.
    first_run::offer_passphrase(Nothing) -> OfferedPassphrase;
    /// Makes the centre's seal under a passphrase.
    first_run::make_seal(MakeSeal) -> SealRow;
    /// The centre's seal; null before one is made.
    first_run::read_seal(Nothing) -> Option<SealRow>;

    /// People and their posts, sorted by given name.
    people::list_people(ListPeople) -> Vec<PersonRow>;
    /// Records a person, new or changed.
    people::record_person(PersonForm) -> PersonRow;
    /// Removes a person who holds no post.
    people::remove_person(PersonKey) -> Nothing;
    /// Records a post, new, changed or ended.
    people::record_post(PostForm) -> PersonRow;
    /// Removes a post entered by mistake.
    people::remove_post(PostKey) -> Nothing;

    /// Facilities and the directive's checklist.
    facilities::list_facilities(Nothing) -> FacilityPage;
    /// Records a facility, new or changed.
    facilities::record_facility(FacilityForm) -> Facility;
    /// Removes a facility.
    facilities::remove_facility(FacilityKey) -> Nothing;

    /// Activities of a quarter and their totals.
    activities::list_activities(OfQuarter) -> ActivityPage;
    /// Records an activity, new or changed.
    activities::record_activity(ActivityForm) -> Activity;
    /// Removes an activity.
    activities::remove_activity(ActivityKey) -> Nothing;

    /// Sources and their settlement in a quarter.
    sources::list_sources(OfQuarter) -> Vec<SourceRow>;
    /// Records a source, new or changed.
    sources::record_source(SourceForm) -> SourceRow;
    /// Removes a source that nothing uses.
    sources::remove_source(SourceKey) -> Nothing;

    /// The book of cash or account over some days, with running balances.
    vouchers::list_vouchers(ListVouchers) -> VoucherPage;
    /// Records a receipt, payment or transfer and gives it the next number.
    vouchers::record_voucher(RecordVoucher) -> VoucherRow;
    /// Voids a voucher; its number is kept.
    vouchers::void_voucher(VoidVoucher) -> VoucherRow;
    /// Writes the opposite of a voucher.
    vouchers::reverse_voucher(ReverseVoucher) -> VoucherRow;
    /// A voucher whole, with its history.
    vouchers::read_voucher(VoucherKey) -> VoucherDetail;
    /// What a voucher would do to the balances.
    voucher_help::ask_balance(AskBalance) -> BalanceView;
    /// Payees used before.
    voucher_help::suggest_payees(Suggest) -> Vec<Suggestion>;
    /// Reasons used before.
    voucher_help::suggest_reasons(Suggest) -> Vec<Suggestion>;

    /// The allowances of a month, computed or settled, each with its reasons.
    allowances::read_allowances(OfMonth) -> AllowanceView;
    /// Settles a month's allowances and pays them with one voucher.
    allowances::settle_allowances(SettleAllowances) -> AllowanceView;
    /// Opens a settled sheet again; its voucher is voided.
    allowances::reopen_allowances(OfMonth) -> AllowanceView;

    /// The cash count of a day and what the book says.
    cash::read_cash_count(OfDay) -> CashCountView;
    /// Records a cash count.
    cash::record_cash_count(CountCash) -> CashCount;
    /// Removes a cash count.
    cash::remove_cash_count(OfDay) -> Nothing;

    /// The newest acts.
    history::list_acts(ListActs) -> Vec<ActRow>;
    /// Takes the newest act back, by name.
    history::undo_act(Nothing) -> Undone;

    /// The quarter's task list and where the money stands.
    quarter::read_home(OfQuarter) -> Home;
    /// Runs all rules over a quarter.
    checking::check_quarter(OfQuarter) -> Check;
    /// Says why a query may stand.
    checking::explain_finding(ExplainFinding) -> Check;
    /// Where a quarter's report stands.
    quarter::read_report(OfQuarter) -> ReportStatus;
    /// Gives the paper its number.
    quarter::set_report_number(SetReportNumber) -> ReportStatus;
    /// Notes the day the director signed the printed paper.
    quarter::record_signing(RecordSigning) -> ReportStatus;
    /// Opens a closed quarter for a correction, with a reason.
    quarter::open_revision(OpenRevision) -> QuarterState;

    /// One page of the quarter's report as on paper.
    papers::report_page(AskPage) -> PageView;
    /// Writes the report as PDF for printing.
    papers::print_report(OfQuarter) -> PaperFile;
    /// Writes the workbook of the quarter.
    papers::write_workbook(OfQuarter) -> PaperFile;
    /// A voucher as on paper.
    papers::voucher_pages(VoucherKey) -> PaperPages;
    /// Writes a voucher as PDF and marks it printed.
    papers::print_voucher(VoucherKey) -> PaperFile;
    /// A month's allowance sheet as on paper.
    papers::allowance_pages(OfMonth) -> PaperPages;
    /// Writes a month's allowance sheet as PDF.
    papers::print_allowances(OfMonth) -> PaperFile;

    /// Seals a quarter that was checked, printed and signed.
    sealing::seal_report(SealReport) -> SealedView;
    /// Verifies a bundle and says what it is.
    verifying::verify_file(VerifyFile) -> VerifyRow;
    /// Places a bundle can be copied to.
    sticks::list_sticks(Nothing) -> Vec<StickRow>;
    /// Copies a sealed bundle to a stick, reads it back and verifies it.
    sticks::copy_to_stick(CopyToStick) -> CopyView;
    /// Makes a stick safe to pull.
    sticks::eject_stick(Folder) -> Ejected;

    /// Copies of the book, newest first.
    backups::list_backups(Nothing) -> Vec<BackupRow>;
    /// Makes a verified copy of the book.
    backups::back_up(BackUp) -> BackupRow;
    /// What restoring a copy would change.
    backups::preview_restore(RestoreFrom) -> RestoreView;
    /// Replaces the book by a copy, after keeping the book as it is.
    backups::restore_book(RestoreFrom) -> Restored;

    /// The files on a stick or in a folder that may be bundles; nothing is opened.
    importing::scan_import(ScanImport) -> ScanView;
    /// What one file is to this office; nothing is written.
    importing::preview_bundle(PreviewBundle) -> ImportRow;
    /// Takes one bundle in: verified, checked again, kept byte for byte, in one transaction.
    importing::import_bundle(ImportBundle) -> ImportRow;
    /// Takes a bundle's layer out of the book; its file stays.
    importing::remove_bundle(RemoveBundle) -> Nothing;

    /// Who says to have sealed a bundle or receipt of a key nobody vouches for yet.
    enrolling::read_stranger(BundlePath) -> Stranger;
    /// The thirty digits typed from paper beside those of the bundle.
    enrolling::compare_digits(CompareDigits) -> DigitsCompared;
    /// Takes a centre's seal into the office's register.
    enrolling::enrol_centre(EnrolCentre) -> CentreRow;
    /// Keeps the office's seal at the centre.
    enrolling::pin_office(PinOffice) -> PinnedOffice;

    /// All expected centres of a quarter by state, and arrivals by day.
    register::read_board(OfficeQuarter) -> Board;
    /// One centre: contact, seals, everything it handed in.
    register::read_centre(AskCentre) -> CentreDetail;
    /// Saves whom to call and whether a report is due.
    register::save_contact(SaveContact) -> CentreRow;
    /// Writes the telephone list of the centres that are missing, as PDF.
    register::print_phone_list(OfficeQuarter) -> PaperFile;

    /// What waits for a person, by rule and by centre.
    reviewing::list_todo(OfficeQuarter) -> ToDo;
    /// Everything the reviewer needs about one bundle.
    reviewing::read_review(BundleKey) -> ReviewView;
    /// Accepts or returns one centre or many; remarks never touch the source.
    reviewing::record_review(RecordReview) -> Reviewed;
    /// Lets a bundle count that was held back.
    reviewing::confirm_bundle(ConfirmBundle) -> BundleRow;
    /// Finds the bundle of a stamped paper by the code in its footer and notes that it came.
    reviewing::match_paper(MatchPaper) -> PaperMatched;

    /// Opens the office's seal for a sitting.
    session::unlock_seal(UnlockSeal) -> SealSession;
    /// Closes it.
    session::lock_seal(Nothing) -> SealSession;
    /// Whether it is open.
    session::read_session(Nothing) -> SealSession;
    /// Receipts of a quarter, waiting and written.
    receipts::list_receipts(OfficeQuarter) -> ReceiptPage;
    /// Signs receipts, keeps them and copies them to the stick.
    receipts::issue_receipts(IssueReceipts) -> Issued;
    /// Writes receipts as slips for printing.
    receipts::print_slips(PrintSlips) -> PaperFile;

    /// The consolidated figures of a quarter, down to centre and class.
    figures::read_figures(OfficeQuarter) -> Figures;
    /// Rows of one table of one bundle, as sealed.
    figures::read_lines(AskLines) -> Lines;
    /// Writes the consolidated workbook and its summary.
    consolidating::consolidate(Consolidate) -> Consolidated;

    /// One section of the law, with history, sources and what nobody has read yet.
    law_reading::list_law(ListLaw) -> LawPage;
    /// What a change of the law would write; nothing is kept.
    law_changing::preview_law(ChangeLaw) -> LawChanges;
    /// Keeps a change of the law until it is issued.
    law_changing::change_law(ChangeLaw) -> LawChanges;
    /// A file of the law, as it stands or as it was changed.
    law_changing::read_law_file(LawKey) -> LawChangeRow;
    /// Keeps a file of the law as a person edited it.
    law_changing::change_law_file(ChangeLawFile) -> LawChanges;
    /// Changes that are not issued yet.
    law_changing::list_law_changes(Nothing) -> LawChanges;
    /// Takes a change back that nothing else rests on.
    law_changing::drop_law_change(LawKey) -> LawChanges;
    /// Computes a decision's months for an example person before it is kept.
    law_trying::try_decision(TryDecision) -> Tried;
    /// Runs a rule over the reports held of a quarter before it is kept.
    law_trying::try_rule(TryRule) -> RuleTried;
    /// Packs of law in this book, and who works by another edition.
    law_packs::list_law_packs(Nothing) -> LawPacks;
    /// Signs the changes as a pack and copies it to the stick.
    law_packs::issue_law_pack(IssueLawPack) -> LawPackWritten;
    /// Copies a pack to a stick and reads it back.
    law_packs::copy_law_pack(CopyLawPack) -> LawPackWritten;
    /// Packs of law on a stick.
    law_packs::find_law_packs(FindLawPacks) -> Vec<LawPackFound>;
    /// Takes a pack in; an older one never follows a newer one.
    law_packs::take_law_pack(TakeLawPack) -> LawPackRow;
    /// A rate on a day, with its source.
    law_asking::ask_rate(AskRate) -> norms::Rate;
    /// What a post earns, month by month, with its reasons.
    law_asking::ask_allowance(AskAllowance) -> Tried;
    /// Months paid against what a decision grants: what is owed, what is to be taken back.
    law_asking::ask_arrears(AskArrears) -> Vec<norms::Arrear>;
    /// What a centre is entitled to in a year, each line with its act.
    law_asking::ask_entitlement(AskEntitlement) -> norms::Entitlement;
    /// What this centre should have been given in a year, and what it was given.
    entitlement::read_entitlement(OfYear) -> EntitlementView;
    /// A principle on a day, for the country or as a decision answers it.
    law_asking::ask_principle(AskPrinciple) -> norms::Principle;
    /// The period of a calendar that holds a day.
    law_asking::ask_period(AskPeriod) -> norms::Period;
    /// Everything that falls due between two days.
    law_asking::ask_due(AskDue) -> Vec<norms::Due>;
    /// The level a budget chapter belongs to on a day.
    law_asking::ask_chapter(AskChapter) -> norms::ChapterLevel;
    /// Every body above the centre of a commune on a day.
    law_asking::ask_offices(AskOffices) -> Vec<norms::Receiver>;
    /// The unit that bears a code on a day, and its heirs.
    law_asking::ask_unit(AskUnit) -> UnitAnswer;
    /// A text as the search sees it, and whether it is of an old encoding.
    law_asking::fold_text(AskText) -> FoldedText;
    /// Texts in Vietnamese order, people by given name.
    law_asking::sort_texts(SortTexts) -> SortedTexts;

    /// Receipts on a stick that may be for this centre.
    replies::find_receipts(FindReceipts) -> Vec<ReceiptFound>;
    /// Takes a receipt in; an older one changes nothing newer.
    replies::take_receipt(TakeReceipt) -> ReceiptView;
    /// What has come back for a quarter.
    replies::read_answers(ReceiptsOf) -> Answers;
    /// Notes that a remark was worked on.
    replies::mark_remark(MarkRemark) -> Answers;
    /// What a correction changes against the report it replaces.
    replies::read_difference(OfQuarter) -> Difference;
}

fn read_request<T: serde::de::DeserializeOwned>(json: &str) -> Result<T, DeskError> {
    // serde would take a list for a struct, field by field; a request is an object.
    if !json.trim_start().starts_with('{') {
        return Err(DeskError::new("request-malformed").with("cause", "not an object"));
    }
    serde_json::from_str(json).map_err(|e| DeskError::bad_request(&e))
}
