import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words/rules.testing';
import { shown, tellFinding } from './finding-text';

describe('the values of a finding', () => {
  it.each([
    ['amount_vnd', '5000000', '5.000.000\u00a0đ'],
    ['difference_vnd', '-50000', '\u221250.000\u00a0đ'],
    ['at_on', '2026-09-30', '30/09/2026'],
    ['counted_on', '2026-09-30', '30/09/2026'],
    ['month', '2026-08', '8/2026'],
    ['month', '2026-07, 2026-08, 2026-12', '7/2026, 8/2026, 12/2026'],
    ['item', 'Điện thoại, Tủ hồ sơ', 'Điện thoại, Tủ hồ sơ'],
    ['turns', '1214', '1.214'],
    ['missing', '1214', '1214'],
    ['budget_code', '6551', '6551'],
    ['birth_year', '1972', '1972'],
    ['number', 'PC131', 'PC131'],
    ['full_name', 'Trần Văn Thưởng', 'Trần Văn Thưởng'],
    ['amount_vnd', '', ''],
  ])('%s %s is read as %s', (name, value, expected) => {
    expect(shown({ [name]: value })).toEqual({ [name]: expected });
  });

  it('fill the sentence of the rule', () => {
    const show = { number: 'PC131', amount_vnd: '5000000' };
    const text = tellFinding({ words: wordsOf('payment-without-documents'), show });
    expect(text).toContain('PC131 chi 5.000.000\u00a0đ');
  });
});
