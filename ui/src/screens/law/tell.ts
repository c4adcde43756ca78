import type {
  LawEntry,
  LawFact,
  LawPackFound,
  LawPackRow,
  LawValue,
  PackState,
} from '../../border/generated';
import { formatDay } from '../../format/day';
import { inSentence, quarterName } from '../../format/period';
import type { StampKind } from '../../parts/Stamp.svelte';
import { language } from '../../words/language.svelte';
import { sentence, t } from '../../words/words';

/** How the law is said: sections, marks, names of facts. Its own words stay as they are. */

interface Shown {
  kind: StampKind;
  text: string;
}

/** The section an entry stands in: `allowances/…` is a decision, the others bear their section. */
export function sectionOf(key: string): string {
  const first = key.split('/')[0] ?? '';
  return first === 'allowances' ? 'decisions' : first;
}

/** What an entry is called within its section. */
export const idOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/** A section this window has no word for is named by its code. */
export const sectionName = (section: string): string =>
  sentence(`ui.law.section.${section}`) ?? section;

export const titleOf = (entry: LawEntry): string =>
  language() === 'en' ? entry.title_en : entry.title_vi;

export const factName = ({ name }: LawFact): string => sentence(`ui.law.fact.${name}`) ?? name;

/** A text of the law in the language of the program, where it has one in it. */
export const inTongue = (one: { value: string; value_en: string | null }): string =>
  (language() === 'en' ? one.value_en : null) ?? one.value;

/** A few facts are codes of the program; the others come in words. */
export const factText = (fact: LawFact): string =>
  sentence(`ui.law.fact.${fact.name}.${fact.value}`) ?? inTongue(fact);

/** A value of the history, its unit in words. */
export const heldIn = (value: LawValue): string => held(inTongue(value));

/** What holds on the day asked; lists say how much they hold. */
export function valueOf(entry: LawEntry): string {
  const section = sectionOf(entry.key);
  const isCounted = section === 'decisions' || section === 'supports';
  if (isCounted) return t('ui.law.lines', { n: entry.value });
  if (section === 'codes') return t('ui.law.codes', { n: entry.value });
  return entry.value === '' && !entry.is_in_force
    ? t('ui.law.holds_nothing')
    : held(inTongue(entry));
}

/** An amount and its unit stay on one line; a unit that comes as a code gets its word. */
export function held(text: string): string {
  const [, number, unit] = /^(\d[\d.,]*) ([a-z-]+)$/.exec(text) ?? [];
  const word = unit === undefined ? null : sentence(`ui.law.unit.${unit}`, { n: number ?? '' });
  return word ?? text.replace(/(\d) đ(?!\p{L})/gu, '$1\u00a0đ');
}

/** An entry that comes in several parts is one entry: its values stand under one another. */
export function joined(entries: readonly LawEntry[]): LawEntry[] {
  const all = new Map<string, LawEntry>();
  for (const entry of entries) {
    const first = all.get(entry.key);
    if (first === undefined) all.set(entry.key, entry);
    else all.set(entry.key, { ...first, history: [...first.history, ...entry.history] });
  }
  return [...all.values()];
}

/** What all values that hold now have in common; empty where they differ. */
function common(entry: LawEntry, of: (value: LawValue) => string): string {
  const all = new Set(entry.history.filter((one) => one.state === 'now').map(of));
  return all.size === 1 ? ([...all][0] ?? '') : '';
}

export const dayText = (day: string | null): string => (day === null ? '–' : formatDay(day));

export const sinceOf = (entry: LawEntry): string =>
  common(entry, (value) => (value.from === null ? '' : formatDay(value.from))) ||
  (entry.facts.find((one) => one.name === 'from')?.value ?? '');

export const citedText = (value: LawValue): string =>
  value.article === null || value.cited === '' ? value.cited : `${value.cited}, ${value.article}`;

export const citedOf = (entry: LawEntry): string => common(entry, citedText);

/** Some of it was read in its source, or none of it. */
const unread = (entry: LawEntry) =>
  entry.history.some((one) => one.is_verified) ? 'ui.law.partly' : 'ui.law.unverified';

/** What does not hold is over, or has not begun. */
const outside = (entry: LawEntry) =>
  entry.history.some((one) => one.state === 'past') ||
  entry.facts.some((one) => one.name === 'replaced_by' || one.name === 'ended')
    ? 'ui.law.is_over'
    : 'ui.law.not_yet';

/** What a reader must know before trusting an entry, in words. */
export function marksOf(entry: LawEntry): Shown[] {
  const marks: Shown[] = [];
  if (entry.is_draft) marks.push({ kind: 'doing', text: t('ui.law.draft') });
  if (entry.is_example) marks.push({ kind: 'warning', text: t('ui.law.example') });
  if (!entry.is_verified) marks.push({ kind: 'warning', text: t(unread(entry)) });
  if (!entry.is_in_force) marks.push({ kind: 'locked', text: t(outside(entry)) });
  return marks;
}

/** What holds, and what will; what is past needs no stamp. */
export const stateStamp = (value: LawValue): Shown =>
  value.state === 'now'
    ? { kind: 'done', text: t('ui.law.state.now') }
    : { kind: 'todo', text: t('ui.law.state.later') };

/** Which law the book works by. */
export function usedText(pack: LawPackRow | null, edition: string): string {
  if (pack === null) return t('ui.law.shipped', { edition });
  return t('ui.law.used', {
    number: pack.number,
    office: pack.office_name,
    day: formatDay(pack.issued_on),
    edition,
  });
}

/** "quý I năm 2027", within a sentence. */
export const fromQuarter = (quarter: string): string => inSentence(quarterName(quarter));

/** A file that holds several entries has a name of its own; the core names it by its key. */
const fileName = (key: string): string =>
  sentence(`ui.law.file.${key}`) ?? sentence(`ui.law.file.${sectionOf(key)}`) ?? idOf(key);

/** More names of one section than this are counted. */
const MANY = 6;

/** What a pack changes, a line for each section: "Mức tiền: Mức lương cơ sở". */
export function changedBySection(
  changed: readonly string[],
  names: ReadonlyMap<string, LawEntry>,
  titles: Readonly<Record<string, string>> = {},
): { section: string; text: string }[] {
  const sections = new Map<string, string[]>();
  for (const key of changed) {
    const entry = names.get(key);
    const all = sections.get(sectionOf(key)) ?? [];
    sections.set(sectionOf(key), [...all, entry ? titleOf(entry) : (titles[key] ?? fileName(key))]);
  }
  return [...sections].map(([section, all]) => ({
    section: sectionName(section),
    text:
      all.length > MANY
        ? t('ui.law.and_more', { names: all.slice(0, MANY).join('; '), n: all.length - MANY })
        : all.join('; '),
  }));
}

/** Why a file is no pack; the core writes its sentence in Vietnamese, English has it by code. */
export function refusalOf(row: LawPackFound): string {
  if (language() === 'vi') return row.message;
  const blank = { detail: '–', cause: '–' };
  return sentence(`error.${row.code}`, blank) ?? sentence(`bundle.${row.code}`, blank) ?? row.message;
}

/** What a pack on a stick is to this book, and what to do about it. */
export function packStamp(state: PackState, isNewest: boolean): Shown {
  switch (state) {
    case 'new':
      return isNewest
        ? { kind: 'doing', text: t('ui.law.found.new') }
        : { kind: 'locked', text: t('ui.law.found.older') };
    case 'known':
      return { kind: 'done', text: t('ui.law.found.known') };
    case 'older':
      return { kind: 'locked', text: t('ui.law.found.older') };
    case 'forked':
      return { kind: 'error', text: t('ui.law.found.forked') };
    case 'key-unknown':
      return { kind: 'warning', text: t('ui.law.found.key_unknown') };
    case 'refused':
      return { kind: 'error', text: t('ui.law.found.refused') };
  }
}

export function packSays(row: LawPackFound, isNewest: boolean): string {
  const number = row.number ?? 0;
  switch (row.state) {
    case 'new':
      return isNewest
        ? t('ui.law.says.new', { quarter: fromQuarter(row.applies_from ?? '') })
        : t('ui.law.says.in_newer', { number });
    case 'known':
      return t('ui.law.says.known');
    case 'older':
      return t('ui.law.says.older');
    case 'forked':
      return t('ui.law.says.forked', { number });
    case 'key-unknown':
      return t('ui.law.says.key_unknown');
    case 'refused':
      return refusalOf(row);
  }
}
