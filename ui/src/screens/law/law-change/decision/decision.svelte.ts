import { call } from '../../../../border/call';
import type { CallError } from '../../../../border/error';
import type {
  Day,
  DecisionDraft,
  LawDraft,
  Tried,
} from '../../../../border/generated';
import { addMonths, type DayRefusal } from '../../../../format/day';
import type { MoneyRefusal } from '../../../../format/money';
import { formatMonth, readMonth } from '../../../../format/month';
import { missing, refused, type Problem, type Told } from '../../../../forms/form.svelte';
import { t } from '../../../../words/words';
import {
  boxOfLine,
  checkLine,
  checkTerms,
  draftOfLine,
  draftOfTerms,
  emptyLine,
  emptyTerms,
  type LineText,
  type TermsText,
} from '../../lines';
import { actOf, checkAct, emptyAct, type ActText } from '../act/act.svelte';
import { TriedForm } from '../change-form.svelte';
import { detailOf, ledTo, toldAt } from '../act/lead';

interface DecisionText extends ActText, TermsText {
  province: string | null;
  province_text: string;
  from: Day | null;
  lines: LineText[];
  is_verified: boolean;
  /** Whom it is tried on. */
  person: Person;
}

/** The person a decision is tried on. */
interface Person {
  role: string | null;
  area_class: string | null;
  held_from: Day | null;
  held_to: Day | null;
  first: string;
  last: string;
  salary: number | null;
  position: number | null;
  seniority: number | null;
}

const nobody = (): Person => ({
  role: null,
  area_class: null,
  held_from: null,
  held_to: null,
  first: '',
  last: '',
  salary: null,
  position: null,
  seniority: null,
});

type DayBox = DayRefusal | null;

/** How the reader of files says that a province has two decisions from one day. */
const RIVAL = 'rival-decision';

export class DecisionForm extends TriedForm<DecisionText, Tried> {
  refusals = $state<{
    from: DayBox;
    signed: DayBox;
    act_from: DayBox;
    rounding: 'whole' | 'whole_range' | null;
    held_from: DayBox;
    held_to: DayBox;
    salary: MoneyRefusal | null;
    position: MoneyRefusal | null;
    seniority: MoneyRefusal | null;
  }>({
    from: null,
    signed: null,
    act_from: null,
    rounding: null,
    held_from: null,
    held_to: null,
    salary: null,
    position: null,
    seniority: null,
  });

  constructor() {
    const of = { province: null, province_text: '', from: null };
    const lines = [emptyLine()];
    const person = nobody();
    super(
      { ...emptyAct(), ...of, ...emptyTerms(), lines, is_verified: false, person },
      { form: 'law-decision', of: '' },
    );
  }

  get person(): Person {
    return this.fields.person;
  }

  /** Whom it is tried on is no part of the decision. */
  protected override get written(): string {
    const { person: _, ...decision } = this.fields;
    return JSON.stringify(decision);
  }

  /** The salary counts only where some line is a share of it. */
  get needsSalary(): boolean {
    return this.fields.lines.some((line) => line.method === 'phan-tram');
  }

  /** Someone the decision is for, in its first three months; what is typed stays. */
  offerPerson(): void {
    const { lines, from } = this.fields;
    const { person } = this;
    const line = lines.find((one) => one.role !== null);
    person.role ??= line?.role ?? null;
    person.area_class ??= line?.area_classes[0] ?? 'khong';
    if (from === null) return;
    person.held_from ??= from;
    if (person.first === '') person.first = formatMonth(from.slice(0, 7));
    if (person.last === '') person.last = formatMonth(addMonths(from, 2).slice(0, 7));
  }

  check(): Problem[] {
    const { province, from, lines } = this.fields;
    const own = { from: this.refusals.from, rounding: this.refusals.rounding };
    return [
      ...checkAct(this.fields, this.refusals),
      ...missing('province', province === null, 'ui.law_change.need.province'),
      ...refused(own),
      ...missing('from', from === null && !own.from, 'ui.law_change.need.from'),
      ...checkTerms(this.fields, own.rounding),
      ...lines.flatMap((_, place) => checkLine(lines, place)),
    ];
  }

  #checkPerson(): Problem[] {
    const { role, area_class, held_from, first, last } = this.person;
    const { held_from: wrongFrom, held_to, salary, position, seniority } = this.refusals;
    const wrongSalary: Record<string, string | null> = this.needsSalary ? { salary, position, seniority } : {};
    const isUnpaid = this.needsSalary && this.person.salary === null && !salary;
    return [
      ...missing('try_role', role === null, 'ui.law_change.need.role'),
      ...missing('area_class', area_class === null, 'ui.law_change.need.area_class'),
      ...refused({ held_from: wrongFrom, held_to, ...wrongSalary }),
      ...missing('held_from', held_from === null && !wrongFrom, 'ui.law_change.need.held_from'),
      ...missing('first', readMonth(first) === null, 'ui.law_change.need.month'),
      ...missing('last', readMonth(last) === null, 'ui.law_change.need.month'),
      ...missing('salary', isUnpaid, 'ui.law_change.need.salary'),
    ];
  }

  /** The person is asked about once the decision itself can stand: it offers most of the person. */
  override async tryOut(): Promise<boolean> {
    this.offerPerson();
    const own = this.check();
    if (!this.allows(own.length > 0 ? own : this.#checkPerson())) return false;
    return super.tryOut();
  }

  draftOf(): DecisionDraft {
    const { fields } = this;
    return {
      act: actOf(fields, fields.is_verified),
      province: fields.province ?? '',
      from: fields.from ?? '',
      ...draftOfTerms(fields),
      is_verified: fields.is_verified,
      lines: fields.lines.map(draftOfLine),
    };
  }

  request(): LawDraft {
    return { decision: this.draftOf() };
  }

  protected override tryIt(): Promise<Tried> {
    const { role, area_class, held_from, held_to, first, last } = this.person;
    const { salary, position, seniority } = this.person;
    const parts = { salary: salary ?? 0, position: position ?? 0, seniority: seniority ?? 0 };
    return call('try_decision', {
      draft: this.draftOf(),
      role: role ?? '',
      area_class: area_class ?? '',
      held_from: held_from ?? '',
      held_to,
      first: readMonth(first) ?? '',
      last: readMonth(last) ?? '',
      salary: this.needsSalary ? parts : null,
    });
  }

  /** The core numbers no lines: what it refuses of one stands at the first it can be about. */
  protected override lead(error: CallError): CallError | Told {
    if (error.code === 'law-malformed' && detailOf(error, 'reason') === RIVAL) {
      return toldAt('from', 'law-rival');
    }
    const box = boxOfLine(this.fields.lines, error.field);
    return box === null ? error : ledTo(error, box);
  }
}

/** Why a month brings nothing, as a sentence. */
export function whyNothing(why: string): string {
  switch (why) {
    case 'not-entitled':
      return t('ui.law_change.why.not-entitled');
    case 'not-in-force':
      return t('ui.law_change.why.not-in-force');
    case 'no-line':
      return t('ui.law_change.why.no-line');
    case 'salary-needed':
      return t('ui.law_change.why.salary-needed');
    default:
      return why;
  }
}
