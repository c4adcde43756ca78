import type {
  AdvancePage,
  AdvanceRow,
  Allotment,
  AllotmentPage,
  AllottedRow,
  ClosingPage,
  Gift,
  GiftPage,
  Instrument,
  MonthRow,
  Settlement,
  Voucher,
} from '../../border/generated';
import { id } from '../../frame/testing';

/** A computer the Sở gave, which became a facility. */
export const gift: Gift = {
  gift_id: id(1),
  received_on: '2026-08-12',
  kind: 'hien-vat',
  origin: 'cap-hien-vat',
  giver: 'Sở Giáo dục và Đào tạo',
  giver_address: null,
  what: 'Máy vi tính để bàn',
  quantity: 1,
  unit: 'bộ',
  value_vnd: 15_000_000,
  purpose: 'Trang bị phòng máy',
  paper: 'Biên bản bàn giao số 05',
  paper_on: '2026-08-12',
  receivers: null,
  facility_id: id(3),
  activity_id: null,
  voucher_id: null,
  note: null,
};

/** A year with that one gift, and what another may name. */
export const giftPage: GiftPage = {
  year: 2026,
  rows: [{ gift, used_for: 'Máy phòng học', voucher: null, voucher_on: null }],
  totals: [{ kind: 'hien-vat', count: 1, value_vnd: 15_000_000 }],
  facilities: [{ id: id(3), name: 'Máy phòng học', on: null, amount_vnd: null }],
  activities: [{ id: id(4), name: 'Lớp tin học', on: '2026-08-20', amount_vnd: null }],
  receipts: [{ id: id(5), name: 'PT003', on: '2026-08-13', amount_vnd: 5_000_000 }],
};

const voucher: Voucher = {
  voucher_id: id(1),
  series: 'PC',
  year: 2026,
  ordinal: 3,
  kind: 'tam-ung',
  place: 'tien-mat',
  day: '2026-09-05',
  payee: 'Nguyễn Thị Hoa',
  reason: 'Mua vật tư lớp may',
  source_id: id(1),
  budget_code: null,
  budget_year: null,
  amount_vnd: 2_000_000,
  lines: [],
  documents: 0,
  is_void: false,
  void_reason: null,
  reverses: null,
  allowance_month: null,
  lessens_spending: false,
  settles: null,
  due_on: '2026-09-20',
  is_printed: false,
};

/** An advance a person has, partly spent, past its day. */
export const advance: AdvanceRow = {
  voucher,
  number: 'PC003',
  source_name: 'Ngân sách xã',
  begun_vnd: 2_000_000,
  settled_vnd: 1_500_000,
  returned_vnd: 0,
  left_vnd: 500_000,
  due_on: '2026-09-20',
  overdue_days: 10,
  moves: [
    {
      voucher_id: id(2),
      number: 'TU001',
      day: '2026-09-10',
      reason: 'Vải, chỉ',
      documents: 2,
      kind: 'chi',
      is_returned: false,
      amount_vnd: 1_500_000,
    },
  ],
};

export const advancePage: AdvancePage = {
  as_of: '2026-09-30',
  rows: [advance],
  standing: {
    sources_vnd: 3_500_000,
    cash_vnd: 3_000_000,
    account_vnd: 0,
    persons_vnd: 500_000,
    commune_vnd: 0,
    surplus_vnd: 0,
    shortage_vnd: 0,
  },
  is_advances_only: false,
};

/** A decision that allots without a code. */
export const allotment: Allotment = {
  allotment_id: id(1),
  source_id: id(2),
  budget_year: 2026,
  change: 'giao',
  budget_code: null,
  nature: '12',
  level: '4',
  chapter: '830',
  number: '15/QĐ-UBND',
  decided_on: '2026-01-10',
  authority: 'Chủ tịch UBND xã',
  amount_vnd: 100_000_000,
  note: null,
};

const allotted: AllottedRow = {
  source_id: id(2),
  source_code: 'N1',
  source_name: 'Ngân sách xã',
  budget_year: 2026,
  budget_code: null,
  allotted_vnd: 100_000_000,
  old_book_vnd: 0,
  carried_vnd: 5_000_000,
  increased_vnd: 0,
  decreased_vnd: 0,
  total_vnd: 105_000_000,
  received_vnd: 60_000_000,
  spent_vnd: 58_000_000,
  left_vnd: 47_000_000,
  over_vnd: 0,
};

/** A year with that decision, something carried over, and a code that is overspent. */
export const allotmentPage: AllotmentPage = {
  year: 2026,
  as_of: '2026-09-30',
  rows: [
    allotted,
    { ...allotted, budget_code: '6551', allotted_vnd: 0, carried_vnd: 0, total_vnd: 0, received_vnd: 0, spent_vnd: 1_000_000, left_vnd: -1_000_000, over_vnd: 1_000_000 },
  ],
  total: {
    allotted_vnd: 100_000_000,
    carried_vnd: 5_000_000,
    increased_vnd: 0,
    decreased_vnd: 0,
    total_vnd: 105_000_000,
    received_vnd: 60_000_000,
    spent_vnd: 59_000_000,
    left_vnd: 46_000_000,
    over_vnd: 1_000_000,
  },
  decisions: [allotment],
  choices: [{ source_id: id(2), name: 'Ngân sách xã' }],
};

/** A year and its settlement, for the tests of the screen and of its forms. */

const act = { number: '26/2026/TT-BTC' } as Instrument;

const month = (of: string, more: Partial<MonthRow>): MonthRow => ({
  month: of,
  stands: 'chua-khoa',
  events: [],
  can_close: false,
  can_reopen: false,
  with: [],
  ...more,
});

export const closingPage = (): ClosingPage => ({
  year: 2026,
  years: [2026, 2026],
  stage: 'dang-thuc-hien',
  adjusted_until: '2027-01-31',
  dues: [
    {
      key: 'adjusting-end',
      vi: 'Hết thời gian chỉnh lý quyết toán ngân sách xã',
      en: 'End of the adjusting period',
      on: '2027-01-31',
      is_before: false,
      last_on: '2027-01-31',
      covers: null,
      source: act,
      article: null,
      editable: false,
      verified: true,
      note: null,
    },
  ],
  months: [
    month('2026-06', { stands: 'truoc-so' }),
    month('2026-07', { stands: 'da-khoa', can_reopen: true, with: ['2026-08'] }),
    month('2026-08', {
      stands: 'da-khoa',
      can_reopen: true,
      events: [
        { change: 'khoa', day: '2026-09-03', reason: null },
        { change: 'mo-lai', day: '2026-09-11', reason: 'Sót phiếu' },
        { change: 'khoa', day: '2026-09-12', reason: null },
      ],
    }),
    month('2026-09', { can_close: true }),
  ],
  events: [],
  can_close: false,
  can_reopen: false,
});

export const settlement = (): Settlement => {
  const sums = {
    opening_vnd: 0,
    allotted_vnd: 50_000_000,
    received_vnd: 41_300_000,
    spent_vnd: 16_700_000,
    received_after_vnd: 0,
    spent_after_vnd: 700_000,
    left_vnd: 24_600_000,
  };
  return {
    year: 2026,
    stage: 'dang-thuc-hien',
    adjusted_until: '2027-01-31',
    sources: [{ source_id: 'n1', code: 'N1', class: 'nsnn-hang-nam', name: 'Ngân sách xã', sums }],
    total: sums,
    codes: [],
    codes_total: { spent_vnd: 0, spent_after_vnd: 0 },
    held_vnd: 25_300_000,
    held_on: '2026-12-31',
    open_vnd: 0,
    after_vnd: -700_000,
  };
};
