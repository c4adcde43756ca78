import type { Component } from 'svelte';
import type { Params } from '../frame/route.svelte';
import { SCREENS, type ScreenName } from '../frame/screens';

type Page = Component<{ params: Params }>;

/** Each screen's own file, in the folder of its name in its wing. */
const FOUND = import.meta.glob<Page>('./*/*/Screen.svelte', { eager: true, import: 'default' });

function pageOf(name: ScreenName): Page {
  const found = Object.entries(FOUND).find(([path]) => path.endsWith(`/${name}/Screen.svelte`));
  if (!found) throw new Error(`no page for ${name}`);
  return found[1];
}

/**
 * The page of each screen, which receives the params of go(). Only the root of the program opens
 * this list: a screen leads to another by its name, and knows none.
 */
export const PAGES = Object.fromEntries(
  SCREENS.map(({ name }) => [name, pageOf(name)]),
) as Readonly<Record<ScreenName, Page>>;
