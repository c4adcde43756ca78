/** Money on the screen: whole đồng, grouped by dots. The core repeats these rules and decides. */
import { inDigits } from './letters';

/** Fifteen digits stay exact in a JSON number. */
export const MAX_DIGITS = 15;

export type MoneyRefusal =
  | 'money-letters'
  | 'money-negative'
  | 'money-fraction'
  | 'money-too-big'
  // Read, and so large that it is asked about first.
  | 'money-asked';

/** An empty box is `null`, which is not zero. */
export type MoneyReading = { vnd: number | null } | { refuse: MoneyRefusal };

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/**
 * 1234567 → "1.234.567"; a negative gets the true minus sign. A sum of many comes as the text of its
 * digits where a number would lose the last of them.
 */
export function formatMoney(vnd: number | string): string {
  const written = typeof vnd === 'string' ? vnd : vnd.toFixed(0);
  const digits = group(written.replace('-', ''));
  return written.startsWith('-') && /[1-9]/.test(written) ? `\u2212${digits}` : digits;
}

/** What sums of many come to, to the last digit. */
export const sumOfTotals = (totals: readonly (number | string)[]): string =>
  totals.reduce((sum: bigint, total) => sum + BigInt(total), 0n).toString();

/** 1234567 → "1.234.567 đ", unit and number never on two lines. */
export const formatVnd = (vnd: number | string): string => `${formatMoney(vnd)}\u00a0đ`;

/** How many zeros a short word for thousands, millions or billions stands for. */
const ZEROS: Record<string, number> = {
  k: 3,
  ng: 3,
  nghìn: 3,
  ngàn: 3,
  tr: 6,
  triệu: 6,
  tỷ: 9,
  tỉ: 9,
  ty: 9,
};

const SHAPE =
  /^([\d., ]*\d)(?:(k|ng|nghìn|ngàn|tr|triệu|tỷ|tỉ|ty)?(?:đồng|đ|₫|vnđ|vnd|d)?)$/;
/** "1tr2", "12k5", "1 tỷ 250", as people say it: what follows the short word are its tenths or thousandths. Two say either. */
const SPOKEN = /^(\d+)(k|ng|nghìn|ngàn|tr|triệu|tỷ|tỉ|ty)(\d|\d{3})(?:đồng|đ|₫|vnđ|vnd|d)?$/;
const CURRENCY_FIRST = /^(?:vnđ|vnd|₫)(?=\d)/;

/**
 * "1.250", "1,250,000", "1 250 000": groups of three after the first, one sign throughout. A first
 * group never begins with a zero: "0.500" is half of something.
 */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)$/;
/**
 * A spreadsheet's "1.250.000,00" or "1250000.0": the decimals say nothing and are dropped. Less
 * than four whole digits without a group may be a group half typed: "1.00".
 */
const EMPTY_DECIMALS =
  /^([1-9]\d{0,2}(?:(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.)|(?: \d{3})+)|\d{4,})[.,]0{1,2}$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;

/** Whole digits and decimals of a number as written, or null when the signs make no sense. */
function split(number: string, scaled: boolean): [string, string] | null {
  if (/^\d+$/.test(number)) return [number, ''];
  const empty = EMPTY_DECIMALS.exec(number);
  if (empty) return [(empty[1] ?? '').replace(/[., ]/g, ''), ''];
  const grouped = GROUPED.test(number);
  const decimal = DECIMAL.exec(number);
  // "1,250tr" is one and a quarter million; "1.250" alone, grouped as đồng are, is a thousand.
  if (decimal && (!grouped || (scaled && number.includes(',')))) {
    const decimals = decimal[2] ?? '';
    return [decimal[1] ?? '', scaled ? decimals.replace(/0+$/, '') : decimals];
  }
  return grouped ? [number.replace(/[., ]/g, ''), ''] : null;
}

/** White space between two signs of the number becomes one space, every other one goes. */
const joined = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?![\d.,])/g, '')
    .replace(/([^\d.,]) /g, '$1');

/**
 * Reads what a person typed or pasted: "1.234.567", "1,250,000 VND", "500k", "1,5tr", "1tr5", "2 tỷ".
 * Nothing is rounded and nothing is guessed: what is not understood is refused with a code.
 */
export function readMoney(typed: string): MoneyReading {
  const text = joined(inDigits(typed).normalize('NFC').toLowerCase()).replace(CURRENCY_FIRST, '');
  if (text === '') return { vnd: null };
  if (/^[-\u2212\u2013(]/.test(text)) return { refuse: 'money-negative' };
  const spoken = SPOKEN.exec(text);
  const found = spoken ?? SHAPE.exec(text);
  if (!found) return { refuse: 'money-letters' };
  const zeros = ZEROS[found[2] ?? ''] ?? 0;
  const parts = spoken ? ([found[1] ?? '', found[3] ?? ''] as const) : split(found[1] ?? '', zeros > 0);
  if (!parts) return { refuse: 'money-letters' };
  const [whole, decimals] = parts;
  if (decimals.length > zeros) return { refuse: 'money-fraction' };
  const digits = (whole + decimals.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '');
  return digits.length > MAX_DIGITS ? { refuse: 'money-too-big' } : { vnd: Number(digits) };
}

/** What stands in a box, and whether the person put a dot there: the others are this program's. */
export interface Standing {
  text: string;
  dots: boolean;
}

/** `paused`: it is no grouped number yet, so it is left alone until the person leaves the box. */
export type Regrouped = (Standing & { caret: number; paused: boolean }) | 'too-big';

const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** White space within that groups nothing: "1 5" may be two numbers. */
const TORN = /^(?![1-9]\d{0,2}(?:\s\d{3})+$).*\S\s+\S/;

/** Where `raw` differs from what stood there: what was typed or pasted lies from `from` to `to`. */
function typedAt(raw: string, before: string): { from: number; to: number } {
  const most = Math.min(raw.length, before.length);
  let from = 0;
  while (from < most && raw[from] === before[from]) from += 1;
  let tail = 0;
  while (tail < most - from && raw[raw.length - 1 - tail] === before[before.length - 1 - tail]) tail += 1;
  return { from, to: raw.length - tail };
}

/**
 * Groups the digits while they are typed; the caret keeps as many digits to its right. From the first
 * letter, comma or dot of the person's own on the box is left alone, and without the dots of this program,
 * until it is a grouped number again: the reader sees what was typed.
 */
export function regroup(raw: string, caret: number, before: Standing): Regrouped {
  const { from, to } = typedAt(raw, before.text);
  const typed = raw.slice(from, to);
  const dots = raw.includes('.') && (before.dots || typed.includes('.'));
  const isGrouped = DOTTED.test(raw.trim());
  if (/[^\d.\s]/.test(raw) || TORN.test(raw.trim()) || (dots && !isGrouped)) {
    const plain = (part: string): string => (before.dots ? part : part.replace(/\./g, ''));
    const head = plain(raw.slice(0, from));
    const text = head + typed + plain(raw.slice(to));
    return { text, caret: Math.max(0, head.length + caret - from), dots, paused: true };
  }
  const digits = raw.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > MAX_DIGITS) return 'too-big';
  const text = group(digits);
  let place = text.length;
  for (let right = raw.slice(caret).replace(/\D/g, '').length; right > 0 && place > 0;) {
    place -= 1;
    if (text[place] !== '.') right -= 1;
  }
  // Pasted whole it is grouped as this program does it.
  return { text, caret: place, dots: dots && typed.length === 1, paused: false };
}
