import type { DayRefusal } from '../../../../format/day';
import { call } from '../../../../border/call';
import type { Day, PaperFile, SourceRow, VoucherDetail, VoucherRow } from '../../../../border/generated';
import { host } from '../../../../border/host';
import { Attempt, Form, missing, refused } from '../../../../forms/form.svelte';

/** A voucher of the book: read, looked at as paper, printed, voided, reversed. */
export class VoucherView {
  readonly attempt = new Attempt();
  detail = $state.raw<VoucherDetail | null>(null);
  /** Those of the book, where the voucher is of several. */
  sources = $state.raw<SourceRow[]>([]);
  pages = $state.raw<string[] | null>(null);
  page = $state(1);
  file = $state.raw<PaperFile | null>(null);

  constructor(readonly id: string) {}

  async load(): Promise<void> {
    await this.attempt.run(async () => {
      const detail = await call('read_voucher', { voucher_id: this.id });
      const { day, lines } = detail.row.voucher;
      if (lines.length > 0) this.sources = await call('list_sources', { on: day });
      this.detail = detail;
    });
  }

  /** Shows the paper, or puts it away. */
  async togglePaper(): Promise<void> {
    if (this.pages) {
      this.pages = null;
      return;
    }
    await this.attempt.run(async () => {
      this.page = 1;
      this.pages = (await call('voucher_pages', { voucher_id: this.id })).pages;
    });
  }

  /** Writes the PDF; from then on the voucher counts as printed. */
  async save(): Promise<boolean> {
    return this.attempt.run(async () => void (this.file = await this.#written()));
  }

  /** By the system's dialog, where there is one; else as a file. */
  async print(): Promise<boolean> {
    const { print } = host();
    if (!print) return this.save();
    return this.attempt.run(async () => {
      const { pages } = await call('voucher_pages', { voucher_id: this.id });
      await this.#written();
      await print(pages);
    });
  }

  async #written(): Promise<PaperFile> {
    const file = await call('print_voucher', { voucher_id: this.id });
    this.detail = await call('read_voucher', { voucher_id: this.id });
    return file;
  }
}

/** The question before voiding: why. */
export class VoidForm extends Form<{ reason: string }> {
  constructor(readonly id: string) {
    super({ reason: '' }, { form: 'void', of: id });
  }

  async send(): Promise<VoucherRow | null> {
    const reason = this.fields.reason.trim();
    if (!this.saving.allows(missing('reason', reason === '', 'ui.voucher.ask.void_reason'))) return null;
    let row: VoucherRow | null = null;
    await this.saving.run(async () => {
      row = await call('void_voucher', { voucher_id: this.id, reason });
    });
    return row;
  }
}

/** The question before writing the opposite: on which day, and why. */
export class ReverseForm extends Form<{ day: Day | null; reason: string }> {
  refusals = $state<{ day: DayRefusal | null }>({ day: null });

  constructor(
    readonly id: string,
    today: Day,
  ) {
    super({ day: today, reason: '' }, { form: 'reverse', of: id });
  }

  override get boxes(): Record<string, string> {
    return { day: 'reverse_day' };
  }

  async send(): Promise<VoucherRow | null> {
    const { day } = this.fields;
    const reason = this.fields.reason.trim();
    const problems = [
      ...refused({ reverse_day: this.refusals.day }),
      ...missing('reverse_day', day === null && !this.refusals.day, 'ui.voucher.ask.day'),
      ...missing('reason', reason === '', 'ui.voucher.ask.reverse_reason'),
    ];
    if (!this.saving.allows(problems) || day === null) return null;
    let row: VoucherRow | null = null;
    await this.saving.run(async () => {
      row = await call('reverse_voucher', { voucher_id: this.id, day, reason });
    });
    return row;
  }
}
