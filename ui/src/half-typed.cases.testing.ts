import { Refuse, type Answers } from './border/fake';
import type { Activity, AllowanceView, Answers as Answered, BundleRow, Check, Facility, FacilityPage, FindingRow, LawChangeRow, Post, ReceiptFound, ReportStatus, SealedReport, ShownPerson, SourceRow, Stranger, VoucherDetail, VoucherRow } from './border/generated';
import type { DraftForm } from './forms/drafts';
import type { Params } from './frame/route.svelte';
import { bookStatus, id } from './frame/testing';
import { collaboratorPage } from './screens/centre/collaborators.testing';
import { decision, meeting } from './screens/centre/committee.testing';
import { advancePage, allotmentPage, closingPage, giftPage, settlement } from './screens/centre/money.testing';
import { handed, handingPage, secondmentPage, trainingPage } from './screens/centre/secondments.testing';
import { cardPage, coursePage } from './screens/office/board.testing';
import { planPage } from './screens/centre/plans.testing';
import { own, page as ownDecisions } from './screens/law/own-decisions.testing';
import { lawAnswers, stick as usb } from './screens/law/testing';
import { Office, refused, stick } from './screens/office/counter.testing';
import { detail, held, lines, ma, officeAnswers, officeStatus, review, tanLap, todo } from './screens/office/desk.testing';
import { wordsOf } from './words/rules.testing';

/** One form as the table of half-typed forms opens it. */
export interface HalfCase {
  of: string;
  at?: Params;
  answers: Answers;
  /** Buttons on the way from the screen to the form, where coming back opens it by itself. */
  press?: readonly (string | RegExp)[];
  /** Those that have to be pressed when coming back too. */
  always?: readonly (string | RegExp)[];
  /** What is typed, by box; it stands there again as it is written here. */
  boxes: Readonly<Record<string, string>>;
}

const line: VoucherRow = {
  voucher: {
    voucher_id: id(7),
    series: 'PC',
    year: 2026,
    ordinal: 1,
    kind: 'chi',
    place: 'tien-mat',
    day: '2026-09-05',
    payee: 'Phạm Đức Nghĩa',
    reason: 'Thù lao giảng viên',
    source_id: id(1),
    budget_code: null,
    budget_year: null,
    amount_vnd: 1_250_000,
    lines: [],
    documents: 2,
    is_void: false,
    void_reason: null,
    reverses: null,
    allowance_month: null,
    lessens_spending: false,
    settles: null,
    due_on: null,
    is_printed: false,
  },
  number: 'PC001',
  source_name: 'Ngân sách xã',
  in_vnd: 0,
  out_vnd: 1_250_000,
  balance_vnd: 0,
  is_locked: false,
};
const source: SourceRow = {
  source: {
    source_id: id(1),
    code: 'N1',
    class: 'nsnn-hang-nam',
    name: 'Ngân sách xã',
    opening_cash_vnd: 0,
    opening_account_vnd: 0,
    received_before_vnd: 0,
    spent_before_vnd: 0,
    allotted_year_vnd: 50_000_000,
    is_closed: false,
    closed_on: null,
    account: null,
  },
  opening_vnd: 0,
  received_vnd: 0,
  received_year_vnd: 0,
  spent_vnd: 0,
  spent_year_vnd: 0,
  closing_vnd: 0,
  allows_allowance: true,
  is_open: true,
};
const centreBook: Answers = {
  book_status: () => bookStatus,
  suggest_payees: () => [],
  suggest_reasons: () => [],
  list_sources: () => [source],
  list_vouchers: () => ({ opening_vnd: 0, rows: [], in_vnd: 0, out_vnd: 0, closing_vnd: 0, accounts: [] }),
};
const activity: Activity = {
  activity_id: id(1),
  group: 'kinh-te-nghe',
  form: 'lop',
  title: 'Lớp trồng nấm rơm',
  held_on: '2026-07-12',
  sessions: 5,
  place: null,
  partner: null,
  partner_body: null,
  turns: 152,
  turns_female: null,
  turns_minority: null,
  persons: null,
  speaker: null,
  cost_vnd: null,
  source_class: null,
  evidence: null,
  speakers: [],
};
const person: ShownPerson = {
  person_id: id(1),
  full_name: 'Nguyễn Thị Ánh',
  is_female: null,
  birth_year: null,
  main_job: null,
  phone: null,
  is_trained: false,
  note: null,
};
const post: Post = {
  post_id: id(2),
  person_id: id(1),
  role: 'giam-doc',
  decision_no: null,
  decision_on: null,
  authority: null,
  from_on: '2026-01-01',
  to_on: null,
  end_reason: null,
  sending_school: null,
  salary: null,
};
const facility: Facility = {
  facility_id: id(1),
  category: 'may-tinh',
  name: 'Máy tính để bàn',
  quantity: 1,
  usable: 0,
  relation: 'muon',
  condition: 'hong',
  acquired_on: null,
  source_class: null,
  value_vnd: null,
  note: null,
};
const premises: FacilityPage = {
  on: '2026-09-28',
  rows: [{ facility, quantity: 1, usable: 0, condition: 'hong', value_vnd: null, movements: [] }],
  checklist: [],
};
const voucher: VoucherDetail = {
  row: line,
  amount_in_words: 'Một triệu',
  reverses_number: null,
  reversed_by_number: null,
  history: [],
};
const finding: FindingRow = {
  rule: 'payment-without-documents',
  words: wordsOf('payment-without-documents'),
  severity: 'query',
  row: 'PC131',
  table: null,
  screen: 'so-quy',
  record: null,
  show: { number: 'PC131', amount_vnd: '5000000' },
  explanation: null,
  said_since: null,
  offered: null,
  law: 'TT 344/2016/TT-BTC',
  is_verified: true,
};
const check: Check = {
  quarter: '2026-Q3',
  findings: [finding],
  errors: 0,
  open_queries: 0,
  hints: 0,
  passed: 23,
  is_ready: true,
  ma_so_lieu: 'K7Q29F4M',
};
const status = (is_closed: boolean): ReportStatus => ({
  quarter: '2026-Q3',
  state: {
    quarter: '2026-Q3',
    is_closed,
    revision: 0,
    reason: null,
    report_number: null,
    signed_on: null,
    signed_ma_so_lieu: null,
  },
  ma_so_lieu: 'K7Q29F4M',
  is_paper_stale: false,
  figures: [],
  director: 'Trần Văn Thưởng',
  sealed: [],
  deadline: '2026-10-05',
  out_of_order: null,
});
const report = (is_closed = false): Answers => ({
  check_quarter: () => check,
  read_report: () => status(is_closed),
  report_page: ({ page: at }) => ({ page: at, page_count: 1, svg: '<svg/>', ma_so_lieu: '' }),
  list_sticks: () => [],
});
const people: Answers = {
  list_people: () => [{ person, is_trained: false, posts: [{ post, is_current: true } as never] }],
};
const allowances: Answers = {
  list_owed: () => ({ rows: [], adjustments: [] }),
  list_sources: () => [source],
  read_allowances: ({ month }) => ({
    month,
    is_settled: false,
    is_closed: false,
    decision: 'd',
    decision_title: 'QĐ 12',
    is_example: false,
    has_unverified: false,
    is_decision_later: false,
    newer_decision: null,
    rows: [{ line: { post_id: id(1), full_name: 'A', role: 'giam-doc', method: 'he-so', coefficient: '0,25', base_vnd: 1, base_instrument: '', base_from: '2026-07-01', amount_vnd: 1, decision: 'd', instrument: '', in_force_from: '2026-07-01', is_verified: true, is_example: false }, role_name: '', reasons: [], is_paid: false, account: null } as never],
    without: [],
    needs_salary: [],
    total_vnd: 5_000_000,
    total_in_words: 'Năm triệu đồng',
  net_in_words: 'Năm triệu đồng',
    voucher_numbers: [],
    owed_vnd: 0,
  }),
};
/** A settled month of which somebody is owed that much; below zero the person owes. */
function owingSome(vnd: number): Answers {
  const owed = { month: '2026-09', post_id: id(1), full_name: 'A', before_vnd: 0, due_vnd: 0, arrears_vnd: 0, recovery_vnd: 0, deducted_vnd: 0, returned_vnd: 0, paid_vnd: 0, after_vnd: vnd };
  const view = allowances.read_allowances?.({ month: '2026-09' }) as AllowanceView;
  return {
    ...allowances,
    read_allowances: ({ month }) => ({ ...view, month, is_settled: true, owed_vnd: Math.max(vnd, 0) }),
    list_owed: () => ({ rows: vnd === 0 ? [] : [{ owed, offered_vnd: Math.max(vnd, 0) }], adjustments: [] }),
  };
}
const settings: Answers = {
  read_seal: () => ({ digits: '1'.repeat(30), made_at: '2026-01-05T02:00:00Z', public_key: '' }),
  list_decisions: () => [],
  list_offices: () => [{ office_id: 'so-22', name: 'Sở', is_verified: true }],
};
const founding: Answers = {
  book_status: () => ({ ...bookStatus, role: null, centre: null, open_quarter: null }),
  list_decisions: () => [],
  list_offices: () => [],
  search_units: () => [],
};
const bundles: BundleRow[] = detail.bundles;
const stranger: Stranger = {
  path: '/e/A.goi.zip',
  bundle_id: 'id-A',
  id: 'A-2008',
  name: 'TTHTCĐ xã A',
  quarter: '2026-Q3',
  unit_code: 'A',
  unit_from: '2025-07-01',
  unit_name: null,
  known_digits: null, card: null,
  is_ours: true,
};
function enrolling(): Answers {
  const office = new Office([refused('A', 'key-unknown', 'key-unknown')]);
  office.isOpen = true;
  office.sticks = [stick('E:')];
  return office.answers({
    read_stranger: () => stranger,
    search_units: () => [],
    compare_digits: () => ({ groups: [], is_same: false }),
  });
}
const receipt: ReceiptFound = {
  path: '/media/KINGSTON/BN_1.goi.zip',
  file_name: 'BN_1.goi.zip',
  state: 'key-unknown',
  code: 'key-unknown',
  message: '',
  receipt_id: 'aa'.repeat(32),
  office_name: 'Sở',
  quarter: '2026-Q3',
  revision: 0,
  verdict: 'nhan',
  number: '12/2026',
  decided_on: '2026-10-06',
  signer: null,
};
const sealed: SealedReport = {
  bundle_id: 'ab'.repeat(32),
  quarter: '2026-Q3',
  revision: 0,
  sequence: 1,
  file_name: 'BC.goi.zip',
  ma_so_lieu: 'K7Q29F4M',
  signed_on: '2026-09-30',
  sealed_at: '2026-10-02T02:41:00Z',
  supersedes: null,
  reason: null,
  size_bytes: 421_000,
};
const pinning: Answers = {
  read_report: () => ({ ...status(true), sealed: [sealed] }),
  list_sticks: () => [usb],
  find_receipts: () => ({ receipts: [receipt], aside: [], is_cut_short: false }),
  read_answers: () => ({ quarter: '2026-Q3', state: 'chua-co', receipts: [], office: null, on_the_way: null, deadline: '2026-10-05', unknown_revision: null }),
  read_stranger: () => ({ ...stranger, id: 'so-22' }),
  compare_digits: () => ({ groups: [], is_same: false }),
};
const onTheWay: Answered = {
  ...{ quarter: '2026-Q3', state: 'chua-co', receipts: [], office: null, deadline: '2026-10-05', unknown_revision: null },
  on_the_way: { bundle_id: sealed.bundle_id, state: 'da-chep', since: '2026-10-02', days: 1, place: null, earliest_on: '2026-09-30' },
};
const unitOf = `${tanLap.unit_code}/${tanLap.unit_from}`;
const query = review.findings[0];
const row = lines(250, 0, 1);
const wage: LawChangeRow = { key: 'rates/base-wage', title: '', changed_on: '2026-10-02', text: 'x = 1', is_new: false };
const law: Answers = {
  ...lawAnswers,
  book_status: () => officeStatus,
  list_codes: () => [],
  list_law_changes: () => ({ changes: [wage], entries: [], doubts: [], edition: 'CCCC-CCCC' }),
  list_accepted_explanations: () => [],
  read_law_file: () => wage,
  search_units: () => [],
  ask_rate: ({ key }) => new Refuse({ code: 'law-unknown', message: key }),
};

/** Every form by its name: a new one does not compile without its line here. */
export const CASES: Readonly<Record<DraftForm, HalfCase>> = {
  voucher: {
    of: 'chi',
    answers: centreBook,
    boxes: { day: '31/x', payee: 'Phạm Đức', amount_vnd: '1.250', reason: 'Thù lao', documents: '2x', budget_code: '27' },
  },
  'voucher-mend': {
    of: id(7),
    answers: { ...centreBook, read_voucher: () => voucher },
    press: ['Sửa'],
    boxes: { day: '31/x', payee: 'Lê Thị', amount_vnd: '1.251', reason: 'Thù lao buổi', documents: '3x', budget_code: '27' },
  },
  void: { of: id(7), answers: { read_voucher: () => voucher }, press: ['Hủy phiếu'], boxes: { reason: 'Ghi nh' } },
  reverse: {
    of: id(7),
    answers: { read_voucher: () => voucher },
    press: [/Ghi đảo|Đảo/],
    boxes: { reverse_day: '5/', reason: 'Ghi sai' },
  },
  activity: {
    of: id(1),
    at: { quarter: '2026-Q3' },
    answers: { list_activities: () => ({ quarter: '2026-Q3', is_closed: false, rows: [activity], totals: [], collaborators: [] }) },
    boxes: { title: 'Lớp', held_on: '5/', sessions: '2x', place: 'Nhà', partner: 'Hội', turns: '15x', turns_female: '1', turns_minority: '2', persons: '3', speaker: 'Ông', cost_vnd: '1,2t', evidence: 'Ảnh' },
  },
  person: { of: 'new', answers: people, press: [/Thêm người/], boxes: { full_name: 'Lê', birth_year: '19x', main_job: 'Giáo', note: 'ghi' } },
  post: { of: id(2), answers: people, boxes: { decision_no: '12/', decision_on: '3/', from_on: '4/', authority: 'Chủ' } },
  board: { of: '', answers: people, press: ['Kiện toàn ban giám đốc'], boxes: { decision_no: '77/QĐ', decision_on: '20/', authority: 'Chủ', from_on: '1/' } },
  'post-end': { of: id(2), answers: people, boxes: { to_on: '30/' } },
  secondment: {
    of: id(1),
    answers: { list_secondments: () => secondmentPage },
    boxes: { school: 'Trường', subject: 'Văn', share: '5x', decision_no: '15/QĐ', decision_on: '5/', authority: 'Chủ', from_on: '1/', until_on: '3/', note: 'cũ', ended_on: '4/', protected_until: '6/' },
  },
  'secondment-extension': {
    of: id(1),
    answers: { list_secondments: () => secondmentPage },
    press: ['Gia hạn'],
    boxes: { decision_no: '20/QĐ', decision_on: '5/', until_on: '31/' },
  },
  collaborator: {
    of: id(1),
    answers: { list_collaborators: () => collaboratorPage },
    boxes: { full_name: 'Lê', workplace: 'Trạm', qualification: 'Bác', from_on: '5/', to_on: '6/', note: 'cũ' },
  },
  training: {
    of: id(1),
    answers: { list_trainings: () => trainingPage },
    boxes: { title: 'Lớp', from_on: '5/', to_on: '6/', days: '3x', by_whom: 'Sở', place: 'Xã', certificate: 'Giấy', note: 'cũ' },
  },
  course: {
    of: id(1),
    answers: { book_status: () => officeStatus, list_courses: () => coursePage },
    boxes: { title: 'Lớp', from_on: '5/', to_on: '6/', days: '3x', place: 'Sở', note: 'cũ' },
  },
  facility: { of: id(1), answers: { list_facilities: () => premises }, boxes: { name: 'Máy', quantity: '3x', usable: '2x', acquired_on: '5/', value_vnd: '5x', note: 'cũ' } },
  movement: {
    of: id(1),
    answers: { list_facilities: () => premises },
    press: ['Ghi tăng, giảm'],
    boxes: { day: '5/', quantity: '3x', usable: '2x', value_vnd: '5x', paper: 'QĐ 15', note: 'cũ' },
  },
  committee: {
    of: id(1),
    answers: { list_committee: () => ({ rows: [decision], on: '2026-09-30', current: decision }) },
    boxes: { number: '12', signed_on: '5/', authority: 'Chủ', from_on: '6/', note: 'cũ', full_name_0: 'Trần', title_0: 'Phó' },
  },
  'committee-meeting': {
    of: id(1),
    answers: { list_committee_meetings: () => ({ rows: [{ meeting, open: 1, late: 0 }] }) },
    boxes: { held_on: '5/', subject: 'Bàn', present: '3x', minutes: 'BB', what_0: 'Mở', who_0: 'Giám', due_on_0: '6/', done_on_0: '7/' },
  },
  advance: {
    of: id(1),
    answers: { list_advances: () => advancePage, list_sources: () => [source] },
    boxes: { day: '5/', budget_code: '65', amount_vnd: '5x', documents: '2x', reason: 'Vải' },
  },
  gift: {
    of: id(1),
    answers: { list_gifts: () => giftPage },
    boxes: { received_on: '5/', giver: 'Sở', giver_address: 'Hạ', what: 'Máy', quantity: '3x', unit: 'bộ', value_vnd: '5x', purpose: 'Phòng', paper: 'BB', paper_on: '6/', receivers: 'Giám', note: 'cũ' },
  },
  allotment: {
    of: id(1),
    answers: { list_allotments: () => allotmentPage },
    boxes: { number: '15/', decided_on: '5/', authority: 'Chủ', budget_year: '20x', amount_vnd: '5x', chapter: '83', note: 'cũ' },
  },
  plan: {
    of: id(1),
    answers: { list_plans: () => planPage },
    boxes: { year: '20x', number: '05/KH', issued_on: '5/', approved_by: 'UBND', approved_on: '6/', note: 'cũ' },
  },
  target: {
    of: `${id(1)}/2`,
    answers: { list_plans: () => planPage },
    boxes: { what: 'Số hộ', planned: '3x', said: '2x', unit: 'hộ', responsible: 'Phó', due_on: '5/', task: 'Giảm' },
  },
  source: {
    of: id(1),
    answers: { list_sources: () => [source], read_entitlement: () => ({}) as never },
    boxes: { name: 'Ngân', opening_cash_vnd: '1.000', opening_account_vnd: '2.000', received_before_vnd: '3.000', spent_before_vnd: '4.000', allotted_year_vnd: '5x' },
  },
  concern: {
    of: '2026-Q3/2',
    answers: {
      list_concerns: () => ({
        quarter: '2026-Q3',
        is_closed: false,
        rows: [{ quarter: '2026-Q3', position: 2, kind: 'request', code: 'trang-bi', text: null, asked_of: 'Sở' }],
        before: [],
        asked: ['Ủy ban nhân dân xã Điền Xá', 'Sở'],
      }),
    },
    boxes: { text: 'Máy', asked_of: 'Phòng' },
  },
  settle: { of: '2026-09', answers: allowances, press: ['Chốt bảng'], boxes: { day: '30/' } },
  pay: {
    of: '',
    answers: owingSome(632_500),
    press: [/^Chi trả/],
    boxes: { 'amount-0': '6320x', day: '30/' },
  },
  'pay-back': {
    of: '',
    answers: owingSome(-50_000),
    press: ['Thu lại'],
    boxes: { 'amount-0': '20.0x', day: '30/' },
  },
  adjustment: {
    of: '2026-09',
    answers: owingSome(0),
    press: ['Truy lĩnh, truy thu'],
    boxes: { amount_vnd: '60.0x', reason: 'Quyết định', day: '30/' },
  },
  'cash-count': {
    of: '2026-09-30',
    answers: { read_cash_count: () => ({ count: null, book_vnd: 3_684_000, difference_vnd: null, is_closed: false, note_values: [500_000, 1_000] }) },
    boxes: { 'note-500000': '7', 'note-1000': '3x', reason: 'Thiếu' },
  },
  number: { of: '2026-Q3', answers: report(), boxes: { number: '12/B' } },
  sign: { of: '2026-Q3', answers: report(), boxes: { number: '12/B', signed_on: '30/' } },
  'hand-in': { of: '2026-Q3', answers: { ...pinning, find_receipts: () => ({ receipts: [], aside: [], is_cut_short: false }), read_answers: () => onTheWay }, boxes: { handed_on: '2/' } },
  explain: { of: `2026-Q3/${finding.rule}/PC131`, answers: report(), boxes: { [`explain-${finding.rule}·PC131`]: 'Chi cho' } },
  'handing-over': { of: handed().handing_over_id, answers: { list_handings_over: handingPage }, boxes: { to_name: 'Lê Thị', papers: 'Sổ q' } },
  'closing-reopen': { of: '2026-07', answers: { list_closings: () => closingPage(), read_settlement: () => settlement() }, boxes: { reason: 'Sót phiếu' } },
  revision: { of: '2026-Q3', answers: report(true), boxes: { reason: 'Sửa số' } },
  profile: { of: '', answers: settings, boxes: { name: 'Trung tâm' } },
  'upper-body': { of: '', answers: settings, boxes: { upper_body: 'UBND XÃ' } },
  'first-run': { of: '', answers: founding, press: [/^Trung tâm/, /Tiếp tục/], boxes: { unit_code: 'dien', unit_from: '01/07/2026', name: 'Trung', founded_year: '20x' } },
  pin: {
    of: 'so-22',
    at: { quarter: '2026-Q3' },
    answers: pinning,
    always: [/So dấu của nơi nhận/],
    boxes: { digits: '39298 7' },
  },
  contact: { of: unitOf, answers: officeAnswers, boxes: { contact_name: 'Chị', phone: '09', note: 'gọi', call_on: '5/' } },
  remove: { of: `${unitOf}/${bundles[0]?.bundle_id}`, answers: officeAnswers, boxes: { reason: 'Gửi nhầm' } },
  confirm: { of: held.bundle_id, answers: officeAnswers, boxes: { reason: 'Đã gọi' } },
  // Not typed into by itself: its remarks come from `remark`; see the tests of the review.
  remarks: { of: ma(1), answers: officeAnswers, boxes: {} },
  // Of which nothing stands open: nothing is asked before it is accepted.
  review: { of: review.bundle.bundle_id, answers: { ...officeAnswers, read_review: () => ({ ...review, findings: [] }) }, boxes: { note: 'Nộp sớm' } },
  remark: { of: `${review.bundle.bundle_id}/${query?.rule}/${query?.row}`, answers: officeAnswers, boxes: { text: 'Thiếu' } },
  'line-remark': { of: `${ma(1)}/chung-tu/${row.keys[0]}`, answers: officeAnswers, boxes: { text: 'Sai ngày' } },
  answer: { of: `2026-Q3/${todo.rules[0]?.rule}`, answers: officeAnswers, boxes: { text: 'Bổ sung' } },
  enrol: { of: 'id-A', answers: enrolling(), always: [/So dấu/], boxes: { unit_code: 'dien', digits: '39298 7' } },
  card: {
    of: '06874/2025-07-01',
    answers: { book_status: () => officeStatus, list_cards: () => cardPage, check_card: () => ({ groups: [], is_same: false }) },
    boxes: { unit_code: 'dien', digits: '39298 7' },
  },
  'phone-list': {
    of: '',
    answers: { book_status: () => officeStatus, read_phone_list: () => ({ rows: [], writes: 0, aside: 0 }) },
    boxes: { text: 'Xã Điền Xá' },
  },
  'own-decision': {
    of: own.own_id,
    answers: { list_own_decisions: () => ownDecisions },
    boxes: { number: '21', subject: 'Phụ', issuer: 'UBND', signed: '5/', from: '1/', scope: 'Cán', rounding: '1x', 'coefficient-0': '0,' },
  },
  'law-rate': { of: 'base-wage', answers: law, boxes: { amount_vnd: '27', from: '1/', article: 'Điều', note: 'ghi' } },
  'law-decision': { of: '', answers: law, boxes: { province: 'quang', from: '1/', scope: 'Ban', rounding: '1x', 'coefficient-0': '0,', held_from: '1/', first: '2/' } },
  'law-rule': { of: '', answers: law, boxes: { name: 'quy', from: '1/', law: 'TT', fails: 'amount >', title_vi: 'Tên', sentence_vi: 'Câu' } },
  'law-unit': { of: '', answers: law, boxes: { code: 'dien', name: 'Điền', from: '1/' } },
  'law-phrase': { of: '', answers: law, boxes: { text: 'Đã' } },
  'law-file': { of: 'rates/base-wage', answers: law, boxes: { title: 'Sửa', text: 'x = 2' } },
  'law-issue': { of: '', answers: law, boxes: { note: 'Bản' } },
};
