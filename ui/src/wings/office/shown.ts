import type { CentreRow, ReviewFinding } from '../../border/generated';
import { formatDay } from '../../format/day';
import { shown } from '../../format/finding-text';
import { formatMoney, formatVnd } from '../../format/money';
import { quarterName } from '../../format/period';
import type { Params } from '../../frame/route.svelte';
import type { StampKind } from '../../parts/Stamp.svelte';
import { fill, t, type Key, type Params as Values } from '../../words/words';

/** How the office's desk says what the core gives as codes. */

interface Shown {
  kind: StampKind;
  text: string;
}

const stamp = (of: Readonly<Record<string, readonly [StampKind, Key]>>, code: string): Shown => {
  const [kind, key] = of[code] ?? ['todo', null];
  return { kind, text: key === null ? code : t(key) };
};

/** States of a centre, in the order a clerk works through them. */
export const STATES = ['can-xu-ly', 'cho-duyet', 'tra-lai', 'chua-nop', 'dat'] as const;

export const stateStamp = (state: string): Shown =>
  stamp(
    {
      dat: ['done', 'ui.desk.state.accepted'],
      'cho-duyet': ['doing', 'ui.desk.state.clean'],
      'can-xu-ly': ['warning', 'ui.desk.state.open'],
      'tra-lai': ['error', 'ui.desk.state.returned'],
      'chua-nop': ['todo', 'ui.desk.state.missing'],
    },
    state,
  );

export const standingStamp = (standing: string): Shown =>
  stamp(
    {
      counted: ['done', 'ui.desk.standing.counted'],
      superseded: ['locked', 'ui.desk.standing.superseded'],
      'new-machine': ['warning', 'ui.desk.standing.new_machine'],
      forked: ['warning', 'ui.desk.standing.forked'],
      'two-reports': ['warning', 'ui.desk.standing.two_reports'],
    },
    standing,
  );

export const verdictStamp = (verdict: string): Shown =>
  stamp(
    {
      nhan: ['done', 'ui.desk.state.accepted'],
      'tra-lai': ['error', 'ui.desk.state.returned'],
    },
    verdict,
  );

/** What a rule's finding is to the office. */
export const kindStamp = (kind: string): Shown =>
  stamp(
    {
      difference: ['error', 'ui.desk.kind.difference'],
      error: ['error', 'ui.desk.kind.error'],
      query: ['warning', 'ui.desk.kind.query'],
      explained: ['doing', 'ui.desk.kind.explained'],
      office: ['warning', 'ui.desk.kind.office'],
      hint: ['todo', 'ui.desk.kind.hint'],
    },
    kind,
  );

/** What the centre's own check said of a place; none: its table of results has no line for it. */
export const theirsStamp = (result: string | null): Shown =>
  stamp(
    {
      dung: ['done', 'ui.desk.result.right'],
      'giai-thich': ['doing', 'ui.desk.result.explained'],
      sai: ['error', 'ui.desk.result.wrong'],
      'khong-chay': ['warning', 'ui.desk.result.not_run'],
      none: ['todo', 'ui.desk.result.none'],
    },
    result ?? 'none',
  );

/** What this office's check says of the same place. */
export const oursStamp = (finding: ReviewFinding, isNothing: boolean): Shown => {
  const found = finding.severity === 'error' ? 'sai' : 'giai-thich';
  return stamp(
    {
      dung: ['done', 'ui.desk.result.right'],
      'giai-thich': ['warning', 'ui.desk.result.to_explain'],
      sai: ['error', 'ui.desk.result.wrong'],
      'khong-chay': ['warning', 'ui.desk.result.not_run'],
    },
    finding.our_result ?? (isNothing ? 'dung' : found),
  );
};

export const HELD: readonly string[] = ['new-machine', 'forked', 'two-reports'];

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
export function cellText(kind: string, written: string): string {
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

/** "Bản 2", or the first report. */
export const revisionName = (revision: number): string =>
  revision > 0 ? t('ui.desk.revision', { n: revision }) : t('ui.desk.first');

/** "gốc", or "thay 1" for the first correction. */
export const revisionOf = ({ revision }: { revision: number | null }): string => {
  if (revision === null) return '';
  return revision === 0 ? t('ui.import.original') : t('ui.import.replaces', { n: revision });
};

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
