import { call } from '../../../border/call';
import type {
  ClosingPage,
  MonthRow,
  ReopenMonth,
  ReopenYear,
  SettlementPaperKind,
  Settlement,
} from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { inSentence, monthName } from '../../../format/period';
import { Attempt, Form, missing } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** "2026-09" → "tháng 9 năm 2026"; "2026" → "năm 2026". */
export const periodName = (period: string): string =>
  period.length === 4
    ? t('ui.closings.year', { year: period })
    : inSentence(monthName(`${period}-01`));

/** Why a closed month or year is opened again; `period` is its key. */
export class ReopenForm extends Form<{ reason: string }> {
  constructor(readonly period: string) {
    super({ reason: '' }, { form: 'closing-reopen', of: period });
  }

  month(): ReopenMonth | null {
    const reason = this.#reason();
    return reason === null ? null : { month: this.period, reason };
  }

  year(): ReopenYear | null {
    const reason = this.#reason();
    return reason === null ? null : { year: Number(this.period), reason };
  }

  #reason(): string | null {
    const reason = this.fields.reason.trim();
    return this.allows(missing('reason', reason === '', 'ui.closings.need_reason')) ? reason : null;
  }
}

/** What is asked about: closing a month or the year, or opening one again. */
export type Asked = { close: string } | { reopen: ReopenForm };

/** A year of the book as its closings stand, and its settlement. */
export class Closings {
  year = $state(0);
  page = $state.raw<ClosingPage | null>(null);
  settled = $state.raw<Settlement | null>(null);
  asked = $state.raw<Asked | null>(null);
  readonly loading = new Attempt();
  readonly closing = new Attempt();
  readonly papers = new Papers();

  constructor(period?: string) {
    const known = period !== undefined && /^\d{4}/.test(period) ? period.slice(0, 4) : null;
    this.year = Number(known ?? (book().open_quarter ?? book().today).slice(0, 4));
    // What was half typed stands in its dialog again.
    if (period !== undefined && known !== null) this.asked = { reopen: new ReopenForm(period) };
  }

  load = async (): Promise<void> => {
    const { year } = this;
    await this.loading.run(async () => {
      const page = await call('list_closings', { year });
      const settled = await call('read_settlement', { year });
      if (year === this.year) [this.page, this.settled] = [page, settled];
    });
  };

  step(by: number): void {
    this.year += by;
    void this.load();
  }

  ask(row: MonthRow): void {
    this.closing.clear();
    this.asked = row.can_reopen ? { reopen: new ReopenForm(row.month) } : { close: row.month };
  }

  askYear(): void {
    this.closing.clear();
    const year = String(this.year);
    this.asked = this.page?.can_reopen ? { reopen: new ReopenForm(year) } : { close: year };
  }

  async close(period: string): Promise<void> {
    const { year } = this;
    await this.closing.run(async () => {
      this.page =
        period.length === 4
          ? await call('close_year', { year })
          : await call('close_month', { month: period });
      await this.#done(t('ui.closings.closed', { period: periodName(period) }));
    });
  }

  async reopen(form: ReopenForm): Promise<void> {
    const { period } = form;
    const isYear = period.length === 4;
    const [month, year] = isYear ? [null, form.year()] : [form.month(), null];
    if (month === null && year === null) return;
    await form.saving.run(async () => {
      if (year !== null) this.page = await call('reopen_year', year);
      if (month !== null) this.page = await call('reopen_month', month);
      await this.#done(t('ui.closings.reopened', { period: periodName(period) }));
    });
  }

  async #done(told: string): Promise<void> {
    this.asked = null;
    this.settled = await call('read_settlement', { year: this.year });
    // What is closed is opened with a reason, never taken back by a key.
    await tellDone(told, false);
  }

  showPaper = async (paper: SettlementPaperKind): Promise<void> => {
    const { year } = this;
    await this.papers.show({
      title: t(paper === 'public' ? 'ui.closings.public' : 'ui.closings.settlement', { year: String(year) }),
      pages: () => call('settlement_pages', { year, paper }),
      write: () => call('print_settlement', { year, paper }),
    });
  };
}
