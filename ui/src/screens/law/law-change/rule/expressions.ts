import type { Key } from '../../../../words/words';

/** What a condition may be made of: as it is written, and the words for it. The core's own list. */
export const EXPRESSIONS: readonly { written: string; means: Key }[] = [
  { written: "kind == 'chi'", means: 'ui.law_change.ex.equal' },
  { written: "place != 'tien-mat'", means: 'ui.law_change.ex.unequal' },
  { written: 'amount_vnd >= 5_000_000', means: 'ui.law_change.ex.order' },
  { written: "day < '2026-10-01'", means: 'ui.law_change.ex.day' },
  { written: 'a and b · a or b · not a', means: 'ui.law_change.ex.logic' },
  { written: 'in_vnd - out_vnd', means: 'ui.law_change.ex.sums' },
  { written: 'is_blank(payee)', means: 'ui.law_change.ex.blank' },
  { written: 'count(chung-tu where is_void == 0)', means: 'ui.law_change.ex.count' },
  { written: 'exists(kiem-quy where difference_vnd > 0)', means: 'ui.law_change.ex.exists' },
  { written: 'sum(phu-cap.amount_vnd where role == this.role)', means: 'ui.law_change.ex.sum' },
  { written: 'first(prev.so-du.closing_vnd where place == this.place)', means: 'ui.law_change.ex.previous' },
  { written: 'days(from_on, to_on) > 90', means: 'ui.law_change.ex.days' },
  { written: 'in_period(day)', means: 'ui.law_change.ex.period' },
  { written: "starts_with(number, 'PC')", means: 'ui.law_change.ex.starts' },
  { written: "mentions(reason, 'phu cap')", means: 'ui.law_change.ex.mentions' },
  { written: "rate('base-wage', month)", means: 'ui.law_change.ex.rate' },
  { written: "principle('secondment-most-months', day)", means: 'ui.law_change.ex.principle' },
  { written: "is_code('roles', role, from_on)", means: 'ui.law_change.ex.code' },
  { written: "month_of(day) == '2026-09'", means: 'ui.law_change.ex.month' },
  { written: 'plus_months(acquired_on, 3)', means: 'ui.law_change.ex.plus' },
];
