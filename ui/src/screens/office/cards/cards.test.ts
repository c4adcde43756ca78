import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { cardPage, officeStatus } from '../board.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core.restore();
});
const THIRTY = '43909 65164 83261 24221 55248 62225';

async function open(answers: Answers = {}) {
  forgetOfficeQuarter();
  stop = listenForKeys();
  const opened = await openScreen(Screen, {
    book_status: () => officeStatus,
    list_cards: () => cardPage,
    check_card: ({ digits }) => ({
      is_same: digits === THIRTY,
      groups: digits.split(' ').map((expected) => ({
        expected,
        found: null,
        state: expected.length < 5 ? ('open' as const) : ('same' as const),
      })),
    }),
    record_card: ({ unit_code, digits }) => {
      const row = cardPage.rows.find((one) => one.unit_code === unit_code);
      return row ? { ...row, digits, typed_on: '2026-09-30' } : new Refuse({ code: 'unit-unknown', message: '' });
    },
    ...answers,
  });
  core = opened.core;
  await screen.findByRole('button', { name: 'Xã Điền Xá' });
  return opened;
}

describe('cards typed beforehand', () => {
  it('tell of every unit how its seal is known', async () => {
    await open();
    const lines = screen.getAllByRole('row').slice(1).map((line) => line.textContent ?? '');
    expect(lines[0]).toMatch(/Xã Điền Xá.*Phiếu nhập 28\/09\/2026, chờ USB.*39298/);
    expect(lines[1]).toMatch(/Xã Đông Ngũ.*Đã có dấu, 05\/07\/2026/);
    expect(lines[2]).toMatch(/Xã Hải Lạng.*Chưa có phiếu/);
    expect(screen.getByText('1 phiếu chờ USB, 1 đơn vị đã có dấu, 1 chưa có phiếu')).toBeTruthy();
  });

  it('are typed one after the other by keys: unit, digits, Ctrl+S, and the next stands there', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}n{/Control}');
    const unit = await screen.findByRole('combobox', { name: /Đơn vị trên phiếu/ });
    await waitFor(() => expect(document.activeElement).toBe(unit));
    await user.keyboard('hai lang{Enter}{Tab}');
    await user.keyboard(THIRTY.replace(/ /g, ''));
    await waitFor(() => expect(screen.getAllByText('Đúng')).toHaveLength(6));
    // Nothing is beside them that could be copied.
    expect(screen.queryByText('Trong tệp')).toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(core.asked('record_card')).toEqual([
        { unit_code: '06877', unit_from: '2025-07-01', digits: THIRTY },
      ]),
    );
    await waitFor(() => expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe(''));
    expect((screen.getByLabelText(/Ba mươi số trên phiếu/) as HTMLInputElement).value).toBe('');
  });

  it('are not sent while digits or the unit are missing', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('combobox', { name: /Đơn vị trên phiếu/ });
    await user.keyboard('{Control>}s{/Control}');
    expect((await screen.findAllByText(/Chọn xã, phường, đặc khu ghi trên phiếu/)).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/Gõ đủ ba mươi số/).length).toBeGreaterThan(0);
    expect(core.asked('record_card')).toEqual([]);
  });
});
