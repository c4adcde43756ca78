/** Civil days on the screen: "2026-09-28" inside, "28/09/2026" for people. No clock in here. */
import { inDigits } from './letters';

/** Year, month and day as the core writes them: "2026-09-28". */
export type IsoDay = string;

/** Why a box holds no day; which one the calendar has not is told with it: `day-none 29/02/2025`. */
export type DayRefusal = 'day-wrong' | `day-none ${string}`;

export type DayReading = { day: IsoDay | null } | { refuse: DayRefusal };

const two = (n: number): string => String(n).padStart(2, '0');

/** The day, or null when the calendar has none: 31/02, month 13, a year out of the core's 1945–2199. */
export function makeDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1945 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  return day <= monthLength(year, month) ? `${year}-${two(month)}-${two(day)}` : null;
}

export function monthLength(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Day, month and year of an IsoDay. */
export function parts(day: IsoDay): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** Written by hand: Intl's Vietnamese format drops the zeros. */
export const formatDay = (day: IsoDay): string =>
  `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const SIGN = '[/\\-. ]';
const WITH_SIGNS = new RegExp(`^(\\d{1,2})${SIGN}(\\d{1,2})(?:${SIGN}(\\d{2}|\\d{4}))?$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})${SIGN}(\\d{1,2})${SIGN}(\\d{1,2})$`);
const PLAIN = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/;

/** Day, month and maybe year as they are written; null where the shape is none of a day's. */
function written(text: string): [string, string, string | undefined] | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return [day, month, year];
  const [, first, second, third] = WITH_SIGNS.exec(text) ?? PLAIN.exec(text) ?? [];
  return first === undefined || second === undefined ? null : [first, second, third];
}

/**
 * Reads "5/9", "5-9-26", "0509", "050926", "05/09/2026", "2026-09-05", full-width digits too; `year` is that of
 * the open quarter.
 */
export function readDay(typed: string, year: number): DayReading {
  const text = inDigits(typed)
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([/\-.]) ?/g, '$1');
  if (text === '') return { day: null };
  const found = written(text);
  if (!found) return { refuse: 'day-wrong' };
  const [date, month] = [Number(found[0]), Number(found[1])];
  const full = found[2] === undefined ? year : Number(found[2]) + (found[2].length === 2 ? 2000 : 0);
  const day = makeDay(full, month, date);
  if (day !== null) return { day };
  const isOfMonth = date >= 29 && date <= 31 && makeDay(full, month, 1) !== null;
  return { refuse: isOfMonth ? `day-none ${two(date)}/${two(month)}/${full}` : 'day-wrong' };
}

/** What the sentence of a refusal names: the day, its year, its month and how long that is. */
export function refusedDay(refusal: string): Record<string, string> {
  const [, day = '', month = '', year = ''] = /^day-none (\d\d)\/(\d\d)\/(\d{4})$/.exec(refusal) ?? [];
  const last = day === '' ? '' : String(monthLength(Number(year), Number(month)));
  return { day: `${day}/${month}`, month: String(Number(month)), year, last };
}

const noon = (day: IsoDay): Date => new Date(`${day}T12:00:00Z`);

/** The day `count` days later; negative goes back. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const moved = noon(day);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** The same date `count` months later, or the last of that month. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const from = parts(day);
  const months = from.year * 12 + from.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return `${year}-${two(month)}-${two(Math.min(from.day, monthLength(year, month)))}`;
}

/** Monday is 0, Sunday is 6. */
export const weekday = (day: IsoDay): number => (noon(day).getUTCDay() + 6) % 7;

/** The weeks, Monday first, that show the month of `day`; days around it fill them up. */
export function monthTable(day: IsoDay): IsoDay[][] {
  const first = `${day.slice(0, 8)}01`;
  const { year, month } = parts(day);
  const start = addDays(first, -weekday(first));
  const weeks = Math.ceil((weekday(first) + monthLength(year, month)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => addDays(start, week * 7 + place)),
  );
}

/** The last day of a month, `2026-09`. */
export function lastOfMonth(month: string): IsoDay {
  const { year, month: number } = parts(`${month}-01`);
  return `${month}-${String(monthLength(year, number)).padStart(2, '0')}`;
}

/** "2026-09-28" → "2026-Q3". */
export const quarterOf = (day: IsoDay): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(parts(day).month / 3)}`;
