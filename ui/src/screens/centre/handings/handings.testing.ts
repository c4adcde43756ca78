import type { HandingOver, HandingPage } from '../../../border/generated';
import { id } from '../../../frame/testing';

/** A hand-over and a change without one, for the tests of the screen and of its form. */

export const handed = (): HandingOver => ({
  handing_over_id: id(7),
  handed_on: '2026-08-03',
  role: 'thu-quy',
  from_name: 'Nguyễn Thị Hường',
  to_name: 'Lê Thị Hà',
  witnesses: 'Trần Văn Thưởng',
  cash_vnd: 3_684_000,
  account_vnd: 8_000_000,
  counted_vnd: null,
  under_way: null,
  papers: 'Sổ quỹ, 12 phiếu chi',
  keys: null,
  note: null,
});

export const handingPage = (): HandingPage => ({
  rows: [handed()],
  missing: [
    {
      role: 'giam-doc',
      from_name: 'Trần Văn Thưởng',
      to_name: 'Lê Thị Mỹ Duyên',
      person_id: id(2),
      on: '2026-09-01',
    },
  ],
  roles: ['giam-doc', 'ke-toan', 'thu-quy'],
});
