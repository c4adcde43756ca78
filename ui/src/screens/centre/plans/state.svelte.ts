import { call } from '../../../border/call';
import type { Day, Plan, PlanForm, PlanKind, PlanPage, PlanRow, Target } from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import type { DayRefusal } from '../../../format/day';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';
import { Measures } from './measures';
import { TargetFields } from './target.svelte';

type Whole = 'whole' | 'whole_range' | null;

interface Refusals extends Record<string, string | null> {
  year: Whole;
  issued_on: DayRefusal | null;
  approved_on: DayRefusal | null;
}

interface Text {
  kind: PlanKind | null;
  stage: string | null;
  year: number | null;
  quarter: string | null;
  number: string;
  issued_on: Day | null;
  approved_on: Day | null;
  approved_by: string;
  note: string;
}

const textOf = (plan: Plan | null): Text => {
  const period = plan?.period ?? '';
  const isStage = plan?.kind === 'giai-doan';
  const year = Number(plan === null ? book().today.slice(0, 4) : period.slice(0, 4));
  return {
    kind: plan?.kind ?? 'nam',
    stage: isStage ? period : null,
    year: isStage ? null : year,
    quarter: plan?.kind === 'quy' ? period.slice(-1) : null,
    number: plan?.number ?? '',
    issued_on: plan?.issued_on ?? null,
    approved_on: plan?.approved_on ?? null,
    approved_by: plan?.approved_by ?? '',
    note: plan?.note ?? '',
  };
};

export class PlanFields extends Form<Text> {
  refusals = $state<Refusals>({ year: null, issued_on: null, approved_on: null });

  constructor(readonly record: Plan | null) {
    super(textOf(record), { form: 'plan', of: record?.plan_id ?? NEW, stands: record });
  }

  override get boxes(): Readonly<Record<string, string>> {
    return { period: this.fields.kind === 'giai-doan' ? 'stage' : 'year' };
  }

  get #period(): string {
    const { kind, stage, year, quarter } = this.fields;
    if (kind === 'giai-doan') return stage ?? '';
    return kind === 'nam' ? String(year ?? '') : `${year ?? ''}-Q${quarter ?? ''}`;
  }

  /** What to send; null when something must be put right first. */
  request(): PlanForm | null {
    const { kind, stage, year, quarter, issued_on, approved_on } = this.fields;
    const bad = this.refusals;
    const isStage = kind === 'giai-doan';
    const approver = this.fields.approved_by.trim();
    const isNamed = approver !== '';
    const problems = [
      ...missing('stage', isStage && stage === null, 'ui.plans.need.stage'),
      ...missing('year', !isStage && year === null && !bad.year, 'ui.plans.need.year'),
      ...missing('quarter', kind === 'quy' && quarter === null, 'ui.plans.need.quarter'),
      ...missing('approved_on', isNamed && approved_on === null && !bad.approved_on, 'ui.plans.need.approved_on'),
      ...missing('approved_by', !isNamed && approved_on !== null, 'ui.plans.need.approved_by'),
      // A box that is not shown keeps nobody from saving.
      ...refused(isStage ? { ...bad, year: null } : bad),
    ];
    if (!this.allows(problems) || kind === null) return null;
    return {
      plan_id: this.record?.plan_id ?? null,
      kind,
      period: this.#period,
      number: orNull(this.fields.number),
      issued_on,
      approved_on,
      approved_by: orNull(this.fields.approved_by),
      note: orNull(this.fields.note),
    };
  }
}

export class Plans extends Register<PlanPage, PlanRow, PlanFields> {
  /** The day done is counted up to. */
  on = $state<Day | null>(book().today);
  /** A target of the open plan that is filled in. */
  aiming = $state.raw<TargetFields | null>(null);
  readonly acting = new Attempt();
  readonly papers = new Papers();
  readonly kinds = new CodeList('plan-kind');
  readonly stages = new CodeList('plan-stage');
  readonly measures = new Measures();
  protected readonly lists = [this.kinds, this.stages, ...this.measures.lists];

  /** `aimed`: what was half typed was this target of the plan that is opened. */
  constructor(readonly aimed: string | null = null) {
    super();
  }

  protected override of = (): Day | null => this.on;
  protected read = (): Promise<PlanPage> => call('list_plans', { on: this.on });
  rows = (page: PlanPage): readonly PlanRow[] => page.rows;
  protected isCalled = (row: PlanRow, id: string): boolean => row.plan.plan_id === id;
  protected fields = (row: PlanRow | null): PlanFields => new PlanFields(row?.plan ?? null);

  /** What a plan is called: "Kế hoạch năm 2026". */
  name({ kind, period }: Pick<Plan, 'kind' | 'period'>): string {
    const [year = '', quarter = ''] = period.split('-Q');
    if (kind === 'quy') return t('ui.plans.of_quarter', { quarter, year });
    return kind === 'nam' ? t('ui.plans.of_year', { year }) : t('ui.plans.of_stage', { stage: period.replace('-', '–') });
  }

  /** The list as of another day; while its box holds no day, as it was. */
  async showOn(day: Day | null): Promise<void> {
    if (day === null || day === this.on) return;
    this.on = day;
    await this.refresh();
  }

  /** The row of the open plan. */
  row(plan: Plan): PlanRow | null {
    return this.page?.rows.find((row) => row.plan.plan_id === plan.plan_id) ?? null;
  }

  override openRecord(id: string): void {
    super.openRecord(id);
    const plan = this.form?.record;
    if (!plan || this.aimed === null) return;
    const target = plan.targets.find(({ number }) => String(number) === this.aimed);
    if (target || this.aimed === NEW) this.aim(plan, target ?? null);
  }

  aim(plan: Plan, target: Target | null): void {
    this.acting.clear();
    this.aiming = new TargetFields(plan, target, this.measures);
  }

  showPlan = (): void => {
    const plan = this.aiming?.plan ?? this.form?.record;
    this.aiming = null;
    const row = plan && this.row(plan);
    if (row) this.open(row);
  };

  async saveTarget(form: TargetFields): Promise<void> {
    const request = form.request();
    if (request === null) return;
    await form.saving.run(async () => {
      await call('record_target', request);
      await this.#after(t('ui.plans.target_saved', { name: this.measures.called(request) }));
      this.showPlan();
    });
  }

  async removeTarget(form: TargetFields): Promise<void> {
    const { plan, record } = form;
    if (record === null) return;
    await form.saving.run(async () => {
      await call('remove_target', { plan_id: plan.plan_id, number: record.number });
      await this.#after(t('ui.plans.target_removed', { name: this.measures.called(record) }));
      this.showPlan();
    });
  }

  /** The plan of the period that follows, with the same targets; it is opened. */
  async roll(plan: Plan): Promise<void> {
    await this.acting.run(async () => {
      const made = await call('roll_plan', { plan_id: plan.plan_id });
      await this.#after(t('ui.plans.rolled', { name: this.name(made) }));
      const row = this.row(made);
      if (row) this.open(row);
    });
  }

  /** Planned against done, as on paper. */
  async show(plan: Plan): Promise<void> {
    const asked = { plan_id: plan.plan_id, on: this.on };
    await this.papers.show({
      title: t('ui.plans.paper', { name: this.name(plan) }),
      pages: () => call('plan_pages', asked),
      write: () => call('print_plan', asked),
    });
  }

  async #after(said: string): Promise<void> {
    await this.refresh();
    await tellDone(said);
  }

  #made = '';

  /** A new plan stays open: its targets are what comes next. */
  protected override next(): PlanFields | null {
    const row = this.page?.rows.find(({ plan }) => plan.plan_id === this.#made);
    return row ? this.fields(row) : null;
  }

  protected async put(request: PlanForm): Promise<string> {
    const plan = await call('record_plan', request);
    this.#made = plan.plan_id;
    return t('ui.plans.saved', { name: this.name(plan) });
  }

  protected async drop(plan: Plan): Promise<string> {
    await call('remove_plan', { plan_id: plan.plan_id });
    return t('ui.plans.removed', { name: this.name(plan) });
  }
}
