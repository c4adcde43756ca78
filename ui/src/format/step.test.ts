import { describe, expect, it } from 'vitest';
import { formatSize, inGroups } from './size';
import { quarterEnd, stepMonth, stepQuarter } from './step';

describe('periods', () => {
  it.each([
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-Q2', 1, '2026-Q3'],
  ])('quarter %s and %i is %s', (quarter, by, expected) => {
    expect(stepQuarter(quarter, by)).toBe(expected);
  });

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-09', 1, '2026-10'],
  ])('month %s and %i is %s', (month, by, expected) => {
    expect(stepMonth(month, by)).toBe(expected);
  });

  it('end on their last day', () => {
    expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(quarterEnd)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });
});

describe('sizes', () => {
  it.each([
    [1, '1 KB'],
    [421_000, '412 KB'],
    [1_500_000, '1,4 MB'],
    [12_884_901_888, '12 GB'],
    [0, '0 KB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatSize(bytes).replace('\u00a0', ' ')).toBe(text);
  });

  it('a code is read out in two groups, once', () => {
    expect(inGroups('K7Q29F4M')).toBe('K7Q2-9F4M');
    expect(inGroups('K7Q2-9F4M')).toBe('K7Q2-9F4M');
  });
});
