import type { Params, ScreenName } from './screens';

/** Where the window is. There are no addresses: the program is not a page. */

export type { Params };

export interface Route {
  /** Empty until the start opens the first screen. */
  name: ScreenName | '';
  params: Params;
  /** Raised by every go(), so that opening the same screen anew is a new opening. */
  visit: number;
  /** Where one was before, with where one was before that; null where nothing was. */
  from: Place | null;
}

/** A screen as it was opened. */
export interface Place {
  name: ScreenName;
  params: Params;
  from: Place | null;
}

/** How far back is remembered: nobody goes back further by a key, and nothing grows for ever. */
const DEEPEST = 8;

let route = $state.raw<Route>({ name: '', params: {}, visit: 0, from: null });
let leaving: ((proceed: () => void) => boolean) | null = null;

export const here = (): Route => route;

/** Another book, another test: nothing of before is gone back to. */
export function forgetWay(): void {
  route = { ...route, from: null };
}

function open(name: ScreenName, params: Params, from: Place | null): void {
  leaving = null;
  route = { name, params, visit: route.visit + 1, from };
}

const cut = (place: Place | null, left: number): Place | null =>
  place === null || left === 0 ? null : { ...place, from: cut(place.from, left - 1) };

/** The place that is being left: the same screen opened anew is no other place. */
function left(name: ScreenName): Place | null {
  const { name: was, params, from } = route;
  if (was === '' || was === name) return from;
  return cut({ name: was, params, from }, DEEPEST);
}

function leave(proceed: () => void): void {
  if (leaving === null || leaving(proceed)) proceed();
}

/** Opens a screen by its name (screens.ts); a half-typed form may ask first (see guardLeaving). */
export function go(name: ScreenName, params: Params = {}): void {
  leave(() => open(name, params, left(name)));
}

/** Goes back where one came from, or, where that was another screen, on to it; what it shows is said anew. */
export function returnTo(name: ScreenName, params: Params = {}): void {
  const { from } = route;
  if (from?.name === name) goBackTo({ name, params, from: from.from });
  else go(name, params);
}

/** Says of a screen that it was opened to put right one thing named elsewhere. */
const ERRAND = 'errand';

/**
 * Opens where one thing is put right; `back` is how the screen that named it is opened again, which it is by
 * itself once something was saved there.
 */
export function goMending(name: ScreenName, params: Params, back: Params): void {
  const { name: was, from } = route;
  const place = was === '' ? null : { name: was, params: back, from };
  leave(() => open(name, { ...params, [ERRAND]: '' }, place));
}

/** Where one is back after putting that right; null where one is on no errand. */
export const onErrand = (): Place | null => (route.params[ERRAND] === undefined ? null : route.from);

/** Something was put right: back to what named it. */
export function endErrand(): void {
  const place = onErrand();
  if (place) goBackTo(place);
}

/** Goes back to a place as it was opened, and to what was before it by the next step back. */
export function goBackTo({ name, params, from }: Place): void {
  leave(() => open(name, params, from));
}

/**
 * A screen with unsaved text: `ask` returns true to let go, or keeps `proceed`, shows its question
 * and calls it after the answer. Returns what lifts the guard; opening a screen lifts it too.
 */
export function guardLeaving(ask: (proceed: () => void) => boolean): () => void {
  leaving = ask;
  return () => {
    if (leaving === ask) leaving = null;
  };
}
