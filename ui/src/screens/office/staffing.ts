import type { Staffing } from '../../border/generated';
import { formatMoney } from '../../format/money';
import { t } from '../../words/words';

/** What is counted of committees, plans and people, in the order of the paper. */
export type StaffCount = Exclude<keyof Staffing, 'centres' | 'untold'>;
export const STAFF_COUNTS: readonly StaffCount[] = [
  'committees',
  'plans',
  'vacant_days',
  'seconded',
  'trained',
  'untrained',
];

/** A count of one centre: yes or no of what it has or has not; a report of before said neither. */
export function staffOfOne(staffing: Staffing, name: StaffCount): string {
  if (name !== 'committees' && name !== 'plans') return formatMoney(staffing[name]);
  if (staffing.untold > 0) return t('ui.figures.staff_untold');
  return t(staffing[name] > 0 ? 'ui.figures.staff_yes' : 'ui.figures.staff_no');
}
