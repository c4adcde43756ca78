import type { ColumnKind } from '../../../border/generated';
import { columnOf } from '../../../border/tables';
import { tableOf } from './tables';

/** What a column of a report holds, as the core's shapes say it. */
export type Kind = Exclude<ColumnKind, 'id'>;

/** The list of the law a column's codes stand in. */
export const listOf = (table: string, column: string): string | null =>
  columnOf(table, column)?.list ?? null;

/** A code without a list of the law, and an id, are compared as they are written. */
export function kindOf(table: string, column: string): Kind {
  const found = columnOf(table, column);
  const isPlain = !found || found.kind === 'id' || (found.kind === 'code' && found.list === null);
  return isPlain ? 'text' : (found.kind as Kind);
}

/** What can be asked of a column; `order` asks compare with a value, the others ask for none. */
const ASKS = {
  code: ['equal', 'unequal', 'blank', 'filled'],
  day: ['before', 'after', 'equal', 'outside', 'inside', 'blank', 'filled'],
  flag: ['yes', 'no'],
  int: ['more', 'least', 'less', 'most', 'equal', 'unequal', 'blank'],
  month: ['before', 'after', 'equal', 'blank'],
  text: ['blank', 'filled', 'mentions', 'silent', 'equal', 'unequal'],
  vnd: ['more', 'least', 'less', 'most', 'equal', 'unequal', 'blank'],
} as const satisfies Record<Kind, readonly string[]>;
export type Ask = (typeof ASKS)[Kind][number];

export const asksOf = (kind: Kind): readonly Ask[] => ASKS[kind];

const NEEDS_NONE: readonly Ask[] = ['blank', 'filled', 'yes', 'no', 'inside', 'outside'];
export const needsValue = (ask: Ask): boolean => !NEEDS_NONE.includes(ask);

const SIGN: Partial<Record<Ask, string>> = {
  equal: '==',
  unequal: '!=',
  more: '>',
  after: '>',
  least: '>=',
  less: '<',
  before: '<',
  most: '<=',
};

/** A text of the language, which has no way to write a quote: the form refuses one. */
const quoted = (text: string): string => `'${text.trim()}'`;

/**
 * A condition as the core reads it: `amount_vnd > 5_000_000`, `not is_blank(payee)`. `value` is
 * digits for a number, `2026-09-28` for a day, the code or the words else.
 */
export function written(column: string, kind: Kind, ask: Ask, value: string): string {
  const isNumber = kind === 'vnd' || kind === 'int';
  switch (ask) {
    case 'blank':
      return `is_blank(${column})`;
    case 'filled':
      return `not is_blank(${column})`;
    case 'yes':
      return `${column} == 1`;
    case 'no':
      return `${column} == 0`;
    case 'inside':
      return `in_period(${column})`;
    case 'outside':
      return `not in_period(${column})`;
    case 'mentions':
      return `mentions(${column}, ${quoted(value)})`;
    case 'silent':
      return `not mentions(${column}, ${quoted(value)})`;
    default:
      return `${column} ${SIGN[ask] ?? '=='} ${isNumber ? value : quoted(value)}`;
  }
}

/** Both must hold; what was typed by hand keeps its meaning beside the new part. */
export function joinedBy(before: string, more: string): string {
  const text = before.trim();
  if (text === '') return more;
  return `${/\bor\b/.test(text) ? `(${text})` : text} and ${more}`;
}

/** The columns a condition can be made over, as options. */
export const columnsOf = (table: string): { id: string; text: string }[] =>
  (tableOf(table)?.columns ?? []).map(({ id, title }) => ({ id, text: title }));
