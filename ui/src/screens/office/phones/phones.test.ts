import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { PhoneRow } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { officeStatus } from '../board.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core.restore();
});

const row = (line: number, state: PhoneRow['state'], more: Partial<PhoneRow> = {}): PhoneRow => ({
  line,
  said: `dòng ${line}`,
  state,
  unit_name: null,
  contact_name: null,
  phone: null,
  before: null,
  is_same: false,
  ...more,
});

async function open(answers: Answers = {}) {
  forgetOfficeQuarter();
  stop = listenForKeys();
  const opened = await openScreen(Screen, {
    book_status: () => officeStatus,
    read_phone_list: () => ({
      writes: 2,
      aside: 2,
      rows: [
        row(1, 'no-unit'),
        row(2, 'read', { unit_name: 'Xã Điền Xá', contact_name: 'Lê Thị Hoa', phone: '0912 345 678' }),
        row(3, 'read', { unit_name: 'Xã Đông Ngũ', phone: '0203 123 456', before: 'Chị Mai · 0203 999 999' }),
        row(4, 'read', { unit_name: 'Xã Hải Lạng', phone: '0203 111 111', is_same: true }),
        row(5, 'two-units'),
      ],
    }),
    save_phone_list: () => ({ saved: 2, aside: 2 }),
    ...answers,
  });
  core = opened.core;
  return opened;
}

describe('a telephone list pasted from a table', () => {
  it('shows how each line is understood before anything is written', async () => {
    const { user } = await open();
    const box = await screen.findByRole('textbox', { name: 'Danh sách' });
    await user.click(box);
    await user.paste('Xã Điền Xá\t0912 345 678\nXã Đông Ngũ\t0203 123 456');
    const lines = (await screen.findAllByRole('row')).slice(1).map((line) => line.textContent ?? '');
    expect(lines[0]).toMatch(/Không thấy tên xã, phường nào/);
    expect(lines[1]).toMatch(/Xã Điền Xá.*Lê Thị Hoa.*0912 345 678.*Ghi mới/);
    expect(lines[2]).toMatch(/Xã Đông Ngũ.*Thay: Chị Mai · 0203 999 999/);
    expect(lines[3]).toMatch(/Đã có, giữ nguyên/);
    expect(lines[4]).toMatch(/ghi thêm tên huyện/);
    expect(screen.getByRole('button', { name: /Cất 2 số điện thoại/ })).toBeTruthy();
    expect(core.asked('save_phone_list')).toEqual([]);
  });

  it('is saved by Ctrl+S as it was pasted, tabs and lines and all', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('textbox', { name: 'Danh sách' }));
    await user.paste('Xã Điền Xá\t0912 345 678\n');
    await screen.findByText('Ghi mới');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(here().name).toBe('centres'));
    expect(core.asked('save_phone_list')).toEqual([
      { quarter: '2026-Q3', text: 'Xã Điền Xá\t0912 345 678\n' },
    ]);
  });

  it('that is refused stays in its box and says why', async () => {
    const refuse = (): Refuse => new Refuse({ code: 'phones-none', message: '', field: 'text' });
    const { user } = await open({ save_phone_list: refuse });
    const box = await screen.findByRole('textbox', { name: 'Danh sách' });
    await user.click(box);
    await user.paste('Không xã nào');
    await user.keyboard('{Control>}s{/Control}');
    expect((await screen.findAllByText(/Không có dòng nào ghi được thêm/)).length).toBeGreaterThan(0);
    expect((box as HTMLTextAreaElement).value).toBe('Không xã nào');
  });
});
