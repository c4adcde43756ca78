import { screen, within } from '@testing-library/svelte';
import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeCore } from '../../../border/fake';
import type { Due } from '../../../border/generated';
import { readBook } from '../../../frame/book.svelte';
import { here } from '../../../frame/route.svelte';
import { bookStatus } from '../../../frame/testing';
import Upcoming from './Upcoming.svelte';
import { daysUntil, nearest, reportOf, upcomingSpan } from './upcoming';

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
    render(Upcoming, { props: { due: [handIn, due('budget-spent', '2026-12-31')] } });
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
});
