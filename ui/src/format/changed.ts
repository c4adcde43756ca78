import type { ChangedCell, Figure } from '../border/generated';
import { t } from '../words/words';
import { formatDay } from './day';
import { formatMoney, formatVnd } from './money';

/** How the figures and cells of two reports are said beside each other. */

export const figureName = (name: Figure): string => t(`ui.report.figure.${name}`);

/** A total as people read it: money with its unit, counts with dots. */
export const amount = (value: number | string, isMoney: boolean): string =>
  isMoney ? formatVnd(value) : formatMoney(value);

/** What stood in a changed cell; money is told by the column. */
export function changedText(value: string | null, isMoney: boolean): string {
  if (value === null || value === '') return t('ui.desk.nothing');
  if (isMoney && /^-?\d+$/.test(value)) return formatVnd(Number(value));
  return called(value);
}

/** What a row or a cell is called: a day as people write it. */
export const called = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text;

/** "Số tiền", or that the whole row came or went. */
export function changeName(cell: ChangedCell): string {
  if (cell.change === 'added') return t('ui.desk.row_added');
  if (cell.change === 'removed') return t('ui.desk.row_removed');
  return cell.column_title ?? '';
}
