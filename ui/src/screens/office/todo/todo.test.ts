import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { ToDoRule } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { bundle, centre, dongTien, ma, officeAnswers, phuMy, todo } from '../desk.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import { wordsOf } from '../../../words/rules.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  forgetOfficeQuarter();
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(
    Screen,
    { ...officeAnswers, record_review: ({ bundle_ids }) => ({ decided: bundle_ids.length }), ...answers },
    params,
  );
  core = opened.core;
  await waitFor(() => expect(core.asked('list_todo').length).toBeGreaterThan(0));
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const box = (name: string) => screen.findByRole('checkbox', { name });
const byRule = { rule: 'payment-without-documents' };

describe('what waits, by rule', () => {
  it('is asked of the quarter that ended last, each rule with its centres', async () => {
    await open();
    const table = await screen.findByRole('table', { name: /Quy tắc còn điều phải xem/ });
    const counts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td:last-child')?.textContent?.trim());
    expect(counts).toEqual(['2', '1']);
    expect(core.asked('list_todo')[0]).toEqual({ quarter: '2026-Q3' });
  });

  it('of one rule is one line, whatever kinds it comes in', async () => {
    const twice: ToDoRule = {
      rule: 'cash-negative',
      words: wordsOf('cash-negative'),
      severity: 'error',
      kind: 'error',
      bundle_ids: [ma(1), ma(2)],
    };
    await open({ list_todo: () => ({ ...todo, rules: [...todo.rules, twice] }) });
    const table = await screen.findByRole('table', { name: /Quy tắc còn điều phải xem/ });
    const lines = within(table).getAllByRole('button', { name: 'Quỹ tiền mặt không âm' });
    expect(lines).toHaveLength(1);
    const row = lines[0]?.closest('tr');
    expect(row?.querySelector('td:last-child')?.textContent?.trim()).toBe('2');
    expect(row?.textContent).toContain('Hai bên khác nhau');
  });

  it('opens at the rule that was asked for and goes back with Esc', async () => {
    const { user } = await open({}, byRule);
    const title = await screen.findByRole('heading', { level: 1 });
    await box('Chọn Xã Đông Tiến');
    expect(title.textContent).not.toContain('Cần xử lý quý');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { level: 1, name: /Cần xử lý quý III/ })).toBeTruthy();
  });

  it('opens with all its centres selected, from the list as from another screen', async () => {
    const { user } = await open();
    await user.click(await button('Khoản chi có chứng từ gốc'));
    expect(await button(/^Trả lại 2 trung tâm/)).toBeTruthy();
    for (const name of ['Chọn Xã Đông Tiến', 'Chọn Xã Nghĩa Hưng']) {
      expect(((await box(name)) as HTMLInputElement).checked).toBe(true);
    }
  });

  it('is returned in a pile with the keys alone: arrows, Space, a phrase, Ctrl F9', async () => {
    const { user } = await open({}, byRule);
    await user.click(await box('Chọn cả 2 trung tâm'));
    (await box('Chọn Xã Đông Tiến')).focus();
    await user.keyboard(' {ArrowDown}');
    expect(document.activeElement).toBe(await box('Chọn Xã Nghĩa Hưng'));
    await user.keyboard(' ');
    await user.selectOptions(screen.getByLabelText(/Câu thường dùng/), 'thieu-chung-tu');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(core.asked('record_review')).toEqual([]);
    await user.keyboard('{Control>}{F9}{/Control}');
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
    expect(core.asked('record_review')[0]).toEqual({
      bundle_ids: [ma(1), ma(2)],
      verdict: 'tra-lai',
      remarks: [
        {
          rule: 'payment-without-documents',
          text: 'Bổ sung chứng từ gốc kèm theo',
          table: null,
          row: null,
          column: null,
        },
      ],
      note: null,
    });
  });

  it('is not returned without a remark, and nothing is asked of the core', async () => {
    const { user } = await open({}, byRule);
    await user.click(await button(/^Trả lại 2 trung tâm/));
    expect(await screen.findByText(/Ghi nhận xét để trung tâm biết/)).toBeTruthy();
    expect(core.asked('record_review')).toEqual([]);
  });

  it('is accepted with F9 once its open questions were named, without any remark when none was written', async () => {
    const { user } = await open({}, byRule);
    await user.click(await box('Chọn Xã Đông Tiến'));
    await user.keyboard('{F9}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('1 trung tâm còn việc chưa xem xong');
    expect(dialog.textContent).toContain('Khoản chi có chứng từ gốc: 1 trung tâm');
    expect(core.asked('record_review')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Vẫn chấp nhận cả 1 trung tâm' }));
    await waitFor(() =>
      expect(core.asked('record_review')).toEqual([
        { bundle_ids: [ma(2)], verdict: 'nhan', remarks: [], note: null },
      ]),
    );
  });

  it('is not accepted while a remark stands typed', async () => {
    const { user } = await open({}, byRule);
    await box('Chọn Xã Đông Tiến');
    await user.type(screen.getByLabelText(/^Nhận xét/), 'Nop lai');
    await user.keyboard('{F9}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(core.asked('record_review')).toEqual([]);
    expect(screen.getByText(/xóa nhận xét rồi chấp nhận/)).toBeTruthy();
  });

  it('offers the clean ones of a pile, and accepts nobody whose explanations nobody read', async () => {
    const [first] = todo.rules;
    const rules = [{ ...first, kind: 'explained', bundle_ids: [ma(1), ma(3)] } as (typeof todo.rules)[number]];
    const rows = [dongTien, phuMy];
    const { user } = await open({ list_todo: () => ({ ...todo, rules, rows }) });
    await screen.findByRole('table', { name: /Quy tắc còn/ });
    await user.keyboard('{Control>}{PageDown}{/Control}');
    await user.click(await box('Chọn cả 2 trung tâm'));
    await user.keyboard('{F9}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('1 trung tâm có lời giải thích chưa ai đọc');
    expect(within(dialog).queryByRole('button', { name: /Vẫn chấp nhận/ })).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Chấp nhận 1 trung tâm không vướng' }));
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
    expect(core.asked('record_review')[0]?.bundle_ids).toEqual([ma(3)]);
  });

  it('reaches nobody out of sight: what the search hides is not answered', async () => {
    const { user } = await open({}, byRule);
    await box('Chọn Xã Đông Tiến');
    await user.type(screen.getByRole('searchbox'), 'nghia');
    await user.keyboard('{F9}');
    await user.click(await button('Vẫn chấp nhận cả 1 trung tâm'));
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
    expect(core.asked('record_review')[0]?.bundle_ids).toEqual([ma(2)]);
  });

  it('keeps the selection and the words when the core refuses', async () => {
    const refuse = () => new Refuse({ code: 'remark-too-many', message: '', field: 'remarks' });
    const { user } = await open({ record_review: refuse }, byRule);
    await user.click(await box('Chọn Xã Nghĩa Hưng'));
    await user.type(screen.getByLabelText(/^Nhận xét/), 'Bổ sung');
    await user.click(await button(/^Trả lại 1 trung tâm/));
    await screen.findByRole('alert');
    expect((await box('Chọn Xã Đông Tiến') as HTMLInputElement).checked).toBe(true);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Nhận xét/).value).toBe('Bổ sung');
  });

  it('says when nothing waits', async () => {
    await open({ list_todo: () => ({ ...todo, rules: [], rows: [], held: [] }) });
    expect(await screen.findByText(/Không còn quy tắc nào phải xem/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Duyệt lần lượt/ })).toBeNull();
  });
});

describe('what waits, by centre', () => {
  it('is the other view, reached with Ctrl PageDown; a name opens its review', async () => {
    const { user } = await open();
    await screen.findByRole('table', { name: /Quy tắc còn/ });
    await user.keyboard('{Control>}{PageDown}{/Control}');
    await user.click(await button('Phường Phú Mỹ'));
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(3) } });
  });

  it('is found again as it was looked at, by whoever comes back', async () => {
    const { user, view } = await open();
    await screen.findByRole('table', { name: /Quy tắc còn/ });
    await user.keyboard('{Control>}{PageDown}{/Control}');
    await button('Phường Phú Mỹ');
    view.unmount();
    core.restore();
    await open();
    expect((await button(/^Theo trung tâm/)).getAttribute('aria-pressed')).toBe('true');
  });

  it('is answered on the whole report, of no rule', async () => {
    const { user } = await open();
    await screen.findByRole('table', { name: /Quy tắc còn/ });
    await user.keyboard('{Control>}{PageDown}{/Control}');
    await user.click(await box('Chọn Phường Phú Mỹ'));
    await user.type(screen.getByLabelText(/^Nhận xét/), 'Nộp thêm bản in');
    await user.click(await button(/^Trả lại 1 trung tâm/));
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
    expect(core.asked('record_review')[0]?.remarks).toEqual([
      { rule: null, text: 'Nộp thêm bản in', table: null, row: null, column: null },
    ]);
  });

  it('starts at the first centre with Ctrl Enter', async () => {
    const { user } = await open();
    await button(/Duyệt lần lượt/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(1) } });
  });
});

describe('returning a pile', () => {
  it('without a remark says so where it is seen, with the caret in the box', async () => {
    const seen: Element[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      seen.push(this);
    };
    onTestFinished(() => void Reflect.deleteProperty(Element.prototype, 'scrollIntoView'));
    const { user } = await open({}, byRule);
    await box('Chọn Xã Đông Tiến');
    await user.keyboard('{Control>}{F9}{/Control}');
    const text = screen.getByLabelText(/^Nhận xét/);
    await waitFor(() => expect(document.activeElement).toBe(text));
    expect(text.getAttribute('aria-invalid')).toBe('true');
    expect(seen.some((one) => one.contains(text))).toBe(true);
    expect(core.asked('record_review')).toEqual([]);
  });
});

describe('a stamped paper', () => {
  const matched = { row: dongTien, bundle: bundle(1), is_older: false };

  it('says whose it is with Enter and leaves the box ready for the next sheet', async () => {
    const { user } = await open({ match_paper: () => matched });
    const code = await screen.findByLabelText<HTMLInputElement>(/^Mã số liệu trên giấy/);
    await user.type(code, 'k7q2 9f4m{Enter}');
    expect(await screen.findByText(/K7Q2-9F4M là của Trung tâm học tập cộng đồng xã Đông Tiến/)).toBeTruthy();
    expect(core.asked('match_paper')).toEqual([{ code: 'k7q2 9f4m' }]);
    expect(code.value).toBe('');
  });

  it('of an older revision is told as that', async () => {
    const { user } = await open({ match_paper: () => ({ ...matched, is_older: true }) });
    await user.type(await screen.findByLabelText(/^Mã số liệu trên giấy/), 'K7Q29F4M{Enter}');
    expect(await screen.findByText(/đã có bản thay thế mới hơn/)).toBeTruthy();
  });

  it('nobody knows keeps what was typed, with the words of the core beside it', async () => {
    const refuse = () => new Refuse({ code: 'paper-unknown', message: '', field: 'code' });
    const { user } = await open({ match_paper: refuse });
    const code = await screen.findByLabelText<HTMLInputElement>(/^Mã số liệu trên giấy/);
    await user.type(code, 'AAAABBBB{Enter}');
    expect(await screen.findByText(/Không có gói nào mang mã này/)).toBeTruthy();
    expect(code.value).toBe('AAAABBBB');
  });
});

describe('a bundle held back', () => {
  it('shows whose it is and why, and counts only with a reason', async () => {
    const { user } = await open({ confirm_bundle: () => bundle(5) });
    await user.click(await button('Xác nhận gói'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Xã Tân Lập');
    expect(dialog.textContent).toContain('0987 654 321');
    await user.click(within(dialog).getByRole('button', { name: 'Cho gói này được tính' }));
    expect(core.asked('confirm_bundle')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox'), 'Gọi anh Thưởng, đã đổi máy');
    await user.click(within(dialog).getByRole('button', { name: 'Cho gói này được tính' }));
    await waitFor(() =>
      expect(core.asked('confirm_bundle')).toEqual([
        { bundle_id: ma(5), reason: 'Gọi anh Thưởng, đã đổi máy' },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('tells everything it waits for and which one it is: one reason answers all', async () => {
    const twice = bundle(5, { standing: 'new-machine', held_for: ['new-machine', 'two-reports'] });
    const { user } = await open({
      list_todo: () => ({ ...todo, held: [twice] }),
      confirm_bundle: () => bundle(5),
    });
    const line = (await button('Xác nhận gói')).closest('tr');
    await user.click(await button('Xác nhận gói'));
    const dialog = await screen.findByRole('dialog');
    for (const place of [line, dialog]) {
      expect(place?.textContent).toContain('K7Q2-9F4M');
      expect(place?.textContent).toContain(twice.file_name);
      expect(place?.textContent).toContain('Gói đến từ máy khác');
      expect(place?.textContent).toContain('Một quý có hai báo cáo');
    }
    await user.type(within(dialog).getByRole('textbox'), 'Gọi anh Thưởng, đã đổi máy');
    await user.click(within(dialog).getByRole('button', { name: 'Cho gói này được tính' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(core.asked('confirm_bundle')).toHaveLength(1);
  });

  it('is not answered in a pile', async () => {
    const rules = [{ ...todo.rules[0], bundle_ids: [ma(1), ma(5)] } as (typeof todo.rules)[number]];
    const { user } = await open({ list_todo: () => ({ ...todo, rules, rows: [dongTien, centre(2, 'Xã B')] }) }, byRule);
    await box('Chọn Xã Đông Tiến');
    await user.keyboard('{F9}');
    await user.click(await button('Vẫn chấp nhận cả 1 trung tâm'));
    await waitFor(() => expect(core.asked('record_review')).toHaveLength(1));
    expect(core.asked('record_review')[0]?.bundle_ids).toEqual([ma(1)]);
  });
});

