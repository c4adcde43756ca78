import { call } from '../../../border/call';
import type {
  Day,
  Gift,
  GiftChoice,
  GiftForm,
  GiftKind,
  GiftPage,
  GiftPaperKind,
  GiftRow,
} from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { type DayRefusal, formatDay } from '../../../format/day';
import { formatVnd, type MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { book } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** What is chosen where nothing is named: a list alone cannot be left again. */
export const NONE = 'none';

interface Refusals extends Record<string, string | null> {
  received_on: DayRefusal | null;
  paper_on: DayRefusal | null;
  quantity: 'whole' | 'whole_range' | null;
  value_vnd: MoneyRefusal | null;
}

interface Text {
  kind: GiftKind;
  received_on: Day | null;
  origin: string | null;
  giver: string;
  giver_address: string;
  what: string;
  quantity: number | null;
  unit: string;
  value_vnd: number | null;
  purpose: string;
  paper: string;
  paper_on: Day | null;
  receivers: string;
  /** `facility:` or `activity:` and the id: one thing goes one way. */
  used: string;
  voucher_id: string;
  note: string;
}

const usedOf = ({ facility_id, activity_id }: Gift): string => {
  if (facility_id !== null) return `facility:${facility_id}`;
  return activity_id === null ? NONE : `activity:${activity_id}`;
};

const textOf = (gift: Gift | null): Text => ({
  kind: gift?.kind ?? 'hien-vat',
  received_on: gift?.received_on ?? null,
  origin: gift?.origin ?? null,
  giver: gift?.giver ?? '',
  giver_address: gift?.giver_address ?? '',
  what: gift?.what ?? '',
  quantity: gift?.quantity ?? null,
  unit: gift?.unit ?? '',
  value_vnd: gift?.value_vnd ?? null,
  purpose: gift?.purpose ?? '',
  paper: gift?.paper ?? '',
  paper_on: gift?.paper_on ?? null,
  receivers: gift?.receivers ?? '',
  used: gift === null ? NONE : usedOf(gift),
  voucher_id: gift?.voucher_id ?? NONE,
  note: gift?.note ?? '',
});

export class GiftFields extends Form<Text> {
  refusals = $state<Refusals>({ received_on: null, paper_on: null, quantity: null, value_vnd: null });

  constructor(readonly record: Gift | null) {
    super(textOf(record), { form: 'gift', of: record?.gift_id ?? NEW, stands: record });
  }

  /** What to send; null when something must be put right first. */
  request(): GiftForm | null {
    const { kind, received_on, origin, quantity, value_vnd, used, voucher_id, ...texts } = this.fields;
    const bad = this.refusals;
    const isMoney = kind === 'tien';
    const isUncounted = !isMoney && quantity === null && !bad.quantity;
    const problems = [
      ...missing('received_on', received_on === null && !bad.received_on, 'ui.gifts.need.received_on'),
      ...missing('origin', origin === null, 'ui.gifts.need.origin'),
      ...missing('giver', texts.giver.trim() === '', 'ui.gifts.need.giver'),
      ...missing('what', texts.what.trim() === '', `ui.gifts.need.what.${kind}`),
      ...missing('quantity', isUncounted, 'ui.gifts.need.quantity'),
      ...missing('value_vnd', value_vnd === null && !bad.value_vnd, 'ui.gifts.need.value'),
      ...missing('purpose', texts.purpose.trim() === '', 'ui.gifts.need.purpose'),
      // A box that is not shown keeps nobody from saving.
      ...refused(isMoney ? { ...bad, quantity: null } : bad),
    ];
    if (!this.allows(problems) || received_on === null) return null;
    const [way = NONE, id = null] = isMoney ? [] : used.split(':');
    return {
      gift_id: this.record?.gift_id ?? null,
      received_on,
      kind,
      origin: origin ?? '',
      giver: texts.giver.trim(),
      giver_address: orNull(texts.giver_address),
      what: texts.what.trim(),
      quantity: isMoney ? 1 : (quantity ?? 0),
      unit: isMoney ? null : orNull(texts.unit),
      value_vnd: value_vnd ?? 0,
      purpose: texts.purpose.trim(),
      paper: orNull(texts.paper),
      paper_on: texts.paper_on,
      receivers: orNull(texts.receivers),
      facility_id: way === 'facility' ? id : null,
      activity_id: way === 'activity' ? id : null,
      voucher_id: isMoney && voucher_id !== NONE ? voucher_id : null,
      note: orNull(texts.note),
    };
  }
}

/** As a list says it: the name, the day, what it brought. */
const named = ({ name, on, amount_vnd }: GiftChoice): string =>
  [name, on === null ? '' : formatDay(on), amount_vnd === null ? '' : formatVnd(amount_vnd)]
    .filter(Boolean)
    .join(' · ');

export class Gifts extends Register<GiftPage, GiftRow, GiftFields> {
  readonly origins = new CodeList('gift-origin');
  protected readonly lists = [this.origins];
  year = $state(0);
  readonly papers = new Papers();
  readonly #last = Number(book().today.slice(0, 4));
  readonly #first = Number(book().centre?.first_on.slice(0, 4) ?? this.#last);

  constructor(quarter?: string) {
    super();
    const asked = Number(quarter?.slice(0, 4));
    this.year = asked > 0 ? asked : this.#last;
  }

  /** The props of a Stepper over the years of the book. */
  stepper() {
    const step = (by: number) => (): void => {
      this.year += by;
      void this.refresh();
    };
    const first = this.year <= this.#first ? t('ui.gifts.is_first_year') : null;
    const last = this.year >= this.#last ? t('ui.gifts.is_last_year') : null;
    return {
      label: t('ui.gifts.year_choose'),
      text: t('ui.gifts.year', { year: this.year }),
      previous: { text: t('ui.gifts.year_previous'), run: step(-1), blocked: first },
      next: { text: t('ui.gifts.year_next'), run: step(1), blocked: last },
    };
  }

  /** Where goods and work may have gone. */
  get uses(): { id: string; text: string }[] {
    const of = (way: string, label: string, rows: readonly GiftChoice[] = []) =>
      rows.map((row) => ({ id: `${way}:${row.id}`, text: `${label}: ${named(row)}` }));
    return [
      { id: NONE, text: t('ui.gifts.unused') },
      ...of('facility', t('ui.gifts.facility'), this.page?.facilities),
      ...of('activity', t('ui.gifts.activity'), this.page?.activities),
    ];
  }

  /** The receipts that may have brought money in. */
  get receipts(): { id: string; text: string }[] {
    const rows = (this.page?.receipts ?? []).map((row) => ({ id: row.id, text: named(row) }));
    return [{ id: NONE, text: t('ui.gifts.no_receipt') }, ...rows];
  }

  async show(paper: GiftPaperKind): Promise<void> {
    const asked = { year: this.year, paper };
    await this.papers.show({
      title: t(`ui.gifts.paper_title.${paper}`, { year: this.year }),
      pages: () => call('gift_pages', asked),
      write: () => call('print_gifts', asked),
    });
  }

  protected override of = (): number => this.year;
  protected read = (): Promise<GiftPage> => call('list_gifts', { year: this.year });
  rows = (page: GiftPage): readonly GiftRow[] => page.rows;
  protected isCalled = (row: GiftRow, id: string): boolean => row.gift.gift_id === id;
  protected fields = (row: GiftRow | null): GiftFields => new GiftFields(row?.gift ?? null);

  protected async put(request: GiftForm): Promise<string> {
    const { what } = await call('record_gift', request);
    return t('ui.gifts.saved', { name: what });
  }

  protected async drop({ gift_id, what }: Gift): Promise<string> {
    await call('remove_gift', { gift_id });
    return t('ui.gifts.removed', { name: what });
  }
}
