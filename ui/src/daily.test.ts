import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import App from './App.svelte';
import { fakeCore, type Answers, type FakeCore } from './border/fake';
import type { BookStatus, Home } from './border/generated';
import { halfTyped } from './forms/testing';
import { frame } from './frame/frame.svelte';
import { go, here } from './frame/route.svelte';
import { bookStatus, id } from './frame/testing';
import { board, centreRow } from './screens/office/board.testing';

const home: Home = {
  quarter: '2026-Q3',
  deadline: '2026-10-05',
  days_left: 3,
  state: {
    quarter: '2026-Q3',
    is_closed: false,
    revision: 0,
    reason: null,
    report_number: null,
    signed_on: null,
    signed_ma_so_lieu: null,
  },
  tasks: [
    { task: 'phu-cap', state: 'xong', show: { settled: '3' } },
    { task: 'so-quy', state: 'dang-lam', show: { vouchers: '42', cash_vnd: '3684000' } },
    { task: 'niem-phong', state: 'khoa', show: { revision: '0' } },
  ],
  cash_vnd: 3_684_000,
  account_vnd: 0,
  received_vnd: 15_250_000,
  spent_vnd: 14_816_000,
  owed_since: null,
  proposals: 0,
  superseded: [],
  coming: [],
  open: [],
  seconded: [],
  recent: [
    {
      act_id: id(1),
      act: 'record_voucher',
      subject: 'PC142',
      at: '2026-10-02T02:41:00Z',
      is_clock_doubted: false, is_undone: false,
      can_undo: true,
    },
  ],
};

const draft = halfTyped(
  { form: 'voucher', of: 'chi', stands: '2026-Q3' },
  { kind: 'chi', place: 'tien-mat', day: '2026-09-28', payee: 'Nghĩa' },
);

let core: FakeCore;
afterEach(() => {
  core.restore();
  Object.assign(frame, { role: null, sample: false, failure: null });
});

async function start(status: Partial<BookStatus>, answers: Answers = {}) {
  const page = { opening_vnd: 0, rows: [], in_vnd: 0, out_vnd: 0, closing_vnd: 0, accounts: [] };
  core = fakeCore({
    book_status: () => ({ ...bookStatus, ...status }),
    read_home: () => home,
    ask_due: () => [],
    list_codes: () => [],
    list_sources: () => [],
    list_vouchers: () => page,
    suggest_payees: () => [],
    suggest_reasons: () => [],
    keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
    drop_draft: () => ({}),
    ...answers,
  });
  render(App);
  go('start');
  return userEvent.setup();
}
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the start', () => {
  it('opens the first run when the book has no role', async () => {
    await start({ role: null, centre: null, open_quarter: null }, { list_decisions: () => [] });
    expect(await title('Bắt đầu dùng Sổ Cộng Đồng')).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('opens the overview in an office', async () => {
    const office = { office_id: 'so-22', name: 'Sở Giáo dục và Đào tạo Quảng Ninh' };
    await start(
      { role: 'office', centre: null, office, open_quarter: null },
      { read_board: () => board([centreRow('Điền Xá')]) },
    );
    expect(await title('Tổng quan quý III năm 2026')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Xã Điền Xá' })).toBeTruthy();
  });

  it('says why the book could not be opened and tries again when asked', async () => {
    const user = await start({});
    core.restore();
    core = fakeCore({});
    go('start');
    const again = await button('Thử lại');
    core.restore();
    core = fakeCore({ book_status: () => bookStatus, read_home: () => home, ask_due: () => [] });
    await user.click(again);
    expect(await title('Chốt quý III năm 2026')).toBeTruthy();
  });
});

describe('home', () => {
  it('shows the tasks with state and hint, and puts the focus on the next one', async () => {
    await start({});
    const task = await button(/Sổ quỹ.*42 phiếu · tồn quỹ 3\.684\.000\s*đ.*Đang làm/);
    await waitFor(() => expect(document.activeElement).toBe(task));
    expect(screen.getByText('Làm được sau khi xong việc Kiểm tra')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Niêm phong và chép/ })).toBeNull();
  });

  it('shows the figures of the core as they are', async () => {
    await start({});
    expect((await screen.findAllByText(/^15\.250\.000\sđ$/)).length).toBe(1);
    expect(screen.getByText(/còn 3 ngày/)).toBeTruthy();
  });

  it('asks the core once, not over and over', async () => {
    await start({});
    await button(/Sổ quỹ.*42 phiếu/);
    const before = core.calls.length;
    await new Promise((done) => setTimeout(done, 100));
    expect(core.calls.length).toBe(before);
  });

  it('undoes the last act by its name', async () => {
    const [act] = home.recent;
    if (!act) throw new Error('no act');
    const user = await start({}, { undo_act: () => ({ act, lost: [] }) });
    const undo = await button(/Hoàn tác: Cất phiếu PC142/);
    const before = core.asked('read_home').length;
    await user.click(undo);
    expect(await screen.findByText('Đã hoàn tác: Cất phiếu PC142')).toBeTruthy();
    await waitFor(() => expect(core.asked('read_home').length).toBe(before + 1));
  });

  it('offers the kept voucher; given up in the form it is forgotten', async () => {
    const user = await start({ drafts: [draft] });
    expect(await screen.findByText(/Phiếu mới: “Nghĩa”, lúc/)).toBeTruthy();
    await user.click(await button('Mở tiếp'));
    await title('Phiếu chi mới');
    await user.click(await button('Bỏ phiếu'));
    await user.click(await button('Bỏ những gì vừa gõ'));
    await waitFor(() => expect(here().name).toBe('cash-book'));
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'voucher:chi' }]));
  });

  it('warns of a missing seal', async () => {
    await start({ has_seal: false });
    expect(await screen.findByText(/chưa có dấu niêm phong/)).toBeTruthy();
  });

  it('of a sample book bears the band and asks for no seal', async () => {
    await start({ is_sample: true, has_seal: false });
    expect(await screen.findByText(/DỮ LIỆU MẪU/)).toBeTruthy();
    expect(screen.queryByText(/chưa có dấu niêm phong/)).toBeNull();
  });
});
