import type { IsoDay } from '../format/day';
import { go, here, type Params, type Route } from './route.svelte';
import { screenOf, type ScreenName } from './screens';

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
  followed = { name, place: -1, visit: here().visit };
}

/** Opens the law from the link at that place of the screen, so that the hand finds back to it. */
export function followLink(place: number, key: string, on?: IsoDay | null, back?: Params): void {
  openLaw(key, on, back);
  if (followed) followed.place = place;
}

/** The screen that led to the law last, the place of its link, and the visit of the law it made. */
let followed: { name: Route['name']; place: number; visit: number } | null = null;

/** Is this the link somebody followed and just came back from? The hand belongs on it again. */
export function cameBackTo(place: number): boolean {
  const at = here();
  const is =
    followed?.place === place && followed.name === at.name && followed.visit + 1 === at.visit;
  if (is) followed = null;
  return is;
}

/** The way from a figure to how it comes about and what checks it. */
export const aboutFigure =
  (name: string, back?: Params): (() => void) =>
  () =>
    openLaw(`figures/${name}`, null, back);

/** Where the law was asked from; null when it was opened by itself. */
export function cameFrom(params: Params): { name: ScreenName; params: Params } | null {
  const { back } = params;
  const from = screenOf(params['from'] ?? '');
  if (from === undefined) return null;
  try {
    const read: unknown = JSON.parse(back ?? '{}');
    return { name: from.name, params: typeof read === 'object' && read !== null ? (read as Params) : {} };
  } catch {
    return { name: from.name, params: {} };
  }
}
