import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../border/fake';
import type { BackupRow } from '../../border/generated';
import { openScreen } from '../../frame/testing';
import Screen from './Screen.svelte';

const copy: BackupRow = { path: '/sao-luu/a.socd', file_name: 'a.socd', made_at: '2026-09-27T09:20:00Z', size_bytes: 2049, why: 'tay' };
const view = {
  path: copy.path,
  made_at: copy.made_at,
  centre_name: 'Trung tâm xã Điền Xá',
  acts_then: 10,
  acts_now: 20,
  vouchers_then: 36,
  vouchers_now: 42,
  last_voucher_on: '2026-09-26',
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}) {
  const opened = await openScreen(Screen, {
    list_backups: () => [copy],
    back_up: () => copy,
    preview_restore: () => view,
    restore_book: () => ({ kept_path: '/sao-luu/truoc.socd' }),
    ...answers,
  });
  core = opened.core;
  return opened;
}
const line = async () => {
  await screen.findByText('Do người dùng bấm');
  return document.querySelector('table .open') as HTMLButtonElement;
};

describe('backups', () => {
  it('are listed with why they were made', async () => {
    await open();
    await line();
    expect(screen.getByText('Do người dùng bấm')).toBeTruthy();
    expect(document.querySelector('tbody')?.textContent).toContain('3 KB');
  });

  it('change nothing before the question is answered, and the safe answer has the focus', async () => {
    const { user } = await open();
    await user.click(await line());
    const safe = await screen.findByRole('button', { name: 'Giữ sổ hiện nay' });
    expect(document.activeElement).toBe(safe);
    expect(screen.getByText(/ít hơn hiện nay 6 phiếu/)).toBeTruthy();
    await user.click(safe);
    expect(core.asked('restore_book')).toEqual([]);
  });

  it('go back to a copy and say where the book as it was is kept', async () => {
    const { user } = await open();
    await user.click(await line());
    await user.click(await screen.findByRole('button', { name: 'Thay sổ bằng bản này' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đã khôi phục sổ' })).toBeTruthy();
    expect(screen.getByText('/sao-luu/truoc.socd')).toBeTruthy();
    expect(core.asked('restore_book')).toEqual([{ path: copy.path }]);
  });

  it('refuse a path that is no backup, with the reason', async () => {
    const { user } = await open({
      preview_restore: () => new Refuse({ code: 'not-a-book', message: '' }),
    });
    await user.type(await screen.findByLabelText('Tệp sao lưu'), '/anh.zip');
    await user.click(screen.getByRole('button', { name: 'Xem bản sao này' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa khôi phục được');
    expect(core.asked('restore_book')).toEqual([]);
  });

  it('go to a folder a person names, and ask for it when it is empty', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Sao lưu vào thư mục này' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nhập thư mục');
    await user.type(screen.getByLabelText('Thư mục'), '/media/usb');
    await user.click(screen.getByRole('button', { name: 'Sao lưu vào thư mục này' }));
    await waitFor(() => expect(core.asked('back_up')).toEqual([{ folder: '/media/usb' }]));
  });
});
