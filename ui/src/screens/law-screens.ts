import LawChange from './law-change/Screen.svelte';
import Law from './law/Screen.svelte';
import type { Screen } from './screens';

/** The law both ends work by. It stands at the foot: looked up now and then, before the settings. */
export const LAW_SCREENS: readonly Screen[] = [
  {
    name: 'law',
    component: Law,
    title: 'ui.law.title',
    short: 'ui.law.short',
    icon: 'law',
    nav: { centre: 'foot', office: 'foot' },
  },
  { name: 'law-change', component: LawChange, title: 'ui.law_change.title', under: 'law' },
];
