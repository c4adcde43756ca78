import type { Day, Plan, Target, TargetForm } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import type { MoneyRefusal } from '../../../format/money';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import type { Measures } from './measures';

/** What is chosen where a target is narrowed to nothing. */
export const ALL = 'all';

type Whole = 'whole' | 'whole_range' | null;

interface Refusals extends Record<string, string | null> {
  planned: Whole;
  planned_vnd: MoneyRefusal | null;
  due_on: DayRefusal | null;
  said: Whole;
  said_vnd: MoneyRefusal | null;
}

interface Text {
  measure: string | null;
  of_code: string;
  what: string;
  unit: string;
  planned: number | null;
  planned_vnd: number | null;
  responsible: string;
  due_on: Day | null;
  source_class: string | null;
  task: string;
  said: number | null;
  said_vnd: number | null;
}

const textOf = (target: Target | null): Text => ({
  measure: target?.measure ?? null,
  of_code: target?.of_code ?? ALL,
  what: target?.what ?? '',
  unit: target?.unit ?? '',
  planned: target?.planned ?? null,
  planned_vnd: target?.planned_vnd ?? null,
  responsible: target?.responsible ?? '',
  due_on: target?.due_on ?? null,
  source_class: target?.source_class ?? null,
  task: target?.task ?? '',
  said: target?.said ?? null,
  said_vnd: target?.said_vnd ?? null,
});

/** One target of a plan. */
export class TargetFields extends Form<Text> {
  refusals = $state<Refusals>({
    planned: null,
    planned_vnd: null,
    due_on: null,
    said: null,
    said_vnd: null,
  });

  constructor(
    readonly plan: Plan,
    readonly record: Target | null,
    readonly measures: Measures,
  ) {
    super(textOf(record), {
      form: 'target',
      of: `${plan.plan_id}/${record?.number ?? NEW}`,
      stands: record ?? plan.period,
    });
  }

  get isMoney(): boolean {
    return this.measures.isMoney(this.fields.measure);
  }

  get isByHand(): boolean {
    return this.measures.isByHand(this.fields.measure);
  }

  /** Another thing is counted: it is narrowed by another list. */
  choose(measure: string | null): void {
    if (measure === this.fields.measure) return;
    this.fields.measure = measure;
    this.fields.of_code = ALL;
  }

  /** What to send; null when something must be put right first. */
  request(): TargetForm | null {
    const { measure, of_code, planned, planned_vnd, said, said_vnd, ...rest } = this.fields;
    const bad = this.refusals;
    const { isMoney, isByHand } = this;
    const hasWords = rest.what.trim() !== '';
    // A box that is not shown keeps nobody from saving.
    const shown = {
      planned: isMoney ? null : bad.planned,
      planned_vnd: isMoney ? bad.planned_vnd : null,
      due_on: bad.due_on,
      said: isByHand && !isMoney ? bad.said : null,
      said_vnd: isByHand && isMoney ? bad.said_vnd : null,
    };
    const problems = [
      ...missing('measure', measure === null, 'ui.plans.need.measure'),
      ...missing('what', isByHand && !hasWords, 'ui.plans.need.what'),
      ...missing('planned', !isMoney && planned === null && !bad.planned, 'ui.plans.need.planned'),
      ...missing('planned_vnd', isMoney && planned_vnd === null && !bad.planned_vnd, 'ui.plans.need.planned_vnd'),
      ...refused(shown),
    ];
    if (!this.allows(problems) || measure === null) return null;
    return {
      plan_id: this.plan.plan_id,
      number: this.record?.number ?? null,
      measure,
      of_code: this.measures.by(measure) === null || of_code === ALL ? null : of_code,
      what: orNull(rest.what),
      unit: isByHand && !isMoney ? orNull(rest.unit) : null,
      planned: isMoney ? null : planned,
      planned_vnd: isMoney ? planned_vnd : null,
      responsible: orNull(rest.responsible),
      due_on: rest.due_on,
      source_class: rest.source_class,
      task: orNull(rest.task),
      said: isByHand && !isMoney ? said : null,
      said_vnd: isByHand && isMoney ? said_vnd : null,
    };
  }
}
