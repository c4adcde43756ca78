import { call } from '../../../border/call';
import type {
  AdvancePage,
  AdvancePaperKind,
  AdvanceRow,
  Day,
  DecideDifference,
  Place,
  RecordAdvance,
  RecordDifference,
  ReturnAdvance,
  SettleAdvance,
  SourceRow,
  VoucherRow,
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

/** What a new entry is. */
export type Begun = 'tam-ung' | 'xa-ung' | 'difference';
/** What is done about one that is open. */
export type Way = 'settle' | 'return' | 'decide';
/** Where what is left comes back to or what is missing is paid from. */
export type Rest = 'none' | 'tien-mat' | 'tien-gui';

interface Text {
  kind: Begun;
  way: Way;
  place: Place;
  rest: Rest;
  day: Day | null;
  due_on: Day | null;
  payee: string;
  reason: string;
  source_id: string | null;
  budget_code: string | null;
  code_text: string;
  amount_vnd: number | null;
  documents: number | null;
  witnesses: string;
  decision: string;
  decided_by: string;
}

interface Refusals extends Record<string, string | null> {
  day: DayRefusal | null;
  due_on: DayRefusal | null;
  amount_vnd: MoneyRefusal | null;
  documents: 'whole' | 'whole_range' | null;
}

/** A request with the name of its act. */
type Asked =
  | { act: 'record_advance'; of: RecordAdvance }
  | { act: 'settle_advance'; of: SettleAdvance }
  | { act: 'return_advance'; of: ReturnAdvance }
  | { act: 'record_difference'; of: RecordDifference }
  | { act: 'decide_difference'; of: DecideDifference };

/** What can be done about a row, the likeliest first. */
export function waysOf({ voucher }: AdvanceRow): Way[] {
  if (voucher.kind === 'thua') return ['decide'];
  return voucher.kind === 'thieu' ? ['decide', 'return'] : ['settle', 'return'];
}

export class AdvanceFields extends Form<Text> {
  refusals = $state<Refusals>({ day: null, due_on: null, amount_vnd: null, documents: null });

  constructor(readonly record: AdvanceRow | null) {
    super(
      {
        kind: 'tam-ung',
        way: record === null ? 'settle' : (waysOf(record)[0] ?? 'settle'),
        place: 'tien-mat',
        rest: 'none',
        day: null,
        due_on: null,
        payee: '',
        reason: '',
        source_id: null,
        budget_code: null,
        code_text: '',
        amount_vnd: null,
        documents: null,
        witnesses: '',
        decision: '',
        decided_by: '',
      },
      { form: 'advance', of: record?.voucher.voucher_id ?? NEW, stands: record },
    );
  }

  /** What is shown of the boxes. */
  get isNew(): boolean {
    return this.record === null;
  }
  get isDifference(): boolean {
    return this.record === null && this.fields.kind === 'difference';
  }
  get isGiven(): boolean {
    return this.record === null && this.fields.kind !== 'difference';
  }
  get isSettled(): boolean {
    return this.record !== null && this.fields.way === 'settle';
  }
  get isReturned(): boolean {
    return this.record !== null && this.fields.way === 'return';
  }
  get isDecided(): boolean {
    return this.record !== null && this.fields.way === 'decide';
  }
  /** A source is chosen where money of one begins or ends; an advance has its own. */
  get asksSource(): boolean {
    return this.isGiven || this.isDecided;
  }
  get asksCode(): boolean {
    return this.isSettled || this.isDecided;
  }

  /** What to send; null when something must be put right first. */
  request(): Asked | null {
    const { fields, refusals } = this;
    const empty = (name: keyof Text, is: boolean): boolean => is && String(fields[name] ?? '').trim() === '';
    const problems = [
      ...missing('day', fields.day === null && !refusals.day, 'ui.advances.need.day'),
      ...missing('payee', empty('payee', this.isGiven), 'ui.advances.need.payee'),
      ...missing('source_id', this.asksSource && fields.source_id === null, 'ui.advances.need.source'),
      ...missing(
        'amount_vnd',
        !this.isDifference && fields.amount_vnd === null && !refusals.amount_vnd,
        'ui.advances.need.amount',
      ),
      ...missing(
        'documents',
        this.isSettled && fields.documents === null && !refusals.documents,
        'ui.advances.need.documents',
      ),
      ...missing('decision', empty('decision', this.isDecided), 'ui.advances.need.decision'),
      ...missing('decided_by', empty('decided_by', this.isDecided), 'ui.advances.need.decided_by'),
      ...missing('witnesses', empty('witnesses', this.isDifference), 'ui.advances.need.witnesses'),
      ...missing('reason', empty('reason', true), 'ui.advances.need.reason'),
      // A box that is not shown keeps nobody from saving.
      ...refused({
        day: refusals.day,
        due_on: this.isGiven ? refusals.due_on : null,
        amount_vnd: this.isDifference ? null : refusals.amount_vnd,
        documents: this.isSettled ? refusals.documents : null,
      }),
    ];
    if (!this.allows(problems) || fields.day === null) return null;
    return this.record === null ? this.#begun(fields.day) : this.#settled(this.record, fields.day);
  }

  #begun(day: Day): Asked {
    const { kind, place, payee, source_id, amount_vnd, due_on, witnesses } = this.fields;
    const reason = this.fields.reason.trim();
    if (kind === 'difference') {
      return { act: 'record_difference', of: { counted_on: day, reason, witnesses: witnesses.trim() } };
    }
    const of = { kind, place, day, payee: payee.trim(), reason, source_id, amount_vnd: amount_vnd ?? 0 };
    return { act: 'record_advance', of: { ...of, due_on: kind === 'tam-ung' ? due_on : null } };
  }

  #settled({ voucher }: AdvanceRow, day: Day): Asked {
    const { way, place, rest, payee, source_id, budget_code, documents, decision, decided_by } = this.fields;
    const about = { advance_id: voucher.voucher_id, day, reason: this.fields.reason.trim() };
    const amount_vnd = this.fields.amount_vnd ?? 0;
    if (way === 'return') {
      return { act: 'return_advance', of: { ...about, place, payee: orNull(payee), amount_vnd } };
    }
    if (way === 'decide') {
      const by = { decision: decision.trim(), decided_by: decided_by.trim() };
      return { act: 'decide_difference', of: { ...about, ...by, amount_vnd, source_id, budget_code } };
    }
    const lines = [{ budget_code, amount_vnd }];
    const of = { ...about, lines, documents: documents ?? 0, rest: rest === 'none' ? null : rest };
    return { act: 'settle_advance', of };
  }
}

export class Advances extends Register<AdvancePage, AdvanceRow, AdvanceFields> {
  readonly codes = new CodeList('budget-code');
  protected readonly lists = [this.codes];
  sources = $state.raw<SourceRow[]>([]);
  asOf = $state<Day | null>(null);
  readonly sourceOptions = $derived(
    this.sources.map(({ source }) => ({ id: source.source_id, text: `${source.code} · ${source.name}` })),
  );

  readonly papers = new Papers();

  /** The book as it stands on the day that is looked at. */
  async printBook(): Promise<void> {
    const asked = { as_of: this.asOf };
    await this.papers.show({
      title: t('ui.advances.book'),
      pages: () => call('advance_book_pages', asked),
      write: () => call('print_advance_book', asked),
    });
  }

  /** What somebody asks for, or what was spent of it. */
  async printSlip({ voucher, number }: AdvanceRow, paper: AdvancePaperKind): Promise<void> {
    const asked = { advance_id: voucher.voucher_id, paper };
    await this.papers.show({
      title: t(`ui.advances.slip.${paper}`, { number }),
      pages: () => call('advance_slip_pages', asked),
      write: () => call('print_advance_slip', asked),
    });
  }

  async showOn(day: Day | null): Promise<void> {
    this.asOf = day;
    await this.refresh();
  }

  protected override of = (): Day | null => this.asOf;
  protected read = async (): Promise<AdvancePage> => {
    const sources = await call('list_sources', { on: this.asOf ?? book().today });
    this.sources = sources.filter(({ is_open }) => is_open);
    return call('list_advances', { as_of: this.asOf });
  };
  rows = (page: AdvancePage): readonly AdvanceRow[] => [...page.rows].reverse();
  protected isCalled = (row: AdvanceRow, id: string): boolean => row.voucher.voucher_id === id;
  protected fields = (row: AdvanceRow | null): AdvanceFields => new AdvanceFields(row);

  protected async put({ act, of }: Asked): Promise<string> {
    const send = (): Promise<VoucherRow> => {
      switch (act) {
        case 'record_advance':
          return call(act, of);
        case 'settle_advance':
          return call(act, of);
        case 'return_advance':
          return call(act, of);
        case 'record_difference':
          return call(act, of);
        case 'decide_difference':
          return call(act, of);
      }
    };
    const { number } = await send();
    return t('ui.advances.saved', { number });
  }

  protected async drop({ voucher, number }: AdvanceRow): Promise<string> {
    await call('void_voucher', { voucher_id: voucher.voucher_id, reason: t('ui.advances.void_reason') });
    return t('ui.advances.voided', { number });
  }
}
