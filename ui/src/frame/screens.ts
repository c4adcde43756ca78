import type { BookRole, RuleScreen } from '../border/generated';
import type { IconName } from '../parts/icons';
import type { Key } from '../words/words';

/** What is known of a screen without opening it. */
interface Described {
  /** Its folder, its help page and go() use the same name. */
  name: string;
  /** The window's title. */
  title: Key;
  /** Its place in the nav of a role, 1…8 (Alt+digit), or 'foot' under the line. */
  nav?: Partial<Record<BookRole, number | 'foot'>>;
  icon?: IconName;
  /** The nav's words; `short` stands under the drawing in a narrow window. */
  label?: Key;
  short?: Key;
  /** The nav entry that stays marked while this screen is open. */
  under?: string;
  /** What the core calls it where it sends a reader to mend something there. */
  mends?: RuleScreen;
}

const ALL = [
  // The law both ends work by. It stands at the foot: looked up now and then, before the settings.
  {
    name: 'law',
    title: 'ui.law.title',
    short: 'ui.law.short',
    icon: 'law',
    nav: { centre: 'foot', office: 'foot' },
  },
  { name: 'law-change', title: 'ui.law_change.title', under: 'law' },
  // From the first run to the vouchers of every day, and what keeps the book safe.
  { name: 'start', title: 'ui.app.opening' },
  { name: 'first-run', title: 'ui.first_run.title.role' },
  { name: 'home', title: 'ui.home.name', icon: 'home', nav: { centre: 1 } },
  {
    name: 'cash-book',
    title: 'ui.cash_book.short',
    mends: 'so-quy',
    icon: 'book',
    nav: { centre: 2 },
  },
  { name: 'voucher', title: 'ui.voucher.name', under: 'cash-book' },
  {
    name: 'settings',
    title: 'ui.settings.title',
    mends: 'bao-cao',
    short: 'ui.settings.short',
    icon: 'settings',
    nav: { centre: 'foot', office: 'foot' },
  },
  { name: 'backup', title: 'ui.backup.title', under: 'settings' },
  { name: 'own-decisions', title: 'ui.own_decisions.title', under: 'settings' },
  // What a quarter is made of, and the report that closes it.
  {
    name: 'allowances',
    title: 'ui.allowances.title',
    mends: 'phu-cap',
    label: 'ui.allowances.nav',
    short: 'ui.allowances.short',
    icon: 'wallet',
    nav: { centre: 3 },
  },
  {
    name: 'people',
    title: 'ui.people.title',
    mends: 'nhan-su',
    label: 'ui.people.nav',
    short: 'ui.people.short',
    icon: 'people',
    nav: { centre: 4 },
  },
  {
    name: 'sources',
    title: 'ui.sources.title',
    mends: 'nguon',
    label: 'ui.sources.nav',
    short: 'ui.sources.short',
    icon: 'coins',
    nav: { centre: 5 },
  },
  {
    name: 'activities',
    title: 'ui.activities.title',
    mends: 'hoat-dong',
    label: 'ui.activities.nav',
    short: 'ui.activities.short',
    icon: 'activity',
    nav: { centre: 6 },
  },
  {
    name: 'facilities',
    title: 'ui.facilities.title',
    mends: 'co-so',
    label: 'ui.facilities.nav',
    short: 'ui.facilities.short',
    icon: 'building',
    nav: { centre: 7 },
  },
  {
    name: 'report',
    title: 'ui.report.title',
    label: 'ui.report.nav',
    short: 'ui.report.short',
    icon: 'report',
    nav: { centre: 8 },
  },
  {
    name: 'concerns',
    title: 'ui.concerns.title',
    mends: 'kho-khan',
    label: 'ui.concerns.title',
    short: 'ui.concerns.short',
    icon: 'mail',
    nav: { centre: 9 },
  },
  {
    name: 'gifts',
    title: 'ui.gifts.title',
    mends: 'tai-tro',
    label: 'ui.gifts.nav',
    short: 'ui.gifts.short',
    icon: 'gift',
    nav: { centre: 10 },
  },
  { name: 'answers', title: 'ui.answers.title', under: 'report' },
  { name: 'cash-count', title: 'ui.cash_count.title', under: 'cash-book', mends: 'kiem-quy' },
  // What an office does at the counter: overview, sticks, receipts.
  {
    name: 'board',
    title: 'ui.board.nav',
    label: 'ui.board.nav',
    short: 'ui.board.short',
    icon: 'chart',
    nav: { office: 1 },
  },
  {
    name: 'import',
    title: 'ui.import.title',
    label: 'ui.import.nav',
    short: 'ui.import.short',
    icon: 'stick',
    nav: { office: 2 },
  },
  {
    name: 'receipts',
    title: 'ui.receipts.title',
    label: 'ui.receipts.title',
    short: 'ui.receipts.short',
    icon: 'receipt',
    nav: { office: 7 },
  },
  // What an office does at its desk: review, register, figures.
  {
    name: 'todo',
    title: 'ui.todo.title',
    label: 'ui.todo.title',
    short: 'ui.todo.short',
    icon: 'tasks',
    nav: { office: 3 },
  },
  { name: 'review', title: 'ui.review.title', under: 'todo' },
  {
    name: 'centres',
    title: 'ui.centres.title',
    label: 'ui.centres.title',
    short: 'ui.centres.short',
    icon: 'building',
    nav: { office: 4 },
  },
  { name: 'centre', title: 'ui.centre.title', under: 'centres' },
  {
    name: 'figures',
    title: 'ui.figures.title',
    label: 'ui.figures.title',
    short: 'ui.figures.short',
    icon: 'coins',
    nav: { office: 5 },
  },
  { name: 'lines', title: 'ui.lines.title', under: 'figures' },
  {
    name: 'consolidate',
    title: 'ui.consolidate.title',
    label: 'ui.consolidate.title',
    short: 'ui.consolidate.short',
    icon: 'table',
    nav: { office: 6 },
  },
  { name: 'shortcuts', title: 'ui.keys.title' },
] as const satisfies readonly Described[];

/** The name of a screen of the program. */
export type ScreenName = (typeof ALL)[number]['name'];

/** One screen of the program; screens/pages.ts finds the page it opens. */
export interface Screen extends Described {
  name: ScreenName;
  under?: ScreenName;
}

export const SCREENS: readonly Screen[] = ALL;

/** The screen a start opens. */
export const START: ScreenName = 'start';

/** Where what the core sends a reader to mend is mended. */
export const mendedOn = (screen: RuleScreen): ScreenName => {
  const found = SCREENS.find(({ mends }) => mends === screen);
  if (!found) throw new Error(`no screen mends ${screen}`);
  return found.name;
};

export const screenOf = (name: string): Screen | undefined =>
  SCREENS.find((screen) => screen.name === name);
