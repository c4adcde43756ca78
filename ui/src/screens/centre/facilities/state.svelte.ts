import { call } from '../../../border/call';
import type { Day, Facility, FacilityForm, FacilityPage } from '../../../border/generated';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
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
    readonly record: Facility | null,
    category: string | null = null,
  ) {
    super(textOf(record, category), {
      form: 'facility',
      of: record?.facility_id ?? NEW,
      stands: record,
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
      facility_id: this.record?.facility_id ?? null,
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

export class Facilities extends Register<FacilityPage, Facility, FacilityFields> {
  readonly categories = new CodeList('facility-category');
  readonly relations = new CodeList('relation');
  readonly conditions = new CodeList('condition');
  readonly classes = new CodeList('funding-class');
  protected readonly lists = [this.categories, this.relations, this.conditions, this.classes];

  protected read = (): Promise<FacilityPage> => call('list_facilities', {});
  rows = (page: FacilityPage): readonly Facility[] => page.rows;
  protected isCalled = (row: Facility, id: string): boolean => row.facility_id === id;
  protected fields = (row: Facility | null): FacilityFields => new FacilityFields(row);

  /** A new one of a category that is missing. */
  addOf(category: string): void {
    this.form = new FacilityFields(null, category);
  }

  protected async put(request: FacilityForm): Promise<string> {
    const { name } = await call('record_facility', request);
    return t('ui.facilities.saved', { name });
  }

  protected async drop({ facility_id, name }: Facility): Promise<string> {
    await call('remove_facility', { facility_id });
    return t('ui.facilities.removed', { name });
  }
}
