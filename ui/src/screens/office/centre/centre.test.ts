import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { detail, ma, officeAnswers, tanLap } from '../desk.testing';
import { answerOf } from './answer';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

const unit = { unit_code: tanLap.unit_code, unit_from: tanLap.unit_from };

async function open(answers: Answers = {}) {
  const opened = await openScreen(
    Screen,
    { ...officeAnswers, save_contact: () => tanLap, remove_bundle: () => ({}), ...answers },
    { ...unit, quarter: '2026-Q2' },
  );
  core = opened.core;
  await screen.findByRole('heading', { level: 1, name: 'Xã Tân Lập' });
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const box = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);

describe('a centre', () => {
  it('shows what was taken out, why, and that its paper lay here', async () => {
    const out = {
      ...{ bundle_id: ma(9), centre_id: '06874-2008', centre_name: 'Trung tâm', quarter: '2026-Q2' },
      ...{ revision: 0, sequence: 3, ma_so_lieu: 'ABCDEFGH', file_name: 'BC.goi.zip' },
      ...{ received_on: '2026-07-02', paper_seen_on: '2026-07-05', taken_out_on: '2026-07-06' },
      reason: 'Nhận nhầm USB của xã bên',
    };
    await open({ read_centre: () => ({ ...detail, taken_out: [out] }) });
    const table = await screen.findByRole('table', { name: /Gói đã bỏ ra/ });
    expect(table.textContent).toContain('Nhận nhầm USB của xã bên · bản giấy đã có từ 05/07/2026');
    expect(table.textContent).toContain('06/07/2026');
  });

  it.each([
    [{ state: 'chua-nop', received_on: null }, ['Quý II năm 2026: chưa nhận được gói nào.']],
    [
      { state: 'can-xu-ly', received_on: '2026-07-03', revision: 1, open: 3, receipt: null, paper_on: null },
      [
        'Quý II năm 2026: nhận ngày 03/07/2026, bản thay thế 1, mã số liệu K7Q2-9F4M.',
        'Nơi nhận còn 3 chỗ phải xem, chưa kết luận.',
        'Biên nhận: chưa có biên nhận. Giấy có dấu chưa đến.',
      ],
    ],
    [
      { state: 'dat', received_on: '2026-07-03', revision: 0, receipt: 'copied', paper_on: '2026-07-09' },
      [
        'Quý II năm 2026: nhận ngày 03/07/2026, bản đầu, mã số liệu K7Q2-9F4M.',
        'Nơi nhận đã chấp nhận.',
        'Biên nhận: đã có biên nhận. Giấy có dấu đã đến ngày 09/07/2026.',
      ],
    ],
  ] as const)('that telephones is told what came and what has to come (%#)', (more, lines) => {
    const bundle_id = ma(1);
    const row = { ...detail.row, ...more, bundle_id };
    const [first] = detail.bundles;
    if (!first) throw new Error('a bundle');
    const bundles = [{ ...first, bundle_id, ma_so_lieu: 'K7Q2-9F4M' }];
    expect(answerOf({ ...detail, row, bundles }, '2026-Q2')).toEqual(lines);
  });

  it('is asked for in the quarter it was opened in', async () => {
    await open();
    expect(core.asked('read_centre')[0]).toEqual({ ...unit, quarter: '2026-Q2' });
  });

  it('shows its seal in six groups of five, as on paper', async () => {
    await open();
    expect(await screen.findByText('12345 67890 12345 67890 12345 67890')).toBeTruthy();
    expect(screen.getByText(/03\/04\/2026/)).toBeTruthy();
  });

  it('saves whom to call with Ctrl S, an emptied box as nothing', async () => {
    const { user } = await open();
    await user.clear(box(/Điện thoại/));
    await user.type(box(/Ghi chú/), ' Gọi buổi sáng ');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() =>
      expect(core.asked('save_contact')).toEqual([
        {
          ...unit,
          contact_name: 'Anh Thưởng',
          call_on: null,
          phone: null,
          note: 'Gọi buổi sáng',
          is_expected: true,
        },
      ]),
    );
  });

  it('can be one that no report is due from', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: /Phải nộp báo cáo/ }));
    await user.click(await button(/Cất liên hệ/));
    await waitFor(() => expect(core.asked('save_contact')[0]?.is_expected).toBe(false));
  });

  it('half typed is asked about before it is left', async () => {
    const { user } = await open();
    await user.type(box(/Ghi chú/), 'Gọi');
    await user.keyboard('{Escape}');
    expect(await screen.findByText(/Bỏ những gì vừa gõ về/)).toBeTruthy();
    expect(here().name).not.toBe('centres');
  });

  it('keeps what was typed when the core refuses it, with the words beside the box', async () => {
    const refuse = () => new Refuse({ code: 'text-too-long', message: '', field: 'phone' });
    const { user } = await open({ save_contact: refuse });
    await user.type(box(/Điện thoại/), ' 123');
    await user.click(await button(/Cất liên hệ/));
    await waitFor(() => expect(box(/Điện thoại/).getAttribute('aria-invalid')).toBe('true'));
    expect(box(/Điện thoại/).value).toBe('0987 654 321 123');
  });
});

describe('what a centre handed in', () => {
  it('stands newest first, each with its standing in words', async () => {
    await open();
    const table = await screen.findByRole('table', { name: /Các gói đã nhận/ });
    const lines = within(table).getAllByRole('row').slice(1);
    expect(lines.map((one) => one.querySelector('.open')?.textContent)).toEqual([
      expect.stringContaining('Quý III năm 2026'),
      expect.stringContaining('Quý II năm 2026'),
    ]);
    expect(lines[0]?.textContent).toContain('Máy mới');
    expect(lines[1]?.textContent).toContain('Được tính');
  });

  it('leads to its review and to its lines', async () => {
    const { user } = await open();
    await user.click(await button(/Quý II năm 2026/));
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(50) } });
    const [lines] = await screen.findAllByRole('button', { name: 'Xem từng dòng' });
    if (!lines) throw new Error('no way to the lines');
    await user.click(lines);
    expect(here()).toMatchObject({
      name: 'lines',
      params: { ...unit, bundle_id: ma(5), from: 'centre' },
    });
  });

  it('is taken out of the book only with a reason; giving up takes nothing out', async () => {
    const { user } = await open();
    const [remove] = await screen.findAllByRole('button', { name: 'Rút gói' });
    if (!remove) throw new Error('no way to remove');
    await user.click(remove);
    let dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Rút gói khỏi sổ' }));
    expect(await within(dialog).findByText(/Ghi lý do\.$/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Để sau' }));
    expect(core.asked('remove_bundle')).toEqual([]);
    await user.click(remove);
    dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Nhận nhầm USB');
    await user.click(within(dialog).getByRole('button', { name: 'Rút gói khỏi sổ' }));
    await waitFor(() =>
      expect(core.asked('remove_bundle')).toEqual([{ bundle_id: ma(5), reason: 'Nhận nhầm USB' }]),
    );
    await waitFor(() => expect(core.asked('read_centre').length).toBeGreaterThan(1));
  });

  it('may be nothing yet', async () => {
    await open({ read_centre: () => ({ ...detail, bundles: [], seals: [] }) });
    expect(await screen.findByText(/chưa nộp gói nào/)).toBeTruthy();
  });
});
