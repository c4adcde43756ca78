import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../border/fake';
import type { SourceRow } from '../../border/generated';
import { here } from '../route.svelte';
import { id, openScreen } from '../testing';
import Screen from './Screen.svelte';

const row = (n: number, more: Partial<SourceRow> = {}): SourceRow => ({
  source: {
    source_id: id(n),
    code: `N${n}`,
    class: 'nsnn-hang-nam',
    name: `Nguồn ${n}`,
    opening_cash_vnd: 1_000,
    opening_account_vnd: 0,
    received_before_vnd: 0,
    spent_before_vnd: 0,
    allotted_year_vnd: null,
    is_closed: false,
  },
  opening_vnd: 1_000,
  received_vnd: 2_000,
  received_year_vnd: 2_000,
  spent_vnd: 500,
  spent_year_vnd: 500,
  // Not what the others give: the screen shows figures, it does not make them.
  closing_vnd: 777_777,
  allows_allowance: false,
  ...more,
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const list = { list_sources: () => [row(1), row(2, { allows_allowance: true })] };
  const opened = await openScreen(Screen, { ...list, ...answers }, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('sources', () => {
  it('show the closing balance the core gave, whatever the other columns say', async () => {
    await open();
    expect(await screen.findAllByText('777.777')).toHaveLength(2);
  });

  it('are marked where they may pay allowances, and only there', async () => {
    await open();
    await screen.findAllByText('777.777');
    const marked = [...document.querySelectorAll('tbody tr')].map((line) =>
      line.textContent?.includes('Được chi phụ cấp'),
    );
    expect(marked).toEqual([false, true]);
  });

  it('of another quarter are asked of the core', async () => {
    const { user } = await open();
    await user.click(await button('Quý trước'));
    await waitFor(() => expect(core.asked('list_sources').at(-1)).toEqual({ quarter: '2026-Q2' }));
  });

  it('open by the code a finding names', async () => {
    await open({}, { record: 'N2' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Nguồn 2' })).toBeTruthy();
  });

  it('lead from their class to the list of classes, and back to the same source', async () => {
    const { user } = await open({}, { record: id(1) });
    await user.click(await button('Xem các loại nguồn'));
    expect(here()).toMatchObject({ name: 'law', params: { key: 'codes/funding-class' } });
    expect(JSON.parse(here().params['back'] ?? '')).toEqual({ record: id(1) });
  });

  it('with an amount that is none are not saved', async () => {
    const { user } = await open({}, { record: id(1) });
    const cash = await screen.findByLabelText('Tiền mặt tồn đầu sổ (đồng)');
    await user.clear(cash);
    await user.type(cash, 'abc');
    const account = screen.getByLabelText('Tiền gửi tồn đầu sổ (đồng)');
    await user.clear(account);
    await user.click(await button(/Cất nguồn/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 2 chỗ cần sửa');
    expect(summary.textContent).toContain('Nhập số tiền bằng chữ số');
    expect(summary.textContent).toContain('Không có thì nhập 0.');
    expect(core.asked('record_source')).toEqual([]);
  });

  it('are saved with whole đồng, what is not allotted staying empty', async () => {
    const { user } = await open({ record_source: () => row(3) });
    await user.click(await button(/Thêm nguồn/));
    await user.type(await screen.findByLabelText('Tên nguồn'), 'Hội Khuyến học');
    await user.selectOptions(screen.getByLabelText('Loại nguồn'), 'tai-tro-tien');
    const cash = screen.getByLabelText('Tiền mặt tồn đầu sổ (đồng)');
    await user.clear(cash);
    await user.type(cash, '1500000');
    await user.click(await button(/Cất nguồn/));
    await waitFor(() => expect(core.asked('record_source')).toHaveLength(1));
    expect(core.asked('record_source')[0]).toEqual({
      source_id: null,
      class: 'tai-tro-tien',
      name: 'Hội Khuyến học',
      opening_cash_vnd: 1_500_000,
      opening_account_vnd: 0,
      received_before_vnd: 0,
      spent_before_vnd: 0,
      allotted_year_vnd: null,
      is_closed: false,
    });
  });

  it('that are in use stay, with the reason on the screen', async () => {
    const refusal = new Refuse({ code: 'record-in-use', message: '' });
    const { user } = await open({ remove_source: () => refusal }, { record: id(1) });
    await user.click(await button('Xóa nguồn'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Nguồn 1' })).toBeTruthy();
  });
});
