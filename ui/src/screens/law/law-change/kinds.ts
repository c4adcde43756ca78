import type { ColumnKind } from '../../../border/generated';
import { tableOf } from './tables';

/** What a column of a report holds, as the core's shapes say it; a test holds them to it. */
export type Kind = Exclude<ColumnKind, 'id'>;

const DAYS = ['day', 'unit_from', 'in_force_from'];
const MONTHS = ['month', 'allowance_month'];
const NUMBERS = [
  'birth_year',
  'quantity',
  'usable',
  'sessions',
  'turns',
  'turns_female',
  'turns_minority',
  'persons',
  'documents',
  'ordinal',
];

/** The list of the law a column's codes stand in. */
const LISTS: Readonly<Record<string, string>> = {
  'trung-tam.area_class': 'area-class',
  'trung-tam.account_kind': 'account-kind',
  'nhan-su.role': 'roles',
  'co-so-vat-chat.category': 'facility-category',
  'co-so-vat-chat.relation': 'relation',
  'co-so-vat-chat.condition': 'condition',
  'co-so-vat-chat.source_code': 'funding-class',
  'hoat-dong.group': 'activity-group',
  'hoat-dong.form': 'activity-form',
  'hoat-dong.source_code': 'funding-class',
  'nguon-kinh-phi.class': 'funding-class',
  'so-du.place': 'place',
  'chung-tu.series': 'voucher-series',
  'chung-tu.kind': 'voucher-kind',
  'chung-tu.place': 'place',
  'chung-tu.budget_code': 'budget-code',
  'so-quy.place': 'place',
  'phu-cap.role': 'roles',
  'phu-cap.method': 'method',
  'kho-khan.code': 'difficulty',
  'kien-nghi.code': 'request',
};

export const listOf = (table: string, column: string): string | null =>
  LISTS[`${table}.${column}`] ?? null;

export function kindOf(table: string, column: string): Kind {
  if (listOf(table, column) !== null) return 'code';
  if (column.endsWith('_vnd')) return 'vnd';
  if (/^(is|has|allows)_/.test(column)) return 'flag';
  if (column.endsWith('_on') || DAYS.includes(column)) return 'day';
  if (MONTHS.includes(column)) return 'month';
  return NUMBERS.includes(column) ? 'int' : 'text';
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
  Object.entries(tableOf(table)?.columns ?? {}).map(([id, text]) => ({ id, text }));
