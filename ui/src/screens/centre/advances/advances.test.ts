import { waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { openScreen } from '../../../frame/testing';
import { advance, advancePage } from '../money.testing';
import Screen from './Screen.svelte';
import { AdvanceFields, waysOf } from './state.svelte';

let core: FakeCore | null = null;
afterEach(() => core?.restore());

async function open(answers: Answers = {}) {
  const all = { list_advances: () => advancePage, list_sources: () => [], ...answers };
  const opened = await openScreen(Screen, all, {});
  core = opened.core;
  await waitFor(() => expect(document.querySelector('table')).toBeTruthy());
  return opened;
}

describe('the book of advances', () => {
  it('tells who has what, how long past its day, and where all the money lies', async () => {
    await open();
    const text = document.body.textContent ?? '';
    for (const told of ['PC003', 'Nguyễn Thị Hoa', '500.000', 'quá hạn 10 ngày', 'đang tạm ứng']) {
      expect(text).toContain(told);
    }
  });

  it('settles what was spent, with the rest where it is said to go', () => {
    const form = new AdvanceFields(advance);
    Object.assign(form.fields, { day: '2026-09-30', reason: 'Vải', amount_vnd: 400_000, documents: 1, rest: 'tien-mat' });
    expect(form.request()).toEqual({
      act: 'settle_advance',
      of: {
        advance_id: advance.voucher.voucher_id,
        day: '2026-09-30',
        reason: 'Vải',
        lines: [{ budget_code: null, amount_vnd: 400_000 }],
        documents: 1,
        rest: 'tien-mat',
      },
    });
  });

  it.each([
    ['tam-ung', ['settle', 'return']],
    ['xa-ung', ['settle', 'return']],
    ['thieu', ['decide', 'return']],
    ['thua', ['decide']],
  ] as const)('of %s offers %j', (kind, ways) =>
    expect(waysOf({ ...advance, voucher: { ...advance.voucher, kind } })).toEqual(ways));

  it('asks of a difference the day of its count, why, and who was there', () => {
    const form = new AdvanceFields(null);
    form.fields.kind = 'difference';
    expect(form.request()).toBeNull();
    Object.assign(form.fields, { day: '2026-09-30', reason: 'Thối nhầm', witnesses: 'Tám' });
    expect(form.request()).toEqual({
      act: 'record_difference',
      of: { counted_on: '2026-09-30', reason: 'Thối nhầm', witnesses: 'Tám' },
    });
  });
});
