import Centre from './centre/Screen.svelte';
import Centres from './centres/Screen.svelte';
import Consolidate from './consolidate/Screen.svelte';
import Figures from './figures/Screen.svelte';
import Lines from './lines/Screen.svelte';
import Review from './review/Screen.svelte';
import type { Screen } from './screens';
import ToDo from './todo/Screen.svelte';

/** What an office does at its desk: review, register, figures. */
export const REVIEW_SCREENS: readonly Screen[] = [
  {
    name: 'todo',
    component: ToDo,
    title: 'ui.todo.title',
    label: 'ui.todo.title',
    short: 'ui.todo.short',
    icon: 'tasks',
    nav: { office: 3 },
  },
  { name: 'review', component: Review, title: 'ui.review.title', under: 'todo' },
  {
    name: 'centres',
    component: Centres,
    title: 'ui.centres.title',
    label: 'ui.centres.title',
    short: 'ui.centres.short',
    icon: 'building',
    nav: { office: 4 },
  },
  { name: 'centre', component: Centre, title: 'ui.centre.title', under: 'centres' },
  {
    name: 'figures',
    component: Figures,
    title: 'ui.figures.title',
    label: 'ui.figures.title',
    short: 'ui.figures.short',
    icon: 'coins',
    nav: { office: 5 },
  },
  { name: 'lines', component: Lines, title: 'ui.lines.title', under: 'figures' },
  {
    name: 'consolidate',
    component: Consolidate,
    title: 'ui.consolidate.title',
    label: 'ui.consolidate.title',
    short: 'ui.consolidate.short',
    icon: 'table',
    nav: { office: 6 },
  },
];
