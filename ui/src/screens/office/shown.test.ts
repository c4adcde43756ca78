import { afterEach, describe, expect, it } from 'vitest';
import type { ColumnKind } from '../../border/generated';
import { setLanguage } from '../../words/language.svelte';
import { finding } from './desk.testing';
import { cellText, oursStamp, receiptWord, revisionName, shownHere, some, theirsStamp } from './shown';

afterEach(() => setLanguage('vi'));

describe('values of a finding', () => {
  it('are money, days and counts, but a year of birth is no amount', () => {
    expect(shownHere({ birth_year: '1972', month: '2026-07', amount_vnd: '83000', sessions: '1200' })).toEqual({
      birth_year: '1972',
      month: '7/2026',
      amount_vnd: '83.000\u00a0đ',
      sessions: '1.200',
    });
  });

  it('name a quarter as people do, in both languages', () => {
    expect(shownHere({ quarter: '2026-Q3' })).toEqual({ quarter: 'III năm 2026' });
    setLanguage('en');
    expect(shownHere({ quarter: '2026-Q3' })).toEqual({ quarter: 'Quarter III of 2026' });
    expect(shownHere({ quarter: 'III' })).toEqual({ quarter: 'III' });
  });
});

describe('a cell of a sealed table', () => {
  it.each<[ColumnKind, string, string]>([
    ['vnd', '-1250000', '\u22121.250.000'],
    ['int', '2026', '2026'],
    ['day', '2026-09-12', '12/09/2026'],
    ['month', '2026-09', '9/2026'],
    ['flag', '1', 'Có'],
    ['flag', '0', 'Không'],
    ['text', '2026-09-12', '2026-09-12'],
    ['vnd', '', ''],
  ])('of kind %s: %s', (kind, written, said) => {
    expect(cellText(kind, written)).toBe(said);
  });
});

describe('how far a receipt has got', () => {
  it.each([
    [null, '', ''],
    ['here', 'đã lập biên nhận, chưa chép ra USB', 'receipt made, not copied to a stick'],
    ['copied', 'đã có biên nhận', 'receipt on a stick'],
  ] as const)('%s', (receipt, vi, en) => {
    expect(receiptWord(receipt)).toBe(vi);
    setLanguage('en');
    expect(receiptWord(receipt)).toBe(en);
  });
});

describe("a centre's own result", () => {
  it.each([
    ['dung', 'done', 'Đúng', 'Right'],
    ['giai-thich', 'doing', 'Đã giải thích', 'Explained'],
    ['sai', 'error', 'Sai', 'Wrong'],
    ['khong-chay', 'warning', 'Không chạy được', 'Could not be run'],
    [null, 'todo', 'Không nêu', 'Not named'],
    // A word of a later program stands as it was brought.
    ['khac', 'todo', 'khac', 'khac'],
  ])('of %s', (result, kind, vi, en) => {
    expect(theirsStamp(result)).toEqual({ kind, text: vi });
    setLanguage('en');
    expect(theirsStamp(result)).toEqual({ kind, text: en });
  });
});

describe("this office's own result", () => {
  it('is right where nothing was found, unless the rule could not be run here', () => {
    expect(oursStamp(finding('difference', 'cash-negative'), true).text).toBe('Đúng');
    const notRun = oursStamp(finding('difference', 'cash-negative', { our_result: 'khong-chay' }), true);
    expect(notRun).toEqual({ kind: 'warning', text: 'Không chạy được' });
  });
});

describe('names', () => {
  it('of many are cut, the rest counted', () => {
    expect(some(['A', 'B'], 2)).toBe('A, B');
    expect(some(['A', 'B', 'C', 'D'], 2)).toMatch(/^A, B.*2/);
  });

  it('of a revision tell the first from those that replace it', () => {
    expect(revisionName(0)).not.toBe(revisionName(1));
    expect(revisionName(2)).toContain('2');
  });
});
