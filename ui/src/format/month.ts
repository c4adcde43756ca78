/** "9/2026", "09-2026", "9.26" → "2026-09"; null for what is no month. */
export function readMonth(typed: string): string | null {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/\-. ]\s*(\d{2}|\d{4})\s*$/.exec(typed) ?? [];
  const number = Number(month);
  if (number < 1 || number > 12 || year === '') return null;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}`;
}

/** "2026-09" → "9/2026". */
export const formatMonth = (month: string): string =>
  `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
