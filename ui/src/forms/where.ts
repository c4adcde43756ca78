import { formatDay } from '../format/day';
import { inSentence, monthName, quarterName } from '../format/period';
import type { Belongs } from './drafts';

/** Whose half-typed text is: the centre, and the quarter, month or day; empty where a book has but one. */
export function whereText({ of, at, about }: Pick<Belongs, 'of' | 'at' | 'about'>): string {
  const [first = ''] = of.split('/');
  const time = about?.quarter ?? at?.['quarter'] ?? first;
  return [about?.centre ?? '', timeText(time)].filter(Boolean).join(', ');
}

function timeText(time: string): string {
  if (/^\d{4}-Q[1-4]$/.test(time)) return inSentence(quarterName(time));
  if (/^\d{4}-\d{2}$/.test(time)) return inSentence(monthName(time));
  return /^\d{4}-\d{2}-\d{2}$/.test(time) ? formatDay(time) : '';
}
