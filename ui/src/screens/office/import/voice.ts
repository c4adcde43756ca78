import type { Day, ImportRow } from '../../../border/generated';
import { formatDay } from '../../../format/day';
import { t } from '../../../words/words';
import { kindOf, nameOf } from './tell';

/** What a clerk says to whoever holds the stick, short enough to be read from two metres. */
export interface Voice {
  who: string;
  what: string;
  kind: 'good' | 'wait' | 'bad';
  deadline: string | null;
}

type Verdict = Pick<Voice, 'what' | 'kind'>;

/** What the centre itself has to put right. */
const toMend = (row: ImportRow): number => row.errors + row.open_queries;

function verdictOf(row: ImportRow): Verdict {
  const kind = kindOf(row);
  if (kind === 'broken' || kind === 'no-bundle' || kind === 'refused') {
    return { what: t('ui.import.voice.copy_again'), kind: 'bad' };
  }
  if (kind === 'impostor' || kind === 'key-unknown') return { what: t('ui.import.voice.compare'), kind: 'wait' };
  if (kind === 'wrong-quarter' || kind === 'wrong-addressee' || kind === 'sample') {
    return { what: t('ui.import.voice.not_for_us'), kind: 'bad' };
  }
  if (toMend(row) > 0) return { what: t('ui.import.voice.mend', { n: toMend(row) }), kind: 'bad' };
  if (!row.is_taken) return { what: t('ui.import.voice.take'), kind: 'wait' };
  if (kind === 'open') return { what: t('ui.import.voice.look'), kind: 'wait' };
  return { what: t('ui.import.voice.taken'), kind: 'good' };
}

/** Of a centre's bundles the newest speaks: an older one was replaced by it. */
function newest(rows: readonly ImportRow[]): ImportRow[] {
  const best = new Map<string, ImportRow>();
  for (const row of rows) {
    const whose = row.centre_id ?? row.path;
    const before = best.get(whose);
    if (!before || (row.revision ?? 0) > (before.revision ?? 0)) best.set(whose, row);
  }
  return [...best.values()];
}

/** The one line of what lies on a stick; null where nothing lies there. */
export function voiceOf(rows: readonly ImportRow[], deadline: Day | null): Voice | null {
  const all = newest(rows);
  const [first] = all;
  if (!first) return null;
  if (all.length === 1) {
    const verdict = verdictOf(first);
    const isOwed = verdict.kind === 'bad' && deadline !== null;
    return { who: nameOf(first), ...verdict, deadline: isOwed ? t('ui.import.voice.deadline', { day: formatDay(deadline) }) : null };
  }
  const good = all.filter((row) => verdictOf(row).kind === 'good').length;
  const bad = all.filter((row) => verdictOf(row).kind === 'bad').length;
  const kind = bad > 0 ? 'bad' : good === all.length ? 'good' : 'wait';
  const what = t('ui.import.voice.many', { good, bad, wait: all.length - good - bad });
  return { who: t('ui.import.voice.centres', { n: all.length }), what, kind, deadline: null };
}
