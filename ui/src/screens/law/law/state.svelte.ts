import { call } from '../../../border/call';
import type { LawEntry, LawPage, ListLaw } from '../../../border/generated';
import type { IsoDay } from '../../../format/day';
import { Attempt } from '../../../forms/form.svelte';
import type { Params } from '../../../frame/route.svelte';
import { idOf, joined, sectionOf } from '../tell';

/** What the screen opens with when nothing was asked for. */
const FIRST = 'rates';

/** How long a typing hand may rest before the list follows, in milliseconds. */
const PAUSE = 150;

/** A place somebody was at and comes back to. */
interface Place {
  section: string;
  query: string;
  key: string | null;
}

/** The words that were looked for in one section, and how often they are there. */
export interface Hits {
  section: string;
  count: number;
  isMore: boolean;
}

/** The law of this book: sections, one of them as a list, one entry open. */
export class Law {
  page = $state.raw<LawPage | null>(null);
  section = $state(FIRST);
  query = $state('');
  /** The day it is asked for; null is today. */
  day = $state<IsoDay | null>(null);
  /** The entry that is open. */
  key = $state<string | null>(null);
  /** An entry that was asked for and is not there. */
  missing = $state<string | null>(null);
  /** Where else the words stand; null until it was asked. */
  hits = $state.raw<readonly Hits[] | null>(null);
  readonly loading = new Attempt();
  readonly searching = new Attempt();
  #trail = $state.raw<readonly Place[]>([]);
  #resting: ReturnType<typeof setTimeout> | undefined;

  readonly entries = $derived<readonly LawEntry[]>(joined(this.page?.entries ?? []));
  readonly entry = $derived(this.entries.find((one) => one.key === this.key) ?? null);
  readonly at = $derived(this.entries.findIndex((one) => one.key === this.key));

  constructor(params: Params) {
    this.section = params['section'] ?? FIRST;
    this.query = params['query'] ?? '';
    this.day = /^\d{4}-\d{2}-\d{2}$/.test(params['on'] ?? '') ? (params['on'] ?? null) : null;
  }

  /** What the list shows now. */
  #wish(section = this.section): ListLaw {
    const query = this.query.trim();
    return { section, query: query === '' ? null : query, on: this.day };
  }

  /** Asks again until the answer is to what is asked by then. */
  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      let asked: ListLaw;
      let page: LawPage;
      do {
        asked = this.#wish();
        page = await call('list_law', asked);
      } while (JSON.stringify(asked) !== JSON.stringify(this.#wish()));
      this.page = page;
    });
  };

  /** Other words or another day: the list follows, what was found elsewhere is no longer true. */
  again = async (): Promise<void> => {
    this.hits = null;
    this.missing = null;
    await this.load();
  };

  /** Somebody types: the core is asked once the hand rests. */
  #soon(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.again(), PAUSE);
  }

  seek(query: string): void {
    this.query = query;
    this.#soon();
  }

  asOf(day: IsoDay | null): void {
    if (day === this.day) return;
    this.day = day;
    this.#soon();
  }

  /** The screen is left. */
  stop = (): void => clearTimeout(this.#resting);

  async pick(section: string, query = ''): Promise<void> {
    this.#trail = [];
    this.key = null;
    this.section = section;
    this.query = query;
    await this.again();
  }

  open(entry: LawEntry): void {
    this.#trail = [...this.#trail, this.#here()];
    this.key = entry.key;
  }

  /** From one entry to another, such as to the act it rests on. */
  async follow(key: string): Promise<void> {
    const before = this.#here();
    await this.#goTo(key);
    if (this.key === null) await this.#return(before, key);
    else this.#trail = [...this.#trail, before];
  }

  /** The entry a link names; one that is not there leaves its section's list, and says so. */
  async ask(key: string): Promise<void> {
    await this.#goTo(key);
    if (this.key !== null) return;
    if (!this.loading.has('list-unknown')) {
      if (this.loading.problems.length === 0) this.missing = key;
      return;
    }
    // A section this program does not have: the link is newer than it is.
    this.section = FIRST;
    await this.load();
    this.missing = key;
  }

  async #goTo(key: string): Promise<void> {
    this.stop();
    this.missing = null;
    this.hits = null;
    this.section = sectionOf(key);
    this.query = '';
    await this.load();
    // A long section is cut short: the entry is looked for by its name.
    if (!this.#has(key) && this.page?.is_cut_short && this.loading.problems.length === 0) {
      this.query = idOf(key);
      await this.load();
    }
    this.key = this.#has(key) ? key : null;
  }

  #has(key: string): boolean {
    return this.page?.section === this.section && this.entries.some((one) => one.key === key);
  }

  /** Some entry or list of this screen was left for the one that is open. */
  get canBack(): boolean {
    return this.#trail.length > 0;
  }

  /** Back to what was left last, else to the list. */
  async back(): Promise<void> {
    const place = this.#trail.at(-1);
    this.#trail = this.#trail.slice(0, -1);
    if (place === undefined) this.key = null;
    else await this.#return(place, null);
  }

  async #return({ section, query, key }: Place, missing: string | null): Promise<void> {
    const isSame = this.page?.section === section && this.query === query;
    this.section = section;
    this.query = query;
    if (!isSame || this.loading.problems.length > 0) await this.load();
    this.key = key;
    this.missing = missing;
  }

  #here(): Place {
    return { section: this.section, query: this.query, key: this.key };
  }

  /** The entry before or after in the list; the ends hold. */
  step(by: 1 | -1): void {
    const next = this.entries[this.at + by];
    if (this.at >= 0 && next) this.key = next.key;
  }

  /** Looks for the words in every section. */
  searchAll = async (): Promise<void> => {
    await this.searching.run(async () => {
      const query = this.query;
      const hits: Hits[] = [];
      for (const { section } of this.page?.sections ?? []) {
        const { entries, is_cut_short } = await call('list_law', this.#wish(section));
        if (entries.length > 0) hits.push({ section, count: entries.length, isMore: is_cut_short });
      }
      if (query === this.query) this.hits = hits;
    });
  };
}
