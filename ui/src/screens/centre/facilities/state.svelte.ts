import { call } from '../../../border/call';
import type { Day, Facility, FacilityForm, FacilityPage } from '../../../border/generated';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

type Whole = 'whole' | 'whole_range' | null;

interface Refusals extends Record<string, string | null> {
  quantity: Whole;
  usable: Whole;
  acquired_on: 'day-wrong' | null;
  value_vnd: MoneyRefusal | null;
}

interface Text {
  category: string | null;
  name: string;
  quantity: number | null;
  usable: number | null;
  relation: string | null;
  condition: string | null;
  acquired_on: Day | null;
  source_class: string | null;
  value_vnd: number | null;
  note: string;
}

const textOf = (facility: Facility | null, category: string | null): Text => ({
  category: facility?.category ?? category,
  name: facility?.name ?? '',
  quantity: facility?.quantity ?? null,
  usable: facility?.usable ?? null,
  relation: facility?.relation ?? null,
  condition: facility?.condition ?? null,
  acquired_on: facility?.acquired_on ?? null,
  source_class: facility?.source_class ?? null,
  value_vnd: facility?.value_vnd ?? null,
  note: facility?.note ?? '',
});

export class FacilityFields extends Form<Text> {
  refusals = $state<Refusals>({ quantity: null, usable: null, acquired_on: null, value_vnd: null });

  /** `category` is what a new one begins with. */
  constructor(
    readonly facility: Facility | null,
    category: string | null = null,
  ) {
    super(textOf(facility, category), {
      form: 'facility',
      of: facility?.facility_id ?? NEW,
      stands: facility,
    });
  }

  /** What to send; null when something must be put right first. */
  request(): FacilityForm | null {
    const { category, name, quantity, usable, relation, condition, note, ...rest } = this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('category', category === null, 'ui.facilities.need.category'),
      ...missing('name', name.trim() === '', 'ui.facilities.need.name'),
      ...missing('quantity', quantity === null && !bad.quantity, 'ui.facilities.need.quantity'),
      ...missing('usable', usable === null && !bad.usable, 'ui.facilities.need.usable'),
      ...missing('relation', relation === null, 'ui.facilities.need.relation'),
      ...missing('condition', condition === null, 'ui.facilities.need.condition'),
      ...refused(bad),
    ];
    if (!this.allows(problems)) return null;
    return {
      ...rest,
      facility_id: this.facility?.facility_id ?? null,
      category: category ?? '',
      name: name.trim(),
      quantity: quantity ?? 0,
      usable: usable ?? 0,
      relation: relation ?? '',
      condition: condition ?? '',
      note: orNull(note),
    };
  }
}

export class Facilities {
  page = $state.raw<FacilityPage | null>(null);
  form = $state.raw<FacilityFields | null>(null);
  readonly loading = new Attempt();
  readonly categories = new CodeList('facility-category');
  readonly relations = new CodeList('relation');
  readonly conditions = new CodeList('condition');
  readonly classes = new CodeList('funding-class');

  async load(): Promise<void> {
    await this.loading.run(async () => {
      const lists = [this.categories, this.relations, this.conditions, this.classes];
      await Promise.all(lists.map((list) => list.load()));
      await this.#read();
    });
  }

  async refresh(): Promise<void> {
    await this.loading.run(() => this.#read());
  }

  showList = (): void => {
    this.form = null;
  };

  add(category: string | null = null): void {
    this.form = new FacilityFields(null, category);
  }

  open(facility: Facility): void {
    this.form = new FacilityFields(facility);
  }

  openRecord(id: string): void {
    if (id === NEW) this.add();
    const found = this.page?.rows.find((row) => row.facility_id === id);
    if (found) this.open(found);
  }

  async save(form: FacilityFields): Promise<void> {
    const request = form.request();
    if (!request) return;
    await form.saving.run(async () => {
      const { name } = await call('record_facility', request);
      await this.#after(t('ui.facilities.saved', { name }));
    });
  }

  async remove(form: FacilityFields): Promise<void> {
    const facility = form.facility;
    if (!facility) return;
    await form.saving.run(async () => {
      await call('remove_facility', { facility_id: facility.facility_id });
      await this.#after(t('ui.facilities.removed', { name: facility.name }));
    });
  }

  async #read(): Promise<void> {
    this.page = await call('list_facilities', {});
  }

  async #after(text: string): Promise<void> {
    await this.#read();
    this.showList();
    await tellDone(text);
  }
}
