import type { ChangedFigure, FileCode, ImportRow, ImportState } from '../../../border/generated';
import { amount, figureName } from '../../../format/changed';
import { formatDay } from '../../../format/day';
import { inSentence, quarterName } from '../../../format/period';
import type { StampKind } from '../../../parts/Stamp.svelte';
import { language } from '../../../words/language.svelte';
import { sentence, t } from '../../../words/words';

/** The first of the six groups of digits of a seal nobody vouches for: it tells two strangers apart
    and is asked over the telephone. All thirty on a screen would be copied, not compared. */
export const firstDigits = (row: ImportRow): string => row.signer?.split(' ')[0] ?? '';

/** A seal nobody vouched for here, whose card was typed beforehand: it is taken with its bundle. */
export const isCarded = (row: ImportRow): boolean =>
  row.state === 'key-unknown' && row.can_take && row.card !== null;

/** What people call a bundle: its commune, else its centre, else its file. Of a stranger nothing is
    known but its seal. */
export function nameOf(row: ImportRow): string {
  if (isCarded(row)) return row.card?.unit_name ?? '';
  if (row.state === 'key-unknown') return t('ui.import.stranger', { digits: firstDigits(row) });
  return row.unit_name ?? row.centre_name ?? row.file_name;
}

/** Codes that say the seal no longer fits what is inside. */
const BROKEN: readonly FileCode[] = [
  'hash-mismatch',
  'signature-mismatch',
  'damaged',
  'truncated',
  'empty',
  'file-extra',
  'file-missing',
  'extra-bytes',
  'duplicate-entry',
  'repacked',
];
const NOT_ONE: readonly FileCode[] = ['not-a-bundle', 'unreadable', 'too-large', 'too-many-entries'];
/** Codes of which the state already says all. */
const PLAIN: readonly FileCode[] = ['accepted', 'supersedes', 'already-known'];

/** What a row is to a clerk: the core's states, and finer ones. */
export type RowKind = ImportState | 'carded' | 'taken' | 'open' | 'replaced' | 'impostor' | 'broken' | 'no-bundle';

const KIND: Readonly<Record<RowKind, StampKind>> = {
  new: 'todo',
  correction: 'doing',
  taken: 'done',
  open: 'warning',
  carded: 'todo',
  replaced: 'locked',
  known: 'locked',
  quarantined: 'warning',
  'key-unknown': 'warning',
  'wrong-quarter': 'warning',
  'wrong-addressee': 'warning',
  sample: 'warning',
  refused: 'error',
  impostor: 'error',
  broken: 'error',
  'no-bundle': 'error',
};

/** One word for what a row is, finer than the core's state where a clerk does something else. */
export function kindOf(row: ImportRow): RowKind {
  if (row.state === 'refused') {
    if (row.code === 'impersonation') return 'impostor';
    if (BROKEN.includes(row.code)) return 'broken';
    return NOT_ONE.includes(row.code) ? 'no-bundle' : 'refused';
  }
  if (isCarded(row)) return 'carded';
  if (row.code === 'replaced') return 'replaced';
  if (row.is_taken && row.state !== 'known') return row.is_clean ? 'taken' : 'open';
  return row.state;
}

export function stampOf(row: ImportRow): { kind: StampKind; text: string } {
  const kind = kindOf(row);
  return { kind: KIND[kind], text: t(`ui.import.state.${kind}`) };
}

/** "Tổng chi: 14.816.000 đ → 14.766.000 đ". */
export function tellChange({ name, is_money, before, after }: ChangedFigure): string {
  return `${figureName(name)}: ${amount(before, is_money)} → ${amount(after, is_money)}`;
}

/** The core writes its sentence in Vietnamese; English has the same sentence by its code. */
function messageOf(row: ImportRow): string {
  // The core's sentence holds all thirty digits, which nobody may copy from a screen.
  if (row.card) {
    const { unit_name: unit, typed_on } = row.card;
    return t(row.can_take ? 'ui.import.carded' : 'ui.import.card_of_another', { unit, day: formatDay(typed_on) });
  }
  if (row.state === 'key-unknown') return `${row.file_name}. ${t('ui.import.unknown_seal')}`;
  if (language() === 'vi') return row.message;
  return sentence(`bundle.${row.code}`, { detail: row.found ?? row.file_name }) ?? row.message;
}

const quarterOrName = (text: string): string =>
  /^\d{4}-Q[1-4]$/.test(text) ? inSentence(quarterName(text)) : text;

/** What should stand there beside what stands there. */
export const comparisonOf = (row: ImportRow): { expected: string; found: string } | null =>
  row.expected !== null && row.found !== null
    ? { expected: quarterOrName(row.expected), found: quarterOrName(row.found) }
    : null;

/** What a person should know of a row, a sentence each; nothing where the word says it all. */
export function notesOf(row: ImportRow): string[] {
  const notes: string[] = [];
  if (row.state === 'known' && row.received_on) {
    const key = row.is_lost ? 'ui.import.known_lost' : 'ui.import.known_on';
    notes.push(t(key, { day: formatDay(row.received_on) }));
  } else if (row.state === 'known') notes.push(row.message);
  else if (!PLAIN.includes(row.code)) notes.push(messageOf(row));
  if (row.reason) notes.push(t('ui.import.reason', { reason: row.reason }));
  if (row.taken_out) {
    const { taken_out_on, reason } = row.taken_out;
    notes.push(t('ui.import.taken_out', { day: formatDay(taken_out_on), reason }));
  }
  if (!row.can_take && !row.is_taken) return notes;
  const open = [
    row.errors > 0 ? t('ui.import.errors', { n: row.errors }) : '',
    row.differences > 0 ? t('ui.import.differences', { n: row.differences }) : '',
    row.open_queries > 0 ? t('ui.import.queries', { n: row.open_queries }) : '',
    row.explained > 0 ? t('ui.import.explained', { n: row.explained }) : '',
  ].filter(Boolean);
  return open.length > 0 ? [...notes, open.join(' ')] : notes;
}
