import type { Board, BookStatus, CentreRow, CentreState, CardPage, CardRow, CoursePage, Lacking } from '../../border/generated';
import { bookStatus } from '../../frame/testing';

/** Help for the tests of an office's screens; the program never loads it. */

export const officeStatus: BookStatus = {
  ...bookStatus,
  role: 'office',
  centre: null,
  office: { office_id: 'so-22', name: 'Sở Giáo dục và Đào tạo Quảng Ninh' },
  open_quarter: null,
};

export const centreRow = (name: string, more: Partial<CentreRow> = {}): CentreRow => ({
  unit_code: name,
  unit_from: '2025-07-01',
  unit_name: `Xã ${name}`,
  parent_name: null,
  centre_id: null,
  centre_name: null,
  state: 'chua-nop',
  bundle_id: null,
  revision: null,
  received_on: null,
  received_vnd: null,
  spent_vnd: null,
  closing_vnd: null,
  late: 0,
  asks: null,
  open: 0,
  paper_on: null,
  receipt: null,
  call_on: null,
  contact_name: null,
  phone: null,
  is_expected: true,
  ...more,
});

export const arrived = (
  name: string,
  state: CentreState,
  more: Partial<CentreRow> = {},
): CentreRow =>
  centreRow(name, {
    state,
    centre_id: `${name}-2008`,
    bundle_id: name,
    revision: 0,
    received_on: '2026-10-01',
    received_vnd: 12_400_000,
    spent_vnd: 9_980_000,
    closing_vnd: 2_420_000,
    ...more,
  });

export const board = (rows: CentreRow[], more: Partial<Board> = {}): Board => {
  const of = (state: CentreState): number => rows.filter((row) => row.state === state).length;
  return {
    quarter: '2026-Q3',
    deadline: '2026-10-05',
    today: '2026-10-02',
    counts: {
      expected: rows.length,
      arrived: rows.length - of('chua-nop'),
      dat: of('dat'),
      cho_duyet: of('cho-duyet'),
      can_xu_ly: of('can-xu-ly'),
      tra_lai: of('tra-lai'),
      chua_nop: of('chua-nop'),
    },
    days: [],
    rules: [],
    rows,
    quarters: [],
    ...more,
  };
};

export const id = (n: number): string => String(n).padStart(32, '0');

export const lacking = (n: number, full_name: string, more: Partial<Lacking> = {}): Lacking => ({
  centre_id: '06874-2008',
  unit_name: 'Xã Điền Xá',
  parent_name: '',
  person_id: id(n),
  full_name,
  roles: ['giam-doc'],
  lacks: ['quan-ly', 'chuyen-mon'],
  was_said: false,
  invited_to: [],
  ...more,
});

const card = (unit_code: string, unit_name: string, more: Partial<CardRow> = {}): CardRow => ({
  unit_code,
  unit_from: '2025-07-01',
  unit_name,
  parent_name: 'Tỉnh Quảng Ninh',
  digits: null,
  typed_on: null,
  enrolled_on: null,
  ...more,
});

const invited = { centre_id: '06874-2008', person_id: id(9), full_name: 'Vũ Thị Chi' };

/** One unit whose card is typed, one with a seal, one with neither. */
export const cardPage: CardPage = {
  rows: [
    card('06874', 'Xã Điền Xá', { digits: '39298 78999 12345 67890 11111 22222', typed_on: '2026-09-28' }),
    card('06862', 'Xã Đông Ngũ', { enrolled_on: '2026-07-05' }),
    card('06877', 'Xã Hải Lạng'),
  ],
  typed: 1,
  enrolled: 1,
};

export const coursePage: CoursePage = {
  quarter: '2026-Q3',
  rows: [
    {
      course: {
        course_id: id(1),
        title: 'Nghiệp vụ quản lý',
        topic: 'quan-ly',
        from_on: '2026-11-03',
        to_on: '2026-11-05',
        days: 3,
        place: 'Hội trường Sở',
        note: null,
        invited: [invited],
      },
      invited: [{ invited, unit_name: 'Xã Đông Ngũ', came: null }],
      came: 0,
    },
  ],
  lacking: [lacking(1, 'Trần Văn Thưởng'), lacking(2, 'Đặng Quốc Vượng', { lacks: ['chuyen-mon'], was_said: true })],
};
