import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { formatPercent } from '../../../format/percent';
import { id, openScreen } from '../../../frame/testing';
import { plan, planPage } from '../plans.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(params: Record<string, string> = {}, more: Answers = {}) {
  const answers: Answers = {
    list_plans: () => planPage,
    record_plan: () => plan,
    record_target: () => plan,
    remove_target: () => plan,
    roll_plan: () => ({ ...plan, plan_id: id(9), period: '2027' }),
    ...more,
  };
  const opened = await openScreen(Screen, answers, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('plans', () => {
  it('tell of each by whom it was approved and how many targets were reached', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Các kế hoạch đã lập' });
    expect(table.textContent).toMatch(/Kế hoạch năm 2026.*12\/01\/2026.*Ủy ban nhân dân xã/s);
    const cells = within(table).getAllByRole('cell').map((cell) => cell.textContent?.trim());
    expect(cells.slice(-2)).toEqual(['2', '1']);
  });

  it('are of a stage, a year or a quarter', async () => {
    const { user } = await open();
    await user.click(await button(/Thêm kế hoạch/));
    await user.selectOptions(await screen.findByLabelText('Kế hoạch của'), 'quy');
    await user.click(await button(/Cất kế hoạch/));
    expect((await screen.findByRole('alert')).textContent).toContain('Chọn quý');
    await user.selectOptions(screen.getByLabelText('Quý'), '3');
    await user.click(await button(/Cất kế hoạch/));
    await waitFor(() => expect(core.asked('record_plan')).toHaveLength(1));
    expect(core.asked('record_plan')[0]).toMatchObject({
      plan_id: null,
      kind: 'quy',
      period: '2026-Q3',
      approved_on: null,
      approved_by: null,
    });
    // It stays open: its targets are what comes next.
    await button(/Thêm chỉ tiêu/);
    await user.click(await button('Kế hoạch'));
    await user.click(await button(/Thêm kế hoạch/));
    await user.selectOptions(await screen.findByLabelText('Kế hoạch của'), 'giai-doan');
    await user.selectOptions(screen.getByLabelText('Giai đoạn'), '2026-2030');
    await user.click(await button(/Cất kế hoạch/));
    await waitFor(() => expect(core.asked('record_plan')).toHaveLength(2));
    expect(core.asked('record_plan')[1]).toMatchObject({ kind: 'giai-doan', period: '2026-2030' });
  });

  it('show planned, done and percent of each target beneath', async () => {
    await open({ record: id(1) });
    const table = await screen.findByRole('table', { name: 'Kế hoạch và thực hiện' });
    const told = within(table).getAllByRole('row').map((row) => row.textContent);
    expect(told[1]).toMatch(/Số lớp: Kinh tế, nghề.*hạn 30\/11\/2026.*60.*34.*56,66%/s);
    expect(told[2]).toMatch(/Số hộ học tập.*100%/s);
  });

  it('take targets of number and of money, narrowed by the list of their measure', async () => {
    const { user } = await open({ record: id(1) });
    await user.click(await button(/Thêm chỉ tiêu/));
    await user.selectOptions(await screen.findByLabelText('Chỉ tiêu'), 'chi');
    await user.selectOptions(screen.getByLabelText(/Tính riêng cho/), 'tai-tro-tien');
    await user.type(screen.getByLabelText('Kế hoạch (đồng)'), '30000000');
    expect(screen.queryByLabelText(/Đã thực hiện/)).toBeNull();
    await user.click(await button(/Cất chỉ tiêu/));
    await waitFor(() => expect(core.asked('record_target')).toHaveLength(1));
    expect(core.asked('record_target')[0]).toMatchObject({
      plan_id: id(1),
      number: null,
      measure: 'chi',
      of_code: 'tai-tro-tien',
      planned: null,
      planned_vnd: 30_000_000,
    });
  });

  it('ask what was done of what nobody can count, and what it is', async () => {
    const { user } = await open({ record: id(1) });
    await user.click(await button(/Thêm chỉ tiêu/));
    await user.selectOptions(await screen.findByLabelText('Chỉ tiêu'), 'khac');
    await user.click(await button(/Cất chỉ tiêu/));
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain('Nhập chỉ tiêu là gì');
    expect(told).toContain('Nhập số kế hoạch');
    expect(core.asked('record_target')).toEqual([]);
    expect(screen.getByLabelText(/Đã thực hiện/)).toBeTruthy();
  });

  it('lose a target by its own page', async () => {
    const { user } = await open({ record: id(1) });
    await user.click(await button('Số hộ học tập'));
    await user.click(await button('Xóa chỉ tiêu này'));
    await waitFor(() => expect(core.asked('remove_target')).toEqual([{ plan_id: id(1), number: 2 }]));
    await screen.findByRole('heading', { level: 1, name: 'Kế hoạch năm 2026' });
  });

  it('are rolled over and printed as of the day that is looked at', async () => {
    const pages = ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'];
    const { user } = await open({ record: id(1) }, { plan_pages: () => ({ pages }) });
    await user.click(await button(/Lập kỳ sau/));
    await waitFor(() => expect(core.asked('roll_plan')).toEqual([{ plan_id: id(1) }]));
    await user.click(await button(/In kế hoạch và thực hiện/));
    await screen.findByRole('heading', { level: 1, name: /Kế hoạch năm 2026: kế hoạch và thực hiện/ });
    expect(core.asked('plan_pages')).toEqual([{ plan_id: id(1), on: '2026-10-02' }]);
  });
});

describe('parts of ten thousand', () => {
  it.each([
    [0, '0%'],
    [5, '0,05%'],
    [5_666, '56,66%'],
    [10_000, '100%'],
    [1_234_560, '12.345,6%'],
  ])('%i', (parts, told) => {
    expect(formatPercent(parts)).toBe(told);
  });
});
