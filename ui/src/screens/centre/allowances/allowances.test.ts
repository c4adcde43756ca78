import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { AllowanceRow, AllowanceView, SourceRow } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const row = (n: number, full_name: string, more: Partial<AllowanceRow['line']>): AllowanceRow => ({
  line: {
    post_id: id(n),
    full_name,
    role: 'giam-doc',
    method: 'he-so',
    coefficient: '0,25',
    base_vnd: 2_530_000,
    base_instrument: 'Nghị định 161/2026/NĐ-CP',
    base_from: '2026-07-01',
    amount_vnd: 632_500,
    decision: 'd',
    instrument: 'QĐ 12/2026/QĐ-UBND',
    in_force_from: '2026-07-01',
    is_verified: true,
    is_example: false,
    ...more,
  },
  role_name: 'Giám đốc',
  reasons: [
    'QĐ 12/2026/QĐ-UBND · 01/07/2026',
    '2.530.000 đ · Nghị định 161/2026/NĐ-CP · 01/07/2026',
    '0,25 × 2.530.000 đ = 632.500 đ',
  ],
  is_paid: false,
  account: null,
});
const sheet = (more: Partial<AllowanceView> = {}): AllowanceView => ({
  month: '2026-09',
  is_settled: false,
  is_closed: false,
  decision: 'd',
  decision_title: 'QĐ 12',
  is_example: true,
  has_unverified: true,
  is_decision_later: false,
  newer_decision: null,
  rows: [
    row(1, 'Trần Văn Thưởng', {}),
    row(2, 'Nguyễn Thị Ánh', { is_verified: false }),
    row(3, 'Nguyễn Thị Hường', { is_example: true }),
  ],
  without: ['Lê Thị Mỹ Duyên'],
  needs_salary: ['Hoàng Văn Sơn'],
  // Not the sum of the lines: the total is the core's.
  total_vnd: 5_000_000,
  total_in_words: 'Năm triệu đồng',
  net_in_words: 'Năm triệu đồng',
  voucher_numbers: [],
  owed_vnd: 0,
  ...more,
});
const source = (n: number, allows_allowance: boolean, is_closed = false): SourceRow => ({
  source: {
    source_id: id(n),
    code: `N${n}`,
    class: 'nsnn-hang-nam',
    name: `Nguồn ${n}`,
    opening_cash_vnd: 0,
    opening_account_vnd: 0,
    received_before_vnd: 0,
    spent_before_vnd: 0,
    allotted_year_vnd: null,
    is_closed,
    closed_on: null,
    account: null,
  },
  opening_vnd: 0,
  received_vnd: 0,
  received_year_vnd: 0,
  spent_vnd: 0,
  spent_year_vnd: 0,
  closing_vnd: 9_000_000,
  allows_allowance,
  is_open: !is_closed,
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const base: Answers = {
    read_allowances: ({ month }) => sheet({ month }),
    list_owed: () => ({ rows: [], adjustments: [] }),
    list_sources: () => [source(1, true), source(2, true), source(3, false), source(4, true, true)],
  };
  const opened = await openScreen(Screen, { ...base, ...answers }, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the sheet of a month', () => {
  it('says when the province has a decision the book does not follow', async () => {
    const newer_decision = { title: '35/2026/QĐ-UBND: Ban giám đốc', from: '2026-09-01' };
    const { user } = await open({ read_allowances: () => sheet({ newer_decision }) });
    expect(await screen.findByText(/áp dụng từ 01\/09\/2026: 35\/2026\/QĐ-UBND: Ban giám đốc/)).toBeTruthy();
    await user.click(await button('Mở Cài đặt để chọn'));
    expect(here().name).toBe('settings');
  });

  it('is that of the open quarter, once the quarter is over its last', async () => {
    await open();
    await button('Trần Văn Thưởng');
    expect(core.asked('read_allowances')).toEqual([{ month: '2026-09' }]);
  });

  it.each([
    ['QĐ 12/2026/QĐ-UBND · 01/07/2026', 'allowances/d'],
    ['2.530.000 đ · Nghị định 161/2026/NĐ-CP · 01/07/2026', 'rates/base-wage'],
  ])('leads from its reason "%s" to the law as it stood that month', async (reason, key) => {
    const { user } = await open();
    (await button('Trần Văn Thưởng')).focus();
    await user.keyboard('{ArrowRight}');
    await user.click(await button(reason));
    expect(here()).toMatchObject({ name: 'law', params: { key, on: '2026-09-01' } });
    expect(JSON.parse(here().params['back'] ?? '')).toEqual({ month: '2026-09' });
    expect(screen.queryByRole('button', { name: /632\.500/ })).toBeNull();
  });

  it('is walked line by line although an open line holds links', async () => {
    const { user } = await open();
    (await button('Trần Văn Thưởng')).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Nguyễn Thị Ánh');
  });

  it('shows a percentage as one, never as a coefficient', async () => {
    const share = { method: 'phan-tram', coefficient: '7,5', base_vnd: null };
    await open({ read_allowances: () => sheet({ rows: [row(1, 'Trần Văn Thưởng', share)] }) });
    await button('Trần Văn Thưởng');
    expect(screen.getByRole('cell', { name: '7,5%' })).toBeTruthy();
  });

  it('names whom nothing could be computed for, and what may be missing', async () => {
    await open();
    const told = await screen.findByText(/Lê Thị Mỹ Duyên/);
    expect(told.textContent).toMatch(/không có mức phụ cấp cho vai trò/);
    const asked = await screen.findByText(/Hoàng Văn Sơn/);
    expect(asked.textContent).toMatch(/chưa ghi lương .* Ghi ở chức vụ của người ấy/);
  });

  it('marks unverified law and example figures on the line and at the head', async () => {
    await open();
    await button('Trần Văn Thưởng');
    const lines = [...document.querySelectorAll('tbody tr')].map((line) => line.textContent ?? '');
    expect(lines[0]).not.toMatch(/Chưa đối chiếu|Ví dụ/);
    expect(lines[1]).toContain('Chưa đối chiếu');
    expect(lines[2]).toContain('Ví dụ, không phải quy định');
    expect(screen.getAllByText('Chưa đối chiếu')).toHaveLength(2);
    expect(screen.getAllByText('Ví dụ, không phải quy định')).toHaveLength(2);
  });

  it('has no mark where every figure was read in its instrument', async () => {
    const rows = [row(1, 'Trần Văn Thưởng', {})];
    await open({
      read_allowances: () => sheet({ rows, is_example: false, has_unverified: false }),
    });
    await button('Trần Văn Thưởng');
    expect(screen.queryByText(/Chưa đối chiếu|Ví dụ, không phải/)).toBeNull();
  });

  it('has the total and the words of the core', async () => {
    await open();
    await button('Trần Văn Thưởng');
    const foot = document.querySelector('tfoot')?.textContent?.replace(/\s+/g, ' ');
    expect(foot).toContain('5.000.000 đ');
    expect(screen.getByText('Năm triệu đồng')).toBeTruthy();
  });

  it('is walked with the arrows, and tells where an amount comes from', async () => {
    const { user } = await open();
    (await button('Trần Văn Thưởng')).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    const second = await button('Nguyễn Thị Ánh');
    expect(document.activeElement).toBe(second);
    expect(second.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('0,25 × 2.530.000 đ = 632.500 đ')).toBeTruthy();
    await user.keyboard('{ArrowLeft}{End}');
    expect(screen.queryByText('0,25 × 2.530.000 đ = 632.500 đ')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Nguyễn Thị Hường');
  });

  it('of the month before is asked of the core', async () => {
    const { user } = await open();
    await user.click(await button('Tháng 8 năm 2026'));
    await waitFor(() => expect(core.asked('read_allowances').at(-1)).toEqual({ month: '2026-08' }));
  });
});

describe('settling', () => {
  it('offers only open sources that may pay allowances', async () => {
    const { user } = await open();
    await user.click(await button('Chốt bảng'));
    const choice = await screen.findByLabelText('Nguồn kinh phí');
    const texts = within(choice).getAllByRole('option').map((one) => one.textContent);
    expect(texts).toHaveLength(3);
    expect(texts[1]).toContain('Nguồn 1');
    expect(texts[2]).toContain('Nguồn 2');
  });

  it('offers what may pay on the day that is typed, and drops a source that may not', async () => {
    const { user } = await open({
      list_sources: ({ on }) => [source(1, true), source(2, true, on > '2026-09-30')],
    });
    await user.click(await button('Chốt bảng'));
    const choice = await screen.findByLabelText<HTMLSelectElement>('Nguồn kinh phí');
    await user.selectOptions(choice, id(2));
    const day = screen.getByLabelText(/Ngày chi/);
    await user.clear(day);
    await user.type(day, '01/10/2026{Tab}');
    await waitFor(() => expect(within(choice).getAllByRole('option')).toHaveLength(2));
    expect(core.asked('list_sources').map(({ on }) => on)).toEqual(['2026-09-30', '2026-10-01']);
    expect(choice.value).not.toBe(id(2));
  });

  it('sends day, place and source, and shows the voucher', async () => {
    const settled = sheet({ is_settled: true, voucher_numbers: ['PC012'] });
    const { user } = await open({ settle_allowances: () => settled });
    await user.click(await button('Chốt bảng'));
    await user.selectOptions(await screen.findByLabelText('Nguồn kinh phí'), id(2));
    await user.click(screen.getByLabelText('Tiền gửi'));
    await user.click(await button('Chốt bảng và lập phiếu chi'));
    expect(await screen.findByText('Đã chi bằng phiếu PC012.')).toBeTruthy();
    expect(core.asked('settle_allowances')).toEqual([
      { month: '2026-09', day: '2026-09-30', place: 'tien-gui', source_id: id(2) },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that was refused says why inside the question', async () => {
    const refusal = new Refuse({ code: 'cash-negative', message: '' });
    const { user } = await open({ settle_allowances: () => refusal });
    await user.click(await button('Chốt bảng'));
    await user.selectOptions(await screen.findByLabelText('Nguồn kinh phí'), id(1));
    await user.click(await button('Chốt bảng và lập phiếu chi'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
  });

  it('can be taken back while the quarter is open', async () => {
    const { user } = await open({
      read_allowances: () => sheet({ is_settled: true, voucher_numbers: ['PC012'] }),
      reopen_allowances: () => sheet(),
    });
    await user.click(await button('Mở lại bảng'));
    expect(await button('Chốt bảng')).toBeTruthy();
  });

  it('of a sealed quarter says why it cannot be taken back', async () => {
    const closed = sheet({ is_settled: true, is_closed: true });
    const { user } = await open({ read_allowances: () => closed });
    const reopen = await button('Mở lại bảng');
    expect(reopen.getAttribute('aria-disabled')).toBe('true');
    await user.click(reopen);
    expect(core.asked('reopen_allowances')).toEqual([]);
  });
});

describe('paying later', () => {
  const owedRow = (n: number, month: string, after_vnd: number, offered_vnd = Math.max(after_vnd, 0)) => ({
    owed: {
      month,
      post_id: id(n),
      full_name: n === 1 ? 'Trần Văn Thưởng' : 'Nguyễn Thị Ánh',
      before_vnd: 0,
      due_vnd: 0,
      arrears_vnd: 0,
      recovery_vnd: 0,
      deducted_vnd: 0,
      returned_vnd: 0,
      paid_vnd: 0,
      after_vnd,
    },
    offered_vnd,
  });
  const settled = (): AllowanceView => sheet({ is_settled: true, owed_vnd: 632_500 });

  it('settles a month without paying it', async () => {
    const { user } = await open({ make_allowance_sheet: () => settled() });
    await user.click(await button('Chốt, chi sau'));
    await waitFor(() => expect(core.asked('make_allowance_sheet')).toEqual([{ month: '2026-09' }]));
    expect(core.asked('settle_allowances')).toEqual([]);
  });

  it('offers all that is owed, withholds what is owed back, and sends each part', async () => {
    const rows = [
      owedRow(1, '2026-08', -50_000, -50_000),
      owedRow(1, '2026-09', 632_500),
      owedRow(2, '2026-09', 632_500),
    ];
    const { user } = await open({
      read_allowances: settled,
      list_owed: () => ({ rows, adjustments: [] }),
      pay_allowances: () => ({ rows: [], adjustments: [] }),
    });
    await user.click(await button('Chi trả'));
    const dialog = await screen.findByRole('dialog');
    const amounts = (): string[] =>
      [0, 1, 2].map((at) => (document.getElementById(`field-amount-${at}`) as HTMLInputElement).value);
    expect(amounts()).toEqual(['50.000', '632.500', '632.500']);
    // Paid in part, the second person not at all.
    for (const [at, typed] of [
      [1, '400000'],
      [2, ''],
    ] as const) {
      const box = document.getElementById(`field-amount-${at}`) as HTMLInputElement;
      await user.clear(box);
      if (typed !== '') await user.type(box, typed);
    }
    await user.selectOptions(within(dialog).getByLabelText('Nguồn kinh phí'), id(2));
    await user.click(await button(/^Lập phiếu chi 350\.000/));
    await waitFor(() => expect(core.asked('pay_allowances')).toHaveLength(1));
    expect(core.asked('pay_allowances')[0]).toMatchObject({
      day: '2026-09-30',
      is_back: false,
      budget_year: null,
      parts: [
        { month: '2026-08', post_id: id(1), amount_vnd: -50_000 },
        { month: '2026-09', post_id: id(1), amount_vnd: 400_000 },
      ],
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says of other months who is owed since when, and of those who owe', async () => {
    const rows = [owedRow(1, '2026-06', 400_000), owedRow(2, '2026-07', 300_000), owedRow(2, '2026-08', -1)];
    await open({ list_owed: () => ({ rows, adjustments: [] }) });
    expect(await screen.findByText(/Còn nợ phụ cấp 2 người từ tháng 6 năm 2026, cộng 700\.000/)).toBeTruthy();
    expect(screen.getByText(/Có 1 khoản phụ cấp chi thừa/)).toBeTruthy();
  });

  it('takes back by a receipt what was paid too much', async () => {
    const { user } = await open({
      list_owed: () => ({ rows: [owedRow(2, '2026-08', -50_000, 0)], adjustments: [] }),
      pay_allowances: () => ({ rows: [], adjustments: [] }),
    });
    await user.click(await button('Thu lại'));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(within(dialog).getByLabelText('Nguồn kinh phí'), id(1));
    await user.click(await button(/^Lập phiếu thu 50\.000/));
    await waitFor(() => expect(core.asked('pay_allowances')).toHaveLength(1));
    expect(core.asked('pay_allowances')[0]).toMatchObject({
      is_back: true,
      parts: [{ month: '2026-08', post_id: id(2), amount_vnd: -50_000 }],
    });
  });

  it('writes down arrears of a settled month with their reason', async () => {
    const { user } = await open({
      read_allowances: settled,
      record_adjustment: () => ({ rows: [], adjustments: [] }),
    });
    await user.click(await button('Truy lĩnh, truy thu'));
    await user.selectOptions(await screen.findByLabelText('Người'), id(2));
    await user.type(screen.getByLabelText('Số tiền'), '60000');
    await user.click(await button('Cất'));
    // Without a reason nobody would know later.
    expect(await screen.findByText(/Ghi lý do\.$/)).toBeTruthy();
    await user.type(screen.getByLabelText('Lý do'), 'Quyết định mới');
    await user.click(await button('Cất'));
    await waitFor(() => expect(core.asked('record_adjustment')).toHaveLength(1));
    expect(core.asked('record_adjustment')[0]).toMatchObject({
      month: '2026-09',
      post_id: id(2),
      kind: 'truy-linh',
      amount_vnd: 60_000,
      reason: 'Quyết định mới',
    });
  });
});
