import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { board, centre, officeAnswers } from '../desk.testing';
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

const notDue = centre(9, 'Đặc khu Cô Tô', {
  state: 'chua-nop',
  is_expected: false,
  bundle_id: null,
  centre_id: null,
});

async function open(answers: Answers = {}) {
  const rows = [...board.rows, notDue];
  const opened = await openScreen(Screen, {
    ...officeAnswers,
    read_board: () => ({ ...board, rows }),
    ...answers,
  });
  core = opened.core;
  return opened;
}
const names = (): string[] =>
  [...document.querySelectorAll('tbody .open')].map((one) => one.textContent ?? '');

describe('the centres', () => {
  it('that a report is due from stand in the order the core gave', async () => {
    await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    expect(names()[0]).toBe('Xã Đông Tiến');
    expect(names()).not.toContain('Đặc khu Cô Tô');
    expect(core.asked('read_board')[0]).toEqual({ quarter: '2026-Q3' });
  });

  it('are found without marks, by name, by person and by telephone', async () => {
    const { user } = await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    const box = screen.getByRole('searchbox');
    await user.type(box, 'dong tien');
    expect(names()).toEqual(['Xã Đông Tiến']);
    await user.clear(box);
    await user.type(box, 'chi huong');
    expect(names()).toEqual(['Xã Vĩnh An']);
    await user.clear(box);
    await user.type(box, '0987');
    expect(names()).toEqual(['Xã Tân Lập']);
  });

  it('are narrowed to one state, with its count on the button', async () => {
    const { user } = await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    await user.click(screen.getByRole('button', { name: /Chưa nộp\s*1/ }));
    expect(names()).toEqual(['Xã Vĩnh An']);
  });

  it('no report is due from can be seen too', async () => {
    const { user } = await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    await user.click(screen.getByRole('button', { name: /Không phải nộp|không phải nộp/ }));
    expect(names()).toEqual(['Đặc khu Cô Tô']);
  });

  it('say their state in words', async () => {
    await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    const row = document.querySelector('tbody tr:last-child');
    expect(row?.textContent).toContain('Chưa nộp');
  });

  it('say of a receipt what the board says of it', async () => {
    const receipts = ['copied', 'here'] as const;
    const rows = board.rows.map((row, at) => ({ ...row, receipt: receipts[at] ?? null }));
    await open({ read_board: () => ({ ...board, rows }) });
    await waitFor(() => expect(names()).toHaveLength(5));
    const lines = [...document.querySelectorAll('tbody tr')].map((line) => line.textContent ?? '');
    expect(lines.map((line) => line.includes('đã có biên nhận'))).toEqual([true, ...Array(4).fill(false)]);
    expect(lines.map((line) => line.includes('chưa chép ra USB')).indexOf(true)).toBe(1);
  });

  it('open with Enter, in the quarter that is shown', async () => {
    const { user } = await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    document.querySelector<HTMLElement>('tbody .open')?.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(here()).toMatchObject({
      name: 'centre',
      params: { unit_code: '06802', unit_from: '2025-07-01', quarter: '2026-Q3' },
    });
  });

  it('that nobody looks for say so', async () => {
    const { user } = await open();
    await waitFor(() => expect(names()).toHaveLength(5));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByText(/“zzz”|zzz/)).toBeTruthy();
    expect(names()).toEqual([]);
  });

  it('that could not be read can be asked for again', async () => {
    let isDown = true;
    const down = () => new Refuse({ code: 'book-io', message: '', field: null });
    const { user } = await open({ read_board: () => (isDown ? down() : board) });
    const again = await screen.findByRole('button', { name: 'Thử lại' });
    isDown = false;
    await user.click(again);
    await waitFor(() => expect(names()).toHaveLength(5));
  });
});
