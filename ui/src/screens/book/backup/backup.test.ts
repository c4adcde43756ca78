import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { BackupRow, RestoreView } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const copy: BackupRow = { path: '/sao-luu/SL_a', file_name: 'SL_a', made_at: '2026-09-27T09:20:00Z', size_bytes: 2049, is_whole: true, files: 7, missing: 0, why: 'tay' };
const view = {
  path: copy.path,
  made_at: copy.made_at,
  centre_name: 'Trung tâm xã Điền Xá',
  acts_then: 10,
  acts_now: 20,
  holdings: [
    { what: 'phieu', then: 36, now: 42, missing: 6 },
    { what: 'bao-cao', then: 1, now: 1, missing: 0 },
    { what: 'bien-nhan', then: 0, now: 0, missing: 0 },
  ],
  last_voucher_on: '2026-09-26',
  is_whole: true,
  files: 7,
} satisfies RestoreView;

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}) {
  const opened = await openScreen(Screen, {
    list_backups: () => [copy],
    back_up: () => copy,
    preview_restore: () => view,
    restore_book: () => ({ kept_path: '/sao-luu/SL_truoc' }),
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

  it('a check of the book tells that it is whole, or what it found and where', async () => {
    let findings = [] as unknown[];
    const { user } = await open({
      check_book: () => ({
        ...{ is_whole: findings.length === 0, integrity: [], dangling: 0, number_gaps: 0 },
        ...{ broken_journal_line: null, cut_journal_line: null, wrong_balances: 0 },
        findings: findings as never,
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Kiểm tra cả cuốn sổ' }));
    expect(await screen.findByText(/Sổ còn nguyên vẹn/)).toBeTruthy();
    // Below the fold it would not be seen: it takes the focus.
    expect(document.activeElement?.textContent).toContain('Sổ còn nguyên vẹn');
    const flaw = { code: 'file-missing', is_note: false, place: 'ab12', detail: '' };
    findings = [{ ...flaw, sentence_vi: 'Thiếu một gói.', sentence_en: 'A bundle is missing.' }];
    await user.click(screen.getByRole('button', { name: 'Kiểm tra cả cuốn sổ' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Thấy 1 chỗ không khớp');
    expect(screen.getByText(/Thiếu một gói\./).textContent).toContain('ab12 · file-missing');
  });

  it('say what was not there to be copied, when made and in the list', async () => {
    const lacking = { ...copy, missing: 2 };
    const { user } = await open({ list_backups: () => [lacking], back_up: () => lacking });
    expect((await line()).closest('tr')?.textContent).toContain('7 tệp, thiếu 2 gói');
    await user.click(screen.getByRole('button', { name: 'Sao lưu ngay' }));
    expect(await screen.findByText(/Bản sao thiếu 2 gói mà sổ có ghi/)).toBeTruthy();
  });

  it('change nothing before the question is answered, and the safe answer has the focus', async () => {
    const { user } = await open();
    await user.click(await line());
    const safe = await screen.findByRole('button', { name: 'Giữ sổ hiện nay' });
    expect(document.activeElement).toBe(safe);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('Phiếu thu, chi').closest('tr')?.textContent).toMatch(/36\s*42\s*6/);
    expect(dialog.getByText(/có 7 tệp: sổ, gói báo cáo/)).toBeTruthy();
    await user.click(safe);
    expect(core.asked('restore_book')).toEqual([]);
  });

  it('go back to a copy and say where the book as it was is kept', async () => {
    const { user } = await open();
    await user.click(await line());
    await user.click(await screen.findByRole('button', { name: 'Thay sổ bằng bản này' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đã khôi phục sổ' })).toBeTruthy();
    expect(screen.getByText('/sao-luu/SL_truoc')).toBeTruthy();
    expect(core.asked('restore_book')).toEqual([{ path: copy.path }]);
  });

  it('refuse a path that is no backup, with the reason', async () => {
    const { user } = await open({
      preview_restore: () => new Refuse({ code: 'not-a-book', message: '' }),
    });
    await user.type(await screen.findByLabelText('Bản sao lưu'), '/anh.zip');
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
