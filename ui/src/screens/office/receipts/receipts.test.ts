import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { ReceiptRow } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { officeStatus } from '../board.testing';
import { stick } from '../counter.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

const row = (name: string, more: Partial<ReceiptRow> = {}): ReceiptRow => ({
  receipt_id: null,
  number: null,
  code: null,
  bundle_id: `id-${name}`,
  centre_id: `${name}-2008`,
  centre_name: `TTHTCĐ xã ${name}`,
  unit_name: `Xã ${name}`,
  quarter: '2026-Q3',
  revision: 0,
  verdict: 'nhan',
  remarks: 0,
  issued_on: null,
  state: null,
  copied_on: null,
  file_name: null,
  is_stale: false,
  is_taken_out: false,
  ...more,
});
const written = (name: string, more: Partial<ReceiptRow> = {}): ReceiptRow =>
  row(name, { receipt_id: `bn-${name}`, number: '12/2026', code: 'M3XB-7T2P', issued_on: '2026-10-03', state: 'here', ...more });
const copied = { state: 'copied', copied_on: '2026-10-03' } as const;

let core: FakeCore | null = null;
let stop = (): void => undefined;
beforeEach(() => forgetOfficeQuarter());
afterEach(() => {
  stop();
  core?.restore();
});

async function open(answers: Answers = {}, isOpen = true) {
  let opened = isOpen;
  let waiting = [row('An Bình'), row('Cẩm Sơn', { verdict: 'tra-lai', remarks: 3 })];
  let issued = [written('Điền Xá'), written('Cũ', { is_stale: true })];
  stop = listenForKeys();
  const view = await openScreen(Screen, {
    book_status: () => officeStatus,
    list_sticks: () => [],
    list_receipts: ({ quarter }) => ({ quarter, waiting, issued, gaps: [] }),
    read_session: () => ({ is_open: opened, closes_after_minutes: 15, is_uncopied: false }),
    unlock_seal: () => ({ is_open: (opened = true), closes_after_minutes: 15, is_uncopied: false }),
    lock_seal: () => ({ is_open: (opened = false), closes_after_minutes: 15, is_uncopied: false }),
    issue_receipts: ({ bundle_ids, folder }) => {
      if (!opened) return new Refuse({ code: 'seal-closed', message: '' });
      const done = waiting.filter((one) => bundle_ids.includes(one.bundle_id));
      waiting = waiting.filter((one) => !bundle_ids.includes(one.bundle_id));
      const way = folder === null ? {} : copied;
      const receipts = done.map((one) =>
        written(one.unit_name.slice(3), { verdict: one.verdict, ...way }),
      );
      issued = [...receipts, ...issued];
      return { receipts, folder: folder ?? '/so/bien-nhan', can_eject: folder !== null };
    },
    print_slips: () => ({ path: '/so/BN.pdf', file_name: 'BN.pdf' }),
    eject_stick: () => ({ is_safe: true }),
    ...answers,
  });
  core = view.core;
  await screen.findByRole('checkbox', { name: 'Xã An Bình' });
  return view;
}
const box = (name: string): HTMLInputElement => screen.getByRole('checkbox', { name });
const table = (name: string) => within(screen.getByRole('table', { name }));

describe('receipts', () => {
  it('say so when the sitting that ended could not be backed up', async () => {
    const { user } = await open({
      lock_seal: () => ({ is_open: false, closes_after_minutes: 15, is_uncopied: true }),
    });
    await user.click(screen.getByRole('button', { name: /Khóa dấu/ }));
    expect(await screen.findByText(/chưa sao lưu được sổ sau buổi này/)).toBeTruthy();
  });

  it('made on this PC alone never show green, and their slip is beside them', async () => {
    const { user, core } = await open();
    const row = screen.getByRole('checkbox', { name: 'Xã Điền Xá' }).closest('tr') as HTMLElement;
    expect(row.textContent).toContain('Đã lập, chưa chép ra USB');
    await user.click(within(row).getByRole('button', { name: 'In phiếu' }));
    expect(core.asked('print_slips')).toEqual([{ receipt_ids: ['bn-Điền Xá'] }]);
    await user.click(screen.getByRole('button', { name: /Ghi 2 biên nhận/ }));
    const told = await screen.findByText(/Đã lập 2 biên nhận trong máy này, chưa chép ra USB/);
    expect(told.closest('.done')).toBeNull();
  });

  it('bear the number of their paper, and what a restore left out is told', async () => {
    await open({
      list_receipts: ({ quarter }) => ({
        quarter,
        waiting: [row('An Bình')],
        issued: [written('Điền Xá')],
        gaps: [
          { year: 2026, first: 13, last: 20 },
          { year: 2026, first: 22, last: 22 },
        ],
      }),
    });
    expect(screen.getByText('12/2026')).toBeTruthy();
    expect(
      screen.getByText('Số 13 đến 20 năm 2026 đã dùng trước khi khôi phục, không thấy trong sổ.'),
    ).toBeTruthy();
    expect(
      screen.getByText('Số 22 năm 2026 đã dùng trước khi khôi phục, không thấy trong sổ.'),
    ).toBeTruthy();
  });

  it('are found among many by commune, number or code, without marks', async () => {
    const issued = Array.from({ length: 20 }, (_, at) =>
      written(`Xã ${at}`, { receipt_id: String(at), number: `${at + 100}/2026`, unit_name: `Xã ${at === 7 ? 'Điền Xá' : `Số ${at}`}` }),
    );
    const { user } = await open({ list_receipts: ({ quarter }) => ({ quarter, waiting: [row('An Bình')], issued, gaps: [] }) });
    const rows = (): number => table('Biên nhận đã ghi').getAllByRole('row').length - 1;
    expect(rows()).toBe(20);
    await user.type(screen.getByLabelText(/Tìm biên nhận/), 'dien xa');
    await waitFor(() => expect(rows()).toBe(1));
    expect(screen.getByText('107/2026')).toBeTruthy();
  });

  it('are chosen to be written at first, and picked by Space and arrows', async () => {
    const { user, core } = await open();
    expect([box('Xã An Bình').checked, box('Xã Cẩm Sơn').checked]).toEqual([true, true]);
    box('Xã An Bình').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(box('Xã Cẩm Sơn'));
    await user.keyboard(' ');
    await user.click(screen.getByRole('button', { name: /Ghi 1 biên nhận/ }));
    await screen.findByText(/Đã lập 1 biên nhận/);
    expect(core.asked('issue_receipts')).toEqual([{ bundle_ids: ['id-An Bình'], folder: null }]);
  });

  it('go to the stick that is plugged in alone, one after another, and the stick may be pulled', async () => {
    const { user, core } = await open({ list_sticks: () => [stick('E:')] });
    await waitFor(() => expect((screen.getByLabelText('Ghi vào') as HTMLSelectElement).value).toBe('E:'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/Đã ghi 2 biên nhận và đọc lại đúng: E:/);
    expect(core.asked('issue_receipts')).toEqual([
      { bundle_ids: ['id-An Bình'], folder: 'E:' },
      { bundle_ids: ['id-Cẩm Sơn'], folder: 'E:' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Rút USB an toàn' }));
    expect(core.asked('eject_stick')).toEqual([{ folder: 'E:' }]);
    expect(await screen.findByText(/[Cc]ó thể rút USB/)).toBeTruthy();
  });

  it('ask the passphrase when the seal is shut and go on by themselves', async () => {
    const { user, core } = await open({}, false);
    await user.click(screen.getByRole('button', { name: /Ghi 2 biên nhận/ }));
    const secret = await screen.findByLabelText(/Mật khẩu niêm phong/);
    await waitFor(() => expect(document.activeElement).toBe(secret));
    await user.keyboard('mot hai ba bon{Enter}');
    await screen.findByText(/Đã lập 2 biên nhận/);
    expect(core.asked('unlock_seal')).toEqual([{ passphrase: 'mot hai ba bon' }]);
    await user.click(screen.getByRole('button', { name: /Khóa dấu/ }));
    // Shut again, it can be opened before there is anything to write.
    await user.click(await screen.findByRole('button', { name: /Mở dấu/ }));
    await user.type(await screen.findByLabelText(/Mật khẩu niêm phong/), 'mot hai ba bon{Enter}');
    expect(await screen.findByRole('button', { name: /Khóa dấu/ })).toBeTruthy();
    expect(core.asked('unlock_seal')).toHaveLength(2);
  });

  it('just written are picked for their slips, printed by Ctrl+P', async () => {
    const { user, core } = await open();
    await user.click(screen.getByRole('button', { name: /Ghi 2 biên nhận/ }));
    await screen.findByRole('button', { name: /In 2 phiếu/ });
    await user.keyboard('{Control>}p{/Control}');
    expect(await screen.findByText(/BN\.pdf/)).toBeTruthy();
    expect(core.asked('print_slips')[0]?.receipt_ids.sort()).toEqual(['bn-An Bình', 'bn-Cẩm Sơn']);
  });

  it('of a bundle that was taken out say so, not that there is a newer verdict', async () => {
    const issued = [written('Rút', { is_stale: true, is_taken_out: true })];
    const waiting = [row('An Bình')];
    await open({ list_receipts: ({ quarter }) => ({ quarter, waiting, issued, gaps: [] }) });
    expect(screen.getByText('Gói đã bỏ ra')).toBeTruthy();
    expect(screen.queryByText('Đã có kết luận mới hơn')).toBeNull();
  });

  it('that an older verdict left are crossed out and not copied again', async () => {
    const { user, core } = await open();
    expect(screen.getByText('Đã có kết luận mới hơn').closest('tr')?.classList.contains('crossed')).toBe(true);
    await user.click(table('Biên nhận đã ghi').getByRole('checkbox', { name: 'Chọn tất cả' }));
    await user.click(screen.getByRole('button', { name: /Chép lại 2 biên nhận/ }));
    await waitFor(() =>
      expect(core.asked('issue_receipts')).toEqual([{ bundle_ids: ['id-Điền Xá'], folder: null }]),
    );
  });

  it('written before a refusal stay written; the rest still waits', async () => {
    const { user } = await open({
      list_sticks: () => [stick('E:')],
      issue_receipts: ({ bundle_ids }) =>
        bundle_ids[0] === 'id-Cẩm Sơn'
          ? new Refuse({ code: 'stick-full', message: '' })
          : { receipts: [written('An Bình', copied)], folder: 'E:', can_eject: true },
    });
    await user.click(screen.getByRole('button', { name: /Ghi 2 biên nhận/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('USB không đủ chỗ');
    expect(screen.getByText(/Đã ghi 1 biên nhận/)).toBeTruthy();
  });

  it('cannot be written without a seal of the office, and say so', async () => {
    const { user, core } = await open({ book_status: () => ({ ...officeStatus, has_seal: false }) });
    await user.click(screen.getByRole('button', { name: /Ghi 2 biên nhận/ }));
    expect(core.asked('issue_receipts')).toEqual([]);
    expect(screen.getByText('Cơ quan chưa có dấu niêm phong.')).toBeTruthy();
  });
});
