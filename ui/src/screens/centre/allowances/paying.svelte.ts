import { call } from '../../../border/call';
import type {
  Day,
  OwedRow,
  PayAllowances,
  Place,
  Proposal,
  RecordAdjustment,
  SourceRow,
} from '../../../border/generated';
import { type DayRefusal, lastOfMonth, quarterOf } from '../../../format/day';
import { Form, missing, refused } from '../../../forms/form.svelte';
import type { MoneyRefusal } from '../../../format/money';
import { book, hasAccount } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** Where a centre's own money lies, as the dialogs offer it: without an account there is nothing but cash. */
export const placeOptions = (): { id: Place; text: string }[] => [
  { id: 'tien-mat', text: t('ui.allowances.cash') },
  ...(hasAccount() ? [{ id: 'tien-gui' as const, text: t('ui.allowances.account') }] : []),
];

type AdjustmentKind = RecordAdjustment['kind'];

/**
 * The day a month is paid on unless somebody says otherwise: its last, while that has come and its quarter
 * is open; else today.
 */
export function payDay(month: string): Day {
  const { open_quarter, today } = book();
  const last = lastOfMonth(month);
  const isOpen = open_quarter === null || quarterOf(last) >= open_quarter;
  return isOpen && last <= today ? last : today;
}

/** The day offered for a payment of these: by the last of their months. */
export const payDayOf = (rows: readonly OwedRow[]): Day =>
  payDay(rows.at(-1)?.owed.month ?? book().today.slice(0, 7));

/** The sources allowances may be paid from on a day, each with what is left of it that day. */
export async function payable(on: Day): Promise<readonly SourceRow[]> {
  const rows = await call('list_sources', { on });
  return rows.filter((row) => row.allows_allowance && row.is_open);
}

interface Payer {
  fields: { day: Day | null; source_id: string | null };
  sources: readonly SourceRow[];
  readonly saving: { look: (work: () => Promise<void>) => Promise<boolean> };
}

/** Offers what may pay on the day that was typed; a source that may not is no longer chosen. */
export async function payFrom(form: Payer): Promise<void> {
  const { day } = form.fields;
  if (day === null) return;
  await form.saving.look(async () => {
    const sources = await payable(day);
    if (form.fields.day !== day) return;
    form.sources = sources;
    const isThere = sources.some(({ source }) => source.source_id === form.fields.source_id);
    if (!isThere) form.fields.source_id = null;
  });
}

interface Paid {
  day: Day | null;
  place: Place;
  source_id: string | null;
  budget_year: string;
  /** Beside each row: what is paid of it, or withheld of what the person owes. */
  amounts: (number | null)[];
}

/** A row that owes the person, or by which the person owes. */
export const owes = (row: OwedRow): boolean => row.owed.after_vnd < 0;

/** What is paid to whom, or brought back by whom, by one voucher. */
export class PayForm extends Form<Paid> {
  refusals = $state<{ day: DayRefusal | null }>({ day: null });
  /** By row, what its box says of itself. */
  wrong = $state<(MoneyRefusal | null)[]>([]);
  sources = $state.raw<readonly SourceRow[]>([]);

  constructor(
    readonly rows: readonly OwedRow[],
    sources: readonly SourceRow[],
    readonly isBack: boolean,
  ) {
    const only = sources.length === 1 ? sources[0] : undefined;
    const offered = (row: OwedRow): number =>
      Math.abs(isBack ? row.owed.after_vnd : row.offered_vnd);
    const fields: Paid = {
      day: payDayOf(rows),
      place: 'tien-mat',
      source_id: only?.source.source_id ?? null,
      budget_year: '',
      amounts: rows.map((row) => offered(row) || null),
    };
    super(fields, { form: isBack ? 'pay-back' : 'pay', of: '', stands: rows.map(({ owed }) => owed) });
    this.wrong = rows.map(() => null);
    this.sources = sources;
  }

  /** Offers what may pay on the day that was typed. */
  readonly payFrom = (): Promise<void> => payFrom(this);

  /** What the voucher comes to. */
  readonly total = $derived.by((): number => {
    const { amounts } = this.fields;
    const signed = (row: OwedRow, at: number): number =>
      (owes(row) && !this.isBack ? -1 : 1) * (amounts[at] ?? 0);
    return this.rows.reduce((sum, row, at) => sum + signed(row, at), 0);
  });

  /** January settles what was of last year; then somebody has to say which. */
  readonly years = $derived.by((): number[] => {
    const { day } = this.fields;
    if (day === null || day.slice(5, 7) !== '01') return [];
    const year = Number(day.slice(0, 4));
    return [year, year - 1];
  });

  request(): PayAllowances | null {
    const { day, place, source_id, budget_year, amounts } = this.fields;
    const boxes = Object.fromEntries(this.wrong.map((code, at) => [`amount-${at}`, code]));
    const problems = [
      ...refused(this.refusals),
      ...missing('day', day === null && !this.refusals.day, 'ui.allowances.need.day'),
      ...missing('source_id', source_id === null, 'ui.allowances.need.source'),
      ...refused(boxes),
    ];
    if (!this.allows(problems) || day === null || source_id === null) return null;
    const parts = this.rows.flatMap(({ owed }, at) => {
      const amount = amounts[at] ?? 0;
      const isLess = owed.after_vnd < 0;
      if (amount === 0) return [];
      return [{ month: owed.month, post_id: owed.post_id, amount_vnd: isLess ? -amount : amount }];
    });
    const of = this.years.includes(Number(budget_year)) ? Number(budget_year) : null;
    return { day, place, source_id, budget_code: null, budget_year: of, is_back: this.isBack, parts };
  }
}

interface Adjusted {
  day: Day | null;
  post_id: string | null;
  kind: AdjustmentKind;
  amount: number | null;
  reason: string;
}

/** What was learnt of somebody's allowance of a month. */
export class AdjustForm extends Form<Adjusted> {
  refusals = $state<{ day: DayRefusal | null; amount_vnd: MoneyRefusal | null }>({
    day: null,
    amount_vnd: null,
  });

  constructor(
    readonly month: string,
    /** What the book proposes; a person may say otherwise. */
    readonly proposed: Proposal | null = null,
  ) {
    const fields: Adjusted = {
      day: book().today,
      post_id: proposed?.post_id ?? null,
      kind: proposed?.kind ?? 'truy-linh',
      amount: proposed?.amount_vnd ?? null,
      reason: proposed ? t(`ui.allowances.cause.${proposed.cause}`) : '',
    };
    super(fields, { form: 'adjustment', of: month });
  }

  request(): RecordAdjustment | null {
    const { day, post_id, kind, amount, reason } = this.fields;
    const { refusals } = this;
    const problems = [
      ...missing('post_id', post_id === null, 'ui.allowances.need.person'),
      ...refused({ amount_vnd: refusals.amount_vnd }),
      ...missing('amount_vnd', !amount && !refusals.amount_vnd, 'ui.allowances.need.amount'),
      ...missing('reason', reason.trim() === '', 'ui.allowances.need.reason'),
      ...refused({ day: refusals.day }),
      ...missing('day', day === null && !refusals.day, 'ui.allowances.need.day'),
    ];
    if (!this.allows(problems) || day === null || post_id === null) return null;
    return { day, month: this.month, post_id, kind, amount_vnd: amount ?? 0, reason: reason.trim() };
  }
}
