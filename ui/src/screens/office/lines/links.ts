/** Where a row leads: down from a sum to what it is added up from, and across to what it names. */

/** Which lines of a table are shown: one row, or those that hold something in a column. */
export interface Step {
  table: string;
  /** A row by its key. */
  key?: string;
  /** The rows with this text in this column; a code counts without its name. */
  where?: { column: string; value: string };
}

/** What a cell says before the name of its code: "N1 – Ngân sách" → "N1". */
export const codeOf = (written: string): string => written.split(' – ')[0] ?? written;

const voucher = (number: string): Step => ({
  table: 'chung-tu',
  where: { column: 'number', value: number },
});
const source = (code: string): Step => ({ table: 'nguon-kinh-phi', key: code });

type Leads = Readonly<Record<string, (value: string) => Step>>;

/** By table and column: what the cell of a row leads to. */
const LEADS: Readonly<Record<string, Leads>> = {
  'nguon-kinh-phi': {
    source_code: (value) => ({ table: 'chung-tu', where: { column: 'source_code', value } }),
  },
  'so-du': { place: (value) => ({ table: 'so-quy', where: { column: 'place', value } }) },
  'so-quy': { number: voucher },
  'phu-cap': { post_id: (value) => ({ table: 'nhan-su', key: value }), voucher },
  'nhan-su': {
    post_id: (value) => ({ table: 'phu-cap', where: { column: 'post_id', value } }),
  },
  'chung-tu': {
    source_code: source,
    reverses: voucher,
    allowance_month: (value) => ({ table: 'phu-cap', where: { column: 'month', value } }),
  },
  'hoat-dong': { source_code: source },
  'co-so-vat-chat': { source_code: source },
};

export function leadOf(table: string, column: string, written: string): Step | null {
  if (written === '') return null;
  return LEADS[table]?.[column]?.(codeOf(written)) ?? null;
}

/** The columns of a list, in reading order; the record shows all of them. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  'nhan-su': ['full_name', 'role', 'from_on', 'to_on', 'decision_no'],
  'co-so-vat-chat': ['name', 'category', 'quantity', 'usable', 'relation', 'condition'],
  'hoat-dong': ['title', 'held_on', 'group', 'sessions', 'turns', 'cost_vnd'],
  'nguon-kinh-phi': ['name', 'class', 'opening_vnd', 'received_vnd', 'spent_vnd', 'closing_vnd'],
  'so-du': ['place', 'opening_vnd', 'in_vnd', 'out_vnd', 'closing_vnd'],
  'chung-tu': ['number', 'day', 'reason', 'payee', 'source_code', 'amount_vnd'],
  'so-quy': ['number', 'day', 'place', 'reason', 'in_vnd', 'out_vnd', 'balance_vnd'],
  'phu-cap': ['full_name', 'month', 'role', 'coefficient', 'amount_vnd', 'paid_vnd', 'voucher'],
  'ket-qua-kiem-tra': ['rule', 'severity', 'result', 'explanation'],
};

/** Columns a narrow window puts under the first: what says enough without its heading. */
const FOLDED: readonly string[] = [
  'category',
  'class',
  'coefficient',
  'condition',
  'decision_no',
  'explanation',
  'group',
  'opening_vnd',
  'paid_vnd',
  'payee',
  'relation',
  'sessions',
  'source_code',
];

/** Where money lies is the row itself in one table and a word beside it in another. */
export const folds = (table: string, column: string): boolean =>
  FOLDED.includes(column) || (table === 'so-quy' && column === 'place');

export const listedOf = (table: string): readonly string[] | null => LISTED[table] ?? null;

/** Rows stand in the order of their keys, which are random where a key is an id. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'chung-tu': ['day', 'number'],
  'hoat-dong': ['held_on', 'title'],
  'nhan-su': ['full_name', 'from_on'],
  'phu-cap': ['month', 'full_name'],
  'co-so-vat-chat': ['category', 'name'],
};

export const orderOf = (table: string): readonly string[] => ORDER[table] ?? [];
