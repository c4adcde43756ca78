import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../border/call';
import { fakeCore, Refuse, type Answers, type FakeCore } from '../border/fake';
import type { DraftRow } from '../border/generated';
import { readBook } from '../frame/book.svelte';
import { bookStatus } from '../frame/testing';
import { Draft } from './draft.svelte';
import { DRAFT_FORMS, formOfKey, keyOf, markOf, tellingText, wayTo, type Belongs } from './drafts';
import { Form } from './form.svelte';
import HalfTyped from './HalfTyped.svelte';
import Sample from './Kept.sample.svelte';
import { halfTyped, saidIn } from './testing';

const BELONGS: Belongs = { form: 'void', of: 'a', stands: 1 };
const fields = () => ({ payee: '', reason: '', amount: null as number | null });

let core: FakeCore;
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  cleanup();
  core.restore();
  vi.useRealTimers();
});

async function start(answers: Answers = {}, drafts: DraftRow[] = []) {
  core = fakeCore({
    book_status: () => ({ ...bookStatus, drafts }),
    keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
    drop_draft: () => ({}),
    ...answers,
  });
  await readBook();
}
function show(form = new Form(fields(), BELONGS)) {
  const view = render(Sample, { props: { form } });
  return { form, view };
}
async function type(name: string, value: string): Promise<void> {
  const box = document.getElementById(`field-${name}`);
  if (!(box instanceof HTMLInputElement)) throw new Error(`no box ${name}`);
  await fireEvent.input(box, { target: { value } });
  await tick();
}
const pass = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));
const kept = () => core.asked('keep_draft');
const said = () => saidIn(kept().at(-1)).fields;

describe('what is half typed', () => {
  it('without any rest is kept at every second all the same, not at every key', async () => {
    await start();
    show();
    let reason = '';
    for (let at = 0; at < 40; at += 1) {
      reason += 'x';
      await type('reason', reason);
      await pass(100);
    }
    expect(kept().length).toBeGreaterThanOrEqual(3);
    expect(kept().length).toBeLessThanOrEqual(4);
    // The last second at most is missing.
    expect((said() as { reason: string }).reason.length).toBeGreaterThanOrEqual(30);
    await pass(400);
    expect(said()).toMatchObject({ reason });
  });

  it('is never an old word beside a new one, whenever it is kept', async () => {
    await start();
    show();
    for (let at = 0; at < 30; at += 1) {
      await type('payee', `người ${at}`);
      await type('reason', `lý do ${at}`);
      await pass((at * 137) % 700);
    }
    await pass(1000);
    const pairs = kept().map((one) => saidIn(one).fields as { payee: string; reason: string });
    expect(pairs.length).toBeGreaterThan(5);
    for (const { payee, reason } of pairs) expect(reason.slice(6)).toBe(payee.slice(6));
  });

  it('is kept at once when the window is left, and when the page is', async () => {
    await start();
    const { view } = show();
    await type('payee', 'Nghĩa');
    await fireEvent(window, new Event('blur'));
    await pass(0);
    expect(said()).toMatchObject({ payee: 'Nghĩa' });
    await type('payee', 'Nghĩa B');
    view.unmount();
    await pass(0);
    expect(said()).toMatchObject({ payee: 'Nghĩa B' });
    await pass(5000);
    expect(kept()).toHaveLength(2);
  });

  it('that cannot be kept is told once, and typing goes on', async () => {
    let isFull = true;
    const full = new Refuse({ code: 'disk-full', message: '' });
    await start({ keep_draft: () => (isFull ? full : { kept_at: '2026-10-02T03:12:00Z' }) });
    show();
    await type('payee', 'A');
    await pass(400);
    await type('payee', 'AB');
    await pass(400);
    expect(screen.getAllByText(/Chưa giữ được bản nháp/)).toHaveLength(1);
    isFull = false;
    await type('payee', 'ABC');
    await pass(400);
    expect(screen.queryByText(/Chưa giữ được bản nháp/)).toBeNull();
    expect(said()).toMatchObject({ payee: 'ABC' });
  });

  it('that is too long to be kept says so', async () => {
    const long = new Refuse({ code: 'text-too-long', message: '', field: 'body' });
    await start({ keep_draft: () => long });
    show();
    await type('reason', 'x'.repeat(70_000));
    await pass(400);
    expect(screen.getByText(/dài quá nên không giữ nháp được/)).toBeTruthy();
  });

  it('is kept again when its saving was refused, and forgotten when it was saved', async () => {
    await start({
      void_voucher: () => new Refuse({ code: 'fault', message: '' }),
    });
    const { form } = show();
    await type('reason', 'Ghi nhầm');
    const save = () =>
      form.saving.run(async () => void (await call('void_voucher', { voucher_id: 'a', reason: 'b' })));
    expect(await save()).toBe(false);
    await pass(0);
    expect(said()).toMatchObject({ reason: 'Ghi nhầm' });
    core.restore();
    await start({ void_voucher: () => ({}) as never });
    expect(await save()).toBe(true);
    await pass(5000);
    expect(kept()).toEqual([]);
    expect(core.asked('drop_draft')).toEqual([{ key: 'void:a' }]);
  });

  it('tells the core which draft an act saves, and only while it is saved', async () => {
    const seen: (string | null)[] = [];
    await start();
    core.restore();
    const { form } = show();
    const { replaceHost } = await import('../border/host');
    const put = replaceHost(async (_name, _request, draft) => {
      seen.push(draft);
      return '{"ok":{}}';
    });
    await form.saving.run(async () => void (await call('void_voucher', { voucher_id: 'a', reason: 'b' })));
    await call('book_status', {});
    put();
    expect(seen[0]).toBe('void:a');
    expect(seen.at(-1)).toBeNull();
  });

  it('arrives in the order it was typed, though the disk is slow', async () => {
    let wait: (() => void)[] = [];
    await start();
    core.restore();
    const bodies: string[] = [];
    const { replaceHost } = await import('../border/host');
    const put = replaceHost((name, request) => {
      bodies.push(`${name} ${request}`);
      return new Promise((done) => wait.push(() => done('{"ok":{"kept_at":"2026-10-02T03:12:00Z"}}')));
    });
    const { form } = show();
    await type('payee', 'A');
    await pass(400);
    await type('payee', 'AB');
    await pass(400);
    void form.draft?.forget();
    expect(bodies, 'one at a time').toHaveLength(1);
    while (wait.length > 0) {
      const [next] = wait;
      wait = wait.slice(1);
      next?.();
      await pass(0);
    }
    put();
    // Given up meanwhile: the text between is not even written, and the last word is to forget.
    expect(bodies.map((one) => one.split(' ')[0])).toEqual(['keep_draft', 'drop_draft']);
  });

  it('stands in its boxes again, unreadable ones too, and drops to what was there before', async () => {
    const row = halfTyped(BELONGS, { payee: 'Nghĩa', reason: 'Nước', amount: null }, { amount: '12x' });
    await start({}, [row]);
    const { form } = show();
    expect(form.isDirty).toBe(true);
    const boxes = ['payee', 'reason', 'amount'].map(
      (name) => (document.getElementById(`field-${name}`) as HTMLInputElement).value,
    );
    expect(boxes).toEqual(['Nghĩa', 'Nước', '12x']);
    await fireEvent.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }));
    await pass(5000);
    expect(form.isDirty).toBe(false);
    expect(form.fields).toEqual(fields());
    expect((document.getElementById('field-amount') as HTMLInputElement).value).toBe('');
    expect(core.asked('drop_draft')).toEqual([{ key: 'void:a' }]);
    expect(kept()).toEqual([]);
  });

  it.each([
    ['of another thing', { ...BELONGS, of: 'b' }, 'nothing'],
    ['of the same thing as it was', BELONGS, 'filled'],
    ['of the same thing that has changed', { ...BELONGS, stands: 2 }, 'offered'],
  ] as const)('%s is %s', async (_, belongs, expected) => {
    await start({}, [{ ...halfTyped(belongs, { payee: 'Nghĩa' }), key: 'void:a' }]);
    const form = new Form(fields(), BELONGS);
    const draft = form.draft ?? new Draft(BELONGS, form);
    const got = draft.filled ? 'filled' : draft.offered ? 'offered' : 'nothing';
    expect([got, form.fields.payee]).toEqual([expected, expected === 'filled' ? 'Nghĩa' : '']);
  });

  it('of a passphrase is kept by nothing', async () => {
    await start();
    const { form } = show(new Form(fields(), null));
    await type('payee', 'mat khau');
    await pass(5000);
    expect(form.draft).toBeNull();
    expect(kept()).toEqual([]);
  });
});

describe('the list of what is half typed', () => {
  it('says whose each is, so that two of one form are told apart', async () => {
    const of = (n: string): string => n.padStart(64, '0');
    const about = (centre: string, quarter: string) => ({ about: { centre, quarter } });
    await start({}, [
      halfTyped({ form: 'remark', of: of('1'), ...about('Xã Tân Lập', '2026-Q3') }, { text: 'Thiếu chữ ký' }),
      halfTyped({ form: 'remark', of: of('2'), ...about('Xã Tân Lập', '2026-Q2') }, { text: '' }),
      halfTyped({ form: 'review', of: of('1'), ...about('Xã An Bình', '2026-Q3') }, { note: '' }),
      halfTyped({ form: 'answer', of: '2026-Q1/cash-negative' }, { text: 'Bổ sung' }),
      halfTyped({ form: 'settle', of: '2026-09' }, {}),
      // One of an older program does not say whose it is.
      { ...halfTyped({ form: 'confirm', of: of('3') }, { reason: 'Đã gọi' }), body: JSON.stringify({ of: of('3'), at: {}, stands: '', fields: { reason: 'Đã gọi' }, texts: {} }) },
    ]);
    render(HalfTyped);
    const lines = [...document.querySelectorAll('li > span:first-child')].map((one) => one.textContent?.replace(/, lúc .*/, ''));
    expect(lines).toEqual([
      'Nhận xét đang viết, Xã Tân Lập, quý III năm 2026: “Thiếu chữ ký”',
      'Nhận xét đang viết, Xã Tân Lập, quý II năm 2026',
      'Lời nhắn kèm kết luận, Xã An Bình, quý III năm 2026',
      'Trả lời chung nhiều trung tâm, quý I năm 2026: “Bổ sung”',
      'Chi phụ cấp tháng, tháng 9 năm 2026',
      'Lý do cho gói được tính: “Đã gọi”',
    ]);
  });
});

describe('the key of a draft', () => {
  it('fits the book, names its form, and differs where the thing does', () => {
    core = fakeCore({});
    const things = ['', 'new', 'ab'.repeat(16), 'ab'.repeat(32), 'ab'.repeat(31) + 'ac', '2026-Q3/Quy tắc/PC·1'];
    for (const form of DRAFT_FORMS) {
      const keys = things.map((of) => keyOf({ form, of }));
      expect(new Set(keys).size).toBe(things.length);
      for (const key of keys) {
        expect(key).toMatch(/^[\x21-\x7e]{1,64}$/);
        expect(formOfKey(key)).toBe(form);
      }
    }
    expect(formOfKey('zzz')).toBeNull();
    expect(markOf('a')).not.toBe(markOf('b'));
  });

  it('leads back to where it was typed', () => {
    core = fakeCore({});
    expect(wayTo('voucher', { of: 'thu/77' })).toEqual([
      'voucher',
      { kind: 'thu', copied: '77', draft: 'voucher:thu/77' },
    ]);
    expect(wayTo('activity', { of: '1', at: { quarter: '2026-Q2' } })).toEqual([
      'activities',
      { record: '1', quarter: '2026-Q2', draft: 'activity:1' },
    ]);
    // What an office half typed is taken up in its own quarter.
    expect(wayTo('answer', { of: '2026-Q1/cash-negative' })[1]).toMatchObject({ quarter: '2026-Q1', rule: 'cash-negative' });
    expect(wayTo('line-remark', { of: 'b/chung-tu/r/1' })[1]).toMatchObject({ table: 'chung-tu', key: 'r/1' });
  });

  it.each([
    [{ payee: 'Nghĩa', reason: 'Nước' }, 'Nghĩa'],
    [{ payee: ' ', reason: 'Nước' }, 'Nước'],
    [{ payee: 'x'.repeat(50) }, `${'x'.repeat(40)}…`],
    [{}, ''],
  ])('is told by its words: %j', (typed, text) => {
    core = fakeCore({});
    expect(tellingText('voucher', typed)).toBe(text);
  });
});
