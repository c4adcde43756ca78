import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setAskedFrom } from './asked-from.svelte';
import MoneyField from './MoneyField.svelte';
import { backspace, bound, type } from './testing.svelte';

function show(first: number | null = null, more: Record<string, unknown> = {}) {
  const value = bound('value', first);
  const refusal = bound('refusal', null as string | null);
  const props = { name: 'amount', label: 'Số tiền (đồng)', ...more };
  const all = Object.defineProperties(props, {
    ...Object.getOwnPropertyDescriptors(value.props),
    ...Object.getOwnPropertyDescriptors(refusal.props),
  });
  const view = render(MoneyField, { props: all as never });
  const box = screen.getByLabelText<HTMLInputElement>('Số tiền (đồng)');
  box.focus();
  return { view, box, value, refusal };
}

async function leave(box: HTMLInputElement): Promise<void> {
  box.blur();
  await tick();
}

describe('an amount', () => {
  afterEach(() => setAskedFrom(null));

  it('groups its digits while they are typed', async () => {
    const { box, value } = show();
    await type(box, '1234567');
    expect(box.value).toBe('1.234.567');
    expect(value.read()).toBe(1_234_567);
  });

  it('keeps the caret its distance from the right', async () => {
    const { box } = show();
    await type(box, '1234567');
    box.setSelectionRange(7, 7);
    await backspace(box);
    expect(box.value).toBe('123.467');
    expect(box.selectionStart).toBe(5);
  });

  it('steps over a dot, so that Backspace takes the digit before it', async () => {
    const { box } = show(1_234);
    box.setSelectionRange(2, 2);
    await backspace(box);
    expect(box.value).toBe('234');
  });

  it.each([
    ['500k', '500.000', 500_000],
    ['1,5tr', '1.500.000', 1_500_000],
    ['2tỷ', '2.000.000.000', 2_000_000_000],
  ])('reads %s when left, not before', async (typed, shown, vnd) => {
    const { box, value } = show();
    await type(box, typed);
    expect(box.value).toBe(typed);
    expect(value.read()).toBe(vnd);
    await leave(box);
    expect(box.value).toBe(shown);
  });

  it('understands what another program copied', async () => {
    const { box, value } = show();
    box.value = '1,250,000 VND';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await leave(box);
    expect([box.value, value.read()]).toEqual(['1.250.000', 1_250_000]);
  });

  // The very table the readers of both ends are held to: what the box does before must not change it.
  const table = readFileSync('../src-tauri/crates/norms/tests/typed/money.tsv', 'utf8').split('\n');
  const rows = table.filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [typed = '', outcome = ''] = line.split('\t');
    const signs = typed
      .replaceAll('~', '\u00a0')
      .replace(/\{([0-9a-f]+)\}/g, (_, sign: string) => String.fromCodePoint(parseInt(sign, 16)));
    return [signs, outcome] as const;
  });
  const outcomeOf = ({ value, refusal }: ReturnType<typeof show>): string =>
    refusal.read() ?? String(value.read() ?? '-');

  it.each(rows)('pasted %j it is %s', async (typed, outcome) => {
    const shown = show();
    shown.box.value = typed;
    shown.box.setSelectionRange(typed.length, typed.length);
    shown.box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    await leave(shown.box);
    expect(outcomeOf(shown)).toBe(outcome);
  });

  // What the box drops or keeps while it is typed, before the eyes of who types: a zero at the front, a
  // space behind digits, a digit beyond the fifteenth.
  const BEFORE_THE_EYES: Readonly<Record<string, string>> = {
    '012.345': '12345',
    '1 5': '15',
    '12 34': '1234',
    '1 2345': '12345',
    '1 .500': '1500',
    '0 500': '500',
    '1.234 567': 'money-fraction',
    '1000000000000000': '100000000000000',
    '1.000.000.000.000.000': 'money-letters',
    '12345678901234567890': '123456789012345',
  };
  it.each(rows)('typed %j it is %s', async (typed, outcome) => {
    const shown = show();
    await type(shown.box, typed);
    await leave(shown.box);
    expect(outcomeOf(shown)).toBe(BEFORE_THE_EYES[typed.replaceAll('\u00a0', ' ')] ?? outcome);
  });

  it('may be changed after it was pasted grouped, and after it was left', async () => {
    const { box, value } = show();
    box.value = '1.250.000';
    box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    box.setSelectionRange(9, 9);
    await backspace(box);
    expect([box.value, value.read()]).toEqual(['125.000', 125_000]);
    await leave(box);
    box.focus();
    box.setSelectionRange(7, 7);
    await type(box, '7');
    expect([box.value, value.read()]).toEqual(['1.250.007', 1_250_007]);
  });

  it('takes fifteen digits and no more, whatever stood there stays', async () => {
    const { box, value, refusal } = show();
    await type(box, '12345678901234567890');
    expect(box.value).toBe('123.456.789.012.345');
    expect(value.read()).toBe(123_456_789_012_345);
    expect(refusal.read()).toBe('money-too-big');
    expect(screen.getByText(/nhiều nhất 15 chữ số/)).toBeTruthy();
    box.setSelectionRange(0, 0);
    await type(box, '9');
    expect(box.value).toBe('123.456.789.012.345');
  });

  it.each([
    ['-5', 'money-negative', /không có dấu trừ/],
    ['abc', 'money-letters', /bằng chữ số/],
    ['1,5', 'money-fraction', /không có số lẻ/],
  ])('refuses %s beside the box and changes nothing', async (typed, code, words) => {
    const { box, value, refusal } = show();
    await type(box, typed);
    expect(box.getAttribute('aria-invalid')).toBeNull();
    await leave(box);
    expect([box.value, value.read(), refusal.read()]).toEqual([typed, null, code]);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const told = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toMatch(words);
  });

  it('is empty, not zero, when nothing is in it', async () => {
    const { box, value } = show(5);
    await backspace(box);
    await leave(box);
    expect([box.value, value.read()]).toEqual(['', null]);
  });

  // [what comes into the box, is it asked about, the amount]
  const ODD: readonly (readonly [string, boolean, number])[] = [
    ['99999999999', false, 99_999_999_999],
    ['99.999.999.999', false, 99_999_999_999],
    ['100000000000', true, 100_000_000_000],
    ['100 tỷ', true, 100_000_000_000],
    ['99,9 tỷ', false, 99_900_000_000],
    ['101872345678', true, 101_872_345_678],
    ['1903456789012', true, 1_903_456_789_012],
    ['45210000123456', true, 45_210_000_123_456],
    ['321000987654321', true, 321_000_987_654_321],
    ['1 903 456 789 012', true, 1_903_456_789_012],
    ['12500000', false, 12_500_000],
  ];
  for (const way of ['typed', 'pasted'] as const) {
    it.each(ODD)(`${way} %s is asked about: %s`, async (typed, isAsked, vnd) => {
      setAskedFrom(100_000_000_000);
      const { box, value, refusal } = show();
      if (way === 'typed') await type(box, typed);
      else {
        box.value = typed;
        box.setSelectionRange(typed.length, typed.length);
        box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
      }
      await leave(box);
      expect([value.read(), refusal.read()]).toEqual([vnd, isAsked ? 'money-asked' : null]);
      expect(screen.queryByText(/quá lớn với một xã/) !== null).toBe(isAsked);
    });
  }

  it('keeps an odd amount that is meant, and asks anew of the next', async () => {
    setAskedFrom(100_000_000_000);
    const { box, value, refusal } = show();
    await type(box, '600000000000');
    await userEvent.click(screen.getByRole('button', { name: 'Đúng số này' }));
    expect([value.read(), refusal.read()]).toEqual([600_000_000_000, null]);
    expect(document.activeElement).toBe(box);
    await leave(box);
    expect(refusal.read()).toBeNull();
    await type(box, '5');
    expect(refusal.read()).toBe('money-asked');
    await userEvent.click(screen.getByRole('button', { name: 'Gõ lại' }));
    expect([box.value, value.read(), refusal.read()]).toEqual(['', null, null]);
  });

  it('asks nothing of what the book holds, and nothing where the law says no amount', async () => {
    setAskedFrom(100_000_000_000);
    const held = show(600_000_000_000);
    await leave(held.box);
    expect(held.refusal.read()).toBeNull();
    held.view.unmount();
    setAskedFrom(null);
    const { box, refusal } = show();
    await type(box, '600000000000');
    expect(refusal.read()).toBeNull();
  });

  it('leaves the letters of an input method alone until it has finished', async () => {
    const { box } = show();
    box.value = '1234';
    box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(box.value).toBe('1234');
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await tick();
    expect(box.value).toBe('1.234');
  });

  it('shows the words of the last amount only, whichever answer comes last', async () => {
    const answers = new Map<number, (words: string) => void>();
    const inWords = (vnd: number) =>
      new Promise<string>((resolve) => void answers.set(vnd, resolve));
    const { box } = show(null, { inWords });
    await type(box, '1');
    await tick();
    await type(box, '2');
    await tick();
    answers.get(12)?.('Mười hai đồng');
    answers.get(1)?.('Một đồng');
    await waitFor(() => expect(screen.getByText('Mười hai đồng')).toBeTruthy());
    expect(screen.queryByText('Một đồng')).toBeNull();
  });

  it('shows a value the screen puts in, and an empty box when it takes it out', async () => {
    const view = render(MoneyField, { props: { name: 'a', label: 'Tiền', value: 1_000 } });
    const box = screen.getByLabelText<HTMLInputElement>('Tiền');
    expect(box.value).toBe('1.000');
    await view.rerender({ value: null });
    expect(box.value).toBe('');
  });

  it('tells when it was left changed, and only then', async () => {
    const oncommit = vi.fn();
    const { box } = show(1_000, { oncommit });
    await leave(box);
    expect(oncommit).not.toHaveBeenCalled();
    box.focus();
    await type(box, '2');
    await leave(box);
    expect(oncommit).toHaveBeenCalledOnce();
  });
});
