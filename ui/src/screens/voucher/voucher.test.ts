import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../border/fake';
import type { BalanceView, VoucherDetail, VoucherRow } from '../../border/generated';
import { shownAct } from '../../parts/acts.svelte';
import { listenForKeys } from '../../parts/keys';
import { here, type Params } from '../route.svelte';
import { bookStatus, id, openScreen } from '../testing';
import Screen from './Screen.svelte';

const line = (number: string, more: Partial<VoucherRow['voucher']> = {}): VoucherRow => ({
  voucher: {
    voucher_id: id(7),
    series: 'PC',
    year: 2026,
    ordinal: 1,
    kind: 'chi',
    place: 'tien-mat',
    day: '2026-09-05',
    payee: 'Phạm Đức Nghĩa',
    reason: 'Thù lao giảng viên',
    source_id: id(1),
    budget_code: null,
    amount_vnd: 1_250_000,
    documents: 2,
    is_void: false,
    void_reason: null,
    reverses: null,
    allowance_month: null,
    is_printed: false,
    ...more,
  },
  number,
  source_name: 'Ngân sách xã',
  in_vnd: 0,
  out_vnd: 1_250_000,
  balance_vnd: 777_777,
  is_locked: false,
});

const source = {
  source: {
    source_id: id(1),
    code: 'N1',
    class: 'nsnn-hang-nam',
    name: 'Ngân sách xã',
    opening_cash_vnd: 0,
    opening_account_vnd: 0,
    received_before_vnd: 0,
    spent_before_vnd: 0,
    allotted_year_vnd: null,
    is_closed: false,
  },
  opening_vnd: 0,
  received_vnd: 0,
  received_year_vnd: 0,
  spent_vnd: 0,
  spent_year_vnd: 0,
  closing_vnd: 0,
  allows_allowance: true,
};

const balance: BalanceView = {
  before_vnd: 3_000,
  after_vnd: 444_444,
  lowest_vnd: 444_444,
  lowest_on: '2026-09-05',
  source_after_vnd: null,
  is_allowed: true,
};

const page = { opening_vnd: 0, rows: [], in_vnd: 0, out_vnd: 0, closing_vnd: 0 };

let core: FakeCore;
let stop: () => void;
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  core.restore();
});

async function open(answers: Answers = {}, params: Params = { kind: 'chi' }) {
  const opened = await openScreen(
    Screen,
    {
      list_sources: () => [source],
      list_vouchers: () => page,
      suggest_payees: () => [{ text: 'Phạm Đức Nghĩa', detail: null }],
      suggest_reasons: () => [{ text: 'Tiền điện', detail: null }],
      ask_balance: () => balance,
      record_voucher: () => line('PC143'),
      keep_draft: () => ({}),
      drop_draft: () => ({}),
      ...answers,
    },
    params,
  );
  core = opened.core;
  return opened;
}

const box = (name: string): HTMLInputElement => {
  const found = document.getElementById(`field-${name}`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no box ${name}`);
  return found;
};

async function fill(user: Awaited<ReturnType<typeof open>>['user']): Promise<void> {
  await user.type(box('payee'), 'Phạm Đức Nghĩa');
  await user.tab();
  await user.type(box('amount_vnd'), '1250000');
  await user.tab();
  await user.type(box('reason'), 'Thù lao giảng viên');
  await user.tab();
}

describe('a new voucher', () => {
  it('begins on the last day of the open quarter once that is over', async () => {
    await open();
    expect(box('day').value).toBe('30/09/2026');
  });

  it('is recorded by Ctrl+S with what was typed, tells its number and starts the next', async () => {
    const { user } = await open();
    await fill(user);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).toEqual({
      kind: 'chi',
      place: 'tien-mat',
      day: '2026-09-30',
      payee: 'Phạm Đức Nghĩa',
      reason: 'Thù lao giảng viên',
      source_id: id(1),
      budget_code: null,
      amount_vnd: 1_250_000,
      documents: 0,
    });
    await waitFor(() => expect(shownAct()?.text).toBe('Đã cất phiếu chi PC143.'));
    await waitFor(() => expect(document.activeElement).toBe(box('day')));
    expect([box('payee').value, box('amount_vnd').value, box('reason').value]).toEqual(['', '', '']);
  });

  it('keeps its source for the next one although the status was read anew', async () => {
    const { user } = await open();
    await fill(user);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(shownAct()?.text).toBe('Đã cất phiếu chi PC143.'));
    const select = screen.getByLabelText('Nguồn kinh phí');
    expect((select as HTMLSelectElement).value).toBe(id(1));
  });

  it('with three faults says three, in the order of the boxes, and asks the core nothing', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}s{/Control}');
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 3 chỗ cần sửa');
    expect([...summary.querySelectorAll('li')].map((one) => one.textContent?.trim())).toEqual([
      'Nhập hoặc chọn người nhận tiền.',
      'Nhập số tiền, ví dụ 1.250.000.',
      'Nhập lý do.',
    ]);
    expect(core.asked('record_voucher')).toEqual([]);
  });

  it('shows the balance the core gave and warns before the save when it would be refused', async () => {
    const { user } = await open({
      ask_balance: () => ({ ...balance, lowest_vnd: -120_000, is_allowed: false }),
    });
    await user.type(box('amount_vnd'), '9000000');
    await waitFor(() => expect(screen.getByText('444.444 đ')).toBeTruthy());
    expect(screen.getByText(/Quỹ tiền mặt sẽ âm: −120\.000/)).toBeTruthy();
  });

  it('keeps a draft at every box left, and forgets it when the voucher is recorded', async () => {
    const { user } = await open();
    await user.type(box('payee'), 'Nghĩa');
    await user.tab();
    await waitFor(() => expect(core.asked('keep_draft')).toHaveLength(1));
    const kept = JSON.parse(core.asked('keep_draft')[0]?.body ?? '{}') as { payee: string };
    expect(kept.payee).toBe('Nghĩa');
    await user.type(box('amount_vnd'), '1000');
    await user.type(box('reason'), 'Nước');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'voucher' }]));
  });

  it('dated in a sealed quarter leads to that quarter and keeps what was typed', async () => {
    const { user } = await open({
      record_voucher: () => new Refuse({ code: 'quarter-closed', message: '', field: 'day' }),
    });
    await fill(user);
    await user.keyboard('{Control>}s{/Control}');
    await user.click(await screen.findByRole('button', { name: /Mở quý III năm 2026/ }));
    // A form with unsaved text asks before it is left.
    await user.click(await screen.findByRole('button', { name: 'Nhập tiếp' }));
    expect(box('reason').value).toBe('Thù lao giảng viên');
  });

  it('shows every fault of a form the core refused, each beside its box', async () => {
    const { user } = await open({
      record_voucher: () =>
        new Refuse({
          code: 'field-empty',
          message: '',
          field: 'payee',
          detail: { fields: 'payee=field-empty;reason=text-too-long' },
        }),
    });
    await fill(user);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(box('payee').getAttribute('aria-invalid')).toBe('true'));
    expect(box('reason').getAttribute('aria-invalid')).toBe('true');
    expect(box('amount_vnd').getAttribute('aria-invalid')).toBeNull();
  });

  it('takes the reason of the voucher before by F3 and the whole of it by Ctrl+D', async () => {
    const { user } = await open();
    await fill(user);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(box('reason').value).toBe(''));
    await user.keyboard('{F3}');
    await waitFor(() => expect(box('reason').value).toBe('Thù lao giảng viên'));
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(box('amount_vnd').value).toBe('1.250.000'));
  });

  it('taken up from a draft holds it, and given up forgets it', async () => {
    const body = JSON.stringify({ kind: 'thu', place: 'tien-mat', day: '2026-09-28', payee: 'UBND xã' });
    const draft = { key: 'voucher', body, kept_at: '2026-09-28T02:00:00Z' };
    const { user, view } = await open(
      { book_status: () => ({ ...bookStatus, drafts: [draft] }) },
      { draft: 'voucher' },
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Phiếu thu mới' })).toBeTruthy();
    expect([box('day').value, box('payee').value]).toEqual(['28/09/2026', 'UBND xã']);
    await user.click(screen.getByRole('button', { name: 'Bỏ phiếu' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ những gì vừa gõ' }));
    expect(here().name).toBe('cash-book');
    view.unmount();
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'voucher' }]));
  });

  it('of a transfer asks no payee and no source', async () => {
    const { user } = await open({}, { kind: 'rut' });
    expect(document.getElementById('field-payee')).toBeNull();
    await user.type(box('amount_vnd'), '500000');
    await user.type(box('reason'), 'Rút về chi');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).toMatchObject({
      kind: 'rut',
      place: 'tien-gui',
      payee: null,
      source_id: null,
    });
  });
});

describe('a voucher of the book', () => {
  const detail = (more: Partial<VoucherDetail> = {}): VoucherDetail => ({
    row: line('PC001'),
    amount_in_words: 'Một triệu hai trăm năm mươi nghìn đồng',
    reverses_number: null,
    reversed_by_number: null,
    history: [],
    ...more,
  });

  it('is shown as text with its amount in words', async () => {
    await open({ read_voucher: () => detail() }, { id: id(7) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Phiếu chi PC001' })).toBeTruthy();
    expect(screen.getByText('Một triệu hai trăm năm mươi nghìn đồng')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is voided only with a reason', async () => {
    const { user } = await open(
      { read_voucher: () => detail(), void_voucher: () => line('PC001', { is_void: true }) },
      { id: id(7) },
    );
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
    const { user } = await open({ read_voucher: () => detail({ row: locked }) }, { id: id(7) });
    await user.click(await screen.findByRole('button', { name: /Mở quý III năm 2026/ }));
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3' } });
    expect(screen.queryByRole('button', { name: 'Hủy phiếu' })).toBeNull();
  });

  it('printed shows where the file lies and opens it when the system can', async () => {
    const opened: string[] = [];
    const { user } = await openScreen(
      Screen,
      {
        read_voucher: () => detail(),
        print_voucher: () => ({ path: '/in/PC001.pdf', file_name: 'PC001.pdf' }),
      },
      { id: id(7) },
      { openFile: async (path) => void opened.push(path) },
    ).then((all) => {
      core = all.core;
      return all;
    });
    await user.click(await screen.findByRole('button', { name: 'In' }));
    await user.click(await screen.findByRole('button', { name: 'Mở tệp PDF' }));
    expect(opened).toEqual(['/in/PC001.pdf']);
  });
});

