/** Searching without marks and sorting by given name. */

/** "Nguyễn Đức" → "nguyen duc"; both ways of writing marks give the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const words = (query: string): string[] => fold(query).split(' ').filter(Boolean);

/** Every word of the query occurs somewhere, in any order. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return words(query).every((word) => folded.includes(word));
}

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** 0 typed with its very marks, 1 every word begins a word, 2 somewhere inside. */
function distance(text: string, query: string): number {
  const marked = lower(query).trim().split(/\s+/);
  if (/[^\u0000-\u007f]/.test(marked.join('')) && marked.every((w) => lower(text).includes(w))) {
    return 0;
  }
  const starts = fold(text).split(/[\s,.;:()/-]+/);
  return words(query).every((word) => starts.some((start) => start.startsWith(word))) ? 1 : 2;
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

const collator = new Intl.Collator('vi');

/** "Nguyễn Thị Hường" → ["Hường", "Nguyễn Thị"]: given name, then the rest. */
export function nameKey(name: string): [string, string] {
  const all = name.normalize('NFC').trim().split(/\s+/);
  const given = all.pop() ?? '';
  return [given, all.join(' ')];
}

/** Vietnamese order of people: by given name, then surname and middle names. */
export function compareNames(a: string, b: string): number {
  const [givenA, restA] = nameKey(a);
  const [givenB, restB] = nameKey(b);
  return collator.compare(givenA, givenB) || collator.compare(restA, restB);
}

/** Vietnamese order of anything that is not a person. */
export const compareText = (a: string, b: string): number => collator.compare(a, b);
