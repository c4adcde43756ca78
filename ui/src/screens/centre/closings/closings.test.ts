import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { listenForKeys } from '../../../parts/keys';
import { openScreen } from '../../../frame/testing';
import { closingPage, settlement } from '../money.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(
    Screen,
    { list_closings: () => closingPage(), read_settlement: () => settlement(), ...answers },
    params,
  );
  core = opened.core;
  await screen.findByText('Tháng 8 năm 2026');
  return opened;
}
const text = (): string => document.body.textContent?.replace(/\u00a0/g, ' ') ?? '';
const button = (name: RegExp) => screen.getAllByRole('button', { name })[0] as HTMLElement;

describe('closing', () => {
  it('tells each month, what the law says of the year and what it settles to', async () => {
    await open();
    expect(core.asked('list_closings')).toEqual([{ year: 2026 }]);
    expect(text()).toContain('Đã khóa sổ');
    expect(text()).toContain('Mở lại ngày 11/09/2026: Sót phiếu');
    expect(text()).toContain('đang thực hiện');
    expect(text()).toContain('31/01/2027: Hết thời gian chỉnh lý');
    await waitFor(() => expect(text()).toContain('Chỉnh lý: 700.000'));
    expect(text()).toContain('24.600.000');
    // What lies before the book is no month of it.
    expect(text()).not.toContain('Tháng 6 năm 2026');
  });

  it('closes a month only after it was asked, and says what that means', async () => {
    const { user } = await open({ close_month: () => closingPage() });
    await user.click(button(/^Khóa sổ$/));
    expect(text()).toContain('Khóa sổ tháng 9 năm 2026?');
    await user.click(screen.getByRole('button', { name: 'Để mở' }));
    expect(core.asked('close_month')).toEqual([]);
    await user.click(button(/^Khóa sổ$/));
    await user.click(button(/^Khóa sổ$/));
    const dialog = document.querySelector('dialog');
    await user.click(dialog?.querySelectorAll('button')[1] ?? button(/^Khóa sổ$/));
    await waitFor(() => expect(core.asked('close_month')).toEqual([{ month: '2026-09' }]));
  });

  it('opens a month again with a reason, and names those that open with it', async () => {
    const { user } = await open({ reopen_month: () => closingPage() });
    await user.click(button(/^Mở lại$/));
    expect(text()).toContain('Mở lại cùng: tháng 8 năm 2026.');
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    const act = dialog.querySelectorAll('button')[1] as HTMLElement;
    await user.click(act);
    expect(core.asked('reopen_month')).toEqual([]);
    expect(text()).toContain('Chưa có lý do mở lại');
    await user.type(screen.getByLabelText(/Lý do mở lại/), 'Sót phiếu điện');
    await user.click(act);
    await waitFor(() =>
      expect(core.asked('reopen_month')).toEqual([{ month: '2026-07', reason: 'Sót phiếu điện' }]),
    );
  });

  it('prints the settlement by Ctrl P and the posted sheet by its button', async () => {
    const pages = { settlement_pages: () => ({ pages: ['<svg></svg>'] }) };
    const { user } = await open(pages);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() =>
      expect(core.asked('settlement_pages')).toEqual([{ year: 2026, paper: 'settlement' }]),
    );
  });
});
