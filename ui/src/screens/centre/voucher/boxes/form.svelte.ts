import type { DayRefusal } from '../../../../format/day';
import { call } from '../../../../border/call';
import type { CodeRow, Day, RecordVoucher, SourceRow } from '../../../../border/generated';
import { quarterEnd } from '../../../../format/span';
import type { MoneyRefusal } from '../../../../format/money';
import type { Belongs } from '../../../../forms/drafts';
import { Form, missing, refused, type Problem } from '../../../../forms/form.svelte';
import { language } from '../../../../words/language.svelte';
import { t } from '../../../../words/words';
import { emptyLine, isSettlingLast, isTransfer, requestOf, type LineText, type VoucherFields } from './fields';

/** The boxes of a voucher, new or mended: what they offer, how it is split, what they refuse. */
export class VoucherForm extends Form<VoucherFields> {
  refusals = $state<{
    day: DayRefusal | null;
    amount_vnd: MoneyRefusal | null;
    documents: 'whole' | 'whole_range' | null;
  }>({ day: null, amount_vnd: null, documents: null });
  sources = $state.raw<SourceRow[]>([]);
  codes = $state.raw<CodeRow[]>([]);
  payees = $state.raw<string[]>([]);
  reasons = $state.raw<string[]>([]);
  readonly isTransfer = $derived(isTransfer(this.fields.kind));
  readonly isSplit = $derived(this.fields.lines.length > 0);
  readonly sum = $derived(this.fields.lines.reduce((sum, line) => sum + (line.amount ?? 0), 0));
  /** What the lines lack of the voucher's amount; below zero: what they are beyond it. */
  readonly left = $derived((this.fields.amount ?? 0) - this.sum);
  readonly sourceOptions = $derived(
    this.sources.map(({ source }) => ({ id: source.source_id, text: `${source.code} · ${source.name}` })),
  );
  readonly codeOptions = $derived(
    this.codes.map((row) => ({
      id: row.code,
      text: textOf(row),
      note: row.is_verified ? undefined : t('ui.voucher.unverified'),
    })),
  );
  #asked = { payee: 0, reason: 0 };

  /**
   * `isFixed`: kind and place stay as they are. `keepsYear`: it is of another budget year than its
   * day's, which is said whatever the month.
   */
  constructor(
    fields: VoucherFields,
    belongs: Belongs,
    readonly isFixed = false,
    readonly keepsYear = false,
  ) {
    super(fields, belongs);
  }

  /** The budget year is asked while last year's is settled, or where the voucher has another. */
  get asksYear(): boolean {
    return this.keepsYear || isSettlingLast(this.fields.day);
  }

  /** While it is split, what is refused of source and code is of its lines. */
  override get boxes(): Record<string, string> {
    return this.isSplit ? { source_id: 'lines', budget_code: 'lines' } : {};
  }

  /** Sources and budget codes as they stand on the day typed, or in the open quarter. */
  async load(quarter: string): Promise<void> {
    const { day } = this.fields;
    await this.saving.look(async () => {
      const sources = await call('list_sources', { on: day ?? quarterEnd(quarter) });
      this.sources = sources.filter(({ is_open, source }) => is_open || this.#names(source.source_id));
      this.codes = await call('list_codes', { list: 'budget-code', on: day });
      const wasClean = !this.isDirty;
      this.#showOffered();
      if (wasClean) this.settle();
    });
  }

  /** The boxes as they were when they were clean, with what they show of themselves. */
  override clear(): void {
    super.clear();
    this.#showOffered();
    this.settle();
  }

  /** What boxes show of themselves is not typed: the only source, the name of a code. */
  #showOffered(): void {
    if (this.sources.length === 1 && !this.isTransfer && !this.isSplit) {
      this.fields.sourceId ??= this.sources[0]?.source.source_id ?? null;
    }
    for (const line of [this.fields, ...this.fields.lines]) this.#nameCode(line);
  }

  #names(sourceId: string): boolean {
    return [this.fields, ...this.fields.lines].some((line) => line.sourceId === sourceId);
  }

  #nameCode(line: LineText): void {
    const row = this.codes.find(({ code }) => code === line.budgetCode);
    if (row && line.budgetText === '') line.budgetText = textOf(row);
  }

  /** The code chosen there has not been read in its instrument. */
  isUnverified(code: string | null): boolean {
    return this.codes.find((row) => row.code === code)?.is_verified === false;
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

  /** Its source and code become the first of its lines; a transfer's money is at first of one source. */
  split(): void {
    const { sourceId, budgetCode, budgetText, budgetYear, amount } = this.fields;
    const first = { sourceId, budgetCode, budgetText, budgetYear, amount };
    this.fields.lines = this.isTransfer ? [first] : [first, emptyLine()];
    Object.assign(this.fields, emptyLine(), { amount });
  }

  /** One line more, with what is still missing; its place. */
  addLine(): number {
    const amount = this.left > 0 ? this.left : null;
    return this.fields.lines.push({ ...emptyLine(), amount }) - 1;
  }

  /** One line alone is the whole voucher again; a transfer's last leaves its money unsaid. */
  removeLine(place: number): void {
    const { lines, amount } = this.fields;
    lines.splice(place, 1);
    const [whole, ...others] = lines;
    if (this.isTransfer || !whole || others.length > 0) return;
    Object.assign(this.fields, whole, { amount: amount ?? whole.amount, lines: [] });
  }

  protected problems(): Problem[] {
    const { day, payee, amount, reason, sourceId } = this.fields;
    const wrong = this.refusals;
    const isOne = !this.isTransfer && !this.isSplit;
    return [
      ...refused({ day: wrong.day }),
      ...missing('day', day === null && !wrong.day, 'ui.voucher.ask.day'),
      ...missing('payee', !this.isTransfer && payee.trim() === '', this.#whoKey),
      ...refused({ amount_vnd: wrong.amount_vnd }),
      ...missing('amount_vnd', !amount && !wrong.amount_vnd, 'ui.voucher.ask.amount'),
      ...missing('reason', reason.trim() === '', 'ui.voucher.ask.reason'),
      ...missing('source_id', isOne && !sourceId, 'ui.voucher.ask.source'),
      ...this.fields.lines.flatMap((line, place) => [
        ...missing(`source_id-${place}`, !line.sourceId, 'ui.voucher.ask.source'),
        ...missing(`amount_vnd-${place}`, !line.amount, 'ui.voucher.ask.amount'),
      ]),
      ...refused({ documents: wrong.documents }),
    ];
  }

  get #whoKey(): 'ui.voucher.ask.payer' | 'ui.voucher.ask.payee' {
    return this.fields.kind === 'thu' ? 'ui.voucher.ask.payer' : 'ui.voucher.ask.payee';
  }

  protected request(day: Day): RecordVoucher {
    return requestOf(this.fields, day, this.asksYear);
  }
}

const textOf = (row: CodeRow): string =>
  `${row.code} ${language() === 'en' ? row.name_en : row.name_vi}`;
