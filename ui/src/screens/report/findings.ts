import type { FindingRow } from '../../border/generated';
import { formatDay } from '../../format/day';
import { formatMoney, formatVnd } from '../../format/money';
import { ruleSentence } from '../../words/rules';
import { t, type Params as Values } from '../../words/words';
import type { Params } from '../route.svelte';

/** Ordinals of vouchers are names, not amounts: they get no dots; nor do `…_no`, `…_code` and `…_year`. */
const ORDINALS: readonly string[] = ['missing', 'last', 'next'];
const isName = (name: string): boolean => ORDINALS.includes(name) || /_(no|code|year)$/.test(name);

function shownOne(name: string, value: string): string {
  if (/^-?\d+$/.test(value)) {
    if (name.endsWith('_vnd')) return formatVnd(Number(value));
    return isName(name) ? value : formatMoney(Number(value));
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  // The sentences say "tháng {month}" themselves.
  if (/^\d{4}-\d{2}$/.test(value)) return `${Number(value.slice(5))}/${value.slice(0, 4)}`;
  return value;
}

/** Values of a finding as people read them: `_vnd` money, days dd/mm/yyyy, months 9/2026. */
export const shown = (show: FindingRow['show']): Values =>
  Object.fromEntries(Object.entries(show).map(([name, value]) => [name, shownOne(name, value)]));

export const tellFinding = (finding: Pick<FindingRow, 'words' | 'show'>): string =>
  ruleSentence(finding.words, shown(finding.show));

export const keyOf = (finding: FindingRow): string => `${finding.rule}·${finding.row}`;

/** "Bản đầu", "Bản thay thế 1". */
export const nameOfRevision = (revision: number): string =>
  revision === 0 ? t('ui.report.first') : t('ui.report.revision', { n: revision });

const isId = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

export interface Place {
  name: string;
  params: Params;
}

/** Where a finding or a remark is put right: the screen and the record it opens. */
export function placeOf(
  finding: Pick<FindingRow, 'record' | 'screen' | 'show'>,
  quarter: string,
): Place {
  const { record, screen } = finding;
  const month = finding.show['month'];
  const at: Params = record ? { quarter, record } : { quarter };
  switch (screen) {
    case 'so-quy':
      return record && isId(record)
        ? { name: 'voucher', params: { id: record } }
        : { name: 'cash-book', params: { quarter } };
    case 'phu-cap':
      return { name: 'allowances', params: month ? { quarter, month } : at };
    case 'kiem-quy':
      return { name: 'cash-count', params: at };
    case 'nhan-su':
      return { name: 'people', params: at };
    case 'nguon':
      return { name: 'sources', params: at };
    case 'hoat-dong':
      return { name: 'activities', params: at };
    case 'co-so':
      return { name: 'facilities', params: at };
    default:
      return { name: 'settings', params: {} };
  }
}
