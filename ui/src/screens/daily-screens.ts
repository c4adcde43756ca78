import Backup from './backup/Screen.svelte';
import CashBook from './cash-book/Screen.svelte';
import FirstRun from './first-run/Screen.svelte';
import Home from './home/Screen.svelte';
import type { Screen } from './screens';
import Settings from './settings/Screen.svelte';
import Start from './start/Screen.svelte';
import Voucher from './voucher/Screen.svelte';

/** From the first run to the vouchers of every day, and what keeps the book safe. */
export const DAILY_SCREENS: readonly Screen[] = [
  { name: 'start', component: Start, title: 'ui.app.opening' },
  { name: 'first-run', component: FirstRun, title: 'ui.first_run.title.role' },
  { name: 'home', component: Home, title: 'ui.home.name', icon: 'home', nav: { centre: 1 } },
  {
    name: 'cash-book',
    component: CashBook,
    title: 'ui.cash_book.short',
    icon: 'book',
    nav: { centre: 2 },
  },
  { name: 'voucher', component: Voucher, title: 'ui.voucher.name', under: 'cash-book' },
  {
    name: 'settings',
    component: Settings,
    title: 'ui.settings.title',
    short: 'ui.settings.short',
    icon: 'settings',
    nav: { centre: 'foot', office: 'foot' },
  },
  { name: 'backup', component: Backup, title: 'ui.backup.title', under: 'settings' },
];
