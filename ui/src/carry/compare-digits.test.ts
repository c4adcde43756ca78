import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeCore, Refuse, type Answers, type FakeCore } from '../border/fake';
import { host, replaceHost } from '../border/host';
import type { DigitGroup, DigitsCompared } from '../border/generated';
import { bound } from '../parts/testing.svelte';
import { digitGroups, regroupDigits } from './compare-digits';
import CompareDigits from './CompareDigits.svelte';

const FOUND = ['39298', '78999', '36680', '05727', '72564', '09600'];

/** As the core does it; a group ending in 1 is mistyped. */
function compared(typed: string): DigitsCompared {
  const digits = typed.replace(/\D/g, '');
  const groups = FOUND.map((found, place): DigitGroup => {
    const expected = digits.slice(place * 5, place * 5 + 5);
    if (expected.length < 5) return { expected, found: null, state: 'open' };
    if (expected.endsWith('1')) return { expected, found: null, state: 'mistyped' };
    return { expected, found, state: expected === found ? 'same' : 'differs' };
  });
  return { groups, is_same: groups.every((group) => group.state === 'same') };
}

let core: FakeCore | null = null;
afterEach(() => core?.restore());

function open(answers: Answers = { compare_digits: ({ digits }) => compared(digits) }) {
  core = fakeCore(answers);
  const digits = bound('digits', '');
  const same = bound('same', false);
  const props = Object.defineProperties(
    { path: '/usb/a.goi.zip' },
    { ...Object.getOwnPropertyDescriptors(digits.props), ...Object.getOwnPropertyDescriptors(same.props) },
  );
  render(CompareDigits, { props });
  const box = screen.getByRole<HTMLInputElement>('textbox');
  return { digits, same, box, user: userEvent.setup() };
}
const states = (): string[] =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('.stamp')?.textContent?.trim() ?? '');

describe('thirty digits', () => {
  it.each([
    ['39298', 5, '39298', 5],
    ['392987', 6, '39298 7', 7],
    ['39298 ', 6, '39298', 5],
    ['39298-78999.36', 14, '39298 78999 36', 14],
    ['x3y9', 4, '39', 2],
    ['1'.repeat(40), 40, '11111 11111 11111 11111 11111 11111', 35],
  ])('"%s" stand in groups of five', (raw, at, text, caret) =>
    expect(regroupDigits(raw, at)).toEqual({ text, caret }),
  );

  it('show the found group only beside one that was rightly typed, and say each aloud', async () => {
    const { user, box } = open();
    await user.type(box, '3929878991');
    await waitFor(() => expect(states().slice(0, 3)).toEqual(['Giống', 'Gõ nhầm', 'Chưa đủ']));
    expect(screen.queryByText('78999')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('Nhóm 2 có số gõ nhầm');
    await user.type(box, '{Backspace}2');
    await waitFor(() => expect(states()[1]).toBe('Khác'));
    expect(screen.getByText('78999')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('gõ 78992, trong tệp là 78999');
  });

  it('are the same only when all thirty are', async () => {
    const { user, box, same, digits } = open();
    await user.type(box, FOUND.slice(0, 5).join(''));
    await waitFor(() => expect(states()[4]).toBe('Giống'));
    expect(same.read()).toBe(false);
    await user.type(box, '09600');
    await waitFor(() => expect(same.read()).toBe(true));
    expect(digits.read()).toBe(FOUND.join(' '));
    await user.type(box, '{Backspace}');
    await waitFor(() => expect(same.read()).toBe(false));
  });

  it('say when the file is gone', async () => {
    open({ compare_digits: () => new Refuse({ code: 'stick-missing', message: '' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa thấy USB');
  });
});

describe('digits in the book', () => {
  it('are shown as six groups of five, however they came', () => {
    expect(digitGroups('123456789012345678901234567890')).toBe('12345 67890 12345 67890 12345 67890');
    expect(digitGroups('12345-67890')).toBe('12345 67890');
  });

  it('asks one question at a time and says that it compares', async () => {
    let answer: (() => void)[] = [];
    const { box, same, user } = open();
    const quick = host();
    const slow: typeof quick = async (...asked) => {
      await new Promise<void>((done) => answer.push(done));
      return quick(...asked);
    };
    replaceHost(Object.assign(slow, { ...quick }));
    await user.type(box, FOUND.join(''));
    expect(answer).toHaveLength(1);
    expect(states()).toEqual(Array.from({ length: 6 }, () => 'Đang so'));
    while (answer.length > 0) {
      const [next, ...later] = answer;
      answer = later;
      next?.();
      await new Promise((done) => setTimeout(done));
    }
    await waitFor(() => expect(same.read()).toBe(true));
    expect(core?.asked('compare_digits').length).toBeLessThan(4);
    expect(states()).toEqual(Array.from({ length: 6 }, () => 'Giống'));
  });
});
