import type { BookRole, RuleScreen } from '../border/generated';
import type { IconName } from '../parts/icons';
import type { Key } from '../words/words';

/** What a screen is opened with. */
export type Params = Readonly<Record<string, string>>;

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
  /** The forms that stand on it, by name, whose half-typed text is kept. */
  drafts?: Readonly<Record<string, DraftOf>>;
}

/** What is known of a form whose half-typed text is kept under what it belongs to, its `of`. */
interface DraftOf {
  /** Where on its screen it stands. */
  at: (of: string) => Params;
  /** The boxes whose words tell one half-typed text from another; the first that holds some. */
  tells?: readonly string[];
}

const first = (of: string): string => of.split('/')[0] ?? '';
const after = (of: string): string => of.slice(first(of).length + 1);
/** Of a record's id, or "new". */
const record = (of: string): Params => ({ record: of });
/** One a book. */
const nowhere = (): Params => ({});
const quarter = (of: string): Params => ({ quarter: first(of) });
const bundle = (of: string): Params => ({ bundle_id: first(of) });
/** A line of a table of a bundle. */
const line = (of: string): Params => {
  const [bundle_id = '', table = '', ...key] = of.split('/');
  return { bundle_id, table, key: key.join('/') };
};
/** Of an entry's key, or of nothing. */
const form = (name: string) => (): Params => ({ form: name });

const ALL = [
  // The law both ends work by. It stands at the foot: looked up now and then, before the settings.
  {
    name: 'law',
    title: 'ui.law.title',
    short: 'ui.law.short',
    icon: 'law',
    nav: { centre: 'foot', office: 'foot' },
  },
  {
    name: 'law-change',
    title: 'ui.law_change.title',
    under: 'law',
    drafts: {
      'law-rate': { at: form('rate') },
      'law-decision': { at: form('decision'), tells: ['scope', 'number'] },
      'law-rule': { at: form('rule'), tells: ['name', 'title_vi'] },
      'law-unit': { at: form('unit'), tells: ['name', 'code_text'] },
      'law-phrase': { at: form('phrase') },
      'law-file': { at: (key) => ({ key }), tells: ['title', 'key'] },
      'law-issue': { at: form('issue'), tells: ['note'] },
    },
  },
  // From the first run to the vouchers of every day, and what keeps the book safe.
  { name: 'start', title: 'ui.app.opening' },
  {
    name: 'first-run',
    title: 'ui.first_run.title.role',
    drafts: {
      'first-run': { at: nowhere, tells: ['name', 'officeName'] },
    },
  },
  { name: 'home', title: 'ui.home.name', icon: 'home', nav: { centre: 1 } },
  {
    name: 'cash-book',
    title: 'ui.cash_book.short',
    mends: 'so-quy',
    icon: 'book',
    nav: { centre: 2 },
  },
  {
    name: 'voucher',
    title: 'ui.voucher.name',
    under: 'cash-book',
    drafts: {
      voucher: { at: (of) => ({ kind: first(of), copied: after(of) }), tells: ['payee', 'reason'] },
      'voucher-mend': { at: (id) => ({ id }), tells: ['payee', 'reason'] },
      void: { at: (id) => ({ id }), tells: ['reason'] },
      reverse: { at: (id) => ({ id }), tells: ['reason'] },
    },
  },
  { name: 'books', title: 'ui.books.title', under: 'cash-book' },
  {
    name: 'settings',
    title: 'ui.settings.title',
    mends: 'bao-cao',
    short: 'ui.settings.short',
    icon: 'settings',
    nav: { centre: 'foot', office: 'foot' },
    drafts: {
      profile: { at: nowhere, tells: ['name'] },
      'upper-body': { at: nowhere, tells: ['upper_body', 'clerk'] },
    },
  },
  { name: 'backup', title: 'ui.backup.title', under: 'settings' },
  {
    name: 'own-decisions',
    title: 'ui.own_decisions.title',
    under: 'settings',
    drafts: {
      'own-decision': { at: record, tells: ['number', 'scope'] },
    },
  },
  // What a quarter is made of, and the report that closes it.
  {
    name: 'allowances',
    title: 'ui.allowances.title',
    mends: 'phu-cap',
    label: 'ui.allowances.nav',
    short: 'ui.allowances.short',
    icon: 'wallet',
    nav: { centre: 3 },
    drafts: {
      settle: { at: record },
      pay: { at: nowhere },
      'pay-back': { at: nowhere },
      adjustment: { at: record, tells: ['reason'] },
    },
  },
  {
    name: 'people',
    title: 'ui.people.title',
    mends: 'nhan-su',
    label: 'ui.people.nav',
    short: 'ui.people.short',
    icon: 'people',
    nav: { centre: 4 },
    drafts: {
      person: { at: record, tells: ['full_name', 'main_job'] },
      post: { at: record, tells: ['decision_no', 'sending_school'] },
      'post-end': { at: record },
      board: { at: nowhere, tells: ['decision_no'] },
    },
  },
  {
    name: 'secondments',
    title: 'ui.secondments.title',
    under: 'people',
    mends: 'biet-phai',
    drafts: {
      secondment: { at: record, tells: ['full_name', 'school', 'decision_no'] },
      'secondment-extension': { at: record, tells: ['decision_no'] },
    },
  },
  {
    name: 'trainings',
    title: 'ui.trainings.title',
    under: 'people',
    mends: 'tap-huan',
    drafts: {
      training: { at: record, tells: ['title', 'by_whom'] },
    },
  },
  {
    name: 'collaborators',
    title: 'ui.collaborators.title',
    under: 'people',
    mends: 'nguoi-cong-tac',
    drafts: {
      collaborator: { at: record, tells: ['full_name', 'workplace'] },
    },
  },
  {
    name: 'committee',
    title: 'ui.committee.title',
    under: 'people',
    mends: 'ban-chi-dao',
    drafts: {
      committee: { at: record, tells: ['number', 'authority'] },
    },
  },
  {
    name: 'meetings',
    title: 'ui.meetings.title',
    under: 'people',
    mends: 'hop-ban-chi-dao',
    drafts: {
      'committee-meeting': { at: record, tells: ['subject'] },
    },
  },
  {
    name: 'handings',
    title: 'ui.handings.title',
    under: 'people',
    drafts: {
      'handing-over': { at: record, tells: ['to_name', 'papers'] },
    },
  },
  {
    name: 'sources',
    title: 'ui.sources.title',
    mends: 'nguon',
    label: 'ui.sources.nav',
    short: 'ui.sources.short',
    icon: 'coins',
    nav: { centre: 5 },
    drafts: {
      source: { at: record, tells: ['name'] },
    },
  },
  {
    name: 'allotments',
    title: 'ui.allotments.title',
    under: 'sources',
    mends: 'du-toan',
    drafts: {
      allotment: { at: record, tells: ['number', 'authority'] },
    },
  },
  {
    name: 'activities',
    title: 'ui.activities.title',
    mends: 'hoat-dong',
    label: 'ui.activities.nav',
    short: 'ui.activities.short',
    icon: 'activity',
    nav: { centre: 6 },
    drafts: {
      activity: { at: record, tells: ['title', 'speaker', 'place', 'partner'] },
    },
  },
  {
    name: 'plans',
    title: 'ui.plans.title',
    under: 'activities',
    mends: 'ke-hoach',
    drafts: {
      plan: { at: record, tells: ['number', 'approved_by'] },
      target: { at: (of) => ({ record: first(of), target: after(of) }), tells: ['what', 'responsible'] },
    },
  },
  {
    name: 'facilities',
    title: 'ui.facilities.title',
    mends: 'co-so',
    label: 'ui.facilities.nav',
    short: 'ui.facilities.short',
    icon: 'building',
    nav: { centre: 7 },
    drafts: {
      facility: { at: record, tells: ['name', 'note'] },
      movement: { at: record, tells: ['paper', 'note'] },
    },
  },
  {
    name: 'report',
    title: 'ui.report.title',
    label: 'ui.report.nav',
    short: 'ui.report.short',
    icon: 'report',
    nav: { centre: 8 },
    drafts: {
      number: { at: quarter, tells: ['number'] },
      sign: { at: quarter, tells: ['number'] },
      explain: { at: quarter, tells: ['text'] },
      revision: { at: quarter, tells: ['reason'] },
    },
  },
  {
    name: 'concerns',
    title: 'ui.concerns.title',
    mends: 'kho-khan',
    label: 'ui.concerns.title',
    short: 'ui.concerns.short',
    icon: 'mail',
    nav: { centre: 9 },
    drafts: {
      concern: { at: (of) => ({ quarter: first(of), record: after(of) }), tells: ['text', 'asked_of'] },
    },
  },
  {
    name: 'gifts',
    title: 'ui.gifts.title',
    mends: 'tai-tro',
    label: 'ui.gifts.nav',
    short: 'ui.gifts.short',
    icon: 'gift',
    nav: { centre: 10 },
    drafts: {
      gift: { at: record, tells: ['what', 'giver', 'purpose'] },
    },
  },
  {
    name: 'answers',
    title: 'ui.answers.title',
    under: 'report',
    drafts: {
      'hand-in': { at: (of) => ({ quarter: first(of) }) },
      pin: { at: nowhere, tells: ['digits'] },
    },
  },
  {
    name: 'cash-count',
    title: 'ui.cash_count.title',
    under: 'cash-book',
    mends: 'kiem-quy',
    drafts: {
      'cash-count': { at: record },
    },
  },
  {
    name: 'advances',
    title: 'ui.advances.title',
    under: 'cash-book',
    mends: 'tam-ung',
    drafts: {
      advance: { at: record, tells: ['payee', 'reason'] },
    },
  },
  {
    name: 'closings',
    title: 'ui.closings.title',
    under: 'cash-book',
    mends: 'khoa-so',
    drafts: {
      'closing-reopen': { at: (period) => ({ period }), tells: ['reason'] },
    },
  },
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
    drafts: {
      enrol: { at: nowhere, tells: ['unitText', 'digits'] },
    },
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
    drafts: {
      confirm: { at: nowhere, tells: ['reason'] },
      answer: { at: (of) => ({
          quarter: first(of),
          ...(after(of) === '' ? {} : { rule: after(of) }),
        }), tells: ['text'] },
    },
  },
  {
    name: 'review',
    title: 'ui.review.title',
    under: 'todo',
    drafts: {
      remarks: { at: bundle },
      review: { at: bundle, tells: ['note'] },
      remark: { at: bundle, tells: ['text'] },
    },
  },
  {
    name: 'centres',
    title: 'ui.centres.title',
    label: 'ui.centres.title',
    short: 'ui.centres.short',
    icon: 'building',
    nav: { office: 4 },
  },
  {
    name: 'centre',
    title: 'ui.centre.title',
    under: 'centres',
    drafts: {
      contact: { at: (of) => ({ unit_code: first(of), unit_from: after(of) }), tells: ['contact_name', 'phone', 'note'] },
      remove: { at: (of) => ({ unit_code: first(of), unit_from: after(of).split('/')[0] ?? '' }), tells: ['reason'] },
    },
  },
  {
    name: 'cards',
    title: 'ui.cards.title',
    under: 'centres',
    drafts: {
      card: { at: record, tells: ['unitText', 'digits'] },
    },
  },
  {
    name: 'phones',
    title: 'ui.phones.title',
    under: 'centres',
    drafts: {
      'phone-list': { at: nowhere, tells: ['text'] },
    },
  },
  {
    name: 'figures',
    title: 'ui.figures.title',
    label: 'ui.figures.title',
    short: 'ui.figures.short',
    icon: 'coins',
    nav: { office: 5 },
  },
  {
    name: 'courses',
    title: 'ui.courses.title',
    under: 'figures',
    drafts: {
      course: { at: record, tells: ['title', 'place'] },
    },
  },
  {
    name: 'lines',
    title: 'ui.lines.title',
    under: 'figures',
    drafts: {
      'line-remark': { at: line, tells: ['text'] },
    },
  },
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

/** The name of a form whose half-typed text is kept. */
type Drafts<T> = T extends { drafts: infer D } ? Extract<keyof D, string> : never;
export type DraftForm = Drafts<(typeof ALL)[number]>;

/** Every such form, with the screen it stands on. */
export const DRAFTS: readonly (DraftOf & { form: DraftForm; screen: ScreenName })[] = SCREENS.flatMap(
  ({ name, drafts }) =>
    Object.entries(drafts ?? {}).map(([form, one]) => ({
      ...one,
      form: form as DraftForm,
      screen: name,
    })),
);

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
