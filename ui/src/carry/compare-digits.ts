/** Thirty digits typed from a card, in six groups of five. */

const GROUP = 5;
const ALL = 30;

/**
 * The digits of what was typed in groups of five, and where the caret then stands: after as many
 * digits as before. It stays before the space of a full group, so that Backspace takes a digit.
 */
export function regroupDigits(raw: string, caret: number): { text: string; caret: number } {
  const digits = raw.replace(/\D/g, '').slice(0, ALL);
  const left = Math.min(raw.slice(0, caret).replace(/\D/g, '').length, digits.length);
  const text = digits.replace(/(\d{5})(?=\d)/g, '$1 ');
  return { text, caret: left + Math.max(0, Math.ceil(left / GROUP) - 1) };
}

/** How many digits of a text there are. */
export const digitCount = (text: string): number => text.replace(/\D/g, '').length;

/** Thirty digits in groups of five, as on paper. */
export const digitGroups = (digits: string): string =>
  digits.replace(/\D/g, '').replace(/(\d{5})(?=\d)/g, '$1 ');
