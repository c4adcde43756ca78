import type { IsoDay } from '../format/day';
import { go, here, type Params } from './route.svelte';

/**
 * Opens the law at one entry (`rates/base-wage`, `allowances/…`, `rules/…`, `instruments/…`), as of
 * a day or of today. Its way back leads to where it was asked from; `back` are the params that open
 * that place again when they are not those it was opened with.
 */
export function openLaw(key: string, on?: IsoDay | null, back?: Params): void {
  const { name, params } = here();
  go('law', {
    key,
    ...(on ? { on } : {}),
    from: name,
    back: JSON.stringify(back ?? params),
  });
  followed = { name, key, visit: here().visit };
}

/** The link that led to the law last, and the visit of the law it made. */
let followed: { name: string; key: string; visit: number } | null = null;

/** Is this the link somebody followed and just came back from? The hand belongs on it again. */
export function cameBackTo(key: string): boolean {
  const at = here();
  const is = followed?.key === key && followed.name === at.name && followed.visit + 1 === at.visit;
  if (is) followed = null;
  return is;
}

/** The way from a figure to how it comes about and what checks it. */
export const aboutFigure =
  (name: string, back?: Params): (() => void) =>
  () =>
    openLaw(`figures/${name}`, null, back);

/** Where the law was asked from; null when it was opened by itself. */
export function cameFrom(params: Params): { name: string; params: Params } | null {
  const { from, back } = params;
  if (!from) return null;
  try {
    const read: unknown = JSON.parse(back ?? '{}');
    return { name: from, params: typeof read === 'object' && read !== null ? (read as Params) : {} };
  } catch {
    return { name: from, params: {} };
  }
}
