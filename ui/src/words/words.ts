import type { Code } from '../border/error';
import { formatMoney } from '../format/money';
import type { Key } from './keys';
import { language, type Language } from './language.svelte';

/** Vietnamese is the truth: its keys are the only keys. */
export type { Key };
export type Params = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, string>>;

/** One file a screen, the second part of its keys. */
const FILES = {
  vi: import.meta.glob<Sentences>('../../../assets/words/vi/*.json', {
    eager: true,
    import: 'default',
  }),
  en: import.meta.glob<Sentences>('../../../assets/words/en/*.json', {
    eager: true,
    import: 'default',
  }),
};
const whole = (files: Record<string, Sentences>): Sentences =>
  Object.fromEntries(Object.values(files).flatMap((file) => Object.entries(file)));

const BOOKS: Readonly<Record<Language, Sentences>> = {
  vi: whole(FILES.vi),
  en: whole(FILES.en),
};

/** `{name}` takes a value; `{n|thing|things}` takes the first word when n is one. */
const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

export function fill(sentence: string, params: Params = {}): string {
  return sentence.replace(PLACE, (whole, name: string, one?: string, other?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one === undefined) return String(value);
    return (Number(value) === 1 ? one : other) ?? '';
  });
}

/** The sentence of a key in the language of the moment. */
export const t = (key: Key, params?: Params): string => fill(BOOKS[language()][key] ?? key, params);

/** The sentence of a code that only the run knows, such as `error.` + code; null if none. */
export function sentence(key: string, params?: Params): string | null {
  const found = BOOKS[language()][key];
  return found === undefined ? null : fill(found, params);
}

const plain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** A detail named `…_vnd` is an amount, however the core wrote it down; its sentence says the unit. */
const readable = ([name, value]: [string, string | number]): [string, string | number] =>
  name.endsWith('_vnd') && /^-?\d+$/.test(String(value))
    ? [name, formatMoney(Number(value))]
    : [name, value];

/** The parts of an error's detail that can stand in a sentence. */
export function paramsOf(detail: unknown): Params {
  if (typeof detail !== 'object' || detail === null) return {};
  return Object.fromEntries(
    Object.entries(detail)
      .filter((entry): entry is [string, string | number] => plain(entry[1]))
      .map(readable),
  );
}

/** What to tell a person about a refusal of the core. */
export function tellError(error: { code: Code; detail?: unknown }): string {
  const told = paramsOf(error.detail);
  // A reason the core says in both languages is told in the one of the moment.
  const params =
    language() === 'en' && 'why_en' in told ? { ...told, why: told['why_en'] ?? '' } : told;
  // Why something followed from another refusal is said in that one's own words.
  const cause = 'why' in params ? sentence(`error.${params['cause'] ?? ''}`, params) : null;
  const said = cause === null ? params : { ...params, why: cause.split('. ')[0] ?? '' };
  return (
    sentence(`error.${error.code}`, said) ??
    t('ui.error.unknown', { code: error.code })
  );
}
