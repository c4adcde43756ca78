import { addMonths, monthLength, parts, quarterOf, type IsoDay } from './day';

/** A stretch of days, both ends included. */
export interface Span {
  from: IsoDay;
  to: IsoDay;
}

const lastDay = (month: IsoDay): IsoDay => {
  const { year, month: number } = parts(month);
  return `${month.slice(0, 7)}-${monthLength(year, number)}`;
};

const two = (n: number): string => String(n).padStart(2, '0');

/** The days of a month, given as "2026-09" or any of its days. */
export const monthSpan = (month: IsoDay): Span => ({
  from: `${month.slice(0, 7)}-01`,
  to: lastDay(month),
});

/** The days of "2026-Q3". */
export function quarterSpan(quarter: string): Span {
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  const year = quarter.slice(0, 4);
  return { from: `${year}-${two(first)}-01`, to: lastDay(`${year}-${two(first + 2)}`) };
}

export const quarterEnd = (quarter: string): IsoDay => quarterSpan(quarter).to;

/** The quarter `count` quarters on; negative goes back. */
export const addQuarters = (quarter: string, count: number): string =>
  quarterOf(addMonths(quarterSpan(quarter).from, count * 3));
