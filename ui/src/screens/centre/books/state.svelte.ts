import { call } from '../../../border/call';
import type { AskDetailBook, Day, DetailBook, DetailKind, SourceRow } from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import type { Params } from '../../../frame/route.svelte';
import { t } from '../../../words/words';

/** What is chosen where all of them are meant. */
export const ALL = 'all';

const KINDS: readonly DetailKind[] = ['tien-mat', 'tien-gui', 'tai-xa', 'nguon', 'tieu-muc'];

/** A book over any stretch of days: of a source, a budget code, what the commune paid, cash or the account. */
export class Books {
  readonly attempt = new Attempt();
  readonly papers = new Papers();
  readonly codes = new CodeList('budget-code');
  readonly kinds = KINDS;
  kind = $state<DetailKind>('nguon');
  source = $state<string>(ALL);
  code = $state<string | null>(null);
  from = $state<Day | null>(null);
  to = $state<Day | null>(null);
  page = $state.raw<DetailBook | null>(null);
  sources = $state.raw<readonly SourceRow[]>([]);
  #asked = 0;

  constructor(params: Params) {
    const kind = KINDS.find((one) => one === params['kind']);
    if (kind) this.kind = kind;
    const { today } = book();
    this.from = params['from'] ?? `${today.slice(0, 4)}-01-01`;
    this.to = params['to'] ?? null;
  }

  readonly asksSource = $derived(this.kind === 'nguon' || this.kind === 'tieu-muc');
  readonly asksCode = $derived(this.kind === 'tieu-muc');
  /** What stands before it can be shown: a source, a code. */
  readonly lacks = $derived(
    (this.kind === 'nguon' && this.source === ALL) || (this.asksCode && this.code === null),
  );

  get request(): AskDetailBook {
    return {
      kind: this.kind,
      source_id: this.asksSource && this.source !== ALL ? this.source : null,
      budget_code: this.asksCode ? this.code : null,
      from_on: this.from,
      to_on: this.to,
    };
  }

  /** The lists, then the book. */
  start = async (): Promise<void> => {
    await this.attempt.run(async () => {
      await this.codes.load();
      this.sources = await call('list_sources', { on: book().today });
    });
    await this.load();
  };

  /** Asks the core for the lines; a late answer to an older question is dropped. */
  load = async (): Promise<void> => {
    this.#asked += 1;
    const mine = this.#asked;
    // The book of a source begins at the first, so that one is there at once.
    if (this.kind === 'nguon' && this.source === ALL)
      this.source = this.sources[0]?.source.source_id ?? ALL;
    if (this.lacks) {
      this.page = null;
      return;
    }
    try {
      // A question is asked beside an older one still under way: the newest answer is shown.
      const page = await call('list_detail_book', this.request);
      if (mine !== this.#asked) return;
      this.page = page;
      this.attempt.clear();
    } catch (caught) {
      if (mine === this.#asked) await this.attempt.run(() => Promise.reject(caught));
    }
  };

  show = async (): Promise<void> => {
    if (this.page === null) return;
    const asked = this.request;
    await this.papers.show({
      title: t(`ui.books.kind.${this.kind}`),
      pages: () => call('detail_book_pages', asked),
      write: () => call('print_detail_book', asked),
    });
  };

  workbook = async (): Promise<void> => {
    await this.attempt.run(async () => {
      const file = await call('write_detail_workbook', this.request);
      await tellDone(t('ui.books.workbook_done', { name: file.file_name }));
    });
  };
}
