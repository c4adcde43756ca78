import { describe, expect, it } from 'vitest';
import type { LineColumn } from '../../../border/generated';
import { wordsOf } from '../../../words/rules.testing';
import { lineText } from './shown';

describe('the rule of a result', () => {
  const column: LineColumn = { name: 'rule', title: 'Quy tắc', kind: 'id' };
  const rules = { 'cash-negative': wordsOf('cash-negative') };

  it.each([
    ['ket-qua-kiem-tra', 'cash-negative', 'Quỹ tiền mặt không âm'],
    ['ket-qua-kiem-tra', 'khong-co-day', 'Quy tắc khong-co-day chưa có ở máy này'],
    ['nhan-xet', 'cash-negative', 'cash-negative'],
  ])('%s %s is read as %s', (table, written, said) => {
    expect(lineText({ table, rules }, column, written)).toBe(said);
  });
});
