import { describe, expect, it } from 'vitest';
import type { RuleScreen } from '../../border/generated';
import type { Params } from '../../frame/route.svelte';
import type { ScreenName } from '../../frame/screens';
import { placeOf } from './places';

const voucher = '0123456789abcdef0123456789abcdef';

describe('the place of a finding', () => {
  it.each<[RuleScreen, string | null, Record<string, string>, ScreenName, Params]>([
    ['so-quy', voucher, {}, 'voucher', { id: voucher }],
    ['so-quy', 'tien-mat', {}, 'cash-book', { quarter: '2026-Q3' }],
    ['phu-cap', voucher, { month: '2026-08' }, 'allowances', { quarter: '2026-Q3', month: '2026-08' }],
    ['kiem-quy', '2026-09-30', {}, 'cash-count', { quarter: '2026-Q3', record: '2026-09-30' }],
    ['nhan-su', voucher, {}, 'people', { quarter: '2026-Q3', record: voucher }],
    ['nguon', 'N1', {}, 'sources', { quarter: '2026-Q3', record: 'N1' }],
    ['hoat-dong', null, {}, 'activities', { quarter: '2026-Q3' }],
    ['co-so', 'may-tinh', {}, 'facilities', { quarter: '2026-Q3', record: 'may-tinh' }],
    ['kho-khan', '00002', {}, 'concerns', { quarter: '2026-Q3', record: '00002' }],
    ['ke-hoach', voucher, {}, 'plans', { quarter: '2026-Q3', record: voucher }],
    ['tai-tro', voucher, {}, 'gifts', { quarter: '2026-Q3', record: voucher }],
    ['tam-ung', voucher, {}, 'advances', { quarter: '2026-Q3', record: voucher }],
    ['bao-cao', null, {}, 'settings', {}],
  ])('%s %s', (screen, record, show, name, params) => {
    expect(placeOf({ screen, record, show }, '2026-Q3')).toEqual({ name, params });
  });
});
