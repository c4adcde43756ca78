// Made from the border table of the desk; a test fails when it is stale. Never edited.

export type ActId = string;

export type ActRow = { act_id: ActId, 
/**
 * Name of the command, e.g. `record_voucher`.
 */
act: string, 
/**
 * What it was about, e.g. `PC007`.
 */
subject: string, at: string, is_undone: boolean, can_undo: boolean, };

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
source_class: string | null, evidence: string | null, };

export type ActivityForm = { activity_id: ActivityId | null, group: string, form: string, title: string, held_on: Day, sessions: number, place: string | null, partner: string | null, turns: number, turns_female: number | null, turns_minority: number | null, persons: number | null, speaker: string | null, cost_vnd: Vnd | null, source_class: string | null, evidence: string | null, };

export type ActivityId = string;

export type ActivityKey = { activity_id: ActivityId, };

export type ActivityPage = { quarter: Quarter, is_closed: boolean, rows: Array<Activity>, totals: Array<GroupTotal>, };

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

export type AllowanceRow = { line: AllowanceLine, role_name: string, 
/**
 * Each step of the answer: rule, rate, instrument, from which day.
 */
reasons: Array<string>, is_paid: boolean, };

export type AllowanceView = { month: Month, is_settled: boolean, is_closed: boolean, decision: string | null, decision_title: string | null, is_example: boolean, has_unverified: boolean, rows: Array<AllowanceRow>, 
/**
 * People whose role has no allowance in the decision.
 */
without: Array<string>, total_vnd: Vnd, total_in_words: string, voucher_number: string | null, };

export type AskBalance = { kind: VoucherKind, place: Place, day: Day, source_id: SourceId | null, amount_vnd: Vnd, };

export type AskPage = { quarter: Quarter, 
/**
 * From 1.
 */
page: number, };

export type AskWords = { amount_vnd: Vnd, };

export type BackUp = { 
/**
 * Folder; the program's own when null.
 */
folder: string | null, };

export type BackupRow = { path: string, file_name: string, made_at: string, size_bytes: number, 
/**
 * `niem-phong`, `tay`, `truoc-khi-khoi-phuc`.
 */
why: string, };

export type BalanceView = { before_vnd: Vnd, after_vnd: Vnd, 
/**
 * The lowest balance of that place from that day on, with the voucher.
 */
lowest_vnd: Vnd, lowest_on: Day, source_after_vnd: Vnd | null, is_allowed: boolean, };

export type BookStatus = { 
/**
 * `centre`, `office`, or null before the first run is done.
 */
role: string | null, is_sample: boolean, centre: Profile | null, office: OfficeProfile | null, 
/**
 * The earliest quarter not yet closed, on or before today's.
 */
open_quarter: Quarter | null, today: Day, 
/**
 * The clock shows a day before something the book already knows.
 */
is_clock_suspect: boolean, settings: Settings, 
/**
 * Kept drafts: what was being typed when the program last ended.
 */
drafts: Array<DraftRow>, has_seal: boolean, 
/**
 * Instant of the last act, RFC 3339 UTC.
 */
last_act_at: string | null, last_backup_on: Day | null, version: string, 
/**
 * Edition of the norms, 64 hex digits.
 */
norms_edition: string, };

export type CashCount = { counted_on: Day, notes: Array<NoteCount>, counted_vnd: Vnd, 
/**
 * What the book said at the end of that day.
 */
book_vnd: Vnd, reason: string | null, };

export type CashCountView = { count: CashCount | null, 
/**
 * Counted less what the book says now; null before a count.
 */
difference_vnd: Vnd | null, is_closed: boolean, book_vnd: Vnd, note_values: Array<Vnd>, };

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

export type ChecklistItem = { 
/**
 * 1–6.
 */
number: number, category: string, have: number, usable: number, is_met: boolean, };

export type ChooseBook = { 
/**
 * `real` or `sample`.
 */
which: string, };

export type CodeRow = { code: string, name_vi: string, name_en: string, note: string | null, source: string, is_verified: boolean, };

export type CopyToStick = { bundle_id: string, folder: string, };

export type CopyView = { path: string, size_bytes: number, was_there: boolean, can_eject: boolean, };

export type CountCash = { counted_on: Day, notes: Array<NoteCount>, reason: string | null, };

export type Day = string;

export type DecisionRow = { decision: string, title: string, instrument: string, from: Day, is_verified: boolean, is_example: boolean, };

export type DraftKey = { key: string, };

export type DraftRow = { key: string, body: string, 
/**
 * Instant, RFC 3339 UTC.
 */
kept_at: string, };

export type Ejected = { is_safe: boolean, };

export type ExplainFinding = { quarter: Quarter, rule: string, row: string, text: string, };

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

export type FacilityForm = { facility_id: FacilityId | null, category: string, name: string, quantity: number, usable: number, relation: string, condition: string, acquired_on: Day | null, source_class: string | null, value_vnd: Vnd | null, note: string | null, };

export type FacilityId = string;

export type FacilityKey = { facility_id: FacilityId, };

export type FacilityPage = { rows: Array<Facility>, checklist: Array<ChecklistItem>, };

export type FindingRow = { rule: string, 
/**
 * `error`, `query` or `hint`.
 */
severity: string, 
/**
 * Key of the row in its table, `-` for a rule about the whole.
 */
row: string, table: string | null, 
/**
 * Screen that holds the place.
 */
screen: string, 
/**
 * Record to open there: id, month or day.
 */
record: string | null, 
/**
 * Values of the sentence `finding.<rule>`.
 */
show: { [key in string]: string }, explanation: string | null, law: string, is_verified: boolean, };

export type Folder = { folder: string, };

export type FoundCentre = { 
/**
 * Five digits, or empty for a unit typed by hand.
 */
unit_code: string, unit_from: Day, unit_name: string, parent_name: string | null, name: string, founded_year: number, area_class: string, account_kind: string, has_seal: boolean, office_id: string, office_name: string, director_name: string, accountant_name: string, cashier_name: string, 
/**
 * First day of this book.
 */
first_on: Day, sources: Array<OpeningSource>, classes_before: number, turns_before: number, allowance_decision: string | null, };

export type FoundOffice = { office_id: string, name: string, };

export type GroupTotal = { group: string, classes: number, turns: number, turns_year: number, };

export type Home = { quarter: Quarter, deadline: Day, days_left: number, state: QuarterState, tasks: Array<Task>, cash_vnd: Vnd, account_vnd: Vnd, received_vnd: Vnd, spent_vnd: Vnd, recent: Array<ActRow>, };

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
 * Key of its label, `ui.report.figure.<name>`.
 */
name: string, amount_vnd: Vnd | null, count: number | null, };

export type ListActs = { limit: number, };

export type ListCodes = { list: string, on: Day | null, };

export type ListOffices = { unit_code: string, unit_name: string, parent_code: string | null, parent_name: string | null, on: Day, };

export type ListPeople = { on: Day | null, };

export type ListVouchers = { from_on: Day, to_on: Day, 
/**
 * Which book: cash or account.
 */
place: Place, 
/**
 * Search without marks in number, payee, reason; null for all.
 */
query: string | null, };

export type MakeSeal = { passphrase: string, 
/**
 * True after "forgotten": the old key is set aside and a new one made.
 */
is_replacement: boolean, };

export type Month = string;

export type NoteCount = { value_vnd: Vnd, count: number, };

export type Nothing = Record<symbol, never>;

export type OfDay = { day: Day, };

export type OfMonth = { month: Month, };

export type OfQuarter = { quarter: Quarter, };

export type OfferedPassphrase = { passphrase: string, };

export type OfficeProfile = { 
/**
 * `so-22`, `huyen-199`, `vhxh-06874`.
 */
office_id: string, name: string, };

export type OfficeRow = { office_id: string, name: string, };

export type OpenRevision = { quarter: Quarter, reason: string, };

export type OpeningSource = { 
/**
 * Code list `funding-class`.
 */
class: string, name: string, cash_vnd: Vnd, account_vnd: Vnd, received_year_vnd: Vnd, spent_year_vnd: Vnd, };

export type PageView = { page: number, page_count: number, svg: string, ma_so_lieu: string, };

export type PaperFile = { path: string, file_name: string, };

export type PaperPages = { pages: Array<string>, };

export type Person = { person_id: PersonId, full_name: string, is_female: boolean | null, birth_year: number | null, 
/**
 * What they do besides the centre, e.g. "Phó Chủ tịch UBND xã".
 */
main_job: string | null, phone: string | null, 
/**
 * Has been trained for work at a centre.
 */
is_trained: boolean, note: string | null, };

export type PersonForm = { person_id: PersonId | null, full_name: string, is_female: boolean | null, birth_year: number | null, main_job: string | null, phone: string | null, is_trained: boolean, note: string | null, };

export type PersonId = string;

export type PersonKey = { person_id: PersonId, };

export type PersonRow = { person: Person, posts: Array<PostRow>, };

export type Place = "tien-mat" | "tien-gui";

export type Post = { post_id: PostId, person_id: PersonId, 
/**
 * Code list `roles`.
 */
role: string, decision_no: string | null, decision_on: Day | null, from_on: Day, 
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
sending_school: string | null, };

export type PostForm = { post_id: PostId | null, person_id: PersonId, role: string, decision_no: string | null, decision_on: Day | null, from_on: Day, to_on: Day | null, end_reason: string | null, sending_school: string | null, };

export type PostId = string;

export type PostKey = { post_id: PostId, };

export type PostRow = { post: Post, is_current: boolean, };

export type Profile = { 
/**
 * `<unit code at founding>-<founding year>`, permanent.
 */
centre_id: string, 
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
office_id: string, 
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

export type RecordSigning = { quarter: Quarter, signed_on: Day, number: string, };

export type RecordVoucher = { kind: VoucherKind, place: Place, day: Day, payee: string | null, reason: string, 
/**
 * Null only for transfers.
 */
source_id: SourceId | null, budget_code: string | null, amount_vnd: Vnd, documents: number, };

export type ReportStatus = { quarter: Quarter, state: QuarterState, ma_so_lieu: string, 
/**
 * The figures changed after the paper was signed.
 */
is_paper_stale: boolean, figures: Array<KeyFigure>, director: string | null, sealed: Array<SealedReport>, deadline: Day, };

export type RestoreFrom = { path: string, };

export type RestoreView = { path: string, made_at: string, centre_name: string, acts_then: number, acts_now: number, vouchers_then: number, vouchers_now: number, last_voucher_on: Day | null, };

export type Restored = { kept_path: string, };

export type ReverseVoucher = { voucher_id: VoucherId, day: Day, reason: string, };

export type SaveProfile = { name: string, area_class: string, account_kind: string, has_seal: boolean, office_id: string, office_name: string, allowance_decision: string | null, };

export type SealReport = { quarter: Quarter, passphrase: string, };

export type SealRow = { 
/**
 * Thirty digits in six groups of five.
 */
digits: string, made_at: string, public_key: string, };

export type SealedReport = { 
/**
 * Mã gói, 64 hex digits.
 */
bundle_id: string, quarter: Quarter, revision: number, sequence: number, file_name: string, ma_so_lieu: string, signed_on: Day, 
/**
 * Instant, RFC 3339 UTC.
 */
sealed_at: string, 
/**
 * Mã gói of the report this one replaces.
 */
supersedes: string | null, reason: string | null, size_bytes: number, };

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

export type Series = "PT" | "PC" | "BC" | "BN" | "RT" | "GT";

export type SetReportNumber = { quarter: Quarter, number: string, };

export type Settings = { 
/**
 * `vi` or `en`.
 */
language: string, 
/**
 * `vua`, `lon` or `rat-lon`.
 */
type_size: string, 
/**
 * Amount in words: `bac` (linh, nghìn) or `nam` (lẻ, ngàn).
 */
words_school: string, 
/**
 * Organisation above the centre on paper, e.g. "UBND XÃ ĐIỀN XÁ".
 */
upper_body: string, };

export type SettleAllowances = { month: Month, day: Day, place: Place, source_id: SourceId, };

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
allotted_year_vnd: Vnd | null, is_closed: boolean, };

export type SourceForm = { source_id: SourceId | null, class: string, name: string, opening_cash_vnd: Vnd, opening_account_vnd: Vnd, received_before_vnd: Vnd, spent_before_vnd: Vnd, allotted_year_vnd: Vnd | null, is_closed: boolean, };

export type SourceId = string;

export type SourceKey = { source_id: SourceId, };

export type SourceRow = { source: Source, opening_vnd: Vnd, received_vnd: Vnd, received_year_vnd: Vnd, spent_vnd: Vnd, spent_year_vnd: Vnd, closing_vnd: Vnd, allows_allowance: boolean, };

export type StickRow = { folder: string, label: string, free_bytes: number, is_removable: boolean, is_read_only: boolean, };

export type Suggest = { query: string, };

export type Suggestion = { text: string, detail: string | null, };

export type Task = { 
/**
 * `phu-cap`, `so-quy`, `kiem-quy`, `hoat-dong`, `kiem-tra`, `niem-phong`.
 */
task: string, 
/**
 * `chua-lam`, `dang-lam`, `can-xem`, `xong`, `khoa`.
 */
state: string, 
/**
 * Figures of the hint line: names ending `_vnd` are money, `_on` days, others counts or texts.
 */
show: { [key in string]: string }, };

export type Undone = { act: ActRow, };

export type UnitRow = { code: string, from: Day, kind: string, name: string, 
/**
 * "Xã Điền Xá".
 */
full_name: string, 
/**
 * District, or the province after districts ended.
 */
parent_code: string | null, parent_name: string | null, };

export type VerifyFile = { path: string, };

export type VerifyRow = { verdict: string, code: string, message: string, bundle: string | null, signer: string | null, unit: string | null, period: Quarter | null, revision: number | null, sequence: number | null, };

export type Vnd = number;

export type VoidVoucher = { voucher_id: VoucherId, reason: string, };

export type Voucher = { voucher_id: VoucherId, series: Series, year: number, 
/**
 * 1, 2, 3 … within series and year.
 */
ordinal: number, kind: VoucherKind, place: Place, day: Day, payee: string | null, reason: string, 
/**
 * None only for transfers between cash and account.
 */
source_id: SourceId | null, 
/**
 * Code list `budget-code`.
 */
budget_code: string | null, 
/**
 * Positive; negative only in a reversal.
 */
amount_vnd: Vnd, 
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
allowance_month: Month | null, is_printed: boolean, };

export type VoucherDetail = { row: VoucherRow, amount_in_words: string, reverses_number: string | null, reversed_by_number: string | null, history: Array<ActRow>, };

export type VoucherId = string;

export type VoucherKey = { voucher_id: VoucherId, };

export type VoucherKind = "thu" | "chi" | "rut" | "gui";

export type VoucherPage = { opening_vnd: Vnd, rows: Array<VoucherRow>, in_vnd: Vnd, out_vnd: Vnd, closing_vnd: Vnd, };

export type VoucherRow = { voucher: Voucher, number: string, source_name: string | null, in_vnd: Vnd, out_vnd: Vnd, 
/**
 * Balance of this place after this line; the same for every line of a search as in the whole book.
 */
balance_vnd: Vnd, is_locked: boolean, };

export type Words = { words: string, };

/** Every command: [request, reply]. */
export interface Border {
  /** Where the book stands: role, quarter, settings, kept drafts. */
  book_status: [Nothing, BookStatus];
  /** Switches between the real book and the sample book. */
  choose_book: [ChooseBook, BookStatus];
  /** Saves language, type size and the words on paper. */
  save_settings: [Settings, Settings];
  /** Changes what may change about the centre. */
  save_profile: [SaveProfile, Profile];
  /** Keeps what is being typed, so that a power cut loses nothing. */
  keep_draft: [KeepDraft, Nothing];
  /** Forgets a kept draft. */
  drop_draft: [DraftKey, Nothing];
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
  /** The first run of a centre: writes profile, people, posts and opening money in one act. */
  found_centre: [FoundCentre, Profile];
  /** The first run of a receiving office. */
  found_office: [FoundOffice, OfficeProfile];
  /** Offers a passphrase of four plain syllables. */
  offer_passphrase: [Nothing, OfferedPassphrase];
  /** Makes the centre's seal under a passphrase. */
  make_seal: [MakeSeal, SealRow];
  /** The centre's seal; null before one is made. */
  read_seal: [Nothing, SealRow | null];
  /** People and their posts, sorted by given name. */
  list_people: [ListPeople, Array<PersonRow>];
  /** Records a person, new or changed. */
  record_person: [PersonForm, PersonRow];
  /** Removes a person who holds no post. */
  remove_person: [PersonKey, Nothing];
  /** Records a post, new, changed or ended. */
  record_post: [PostForm, PersonRow];
  /** Removes a post entered by mistake. */
  remove_post: [PostKey, Nothing];
  /** Facilities and the directive's checklist. */
  list_facilities: [Nothing, FacilityPage];
  /** Records a facility, new or changed. */
  record_facility: [FacilityForm, Facility];
  /** Removes a facility. */
  remove_facility: [FacilityKey, Nothing];
  /** Activities of a quarter and their totals. */
  list_activities: [OfQuarter, ActivityPage];
  /** Records an activity, new or changed. */
  record_activity: [ActivityForm, Activity];
  /** Removes an activity. */
  remove_activity: [ActivityKey, Nothing];
  /** Sources and their settlement in a quarter. */
  list_sources: [OfQuarter, Array<SourceRow>];
  /** Records a source, new or changed. */
  record_source: [SourceForm, SourceRow];
  /** Removes a source that nothing uses. */
  remove_source: [SourceKey, Nothing];
  /** The book of cash or account over some days, with running balances. */
  list_vouchers: [ListVouchers, VoucherPage];
  /** Records a receipt, payment or transfer and gives it the next number. */
  record_voucher: [RecordVoucher, VoucherRow];
  /** Voids a voucher; its number is kept. */
  void_voucher: [VoidVoucher, VoucherRow];
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
  /** The allowances of a month, computed or settled, each with its reasons. */
  read_allowances: [OfMonth, AllowanceView];
  /** Settles a month's allowances and pays them with one voucher. */
  settle_allowances: [SettleAllowances, AllowanceView];
  /** Opens a settled sheet again; its voucher is voided. */
  reopen_allowances: [OfMonth, AllowanceView];
  /** The cash count of a day and what the book says. */
  read_cash_count: [OfDay, CashCountView];
  /** Records a cash count. */
  record_cash_count: [CountCash, CashCount];
  /** Removes a cash count. */
  remove_cash_count: [OfDay, Nothing];
  /** The newest acts. */
  list_acts: [ListActs, Array<ActRow>];
  /** Takes the newest act back, by name. */
  undo_act: [Nothing, Undone];
  /** The quarter's task list and where the money stands. */
  read_home: [OfQuarter, Home];
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
  /** Copies of the book, newest first. */
  list_backups: [Nothing, Array<BackupRow>];
  /** Makes a verified copy of the book. */
  back_up: [BackUp, BackupRow];
  /** What restoring a copy would change. */
  preview_restore: [RestoreFrom, RestoreView];
  /** Replaces the book by a copy, after keeping the book as it is. */
  restore_book: [RestoreFrom, Restored];
}
