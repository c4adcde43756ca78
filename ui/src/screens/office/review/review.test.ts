import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { ReviewView } from '../../../border/generated';
import { here, type Params } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { bundle, correction, finding, held, ma, officeAnswers, review } from '../desk.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import { forgetAllRemarks } from '../remarks.svelte';
import { wordsOf } from '../../../words/rules.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  forgetOfficeQuarter();
  forgetAllRemarks();
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

async function open(view: ReviewView = review, answers: Answers = {}, params: Params = {}) {
  const opened = await openScreen(
    Screen,
    {
      ...officeAnswers,
      read_review: () => view,
      record_review: ({ bundle_ids }) => ({ decided: bundle_ids.length }),
      ...answers,
    },
    { bundle_id: view.bundle.bundle_id, ...params },
  );
  core = opened.core;
  await screen.findByRole('heading', { level: 1, name: view.row.unit_name });
  await waitFor(() => expect(core.asked('list_todo')).toHaveLength(1));
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const primaries = (): (string | undefined)[] =>
  [...document.querySelectorAll('[data-primary] > span')].map((one) => one.textContent?.trim());

/** Writes a remark on the first finding of a group. */
async function remarkOn(user: Awaited<ReturnType<typeof open>>['user'], group: RegExp) {
  const section = screen.getByRole('region', { name: group });
  await user.click(within(section).getAllByRole('button', { name: 'Nhận xét' })[0] as HTMLElement);
  await user.selectOptions(await screen.findByLabelText(/Câu thường dùng/), 'thieu-chung-tu');
  await user.click(screen.getByRole('button', { name: /Thêm nhận xét/ }));
}
const onVoucher = {
  table: 'chung-tu',
  row: 'c131',
  column: null,
  rule: 'payment-without-documents',
  text: 'Bổ sung chứng từ gốc kèm theo',
};

describe('what a review shows', () => {
  it('is whose it is, its state and the figures of the core', async () => {
    await open();
    const head = screen.getByRole('heading', { level: 1 }).closest('header');
    expect(head?.textContent).toMatch(/Quý III năm 2026.*02\/10\/2026.*K7Q2-9F4M/);
    expect(head?.textContent).toContain('Cần xử lý');
    const figures = screen.getByRole('region', { name: /Các số phải giống trên giấy/ });
    expect(figures.textContent).toContain('3.684.000');
    expect(figures.textContent).toContain('214');
  });

  it('tells of a rule that could not be run, at either end', async () => {
    const words = { ...wordsOf('cash-negative'), sentence_vi: 'Quy tắc này không chạy được (fault).' };
    const bare = { table: null, row: '-', row_name: null, show: {} };
    const ours = finding('hint', 'cash-negative', { ...bare, words });
    const theirs = finding('difference', 'month-without-activity', {
      ...bare,
      centre_result: 'khong-chay',
    });
    await open({ ...review, findings: [theirs, ours] });
    const differing = screen.getByRole('region', { name: /Hai bên khác nhau/ });
    expect(differing.querySelector('dl')?.textContent).toMatch(/Không chạy được.*Đúng/);
    expect(screen.getByText('Quy tắc này không chạy được (fault).')).toBeTruthy();
  });

  it('is the findings in groups, where the two ends differ first', async () => {
    await open();
    const groups = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(groups).toEqual([
      'Hai bên khác nhau (1)',
      'Chưa giải thích (1)',
      'Trung tâm đã giải thích (1)',
      'Gợi ý (1)',
    ]);
  });

  it('leads from the law of a finding to its rule, where this end has it', async () => {
    const { user } = await open();
    const [link] = screen.getAllByRole('button', { name: /^Căn cứ/ });
    await user.click(link as HTMLElement);
    expect(here()).toMatchObject({ name: 'law', params: { key: expect.stringMatching(/^rules\//) } });
  });

  it('sets both results side by side and quotes the explanation', async () => {
    await open();
    const pair = screen.getByRole('region', { name: /Hai bên khác nhau/ }).querySelector('dl');
    const said = [...(pair?.querySelectorAll('dd') ?? [])].map((one) => one.textContent?.trim());
    expect(said).toEqual(['Đúng', 'Sai']);
    const explained = screen.getByRole('region', { name: /Trung tâm đã giải thích/ });
    expect(explained.textContent).toContain('Mua chè, không có hóa đơn');
  });

  it('of a correction is its reason, what changed, and which bundles never came', async () => {
    await open(correction);
    expect(screen.getByText('Ghi thiếu phiếu chi PC7')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Bản thay thế 1 đổi những gì' })).toBeTruthy();
    const figures = screen.getByRole('table', { name: 'Các số đã đổi' });
    expect(figures.textContent).toMatch(/Tổng chi.*14\.816\.000.*14\.766\.000/);
    const cells = screen.getByRole('table', { name: /Các ô đã đổi/ });
    expect(cells.textContent).toMatch(/PC7.*Số tiền.*150\.000.*100\.000/);
    expect(screen.getByText(/Chưa nhận được gói số 2/)).toBeTruthy();
  });

  it('is what a rule found that only the centre has, by its id', async () => {
    const own = { words: null, show: {}, table: null, row_name: null, law: '' };
    await open({ ...review, findings: [finding('query', 'so-luot-theo-thon', own)] });
    expect(screen.getByText('Quy tắc so-luot-theo-thon chưa có ở máy này')).toBeTruthy();
  });

  it('is the receipts written before and the remarks that were said', async () => {
    const place = 'Phiếu chi PC131';
    const remark = { ...onVoucher, position: 1, place, seen: null, rule_words: null };
    await open({
      ...review,
      remarks: [remark],
      receipts: [
        {
          receipt_id: ma(9),
          number: '9/2026',
          code: 'ABCD-EFGH',
          bundle_id: ma(1),
          centre_id: '6801-2008',
          centre_name: '',
          unit_name: 'Xã Đông Tiến',
          quarter: '2026-Q3',
          revision: 0,
          verdict: 'tra-lai',
          remarks: 1,
          issued_on: '2026-10-02',
          state: 'here',
          copied_on: null,
          file_name: null,
          is_stale: false,
          is_taken_out: false,
        },
      ],
    });
    expect(screen.getByText('ABCD-EFGH').closest('tr')?.textContent).toContain('chưa chép ra USB');
    expect(screen.getByRole('table', { name: /Nhận xét gửi trung tâm/ }).textContent).toMatch(
      /Phiếu chi PC131.*Bổ sung chứng từ gốc kèm theo/,
    );
  });
});

/** Of which nothing stands open. */
const clean = { ...review, findings: [] };

describe('the verdict', () => {
  it('without a remark is accepting, and then the next centre of the list', async () => {
    const { user } = await open(clean);
    expect(primaries()).toEqual(['Chấp nhận']);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(core.asked('record_review')).toEqual([
        { bundle_ids: [ma(1)], verdict: 'nhan', remarks: [], note: null },
      ]),
    );
    await user.click(await button(/Trung tâm tiếp theo/));
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(2) } });
  });

  it('of a report with something open is asked for, and the safe answer changes nothing', async () => {
    const differing = finding('difference', 'month-without-activity', { row: '2026-08', row_name: 'Tháng 8' });
    const said = finding('office', 'office-person-paid-twice', { row: 'p1', row_name: 'Trần Văn An' });
    const hint = finding('hint', 'payment-without-documents');
    const { user } = await open({ ...review, findings: [differing, said, hint] });
    await user.keyboard('{F9}');
    const asked = await screen.findByRole('dialog', { name: /còn 2 chỗ chưa giải quyết/ });
    expect(asked.textContent).toMatch(/Tháng 8.*Trần Văn An/s);
    expect(document.activeElement?.textContent).toContain('Xem lại');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(core.asked('record_review')).toEqual([]);
    await user.keyboard('{F9}');
    await user.click(await button('Vẫn chấp nhận'));
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
  });

  it('waits until every explanation was read, one key a line', async () => {
    const said = (row: string, is_read = false) =>
      finding('query', 'payment-without-documents', { row, row_name: row, explanation: `Lời ${row}`, is_read });
    const view = { ...review, findings: [said('c1'), said('c2')] };
    const { user } = await open(view, {
      accept_explanation: ({ row }) => ({
        ...view,
        findings: view.findings.map((one) => said(one.row, one.row === row || row === 'c2')),
      }),
    });
    expect(screen.getByText('Còn 2 lời giải thích chưa đọc')).toBeTruthy();
    await user.keyboard('{F9}');
    expect(core.asked('record_review')).toEqual([]);
    await user.keyboard('{F8}');
    await waitFor(() => expect(screen.getByText('Còn 1 lời giải thích chưa đọc')).toBeTruthy());
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('Lời c2'));
    await user.keyboard('{F8}');
    await waitFor(() => expect(screen.queryByText(/lời giải thích chưa đọc/)).toBeNull());
    expect(core.asked('accept_explanation').map(({ row }) => row)).toEqual(['c1', 'c2']);
    await user.keyboard('{F9}');
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
  });

  it('does nothing while a remark stands half typed', async () => {
    const { user } = await open();
    await user.keyboard('{F2}');
    await user.type(await screen.findByRole('textbox', { name: /^Nhận xét/ }), 'Nộp thêm');
    await user.keyboard('{F9}{Control>}{F9}{/Control}{F8}');
    expect(core.asked('record_review')).toEqual([]);
    expect(screen.getAllByText('Thêm hoặc bỏ nhận xét đang gõ trước')).toHaveLength(2);
  });

  it('leads to the held replacement first, and to the other centre of what was found later', async () => {
    const late = finding('office', 'office-person-paid-twice', { is_late: true, other: ma(7) });
    const { user } = await open({ ...review, held: ma(5), findings: [late] });
    expect(screen.getByText('Phát hiện sau khi đã kết luận đạt')).toBeTruthy();
    await user.keyboard('{F9}');
    expect(core.asked('record_review')).toEqual([]);
    await user.click(await button('Xem trung tâm kia'));
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(7) } });
    await user.click(await button('Mở gói đang chờ'));
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(5) } });
  });

  it('with a remark is returning, with the place of the finding and the note', async () => {
    const { user } = await open();
    await remarkOn(user, /^Chưa giải thích/);
    // The key that put the remark with the others, pressed once more, returns nothing.
    expect(primaries()).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(core.asked('record_review')).toEqual([]);
    await user.type(screen.getByLabelText(/Lời nhắn trên biên nhận/), 'Nộp lại trước 10/10');
    await user.click(await button(/^Trả lại kèm 1 nhận xét/));
    await waitFor(() =>
      expect(core.asked('record_review')).toEqual([
        {
          bundle_ids: [ma(1)],
          verdict: 'tra-lai',
          remarks: [onVoucher],
          note: 'Nộp lại trước 10/10',
        },
      ]),
    );
  });

  it('counts a remark on the whole report, and a dropped one no more', async () => {
    const { user } = await open();
    await user.click(await button(/Nhận xét cả báo cáo/));
    await user.type(await screen.findByRole('textbox', { name: /^Nhận xét/ }), 'Nộp thêm bản in');
    await user.click(await button(/Thêm nhận xét/));
    expect(await button(/^Trả lại kèm 1 nhận xét/)).toBeTruthy();
    await user.click(await button('Bỏ'));
    expect(primaries()).toEqual(['Chấp nhận']);
  });

  it('gives the focus back to the finding, so that the next key goes on from there', async () => {
    const { user } = await open();
    await remarkOn(user, /^Chưa giải thích/);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nhận xét thêm'));
    await user.keyboard('{ArrowDown}');
    const item = document.activeElement?.closest('li');
    expect(item?.textContent).toContain('Mua chè, không có hóa đơn');
  });

  it('keeps what is typed when F2 asks for the same box again', async () => {
    const { user } = await open();
    await user.keyboard('{F2}');
    await user.type(await screen.findByRole('textbox', { name: /^Nhận xét/ }), 'Nộp thêm bản in');
    await user.keyboard('{F2}{Control>}{Enter}{/Control}');
    expect(await button(/^Trả lại kèm 1 nhận xét/)).toBeTruthy();
    expect(await screen.findByText('Nộp thêm bản in')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Nhận xét cả báo cáo'));
  });

  it('asks before a remark that is being written is left for another screen', async () => {
    const { user } = await open();
    await user.keyboard('{F2}');
    const typed = await screen.findByRole('textbox', { name: /^Nhận xét/ });
    await user.type(typed, 'Nộp thêm bản in');
    await user.click(await button('Tồn đầu quý'));
    expect(await screen.findByText('Bỏ nhận xét đang viết?')).toBeTruthy();
    await user.click(await button('Nhập tiếp'));
    expect((typed as HTMLTextAreaElement).value).toBe('Nộp thêm bản in');
    expect(here().name).not.toBe('law');
  });

  it('after a verdict asks for another verdict when one more is written', async () => {
    const { user } = await open();
    await user.click(await button(/^Chấp nhận/));
    await user.click(await button('Vẫn chấp nhận'));
    await button(/Trung tâm tiếp theo/);
    await remarkOn(user, /^Chưa giải thích/);
    expect(primaries()).toEqual([]);
  });

  it('takes no empty remark', async () => {
    const { user } = await open();
    await user.click(await button(/Nhận xét cả báo cáo/));
    await user.click(await button(/Thêm nhận xét/));
    expect(await screen.findByText('Ghi nhận xét, hoặc bấm Để sau.')).toBeTruthy();
    expect(core.asked('keep_draft')).toEqual([]);
  });

  it('that the core refuses keeps the remarks', async () => {
    const refuse = () => new Refuse({ code: 'remark-too-many', message: '', field: 'remarks' });
    const { user } = await open(review, { record_review: refuse });
    await remarkOn(user, /^Chưa giải thích/);
    await user.click(await button(/^Trả lại kèm 1 nhận xét/));
    expect(await screen.findByText('Chưa ghi được kết luận')).toBeTruthy();
    expect(await button(/^Trả lại kèm 1 nhận xét/)).toBeTruthy();
  });

  it('waits while the bundle is held back', async () => {
    const { user } = await open({ ...review, bundle: { ...held, bundle_id: ma(1) } });
    await user.click(await button(/^Chấp nhận/));
    expect(core.asked('record_review')).toEqual([]);
    expect(screen.getByText(/Gói này đang giữ lại \(Máy mới\)/)).toBeTruthy();
  });

  it('is none for a report that was replaced', async () => {
    await open({ ...review, bundle: bundle(1, { standing: 'superseded' }) });
    expect(screen.queryByRole('button', { name: /Chấp nhận|Trả lại/ })).toBeNull();
  });
});

describe('walking through the list', () => {
  it('goes to the next centre with Ctrl PageDown and back to the list with Esc', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}{PageDown}{/Control}');
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(2) } });
    await user.keyboard('{Escape}');
    expect(here().name).toBe('todo');
  });

  it('keeps to the centres of a rule, and after the last goes back to it', async () => {
    const rule = 'cash-negative';
    const { user } = await open(clean, {}, { rule });
    await user.click(await button(/^Chấp nhận/));
    await user.click(await button(/Về Cần xử lý/));
    expect(here()).toMatchObject({ name: 'todo', params: { rule } });
  });

  it('shuts only the remark with the first Esc', async () => {
    const { user } = await open();
    const before = here().visit;
    await user.click(await button(/Nhận xét cả báo cáo/));
    await screen.findByLabelText(/Câu thường dùng/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText(/Câu thường dùng/)).toBeNull());
    expect(here().visit).toBe(before);
  });
});
