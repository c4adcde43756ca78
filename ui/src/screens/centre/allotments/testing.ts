import type { Allotment, AllotmentPage, AllottedRow } from '../../../border/generated';
import { id } from '../../../frame/testing';

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

const row: AllottedRow = {
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
    row,
    { ...row, budget_code: '6551', allotted_vnd: 0, carried_vnd: 0, total_vnd: 0, received_vnd: 0, spent_vnd: 1_000_000, left_vnd: -1_000_000, over_vnd: 1_000_000 },
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
