/** Sizes of files and drives as people say them: 412 KB, 12 GB; decimals with a comma. */

const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** One decimal below ten, none from ten on; never less than 1 KB for a file that is not empty. */
export function formatSize(bytes: number): string {
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const whole = unit === 0 || value >= 10;
  const text = whole ? String(Math.ceil(value)) : value.toFixed(1).replace('.', ',');
  return `${text}\u00a0${UNITS[unit]}`;
}

/** "K7Q29F4M" → "K7Q2-9F4M", as it is read out over a telephone. */
export const inGroups = (code: string): string =>
  /^[0-9A-Z]{8}$/.test(code) ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
