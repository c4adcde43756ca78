import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { figures, ma, officeAnswers } from '../desk.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  forgetOfficeQuarter();
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

/** The second has half the money, and stands first, so that an order shows. */
const centres = figures.centres
  .map((one, at) => ({ ...one, values: one.values.map((value) => Math.floor(value / (at + 1))) }))
  .reverse();

async function open(answers: Answers = {}) {
  const shown = { ...figures, centres };
  const opened = await openScreen(Screen, {
    ...officeAnswers,
    read_figures: ({ quarter }) => ({ ...shown, quarter }),
    ...answers,
  });
  core = opened.core;
  return opened;
}
const table = () => screen.findByRole('table', { name: /theo trung tâm|Từng trung tâm/i });
const units = async (): Promise<(string | null)[]> =>
  [...(await table()).querySelectorAll('tbody th button')].map((one) => one.textContent);

describe('the figures of a quarter', () => {
  it('say how many centres they are of and name those that are missing', async () => {
    await open();
    expect(await screen.findByText(/Xã Vĩnh An, Xã Tân Lập/)).toBeTruthy();
    expect(screen.getByText(/2 .*5 /)).toBeTruthy();
    expect(core.asked('read_figures')[0]).toEqual({ quarter: '2026-Q3', accepted_only: false });
  });

  it('show the totals as the core gave them, money and counts', async () => {
    await open();
    const totals = await screen.findByRole('region', { name: /Cộng/ });
    expect(totals.textContent).toMatch(/Tổng thu\s*30\.500\.000\sđ/);
    expect(totals.textContent).toMatch(/Lượt người\s*428(?!\sđ)/);
  });

  it('are told digit by digit however large, and name the centre with too much', async () => {
    const { user } = await open({
      read_figures: ({ quarter }) => ({
        ...figures,
        quarter,
        totals: figures.totals.map((one) =>
          one.name === 'received' ? { ...one, total: '185999999999999814' } : one,
        ),
        classes: [1, 2].map((n) => ({
          ...figures.classes[0]!,
          class: `c${n}`,
          received_vnd: '9999999999999991',
        })),
        beyond: [
          { unit_name: 'Xã Nghĩa Hưng', bundle_id: ma(2), name: 'received', amount_vnd: 600_000_000_000_000 },
        ],
      }),
    });
    const totals = await screen.findByRole('region', { name: /Cộng/ });
    expect(totals.textContent).toMatch(/185\.999\.999\.999\.999\.814\sđ/);
    expect(screen.getByText('19.999.999.999.999.982')).toBeTruthy();
    expect(screen.getByText(/Xã Nghĩa Hưng: .*600\.000\.000\.000\.000/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem các dòng' }));
    expect(here()).toMatchObject({ name: 'lines', params: { bundle_id: ma(2) } });
  });

  it('show the money of each class of funding', async () => {
    await open();
    const cell = await screen.findByText('Ngân sách hằng năm');
    const row = cell.closest('tr');
    expect(row?.textContent).toMatch(/30\.500\.000.*29\.632\.000.*7\.368\.000/s);
  });

  it('of a centre lead to the lines of its bundle', async () => {
    const { user } = await open();
    const name = within(await table()).getByRole('button', { name: 'Xã Đông Tiến' });
    await user.click(name);
    expect(here()).toMatchObject({ name: 'lines', params: { bundle_id: ma(1) } });
  });

  it('are walked with the arrows: → to a figure, Enter to the lines it is added up from', async () => {
    const { user } = await open();
    const name = within(await table()).getByRole('button', { name: 'Xã Đông Tiến' });
    name.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(here()).toMatchObject({
      name: 'lines',
      params: { bundle_id: ma(1), table: 'nguon-kinh-phi' },
    });
    name.focus();
    await user.keyboard('{End}{Enter}');
    expect(here()).toMatchObject({ name: 'lines', params: { table: 'hoat-dong' } });
  });

  it('put one cell alone in the tab order', async () => {
    await open();
    const body = (await table()).querySelector('tbody');
    expect(body?.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  });

  it('stand in the order of this office, then by the figure that is asked for, largest first', async () => {
    const { user } = await open();
    expect(await units()).toEqual(['Xã Nghĩa Hưng', 'Xã Đông Tiến']);
    const head = within(await table()).getByRole('button', { name: /^Tổng thu[ ↑↓]*$/ });
    await user.click(head);
    expect(await units()).toEqual(['Xã Đông Tiến', 'Xã Nghĩa Hưng']);
    await user.click(head);
    expect(await units()).toEqual(['Xã Nghĩa Hưng', 'Xã Đông Tiến']);
    expect(head.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('lead on to the workbook with Ctrl Enter', async () => {
    const { user } = await open();
    await table();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(here().name).toBe('consolidate');
  });

  it('of a quarter without any report say so', async () => {
    await open({ read_figures: () => ({ ...figures, counted: 0, centres: [] }) });
    expect(await screen.findByText(/Chưa có báo cáo nào được tính/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /Xuất sổ/ })).toBeNull());
  });

  it('tell of committees, plans and people with their change, and lead to the people of a centre', async () => {
    const of = (seconded: number, committees = 1) => ({
      centres: 1, untold: 0, committees, plans: 0, vacant_days: 5, seconded, trained: 3, untrained: 2,
    });
    const row = { unit_code: '06652', unit_name: 'Xã Đồng Tâm', parent_name: '', bundle_id: ma(1), now: of(2), before: of(1) };
    const { user } = await open({
      read_staffing: ({ quarter }) => ({
        quarter,
        totals: [{ name: '', now: of(2), compared: of(2), before: of(1, 2) }],
        rows: [row],
      }),
    });
    const sums = await screen.findByRole('table', { name: 'Tổ chức, nhân lực' });
    expect(within(sums).getByText('2 (+1)')).toBeTruthy();
    expect(within(sums).getByText('1 (−1)')).toBeTruthy();
    const each = screen.getByRole('table', { name: 'Tổ chức, nhân lực từng trung tâm' });
    expect(each.textContent).toMatch(/Có\s*Không/);
    await user.click(within(each).getByText('Xã Đồng Tâm'));
    await waitFor(() => expect(here()).toMatchObject({ name: 'lines', params: { bundle_id: ma(1), table: 'nhan-su' } }));
  });
});
