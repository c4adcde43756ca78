/** Whole numbers as people type them; an empty box is `null`, which is not zero. */
export type WholeReading = { whole: number | null } | { refuse: 'whole' | 'whole_range' };

export function readWhole(typed: string, min: number, max: number): WholeReading {
  const text = typed.trim();
  if (text === '') return { whole: null };
  const grouped = /^[1-9]\d{0,2}(\.\d{3})+$/.test(text) ? text.replace(/\./g, '') : text;
  if (!/^-?\d{1,15}$/.test(grouped)) return { refuse: 'whole' };
  const whole = Number(grouped);
  return whole < min || whole > max ? { refuse: 'whole_range' } : { whole };
}
