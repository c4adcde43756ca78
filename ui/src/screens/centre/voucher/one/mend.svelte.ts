import { call } from '../../../../border/call';
import type { VoucherDetail, VoucherRow } from '../../../../border/generated';
import type { Key } from '../../../../words/words';
import { fieldsOf } from '../boxes/fields';
import { VoucherForm } from '../boxes/form.svelte';

/** Why a voucher is not mended but voided and written anew, as far as the window knows; else none. */
export function whyNotMended({ row, reversed_by_number: reversed }: VoucherDetail): Key | null {
  const { voucher } = row;
  const isPlain = ['thu', 'chi', 'rut', 'gui'].includes(voucher.kind) && voucher.settles === null;
  if (!isPlain) return 'ui.voucher.no_mend.advance';
  if (voucher.is_void) return 'ui.voucher.no_mend.void';
  if (voucher.reverses !== null) return 'ui.voucher.no_mend.reversal';
  if (reversed !== null) return 'ui.voucher.no_mend.reversed';
  if (row.is_locked) return 'ui.voucher.no_mend.locked';
  if (voucher.allowance_month !== null || voucher.lessens_spending) return 'ui.voucher.no_mend.pays';
  return voucher.is_printed ? 'ui.voucher.no_mend.printed' : null;
}

/** What a voucher of the book says, said again. */
export class VoucherMend extends VoucherForm {
  constructor(readonly row: VoucherRow) {
    const { voucher } = row;
    const keepsYear = [voucher, ...voucher.lines].some((one) => one.budget_year !== null);
    const belongs = { form: 'voucher-mend', of: voucher.voucher_id, stands: voucher } as const;
    super(fieldsOf(voucher), belongs, true, keepsYear);
  }

  /** Mends it; its row, or null when something stands in the way. */
  async mend(): Promise<VoucherRow | null> {
    const { day } = this.fields;
    if (!this.saving.allows(this.problems()) || day === null) return null;
    let row: VoucherRow | null = null;
    await this.saving.run(async () => {
      const { voucher_id } = this.row.voucher;
      row = await call('mend_voucher', { voucher_id, to: this.request(day) });
    });
    return row;
  }
}
