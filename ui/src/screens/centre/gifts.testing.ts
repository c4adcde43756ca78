import type { Gift, GiftPage } from '../../border/generated';
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
