import { call } from '../../../border/call';
import type { Source, SourceForm, SourceRow } from '../../../border/generated';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, refused } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { QuarterPick } from '../quarter-pick.svelte';
import { t } from '../../../words/words';
import { YearDue } from './year-due.svelte';

interface Text {
  name: string;
  class: string | null;
  opening_cash_vnd: number | null;
  opening_account_vnd: number | null;
  received_before_vnd: number | null;
  spent_before_vnd: number | null;
  allotted_year_vnd: number | null;
  is_closed: boolean;
}

export type MoneyName =
  | 'opening_cash_vnd'
  | 'opening_account_vnd'
  | 'received_before_vnd'
  | 'spent_before_vnd'
  | 'allotted_year_vnd';

export class SourceFields extends Form<Text> {
  refusals = $state<Record<MoneyName, MoneyRefusal | null>>({
    opening_cash_vnd: null,
    opening_account_vnd: null,
    received_before_vnd: null,
    spent_before_vnd: null,
    allotted_year_vnd: null,
  });

  constructor(readonly source: Source | null) {
    super(
      {
        name: source?.name ?? '',
        class: source?.class ?? null,
        opening_cash_vnd: source?.opening_cash_vnd ?? 0,
        opening_account_vnd: source?.opening_account_vnd ?? 0,
        received_before_vnd: source?.received_before_vnd ?? 0,
        spent_before_vnd: source?.spent_before_vnd ?? 0,
        allotted_year_vnd: source?.allotted_year_vnd ?? null,
        is_closed: source?.is_closed ?? false,
      },
      { form: 'source', of: source?.source_id ?? NEW, stands: source },
    );
  }

  /** What to send; null when something must be put right first. */
  request(): SourceForm | null {
    const { class: kind, name, ...money } = this.fields;
    const empty = (field: MoneyName) =>
      missing(
        field,
        this.fields[field] === null && this.refusals[field] === null,
        'ui.sources.need.amount',
      );
    const problems = [
      ...missing('class', kind === null, 'ui.sources.need.class'),
      ...missing('name', name.trim() === '', 'ui.sources.need.name'),
      ...refused(this.refusals),
      ...empty('opening_cash_vnd'),
      ...empty('opening_account_vnd'),
      ...empty('received_before_vnd'),
      ...empty('spent_before_vnd'),
    ];
    if (!this.allows(problems) || kind === null) return null;
    return {
      source_id: this.source?.source_id ?? null,
      class: kind,
      name: name.trim(),
      opening_cash_vnd: money.opening_cash_vnd ?? 0,
      opening_account_vnd: money.opening_account_vnd ?? 0,
      received_before_vnd: money.received_before_vnd ?? 0,
      spent_before_vnd: money.spent_before_vnd ?? 0,
      allotted_year_vnd: money.allotted_year_vnd,
      is_closed: money.is_closed,
    };
  }
}

export class Sources {
  rows = $state.raw<readonly SourceRow[]>([]);
  isLoaded = $state(false);
  form = $state.raw<SourceFields | null>(null);
  readonly loading = new Attempt();
  readonly classes = new CodeList('funding-class');
  readonly pick: QuarterPick;
  readonly due = new YearDue();

  constructor(quarter?: string) {
    this.pick = new QuarterPick(quarter);
  }

  async load(): Promise<void> {
    this.#askDue();
    await this.loading.run(async () => {
      await Promise.all([this.classes.load(), this.#read()]);
      this.isLoaded = true;
    });
  }

  refresh = async (): Promise<void> => {
    this.#askDue();
    await this.loading.run(() => this.#read());
  };

  showList = (): void => {
    this.form = null;
  };

  add(): void {
    this.form = new SourceFields(null);
  }

  open(row: SourceRow): void {
    this.form = new SourceFields(row.source);
  }

  /** A finding names a source by its code, others by its id. */
  openRecord(id: string): void {
    if (id === NEW) this.add();
    const row = this.rows.find(({ source }) => source.source_id === id || source.code === id);
    if (row) this.open(row);
  }

  async save(form: SourceFields): Promise<void> {
    const request = form.request();
    if (!request) return;
    await form.saving.run(async () => {
      const row = await call('record_source', request);
      await this.#after(t('ui.sources.saved', { name: row.source.name }));
    });
  }

  async remove(form: SourceFields): Promise<void> {
    const source = form.source;
    if (!source) return;
    await form.saving.run(async () => {
      await call('remove_source', { source_id: source.source_id });
      await this.#after(t('ui.sources.removed', { name: source.name }));
    });
  }

  async #read(): Promise<void> {
    let quarter: string;
    // A quarter stepped over while its answer was on the way is not shown.
    do {
      quarter = this.pick.quarter;
      this.rows = await call('list_sources', { quarter });
    } while (quarter !== this.pick.quarter);
  }

  /** By itself: the table is there without it, and its refusal is its own. */
  #askDue(): void {
    void this.due.load(Number(this.pick.quarter.slice(0, 4)));
  }

  async #after(text: string): Promise<void> {
    this.#askDue();
    await this.#read();
    this.showList();
    await tellDone(text);
  }
}
