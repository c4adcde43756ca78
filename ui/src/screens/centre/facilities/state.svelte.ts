import type { DayRefusal } from '../../../format/day';
import { call } from '../../../border/call';
import type { Day, Facility, FacilityChange, FacilityForm, FacilityMovement, FacilityOn, FacilityPage } from '../../../border/generated';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';
import { MovementFields } from './movement.svelte';

/** A code of the list of changes, as the core knows it. */
export const changeOf = (id: string): FacilityChange =>
  id === 'giam' || id === 'tinh-trang' ? id : 'tang';

type Whole = 'whole' | 'whole_range' | null;

interface Refusals extends Record<string, string | null> {
  quantity: Whole;
  usable: Whole;
  acquired_on: DayRefusal | null;
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

export class Facilities extends Register<FacilityPage, FacilityOn, FacilityFields> {
  /** The day the list is as of. */
  on = $state<Day | null>(book().today);
  /** Something came to the open facility, left it or changed its state. */
  moving = $state.raw<MovementFields | null>(null);
  readonly removing = new Attempt();
  readonly categories = new CodeList('facility-category');
  readonly relations = new CodeList('relation');
  readonly conditions = new CodeList('condition');
  readonly classes = new CodeList('funding-class');
  readonly changes = new CodeList('facility-change');
  readonly reasons = new CodeList('facility-movement');
  protected readonly lists = [
    this.categories,
    this.relations,
    this.conditions,
    this.classes,
    this.changes,
    this.reasons,
  ];

  /** `isMoving`: what was half typed was a movement of the facility that is opened. */
  constructor(readonly isMoving = false) {
    super();
  }

  protected read = (): Promise<FacilityPage> => call('list_facilities', { on: this.on });
  rows = (page: FacilityPage): readonly FacilityOn[] => page.rows;
  protected isCalled = (row: FacilityOn, id: string): boolean => row.facility.facility_id === id;
  protected fields = (row: FacilityOn | null): FacilityFields =>
    new FacilityFields(row?.facility ?? null);
  protected override of = (): Day | null => this.on;

  /** A new one of a category that is missing. */
  addOf(category: string): void {
    this.form = new FacilityFields(null, category);
  }

  /** The list as of another day; while its box holds no day, as it was. */
  async showOn(day: Day | null): Promise<void> {
    if (day === null || day === this.on) return;
    this.on = day;
    await this.refresh();
  }

  override openRecord(id: string): void {
    super.openRecord(id);
    if (this.isMoving && this.form?.record) this.move(this.form.record);
  }

  /** The row of the open facility. */
  row(facility: Facility): FacilityOn | null {
    const rows = this.page?.rows ?? [];
    return rows.find((row) => row.facility.facility_id === facility.facility_id) ?? null;
  }

  move(facility: Facility): void {
    this.removing.clear();
    this.moving = new MovementFields(facility, this.row(facility)?.movements ?? []);
  }

  showFacility = (): void => {
    const facility = this.moving?.facility;
    this.moving = null;
    const row = facility && this.row(facility);
    if (row) this.open(row);
  };

  async saveMovement(form: MovementFields): Promise<void> {
    const request = form.request(this.reasons);
    if (request === null) return;
    await form.saving.run(async () => {
      await call('record_movement', request);
      await this.#after(t('ui.facilities.moved', { name: form.facility.name }));
      this.showFacility();
    });
  }

  async removeMovement(facility: Facility, { movement_id }: FacilityMovement): Promise<void> {
    await this.removing.run(async () => {
      await call('remove_movement', { movement_id });
      await this.#after(t('ui.facilities.unmoved', { name: facility.name }));
    });
  }

  async #after(said: string): Promise<void> {
    await this.refresh();
    await tellDone(said);
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
