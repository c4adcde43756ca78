import Board from './board/Screen.svelte';
import Import from './import/Screen.svelte';
import Receipts from './receipts/Screen.svelte';
import type { Screen } from './screens';

/** What an office does at the counter: overview, sticks, receipts. */
export const OFFICE_SCREENS: readonly Screen[] = [
  {
    name: 'board',
    component: Board,
    title: 'ui.board.nav',
    label: 'ui.board.nav',
    short: 'ui.board.short',
    icon: 'chart',
    nav: { office: 1 },
  },
  {
    name: 'import',
    component: Import,
    title: 'ui.import.title',
    label: 'ui.import.nav',
    short: 'ui.import.short',
    icon: 'stick',
    nav: { office: 2 },
  },
  {
    name: 'receipts',
    component: Receipts,
    title: 'ui.receipts.title',
    label: 'ui.receipts.title',
    short: 'ui.receipts.short',
    icon: 'receipt',
    nav: { office: 7 },
  },
];
