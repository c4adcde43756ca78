import type { DraftRow } from '../border/generated';
import { bodyOf } from './draft.svelte';
import { keyOf, type Belongs } from './drafts';

/** Help for the tests of screens; the program never loads it. */

/** A draft as the book holds it. */
export const halfTyped = (
  belongs: Belongs,
  fields: object,
  texts: Record<string, string> = {},
): DraftRow => ({
  key: keyOf(belongs),
  body: bodyOf(belongs, { fields, texts }),
  kept_at: '2026-10-02T03:12:00Z',
});

/** What a kept draft says. */
export const saidIn = (kept: { body: string } | undefined): { fields: object; texts: object } =>
  JSON.parse(kept?.body ?? '{"fields":{},"texts":{}}') as { fields: object; texts: object };
