import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../../border/fake';
import type { VoucherDetail } from '../../../../border/generated';
import { halfTyped } from '../../../../forms/testing';
import { here } from '../../../../frame/route.svelte';
import { bookStatus, id, openScreen } from '../../../../frame/testing';
import { shownAct } from '../../../../parts/acts.svelte';
import { listenForKeys } from '../../../../parts/keys';
import { fieldsOf } from '../boxes/fields';
import { whyNotMended } from './mend.svelte';
import Screen from '../Screen.svelte';
import { box, detail, line, source } from '../testing';

/** What a voucher of the book says is said again, number, kind and place as they were. */

let core: FakeCore;
let stop: () => void;
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  core.restore();
});

const second = { ...source, source: { ...source.source, source_id: id(2), code: 'N2', name: 'Tài trợ' } };
const part = (n: number, amount_vnd: number, budget_year: number | null = null) => ({
  source_id: id(n),
  budget_code: null,
  budget_year,
  amount_vnd,
});

async function open(found: VoucherDetail = detail(), answers: Answers = {}, draft?: string) {
  const opened = await openScreen(
    Screen,
    {
      read_voucher: () => found,
      list_sources: () => [source, second],
      suggest_payees: () => [],
      suggest_reasons: () => [],
      mend_voucher: () => found.row,
      keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
      drop_draft: () => ({}),
      ...answers,
    },
    { id: id(7), ...(draft === undefined ? {} : { draft }) },
  );
  core = opened.core;
  return opened;
}
type User = Awaited<ReturnType<typeof open>>['user'];

async function mend(user: User): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Sửa' }));
  await waitFor(() => expect(core.asked('list_codes').length).toBeGreaterThan(0));
}
const save = (user: User): Promise<void> => user.keyboard('{Control>}s{/Control}');

describe('mending a voucher', () => {
  it('opens its boxes as it stands, sends what it says now and shows it again', async () => {
    const { user } = await open();
    await mend(user);
    expect(screen.getByRole('heading', { level: 1, name: 'Sửa phiếu PC001' })).toBeTruthy();
    expect(screen.getByText(/Phiếu chi · Tiền mặt/)).toBeTruthy();
    expect(document.getElementById('field-place')).toBeNull();
    const boxes = ['day', 'payee', 'amount_vnd', 'reason', 'documents'];
    expect(boxes.map((name) => box(name).value)).toEqual([
      '05/09/2026',
      'Phạm Đức Nghĩa',
      '1.250.000',
      'Thù lao giảng viên',
      '2',
    ]);
    await user.clear(box('amount_vnd'));
    await user.type(box('amount_vnd'), '1350000');
    await save(user);
    await waitFor(() => expect(core.asked('mend_voucher')).toHaveLength(1));
    expect(core.asked('mend_voucher')[0]).toEqual({
      voucher_id: id(7),
      to: {
        kind: 'chi',
        place: 'tien-mat',
        day: '2026-09-05',
        payee: 'Phạm Đức Nghĩa',
        reason: 'Thù lao giảng viên',
        source_id: id(1),
        budget_code: null,
        amount_vnd: 1_350_000,
        documents: 2,
      },
    });
    await waitFor(() => expect(shownAct()?.text).toBe('Đã sửa phiếu chi PC001.'));
    const head = screen.getByRole('heading', { level: 1, name: 'Phiếu chi PC001' });
    await waitFor(() => expect(document.activeElement).toBe(head));
    expect(core.asked('read_voucher').length).toBeGreaterThan(1);
  });

  it('is left by Esc at the voucher, untouched at once and half typed after a question', async () => {
    const { user } = await open();
    await mend(user);
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { level: 1, name: 'Phiếu chi PC001' });
    await mend(user);
    await user.type(box('payee'), ' A');
    await user.tab();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Bỏ những gì vừa gõ' }));
    await screen.findByRole('heading', { level: 1, name: 'Phiếu chi PC001' });
    expect(here().name).not.toBe('cash-book');
    expect(core.asked('mend_voucher')).toEqual([]);
  });

  it('keeps its half-typed text under the voucher and forgets it when it is saved', async () => {
    const { user } = await open();
    await mend(user);
    await user.type(box('reason'), ' buổi 2');
    await waitFor(() => expect(core.asked('keep_draft').at(-1)?.key).toBe(`voucher-mend:${id(7)}`));
    await save(user);
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: `voucher-mend:${id(7)}` }]));
  });

  it('given up after coming back is as the book has it, code and all, and left without a question', async () => {
    const coded = line('PC001', { budget_code: '6501' });
    const belongs = { form: 'voucher-mend', of: id(7), stands: coded.voucher } as const;
    const kept = halfTyped(belongs, { ...fieldsOf(coded.voucher), reason: 'Thù lao hai buổi' });
    const code = { code: '6501', name_vi: 'Tiền điện', name_en: 'Electricity', note: null, source: '', is_verified: true, fields: {} };
    const { user } = await open(
      detail({ row: coded }),
      { book_status: () => ({ ...bookStatus, drafts: [kept] }), list_codes: () => [code] },
      kept.key,
    );
    await waitFor(() => expect(box('budget_code').value).toBe('6501 Tiền điện'));
    expect(box('reason').value).toBe('Thù lao hai buổi');
    await user.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }));
    await waitFor(() => expect(box('reason').value).toBe('Thù lao giảng viên'));
    expect(box('budget_code').value).toBe('6501 Tiền điện');
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { level: 1, name: 'Phiếu chi PC001' });
    expect(screen.queryByRole('button', { name: 'Bỏ những gì vừa gõ' })).toBeNull();
  });

  it('shows what the core refuses at its box, and above all what is no box', async () => {
    const refusal = { code: 'voucher-quarter-fixed', message: '', field: 'day', detail: { quarter: '2026-Q3' } } as const;
    const counted = { code: 'voucher-counted', message: '', detail: { on: '10/09/2026' } } as const;
    let refused: typeof refusal | typeof counted = refusal;
    const { user } = await open(detail(), { mend_voucher: () => new Refuse(refused) });
    await mend(user);
    await save(user);
    await waitFor(() => expect(box('day').getAttribute('aria-invalid')).toBe('true'));
    refused = counted;
    await save(user);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Quỹ đã kiểm kê ngày 10/09/2026'));
    expect(screen.getByRole('heading', { level: 1, name: 'Sửa phiếu PC001' })).toBeTruthy();
  });

  it('of several sources has its lines, with the budget year one of them is of', async () => {
    const lines = [part(1, 1_000_000), part(2, 250_000, 2025)];
    const { user } = await open(detail({ row: line('PC001', { source_id: null, lines }) }));
    await screen.findByText('N2 · Tài trợ');
    expect(screen.getByText('2025')).toBeTruthy();
    expect(screen.getByText('250.000')).toBeTruthy();
    await mend(user);
    expect(box('amount_vnd-1').value).toBe('250.000');
    expect(screen.getByLabelText<HTMLSelectElement>('Năm dòng 2').value).toBe('2025');
    await save(user);
    await waitFor(() => expect(core.asked('mend_voucher')).toHaveLength(1));
    expect(core.asked('mend_voucher')[0]?.to).toMatchObject({ source_id: null, lines });
  });

  it('of last year keeps that whatever its month, and says so as text', async () => {
    const { user } = await open(detail({ row: line('PC001', { budget_year: 2025 }) }));
    await screen.findByText('Năm ngân sách');
    await mend(user);
    expect(screen.getByLabelText<HTMLSelectElement>('Năm ngân sách').value).toBe('2025');
    await save(user);
    await waitFor(() => expect(core.asked('mend_voucher')[0]?.to.budget_year).toBe(2025));
  });

  it('of a transfer keeps its direction and its sources', async () => {
    const drawn = line('RT001', { kind: 'rut', place: 'tien-gui', payee: null, source_id: null, lines: [part(2, 1_250_000)] });
    const { user } = await open(detail({ row: drawn }));
    await mend(user);
    expect(document.getElementById('field-kind')).toBeNull();
    await save(user);
    await waitFor(() => expect(core.asked('mend_voucher')).toHaveLength(1));
    expect(core.asked('mend_voucher')[0]?.to).toMatchObject({ kind: 'rut', lines: [part(2, 1_250_000)] });
  });

  it('is refused with its reason where the window knows that it cannot be', async () => {
    const cases: [VoucherDetail, string | null][] = [
      [detail(), null],
      [detail({ row: { ...line('PC001'), is_locked: true } }), 'locked'],
      [detail({ row: line('PC001', { is_void: true }) }), 'void'],
      [detail({ row: line('PC001', { is_printed: true }) }), 'printed'],
      [detail({ row: line('PC001', { reverses: id(3) }) }), 'reversal'],
      [detail({ reversed_by_number: 'PC009' }), 'reversed'],
      [detail({ row: line('PC001', { allowance_month: '2026-08' }) }), 'pays'],
      [detail({ row: line('PT001', { kind: 'thu', lessens_spending: true }) }), 'pays'],
    ];
    for (const [one, why] of cases) {
      expect(whyNotMended(one)).toBe(why === null ? null : `ui.voucher.no_mend.${why}`);
    }
    const { user } = await open(detail({ row: line('PC001', { is_printed: true }) }));
    const button = await screen.findByRole('button', { name: 'Sửa' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Phiếu đã in: hủy rồi lập phiếu mới.')).toBeTruthy();
    await user.click(button);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('stands in the history of the voucher by its name', async () => {
    const act = { act_id: 1, act: 'mend_voucher', subject: 'PC001', at: '2026-09-06T02:00:00Z', is_clock_doubted: false, is_undone: false, can_undo: false };
    await open(detail({ history: [{ ...act, act_id: id(1) }] }));
    expect(await screen.findByText(/Sửa phiếu PC001/)).toBeTruthy();
  });
});
