import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeCore } from './border/fake';
import type { DraftRow, VoucherDetail } from './border/generated';
import { readBody } from './forms/draft.svelte';
import { DRAFT_FORMS, keyOf, type DraftForm } from './forms/drafts';
import { halfTyped } from './forms/testing';
import { whereText } from './forms/where';
import { CASES, type HalfCase } from './half-typed.cases.testing';
import { box, openForm, openScreenOf as screenOf } from './half-typed.testing';

let core: FakeCore;
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  core.restore();
});

async function openScreenOf(form: DraftForm, one: HalfCase, drafts: DraftRow[]) {
  const opened = await screenOf(form, one, drafts);
  core = opened.core;
  return opened;
}
async function open(form: DraftForm, one: HalfCase, drafts: DraftRow[]) {
  const opened = await openForm(form, one, drafts);
  core = opened.core;
  return opened;
}
const kept = () => core.asked('keep_draft').filter(({ key }) => !key.startsWith('remarks'));
const texts = (one: HalfCase) => Object.keys(one.boxes).map((name) => [name, box(name)?.value]);

/** Milliseconds at which keys may rest, or never do, before what is typed is in the book. */
const REST = 400;
const MOST = 1000;
/** Whose what is typed is told to be; the others belong to the book, or are told by their words. */
const WHERE: Readonly<Partial<Record<DraftForm, string>>> = {
  activity: 'quý III năm 2026',
  concern: 'quý III năm 2026',
  settle: 'tháng 9 năm 2026',
  adjustment: 'tháng 9 năm 2026',
  'cash-count': '30/09/2026',
  'closing-reopen': 'tháng 7 năm 2026',
  number: 'quý III năm 2026',
  sign: 'quý III năm 2026',
  'hand-in': 'quý III năm 2026',
  explain: 'quý III năm 2026',
  revision: 'quý III năm 2026',
  contact: 'Xã Tân Lập',
  remove: 'Xã Tân Lập, quý III năm 2026',
  confirm: 'Xã Tân Lập, quý III năm 2026',
  review: 'Xã Đông Tiến, quý III năm 2026',
  remark: 'Xã Đông Tiến, quý III năm 2026',
  'line-remark': 'Xã Đông Tiến, quý III năm 2026',
  answer: 'quý III năm 2026',
  enrol: 'TTHTCĐ xã A, quý III năm 2026',
};
const TYPED = DRAFT_FORMS.filter((form) => Object.keys(CASES[form].boxes).length > 0);

describe('every form that is typed into', () => {
  it.each(TYPED)('keeps all boxes together a moment after the last key, and has them again (%s)', async (form) => {
    const one = CASES[form];
    const { view } = await open(form, one, []);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await vi.advanceTimersByTimeAsync(MOST);
    expect(kept(), 'nothing was typed yet').toEqual([]);
    for (const [name, value] of Object.entries(one.boxes)) {
      const input = box(name);
      expect(input, `the box ${name}`).toBeTruthy();
      if (input) await fireEvent.input(input, { target: { value } });
    }
    await tick();
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(kept(), 'not before a rest').toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept().map((draft) => draft.key)).toEqual([keyOf({ form, of: one.of })]);
    await vi.advanceTimersByTimeAsync(10 * MOST);
    expect(kept(), 'once a rest').toHaveLength(1);
    const [draft] = kept();
    const body = readBody(draft?.body ?? '');
    expect(body && whereText(body), 'whose it is').toBe(WHERE[form] ?? '');
    vi.useRealTimers();
    view.unmount();
    core.restore();

    await open(form, one, [{ key: '', body: '', ...draft, kept_at: '2026-10-02T03:12:00Z' }]);
    await waitFor(() => expect(texts(one)).toEqual(Object.entries(one.boxes)));
    expect(screen.getAllByText(/Đang gõ dở lúc/)).toHaveLength(1);
    expect(kept(), 'what was put back is kept already').toEqual([]);
  });
});

describe('what was half typed of something', () => {
  const gone: readonly [DraftForm, object, object, string][] = [
    ['person', { of: 'ff'.repeat(16) }, { full_name: 'Lê Văn Tám' }, 'Lê Văn Tám'],
    ['void', {}, { reason: 'Ghi nhầm số tiền' }, 'Ghi nhầm số tiền'],
    ['explain', { of: '2026-Q3/cash-negative/-' }, { text: 'Đã bù' }, 'Đã bù'],
    ['confirm', { of: 'ff'.repeat(32) }, { reason: 'Đã gọi hỏi' }, 'Đã gọi hỏi'],
    ['remark', { of: `${'1'.padStart(64, '0')}/none/-` }, { text: 'Thiếu chữ ký' }, 'Thiếu chữ ký'],
  ];
  it.each(gone)('that is gone or fixed is told with its words, and put in nowhere (%s)', async (form, other, fields, said) => {
    const known = CASES[form];
    const isVoid: HalfCase['answers'] = {
      read_voucher: () => {
        const found = known.answers.read_voucher?.({ voucher_id: '' }) as VoucherDetail;
        return { ...found, row: { ...found.row, voucher: { ...found.row.voucher, is_void: true } } };
      },
    };
    const one: HalfCase = {
      ...known,
      ...other,
      boxes: {},
      answers: form === 'void' ? { ...known.answers, ...isVoid } : known.answers,
    };
    const row = halfTyped({ form, of: one.of }, fields);
    await openScreenOf(form, one, [row]);
    expect((await screen.findByText(/không đưa vào được/)).textContent).toContain(said);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    expect(boxes.map((each) => each.value)).not.toContain(said);
    await fireEvent.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }));
    await waitFor(() => expect(screen.queryByText(/không đưa vào được/)).toBeNull());
    expect(core.asked('drop_draft')).toEqual([{ key: row.key }]);
  });
});
