import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { id, openScreen } from '../../../frame/testing';
import { allotment, allotmentPage } from '../money.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}) {
  const opened = await openScreen(Screen, {
    list_allotments: () => allotmentPage,
    record_allotment: () => allotment,
    ...answers,
  });
  core = opened.core;
  await screen.findByRole('heading', { level: 1, name: 'Dự toán' });
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

describe('allotments', () => {
  it('tell the columns of the year line by line with their sums, and what is overspent', async () => {
    await open();
    const table = await screen.findByRole('table', { name: /Thực hiện dự toán, đến ngày 30\/09\/2026/ });
    within(table).getByText(/vượt 1\.000\.000/);
    const cells = within(within(table).getAllByRole('row').at(-1)!).getAllByRole('cell');
    expect(cells.map((one) => one.textContent)).toContain('46.000.000');
    expect(core.asked('list_allotments')).toEqual([{ year: 2026, on: null }]);
  });

  it('of a year ahead are asked for by one step and no further', async () => {
    const { user } = await open();
    const next = await screen.findByRole('button', { name: 'Năm sau' });
    await user.click(next);
    await waitFor(() => expect(core.asked('list_allotments').at(-1)).toEqual({ year: 2027, on: null }));
    await user.click(next);
    expect(core.asked('list_allotments')).toHaveLength(2);
  });

  it('a new line begins with the year, the only source and whoever decided last', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Thêm quyết định/ }));
    expect([box('authority').value, box('budget_year').value, box('chapter').value]).toEqual([
      'Chủ tịch UBND xã',
      '2026',
      '830',
    ]);
    await user.selectOptions(box('change'), 'Bổ sung');
    await user.type(box('number'), '31/QĐ-UBND');
    await user.type(box('decided_on'), '01/09/2026');
    await user.type(box('amount_vnd'), '5000000');
    await user.click(screen.getByRole('button', { name: /^Cất dự toán/ }));
    await waitFor(() => expect(core.asked('record_allotment')).toHaveLength(1));
    expect(core.asked('record_allotment')[0]).toEqual({
      allotment_id: null,
      source_id: id(2),
      budget_year: 2026,
      change: 'bo-sung',
      budget_code: null,
      nature: '12',
      level: '4',
      chapter: '830',
      number: '31/QĐ-UBND',
      decided_on: '2026-09-01',
      authority: 'Chủ tịch UBND xã',
      amount_vnd: 5_000_000,
      note: null,
    });
  });

  it('are asked for what is missing before anything is sent', async () => {
    const { user } = await open({ list_allotments: () => ({ ...allotmentPage, decisions: [], rows: [] }) });
    await user.click(await screen.findByRole('button', { name: /^Thêm quyết định/ }));
    await user.click(screen.getByRole('button', { name: /^Cất dự toán/ }));
    await screen.findAllByText('Nhập số quyết định.');
    expect(core.asked('record_allotment')).toEqual([]);
  });
});
