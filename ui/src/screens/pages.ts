import type { Component } from 'svelte';
import type { Params } from '../frame/route.svelte';
import type { ScreenName } from '../frame/screens';
import Activities from './activities/Screen.svelte';
import Allowances from './allowances/Screen.svelte';
import Answers from './answers/Screen.svelte';
import Backup from './backup/Screen.svelte';
import Board from './board/Screen.svelte';
import CashBook from './cash-book/Screen.svelte';
import CashCount from './cash-count/Screen.svelte';
import Centre from './centre/Screen.svelte';
import Centres from './centres/Screen.svelte';
import Consolidate from './consolidate/Screen.svelte';
import Facilities from './facilities/Screen.svelte';
import Figures from './figures/Screen.svelte';
import FirstRun from './first-run/Screen.svelte';
import Home from './home/Screen.svelte';
import Import from './import/Screen.svelte';
import LawChange from './law-change/Screen.svelte';
import Law from './law/Screen.svelte';
import Lines from './lines/Screen.svelte';
import People from './people/Screen.svelte';
import Receipts from './receipts/Screen.svelte';
import Report from './report/Screen.svelte';
import Review from './review/Screen.svelte';
import Settings from './settings/Screen.svelte';
import Shortcuts from './shortcuts/Screen.svelte';
import Sources from './sources/Screen.svelte';
import Start from './start/Screen.svelte';
import ToDo from './todo/Screen.svelte';
import Voucher from './voucher/Screen.svelte';

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
