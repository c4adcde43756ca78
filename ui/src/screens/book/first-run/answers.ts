import type { Day, OpeningSource, UnitRow } from '../../../border/generated';

/** The money of one source as it is typed; an empty box is null, which is not zero. */
export interface SourceAnswer {
  /** Only for the list on the screen. */
  id: number;
  class: string | null;
  name: string;
  cash: number | null;
  account: number | null;
  received: number | null;
  spent: number | null;
}

export type RunRole = 'centre' | 'office' | 'sample';

/** Everything a first run asks, but never the passphrase: a kept draft is not a safe place. */
export interface Answers {
  step: number;
  role: RunRole | null;
  /** Communes are looked for as they were on this day. */
  unitOn: Day;
  unit: UnitRow | null;
  /** What stands in the box of the commune. */
  unitText: string;
  /** "Không thấy xã của tôi": name and district typed by hand. */
  isOwnUnit: boolean;
  ownName: string;
  ownParent: string;
  name: string;
  /** What the program filled in; while `name` equals it, a new commune fills it again. */
  offeredName: string;
  foundedYear: number | null;
  areaClass: string | null;
  accountKind: string | null;
  hasSeal: boolean;
  officeId: string | null;
  officeName: string;
  director: string;
  accountant: string;
  cashier: string;
  decision: string | null;
  firstOn: Day | null;
  sources: SourceAnswer[];
  classesBefore: number | null;
  turnsBefore: number | null;
}

export const emptySource = (id: number): SourceAnswer => ({
  id,
  class: null,
  name: '',
  cash: null,
  account: null,
  received: null,
  spent: null,
});

/** First day of the quarter of a day: where most books begin. */
export function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

export const emptyAnswers = (today: Day): Answers => ({
  step: 1,
  role: null,
  unitOn: today,
  unit: null,
  unitText: '',
  isOwnUnit: false,
  ownName: '',
  ownParent: '',
  name: '',
  offeredName: '',
  foundedYear: null,
  areaClass: null,
  accountKind: null,
  hasSeal: true,
  officeId: null,
  officeName: '',
  director: '',
  accountant: '',
  cashier: '',
  decision: null,
  firstOn: quarterStart(today),
  sources: [emptySource(1)],
  classesBefore: null,
  turnsBefore: null,
});

/** A book that begins on 1 January has no figures of the year before its first day. */
export const isMidYear = (answers: Answers): boolean =>
  answers.firstOn !== null && !answers.firstOn.endsWith('-01-01');

/** Sources as the core takes them: empty boxes are zero there, and figures that were not asked. */
export function openingSources(answers: Answers): OpeningSource[] {
  const before = isMidYear(answers);
  return answers.sources.map((source) => ({
    class: source.class ?? '',
    name: source.name.trim(),
    cash_vnd: source.cash ?? 0,
    account_vnd: answers.accountKind === 'khong' ? 0 : (source.account ?? 0),
    received_year_vnd: before ? (source.received ?? 0) : 0,
    spent_year_vnd: before ? (source.spent ?? 0) : 0,
  }));
}
