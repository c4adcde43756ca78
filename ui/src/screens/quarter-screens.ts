import Activities from './activities/Screen.svelte';
import Allowances from './allowances/Screen.svelte';
import Answers from './answers/Screen.svelte';
import CashCount from './cash-count/Screen.svelte';
import Facilities from './facilities/Screen.svelte';
import People from './people/Screen.svelte';
import Report from './report/Screen.svelte';
import type { Screen } from './screens';
import Sources from './sources/Screen.svelte';

/** What a quarter is made of, and the report that closes it. */
export const QUARTER_SCREENS: readonly Screen[] = [
  {
    name: 'allowances',
    component: Allowances,
    title: 'ui.allowances.title',
    label: 'ui.allowances.nav',
    short: 'ui.allowances.short',
    icon: 'wallet',
    nav: { centre: 3 },
  },
  {
    name: 'people',
    component: People,
    title: 'ui.people.title',
    label: 'ui.people.nav',
    short: 'ui.people.short',
    icon: 'people',
    nav: { centre: 4 },
  },
  {
    name: 'sources',
    component: Sources,
    title: 'ui.sources.title',
    label: 'ui.sources.nav',
    short: 'ui.sources.short',
    icon: 'coins',
    nav: { centre: 5 },
  },
  {
    name: 'activities',
    component: Activities,
    title: 'ui.activities.title',
    label: 'ui.activities.nav',
    short: 'ui.activities.short',
    icon: 'activity',
    nav: { centre: 6 },
  },
  {
    name: 'facilities',
    component: Facilities,
    title: 'ui.facilities.title',
    label: 'ui.facilities.nav',
    short: 'ui.facilities.short',
    icon: 'building',
    nav: { centre: 7 },
  },
  {
    name: 'report',
    component: Report,
    title: 'ui.report.title',
    label: 'ui.report.nav',
    short: 'ui.report.short',
    icon: 'report',
    nav: { centre: 8 },
  },
  { name: 'answers', component: Answers, title: 'ui.answers.title', under: 'report' },
  { name: 'cash-count', component: CashCount, title: 'ui.cash_count.title', under: 'cash-book' },
];
