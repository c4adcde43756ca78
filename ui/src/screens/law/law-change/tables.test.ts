import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLES } from './tables';

const core = readFileSync('../src-tauri/crates/letters/src/shapes.rs', 'utf8');

/** Name, title and columns of every table of a report, out of the core's own list. */
function shapes(): [string, string, Record<string, string>][] {
  const all = core.slice(core.indexOf('pub const ALL'), core.indexOf('/// Every table of a receipt'));
  return all
    .split('Shape {')
    .slice(1)
    .map((text) => {
      const told = (name: string): string => new RegExp(`\\b${name}: "([^"]+)"`).exec(text)?.[1] ?? '';
      const columns = [...text.matchAll(/\b[co]\("([^"]+)", "([^"]+)"/g)];
      return [told('name'), told('title'), Object.fromEntries(columns.map(([, n, s]) => [n, s]))];
    });
}

describe('the tables a rule may look at', () => {
  it('are those of the core, column by column, without the results of rules themselves', () => {
    const expected = shapes().filter(([name]) => name !== 'ket-qua-kiem-tra');
    expect(expected.length).toBe(10);
    expect(TABLES.map(({ id, title, columns }) => [id, title, columns])).toEqual(expected);
  });
});
