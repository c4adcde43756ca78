import type { Params } from '../frame/route.svelte';
import type { ScreenName } from '../frame/screens';

/** Every form of the window that is typed into, and what of one is told by `of`. */
export const DRAFT_FORMS = [
  // The kind of the new voucher.
  'voucher',
  // A voucher's id.
  'voucher-mend',
  'void',
  'reverse',
  // The record's id, or "new"; a new post is its person's.
  'activity',
  'person',
  'post',
  'post-end',
  'facility',
  // The facility's id.
  'movement',
  'gift',
  'source',
  // A quarter and the number in it, or "new".
  'concern',
  // A month, a day, a quarter; an explanation's quarter, rule and row.
  'settle',
  // What is paid of all that is owed, or brought back: one a book; a change of what a month owes: its month.
  'pay',
  'pay-back',
  'adjustment',
  'cash-count',
  'number',
  'sign',
  'hand-in',
  'explain',
  'revision',
  // One a book.
  'profile',
  // A decision the centre entered itself: its id, or "new".
  'own-decision',
  'upper-body',
  'first-run',
  // The office's id.
  'pin',
  // An office: the commune and its first day, a bundle, a quarter and rule, a bundle's file.
  'contact',
  'remove',
  'confirm',
  'remarks',
  'review',
  'remark',
  'line-remark',
  'answer',
  'enrol',
  // The law: an entry's key, or nothing.
  'law-rate',
  'law-decision',
  'law-rule',
  'law-unit',
  'law-phrase',
  'law-file',
  'law-issue',
] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];

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

/** By form, the boxes whose words tell one half-typed text from another; the first that holds some. */
const TELLING: Readonly<Partial<Record<DraftForm, readonly string[]>>> = {
  voucher: ['payee', 'reason'],
  'voucher-mend': ['payee', 'reason'],
  void: ['reason'],
  reverse: ['reason'],
  activity: ['title', 'speaker', 'place', 'partner'],
  person: ['full_name', 'main_job', 'phone'],
  post: ['decision_no', 'sending_school'],
  facility: ['name', 'note'],
  movement: ['paper', 'note'],
  gift: ['what', 'giver', 'purpose'],
  source: ['name'],
  concern: ['text', 'asked_of'],
  number: ['number'],
  sign: ['number'],
  adjustment: ['reason'],
  explain: ['text'],
  revision: ['reason'],
  profile: ['name'],
  'own-decision': ['number', 'scope'],
  'upper-body': ['upper_body', 'clerk'],
  'first-run': ['name', 'officeName'],
  contact: ['contact_name', 'phone', 'note'],
  remove: ['reason'],
  confirm: ['reason'],
  review: ['note'],
  remark: ['text'],
  'line-remark': ['text'],
  answer: ['text'],
  pin: ['digits'],
  enrol: ['unitText', 'digits'],
  'law-decision': ['scope', 'number'],
  'law-rule': ['name', 'title_vi'],
  'law-unit': ['name', 'code_text'],
  'law-file': ['title', 'key'],
  'law-issue': ['note'],
};
const LONGEST_TOLD = 40;

/** The first words of what is half typed; empty where there are none yet. */
export function tellingText(form: DraftForm, fields: object): string {
  const texts = new Map(Object.entries(fields));
  const found = (TELLING[form] ?? []).map((name) => String(texts.get(name) ?? '').trim());
  const text = found.find((one) => one !== '') ?? '';
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD).trimEnd()}…` : text;
}

type Way = readonly [name: ScreenName, params: Params];
const record = (name: ScreenName) => (of: string): Way =>
  [name, { record: of }];
const first = (of: string): string => of.split('/')[0] ?? '';
const after = (of: string): string => of.slice(first(of).length + 1);
const review = (of: string): Way => ['review', { bundle_id: first(of) }];
const report = (of: string): Way => ['report', { quarter: first(of) }];
const law = (form: string) => (): Way => ['law-change', { form }];

/** Where each form stands, so that what is half typed is found again. */
const WAYS: Readonly<Record<DraftForm, (of: string) => Way>> = {
  voucher: (of) => ['voucher', { kind: first(of), copied: after(of) }],
  'voucher-mend': (id) => ['voucher', { id }],
  void: (id) => ['voucher', { id }],
  reverse: (id) => ['voucher', { id }],
  activity: record('activities'),
  person: record('people'),
  post: record('people'),
  'post-end': record('people'),
  facility: record('facilities'),
  movement: record('facilities'),
  gift: record('gifts'),
  source: record('sources'),
  concern: (of) => ['concerns', { quarter: first(of), record: after(of) }],
  settle: record('allowances'),
  pay: () => ['allowances', {}],
  'pay-back': () => ['allowances', {}],
  adjustment: record('allowances'),
  'cash-count': record('cash-count'),
  number: report,
  sign: report,
  'hand-in': (of) => ['answers', { quarter: first(of) }],
  explain: report,
  revision: report,
  profile: () => ['settings', {}],
  'own-decision': record('own-decisions'),
  'upper-body': () => ['settings', {}],
  'first-run': () => ['first-run', {}],
  pin: () => ['answers', {}],
  contact: (of) => ['centre', { unit_code: first(of), unit_from: after(of) }],
  remove: (of) => ['centre', { unit_code: first(of), unit_from: after(of).split('/')[0] ?? '' }],
  confirm: () => ['todo', {}],
  remarks: review,
  review,
  remark: review,
  'line-remark': (of) => {
    const [bundle_id = '', table = '', ...key] = of.split('/');
    return ['lines', { bundle_id, table, key: key.join('/') }];
  },
  answer: (of): Way => [
    'todo',
    { quarter: first(of), ...(after(of) === '' ? {} : { rule: after(of) }) },
  ],
  enrol: () => ['import', {}],
  'law-rate': law('rate'),
  'law-decision': law('decision'),
  'law-rule': law('rule'),
  'law-unit': law('unit'),
  'law-phrase': law('phrase'),
  'law-file': (key) => ['law-change', { key }],
  'law-issue': law('issue'),
};

/** The way back to a draft; the screen finds it under `draft`. */
export function wayTo(form: DraftForm, { of, at }: Pick<Belongs, 'of' | 'at'>): Way {
  const [name, params] = WAYS[form](of);
  return [name, { ...params, ...at, draft: keyOf({ form, of }) }];
}
