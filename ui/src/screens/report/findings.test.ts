import { describe, expect, it } from 'vitest';
import type { FindingRow } from '../../border/generated';
import { wordsOf } from '../../words/rules.testing';
import { placeOf, shown, tellFinding } from './findings';

const finding = (more: Partial<FindingRow>): FindingRow => ({
  rule: 'cash-not-counted',
  words: wordsOf(more.rule ?? 'cash-not-counted'),
  severity: 'error',
  row: '-',
  table: null,
  screen: 'kiem-quy',
  record: null,
  show: {},
  explanation: null,
  law: '',
  is_verified: true,
  ...more,
});
const voucher = '0123456789abcdef0123456789abcdef';

describe('the values of a finding', () => {
  it.each([
    ['amount_vnd', '5000000', '5.000.000\u00a0đ'],
    ['difference_vnd', '-50000', '\u221250.000\u00a0đ'],
    ['at_on', '2026-09-30', '30/09/2026'],
    ['counted_on', '2026-09-30', '30/09/2026'],
    ['month', '2026-08', '8/2026'],
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
    const text = tellFinding(finding({ rule: 'payment-without-documents', show }));
    expect(text).toContain('PC131 chi 5.000.000\u00a0đ');
  });
});

describe('the place of a finding', () => {
  it.each([
    ['so-quy', voucher, {}, 'voucher', { id: voucher }],
    ['so-quy', 'tien-mat', {}, 'cash-book', { quarter: '2026-Q3' }],
    ['phu-cap', voucher, { month: '2026-08' }, 'allowances', { quarter: '2026-Q3', month: '2026-08' }],
    ['kiem-quy', '2026-09-30', {}, 'cash-count', { quarter: '2026-Q3', record: '2026-09-30' }],
    ['nhan-su', voucher, {}, 'people', { quarter: '2026-Q3', record: voucher }],
    ['nguon', 'N1', {}, 'sources', { quarter: '2026-Q3', record: 'N1' }],
    ['hoat-dong', null, {}, 'activities', { quarter: '2026-Q3' }],
    ['co-so', 'may-tinh', {}, 'facilities', { quarter: '2026-Q3', record: 'may-tinh' }],
    ['bao-cao', null, {}, 'settings', {}],
  ])('%s %s', (screen, record, show, name, params) => {
    expect(placeOf(finding({ screen, record, show }), '2026-Q3')).toEqual({ name, params });
  });
});
