import act from '../../../assets/words/vi/act.json';
import activities from '../../../assets/words/vi/activities.json';
import allowances from '../../../assets/words/vi/allowances.json';
import answers from '../../../assets/words/vi/answers.json';
import app from '../../../assets/words/vi/app.json';
import aside from '../../../assets/words/vi/aside.json';
import backup from '../../../assets/words/vi/backup.json';
import band from '../../../assets/words/vi/band.json';
import board from '../../../assets/words/vi/board.json';
import bundle from '../../../assets/words/vi/bundle.json';
import cashBook from '../../../assets/words/vi/cash-book.json';
import cashCount from '../../../assets/words/vi/cash-count.json';
import centre from '../../../assets/words/vi/centre.json';
import centres from '../../../assets/words/vi/centres.json';
import clock from '../../../assets/words/vi/clock.json';
import combo from '../../../assets/words/vi/combo.json';
import concerns from '../../../assets/words/vi/concerns.json';
import consolidate from '../../../assets/words/vi/consolidate.json';
import day from '../../../assets/words/vi/day.json';
import desk from '../../../assets/words/vi/desk.json';
import digits from '../../../assets/words/vi/digits.json';
import draft from '../../../assets/words/vi/draft.json';
import error from '../../../assets/words/vi/error.json';
import facilities from '../../../assets/words/vi/facilities.json';
import field from '../../../assets/words/vi/field.json';
import figures from '../../../assets/words/vi/figures.json';
import firstRun from '../../../assets/words/vi/first-run.json';
import flaw from '../../../assets/words/vi/flaw.json';
import form from '../../../assets/words/vi/form.json';
import frame from '../../../assets/words/vi/frame.json';
import gifts from '../../../assets/words/vi/gifts.json';
import help from '../../../assets/words/vi/help.json';
import home from '../../../assets/words/vi/home.json';
import imports from '../../../assets/words/vi/import.json';
import keys from '../../../assets/words/vi/keys.json';
import law from '../../../assets/words/vi/law.json';
import lawChange from '../../../assets/words/vi/law-change.json';
import lines from '../../../assets/words/vi/lines.json';
import look from '../../../assets/words/vi/look.json';
import month from '../../../assets/words/vi/month.json';
import officeSeal from '../../../assets/words/vi/office-seal.json';
import ownDecisions from '../../../assets/words/vi/own-decisions.json';
import paper from '../../../assets/words/vi/paper.json';
import people from '../../../assets/words/vi/people.json';
import period from '../../../assets/words/vi/period.json';
import quarter from '../../../assets/words/vi/quarter.json';
import receipts from '../../../assets/words/vi/receipts.json';
import refuse from '../../../assets/words/vi/refuse.json';
import report from '../../../assets/words/vi/report.json';
import review from '../../../assets/words/vi/review.json';
import rule from '../../../assets/words/vi/rule.json';
import select from '../../../assets/words/vi/select.json';
import settings from '../../../assets/words/vi/settings.json';
import sources from '../../../assets/words/vi/sources.json';
import status from '../../../assets/words/vi/status.json';
import table from '../../../assets/words/vi/table.json';
import toast from '../../../assets/words/vi/toast.json';
import todo from '../../../assets/words/vi/todo.json';
import upgrade from '../../../assets/words/vi/upgrade.json';
import voucher from '../../../assets/words/vi/voucher.json';
import way from '../../../assets/words/vi/way.json';
import weekday from '../../../assets/words/vi/weekday.json';

/**
 * The Vietnamese sentences, one file a screen (the second part of their keys). Vietnamese is the truth:
 * its keys are the only keys. They are imported one by one so that the compiler knows every key.
 */
export const VIETNAMESE = {
  ...act,
  ...activities,
  ...allowances,
  ...answers,
  ...app,
  ...aside,
  ...backup,
  ...band,
  ...board,
  ...bundle,
  ...cashBook,
  ...cashCount,
  ...centre,
  ...centres,
  ...clock,
  ...combo,
  ...concerns,
  ...consolidate,
  ...day,
  ...desk,
  ...digits,
  ...draft,
  ...error,
  ...facilities,
  ...field,
  ...figures,
  ...firstRun,
  ...flaw,
  ...form,
  ...frame,
  ...gifts,
  ...help,
  ...home,
  ...imports,
  ...keys,
  ...law,
  ...lawChange,
  ...lines,
  ...look,
  ...month,
  ...officeSeal,
  ...ownDecisions,
  ...paper,
  ...people,
  ...period,
  ...quarter,
  ...receipts,
  ...refuse,
  ...report,
  ...review,
  ...rule,
  ...select,
  ...settings,
  ...sources,
  ...status,
  ...table,
  ...toast,
  ...todo,
  ...upgrade,
  ...voucher,
  ...way,
  ...weekday,
};
