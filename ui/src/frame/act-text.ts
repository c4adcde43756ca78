import { formatDay } from '../format/day';
import { inSentence, monthName, quarterName } from '../format/period';
import { sentence, t } from '../words/words';

const REVISION = /^(\d{4}-Q[1-4]) L(\d+)$/;
const OF_QUARTER = /^(\d{4}-Q[1-4])(?: (.+))?$/;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const OF_MONTH = /^(\d{4}-\d{2})(?: (.+))?$/;

/** What an act was done to, as people say it: the journal writes quarters and months by their codes. */
function subjectText(subject: string): string {
  const [, sealed, revision] = REVISION.exec(subject) ?? [];
  if (sealed !== undefined && revision !== undefined) {
    const quarter = inSentence(quarterName(sealed));
    return revision === '0' ? quarter : t('ui.act.revision', { quarter, n: revision });
  }
  const [, quarter, inQuarter] = OF_QUARTER.exec(subject) ?? [];
  if (quarter !== undefined) return joined(inSentence(quarterName(quarter)), inQuarter);
  if (A_DAY.test(subject)) return formatDay(subject);
  const [, month, inMonth] = OF_MONTH.exec(subject) ?? [];
  return month === undefined ? subject : joined(inSentence(monthName(month)), inMonth);
}

const joined = (period: string, what: string | undefined): string =>
  what === undefined ? period : `${period} · ${what}`;

/** What an act of the journal was, in words: "Cất phiếu PC143", "Niêm phong quý III năm 2026". */
export function actText(act: { act: string; subject: string }): string {
  const values = { subject: subjectText(act.subject) };
  return sentence(`ui.act.${act.act}`, values) ?? t('ui.act.other', values);
}
