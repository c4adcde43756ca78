import { screen, within } from '@testing-library/svelte';
import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeCore } from '../../../border/fake';
import type { Coming, Due } from '../../../border/generated';
import { readBook } from '../../../frame/book.svelte';
import { here } from '../../../frame/route.svelte';
import { bookStatus } from '../../../frame/testing';
import Upcoming from './Upcoming.svelte';
import { daysUntil, linesOf, nearest, reportOf, upcomingSpan } from './upcoming';

const due = (key: string, last_on: string, more: Partial<Due> = {}): Due => ({
  key,
  vi: `Việc ${key}`,
  en: `Task ${key}`,
  on: last_on,
  is_before: false,
  last_on,
  covers: null,
  source: { id: 'phan-mem' } as never,
  article: null,
  editable: false,
  verified: true,
  note: null,
  ...more,
});
const handIn = due('quarter-hand-in', '2026-10-05', {
  verified: false,
  covers: { from: '2026-07-01', to: '2026-09-30' } as never,
});

describe('what comes up', () => {
  it('is the nearest four days that are not over, those of one day by their words', () => {
    const all = [due('d', '2026-12-31'), due('b', '2026-10-20'), due('a', '2026-10-20'), due('e', '2026-10-01'), handIn, due('f', '2027-01-01')];
    expect(nearest(all, '2026-10-02').map((one) => one.key)).toEqual(['quarter-hand-in', 'a', 'b', 'd']);
    expect(nearest([due('x', '2026-10-02')], '2026-10-02')).toHaveLength(1);
  });

  it.each([
    ['2026-10-02', '2026-10-02', 0],
    ['2026-10-02', '2026-10-05', 3],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
  ])('from %s to %s are %d days', (from, to, days) => expect(daysUntil(from, to)).toBe(days));

  it('is asked for over a quarter', () => {
    expect(upcomingSpan('2026-10-02')).toEqual({ from: '2026-10-02', to: '2027-01-02' });
  });

  it('tells day, days left and what is not verified, and leads to the report or to the law', async () => {
    fakeCore({ book_status: () => bookStatus });
    await readBook();
    render(Upcoming, { props: { due: [handIn, due('budget-spent', '2026-12-31')], coming: [] } });
    const [first, second] = screen.getAllByRole('listitem');
    if (!first || !second) throw new Error('two lines');
    expect(first.textContent).toContain('05/10/2026');
    expect(first.textContent).toContain('còn 3 ngày');
    expect(first.textContent).toContain('chưa đối chiếu');
    expect(second.textContent).not.toContain('chưa đối chiếu');
    await userEvent.click(within(first).getByRole('button', { name: 'Mở báo cáo' }));
    expect([here().name, here().params]).toEqual(['report', { quarter: '2026-Q3' }]);
    expect(reportOf(due('budget-spent', '2026-12-31'))).toBeNull();
    await userEvent.click(within(second).getByRole('button'));
    expect(here()).toMatchObject({ name: 'law', params: { key: 'calendars/deadlines#budget-spent' } });
  });

  const open: Coming = {
    kind: 'month-open',
    on: '2026-09-30',
    person_id: null,
    full_name: null,
    role_vi: null,
    role_en: null,
    month: '2026-09',
  };
  const ends: Coming = {
    ...open,
    kind: 'post-ends',
    on: '2026-10-20',
    person_id: 'p1',
    full_name: 'Trần Văn Thưởng',
    role_vi: 'Giáo viên biệt phái',
    role_en: 'Seconded teacher',
    month: null,
  };

  it('tells posts that end and months nobody settled among what the law asks, by day', async () => {
    fakeCore({ book_status: () => bookStatus });
    await readBook();
    render(Upcoming, { props: { due: [handIn], coming: [open, ends] } });
    const [month, , post] = screen.getAllByRole('listitem');
    if (!month || !post) throw new Error('three lines');
    expect(month.textContent).toContain('đã qua 2 ngày');
    expect(month.textContent).toContain('Bảng phụ cấp tháng 9 năm 2026 chưa chốt');
    expect(post.textContent).toContain('20/10/2026');
    expect(post.textContent).toContain('còn 18 ngày');
    expect(post.textContent).toContain('Trần Văn Thưởng hết thời gian giữ chức vụ: Giáo viên biệt phái');
    await userEvent.click(within(post).getByRole('button', { name: 'Mở chức vụ' }));
    expect([here().name, here().params]).toEqual(['people', { record: 'p1' }]);
    await userEvent.click(within(month).getByRole('button', { name: 'Mở bảng phụ cấp' }));
    expect([here().name, here().params]).toEqual(['allowances', { month: '2026-09' }]);
  });

  it('keeps the list short', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ ...ends, on: `2026-10-0${n + 1}` }));
    expect(linesOf([], many)).toHaveLength(6);
  });
});
