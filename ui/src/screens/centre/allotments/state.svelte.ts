import { call } from '../../../border/call';
import type {
  Allotment,
  AllotmentChange,
  AllotmentForm,
  AllotmentPage,
  Day,
} from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import type { DayRefusal } from '../../../format/day';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { book } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** What is chosen where nothing is named: a list alone cannot be left again. */
export const NONE = 'none';

interface Refusals extends Record<string, string | null> {
  decided_on: DayRefusal | null;
  budget_year: 'whole' | 'whole_range' | null;
  amount_vnd: MoneyRefusal | null;
}

interface Text {
  change: AllotmentChange | null;
  number: string;
  decided_on: Day | null;
  authority: string;
  source_id: string | null;
  budget_year: number | null;
  budget_code: string;
  amount_vnd: number | null;
  nature: string;
  level: string;
  chapter: string;
  note: string;
}

/** What a new line has of the page it is added to: the year, its only source, whoever decided last. */
interface Beginning {
  year: number;
  source: string | null;
  last: Allotment | null;
}

const textOf = (line: Allotment | null, { year, source, last }: Beginning): Text => ({
  change: line?.change ?? (last === null ? 'giao' : null),
  number: line?.number ?? '',
  decided_on: line?.decided_on ?? null,
  authority: line?.authority ?? last?.authority ?? '',
  source_id: line?.source_id ?? source,
  budget_year: line?.budget_year ?? year,
  budget_code: line?.budget_code ?? NONE,
  amount_vnd: line?.amount_vnd ?? null,
  nature: line ? (line.nature ?? NONE) : (last?.nature ?? NONE),
  level: line ? (line.level ?? NONE) : (last?.level ?? '4'),
  chapter: line ? (line.chapter ?? '') : (last?.chapter ?? ''),
  note: line?.note ?? '',
});

const chosen = (code: string): string | null => (code === NONE ? null : code);

export class AllotmentFields extends Form<Text> {
  refusals = $state<Refusals>({ decided_on: null, budget_year: null, amount_vnd: null });

  constructor(readonly record: Allotment | null, beginning: Beginning) {
    super(textOf(record, beginning), {
      form: 'allotment',
      of: record?.allotment_id ?? NEW,
      stands: record,
    });
  }

  /** What to send; null when something must be put right first. */
  request(): AllotmentForm | null {
    const { change, number, decided_on, authority, source_id, budget_year, amount_vnd, ...rest } =
      this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('change', change === null, 'ui.allotments.need.change'),
      ...missing('number', number.trim() === '', 'ui.allotments.need.number'),
      ...missing('decided_on', decided_on === null && !bad.decided_on, 'ui.allotments.need.decided_on'),
      ...missing('authority', authority.trim() === '', 'ui.allotments.need.authority'),
      ...missing('source_id', source_id === null, 'ui.allotments.need.source'),
      ...missing('budget_year', budget_year === null && !bad.budget_year, 'ui.allotments.need.year'),
      ...missing('amount_vnd', amount_vnd === null && !bad.amount_vnd, 'ui.allotments.need.amount'),
      ...refused(bad),
    ];
    if (!this.allows(problems) || change === null || decided_on === null) return null;
    return {
      allotment_id: this.record?.allotment_id ?? null,
      source_id: source_id ?? '',
      budget_year: budget_year ?? 0,
      change,
      budget_code: chosen(rest.budget_code),
      nature: chosen(rest.nature),
      level: chosen(rest.level),
      chapter: orNull(rest.chapter),
      number: number.trim(),
      decided_on,
      authority: authority.trim(),
      amount_vnd: amount_vnd ?? 0,
      note: orNull(rest.note),
    };
  }
}

export class Allotments extends Register<AllotmentPage, Allotment, AllotmentFields> {
  readonly changes = new CodeList('allotment-change');
  readonly codes = new CodeList('budget-code');
  readonly natures = new CodeList('budget-source');
  readonly levels = new CodeList('budget-level');
  protected readonly lists = [this.changes, this.codes, this.natures, this.levels];
  readonly papers = new Papers();
  year = $state(0);
  /** The day it is looked at; null: the end of the year, or today. */
  on = $state<Day | null>(null);
  readonly #today = Number(book().today.slice(0, 4));
  readonly #first = Number(book().centre?.first_on.slice(0, 4) ?? this.#today);

  constructor(quarter?: string) {
    super();
    const asked = Number(quarter?.slice(0, 4));
    this.year = asked > 0 ? asked : this.#today;
  }

  /** The props of a Stepper over the budget years: one ahead, for what is decided in December. */
  stepper(reset: () => void) {
    const step = (by: number) => (): void => {
      this.year += by;
      this.on = null;
      reset();
      void this.refresh();
    };
    const first = this.year < this.#first ? t('ui.allotments.is_first_year') : null;
    const last = this.year > this.#today ? t('ui.allotments.is_last_year') : null;
    return {
      label: t('ui.allotments.year_choose'),
      text: t('ui.allotments.year', { year: this.year }),
      previous: { text: t('ui.allotments.year_previous'), run: step(-1), blocked: first },
      next: { text: t('ui.allotments.year_next'), run: step(1), blocked: last },
    };
  }

  showOn = async (on: Day | null): Promise<void> => {
    this.on = on;
    await this.refresh();
  };

  /** The codes a line may be of, told with their numbers; one that left its list stays. */
  withNone(list: CodeList, none: string, has: string): { id: string; text: string }[] {
    const rows = list.options.map(({ id, text }) => ({ id, text: `${id} ${text}` }));
    const isLost = has !== NONE && !rows.some(({ id }) => id === has);
    return [{ id: NONE, text: none }, ...rows, ...(isLost ? [{ id: has, text: has }] : [])];
  }

  get sources(): { id: string; text: string }[] {
    return (this.page?.choices ?? []).map(({ source_id, name }) => ({ id: source_id, text: name }));
  }

  sourceName(line: Allotment): string {
    const row = this.page?.rows.find(({ source_id }) => source_id === line.source_id);
    return row?.source_name ?? '';
  }

  show = async (): Promise<void> => {
    const asked = { year: this.year, on: this.on };
    await this.papers.show({
      title: t('ui.allotments.paper_title', { year: this.year }),
      pages: () => call('allotment_pages', asked),
      write: () => call('print_allotments', asked),
    });
  };

  protected override of = (): string => `${this.year}/${this.on}`;
  protected read = (): Promise<AllotmentPage> =>
    call('list_allotments', { year: this.year, on: this.on });
  rows = (page: AllotmentPage): readonly Allotment[] => page.decisions;
  protected isCalled = (row: Allotment, id: string): boolean => row.allotment_id === id;
  protected fields = (row: Allotment | null): AllotmentFields => {
    const choices = this.page?.choices ?? [];
    const source = choices.length === 1 ? (choices[0]?.source_id ?? null) : null;
    const last = this.page?.decisions.at(-1) ?? null;
    return new AllotmentFields(row, { year: this.year, source, last });
  };

  protected async put(request: AllotmentForm): Promise<string> {
    const { number } = await call('record_allotment', request);
    return t('ui.allotments.saved', { name: number });
  }

  protected async drop({ allotment_id, number }: Allotment): Promise<string> {
    await call('remove_allotment', { allotment_id });
    return t('ui.allotments.removed', { name: number });
  }
}
