import { matches } from '../format/fold';
import type { Language } from '../words/language.svelte';

/** A help page cut into what is drawn: headings, paragraphs and lists, each of marked runs. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] };

export interface Run {
  text: string;
  kind: 'plain' | 'strong' | 'key';
}

/** `**words**` are strong, `` `words` `` are keys; everything else is text. */
export function runsOf(line: string): Run[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece): Run => {
      if (/^\*\*.+\*\*$/.test(piece)) return { kind: 'strong', text: piece.slice(2, -2) };
      if (/^`.+`$/.test(piece)) return { kind: 'key', text: piece.slice(1, -1) };
      return { kind: 'plain', text: piece };
    });
}

const ITEM = /^(?:([-*])|\d+[.)])\s+(.*)$/;

function blockOf(lines: string[]): Block {
  const heading = /^(#{1,3})\s+(.*)$/.exec(lines[0] ?? '');
  if (heading) {
    const level = (heading[1]?.length ?? 1) as 1 | 2 | 3;
    return { kind: 'heading', level, runs: runsOf(heading[2] ?? '') };
  }
  const first = ITEM.exec(lines[0] ?? '');
  if (!first) return { kind: 'paragraph', runs: runsOf(lines.join(' ')) };
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) items.push(item[2] ?? '');
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return { kind: 'list', ordered: first[1] === undefined, items: items.map(runsOf) };
}

/** Reads the little of Markdown that help pages use. */
export function readPage(source: string): Block[] {
  const groups: string[][] = [[]];
  for (const line of source.replace(/\r/g, '').split('\n')) {
    const open = groups[groups.length - 1] ?? [];
    const starts = /^#{1,3}\s/.test(line) || (ITEM.test(line) && !ITEM.test(open[0] ?? ''));
    const afterHeading = /^#{1,3}\s/.test(open[0] ?? '');
    if (line.trim() === '') groups.push([]);
    else if ((starts || afterHeading) && open.length > 0) groups.push([line]);
    else open.push(line);
  }
  return groups.filter((lines) => lines.length > 0).map(blockOf);
}

const PAGES = import.meta.glob<string>('../../../assets/help/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export interface Page {
  screen: string;
  title: string;
  source: string;
}

const titleOf = (source: string): string => /^#\s+(.*)$/m.exec(source)?.[1] ?? '';

/** Every page of a language, by screen name. */
export function pagesOf(which: Language): Page[] {
  return Object.entries(PAGES).flatMap(([path, source]) => {
    const found = /\/help\/(\w+)\/([\w-]+)\.md$/.exec(path);
    if (!found || found[1] !== which) return [];
    return [{ screen: found[2] ?? '', title: titleOf(source), source }];
  });
}

/** The words of a page without its title. */
const bodyOf = (page: Page): string => page.source.replace(/^#\s+.*$/m, '');

const wordsOf = (raw: string): string =>
  raw.normalize('NFC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ');

/** As typed, marks and all, whole words in their order: nearer than what is the same only without marks. */
const isExact = (text: string, query: string): boolean =>
  ` ${wordsOf(text)} `.includes(` ${wordsOf(query)} `);

/** How near a page is to what is sought: its title as typed, its title, its words as typed, its words. */
function rank(page: Page, query: string): number {
  if (isExact(page.title, query)) return 0;
  if (matches(page.title, query)) return 1;
  return isExact(bodyOf(page), query) ? 2 : 3;
}

/** Pages that hold every word of the query, marks not needed; the nearest first, a shorter title before a longer. */
export function searchPages(pages: readonly Page[], query: string): Page[] {
  const found = pages.filter((page) => matches(page.source, query));
  return found
    .map((page) => ({ page, rank: rank(page, query) }))
    .sort((a, b) => a.rank - b.rank || (a.rank < 2 ? a.page.title.length - b.page.title.length : 0))
    .map(({ page }) => page);
}
