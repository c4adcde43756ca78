import type { AdvancePage, AdvanceRow, Voucher } from '../../../border/generated';
import { id } from '../../../frame/testing';

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
