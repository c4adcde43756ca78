import type { FindingRow } from '../border/generated';
import { ruleSentence } from '../words/rules';
import { t, type Params as Values } from '../words/words';
import { formatDay } from './day';
import { formatMoney, formatVnd } from './money';

/**
 * Ordinals of vouchers, years, codes and periods are names, not amounts: they get no dots; nor do `…_no`, `…_code`
 * and `…_year`.
 */
const ORDINALS: readonly string[] = ['missing', 'last', 'next', 'year', 'code', 'period'];
const isName = (name: string): boolean => ORDINALS.includes(name) || /_(no|code|year)$/.test(name);

/** What a rule told together lists stands with a comma between; months and days of it are each told as one alone. */
function shownOne(name: string, value: string): string {
  // What bears no code says so: a sentence that names it has no gap.
  if (value === '' && /(^|_)code$/.test(name)) return t('ui.rule.no_code');
  const listed = value.split(', ');
  if (listed.length > 1 && /^\d{4}-\d{2}/.test(value)) {
    return listed.map((one) => shownOne(name, one)).join(', ');
  }
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
