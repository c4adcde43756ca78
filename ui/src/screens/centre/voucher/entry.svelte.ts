import { call } from '../../../border/call';
import type {
  BalanceView,
  CodeRow,
  Day,
  Place,
  RecordVoucher,
  SourceRow,
  Voucher,
  VoucherKind,
  VoucherRow,
} from '../../../border/generated';
import { quarterOf } from '../../../format/day';
import type { MoneyRefusal } from '../../../format/money';
import { Form, missing, orNull, refused, type Problem } from '../../../forms/form.svelte';
import { book, bookIsRead } from '../../../frame/book.svelte';

/** What stands in the boxes of a new voucher. */
export interface VoucherFields {
  kind: VoucherKind;
  place: Place;
  day: Day | null;
  payee: string;
  amount: number | null;
  reason: string;
  sourceId: string | null;
  budgetCode: string | null;
  /** What stands in the box of the code: half of one is kept too. */
  budgetText: string;
  documents: number | null;
}

/** A transfer leaves the place it draws from; only receipts and payments choose. */
export const placeOf = (kind: VoucherKind, place: Place): Place =>
  kind === 'rut' ? 'tien-gui' : kind === 'gui' ? 'tien-mat' : place;

export const isTransfer = (kind: VoucherKind): boolean => kind === 'rut' || kind === 'gui';

export const emptyFields = (kind: VoucherKind, place: Place, day: Day): VoucherFields => ({
  kind,
  place: placeOf(kind, place),
  day,
  payee: '',
  amount: null,
  reason: '',
  sourceId: null,
  budgetCode: null,
  budgetText: '',
  documents: 0,
});

/** The same voucher again, on another day. */
export const copyOf = (voucher: Voucher, day: Day): VoucherFields => ({
  kind: voucher.kind,
  place: voucher.place,
  day,
  payee: voucher.payee ?? '',
  amount: Math.abs(voucher.amount_vnd),
  reason: voucher.reason,
  sourceId: voucher.source_id,
  budgetCode: voucher.budget_code,
  budgetText: '',
  documents: voucher.documents,
});

/** What was copied last, on its way into a new voucher. */
let copied: { id: string; fields: VoucherFields } | null = null;

/** The next new voucher opened as a copy of this one begins with its words. */
export function copyNext(voucher: Voucher, day: Day): void {
  copied = { id: voucher.voucher_id, fields: copyOf(voucher, day) };
}

/** The day and the place last used, so that forty vouchers of one day are forty times less typing. */
let last: { day: Day; place: Place } | null = null;

/** What stays from the voucher before, or null at the start. */
export const lastUsed = (): { day: Day; place: Place } | null => last;

/** A new voucher: its boxes, what the core says of them, and the act of recording it. */
export class VoucherEntry extends Form<VoucherFields> {
  refusals = $state<{
    day: 'day-wrong' | null;
    amount_vnd: MoneyRefusal | null;
    documents: 'whole' | 'whole_range' | null;
  }>({ day: null, amount_vnd: null, documents: null });
  sources = $state.raw<SourceRow[]>([]);
  codes = $state.raw<CodeRow[]>([]);
  payees = $state.raw<readonly string[]>([]);
  reasons = $state.raw<readonly string[]>([]);
  balance = $state.raw<BalanceView | null>(null);
  /** The voucher recorded last in this form; Ctrl+D copies it. */
  recorded = $state.raw<VoucherRow | null>(null);
  readonly isTransfer = $derived(isTransfer(this.fields.kind));
  #asked = { payee: 0, reason: 0, balance: 0 };

  /** `copiedFrom`: the id of the voucher this one is a copy of; its half-typed text is its own. */
  constructor(fields: VoucherFields, copiedFrom: string | null = null) {
    const kind = isTransfer(fields.kind) ? 'rut' : fields.kind;
    const of = copiedFrom === null ? kind : `${kind}/${copiedFrom}`;
    // A quarter that was sealed meanwhile takes no voucher any more: said, not put in.
    super(fields, { form: 'voucher', of, stands: bookIsRead() ? book().open_quarter : null });
    if (copied?.id === copiedFrom && copied.id !== undefined) {
      if (this.draft?.filled === null) this.fill({ fields: copied.fields, texts: {} });
      copied = null;
    }
  }

  /** Sources and budget codes as they stand on the day typed, or in the open quarter. */
  async load(quarter: string): Promise<void> {
    const { day } = this.fields;
    await this.saving.look(async () => {
      const sources = await call('list_sources', { quarter: day ? quarterOf(day) : quarter });
      this.sources = sources.filter((row) => !row.source.is_closed);
      if (this.sources.length === 1 && !this.isTransfer && this.fields.sourceId === null) {
        const wasClean = !this.isDirty;
        this.fields.sourceId = this.sources[0]?.source.source_id ?? null;
        if (wasClean) this.settle();
      }
      this.codes = await call('list_codes', { list: 'budget-code', on: day });
    });
  }

  /** Payees and reasons used before; a late answer to an older text is dropped. */
  async suggest(which: 'payee' | 'reason', query: string): Promise<void> {
    this.#asked[which] += 1;
    const mine = this.#asked[which];
    const name = which === 'payee' ? 'suggest_payees' : 'suggest_reasons';
    // Without suggestions the box still takes any text.
    const found = await call(name, { query }).catch(() => []);
    if (mine !== this.#asked[which]) return;
    this[which === 'payee' ? 'payees' : 'reasons'] = found.map((one) => one.text);
  }

  /** What this voucher would do to the balances; nothing while day or amount is missing. */
  async askBalance(): Promise<void> {
    this.#asked.balance += 1;
    const mine = this.#asked.balance;
    const { kind, place, day, sourceId, amount } = this.fields;
    if (day === null || amount === null || amount === 0) {
      this.balance = null;
      return;
    }
    const request = { kind, place: placeOf(kind, place), day, source_id: sourceId, amount_vnd: amount };
    const answer = await call('ask_balance', request).catch(() => null);
    if (mine === this.#asked.balance) this.balance = answer;
  }

  #problems(): Problem[] {
    const { day, payee, amount, reason, sourceId } = this.fields;
    const wrong = this.refusals;
    return [
      ...refused({ day: wrong.day }),
      ...missing('day', day === null && !wrong.day, 'ui.voucher.ask.day'),
      ...missing('payee', !this.isTransfer && payee.trim() === '', this.#whoKey),
      ...refused({ amount_vnd: wrong.amount_vnd }),
      ...missing('amount_vnd', !amount && !wrong.amount_vnd, 'ui.voucher.ask.amount'),
      ...missing('reason', reason.trim() === '', 'ui.voucher.ask.reason'),
      ...missing('source_id', !this.isTransfer && !sourceId, 'ui.voucher.ask.source'),
      ...refused({ documents: wrong.documents }),
    ];
  }

  get #whoKey(): 'ui.voucher.ask.payer' | 'ui.voucher.ask.payee' {
    return this.fields.kind === 'thu' ? 'ui.voucher.ask.payer' : 'ui.voucher.ask.payee';
  }

  /** Records it; the row with its number, or null when something stands in the way. */
  async record(): Promise<VoucherRow | null> {
    const { day, place } = this.fields;
    if (!this.saving.allows(this.#problems()) || day === null) return null;
    let row: VoucherRow | null = null;
    await this.saving.run(async () => {
      row = await call('record_voucher', this.#request(day));
      last = { day, place };
    });
    if (row) this.#startAnew(row);
    return row;
  }

  #request(day: Day): RecordVoucher {
    const { kind, place, payee, amount, reason, sourceId, budgetCode, documents } = this.fields;
    return {
      kind,
      place: placeOf(kind, place),
      day,
      payee: orNull(payee),
      reason: reason.trim(),
      source_id: this.isTransfer ? null : sourceId,
      budget_code: this.isTransfer ? null : budgetCode,
      amount_vnd: amount ?? 0,
      documents: documents ?? 0,
    };
  }

  /** The next voucher of the same day, place and source. */
  #startAnew(row: VoucherRow): void {
    const { kind, place, day, sourceId } = this.fields;
    this.recorded = row;
    this.fill({ fields: { ...emptyFields(kind, place, day ?? ''), sourceId }, texts: {} });
    this.balance = null;
    this.settle();
  }

  /** F3: the reason of the voucher before, or the newest the book knows. */
  copyReason(): void {
    const reason = this.recorded?.voucher.reason ?? this.reasons[0];
    if (reason !== undefined) this.fields.reason = reason;
  }

  /** Ctrl+D: the voucher just recorded once more. */
  copyLast(): void {
    const day = this.fields.day ?? last?.day;
    if (this.recorded && day) this.fill({ fields: copyOf(this.recorded.voucher, day), texts: {} });
  }
}
