import { SvelteMap } from 'svelte/reactivity';
import type { BundleRow, RemarkForm, RemarkRow } from '../../border/generated';
import { dropText, keepText, readBody } from '../../forms/draft.svelte';
import { keyOf as draftKey } from '../../forms/drafts';
import { book, bookIsRead } from '../../frame/book.svelte';
import { aboutBundle } from './shown';

/** A remark that waits for the verdict, and what a person calls its place. */
export interface Waiting extends RemarkForm {
  place: string;
}

/** By bundle: remarks are written here and beside the lines, and told to the core with the verdict. */
const waiting = new SvelteMap<string, readonly Waiting[]>();

const keyOf = (bundle_id: string): string => draftKey({ form: 'remarks', of: bundle_id });

export const remarksOf = (bundle_id: string): readonly Waiting[] => waiting.get(bundle_id) ?? [];

/** Kept in the book at every change, so that a power cut costs nothing. */
function write(bundle: BundleRow, remarks: readonly Waiting[]): void {
  const { bundle_id } = bundle;
  waiting.set(bundle_id, remarks);
  const about = aboutBundle(bundle);
  const body = { of: bundle_id, at: {}, about, stands: '', fields: { remarks }, texts: {} };
  // What could not be kept still stands on the screen; the next change tries again.
  void keepText(keyOf(bundle_id), JSON.stringify(body)).catch(() => undefined);
}

export function addRemark(bundle: BundleRow, remark: Waiting): void {
  write(bundle, [...remarksOf(bundle.bundle_id), remark]);
}

export function dropRemark(bundle: BundleRow, remark: Waiting): void {
  const others = remarksOf(bundle.bundle_id).filter((one) => one !== remark);
  write(bundle, others);
}

/** The verdict told them: nothing waits any more. */
export async function forgetRemarks(bundle_id: string): Promise<void> {
  waiting.delete(bundle_id);
  await dropText(keyOf(bundle_id));
}

/** For tests, and for another book: nothing waits anywhere. */
export const forgetAllRemarks = (): void => waiting.clear();

/** Opening a review: what waits here, else what a power cut left, else what was said before. */
export function takeUp(bundle_id: string, said: readonly RemarkRow[]): void {
  if (waiting.has(bundle_id)) return;
  waiting.set(bundle_id, kept(bundle_id) ?? said.map(asWaiting));
}

const asWaiting = ({ table, row, column, rule, text, place }: RemarkRow): Waiting => ({
  table,
  row,
  column,
  rule,
  text,
  place,
});

function kept(bundle_id: string): Waiting[] | null {
  if (!bookIsRead()) return null;
  const draft = book().drafts.find((one) => one.key === keyOf(bundle_id));
  const body = draft && readBody(draft.body);
  if (body?.of !== bundle_id) return null;
  const { remarks } = body.fields as { remarks?: unknown };
  return Array.isArray(remarks) ? remarks.filter(isWaiting) : null;
}

function isWaiting(one: unknown): one is Waiting {
  if (typeof one !== 'object' || one === null) return false;
  const { text, place } = one as Record<string, unknown>;
  return typeof text === 'string' && typeof place === 'string';
}

/** The row of what is said about the whole. */
const WHOLE = '-';

/**
 * What the core takes; the place's name is its own. A rule without a row would mean every finding of
 * that rule, which only an answer to many centres means.
 */
export const asForm = ({ table, row, column, rule, text }: Waiting): RemarkForm => ({
  table,
  row: rule === null ? row : (row ?? WHOLE),
  column,
  rule,
  text,
});

/** Does a remark stand on this finding already? */
export const isRemarked = (
  remarks: readonly Waiting[],
  finding: { rule: string; row: string },
): boolean =>
  remarks.some((one) => one.rule === finding.rule && (one.row ?? finding.row) === finding.row);
