import { call } from '../../../border/call';
import type { CashCount, CashCountView, CountCash, Day } from '../../../border/generated';
import { type DayRefusal, formatDay, quarterOf } from '../../../format/day';
import { formatVnd } from '../../../format/money';
import { quarterEnd } from '../../../format/step';
import { readWhole } from '../../../format/whole';
import { Papers } from '../../../carry/papers.svelte';
import { Attempt, Form, missing, orNull, refused, type Problem } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** More notes of one value than any centre's cash box holds. */
const MOST = 99_999;

/** Field of the row of a note; the core's own field for all of them is `notes`. */
export const fieldOf = (value: number): string => `note-${value}`;

/** The notes as typed, one text a value; an empty box is a value that was not there. */
export class CountFields extends Form<{ texts: Record<string, string>; reason: string }> {
  constructor(
    readonly values: readonly number[],
    count: CashCount | null,
    day: Day,
  ) {
    const had = (value: number): string => {
      const note = count?.notes.find((one) => one.value_vnd === value);
      return note ? String(note.count) : '';
    };
    const texts = Object.fromEntries(values.map((value) => [String(value), had(value)]));
    super({ texts, reason: count?.reason ?? '' }, { form: 'cash-count', of: day, stands: count });
  }

  /** Takes over what was half typed for another day, or for this one before it was read anew. */
  goOn(before: CountFields): void {
    const texts = { ...this.fields.texts, ...before.fields.texts };
    this.fill({ fields: { ...before.fields, texts }, texts: {} });
    if (before.draft?.key !== this.draft?.key) void before.draft?.forget();
    if (this.draft) this.draft.filled = null;
  }

  refusalOf(value: number): 'whole' | 'whole_range' | null {
    const reading = readWhole(this.fields.texts[String(value)] ?? '', 0, MOST);
    return 'refuse' in reading ? reading.refuse : null;
  }

  /** How many notes of a value stand in its box; nothing readable is none. */
  countOf(value: number): number {
    const reading = readWhole(this.fields.texts[String(value)] ?? '', 0, MOST);
    return 'whole' in reading ? (reading.whole ?? 0) : 0;
  }

  /** What lies on the table so far; null before the first note was typed. */
  get counted(): number | null {
    const isEmpty = this.values.every((value) => (this.fields.texts[String(value)] ?? '').trim() === '');
    return isEmpty ? null : this.values.reduce((sum, value) => sum + value * this.countOf(value), 0);
  }

  request(day: Day): CountCash | null {
    const refusals = this.values.map((value) => [fieldOf(value), this.refusalOf(value)] as const);
    if (!this.saving.allows(refused(Object.fromEntries(refusals)))) return null;
    const notes = this.values.map((value_vnd) => ({ value_vnd, count: this.countOf(value_vnd) }));
    return { counted_on: day, notes, reason: orNull(this.fields.reason) };
  }
}

/** The day asked for, else the last of the open quarter, else today while that has not come. */
function firstDay(record: string | undefined, quarter: string | undefined): Day {
  if (record && /^\d{4}-\d{2}-\d{2}$/.test(record)) return record;
  const { today, open_quarter: open } = book();
  const end = quarterEnd(quarter ?? open ?? quarterOf(today));
  return end <= today ? end : today;
}

export class CashCounting {
  day = $state<Day | null>(null);
  dayRefusal = $state<DayRefusal | null>(null);
  view = $state.raw<CashCountView | null>(null);
  form = $state.raw<CountFields | null>(null);
  readonly loading = new Attempt();
  readonly papers = new Papers();
  readonly count = $derived(this.view?.count ?? null);
  /** The book was changed after the cash was counted. */
  readonly isStale = $derived(this.count !== null && this.count.book_vnd !== this.view?.book_vnd);

  constructor(record?: string, quarter?: string) {
    this.day = firstDay(record, quarter);
  }

  /** Reads the day chosen; what is half counted goes along to another one. */
  load = async (): Promise<void> => {
    const day = this.day;
    if (day === null) return;
    await this.loading.run(() => this.#read(day, true));
  };

  async save(): Promise<void> {
    const { form, day } = this;
    if (!form) return;
    const wrong: Problem[] = refused({ counted_on: this.dayRefusal });
    const noDay = wrong.length > 0 ? wrong : missing('counted_on', day === null, 'ui.refuse.day-wrong');
    if (!form.saving.allows(noDay) || day === null) return;
    const request = form.request(day);
    if (!request) return;
    await form.saving.run(async () => {
      const { counted_vnd } = await call('record_cash_count', request);
      await this.#read(day);
      const amount = formatVnd(counted_vnd);
      await tellDone(t('ui.cash_count.saved', { day: formatDay(day), amount }));
    });
  }

  /** The record of the count that was saved, as on paper. */
  showPaper = async (): Promise<void> => {
    const { day } = this;
    if (day === null || this.count === null) return;
    await this.papers.show({
      title: t('ui.cash_count.paper', { day: formatDay(day) }),
      pages: () => call('cash_count_pages', { day }),
      write: () => call('print_cash_count', { day }),
    });
  };

  async remove(): Promise<void> {
    const { form, day } = this;
    if (!form || day === null) return;
    await form.saving.run(async () => {
      await call('remove_cash_count', { day });
      await this.#read(day);
      await tellDone(t('ui.cash_count.removed', { day: formatDay(day) }));
    });
  }

  async #read(day: Day, isKept = false): Promise<void> {
    const view = await call('read_cash_count', { day });
    this.view = view;
    const before = isKept && this.form?.isDirty ? this.form : null;
    const form = new CountFields(view.note_values, view.count, day);
    // The notes were counted, only the day was wrong: they are not to be typed again.
    if (before) form.goOn(before);
    this.form = form;
  }
}
