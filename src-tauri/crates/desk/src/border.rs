//! The border: everything this program can do, one line each.
//!
//! Each line says what its command may do: `ask` gets a view and cannot write, `act` gets an open
//! transaction that is journalled under the command's own name (`undone` where it can be taken back),
//! `deed` gets the desk. From this table come the dispatcher, the TypeScript map, `scd call` and `scd commands`.

mod answering;
mod request;
#[macro_use]
mod way;
pub(crate) mod typescript;

use crate::answers::talk::*;
use crate::book::talk::*;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::*;
use crate::law::talk::*;
use crate::money::talk::*;
use crate::office::talk::*;
use crate::people::talk::*;
use crate::report::talk::*;
use crate::work::talk::*;
use centre::{
    Activity, CashCount, Concern, Facility, Gift, OwnDecision, Profile, ProfileFact, QuarterState,
};
use letters::LateTold;
use request::read_request;
use ts_rs::{Config, TS, TypeVisitor};
pub use way::{CommandHelp, Way};

border! {
    /// Where the book stands: role, quarter, settings, kept drafts.
    ask book::status::book_status(Nothing) -> BookStatus;
    /// Switches between the real book and the sample book.
    deed book::status::choose_book(ChooseBook) -> BookStatus;
    /// Saves language, type size and the words on paper.
    act book::saving::save_settings(Settings) -> Settings;
    /// Changes what may change about the centre.
    act book::saving::save_profile(SaveProfile) -> Profile, undone;
    /// What changed of the centre, from which days on.
    ask book::facts::list_profile_facts(Nothing) -> Vec<ProfileFact>;
    /// The centre as it is on a day.
    ask book::facts::read_profile_on(OnDay) -> Profile;
    /// Forgets one of them: what held before holds on.
    act book::facts::remove_profile_fact(ProfileFactKey) -> Vec<ProfileFact>, undone;
    /// Keeps what is being typed, so that a power cut loses nothing.
    deed book::drafts::keep_draft(KeepDraft) -> DraftKept;
    /// Forgets a kept draft.
    deed book::drafts::drop_draft(DraftKey) -> Nothing;
    /// Says which day it is, where the computer's clock is in doubt; its own day vouches for it.
    deed book::status::say_today(SayToday) -> BookStatus;

    /// Finds communes by name without marks, as of a day.
    ask law::lists::search_units(SearchUnits) -> Vec<UnitRow>;
    /// Who may receive the reports of a centre of that unit.
    ask law::lists::list_offices(ListOffices) -> Vec<OfficeRow>;
    /// A code list as it stands on a day.
    ask law::lists::list_codes(ListCodes) -> Vec<CodeRow>;
    /// The provincial decisions on allowances the program knows.
    ask law::lists::list_decisions(Nothing) -> Vec<DecisionRow>;
    /// An amount in words, as printed.
    ask law::lists::amount_in_words(AskWords) -> Words;

    /// The first run of a centre: writes profile, people, posts and opening money in one act.
    deed book::first_run::found_centre(FoundCentre) -> Profile;
    /// The first run of a receiving office.
    deed book::first_run::found_office(FoundOffice) -> OfficeProfile;
    /// Offers a passphrase of four plain syllables.
    deed book::first_run::offer_passphrase(Nothing) -> OfferedPassphrase;
    /// Makes the centre's seal under a passphrase.
    deed book::first_run::make_seal(MakeSeal) -> SealRow;
    /// The centre's seal; null before one is made.
    ask book::first_run::read_seal(Nothing) -> Option<SealRow>;

    /// People and their posts, sorted by given name.
    ask people::persons::list_people(ListPeople) -> Vec<PersonRow>;
    /// Records a person, new or changed.
    act people::persons::record_person(PersonForm) -> PersonRow, undone;
    /// Removes a person who holds no post.
    act people::persons::remove_person(PersonKey) -> Nothing, undone;
    /// Records a post, new, changed or ended.
    act people::posts::record_post(PostForm) -> PersonRow, undone;
    /// Removes a post entered by mistake.
    act people::posts::remove_post(PostKey) -> Nothing, undone;
    /// Facilities as they are on a day and the directive's checklist.
    ask work::facilities::list_facilities(ListFacilities) -> FacilityPage;
    /// Records a facility, new or changed.
    act work::facilities::record_facility(FacilityForm) -> Facility, undone;
    /// Removes a facility that never moved.
    act work::facilities::remove_facility(FacilityKey) -> Nothing, undone;
    /// Records what came to a facility, left it or changed its state.
    act work::facilities::record_movement(MovementForm) -> FacilityOn, undone;
    /// Removes a movement entered by mistake.
    act work::facilities::remove_movement(MovementKey) -> FacilityOn, undone;
    /// Activities of a quarter and their totals.
    ask work::activities::list_activities(OfQuarter) -> ActivityPage;
    /// Records an activity, new or changed.
    act work::activities::record_activity(ActivityForm) -> Activity, undone;
    /// Removes an activity.
    act work::activities::remove_activity(ActivityKey) -> Nothing, undone;

    /// Difficulties and requests of a quarter, and those of the one before.
    ask work::concerns::list_concerns(OfQuarter) -> ConcernPage;
    /// Records a difficulty or a request, new or changed.
    act work::concerns::record_concern(ConcernForm) -> Concern, undone;
    /// Removes a difficulty or a request.
    act work::concerns::remove_concern(ConcernKey) -> Nothing, undone;

    /// Sources and their settlement in the quarter of a day, up to that day.
    ask money::sources::list_sources(OnDay) -> Vec<SourceRow>;
    /// Records a source, new or changed.
    act money::sources::record_source(SourceForm) -> SourceRow, undone;
    /// Removes a source that nothing uses.
    act money::sources::remove_source(SourceKey) -> Nothing, undone;

    /// What was given in a year, by kind, and what a gift may name.
    ask money::gifts::list_gifts(ListGifts) -> GiftPage;
    /// Records a gift, new or changed.
    act money::gifts::record_gift(GiftForm) -> Gift, undone;
    /// Removes a gift entered by mistake.
    act money::gifts::remove_gift(GiftKey) -> Nothing, undone;

    /// The book of cash or account over some days, with running balances.
    ask money::vouchers::list_vouchers(ListVouchers) -> VoucherPage;
    /// Records a receipt, payment or transfer and gives it the next number.
    act money::vouchers::record_voucher(RecordVoucher) -> VoucherRow, undone;
    /// Voids a voucher; its number is kept.
    act money::vouchers::void_voucher(VoidVoucher) -> VoucherRow, undone;
    /// Mends what a voucher says; kind, place and number stay.
    act money::vouchers::mend_voucher(MendVoucher) -> VoucherRow, undone;
    /// Writes the opposite of a voucher.
    act money::vouchers::reverse_voucher(ReverseVoucher) -> VoucherRow, undone;
    /// A voucher whole, with its history.
    ask money::vouchers::read_voucher(VoucherKey) -> VoucherDetail;
    /// What a voucher would do to the balances.
    ask money::help::ask_balance(AskBalance) -> BalanceView;
    /// Payees used before.
    ask money::help::suggest_payees(Suggest) -> Vec<Suggestion>;
    /// Reasons used before.
    ask money::help::suggest_reasons(Suggest) -> Vec<Suggestion>;

    /// The allowances of a month, computed or settled, each with its reasons.
    ask money::allowances::read_allowances(OfMonth) -> AllowanceView;
    /// Settles a month's allowances and pays them with one voucher.
    act money::allowances::settle_allowances(SettleAllowances) -> AllowanceView, undone;
    /// Settles a month's allowances; what is due is owed from then on.
    act money::allowances::make_allowance_sheet(OfMonth) -> AllowanceView, undone;
    /// Everything owed of allowances, and what was learnt of them later.
    ask money::paying::list_owed(Nothing) -> OwedPage;
    /// What would be owed more or less of settled months as the facts stand now.
    ask money::proposing::list_proposals(Nothing) -> Vec<Proposal>;
    /// Pays allowances with one voucher, or takes in what is brought back.
    act money::paying::pay_allowances(PayAllowances) -> OwedPage, undone;
    /// Writes down arrears, a recovery or a deduction.
    act money::paying::record_adjustment(RecordAdjustment) -> OwedPage, undone;
    /// Takes one back.
    act money::paying::remove_adjustment(AdjustmentKey) -> OwedPage, undone;
    /// Decisions of the province the centre entered itself, provisionally.
    ask money::own_decisions::list_own_decisions(Nothing) -> OwnDecisions;
    /// Records one, new or changed.
    act money::own_decisions::record_own_decision(OwnDecisionForm) -> OwnDecision, undone;
    /// Ends one: from the next day on the centre follows it no more.
    act money::own_decisions::end_own_decision(EndOwnDecision) -> OwnDecisions, undone;
    /// Removes one no sheet follows.
    act money::own_decisions::remove_own_decision(OwnDecisionKey) -> OwnDecisions, undone;
    /// Opens a settled sheet again; its vouchers are voided.
    act money::allowances::reopen_allowances(OfMonth) -> AllowanceView, undone;

    /// The cash count of a day and what the book says.
    ask money::cash::read_cash_count(OfDay) -> CashCountView;
    /// Records a cash count.
    act money::cash::record_cash_count(CountCash) -> CashCount, undone;
    /// Removes a cash count.
    act money::cash::remove_cash_count(OfDay) -> Nothing, undone;

    /// The newest acts.
    ask book::history::list_acts(ListActs) -> Vec<ActRow>;
    /// Takes the newest act back, by name.
    act book::history::undo_act(Nothing) -> Undone;

    /// The quarter's task list and where the money stands.
    ask report::home::read_home(OfQuarter) -> Home;
    /// What the report of a quarter tells of the quarters before it.
    ask report::checking::list_late(OfQuarter) -> Vec<LateTold>;
    /// Runs all rules over a quarter.
    ask report::checking::check_quarter(OfQuarter) -> Check;
    /// Says why a query may stand.
    act report::checking::explain_finding(ExplainFinding) -> Check, undone;
    /// Where a quarter's report stands.
    ask report::status::read_report(OfQuarter) -> ReportStatus;
    /// Gives the paper its number.
    act report::status::set_report_number(SetReportNumber) -> ReportStatus;
    /// Notes the day the director signed the printed paper.
    act report::status::record_signing(RecordSigning) -> ReportStatus;
    /// Opens a closed quarter for a correction, with a reason.
    act report::status::open_revision(OpenRevision) -> QuarterState;

    /// One page of the quarter's report as on paper.
    ask report::papers::report_page(AskPage) -> PageView;
    /// Writes the report as PDF for printing.
    deed report::papers::print_report(OfQuarter) -> PaperFile;
    /// Writes the workbook of the quarter.
    deed report::papers::write_workbook(OfQuarter) -> PaperFile;
    /// A voucher as on paper.
    ask report::slips::voucher_pages(VoucherKey) -> PaperPages;
    /// Writes a voucher as PDF and marks it printed.
    deed report::slips::print_voucher(VoucherKey) -> PaperFile;
    /// A month's allowance sheet as on paper.
    ask report::slips::allowance_pages(OfMonth) -> PaperPages;
    /// Writes a month's allowance sheet as PDF.
    deed report::slips::print_allowances(OfMonth) -> PaperFile;

    /// The book of cash or account by month, as on paper.
    ask report::books::cash_book_pages(AskCashBook) -> PaperPages;
    /// Writes it as PDF.
    deed report::books::print_cash_book(AskCashBook) -> PaperFile;
    /// The record of a cash count, as on paper.
    ask report::books::cash_count_pages(OfDay) -> PaperPages;
    /// Writes it as PDF.
    deed report::books::print_cash_count(OfDay) -> PaperFile;
    /// The slip that goes with a sealed report, as on paper.
    ask report::cards::slip_pages(SealedKey) -> PaperPages;
    /// Writes it as PDF.
    deed report::cards::print_slip(SealedKey) -> PaperFile;
    /// The card that enrols the centre's seal, as on paper.
    ask report::cards::seal_card_pages(Nothing) -> PaperPages;
    /// Writes it as PDF, a sheet for each end.
    deed report::cards::print_seal_card(Nothing) -> PaperFile;
    /// The request for what the state still owes of a year, as on paper.
    ask report::cards::budget_request_pages(OfYear) -> PaperPages;
    /// Writes it as PDF.
    deed report::cards::print_budget_request(OfYear) -> PaperFile;

    /// The book of gifts of a year, or the sheet that is posted, as on paper.
    ask report::gifts::gift_pages(AskGiftPaper) -> PaperPages;
    /// Writes it as PDF.
    deed report::gifts::print_gifts(AskGiftPaper) -> PaperFile;

    /// Seals a quarter that was checked, printed and signed.
    deed report::sealing::seal_report(SealReport) -> SealedView;
    /// Verifies a bundle and says what it is.
    ask report::verifying::verify_file(VerifyFile) -> VerifyRow;
    /// Places a bundle can be copied to.
    ask report::sticks::list_sticks(Nothing) -> Vec<StickRow>;
    /// Copies a sealed bundle to a stick, reads it back and verifies it.
    deed report::sticks::copy_to_stick(CopyToStick) -> CopyView;
    /// Makes a stick safe to pull.
    deed report::sticks::eject_stick(Folder) -> Ejected;

    /// Copies of the book, newest first.
    ask book::backups::list_backups(Nothing) -> Vec<BackupRow>;
    /// Makes a verified copy of the book.
    deed book::backups::back_up(BackUp) -> BackupRow;
    /// What restoring a copy would change.
    ask book::backups::preview_restore(RestoreFrom) -> RestoreView;
    /// Replaces the book by a copy, after keeping the book as it is.
    deed book::backups::restore_book(RestoreFrom) -> Restored;

    /// Checks the whole book: its file, its journal, its records, every stored file.
    ask book::checking::check_book(Nothing) -> BookHealth;

    /// The files on a stick or in a folder that may be bundles; nothing is opened.
    ask office::importing::scan_import(ScanImport) -> ScanView;
    /// What one file is to this office; nothing is written.
    ask office::importing::preview_bundle(PreviewBundle) -> ImportRow;
    /// Takes one bundle in: verified, checked again, kept byte for byte, in one transaction.
    deed office::importing::import_bundle(ImportBundle) -> ImportRow;
    /// Takes a bundle's layer out of the book; its file stays.
    act office::importing::remove_bundle(RemoveBundle) -> Nothing;

    /// Who says to have sealed a bundle or receipt of a key nobody vouches for yet.
    ask office::enrolling::read_stranger(BundlePath) -> Stranger;
    /// The thirty digits typed from paper beside those of the bundle.
    ask office::enrolling::compare_digits(CompareDigits) -> DigitsCompared;
    /// Takes a centre's seal into the office's register.
    deed office::enrolling::enrol_centre(EnrolCentre) -> CentreRow;
    /// Keeps the office's seal at the centre.
    deed answers::pinning::pin_office(PinOffice) -> PinnedOffice;

    /// All expected centres of a quarter by state, and arrivals by day.
    ask office::register::read_board(OfficeQuarter) -> Board;
    /// One centre: contact, seals, everything it handed in.
    ask office::register::read_centre(AskCentre) -> CentreDetail;
    /// Saves whom to call and whether a report is due.
    act office::register::save_contact(SaveContact) -> CentreRow, undone;
    /// Writes the telephone list of the centres that are missing, as PDF.
    deed office::register::print_phone_list(OfficeQuarter) -> PaperFile;

    /// What waits for a person, by rule and by centre.
    ask office::reviewing::list_todo(OfficeQuarter) -> ToDo;
    /// Everything the reviewer needs about one bundle.
    ask office::reviewing::read_review(BundleKey) -> ReviewView;
    /// Accepts or returns one centre or many; remarks never touch the source.
    act office::deciding::record_review(RecordReview) -> Reviewed, undone;
    /// Accepts what a centre says of a query, read by a person.
    act office::deciding::accept_explanation(AcceptExplanation) -> ReviewView, undone;
    /// Lets a bundle count that was held back.
    act office::reviewing::confirm_bundle(ConfirmBundle) -> BundleRow, undone;
    /// Finds the bundle of a stamped paper by the code in its footer and notes that it came.
    act office::reviewing::match_paper(MatchPaper) -> PaperMatched, undone;

    /// Opens the office's seal for a sitting.
    deed office::sitting::unlock_seal(UnlockSeal) -> SealSession;
    /// Closes it.
    deed office::sitting::lock_seal(Nothing) -> SealSession;
    /// Whether it is open.
    deed office::sitting::read_session(Nothing) -> SealSession;
    /// Receipts of a quarter, waiting and written.
    ask office::receipts::list_receipts(OfficeQuarter) -> ReceiptPage;
    /// Signs receipts, keeps them and copies them to the stick.
    deed office::receipts::issue_receipts(IssueReceipts) -> Issued;
    /// Writes receipts as slips for printing.
    deed office::receipts::print_slips(PrintSlips) -> PaperFile;

    /// The consolidated figures of a quarter, down to centre and class.
    ask office::figures::read_figures(AskFigures) -> Figures;
    /// Rows of one table of one bundle, as sealed.
    ask office::figures::read_lines(AskLines) -> Lines;
    /// Writes the consolidated workbook and its summary.
    deed office::consolidating::consolidate(Consolidate) -> Consolidated;

    /// One section of the law, with history, sources and what nobody has read yet.
    ask law::reading::list_law(ListLaw) -> LawPage;
    /// What a change of the law would write; nothing is kept.
    ask law::changing::preview_law(ChangeLaw) -> LawChanges;
    /// Keeps a change of the law until it is issued.
    act law::changing::change_law(ChangeLaw) -> LawChanges, undone;
    /// A file of the law, as it stands or as it was changed.
    ask law::changing::read_law_file(LawKey) -> LawChangeRow;
    /// Keeps a file of the law as a person edited it.
    act law::changing::change_law_file(ChangeLawFile) -> LawChanges, undone;
    /// Explanations this office accepted, each text once, by rule.
    ask law::phrases::list_accepted_explanations(Nothing) -> Vec<AcceptedRow>;
    /// Files of law in a folder, each with why it cannot stand; nothing is kept.
    ask law::taking::preview_law_files(LawFolder) -> LawFiles;
    /// Keeps every file of law in a folder, or none.
    act law::taking::take_law_files(TakeLawFiles) -> LawChanges, undone;
    /// Changes that are not issued yet.
    ask law::changing::list_law_changes(Nothing) -> LawChanges;
    /// Takes a change back that nothing else rests on.
    act law::changing::drop_law_change(LawKey) -> LawChanges, undone;
    /// Computes a decision's months for an example person before it is kept.
    ask law::trying::try_decision(TryDecision) -> Tried;
    /// Runs a rule over the reports held of a quarter before it is kept.
    ask law::trying::try_rule(TryRule) -> RuleTried;
    /// Packs of law in this book, and who works by another edition.
    ask law::packs::list_law_packs(Nothing) -> LawPacks;
    /// Signs the changes as a pack and copies it to the stick.
    deed law::carrying::issue_law_pack(IssueLawPack) -> LawPackWritten;
    /// Copies a pack to a stick and reads it back.
    deed law::carrying::copy_law_pack(CopyLawPack) -> LawPackWritten;
    /// Packs of law on a stick.
    ask law::carrying::find_law_packs(FindLawPacks) -> LawPacksFound;
    /// Takes a pack in; an older one never follows a newer one.
    deed law::carrying::take_law_pack(TakeLawPack) -> LawPackRow;
    /// A rate on a day, with its source.
    ask law::asking::ask_rate(AskRate) -> norms::Rate;
    /// What a post earns, month by month, with its reasons.
    ask law::asking::ask_allowance(AskAllowance) -> Tried;
    /// Months paid against what a decision grants: what is owed, what is to be taken back.
    ask law::asking::ask_arrears(AskArrears) -> Vec<norms::Arrear>;
    /// What a centre is entitled to in a year, each line with its act.
    ask law::asking::ask_entitlement(AskEntitlement) -> norms::Entitlement;
    /// What this centre should have been given in a year, and what it was given.
    ask money::entitlement::read_entitlement(OfYear) -> EntitlementView;
    /// A principle on a day, for the country or as a decision answers it.
    ask law::asking::ask_principle(AskPrinciple) -> norms::Principle;
    /// The period of a calendar that holds a day.
    ask law::asking::ask_period(AskPeriod) -> norms::Period;
    /// Everything that falls due between two days.
    ask law::asking::ask_due(AskDue) -> Vec<norms::Due>;
    /// The level a budget chapter belongs to on a day.
    ask law::asking::ask_chapter(AskChapter) -> norms::ChapterLevel;
    /// Every body above the centre of a commune on a day.
    ask law::asking::ask_offices(AskOffices) -> Vec<norms::Receiver>;
    /// The unit that bears a code on a day, and its heirs.
    ask law::asking::ask_unit(AskUnit) -> UnitAnswer;
    /// A text as the search sees it, and whether it is of an old encoding.
    ask law::asking::fold_text(AskText) -> FoldedText;
    /// Texts in Vietnamese order, people by given name.
    ask law::asking::sort_texts(SortTexts) -> SortedTexts;

    /// Receipts on a stick that may be for this centre.
    ask answers::replies::find_receipts(FindReceipts) -> ReceiptsFound;
    /// Takes a receipt in; an older one changes nothing newer.
    deed answers::replies::take_receipt(TakeReceipt) -> ReceiptView;
    /// What has come back for a quarter.
    ask answers::replies::read_answers(ReceiptsOf) -> Answers;
    /// Notes that a remark was worked on.
    act answers::replies::mark_remark(MarkRemark) -> Answers, undone;
    /// Notes that a report was handed in by hand.
    act answers::handing::record_hand_in(RecordHandIn) -> Answers, undone;
    /// What a correction changes against the report it replaces.
    ask answers::difference::read_difference(OfQuarter) -> Difference;
}
