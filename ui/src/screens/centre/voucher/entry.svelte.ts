import { call } from '../../../border/call';
import type { BalanceView, Day, Place, Voucher, VoucherRow } from '../../../border/generated';
import { book, bookIsRead } from '../../../frame/book.svelte';
import { copyOf, emptyFields, isTransfer, placeOf, type VoucherFields } from './boxes/fields';
import { VoucherForm } from './boxes/form.svelte';

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

/** A new voucher: what it would do to the balances, and the act of recording it. */
export class VoucherEntry extends VoucherForm {
  balance = $state.raw<BalanceView | null>(null);
  /** The voucher recorded last in this form; Ctrl+D copies it. */
  recorded = $state.raw<VoucherRow | null>(null);
  #asked = 0;

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

  /** What this voucher would do to the balances; nothing while day or amount is missing. */
  async askBalance(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const { kind, place, day, sourceId, amount } = this.fields;
    // The commune pays: nothing that the centre keeps is less afterwards.
    if (day === null || amount === null || amount === 0 || place === 'tai-xa') {
      this.balance = null;
      return;
    }
    const request = { kind, place: placeOf(kind, place), day, source_id: sourceId, amount_vnd: amount };
    const answer = await call('ask_balance', request).catch(() => null);
    if (mine === this.#asked) this.balance = answer;
  }

  /** Records it; the row with its number, or null when something stands in the way. */
  async record(): Promise<VoucherRow | null> {
    const { day, place } = this.fields;
    if (!this.saving.allows(this.problems()) || day === null) return null;
    let row: VoucherRow | null = null;
    await this.saving.run(async () => {
      row = await call('record_voucher', this.request(day));
      last = { day, place };
    });
    if (row) this.#startAnew(row);
    return row;
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
