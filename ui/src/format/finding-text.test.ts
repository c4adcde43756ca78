import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words/rules.testing';
import { shown, tellFinding } from './finding-text';

/** The table the paper's values are held to as well. */
const rows = readFileSync('../src-tauri/crates/letters/src/shown/values.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replaceAll('~', '\u00a0').split('\t') as [string, string, string]);

describe('the values of a finding', () => {
  it.each(rows)('%s %s is read as %s', (name, value, expected) => {
    expect(shown({ [name]: value })).toEqual({ [name]: expected });
  });

  it('fill the sentence of the rule', () => {
    const show = { number: 'PC131', amount_vnd: '5000000' };
    const text = tellFinding({ words: wordsOf('payment-without-documents'), show });
    expect(text).toContain('PC131 chi 5.000.000\u00a0đ');
  });
});
