import { describe, expect, it } from 'vitest';
import { formatMonth, readMonth } from './month';

describe('a month', () => {
  it.each([
    ['9/2026', '2026-09'],
    [' 09-2026 ', '2026-09'],
    ['9.26', '2026-09'],
    ['12/2026', '2026-12'],
    ['13/2026', null],
    ['0/2026', null],
    ['2026', null],
    ['9/202', null],
    ['', null],
  ])('typed as %j is %j', (typed, month) => expect(readMonth(typed)).toBe(month));

  it('is shown without a zero', () => expect(formatMonth('2026-09')).toBe('9/2026'));
});
