import { call } from '../../../border/call';
import type { Day, Source, SourceForm, SourceRow } from '../../../border/generated';
import { type DayRefusal, quarterOf } from '../../../format/day';
import type { MoneyRefusal } from '../../../format/money';
import { quarterEnd } from '../../../format/span';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
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
  closed_on: Day | null;
  account: string;
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
  days = $state<{ closed_on: DayRefusal | null }>({ closed_on: null });

  constructor(readonly record: Source | null) {
    super(
      {
        name: record?.name ?? '',
        class: record?.class ?? null,
        opening_cash_vnd: record?.opening_cash_vnd ?? 0,
        opening_account_vnd: record?.opening_account_vnd ?? 0,
        received_before_vnd: record?.received_before_vnd ?? 0,
        spent_before_vnd: record?.spent_before_vnd ?? 0,
        allotted_year_vnd: record?.allotted_year_vnd ?? null,
        is_closed: record?.is_closed ?? false,
        closed_on: record?.closed_on ?? null,
        account: record?.account ?? '',
      },
      { form: 'source', of: record?.source_id ?? NEW, stands: record },
    );
  }

  /** What to send; null when something must be put right first. */
  request(): SourceForm | null {
    const { class: kind, name, account, ...money } = this.fields;
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
      ...refused(this.days),
      ...empty('opening_cash_vnd'),
      ...empty('opening_account_vnd'),
      ...empty('received_before_vnd'),
      ...empty('spent_before_vnd'),
    ];
    if (!this.allows(problems) || kind === null) return null;
    return {
      source_id: this.record?.source_id ?? null,
      class: kind,
      name: name.trim(),
      opening_cash_vnd: money.opening_cash_vnd ?? 0,
      opening_account_vnd: money.opening_account_vnd ?? 0,
      received_before_vnd: money.received_before_vnd ?? 0,
      spent_before_vnd: money.spent_before_vnd ?? 0,
      allotted_year_vnd: money.allotted_year_vnd,
      is_closed: money.is_closed,
      closed_on: money.is_closed ? money.closed_on : null,
      account: account.trim() || null,
    };
  }
}

export class Sources extends Register<readonly SourceRow[], SourceRow, SourceFields> {
  readonly classes = new CodeList('funding-class');
  protected readonly lists = [this.classes];
  readonly pick: QuarterPick;
  readonly due = new YearDue();

  constructor(quarter?: string) {
    super();
    this.pick = new QuarterPick(quarter);
  }

  /** The day looked at; null: the whole quarter. */
  on = $state<Day | null>(null);

  protected override of = (): Day => this.on ?? quarterEnd(this.pick.quarter);
  protected read = (): Promise<SourceRow[]> => call('list_sources', { on: this.of() });

  /** Shows what each held at the end of a day, in the quarter of that day; null: of the whole quarter. */
  async showOn(day: Day | null): Promise<void> {
    if (day === this.on) return;
    this.on = day;
    if (day !== null) this.pick.quarter = quarterOf(day);
    await this.refresh();
  }

  rows = (page: readonly SourceRow[]): readonly SourceRow[] => page;
  /** A finding names a source by its code, others by its id. */
  protected isCalled = ({ source }: SourceRow, id: string): boolean =>
    source.source_id === id || source.code === id;
  protected fields = (row: SourceRow | null): SourceFields => new SourceFields(row?.source ?? null);
  protected override beside = (): void =>
    void this.due.load(Number(this.pick.quarter.slice(0, 4)));

  protected async put(request: SourceForm): Promise<string> {
    const { source } = await call('record_source', request);
    return t('ui.sources.saved', { name: source.name });
  }

  protected async drop({ source_id, name }: Source): Promise<string> {
    await call('remove_source', { source_id });
    return t('ui.sources.removed', { name });
  }
}
