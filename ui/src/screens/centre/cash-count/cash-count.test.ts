import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { CashCount, CashCountView } from '../../../border/generated';
import { go, here } from '../../../frame/route.svelte';
import { listenForKeys } from '../../../parts/keys';
import { openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const counted = (more: Partial<CashCount> = {}): CashCount => ({
  counted_on: '2026-09-30',
  notes: [{ value_vnd: 500_000, count: 7 }],
  counted_vnd: 3_634_000,
  book_vnd: 3_684_000,
  reason: null,
  witnesses: null,
  ...more,
});
const view = (count: CashCount | null, book_vnd = 3_684_000): CashCountView => ({
  count,
  book_vnd,
  difference_vnd: count ? count.counted_vnd - book_vnd : null,
  is_closed: false,
  note_values: [500_000, 200_000, 1_000],
});

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(Screen, { read_cash_count: () => view(null), ...answers }, params);
  core = opened.core;
  await screen.findByLabelText(/Số tờ 500\.000/);
  return opened;
}
const text = (): string => document.body.textContent?.replace(/\u00a0/g, ' ') ?? '';
const box = (note: RegExp): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(note);

describe('the cash count', () => {
  it('begins on the last day of the open quarter', async () => {
    await open();
    expect(core.asked('read_cash_count')).toEqual([{ day: '2026-09-30' }]);
  });

  it('opens with the caret in its first box, once the boxes are there', async () => {
    await open();
    await waitFor(() => expect(document.activeElement).toBe(box(/Số tờ 500\.000/)));
  });

  it('adds up what lies on the table while it is counted, and says what is still missing of the book', async () => {
    const { user } = await open();
    box(/Số tờ 500\.000/).focus();
    await user.keyboard('7{Enter}x{Enter}134');
    // 7 × 500.000 + 134 × 1.000; what is no number counts nothing.
    await waitFor(() => expect(text()).toContain('3.634.000'));
    expect(text()).toContain('3.500.000');
    expect(text()).toContain('50.000');
    expect(core.asked('record_cash_count')).toEqual([]);
  });

  it('of a sealed quarter is text, with the way to a replacement', async () => {
    const count = counted();
    await openScreen(Screen, { read_cash_count: () => ({ ...view(count), is_closed: true }) }).then((opened) => {
      core = opened.core;
    });
    expect(await screen.findByText(/đã niêm phong/)).toBeTruthy();
    expect(screen.queryByLabelText(/Số tờ 500\.000/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Cất kiểm quỹ/ })).toBeNull();
    screen.getByRole('button', { name: 'Làm bản thay thế' }).click();
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3', then: 'revise' } });
  });

  it('goes back by Esc to where one came from', async () => {
    go('report', { quarter: '2026-Q3' });
    go('cash-count');
    const { user } = await open();
    await user.keyboard('{Escape}');
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3' } });
  });

  it('is that of the day a finding names', async () => {
    await open({}, { record: '2026-08-31', quarter: '2026-Q3' });
    expect(core.asked('read_cash_count')).toEqual([{ day: '2026-08-31' }]);
  });

  it('goes down the column with Enter and sends every value, empty ones as zero', async () => {
    const { user } = await open({ record_cash_count: () => counted() });
    box(/Số tờ 500\.000/).focus();
    await user.keyboard('7{Enter}0{Enter}134');
    await user.click(screen.getByRole('button', { name: /Cất kiểm quỹ/ }));
    await waitFor(() => expect(core.asked('record_cash_count')).toHaveLength(1));
    expect(core.asked('record_cash_count')[0]).toEqual({
      counted_on: '2026-09-30',
      notes: [
        { value_vnd: 500_000, count: 7 },
        { value_vnd: 200_000, count: 0 },
        { value_vnd: 1_000, count: 134 },
      ],
      reason: null,
    });
  });

  it('shows what the core counted, not what the boxes would give', async () => {
    await open({ read_cash_count: () => view(counted({ counted_vnd: 42 })) });
    expect(text()).toContain('42 đ');
    expect(text()).not.toContain('3.500.000 đ');
  });

  it.each([
    [3_634_000, 'Ít hơn sổ'],
    [3_684_000, 'Khớp với sổ'],
    [3_700_000, 'Nhiều hơn sổ'],
  ])('of %i against 3684000 says: %s', async (counted_vnd, said) => {
    await open({ read_cash_count: () => view(counted({ counted_vnd })) });
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('asks for a second count and a reason only while none is given', async () => {
    await open({ read_cash_count: () => view(counted()) });
    expect(text()).toContain('Đếm lại một lần nữa.');
  });

  it('says when the book was changed after it', async () => {
    await open({ read_cash_count: () => view(counted(), 3_000_000) });
    expect(text()).toContain('đã đổi sau khi kiểm');
  });

  it('refuses letters beside their box and asks nothing of the core', async () => {
    const { user } = await open();
    await user.type(box(/Số tờ 200\.000/), 'ba');
    await user.click(screen.getByRole('button', { name: /Cất kiểm quỹ/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Phải là số nguyên');
    expect(box(/Số tờ 200\.000/).getAttribute('aria-invalid')).toBe('true');
    expect(core.asked('record_cash_count')).toEqual([]);
  });
});

describe('half counted', () => {
  it('goes along when only the day was wrong', async () => {
    const { user } = await open();
    box(/Số tờ 500\.000/).focus();
    await user.keyboard('7');
    const day = screen.getByLabelText<HTMLInputElement>(/^Ngày/);
    await user.clear(day);
    await user.type(day, '29/9/2026{Tab}');
    await waitFor(() => expect(core.asked('read_cash_count').at(-1)).toEqual({ day: '2026-09-29' }));
    await waitFor(() => expect(box(/Số tờ 500\.000/).value).toBe('7'));
  });

  it('asks before a way to the law leaves it, and keeps what was typed when told so', async () => {
    const { user } = await open();
    box(/Số tờ 500\.000/).focus();
    await user.keyboard('7');
    await user.click(screen.getByRole('button', { name: 'Sổ quỹ cuối ngày' }));
    expect(await screen.findByText('Bỏ số tiền vừa đếm mà chưa cất?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nhập tiếp' }));
    expect(box(/Số tờ 500\.000/).value).toBe('7');
    expect(here().name).not.toBe('law');
    await user.click(screen.getByRole('button', { name: 'Sổ quỹ cuối ngày' }));
    await user.click(await screen.findByRole('button', { name: 'Bỏ những gì vừa gõ' }));
    expect(here()).toMatchObject({ name: 'law', params: { key: 'figures/cash' } });
  });

  it('is printed once it was saved, not before', async () => {
    await open();
    expect(screen.getByRole('button', { name: /In biên bản/ }).getAttribute('aria-disabled')).toBe('true');
    const pages = ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'];
    const { user } = await open({
      read_cash_count: () => view(counted()),
      cash_count_pages: () => ({ pages }),
    });
    await user.click(screen.getAllByRole('button', { name: /In biên bản/ }).at(-1) as HTMLElement);
    await screen.findByRole('heading', { level: 1, name: /Biên bản kiểm quỹ/ });
    expect(core.asked('cash_count_pages')).toEqual([{ day: '2026-09-30' }]);
  });
});
