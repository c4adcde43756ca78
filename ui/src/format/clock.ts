/** Vietnam's time, which has no summer: a donated PC may stand on any zone, and its hours would be another's. */
const AHEAD = 7 * 3_600_000;

const two = (n: number): string => String(n).padStart(2, '0');

/** The instant with Vietnam's hours and day where UTC's stand. */
const here = (instant: string): Date => new Date(Date.parse(instant) + AHEAD);

/** An instant of the journal ("2026-09-28T02:41:00Z") on a clock in Vietnam: "09:41". */
export function clockOf(instant: string): string {
  const moment = here(instant);
  return `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
}

/** The same with its day: "28/09/2026 09:41". */
export function dayAndClockOf(instant: string): string {
  const moment = here(instant);
  const day = `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`;
  return `${day} ${clockOf(instant)}`;
}

/** The clock alone when the instant was today (an ISO day), else with its day. */
export function whenOf(instant: string, today: string): string {
  const day = here(instant).toISOString().slice(0, 10);
  return day === today ? clockOf(instant) : dayAndClockOf(instant);
}
