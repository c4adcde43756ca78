import type { AdvanceRow, Coming, Due, Ending } from '../../../border/generated';
import { formatVnd } from '../../../format/money';
import { inSentence, monthName } from '../../../format/period';
import { language } from '../../../words/language.svelte';
import { t } from '../../../words/words';
import type { Place } from '../places';
import { addDays, quarterOf, type IsoDay } from '../../../format/day';

/** How far ahead home looks, in days: what falls due within a quarter. */
const AHEAD = 92;
/** How many stand on home; the law has the whole list. */
const MOST = 4;

/** The days asked for. */
export const upcomingSpan = (today: IsoDay) => ({ from: today, to: addDays(today, AHEAD) });

/** The nearest first; a day that is over is none, two of one day stand by their words. */
export const nearest = (due: readonly Due[], today: IsoDay): Due[] =>
  due
    .filter((one) => one.last_on >= today)
    .sort((a, b) => a.last_on.localeCompare(b.last_on) || a.vi.localeCompare(b.vi, 'vi'))
    .slice(0, MOST);

/** Days from one day to another. */
export function daysUntil(from: IsoDay, to: IsoDay): number {
  const noon = (day: IsoDay): number => Date.parse(`${day}T12:00:00Z`);
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/** The quarter whose report of the centre falls due; null for what this program has no screen for. */
export const reportOf = (due: Due): string | null =>
  due.key === 'quarter-hand-in' && due.covers ? quarterOf(due.covers.to) : null;

/** A line of what comes up: by the law's list of days, or by the book itself. */
export interface Line {
  key: string;
  on: IsoDay;
  text: string;
  verified: boolean;
  /** The law's list of days it stands in; null for what the book says. */
  law: string | null;
  opens: (Place & { text: string }) | null;
}

function ofLaw(due: Due): Line {
  const quarter = reportOf(due);
  return {
    key: `${due.key} ${due.last_on}`,
    on: due.last_on,
    text: language() === 'vi' ? due.vi : due.en,
    verified: due.verified,
    law: quarter === null ? `calendars/deadlines#${due.key}` : null,
    opens: quarter === null ? null : { name: 'report', params: { quarter }, text: t('ui.home.upcoming_report') },
  };
}

function ofBook(one: Coming): Line {
  const { on, month, person_id } = one;
  const line = { on, verified: true, law: null };
  if (one.kind === 'month-open') {
    const open = month ?? on.slice(0, 7);
    return {
      ...line,
      key: `month ${open}`,
      text: t('ui.home.upcoming_month', { month: inSentence(monthName(open)) }),
      opens: { name: 'allowances', params: { month: open }, text: t('ui.home.upcoming_sheet') },
    };
  }
  const role = (language() === 'vi' ? one.role_vi : one.role_en) ?? '';
  if (one.kind === 'handing-over-missing') {
    return {
      ...line,
      key: `handing ${person_id ?? ''} ${role} ${on}`,
      text: t('ui.home.upcoming_handing', { name: one.full_name ?? '', role }),
      opens: { name: 'handings', params: { record: 'new' }, text: t('ui.home.upcoming_handing_write') },
    };
  }
  return {
    ...line,
    key: `post ${person_id ?? ''} ${role} ${on}`,
    text: t('ui.home.upcoming_post', { name: one.full_name ?? '', role }),
    opens: { name: 'people', params: { record: person_id ?? '' }, text: t('ui.home.upcoming_people') },
  };
}

/** What is open: an advance that is due, or a difference nobody decided upon. */
function ofOpen({ voucher, left_vnd, due_on }: AdvanceRow): Line {
  const left = formatVnd(left_vnd);
  const found = voucher.kind === 'thua' ? t('ui.home.upcoming_surplus', { left }) : t('ui.home.upcoming_shortage', { left });
  return {
    key: `open ${voucher.voucher_id}`,
    on: due_on ?? voucher.day,
    text: due_on ? t('ui.home.upcoming_advance', { name: voucher.payee ?? '', left }) : found,
    verified: true,
    law: null,
    opens: { name: 'advances', params: { record: voucher.voucher_id }, text: t('ui.home.upcoming_advances') },
  };
}

function ofSecondment({ secondment_id, full_name, term }: Ending): Line {
  return {
    key: `secondment ${secondment_id}`,
    on: term.limit_on,
    text: t('ui.home.upcoming_seconded', { name: full_name, months: term.months }),
    verified: term.is_verified,
    law: null,
    opens: {
      name: 'secondments',
      params: { record: secondment_id },
      text: t('ui.home.upcoming_seconded_look'),
    },
  };
}

/** How many the book itself says. */
const MOST_OF_BOOK = 6;

/** All that comes up, by day. */
export const linesOf = (
  due: readonly Due[],
  coming: readonly Coming[],
  seconded: readonly Ending[] = [],
  open: readonly AdvanceRow[] = [],
): Line[] =>
  [
    ...open.slice(0, MOST_OF_BOOK).map(ofOpen),
    ...seconded.map(ofSecondment),
    ...coming.slice(0, MOST_OF_BOOK).map(ofBook),
    ...due.map(ofLaw),
  ].sort((a, b) => a.on.localeCompare(b.on));
