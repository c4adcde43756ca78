import type { AdvancePage, AdvanceRow, Gift, GiftPage, Voucher } from '../../border/generated';
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
