import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeCore } from '../../../border/fake';
import type { AskLines, ImportRow, Lines } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { bundle, ma, officeAnswers } from '../desk.testing';
import { leadOf } from './links';
import Screen from './Screen.svelte';

/** From a sum down to the voucher, back up, and whether the seal holds. */

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

const COLUMNS: Readonly<Record<string, Lines['columns']>> = {
  'nguon-kinh-phi': [
    { name: 'source_code', title: 'Mã nguồn', kind: 'code' },
    { name: 'name', title: 'Nguồn', kind: 'text' },
    { name: 'spent_vnd', title: 'Chi trong kỳ', kind: 'vnd' },
  ],
  'chung-tu': [
    { name: 'voucher_id', title: 'Mã', kind: 'id' },
    { name: 'number', title: 'Số chứng từ', kind: 'id' },
    { name: 'day', title: 'Ngày', kind: 'day' },
    { name: 'source_code', title: 'Nguồn', kind: 'code' },
    { name: 'amount_vnd', title: 'Số tiền', kind: 'vnd' },
    { name: 'is_void', title: 'Đã hủy', kind: 'flag' },
  ],
};
const ROWS: Readonly<Record<string, string[][]>> = {
  'nguon-kinh-phi': [
    ['N1', 'Ngân sách', '300'],
    ['N2', 'Tài trợ', '50'],
  ],
  // In the order of their keys, as a bundle holds them: not in the order of days.
  'chung-tu': [
    ['0a', 'PC003', '2026-09-12', 'N1', '200', '0'],
    ['0b', 'PC001', '2026-07-02', 'N1', '100', '0'],
    ['0c', 'PC002', '2026-08-01', 'N2', '50', '1'],
  ],
};

function readLines({ table }: AskLines): Lines {
  const rows = ROWS[table] ?? [];
  return {
    bundle: bundle(1),
    table,
    title: table,
    tables: Object.keys(ROWS).map((one) => ({ table: one, title: one, rows: ROWS[one]?.length ?? 0 })),
    columns: COLUMNS[table] ?? [],
    rules: {},
    rows,
    keys: rows.map((cells) => cells[0] ?? ''),
    total: rows.length,
  };
}
const known = { state: 'known', bundle_id: ma(1), message: 'Gói này đã nhận.' } as ImportRow;

async function open(file: Partial<ImportRow> = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(
    Screen,
    { ...officeAnswers, read_lines: readLines, preview_bundle: () => ({ ...known, ...file }) },
    { bundle_id: ma(1), table: 'nguon-kinh-phi', ...params },
  );
  core = opened.core;
  await waitFor(() => expect(core.asked('read_board').length).toBeGreaterThan(0));
  return opened;
}
const shown = (): string[] =>
  [...document.querySelectorAll('tbody .open')].map((one) => one.textContent ?? '');

describe('the way down and back', () => {
  it('goes by keys from a source to its own vouchers, oldest first, and back to the same line', async () => {
    const { user } = await open();
    screen.getByRole('button', { name: 'Ngân sách' }).focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('button', { name: 'Mở chung-tu' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shown()).toEqual(['PC001', 'PC003']));
    expect(screen.getByText('Nguồn N1: 2 dòng.')).toBeTruthy();
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { level: 1, name: 'nguon-kinh-phi: Ngân sách' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ngân sách'));
  });

  it('shows the whole table on demand, a voided voucher struck through', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Ngân sách' }));
    await user.click(await screen.findByRole('button', { name: 'Mở chung-tu' }));
    await user.click(await screen.findByRole('button', { name: 'Xem cả bảng' }));
    await waitFor(() => expect(shown()).toEqual(['PC001', 'PC002', 'PC003']));
    expect(document.querySelector('tr.crossed')?.textContent).toContain('PC002');
  });

  it('leads from a cash line and an allowance to their voucher, from an activity nowhere by its place', () => {
    const voucher = { table: 'chung-tu', where: { column: 'number', value: 'PC007' } };
    expect(leadOf('so-quy', 'number', 'PC007')).toEqual(voucher);
    expect(leadOf('phu-cap', 'voucher', 'PC007')).toEqual(voucher);
    expect(leadOf('chung-tu', 'source_code', 'N1 – Ngân sách')).toEqual({
      table: 'nguon-kinh-phi',
      key: 'N1',
    });
    expect(leadOf('hoat-dong', 'place', 'Nhà văn hóa')).toBeNull();
    expect(leadOf('phu-cap', 'voucher', '')).toBeNull();
  });
});

describe('the seal of the bundle', () => {
  it('is looked at in the file itself and told as whole', async () => {
    await open();
    expect(await screen.findByText('Niêm phong còn nguyên')).toBeTruthy();
    expect(core.asked('preview_bundle')).toEqual([{ path: bundle(1).path, quarter: null }]);
  });

  it('that no longer holds is told with the reason', async () => {
    await open({ state: 'refused', bundle_id: null, message: 'Niêm phong bị hỏng.' });
    expect(await screen.findByText('Không còn nguyên')).toBeTruthy();
    expect(screen.getByText('Niêm phong bị hỏng.')).toBeTruthy();
    expect(screen.queryByText('Niêm phong còn nguyên')).toBeNull();
  });

  it('of another bundle under the same name is not taken for this one', async () => {
    await open({ bundle_id: ma(2) });
    expect(await screen.findByText('Không còn nguyên')).toBeTruthy();
  });
});
