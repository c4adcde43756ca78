import asideEn from '../../../assets/words/aside.en.json';
import asideVi from '../../../assets/words/aside.vi.json';
import partsEn from '../../../assets/words/ui.en.json';
import partsVi from '../../../assets/words/ui.vi.json';
import dailyEn from '../../../assets/words/ui-a.en.json';
import dailyVi from '../../../assets/words/ui-a.vi.json';
import quarterEn from '../../../assets/words/ui-b.en.json';
import quarterVi from '../../../assets/words/ui-b.vi.json';
import answersEn from '../../../assets/words/ui-e.en.json';
import answersVi from '../../../assets/words/ui-e.vi.json';
import lawEn from '../../../assets/words/ui-law.en.json';
import lawVi from '../../../assets/words/ui-law.vi.json';
import officeEn from '../../../assets/words/ui-c.en.json';
import officeVi from '../../../assets/words/ui-c.vi.json';
import reviewEn from '../../../assets/words/ui-d.en.json';
import reviewVi from '../../../assets/words/ui-d.vi.json';
import lawChangeEn from '../../../assets/words/ui-law-change.en.json';
import lawChangeVi from '../../../assets/words/ui-law-change.vi.json';
import draftEn from '../../../assets/words/ui-draft.en.json';
import draftVi from '../../../assets/words/ui-draft.vi.json';
import type { Code } from '../border/error';
import { formatVnd } from '../format/money';
import { language, type Language } from './language.svelte';

const uiVi = {
  ...asideVi,
  ...partsVi,
  ...dailyVi,
  ...quarterVi,
  ...officeVi,
  ...reviewVi,
  ...answersVi,
  ...lawVi,
  ...lawChangeVi,
  ...draftVi,
};
const uiEn = {
  ...asideEn,
  ...partsEn,
  ...dailyEn,
  ...quarterEn,
  ...officeEn,
  ...reviewEn,
  ...answersEn,
  ...lawEn,
  ...lawChangeEn,
  ...draftEn,
};

/** Vietnamese is the truth: its keys are the only keys. */
export type Key = keyof typeof uiVi;
export type Params = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, string>>;

const vi: Record<Key, string> = uiVi;
// Two lines that make the compiler compare the key sets both ways.
const en: Record<Key, string> = uiEn;
const _nothingMore: Record<keyof typeof uiEn, string> = uiVi;
void _nothingMore;

/** Sentences of codes the core gives (`error.*`). */
const ofCodes = import.meta.glob<Sentences>(['../../../assets/words/error.{vi,en}.json'], {
  eager: true,
  import: 'default',
});
const coded = (which: Language): Sentences =>
  Object.assign(
    {},
    ...Object.entries(ofCodes)
      .filter(([path]) => path.endsWith(`.${which}.json`))
      .map(([, sentences]) => sentences),
  ) as Sentences;

const BOOKS: Readonly<Record<Language, Sentences>> = {
  vi: { ...coded('vi'), ...vi },
  en: { ...coded('en'), ...en },
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

/** A detail named `…_vnd` is an amount of đồng, however the core wrote it down. */
const readable = ([name, value]: [string, string | number]): [string, string | number] =>
  name.endsWith('_vnd') && /^-?\d+$/.test(String(value))
    ? [name, formatVnd(Number(value))]
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
  const params = paramsOf(error.detail);
  // Why something followed from another refusal is said in that one's own words.
  const cause = 'why' in params ? sentence(`error.${params['cause'] ?? ''}`, params) : null;
  const said = cause === null ? params : { ...params, why: cause.split('. ')[0] ?? '' };
  return (
    sentence(`error.${error.code}`, said) ??
    t('ui.error.unknown', { code: error.code })
  );
}
