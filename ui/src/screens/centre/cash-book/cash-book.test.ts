import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeCore } from '../../../border/fake';
import type { VoucherPage, VoucherRow } from '../../../border/generated';
import { here, type Params } from '../../../frame/route.svelte';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const row = (n: number, more: Partial<VoucherRow['voucher']> = {}): VoucherRow => ({
  voucher: {
    voucher_id: id(n),
    series: 'PC',
    year: 2026,
    ordinal: n,
    kind: 'chi',
    place: 'tien-mat',
    day: '2026-09-05',
    payee: 'Điện lực',
    reason: 'Tiền điện',
    source_id: id(1),
    budget_code: null,
    budget_year: null,
    lines: [],
    amount_vnd: 100,
    documents: 0,
    is_void: false,
    void_reason: null,
    reverses: null,
    allowance_month: null,
    lessens_spending: false,
    settles: null,
    due_on: null,
    is_printed: false,
    ...more,
  },
  number: `PC00${n}`,
  source_name: null,
  in_vnd: 0,
  out_vnd: more.is_void ? 0 : 100,
  balance_vnd: 900,
  is_locked: false,
});
// Totals that the lines do not give: the screen shows the core's figures and makes none.
const page: VoucherPage = {
  opening_vnd: 1_000,
  rows: [row(1), row(2, { is_void: true, void_reason: 'Ghi nhầm' })],
  in_vnd: 0,
  out_vnd: 555_555,
  closing_vnd: 444_444,
  accounts: [],
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(params: Params = {}, answer: VoucherPage = page) {
  const opened = await openScreen(Screen, { list_vouchers: () => answer }, params);
  core = opened.core;
  await waitFor(() => expect(core.asked('list_vouchers').length).toBeGreaterThan(0));
  return opened;
}

describe('the cash book', () => {
  it('opens at the last month of the open quarter once that is over', async () => {
    await open();
    expect(core.asked('list_vouchers')[0]).toEqual({
      from_on: '2026-09-01',
      to_on: '2026-09-30',
      place: 'tien-mat',
      query: null,
      account: null,
    });
  });

  it('shows totals and balances of the core', async () => {
    await open();
    expect(await screen.findByText('555.555')).toBeTruthy();
    expect(screen.getByText('444.444')).toBeTruthy();
  });

  it('keeps a voided line in sight, crossed out, with its reason', async () => {
    await open();
    const note = await screen.findByText('Đã hủy: Ghi nhầm');
    expect(note.closest('tr')?.classList.contains('crossed')).toBe(true);
  });

  it('opens the voucher of a line', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'PC001' }));
    expect(here()).toMatchObject({ name: 'voucher', params: { id: id(1) } });
  });

  it('steps by quarter across the year and searches through the core', async () => {
    const { user } = await open({ quarter: '2026-Q1' });
    await user.click(await screen.findByRole('button', { name: 'Kỳ trước' }));
    await waitFor(() =>
      expect(core.asked('list_vouchers').at(-1)).toMatchObject({
        from_on: '2025-10-01',
        to_on: '2025-12-31',
      }),
    );
    await user.type(screen.getByRole('searchbox'), 'dien');
    await waitFor(() => expect(core.asked('list_vouchers').at(-1)?.query).toBe('dien'));
  });

  it('shows the account book when asked', async () => {
    const { user } = await open();
    await user.selectOptions(await screen.findByLabelText('Sổ'), 'tien-gui');
    await waitFor(() => expect(core.asked('list_vouchers').at(-1)?.place).toBe('tien-gui'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sổ tiền gửi' })).toBeTruthy();
  });

  it('shows one of the accounts alone where donations are kept apart', async () => {
    const accounts = [
      { account: null, balance_vnd: 404_444 },
      { account: '3713.0.1 Kho bạc', balance_vnd: 40_000 },
    ];
    const { user } = await open({ place: 'tien-gui' }, { ...page, accounts });
    const which = await screen.findByLabelText('Tài khoản');
    const texts = [...which.querySelectorAll('option')].map((option) => option.textContent?.replace(/\s/g, ' ').trim());
    expect(texts.slice(1)).toEqual([
      'Mọi tài khoản',
      'Tài khoản chung (còn 404.444 đ)',
      '3713.0.1 Kho bạc (còn 40.000 đ)',
    ]);
    const last = () => core.asked('list_vouchers').at(-1);
    for (const [option, account] of [
      [/^3713/, { account: '3713.0.1 Kho bạc' }],
      [/^Tài khoản chung/, { account: null }],
      [/^Mọi/, null],
    ] as const) {
      await user.selectOptions(which, within(which).getByRole('option', { name: option }));
      await waitFor(() => expect(last()?.account).toEqual(account));
    }
    await user.selectOptions(which, '3713.0.1 Kho bạc');
    await user.selectOptions(screen.getByLabelText('Sổ'), 'tien-mat');
    await waitFor(() => expect(last()).toMatchObject({ place: 'tien-mat', account: null }));
  });

  it('shows what the commune pays without any balance, each payment by its own amount', async () => {
    const paid = { ...row(3, { series: 'XC', place: 'tai-xa', amount_vnd: 6_666 }), number: 'XC003', out_vnd: 0 };
    const { user } = await open({}, { ...page, rows: [paid] });
    await user.selectOptions(await screen.findByLabelText('Sổ'), 'tai-xa');
    await waitFor(() => expect(core.asked('list_vouchers').at(-1)?.place).toBe('tai-xa'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sổ xã chi hộ' })).toBeTruthy();
    expect(screen.getByText('6.666')).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: /Tồn/ })).toBeNull();
    expect(screen.queryByText('444.444')).toBeNull();
    expect(screen.getByText(/Xã chi thẳng từ tài khoản của xã/)).toBeTruthy();
  });

  it('of the commune opens again where one came from, and is offered without an account', async () => {
    await open({ place: 'tai-xa' }, { ...page, rows: [] });
    expect(core.asked('list_vouchers')[0]?.place).toBe('tai-xa');
    expect(await screen.findByText(/Chưa có phiếu xã chi hộ nào/)).toBeTruthy();
  });

  it('without lines says so and offers the first receipt', async () => {
    const { user } = await open({}, { ...page, rows: [] });
    expect(await screen.findByText(/Chưa có phiếu nào trong tháng 9 năm 2026/)).toBeTruthy();
    const [, second] = screen.getAllByRole('button', { name: 'Phiếu thu mới' });
    if (!second) throw new Error('no offer');
    await user.click(second);
    expect(here().params).toMatchObject({ kind: 'thu' });
  });

  it('is looked at as on paper, printed by the system and written as a file beside it', async () => {
    const sent: (readonly string[])[] = [];
    const pages = ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'];
    const { core: made, user } = await openScreen(
      Screen,
      {
        list_vouchers: () => page,
        cash_book_pages: () => ({ pages }),
        print_cash_book: () => ({ path: '/in/SO-QUY_2026-09.pdf', file_name: 'SO-QUY_2026-09.pdf' }),
      },
      {},
      { print: async (all) => void sent.push(all) },
    );
    core = made;
    await user.click(await screen.findByRole('button', { name: /In sổ tháng 9/ }));
    await screen.findByRole('heading', { level: 1, name: /Sổ quỹ tiền mặt, tháng 9/ });
    const asked = { place: 'tien-mat', first: '2026-09', last: '2026-09', account: null };
    expect(core.asked('cash_book_pages')).toEqual([asked]);
    await user.click(screen.getByRole('button', { name: /^In( |$)/ }));
    await waitFor(() => expect(sent).toEqual([pages]));
    expect(core.asked('print_cash_book')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Lưu tệp PDF' }));
    await screen.findByText(/SO-QUY_2026-09\.pdf/);
    expect(core.asked('print_cash_book')).toEqual([asked]);
  });
});

describe('a search of the cash book', () => {
  it('says which month it searched, and goes over the whole book when asked, until nothing is sought', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'PT4');
    expect(await screen.findByText(/Chỉ tìm trong Sổ quỹ tiền mặt, tháng 9 năm 2026/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tìm cả sổ' }));
    await waitFor(() =>
      expect(core.asked('list_vouchers').at(-1)).toMatchObject({
        from_on: '1945-01-01',
        to_on: '2199-12-31',
        query: 'PT4',
      }),
    );
    expect((await screen.findAllByText(/Đã tìm trong cả Sổ quỹ tiền mặt/)).length).toBeGreaterThan(0);
    await user.clear(screen.getByRole('searchbox'));
    await waitFor(() =>
      expect(core.asked('list_vouchers').at(-1)).toMatchObject({ from_on: '2026-09-01', query: null }),
    );
    expect(screen.queryByText(/Đã tìm trong cả/)).toBeNull();
  });
});
