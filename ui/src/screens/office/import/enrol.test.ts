import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { Stranger } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import { big, bundle, focused, Office, primary, stick, strange } from '../counter.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

let core: FakeCore | null = null;
beforeEach(() => forgetOfficeQuarter());
afterEach(() => core?.restore());

async function open(office: Office, answers: Answers = {}) {
  const opened = await openScreen(Screen, office.answers(answers));
  core = opened.core;
  return opened;
}

describe('a seal that is not registered', () => {
  const stranger = strange('A', '11111 11111 11111 11111 11111 11111');
  const units = [
    { code: 'A', from: '2025-07-01', kind: 'xa', name: 'A', full_name: 'Xã A', is_verified: true, parent_code: null, parent_name: 'Tỉnh' },
  ];
  const enrolling = (office: Office): Answers => ({
    read_stranger: ({ path }) => ({
      path,
      bundle_id: 'id-A',
      id: 'A-2008',
      name: 'TTHTCĐ xã A',
      quarter: '2026-Q3',
      unit_code: 'A',
      unit_from: '2025-07-01',
      unit_name: 'Xã A',
      known_digits: null,
      is_ours: true,
      card: null,
    }),
    search_units: () => units,
    compare_digits: ({ digits }) => ({
      groups: [],
      is_same: digits.replace(/\D/g, '') === '1'.repeat(30),
    }),
    enrol_centre: ({ path }) => {
      office.enrolled.add(path);
      return new Office([]).answers().read_board?.({ quarter: '2026-Q3' }) as never;
    },
  });

  it('is compared by Enter and thirty digits, recorded by Enter, then taken by Enter', async () => {
    const office = new Office([stranger]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, enrolling(office));
    await primary(/So dấu của gói 11111/);
    await waitFor(() => expect(focused()).toContain('So dấu của gói 11111'));
    await user.keyboard('{Enter}');
    const box = await screen.findByLabelText(/Ba mươi số/);
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('Xã A');
    await user.keyboard('11111{Enter}');
    expect(core.asked('enrol_centre')).toEqual([]);
    await user.keyboard('1'.repeat(25));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Ghi vào danh sách dấu/ }).getAttribute('aria-disabled')).toBeNull(),
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toContain('Nhận 1 gói'));
    expect(core.asked('enrol_centre')).toEqual([
      {
        path: '/e/A.goi.zip',
        digits: '11111 11111 11111 11111 11111 11111',
        unit_code: 'A',
        unit_from: '2025-07-01',
      },
    ]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
  });

  it('keeps its commune however slowly the list of communes comes', async () => {
    const office = new Office([stranger]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, enrolling(office));
    const answer = core.hold('search_units');
    await user.click(await primary(/So dấu của gói 11111/));
    await waitFor(() => expect(core.asked('search_units')).toHaveLength(1));
    expect(screen.queryByLabelText(/Ba mươi số/)).toBeNull();
    answer();
    await user.type(await screen.findByLabelText(/Ba mươi số/), '1'.repeat(30));
    await waitFor(() => expect(screen.queryByText(/Gõ đủ ba mươi số/)).toBeNull());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(core.asked('enrol_centre')[0]).toMatchObject({ unit_code: 'A' }));
  });

  it('once enrolled is answered alone: what was written before is not written again', async () => {
    const office = new Office([stranger, bundle('B')]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, enrolling(office));
    await user.click(await primary(/Nhận 1 gói/));
    await user.click(await primary(/So dấu của gói 11111/));
    await user.type(await screen.findByLabelText(/Ba mươi số/), '1'.repeat(30));
    await waitFor(() => expect(screen.queryByText(/Gõ đủ ba mươi số/)).toBeNull());
    await user.keyboard('{Enter}');
    await user.click(await primary(/Nhận tiếp 1 gói/));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('issue_receipts').map((one) => one.bundle_ids)).toEqual([['id-B'], ['id-A']]);
    expect(screen.getByText(/chấp nhận 2 gói, ghi 2 biên nhận/)).toBeTruthy();
  });

  it('keeps the stick in after the others were taken, until somebody decides', async () => {
    const office = new Office([stranger, bundle('B')]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, enrolling(office));
    await user.click(await primary(/Nhận 1 gói/));
    await primary(/So dấu của gói 11111/);
    expect(core.asked('eject_stick')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Trả USB' }));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
  });

  it('is left by Esc, back at the list', async () => {
    const office = new Office([stranger]);
    office.sticks = [stick('E:')];
    const { user } = await open(office, enrolling(office));
    await user.click(await primary(/So dấu của gói 11111/));
    await screen.findByLabelText(/Ba mươi số/);
    await user.click(screen.getByRole('button', { name: /Để sau/ }));
    await waitFor(() => expect(focused()).toContain('So dấu của gói 11111'));
  });

  it('whose card was typed beforehand is taken by the one Enter, with its bundle', async () => {
    const card = { unit_name: 'Xã A', typed_on: '2026-09-20' };
    const office = new Office([{ ...stranger, can_take: true, card }]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, enrolling(office));
    await waitFor(() => expect(focused()).toContain('Nhận 1 gói'));
    expect(screen.getByText('Dấu khớp phiếu')).toBeTruthy();
    expect(screen.getByText(/khớp phiếu của Xã A nhập ngày 20\/09\/2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /So dấu/ })).toBeNull();
    // The core takes the seal in with the bundle.
    office.enrolled.add(stranger.path);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('import_bundle').map((one) => one.path)).toEqual([stranger.path]);
    expect(core.asked('enrol_centre')).toEqual([]);
  });

  it('whose card is of another unit waits for a person, both units named', async () => {
    const card = { unit_name: 'Xã B', typed_on: '2026-09-20' };
    const office = new Office([{ ...stranger, card, expected: 'Xã B', found: 'Xã A' }]);
    office.sticks = [stick('E:')];
    await open(office, enrolling(office));
    await primary(/So dấu của gói 11111/);
    expect(screen.getByText(/cho Xã B, nhưng gói ghi đơn vị khác/)).toBeTruthy();
    expect(screen.getByText('Xã A')).toBeTruthy();
  });

  it('that differs from the card of its unit says so where the digits are compared', async () => {
    const office = new Office([stranger]);
    office.sticks = [stick('E:')];
    const answers = enrolling(office);
    const { user } = await open(office, {
      ...answers,
      read_stranger: (asked) => ({
        ...(answers.read_stranger?.(asked) as Stranger),
        card: { typed_on: '2026-09-20', is_same: false },
      }),
    });
    await primary(/So dấu của gói 11111/);
    await waitFor(() => expect(focused()).toContain('So dấu'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Phiếu của xã này nhập ngày 20\/09\/2026 có ba mươi số khác/)).toBeTruthy();
  });
});

describe('a folder instead of a stick', () => {
  it('is typed, read and done without ejecting anything', async () => {
    const office = new Office([bundle('A')]);
    office.isOpen = true;
    const { user, core } = await open(office);
    await user.click(await screen.findByRole('button', { name: /Xem gói/ }));
    expect(await screen.findByText(/Gõ đường dẫn thư mục hoặc tệp\.$/)).toBeTruthy();
    await user.type(screen.getByLabelText(/thư mục, tệp khác/), 'D:/thang10{Enter}');
    await user.click(await primary(/Nhận 1 gói/));
    await waitFor(() => expect(big()).toContain('chọn thư mục tiếp theo'));
    expect(core.asked('scan_import')).toEqual([{ folder: 'D:/thang10' }]);
    expect(core.asked('eject_stick')).toEqual([]);
  });
});
