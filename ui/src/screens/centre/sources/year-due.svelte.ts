import { call } from '../../../border/call';
import type { EntitlementView, EntitlementYears } from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { book } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** What the centre should have been given in a year, against what it was given. */
export class YearDue {
  view = $state.raw<EntitlementView | null>(null);
  readonly kinds = new CodeList('support-kind');
  readonly loading = new Attempt();
  readonly papers = new Papers();
  /** The years of the book; null: nobody asked. */
  years = $state.raw<EntitlementYears | null>(null);
  readonly loadingYears = new Attempt();
  /** The year of a quarter that nobody can answer for yet is no failure: there is nothing to show. */
  readonly isAhead = $derived(this.loading.has('day-in-future'));
  #wish = { year: 0 };

  /** The request for what is missing of the year shown, as on paper. */
  showRequest = async (): Promise<void> => {
    const { view } = this;
    if (view === null || view.owed_vnd === 0) return;
    const { year } = view;
    await this.papers.show({
      title: t('ui.sources.due.request_title', { year }),
      pages: () => call('budget_request_pages', { year }),
      write: () => call('print_budget_request', { year }),
    });
  };

  showYears = async (): Promise<void> => {
    await this.loadingYears.run(async () => {
      this.years = await call('list_entitlement_years', {});
    });
  };

  /** The request for all that is missing up to the last of these years. */
  showRequestOf = async ({ rows }: EntitlementYears): Promise<void> => {
    const year = rows.at(-1)?.year;
    if (year === undefined) return;
    await this.papers.show({
      title: t('ui.sources.due.request_title', { year }),
      pages: () => call('budget_request_pages', { year }),
      write: () => call('print_budget_request', { year }),
    });
  };

  /** Asks anew even for the same year: what came and what is due change with the book. */
  load = async (year: number): Promise<void> => {
    const wish = { year };
    this.#wish = wish;
    if (this.view?.year !== year) this.view = null;
    if (year > Number(book().today.slice(0, 4))) return;
    await this.loading.run(async () => {
      if (this.kinds.rows.length === 0) await this.kinds.load();
      let asked: typeof wish;
      let view: EntitlementView;
      // What was asked for while an answer was on the way is the one to show.
      do {
        asked = this.#wish;
        view = await call('read_entitlement', { year: asked.year });
      } while (asked !== this.#wish);
      this.view = view;
    });
  };
}
