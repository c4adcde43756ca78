import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetActs, recentActs, setNotes, tellAct, tellSaved } from './acts.svelte';
import Band from './Band.svelte';
import { listenForKeys } from './keys';
import { applyTypeSize, setTypeSize, stepTypeSize, typeSize } from './look.svelte';
import Nav, { type NavEntry } from './Nav.svelte';
import PageHead from './PageHead.svelte';
import Stamp from './Stamp.svelte';
import StatusLine from './StatusLine.svelte';

let stop: () => void;
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  forgetActs();
  setTypeSize(16);
  vi.useRealTimers();
});
const user = userEvent.setup();

describe('the bottom line', () => {
  it('tells when the book was saved and what is still to do', async () => {
    render(StatusLine);
    tellSaved('09:41');
    setNotes(['chưa nộp']);
    await tick();
    expect(screen.getByRole('status', { name: 'Tình trạng sổ' }).textContent).toMatch(
      /Đã lưu trong máy lúc 09:41.*chưa nộp/,
    );
  });

  it('shows an act for eight seconds, and for as long as it is looked at', async () => {
    vi.useFakeTimers();
    render(StatusLine);
    tellAct('Đã cất phiếu PC143.', '09:41');
    await tick();
    const place = screen.getByText('Đã cất phiếu PC143.').closest('[role="status"]');
    vi.advanceTimersByTime(7900);
    place?.dispatchEvent(new MouseEvent('mouseenter'));
    await tick();
    vi.advanceTimersByTime(60_000);
    await tick();
    expect(screen.queryByText('Đã cất phiếu PC143.')).toBeTruthy();
    place?.dispatchEvent(new MouseEvent('mouseleave'));
    await tick();
    vi.advanceTimersByTime(8100);
    await tick();
    expect(screen.queryByText('Đã cất phiếu PC143.')).toBeNull();
    expect(recentActs()).toHaveLength(1);
  });

  it('takes the act back once', async () => {
    const undo = vi.fn();
    render(StatusLine);
    tellAct('Đã xóa phiếu PC143.', '09:41', undo);
    await tick();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  it('lists the acts by F12, at most fifty, the newest first', async () => {
    render(StatusLine);
    for (let n = 1; n <= 60; n += 1) tellAct(`Việc ${n}.`, '09:41');
    await user.keyboard('{F12}');
    const list = screen.getByRole('region', { name: 'Việc vừa làm' });
    expect(list.querySelectorAll('p')).toHaveLength(50);
    expect(list.querySelector('p')?.textContent).toContain('Việc 60.');
    await user.keyboard('{F12}');
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('the nav', () => {
  const entry = (name: string, text: string): NavEntry => ({
    name,
    text,
    short: text,
    icon: 'book',
  });
  const entries = [entry('home', 'Trang chủ'), entry('book', 'Sổ quỹ')];

  it('marks the open part and opens others by Alt and digit', async () => {
    const onpick = vi.fn();
    render(Nav, { owner: 'TT', period: 'Quý III', entries, current: 'book', onpick });
    const open = screen.getByRole('button', { name: 'Sổ quỹ' });
    expect(open.getAttribute('aria-current')).toBe('page');
    await user.keyboard('{Alt>}1{/Alt}');
    await user.keyboard('{Alt>}7{/Alt}');
    expect(onpick.mock.calls).toEqual([['home']]);
  });
});

describe('the head of a screen', () => {
  it('has the one h1 and its buttons in order, the primary last', () => {
    const run = (): void => undefined;
    render(PageHead, {
      title: 'Phiếu chi mới',
      actions: [
        { text: 'Bỏ phiếu', run },
        { text: 'Cất', keys: 'Ctrl S', kind: 'primary', run },
      ],
    });
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    const buttons = screen.getAllByRole('button');
    expect(buttons.at(-1)?.dataset['primary']).toBe('');
    expect(buttons.at(-1)?.textContent).toMatch(/Cất.*Ctrl S/);
  });

  it('goes back by its link and by Esc', async () => {
    const run = vi.fn();
    render(PageHead, { title: 'PC143', back: { text: 'Sổ quỹ', run } });
    await user.click(screen.getByRole('button', { name: 'Sổ quỹ' }));
    await user.keyboard('{Escape}');
    expect(run).toHaveBeenCalledTimes(2);
  });
});

describe('statuses', () => {
  it('have a drawing beside the word, so no colour is needed', () => {
    for (const kind of ['error', 'warning', 'done', 'doing', 'todo', 'locked', 'sealed'] as const) {
      const { container, unmount } = render(Stamp, { kind, text: 'Đã xong' });
      const stamp = container.querySelector('.stamp');
      expect(stamp?.querySelector('path')?.getAttribute('d')).toBeTruthy();
      expect(stamp?.textContent).toBe('Đã xong');
      unmount();
    }
  });

  it('are read out at once only when the program failed', () => {
    render(Band, { kind: 'locked', text: 'Chỉ xem.' });
    expect(screen.queryByRole('alert')).toBeNull();
    render(Band, { kind: 'failure', text: 'Không ghi được.', code: 'disk-full' });
    expect(screen.getByRole('alert').textContent).toMatch(/Không ghi được\..*Mã: disk-full/s);
  });
});

describe('the type size', () => {
  it('steps through three sizes and stops at both ends', () => {
    applyTypeSize();
    stepTypeSize(-1);
    expect(typeSize()).toBe(16);
    for (let n = 0; n < 5; n += 1) stepTypeSize(1);
    expect([typeSize(), document.documentElement.style.fontSize]).toEqual([20, '20px']);
  });
});
