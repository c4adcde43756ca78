import type { Due } from '../../../border/generated';
import { addDays, quarterOf, type IsoDay } from '../../../format/day';

/** How far ahead home looks, in days: what falls due within a quarter. */
const AHEAD = 92;
/** How many stand on home; the law has the whole list. */
const MOST = 4;

/** The days asked for. */
export const upcomingSpan = (today: IsoDay) => ({ from: today, to: addDays(today, AHEAD) });

/** The nearest first; a day that is over is none, two of one day stand by their words. */
export const nearest = (due: readonly Due[], today: IsoDay): Due[] =>
  due
    .filter((one) => one.last_on >= today)
    .sort((a, b) => a.last_on.localeCompare(b.last_on) || a.vi.localeCompare(b.vi, 'vi'))
    .slice(0, MOST);

/** Days from one day to another. */
export function daysUntil(from: IsoDay, to: IsoDay): number {
  const noon = (day: IsoDay): number => Date.parse(`${day}T12:00:00Z`);
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/** The quarter whose report of the centre falls due; null for what this program has no screen for. */
export const reportOf = (due: Due): string | null =>
  due.key === 'quarter-hand-in' && due.covers ? quarterOf(due.covers.to) : null;
