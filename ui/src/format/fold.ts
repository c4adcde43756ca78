/** Searching without marks and sorting by given name. */

import { letters } from './letters';

/** Lower case without marks; both ways of writing marks give the same. */
const bare = (text: string): string =>
  letters(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** A syllable whose only vowel is y, the u of "qu" not counted: there i spells the same word. */
const ONLY_Y = /^(?:qu)?[b-df-hj-np-tv-xz]*y[b-df-hj-np-tv-xz]*$/;

/** "Nguyễn Đức" → "nguyen duc"; "Lý" and "Lí" have one key, "tay" and "tai" have not. */
export const fold = (text: string): string =>
  bare(text).replace(/\p{L}+/gu, (word) => (ONLY_Y.test(word) ? word.replace('y', 'i') : word));

const words = (query: string): string[] => fold(query).split(' ').filter(Boolean);

/** Every word of the query occurs somewhere, in any order, with i or y where they are one. */
export function matches(text: string, query: string): boolean {
  const plain = bare(text);
  const folded = fold(text);
  // As typed, too: "quy" must find "Quyết" while it is being typed.
  const typed = bare(query).split(' ');
  return words(query).every(
    (word, nth) => folded.includes(word) || plain.includes(typed[nth] ?? word),
  );
}

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** 0 typed with its very marks, 1 every word begins a word, 2 somewhere inside. */
function distance(text: string, query: string): number {
  const marked = lower(query).trim().split(/\s+/);
  if (/[^\u0000-\u007f]/.test(marked.join('')) && marked.every((w) => lower(text).includes(w))) {
    return 0;
  }
  const starts = `${fold(text)} ${bare(text)}`.split(/[\s,.;:()/-]+/);
  const typed = bare(query).split(' ');
  const begins = (word: string): boolean => starts.some((start) => start.startsWith(word));
  return words(query).every((word, nth) => begins(word) || begins(typed[nth] ?? word)) ? 1 : 2;
}

/** Those that match, nearest first; equals keep the order given, which is the most recent first. */
export function search<Item>(items: readonly Item[], query: string, text: (item: Item) => string) {
  if (fold(query) === '') return [...items];
  return items
    .filter((item) => matches(text(item), query))
    .map((item, place) => ({ item, place, far: distance(text(item), query) }))
    .sort((a, b) => a.far - b.far || a.place - b.place)
    .map(({ item }) => item);
}

/** Capitals do not count: they must not decide before the next word has spoken. */
const collator = new Intl.Collator('vi', { sensitivity: 'accent', numeric: true });

/** "Nguyễn Thị Hường" → ["Hường", "Nguyễn", "Thị"]: given name, family name, middle names. */
export function nameKey(name: string): string[] {
  const all = letters(name).normalize('NFC').trim().split(/\s+/);
  const given = all.pop() ?? '';
  return [given, ...all];
}

/** Word by word, as a dictionary does: "Hoa Lư" goes before "Hòa An". */
function compareWords(a: readonly string[], b: readonly string[]): number {
  for (let nth = 0; nth < a.length && nth < b.length; nth += 1) {
    const order = collator.compare(a[nth] ?? '', b[nth] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Vietnamese order of people: by given name, then family name, then middle names. */
export const compareNames = (a: string, b: string): number => compareWords(nameKey(a), nameKey(b));

/** Vietnamese order of anything that is not a person. */
export const compareText = (a: string, b: string): number =>
  compareWords(letters(a).trim().split(/\s+/), letters(b).trim().split(/\s+/));
