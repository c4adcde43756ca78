// Made from the border table of the desk; a test fails when it is stale. Never edited.

export type About = { version: string, 
/**
 * The source it was built of; null where nobody was handed it.
 */
build: string | null, 
/**
 * Fonts, icons and what draws the pages.
 */
beside: Array<BuiltIn>, libraries: Array<BuiltIn>, };

export type AcceptExplanation = { bundle_id: BundleId, rule: string, 
/**
 * Key of the row, `-` for the report as a whole.
 */
row: string, };

export type AcceptedRow = { rule: string, 
/**
 * What the rule is called; empty where this law has it no more.
 */
title_vi: string, title_en: string, text: string, 
/**
 * How often it was accepted.
 */
count: number, 
/**
 * Centres may choose it already, or will once the draft is issued.
 */
is_phrase: boolean, };

export type AccountBalance = { 
/**
 * As its sources name it; none: the common one.
 */
account: string | null, balance_vnd: Vnd, };

export type AccountOf = { 
/**
 * As its sources name it; none: the common one.
 */
account: string | null, };

export type ActDraft = { 
/**
 * Id of an act the law knows.
 */
known: string | null, 
/**
 * An act it does not know yet.
 */
new: NewAct | null, };

export type ActId = string;

export type ActRow = { act_id: ActId, 
/**
 * Name of the command, e.g. `record_voucher`.
 */
act: string, 
/**
 * What it was about, e.g. `PC007`.
 */
subject: string, at: string, 
/**
 * The clock was in doubt: the instant may be wrong.
 */
is_clock_doubted: boolean, is_undone: boolean, can_undo: boolean, };

export type Activity = { activity_id: ActivityId, 
/**
 * Code list `activity-group`.
 */
group: string, 
/**
 * Code list `activity-form`.
 */
form: string, title: string, 
/**
 * Its first day.
 */
held_on: Day, sessions: number, place: string | null, 
/**
 * With whom; none when the centre held it alone.
 */
partner: string | null, 
/**
 * Code list `partner-body`.
 */
partner_body: string | null, 
/**
 * Turns of participants (one person at three sessions is three turns).
 */
turns: number, turns_female: number | null, turns_minority: number | null, 
/**
 * Different persons.
 */
persons: number | null, speaker: string | null, cost_vnd: Vnd | null, 
/**
 * Code list `funding-class`.
 */
source_class: string | null, evidence: string | null, 
/**
 * Whom it names of the register of speakers, beside who was typed.
 */
speakers: Array<NamedSpeaker>, };

export type ActivityForm = { activity_id: ActivityId | null, group: string, form: string, title: string, held_on: Day, sessions: number, place: string | null, partner: string | null, 
/**
 * Code list `partner-body`.
 */
partner_body: string | null, turns: number, turns_female: number | null, turns_minority: number | null, persons: number | null, speaker: string | null, cost_vnd: Vnd | null, source_class: string | null, evidence: string | null, 
/**
 * Whom it names of the register of speakers.
 */
speakers: Array<CollaboratorId>, };

export type ActivityId = string;

export type ActivityKey = { activity_id: ActivityId, };

export type ActivityPage = { quarter: Quarter, is_closed: boolean, rows: Array<Activity>, totals: Array<GroupTotal>, 
/**
 * Whom an activity may name of the register of speakers.
 */
collaborators: Array<CollaboratorName>, };

export type AdjustmentId = string;

export type AdjustmentKey = { adjustment_id: AdjustmentId, };

export type AdjustmentKind = "truy-linh" | "truy-thu" | "khau-tru";

export type AdvanceMove = { voucher_id: VoucherId, number: string, day: Day, reason: string, documents: number, kind: VoucherKind, 
/**
 * It came back in money; else it was spent, accepted or decided upon.
 */
is_returned: boolean, 
/**
 * Below zero what was taken back.
 */
amount_vnd: Vnd, };

export type AdvancePage = { as_of: Day, 
/**
 * Oldest first.
 */
rows: Array<AdvanceRow>, standing: MoneyStanding, 
/**
 * The centre has no account: all its money comes as advances of the commune.
 */
is_advances_only: boolean, };

export type AdvancePaperKind = "de-nghi" | "thanh-toan";

export type AdvanceRow = { voucher: Voucher, number: string, source_name: string | null, 
/**
 * What was begun, less what was reversed of it.
 */
begun_vnd: Vnd, settled_vnd: Vnd, returned_vnd: Vnd, left_vnd: Vnd, due_on: Day | null, 
/**
 * How many days it is open past its day; none where it is not, or nothing is open.
 */
overdue_days: number | null, moves: Array<AdvanceMove>, };

export type Allotment = { allotment_id: AllotmentId, source_id: SourceId, budget_year: number, change: AllotmentChange, 
/**
 * Code list `budget-code`; none: it may be spent under any.
 */
budget_code: string | null, 
/**
 * Code list `budget-source`: what kind of budget money it is.
 */
nature: string | null, 
/**
 * Code list `budget-level`.
 */
level: string | null, 
/**
 * Three digits.
 */
chapter: string | null, number: string, decided_on: Day, 
/**
 * Who decided, e.g. "Chủ tịch UBND xã".
 */
authority: string, 
/**
 * Above zero, whatever it does.
 */
amount_vnd: Vnd, note: string | null, };

export type AllotmentChange = "giao" | "bo-sung" | "giam" | "chuyen-sang" | "thu-hoi";

export type AllotmentForm = { allotment_id: AllotmentId | null, source_id: SourceId, budget_year: number, change: AllotmentChange, budget_code: string | null, 
/**
 * Code list `budget-source`.
 */
nature: string | null, 
/**
 * Code list `budget-level`.
 */
level: string | null, 
/**
 * Three digits.
 */
chapter: string | null, number: string, decided_on: Day, authority: string, amount_vnd: Vnd, note: string | null, };

export type AllotmentId = string;

export type AllotmentKey = { allotment_id: AllotmentId, };

export type AllotmentPage = { year: number, as_of: Day, rows: Array<AllottedRow>, total: AllottedTotal, 
/**
 * By day, those known on that day.
 */
decisions: Array<Allotment>, 
/**
 * The sources something may be allotted of.
 */
choices: Array<SourceChoice>, };

export type AllottedRow = { source_id: SourceId, source_code: string, source_name: string, budget_year: number, 
/**
 * None: under any code.
 */
budget_code: string | null, 
/**
 * Allotted for the year.
 */
allotted_vnd: Vnd, 
/**
 * Of it: what an older book had, of which no decision is known.
 */
old_book_vnd: Vnd, 
/**
 * Carried over from the year before.
 */
carried_vnd: Vnd, increased_vnd: Vnd, 
/**
 * Cut or withdrawn.
 */
decreased_vnd: Vnd, 
/**
 * All that may be spent.
 */
total_vnd: Vnd, 
/**
 * What came in of it.
 */
received_vnd: Vnd, spent_vnd: Vnd, 
/**
 * May still be spent; below zero: overspent.
 */
left_vnd: Vnd, 
/**
 * Spent beyond it, where what is allotted without a code does not cover it.
 */
over_vnd: Vnd, };

export type AllottedTotal = { allotted_vnd: Vnd, carried_vnd: Vnd, increased_vnd: Vnd, decreased_vnd: Vnd, total_vnd: Vnd, received_vnd: Vnd, spent_vnd: Vnd, left_vnd: Vnd, over_vnd: Vnd, };

export type Allowance = { 
/**
 * How it was computed.
 */
method: Method, 
/**
 * `0.40`, for `he-so` and `phan-tram`.
 */
coefficient: string | null, 
/**
 * The base wage of the month, for `he-so`.
 */
base: Rate | null, 
/**
 * The salary the share was taken of, for `phan-tram`.
 */
salary: SalaryParts | null, 
/**
 * The parts of it that count, for `phan-tram`.
 */
of: Array<SalaryPart>, 
/**
 * The days that earn, where the decision counts days and not all of the month earns.
 */
days: DaysHeld | null, 
/**
 * Đồng for the month, rounded as the decision says.
 */
amount: Vnd, 
/**
 * The decision.
 */
decision_id: string, 
/**
 * The act behind the line.
 */
instrument: Instrument, 
/**
 * First day of the line that was applied.
 */
in_force_from: Day, 
/**
 * The line, and the base wage if one was used, were read in their sources.
 */
verified: boolean, 
/**
 * The decision is an invented example.
 */
is_example: boolean, };

export type AllowanceAdjustment = { adjustment_id: AdjustmentId, 
/**
 * The day it became known; its quarter tells it.
 */
day: Day, month: Month, post_id: PostId, kind: AdjustmentKind, 
/**
 * Above zero, whatever its kind.
 */
amount_vnd: Vnd, reason: string, };

export type AllowanceLine = { post_id: PostId, full_name: string, role: string, 
/**
 * Code list `method`.
 */
method: string, 
/**
 * "0,30" where the method has one.
 */
coefficient: string | null, base_vnd: Vnd | null, 
/**
 * Instrument of the base wage.
 */
base_instrument: string | null, base_from: Day | null, amount_vnd: Vnd, 
/**
 * Id of the provincial decision.
 */
decision: string, 
/**
 * Its number, issuer and day, readable.
 */
instrument: string, in_force_from: Day, 
/**
 * False when the figure was not read in the instrument itself.
 */
is_verified: boolean, 
/**
 * True when the decision is the program's example, not law.
 */
is_example: boolean, };

export type AllowancePart = { month: Month, post_id: PostId, 
/**
 * Below zero what is withheld for that month, or what a receipt brings back.
 */
amount_vnd: Vnd, };

export type AllowanceRow = { line: AllowanceLine, role_name: string, 
/**
 * Each step of the answer: rule, rate, instrument, from which day.
 */
reasons: Array<string>, 
/**
 * Nothing is owed any more.
 */
is_paid: boolean, 
/**
 * What was done and is owed, once the month is settled.
 */
account: Owed | null, };

export type AllowanceView = { month: Month, is_settled: boolean, is_closed: boolean, decision: string | null, decision_title: string | null, 
/**
 * The centre has chosen a decision, which only the law of later quarters knows.
 */
is_decision_later: boolean, 
/**
 * The centre's own province has a decision in force that the book does not follow.
 */
newer_decision: NewerDecision | null, is_example: boolean, has_unverified: boolean, rows: Array<AllowanceRow>, 
/**
 * People whose role has no allowance in the decision.
 */
without: Array<string>, 
/**
 * People whose allowance is a share of a salary nobody has written down.
 */
needs_salary: Array<string>, total_vnd: Vnd, total_in_words: string, 
/**
 * The same with what was learnt later and kept back: what the paper ends in.
 */
net_in_words: string, 
/**
 * Numbers of the vouchers that pay it, in the order they were written.
 */
voucher_numbers: Array<string>, 
/**
 * Still owed of it as of today, without what somebody owes.
 */
owed_vnd: Vnd, };

export type AnswerState = "chua-co" | "nhan" | "tra-lai";

export type Answers = { quarter: Quarter, state: AnswerState, receipts: Array<ReceiptView>, office: PinnedOffice | null, 
/**
 * Where the newest report is while its receipt is awaited; none before one was sealed and once
 * the office has answered it.
 */
on_the_way: OnTheWay | null, 
/**
 * The last day to hand the quarter's report in.
 */
deadline: Day, 
/**
 * The office answered a later report of this quarter which this book does not hold: it was sealed
 * in a life of the book that a restore left behind.
 */
unknown_revision: number | null, };

export type Arrear = { 
/**
 * The month.
 */
month: Month, 
/**
 * What the decision grants for it; zero for a month that does not earn.
 */
due: Vnd, 
/**
 * What was paid for it, all payments together.
 */
paid: Vnd, 
/**
 * `due − paid`: above zero is to be paid (truy lĩnh), below zero to be taken back (truy thu).
 */
difference: Vnd, 
/**
 * Why.
 */
reason: ArrearReason, 
/**
 * How the due amount is made; `None` for a month that does not earn.
 */
allowance: Allowance | null, };

export type ArrearReason = "chua-chi" | "chi-thieu" | "chi-thua" | "khong-duoc-huong";

export type ArrivalDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * Centres of which something had come.
 */
total: number, };

export type Aside = { reason: AsideReason, count: number, 
/**
 * The first of them, as they lie below the place that was searched.
 */
names: Array<string>, };

export type AsideReason = "zipped-again" | "packed-again" | "cut-bundle" | "report" | "receipt" | "law-pack" | "other-bundle" | "other-centre" | "photographs" | "other-zip" | "look-alike" | "unreadable" | "link" | "leftover" | "shadow" | "system" | "other";

export type AskAdvanceSlip = { advance_id: VoucherId, paper: AdvancePaperKind, };

export type AskAllowance = { decision: string, role: string, area_class: string, held_from: Day, held_to: Day | null, first: Month, last: Month, salary: SalaryParts | null, };

export type AskArrears = { decision: string, held: Held, paid: Array<[Month, Vnd]>, first: Month, last: Month, };

export type AskBalance = { kind: VoucherKind, place: Place, day: Day, source_id: SourceId | null, amount_vnd: Vnd, };

export type AskCashBook = { place: Place, first: Month, last: Month, 
/**
 * One of the accounts alone; null: all of the place.
 */
account: AccountOf | null, };

export type AskCentre = { unit_code: string, unit_from: Day, quarter: Quarter, };

export type AskChapter = { chapter: string, on: Day, };

export type AskDetailBook = { kind: DetailKind, 
/**
 * Of the book of a source; of a code: null is all of them.
 */
source_id: SourceId | null, 
/**
 * Of the book of a code.
 */
budget_code: string | null, 
/**
 * Null: the first of the year.
 */
from_on: Day | null, 
/**
 * Null: today.
 */
to_on: Day | null, };

export type AskDue = { from: Day, to: Day, };

export type AskEntitlement = { centre: CentreFacts, year: number, };

export type AskFigures = { quarter: Quarter, 
/**
 * Only of the reports that were accepted; null: of all that count.
 */
accepted_only: boolean | null, };

export type AskGiftPaper = { year: number, paper: GiftPaperKind, };

export type AskLines = { bundle_id: BundleId, table: string, 
/**
 * From 0.
 */
offset: number, limit: number, };

export type AskOffices = { unit_code: string, on: Day, };

export type AskPage = { quarter: Quarter, 
/**
 * From 1.
 */
page: number, };

export type AskPeriod = { 
/**
 * `quarter`, `school-year`, …
 */
calendar: string, on: Day, };

export type AskPlanPaper = { plan_id: PlanId, 
/**
 * Up to which day; none: today.
 */
on: Day | null, };

export type AskPrinciple = { key: string, 
/**
 * The decision that may answer for itself; null for the whole country.
 */
decision: string | null, on: Day, };

export type AskRate = { key: string, on: Day, };

export type AskSettlementPaper = { year: number, paper: SettlementPaperKind, };

export type AskText = { text: string, };

export type AskUnit = { code: string, on: Day, 
/**
 * The day on which its heirs are asked; null asks for none.
 */
heirs_on: Day | null, };

export type AskWords = { amount_vnd: Vnd, 
/**
 * Another school than the book's own; null is the book's.
 */
school: School | null, };

export type AttachFile = { of_kind: AttachedTo, of_key: string, 
/**
 * Where it lies now; it stays there as it is.
 */
path: string, 
/**
 * What it is called; none: as it is called there.
 */
name: string | null, note: string | null, };

export type Attached = { attachment: Attachment, 
/**
 * How large it was; a picture may be smaller now.
 */
was_bytes: number, 
/**
 * Was it a picture of more points than paper needs?
 */
is_smaller: boolean, };

export type AttachedCount = { of_kind: AttachedTo, of_key: string, files: number, };

export type AttachedFile = { attachment_id: string, 
/**
 * What it lies with, as a person calls it.
 */
called: string, name: string, bytes: number, added_on: string, };

export type AttachedTo = "profile_fact" | "post" | "secondment" | "training" | "committee_decision" | "committee_meeting" | "plan" | "facility" | "facility_movement" | "activity" | "source" | "allotment" | "voucher" | "allowance_sheet" | "own_decision" | "cash_count" | "gift" | "concern";

export type Attachment = { attachment_id: AttachmentId, of_kind: AttachedTo, 
/**
 * Key of the record within its kind.
 */
of_key: string, 
/**
 * As people call it.
 */
name: string, 
/**
 * Of the file as it lies here: 64 digits. Two records may share one file.
 */
sha256: string, bytes: number, media: MediaType, added_on: Day, note: string | null, };

export type AttachmentForm = { attachment_id: AttachmentId, name: string, note: string | null, };

export type AttachmentId = string;

export type AttachmentKey = { attachment_id: AttachmentId, };

export type AttachmentRow = { attachment: Attachment, state: FileState, };

export type BackUp = { 
/**
 * Folder; the program's own when null.
 */
folder: string | null, };

export type BackupRow = { 
/**
 * A folder; of copies that older programs made, a file.
 */
path: string, file_name: string, made_at: string, 
/**
 * Of everything in it, shared or not.
 */
size_bytes: number, 
/**
 * With all that belongs to the book; else the book alone, as older programs copied it.
 */
is_whole: boolean, files: number, 
/**
 * Bundles the book knows that were not there to be copied.
 */
missing: number, why: CopyWhy, };

export type BalanceView = { before_vnd: Vnd, after_vnd: Vnd, 
/**
 * The lowest balance of that place from that day on, with the voucher.
 */
lowest_vnd: Vnd, lowest_on: Day, source_after_vnd: Vnd | null, is_allowed: boolean, };

export type BeyondFigure = { unit_name: string, bundle_id: BundleId, 
/**
 * Its label is `ui.report.figure.<name>`.
 */
name: Figure, amount_vnd: Total, };

export type Board = { quarter: Quarter, deadline: Day, today: Day, counts: StateCounts, days: Array<ArrivalDay>, 
/**
 * Most frequent first.
 */
rules: Array<RuleCount>, 
/**
 * By name.
 */
rows: Array<CentreRow>, 
/**
 * The other quarters the office holds something of, newest first.
 */
quarters: Array<Quarter>, };

export type BoardForm = { decision_no: string, 
/**
 * The day it was signed.
 */
decision_on: Day, 
/**
 * Who decided.
 */
authority: string | null, 
/**
 * The first day of the new posts; the old ones end the day before.
 */
from_on: Day, 
/**
 * Code list `end-reason`.
 */
end_reason: string, 
/**
 * All it names, those who stay too.
 */
holders: Array<BoardHolder>, };

export type BoardHolder = { 
/**
 * Code list `roles`.
 */
role: string, 
/**
 * A person of the book; none for a new one.
 */
person_id: PersonId | null, 
/**
 * The name of a new one.
 */
full_name: string, };

export type BoardRenewed = { 
/**
 * How many posts ended.
 */
ended: number, 
/**
 * How many of those named held the same before.
 */
goes_on: number, 
/**
 * How many posts began.
 */
opened: number, };

export type BookHealth = { 
/**
 * Nothing was found but notes.
 */
is_whole: boolean, 
/**
 * SQLite's own complaints.
 */
integrity: Array<string>, 
/**
 * Rows that point to rows that are not there.
 */
dangling: number, 
/**
 * The first journal line whose chain does not hold.
 */
broken_journal_line: number | null, 
/**
 * The line the book wrote last, when the journal has it no more.
 */
cut_journal_line: number | null, 
/**
 * Series whose numbers have a gap.
 */
number_gaps: number, 
/**
 * Vouchers whose kept effect is not what their amount says.
 */
wrong_balances: number, 
/**
 * Everything found, by code and place.
 */
findings: Array<FlawRow>, };

export type BookRole = "centre" | "office";

export type BookStatus = { 
/**
 * Null before the first run is done.
 */
role: BookRole | null, is_sample: boolean, centre: Profile | null, 
/**
 * From how much an amount is asked about where it is typed; null where the law has no answer.
 */
amount_asked_from: Vnd | null, 
/**
 * Some source keeps its money in an account of its own.
 */
has_account_apart: boolean, office: OfficeProfile | null, 
/**
 * The earliest quarter not yet closed, on or before today's.
 */
open_quarter: Quarter | null, 
/**
 * Even that one is sealed: until the next begins nothing is entered.
 */
is_all_sealed: boolean, 
/**
 * The day one goes by.
 */
today: Day, 
/**
 * What is in doubt of it; null where the clock is believed or vouched for.
 */
clock: ClockRow | null, settings: Settings, 
/**
 * Kept drafts: what was being typed when the program last ended.
 */
drafts: Array<DraftRow>, has_seal: boolean, 
/**
 * Instant of the last act, RFC 3339 UTC.
 */
last_act_at: string | null, 
/**
 * The last act can be taken back.
 */
can_undo: boolean, last_backup_on: Day | null, version: string, 
/**
 * Eight letters of the edition of the newest law, in two groups.
 */
norms_edition: string, };

export type BuiltIn = { name: string, version: string | null, 
/**
 * As SPDX names it.
 */
licence: string, };

export type BundleId = string;

export type BundleKey = { bundle_id: BundleId, };

export type BundlePath = { path: string, };

export type BundleRow = { bundle_id: BundleId, centre_id: CentreId, 
/**
 * The unit of the centre; the centre's own name where the register has none.
 */
unit_name: string, quarter: Quarter, revision: number, sequence: number, lineage: string, ma_so_lieu: string, file_name: string, 
/**
 * Where the original lies, byte for byte.
 */
path: string, size_bytes: number, received_on: Day, reason: string | null, standing: Standing, 
/**
 * Everything it is held back for, `standing` first; one answer is to all of them.
 */
held_for: Array<Standing>, 
/**
 * A bundle before it in its line has not arrived.
 */
is_gap: boolean, 
/**
 * The centre's clock stood before a day it must have known.
 */
is_clock_suspect: boolean, 
/**
 * Edition of law and rules it was made with is not this program's.
 */
is_other_edition: boolean, 
/**
 * 30 digits of the key that sealed it.
 */
signer: string, 
/**
 * None while nobody decided.
 */
verdict: Verdict | null, decided_on: Day | null, };

export type CardBeside = { typed_on: Day, 
/**
 * The seal is the one of the card.
 */
is_same: boolean, };

export type CardForm = { unit_code: string, unit_from: Day, digits: string, };

export type CardKey = { unit_code: string, unit_from: Day, };

export type CardOnFile = { 
/**
 * As the lists of this office call it.
 */
unit_name: string, typed_on: Day, };

export type CardPage = { rows: Array<CardRow>, 
/**
 * Cards that wait for their stick.
 */
typed: number, 
/**
 * Units whose seal is in the register.
 */
enrolled: number, };

export type CardRow = { unit_code: string, unit_from: Day, unit_name: string, parent_name: string | null, 
/**
 * As typed; none before.
 */
digits: string | null, typed_on: Day | null, 
/**
 * The newest day a seal of it was enrolled; none before the first.
 */
enrolled_on: Day | null, };

export type CashCount = { counted_on: Day, notes: Array<NoteCount>, counted_vnd: Vnd, 
/**
 * What the book said at the end of that day.
 */
book_vnd: Vnd, reason: string | null, 
/**
 * Who was there when a difference was written down, by name.
 */
witnesses: string | null, };

export type CashCountView = { count: CashCount | null, 
/**
 * Counted less what the book says now; null before a count.
 */
difference_vnd: Vnd | null, is_closed: boolean, book_vnd: Vnd, 
/**
 * Of the notes in use on the day, in the order they are counted.
 */
note_values: Array<Vnd>, };

export type Cause = "giu-chuc-vu" | "khong-giu-chuc-vu" | "quyet-dinh" | "luong-co-so" | "muc-phu-cap" | "ngay-huong" | "da-ghi";

export type CentreBehind = { centre_id: CentreId, centre_name: string, quarter: Quarter, 
/**
 * Eight letters of the edition it used.
 */
edition: string, 
/**
 * The number of the office's pack with that edition; null when it is none of them.
 */
number: number | null, };

export type CentreDetail = { row: CentreRow, note: string | null, seals: Array<SealOnFile>, 
/**
 * Newest quarter first, newest revision first within it.
 */
bundles: Array<BundleRow>, 
/**
 * What was taken out again, by quarter and place in its line.
 */
taken_out: Array<TakenOut>, };

export type CentreFacts = { 
/**
 * The day it was founded; `None` when it is not known, which grants no support at founding.
 */
founded: Day | null, 
/**
 * Two-digit code of its province.
 */
province: string, 
/**
 * Codes in `area-class`, each from a day on, in any order.
 */
area_classes: Array<[Day, string]>, 
/**
 * The last day it stood; `None` while it does.
 */
closed: Day | null, };

export type CentreFigures = { unit_code: string, unit_from: string, unit_name: string, bundle_id: BundleId, 
/**
 * Where it stands: what went back or nobody looked at is added up too, and says so.
 */
state: CentreState, 
/**
 * In the order of `Figures::totals`.
 */
values: Array<number>, };

export type CentreId = string;

export type CentreRow = { unit_code: string, unit_from: string, unit_name: string, parent_name: string | null, 
/**
 * None before a seal of it was enrolled.
 */
centre_id: CentreId | null, centre_name: string | null, state: CentreState, 
/**
 * The bundle that counts, or the newest one that is held back.
 */
bundle_id: BundleId | null, revision: number | null, received_on: Day | null, received_vnd: Vnd | null, spent_vnd: Vnd | null, closing_vnd: Vnd | null, 
/**
 * Findings still open at this office.
 */
open: number, 
/**
 * Those of them that were found after it was accepted.
 */
late: number, 
/**
 * The bundle somebody has to look at: one that is held back goes before the one it would replace.
 */
asks: BundleId | null, 
/**
 * The stamped paper was matched by its code.
 */
paper_on: Day | null, 
/**
 * How far the receipt of the present decision has got; none while none is signed.
 */
receipt: ReceiptState | null, contact_name: string | null, phone: string | null, 
/**
 * The day somebody means to call there next.
 */
call_on: Day | null, 
/**
 * False where the office says no report is due from this unit.
 */
is_expected: boolean, };

export type CentreState = "chua-nop" | "cho-duyet" | "can-xu-ly" | "tra-lai" | "dat";

export type Change = "added" | "removed" | "changed";

export type ChangeLaw = { draft: LawDraft, 
/**
 * What is asked about (`Doubt`) is meant so. Looking needs no word.
 */
is_sure: boolean, };

export type ChangeLawFile = { 
/**
 * `rates/base-wage`.
 */
key: string, 
/**
 * The text it was edited from; empty for a new file.
 */
was: string, text: string, 
/**
 * What was done, in a few words.
 */
title: string, 
/**
 * What is asked about (`Doubt`) is meant so.
 */
is_sure: boolean, };

export type ChangedCell = { 
/**
 * Table, and its Vietnamese title.
 */
table: string, table_title: string, 
/**
 * Key of the row, and what a person calls it (number, name, day).
 */
row: string, row_name: string, change: Change, 
/**
 * The column and its Vietnamese title; none for a whole row.
 */
column: string | null, column_title: string | null, before: string | null, after: string | null, is_money: boolean, };

export type ChangedFigure = { name: Figure, is_money: boolean, before: number, after: number, };

export type ChapterLevel = { 
/**
 * The three digits asked about.
 */
chapter: string, 
/**
 * Code in `chapter-range`: `trung-uong`, `tinh`, `huyen` or `xa`.
 */
level: string, 
/**
 * The tier in Vietnamese.
 */
vi: string, 
/**
 * The tier in English.
 */
en: string, 
/**
 * First day of this range under this act.
 */
from: Day, 
/**
 * The act that fixes the range.
 */
source: Instrument, 
/**
 * The range was read in it.
 */
verified: boolean, };

export type Check = { quarter: Quarter, findings: Array<FindingRow>, errors: number, 
/**
 * Queries without an explanation.
 */
open_queries: number, hints: number, passed: number, 
/**
 * No error and no open query.
 */
is_ready: boolean, 
/**
 * Mã số liệu of these figures, 8 characters.
 */
ma_so_lieu: string, };

export type CheckCard = { digits: string, };

export type CheckResult = "dung" | "sai" | "giai-thich" | "khong-chay";

export type ChecklistItem = { number: number, category: string, have: number, usable: number, is_met: boolean, };

export type ChooseBook = { which: WhichBook, };

export type ClassTotal = { class: string, class_name: string, centres: number, opening_vnd: Total, received_vnd: Total, spent_vnd: Total, closing_vnd: Total, };

export type ClockDoubt = "behind" | "ahead" | "otherwise";

export type ClockRow = { why: ClockDoubt, 
/**
 * The day the clock shows.
 */
clock: Day, 
/**
 * The newest day the book knows without doubt.
 */
known: Day | null, };

export type ClosingChange = "khoa" | "mo-lai";

export type ClosingEvent = { change: ClosingChange, day: Day, 
/**
 * Why it was opened again.
 */
reason: string | null, };

export type ClosingPage = { year: number, 
/**
 * The first and the last year there is something to close of.
 */
years: [number, number], stage: YearStage, adjusted_until: Day | null, dues: Array<Due>, months: Array<MonthRow>, 
/**
 * How the budget year was closed and opened again.
 */
events: Array<ClosingEvent>, can_close: boolean, can_reopen: boolean, };

export type CodeRow = { code: string, name_vi: string, name_en: string, note: string | null, source: string, is_verified: boolean, 
/**
 * What this list says of its codes beside their names: `is_seconded`, `signs_as` …
 */
fields: { [key in string]: string }, };

export type CodeSettled = { source_code: string, source_name: string, 
/**
 * None where nobody said one.
 */
budget_code: string | null, spent_vnd: Vnd, spent_after_vnd: Vnd, };

export type CodeTotal = { spent_vnd: Vnd, spent_after_vnd: Vnd, };

export type CollaboratorForm = { collaborator_id: CollaboratorId | null, full_name: string, 
/**
 * Code list `collaborator-kind`.
 */
kind: string, 
/**
 * Code list `speaker-field`; the first is told first.
 */
fields: Array<string>, is_female: boolean | null, workplace: string | null, qualification: string | null, from_on: Day, to_on: Day | null, 
/**
 * Null: as it stands.
 */
phone: string | null, 
/**
 * Null: as it stands.
 */
birth_on: Day | null, note: string | null, };

export type CollaboratorId = string;

export type CollaboratorKey = { collaborator_id: CollaboratorId, };

export type CollaboratorName = { collaborator_id: CollaboratorId, full_name: string, workplace: string | null, };

export type CollaboratorPage = { on: Day, rows: Array<CollaboratorRow>, vouchers: Array<PayableVoucher>, };

export type CollaboratorRow = { collaborator: ShownCollaborator, is_current: boolean, talks: Array<Talk>, pays: Array<SpeakerPay>, 
/**
 * Of all vouchers that stand.
 */
paid_vnd: Vnd, };

export type ColumnKind = "id" | "code" | "text" | "int" | "vnd" | "day" | "month" | "flag";

export type Coming = { kind: ComingKind, 
/**
 * The last day of the post or of the month, which may be over.
 */
on: Day, 
/**
 * Whose post it is.
 */
person_id: PersonId | null, full_name: string | null, 
/**
 * What the post is called; its code where the law does not know it.
 */
role_vi: string | null, role_en: string | null, month: Month | null, };

export type ComingKind = "post-ends" | "handing-over-missing" | "month-open";

export type CommitteeDecision = { committee_id: CommitteeId, 
/**
 * Code list `committee-change`.
 */
change: string, number: string, signed_on: Day, 
/**
 * Who decided, e.g. "Chủ tịch UBND xã".
 */
authority: string, 
/**
 * From which day on; no other decision begins on it.
 */
from_on: Day, note: string | null, 
/**
 * All who belong to it from then on; none where it ends.
 */
members: Array<CommitteeMember>, };

export type CommitteeForm = { committee_id: CommitteeId | null, 
/**
 * Code list `committee-change`.
 */
change: string, number: string, signed_on: Day, authority: string, from_on: Day, note: string | null, 
/**
 * All who belong to it from then on.
 */
members: Array<CommitteeMember>, };

export type CommitteeId = string;

export type CommitteeKey = { committee_id: CommitteeId, };

export type CommitteeMeeting = { meeting_id: MeetingId, held_on: Day, subject: string, 
/**
 * How many came.
 */
present: number | null, 
/**
 * Number or name of the minutes.
 */
minutes: string | null, resolutions: Array<Resolution>, };

export type CommitteeMember = { full_name: string, 
/**
 * Code list `partner-body`: whom they come from.
 */
body: string, 
/**
 * What they are there.
 */
title: string | null, 
/**
 * Code list `committee-role`.
 */
role: string, };

export type CommitteePage = { 
/**
 * Newest first.
 */
rows: Array<CommitteeDecision>, on: Day, 
/**
 * The decision that counts on that day.
 */
current: CommitteeDecision | null, };

export type CompareDigits = { path: string, 
/**
 * Any separators; may be incomplete.
 */
digits: string, };

export type Concern = { quarter: Quarter, 
/**
 * Its number in the quarter, from 1; it keeps it when others go.
 */
position: number, kind: ConcernKind, 
/**
 * Of the code list of its kind.
 */
code: string, text: string | null, 
/**
 * Whom a request is put to; a difficulty is put to nobody.
 */
asked_of: string | null, };

export type ConcernForm = { quarter: Quarter, position: number | null, kind: ConcernKind, code: string, text: string | null, 
/**
 * Only a request is put to somebody; of a difficulty it is not kept.
 */
asked_of: string | null, };

export type ConcernKey = { quarter: Quarter, position: number, };

export type ConcernKind = "difficulty" | "request";

export type ConcernPage = { quarter: Quarter, is_closed: boolean, rows: Array<Concern>, 
/**
 * Those of the quarter before that are not said in this one.
 */
before: Array<Concern>, 
/**
 * Whom a request is put to as a rule.
 */
asked: [string, string], };

export type Concluded = { 
/**
 * Accepted.
 */
accepted: number, 
/**
 * Nobody concluded on them yet, or something was found since.
 */
unreviewed: number, 
/**
 * Went back with remarks.
 */
returned: number, };

export type ConfirmBundle = { bundle_id: BundleId, 
/**
 * Whom they spoke to and what was said.
 */
reason: string, };

export type Consolidate = { quarter: Quarter, 
/**
 * Folder to write to; none: the program's own.
 */
folder: string | null, 
/**
 * Only the reports that were accepted; null: all that count.
 */
accepted_only: boolean | null, };

export type Consolidated = { quarter: Quarter, counted: number, missing: Array<string>, controls: Array<ControlRow>, 
/**
 * Figures of centres that no commune is likely to have; they are added up all the same.
 */
beyond: Array<BeyondFigure>, xlsx_path: string, pdf_path: string, };

export type ControlRow = { name: Figure, is_money: boolean, bundles: Total, rows: Total, };

export type CopyLawPack = { pack_id: PackId, folder: string, };

export type CopyToStick = { bundle_id: BundleId, folder: string, };

export type CopyView = { path: string, size_bytes: number, was_there: boolean, can_eject: boolean, };

export type CopyWhy = "niem-phong" | "tay" | "phien" | "truoc-khi-khoi-phuc";

export type CountCash = { counted_on: Day, notes: Array<NoteCount>, reason: string | null, };

export type Course = { course_id: CourseId, title: string, 
/**
 * Code list `training-topic`.
 */
topic: string, from_on: Day, to_on: Day, days: number, place: string | null, note: string | null, 
/**
 * Who is invited, in order.
 */
invited: Array<Invited>, };

export type CourseForm = { course_id: CourseId | null, title: string, 
/**
 * Code list `training-topic`.
 */
topic: string, from_on: Day, to_on: Day, days: number, place: string | null, note: string | null, invited: Array<Invited>, };

export type CourseId = string;

export type CourseKey = { course_id: CourseId, };

export type CoursePage = { quarter: Quarter, rows: Array<CourseRow>, 
/**
 * By unit above, unit, and name.
 */
lacking: Array<Lacking>, };

export type CourseRow = { course: Course, invited: Array<InvitedRow>, 
/**
 * How many came.
 */
came: number, };

export type Day = string;

export type DaysHeld = { 
/**
 * How many days earn; at least 1.
 */
held: number, 
/**
 * How many days the month has, 28–31.
 */
of: number, };

export type DecideDifference = { 
/**
 * The voucher that wrote it down.
 */
advance_id: VoucherId, day: Day, amount_vnd: Vnd, source_id: SourceId | null, budget_code: string | null, 
/**
 * Number of the decision, and who made it.
 */
decision: string, decided_by: string, reason: string, };

export type DecisionDraft = { 
/**
 * The act that decides.
 */
act: ActDraft, 
/**
 * Two-digit code of the province.
 */
province: string, 
/**
 * The day it takes effect.
 */
from: Day, 
/**
 * To whom and what it applies.
 */
scope: string, 
/**
 * One person with several posts receives the highest allowance only.
 */
highest_only: boolean, 
/**
 * When a post starts to earn.
 */
start: StartRule, 
/**
 * When it stops.
 */
stop: StopRule, 
/**
 * Rounded to a multiple of this many đồng.
 */
rounding: number, 
/**
 * Counts towards insurance.
 */
counts_for_insurance: boolean, 
/**
 * Somebody read figures and switches in the act.
 */
is_verified: boolean, 
/**
 * What it grants, one line a role and group of classes.
 */
lines: Array<LineDraft>, };

export type DecisionRow = { 
/**
 * Who made it: the province, in its own words.
 */
issuer: string, 
/**
 * Of the centre's own province.
 */
is_own: boolean, decision: string, title: string, instrument: string, from: Day, is_verified: boolean, is_example: boolean, };

export type DetailBook = { kind: DetailKind, source_name: string | null, budget_code: string | null, from_on: Day, to_on: Day, 
/**
 * Before the first line; where nothing is kept: spent since the first of its year.
 */
opening_vnd: Vnd, rows: Array<DetailRow>, in_vnd: Vnd, out_vnd: Vnd, closing_vnd: Vnd, 
/**
 * Since the first of the year of the last day.
 */
year_in_vnd: Vnd, year_out_vnd: Vnd, 
/**
 * The book began within that year: what was before it is not in those sums.
 */
began_on: Day | null, };

export type DetailKind = "tien-mat" | "tien-gui" | "tai-xa" | "nguon" | "tieu-muc";

export type DetailRow = { voucher_id: VoucherId, day: Day, number: string, reason: string, payee: string | null, 
/**
 * Names of its sources.
 */
sources: string, 
/**
 * Its budget codes, and the budget year where it is settled in another than that of its day.
 */
codes: string, is_void: boolean, in_vnd: Vnd, out_vnd: Vnd, 
/**
 * Left after it; where nothing is kept: spent so far.
 */
balance_vnd: Vnd, };

export type Difference = { quarter: Quarter, 
/**
 * The revision compared with, none when the quarter was never sealed.
 */
against: number | null, figures: Array<ChangedFigure>, cells: Array<ChangedCell>, };

export type DigitGroup = { 
/**
 * As typed; empty when not typed yet.
 */
expected: string, 
/**
 * In the bundle; none until the group is typed with a check digit that holds.
 */
found: string | null, state: GroupState, };

export type DigitsCompared = { 
/**
 * Always six.
 */
groups: Array<DigitGroup>, 
/**
 * All thirty are there and the same.
 */
is_same: boolean, };

export type Doubt = { 
/**
 * What kind of thing is doubted.
 */
kind: DoubtKind, 
/**
 * The entry: `allowances/40-nq-50-2024`.
 */
key: string, 
/**
 * What its sentence names: `name`, `roles`, or `before_vnd`, `after_vnd`, `from`.
 */
named: { [key in string]: string }, };

export type DoubtKind = "role-without-line" | "switches-unread" | "step-down" | "step-up";

export type DraftKept = { 
/**
 * Instant, RFC 3339 UTC.
 */
kept_at: string, };

export type DraftKey = { key: string, };

export type DraftRow = { key: string, body: string, 
/**
 * Instant, RFC 3339 UTC.
 */
kept_at: string, };

export type Due = { 
/**
 * `quarter-regime`, `literacy-commune`, …
 */
key: string, 
/**
 * What falls due, in Vietnamese.
 */
vi: string, 
/**
 * What falls due, in English.
 */
en: string, 
/**
 * The day the act names.
 */
on: Day, 
/**
 * The act says "before this day", not "by this day".
 */
is_before: boolean, 
/**
 * The last day on which the paper is in time.
 */
last_on: Day, 
/**
 * The period the paper is about; its last day is the day the figures are of. `None` when the
 * calendar of such periods did not hold yet.
 */
covers: Period | null, 
/**
 * The act, or the program's own proposal.
 */
source: Instrument, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * A receiving office may set another day.
 */
editable: boolean, 
/**
 * Read in the act.
 */
verified: boolean, 
/**
 * What is not sure of it, or to be known beside.
 */
note: string | null, };

export type Ejected = { is_safe: boolean, };

export type EndOwnDecision = { own_id: string, on: Day, };

export type Ending = { secondment_id: SecondmentId, full_name: string, 
/**
 * The last day that is decided.
 */
last_on: Day | null, term: Term, };

export type EnrolCentre = { path: string, digits: string, unit_code: string, unit_from: Day, };

export type Entitlement = { 
/**
 * The year.
 */
year: number, 
/**
 * The day the year is judged by: 1 January, or the founding day when it lies in the year.
 */
on: Day, 
/**
 * The support at founding first. Empty when the centre did not stand on that day, or no
 * level names its class of area.
 */
lines: Array<EntitlementLine>, 
/**
 * Sum of the lines.
 */
total: Vnd, };

export type EntitlementLine = { 
/**
 * For what.
 */
kind: SupportKind, 
/**
 * Đồng, for the whole year; the least amount when `is_minimum`.
 */
amount: Vnd, 
/**
 * The act that sets the level.
 */
source: Instrument, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * Two-digit code of the province whose level it is; empty for the whole country.
 */
province: string, 
/**
 * The centre's class of area on the day the year is judged by.
 */
area_class: string, 
/**
 * First day of the level.
 */
from: Day, 
/**
 * The amount was read in the act.
 */
verified: boolean, 
/**
 * The act sets it as a minimum.
 */
is_minimum: boolean, 
/**
 * What is known about it that has no field.
 */
note: string | null, };

export type EntitlementRow = { 
/**
 * Code in `support-kind`.
 */
kind: string, amount_vnd: Vnd, 
/**
 * Its entry in the law: `supports/…`.
 */
law: string, cited: string, 
/**
 * The act sets it as a minimum.
 */
is_minimum: boolean, is_verified: boolean, };

export type EntitlementView = { year: number, 
/**
 * Today, or the last day of a year that is over.
 */
as_of: Day, 
/**
 * How many months of allowances are counted.
 */
months: number, 
/**
 * How many of them lie before the book: counted by who held the posts when it began.
 */
months_before: number, support: Array<EntitlementRow>, 
/**
 * Why the law names no support; null where it names some or none applies.
 */
why: NothingDue | null, 
/**
 * Allowances due for those months, paid or not.
 */
allowances_vnd: Vnd, 
/**
 * Some figure is an invented example.
 */
is_example: boolean, 
/**
 * Every figure was read in its source.
 */
is_verified: boolean, due_vnd: Vnd, 
/**
 * From the state budget, the part of the year before the book included.
 */
received_vnd: Vnd, 
/**
 * Never below zero.
 */
owed_vnd: Vnd, };

export type EntitlementYear = { year: number, 
/**
 * Today, or the last day of a year that is over.
 */
as_of: Day, 
/**
 * How many months of allowances are counted.
 */
months: number, 
/**
 * How many of them lie before the book.
 */
months_before: number, support_vnd: Vnd, allowances_vnd: Vnd, due_vnd: Vnd, received_vnd: Vnd, 
/**
 * Due less received; below zero: more came than was due.
 */
difference_vnd: Vnd, 
/**
 * The same of the years before it.
 */
before_vnd: Vnd, 
/**
 * The same of this year and all before it.
 */
carried_vnd: Vnd, };

export type EntitlementYears = { rows: Array<EntitlementYear>, due_vnd: Vnd, received_vnd: Vnd, 
/**
 * Due less received over all years; below zero: more came than was due.
 */
carried_vnd: Vnd, 
/**
 * Some figure is an invented example.
 */
is_example: boolean, 
/**
 * Every figure was read in its source.
 */
is_verified: boolean, };

export type ErrorCode = "account-negative" | "advance-due-before" | "advance-not-yet" | "advance-over" | "advance-settled" | "advance-spent-over" | "advance-unknown" | "allowance-adjusted" | "allowance-no-line" | "allowance-none" | "allowance-paid-already" | "allowance-paid-together" | "allowance-settled" | "allotment-below-zero" | "allotment-not-of-state" | "allotment-twice" | "allotment-year" | "amount-negative" | "amount-not-positive" | "amount-out-of-range" | "attachment-book-full" | "attachment-broken" | "attachment-changed" | "attachment-document" | "attachment-empty" | "attachment-heic" | "attachment-missing" | "attachment-points" | "attachment-record-full" | "attachment-strange" | "attachment-tiff" | "attachment-too-large" | "attachment-twice" | "backup-damaged" | "backup-inside" | "backup-is-book" | "backup-on-report-stick" | "backup-unknown" | "board-begun" | "book-busy" | "book-damaged" | "book-exists" | "book-io" | "book-missing" | "book-needs-room" | "book-newer" | "book-read-only" | "budget-year-unfit" | "bundle-changed" | "bundle-unknown" | "cancelled" | "cash-negative" | "card-elsewhere" | "card-unknown" | "centre-elsewhere" | "centre-founded" | "centre-unknown" | "check-not-ready" | "code-unknown" | "collaborator-field-twice" | "collaborator-many-fields" | "collaborator-no-field" | "committee-ends" | "committee-nobody" | "committee-same-day" | "committee-two-heads" | "count-agrees" | "count-too-large" | "day-before-book" | "day-in-future" | "day-none" | "day-order" | "decision-missing" | "digits-differ" | "digits-wrong" | "disk-full" | "evidence-missing" | "explanations-unread" | "facility-moved" | "facility-moves-before" | "facility-not-there" | "facility-nothing-moves" | "facility-reason-unfit" | "facility-usable-unlike" | "facility-value-below" | "fault" | "field-empty" | "folder-not-own" | "gift-not-receipt" | "gift-of-money" | "gift-of-no-receipt" | "gift-over-receipt" | "gift-two-uses" | "hand-in-too-early" | "held-first" | "io" | "journal-posted" | "key-file-damaged" | "key-file-missing" | "keys-encoding" | "keys-line" | "keys-option" | "keys-unreadable" | "keys-weak-key" | "law-changed" | "law-day-order" | "law-field" | "law-in-use" | "law-lost" | "law-malformed" | "law-months" | "law-no-files" | "law-pack-forked" | "law-pack-malformed" | "law-pack-missing" | "law-pack-older" | "law-pack-refused" | "law-pack-unknown" | "law-place" | "law-step-down" | "law-step-up" | "law-unchanged" | "law-unknown" | "law-unreadable" | "list-unknown" | "month-before-open" | "month-closed" | "month-open" | "month-runs" | "name-taken" | "named-twice" | "no-book-yet" | "not-a-backup" | "not-a-book" | "not-a-centre" | "not-a-file" | "not-an-office" | "not-copied" | "not-in-force" | "nothing-missing" | "nothing-to-undo" | "other-centre" | "other-office" | "own-decision-known" | "own-decision-nowhere" | "own-decision-sealed" | "own-decision-settled" | "own-decision-twice" | "page-unknown" | "paper-compile" | "paper-not-signed" | "paper-stale" | "paper-unknown" | "part-over-turns" | "parts-differ" | "passphrase-common" | "passphrase-control" | "passphrase-edge-space" | "passphrase-long" | "passphrase-repeats" | "passphrase-short" | "passphrase-wrong" | "payment-all-withheld" | "payment-empty" | "payment-over-owed" | "payment-over-owes" | "payment-twice" | "person-unknown" | "place-unfit" | "phones-none" | "plan-due-outside" | "plan-no-next" | "plan-not-narrowed" | "plan-period-unknown" | "plan-taken" | "post-unknown" | "quarter-closed" | "quarter-empty" | "quarter-not-closed" | "quarter-open" | "read-back-differs" | "receipt-refused" | "receipt-unknown" | "record-in-use" | "record-unknown" | "remark-missing" | "remark-too-many" | "report-contradicts" | "report-number-used" | "report-sealed" | "request-malformed" | "request-past-year" | "reversal-too-early" | "review-unknown" | "revision-limit" | "salary-needed" | "same-person" | "sample-cannot-leave" | "seal-closed" | "seal-exists" | "seal-known" | "seal-missing" | "seal-refused" | "secondment-already" | "secondment-beyond" | "secondment-no-last-day" | "secondment-not-longer" | "signing-too-early" | "source-class-in-kind" | "source-closed" | "source-donated" | "source-forbids-allowance" | "source-in-kind" | "source-not-donated" | "source-unknown" | "speaker-over-voucher" | "speaker-pays-nobody" | "speaker-twice" | "standing-clear" | "stick-full" | "stick-missing" | "stick-pulled" | "stick-read-only" | "stranger-refused" | "text-forbidden" | "text-too-long" | "too-large" | "training-nobody" | "training-too-many-days" | "training-twice" | "two-directors" | "undo-blocked" | "unit-unknown" | "unknown-command" | "usable-over-quantity" | "voucher-counted" | "voucher-kind-fixed" | "voucher-pays-allowances" | "voucher-number-gap" | "voucher-posted" | "voucher-printed" | "voucher-quarter-fixed" | "voucher-reversed" | "voucher-unknown" | "voucher-void" | "year-adjusted" | "year-after-closed" | "year-before-book" | "year-before-open" | "year-closed" | "year-not-believed" | "year-open" | "year-quarter-open" | "year-runs";

export type ExplainFinding = { quarter: Quarter, rule: string, row: string, text: string, };

export type ExportLedger = { folder: string, };

export type ExtendForm = { secondment_id: SecondmentId, decision_no: string, decision_on: Day, until_on: Day, };

export type Extension = { decision_no: string, decision_on: Day, 
/**
 * The new last day.
 */
until_on: Day, };

export type Facility = { facility_id: FacilityId, 
/**
 * Code list `facility-category`.
 */
category: string, name: string, quantity: number, 
/**
 * How many of them can be used.
 */
usable: number, 
/**
 * Code list `relation`: own, shared, borrowed, rented.
 */
relation: string, 
/**
 * Code list `condition`.
 */
condition: string, acquired_on: Day | null, 
/**
 * Code list `funding-class`.
 */
source_class: string | null, value_vnd: Vnd | null, note: string | null, };

export type FacilityChange = "tang" | "giam" | "tinh-trang";

export type FacilityForm = { facility_id: FacilityId | null, category: string, name: string, quantity: number, usable: number, relation: string, condition: string, acquired_on: Day | null, source_class: string | null, value_vnd: Vnd | null, note: string | null, };

export type FacilityId = string;

export type FacilityKey = { facility_id: FacilityId, };

export type FacilityMovement = { movement_id: MovementId, facility_id: FacilityId, day: Day, change: FacilityChange, 
/**
 * How many came or went; 0 for a change of state.
 */
quantity: number, 
/**
 * How many more can be used since, or fewer.
 */
usable: number, 
/**
 * Code list `condition`: their condition since; none where it stays as it was.
 */
condition: string | null, 
/**
 * Code list `facility-movement`.
 */
reason: string, 
/**
 * What those that came or went are worth.
 */
value_vnd: Vnd | null, 
/**
 * The decision, record or invoice it rests on.
 */
paper: string | null, note: string | null, };

export type FacilityOn = { facility: Facility, quantity: number, usable: number, 
/**
 * Code list `condition`.
 */
condition: string, value_vnd: Vnd | null, 
/**
 * All its movements, later ones too, newest first.
 */
movements: Array<FacilityMovement>, };

export type FacilityPage = { on: Day, rows: Array<FacilityOn>, checklist: Array<ChecklistItem>, };

export type FactKind = "name" | "area_class" | "account_kind" | "has_seal" | "office_id" | "office_name" | "allowance_decision";

export type Figure = "opening" | "received" | "spent" | "closing" | "cash" | "account" | "allowances" | "activities" | "turns";

export type Figures = { quarter: Quarter, expected: number, 
/**
 * The reports that are added up.
 */
counted: number, 
/**
 * How many of all that count stand where.
 */
concluded: Concluded, 
/**
 * Names of units whose report does not count (yet), or is not added up.
 */
missing: Array<string>, totals: Array<SummedFigure>, classes: Array<ClassTotal>, centres: Array<CentreFigures>, 
/**
 * Figures of these that no commune is likely to have; they are added up all the same.
 */
beyond: Array<BeyondFigure>, };

export type FileCode = "accepted" | "account-negative" | "advance-due-before" | "advance-not-yet" | "advance-over" | "advance-settled" | "advance-spent-over" | "advance-unknown" | "allotment-below-zero" | "allotment-not-of-state" | "allotment-twice" | "allotment-year" | "allowance-adjusted" | "allowance-no-line" | "allowance-none" | "allowance-paid-already" | "allowance-paid-together" | "allowance-settled" | "already-known" | "amount-negative" | "amount-not-positive" | "amount-out-of-range" | "attachment-book-full" | "attachment-broken" | "attachment-changed" | "attachment-document" | "attachment-empty" | "attachment-heic" | "attachment-missing" | "attachment-points" | "attachment-record-full" | "attachment-strange" | "attachment-tiff" | "attachment-too-large" | "attachment-twice" | "backup-damaged" | "backup-inside" | "backup-is-book" | "backup-on-report-stick" | "backup-unknown" | "board-begun" | "book-busy" | "book-damaged" | "book-exists" | "book-io" | "book-missing" | "book-needs-room" | "book-newer" | "book-read-only" | "budget-year-unfit" | "bundle-changed" | "bundle-unknown" | "cancelled" | "card-elsewhere" | "card-unknown" | "cash-negative" | "centre-elsewhere" | "centre-founded" | "centre-unknown" | "check-not-ready" | "clock-suspect" | "code-unknown" | "collaborator-field-twice" | "collaborator-many-fields" | "collaborator-no-field" | "committee-ends" | "committee-nobody" | "committee-same-day" | "committee-two-heads" | "count-agrees" | "count-too-large" | "csv-form" | "damaged" | "day-before-book" | "day-in-future" | "day-none" | "day-order" | "decision-missing" | "digits-differ" | "digits-wrong" | "disk-full" | "doubtful" | "duplicate-entry" | "empty" | "entry-name" | "evidence-missing" | "explanations-unread" | "extra-bytes" | "facility-moved" | "facility-moves-before" | "facility-not-there" | "facility-nothing-moves" | "facility-reason-unfit" | "facility-usable-unlike" | "facility-value-below" | "fault" | "field-empty" | "file-extra" | "file-missing" | "folder-not-own" | "fork" | "gap" | "gift-not-receipt" | "gift-of-money" | "gift-of-no-receipt" | "gift-over-receipt" | "gift-two-uses" | "hand-in-too-early" | "hash-mismatch" | "held-first" | "impersonation" | "internal" | "io" | "journal-posted" | "json-form" | "key-file-damaged" | "key-file-missing" | "key-revoked" | "key-unknown" | "keys-encoding" | "keys-line" | "keys-option" | "keys-unreadable" | "keys-weak-key" | "law-changed" | "law-day-order" | "law-field" | "law-form" | "law-in-use" | "law-lost" | "law-malformed" | "law-months" | "law-no-files" | "law-pack-forked" | "law-pack-malformed" | "law-pack-missing" | "law-pack-older" | "law-pack-refused" | "law-pack-unknown" | "law-place" | "law-step-down" | "law-step-up" | "law-unchanged" | "law-unknown" | "law-unreadable" | "layout" | "list-unknown" | "manifest-form" | "month-before-open" | "month-closed" | "month-open" | "month-runs" | "name-taken" | "named-twice" | "new-lineage" | "no-book-yet" | "norms-old" | "not-a-backup" | "not-a-book" | "not-a-bundle" | "not-a-centre" | "not-a-file" | "not-an-office" | "not-copied" | "not-in-force" | "not-stored" | "nothing-missing" | "nothing-to-undo" | "old-lineage" | "other-centre" | "other-office" | "own-decision-known" | "own-decision-nowhere" | "own-decision-sealed" | "own-decision-settled" | "own-decision-twice" | "page-unknown" | "paper-compile" | "paper-not-signed" | "paper-stale" | "paper-unknown" | "part-over-turns" | "parts-differ" | "passphrase-common" | "passphrase-control" | "passphrase-edge-space" | "passphrase-long" | "passphrase-repeats" | "passphrase-short" | "passphrase-wrong" | "payment-all-withheld" | "payment-empty" | "payment-over-owed" | "payment-over-owes" | "payment-twice" | "person-unknown" | "phones-none" | "place-unfit" | "plan-due-outside" | "plan-no-next" | "plan-not-narrowed" | "plan-period-unknown" | "plan-taken" | "post-unknown" | "quarter-closed" | "quarter-empty" | "quarter-not-closed" | "quarter-open" | "read-back-differs" | "receipt-form" | "receipt-refused" | "receipt-unknown" | "record-in-use" | "record-unknown" | "remark-missing" | "remark-too-many" | "repacked" | "replaced" | "report-contradicts" | "report-number-used" | "report-sealed" | "request-malformed" | "request-past-year" | "reversal-too-early" | "review-unknown" | "revision-limit" | "salary-needed" | "same-person" | "sample-bundle" | "sample-cannot-leave" | "seal-closed" | "seal-exists" | "seal-known" | "seal-missing" | "seal-refused" | "secondment-already" | "secondment-beyond" | "secondment-no-last-day" | "secondment-not-longer" | "signature-extra" | "signature-form" | "signature-mismatch" | "signature-missing" | "signing-too-early" | "source-class-in-kind" | "source-closed" | "source-donated" | "source-forbids-allowance" | "source-in-kind" | "source-not-donated" | "source-unknown" | "speaker-over-voucher" | "speaker-pays-nobody" | "speaker-twice" | "standing-clear" | "stick-full" | "stick-missing" | "stick-pulled" | "stick-read-only" | "stranger-refused" | "supersedes" | "tables-contradict" | "text-forbidden" | "text-too-long" | "token-unchecked" | "too-large" | "too-many-entries" | "too-new" | "totals-differ" | "training-nobody" | "training-too-many-days" | "training-twice" | "truncated" | "two-directors" | "two-reports" | "undo-blocked" | "unit-unknown" | "unknown-command" | "unreadable" | "usable-over-quantity" | "voucher-counted" | "voucher-kind-fixed" | "voucher-number-gap" | "voucher-pays-allowances" | "voucher-posted" | "voucher-printed" | "voucher-quarter-fixed" | "voucher-reversed" | "voucher-unknown" | "voucher-void" | "wrong-audience" | "wrong-quarter" | "year-adjusted" | "year-after-closed" | "year-before-book" | "year-before-open" | "year-closed" | "year-not-believed" | "year-open" | "year-quarter-open" | "year-runs";

export type FileState = "here" | "missing" | "changed";

export type FindLawPacks = { folder: string, };

export type FindReceipts = { folder: string, };

export type FindingKind = "difference" | "error" | "explained" | "hint" | "office" | "query";

export type FindingRow = { rule: string, severity: Severity, 
/**
 * Key of the row in its table, `-` for a rule about the whole.
 */
row: string, table: string | null, 
/**
 * Screen that holds the place.
 */
screen: RuleScreen, 
/**
 * Record to open there: id, month or day.
 */
record: string | null, words: RuleWords, 
/**
 * Values of the sentence.
 */
show: { [key in string]: string }, explanation: string | null, 
/**
 * The first quarter of which the same was said of the same place, quarter after quarter; none
 * where it was said first in this one.
 */
said_since: Quarter | null, 
/**
 * What was said of the same place in the quarter before, where nothing is said in this one.
 */
offered: Offered | null, law: string, is_verified: boolean, };

export type FlawCode = "advance-differs" | "allowance-sheet" | "attachment-differs" | "attachment-missing" | "attachment-unknown" | "below-zero" | "cell-damaged" | "closing-differs" | "defence-missing" | "file-differs" | "file-missing" | "file-unknown" | "findings-differ" | "findings-undated" | "gift-differs" | "integrity-broken" | "journal-behind" | "journal-broken" | "journal-cut" | "journal-index" | "journal-open" | "key-damaged" | "key-missing" | "law-differs" | "layer-differs" | "layout-differs" | "line-differs" | "number-gap" | "notes-differ" | "own-decision-unread" | "owner-differs" | "people-differ" | "plan-differs" | "premises-differ" | "quarter-differs" | "record-changed" | "record-lost" | "record-unknown" | "repeat-differs" | "reversal-differs" | "row-dangling" | "sealed-differs" | "standing-differs" | "totals-differ" | "voucher-effect" | "voucher-form";

export type FlawRow = { code: FlawCode, 
/**
 * Worth a word, and no error.
 */
is_note: boolean, 
/**
 * A voucher's number and year, a month, a day, a mã gói, a file; empty for the book as a whole.
 */
place: string, 
/**
 * For the person one calls.
 */
detail: string, sentence_vi: string, sentence_en: string, };

export type FoldedText = { 
/**
 * Composed.
 */
nfc: string, 
/**
 * Without marks.
 */
folded: string, 
/**
 * When it looks like a text of an old encoding.
 */
looks_like: OldEncoding | null, 
/**
 * What such a text says in Unicode: for a person to take or leave.
 */
unicode: string | null, };

export type Folder = { folder: string, };

export type FoundCentre = { 
/**
 * Five digits, or empty for a unit typed by hand.
 */
unit_code: string, unit_from: Day, unit_name: string, parent_name: string | null, name: string, founded_year: number, area_class: string, account_kind: string, has_seal: boolean, office_id: OfficeId, office_name: string, director_name: string, accountant_name: string, cashier_name: string, 
/**
 * First day of this book.
 */
first_on: Day, sources: Array<OpeningSource>, classes_before: number, turns_before: number, allowance_decision: string | null, };

export type FoundOffice = { office_id: OfficeId, name: string, };

export type FoundState = "new" | "known" | "key-unknown" | "refused";

export type Gift = { gift_id: GiftId, received_on: Day, kind: GiftKind, 
/**
 * Code list `gift-origin`.
 */
origin: string, giver: string, giver_address: string | null, what: string, 
/**
 * Of money always one.
 */
quantity: number, unit: string | null, value_vnd: Vnd, 
/**
 * What the giver gave it for.
 */
purpose: string, 
/**
 * Number or name of the minutes or the confirmation in writing.
 */
paper: string | null, paper_on: Day | null, 
/**
 * Who received it for the centre.
 */
receivers: string | null, 
/**
 * What the thing or the work became.
 */
facility_id: FacilityId | null, 
/**
 * What used it up.
 */
activity_id: ActivityId | null, 
/**
 * The receipt that brought the money in.
 */
voucher_id: VoucherId | null, note: string | null, };

export type GiftChoice = { id: string, name: string, 
/**
 * The day of an activity or a receipt.
 */
on: Day | null, 
/**
 * What a receipt brought in.
 */
amount_vnd: Vnd | null, };

export type GiftForm = { gift_id: GiftId | null, received_on: Day, kind: GiftKind, 
/**
 * Code list `gift-origin`.
 */
origin: string, giver: string, giver_address: string | null, what: string, 
/**
 * How many; of money nobody asks.
 */
quantity: number, unit: string | null, value_vnd: Vnd, purpose: string, paper: string | null, paper_on: Day | null, receivers: string | null, facility_id: FacilityId | null, activity_id: ActivityId | null, voucher_id: VoucherId | null, note: string | null, };

export type GiftId = string;

export type GiftKey = { gift_id: GiftId, };

export type GiftKind = "tien" | "hien-vat" | "ngay-cong";

export type GiftPage = { 
/**
 * None: of all years.
 */
year: number | null, rows: Array<GiftRow>, totals: Array<GiftTotal>, facilities: Array<GiftChoice>, activities: Array<GiftChoice>, receipts: Array<GiftChoice>, };

export type GiftPaperKind = "so" | "cong-khai";

export type GiftRow = { gift: Gift, 
/**
 * The thing it became or the activity that used it up, by its name.
 */
used_for: string | null, 
/**
 * The receipt that brought it in, by its number; none once that is void.
 */
voucher: string | null, voucher_on: Day | null, };

export type GiftTotal = { kind: GiftKind, count: number, value_vnd: Vnd, };

export type GroupPlan = { classes: Planned | null, turns: Planned | null, };

export type GroupState = "open" | "mistyped" | "differs" | "same";

export type GroupTotal = { 
/**
 * None: all groups.
 */
group: string | null, classes: number, turns: number, turns_year: number, plan: GroupPlan, };

export type HandOver = { 
/**
 * The act that says so, and what it is about, an example as one; that of the new where there are two.
 */
decision: string, 
/**
 * The last day that earns of who held a post until the day before.
 */
old_until: Day | null, 
/**
 * The first day that earns of who holds it from then on.
 */
new_since: Day | null, 
/**
 * The days both are paid for.
 */
twice: [Day, Day] | null, 
/**
 * The days nobody is paid for.
 */
never: [Day, Day] | null, };

export type HandingDue = { role: string, from_name: string, to_name: string, person_id: PersonId, 
/**
 * Since when the new one holds it.
 */
on: Day, };

export type HandingOver = { handing_over_id: HandingOverId, handed_on: Day, 
/**
 * Code list `roles`: the post that is handed over.
 */
role: string, from_name: string, to_name: string, 
/**
 * Names of those who saw it.
 */
witnesses: string, 
/**
 * What the book said at the end of that day.
 */
cash_vnd: Vnd, account_vnd: Vnd, 
/**
 * What was counted that day.
 */
counted_vnd: Vnd | null, 
/**
 * Advances and other things under way.
 */
under_way: string | null, papers: string, keys: string | null, note: string | null, };

export type HandingOverForm = { handing_over_id: HandingOverId | null, handed_on: Day, role: string, from_name: string, to_name: string, witnesses: string, under_way: string | null, papers: string, keys: string | null, note: string | null, };

export type HandingOverId = string;

export type HandingOverKey = { handing_over_id: HandingOverId, };

export type HandingPage = { rows: Array<HandingOver>, missing: Array<HandingDue>, 
/**
 * The posts that are handed over with money and papers.
 */
roles: Array<string>, };

export type Heir = { 
/**
 * The unit that carries on.
 */
unit: Unit, 
/**
 * Whole when every step was whole.
 */
share: Share, 
/**
 * The heir to take when nobody says which part is meant.
 */
is_default: boolean, 
/**
 * Every step was read in a source.
 */
verified: boolean, 
/**
 * The steps, oldest first; empty when the unit still stands as it was.
 */
steps: Array<HeirStep>, };

export type HeirStep = { 
/**
 * The day it took effect.
 */
on: Day, 
/**
 * What happened; several where one act did several things.
 */
kinds: Array<StepKind>, 
/**
 * The unit after the step: `Phường Hoành Bồ`.
 */
full_name: string, 
/**
 * Id of the act that decided it, or of the data set when the act is not known.
 */
source: string, 
/**
 * The step was read in a source.
 */
verified: boolean, };

export type Held = { 
/**
 * What the decision needs to know about it.
 */
facts: PostFacts, 
/**
 * First day held.
 */
from: Day, 
/**
 * Last day held; `None` while it is held.
 */
to: Day | null, 
/**
 * The salary from a month on, in any order; needed only for a share of a salary.
 */
salaries: Array<[Month, SalaryParts]>, };

export type HolderId = string;

export type Holding = { what: HoldingKind, then: number, now: number, 
/**
 * Those of now that the copy does not know.
 */
missing: number, };

export type HoldingKind = "phieu" | "bao-cao" | "goi" | "ket-luan" | "bien-nhan";

export type Home = { quarter: Quarter, deadline: Day, days_left: number, state: QuarterState, tasks: Array<Task>, cash_vnd: Vnd, account_vnd: Vnd, received_vnd: Vnd, spent_vnd: Vnd, 
/**
 * Allowances of earlier quarters that nobody was paid yet.
 */
owed_since: OwedSince | null, 
/**
 * How much would be owed more or less of settled months, by persons and months.
 */
proposals: number, 
/**
 * Decisions of the province the centre entered, which the law has now and nobody has read about.
 */
superseded: Array<Superseded>, 
/**
 * What comes up by the book itself, by day.
 */
coming: Array<Coming>, 
/**
 * Advances that are due and differences of counts nobody decided upon.
 */
open: Array<AdvanceRow>, 
/**
 * Teachers whose secondment is close to its longest term.
 */
seconded: Array<Ending>, recent: Array<ActRow>, };

export type ImportBundle = { path: string, quarter: Quarter | null, 
/**
 * What the preview showed; another bundle under that path is refused. None takes what is there.
 */
bundle_id: BundleId | null, };

export type ImportRow = { path: string, file_name: string, state: ImportState, 
/**
 * It can be taken in (again true for a bundle just taken).
 */
can_take: boolean, 
/**
 * It stands in the book now.
 */
is_taken: boolean, 
/**
 * Counted, and no rule at either end dislikes anything: Enter may accept it.
 */
is_clean: boolean, 
/**
 * Stable code, and its Vietnamese sentence.
 */
code: FileCode, message: string, 
/**
 * The thirty digits of a key nobody vouches for; nothing else of such a file is read.
 */
signer: string | null, 
/**
 * The card of that key, typed beforehand: taking the bundle in takes its seal in first.
 */
card: CardOnFile | null, 
/**
 * Mã gói; none while nothing has been verified.
 */
bundle_id: BundleId | null, 
/**
 * What should stand there (holder of the key, this office's name), where something else does.
 */
expected: string | null, found: string | null, centre_id: CentreId | null, centre_name: string | null, unit_code: string | null, unit_name: string | null, quarter: Quarter | null, revision: number | null, sequence: number | null, 
/**
 * Eight letters in two groups.
 */
ma_so_lieu: string | null, 
/**
 * Why the centre corrected its report.
 */
reason: string | null, 
/**
 * It is known, and its original is no longer on this PC: taking it again brings the file back.
 */
is_lost: boolean, 
/**
 * It was taken out of the book before; when, and why.
 */
taken_out: TakenOut | null, 
/**
 * The day an already known bundle was received.
 */
received_on: Day | null, 
/**
 * How often each severity stands open: errors, queries without explanation, differences
 * between the two ends.
 */
errors: number, open_queries: number, differences: number, 
/**
 * Queries the centre explained, to be read.
 */
explained: number, 
/**
 * Key figures a correction changed.
 */
changes: Array<ChangedFigure>, };

export type ImportState = "new" | "correction" | "quarantined" | "known" | "key-unknown" | "wrong-quarter" | "wrong-addressee" | "sample" | "refused";

export type Instrument = { 
/**
 * Permanent ASCII id, also the file's name.
 */
id: string, 
/**
 * Number and sign as printed: `QĐ 09/2008/QĐ-BGDĐT`.
 */
number: string, 
/**
 * What it is about, in Vietnamese.
 */
vi: string, 
/**
 * What it is about, in English.
 */
en: string, 
/**
 * Who issued it, in Vietnamese.
 */
issuer: string, 
/**
 * The day it was signed.
 */
signed: Day | null, 
/**
 * The day it took effect, when known.
 */
from: Day | null, 
/**
 * Ids of acts it replaces as a whole.
 */
replaces: Array<string>, 
/**
 * Ids of acts it changes in part; they stay in force.
 */
amends: Array<string>, 
/**
 * The first day it no longer held, when no act took its place.
 */
ended: Day | null, 
/**
 * Id of the act that ended it.
 */
ended_by: string | null, 
/**
 * A person read this act, or an official copy of it.
 */
verified: boolean, 
/**
 * Its days were read there too, or in an official record of it, not assumed.
 */
dates_verified: boolean, 
/**
 * What is known about it that has no field.
 */
note: string | null, };

export type Invited = { centre_id: CentreId, person_id: HolderId, full_name: string, };

export type InvitedRow = { invited: Invited, 
/**
 * Empty where nothing of the centre counts in the quarter.
 */
unit_name: string, 
/**
 * Trained in that topic at a course no earlier; none where no report tells.
 */
came: boolean | null, };

export type IssueLawPack = { 
/**
 * What is new, for whoever takes it in.
 */
note: string, 
/**
 * The first quarter whose reports are made by it.
 */
applies_from: Quarter, 
/**
 * Root of the stick, or a folder; null keeps it on this PC alone.
 */
folder: string | null, 
/**
 * The highest number given out, where a book that was restored does not know it: two packs of
 * one number would be told apart at every centre and the second refused.
 */
given_out: number | null, };

export type IssueReceipts = { bundle_ids: Array<BundleId>, 
/**
 * Root of the stick, or a folder; none keeps them on this PC alone.
 */
folder: string | null, };

export type Issued = { receipts: Array<ReceiptRow>, 
/**
 * Where they lie: the stick's folder, or this PC's.
 */
folder: string, can_eject: boolean, };

export type KeepDraft = { 
/**
 * Which form: `first-run`, `voucher`, …
 */
key: string, 
/**
 * Whatever the form needs to be filled again; at most 64 KiB.
 */
body: string, };

export type KeyFigure = { 
/**
 * Its label is `ui.report.figure.<name>`.
 */
name: Figure, amount_vnd: Vnd | null, count: number | null, };

export type Lacking = { centre_id: CentreId, unit_name: string, parent_name: string, person_id: HolderId, full_name: string, 
/**
 * Codes of `roles`.
 */
roles: Array<string>, 
/**
 * Codes of `training-topic`.
 */
lacks: Array<string>, 
/**
 * Their centre says they were trained, nobody knows in what.
 */
was_said: boolean, 
/**
 * Titles of the courses they are invited to that end after the quarter began.
 */
invited_to: Array<string>, };

export type Language = "vi" | "en";

export type LateTold = { first_quarter: string, last_quarter: string, 
/**
 * Title of the register.
 */
table_title: string, 
/**
 * What a person calls the row.
 */
called: string, 
/**
 * Title of the column; none where the row came or went.
 */
column_title: string | null, 
/**
 * What became of it.
 */
change: string, before: string | null, after: string | null, };

export type LawChangeRow = { 
/**
 * The entry: `rates/base-wage`.
 */
key: string, title: string, changed_on: Day, 
/**
 * The file as it shall be.
 */
text: string, is_new: boolean, };

export type LawChanges = { changes: Array<LawChangeRow>, 
/**
 * What they say that the law did not say before, as the law is read: of each entry the new
 * values alone.
 */
entries: Array<LawEntry>, 
/**
 * What of them is more likely a slip than meant.
 */
doubts: Array<Doubt>, 
/**
 * Eight letters of the edition the changes make.
 */
edition: string, };

export type LawDraft = { "rate": RateDraft } | { "decision": DecisionDraft } | { "rule": RuleDraft } | { "unit": UnitDraft } | { "phrase": PhraseDraft };

export type LawEntry = { 
/**
 * Permanent: `rates/base-wage`, `rules/cash-negative`, `instruments/nd-161-2026-nd-cp`.
 */
key: string, title_vi: string, title_en: string, 
/**
 * What holds on the day asked, in figures or in the law's own words.
 */
value: string, 
/**
 * The same in English, where it is another text.
 */
value_en: string | null, 
/**
 * Nothing holds yet, or no longer.
 */
is_in_force: boolean, 
/**
 * All of it was read in its source.
 */
is_verified: boolean, 
/**
 * Invented for demonstration.
 */
is_example: boolean, 
/**
 * Changed here and not issued yet.
 */
is_draft: boolean, 
/**
 * Every value, newest first; for a list its codes in their order.
 */
history: Array<LawValue>, 
/**
 * Further facts, a name and a value each.
 */
facts: Array<LawFact>, };

export type LawFact = { 
/**
 * Its name is `ui.law.fact.<name>`.
 */
name: LawFactName, value: string, 
/**
 * The same in English, where it is another text.
 */
value_en: string | null, 
/**
 * The entry it is about, such as the act that replaced this one.
 */
key: string | null, };

export type LawFactName = "adjusted_until" | "amends" | "checked_by" | "counts_for_insurance" | "ended" | "fails" | "from" | "highest_only" | "issuer" | "kind" | "note" | "only" | "order" | "parent" | "province" | "rounding" | "scope" | "screen" | "severity" | "replaced_by" | "replaces" | "signed" | "start" | "stop" | "switches" | "table";

export type LawFileFault = { 
/**
 * From 1.
 */
line: number, 
/**
 * In Vietnamese.
 */
why: string, 
/**
 * In English.
 */
why_en: string, };

export type LawFileFound = { 
/**
 * Its path below the folder.
 */
name: string, 
/**
 * The entry it would be.
 */
key: string, is_new: boolean, 
/**
 * It says what the law says already.
 */
is_same: boolean, 
/**
 * Why it cannot stand.
 */
fault: LawFileFault | null, };

export type LawFiles = { files: Array<LawFileFound>, 
/**
 * Null while a file is refused, or none says anything new.
 */
changes: LawChanges | null, };

export type LawFolder = { 
/**
 * The folder, or the root of a stick.
 */
folder: string, };

export type LawKey = { key: string, };

export type LawPackFound = { path: string, file_name: string, state: PackState, 
/**
 * Stable code behind the state.
 */
code: FileCode, 
/**
 * The Vietnamese sentence to it.
 */
message: string, 
/**
 * The thirty digits of a key nobody vouches for; nothing else of such a file is read.
 */
signer: string | null, office_name: string | null, number: number | null, applies_from: Quarter | null, issued_on: Day | null, note: string | null, 
/**
 * Eight letters of its edition.
 */
edition: string | null, 
/**
 * What it would add or change here, as `rates/base-wage`.
 */
changed: Array<string>, 
/**
 * What the pack calls those of them that have a name, by their key.
 */
titles: { [key in string]: string }, 
/**
 * What it says that the law of this book does not, as the law is read.
 */
entries: Array<LawEntry>, 
/**
 * At a centre: the decisions it entered itself that this pack takes the place of.
 */
superseded: Array<Superseded>, 
/**
 * It is of an office above: it comes in as changes, for this office to look at and issue on.
 */
is_draft: boolean, };

export type LawPackRow = { pack_id: PackId, office_id: OfficeId, office_name: string, number: number, 
/**
 * Eight letters of the edition.
 */
edition: string, applies_from: Quarter, issued_on: Day, taken_on: Day, note: string, file_name: string, 
/**
 * Reports of the present quarter are made by it.
 */
is_current: boolean, 
/**
 * Its sealed file lies on this PC, to be copied. A book that was restored holds what the pack
 * says; the file stayed on the other disk.
 */
is_here: boolean, 
/**
 * Entries this pack added or changed against the one before, as `rates/base-wage`.
 */
changed: Array<string>, 
/**
 * What the pack calls those of them that have a name, by their key.
 */
titles: { [key in string]: string }, 
/**
 * It came in as changes that are not issued yet, and is no pack of this book.
 */
is_draft: boolean, };

export type LawPackWritten = { pack: LawPackRow, 
/**
 * Where it lies: the stick's folder, or this PC's.
 */
path: string, can_eject: boolean, };

export type LawPacks = { packs: Array<LawPackRow>, 
/**
 * Eight letters of the edition the program ships.
 */
shipped_edition: string, 
/**
 * At an office: whose newest report was made by another edition than its quarter asks.
 */
behind: Array<CentreBehind>, };

export type LawPacksFound = { 
/**
 * What can be taken in stands first.
 */
packs: Array<LawPackFound>, 
/**
 * What else lies there, and why it is left aside.
 */
aside: Array<Aside>, 
/**
 * The stick holds more than is ever looked at.
 */
is_cut_short: boolean, };

export type LawPage = { section: LawSectionName, on: Day, 
/**
 * Every section with how many entries it has, in the order of the screen.
 */
sections: Array<LawSection>, 
/**
 * Eight letters of the edition, as people compare them.
 */
edition: string, 
/**
 * The pack it came in; null for what the program ships.
 */
pack: LawPackRow | null, entries: Array<LawEntry>, 
/**
 * More entries than are listed match.
 */
is_cut_short: boolean, };

export type LawSection = { section: LawSectionName, count: number, unverified: number, };

export type LawSectionName = "rates" | "decisions" | "supports" | "principles" | "figures" | "calendars" | "codes" | "rules" | "instruments" | "forms" | "offices" | "units";

export type LawValue = { from: Day | null, value: string, 
/**
 * The same in English, where it is another text.
 */
value_en: string | null, note: string | null, 
/**
 * The act, to be opened as `instruments/<id>`.
 */
instrument: string | null, 
/**
 * The act as a reader cites it.
 */
cited: string, article: string | null, is_verified: boolean, 
/**
 * On the day asked.
 */
state: LawValueState, };

export type LawValueState = "now" | "later" | "past" | "removed";

export type LedgerExport = { folder: string, 
/**
 * Their names: the accounts, then year by year.
 */
files: Array<string>, };

export type LineChange = { before_vi: string, before_en: string, after_vi: string, after_en: string, };

export type LineColumn = { name: string, title: string, kind: ColumnKind, };

export type LineDraft = { 
/**
 * Code in `roles`.
 */
role: string, 
/**
 * Codes in `area-class`; none means all.
 */
area_classes: Array<string>, 
/**
 * How it is computed.
 */
method: Method, 
/**
 * `0.40`, or a percentage.
 */
coefficient: string | null, 
/**
 * For a percentage: the parts of the salary it is taken of; none means all three.
 */
of: Array<SalaryPart> | null, 
/**
 * Đồng a month or a year.
 */
amount_vnd: Vnd | null, };

export type Lines = { bundle: BundleRow, table: string, title: string, 
/**
 * Every table of the report, with its title and number of rows.
 */
tables: Array<TableRow>, columns: Array<LineColumn>, 
/**
 * Texts as in the CSV; codes also by name, as "mã – tên".
 */
rows: Array<Array<string>>, 
/**
 * Words of the rules named in these rows.
 */
rules: { [key in string]: RuleWords }, 
/**
 * Key of each row.
 */
keys: Array<string>, total: number, };

export type ListActs = { limit: number, };

export type ListAdvances = { as_of: Day | null, };

export type ListAllotments = { 
/**
 * Null: the year of the day.
 */
year: number | null, 
/**
 * Null: today, or the last day of a year that is over.
 */
on: Day | null, };

export type ListCodes = { list: string, on: Day | null, };

export type ListCollaborators = { on: Day | null, };

export type ListCommittee = { on: Day | null, };

export type ListFacilities = { on: Day | null, };

export type ListGifts = { year: number | null, };

export type ListLaw = { 
/**
 * As a link names it; a section nobody knows is `list-unknown`.
 */
section: string, 
/**
 * Words to find, marks not needed; null for all.
 */
query: string | null, 
/**
 * The day it is asked for; null is today.
 */
on: Day | null, };

export type ListMeetings = Record<symbol, never>;

export type ListOffices = { unit_code: string, unit_name: string, parent_code: string | null, parent_name: string | null, on: Day, };

export type ListPeople = { on: Day | null, };

export type ListPlans = { 
/**
 * None: today.
 */
on: Day | null, };

export type ListSecondments = { on: Day | null, };

export type ListTrainings = { on: Day | null, };

export type ListVouchers = { from_on: Day, to_on: Day, 
/**
 * Which book: cash or account.
 */
place: Place, 
/**
 * Search without marks in number, payee, reason; null for all.
 */
query: string | null, 
/**
 * One of the accounts alone; null: all of the place.
 */
account: AccountOf | null, };

export type MakeSeal = { passphrase: string, 
/**
 * True after "forgotten": the old key is set aside and a new one made.
 */
is_replacement: boolean, };

export type MarkRemark = { receipt_id: ReceiptId, position: number, is_done: boolean, };

export type MatchPaper = { code: string, };

export type MediaType = "application/pdf" | "image/jpeg" | "image/png";

export type MeetingForm = { meeting_id: MeetingId | null, held_on: Day, subject: string, present: number | null, minutes: string | null, resolutions: Array<Resolution>, };

export type MeetingId = string;

export type MeetingKey = { meeting_id: MeetingId, };

export type MeetingPage = { rows: Array<MeetingRow>, };

export type MeetingRow = { meeting: CommitteeMeeting, 
/**
 * How many are not done.
 */
open: number, 
/**
 * How many of those should have been done before today.
 */
late: number, };

export type MendVoucher = { voucher_id: VoucherId, to: RecordVoucher, };

export type Method = "he-so" | "phan-tram" | "so-tien-thang" | "so-tien-nam";

export type MoneyStanding = { sources_vnd: Vnd, cash_vnd: Vnd, account_vnd: Vnd, 
/**
 * Open with persons.
 */
persons_vnd: Vnd, 
/**
 * Owed to the commune.
 */
commune_vnd: Vnd, 
/**
 * Counted too much, not decided upon.
 */
surplus_vnd: Vnd, 
/**
 * Counted too little, not decided upon.
 */
shortage_vnd: Vnd, };

export type Month = string;

export type MonthRow = { month: Month, stands: MonthStands, events: Array<ClosingEvent>, can_close: boolean, can_reopen: boolean, 
/**
 * Closed months that are opened with it, itself left out.
 */
with: Array<Month>, };

export type MonthStands = "truoc-so" | "dang-ghi" | "chua-khoa" | "da-khoa" | "da-niem-phong";

export type MovementForm = { facility_id: FacilityId, day: Day, change: FacilityChange, 
/**
 * Code list `facility-movement`; one of those of the change.
 */
reason: string, 
/**
 * How many came or went; of a change of state, how many can be used again or can no more.
 */
quantity: number, 
/**
 * How many of those that came or went can be used; of a change of state it is not asked.
 */
usable: number | null, 
/**
 * Their condition since; none where it stays as it was.
 */
condition: string | null, 
/**
 * Of a change of state it is not kept.
 */
value_vnd: Vnd | null, paper: string | null, note: string | null, };

export type MovementId = string;

export type MovementKey = { movement_id: MovementId, };

export type NamedSpeaker = { collaborator_id: CollaboratorId, };

export type NewAct = { 
/**
 * Number and sign as printed.
 */
number: string, 
/**
 * What it is about, in Vietnamese.
 */
subject: string, 
/**
 * Who issued it.
 */
issuer: string, 
/**
 * The day it was signed.
 */
signed: Day | null, 
/**
 * The day it takes effect.
 */
from: Day | null, 
/**
 * Somebody read the act itself.
 */
is_verified: boolean, };

export type NewerDecision = { title: string, from: Day, };

export type NoteCount = { value_vnd: Vnd, count: number, };

export type Nothing = Record<symbol, never>;

export type NothingDue = "not-in-force" | "no-line" | "salary-needed" | "not-entitled";

export type NumberGap = { year: number, first: number, last: number, };

export type OfDay = { day: Day, };

export type OfMonth = { month: Month, };

export type OfQuarter = { quarter: Quarter, };

export type OfRecord = { of_kind: AttachedTo, 
/**
 * Its key within its kind.
 */
of_key: string, };

export type OfYear = { year: number, };

export type Offered = { text: string, 
/**
 * The first quarter of which it was said.
 */
since: Quarter, 
/**
 * It was said of the values the finding shows now.
 */
is_of_same: boolean, };

export type OfferedPassphrase = { passphrase: string, 
/**
 * The same words with their marks: as they are said, not typed.
 */
reading: string, };

export type OfficeId = string;

export type OfficeProfile = { 
/**
 * `so-22`, `huyen-199`, `vhxh-06874`.
 */
office_id: OfficeId, name: string, };

export type OfficeQuarter = { quarter: Quarter, };

export type OfficeRow = { office_id: OfficeId, name: string, 
/**
 * Somebody has read in an act that it receives.
 */
is_verified: boolean, };

export type OldEncoding = "tcvn3" | "vni";

export type OnDay = { on: Day, };

export type OnTheWay = { bundle_id: BundleId, state: WayState, since: Day, 
/**
 * Days since then, never below zero.
 */
days: number, 
/**
 * The stick it went to.
 */
place: string | null, 
/**
 * The first day it can have been handed in.
 */
earliest_on: Day, };

export type OpenRevision = { quarter: Quarter, reason: string, };

export type OpeningSource = { 
/**
 * Code list `funding-class`.
 */
class: string, name: string, cash_vnd: Vnd, account_vnd: Vnd, received_year_vnd: Vnd, spent_year_vnd: Vnd, };

export type OtherReport = { quarter: Quarter, number: string, signed_on: Day, };

export type Owed = { month: Month, post_id: PostId, 
/**
 * As the sheet of the month wrote it, empty where there is none.
 */
full_name: string, 
/**
 * Owed on the eve; below zero the person owes.
 */
before_vnd: Vnd, 
/**
 * By the sheet of the month, where the month lies within.
 */
due_vnd: Vnd, arrears_vnd: Vnd, recovery_vnd: Vnd, deducted_vnd: Vnd, 
/**
 * Brought back in cash or to the account.
 */
returned_vnd: Vnd, 
/**
 * Paid; a part withheld for this month is below zero.
 */
paid_vnd: Vnd, 
/**
 * Owed at the end; below zero the person owes.
 */
after_vnd: Vnd, };

export type OwedPage = { rows: Array<OwedRow>, adjustments: Array<AllowanceAdjustment>, };

export type OwedRow = { owed: Owed, 
/**
 * Below zero: withheld from what the person is owed of other months.
 */
offered_vnd: Vnd, };

export type OwedSince = { people: number, month: Month, amount_vnd: Vnd, };

export type OwnDecision = { 
/**
 * Permanent; sheets and reports name it so.
 */
own_id: string, 
/**
 * Number and sign as printed.
 */
number: string, signed_on: Day | null, 
/**
 * Who issued it.
 */
issuer: string, 
/**
 * What the act is about.
 */
subject: string, 
/**
 * Two-digit code of the centre's province.
 */
province: string, 
/**
 * The day it takes effect.
 */
from_on: Day, 
/**
 * The last day the centre follows it; none while it does.
 */
to_on: Day | null, 
/**
 * To whom and what it applies.
 */
scope: string, 
/**
 * One person with several posts receives the highest allowance only.
 */
highest_only: boolean, start: StartRule, stop: StopRule, 
/**
 * Rounded to a multiple of this many đồng.
 */
rounding: number, counts_for_insurance: boolean, 
/**
 * What it grants, one line a role and group of classes.
 */
lines: Array<LineDraft>, };

export type OwnDecisionForm = { own_id: string | null, draft: DecisionDraft, };

export type OwnDecisionKey = { own_id: string, };

export type OwnDecisionRow = { decision: OwnDecision, state: OwnDecisionState, 
/**
 * What the law has in its place: its act and what it is about.
 */
replaced_by: string | null, 
/**
 * What that says otherwise, line by line.
 */
changed: Array<LineChange>, 
/**
 * The last sealed quarter whose sheets follow it: it can be ended, not changed.
 */
sealed: Quarter | null, 
/**
 * Sheets follow it: it cannot be removed.
 */
is_settled: boolean, };

export type OwnDecisionState = "stands" | "ended" | "replaced";

export type OwnDecisions = { 
/**
 * Code of the province its commune lies in today, the only one it enters decisions of; empty where no
 * list has the commune.
 */
province: string, province_name: string, rows: Array<OwnDecisionRow>, };

export type PackId = string;

export type PackState = "new" | "known" | "older" | "forked" | "key-unknown" | "refused";

export type PageView = { page: number, page_count: number, svg: string, ma_so_lieu: string, };

export type PaperFile = { path: string, file_name: string, };

export type PaperMatched = { row: CentreRow, bundle: BundleRow, 
/**
 * The paper is of an older revision than the one that counts.
 */
is_older: boolean, };

export type PaperPages = { pages: Array<string>, };

export type PayAllowances = { day: Day, place: Place, source_id: SourceId, 
/**
 * Null: the one the law names for allowances.
 */
budget_code: string | null, 
/**
 * Null: the year of the day.
 */
budget_year: number | null, 
/**
 * It comes back: every part is below zero.
 */
is_back: boolean, 
/**
 * What of whose month; below zero what is withheld.
 */
parts: Array<AllowancePart>, };

export type PaySpeaker = { collaborator_id: CollaboratorId, voucher_id: VoucherId, amount_vnd: Vnd, };

export type PayableVoucher = { voucher_id: VoucherId, number: string, day: Day, payee: string | null, reason: string, 
/**
 * What is told of nobody yet.
 */
left_vnd: Vnd, };

export type Period = { 
/**
 * Key of the calendar.
 */
calendar: string, 
/**
 * As the office writes it: `Quý III năm 2026`, `Năm học 2025 - 2026`.
 */
name: string, 
/**
 * The year it is named after; for a school year the first of the two.
 */
year: number, 
/**
 * Which part of that year, from 1.
 */
part: number, 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * Last day figures of the period may still be adjusted, where the act says one.
 */
adjusted_until: Day | null, 
/**
 * The act, or the program's own proposal.
 */
source: Instrument, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * Read in the act.
 */
verified: boolean, };

export type PersonForm = { person_id: PersonId | null, full_name: string, is_female: boolean | null, birth_year: number | null, main_job: string | null, 
/**
 * Null: as it stands; no form that shows it masked sends it back.
 */
phone: string | null, is_trained: boolean, note: string | null, };

export type PersonId = string;

export type PersonKey = { person_id: PersonId, };

export type PersonName = { person_id: PersonId, full_name: string, main_job: string | null, };

export type PersonRow = { person: ShownPerson, 
/**
 * Was said to be, or went to a course.
 */
is_trained: boolean, posts: Array<PostRow>, };

export type PersonalErased = { fields: Array<PersonalField>, 
/**
 * Half-typed forms that were forgotten with it.
 */
drafts: number, remains: PersonalRemains, };

export type PersonalField = "phone" | "birth_on";

export type PersonalKey = { of: PersonalOf, id: string, };

export type PersonalOf = "person" | "collaborator";

export type PersonalRemains = { 
/**
 * The newest line of the journal that tells a value itself, of a program before this; none where no line
 * does. Copies of the book made before an erasure keep what they hold, whatever stands here.
 */
told_until: string | null, };

export type PhoneLineState = "read" | "no-unit" | "two-units" | "no-phone" | "again";

export type PhonePage = { rows: Array<PhoneRow>, 
/**
 * How many lines saving writes down.
 */
writes: number, 
/**
 * How many are left aside, for the reason each tells.
 */
aside: number, };

export type PhoneRow = { 
/**
 * Its place in what was pasted, from 1.
 */
line: number, 
/**
 * As pasted, its cells a dot apart.
 */
said: string, state: PhoneLineState, 
/**
 * As the lists of this office call it.
 */
unit_name: string | null, contact_name: string | null, phone: string | null, 
/**
 * Whom to call there until now, where that is another.
 */
before: string | null, 
/**
 * Saving changes nothing here.
 */
is_same: boolean, };

export type PhoneText = { quarter: Quarter, text: string, };

export type PhonesSaved = { saved: number, aside: number, };

export type PhraseDraft = { 
/**
 * The rule it answers.
 */
rule: string, 
/**
 * The words, as the office wants them said: no name stands in them by itself.
 */
text: string, };

export type PinOffice = { path: string, digits: string, };

export type PinnedOffice = { office_id: OfficeId, name: string, digits: string, pinned_on: Day, };

export type Place = "tien-mat" | "tien-gui" | "tai-xa" | "tam-ung" | "no-xa" | "cho-xu-ly";

export type Plan = { plan_id: PlanId, kind: PlanKind, 
/**
 * `2011-2015`, `2026` or `2026-Q3`.
 */
period: string, from_on: Day, to_on: Day, 
/**
 * Number of its paper.
 */
number: string | null, 
/**
 * Day of its paper.
 */
issued_on: Day | null, 
/**
 * None while nobody approved it.
 */
approved_on: Day | null, approved_by: string | null, note: string | null, targets: Array<Target>, };

export type PlanForm = { plan_id: PlanId | null, kind: PlanKind, 
/**
 * `2011-2015`, `2026` or `2026-Q3`.
 */
period: string, number: string | null, issued_on: Day | null, approved_on: Day | null, approved_by: string | null, note: string | null, };

export type PlanId = string;

export type PlanKey = { plan_id: PlanId, };

export type PlanKind = "giai-doan" | "nam" | "quy";

export type PlanPage = { on: Day, rows: Array<PlanRow>, };

export type PlanRow = { plan: Plan, 
/**
 * The day its targets are counted by: that it is looked at, its own last at the latest.
 */
on: Day, targets: Array<TargetRow>, };

export type Planned = { 
/**
 * Of a year or of the quarter alone.
 */
kind: PlanKind, planned: number, done: number | null, 
/**
 * Done of planned in basis points; none where nothing is planned.
 */
percent: number | null, };

export type Post = { post_id: PostId, person_id: PersonId, 
/**
 * Code list `roles`.
 */
role: string, decision_no: string | null, decision_on: Day | null, 
/**
 * Who decided, e.g. "Chủ tịch UBND xã".
 */
authority: string | null, from_on: Day, 
/**
 * Last day in the post; none while it lasts.
 */
to_on: Day | null, 
/**
 * Code list `end-reason`.
 */
end_reason: string | null, 
/**
 * For a seconded teacher: the school that sends and pays.
 */
sending_school: string | null, 
/**
 * The salary an allowance by percentage is taken of; it stays in this book and is never paid
 * from it.
 */
salary: SalaryParts | null, };

export type PostFacts = { 
/**
 * Code in `roles`.
 */
role: string, 
/**
 * Code in `area-class`.
 */
area_class: string, };

export type PostForm = { post_id: PostId | null, person_id: PersonId, role: string, decision_no: string | null, decision_on: Day | null, 
/**
 * Who decided.
 */
authority: string | null, from_on: Day, to_on: Day | null, end_reason: string | null, sending_school: string | null, 
/**
 * The salary an allowance by percentage is taken of; null where none is asked.
 */
salary: SalaryParts | null, 
/**
 * From which day on that salary holds; none: from today where it changed.
 */
salary_from: Day | null, };

export type PostId = string;

export type PostKey = { post_id: PostId, };

export type PostRow = { 
/**
 * With its salary of today.
 */
post: Post, is_current: boolean, 
/**
 * What its salary became, from which days on.
 */
salaries: Array<PostSalary>, };

export type PostSalary = { post_id: PostId, from_on: Day, 
/**
 * Đồng of rank and step.
 */
salary_vnd: Vnd, 
/**
 * Đồng of the allowance of a position.
 */
position_vnd: Vnd, 
/**
 * Đồng of the allowance of seniority beyond the scale.
 */
seniority_vnd: Vnd, };

export type PreviewBundle = { path: string, 
/**
 * The quarter being received; a bundle of another is `wrong-quarter`. None takes any.
 */
quarter: Quarter | null, };

export type Principle = { 
/**
 * The principle's key.
 */
key: string, 
/**
 * The answer.
 */
value: PrincipleValue, 
/**
 * First day of this answer.
 */
from: Day, 
/**
 * The act that gives it, or the program's own proposal.
 */
source: Instrument, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * The answer was read in the act.
 */
verified: boolean, 
/**
 * The decision that answers for itself; `None` when the whole country's answer holds.
 */
decision_id: string | null, };

export type PrincipleValue = boolean | number;

export type PrintCourse = { course_id: CourseId, quarter: Quarter, };

export type PrintSlips = { receipt_ids: Array<ReceiptId>, };

export type Profile = { 
/**
 * `<unit code at founding>-<founding year>`, permanent.
 */
centre_id: CentreId, 
/**
 * Full name, e.g. "Trung tâm học tập cộng đồng xã Điền Xá".
 */
name: string, 
/**
 * Code of the commune-level unit it belongs to.
 */
unit_code: string, 
/**
 * Day from which that code means this unit.
 */
unit_from: Day, 
/**
 * "Xã Điền Xá".
 */
unit_name: string, 
/**
 * The unit above it on the day the book began; none for a unit directly under the province.
 */
parent_name: string | null, 
/**
 * Code list `area-class`.
 */
area_class: string, 
/**
 * Code list `account-kind`.
 */
account_kind: string, 
/**
 * Does the centre have a stamp of its own?
 */
has_seal: boolean, 
/**
 * Who receives its reports: `so-22`, `huyen-199`, `vhxh-06874`.
 */
office_id: OfficeId, 
/**
 * Name of that office.
 */
office_name: string, 
/**
 * First day of this book.
 */
first_on: Day, 
/**
 * The provincial decision allowances follow; none until one is chosen.
 */
allowance_decision: string | null, 
/**
 * Classes held this year before `first_on`.
 */
classes_before: number, 
/**
 * Turns of participants this year before `first_on`.
 */
turns_before: number, };

export type ProfileFact = { kind: FactKind, from_on: Day, value: string | null, };

export type ProfileFactKey = { kind: FactKind, from_on: Day, };

export type Proposal = { month: Month, post_id: PostId, full_name: string, 
/**
 * Arrears or a recovery.
 */
kind: AdjustmentKind, 
/**
 * Above zero.
 */
amount_vnd: Vnd, 
/**
 * As the sheet said, with what was confirmed since.
 */
was_vnd: Vnd, 
/**
 * As it would be said now.
 */
is_vnd: Vnd, cause: Cause, 
/**
 * Each step of the answer then and now; empty where there was or is none.
 */
was: Array<string>, is: Array<string>, };

export type Quarter = string;

export type QuarterState = { quarter: Quarter, 
/**
 * Closed by a seal; entries dated in it are refused.
 */
is_closed: boolean, 
/**
 * 0 for the first report, 1 for the first correction …
 */
revision: number, 
/**
 * Why it was opened again; none for revision 0.
 */
reason: string | null, 
/**
 * Number of the paper, e.g. `12/BC-TTHTCĐ`.
 */
report_number: string | null, 
/**
 * Day the director signed the paper.
 */
signed_on: Day | null, 
/**
 * Mã số liệu of the figures on the paper that was printed and signed.
 */
signed_ma_so_lieu: string | null, };

export type Rate = { 
/**
 * `base-wage`, …
 */
key: string, 
/**
 * Đồng a month.
 */
amount: Vnd, 
/**
 * First day of this amount.
 */
from: Day, 
/**
 * The act that sets it.
 */
source: Instrument, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * The amount was read in a source, not remembered.
 */
verified: boolean, };

export type RateDraft = { 
/**
 * The rate: `base-wage`.
 */
key: string, 
/**
 * First day of the amount.
 */
from: Day, 
/**
 * Đồng a month.
 */
amount_vnd: Vnd, 
/**
 * The act that sets it.
 */
act: ActDraft, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * Somebody read it in the act.
 */
is_verified: boolean, 
/**
 * A remark.
 */
note: string | null, };

export type ReceiptFound = { path: string, file_name: string, state: FoundState, code: FileCode, message: string, 
/**
 * The thirty digits of a key nobody vouches for; nothing else of such a file is read.
 */
signer: string | null, receipt_id: ReceiptId | null, office_name: string | null, quarter: Quarter | null, revision: number | null, verdict: Verdict | null, 
/**
 * Its number within office and year, `12/2026`; receipts of older programs have none.
 */
number: string | null, decided_on: Day | null, };

export type ReceiptId = string;

export type ReceiptPage = { quarter: Quarter, 
/**
 * Decided, receipt not written yet.
 */
waiting: Array<ReceiptRow>, issued: Array<ReceiptRow>, 
/**
 * Numbers of the years of these receipts that no receipt of the book bears.
 */
gaps: Array<NumberGap>, };

export type ReceiptRow = { 
/**
 * Mã gói of the receipt; none before it is written.
 */
receipt_id: ReceiptId | null, 
/**
 * Its number with its year, as on its paper: `12/2026`.
 */
number: string | null, 
/**
 * Eight letters in two groups.
 */
code: string | null, bundle_id: BundleId, centre_id: CentreId, centre_name: string, unit_name: string, quarter: Quarter, revision: number, verdict: Verdict, remarks: number, issued_on: Day | null, 
/**
 * How far it has got; none before it is written.
 */
state: ReceiptState | null, 
/**
 * The day it was read back from a stick; none while it lies on this PC alone.
 */
copied_on: Day | null, file_name: string | null, 
/**
 * A later decision is not on it yet.
 */
is_stale: boolean, 
/**
 * The bundle it answers was taken out.
 */
is_taken_out: boolean, };

export type ReceiptState = "here" | "copied";

export type ReceiptView = { receipt_id: ReceiptId, 
/**
 * Eight letters in two groups, as on the slip.
 */
code: string, office_name: string, quarter: Quarter, revision: number, bundle_id: BundleId, verdict: Verdict, received_on: Day, decided_on: Day, note: string | null, 
/**
 * The newest word on the newest revision: this is what the quarter's stamp says.
 */
is_current: boolean, remarks: Array<RemarkTask>, 
/**
 * Numbers of bundles the office has not got.
 */
missing: Array<number>, };

export type ReceiptsFound = { 
/**
 * What is new stands first.
 */
receipts: Array<ReceiptFound>, 
/**
 * What else lies there, and why it is left aside.
 */
aside: Array<Aside>, 
/**
 * The stick holds more than is ever looked at.
 */
is_cut_short: boolean, };

export type ReceiptsOf = { quarter: Quarter, };

export type Receiver = { 
/**
 * `<kind>-<unit code>`.
 */
office_id: OfficeId, 
/**
 * Code in `office-kind` when it receives, in `managing-body` when not.
 */
office_kind: string, 
/**
 * `Phòng Giáo dục và Đào tạo huyện Tiên Yên`.
 */
name: string, 
/**
 * Code of the unit whose office it is.
 */
unit_code: string, 
/**
 * `Huyện Tiên Yên`.
 */
unit_name: string, 
/**
 * Place in the chain that receives, from 1; `None` when it receives no report.
 */
order: number | null, 
/**
 * Codes in `relation-role`.
 */
roles: Array<string>, 
/**
 * First day of the relation as it stands.
 */
from: Day, 
/**
 * The act it rests on, or the program's own proposal.
 */
source: Instrument, 
/**
 * Where in the act.
 */
article: string | null, 
/**
 * Roles and place in the chain were read in the act.
 */
verified: boolean, 
/**
 * A remark.
 */
note: string | null, };

export type RecordAdjustment = { day: Day, month: Month, post_id: PostId, kind: AdjustmentKind, amount_vnd: Vnd, reason: string, };

export type RecordAdvance = { 
/**
 * `tam-ung` or `xa-ung`.
 */
kind: VoucherKind, place: Place, day: Day, 
/**
 * Who gets it, or who of the commune gives it.
 */
payee: string, 
/**
 * What for.
 */
reason: string, 
/**
 * Of whose money it is; of the commune's: the source it will be settled to.
 */
source_id: SourceId | null, amount_vnd: Vnd, 
/**
 * Until when it is settled; null: as the law says.
 */
due_on: Day | null, };

export type RecordDifference = { counted_on: Day, reason: string, 
/**
 * Who was there, by name.
 */
witnesses: string, };

export type RecordHandIn = { bundle_id: BundleId, handed_on: Day, };

export type RecordReview = { bundle_ids: Array<BundleId>, 
/**
 * Returning needs a remark.
 */
verdict: Verdict, remarks: Array<RemarkForm>, note: string | null, };

export type RecordSigning = { quarter: Quarter, signed_on: Day, number: string, };

export type RecordVoucher = { kind: VoucherKind, place: Place, day: Day, payee: string | null, reason: string, 
/**
 * Null only for transfers.
 */
source_id: SourceId | null, budget_code: string | null, 
/**
 * The budget year it is settled in; left out: the year of its day.
 */
budget_year?: number, amount_vnd: Vnd, 
/**
 * Its parts, where it is of several sources or codes; then `source_id` and `budget_code` are
 * null. A transfer may say of which sources' money it is.
 */
lines?: Array<VoucherLine>, documents: number, };

export type RemarkForm = { table: string | null, row: string | null, column: string | null, rule: string | null, text: string, };

export type RemarkRow = { 
/**
 * From 1.
 */
position: number, 
/**
 * Table, key of the row and column it is about; none for the report as a whole.
 */
table: string | null, row: string | null, column: string | null, 
/**
 * What a person calls the place: "Phiếu chi PC7 · Số tiền".
 */
place: string, rule: string | null, rule_words: RuleWords | null, 
/**
 * The value the office saw there.
 */
seen: string | null, text: string, };

export type RemarkTask = { position: number, 
/**
 * What a person calls the place.
 */
place: string, table: string | null, row: string | null, column: string | null, rule: string | null, rule_words: RuleWords | null, 
/**
 * The value the office saw.
 */
seen: string | null, text: string, 
/**
 * Screen that holds the place, and the record to open there.
 */
screen: RuleScreen, record: string | null, is_done: boolean, };

export type RemoveBundle = { bundle_id: BundleId, reason: string, };

export type ReopenMonth = { month: Month, reason: string, };

export type ReopenYear = { year: number, reason: string, };

export type ReportColumn = { 
/**
 * As bundles and rules name it.
 */
id: string, title: string, kind: ColumnKind, 
/**
 * The list of the law its codes stand in.
 */
list: string | null, 
/**
 * Table and column where a reader goes on from a cell: the rows that hold the same there.
 */
leads: [string, string] | null, 
/**
 * In a list on a narrow window, does it stand under the first column?
 */
is_folded: boolean, };

export type ReportStatus = { quarter: Quarter, state: QuarterState, ma_so_lieu: string, 
/**
 * The figures changed after the paper was signed.
 */
is_paper_stale: boolean, figures: Array<KeyFigure>, director: string | null, sealed: Array<SealedReport>, deadline: Day, 
/**
 * A report signed earlier under a higher number, or later under a lower one.
 */
out_of_order: OtherReport | null, };

export type ReportTable = { 
/**
 * As bundles and rules name it.
 */
id: string, title: string, 
/**
 * The columns that identify a row.
 */
key: Array<string>, 
/**
 * Where what stands in it is mended.
 */
screen: RuleScreen, 
/**
 * The column by which a person calls a row; none where the key does.
 */
called_by: string | null, 
/**
 * Columns of a list of rows, in reading order; none said: all.
 */
listed: Array<string>, 
/**
 * What a list of rows is ordered by; none where the key says enough.
 */
ordered_by: Array<string>, columns: Array<ReportColumn>, };

export type Resolution = { what: string, who: string | null, due_on: Day | null, 
/**
 * The day it was done; none while it is not.
 */
done_on: Day | null, };

export type RestoreFrom = { path: string, };

export type RestoreView = { path: string, made_at: string, centre_name: string, acts_then: number, acts_now: number, 
/**
 * Of the kinds the role of the book has.
 */
holdings: Array<Holding>, last_voucher_on: Day | null, 
/**
 * With all that belongs to the book; else the book alone, as older programs copied it.
 */
is_whole: boolean, 
/**
 * Files in the copy, the book among them.
 */
files: number, };

export type Restored = { kept_path: string, };

export type ReturnAdvance = { 
/**
 * The voucher that began it.
 */
advance_id: VoucherId, day: Day, place: Place, 
/**
 * Who brings it; null: whoever got it.
 */
payee: string | null, reason: string, amount_vnd: Vnd, };

export type RevealPersonal = { of: PersonalOf, id: string, field: PersonalField, };

export type Revealed = { field: PersonalField, value: string, };

export type ReverseVoucher = { voucher_id: VoucherId, day: Day, reason: string, };

export type ReviewFinding = { kind: FindingKind, rule: string, severity: Severity, 
/**
 * Where: table, key of the row, the row as a person calls it.
 */
table: string | null, row: string, row_name: string | null, 
/**
 * None where only the centre's law has the rule.
 */
words: RuleWords | null, 
/**
 * Values of the sentence.
 */
show: { [key in string]: string }, law: string, 
/**
 * What the centre's own check said of this place: `sai`, `giai-thich`, `dung`; none: nothing.
 */
centre_result: string | null, 
/**
 * `khong-chay` where this office could not run the rule; null where it could.
 */
our_result: CheckResult | null, explanation: string | null, 
/**
 * A person here has read the explanation and accepts it.
 */
is_read: boolean, 
/**
 * It was found after the report was accepted.
 */
is_late: boolean, 
/**
 * The bundle of another centre it is about as well.
 */
other: BundleId | null, 
/**
 * A remark of this review stands on it.
 */
is_remarked: boolean, };

export type ReviewView = { row: CentreRow, bundle: BundleRow, 
/**
 * Key figures, in the order of the paper.
 */
figures: Array<KeyFigure>, findings: Array<ReviewFinding>, 
/**
 * The files the report names; they stay at the centre.
 */
attached: Array<AttachedFile>, 
/**
 * Against the revision it replaces, when that is held.
 */
changed_figures: Array<ChangedFigure>, changed_cells: Array<ChangedCell>, remarks: Array<RemarkRow>, note: string | null, 
/**
 * Who concluded; none before a decision, or where nobody gave a name.
 */
decided_by: string | null, 
/**
 * Another bundle of the same quarter that is held back and goes first.
 */
held: BundleId | null, 
/**
 * Numbers before it in its line that have not arrived.
 */
missing: Array<number>, receipts: Array<ReceiptRow>, };

export type Reviewed = { decided: number, };

export type RuleCount = { rule: string, words: RuleWords | null, severity: Severity, centres: number, };

export type RuleDraft = { 
/**
 * The rule's name; its id follows from it: `Chi quá hạn` is `chi-qua-han`.
 */
name: string, 
/**
 * How grave its findings are.
 */
severity: Severity, 
/**
 * Where it is run, and with what.
 */
scope: RuleScope, 
/**
 * The first day it is run for.
 */
from: Day, 
/**
 * Instrument and article, or that it is the office's own wish.
 */
law: string, 
/**
 * Somebody read the text of `law`.
 */
is_verified: boolean, 
/**
 * Where a finding is mended.
 */
screen: RuleScreen, 
/**
 * The table whose rows it looks at; none looks at the report as a whole.
 */
table: string | null, 
/**
 * Only these rows.
 */
only: string | null, 
/**
 * True where something is wrong.
 */
fails: string, 
/**
 * Values for the sentence, by placeholder.
 */
show: { [key in string]: string }, 
/**
 * Shown values that are codes, and the list of each.
 */
codes: { [key in string]: string }, 
/**
 * Short title, Vietnamese and English.
 */
title_vi: string, title_en: string, 
/**
 * The sentence of a finding, with `{placeholders}`.
 */
sentence_vi: string, sentence_en: string, };

export type RuleExample = { centre_id: CentreId, centre_name: string, finding: FindingRow, };

export type RuleScope = "report" | "with-previous" | "office";

export type RuleScreen = "so-quy" | "phu-cap" | "nhan-su" | "biet-phai" | "tap-huan" | "nguoi-cong-tac" | "du-toan" | "ban-chi-dao" | "hop-ban-chi-dao" | "nguon" | "hoat-dong" | "co-so" | "kho-khan" | "tai-tro" | "ke-hoach" | "bao-cao" | "kiem-quy" | "tam-ung" | "khoa-so";

export type RuleTried = { 
/**
 * How many reports it was run over.
 */
reports: number, 
/**
 * How many places it would find.
 */
found: number, 
/**
 * The first of them.
 */
examples: Array<RuleExample>, };

export type RuleWords = { title_vi: string, title_en: string, sentence_vi: string, sentence_en: string, };

export type SalaryPart = "luong" | "phu-cap-chuc-vu" | "tham-nien-vuot-khung";

export type SalaryParts = { 
/**
 * Đồng of rank and step.
 */
salary: Vnd, 
/**
 * Đồng of the allowance of a position.
 */
position: Vnd, 
/**
 * Đồng of the allowance of seniority beyond the scale.
 */
seniority: Vnd, };

export type SaveAttachment = { attachment_id: AttachmentId, folder: string, };

export type SaveContact = { unit_code: string, unit_from: Day, contact_name: string | null, phone: string | null, note: string | null, is_expected: boolean, 
/**
 * The day of the next call.
 */
call_on: Day | null, };

export type SaveProfile = { name: string, area_class: string, account_kind: string, has_seal: boolean, office_id: OfficeId, office_name: string, allowance_decision: string | null, 
/**
 * From which day on it is so; none: each from the day it is usually meant from.
 */
from_on: Day | null, };

export type SayToday = { 
/**
 * The clock's own day vouches for the clock.
 */
today: Day, };

export type ScanImport = { folder: string, };

export type ScanView = { folder: string, 
/**
 * In the order they will be looked at.
 */
paths: Array<string>, 
/**
 * What else lies there, and why it is left aside.
 */
aside: Array<Aside>, 
/**
 * The stick holds more than is ever looked at.
 */
is_cut_short: boolean, 
/**
 * Receipts of this office that lie there whole.
 */
receipts: Array<ReceiptId>, };

export type School = { 
/**
 * `linh` (true) or `lẻ` for an empty tens place.
 */
linh: boolean, 
/**
 * `nghìn` (true) or `ngàn`.
 */
nghin: boolean, 
/**
 * `tư` (true) or `bốn` after twenty and more.
 */
tu: boolean, 
/**
 * Say an empty inner group (`không nghìn`) instead of skipping it.
 */
say_zero_thousand: boolean, 
/**
 * End with `đồng chẵn` instead of `đồng`.
 */
chan: boolean, };

export type SealOnFile = { digits: string, enrolled_on: Day, };

export type SealReport = { quarter: Quarter, passphrase: string, };

export type SealRow = { 
/**
 * Thirty digits in six groups of five.
 */
digits: string, made_at: string, public_key: string, };

export type SealSession = { is_open: boolean, 
/**
 * Minutes without a signature after which it closes by itself.
 */
closes_after_minutes: number, 
/**
 * The sitting ended, and the copy that belongs to its end could not be made.
 */
is_uncopied: boolean, };

export type SealedKey = { bundle_id: BundleId, };

export type SealedReport = { 
/**
 * Mã gói, 64 hex digits.
 */
bundle_id: BundleId, quarter: Quarter, revision: number, sequence: number, file_name: string, ma_so_lieu: string, signed_on: Day, 
/**
 * Instant, RFC 3339 UTC.
 */
sealed_at: string, 
/**
 * Mã gói of the report this one replaces.
 */
supersedes: BundleId | null, reason: string | null, size_bytes: number, };

export type SealedView = { report: SealedReport, path: string, 
/**
 * Mã số liệu in two groups.
 */
ma_so_lieu: string, 
/**
 * The copy of the book made with it; null when it could not be made.
 */
backup_path: string | null, };

export type SearchUnits = { query: string, 
/**
 * Units as they were on this day.
 */
on: Day, limit: number, };

export type Secondment = { secondment_id: SecondmentId, person_id: PersonId, 
/**
 * The school that sends, and goes on paying.
 */
school: string, 
/**
 * Code list `school-level`.
 */
level: string, subject: string | null, 
/**
 * Of the teacher's working time, in hundredths.
 */
share: number, decision_no: string, decision_on: Day, 
/**
 * Who decided, e.g. "Chủ tịch UBND xã".
 */
authority: string, from_on: Day, 
/**
 * The last day by the decision; none where it names none.
 */
until_on: Day | null, 
/**
 * The last day there was; none while it lasts.
 */
ended_on: Day | null, 
/**
 * Code list `secondment-end`.
 */
end_reason: string | null, 
/**
 * Code list `secondment-protected`: why the law would not have the teacher sent.
 */
protected: string | null, 
/**
 * The last day of that.
 */
protected_until: Day | null, note: string | null, 
/**
 * What lengthened the stay, in order.
 */
extensions: Array<Extension>, };

export type SecondmentForm = { secondment_id: SecondmentId | null, person_id: PersonId, school: string, 
/**
 * Code list `school-level`.
 */
level: string, subject: string | null, 
/**
 * In hundredths.
 */
share: number, decision_no: string, decision_on: Day, authority: string, from_on: Day, until_on: Day | null, ended_on: Day | null, 
/**
 * Code list `secondment-end`.
 */
end_reason: string | null, 
/**
 * Code list `secondment-protected`.
 */
protected: string | null, protected_until: Day | null, note: string | null, extensions: Array<Extension>, };

export type SecondmentId = string;

export type SecondmentKey = { secondment_id: SecondmentId, };

export type SecondmentPage = { on: Day, rows: Array<SecondmentRow>, 
/**
 * Posts a secondment may be made from.
 */
unsaid: Array<Unsaid>, 
/**
 * Everybody, by name.
 */
people: Array<PersonName>, };

export type SecondmentRow = { secondment: Secondment, full_name: string, 
/**
 * On the day looked at.
 */
is_on: boolean, 
/**
 * The last day, as it was known on that day.
 */
last_on: Day | null, 
/**
 * By the law of that day.
 */
term: Term | null, 
/**
 * Its end is to be seen to.
 */
is_near: boolean, is_over: boolean, };

export type Series = "PT" | "PC" | "BC" | "BN" | "RT" | "GT" | "XC" | "TU" | "TX" | "XL";

export type SetReportNumber = { quarter: Quarter, number: string, };

export type Settings = { language: Language, type_size: TypeSize, 
/**
 * How an amount is said in words.
 */
words_school: WordsSchool, 
/**
 * Amount in words: an empty group is said, "một triệu không nghìn không trăm linh năm".
 */
says_zero_thousand: boolean, 
/**
 * Amount in words: ends with "đồng chẵn".
 */
says_chan: boolean, 
/**
 * Organisation above the centre on paper, e.g. "UBND XÃ ĐIỀN XÁ".
 */
upper_body: string, 
/**
 * Who concludes on reports at an office; empty where nobody gave a name.
 */
clerk: string, };

export type SettleAdvance = { 
/**
 * The voucher that began it.
 */
advance_id: VoucherId, day: Day, reason: string, lines: Array<SpentLine>, 
/**
 * Count of original documents.
 */
documents: number, 
/**
 * Where the rest comes back to, or what is missing is paid from; null: the rest stays open.
 */
rest: Place | null, };

export type SettleAllowances = { month: Month, day: Day, place: Place, source_id: SourceId, };

export type SettledSums = { 
/**
 * Left of the years before.
 */
opening_vnd: Vnd, 
/**
 * Planned: allotted for the whole year, where a decision says so.
 */
allotted_vnd: Vnd | null, received_vnd: Vnd, spent_vnd: Vnd, 
/**
 * Of what was received and spent, what moved after the year's end.
 */
received_after_vnd: Vnd, spent_after_vnd: Vnd, left_vnd: Vnd, };

export type Settlement = { year: number, stage: YearStage, adjusted_until: Day | null, sources: Array<SourceSettled>, total: SettledSums, codes: Array<CodeSettled>, codes_total: CodeTotal, 
/**
 * The year's last day, or today while it runs.
 */
held_on: Day, 
/**
 * Cash and account at the end of that day.
 */
held_vnd: Vnd, 
/**
 * What others held of it then, less what the centre owed: open advances and differences.
 */
open_vnd: Vnd, 
/**
 * What moved after that day for the year or for one before it, less what moved until then for a year
 * to come. Held, open and this are what is left.
 */
after_vnd: Vnd, };

export type SettlementPaperKind = "settlement" | "public";

export type Severity = "error" | "query" | "hint";

export type Share = "toan-bo" | "mot-phan";

export type ShownCollaborator = { collaborator_id: CollaboratorId, full_name: string, 
/**
 * Code list `collaborator-kind`.
 */
kind: string, 
/**
 * Code list `speaker-field`.
 */
fields: Array<string>, is_female: boolean | null, workplace: string | null, qualification: string | null, from_on: Day, to_on: Day | null, 
/**
 * Masked.
 */
phone: string | null, 
/**
 * Masked.
 */
birth_on: string | null, note: string | null, };

export type ShownPerson = { person_id: PersonId, full_name: string, is_female: boolean | null, birth_year: number | null, main_job: string | null, 
/**
 * Masked.
 */
phone: string | null, 
/**
 * Has been trained for work at a centre.
 */
is_trained: boolean, note: string | null, };

export type SortTexts = { texts: Array<string>, 
/**
 * By given name, then family and middle names; else as words.
 */
are_names: boolean, };

export type SortedTexts = { texts: Array<string>, };

export type Source = { source_id: SourceId, 
/**
 * Short code, unique in the book, e.g. `N1`.
 */
code: string, 
/**
 * Code list `funding-class`.
 */
class: string, name: string, 
/**
 * Cash of this source on the book's first day.
 */
opening_cash_vnd: Vnd, 
/**
 * Account money of this source on the book's first day.
 */
opening_account_vnd: Vnd, 
/**
 * Received this year before the book's first day.
 */
received_before_vnd: Vnd, 
/**
 * Spent this year before the book's first day.
 */
spent_before_vnd: Vnd, 
/**
 * Allotted for the whole year, where a decision says so.
 */
allotted_year_vnd: Vnd | null, is_closed: boolean, 
/**
 * Its last day where it is closed: nothing is dated after it. None of one an older program closed.
 */
closed_on: Day | null, 
/**
 * The account kept apart for its money, of a source of donations: number and where it is kept.
 */
account: string | null, };

export type SourceChoice = { source_id: SourceId, name: string, };

export type SourceForm = { source_id: SourceId | null, class: string, name: string, opening_cash_vnd: Vnd, opening_account_vnd: Vnd, received_before_vnd: Vnd, spent_before_vnd: Vnd, allotted_year_vnd: Vnd | null, is_closed: boolean, 
/**
 * Its last day where it is closed; none: today.
 */
closed_on: Day | null, 
/**
 * The account kept apart for its money: only of a class of donations.
 */
account: string | null, };

export type SourceId = string;

export type SourceKey = { source_id: SourceId, };

export type SourceRow = { source: Source, opening_vnd: Vnd, received_vnd: Vnd, received_year_vnd: Vnd, spent_vnd: Vnd, spent_year_vnd: Vnd, closing_vnd: Vnd, allows_allowance: boolean, 
/**
 * May something of it be dated on the day that is looked at?
 */
is_open: boolean, };

export type SourceSettled = { source_id: SourceId, code: string, class: string, name: string, sums: SettledSums, };

export type SpeakerPay = { voucher_id: VoucherId, 
/**
 * `PC012`.
 */
number: string, day: Day, reason: string, amount_vnd: Vnd, 
/**
 * Its voucher became void or was taken back: it counts no more.
 */
is_void: boolean, };

export type SpeakerPayKey = { collaborator_id: CollaboratorId, voucher_id: VoucherId, };

export type SpentLine = { budget_code: string | null, amount_vnd: Vnd, };

export type Staffing = { 
/**
 * How many centres it is of.
 */
centres: number, 
/**
 * Reports of a program that told nothing of committees and plans yet.
 */
untold: number, 
/**
 * A steering committee on the quarter's last day.
 */
committees: number, 
/**
 * An approved plan whose time the quarter lies in.
 */
plans: number, 
/**
 * Days of the quarter on which nobody held a post that must be filled, post by post.
 */
vacant_days: number, 
/**
 * Seconded teachers on the last day.
 */
seconded: number, 
/**
 * Who holds a post on the last day and was trained.
 */
trained: number, 
/**
 * Who holds one and was not.
 */
untrained: number, };

export type StaffingPage = { quarter: Quarter, 
/**
 * All, and of several units above each.
 */
totals: Array<StaffingTotal>, 
/**
 * In the order of the register.
 */
rows: Array<StaffingRow>, };

export type StaffingRow = { unit_code: string, unit_name: string, 
/**
 * The unit above it; empty where none is known.
 */
parent_name: string, bundle_id: BundleId, now: Staffing, 
/**
 * What it told of the quarter before; none where no report of that counts.
 */
before: Staffing | null, };

export type StaffingTotal = { 
/**
 * The unit above them; empty for all.
 */
name: string, now: Staffing, 
/**
 * The same, of those alone that told of the quarter before too, and what they told then.
 */
compared: Staffing, before: Staffing, };

export type Standing = "counted" | "superseded" | "new-machine" | "forked" | "two-reports";

export type StartRule = "thang-bat-dau" | "thang-ke-tiep" | "den-ngay-15" | "theo-ngay";

export type StateCounts = { 
/**
 * All of them.
 */
expected: number, 
/**
 * Those of which anything has come.
 */
arrived: number, 
/**
 * In [`State::Accepted`].
 */
dat: number, 
/**
 * In [`State::Waiting`].
 */
cho_duyet: number, 
/**
 * In [`State::ToHandle`].
 */
can_xu_ly: number, 
/**
 * In [`State::Returned`].
 */
tra_lai: number, 
/**
 * In [`State::Missing`].
 */
chua_nop: number, };

export type StepKind = "toan-bo" | "mot-phan" | "doi-ten" | "doi-cap" | "doi-truc-thuoc";

export type StickRow = { folder: string, label: string, free_bytes: number, is_removable: boolean, is_read_only: boolean, };

export type StopRule = "thang-ke-tiep" | "thang-ket-thuc" | "theo-ngay";

export type Stranger = { path: string, bundle_id: BundleId, 
/**
 * Id and name the bundle states.
 */
id: string, name: string, quarter: Quarter | null, 
/**
 * The unit its tables state; a receipt states none.
 */
unit_code: string | null, unit_from: Day | null, unit_name: string | null, 
/**
 * The 30 digits on file for that id, when it has another key already.
 */
known_digits: string | null, 
/**
 * What it seals is for this book: a report, a receipt of its office, law it may take.
 */
is_ours: boolean, 
/**
 * The card typed beforehand for the unit the bundle names.
 */
card: CardBeside | null, };

export type Suggest = { query: string, };

export type Suggestion = { text: string, detail: string | null, };

export type SummedFigure = { 
/**
 * Its label is `ui.report.figure.<name>`.
 */
name: Figure, is_money: boolean, total: Total, };

export type Superseded = { own_id: string, 
/**
 * As the centre entered it.
 */
number: string, 
/**
 * The law's own: its act and what it is about.
 */
replaced_by: string, changed: Array<LineChange>, };

export type SupportKind = "ban-dau" | "hang-nam";

export type TableRow = { table: string, title: string, rows: number, };

export type TakeLawFiles = { 
/**
 * The folder, or the root of a stick.
 */
folder: string, 
/**
 * What is asked about (`Doubt`) is meant so.
 */
is_sure: boolean, };

export type TakeLawPack = { path: string, };

export type TakeReceipt = { path: string, };

export type TakenOut = { bundle_id: BundleId, centre_id: CentreId, centre_name: string, quarter: Quarter, revision: number, sequence: number, ma_so_lieu: string, file_name: string, received_on: Day, 
/**
 * The day its stamped paper was seen; none when it was not.
 */
paper_seen_on: Day | null, reason: string, taken_out_on: Day, };

export type Talk = { activity_id: ActivityId, held_on: Day, title: string, sessions: number, turns: number, };

export type Target = { 
/**
 * Its number in the plan, from 1; it keeps it when others go.
 */
number: number, 
/**
 * Code list `plan-measure`: what is counted, and how.
 */
measure: string, 
/**
 * A code of the list the measure may be narrowed by; none: all.
 */
of_code: string | null, 
/**
 * In words, where the measure alone does not say it.
 */
what: string | null, 
/**
 * In what it is counted; none: as the measure says.
 */
unit: string | null, 
/**
 * How many; none of money.
 */
planned: number | null, 
/**
 * How much; of money alone.
 */
planned_vnd: Vnd | null, 
/**
 * Who sees to it.
 */
responsible: string | null, due_on: Day | null, 
/**
 * Code list `funding-class`: what it is paid from.
 */
source_class: string | null, 
/**
 * The economic or social task of the commune it serves.
 */
task: string | null, 
/**
 * What was done as a person says it, of what the program does not count.
 */
said: number | null, 
/**
 * The same, of money.
 */
said_vnd: Vnd | null, };

export type TargetForm = { plan_id: PlanId, number: number | null, measure: string, of_code: string | null, what: string | null, unit: string | null, planned: number | null, planned_vnd: Vnd | null, responsible: string | null, due_on: Day | null, source_class: string | null, task: string | null, said: number | null, said_vnd: Vnd | null, };

export type TargetKey = { plan_id: PlanId, number: number, };

export type TargetRow = { target: Target, 
/**
 * As a Vietnamese paper calls it.
 */
called: string, unit: string | null, 
/**
 * Planned and done are amounts of money.
 */
is_money: boolean, 
/**
 * A person says what was done.
 */
by_hand: boolean, 
/**
 * None: nobody said it, or the list knows the measure no more.
 */
done: number | null, done_vnd: Vnd | null, 
/**
 * Done of planned in basis points; none where nothing is planned or nothing said.
 */
percent: number | null, };

export type Task = { task: TaskName, state: TaskState, 
/**
 * Figures of the hint line: names ending `_vnd` are money, `_on` days, others counts or texts.
 */
show: { [key in string]: string }, };

export type TaskName = "phu-cap" | "so-quy" | "kiem-quy" | "hoat-dong" | "kiem-tra" | "niem-phong";

export type TaskState = "chua-lam" | "dang-lam" | "can-xem" | "xong" | "khoa";

export type Term = { months: number, 
/**
 * From this day on its end is told.
 */
warn_on: Day, 
/**
 * The first day beyond it.
 */
limit_on: Day, 
/**
 * Read in the law.
 */
is_verified: boolean, };

export type ToDo = { quarter: Quarter, rules: Array<ToDoRule>, 
/**
 * Centres in `cho-duyet` and `can-xu-ly`, by name.
 */
rows: Array<CentreRow>, 
/**
 * Bundles held back, each with its standing.
 */
held: Array<BundleRow>, };

export type ToDoRule = { rule: string, words: RuleWords | null, severity: Severity, kind: FindingKind, bundle_ids: Array<BundleId>, };

export type Total = number | string;

export type Trainee = { person_id: PersonId, certificate_no: string | null, };

export type Training = { training_id: TrainingId, title: string, 
/**
 * Code list `training-topic`.
 */
topic: string, from_on: Day, to_on: Day, 
/**
 * How many days it took.
 */
days: number, 
/**
 * Who held it.
 */
by_whom: string, place: string | null, 
/**
 * What whoever went to it was given.
 */
certificate: string | null, note: string | null, 
/**
 * Who went to it.
 */
trainees: Array<Trainee>, };

export type TrainingForm = { training_id: TrainingId | null, title: string, 
/**
 * Code list `training-topic`.
 */
topic: string, from_on: Day, to_on: Day, days: number, by_whom: string, place: string | null, certificate: string | null, note: string | null, trainees: Array<Trainee>, };

export type TrainingId = string;

export type TrainingKey = { training_id: TrainingId, };

export type TrainingPage = { on: Day, rows: Array<Training>, untrained: Array<Untrained>, 
/**
 * Everybody, by name.
 */
people: Array<PersonName>, };

export type Tried = { months: Array<TriedMonth>, total_vnd: Vnd, total_in_words: string, };

export type TriedMonth = { month: Month, 
/**
 * Zero with a reason where nothing is due.
 */
amount_vnd: Vnd, 
/**
 * Why nothing is due; null where something is.
 */
why: NothingDue | null, 
/**
 * `0,35 × 2.530.000 đ`, in figures.
 */
reasons: Array<string>, };

export type TryDecision = { draft: DecisionDraft, role: string, area_class: string, 
/**
 * The post is held from …
 */
held_from: Day, 
/**
 * … to; null while it is held.
 */
held_to: Day | null, first: Month, last: Month, 
/**
 * The salary, for a share of a salary; null where none is asked.
 */
salary: SalaryParts | null, };

export type TryRule = { draft: RuleDraft, quarter: Quarter, };

export type TypeSize = "vua" | "lon" | "rat-lon";

export type Undone = { act: ActRow, 
/**
 * Personal values the journal does not hold: these stay as they stand.
 */
lost: Array<PersonalField>, };

export type Unit = { 
/**
 * The state's code: 2 digits a province, 3 a district, 5 a commune.
 */
code: string, 
/**
 * First day of this name, kind and parent.
 */
from: Day, 
/**
 * Code in `unit-kind`.
 */
kind: string, 
/**
 * `Điền Xá`.
 */
name: string, 
/**
 * `Xã Điền Xá`.
 */
full_name: string, 
/**
 * Code of the unit above; `None` for a province.
 */
parent_code: string | null, 
/**
 * `Huyện Tiên Yên`, as it was called on `from`; `None` for a province.
 */
parent_name: string | null, 
/**
 * Id of the instrument or data set.
 */
source: string, 
/**
 * The day and the wording were read in a source.
 */
verified: boolean, 
/**
 * A remark.
 */
note: string | null, };

export type UnitAnswer = { 
/**
 * Null when no unit bears the code on that day.
 */
unit: Unit | null, 
/**
 * The units that carry it on, the default heir first.
 */
heirs: Array<Heir>, };

export type UnitDraft = { 
/**
 * Its code, which stays.
 */
code: string, 
/**
 * Code in `unit-kind`.
 */
kind: string, 
/**
 * Its name without the kind.
 */
name: string, 
/**
 * The unit above it.
 */
parent: string, 
/**
 * First day.
 */
from: Day, 
/**
 * The act that says so.
 */
act: ActDraft, 
/**
 * Somebody read it in the act.
 */
is_verified: boolean, };

export type UnitRow = { code: string, from: Day, kind: string, name: string, 
/**
 * "Xã Điền Xá".
 */
full_name: string, 
/**
 * District, or the province after districts ended.
 */
parent_code: string | null, parent_name: string | null, 
/**
 * Somebody has read in an act that it is called and coded so.
 */
is_verified: boolean, };

export type UnlockSeal = { passphrase: string, };

export type Unsaid = { full_name: string, post: Post, };

export type Untrained = { person_id: PersonId, full_name: string, 
/**
 * Codes of `roles`.
 */
roles: Array<string>, 
/**
 * Codes of `training-topic`.
 */
lacks: Array<string>, 
/**
 * Was said to be trained before the book, nobody knows in what.
 */
was_said: boolean, };

export type Upgrade = "begun" | "copied" | "raised" | "compared" | "swapped";

export type Verdict = "nhan" | "tra-lai";

export type Verified = "accepted" | "flagged" | "refused";

export type VerifyFile = { path: string, };

export type VerifyRow = { verdict: Verified, code: FileCode, message: string, bundle: string | null, signer: string | null, unit: string | null, period: Quarter | null, revision: number | null, sequence: number | null, };

export type Vnd = number;

export type VoidVoucher = { voucher_id: VoucherId, reason: string, };

export type Voucher = { voucher_id: VoucherId, series: Series, year: number, 
/**
 * 1, 2, 3 … within series and year.
 */
ordinal: number, kind: VoucherKind, place: Place, day: Day, payee: string | null, reason: string, 
/**
 * None only for transfers between cash and account, and where nobody knows yet of whose money a
 * count found more or less.
 */
source_id: SourceId | null, 
/**
 * Code list `budget-code`.
 */
budget_code: string | null, 
/**
 * The budget year it is settled in; none: the year of its day.
 */
budget_year: number | null, 
/**
 * Positive; negative only in a reversal.
 */
amount_vnd: Vnd, 
/**
 * Where it is of several sources or codes, each with its part; a transfer may name the sources
 * whose money it moves. Empty: all of it is of `source_id` and `budget_code`.
 */
lines: Array<VoucherLine>, 
/**
 * Count of original documents attached on paper.
 */
documents: number, is_void: boolean, void_reason: string | null, 
/**
 * The voucher this one reverses.
 */
reverses: VoucherId | null, 
/**
 * Pays the allowance sheet of this month.
 */
allowance_month: Month | null, 
/**
 * A receipt that takes back what was spent: no income, it lessens the spending.
 */
lessens_spending: boolean, 
/**
 * The advance or the difference of a count it settles, by the voucher that began it; a reversal of
 * that one names it too.
 */
settles: VoucherId | null, 
/**
 * Until when what it began is to be settled; of an advance to a person.
 */
due_on: Day | null, is_printed: boolean, };

export type VoucherDetail = { row: VoucherRow, amount_in_words: string, reverses_number: string | null, reversed_by_number: string | null, history: Array<ActRow>, };

export type VoucherId = string;

export type VoucherKey = { voucher_id: VoucherId, };

export type VoucherKind = "thu" | "chi" | "rut" | "gui" | "tam-ung" | "hoan-ung" | "xa-ung" | "tra-xa" | "thua" | "thieu" | "boi-hoan";

export type VoucherLine = { source_id: SourceId, 
/**
 * Code list `budget-code`.
 */
budget_code: string | null, 
/**
 * The budget year it is settled in; none: the year of its voucher's day.
 */
budget_year: number | null, 
/**
 * Positive; negative only in a reversal.
 */
amount_vnd: Vnd, };

export type VoucherPage = { opening_vnd: Vnd, rows: Array<VoucherRow>, in_vnd: Vnd, out_vnd: Vnd, closing_vnd: Vnd, 
/**
 * The accounts of the centre at the end, where sources keep one apart; of the book of the account.
 */
accounts: Array<AccountBalance>, };

export type VoucherRow = { voucher: Voucher, number: string, source_name: string | null, in_vnd: Vnd, out_vnd: Vnd, 
/**
 * Balance of this place after this line; the same for every line of a search as in the whole book.
 */
balance_vnd: Vnd, is_locked: boolean, };

export type WayState = "chua-nop" | "da-chep" | "da-nop";

export type WhichBook = "real" | "sample";

export type Words = { words: string, };

export type WordsSchool = "bac" | "nam";

export type YearStage = "dang-thuc-hien" | "chinh-ly" | "quyet-toan" | "da-khoa";

/** By form and box, how many characters it holds. */
export const LIMITS = {
  activity: { title: 200, place: 120, partner: 160, speaker: 120, evidence: 300 },
  adjustment: { reason: 300 },
  advance: { payee: 120, reason: 300 },
  allotment: { number: 60, authority: 160, chapter: 3, note: 500 },
  attachment: { name: 120, note: 300 },
  board: { decision_no: 60, authority: 160, full_name: 80 },
  cash_count: { reason: 300 },
  closing: { reason: 300 },
  collaborator: { full_name: 80, workplace: 160, qualification: 120, phone: 20, birth_on: 10, note: 500 },
  committee: { number: 60, authority: 160, note: 500, full_name: 80, title: 160 },
  committee_meeting: { subject: 300, minutes: 120, what: 300, who: 160 },
  concern: { text: 500, asked_of: 160 },
  confirm: { reason: 300 },
  contact: { contact_name: 80, phone: 40, note: 300 },
  course: { title: 200, place: 120, note: 500, full_name: 80 },
  decide_difference: { decided_by: 120, decision: 60, reason: 200 },
  difference: { reason: 300, witnesses: 200 },
  explain: { text: 500 },
  facility: { name: 120, note: 500 },
  first_run: { name: 160, unit_name: 80, parent_name: 80, office_name: 160, director_name: 80, accountant_name: 80, cashier_name: 80, source_name: 120 },
  gift: { giver: 160, giver_address: 160, what: 200, unit: 40, purpose: 300, paper: 160, receivers: 200, note: 500 },
  handing_over: { from_name: 80, to_name: 80, witnesses: 300, under_way: 500, papers: 500, keys: 300, note: 300 },
  law: { key: 200, title: 160 },
  law_act: { number: 80, subject: 400, issuer: 200 },
  law_decision: { scope: 300, coefficient: 10, month: 10 },
  law_issue: { note: 300 },
  law_phrase: { text: 500 },
  law_rate: { article: 120, note: 300 },
  law_rule: { name: 60, law: 300, title: 120, sentence: 600, expression: 2000, shown: 40 },
  law_unit: { name: 120 },
  movement: { paper: 120, note: 500 },
  office: { name: 160 },
  own_decision: { number: 60, issuer: 120, subject: 300, scope: 300 },
  paper: { code: 12 },
  person: { full_name: 80, main_job: 120, phone: 20, note: 500 },
  phones: { text: 60000 },
  plan: { number: 60, approved_by: 160, note: 500, period: 20 },
  post: { decision_no: 60, authority: 160, sending_school: 120 },
  profile: { name: 160, office_name: 160 },
  remark: { text: 500 },
  remove: { reason: 300 },
  report: { number: 40 },
  return_advance: { payee: 120, reason: 300 },
  reverse: { reason: 300 },
  review: { note: 500 },
  revision: { reason: 300 },
  secondment: { school: 120, subject: 80, decision_no: 60, authority: 160, note: 500 },
  settings: { upper_body: 120, clerk: 80 },
  settle_advance: { reason: 300 },
  source: { name: 120, account: 80 },
  target: { what: 200, unit: 40, responsible: 120, task: 300 },
  training: { title: 200, by_whom: 160, place: 120, certificate: 120, certificate_no: 60, note: 500 },
  void: { reason: 300 },
  voucher: { payee: 120, reason: 300 },
} as const;

/** What a rule names as its law where no act asks for it: there is nothing to compare. */
export const OWN_PROPOSAL = 'đề nghị của phần mềm';

/** The tables of a report, in their order. */
export const TABLES: readonly ReportTable[] = [
  {"called_by":"name","columns":[{"id":"centre_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã trung tâm"},{"id":"name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tên trung tâm"},{"id":"unit_code","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã đơn vị hành chính"},{"id":"unit_from","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Đơn vị có từ ngày"},{"id":"unit_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Xã, phường, đặc khu"},{"id":"parent_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Trực thuộc"},{"id":"area_class","is_folded":false,"kind":"code","leads":null,"list":"area-class","title":"Khu vực"},{"id":"account_kind","is_folded":false,"kind":"code","leads":null,"list":"account-kind","title":"Tình trạng tài khoản"},{"id":"has_seal","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Có con dấu riêng"},{"id":"office_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã nơi nhận"},{"id":"office_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nơi nhận báo cáo"},{"id":"first_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ghi sổ từ ngày"},{"id":"quarter","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Quý báo cáo"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Kỳ báo cáo từ ngày"},{"id":"to_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Kỳ báo cáo đến ngày"},{"id":"is_sample","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Dữ liệu mẫu"}],"id":"trung-tam","key":["centre_id"],"listed":["name","unit_name","parent_name","area_class","account_kind","has_seal","office_name","first_on"],"ordered_by":[],"screen":"bao-cao","title":"Thông tin trung tâm"},
  {"called_by":"full_name","columns":[{"id":"post_id","is_folded":false,"kind":"id","leads":["phu-cap","post_id"],"list":null,"title":"Mã chức vụ"},{"id":"person_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã người"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"is_female","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Nữ"},{"id":"birth_year","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Năm sinh"},{"id":"main_job","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Chức vụ chính"},{"id":"role","is_folded":false,"kind":"code","leads":null,"list":"roles","title":"Chức vụ tại trung tâm"},{"id":"decision_no","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Số quyết định"},{"id":"decision_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày quyết định"},{"id":"authority","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Cơ quan quyết định"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Từ ngày"},{"id":"to_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Đến ngày"},{"id":"end_reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Lý do thôi giữ"},{"id":"sending_school","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Trường cử biệt phái"},{"id":"is_trained","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Đã tập huấn"}],"id":"nhan-su","key":["post_id"],"listed":["full_name","role","from_on","to_on","decision_no"],"ordered_by":["full_name","from_on"],"screen":"nhan-su","title":"Nhân sự và chức vụ"},
  {"called_by":"full_name","columns":[{"id":"secondment_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"person_id","is_folded":false,"kind":"id","leads":["nhan-su","person_id"],"list":null,"title":"Mã người"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"school","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Trường cử"},{"id":"level","is_folded":true,"kind":"code","leads":null,"list":"school-level","title":"Cấp học"},{"id":"subject","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Môn dạy"},{"id":"share","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Phần trăm thời gian"},{"id":"decision_no","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Số quyết định"},{"id":"decision_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày quyết định"},{"id":"authority","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Cơ quan quyết định"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Từ ngày"},{"id":"until_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Đến ngày, kể cả gia hạn"},{"id":"extensions","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số lần gia hạn"},{"id":"extension_no","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Quyết định gia hạn gần nhất"},{"id":"extension_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày quyết định gia hạn"},{"id":"ended_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Kết thúc ngày"},{"id":"end_reason","is_folded":false,"kind":"code","leads":null,"list":"secondment-end","title":"Lý do kết thúc"},{"id":"protected","is_folded":false,"kind":"code","leads":null,"list":"secondment-protected","title":"Trường hợp không biệt phái"},{"id":"protected_until","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Trường hợp ấy đến ngày"}],"id":"biet-phai","key":["secondment_id"],"listed":["full_name","school","level","from_on","until_on","ended_on"],"ordered_by":["full_name","from_on"],"screen":"biet-phai","title":"Giáo viên biệt phái"},
  {"called_by":"full_name","columns":[{"id":"training_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"person_id","is_folded":false,"kind":"id","leads":["nhan-su","person_id"],"list":null,"title":"Mã người"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"title","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tên lớp"},{"id":"topic","is_folded":true,"kind":"code","leads":null,"list":"training-topic","title":"Nội dung"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Từ ngày"},{"id":"to_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Đến ngày"},{"id":"days","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số ngày"},{"id":"by_whom","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Đơn vị tổ chức"},{"id":"place","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Địa điểm"},{"id":"certificate","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Chứng nhận"},{"id":"certificate_no","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Số chứng nhận"}],"id":"tap-huan","key":["training_id","person_id"],"listed":["full_name","title","topic","to_on","by_whom","certificate_no"],"ordered_by":["from_on","title","full_name"],"screen":"tap-huan","title":"Tập huấn"},
  {"called_by":"full_name","columns":[{"id":"collaborator_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"kind","is_folded":true,"kind":"code","leads":null,"list":"collaborator-kind","title":"Loại"},{"id":"field","is_folded":true,"kind":"code","leads":null,"list":"speaker-field","title":"Lĩnh vực chính"},{"id":"second_field","is_folded":false,"kind":"code","leads":null,"list":"speaker-field","title":"Lĩnh vực thứ hai"},{"id":"third_field","is_folded":false,"kind":"code","leads":null,"list":"speaker-field","title":"Lĩnh vực thứ ba"},{"id":"workplace","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nơi công tác"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Từ ngày"},{"id":"to_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Đến ngày"},{"id":"times","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số lần báo cáo trong quý"},{"id":"paid_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Đã chi trong quý"}],"id":"nguoi-cong-tac","key":["collaborator_id"],"listed":["full_name","kind","field","times","paid_vnd"],"ordered_by":["full_name","from_on"],"screen":"nguoi-cong-tac","title":"Báo cáo viên, cộng tác viên"},
  {"called_by":"full_name","columns":[{"id":"position","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Thứ tự"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"body","is_folded":true,"kind":"code","leads":null,"list":"partner-body","title":"Đơn vị"},{"id":"title","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Chức vụ, nơi công tác"},{"id":"role","is_folded":true,"kind":"code","leads":null,"list":"committee-role","title":"Chức danh trong Ban"},{"id":"decision_no","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Số quyết định"},{"id":"decision_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày quyết định"},{"id":"authority","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Cơ quan quyết định"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Từ ngày"}],"id":"ban-chi-dao","key":["position"],"listed":["full_name","role","body","title","decision_no","from_on"],"ordered_by":[],"screen":"ban-chi-dao","title":"Ban chỉ đạo xây dựng xã hội học tập"},
  {"called_by":"subject","columns":[{"id":"meeting_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã cuộc họp"},{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"held_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày họp"},{"id":"subject","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nội dung"},{"id":"present","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số người dự"},{"id":"minutes","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Biên bản"},{"id":"what","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Việc giao"},{"id":"who","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Người, đơn vị làm"},{"id":"due_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Hạn"},{"id":"done_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Xong ngày"}],"id":"hop-ban-chi-dao","key":["meeting_id","line"],"listed":["held_on","subject","what","who","due_on","done_on"],"ordered_by":["held_on","line"],"screen":"hop-ban-chi-dao","title":"Họp Ban chỉ đạo"},
  {"called_by":"name","columns":[{"id":"facility_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"category","is_folded":true,"kind":"code","leads":null,"list":"facility-category","title":"Danh mục"},{"id":"name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tên"},{"id":"opening_quantity","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Đầu kỳ"},{"id":"increase","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Tăng"},{"id":"decrease","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Giảm"},{"id":"quantity","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số lượng"},{"id":"opening_usable","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Dùng được đầu kỳ"},{"id":"usable","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Dùng được"},{"id":"relation","is_folded":true,"kind":"code","leads":null,"list":"relation","title":"Quan hệ sử dụng"},{"id":"condition","is_folded":true,"kind":"code","leads":null,"list":"condition","title":"Tình trạng"},{"id":"acquired_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Có từ ngày"},{"id":"source_code","is_folded":false,"kind":"code","leads":["nguon-kinh-phi","class"],"list":"funding-class","title":"Nguồn"},{"id":"value_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Giá trị"},{"id":"note","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Ghi chú"}],"id":"co-so-vat-chat","key":["facility_id"],"listed":["name","category","opening_quantity","increase","decrease","quantity","usable"],"ordered_by":["category","name"],"screen":"co-so","title":"Cơ sở vật chất"},
  {"called_by":"name","columns":[{"id":"movement_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"facility_id","is_folded":false,"kind":"id","leads":["co-so-vat-chat","facility_id"],"list":null,"title":"Mã tài sản"},{"id":"name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tên"},{"id":"day","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"change","is_folded":true,"kind":"code","leads":null,"list":"facility-change","title":"Tăng, giảm"},{"id":"reason","is_folded":false,"kind":"code","leads":null,"list":"facility-movement","title":"Lý do"},{"id":"quantity","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số lượng"},{"id":"usable_more","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Dùng được thêm"},{"id":"usable_fewer","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Dùng được bớt"},{"id":"condition","is_folded":false,"kind":"code","leads":null,"list":"condition","title":"Tình trạng sau đó"},{"id":"value_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Giá trị"},{"id":"paper","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Chứng từ"},{"id":"note","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Ghi chú"}],"id":"tang-giam-vat-chat","key":["movement_id"],"listed":["name","day","change","quantity","reason","paper"],"ordered_by":["day","name"],"screen":"co-so","title":"Tăng, giảm cơ sở vật chất"},
  {"called_by":"title","columns":[{"id":"activity_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"group","is_folded":true,"kind":"code","leads":null,"list":"activity-group","title":"Nhóm"},{"id":"form","is_folded":false,"kind":"code","leads":null,"list":"activity-form","title":"Hình thức"},{"id":"title","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tên"},{"id":"held_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"sessions","is_folded":true,"kind":"int","leads":null,"list":null,"title":"Số buổi"},{"id":"place","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Địa điểm"},{"id":"partner","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đơn vị phối hợp"},{"id":"partner_body","is_folded":false,"kind":"code","leads":null,"list":"partner-body","title":"Loại đơn vị phối hợp"},{"id":"turns","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số lượt người"},{"id":"turns_female","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Trong đó nữ"},{"id":"turns_minority","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Trong đó dân tộc thiểu số"},{"id":"persons","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số người"},{"id":"speaker","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Báo cáo viên"},{"id":"cost_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Kinh phí"},{"id":"source_code","is_folded":false,"kind":"code","leads":["nguon-kinh-phi","class"],"list":"funding-class","title":"Nguồn kinh phí"},{"id":"evidence","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Minh chứng"}],"id":"hoat-dong","key":["activity_id"],"listed":["title","held_on","group","sessions","turns","cost_vnd"],"ordered_by":["held_on","title"],"screen":"hoat-dong","title":"Hoạt động, lớp, chuyên đề"},
  {"called_by":"period","columns":[{"id":"plan_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"kind","is_folded":true,"kind":"code","leads":null,"list":"plan-kind","title":"Loại"},{"id":"period","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Kỳ kế hoạch"},{"id":"from_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Từ ngày"},{"id":"to_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Đến ngày"},{"id":"number","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Số văn bản"},{"id":"issued_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày văn bản"},{"id":"approved_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày phê duyệt"},{"id":"approved_by","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Người, cơ quan phê duyệt"},{"id":"note","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Ghi chú"}],"id":"ke-hoach","key":["plan_id"],"listed":["kind","period","number","issued_on","approved_on","approved_by"],"ordered_by":["from_on","to_on"],"screen":"ke-hoach","title":"Kế hoạch"},
  {"called_by":"called","columns":[{"id":"plan_id","is_folded":false,"kind":"id","leads":["ke-hoach","plan_id"],"list":null,"title":"Mã kế hoạch"},{"id":"target","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Số chỉ tiêu"},{"id":"called","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Chỉ tiêu"},{"id":"measure","is_folded":true,"kind":"code","leads":null,"list":"plan-measure","title":"Cách tính"},{"id":"of_code","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Tính riêng"},{"id":"what","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nói rõ"},{"id":"unit","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đơn vị tính"},{"id":"planned","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Kế hoạch"},{"id":"planned_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Kế hoạch (đồng)"},{"id":"done","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Lũy kế"},{"id":"done_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Lũy kế (đồng)"},{"id":"percent","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Phần vạn kế hoạch"},{"id":"by_hand","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Trung tâm tự khai"},{"id":"responsible","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Người phụ trách"},{"id":"due_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Hạn"},{"id":"source_code","is_folded":false,"kind":"code","leads":["nguon-kinh-phi","class"],"list":"funding-class","title":"Nguồn kinh phí"},{"id":"task","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nhiệm vụ kinh tế - xã hội"}],"id":"chi-tieu","key":["plan_id","target"],"listed":["called","unit","planned","planned_vnd","done","done_vnd","percent"],"ordered_by":[],"screen":"ke-hoach","title":"Chỉ tiêu kế hoạch và thực hiện"},
  {"called_by":"name","columns":[{"id":"source_code","is_folded":false,"kind":"code","leads":["chung-tu","source_code"],"list":null,"title":"Mã nguồn"},{"id":"class","is_folded":true,"kind":"code","leads":null,"list":"funding-class","title":"Loại nguồn"},{"id":"name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nguồn"},{"id":"opening_vnd","is_folded":true,"kind":"vnd","leads":null,"list":null,"title":"Kỳ trước chuyển sang"},{"id":"allotted_year_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Dự toán giao cả năm"},{"id":"received_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Thu trong kỳ"},{"id":"received_year_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Thu lũy kế từ đầu năm"},{"id":"spent_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Chi trong kỳ"},{"id":"spent_year_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Chi lũy kế từ đầu năm"},{"id":"closing_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Còn lại cuối kỳ"},{"id":"allows_allowance","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Được chi phụ cấp"},{"id":"account","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tài khoản riêng"}],"id":"nguon-kinh-phi","key":["source_code"],"listed":["name","class","opening_vnd","received_vnd","spent_vnd","closing_vnd"],"ordered_by":[],"screen":"nguon","title":"Thu chi theo nguồn kinh phí"},
  {"called_by":"number","columns":[{"id":"allotment_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"source_code","is_folded":true,"kind":"code","leads":["nguon-kinh-phi","source_code"],"list":null,"title":"Nguồn"},{"id":"budget_year","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Năm ngân sách"},{"id":"change","is_folded":true,"kind":"code","leads":null,"list":"allotment-change","title":"Loại dự toán"},{"id":"budget_code","is_folded":false,"kind":"code","leads":null,"list":"budget-code","title":"Tiểu mục"},{"id":"nature","is_folded":false,"kind":"code","leads":null,"list":"budget-source","title":"Tính chất nguồn"},{"id":"level","is_folded":false,"kind":"code","leads":null,"list":"budget-level","title":"Cấp ngân sách"},{"id":"chapter","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Chương"},{"id":"number","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Số quyết định"},{"id":"decided_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày quyết định"},{"id":"authority","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Cơ quan quyết định"},{"id":"amount_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số tiền"}],"id":"du-toan","key":["allotment_id"],"listed":["number","source_code","change","budget_code","decided_on","amount_vnd"],"ordered_by":["budget_year","decided_on","number"],"screen":"du-toan","title":"Quyết định giao, điều chỉnh dự toán"},
  {"called_by":"source_code","columns":[{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"source_code","is_folded":false,"kind":"code","leads":["nguon-kinh-phi","source_code"],"list":null,"title":"Nguồn"},{"id":"budget_year","is_folded":true,"kind":"int","leads":null,"list":null,"title":"Năm ngân sách"},{"id":"budget_code","is_folded":false,"kind":"code","leads":null,"list":"budget-code","title":"Tiểu mục"},{"id":"allotted_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Dự toán cấp năm"},{"id":"carried_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Tồn năm trước"},{"id":"increased_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Tăng dự toán"},{"id":"decreased_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Giảm dự toán"},{"id":"total_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Dự toán được sử dụng"},{"id":"received_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Kinh phí cấp trong năm"},{"id":"spent_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Đã sử dụng"},{"id":"left_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Còn lại"},{"id":"over_vnd","is_folded":true,"kind":"vnd","leads":null,"list":null,"title":"Chi vượt dự toán"}],"id":"thuc-hien-du-toan","key":["line"],"listed":["source_code","budget_year","budget_code","total_vnd","spent_vnd","left_vnd"],"ordered_by":["line"],"screen":"du-toan","title":"Thực hiện dự toán theo nguồn, tiểu mục"},
  {"called_by":"place","columns":[{"id":"place","is_folded":false,"kind":"code","leads":["so-quy","place"],"list":"place","title":"Nơi giữ tiền"},{"id":"opening_vnd","is_folded":true,"kind":"vnd","leads":null,"list":null,"title":"Số dư đầu kỳ"},{"id":"in_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Tăng trong kỳ"},{"id":"out_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Giảm trong kỳ"},{"id":"closing_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số dư cuối kỳ"},{"id":"lowest_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số dư thấp nhất trong kỳ"},{"id":"lowest_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày có số dư thấp nhất"}],"id":"so-du","key":["place"],"listed":["place","opening_vnd","in_vnd","out_vnd","closing_vnd"],"ordered_by":[],"screen":"so-quy","title":"Tiền mặt và tiền gửi"},
  {"called_by":"number","columns":[{"id":"voucher_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"number","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Số chứng từ"},{"id":"series","is_folded":false,"kind":"code","leads":null,"list":"voucher-series","title":"Loại"},{"id":"ordinal","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số thứ tự trong năm"},{"id":"kind","is_folded":false,"kind":"code","leads":null,"list":"voucher-kind","title":"Nội dung"},{"id":"place","is_folded":false,"kind":"code","leads":["so-du","place"],"list":"place","title":"Nơi giữ tiền"},{"id":"day","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"payee","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Người nộp, người nhận"},{"id":"reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Diễn giải"},{"id":"source_code","is_folded":true,"kind":"code","leads":["nguon-kinh-phi","source_code"],"list":null,"title":"Nguồn"},{"id":"budget_code","is_folded":false,"kind":"code","leads":null,"list":"budget-code","title":"Tiểu mục"},{"id":"amount_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số tiền"},{"id":"documents","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Chứng từ gốc kèm theo"},{"id":"is_void","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Đã hủy"},{"id":"void_reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Lý do hủy"},{"id":"reverses","is_folded":false,"kind":"id","leads":["chung-tu","voucher_id"],"list":null,"title":"Đảo chứng từ số"},{"id":"allowance_month","is_folded":false,"kind":"month","leads":["phu-cap","month"],"list":null,"title":"Trả phụ cấp tháng"},{"id":"lessens_spending","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Giảm chi"},{"id":"settles","is_folded":false,"kind":"id","leads":["tam-ung","voucher_id"],"list":null,"title":"Thanh toán cho khoản"},{"id":"due_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Hạn thanh toán"}],"id":"chung-tu","key":["voucher_id"],"listed":["number","day","reason","payee","source_code","amount_vnd"],"ordered_by":["day","number"],"screen":"so-quy","title":"Chứng từ thu, chi"},
  {"called_by":"number","columns":[{"id":"voucher_id","is_folded":false,"kind":"id","leads":["chung-tu","voucher_id"],"list":null,"title":"Mã"},{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"number","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Số chứng từ"},{"id":"day","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"source_code","is_folded":true,"kind":"code","leads":["nguon-kinh-phi","source_code"],"list":null,"title":"Nguồn"},{"id":"budget_code","is_folded":false,"kind":"code","leads":null,"list":"budget-code","title":"Tiểu mục"},{"id":"budget_year","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Năm ngân sách"},{"id":"amount_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số tiền"},{"id":"received_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Thu của nguồn"},{"id":"spent_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Chi của nguồn"}],"id":"dong-chung-tu","key":["voucher_id","line"],"listed":["number","source_code","budget_code","budget_year","received_vnd","spent_vnd"],"ordered_by":["number","line"],"screen":"so-quy","title":"Chứng từ theo nguồn, tiểu mục"},
  {"called_by":"number","columns":[{"id":"place","is_folded":true,"kind":"code","leads":["so-du","place"],"list":"place","title":"Nơi giữ tiền"},{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"day","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"number","is_folded":false,"kind":"id","leads":["chung-tu","number"],"list":null,"title":"Số chứng từ"},{"id":"reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Diễn giải"},{"id":"in_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Thu"},{"id":"out_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Chi"},{"id":"balance_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Tồn"}],"id":"so-quy","key":["place","line"],"listed":["number","day","place","reason","in_vnd","out_vnd","balance_vnd"],"ordered_by":[],"screen":"so-quy","title":"Sổ quỹ"},
  {"called_by":"full_name","columns":[{"id":"month","is_folded":false,"kind":"month","leads":null,"list":null,"title":"Tháng"},{"id":"post_id","is_folded":false,"kind":"id","leads":["nhan-su","post_id"],"list":null,"title":"Mã chức vụ"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"role","is_folded":false,"kind":"code","leads":null,"list":"roles","title":"Chức vụ"},{"id":"method","is_folded":false,"kind":"code","leads":null,"list":"method","title":"Cách tính"},{"id":"coefficient","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Hệ số"},{"id":"base_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Mức lương cơ sở"},{"id":"amount_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Thành tiền"},{"id":"paid_vnd","is_folded":true,"kind":"vnd","leads":null,"list":null,"title":"Đã chi"},{"id":"decision","is_folded":false,"kind":"code","leads":null,"list":null,"title":"Quy định áp dụng"},{"id":"instrument","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Văn bản"},{"id":"in_force_from","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Áp dụng từ ngày"},{"id":"is_verified","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Đã kiểm chứng văn bản"},{"id":"voucher","is_folded":false,"kind":"id","leads":["chung-tu","number"],"list":null,"title":"Phiếu chi"}],"id":"phu-cap","key":["month","post_id"],"listed":["full_name","month","role","coefficient","amount_vnd","paid_vnd","voucher"],"ordered_by":["month","full_name"],"screen":"phu-cap","title":"Phụ cấp hằng tháng"},
  {"called_by":"full_name","columns":[{"id":"voucher_id","is_folded":false,"kind":"id","leads":["chung-tu","voucher_id"],"list":null,"title":"Mã"},{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"number","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Số chứng từ"},{"id":"month","is_folded":false,"kind":"month","leads":null,"list":null,"title":"Tháng"},{"id":"post_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã chức vụ"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"amount_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số tiền"}],"id":"chi-phu-cap","key":["voucher_id","line"],"listed":["full_name","month","number","amount_vnd"],"ordered_by":["number","line"],"screen":"phu-cap","title":"Chi trả phụ cấp"},
  {"called_by":"full_name","columns":[{"id":"month","is_folded":false,"kind":"month","leads":null,"list":null,"title":"Tháng"},{"id":"post_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã chức vụ"},{"id":"full_name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Họ và tên"},{"id":"owed_before_vnd","is_folded":true,"kind":"vnd","leads":null,"list":null,"title":"Nợ kỳ trước"},{"id":"due_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Phải trả"},{"id":"arrears_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Truy lĩnh"},{"id":"recovery_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Truy thu"},{"id":"deducted_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Khấu trừ"},{"id":"returned_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Nộp lại"},{"id":"paid_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Đã chi"},{"id":"owed_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Còn nợ"}],"id":"no-phu-cap","key":["month","post_id"],"listed":["full_name","month","owed_before_vnd","due_vnd","paid_vnd","owed_vnd"],"ordered_by":["month","full_name"],"screen":"phu-cap","title":"Phụ cấp còn nợ"},
  {"called_by":"number","columns":[{"id":"decision","is_folded":false,"kind":"code","leads":null,"list":null,"title":"Mã quyết định"},{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"number","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Số, ký hiệu"},{"id":"signed_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày ký"},{"id":"issuer","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Cơ quan ban hành"},{"id":"subject","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Trích yếu"},{"id":"province","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã tỉnh"},{"id":"from_on","is_folded":true,"kind":"day","leads":null,"list":null,"title":"Áp dụng từ ngày"},{"id":"scope","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đối tượng áp dụng"},{"id":"highest_only","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Nhiều chức vụ hưởng mức cao nhất"},{"id":"start","is_folded":false,"kind":"code","leads":null,"list":"start-rule","title":"Bắt đầu hưởng"},{"id":"stop","is_folded":false,"kind":"code","leads":null,"list":"stop-rule","title":"Thôi hưởng"},{"id":"rounding","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Làm tròn đến"},{"id":"counts_for_insurance","is_folded":false,"kind":"flag","leads":null,"list":null,"title":"Tính đóng bảo hiểm"},{"id":"role","is_folded":false,"kind":"code","leads":null,"list":"roles","title":"Chức vụ"},{"id":"area_classes","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Khu vực"},{"id":"method","is_folded":false,"kind":"code","leads":null,"list":"method","title":"Cách tính"},{"id":"coefficient","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Hệ số, tỷ lệ"},{"id":"of_parts","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tỷ lệ tính trên"},{"id":"amount_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Số tiền"}],"id":"quyet-dinh-tam","key":["decision","line"],"listed":["number","from_on","role","area_classes","method","coefficient","amount_vnd"],"ordered_by":["decision","line"],"screen":"phu-cap","title":"Quyết định phụ cấp trung tâm tạm nhập"},
  {"called_by":"counted_on","columns":[{"id":"counted_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày kiểm kê"},{"id":"counted_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Tiền thực đếm"},{"id":"book_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Tiền theo sổ"},{"id":"difference_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Chênh lệch"},{"id":"reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Lý do chênh lệch"}],"id":"kiem-quy","key":["counted_on"],"listed":[],"ordered_by":[],"screen":"kiem-quy","title":"Kiểm kê quỹ tiền mặt"},
  {"called_by":"number","columns":[{"id":"voucher_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"number","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Số chứng từ"},{"id":"kind","is_folded":false,"kind":"code","leads":null,"list":"voucher-kind","title":"Nội dung"},{"id":"day","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"payee","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Người nhận, người giao"},{"id":"reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Diễn giải"},{"id":"source_code","is_folded":true,"kind":"code","leads":["nguon-kinh-phi","source_code"],"list":null,"title":"Nguồn"},{"id":"opening_vnd","is_folded":true,"kind":"vnd","leads":null,"list":null,"title":"Kỳ trước chuyển sang"},{"id":"begun_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Phát sinh trong kỳ"},{"id":"settled_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Đã thanh toán, xử lý"},{"id":"returned_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Đã thu hồi, nộp lại"},{"id":"closing_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Còn lại cuối kỳ"},{"id":"due_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Hạn thanh toán"}],"id":"tam-ung","key":["voucher_id"],"listed":["number","kind","day","payee","closing_vnd","due_on"],"ordered_by":["day","number"],"screen":"tam-ung","title":"Tạm ứng và khoản chờ xử lý"},
  {"called_by":"period","columns":[{"id":"period","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Kỳ"},{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"change","is_folded":true,"kind":"code","leads":null,"list":"closing-change","title":"Việc"},{"id":"day","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày"},{"id":"reason","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Lý do mở lại"}],"id":"khoa-so","key":["period","line"],"listed":["period","change","day","reason"],"ordered_by":[],"screen":"khoa-so","title":"Khóa sổ, mở sổ lại"},
  {"called_by":"what","columns":[{"id":"gift_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"received_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày nhận"},{"id":"kind","is_folded":true,"kind":"code","leads":null,"list":"gift-kind","title":"Loại"},{"id":"origin","is_folded":false,"kind":"code","leads":null,"list":"gift-origin","title":"Hình thức"},{"id":"giver","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Bên tặng"},{"id":"giver_address","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Địa chỉ bên tặng"},{"id":"what","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nội dung"},{"id":"quantity","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số lượng"},{"id":"unit","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đơn vị tính"},{"id":"value_vnd","is_folded":false,"kind":"vnd","leads":null,"list":null,"title":"Giá trị"},{"id":"purpose","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Mục đích"},{"id":"paper","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Biên bản, giấy xác nhận"},{"id":"paper_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày của giấy tờ"},{"id":"receivers","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tổ tiếp nhận"},{"id":"used_for","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đã dùng vào"},{"id":"facility_id","is_folded":false,"kind":"id","leads":["co-so-vat-chat","facility_id"],"list":null,"title":"Mã tài sản"},{"id":"activity_id","is_folded":false,"kind":"id","leads":["hoat-dong","activity_id"],"list":null,"title":"Mã hoạt động"},{"id":"voucher","is_folded":false,"kind":"id","leads":["chung-tu","number"],"list":null,"title":"Phiếu thu"},{"id":"voucher_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày phiếu thu"},{"id":"note","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Ghi chú"}],"id":"tai-tro","key":["gift_id"],"listed":["what","received_on","giver","kind","value_vnd","used_for"],"ordered_by":["received_on","giver"],"screen":"tai-tro","title":"Tài trợ, viện trợ, cấp bằng hiện vật"},
  {"called_by":"code","columns":[{"id":"position","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Thứ tự"},{"id":"code","is_folded":false,"kind":"code","leads":null,"list":"difficulty","title":"Khó khăn"},{"id":"text","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nói rõ thêm"}],"id":"kho-khan","key":["position"],"listed":[],"ordered_by":[],"screen":"kho-khan","title":"Khó khăn, vướng mắc"},
  {"called_by":"code","columns":[{"id":"position","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Thứ tự"},{"id":"code","is_folded":false,"kind":"code","leads":null,"list":"request","title":"Kiến nghị"},{"id":"text","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nói rõ thêm"},{"id":"asked_of","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Kiến nghị với"}],"id":"kien-nghi","key":["position"],"listed":[],"ordered_by":[],"screen":"kho-khan","title":"Kiến nghị"},
  {"called_by":"name","columns":[{"id":"attachment_id","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã"},{"id":"of_table","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Bảng"},{"id":"of_row","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã dòng"},{"id":"called","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Kèm theo"},{"id":"name","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Tên tệp"},{"id":"sha256","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã băm SHA-256"},{"id":"bytes","is_folded":false,"kind":"int","leads":null,"list":null,"title":"Số byte"},{"id":"added_on","is_folded":false,"kind":"day","leads":null,"list":null,"title":"Ngày đính kèm"}],"id":"tep-dinh-kem","key":["attachment_id"],"listed":["name","called","bytes","added_on"],"ordered_by":["called","name"],"screen":"bao-cao","title":"Tệp đính kèm (chỉ ghi tên, tệp lưu tại trung tâm)"},
  {"called_by":"called","columns":[{"id":"line","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"first_quarter","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Từ quý"},{"id":"last_quarter","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đến quý"},{"id":"of_table","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Bảng"},{"id":"row","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Mã dòng"},{"id":"called","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Nội dung"},{"id":"column","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Cột"},{"id":"change","is_folded":false,"kind":"code","leads":null,"list":"late-change","title":"Thay đổi"},{"id":"before","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đã báo cáo"},{"id":"after","is_folded":false,"kind":"text","leads":null,"list":null,"title":"Đúng là"}],"id":"dieu-chinh-ky-truoc","key":["line"],"listed":["first_quarter","last_quarter","called","change","before","after"],"ordered_by":[],"screen":"bao-cao","title":"Điều chỉnh kỳ trước"},
  {"called_by":"rule","columns":[{"id":"rule","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Quy tắc"},{"id":"row","is_folded":false,"kind":"id","leads":null,"list":null,"title":"Dòng"},{"id":"severity","is_folded":false,"kind":"code","leads":null,"list":"severity","title":"Mức"},{"id":"result","is_folded":false,"kind":"code","leads":null,"list":"result","title":"Kết quả"},{"id":"explanation","is_folded":true,"kind":"text","leads":null,"list":null,"title":"Giải thích của trung tâm"}],"id":"ket-qua-kiem-tra","key":["rule","row"],"listed":["rule","severity","result","explanation"],"ordered_by":[],"screen":"bao-cao","title":"Kết quả kiểm tra"},
];

/** Every command: [request, reply]. */
export interface Border {
  /** Where the book stands: role, quarter, settings, kept drafts. */
  book_status: [Nothing, BookStatus];
  /** What the program is made of: its build, its fonts and libraries with their licences. */
  read_about: [Nothing, About];
  /** Switches between the real book and the sample book. */
  choose_book: [ChooseBook, BookStatus];
  /** Saves language, type size and the words on paper. */
  save_settings: [Settings, Settings];
  /** Changes what may change about the centre. */
  save_profile: [SaveProfile, Profile];
  /** What changed of the centre, from which days on. */
  list_profile_facts: [Nothing, Array<ProfileFact>];
  /** The centre as it is on a day. */
  read_profile_on: [OnDay, Profile];
  /** Forgets one of them: what held before holds on. */
  remove_profile_fact: [ProfileFactKey, Array<ProfileFact>];
  /** Keeps what is being typed, so that a power cut loses nothing. */
  keep_draft: [KeepDraft, DraftKept];
  /** Forgets a kept draft. */
  drop_draft: [DraftKey, Nothing];
  /** Says which day it is, where the computer's clock is in doubt; its own day vouches for it. */
  say_today: [SayToday, BookStatus];
  /** The first run of a centre: writes profile, people, posts and opening money in one act. */
  found_centre: [FoundCentre, Profile];
  /** The first run of a receiving office. */
  found_office: [FoundOffice, OfficeProfile];
  /** Offers a passphrase of five plain words, and how they are read. */
  offer_passphrase: [Nothing, OfferedPassphrase];
  /** Makes the centre's seal under a passphrase. */
  make_seal: [MakeSeal, SealRow];
  /** The centre's seal; null before one is made. */
  read_seal: [Nothing, SealRow | null];
  /** The newest acts. */
  list_acts: [ListActs, Array<ActRow>];
  /** Takes the newest act back, by name. */
  undo_act: [Nothing, Undone];
  /** Copies of the book, newest first. */
  list_backups: [Nothing, Array<BackupRow>];
  /** Makes a verified copy of the book. */
  back_up: [BackUp, BackupRow];
  /** What restoring a copy would change. */
  preview_restore: [RestoreFrom, RestoreView];
  /** Replaces the book by a copy, after keeping the book as it is. */
  restore_book: [RestoreFrom, Restored];
  /** Checks the whole book: its file, its journal, its records, every stored file. */
  check_book: [Nothing, BookHealth];
  /** The files that lie with a record, and whether each is there. */
  list_attachments: [OfRecord, Array<AttachmentRow>];
  /** How many files lie with each record, of those that have some. */
  count_attachments: [Nothing, Array<AttachedCount>];
  /** Keeps a copy of a file with a record; a picture is made smaller first and loses where it was taken. */
  attach_file: [AttachFile, Attached];
  /** Gives a file of a record another name or note. */
  rename_attachment: [AttachmentForm, Attachment];
  /** Takes a file off a record; what was sealed still names it, and its bytes stay. */
  detach_file: [AttachmentKey, Nothing];
  /** Lays a copy of a file ready for the system's viewer. */
  open_attachment: [AttachmentKey, PaperFile];
  /** Writes a copy of a file into a folder. */
  save_attachment: [SaveAttachment, PaperFile];
  /** The units of a quarter with the card of each, typed beforehand. */
  list_cards: [OfficeQuarter, CardPage];
  /** Whether digits typed from a card hold, group by group. */
  check_card: [CheckCard, DigitsCompared];
  /** Writes down the digits of a unit's stamped card. */
  record_card: [CardForm, CardRow];
  /** Takes a card away again. */
  remove_card: [CardKey, Nothing];
  /** A pasted telephone list, line by line as it is understood; nothing is written. */
  read_phone_list: [PhoneText, PhonePage];
  /** Writes down whom to call by a pasted list. */
  save_phone_list: [PhoneText, PhonesSaved];
  /** People and their posts, sorted by given name. */
  list_people: [ListPeople, Array<PersonRow>];
  /** Records a person, new or changed. */
  record_person: [PersonForm, PersonRow];
  /** Removes a person who holds no post. */
  remove_person: [PersonKey, Nothing];
  /** Records a post, new, changed or ended. */
  record_post: [PostForm, PersonRow];
  /** Ends the posts of the board and opens those one decision names. */
  renew_board: [BoardForm, BoardRenewed];
  /** Removes a post entered by mistake. */
  remove_post: [PostKey, Nothing];
  /** Who was sent to the centre, as of a day, and posts no secondment is written down for. */
  list_secondments: [ListSecondments, SecondmentPage];
  /** Records a secondment, new or changed. */
  record_secondment: [SecondmentForm, Secondment];
  /** Lengthens a secondment by a decision. */
  extend_secondment: [ExtendForm, Secondment];
  /** Removes a secondment entered by mistake. */
  remove_secondment: [SecondmentKey, Nothing];
  /** Courses, and who of those that hold a post on a day was to none of a topic. */
  list_trainings: [ListTrainings, TrainingPage];
  /** Records a course, new or changed. */
  record_training: [TrainingForm, Training];
  /** Removes a course entered by mistake. */
  remove_training: [TrainingKey, Nothing];
  /** Speakers and other collaborators, what they spoke on and what they were paid. */
  list_collaborators: [ListCollaborators, CollaboratorPage];
  /** Records a collaborator, new or changed. */
  record_collaborator: [CollaboratorForm, CollaboratorRow];
  /** Removes a collaborator no activity and no payment names. */
  remove_collaborator: [CollaboratorKey, Nothing];
  /** Tells what of a posted voucher was paid to a collaborator. */
  pay_speaker: [PaySpeaker, CollaboratorRow];
  /** Takes that back. */
  remove_speaker_pay: [SpeakerPayKey, CollaboratorRow];
  /** What of somebody's personal values older lines of the journal still tell. */
  personal_remains: [PersonalKey, PersonalRemains];
  /** Shows a value that is masked, once; the journal keeps that it was shown, not what. */
  reveal_personal: [RevealPersonal, Revealed];
  /** Erases what is personal of somebody. */
  erase_personal: [PersonalKey, PersonalErased];
  /** Decisions on the steering committee, and who belongs to it on a day. */
  list_committee: [ListCommittee, CommitteePage];
  /** Records a decision on the steering committee, new or changed. */
  record_committee: [CommitteeForm, CommitteeDecision];
  /** Removes a decision on the steering committee. */
  remove_committee: [CommitteeKey, Nothing];
  /** Meetings of the steering committee and what they resolved. */
  list_committee_meetings: [ListMeetings, MeetingPage];
  /** Records a meeting of the steering committee, new or changed. */
  record_committee_meeting: [MeetingForm, CommitteeMeeting];
  /** Removes a meeting of the steering committee. */
  remove_committee_meeting: [MeetingKey, Nothing];
  /** Facilities as they are on a day and the directive's checklist. */
  list_facilities: [ListFacilities, FacilityPage];
  /** Records a facility, new or changed. */
  record_facility: [FacilityForm, Facility];
  /** Removes a facility that never moved. */
  remove_facility: [FacilityKey, Nothing];
  /** Records what came to a facility, left it or changed its state. */
  record_movement: [MovementForm, FacilityOn];
  /** Removes a movement entered by mistake. */
  remove_movement: [MovementKey, FacilityOn];
  /** Activities of a quarter and their totals. */
  list_activities: [OfQuarter, ActivityPage];
  /** Records an activity, new or changed. */
  record_activity: [ActivityForm, Activity];
  /** Removes an activity. */
  remove_activity: [ActivityKey, Nothing];
  /** Plans, and what was done of their targets by a day. */
  list_plans: [ListPlans, PlanPage];
  /** Records a plan, new or changed; its targets stay. */
  record_plan: [PlanForm, Plan];
  /** Removes a plan with its targets. */
  remove_plan: [PlanKey, Nothing];
  /** Records a target of a plan, new or changed. */
  record_target: [TargetForm, Plan];
  /** Removes a target. */
  remove_target: [TargetKey, Plan];
  /** Makes the plan of the period that follows from this one, with the same targets. */
  roll_plan: [PlanKey, Plan];
  /** Difficulties and requests of a quarter, and those of the one before. */
  list_concerns: [OfQuarter, ConcernPage];
  /** Records a difficulty or a request, new or changed. */
  record_concern: [ConcernForm, Concern];
  /** Removes a difficulty or a request. */
  remove_concern: [ConcernKey, Nothing];
  /** Sources and their settlement in the quarter of a day, up to that day. */
  list_sources: [OnDay, Array<SourceRow>];
  /** Records a source, new or changed. */
  record_source: [SourceForm, SourceRow];
  /** Removes a source that nothing uses. */
  remove_source: [SourceKey, Nothing];
  /** What was given in a year, by kind, and what a gift may name. */
  list_gifts: [ListGifts, GiftPage];
  /** Records a gift, new or changed. */
  record_gift: [GiftForm, Gift];
  /** Removes a gift entered by mistake. */
  remove_gift: [GiftKey, Nothing];
  /** The book of cash or account over some days, with running balances. */
  list_vouchers: [ListVouchers, VoucherPage];
  /** Records a receipt, payment or transfer and gives it the next number. */
  record_voucher: [RecordVoucher, VoucherRow];
  /** Voids a voucher; its number is kept. */
  void_voucher: [VoidVoucher, VoucherRow];
  /** Mends what a voucher says; kind, place and number stay. */
  mend_voucher: [MendVoucher, VoucherRow];
  /** Writes the opposite of a voucher. */
  reverse_voucher: [ReverseVoucher, VoucherRow];
  /** A voucher whole, with its history. */
  read_voucher: [VoucherKey, VoucherDetail];
  /** What a voucher would do to the balances. */
  ask_balance: [AskBalance, BalanceView];
  /** Payees used before. */
  suggest_payees: [Suggest, Array<Suggestion>];
  /** Reasons used before. */
  suggest_reasons: [Suggest, Array<Suggestion>];
  /** Until when who leaves a post on a day is paid, and since when who comes. */
  read_handover: [OnDay, HandOver | null];
  /** The allowances of a month, computed or settled, each with its reasons. */
  read_allowances: [OfMonth, AllowanceView];
  /** Settles a month's allowances and pays them with one voucher. */
  settle_allowances: [SettleAllowances, AllowanceView];
  /** Settles a month's allowances; what is due is owed from then on. */
  make_allowance_sheet: [OfMonth, AllowanceView];
  /** Everything owed of allowances, and what was learnt of them later. */
  list_owed: [Nothing, OwedPage];
  /** What would be owed more or less of settled months as the facts stand now. */
  list_proposals: [Nothing, Array<Proposal>];
  /** Pays allowances with one voucher, or takes in what is brought back. */
  pay_allowances: [PayAllowances, OwedPage];
  /** Writes down arrears, a recovery or a deduction. */
  record_adjustment: [RecordAdjustment, OwedPage];
  /** Takes one back. */
  remove_adjustment: [AdjustmentKey, OwedPage];
  /** Decisions of the province the centre entered itself, provisionally. */
  list_own_decisions: [Nothing, OwnDecisions];
  /** Records one, new or changed. */
  record_own_decision: [OwnDecisionForm, OwnDecision];
  /** A person has read what the law says in place of one. */
  note_superseded: [OwnDecisionKey, OwnDecisions];
  /** Ends one: from the next day on the centre follows it no more. */
  end_own_decision: [EndOwnDecision, OwnDecisions];
  /** Removes one no sheet follows. */
  remove_own_decision: [OwnDecisionKey, OwnDecisions];
  /** Opens a settled sheet again; its vouchers are voided. */
  reopen_allowances: [OfMonth, AllowanceView];
  /** The cash count of a day and what the book says. */
  read_cash_count: [OfDay, CashCountView];
  /** Records a cash count. */
  record_cash_count: [CountCash, CashCount];
  /** Removes a cash count. */
  remove_cash_count: [OfDay, Nothing];
  /** What this centre should have been given in a year, and what it was given. */
  read_entitlement: [OfYear, EntitlementView];
  /** The same over the years of the book: what a year lacked is carried to the next. */
  list_entitlement_years: [Nothing, EntitlementYears];
  /** What was open at the end of a day, with what settled it, and where all the money lay. */
  list_advances: [ListAdvances, AdvancePage];
  /** Gives an advance to a person, or takes one of the commune. */
  record_advance: [RecordAdvance, VoucherRow];
  /** Settles what was spent of an advance; what is left comes back, what is missing is paid. */
  settle_advance: [SettleAdvance, VoucherRow];
  /** Takes in what comes back of an advance or is made good, or gives back to the commune. */
  return_advance: [ReturnAdvance, VoucherRow];
  /** Writes down what a cash count found too much or too little. */
  record_difference: [RecordDifference, VoucherRow];
  /** Makes income or spending of it by a decision. */
  decide_difference: [DecideDifference, VoucherRow];
  /** What may be spent in a budget year and what was, as of a day, and the decisions that say so. */
  list_allotments: [ListAllotments, AllotmentPage];
  /** Records a line of a decision, new or changed. */
  record_allotment: [AllotmentForm, Allotment];
  /** Removes one entered by mistake. */
  remove_allotment: [AllotmentKey, Nothing];
  /** The book of a place, a source, a budget code or of what the commune paid, over any stretch of days. */
  list_detail_book: [AskDetailBook, DetailBook];
  /** A year of the book: how each month and the budget year stand, and what may be closed or opened again. */
  list_closings: [OfYear, ClosingPage];
  /** Closes a month that is over. */
  close_month: [OfMonth, ClosingPage];
  /** Opens a closed month again, with a reason, and those closed after it. */
  reopen_month: [ReopenMonth, ClosingPage];
  /** Closes a budget year whose quarters are sealed. */
  close_year: [OfYear, ClosingPage];
  /** Opens a closed budget year again, with a reason. */
  reopen_year: [ReopenYear, ClosingPage];
  /** Every hand-over between two holders of a post, and the changes of which none was written. */
  list_handings_over: [Nothing, HandingPage];
  /** Records a hand-over, new or changed, with the money of its day. */
  record_handing_over: [HandingOverForm, HandingOver];
  /** Removes one entered by mistake. */
  remove_handing_over: [HandingOverKey, Nothing];
  /** Writes the book as plain-text double entry into a folder, a file a year, for hledger to judge. */
  export_hledger: [ExportLedger, LedgerExport];
  /** The settlement of a budget year by source and by code. */
  read_settlement: [OfYear, Settlement];
  /** The quarter's task list and where the money stands. */
  read_home: [OfQuarter, Home];
  /** What the report of a quarter tells of the quarters before it. */
  list_late: [OfQuarter, Array<LateTold>];
  /** Runs all rules over a quarter. */
  check_quarter: [OfQuarter, Check];
  /** Says why a query may stand. */
  explain_finding: [ExplainFinding, Check];
  /** Where a quarter's report stands. */
  read_report: [OfQuarter, ReportStatus];
  /** Gives the paper its number. */
  set_report_number: [SetReportNumber, ReportStatus];
  /** Notes the day the director signed the printed paper. */
  record_signing: [RecordSigning, ReportStatus];
  /** Opens a closed quarter for a correction, with a reason. */
  open_revision: [OpenRevision, QuarterState];
  /** One page of the quarter's report as on paper. */
  report_page: [AskPage, PageView];
  /** Writes the report as PDF for printing. */
  print_report: [OfQuarter, PaperFile];
  /** Writes the workbook of the quarter. */
  write_workbook: [OfQuarter, PaperFile];
  /** A voucher as on paper. */
  voucher_pages: [VoucherKey, PaperPages];
  /** Writes a voucher as PDF and marks it printed. */
  print_voucher: [VoucherKey, PaperFile];
  /** A month's allowance sheet as on paper. */
  allowance_pages: [OfMonth, PaperPages];
  /** Writes a month's allowance sheet as PDF. */
  print_allowances: [OfMonth, PaperFile];
  /** The book of cash or account by month, as on paper. */
  cash_book_pages: [AskCashBook, PaperPages];
  /** Writes it as PDF. */
  print_cash_book: [AskCashBook, PaperFile];
  /** A book over any stretch of days, as on paper. */
  detail_book_pages: [AskDetailBook, PaperPages];
  /** Writes it as PDF. */
  print_detail_book: [AskDetailBook, PaperFile];
  /** Writes it as a workbook. */
  write_detail_workbook: [AskDetailBook, PaperFile];
  /** The record of a cash count, as on paper. */
  cash_count_pages: [OfDay, PaperPages];
  /** Writes it as PDF. */
  print_cash_count: [OfDay, PaperFile];
  /** The slip that goes with a sealed report, as on paper. */
  slip_pages: [SealedKey, PaperPages];
  /** Writes it as PDF. */
  print_slip: [SealedKey, PaperFile];
  /** The card that enrols the centre's seal, as on paper. */
  seal_card_pages: [Nothing, PaperPages];
  /** Writes it as PDF, a sheet for each end. */
  print_seal_card: [Nothing, PaperFile];
  /** The request for what the state still owes of a year, as on paper. */
  budget_request_pages: [OfYear, PaperPages];
  /** Writes it as PDF. */
  print_budget_request: [OfYear, PaperFile];
  /** The book of gifts of a year, or the sheet that is posted, as on paper. */
  gift_pages: [AskGiftPaper, PaperPages];
  /** Writes it as PDF. */
  print_gifts: [AskGiftPaper, PaperFile];
  /** The record of a hand-over, as on paper. */
  handing_over_pages: [HandingOverKey, PaperPages];
  /** Writes it as PDF. */
  print_handing_over: [HandingOverKey, PaperFile];
  /** A budget year settled by source and by code, or the sheet that is posted, as on paper. */
  settlement_pages: [AskSettlementPaper, PaperPages];
  /** Writes it as PDF. */
  print_settlement: [AskSettlementPaper, PaperFile];
  /** What was planned and what was done of it by a day, as on paper. */
  plan_pages: [AskPlanPaper, PaperPages];
  /** Writes it as PDF. */
  print_plan: [AskPlanPaper, PaperFile];
  /** The book of what is open as of a day, as on paper. */
  advance_book_pages: [ListAdvances, PaperPages];
  /** Writes it as PDF. */
  print_advance_book: [ListAdvances, PaperFile];
  /** What somebody asks for as an advance, or what was spent of it, as on paper. */
  advance_slip_pages: [AskAdvanceSlip, PaperPages];
  /** Writes it as PDF. */
  print_advance_slip: [AskAdvanceSlip, PaperFile];
  /** The register of speakers and other collaborators, as on paper. */
  speakers_pages: [Nothing, PaperPages];
  /** Writes it as PDF. */
  print_speakers: [Nothing, PaperFile];
  /** The book of allotments of a budget year as of a day, as on paper. */
  allotment_pages: [ListAllotments, PaperPages];
  /** Writes it as PDF. */
  print_allotments: [ListAllotments, PaperFile];
  /** Seals a quarter that was checked, printed and signed. */
  seal_report: [SealReport, SealedView];
  /** Verifies a bundle and says what it is. */
  verify_file: [VerifyFile, VerifyRow];
  /** Places a bundle can be copied to. */
  list_sticks: [Nothing, Array<StickRow>];
  /** Copies a sealed bundle to a stick, reads it back and verifies it. */
  copy_to_stick: [CopyToStick, CopyView];
  /** Makes a stick safe to pull. */
  eject_stick: [Folder, Ejected];
  /** Keeps the office's seal at the centre. */
  pin_office: [PinOffice, PinnedOffice];
  /** Receipts on a stick that may be for this centre. */
  find_receipts: [FindReceipts, ReceiptsFound];
  /** Takes a receipt in; an older one changes nothing newer. */
  take_receipt: [TakeReceipt, ReceiptView];
  /** What has come back for a quarter. */
  read_answers: [ReceiptsOf, Answers];
  /** Notes that a remark was worked on. */
  mark_remark: [MarkRemark, Answers];
  /** Notes that a report was handed in by hand. */
  record_hand_in: [RecordHandIn, Answers];
  /** What a correction changes against the report it replaces. */
  read_difference: [OfQuarter, Difference];
  /** The files on a stick or in a folder that may be bundles; nothing is opened. */
  scan_import: [ScanImport, ScanView];
  /** What one file is to this office; nothing is written. */
  preview_bundle: [PreviewBundle, ImportRow];
  /** Takes one bundle in: verified, checked again, kept byte for byte, in one transaction. */
  import_bundle: [ImportBundle, ImportRow];
  /** Takes a bundle's layer out of the book; its file stays. */
  remove_bundle: [RemoveBundle, Nothing];
  /** Who says to have sealed a bundle or receipt of a key nobody vouches for yet. */
  read_stranger: [BundlePath, Stranger];
  /** The thirty digits typed from paper beside those of the bundle. */
  compare_digits: [CompareDigits, DigitsCompared];
  /** Takes a centre's seal into the office's register. */
  enrol_centre: [EnrolCentre, CentreRow];
  /** All expected centres of a quarter by state, and arrivals by day. */
  read_board: [OfficeQuarter, Board];
  /** One centre: contact, seals, everything it handed in. */
  read_centre: [AskCentre, CentreDetail];
  /** Saves whom to call and whether a report is due. */
  save_contact: [SaveContact, CentreRow];
  /** Writes the telephone list of the centres that are missing, as PDF. */
  print_phone_list: [OfficeQuarter, PaperFile];
  /** What waits for a person, by rule and by centre. */
  list_todo: [OfficeQuarter, ToDo];
  /** Everything the reviewer needs about one bundle. */
  read_review: [BundleKey, ReviewView];
  /** Accepts or returns one centre or many; remarks never touch the source. */
  record_review: [RecordReview, Reviewed];
  /** Accepts what a centre says of a query, read by a person. */
  accept_explanation: [AcceptExplanation, ReviewView];
  /** Lets a bundle count that was held back. */
  confirm_bundle: [ConfirmBundle, BundleRow];
  /** Finds the bundle of a stamped paper by the code in its footer and notes that it came. */
  match_paper: [MatchPaper, PaperMatched];
  /** Opens the office's seal for a sitting. */
  unlock_seal: [UnlockSeal, SealSession];
  /** Closes it. */
  lock_seal: [Nothing, SealSession];
  /** Whether it is open. */
  read_session: [Nothing, SealSession];
  /** Receipts of a quarter, waiting and written. */
  list_receipts: [OfficeQuarter, ReceiptPage];
  /** Signs receipts, keeps them and copies them to the stick. */
  issue_receipts: [IssueReceipts, Issued];
  /** Writes receipts as slips for printing. */
  print_slips: [PrintSlips, PaperFile];
  /** The consolidated figures of a quarter, down to centre and class. */
  read_figures: [AskFigures, Figures];
  /** Committees, plans and people over the centres that count, beside the quarter before. */
  read_staffing: [AskFigures, StaffingPage];
  /** Courses the office means to hold, and who lacks one by the reports of a quarter. */
  list_courses: [OfficeQuarter, CoursePage];
  /** Records a course, new or changed, with whom it invites. */
  record_course: [CourseForm, Course];
  /** Removes a course. */
  remove_course: [CourseKey, Nothing];
  /** Writes the list of whom a course invites, as PDF. */
  print_course: [PrintCourse, PaperFile];
  /** Rows of one table of one bundle, as sealed. */
  read_lines: [AskLines, Lines];
  /** Writes the consolidated workbook and its summary. */
  consolidate: [Consolidate, Consolidated];
  /** Finds communes by name without marks, as of a day. */
  search_units: [SearchUnits, Array<UnitRow>];
  /** Who may receive the reports of a centre of that unit. */
  list_offices: [ListOffices, Array<OfficeRow>];
  /** A code list as it stands on a day. */
  list_codes: [ListCodes, Array<CodeRow>];
  /** The provincial decisions on allowances the program knows. */
  list_decisions: [Nothing, Array<DecisionRow>];
  /** An amount in words, as printed. */
  amount_in_words: [AskWords, Words];
  /** One section of the law, with history, sources and what nobody has read yet. */
  list_law: [ListLaw, LawPage];
  /** What a change of the law would write; nothing is kept. */
  preview_law: [ChangeLaw, LawChanges];
  /** Keeps a change of the law until it is issued. */
  change_law: [ChangeLaw, LawChanges];
  /** A file of the law, as it stands or as it was changed. */
  read_law_file: [LawKey, LawChangeRow];
  /** Keeps a file of the law as a person edited it. */
  change_law_file: [ChangeLawFile, LawChanges];
  /** Explanations this office accepted, each text once, by rule. */
  list_accepted_explanations: [Nothing, Array<AcceptedRow>];
  /** Files of law in a folder, each with why it cannot stand; nothing is kept. */
  preview_law_files: [LawFolder, LawFiles];
  /** Keeps every file of law in a folder, or none. */
  take_law_files: [TakeLawFiles, LawChanges];
  /** Changes that are not issued yet. */
  list_law_changes: [Nothing, LawChanges];
  /** Takes a change back that nothing else rests on. */
  drop_law_change: [LawKey, LawChanges];
  /** Computes a decision's months for an example person before it is kept. */
  try_decision: [TryDecision, Tried];
  /** Runs a rule over the reports held of a quarter before it is kept. */
  try_rule: [TryRule, RuleTried];
  /** Packs of law in this book, and who works by another edition. */
  list_law_packs: [Nothing, LawPacks];
  /** Signs the changes as a pack and copies it to the stick. */
  issue_law_pack: [IssueLawPack, LawPackWritten];
  /** Copies a pack to a stick and reads it back. */
  copy_law_pack: [CopyLawPack, LawPackWritten];
  /** Packs of law on a stick. */
  find_law_packs: [FindLawPacks, LawPacksFound];
  /** Takes a pack in; an older one never follows a newer one. */
  take_law_pack: [TakeLawPack, LawPackRow];
  /** A rate on a day, with its source. */
  ask_rate: [AskRate, Rate];
  /** What a post earns, month by month, with its reasons. */
  ask_allowance: [AskAllowance, Tried];
  /** Months paid against what a decision grants: what is owed, what is to be taken back. */
  ask_arrears: [AskArrears, Array<Arrear>];
  /** What a centre is entitled to in a year, each line with its act. */
  ask_entitlement: [AskEntitlement, Entitlement];
  /** A principle on a day, for the country or as a decision answers it. */
  ask_principle: [AskPrinciple, Principle];
  /** The period of a calendar that holds a day. */
  ask_period: [AskPeriod, Period];
  /** Everything that falls due between two days. */
  ask_due: [AskDue, Array<Due>];
  /** The level a budget chapter belongs to on a day. */
  ask_chapter: [AskChapter, ChapterLevel];
  /** Every body above the centre of a commune on a day. */
  ask_offices: [AskOffices, Array<Receiver>];
  /** The unit that bears a code on a day, and its heirs. */
  ask_unit: [AskUnit, UnitAnswer];
  /** A text as the search sees it, and whether it is of an old encoding. */
  fold_text: [AskText, FoldedText];
  /** Texts in Vietnamese order, people by given name. */
  sort_texts: [SortTexts, SortedTexts];
}
