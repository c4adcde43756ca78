import { call } from '../../../../border/call';
import type { CallError } from '../../../../border/error';
import type {
  Day,
  DecisionDraft,
  LawDraft,
  LineDraft,
  Method,
  SalaryPart,
  StartRule,
  StopRule,
  Tried,
} from '../../../../border/generated';
import { addMonths } from '../../../../format/day';
import type { MoneyRefusal } from '../../../../format/money';
import { formatMonth, readMonth } from '../../../../format/month';
import { missing, refused, type Problem, type Told } from '../../../../forms/form.svelte';
import { t } from '../../../../words/words';
import { actOf, checkAct, emptyAct, type ActText } from '../act/act.svelte';
import { TriedForm } from '../change-form.svelte';
import { detailOf, ledTo, toldAt } from '../act/lead';

/** One line while it is typed. */
export interface LineText {
  role: string | null;
  /** None is all. */
  area_classes: string[];
  method: Method | null;
  coefficient: string;
  /** Of which parts of the salary a share is taken; none is all. */
  of: SalaryPart[];
  amount_vnd: number | null;
}

export const emptyLine = (): LineText => ({
  role: null,
  area_classes: [],
  method: null,
  coefficient: '',
  of: [],
  amount_vnd: null,
});

/** The methods that multiply, rather than name an amount. */
export const isByFactor = (method: Method | null): boolean =>
  method === 'he-so' || method === 'phan-tram';

interface DecisionText extends ActText {
  province: string | null;
  province_text: string;
  from: Day | null;
  scope: string;
  start: StartRule | null;
  stop: StopRule | null;
  rounding: number | null;
  highest_only: boolean;
  counts_for_insurance: boolean;
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

type DayRefusal = 'day-wrong' | null;

/** More than three decimals no decision has. */
const FACTOR = /^\d{1,4}(?:[.,]\d{1,3})?$/;
const isFactor = (text: string): boolean =>
  FACTOR.test(text.trim()) && Number(text.trim().replace(',', '.')) > 0;

/** How the reader of files says that a province has two decisions from one day. */
const RIVAL = 'rival-decision';

/** Two lines that would both answer for one post in one area; a line for all areas is for those no other names. */
function isSame(one: LineText, other: LineText): boolean {
  if (one.role === null || one.role !== other.role) return false;
  const areBothForAll = one.area_classes.length === 0 && other.area_classes.length === 0;
  return areBothForAll || one.area_classes.some((area) => other.area_classes.includes(area));
}

export class DecisionForm extends TriedForm<DecisionText, Tried> {
  refusals = $state<{
    from: DayRefusal;
    signed: DayRefusal;
    act_from: DayRefusal;
    rounding: 'whole' | 'whole_range' | null;
    held_from: DayRefusal;
    held_to: DayRefusal;
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
    const of = { province: null, province_text: '', from: null, scope: '' };
    const how = { start: null, stop: null, rounding: 1 };
    const switches = { highest_only: true, counts_for_insurance: false };
    const lines = [emptyLine()];
    const person = nobody();
    super(
      { ...emptyAct(), ...of, ...how, ...switches, lines, is_verified: false, person },
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

  addLine(): number {
    return this.fields.lines.push(emptyLine()) - 1;
  }

  /** The last line once more, for another class or post. */
  copyLine(): number {
    const last = this.fields.lines.at(-1) ?? emptyLine();
    return this.fields.lines.push({
      ...last,
      area_classes: [...last.area_classes],
      of: [...last.of],
    }) - 1;
  }

  removeLine(place: number): void {
    this.fields.lines.splice(place, 1);
    if (this.fields.lines.length === 0) this.addLine();
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

  #checkLine(line: LineText, place: number): Problem[] {
    const { role, method, coefficient, amount_vnd } = line;
    const factor = isByFactor(method) && !isFactor(coefficient);
    const isNothing = amount_vnd === null || amount_vnd <= 0;
    const amount = method !== null && !isByFactor(method) && isNothing;
    const twin = this.fields.lines.slice(0, place).findIndex((other) => isSame(other, line));
    return [
      ...missing(`role-${place}`, role === null, 'ui.law_change.need.role'),
      ...(twin < 0
        ? []
        : [{ field: `role-${place}`, tell: () => t('ui.law_change.same_line', { n: twin + 1 }) }]),
      ...missing(`method-${place}`, method === null, 'ui.law_change.need.method'),
      ...missing(`coefficient-${place}`, factor, 'ui.law_change.need.coefficient'),
      ...missing(`amount_vnd-${place}`, amount, 'ui.law_change.need.amount'),
    ];
  }

  check(): Problem[] {
    const { province, from, scope, start, stop, rounding, lines } = this.fields;
    const own = { from: this.refusals.from, rounding: this.refusals.rounding };
    const noRounding = (rounding === null || rounding < 1) && !own.rounding;
    return [
      ...checkAct(this.fields, this.refusals),
      ...missing('province', province === null, 'ui.law_change.need.province'),
      ...refused(own),
      ...missing('from', from === null && !own.from, 'ui.law_change.need.from'),
      ...missing('scope', scope.trim() === '', 'ui.law_change.need.scope'),
      ...missing('start', start === null, 'ui.law_change.need.start'),
      ...missing('stop', stop === null, 'ui.law_change.need.stop'),
      ...missing('rounding', noRounding, 'ui.law_change.need.rounding'),
      ...lines.flatMap((line, place) => this.#checkLine(line, place)),
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
    const line = ({ role, area_classes, method, coefficient, of, amount_vnd }: LineText): LineDraft => ({
      role: role ?? '',
      area_classes: [...area_classes],
      method: method ?? 'he-so',
      coefficient: isByFactor(method) ? coefficient.trim() : null,
      of: method === 'phan-tram' && of.length > 0 ? [...of] : null,
      amount_vnd: isByFactor(method) ? null : amount_vnd,
    });
    return {
      act: actOf(fields, fields.is_verified),
      province: fields.province ?? '',
      from: fields.from ?? '',
      scope: fields.scope.trim(),
      highest_only: fields.highest_only,
      start: fields.start ?? 'thang-bat-dau',
      stop: fields.stop ?? 'thang-ke-tiep',
      rounding: fields.rounding ?? 1,
      counts_for_insurance: fields.counts_for_insurance,
      is_verified: fields.is_verified,
      lines: fields.lines.map(line),
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
    const { lines } = this.fields;
    if (error.code === 'law-malformed' && detailOf(error, 'reason') === RIVAL) {
      return toldAt('from', 'law-rival');
    }
    const at = lines.findIndex((line) => isByFactor(line.method) === (error.field === 'coefficient'));
    switch (error.field) {
      case 'coefficient':
      case 'amount_vnd':
        return ledTo(error, `${error.field}-${Math.max(0, at)}`);
      case 'role':
      case 'lines':
        return ledTo(error, 'role-0');
      default:
        return error;
    }
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
