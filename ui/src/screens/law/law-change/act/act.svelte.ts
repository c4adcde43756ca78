import type { DayRefusal } from '../../../../format/day';
import { call } from '../../../../border/call';
import type { ActDraft, Day, LawEntry } from '../../../../border/generated';
import { type Attempt, missing, refused, type Problem } from '../../../../forms/form.svelte';
import { inTongue, titleOf } from '../../tell';
import { t } from '../../../../words/words';

/** The act a change rests on, as it is typed: one that is known, or a new one. */
export interface ActText {
  act: string | null;
  act_text: string;
  is_new_act: boolean;
  number: string;
  subject: string;
  issuer: string;
  signed: Day | null;
  act_from: Day | null;
}

export const emptyAct = (): ActText => ({
  act: null,
  act_text: '',
  is_new_act: false,
  number: '',
  subject: '',
  issuer: '',
  signed: null,
  act_from: null,
});

export interface ActRefusals {
  signed: DayRefusal | null;
  act_from: DayRefusal | null;
}

/** The part of a form that asks for the act. */
export interface ActForm {
  fields: ActText;
  refusals: ActRefusals;
  readonly saving: Attempt;
}

export function checkAct(text: ActText, refusals: ActRefusals): Problem[] {
  if (!text.is_new_act) return missing('act', text.act === null, 'ui.law_change.need.act');
  const isBefore = text.signed !== null && text.act_from !== null && text.act_from < text.signed;
  return [
    ...missing('number', text.number.trim() === '', 'ui.law_change.need.number'),
    ...missing('subject', text.subject.trim() === '', 'ui.law_change.need.subject'),
    ...missing('issuer', text.issuer.trim() === '', 'ui.law_change.need.issuer'),
    ...refused({ signed: refusals.signed, act_from: refusals.act_from }),
    ...(isBefore
      ? [{ field: 'act_from', tell: () => t('ui.law_change.act_before_signed') }]
      : []),
  ];
}

export function actOf(text: ActText, is_verified: boolean): ActDraft {
  if (!text.is_new_act) return { known: text.act, new: null };
  return {
    known: null,
    new: {
      number: text.number.trim(),
      subject: text.subject.trim(),
      issuer: text.issuer.trim(),
      signed: text.signed,
      from: text.act_from,
      is_verified,
    },
  };
}

const ACTS = 'instruments/';

/** The acts the law knows, to choose one of; first those of changes that were not issued yet. */
export class Acts {
  entries = $state.raw<readonly LawEntry[]>([]);
  #isCut = false;
  #asked = 0;

  readonly options = $derived.by(() => {
    const drafted = this.drafted().filter((entry) => entry.key.startsWith(ACTS));
    const option = (entry: LawEntry, note: string) => ({
      id: entry.key.replace(ACTS, ''),
      text: titleOf(entry),
      note,
    });
    const isDrafted = (key: string): boolean => drafted.some((entry) => entry.key === key);
    return [
      ...drafted.map((one) => option(one, t('ui.law_change.act_drafted', { subject: inTongue(one) }))),
      ...this.entries.filter(({ key }) => !isDrafted(key)).map((one) => option(one, inTongue(one))),
    ];
  });

  /** `drafted` are the entries the changes of this office say. */
  constructor(readonly drafted: () => readonly LawEntry[]) {}

  /** Asks anew: what was issued is law now. */
  async again(): Promise<void> {
    this.#asked = 0;
    await this.find('');
  }

  /** All of them; where there are more than one answer holds, those with the words typed. */
  find = async (query: string): Promise<void> => {
    if (this.#asked > 0 && !this.#isCut) return;
    this.#asked += 1;
    const mine = this.#asked;
    const page = await call('list_law', { section: 'instruments', query: query.trim() || null, on: null });
    if (mine !== this.#asked) return;
    this.#isCut = page.is_cut_short || this.#isCut;
    this.entries = page.entries;
  };
}
