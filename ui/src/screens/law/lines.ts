import type { LineDraft, Method, SalaryPart, StartRule, StopRule } from '../../border/generated';
import type { CodeList } from '../../forms/codes.svelte';
import { missing, type Attempt, type Problem } from '../../forms/form.svelte';
import { t } from '../../words/words';

/** One line of a decision while it is typed. */
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

/** How the months of a decision are counted, while it is typed. */
export interface TermsText {
  scope: string;
  start: StartRule | null;
  stop: StopRule | null;
  rounding: number | null;
  highest_only: boolean;
  counts_for_insurance: boolean;
}

/** The lists a line chooses of. */
export interface LineLists {
  readonly roles: CodeList;
  readonly areas: CodeList;
  readonly methods: CodeList;
}

/** A form with the lines of a decision in it. */
export interface LinesForm {
  readonly fields: { lines: LineText[] };
  readonly saving: Attempt;
}

export const emptyLine = (): LineText => ({
  role: null,
  area_classes: [],
  method: null,
  coefficient: '',
  of: [],
  amount_vnd: null,
});

export const emptyTerms = (): TermsText => ({
  scope: '',
  start: null,
  stop: null,
  rounding: 1,
  highest_only: true,
  counts_for_insurance: false,
});

/** The methods that multiply, rather than name an amount. */
export const isByFactor = (method: Method | null): boolean =>
  method === 'he-so' || method === 'phan-tram';

/** More than three decimals no decision has. */
const FACTOR = /^\d{1,4}(?:[.,]\d{1,3})?$/;
const isFactor = (text: string): boolean =>
  FACTOR.test(text.trim()) && Number(text.trim().replace(',', '.')) > 0;

/** Two lines that would both answer for one post in one area; a line for all areas is for those no other names. */
function isSame(one: LineText, other: LineText): boolean {
  if (one.role === null || one.role !== other.role) return false;
  const areBothForAll = one.area_classes.length === 0 && other.area_classes.length === 0;
  return areBothForAll || one.area_classes.some((area) => other.area_classes.includes(area));
}

/** Puts an empty line last; its place. */
export const addLine = (lines: LineText[]): number => lines.push(emptyLine()) - 1;

/** The last line once more, for another class or post; its place. */
export function copyLine(lines: LineText[]): number {
  const last = lines.at(-1) ?? emptyLine();
  return lines.push({ ...last, area_classes: [...last.area_classes], of: [...last.of] }) - 1;
}

export function removeLine(lines: LineText[], place: number): void {
  lines.splice(place, 1);
  if (lines.length === 0) addLine(lines);
}

/** What cannot be of a line, at its boxes. */
export function checkLine(lines: readonly LineText[], place: number): Problem[] {
  const line = lines[place] ?? emptyLine();
  const { role, method, coefficient, amount_vnd } = line;
  const factor = isByFactor(method) && !isFactor(coefficient);
  const isNothing = amount_vnd === null || amount_vnd <= 0;
  const amount = method !== null && !isByFactor(method) && isNothing;
  const twin = lines.slice(0, place).findIndex((other) => isSame(other, line));
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

/** What cannot be of the terms, at their boxes; `wrong` is what the box of the rounding refuses. */
export function checkTerms({ scope, start, stop, rounding }: TermsText, wrong: string | null): Problem[] {
  const noRounding = (rounding === null || rounding < 1) && wrong === null;
  return [
    ...missing('scope', scope.trim() === '', 'ui.law_change.need.scope'),
    ...missing('start', start === null, 'ui.law_change.need.start'),
    ...missing('stop', stop === null, 'ui.law_change.need.stop'),
    ...missing('rounding', noRounding, 'ui.law_change.need.rounding'),
  ];
}

/** A line as it is asked for. */
export const draftOfLine = ({ role, area_classes, method, coefficient, of, amount_vnd }: LineText): LineDraft => ({
  role: role ?? '',
  area_classes: [...area_classes],
  method: method ?? 'he-so',
  coefficient: isByFactor(method) ? coefficient.trim() : null,
  of: method === 'phan-tram' && of.length > 0 ? [...of] : null,
  amount_vnd: isByFactor(method) ? null : amount_vnd,
});

/** The terms as they are asked for; only after `checkTerms` found nothing. */
export const draftOfTerms = (terms: TermsText) => ({
  scope: terms.scope.trim(),
  highest_only: terms.highest_only,
  start: terms.start ?? 'thang-bat-dau',
  stop: terms.stop ?? 'thang-ke-tiep',
  rounding: terms.rounding ?? 1,
  counts_for_insurance: terms.counts_for_insurance,
});

/** The box of the first line a refusal of the core can be about: the core numbers no lines. */
export function boxOfLine(lines: readonly LineText[], field: string | null): string | null {
  const at = lines.findIndex((line) => isByFactor(line.method) === (field === 'coefficient'));
  switch (field) {
    case 'coefficient':
    case 'amount_vnd':
      return `${field}-${Math.max(0, at)}`;
    case 'role':
    case 'lines':
      return 'role-0';
    default:
      return null;
  }
}
