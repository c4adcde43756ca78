const two = (n: number): string => String(n).padStart(2, '0');

/** An instant of the journal ("2026-09-28T02:41:00Z") on this machine's wall clock: "09:41". */
export function clockOf(instant: string): string {
  const moment = new Date(instant);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The same with its day: "28/09/2026 09:41". */
export function dayAndClockOf(instant: string): string {
  const moment = new Date(instant);
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
  return `${day} ${clockOf(instant)}`;
}

/** The clock alone when the instant was today (an ISO day), else with its day. */
export function whenOf(instant: string, today: string): string {
  const moment = new Date(instant);
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return day === today ? clockOf(instant) : dayAndClockOf(instant);
}
