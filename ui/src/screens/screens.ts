import type { Component } from 'svelte';
import type { IconName } from '../parts/icons';
import type { Key } from '../words/words';
import { DAILY_SCREENS } from './daily-screens';
import type { Role } from './frame.svelte';
import { LAW_SCREENS } from './law-screens';
import type { Params } from './route.svelte';
import { OFFICE_SCREENS } from './office-screens';
import { QUARTER_SCREENS } from './quarter-screens';
import { REVIEW_SCREENS } from './review-screens';
import Shortcuts from './shortcuts/Screen.svelte';

/** One screen of the program. Its folder, its help page and go() use the same name. */
export interface Screen {
  name: string;
  /** Receives the params of go(). */
  component: Component<{ params: Params }>;
  /** The window's title. */
  title: Key;
  /** Its place in the nav of a role, 1…8 (Alt+digit), or 'foot' under the line. */
  nav?: Partial<Record<Role, number | 'foot'>>;
  icon?: IconName;
  /** The nav's words; `short` stands under the drawing in a narrow window. */
  label?: Key;
  short?: Key;
  /** The nav entry that stays marked while this screen is open. */
  under?: string;
}

export const SCREENS: readonly Screen[] = [
  // First, so that at the foot of the nav the settings stay last.
  ...LAW_SCREENS,
  ...DAILY_SCREENS,
  ...QUARTER_SCREENS,
  ...OFFICE_SCREENS,
  ...REVIEW_SCREENS,
  { name: 'shortcuts', component: Shortcuts, title: 'ui.keys.title' },
];

/** The screen a start opens. */
export const START = 'start';

export const screenOf = (name: string): Screen | undefined =>
  SCREENS.find((screen) => screen.name === name);
