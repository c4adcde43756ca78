import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';

const user = userEvent.setup();

function ask(more: Record<string, unknown> = {}) {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const run = vi.fn();
  const onclose = vi.fn();
  const view = render(Dialog, {
    open: true,
    title: 'Bỏ phiếu chi đang nhập?',
    safe: { text: 'Nhập tiếp' },
    act: { text: 'Bỏ phiếu', run },
    onclose,
    ...more,
  });
  return { opener, run, onclose, view };
}

describe('a question', () => {
  it('is named by its question and has its safe button in focus', () => {
    ask();
    expect(screen.getByRole('dialog', { name: 'Bỏ phiếu chi đang nhập?' })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Nhập tiếp');
  });

  it('answered safely changes nothing and gives the focus back', async () => {
    const { opener, run, onclose } = ask();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect([run.mock.calls.length, onclose.mock.calls.length]).toEqual([0, 1]);
    expect(document.activeElement).toBe(opener);
  });

  it('takes Esc as the safe answer', () => {
    const { run, onclose } = ask();
    const dialog = screen.getByRole('dialog');
    const cancel = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect([run.mock.calls.length, onclose.mock.calls.length]).toEqual([0, 1]);
  });

  it('stays open after its act until the screen shuts it', async () => {
    const { run, view } = ask();
    await user.click(screen.getByRole('button', { name: 'Bỏ phiếu' }));
    expect(run).toHaveBeenCalledOnce();
    expect(screen.getByRole('dialog')).toBeTruthy();
    await view.rerender({ open: false });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('paints red only the act that cannot be taken back', () => {
    const { view } = ask({ act: { text: 'Niêm phong', run: () => undefined, seal: true } });
    expect(screen.getByRole('button', { name: 'Niêm phong' }).className).toContain('seal');
    view.unmount();
    ask();
    expect(screen.getByRole('button', { name: 'Bỏ phiếu' }).className).not.toContain('seal');
  });

  it('says why its act is not possible and does not do it', async () => {
    const run = vi.fn();
    ask({ act: { text: 'Niêm phong', run, blocked: 'Nhập mật khẩu trước' } });
    const act = screen.getByRole('button', { name: 'Niêm phong' });
    await user.click(act);
    expect(run).not.toHaveBeenCalled();
    const why = document.getElementById(act.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe('Nhập mật khẩu trước');
  });
});
