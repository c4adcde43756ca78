import type { ReceiptFound, RemarkTask, Verdict } from '../../../border/generated';
import { formatDay } from '../../../format/day';
import { formatVnd } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import type { StampKind } from '../../../parts/Stamp.svelte';
import { placeOf, type Place } from '../places';
import { language } from '../../../words/language.svelte';
import { sentence, t } from '../../../words/words';

/** How the centre says what came back. */

interface Shown {
  kind: StampKind;
  text: string;
}

export const verdictStamp = (verdict: Verdict): Shown =>
  verdict === 'nhan'
    ? { kind: 'done', text: t('ui.answers.received') }
    : { kind: 'error', text: t('ui.answers.returned') };

/** Why a file is no receipt; the core writes its sentence in Vietnamese, English has it by code. */
export function refusalOf(row: ReceiptFound): string {
  if (language() === 'vi') return row.message;
  return sentence(`bundle.${row.code}`, { detail: '–' }) ?? row.message;
}

/** The code lists of columns, as the core names them on paper. */
const LISTS: Readonly<Record<string, string>> = {
  role: 'roles',
  category: 'facility-category',
  relation: 'relation',
  condition: 'condition',
  group: 'activity-group',
  form: 'activity-form',
  class: 'funding-class',
  place: 'place',
  series: 'voucher-series',
  kind: 'voucher-kind',
  method: 'method',
};

/** The names of the codes that remarks speak of. */
export async function listsOf(remarks: readonly RemarkTask[]): Promise<Map<string, CodeList>> {
  const columns = new Set(remarks.filter((one) => one.seen !== null).map((one) => one.column ?? ''));
  const lists = new Map<string, CodeList>();
  for (const column of columns) {
    const name = LISTS[column];
    if (name === undefined) continue;
    const list = new CodeList(name);
    // A list this core does not have leaves the code as it was written.
    await list.load().catch(() => undefined);
    lists.set(column, list);
  }
  return lists;
}

/** The value the office saw, as people read it: money, days, yes and no, names of codes. */
export function seenText(remark: RemarkTask, lists: ReadonlyMap<string, CodeList>): string {
  const { seen } = remark;
  const column = remark.column ?? '';
  if (seen === null || seen === '') return '';
  // A number that does not apply is written so.
  if (seen === 'na') return t('ui.desk.nothing');
  if (column.endsWith('_vnd') && /^-?\d+$/.test(seen)) return formatVnd(Number(seen));
  if (/^\d{4}-\d{2}-\d{2}$/.test(seen)) return formatDay(seen);
  if (/^\d{4}-\d{2}$/.test(seen)) return `${Number(seen.slice(5))}/${seen.slice(0, 4)}`;
  if (/^(is|has|allows)_/.test(column)) return t(seen === '1' ? 'ui.answers.yes' : 'ui.answers.no');
  return lists.get(column)?.name(seen) ?? seen;
}

/** Where a remark is put right. What is about the report as a whole is worked on in the report. */
export function placeOfRemark(remark: RemarkTask, quarter: string): Place {
  const { screen, record, table } = remark;
  if (screen === 'bao-cao' && table !== 'trung-tam') return { name: 'report', params: { quarter } };
  return placeOf({ screen, record, show: {} }, quarter);
}
