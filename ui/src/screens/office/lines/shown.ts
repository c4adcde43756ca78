import type { LineColumn, Lines } from '../../../border/generated';
import { cellText } from '../shown';
import { ruleTitle } from '../../../words/rules';

/** Names of codes say enough where the code itself is only the program's word for it. */
const isWord = (code: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code);

/** What a cell of a sealed table says to a person. */
export function lineText(
  { table, rules }: Pick<Lines, 'table' | 'rules'>,
  column: LineColumn,
  written: string,
): string {
  if (table === 'ket-qua-kiem-tra' && column.name === 'rule') {
    return ruleTitle(written, rules[written] ?? null);
  }
  if (column.kind === 'code') {
    const [code = '', ...name] = written.split(' – ');
    return name.length > 0 && isWord(code) ? name.join(' – ') : written;
  }
  return cellText(column.kind, written);
}

/** An id of 32 digits says nothing to a person. */
export const isNameless = (written: string): boolean => /^[0-9a-f]{32}$/.test(written);
