import type { Allotment, AllotmentPage, AllottedRow, Gift, GiftPage } from '../../border/generated';
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
