import { columnOf } from '../../../border/tables';
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

/** The names of the codes that remarks speak of, by the name of their list. */
export async function listsOf(remarks: readonly RemarkTask[]): Promise<Map<string, CodeList>> {
  const seen = remarks.filter((one) => one.seen !== null);
  const names = new Set(seen.map(({ table, column }) => columnOf(table, column)?.list ?? null));
  const lists = new Map<string, CodeList>();
  for (const name of names) {
    if (name === null) continue;
    const list = new CodeList(name);
    // A list this core does not have leaves the code as it was written.
    await list.load().catch(() => undefined);
    lists.set(name, list);
  }
  return lists;
}

/** The value the office saw, as people read it: money, days, yes and no, names of codes. */
export function seenText(remark: RemarkTask, lists: ReadonlyMap<string, CodeList>): string {
  const { seen, table } = remark;
  if (seen === null || seen === '') return '';
  // A number that does not apply is written so.
  if (seen === 'na') return t('ui.desk.nothing');
  const column = columnOf(table, remark.column);
  switch (column?.kind) {
    case 'vnd':
      return /^-?\d+$/.test(seen) ? formatVnd(Number(seen)) : seen;
    case 'day':
      return formatDay(seen);
    case 'month':
      return `${Number(seen.slice(5))}/${seen.slice(0, 4)}`;
    case 'flag':
      return t(seen === '1' ? 'ui.answers.yes' : 'ui.answers.no');
    default:
      return lists.get(column?.list ?? '')?.name(seen) ?? seen;
  }
}

/** Where a remark is put right. What is about the report as a whole is worked on in the report. */
export function placeOfRemark(remark: RemarkTask, quarter: string): Place {
  const { screen, record, table } = remark;
  if (screen === 'bao-cao' && table !== 'trung-tam') return { name: 'report', params: { quarter } };
  return placeOf({ screen, record, show: {} }, quarter);
}
