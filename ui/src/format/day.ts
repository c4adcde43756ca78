/** Civil days on the screen: "2026-09-28" inside, "28/09/2026" for people. No clock in here. */
import { inDigits } from './letters';

/** Year, month and day as the core writes them: "2026-09-28". */
export type IsoDay = string;

export type DayReading = { day: IsoDay | null } | { refuse: 'day-wrong' };

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

const WITH_SIGNS = /^(\d{1,2})[/\-. ](\d{1,2})(?:[/\-. ](\d{2}|\d{4}))?$/;
const PLAIN = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/;

/** Reads "5/9", "5-9-26", "0509", "050926", "05/09/2026"; `year` is that of the open quarter. */
export function readDay(typed: string, year: number): DayReading {
  const text = inDigits(typed)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([/\-.]) ?/g, '$1');
  if (text === '') return { day: null };
  const found = WITH_SIGNS.exec(text) ?? PLAIN.exec(text);
  if (!found) return { refuse: 'day-wrong' };
  const written = found[3];
  const full = written === undefined ? year : Number(written) + (written.length === 2 ? 2000 : 0);
  const day = makeDay(full, Number(found[2]), Number(found[1]));
  return day === null ? { refuse: 'day-wrong' } : { day };
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
