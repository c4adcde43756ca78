import { call } from '../../../border/call';
import type { AccountOf, Day, Place, Quarter, VoucherPage } from '../../../border/generated';
import { addMonths, quarterOf } from '../../../format/day';
import { addQuarters, monthSpan, quarterEnd, quarterSpan, type Span } from '../../../format/span';
import { Papers } from '../../../carry/papers.svelte';
import { Attempt } from '../../../forms/form.svelte';
import type { Params } from '../../../frame/route.svelte';

/** The first and the last day the core's calendar knows. */
const EVER: Span = { from: '1945-01-01', to: '2199-12-31' };

/** The book of cash, of the account or of what the commune pays, over a month or a quarter. */
export class CashBook {
  readonly attempt = new Attempt();
  readonly papers = new Papers();
  place = $state<Place>('tien-mat');
  by = $state<'month' | 'quarter'>('month');
  /** A day of the period shown. */
  at = $state<Day>('');
  query = $state('');
  /** The search goes over all days of the book, not only over the period shown. */
  isWhole = $state(false);
  /** One of the accounts alone; null: all there are. */
  account = $state.raw<AccountOf | null>(null);
  page = $state.raw<VoucherPage | null>(null);
  readonly quarter = $derived(quarterOf(this.at));
  readonly span: Span = $derived(
    this.by === 'month' ? monthSpan(this.at) : quarterSpan(quarterOf(this.at)),
  );
  #asked = 0;

  /** Opens at the params' month or quarter, else where work is owed in the open quarter. */
  constructor(params: Params, today: Day, open: Quarter | null) {
    const place = params['place'];
    if (place === 'tien-gui' || place === 'tai-xa') this.place = place;
    this.by = params['quarter'] ? 'quarter' : 'month';
    const owed = open === null || quarterOf(today) === open ? today : quarterEnd(open);
    if (params['quarter']) this.at = quarterEnd(params['quarter']);
    else this.at = params['month'] ? `${params['month']}-01` : (params['day'] ?? owed);
  }

  /** The book of another place, all its accounts. */
  show(place: Place): void {
    this.place = place;
    this.account = null;
  }

  /** The book as on paper, over what is shown. */
  async showPaper(title: string): Promise<void> {
    const { place, span, account } = this;
    const asked = { place, first: span.from.slice(0, 7), last: span.to.slice(0, 7), account };
    await this.papers.show({
      title,
      pages: () => call('cash_book_pages', asked),
      write: () => call('print_cash_book', asked),
    });
  }

  /** One month or quarter back (−1) or on (+1). */
  step(by: 1 | -1): void {
    if (this.by === 'month') this.at = addMonths(`${this.at.slice(0, 7)}-01`, by);
    else this.at = quarterSpan(addQuarters(this.quarter, by)).from;
  }

  /** Asks the core for the lines; a late answer to an older question is dropped. */
  async load(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const query = this.query.trim();
    // The whole book is searched as long as something is.
    if (query === '') this.isWhole = false;
    const { from, to } = this.isWhole ? EVER : this.span;
    const { place, account } = this;
    const request = { from_on: from, to_on: to, place, query: query || null, account };
    try {
      const page = await call('list_vouchers', request);
      if (mine !== this.#asked) return;
      this.page = page;
      this.attempt.clear();
    } catch (caught) {
      if (mine === this.#asked) await this.attempt.run(() => Promise.reject(caught));
    }
  }
}
