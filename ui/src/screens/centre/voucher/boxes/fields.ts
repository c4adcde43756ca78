import type {
  Day,
  Place,
  RecordVoucher,
  Voucher,
  VoucherKind,
  VoucherLine,
} from '../../../../border/generated';
import { parts } from '../../../../format/day';
import { orNull } from '../../../../forms/form.svelte';

/** Of which source and code some of a voucher is, while it is typed. */
export interface LineText {
  sourceId: string | null;
  budgetCode: string | null;
  /** What stands in the box of the code: half of one is kept too. */
  budgetText: string;
  /** None: the year of the voucher's day. */
  budgetYear: number | null;
  amount: number | null;
}

/** What stands in the boxes of a voucher. */
export interface VoucherFields extends LineText {
  kind: VoucherKind;
  place: Place;
  day: Day | null;
  payee: string;
  reason: string;
  documents: number | null;
  /** Its parts by source and code; none: all of it is of the one source above. */
  lines: LineText[];
}

export const isTransfer = (kind: VoucherKind): boolean => kind === 'rut' || kind === 'gui';

/** A transfer leaves the place it draws from, and the commune only pays; else one may choose. */
export function placeOf(kind: VoucherKind, place: Place): Place {
  if (kind === 'rut') return 'tien-gui';
  return kind === 'gui' || (kind === 'thu' && place === 'tai-xa') ? 'tien-mat' : place;
}

export const emptyLine = (): LineText => ({
  sourceId: null,
  budgetCode: null,
  budgetText: '',
  budgetYear: null,
  amount: null,
});

export const emptyFields = (kind: VoucherKind, place: Place, day: Day): VoucherFields => ({
  kind,
  place: placeOf(kind, place),
  day,
  payee: '',
  reason: '',
  documents: 0,
  lines: [],
  ...emptyLine(),
});

/** In January last year's budget is still being settled: then a voucher says of which year it is. */
export const isSettlingLast = (day: Day | null): boolean => day !== null && parts(day).month === 1;

/** The budget years a voucher of that day can be of. */
export const yearsOf = (day: Day): [number, number] => [parts(day).year, parts(day).year - 1];

/** What was chosen, where a voucher of that day can be of it; none is the year of the day. */
export const fitYear = (year: number | null, day: Day): number | null =>
  year !== null && year === yearsOf(day)[1] ? year : null;

const lineOf = (line: Omit<VoucherLine, 'source_id'> & { source_id: string | null }): LineText => ({
  sourceId: line.source_id,
  budgetCode: line.budget_code,
  budgetText: '',
  budgetYear: line.budget_year,
  amount: Math.abs(line.amount_vnd),
});

/** What a voucher of the book says, in the boxes. */
export function fieldsOf(voucher: Voucher): VoucherFields {
  const { kind, place, day, reason, documents } = voucher;
  const said = { kind, place, day, payee: voucher.payee ?? '', reason, documents };
  const [first, ...others] = voucher.lines;
  // One part alone is no part, but of a transfer, which has no source of its own.
  const isPlain = !isTransfer(kind) && others.length === 0;
  const whole = isPlain && first ? { ...first, amount_vnd: voucher.amount_vnd } : voucher;
  return { ...said, ...lineOf(whole), lines: isPlain ? [] : voucher.lines.map(lineOf) };
}

/** The same voucher again, on another day. */
export function copyOf(voucher: Voucher, day: Day): VoucherFields {
  const fields = fieldsOf(voucher);
  const again = (year: number | null): number | null => (isSettlingLast(day) ? fitYear(year, day) : null);
  const lines = fields.lines.map((line) => ({ ...line, budgetYear: again(line.budgetYear) }));
  return { ...fields, day, budgetYear: again(fields.budgetYear), lines };
}

/** What is sent; `asksYear`: the boxes of the budget year are on the screen. */
export function requestOf(fields: VoucherFields, day: Day, asksYear: boolean): RecordVoucher {
  const { kind, place, payee, amount, reason, documents, lines } = fields;
  const yearOf = (line: LineText): number | null => (asksYear ? fitYear(line.budgetYear, day) : null);
  const isWhole = lines.length === 0 && !isTransfer(kind);
  const year = isWhole ? yearOf(fields) : null;
  const split = lines.map((line) => ({
    source_id: line.sourceId ?? '',
    budget_code: line.budgetCode,
    budget_year: yearOf(line),
    amount_vnd: line.amount ?? 0,
  }));
  return {
    kind,
    place: placeOf(kind, place),
    day,
    payee: orNull(payee),
    reason: reason.trim(),
    source_id: isWhole ? fields.sourceId : null,
    budget_code: isWhole ? fields.budgetCode : null,
    ...(year === null ? {} : { budget_year: year }),
    amount_vnd: amount ?? 0,
    ...(split.length === 0 ? {} : { lines: split }),
    documents: documents ?? 0,
  };
}
