import { call } from '../../../../border/call';
import type { PageView, PaperFile, ReportStatus } from '../../../../border/generated';
import { host } from '../../../../border/host';
import { Attempt, Form, missing } from '../../../../forms/form.svelte';
import { tellDone } from '../../../../frame/book.svelte';
import { t } from '../../../../words/words';

/** The quarter's report as on paper, a page at a time. */
export class Paper {
  page = $state(1);
  view = $state.raw<PageView | null>(null);
  printed = $state.raw<PaperFile | null>(null);
  workbook = $state.raw<PaperFile | null>(null);
  readonly reading = new Attempt();
  readonly printing = new Attempt();
  readonly form: Form<{ number: string }>;
  /** The page that is shown, null while another is being made. */
  readonly svg = $derived(this.view?.page === this.page ? this.view.svg : null);

  constructor(
    readonly quarter: string,
    number: string,
  ) {
    this.form = new Form({ number }, { form: 'number', of: quarter, stands: number });
  }

  open = async (page: number): Promise<void> => {
    this.page = page;
    await this.reading.run(async () => {
      this.view = await call('report_page', { quarter: this.quarter, page });
    });
    // Pages turned while one was being made: the last one asked for is made next.
    if (this.page !== page && this.reading.problems.length === 0) await this.open(this.page);
  };

  /** By the system's dialog, where there is one: all pages, as they stand; else as a file. */
  async print(): Promise<void> {
    const { print } = host();
    if (!print) return this.save();
    const { quarter } = this;
    await this.printing.run(async () => {
      const pages: string[] = [];
      for (let page = 1, count = 1; page <= count; page += 1) {
        const view = await call('report_page', { quarter, page });
        count = view.page_count;
        pages.push(view.svg);
      }
      await print(pages);
    });
  }

  save = async (): Promise<void> => {
    await this.printing.run(async () => {
      this.printed = await call('print_report', { quarter: this.quarter });
      this.workbook = null;
    });
  };

  async writeWorkbook(): Promise<void> {
    await this.printing.run(async () => {
      this.workbook = await call('write_workbook', { quarter: this.quarter });
      this.printed = null;
    });
  }

  async setNumber(show: (status: ReportStatus) => void): Promise<void> {
    const number = this.form.fields.number.trim();
    const empty = missing('number', number === '', 'ui.report.need.number');
    if (!this.form.saving.allows(empty)) return;
    const isSet = await this.form.saving.run(async () => {
      show(await call('set_report_number', { quarter: this.quarter, number }));
      this.form.settle(number);
      await tellDone(t('ui.report.number_saved', { number }));
    });
    // The number stands on the first page.
    if (isSet) {
      this.printed = null;
      await this.open(this.page);
    }
  }
}
