import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../words/language.svelte';
import { monthName, quarterName, quarterShort, quarterTitle } from './period';
import { readWhole } from './whole';

afterEach(() => setLanguage('vi'));

describe('names of periods', () => {
  it('follow the language', () => {
    expect(quarterName('2026-Q3')).toBe('Quý III năm 2026');
    expect(quarterShort('2026-Q4')).toBe('quý IV');
    expect(quarterTitle('2026-Q4')).toBe('quý IV năm 2026');
    expect(monthName('2026-09')).toBe('Tháng 9 năm 2026');
    setLanguage('en');
    expect(quarterName('2026-Q3')).toBe('Quarter III of 2026');
    expect(monthName('2026-09-28')).toBe('September 2026');
  });
});

describe('readWhole', () => {
  it.each([
    ['', { whole: null }],
    ['22', { whole: 22 }],
    [' 1.250 ', { whole: 1250 }],
    ['0', { whole: 0 }],
    ['-1', { refuse: 'whole_range' }],
    ['1251', { refuse: 'whole_range' }],
    ['2,5', { refuse: 'whole' }],
    ['2.5', { refuse: 'whole' }],
    ['0.500', { refuse: 'whole' }],
    ['hai', { refuse: 'whole' }],
  ])('reads %j', (typed, reading) => expect(readWhole(typed, 0, 1250)).toEqual(reading));
});

describe('the title of a screen, of a question, of a paper', () => {
  const files = import.meta.glob<string>('../screens/**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true });

  it('names the year with the quarter', () => {
    const titled = /(?:title=\{|title: |\btitle = \$derived\(|\.head', |_head', )[^}]*quarterShort\(/;
    expect(Object.keys(files).length).toBeGreaterThan(100);
    const short = Object.entries(files).filter(([, text]) => titled.test(text));
    expect(short.map(([name]) => name)).toEqual([]);
  });
});
