import type { Component } from 'svelte';
import type { Params } from '../frame/route.svelte';
import type { ScreenName } from '../frame/screens';
import Activities from './centre/activities/Screen.svelte';
import Allowances from './centre/allowances/Screen.svelte';
import Answers from './centre/answers/Screen.svelte';
import Backup from './book/backup/Screen.svelte';
import Board from './office/board/Screen.svelte';
import CashBook from './centre/cash-book/Screen.svelte';
import CashCount from './centre/cash-count/Screen.svelte';
import Centre from './office/centre/Screen.svelte';
import Centres from './office/centres/Screen.svelte';
import Concerns from './centre/concerns/Screen.svelte';
import Consolidate from './office/consolidate/Screen.svelte';
import Facilities from './centre/facilities/Screen.svelte';
import Figures from './office/figures/Screen.svelte';
import FirstRun from './book/first-run/Screen.svelte';
import Home from './centre/home/Screen.svelte';
import Import from './office/import/Screen.svelte';
import LawChange from './law/law-change/Screen.svelte';
import Law from './law/law/Screen.svelte';
import Lines from './office/lines/Screen.svelte';
import People from './centre/people/Screen.svelte';
import Receipts from './office/receipts/Screen.svelte';
import Report from './centre/report/Screen.svelte';
import Review from './office/review/Screen.svelte';
import Settings from './book/settings/Screen.svelte';
import Shortcuts from './book/shortcuts/Screen.svelte';
import Sources from './centre/sources/Screen.svelte';
import Start from './book/start/Screen.svelte';
import ToDo from './office/todo/Screen.svelte';
import Voucher from './centre/voucher/Screen.svelte';

/**
 * The page of each screen, which receives the params of go(). Only the root of the program opens
 * this list: a screen leads to another by its name, and knows none.
 */
export const PAGES: Readonly<Record<ScreenName, Component<{ params: Params }>>> = {
  law: Law,
  'law-change': LawChange,
  start: Start,
  'first-run': FirstRun,
  home: Home,
  'cash-book': CashBook,
  voucher: Voucher,
  settings: Settings,
  backup: Backup,
  allowances: Allowances,
  people: People,
  sources: Sources,
  activities: Activities,
  facilities: Facilities,
  report: Report,
  concerns: Concerns,
  answers: Answers,
  'cash-count': CashCount,
  board: Board,
  import: Import,
  receipts: Receipts,
  todo: ToDo,
  review: Review,
  centres: Centres,
  centre: Centre,
  figures: Figures,
  lines: Lines,
  consolidate: Consolidate,
  shortcuts: Shortcuts,
};
