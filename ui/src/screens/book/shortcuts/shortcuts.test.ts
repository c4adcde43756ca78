import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BookRole } from '../../../border/generated';
import { CHORDS } from '../../../parts/chords';
import { GROUPS, shortcutsOf } from './shortcuts';

/** Keys that the frame's own list answers wherever one stands. */
const DEFAULTS = ['primary', 'search', 'regions'];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) && !/test|sample/.test(entry.name) ? [path] : [];
  });
}

/** The names bound in the sources of a folder: the keys of what useKeys and bindKeys are handed. */
function boundIn(folder: string): Set<string> {
  const bound = new Set<string>();
  for (const path of sources(folder)) {
    const text = readFileSync(path, 'utf8');
    for (const found of text.matchAll(/(?:use|bind)Keys\(\{/g)) {
      let depth = 1;
      let at = found.index + found[0].length;
      const from = at;
      for (; depth > 0 && at < text.length; at += 1) {
        if ('{(['.includes(text.charAt(at))) depth += 1;
        if ('})]'.includes(text.charAt(at))) depth -= 1;
      }
      for (const name of text.slice(from, at - 1).matchAll(/(?:^|[\s,])(\w+)\s*(?=[:,]|$)/g)) bound.add(name[1] ?? '');
    }
  }
  return bound;
}

const everywhere = new Set([...boundIn('src/parts'), ...boundIn('src/forms'), ...boundIn('src/carry'), ...DEFAULTS]);
/** What every form answers, but only those of a centre's records have. */
const OF_A_CENTRE = ['attach'];
const app = /useKeys\(\{([\s\S]*?)\n  \}\);/.exec(readFileSync('src/App.svelte', 'utf8'))?.[1] ?? '';
for (const name of app.matchAll(/^ {4}(\w+):/gm)) everywhere.add(name[1] ?? '');
const WINGS: Record<BookRole, Set<string>> = {
  centre: new Set(['book', 'law', 'centre'].flatMap((wing) => [...boundIn(`src/screens/${wing}`)])),
  office: new Set(['book', 'law', 'office'].flatMap((wing) => [...boundIn(`src/screens/${wing}`)])),
};

const rows = GROUPS.flatMap((group) => group.rows);
const listed = (role: BookRole | null, name: string): boolean =>
  rows.some((row) => row.name === name && row.in.includes(role));

describe('the list of shortcuts', () => {
  it.each(['centre', 'office'] as const)('names at a %s just what something there answers', (role) => {
    const names = new Set(CHORDS.map((chord) => chord.name));
    for (const name of names) {
      const isHere = everywhere.has(name) && (role === 'centre' || !OF_A_CENTRE.includes(name));
      const isBound = isHere || WINGS[role].has(name);
      expect([name, listed(role, name)]).toEqual([name, isBound]);
    }
  });

  it('says of no chord that it works without a book unless the frame answers it', () => {
    for (const { name } of rows.filter((row) => row.in.includes(null) && row.name !== undefined)) {
      expect([name, everywhere.has(name ?? '')]).toEqual([name, true]);
    }
  });

  it('shows each role its own, and as many places as its nav has', () => {
    const keys = (role: BookRole | null) => shortcutsOf(role, 7).flatMap((group) => group.rows.map((row) => row.keys));
    expect(keys('centre')).toContain('F3');
    expect(keys('centre')).not.toContain('F9');
    expect(keys('office')).toContain('F9');
    expect(keys('office')).not.toContain('F3');
    expect(keys('office')).toContain('Alt 1 … Alt 7');
    expect(keys(null)).not.toContain('Ctrl Z');
    expect(shortcutsOf('centre', 10)[0]?.rows[1]?.keys).toBe('Alt 1 … Alt 0');
    expect(shortcutsOf('centre', 8)[0]?.rows[1]?.keys).toBe('Alt 1 … Alt 8');
  });
});
