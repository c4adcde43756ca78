import { describe, expect, it } from 'vitest';
import * as day from './day';

describe('readDay', () => {
  it.each([
    ['5/9', '2026-09-05'],
    ['5-9-26', '2026-09-05'],
    ['5.9.2026', '2026-09-05'],
    ['5 9', '2026-09-05'],
    ['0509', '2026-09-05'],
    ['050926', '2026-09-05'],
    ['05092026', '2026-09-05'],
    ['05/09/2026', '2026-09-05'],
    [' 05 / 09 / 2026 ', '2026-09-05'],
    ['29/2/28', '2028-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['31/12', '2026-12-31'],
    ['', null],
  ])('reads %j as %j', (typed, iso) => {
    expect(day.readDay(typed, 2026)).toEqual({ day: iso });
  });

  it.each([
    '29/2/1900',
    '0/9',
    '5/13',
    '5',
    '509',
    'abc',
    '5/9/202',
    '5/9/1899',
  ])('refuses %j', (typed) => expect(day.readDay(typed, 2026)).toEqual({ refuse: 'day-wrong' }));

  it('takes the year of the open quarter, not of the clock', () => {
    expect(day.readDay('5/9', 2011)).toEqual({ day: '2011-09-05' });
  });
});

describe('days', () => {
  it('shows both zeros', () => expect(day.formatDay('2026-09-05')).toBe('05/09/2026'));

  it.each([
    ['2026-09-30', 1, '2026-10-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %d days is %s', (from, count, to) => expect(day.addDays(from, count)).toBe(to));

  it.each([
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2028-01-30', 1, '2028-02-29'],
  ])('%s and %d months is %s', (from, count, to) => expect(day.addMonths(from, count)).toBe(to));

  it('starts weeks on Monday', () => {
    expect(day.weekday('2026-09-28')).toBe(0);
    expect(day.weekday('2026-09-27')).toBe(6);
  });

  it('fills the month table with whole weeks', () => {
    const weeks = day.monthTable('2026-09-15');
    expect(weeks[0]?.[0]).toBe('2026-08-31');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-10-04');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(day.monthTable('2027-02-01')).toHaveLength(4);
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'],
  ])('%s lies in %s', (iso, quarter) => expect(day.quarterOf(iso)).toBe(quarter));
});
