import { columnOf, tableOf } from '../../../border/tables';

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

export function leadOf(table: string, column: string, written: string): Step | null {
  const leads = columnOf(table, column)?.leads;
  if (written === '' || !leads) return null;
  const [to, by] = leads;
  const value = codeOf(written);
  const key = tableOf(to)?.key ?? [];
  const isKey = key.length === 1 && key[0] === by;
  return isKey ? { table: to, key: value } : { table: to, where: { column: by, value } };
}

/** The columns of a list, in reading order; the record shows all of them. None: all are listed. */
export function listedOf(table: string): readonly string[] | null {
  const listed = tableOf(table)?.listed ?? [];
  return listed.length > 0 ? listed : null;
}

/** What a narrow window puts under the first: what says enough without its heading. */
export const folds = (table: string, column: string): boolean =>
  columnOf(table, column)?.is_folded ?? false;

/** Rows stand in the order of their keys, which are random where a key is an id. */
export const orderOf = (table: string): readonly string[] => tableOf(table)?.ordered_by ?? [];

/** The column by which a person calls a row. */
export const calledBy = (table: string): string | null => tableOf(table)?.called_by ?? null;
