import type { BalanceView, VoucherDetail, VoucherRow } from '../../../border/generated';
import { id } from '../../../frame/testing';

/** Vouchers for the tests of this folder; the program never loads it. */

export const line = (number: string, more: Partial<VoucherRow['voucher']> = {}): VoucherRow => ({
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
    lines: [],
    amount_vnd: 1_250_000,
    documents: 2,
    is_void: false,
    void_reason: null,
    reverses: null,
    allowance_month: null,
    lessens_spending: false,
    settles: null,
    due_on: null,
    is_printed: false,
    ...more,
  },
  number,
  source_name: 'Ngân sách xã',
  in_vnd: 0,
  out_vnd: 1_250_000,
  balance_vnd: 777_777,
  is_locked: false,
});

export const source = {
  source: {
    source_id: id(1),
    code: 'N1',
    class: 'nsnn-hang-nam',
    name: 'Ngân sách xã',
    opening_cash_vnd: 0,
    opening_account_vnd: 0,
    received_before_vnd: 0,
    spent_before_vnd: 0,
    allotted_year_vnd: null,
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

export const balance: BalanceView = {
  before_vnd: 3_000,
  after_vnd: 444_444,
  lowest_vnd: 444_444,
  lowest_on: '2026-09-05',
  source_after_vnd: null,
  is_allowed: true,
};

export const page = { opening_vnd: 0, rows: [], in_vnd: 0, out_vnd: 0, closing_vnd: 0, accounts: [] };

export const detail = (more: Partial<VoucherDetail> = {}): VoucherDetail => ({
  row: line('PC001'),
  amount_in_words: 'Một triệu hai trăm năm mươi nghìn đồng',
  reverses_number: null,
  reversed_by_number: null,
  history: [],
  ...more,
});

/** A box of the form by its name. */
export function box(name: string): HTMLInputElement {
  const found = document.getElementById(`field-${name}`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no box ${name}`);
  return found;
}
