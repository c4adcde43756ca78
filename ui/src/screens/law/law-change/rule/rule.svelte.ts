import type { DayRefusal } from '../../../../format/day';
import { call } from '../../../../border/call';
import type { CallError } from '../../../../border/error';
import type { Day, LawDraft, RuleDraft, RuleScope, RuleTried, Severity } from '../../../../border/generated';
import { missing, orNull, refused, type Problem, type Told } from '../../../../forms/form.svelte';
import { officeQuarter } from '../../../office/office-quarter.svelte';
import { sentence, t } from '../../../../words/words';
import { TriedForm } from '../change-form.svelte';
import { detailOf, ledTo, toldAt } from '../act/lead';
import { unknownName } from '../act/names';
import { screenOfTable, tableOf } from '../tables';

/** A value for the sentence: the word in braces, and what stands there. */
export interface ShowText {
  name: string;
  value: string;
}

interface RuleText {
  name: string;
  severity: Severity | null;
  scope: RuleScope | null;
  from: Day | null;
  law: string;
  is_verified: boolean;
  /** `WHOLE` looks at the report as a whole. */
  table: string | null;
  only: string;
  fails: string;
  show: ShowText[];
  title_vi: string;
  title_en: string;
  sentence_vi: string;
  sentence_en: string;
}

/** The choice that is no table. */
export const WHOLE = '*';

const PLACE = /\{([^{}]*)\}/g;
const placesOf = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name]) => name ?? '');

/** Where the file of a rule holds what: the lines as the core writes them. */
const LAW_LINE = 5;
const FIRST_CONDITION_LINE = 9;

export class RuleForm extends TriedForm<RuleText, RuleTried> {
  refusals = $state<{ from: DayRefusal | null }>({ from: null });
  /** The quarter it was tried over. */
  triedOver = $state('');

  constructor() {
    const head = { name: '', severity: null, scope: 'report' as const, from: null, law: '' };
    const what = { is_verified: false, table: null, only: '', fails: '', show: [] };
    const words = { title_vi: '', title_en: '', sentence_vi: '', sentence_en: '' };
    super({ ...head, ...what, ...words }, { form: 'law-rule', of: '' });
  }

  /** Columns named in the sentence that no row gives a value yet are offered as rows. */
  offerShown(): void {
    const columns = tableOf(this.fields.table)?.columns ?? [];
    for (const name of placesOf(this.fields.sentence_vi)) {
      const isThere = this.fields.show.some((one) => one.name === name);
      if (!isThere && columns.some(({ id }) => id === name)) this.fields.show.push({ name, value: name });
    }
  }

  addShown(): number {
    return this.fields.show.push({ name: '', value: '' }) - 1;
  }

  removeShown(place: number): void {
    this.fields.show.splice(place, 1);
  }

  #checkWords(): Problem[] {
    const { show, sentence_vi, sentence_en } = this.fields;
    const names = show.map((one) => one.name.trim());
    const unknown = (text: string): string | undefined =>
      placesOf(text).find((name) => !names.includes(name));
    const nameless = (field: string, text: string): Problem[] => {
      const name = unknown(text);
      if (name === undefined) return [];
      return [{ field, tell: () => t('ui.law_change.place_unknown', { name: `{${name}}` }) }];
    };
    return [
      ...show.flatMap(({ name, value }, place) => [
        ...missing(`show-${place}`, !/^[a-z_]+$/.test(name.trim()), 'ui.law_change.need.show_name'),
        ...missing(`value-${place}`, value.trim() === '', 'ui.law_change.need.show_value'),
      ]),
      ...missing('title_vi', this.fields.title_vi.trim() === '', 'ui.law_change.need.title'),
      ...missing('sentence_vi', sentence_vi.trim() === '', 'ui.law_change.need.sentence'),
      ...nameless('sentence_vi', sentence_vi),
      ...nameless('sentence_en', sentence_en),
    ];
  }

  check(): Problem[] {
    const { name, severity, scope, from, law, table, fails } = this.fields;
    return [
      ...missing('name', name.trim() === '', 'ui.law_change.need.rule_name'),
      ...missing('severity', severity === null, 'ui.law_change.need.severity'),
      ...missing('scope', scope === null, 'ui.law_change.need.rule_scope'),
      ...refused(this.refusals),
      ...missing('from', from === null && !this.refusals.from, 'ui.law_change.need.from'),
      ...missing('law', law.trim() === '', 'ui.law_change.need.law'),
      ...missing('table', table === null, 'ui.law_change.need.table'),
      ...missing('fails', fails.trim() === '', 'ui.law_change.need.fails'),
      ...this.#checkWords(),
    ];
  }

  draftOf(): RuleDraft {
    const { fields } = this;
    const table = fields.table === WHOLE ? null : fields.table;
    const rows = fields.show.map(({ name, value }) => [name.trim(), value.trim()] as const);
    return {
      name: fields.name.trim(),
      severity: fields.severity ?? 'hint',
      scope: fields.scope ?? 'report',
      from: fields.from ?? '',
      law: fields.law.trim(),
      is_verified: fields.is_verified,
      screen: screenOfTable(table),
      table,
      only: orNull(fields.only),
      fails: fields.fails.trim(),
      show: Object.fromEntries(rows),
      codes: {},
      title_vi: fields.title_vi.trim(),
      title_en: fields.title_en.trim(),
      sentence_vi: fields.sentence_vi.trim(),
      sentence_en: fields.sentence_en.trim(),
    };
  }

  request(): LawDraft {
    return { rule: this.draftOf() };
  }

  /** Over no report a rule finds nothing, right or wrong. */
  protected override proves({ reports }: RuleTried): boolean {
    return reports > 0;
  }

  protected override async tryIt(): Promise<RuleTried> {
    const quarter = officeQuarter();
    const tried = await call('try_rule', { draft: this.draftOf(), quarter });
    this.triedOver = quarter;
    return tried;
  }

  /** The reader of files names a line; the form knows which of its boxes stands there. */
  protected override lead(error: CallError): CallError | Told {
    if (error.field === 'title' || error.field === 'sentence') return ledTo(error, `${error.field}_vi`);
    if (error.field === 'show') return ledTo(error, 'show-0');
    if (error.code === 'fault') return this.#leadFault(error);
    if (error.code !== 'law-malformed') return error;
    const [reason, named] = [detailOf(error, 'reason'), detailOf(error, 'named')];
    const field = this.#fieldOfLine(Number(detailOf(error, 'line')), named);
    if (field === null) return error;
    const why = sentence(`ui.law_change.expression.${reason}`);
    return why === null ? ledTo(error, field) : toldAt(field, 'law-expression', { why, at: named });
  }

  /** What only running shows: the core calls it a fault, for the person it is the condition. */
  #leadFault(error: CallError): CallError | Told {
    switch (detailOf(error, 'cause')) {
      case 'rule-name-unknown': {
        const boxes = ['only', 'fails', ...this.fields.show.map((_, place) => `value-${place}`)];
        for (const field of boxes) {
          const name = unknownName(this.#textOf(field));
          if (name !== null) return toldAt(field, 'law-rule-name', { name });
        }
        return toldAt('fails', 'law-rule-unknown');
      }
      case 'rule-kind':
        return toldAt('fails', 'law-rule-kind');
      case 'rule-overflow':
      case 'rule-too-long':
        return toldAt('fails', 'law-rule-size');
      default:
        return error;
    }
  }

  #textOf(field: string): string {
    if (field === 'only' || field === 'fails') return this.fields[field].trim();
    return this.fields.show[Number(field.replace('value-', ''))]?.value.trim() ?? '';
  }

  #fieldOfLine(line: number, named: string): string | null {
    if (named === 'title' || named === 'sentence') return `${named}_vi`;
    const hasOnly = this.fields.only.trim() !== '';
    const fails = FIRST_CONDITION_LINE + (hasOnly ? 1 : 0);
    if (line === LAW_LINE) return 'law';
    if (hasOnly && line === FIRST_CONDITION_LINE) return 'only';
    if (line === fails) return 'fails';
    // A blank line and the heading stand between; the rows stand in the order of their names.
    const names = Object.keys(this.draftOf().show).sort();
    const name = names[line - fails - 3];
    const place = this.fields.show.findIndex((one) => one.name.trim() === name);
    return place < 0 ? null : `value-${place}`;
  }
}
