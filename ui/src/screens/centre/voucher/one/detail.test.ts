import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../../border/fake';
import type { Host } from '../../../../border/host';
import { here } from '../../../../frame/route.svelte';
import { id, openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import Screen from '../Screen.svelte';
import { box, detail, line } from '../testing';

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers, host: Partial<Host> = {}) {
  const opened = await openScreen(Screen, answers, { id: id(7) }, host);
  core = opened.core;
  return opened;
}

describe('a voucher of the book', () => {
  it('is shown as text with its amount in words', async () => {
    await open({ read_voucher: () => detail() });
    expect(await screen.findByRole('heading', { level: 1, name: 'Phiếu chi PC001' })).toBeTruthy();
    expect(screen.getByText('Một triệu hai trăm năm mươi nghìn đồng')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is voided only with a reason', async () => {
    const { user } = await open({
      read_voucher: () => detail(),
      void_voucher: () => line('PC001', { is_void: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Hủy phiếu' }));
    await user.click(await screen.findByRole('button', { name: 'Hủy PC001' }));
    expect(core.asked('void_voucher')).toEqual([]);
    await user.type(box('reason'), 'Ghi nhầm');
    await user.click(screen.getByRole('button', { name: 'Hủy PC001' }));
    await waitFor(() =>
      expect(core.asked('void_voucher')).toEqual([{ voucher_id: id(7), reason: 'Ghi nhầm' }]),
    );
  });

  it('of a sealed quarter is only for looking and leads to a replacement', async () => {
    const locked = { ...line('PC001'), is_locked: true };
    const { user } = await open({ read_voucher: () => detail({ row: locked }) });
    await user.click(await screen.findByRole('button', { name: 'Làm bản thay thế' }));
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3', then: 'revise' } });
    expect(screen.queryByRole('button', { name: 'Hủy phiếu' })).toBeNull();
  });

  it('printed shows where the file lies and opens it when the system can', async () => {
    const opened: string[] = [];
    const { user } = await open(
      {
        read_voucher: () => detail(),
        print_voucher: () => ({ path: '/in/PC001.pdf', file_name: 'PC001.pdf' }),
      },
      { openFile: async (path) => void opened.push(path) },
    );
    await user.click(await screen.findByRole('button', { name: 'In' }));
    await user.click(await screen.findByRole('button', { name: 'Mở tệp PDF' }));
    expect(opened).toEqual(['/in/PC001.pdf']);
  });

  it('printed by the system counts as printed, and is written as a file beside it', async () => {
    const sent: (readonly string[])[] = [];
    const file = { path: '/in/PC001.pdf', file_name: 'PC001.pdf' };
    const { user } = await open(
      {
        read_voucher: () => detail(),
        voucher_pages: () => ({ pages: ['<svg/>'] }),
        print_voucher: () => file,
      },
      { print: async (pages) => void sent.push(pages) },
    );
    await user.click(await screen.findByRole('button', { name: 'In' }));
    await waitFor(() => expect(sent).toEqual([['<svg/>']]));
    expect(core.asked('print_voucher')).toHaveLength(1);
    expect(screen.queryByText(/PC001\.pdf/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Lưu tệp PDF' }));
    await screen.findByText(/PC001\.pdf/);
  });

  it('is shown on paper by Ctrl P, and printed by Ctrl P again', async () => {
    const sent: (readonly string[])[] = [];
    const pages = ['<svg viewBox="0 0 595.28 420.94"/>'];
    const file = { path: '/in/PC001.pdf', file_name: 'PC001.pdf' };
    const { user } = await open(
      { read_voucher: () => detail(), voucher_pages: () => ({ pages }), print_voucher: () => file },
      { print: async (pages) => void sent.push(pages) },
    );
    const deaf = listenForKeys();
    await screen.findByRole('button', { name: /^Xem trên giấy/ });
    await user.keyboard('{Control>}p{/Control}');
    await screen.findByRole('img', { name: /PC001/ });
    expect(core.asked('print_voucher')).toEqual([]);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(sent).toEqual([pages]));
    deaf();
  });

  it('says what to do where no program opens the file', async () => {
    const file = { path: '/in/PC001.pdf', file_name: 'PC001.pdf' };
    const { user } = await open(
      { read_voucher: () => detail(), print_voucher: () => file },
      { openFile: () => Promise.reject('no-viewer') },
    );
    await user.click(await screen.findByRole('button', { name: 'In' }));
    await user.click(await screen.findByRole('button', { name: 'Mở tệp PDF' }));
    const told = await screen.findByText(/Máy chưa có chương trình mở tệp PDF/);
    expect(told.textContent).toContain('/in/PC001.pdf');
    expect(document.body.textContent).not.toContain('no-answer');
  });
});
