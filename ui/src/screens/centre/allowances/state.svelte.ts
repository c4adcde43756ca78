import { call } from '../../../border/call';
import type {
  AllowanceView,
  Day,
  OwedPage,
  Place,
  Proposal,
  SettleAllowances,
  SourceRow,
} from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { type DayRefusal, quarterOf } from '../../../format/day';
import { monthName } from '../../../format/period';
import { stepMonth } from '../../../format/step';
import { Attempt, Form, missing, refused } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';
import { AdjustForm, owes, payable, payDay, payDayOf, payFrom, PayForm } from './paying.svelte';

interface Text {
  day: Day | null;
  place: Place;
  source_id: string | null;
}

/** What settling asks: the day, from where, and from which source the sheet is paid. */
export class SettleForm extends Form<Text> {
  refusals = $state<{ day: DayRefusal | null }>({ day: null });
  sources = $state.raw<readonly SourceRow[]>([]);

  constructor(
    day: Day,
    sources: readonly SourceRow[],
    month: string,
  ) {
    const only = sources.length === 1 ? sources[0] : undefined;
    const source_id = only?.source.source_id ?? null;
    super({ day, place: 'tien-mat', source_id }, { form: 'settle', of: month });
    this.sources = sources;
  }

  /** Offers what may pay on the day that was typed. */
  readonly payFrom = (): Promise<void> => payFrom(this);

  request(month: string): SettleAllowances | null {
    const { day, place, source_id } = this.fields;
    const problems = [
      ...refused(this.refusals),
      ...missing('day', day === null && !this.refusals.day, 'ui.allowances.need.day'),
      ...missing('source_id', source_id === null, 'ui.allowances.need.source'),
    ];
    if (!this.allows(problems) || day === null || source_id === null) return null;
    return { month, day, place, source_id };
  }
}

/** The month asked for; else today's, or the last of the quarter once that is over. */
function firstMonth(asked: string | undefined, quarter: string | undefined): string {
  if (asked && /^\d{4}-\d{2}$/.test(asked)) return asked;
  const { today, open_quarter } = book();
  const open = quarter ?? open_quarter;
  if (open === null || open === quarterOf(today)) return today.slice(0, 7);
  return `${open.slice(0, 4)}-${String(Number(open.slice(6)) * 3).padStart(2, '0')}`;
}

export class Allowances {
  month = $state('');
  view = $state.raw<AllowanceView | null>(null);
  settling = $state.raw<SettleForm | null>(null);
  paying = $state.raw<PayForm | null>(null);
  adjusting = $state.raw<AdjustForm | null>(null);
  /** What settled months would owe more or less as the facts stand now. */
  proposals = $state.raw<readonly Proposal[]>([]);
  /** What is owed of every month. */
  owed = $state.raw<OwedPage | null>(null);
  readonly papers = new Papers();
  readonly loading = new Attempt();
  readonly acting = new Attempt();

  constructor(asked?: string, quarter?: string) {
    this.month = firstMonth(asked, quarter);
  }

  /** The next month of the same quarter that has begun, once this one is settled; else null. */
  get nextMonth(): string | null {
    const next = stepMonth(this.month, 1);
    const isSame = quarterOf(`${next}-01`) === quarterOf(`${this.month}-01`);
    return this.view?.is_settled && isSame && next <= book().today.slice(0, 7) ? next : null;
  }

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      let view: AllowanceView;
      // A month stepped over while its answer was on the way is not shown.
      do view = await call('read_allowances', { month: this.month });
      while (view.month !== this.month);
      this.view = view;
      this.owed = await call('list_owed', {});
      this.proposals = await call('list_proposals', {});
    });
  };

  /** What is owed of other months than the one shown, to whom, from which month on. */
  get owedBefore(): { people: number; month: string; amount: number } | null {
    const rows = (this.owed?.rows ?? []).filter((row) => !owes(row) && row.owed.month !== this.month);
    const first = rows[0];
    if (!first) return null;
    const people = new Set(rows.map(({ owed }) => owed.post_id)).size;
    const amount = rows.reduce((sum, { owed }) => sum + owed.after_vnd, 0);
    return { people, month: first.owed.month, amount };
  }

  /** Those who owe, of whatever month. */
  get owing(): OwedPage['rows'] {
    return (this.owed?.rows ?? []).filter(owes);
  }

  async step(by: number): Promise<void> {
    this.month = stepMonth(this.month, by);
    this.acting.clear();
    await this.load();
  }

  /** Opens the question how the sheet is paid. */
  async askSettle(): Promise<void> {
    await this.acting.run(async () => {
      const day = payDay(this.month);
      this.settling = new SettleForm(day, await payable(day), this.month);
    });
  }

  async settle(form: SettleForm): Promise<void> {
    const request = form.request(this.month);
    if (!request) return;
    await form.saving.run(async () => {
      this.view = await call('settle_allowances', request);
      this.settling = null;
      const number = this.view.voucher_numbers.join(', ');
      await tellDone(t('ui.allowances.settled', { number }));
      this.owed = await call('list_owed', {});
    });
  }

  /** Settles the month; what it owes is paid another day. */
  async makeSheet(): Promise<void> {
    await this.acting.run(async () => {
      this.view = await call('make_allowance_sheet', { month: this.month });
      await tellDone(t('ui.allowances.made'));
      this.owed = await call('list_owed', {});
    });
  }

  /** Opens the question who is paid what, or who brings back what. */
  async askPay(isBack = false): Promise<void> {
    await this.acting.run(async () => {
      const owed = await call('list_owed', {});
      const rows = isBack ? owed.rows.filter(owes) : owed.rows;
      const fit = await payable(payDayOf(rows));
      this.owed = owed;
      this.paying = new PayForm(rows, fit, isBack);
    });
  }

  async pay(form: PayForm): Promise<void> {
    const request = form.request();
    if (!request) return;
    await form.saving.run(async () => {
      this.owed = await call('pay_allowances', request);
      this.paying = null;
      await tellDone(t(form.isBack ? 'ui.allowances.taken_back' : 'ui.allowances.paid_now'));
      await this.load();
    });
  }

  askAdjust(): void {
    this.adjusting = new AdjustForm(this.month);
  }

  /** Opens what the book proposes, at its month: it is written down when a person says so. */
  async askProposed(proposal: Proposal): Promise<void> {
    if (proposal.month !== this.month) {
      this.month = proposal.month;
      await this.load();
    }
    this.adjusting = new AdjustForm(proposal.month, proposal);
  }

  async adjust(form: AdjustForm): Promise<void> {
    const request = form.request();
    if (!request) return;
    await form.saving.run(async () => {
      this.owed = await call('record_adjustment', request);
      this.adjusting = null;
      await tellDone(t('ui.allowances.adjusted'));
      await this.load();
    });
  }

  async removeAdjustment(adjustment_id: string): Promise<void> {
    await this.acting.run(async () => {
      this.owed = await call('remove_adjustment', { adjustment_id });
      await this.load();
    });
  }

  async reopen(): Promise<void> {
    await this.acting.run(async () => {
      this.view = await call('reopen_allowances', { month: this.month });
      await tellDone(t('ui.allowances.reopened'));
      this.owed = await call('list_owed', {});
    });
  }

  async showPaper(): Promise<void> {
    const month = this.month;
    await this.papers.show({
      title: t('ui.allowances.paper_title', { month: monthName(`${month}-01`) }),
      pages: () => call('allowance_pages', { month }),
      write: () => call('print_allowances', { month }),
    });
  }
}
