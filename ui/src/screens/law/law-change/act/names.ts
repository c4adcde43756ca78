import { TABLES } from '../tables';

/** Words of the language itself: nothing the tables have to know. */
const WORDS: readonly string[] = [
  ...['and', 'or', 'not', 'where', 'this', 'prev'],
  ...['is_blank', 'is_na', 'count', 'exists', 'sum', 'min', 'max', 'first'],
  ...['days', 'plus_months', 'month_of', 'year_of', 'day_in', 'overlaps'],
  ...['period_from', 'period_to', 'in_period', 'starts_with', 'mentions', 'thousandths'],
  ...['is_code', 'rate', 'principle', 'due_most', 'due_least'],
];

/**
 * The first word of a condition that no table, no column and no function is called; null when every
 * word is known somewhere. It only says where a refusal of the core is likely to come from: whether
 * a condition can be read is the core's to say.
 */
export function unknownName(text: string): string | null {
  const known = new Set(WORDS);
  for (const { id, columns } of TABLES) {
    known.add(id);
    columns.forEach((column) => known.add(column.id));
  }
  const outside = text.replace(/'[^']*'|\d[\d_]*/g, ' ');
  const words = outside.match(/[a-z_][a-z0-9_]*(?:-[a-z][a-z0-9_]*)*/g) ?? [];
  return words.find((word) => !known.has(word)) ?? null;
}
