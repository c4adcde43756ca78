import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { EntitlementView, ErrorCode, NothingDue, SourceRow } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { bookStatus, id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const row = (n: number, more: Partial<SourceRow> = {}): SourceRow => ({
  source: {
    source_id: id(n),
    code: `N${n}`,
    class: 'nsnn-hang-nam',
    name: `Nguồn ${n}`,
    opening_cash_vnd: 1_000,
    opening_account_vnd: 0,
    received_before_vnd: 0,
    spent_before_vnd: 0,
    allotted_year_vnd: null,
    is_closed: false,
    closed_on: null,
    account: null,
  },
  opening_vnd: 1_000,
  received_vnd: 2_000,
  received_year_vnd: 2_000,
  spent_vnd: 500,
  spent_year_vnd: 500,
  // Not what the others give: the screen shows figures, it does not make them.
  closing_vnd: 777_777,
  allows_allowance: false,
  is_open: true,
  ...more,
});

const entitled = (more: Partial<EntitlementView> = {}): EntitlementView => ({
  year: 2026,
  as_of: '2026-10-02',
  months: 4,
  months_before: 0,
  support: [
    {
      kind: 'hang-nam',
      amount_vnd: 25_000_000,
      law: 'supports/ho-tro-tt-96-2008',
      cited: '96/2008/TT-BTC (27/10/2008)',
      is_minimum: true,
      is_verified: false,
    },
  ],
  why: null,
  allowances_vnd: 5_060_000,
  is_example: false,
  is_verified: false,
  // Neither the sum nor the difference of the others: both are the core's.
  due_vnd: 30_111_000,
  received_vnd: 24_000_000,
  owed_vnd: 6_222_000,
  ...more,
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const list: Answers = {
    list_sources: () => [row(1), row(2, { allows_allowance: true })],
    read_entitlement: ({ year }) => entitled({ year }),
  };
  const opened = await openScreen(Screen, { ...list, ...answers }, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('sources', () => {
  it('show the closing balance the core gave, whatever the other columns say', async () => {
    await open();
    expect(await screen.findAllByText('777.777')).toHaveLength(2);
  });

  it('are marked where they may pay allowances, and only there', async () => {
    await open();
    await screen.findAllByText('777.777');
    const lines = document.querySelector('table')?.querySelectorAll('tbody tr') ?? [];
    const marked = [...lines].map((line) =>
      line.textContent?.includes('Được chi phụ cấp'),
    );
    expect(marked).toEqual([false, true]);
  });

  it('of another quarter are asked of the core', async () => {
    const { user } = await open();
    await user.click(await button('Quý trước'));
    await waitFor(() => expect(core.asked('list_sources').at(-1)).toEqual({ on: '2026-06-30' }));
  });

  it('as of a day are asked of the core, and the next step is of a whole quarter again', async () => {
    const { user } = await open();
    const box = await screen.findByLabelText(/Xem tại ngày/);
    await user.type(box, '15/05/2026{Tab}');
    await waitFor(() => expect(core.asked('list_sources').at(-1)).toEqual({ on: '2026-05-15' }));
    expect(await screen.findByText(/đến hết ngày 15\/05\/2026/)).toBeTruthy();
    await user.click(await button('Quý sau'));
    await waitFor(() => expect(core.asked('list_sources').at(-1)).toEqual({ on: '2026-09-30' }));
    expect((screen.getByLabelText(/Xem tại ngày/) as HTMLInputElement).value).toBe('');
  });

  it('open by the code a finding names', async () => {
    await open({}, { record: 'N2' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Nguồn 2' })).toBeTruthy();
  });

  it('lead from their class to the list of classes, and back to the same source', async () => {
    const { user } = await open({}, { record: id(1) });
    await user.click(await button('Xem các loại nguồn'));
    expect(here()).toMatchObject({ name: 'law', params: { key: 'codes/funding-class' } });
    expect(JSON.parse(here().params['back'] ?? '')).toEqual({ record: id(1) });
  });

  it('with an amount that is none are not saved', async () => {
    const { user } = await open({}, { record: id(1) });
    const cash = await screen.findByLabelText('Tiền mặt tồn đầu sổ (đồng)');
    await user.clear(cash);
    await user.type(cash, 'abc');
    const account = screen.getByLabelText('Tiền gửi tồn đầu sổ (đồng)');
    await user.clear(account);
    await user.click(await button(/Cất nguồn/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 2 chỗ cần sửa');
    expect(summary.textContent).toContain('Nhập số tiền bằng chữ số');
    expect(summary.textContent).toContain('Không có thì nhập 0.');
    expect(core.asked('record_source')).toEqual([]);
  });

  it('are saved with whole đồng, what is not allotted staying empty', async () => {
    const { user } = await open({ record_source: () => row(3) });
    await user.click(await button(/Thêm nguồn/));
    await user.type(await screen.findByLabelText('Tên nguồn'), 'Hội Khuyến học');
    await user.selectOptions(screen.getByLabelText('Loại nguồn'), 'tai-tro-tien');
    const cash = screen.getByLabelText('Tiền mặt tồn đầu sổ (đồng)');
    await user.clear(cash);
    await user.type(cash, '1500000');
    await user.click(await button(/Cất nguồn/));
    await waitFor(() => expect(core.asked('record_source')).toHaveLength(1));
    expect(core.asked('record_source')[0]).toEqual({
      source_id: null,
      class: 'tai-tro-tien',
      name: 'Hội Khuyến học',
      opening_cash_vnd: 1_500_000,
      opening_account_vnd: 0,
      received_before_vnd: 0,
      spent_before_vnd: 0,
      allotted_year_vnd: null,
      is_closed: false,
      closed_on: null,
      account: null,
    });
  });

  it('of donations name the account kept apart for their money, no others', async () => {
    const { user } = await open({ record_source: () => row(3) });
    await user.click(await button(/Thêm nguồn/));
    await user.type(await screen.findByLabelText('Tên nguồn'), 'Hội Khuyến học');
    await user.selectOptions(screen.getByLabelText('Loại nguồn'), 'nsnn-hang-nam');
    expect(screen.queryByLabelText(/Tài khoản riêng/)).toBeNull();
    await user.selectOptions(screen.getByLabelText('Loại nguồn'), 'tai-tro-tien');
    await user.type(screen.getByLabelText(/Tài khoản riêng/), ' 3713.0.1 Kho bạc ');
    // Typed already, it is shown whatever the class, so that it can be taken out.
    await user.selectOptions(screen.getByLabelText('Loại nguồn'), 'nsnn-hang-nam');
    expect(screen.getByLabelText(/Tài khoản riêng/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Loại nguồn'), 'tai-tro-tien');
    await user.click(await button(/Cất nguồn/));
    await waitFor(() => expect(core.asked('record_source')).toHaveLength(1));
    expect(core.asked('record_source')[0]).toMatchObject({ account: '3713.0.1 Kho bạc' });
  });

  it('that are in use stay, with the reason on the screen', async () => {
    const refusal = new Refuse({ code: 'record-in-use', message: '' });
    const { user } = await open({ remove_source: () => refusal }, { record: id(1) });
    await user.click(await button('Xóa nguồn'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Nguồn 1' })).toBeTruthy();
  });
});

describe('what is due for the year', () => {
  const decided = { ...bookStatus, centre: { ...bookStatus.centre!, allowance_decision: 'd' } };
  const withDecision: Answers = { book_status: () => decided };
  const due = () => screen.findByRole('region', { name: /^Đáng được cấp năm/ });
  const lines = async (): Promise<string[]> =>
    [...(await due()).querySelectorAll('tbody tr, tfoot tr')].map((line) =>
      [...line.children]
        .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .join(' | '),
    );

  it('stands below the table, with the figures of the core', async () => {
    await open(withDecision);
    expect(await lines()).toEqual([
      'Hỗ trợ hằng năm 96/2008/TT-BTC (27/10/2008) chưa đối chiếu | 25.000.000 ít nhất',
      'Phụ cấp 4 tháng, đến hết tháng 10 năm 2026 | 5.060.000',
      'Cộng đáng được cấp, ít nhất | 30.111.000',
      expect.stringMatching(/^Đã được cấp từ ngân sách trong năm .* \| 24\.000\.000$/),
      'Còn thiếu, ít nhất | 6.222.000 đ',
    ]);
    expect((await due()).querySelector('strong')?.textContent).toBe('Còn thiếu, ít nhất');
    expect(screen.getByText(/không phải số được giao/)).toBeTruthy();
    expect(core.asked('read_entitlement')).toEqual([{ year: 2026 }]);
  });

  it('marks in words what is an example or was not read', async () => {
    await open({ ...withDecision, read_entitlement: () => entitled({ is_example: true }) });
    expect((await lines())[1]).toContain('Ví dụ, không phải quy định');
    expect(screen.getByText(/không lấy từ văn bản nào/)).toBeTruthy();
    expect(screen.getByText(/Có mức chưa đối chiếu/)).toBeTruthy();
  });

  it('marks nothing when all was read, and no sum as a least one', async () => {
    const support = entitled().support.map((one) => ({
      ...one,
      is_minimum: false,
      is_verified: true,
    }));
    await open({
      ...withDecision,
      read_entitlement: () => entitled({ support, is_verified: true }),
    });
    const text = (await lines()).join('\n');
    expect(text).toContain('Còn thiếu | 6.222.000');
    expect(text).not.toMatch(/ít nhất|chưa đối chiếu/);
    expect(screen.queryByText(/chưa đối chiếu/i)).toBeNull();
  });

  it('marks the allowances when they alone were not read', async () => {
    const support = entitled().support.map((one) => ({ ...one, is_verified: true }));
    await open({ ...withDecision, read_entitlement: () => entitled({ support }) });
    const marked = (await lines()).map((line) => line.includes('chưa đối chiếu'));
    expect(marked).toEqual([false, true, false, false, false]);
  });

  it('prints the request for what is missing, and offers none where nothing is', async () => {
    const { user } = await open({
      ...withDecision,
      budget_request_pages: () => ({ pages: ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'] }),
      print_budget_request: () => ({ path: '/in/DE-NGHI.pdf', file_name: 'DE-NGHI.pdf' }),
    });
    await user.click(await button(/In giấy đề nghị/));
    await user.click(await button(/Lưu tệp PDF/));
    await screen.findByText(/DE-NGHI\.pdf/);
    expect(core.asked('print_budget_request')).toEqual([{ year: 2026 }]);
    await user.click(await button('Nguồn kinh phí'));
    expect(await button(/In giấy đề nghị/)).toBeTruthy();
  });

  it('says when nothing is owed', async () => {
    await open({ ...withDecision, read_entitlement: () => entitled({ owed_vnd: 0 }) });
    const text = (await lines()).join('\n');
    expect(text).toContain('Đã cấp đủ');
    expect(screen.queryByRole('button', { name: /In giấy đề nghị/ })).toBeNull();
    expect(text).not.toContain('Còn thiếu');
  });

  it.each<[NothingDue | null, string]>([
    [null, 'Chương trình không có mức hỗ trợ nào'],
    ['not-in-force', 'Năm 2026 chưa có quy định về mức hỗ trợ'],
  ])('of which nothing is known (why: %s) claims neither owed nor given', async (why, said) => {
    const nothing = { support: [], why, allowances_vnd: 0, due_vnd: 0, owed_vnd: 0 };
    await open({ read_entitlement: () => entitled(nothing) });
    const text = (await lines()).join('\n');
    expect(text).toContain(said);
    expect(text).toContain('Chưa chọn quyết định phụ cấp');
    expect(text).not.toMatch(/Đã cấp đủ|Còn thiếu/);
  });

  it('leads to the act, as of the day judged by, and back to the quarter picked', async () => {
    const { user } = await open({}, { quarter: '2026-Q2' });
    await user.click(within(await due()).getByRole('button', { name: /96\/2008/ }));
    expect(here()).toMatchObject({
      name: 'law',
      params: { key: 'supports/ho-tro-tt-96-2008', on: '2026-10-02' },
    });
    expect(JSON.parse(here().params['back'] ?? '')).toEqual({ quarter: '2026-Q2' });
  });

  it('follows the quarter into another year', async () => {
    const earlier = { ...decided, centre: { ...decided.centre, first_on: '2025-07-01' } };
    const { user } = await open({ book_status: () => earlier }, { quarter: '2026-Q1' });
    await due();
    await user.click(await button('Quý trước'));
    expect(await screen.findByRole('heading', { name: 'Đáng được cấp năm 2025' })).toBeTruthy();
    expect(core.asked('read_entitlement').at(-1)).toEqual({ year: 2025 });
  });

  it('is asked anew after a source was saved', async () => {
    const { user } = await open({ record_source: () => row(1) });
    await due();
    await user.click(await button('Nguồn 1'));
    await user.click(await button(/Cất nguồn/));
    await due();
    await waitFor(() => expect(core.asked('read_entitlement')).toHaveLength(2));
  });

  it('is not asked for a year ahead, and not missed where the core says it is', async () => {
    await open({}, { quarter: '2027-Q1' });
    await screen.findAllByText('777.777');
    expect(core.asked('read_entitlement')).toEqual([]);
    expect(screen.queryByText(/^Đáng được cấp/)).toBeNull();
  });

  it.each<[ErrorCode, number]>([
    ['day-in-future', 0],
    ['fault', 1],
  ])('refused as %s leaves the table; bands of failure: %i', async (code, bands) => {
    await open({ read_entitlement: () => new Refuse({ code, message: '' }) });
    expect(await screen.findAllByText('777.777')).toHaveLength(2);
    await waitFor(() => expect(core.asked('read_entitlement')).toHaveLength(1));
    // None is only seen once the refusal has come back.
    await new Promise((done) => setTimeout(done, 20));
    expect(screen.queryAllByRole('alert')).toHaveLength(bands);
    expect(screen.queryAllByText(/^Đáng được cấp/)).toHaveLength(bands);
  });
});
