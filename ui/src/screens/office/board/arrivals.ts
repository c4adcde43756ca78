import type { Board, Day } from '../../../border/generated';
import { addDays } from '../../../format/day';

/** The picture of arrivals in a box of 100 × 100: x by day, y by share of the expected. */
export interface Drawing {
  /** A step line: nothing arrives between two days. */
  points: string;
  first: Day;
  last: Day;
  /** Where the deadline stands from the left, in percent. */
  deadline: number;
}

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Null while nothing has arrived. */
export function drawArrivals(board: Board): Drawing | null {
  const { days, deadline, today, counts } = board;
  const start = days[0]?.day;
  const end = days.at(-1)?.day;
  if (start === undefined || end === undefined) return null;
  // From the day before the first, so that the line climbs from nothing.
  const first = addDays(start < deadline ? start : deadline, -1);
  const last = [end, deadline, today < deadline ? today : end].reduce((a, b) => (a > b ? a : b));
  const span = at(last) - at(first);
  const x = (day: Day): number => Math.round((1000 * (at(day) - at(first))) / span) / 10;
  const most = Math.max(counts.expected, 1);
  const y = (total: number): number => Math.round(1000 - (1000 * Math.min(total, most)) / most) / 10;
  const points = [`0,${y(0)}`];
  let before = 0;
  for (const { day, total } of days) {
    points.push(`${x(day)},${y(before)}`, `${x(day)},${y(total)}`);
    before = total;
  }
  // The line goes on flat to the present day, not past it.
  const until = today < last ? today : last;
  if (until > end) points.push(`${x(until)},${y(before)}`);
  return { points: points.join(' '), first, last, deadline: x(deadline) };
}

/** How many arrived on each day, and the sum so far. */
export function dailyArrivals(board: Board): { day: Day; more: number; total: number }[] {
  let before = 0;
  return board.days.map(({ day, total }) => {
    const more = total - before;
    before = total;
    return { day, more, total };
  });
}
