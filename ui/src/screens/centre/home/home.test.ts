import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers as Fakes, type FakeCore } from '../../../border/fake';
import type { Answers, Home, RemarkTask, Verdict } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { bookStatus, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const home = (revision = 0): Home => ({
  quarter: '2026-Q3',
  deadline: '2026-10-05',
  days_left: 3,
  state: {
    quarter: '2026-Q3',
    is_closed: false,
    revision,
    reason: null,
    report_number: null,
    signed_on: null,
    signed_ma_so_lieu: null,
  },
  tasks: [{ task: 'so-quy', state: 'dang-lam', show: { vouchers: '42', cash_vnd: '3684000' } }],
  cash_vnd: 3_684_000,
  account_vnd: 0,
  received_vnd: 0,
  spent_vnd: 0,
  owed_since: null,
  proposals: 0,
  superseded: [],
  coming: [],
  open: [],
  seconded: [],
  recent: [],
});
const remark = (position: number, is_done: boolean): RemarkTask => ({
  position,
  place: 'Chứng từ: PC131',
  table: null,
  row: null,
  column: null,
  rule: null,
  rule_words: null,
  seen: null,
  text: 'Thiếu hóa đơn.',
  screen: 'so-quy',
  record: null,
  is_done,
});
const answered = (
  quarter: string,
  verdict: Verdict | null,
  remarks: RemarkTask[] = [],
): Answers => ({
  quarter,
  state: verdict ?? 'chua-co',
  office: null,
  on_the_way: null,
  deadline: '2026-07-05',
  unknown_revision: null,
  receipts:
    verdict === null
      ? []
      : [
          {
            receipt_id: 'cd'.repeat(32),
            code: 'B3M7-Q2RD',
            office_name: 'Sở Giáo dục',
            quarter,
            revision: 0,
            bundle_id: 'ab'.repeat(32),
            verdict,
            received_on: '2026-07-03',
            decided_on: '2026-07-04',
            note: null,
            is_current: true,
            missing: [],
            remarks,
          },
        ],
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(fakes: Fakes) {
  const opened = await openScreen(Screen, { read_home: () => home(), ...fakes });
  core = opened.core;
  return opened;
}
const line = () => screen.findByRole('region', { name: 'Biên nhận' });

describe('home tells of the last answer', () => {
  it('received, with its day and code', async () => {
    await open({ read_answers: ({ quarter }) => answered(quarter, 'nhan') });
    expect((await line()).textContent).toMatch(
      /03\/07\/2026.*Sở Giáo dục đã nhận báo cáo quý II năm 2026\. Mã biên nhận B3M7-Q2RD/,
    );
    expect(core.asked('read_answers')).toEqual([{ quarter: '2026-Q2' }]);
  });

  it('returned, with the remarks that are open and the way to them by keys', async () => {
    const { user } = await open({
      read_home: () => home(1),
      read_answers: ({ quarter }) =>
        answered(quarter, 'tra-lai', [remark(1, true), remark(2, false), remark(3, false)]),
    });
    expect((await line()).textContent).toMatch(/trả lại báo cáo quý III.*Còn 2 nhận xét chưa sửa/);
    const way = screen.getByRole('button', { name: 'Xem nhận xét' });
    await waitFor(() => expect(document.activeElement).toBe(way));
    await user.keyboard('{Enter}');
    expect(here()).toMatchObject({ name: 'answers', params: { quarter: '2026-Q3' } });
  });

  it('returned: its remarks are the next task, until all of them are worked on', async () => {
    const { user, view } = await open({
      read_home: () => home(1),
      read_answers: ({ quarter }) => answered(quarter, 'tra-lai', [remark(1, false)]),
    });
    await line();
    await user.click(screen.getByRole('button', { name: /Làm việc tiếp theo/ }));
    expect(here()).toMatchObject({ name: 'answers', params: { quarter: '2026-Q3' } });
    view.unmount();
    core.restore();
    const after = await open({
      read_home: () => home(1),
      read_answers: ({ quarter }) => answered(quarter, 'tra-lai', [remark(1, true)]),
    });
    expect((await line()).textContent).toContain('Mọi nhận xét đã sửa');
    await after.user.click(screen.getByRole('button', { name: /Làm việc tiếp theo/ }));
    expect(here().name).toBe('cash-book');
  });

  it('none yet, with the way to take it', async () => {
    await open({ read_answers: ({ quarter }) => answered(quarter, null) });
    expect((await line()).textContent).toContain('Quý II năm 2026 đã niêm phong, chưa có biên nhận');
    expect(screen.getByRole('button', { name: 'Nhận biên nhận' })).toBeTruthy();
  });

  it('not handed in yet, with the days and the way to the stick', async () => {
    const way = { bundle_id: 'ab'.repeat(32), place: null, earliest_on: '2026-07-02' };
    const sealed = { ...way, state: 'chua-nop' as const, since: '2026-07-02', days: 3 };
    const { user } = await open({
      read_answers: ({ quarter }) => ({ ...answered(quarter, null), on_the_way: sealed }),
    });
    const text = (await line()).textContent;
    expect(text).toContain('Chưa đem nộp');
    expect(text).toContain('Quý II năm 2026 đã niêm phong ngày 02/07/2026, chưa đem nộp. Đã 3 ngày. Hạn nộp: 05/07/2026.');
    await user.click(screen.getByRole('button', { name: 'Chép ra USB' }));
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q2', then: 'copy' } });
  });

  it('copied, its receipt awaited', async () => {
    const way = { bundle_id: 'ab'.repeat(32), place: 'KINGSTON', earliest_on: '2026-07-02' };
    const copied = { ...way, state: 'da-chep' as const, since: '2026-07-04', days: 0 };
    await open({
      read_answers: ({ quarter }) => ({ ...answered(quarter, null), on_the_way: copied }),
    });
    expect((await line()).textContent).toMatch(/đã chép ra USB ngày 04\/07\/2026, chờ biên nhận\. Hạn nộp: 05\/07\/2026\. Khi/);
    expect(screen.getByRole('button', { name: 'Nhận biên nhận' })).toBeTruthy();
  });

  it('nothing before the first report, and nothing when it cannot be read', async () => {
    const centre = bookStatus.centre && { ...bookStatus.centre, first_on: '2026-07-01' };
    await open({ book_status: () => ({ ...bookStatus, centre }) });
    await screen.findByText('Sổ quỹ');
    expect(core.asked('read_answers')).toEqual([]);
    core.restore();
    await open({ read_answers: () => new Refuse({ code: 'disk-full', message: '' }) });
    await screen.findAllByText('Sổ quỹ');
    expect(screen.queryByRole('region', { name: 'Biên nhận' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('allowances of earlier quarters', () => {
  it('says what the law has in place of an own decision until somebody read it', async () => {
    let superseded = [{ own_id: 'tam-22-21', number: '21/2026/QĐ-UBND', replaced_by: 'QĐ 21', changed: [] }];
    const { user } = await open({
      read_home: () => ({ ...home(), superseded }),
      note_superseded: () => {
        superseded = [];
        return { province: '22', province_name: '', rows: [] };
      },
    });
    expect(await screen.findByText(/thay quyết định tạm số 21\/2026\/QĐ-UBND/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem mức đổi' }));
    expect(here()).toMatchObject({ name: 'own-decisions', params: { record: 'tam-22-21' } });
    await user.click(screen.getByRole('button', { name: 'Đã đọc, không nhắc nữa' }));
    expect(core.asked('note_superseded')).toEqual([{ own_id: 'tam-22-21' }]);
    await waitFor(() => expect(screen.queryByText(/thay quyết định tạm số/)).toBeNull());
  });

  it('that are owed are told with how many people since when, and lead to paying', async () => {
    const owed_since = { people: 4, month: '2026-04', amount_vnd: 1_600_000 };
    const { user } = await open({ read_home: () => ({ ...home(), owed_since }) });
    await screen.findByText(/Còn nợ phụ cấp 4 người từ tháng 4 năm 2026, cộng 1\.600\.000/);
    await user.click(screen.getByRole('button', { name: 'Chi trả' }));
    expect(here().name).toBe('allowances');
  });
});

describe('the deadline', () => {
  it('leads to what fixes it, in the year it falls in', async () => {
    const { user } = await open({});
    await user.click(await screen.findByRole('button', { name: 'Căn cứ hạn nộp' }));
    expect(here()).toMatchObject({
      name: 'law',
      params: { key: 'calendars/deadlines#quarter-hand-in', on: '2026-10-05' },
    });
  });
});

describe('the figures', () => {
  it('lead to how they are computed; they are one stop of Tab and arrows walk them', async () => {
    const { user } = await open({});
    const first = await screen.findByRole('button', { name: /Tồn quỹ/ });
    const names = within(first.closest('dl') as HTMLElement).getAllByRole('button');
    expect(names.map((one) => one.tabIndex)).toEqual([0, ...names.slice(1).map(() => -1)]);
    first.focus();
    await user.keyboard('{ArrowRight}{End}{ArrowLeft}{Enter}');
    expect(here()).toMatchObject({ name: 'law', params: { key: 'figures/received' } });
  });
});
