import { refusedDay } from '../format/day';
import { t } from '../words/words';

/** What a box says of what it cannot read, by the code its reader gave. */
export function tellRefused(code: string): string {
  if (code.startsWith('day-none')) return t('ui.refuse.day-none', refusedDay(code));
  return t(`ui.refuse.${code}` as 'ui.refuse.day-wrong');
}
