import type { Params } from '../frame/route.svelte';
import { DRAFTS, type DraftForm, type ScreenName } from '../frame/screens';

export type { DraftForm };
/** Every form of the window whose half-typed text is kept. */
export const DRAFT_FORMS = DRAFTS.map(({ form }) => form);
const draftOf = (form: DraftForm): (typeof DRAFTS)[number] => {
  const found = DRAFTS.find((one) => one.form === form);
  if (!found) throw new Error(`no screen has the form ${form}`);
  return found;
};

/** A record that is not in the book yet. */
export const NEW = 'new';

/** Whose a thing is, where its key does not tell it: to tell one half-typed text from another. */
export interface About {
  centre?: string;
  quarter?: string;
}

/** What half-typed text belongs to: the form, the thing, and how that thing stood meanwhile. */
export interface Belongs {
  form: DraftForm;
  /** Empty where a book has but one. */
  of: string;
  /** Where it stands, beside what `of` tells: the way back to it. */
  at?: Params;
  about?: About;
  /** What must be as it was for the text to be put into the boxes unasked; JSON at heart. */
  stands?: unknown;
}

/** The longest key of a kept draft. */
const LONGEST_KEY = 64;

/** A draft's key; what is too long for one is told by its mark, and whole in the body. */
export function keyOf({ form, of }: Pick<Belongs, 'form' | 'of'>): string {
  const key = of === '' ? form : `${form}:${of}`;
  const isPlain = key.length <= LONGEST_KEY && /^[\x21-\x7e]*$/.test(key);
  return isPlain ? key : `${form}#${markOf(of)}`;
}

/** Sixteen digits that are others for another text (two FNV-1a of 32 bits). */
export function markOf(text: string): string {
  const sum = (first: number): string => {
    let mark = first;
    for (let at = 0; at < text.length; at += 1) {
      mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193) >>> 0;
    }
    return mark.toString(16).padStart(8, '0');
  };
  return sum(0x811c9dc5) + sum(0x9e3779b9);
}

export const formOfKey = (key: string): DraftForm | null =>
  DRAFT_FORMS.find((form) => form === key.split(/[:#]/)[0]) ?? null;

const LONGEST_TOLD = 40;

/** The first words of what is half typed; empty where there are none yet. */
export function tellingText(form: DraftForm, fields: object): string {
  const texts = new Map(Object.entries(fields));
  const found = (draftOf(form).tells ?? []).map((name) => String(texts.get(name) ?? '').trim());
  const text = found.find((one) => one !== '') ?? '';
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD).trimEnd()}…` : text;
}

type Way = readonly [name: ScreenName, params: Params];

/** The way back to a draft; the screen finds it under `draft`. */
export function wayTo(form: DraftForm, { of, at }: Pick<Belongs, 'of' | 'at'>): Way {
  const found = draftOf(form);
  return [found.screen, { ...found.at(of), ...at, draft: keyOf({ form, of }) }];
}
