/** Money on the screen: whole đồng, grouped by dots. The core repeats these rules and decides. */

/** Fifteen digits stay exact in a JSON number. */
export const MAX_DIGITS = 15;

export type MoneyRefusal = 'money-letters' | 'money-negative' | 'money-fraction' | 'money-too-big';

/** An empty box is `null`, which is not zero. */
export type MoneyReading = { vnd: number | null } | { refuse: MoneyRefusal };

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** 1234567 → "1.234.567"; a negative gets the true minus sign. */
export function formatMoney(vnd: number): string {
  const digits = group(Math.abs(vnd).toFixed(0));
  return vnd < 0 ? `\u2212${digits}` : digits;
}

/** 1234567 → "1.234.567 đ", unit and number never on two lines. */
export const formatVnd = (vnd: number): string => `${formatMoney(vnd)}\u00a0đ`;

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
 * Reads what a person typed or pasted: "1.234.567", "1,250,000 VND", "500k", "1,5tr", "2 tỷ".
 * Nothing is rounded and nothing is guessed: what is not understood is refused with a code.
 */
export function readMoney(typed: string): MoneyReading {
  const text = joined(typed.normalize('NFC').toLowerCase()).replace(CURRENCY_FIRST, '');
  if (text === '') return { vnd: null };
  if (/^[-\u2212\u2013(]/.test(text)) return { refuse: 'money-negative' };
  const found = SHAPE.exec(text);
  if (!found) return { refuse: 'money-letters' };
  const zeros = ZEROS[found[2] ?? ''] ?? 0;
  const parts = split(found[1] ?? '', zeros > 0);
  if (!parts) return { refuse: 'money-letters' };
  const [whole, decimals] = parts;
  if (decimals.length > zeros) return { refuse: 'money-fraction' };
  const digits = (whole + decimals.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '');
  return digits.length > MAX_DIGITS ? { refuse: 'money-too-big' } : { vnd: Number(digits) };
}

/** `paused`: letters or signs stand in the box, so it is left alone until the person leaves it. */
export type Regrouped = { text: string; caret: number } | 'paused' | 'too-big';

/** Groups the digits while they are typed; the caret keeps as many digits to its right. */
export function regroup(raw: string, caret: number): Regrouped {
  if (/[^\d.\s]/.test(raw)) return 'paused';
  const digits = raw.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > MAX_DIGITS) return 'too-big';
  const text = group(digits);
  let place = text.length;
  for (let right = raw.slice(caret).replace(/\D/g, '').length; right > 0 && place > 0;) {
    place -= 1;
    if (text[place] !== '.') right -= 1;
  }
  return { text, caret: place };
}
