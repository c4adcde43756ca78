import { call } from '../../../border/call';
import type {
  Day,
  LineDraft,
  OwnDecision,
  OwnDecisionForm,
  OwnDecisionRow,
  OwnDecisions as Page,
} from '../../../border/generated';
import { type DayRefusal, formatDay } from '../../../format/day';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';
import {
  boxOfLine,
  checkLine,
  checkTerms,
  draftOfLine,
  draftOfTerms,
  emptyLine,
  emptyTerms,
  type LineLists,
  type LineText,
  type TermsText,
} from '../lines';

interface Text extends TermsText {
  number: string;
  subject: string;
  issuer: string;
  signed: Day | null;
  from: Day | null;
  lines: LineText[];
}

const lineOf = ({ role, area_classes, method, coefficient, of, amount_vnd }: LineDraft): LineText => ({
  role,
  area_classes: [...area_classes],
  method,
  coefficient: coefficient?.replace('.', ',') ?? '',
  of: [...(of ?? [])],
  amount_vnd,
});

function textOf(own: OwnDecision | null, issuer: string): Text {
  if (own === null) {
    const act = { number: '', subject: '', issuer, signed: null, from: null };
    return { ...act, ...emptyTerms(), lines: [emptyLine()] };
  }
  const { number, subject, scope, start, stop, rounding, highest_only, counts_for_insurance } = own;
  const terms = { scope, start, stop, rounding, highest_only, counts_for_insurance };
  const act = { number, subject, issuer: own.issuer, signed: own.signed_on, from: own.from_on };
  return { ...act, ...terms, lines: own.lines.map(lineOf) };
}

type DayBox = DayRefusal | null;

export class OwnFields extends Form<Text> {
  refusals = $state<{
    signed: DayBox;
    from: DayBox;
    rounding: 'whole' | 'whole_range' | null;
  }>({ signed: null, from: null, rounding: null });
  /** The last day it is to be followed. */
  readonly ending = new Attempt();

  constructor(
    readonly row: OwnDecisionRow | null,
    issuer: string,
  ) {
    const record = row?.decision ?? null;
    const belongs = { form: 'own-decision', of: record?.own_id ?? NEW, stands: record } as const;
    super(textOf(record, issuer), belongs);
  }

  get record(): OwnDecision | null {
    return this.row?.decision ?? null;
  }

  /** A sealed quarter follows it, or the law has it: there is only to look. */
  get isFixed(): boolean {
    return this.row !== null && (this.row.sealed !== null || this.row.state === 'replaced');
  }

  /** `allows` is told the boxes in the order of the screen, those of a line among them. */
  override allows(problems: Parameters<Form<Text>['allows']>[0]): boolean {
    return this.saving.allows(problems);
  }

  request(): OwnDecisionForm | null {
    const { number, subject, issuer, signed, from, lines } = this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('number', number.trim() === '', 'ui.law_change.need.number'),
      ...missing('subject', subject.trim() === '', 'ui.law_change.need.subject'),
      ...missing('issuer', issuer.trim() === '', 'ui.law_change.need.issuer'),
      ...refused({ signed: bad.signed, from: bad.from, rounding: bad.rounding }),
      ...missing('from', from === null && !bad.from, 'ui.law_change.need.from'),
      ...checkTerms(this.fields, bad.rounding),
      ...lines.flatMap((_, place) => checkLine(lines, place)),
    ];
    if (!this.allows(problems) || from === null) return null;
    const act = { number: number.trim(), subject: subject.trim(), issuer: issuer.trim() };
    return {
      own_id: this.record?.own_id ?? null,
      draft: {
        act: { known: null, new: { ...act, signed, from: null, is_verified: false } },
        // Which province it is of the book says; and nobody has read it.
        province: '',
        from,
        ...draftOfTerms(this.fields),
        is_verified: false,
        lines: lines.map(draftOfLine),
      },
    };
  }

  /** The sentence at a box; what the core refuses of a line stands at the first it can be about. */
  lead(): void {
    this.saving.problems = this.saving.problems.map((problem) => ({
      ...problem,
      field: boxOfLine(this.fields.lines, problem.field) ?? problem.field,
    }));
  }
}

/** The decisions of its province the centre entered itself. */
export class OwnDecisions extends Register<Page, OwnDecisionRow, OwnFields> implements LineLists {
  readonly roles = new CodeList('roles');
  readonly areas = new CodeList('area-class');
  readonly methods = new CodeList('method');
  protected readonly lists = [this.roles, this.areas, this.methods];

  protected read = (): Promise<Page> => call('list_own_decisions', {});
  rows = (page: Page): readonly OwnDecisionRow[] => page.rows;
  protected isCalled = ({ decision }: OwnDecisionRow, id: string): boolean => decision.own_id === id;

  protected fields(row: OwnDecisionRow | null): OwnFields {
    const province = this.page?.province_name ?? '';
    // Within a name the kind of the unit is written small.
    const named = province.charAt(0).toLowerCase() + province.slice(1);
    const issuer = named === '' ? '' : t('ui.own_decisions.issuer_offer', { province: named });
    return new OwnFields(row, issuer);
  }

  override async save(form: OwnFields): Promise<void> {
    await super.save(form);
    form.lead();
  }

  protected async put(request: OwnDecisionForm): Promise<string> {
    const { number } = await call('record_own_decision', request);
    return t('ui.own_decisions.saved', { number });
  }

  protected async drop({ own_id, number }: OwnDecision): Promise<string> {
    await call('remove_own_decision', { own_id });
    return t('ui.own_decisions.removed', { number });
  }

  /** From the day after, the centre follows it no more. */
  async end(form: OwnFields, on: Day): Promise<void> {
    const { record } = form;
    if (record === null) return;
    const done = await form.ending.run(async () => {
      this.page = await call('end_own_decision', { own_id: record.own_id, on });
    });
    if (!done) return;
    this.showList();
    await tellDone(t('ui.own_decisions.ended', { number: record.number, day: formatDay(on) }));
  }
}

/** How it stands, as a sentence. */
export function standing({ state, replaced_by, decision }: OwnDecisionRow): string {
  if (state === 'replaced') return t('ui.own_decisions.state.replaced', { title: replaced_by ?? '' });
  if (state === 'ended' && decision.to_on !== null) {
    return t('ui.own_decisions.state.ended', { day: formatDay(decision.to_on) });
  }
  return t('ui.own_decisions.state.stands');
}
