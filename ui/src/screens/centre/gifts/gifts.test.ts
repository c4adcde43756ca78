import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';
import { gift, giftPage } from '../money.testing';

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const all = { list_gifts: () => giftPage, record_gift: () => gift, ...answers };
  const opened = await openScreen(Screen, all, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('gifts', () => {
  it('are listed by year, with what of each kind there is', async () => {
    const { user } = await open();
    expect((await screen.findAllByText('Máy phòng học')).length).toBeGreaterThan(0);
    expect(screen.getByText(/Hiện vật: 1 khoản, 15\.000\.000/)).toBeTruthy();
    expect(core.asked('list_gifts')).toEqual([{ year: 2026 }]);
    const next = await button('Năm sau');
    await user.click(next);
    expect(core.asked('list_gifts'), 'no year ahead').toHaveLength(1);
  });

  it('in kind go to a facility or an activity, never to a receipt', async () => {
    const { user } = await open();
    await user.click(await button(/Thêm khoản tài trợ/));
    await user.type(await screen.findByLabelText('Ngày nhận'), '12/08/2026');
    await user.selectOptions(screen.getByLabelText('Hình thức'), 'cap-hien-vat');
    await user.type(screen.getByLabelText('Bên tặng, bên cấp'), 'Sở Giáo dục');
    await user.type(screen.getByLabelText('Nội dung'), 'Máy in');
    await user.type(screen.getByLabelText('Số lượng'), '2');
    await user.type(screen.getByLabelText('Giá trị (đồng)'), '7000000');
    await user.type(screen.getByLabelText('Mục đích'), 'Phòng máy');
    expect(screen.queryByLabelText(/Phiếu thu/)).toBeNull();
    await user.selectOptions(screen.getByLabelText(/Đã dùng vào/), `activity:${id(4)}`);
    await user.click(await button(/Cất khoản tài trợ/));
    await waitFor(() => expect(core.asked('record_gift')).toHaveLength(1));
    expect(core.asked('record_gift')[0]).toMatchObject({
      gift_id: null,
      kind: 'hien-vat',
      quantity: 2,
      unit: null,
      value_vnd: 7_000_000,
      facility_id: null,
      activity_id: id(4),
      voucher_id: null,
    });
  });

  it('in money name their receipt, and are not counted in pieces', async () => {
    const { user } = await open({}, { record: id(1) });
    await user.click(await screen.findByRole('radio', { name: 'Tiền' }));
    expect(screen.queryByLabelText('Số lượng')).toBeNull();
    expect(screen.queryByLabelText(/Đã dùng vào/)).toBeNull();
    await user.selectOptions(screen.getByLabelText(/Phiếu thu đã ghi tiền/), id(5));
    await user.click(await button(/Cất khoản tài trợ/));
    await waitFor(() => expect(core.asked('record_gift')).toHaveLength(1));
    expect(core.asked('record_gift')[0]).toMatchObject({
      gift_id: id(1),
      kind: 'tien',
      quantity: 1,
      facility_id: null,
      voucher_id: id(5),
    });
  });

  it('are not saved before giver, content and purpose are there', async () => {
    const { user } = await open();
    await user.click(await button(/Thêm khoản tài trợ/));
    await screen.findByLabelText('Ngày nhận');
    await user.click(await button(/Cất khoản tài trợ/));
    const lines = within(await screen.findByRole('alert')).getAllByRole('listitem');
    const told = lines.map((line) => line.textContent).join(' ');
    for (const box of ['tên bên tặng', 'tên hiện vật', 'mục đích', 'hình thức', 'ngày nhận']) {
      expect(told).toContain(box);
    }
    expect(core.asked('record_gift')).toEqual([]);
  });

  it('are printed as the book and as the sheet that is posted', async () => {
    const pages = ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'];
    const { user } = await open({
      gift_pages: () => ({ pages }),
      print_gifts: () => ({ path: '/in/CONG-KHAI-TAI-TRO_2026.pdf', file_name: 'CONG-KHAI-TAI-TRO_2026.pdf' }),
    });
    await user.click(await button('In bảng công khai'));
    await screen.findByRole('heading', { level: 1, name: 'Bảng công khai tài trợ năm 2026' });
    await user.click(await button(/Lưu tệp PDF/));
    await screen.findByText(/CONG-KHAI-TAI-TRO_2026\.pdf/);
    expect(core.asked('print_gifts')).toEqual([{ year: 2026, paper: 'cong-khai' }]);
    await user.click(await button(/Sổ tài trợ/));
    expect(await screen.findByText('Máy vi tính để bàn')).toBeTruthy();
  });
});
