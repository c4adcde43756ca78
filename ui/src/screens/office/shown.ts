import type {
  Figure,
  BundleRow,
  CentreRow,
  CentreState,
  CheckResult,
  ColumnKind,
  FindingKind,
  ReceiptState,
  ReviewFinding,
  Standing,
  Verdict,
} from '../../border/generated';
import { formatDay } from '../../format/day';
import { shown } from '../../format/finding-text';
import { inOrder } from '../../format/in-order';
import { formatMoney, formatVnd } from '../../format/money';
import { quarterName } from '../../format/period';
import type { About } from '../../forms/drafts';
import type { Params } from '../../frame/route.svelte';
import type { StampKind } from '../../parts/Stamp.svelte';
import { fill, t, type Key, type Params as Values } from '../../words/words';

/** How the office's desk says what the core gives as codes. */

interface Shown {
  kind: StampKind;
  text: string;
}

/** How each word of a closed set is shown: a word that has no line here does not compile. */
type Stamps<Word extends string> = Readonly<Record<Word, readonly [StampKind, Key]>>;

const stamp = ([kind, key]: readonly [StampKind, Key]): Shown => ({ kind, text: t(key) });

/** In the order a clerk works through them. */
const STATE: Stamps<CentreState> = {
  'can-xu-ly': ['warning', 'ui.desk.state.open'],
  'cho-duyet': ['doing', 'ui.desk.state.clean'],
  'tra-lai': ['error', 'ui.desk.state.returned'],
  'chua-nop': ['todo', 'ui.desk.state.missing'],
  dat: ['done', 'ui.desk.state.accepted'],
};

/** States of a centre, in the order a clerk works through them. */
export const STATES = inOrder(STATE);

export const stateStamp = (state: CentreState): Shown => stamp(STATE[state]);

const STANDING: Stamps<Standing> = {
  counted: ['done', 'ui.desk.standing.counted'],
  superseded: ['locked', 'ui.desk.standing.superseded'],
  'new-machine': ['warning', 'ui.desk.standing.new_machine'],
  forked: ['warning', 'ui.desk.standing.forked'],
  'two-reports': ['warning', 'ui.desk.standing.two_reports'],
};

export const standingStamp = (standing: Standing): Shown => stamp(STANDING[standing]);

const VERDICT: Stamps<Verdict> = {
  nhan: ['done', 'ui.desk.state.accepted'],
  'tra-lai': ['error', 'ui.desk.state.returned'],
};

export const verdictStamp = (verdict: Verdict): Shown => stamp(VERDICT[verdict]);

const RECEIPT: Readonly<Record<ReceiptState, Key>> = {
  here: 'ui.desk.receipt.here',
  copied: 'ui.desk.receipt.copied',
};

/** How far the receipt of a decision has got: signed is not handed over. */
export const receiptWord = (receipt: ReceiptState | null): string =>
  receipt === null ? '' : t(RECEIPT[receipt]);

/** What a finding is to who reads it: a query the centre has explained is of a kind of its own, and waits to be read. */
export type ReadKind = FindingKind;

/** In the order they are read: what the two checks say differently comes first. */
const KIND: Stamps<ReadKind> = {
  difference: ['error', 'ui.desk.kind.difference'],
  error: ['error', 'ui.desk.kind.error'],
  query: ['warning', 'ui.desk.kind.query'],
  office: ['warning', 'ui.desk.kind.office'],
  explained: ['doing', 'ui.desk.kind.explained'],
  hint: ['todo', 'ui.desk.kind.hint'],
};

/** Kinds of findings, in the order they are read. */
export const KINDS = inOrder(KIND);

/** What a rule's finding is to the office. */
export const kindStamp = (kind: ReadKind): Shown => stamp(KIND[kind]);

const THEIRS: Stamps<CheckResult> = {
  dung: ['done', 'ui.desk.result.right'],
  'giai-thich': ['doing', 'ui.desk.result.explained'],
  sai: ['error', 'ui.desk.result.wrong'],
  'khong-chay': ['warning', 'ui.desk.result.not_run'],
};
const isResult = (word: string): word is CheckResult => Object.hasOwn(THEIRS, word);

/**
 * What the centre's own check said of a place; none: its table of results has no line for it. The
 * word is the centre's: one of a later program stands as it was brought.
 */
export const theirsStamp = (result: string | null): Shown => {
  if (result === null) return { kind: 'todo', text: t('ui.desk.result.none') };
  return isResult(result) ? stamp(THEIRS[result]) : { kind: 'todo', text: result };
};

const OURS: Stamps<CheckResult> = {
  ...THEIRS,
  'giai-thich': ['warning', 'ui.desk.result.to_explain'],
};

/** What this office's check says of the same place. */
export const oursStamp = (finding: ReviewFinding, isNothing: boolean): Shown => {
  const found = finding.severity === 'error' ? 'sai' : 'giai-thich';
  return stamp(OURS[finding.our_result ?? (isNothing ? 'dung' : found)]);
};

/** Why a bundle waits until somebody has asked the centre; null where it does not. */
const WHY_HELD: Readonly<Record<Standing, Key | null>> = {
  counted: null,
  superseded: null,
  'new-machine': 'ui.todo.why.new_machine',
  forked: 'ui.todo.why.forked',
  'two-reports': 'ui.todo.why.two_reports',
};

export const isHeld = (standing: Standing): boolean => WHY_HELD[standing] !== null;

/** The same of everything it waits for: one answer is to all of it. */
export const whyHeld = (reasons: readonly Standing[]): string =>
  reasons
    .map((reason) => WHY_HELD[reason])
    .flatMap((key) => (key === null ? [] : [t(key)]))
    .join(' ');

/** Values of a finding; the office's own rules name years and quarters, which get no dots. */
export function shownHere(show: ReviewFinding['show']): Values {
  const { birth_year, quarter } = show;
  return {
    ...shown(show),
    ...(birth_year === undefined ? {} : { birth_year }),
    // "Quý III năm 2026": the sentence says "quý" itself.
    ...(/^\d{4}-Q[1-4]$/.test(quarter ?? '')
      ? { quarter: quarterName(quarter ?? '').replace(/^Quý /, '') }
      : {}),
  };
}

export const figureValue = (figure: { amount_vnd: number | null; count: number | null }): string => {
  if (figure.amount_vnd !== null) return formatVnd(figure.amount_vnd);
  return figure.count === null ? '' : formatMoney(figure.count);
};

/** One cell of a sealed table, by the kind of its column. */
export function cellText(kind: ColumnKind, written: string): string {
  if (written === '') return '';
  if ((kind === 'vnd' || kind === 'int') && /^-?\d+$/.test(written)) {
    // Years and ordinals are names of four digits or less; dots would make amounts of them.
    return kind === 'vnd' ? formatMoney(Number(written)) : written;
  }
  if (kind === 'day') return formatDay(written);
  if (kind === 'month') return `${Number(written.slice(5))}/${written.slice(0, 4)}`;
  if (kind === 'flag') return t(written === '1' ? 'ui.desk.yes' : 'ui.desk.no');
  return written;
}

/** "Bản đầu", "Bản thay thế 1". */
export const revisionName = (revision: number): string =>
  revision > 0 ? t('ui.desk.revision', { n: revision }) : t('ui.desk.first');

/** The same of a row that may not know. */
export const revisionOf = ({ revision }: { revision: number | null }): string =>
  revision === null ? '' : revisionName(revision);

/** Whose a bundle is, for what is half typed about it. */
export const aboutBundle = ({ unit_name, quarter }: BundleRow): About => ({
  centre: unit_name,
  quarter,
});

export const centreParams = (row: CentreRow, quarter: string): Params => ({
  unit_code: row.unit_code,
  unit_from: row.unit_from,
  quarter,
});

/** What opens a review; with a rule, its centres are the queue. */
export const reviewParams = (bundle_id: string, rule: string | null): Params =>
  rule === null ? { bundle_id } : { bundle_id, rule };

/** A list of names in one line, the rest counted. */
export function some(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  const shown = names.slice(0, most).join(', ');
  return fill(t('ui.desk.and_more'), { names: shown, n: names.length - most });
}

/** The table of a bundle that a key figure is added up from. */
const TABLE_OF: Readonly<Record<Figure, string>> = {
  opening: 'nguon-kinh-phi',
  received: 'nguon-kinh-phi',
  spent: 'nguon-kinh-phi',
  closing: 'nguon-kinh-phi',
  cash: 'so-du',
  account: 'so-du',
  allowances: 'phu-cap',
  activities: 'hoat-dong',
  turns: 'hoat-dong',
};

export const tableOf = (figure: Figure): string => TABLE_OF[figure];
