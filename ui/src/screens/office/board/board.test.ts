import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { arrived, board, centreRow, officeStatus } from '../board.testing';
import { forgetOfficeQuarter, officeQuarter } from '../office-quarter.svelte';
import { wordsOf } from '../../../words/rules.testing';
import { dailyArrivals, drawArrivals } from './arrivals';
import Screen from './Screen.svelte';

const rows = [
  arrived('An Bình', 'dat'),
  arrived('Cẩm Sơn', 'can-xu-ly', { open: 2, closing_vnd: -850_000 }),
  centreRow('Hòa Bình'),
  centreRow('Đông Tiến'),
];
const full = board(rows, {
  days: [
    { day: '2026-09-28', total: 1 },
    { day: '2026-10-01', total: 2 },
  ],
  rules: [{ rule: 'account-negative', words: wordsOf('account-negative'), severity: 'error', centres: 9 }],
});

let core: FakeCore | null = null;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core?.restore();
});
async function open(answers: Answers = {}) {
  forgetOfficeQuarter();
  stop = listenForKeys();
  const opened = await openScreen(Screen, {
    book_status: () => officeStatus,
    read_board: () => full,
    print_phone_list: () => ({ path: '/so/DB.pdf', file_name: 'DB.pdf' }),
    ...answers,
  });
  core = opened.core;
  await screen.findByRole('button', { name: 'Xã An Bình' });
  return opened;
}
const names = (): string[] =>
  [...document.querySelectorAll('tbody .open')].map((one) => one.textContent ?? '');

describe('the overview of an office', () => {
  it('opens at the quarter that ended last, and a step holds on every office screen', async () => {
    const { user, core } = await open();
    expect(core.asked('read_board')[0]).toEqual({ quarter: '2026-Q3' });
    await user.click(screen.getByRole('button', { name: /Quý trước/ }));
    await waitFor(() => expect(core.asked('read_board').at(-1)).toEqual({ quarter: '2026-Q2' }));
    expect(officeQuarter()).toBe('2026-Q2');
  });

  it('shows one state alone by keys, and all again', async () => {
    const { user } = await open();
    const chips = within(screen.getByRole('group', { name: /một trạng thái/ }));
    const first = chips.getByRole('button', { name: /đạt/ });
    expect(first.textContent).toMatch(/1\s+đạt/);
    first.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(names()).toEqual(['Xã Cẩm Sơn']);
    expect(chips.getByRole('button', { name: /cần xử lý/ }).getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{Enter}');
    expect(names()).toHaveLength(4);
  });

  it('leads on by its one blue button: to the sticks, to what waits, to the book of them all', async () => {
    const blue = (): string => document.querySelector('main [data-primary]')?.textContent?.trim() ?? document.querySelector('[data-primary]')?.textContent?.trim() ?? '';
    const { user } = await open();
    expect(blue()).toContain('Xem 1 báo cáo đang chờ');
    await user.click(screen.getByRole('button', { name: /Xem 1 báo cáo/ }));
    expect(here().name).toBe('todo');
    core?.restore();
    document.body.replaceChildren();
    await open({ read_board: () => board([centreRow('An Bình')], { days: [], rules: [] }) });
    expect(blue()).toContain('Nhận từ USB');
    core?.restore();
    document.body.replaceChildren();
    await open({ read_board: () => board([arrived('An Bình', 'dat')], { days: [], rules: [] }) });
    expect(blue()).toContain('Xuất sổ tổng hợp');
  });

  it('finds a commune without marks', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'dong tien');
    expect(names()).toEqual(['Xã Đông Tiến']);
  });

  it('opens a centre, the list of a rule, and the consolidated book', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Xã Hòa Bình' }));
    expect(here()).toMatchObject({
      name: 'centre',
      params: { unit_code: 'Hòa Bình', unit_from: '2025-07-01', quarter: '2026-Q3' },
    });
    await user.click(screen.getByRole('button', { name: /Tài khoản không âm.*9 xã/ }));
    expect(here()).toMatchObject({ name: 'todo', params: { rule: 'account-negative' } });
    await user.click(screen.getByRole('button', { name: 'Xuất sổ tổng hợp' }));
    expect(here().name).toBe('consolidate');
  });

  it('turns by keys to committee, plan and people of each centre, and back to its money', async () => {
    const of = (more: object) => ({
      centres: 1,
      untold: 0,
      committees: 1,
      plans: 0,
      vacant_days: 92,
      seconded: 1,
      trained: 3,
      untrained: 4,
      ...more,
    });
    const row = (unit: string, now: object) => ({
      unit_code: unit,
      unit_name: `Xã ${unit}`,
      parent_name: '',
      bundle_id: unit,
      now: of(now),
      before: null,
    });
    const { user, core } = await open({
      read_staffing: () => ({
        quarter: '2026-Q3',
        rows: [row('An Bình', {}), row('Cẩm Sơn', { untold: 1 })],
        totals: [],
      }),
    });
    expect(core.asked('read_staffing')).toEqual([]);
    (await screen.findByRole('button', { name: 'Xem tổ chức, nhân lực' })).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('columnheader', { name: 'Ban chỉ đạo' });
    const cells = () =>
      [...document.querySelectorAll('tbody tr')].map((line) =>
        [...line.querySelectorAll('td')].map((cell) => cell.textContent?.trim()),
      );
    const [first, second, third] = cells();
    expect(first?.slice(-6)).toEqual(['Có', 'Không', '92', '1', '3', '4']);
    expect(second?.slice(-6, -4)).toEqual(['Chưa ghi', 'Chưa ghi']);
    // Who handed in nothing has nothing beside it.
    expect(third?.slice(-6)).toEqual(['', '', '', '', '', '']);
    await user.click(screen.getByRole('button', { name: 'Xem kinh phí' }));
    await screen.findByRole('columnheader', { name: /Tồn|cuối/ });
    expect(core.asked('read_staffing')).toHaveLength(1);
  });

  it('tells a receipt that lies on this PC alone from one on a stick', async () => {
    const receipts = ['copied', 'here', null, null] as const;
    const told = rows.map((row, at) => ({ ...row, receipt: receipts[at] ?? null }));
    await open({ read_board: () => ({ ...full, rows: told }) });
    const lines = [...document.querySelectorAll('tbody tr')].map((line) => line.textContent ?? '');
    expect(lines.map((line) => line.includes('đã có biên nhận'))).toEqual([true, false, false, false]);
    expect(lines.map((line) => line.includes('chưa chép ra USB'))).toEqual([false, true, false, false]);
  });

  it('prints the telephone list by Ctrl+P only while somebody is missing', async () => {
    const { user, core } = await open();
    expect(screen.getByRole('button', { name: /In danh bạ gọi 2 xã chưa nộp/ })).toBeTruthy();
    await user.keyboard('{Control>}p{/Control}');
    expect(await screen.findByText(/DB\.pdf/)).toBeTruthy();
    expect(core.asked('print_phone_list')).toEqual([{ quarter: '2026-Q3' }]);
  });

  it('asks for no list when everybody has handed in', async () => {
    const { user, core } = await open({ read_board: () => board([arrived('An Bình', 'dat')]) });
    expect(screen.queryByRole('button', { name: /In danh bạ/ })).toBeNull();
    await user.keyboard('{Control>}p{/Control}');
    expect(core.asked('print_phone_list')).toEqual([]);
  });

  it('tells the arrivals in a sentence and as a table', async () => {
    const { user } = await open();
    expect(screen.getByText('Tới 01/10/2026: 2 trên 4 trung tâm đã nộp.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem dạng bảng' }));
    const table = within(screen.getByRole('table', { name: /Nộp theo ngày/ }));
    expect(table.getAllByRole('row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual(
      ['NgàyThêmCộng dồn', '28/09/2026 1 1', '01/10/2026 1 2'],
    );
  });

  it('offers the seal only to an office without one', async () => {
    const { user } = await open({ book_status: () => ({ ...officeStatus, has_seal: false }) });
    await user.click(screen.getByRole('button', { name: 'Tạo dấu niêm phong' }));
    expect(here()).toMatchObject({ name: 'settings', params: { part: 'seal' } });
  });
});

describe('the line of arrivals', () => {
  it('climbs from nothing by steps, up to today, with the deadline after it', () => {
    const drawing = drawArrivals(full);
    // 27/09 … 05/10 are eight days; 2 of 4 is half the height.
    expect(drawing).toMatchObject({ first: '2026-09-27', last: '2026-10-05', deadline: 100 });
    expect(drawing?.points.split(' ')).toEqual([
      '0,100',
      '12.5,100',
      '12.5,75',
      '50,75',
      '50,50',
      '62.5,50',
    ]);
  });

  it('is not drawn before anything arrived', () => expect(drawArrivals(board(rows))).toBeNull());

  it('goes on after the deadline for those who are late', () => {
    const late = { ...full, today: '2026-10-20', days: [{ day: '2026-10-15', total: 4 }] };
    expect(drawArrivals(late)).toMatchObject({ first: '2026-10-04', last: '2026-10-15' });
    expect(drawArrivals(late)?.points.endsWith('100,0')).toBe(true);
  });

  it('has a row a day', () =>
    expect(dailyArrivals(full).map((row) => row.more)).toEqual([1, 1]));
});

describe('the way to the law', () => {
  it.each([
    ['the due day', 'Căn cứ hạn nộp', 'calendars/deadlines#quarter-hand-in'],
    ['how many are expected', /trung tâm đã nộp$/, 'figures/expected'],
    ['a column', 'Tổng chi', 'figures/spent'],
  ] as const)('leads from %s', async (_what, name, key) => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name }));
    expect(here()).toMatchObject({ name: 'law', params: { key } });
  });
});
