import { call } from '../../border/call';
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
} from '../../border/generated';
import { quarterOf } from '../../format/day';
import type { MoneyRefusal } from '../../format/money';
import { Form, missing, orNull, refused, type Problem } from '../../forms/form.svelte';

export const DRAFT = 'voucher';

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
  documents: voucher.documents,
});

/** A kept draft; null when it is not one of this form. */
export function readDraft(body: string): VoucherFields | null {
  try {
    const kept = JSON.parse(body) as Partial<VoucherFields> | null;
    if (!kept || !['thu', 'chi', 'rut', 'gui'].includes(kept.kind ?? '')) return null;
    const kind = kept.kind as VoucherKind;
    return { ...emptyFields(kind, kept.place ?? 'tien-mat', ''), ...kept, day: kept.day ?? null };
  } catch {
    return null;
  }
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
  #isKept = false;
  #asked = { payee: 0, reason: 0, balance: 0 };

  constructor(fields: VoucherFields) {
    super(fields);
  }

  /** Takes a kept draft up again; it stays unsaved text, so that leaving it asks. */
  takeUp(fields: VoucherFields): void {
    this.fields = fields;
    this.#isKept = true;
  }

  /** Sources and budget codes as they stand on the day typed, or in the open quarter. */
  async load(quarter: string): Promise<void> {
    const { day } = this.fields;
    await this.saving.run(async () => {
      const sources = await call('list_sources', { quarter: day ? quarterOf(day) : quarter });
      this.sources = sources.filter((row) => !row.source.is_closed);
      if (this.sources.length === 1 && !this.isTransfer && this.fields.sourceId === null) {
        this.fields.sourceId = this.sources[0]?.source.source_id ?? null;
        if (this.#isUntouched()) this.settle();
      }
      this.codes = await call('list_codes', { list: 'budget-code', on: day });
    });
  }

  readonly #isUntouched = (): boolean => {
    const { payee, amount, reason } = this.fields;
    return payee === '' && amount === null && reason === '';
  };

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

  /** Kept at every box left, so that a power cut costs one box. */
  async keep(): Promise<void> {
    if (!this.isDirty) return;
    this.#isKept = true;
    await call('keep_draft', { key: DRAFT, body: JSON.stringify(this.fields) }).catch(() => {
      // What is typed is still on the screen; the next box tries again.
    });
  }

  /** Forgets the kept draft: the form was saved or given up. */
  async forget(): Promise<void> {
    if (!this.#isKept) return;
    this.#isKept = false;
    await call('drop_draft', { key: DRAFT }).catch(() => undefined);
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
      await this.forget();
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
    this.fields = { ...emptyFields(kind, place, day ?? ''), sourceId };
    this.balance = null;
    this.settle();
  }

  /** F3: the reason of the voucher before, or the newest the book knows. */
  copyReason(): void {
    const reason = this.recorded?.voucher.reason ?? this.reasons[0];
    if (reason !== undefined) this.fields.reason = reason;
    void this.keep();
  }

  /** Ctrl+D: the voucher just recorded once more. */
  copyLast(): void {
    const day = this.fields.day ?? last?.day;
    if (this.recorded && day) this.fields = copyOf(this.recorded.voucher, day);
    void this.keep();
  }
}
