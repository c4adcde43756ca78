import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { halfTyped } from '../../../forms/testing';
import { here, type Params } from '../../../frame/route.svelte';
import { bookStatus, id, openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { emptyFields, emptyLine } from './boxes/fields';
import Screen from './Screen.svelte';
import { balance, box, line, page, source } from './testing';

/** Vouchers of several sources, of last year's budget, and those the commune pays. */

let core: FakeCore;
let stop: () => void;
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  core.restore();
});

const other = { ...source, source: { ...source.source, source_id: id(2), code: 'N2', name: 'Tài trợ' } };

async function open(answers: Answers = {}, params: Params = { kind: 'chi' }) {
  const opened = await openScreen(
    Screen,
    {
      list_sources: () => [source, other],
      list_vouchers: () => page,
      suggest_payees: () => [],
      suggest_reasons: () => [],
      ask_balance: () => balance,
      record_voucher: () => line('PC143'),
      keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
      drop_draft: () => ({}),
      ...answers,
    },
    params,
  );
  core = opened.core;
  await waitFor(() => expect(core.asked('list_codes').length).toBeGreaterThan(0));
  return opened;
}
type User = Awaited<ReturnType<typeof open>>['user'];

const pick = (user: User, name: string, value: string): Promise<void> =>
  user.selectOptions(document.getElementById(`field-${name}`) as HTMLSelectElement, value);
const sum = (): string =>
  (document.querySelector('[data-test="lines-sum"]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (): string => document.activeElement?.id ?? '';
const save = (user: User): Promise<void> => user.keyboard('{Control>}s{/Control}');

async function fill(user: User): Promise<void> {
  await user.type(box('payee'), 'Điện lực');
  await user.type(box('amount_vnd'), '393000');
  await user.type(box('reason'), 'Tiền điện');
}

describe('a voucher of several sources', () => {
  it('is split by keys: its source is the first line, the next gets what is missing', async () => {
    const { user } = await open();
    await fill(user);
    await pick(user, 'source_id', id(1));
    await user.click(screen.getByRole('button', { name: 'Chia cho nhiều nguồn' }));
    await waitFor(() => expect(focused()).toBe('field-amount_vnd-0'));
    expect((document.getElementById('field-source_id-0') as HTMLSelectElement).value).toBe(id(1));
    expect(document.getElementById('field-source_id')).toBeNull();
    expect(document.getElementById('field-budget_code')).toBeNull();
    await user.clear(box('amount_vnd-0'));
    await user.type(box('amount_vnd-0'), '273000');
    expect(sum()).toBe('Cộng các dòng 273.000 đ · còn thiếu 120.000 đ');
    await user.keyboard('{Enter}');
    expect(focused()).toBe('field-source_id-1');
    await pick(user, 'source_id-1', id(2));
    await user.type(box('amount_vnd-1'), '130000');
    expect(sum()).toBe('Cộng các dòng 403.000 đ · thừa 10.000 đ');
    await user.clear(box('amount_vnd-1'));
    await user.type(box('amount_vnd-1'), '100000{Enter}');
    await waitFor(() => expect(focused()).toBe('field-source_id-2'));
    expect(box('amount_vnd-2').value).toBe('20.000');
    expect(sum()).toBe('Cộng các dòng 393.000 đ · khớp số tiền của phiếu');
    await pick(user, 'source_id-2', id(1));
    box('amount_vnd-2').focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('field-documents');
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    const part = { budget_code: null, budget_year: null };
    expect(core.asked('record_voucher')[0]).toEqual({
      kind: 'chi',
      place: 'tien-mat',
      day: '2026-09-30',
      payee: 'Điện lực',
      reason: 'Tiền điện',
      source_id: null,
      budget_code: null,
      amount_vnd: 393_000,
      lines: [
        { ...part, source_id: id(1), amount_vnd: 273_000 },
        { ...part, source_id: id(2), amount_vnd: 100_000 },
        { ...part, source_id: id(1), amount_vnd: 20_000 },
      ],
      documents: 0,
    });
    await waitFor(() => expect(document.getElementById('field-lines')).toBeNull());
  });

  it('is of one source again when one line is left, which keeps its code and the amount', async () => {
    const { user } = await open();
    await fill(user);
    await pick(user, 'source_id', id(1));
    await user.click(screen.getByRole('button', { name: 'Chia cho nhiều nguồn' }));
    await pick(user, 'source_id-1', id(2));
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 1' }));
    await waitFor(() => expect(focused()).toBe('field-source_id'));
    expect((document.getElementById('field-source_id') as HTMLSelectElement).value).toBe(id(2));
    expect(box('amount_vnd').value).toBe('393.000');
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).toMatchObject({ source_id: id(2), amount_vnd: 393_000 });
    expect(core.asked('record_voucher')[0]).not.toHaveProperty('lines');
  });

  it('tells what a line lacks at its own box, and what the core says of the lines under them', async () => {
    const refusal = { code: 'parts-differ', message: '', field: 'lines', detail: { sum_vnd: '1', amount_vnd: '2' } } as const;
    const { user } = await open({ record_voucher: () => new Refuse(refusal) });
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Chia cho nhiều nguồn' }));
    await waitFor(() => expect(focused()).toBe('field-source_id-0'));
    await save(user);
    for (const name of ['source_id-0', 'source_id-1', 'amount_vnd-1']) {
      expect(document.getElementById(`field-${name}`)?.getAttribute('aria-invalid'), name).toBe('true');
    }
    expect(core.asked('record_voucher')).toEqual([]);
    await pick(user, 'source_id-0', id(1));
    await pick(user, 'source_id-1', id(2));
    await user.type(box('amount_vnd-1'), '5');
    await save(user);
    await waitFor(() => expect(document.getElementById('field-lines-error')?.textContent).toContain('Các dòng cộng lại'));
    await user.type(box('amount_vnd-1'), '6');
    await waitFor(() => expect(document.getElementById('field-lines-error')).toBeNull());
  });

  it('that moves money between cash and account may say whose money it is', async () => {
    const { user } = await open({}, { kind: 'rut' });
    await user.type(box('amount_vnd'), '500000');
    await user.type(box('reason'), 'Rút về chi');
    expect(screen.getByText(/Tiền của nguồn nào: chưa tách/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tách theo nguồn' }));
    await pick(user, 'source_id-0', id(2));
    expect(document.getElementById('field-budget_code-0')).toBeNull();
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).toMatchObject({
      source_id: null,
      lines: [{ source_id: id(2), budget_code: null, budget_year: null, amount_vnd: 500_000 }],
    });
  });

  it('half typed is put back with its lines', async () => {
    const typed = { ...emptyFields('chi', 'tien-mat', '2026-09-28'), payee: 'Điện lực', amount: 393_000 };
    const lines = [{ ...emptyLine(), sourceId: id(1), amount: 273_000 }, { ...emptyLine(), budgetText: '65' }];
    const draft = halfTyped({ form: 'voucher', of: 'chi', stands: '2026-Q3' }, { ...typed, lines });
    await open({ book_status: () => ({ ...bookStatus, drafts: [draft] }) });
    await waitFor(() => expect(box('budget_code-1').value).toBe('65'));
    expect(box('amount_vnd-0').value).toBe('273.000');
    expect(sum()).toBe('Cộng các dòng 273.000 đ · còn thiếu 120.000 đ');
  });

  it('copied by Ctrl+D is split the same way', async () => {
    const part = { budget_code: null, budget_year: null };
    const lines = [
      { ...part, source_id: id(1), amount_vnd: 1_000_000 },
      { ...part, source_id: id(2), amount_vnd: 250_000 },
    ];
    const { user } = await open({ record_voucher: () => line('PC143', { source_id: null, lines }) });
    await fill(user);
    await pick(user, 'source_id', id(1));
    await save(user);
    await waitFor(() => expect(box('reason').value).toBe(''));
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(box('amount_vnd-1').value).toBe('250.000'));
    expect(sum()).toBe('Cộng các dòng 1.250.000 đ · khớp số tiền của phiếu');
  });
});

describe('the budget year', () => {
  const january: Answers = {
    book_status: () => ({ ...bookStatus, open_quarter: '2027-Q1', today: '2027-01-20' }),
  };
  async function at(day: string, answers: Answers) {
    const opened = await open(answers);
    await opened.user.clear(box('day'));
    await opened.user.type(box('day'), day);
    await opened.user.tab();
    await fill(opened.user);
    await pick(opened.user, 'source_id', id(1));
    return opened;
  }

  it('is asked in January alone and is this year unless said', async () => {
    const { user } = await at('20/01/2027', january);
    const years = screen.getByLabelText<HTMLSelectElement>('Năm ngân sách');
    expect([...years.options].map((one) => one.value)).toEqual(['', '2027', '2026']);
    expect(years.value).toBe('2027');
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).not.toHaveProperty('budget_year');
  });

  it('of last year is sent', async () => {
    const { user } = await at('20/01/2027', january);
    await user.selectOptions(screen.getByLabelText('Năm ngân sách'), '2026');
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).toMatchObject({ day: '2027-01-20', budget_year: 2026 });
  });

  it('of last year is sent no more once the day leaves January', async () => {
    const { user } = await at('20/01/2027', january);
    await user.selectOptions(screen.getByLabelText('Năm ngân sách'), '2026');
    await user.clear(box('day'));
    await user.type(box('day'), '20/02/2027');
    await user.tab();
    expect(screen.queryByLabelText('Năm ngân sách')).toBeNull();
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).not.toHaveProperty('budget_year');
  });

  it('of a split voucher is said line by line', async () => {
    const { user } = await at('20/01/2027', january);
    await user.click(screen.getByRole('button', { name: 'Chia cho nhiều nguồn' }));
    await pick(user, 'source_id-1', id(2));
    await user.type(box('amount_vnd-1'), '1000');
    await user.selectOptions(screen.getByLabelText('Năm dòng 2'), '2026');
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    const years = core.asked('record_voucher')[0]?.lines?.map((one) => one.budget_year);
    expect(years).toEqual([null, 2026]);
  });
});

describe('what the commune pays', () => {
  it('is a place of payments alone, tells what it means and asks no balance', async () => {
    const { user } = await open();
    const places = screen.getByLabelText<HTMLSelectElement>('Nơi giữ tiền');
    expect([...places.options].map((one) => one.value)).toEqual(['', 'tien-mat', 'tien-gui', 'tai-xa']);
    await user.selectOptions(places, 'tai-xa');
    expect(await screen.findByRole('heading', { level: 1, name: 'Phiếu xã chi hộ mới' })).toBeTruthy();
    expect(screen.getByText(/Xã chi thẳng từ tài khoản của xã/)).toBeTruthy();
    await fill(user);
    await pick(user, 'source_id', id(1));
    await save(user);
    await waitFor(() => expect(core.asked('record_voucher')).toHaveLength(1));
    expect(core.asked('record_voucher')[0]).toMatchObject({ kind: 'chi', place: 'tai-xa' });
    expect(core.asked('ask_balance')).toEqual([]);
    await user.keyboard('{Escape}');
    expect(here()).toMatchObject({ name: 'cash-book', params: { place: 'tai-xa' } });
  });

  it('is no receipt: a new one from its book is of cash', async () => {
    await open({}, { kind: 'thu', place: 'tai-xa' });
    const places = screen.getByLabelText<HTMLSelectElement>('Nơi giữ tiền');
    expect([...places.options].map((one) => one.value)).toEqual(['', 'tien-mat', 'tien-gui']);
    expect(places.value).toBe('tien-mat');
  });
});
