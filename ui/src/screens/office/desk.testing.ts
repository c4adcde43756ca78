import type { Answers } from '../../border/fake';
import type {
  Board,
  BookStatus,
  BundleRow,
  CentreDetail,
  CentreRow,
  CodeRow,
  Consolidated,
  Figure,
  Figures,
  FindingKind,
  KeyFigure,
  SummedFigure,
  Lines,
  ReviewFinding,
  ReviewView,
  ToDo,
} from '../../border/generated';
import { bookStatus } from '../../frame/testing';
import { wordsOf } from '../../words/rules.testing';

/** An office at its desk, for tests and the bench; the program never loads it. */

export const QUARTER = '2026-Q3';

export const officeStatus: BookStatus = {
  ...bookStatus,
  role: 'office',
  centre: null,
  office: { office_id: 'so-22', name: 'Sở Giáo dục và Đào tạo Quảng Ninh' },
  open_quarter: null,
  today: '2026-10-03',
};

export const phrases: CodeRow[] = [
  ['thieu-chung-tu', 'Bổ sung chứng từ gốc kèm theo'],
  ['lech-ton-quy', 'Kiểm tra lại tồn quỹ cuối quý với biên bản kiểm kê'],
  ['giai-thich-chua-ro', 'Giải thích chưa rõ, ghi cụ thể hơn'],
].map(([code = '', name = '']) => ({
  code,
  name_vi: name,
  name_en: `${name} (en)`,
  note: null,
  source: 'phan-mem',
  is_verified: false,
  fields: {},
}));

/** A bundle's code of 64 hex digits. */
export const ma = (n: number): string => n.toString(16).padStart(64, '0');

/** A centre of the register; `more` says what is special about it. */
export function centre(n: number, name: string, more: Partial<CentreRow> = {}): CentreRow {
  return {
    unit_code: String(6800 + n).padStart(5, '0'),
    unit_from: '2025-07-01',
    unit_name: name,
    parent_name: 'Tỉnh Quảng Ninh',
    centre_id: `${6800 + n}-2008`,
    centre_name: `Trung tâm học tập cộng đồng ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    state: 'can-xu-ly',
    bundle_id: ma(n),
    revision: 0,
    received_on: '2026-10-02',
    received_vnd: 15_250_000,
    spent_vnd: 14_816_000,
    closing_vnd: 3_684_000,
    open: 2,
    late: 0,
    asks: ma(n),
    paper_on: null,
    receipt: null,
    call_on: null,
    contact_name: null,
    phone: null,
    is_expected: true,
    ...more,
  };
}

const UNITS: Readonly<Record<number, string>> = {
  1: 'Xã Đông Tiến',
  2: 'Xã Nghĩa Hưng',
  5: 'Xã Tân Lập',
};

export const bundle = (n: number, more: Partial<BundleRow> = {}): BundleRow => ({
  bundle_id: ma(n),
  centre_id: `${6800 + n}-2008`,
  unit_name: UNITS[n] ?? `Xã ${n}`,
  quarter: QUARTER,
  revision: 0,
  sequence: 3,
  lineage: 'a1',
  ma_so_lieu: 'K7Q2-9F4M',
  file_name: `BC_0${6800 + n}_2026-Q3_b0.goi.zip`,
  path: `/so/goi/BC_0${6800 + n}_2026-Q3_b0.goi.zip`,
  size_bytes: 421_888,
  received_on: '2026-10-02',
  reason: null,
  standing: 'counted',
  held_for: [],
  is_gap: false,
  is_clock_suspect: false,
  is_other_edition: false,
  signer: '12345 67890 12345 67890 12345 67890',
  verdict: null,
  decided_on: null,
  ...more,
});

export const dongTien = centre(1, 'Xã Đông Tiến');
export const nghiaHung = centre(2, 'Xã Nghĩa Hưng', { revision: 1, open: 1 });
export const phuMy = centre(3, 'Phường Phú Mỹ', { state: 'cho-duyet', open: 0 });
export const vinhAn = centre(4, 'Xã Vĩnh An', {
  state: 'chua-nop',
  bundle_id: null,
  asks: null,
  revision: null,
  received_on: null,
  received_vnd: null,
  spent_vnd: null,
  closing_vnd: null,
  open: 0,
  contact_name: 'Chị Hường',
  phone: '0912 345 678',
});
export const tanLap = centre(5, 'Xã Tân Lập', { contact_name: 'Anh Thưởng', phone: '0987 654 321' });

export const board: Board = {
  quarter: QUARTER,
  deadline: '2026-10-05',
  today: '2026-10-03',
  counts: {
    expected: 5,
    arrived: 4,
    dat: 0,
    cho_duyet: 1,
    can_xu_ly: 3,
    tra_lai: 0,
    chua_nop: 1,
  },
  days: [],
  rules: [],
  rows: [dongTien, nghiaHung, phuMy, tanLap, vinhAn],
  quarters: [],
};

export const held = bundle(5, { standing: 'new-machine', held_for: ['new-machine'] });

export const todo: ToDo = {
  quarter: QUARTER,
  rules: [
    {
      rule: 'payment-without-documents',
      words: wordsOf('payment-without-documents'),
      severity: 'query',
      kind: 'query',
      bundle_ids: [ma(1), ma(2)],
    },
    {
      rule: 'cash-negative',
      words: wordsOf('cash-negative'),
      severity: 'error',
      kind: 'difference',
      bundle_ids: [ma(1)],
    },
  ],
  rows: [dongTien, nghiaHung, phuMy],
  held: [held],
};

export const finding = (
  kind: FindingKind,
  rule: string,
  more: Partial<ReviewFinding> = {},
): ReviewFinding => ({
  kind,
  rule,
  words: more.words === undefined ? wordsOf(rule) : more.words,
  severity: kind === 'hint' ? 'hint' : 'query',
  table: 'chung-tu',
  row: 'c131',
  row_name: 'PC131',
  show: { number: 'PC131', amount_vnd: '5000000' },
  law: 'Thông tư 96/2008/TT-BTC',
  centre_result: null,
  explanation: null,
  our_result: null,
  is_remarked: false,
  is_read: false,
  is_late: false,
  other: null,
  ...more,
});

const money = (name: Figure, amount_vnd: number): KeyFigure => ({ name, amount_vnd, count: null });
const sum = (name: Figure, total: number): SummedFigure => ({
  name,
  is_money: !['activities', 'turns'].includes(name),
  total,
});
const count = (name: Figure, n: number): KeyFigure => ({ name, amount_vnd: null, count: n });

export const review: ReviewView = {
  row: dongTien,
  decided_by: null,
  held: null,
  bundle: bundle(1),
  figures: [
    money('opening', 3_250_000),
    money('received', 15_250_000),
    money('spent', 14_816_000),
    money('closing', 3_684_000),
    money('cash', 3_684_000),
    money('account', 0),
    money('allowances', 6_318_000),
    count('activities', 6),
    count('turns', 214),
  ],
  findings: [
    finding('hint', 'month-without-activity', {
      table: 'hoat-dong',
      row: '2026-08',
      row_name: 'Tháng 8',
      show: { month: '2026-08' },
    }),
    finding('query', 'payment-without-documents'),
    finding('query', 'payment-without-documents', {
      row: 'c140',
      row_name: 'PC140',
      show: { number: 'PC140', amount_vnd: '250000' },
    explanation: 'Mua chè, không có hóa đơn',
      is_read: true,
    }),
    finding('difference', 'cash-negative', {
      severity: 'error',
      centre_result: 'dung',
      show: { negative_on: '2026-09-12', balance_vnd: '-120000' },
    }),
  ],
  attached: [],
  changed_figures: [],
  changed_cells: [],
  remarks: [],
  note: null,
  missing: [],
  receipts: [],
};

export const correction: ReviewView = {
  ...review,
  row: nghiaHung,
  bundle: bundle(2, { revision: 1, reason: 'Ghi thiếu phiếu chi PC7' }),
  findings: [],
  changed_figures: [
    { name: 'spent', is_money: true, before: 14_816_000, after: 14_766_000 },
  ],
  changed_cells: [
    {
      table: 'chung-tu',
      table_title: 'Chứng từ',
      row: 'c7',
      row_name: 'PC7',
      change: 'changed',
      column: 'amount_vnd',
      column_title: 'Số tiền',
      before: '150000',
      after: '100000',
      is_money: true,
    },
  ],
  missing: [2],
};

export const detail: CentreDetail = {
  row: tanLap,
  note: null,
  seals: [{ digits: '123456789012345678901234567890', enrolled_on: '2026-04-03' }],
  bundles: [held, bundle(50, { quarter: '2026-Q2' })],
  taken_out: [],
};

export const figures: Figures = {
  quarter: QUARTER,
  expected: 5,
  counted: 2,
  concluded: { accepted: 1, unreviewed: 0, returned: 1 },
  missing: ['Xã Vĩnh An', 'Xã Tân Lập'],
  totals: [
    sum('opening', 6_500_000),
    sum('received', 30_500_000),
    sum('spent', 29_632_000),
    sum('closing', 7_368_000),
    sum('cash', 7_368_000),
    sum('account', 0),
    sum('allowances', 12_636_000),
    sum('activities', 12),
    sum('turns', 428),
  ],
  classes: [
    {
      class: 'nsnn-hang-nam',
      class_name: 'Ngân sách hằng năm',
      centres: 2,
      opening_vnd: 6_500_000,
      received_vnd: 30_500_000,
      spent_vnd: 29_632_000,
      closing_vnd: 7_368_000,
    },
  ],
  centres: [dongTien, nghiaHung].map((row, at) => ({
    state: at === 0 ? 'dat' : 'tra-lai',
    unit_code: row.unit_code,
    unit_from: row.unit_from,
    unit_name: row.unit_name,
    bundle_id: ma(at + 1),
    values: [3_250_000, 15_250_000, 14_816_000, 3_684_000, 3_684_000, 0, 6_318_000, 6, 214],
  })),
  beyond: [],
};

/** `total` rows of the vouchers of a bundle, keyed c1, c2, …; a page of them. */
export function lines(total: number, offset: number, limit: number, table = 'chung-tu'): Lines {
  const here = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) =>
    offset + at + 1,
  );
  return {
    bundle: bundle(1),
    table,
    title: table === 'chung-tu' ? 'Chứng từ' : 'Nguồn kinh phí',
    tables: [
      { table: 'nguon-kinh-phi', title: 'Nguồn kinh phí', rows: 2 },
      { table: 'chung-tu', title: 'Chứng từ', rows: total },
    ],
    columns: [
      { name: 'voucher_id', title: 'Mã dòng', kind: 'id' },
      { name: 'number', title: 'Số', kind: 'text' },
      { name: 'day', title: 'Ngày', kind: 'day' },
      { name: 'budget_code', title: 'Tiểu mục', kind: 'code' },
      { name: 'amount_vnd', title: 'Số tiền', kind: 'vnd' },
      { name: 'is_void', title: 'Đã hủy', kind: 'flag' },
    ],
    rules: {},
    rows: here.map((n) => [
      n.toString(16).padStart(32, '0'),
      `PC${n}`,
      '2026-09-12',
      '7012 – Chi phí hàng hóa',
      String(n * 10_000),
      '0',
    ]),
    keys: here.map((n) => `c${n}`),
    total,
  };
}

export const consolidated: Consolidated = {
  quarter: QUARTER,
  counted: 2,
  missing: ['Xã Vĩnh An', 'Xã Tân Lập'],
  controls: [
    { name: 'received', is_money: true, bundles: 30_500_000, rows: 30_500_000 },
    { name: 'turns', is_money: false, bundles: 428, rows: 428 },
  ],
  beyond: [],
  xlsx_path: '/so/in/TH_so-22_2026-Q3.xlsx',
  pdf_path: '/so/in/TH_so-22_2026-Q3.pdf',
};

/** What an office's core answers; a test changes what it is about. */
export const officeAnswers: Answers = {
  book_status: () => officeStatus,
  list_codes: () => phrases,
  read_board: () => board,
  list_todo: () => todo,
  read_review: () => review,
  read_centre: () => detail,
  read_figures: ({ quarter }) => ({ ...figures, quarter }),
  read_staffing: ({ quarter }) => ({ quarter, totals: [], rows: [] }),
  read_lines: ({ offset, limit, table }) => lines(250, offset, limit, table),
  consolidate: () => consolidated,
  keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
  drop_draft: () => ({}),
};
