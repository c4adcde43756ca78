import type { CoursePage, Lacking } from '../../border/generated';

/** Help for the tests of courses; the program never loads it. */

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

const invited = { centre_id: '06874-2008', person_id: id(9), full_name: 'Vũ Thị Chi' };

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
