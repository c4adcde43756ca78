/** Moving between periods: "2026-Q4" + 1 → "2027-Q1". No clock in here. */

export function stepQuarter(quarter: string, by: number): string {
  const all = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by;
  return `${Math.floor(all / 4)}-Q${(all % 4) + 1}`;
}

export function stepMonth(month: string, by: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a quarter, when its cash is counted. */
export function quarterEnd(quarter: string): string {
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return `${quarter.slice(0, 4)}-${ends[Number(quarter.slice(6)) - 1] ?? '12-31'}`;
}
