/** The tables the core's own tests read: both ends read what people type in the same way. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDay } from './day';
import { fold } from './fold';
import { maybeOld } from './letters';
import { readMoney } from './money';

/** `~` is a no-break space, `{200b}` that sign. */
const signs = (typed: string): string =>
  typed
    .replaceAll('~', '\u00a0')
    .replace(/\{([0-9a-f]+)\}/g, (_, sign: string) => String.fromCodePoint(parseInt(sign, 16)));

/** What is typed and what comes of it, row by row. */
function rows(table: string): [string, string][] {
  const text = readFileSync(`../src-tauri/crates/norms/tests/typed/${table}.tsv`, 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [typed = '', outcome = ''] = line.split('\t');
    return [signs(typed), outcome];
  });
}

describe('the tables of the core', () => {
  it.each(rows('money'))('money %j is %s', (typed, outcome) => {
    const reading = readMoney(typed);
    expect('refuse' in reading ? reading.refuse : String(reading.vnd ?? '-')).toBe(outcome);
  });

  it.each(rows('day'))('day %j is %s', (typed, outcome) => {
    const reading = readDay(typed, 2026);
    expect('refuse' in reading ? reading.refuse : (reading.day ?? '-')).toBe(outcome);
  });

  it.each(rows('old'))('%j is asked about where it may be old letters: %j', (text, unicode) => {
    expect(unicode === '-' || maybeOld(text)).toBe(true);
  });

  it.each(rows('fold'))('the key of %j is %j', (text, key) => {
    expect(fold(text)).toBe(key);
    expect(fold(text.normalize('NFD'))).toBe(key);
  });
});
