import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers as Fakes, type FakeCore } from '../../../border/fake';
import type {
  Answers,
  ChangedCell,
  Check,
  Difference,
  ReportStatus,
  Verdict,
} from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const check: Check = {
  quarter: '2026-Q3',
  findings: [],
  errors: 0,
  open_queries: 0,
  hints: 0,
  passed: 23,
  is_ready: true,
  ma_so_lieu: 'K7Q29F4M',
};
const sealed: ReportStatus['sealed'][number] = {
  bundle_id: 'ab'.repeat(32),
  quarter: '2026-Q3',
  revision: 0,
  sequence: 1,
  file_name: 'BC.goi.zip',
  ma_so_lieu: 'K7Q29F4M',
  signed_on: '2026-09-30',
  sealed_at: '2026-10-02T02:41:00Z',
  supersedes: null,
  reason: null,
  size_bytes: 421_000,
};
const status = (state: Partial<ReportStatus['state']>): ReportStatus => ({
  quarter: '2026-Q3',
  state: {
    quarter: '2026-Q3',
    is_closed: false,
    revision: 1,
    reason: 'Sửa theo nhận xét của nơi nhận',
    report_number: '12/BC',
    signed_on: '2026-10-08',
    signed_ma_so_lieu: 'K7Q29F4M',
    ...state,
  },
  ma_so_lieu: 'K7Q29F4M',
  is_paper_stale: false,
  figures: [],
  director: null,
  sealed: [sealed],
  deadline: '2026-10-05',
  out_of_order: null,
});
const cell = (more: Partial<ChangedCell>): ChangedCell => ({
  table: 'chung-tu',
  table_title: 'Chứng từ',
  row: '1',
  row_name: 'PC131',
  change: 'changed',
  column: 'amount_vnd',
  column_title: 'Số tiền',
  before: '5000000',
  after: '4500000',
  is_money: true,
  ...more,
});
const difference: Difference = {
  quarter: '2026-Q3',
  against: 0,
  figures: [{ name: 'spent', is_money: true, before: 14_816_000, after: 14_316_000 }],
  cells: [
    cell({}),
    cell({ row_name: 'PC140', change: 'added', column: null, before: null, after: null }),
  ],
};
const answers = (verdict: Verdict | null, done = false): Answers => ({
  quarter: '2026-Q3',
  state: verdict ?? 'chua-co',
  office: null,
  on_the_way: null,
  deadline: '2026-10-05',
  unknown_revision: null,
  receipts:
    verdict === null
      ? []
      : [
          {
            receipt_id: 'cd'.repeat(32),
            code: 'B3M7-Q2RD',
            office_name: 'Sở Giáo dục',
            quarter: '2026-Q3',
            revision: 0,
            bundle_id: sealed.bundle_id,
            verdict,
            received_on: '2026-10-03',
            decided_on: '2026-10-04',
            note: null,
            is_current: true,
            missing: [],
            remarks: [
              {
                position: 1,
                place: 'Chứng từ: PC131, Số tiền',
                table: 'chung-tu',
                row: '1',
                column: 'amount_vnd',
                rule: null,
                rule_words: null,
                seen: '5000000',
                text: 'Thiếu hóa đơn.',
                screen: 'so-quy',
                record: '1',
                is_done: done,
              },
            ],
          },
        ],
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(fakes: Fakes) {
  const opened = await openScreen(Screen, {
    check_quarter: () => check,
    read_report: () => status({}),
    read_answers: () => answers(null),
    read_difference: () => difference,
    report_page: ({ page }) => ({ page, page_count: 1, svg: '<svg/>', ma_so_lieu: '' }),
    list_sticks: () => [],
    ...fakes,
  });
  core = opened.core;
  return opened;
}

describe('an open replacement', () => {
  it('tells before the seal what it changes, against what and why', async () => {
    await open({});
    await screen.findByLabelText('Mật khẩu niêm phong');
    await screen.findByRole('heading', { name: 'Bản này đổi những gì so với bản đầu' });
    expect(screen.getByText('Sửa theo nhận xét của nơi nhận')).toBeTruthy();
    const figures = within(screen.getByRole('table', { name: 'Các số đã đổi' }));
    expect(figures.getAllByRole('row')[1]?.textContent).toMatch(
      /Tổng chi\s*14\.816\.000\s*đ\s*14\.316\.000\s*đ/,
    );
    const cells = within(screen.getByRole('table', { name: 'Các ô đã đổi (2)' }));
    expect(cells.getAllByRole('row')[1]?.textContent).toMatch(/PC131.*Số tiền.*5\.000\.000.*4\.500\.000/s);
    expect(cells.getAllByRole('row')[2]?.textContent).toContain('PC140');
  });

  it('says so when nothing was changed yet', async () => {
    await open({ read_difference: () => ({ ...difference, figures: [], cells: [] }) });
    expect(await screen.findByText('Chưa đổi gì so với bản đã niêm phong.')).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Các số đã đổi' })).toBeNull();
  });

  it('shows many changes only when asked', async () => {
    const many = Array.from({ length: 45 }, (_, n) => cell({ row: String(n), row_name: `PC${n}` }));
    const { user } = await open({ read_difference: () => ({ ...difference, cells: many }) });
    const table = await screen.findByRole('table', { name: 'Các ô đã đổi (45)' });
    expect(within(table).getAllByRole('row')).toHaveLength(31);
    await user.click(screen.getByRole('button', { name: 'Xem cả 45 ô' }));
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(46));
  });

  it('that cannot be compared says why and tries again', async () => {
    let isThere = false;
    const { user } = await open({
      read_difference: () =>
        isThere ? difference : new Refuse({ code: 'bundle-unknown', message: '' }),
    });
    const alert = await screen.findByRole('alert');
    isThere = true;
    await user.click(within(alert).getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('table', { name: 'Các số đã đổi' })).toBeTruthy();
  });

  it('is not asked about in a first report', async () => {
    await open({ read_report: () => ({ ...status({ revision: 0, reason: null }), sealed: [] }) });
    await screen.findByLabelText('Mật khẩu niêm phong');
    expect(core.asked('read_difference')).toEqual([]);
    expect(core.asked('read_answers')).toEqual([]);
  });
});

describe('the answer to a sealed report', () => {
  const closed = status({ is_closed: true, revision: 0, reason: null });

  it('received stands as the stamp of the quarter, and leads to the receipt', async () => {
    const { user } = await open({ read_report: () => closed, read_answers: () => answers('nhan') });
    expect(await screen.findByText(/đã nhận.*03\/10\/2026/i)).toBeTruthy();
    expect(screen.queryByText('Đã niêm phong', { exact: true })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xem biên nhận' }));
    expect(here()).toMatchObject({ name: 'answers', params: { quarter: '2026-Q3' } });
  });

  it('returned counts the remarks that are open and leads to them', async () => {
    const { user } = await open({
      read_report: () => closed,
      read_answers: () => answers('tra-lai'),
    });
    expect(await screen.findByText(/trả lại báo cáo này\. Còn 1 nhận xét chưa sửa/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem nhận xét' }));
    expect(here().name).toBe('answers');
  });

  it('stays on the screen while the replacement is made, until every remark is done', async () => {
    await open({ read_answers: () => answers('tra-lai', true) });
    expect(await screen.findByText(/Mọi nhận xét đã đánh dấu sửa xong/)).toBeTruthy();
  });

  it('that returned makes the remarks what Ctrl+Enter opens, not another copy', async () => {
    const primaries = (): (string | undefined)[] =>
      [...document.querySelectorAll('[data-primary]')].map((one) => one.textContent?.trim());
    await open({ read_report: () => closed, read_answers: () => answers('tra-lai') });
    await screen.findByRole('button', { name: 'Xem nhận xét' });
    expect(primaries()).toEqual(['Xem nhận xét']);
  });

  it('that has not come leaves copying to the stick what Ctrl+Enter does', async () => {
    await open({ read_report: () => closed });
    await screen.findByRole('button', { name: 'Chép ra USB' });
    const primaries = [...document.querySelectorAll('[data-primary]')];
    expect(primaries.map((one) => one.textContent?.trim())).toEqual(['Chép ra USB']);
  });

  it('that cannot be read leaves the quarter sealed and usable', async () => {
    await open({
      read_report: () => closed,
      read_answers: () => new Refuse({ code: 'disk-full', message: '' }),
    });
    expect(await screen.findByText('Đã niêm phong', { exact: true })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Chép ra USB' })).toBeTruthy();
  });
});
