import type { Params, ScreenName } from './screens';

/** Where the window is. There are no addresses: the program is not a page. */

export type { Params };

export interface Route {
  /** Empty until the start opens the first screen. */
  name: ScreenName | '';
  params: Params;
  /** Raised by every go(), so that opening the same screen anew is a new opening. */
  visit: number;
}

let route = $state<Route>({ name: '', params: {}, visit: 0 });
let leaving: ((proceed: () => void) => boolean) | null = null;

export const here = (): Route => route;

function open(name: ScreenName, params: Params): void {
  leaving = null;
  route = { name, params, visit: route.visit + 1 };
}

/** Opens a screen by its name (screens.ts); a half-typed form may ask first (see guardLeaving). */
export function go(name: ScreenName, params: Params = {}): void {
  const proceed = (): void => open(name, params);
  if (leaving === null || leaving(proceed)) proceed();
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
