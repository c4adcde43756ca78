import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { halfTyped, saidIn } from '../../../forms/testing';
import { here, type Params } from '../../../frame/route.svelte';
import { bookStatus, id, openScreen } from '../../../frame/testing';
import { shownAct } from '../../../parts/acts.svelte';
import { listenForKeys } from '../../../parts/keys';
import Screen from './Screen.svelte';
import { balance, box, line, page, source } from './testing';

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
      keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
      drop_draft: () => ({}),
      ...answers,
    },
    params,
  );
  core = opened.core;
  return opened;
}

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
      'Số tiền (đồng): Nhập số tiền, ví dụ 1.250.000.',
      'Lý do chi: Nhập lý do.',
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

  it('keeps a draft while it is typed, and forgets it when the voucher is recorded', async () => {
    const { user } = await open();
    await user.type(box('payee'), 'Nghĩa');
    await waitFor(() =>
      expect(saidIn(core.asked('keep_draft').at(-1)).fields).toMatchObject({ payee: 'Nghĩa' }),
    );
    await user.type(box('amount_vnd'), '1000');
    await user.type(box('reason'), 'Nước');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'voucher:chi' }]));
  });

  it('dated in a sealed quarter leads to that quarter and keeps what was typed', async () => {
    const { user } = await open({
      record_voucher: () => new Refuse({ code: 'quarter-closed', message: '', field: 'day' }),
    });
    await fill(user);
    await user.keyboard('{Control>}s{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Làm bản thay thế' }));
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
          others: [{ code: 'text-too-long', message: '', field: 'reason', detail: { count: 301, max: 300 } }],
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
    const draft = halfTyped(
      { form: 'voucher', of: 'thu', stands: '2026-Q3' },
      { kind: 'thu', place: 'tien-mat', day: '2026-09-28', payee: 'UBND xã' },
    );
    const { user, view } = await open(
      { book_status: () => ({ ...bookStatus, drafts: [draft] }) },
      { kind: 'thu' },
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Phiếu thu mới' })).toBeTruthy();
    expect([box('day').value, box('payee').value]).toEqual(['28/09/2026', 'UBND xã']);
    await user.click(screen.getByRole('button', { name: 'Bỏ phiếu' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ những gì vừa gõ' }));
    expect(here().name).toBe('cash-book');
    view.unmount();
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'voucher:thu' }]));
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
