import { language } from '../words/language.svelte';
import { t } from '../words/words';
import { parts, type IsoDay } from './day';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "2026-Q3" → "Quý III năm 2026", "Quarter III of 2026". */
export function quarterName(quarter: string): string {
  const roman = ROMAN[Number(quarter.slice(6)) - 1] ?? quarter;
  return t('ui.period.quarter', { roman, year: quarter.slice(0, 4) });
}

/** "2026-Q3" → "quý III năm 2026": in the title of a screen, of a paper or of what is asked, where nothing else says the year. */
export function quarterTitle(quarter: string): string {
  const roman = ROMAN[Number(quarter.slice(6)) - 1] ?? quarter;
  return t('ui.period.quarter_title', { roman, year: quarter.slice(0, 4) });
}

/** "2026-Q3" → "quý III", within a sentence that has named the year. */
export function quarterShort(quarter: string): string {
  return t('ui.period.quarter_short', { roman: ROMAN[Number(quarter.slice(6)) - 1] ?? quarter });
}

/** "2026-09" or any day of it → "Tháng 9 năm 2026", "September 2026". */
export function monthName(month: IsoDay): string {
  const { year, month: number } = parts(month);
  return t('ui.period.month', { month: t(MONTHS[number - 1] ?? 'ui.month.1'), year });
}

const MONTHS = [
  'ui.month.1',
  'ui.month.2',
  'ui.month.3',
  'ui.month.4',
  'ui.month.5',
  'ui.month.6',
  'ui.month.7',
  'ui.month.8',
  'ui.month.9',
  'ui.month.10',
  'ui.month.11',
  'ui.month.12',
] as const;

/** Monday first. */
export const WEEKDAYS = [
  'ui.weekday.1',
  'ui.weekday.2',
  'ui.weekday.3',
  'ui.weekday.4',
  'ui.weekday.5',
  'ui.weekday.6',
  'ui.weekday.7',
] as const;

/** A period's name within a sentence: "Tháng 9" → "tháng 9"; English keeps its capitals. */
export const inSentence = (name: string): string =>
  language() === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
