import type { CentreDetail, CentreState, Quarter } from '../../../border/generated';
import { formatDay } from '../../../format/day';
import { inSentence, quarterName } from '../../../format/period';
import { receiptWord, revisionName } from '../shown';
import { t, type Key } from '../../../words/words';

const STAGE: Readonly<Record<CentreState, Key>> = {
  'can-xu-ly': 'ui.centre.answer.open',
  'cho-duyet': 'ui.centre.answer.clean',
  'tra-lai': 'ui.centre.answer.returned',
  'chua-nop': 'ui.centre.answer.missing',
  dat: 'ui.centre.answer.accepted',
};

/** What is said to a centre that telephones: what came, how far it has got, what still has to come. */
export function answerOf({ row, bundles }: CentreDetail, quarter: Quarter): string[] {
  const stage = t(STAGE[row.state], { quarter: quarterName(quarter), n: row.open });
  if (row.received_on === null) return [stage];
  const came = t('ui.centre.answer.came', {
    quarter: quarterName(quarter),
    revision: inSentence(revisionName(row.revision ?? 0)),
    day: formatDay(row.received_on),
    code: bundles.find((one) => one.bundle_id === row.bundle_id)?.ma_so_lieu ?? '',
  });
  const receipt = t('ui.centre.answer.receipt', {
    state: row.receipt === null ? t('ui.centre.answer.no_receipt') : receiptWord(row.receipt),
  });
  const paper = row.paper_on
    ? t('ui.centre.answer.paper', { day: formatDay(row.paper_on) })
    : t('ui.centre.answer.no_paper');
  return [came, stage, `${receipt} ${paper}`];
}
