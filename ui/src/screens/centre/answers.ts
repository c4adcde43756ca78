import { call } from '../../border/call';
import type { Answers, OnTheWay, ReceiptView, RemarkTask } from '../../border/generated';
import { formatDay, quarterOf } from '../../format/day';
import { quarterName } from '../../format/period';
import { stepQuarter } from '../../format/step';
import { book } from '../../frame/book.svelte';
import type { StampKind } from '../../parts/Stamp.svelte';
import { t } from '../../words/words';

/** What the office said of a quarter, as every screen of the centre takes it. */

interface Shown {
  kind: StampKind;
  text: string;
}

/** The newest word on the newest report; none before its receipt was taken in. */
export const currentOf = (answers: Answers): ReceiptView | null =>
  answers.receipts.find((receipt) => receipt.is_current) ?? null;

/** The quarter's stamp: received on a day, returned, or nothing yet. */
export function answerStamp(answers: Answers): Shown {
  const current = currentOf(answers);
  if (!current) {
    const state = answers.on_the_way?.state;
    if (state === undefined) return { kind: 'todo', text: t('ui.answers.none') };
    return { kind: state === 'chua-nop' ? 'warning' : 'doing', text: t(`ui.way.stamp.${state}`) };
  }
  return current.verdict === 'nhan'
    ? { kind: 'sealed', text: t('ui.answers.received_on', { day: formatDay(current.received_on) }) }
    : { kind: 'error', text: t('ui.answers.returned') };
}

/** Where the newest report is, since when and for how long, as one line. */
export function wayText(way: OnTheWay, quarter: string): string {
  const where = t(`ui.way.${way.state}`, {
    quarter: quarterName(quarter),
    day: formatDay(way.since),
  });
  return way.days > 0 ? `${where} ${t('ui.way.days', { n: way.days })}` : where;
}

export const openRemarks = (receipt: ReceiptView | null): readonly RemarkTask[] =>
  (receipt?.remarks ?? []).filter((remark) => !remark.is_done);

/**
 * The quarter whose answer is awaited: the one opened again, else the one before the open one.
 * None when no quarter of this book was ever closed.
 */
export function awaitedQuarter(revision: number): string | null {
  const { centre, open_quarter: open, today } = book();
  if (!centre) return null;
  if (open !== null && revision > 0) return open;
  const last = open === null ? quarterOf(today) : stepQuarter(open, -1);
  return last < quarterOf(centre.first_on) ? null : last;
}

/** What came back for a quarter where it only adds to a screen: no answer is no failure of it. */
export async function answersOf(quarter: string): Promise<Answers | null> {
  try {
    return await call('read_answers', { quarter });
  } catch {
    return null;
  }
}
