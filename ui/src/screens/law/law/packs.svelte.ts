import { call } from '../../../border/call';
import type { LawEntry, LawPackFound, LawPackRow, LawPacks } from '../../../border/generated';
import { Pinning } from '../../../carry/pinning.svelte';
import { StickFind } from '../../../carry/stick-find.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { fromQuarter, sectionOf } from '../tell';
import { t } from '../../../words/words';

/** The packs of law in this book, and those that lie on a stick. */
export class Packs extends StickFind<LawPackFound> {
  kept = $state.raw<LawPacks | null>(null);
  pinning = $state.raw<Pinning | null>(null);
  /** The pack that was just taken in, with what it changed. */
  taken = $state.raw<LawPackRow | null>(null);
  /** The pack whose changes are shown. */
  shown = $state.raw<LawPackRow | null>(null);
  /** Entries by their key, as far as a changed one had to be named. */
  names = $state.raw<ReadonlyMap<string, LawEntry>>(new Map());
  readonly loading = new Attempt();
  readonly taking = new Attempt();

  /** Each holds the whole law, so that the newest alone is taken in. */
  readonly newest = $derived(this.found.find((one) => one.state === 'new') ?? null);
  readonly stranger = $derived(this.found.find((one) => one.state === 'key-unknown') ?? null);

  constructor() {
    super({
      look: async (folder) => {
        const { packs: rows, ...rest } = await call('find_law_packs', { folder });
        await this.#learn(rows.flatMap((row) => row.changed));
        return { rows, ...rest };
      },
      key: (row) => row.path,
      need: 'ui.law.need_folder',
    });
  }

  protected override get isBusy(): boolean {
    return this.taking.busy || this.pinning !== null;
  }

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      const kept = await call('list_law_packs', {});
      await this.#learn(kept.packs.flatMap((pack) => pack.changed));
      this.kept = kept;
    });
  };

  /** Asks the sections of changed entries for their names; without them keys have to do. */
  async #learn(keys: readonly string[], isNew = false): Promise<void> {
    const unknown = keys.filter((key) => isNew || !this.names.has(key));
    const sections = new Set(unknown.map(sectionOf));
    const names = new Map(this.names);
    for (const section of sections) {
      try {
        const { entries } = await call('list_law', { section, query: null, on: null });
        for (const entry of entries) names.set(entry.key, entry);
      } catch {
        // A section of files that are no entries of their own, or one this program does not list.
      }
    }
    this.names = names;
  }

  /** Takes the newest pack in; true when it is the book's law now. */
  async take(row: LawPackFound): Promise<boolean> {
    const isTaken = await this.taking.run(async () => {
      const taken = await call('take_law_pack', { path: row.path });
      // What is new here has its name only now.
      await this.#learn(taken.changed, true);
      this.taken = taken;
      this.shown = null;
      const quarter = fromQuarter(taken.applies_from);
      await tellDone(t('ui.law.taken', { number: taken.number, quarter }), false);
    });
    await this.load();
    await this.find();
    return isTaken;
  }

  /** The first pack of an office: whose seal it is must be compared first. */
  async compare(row: LawPackFound): Promise<void> {
    this.pinning = new Pinning(row.path);
    await this.pinning.load();
  }

  /** Once the seal stands in the book, what the pack changes can be looked at and taken in. */
  async pin(): Promise<void> {
    if (!(await this.pinning?.pin())) return;
    this.pinning = null;
    await this.find();
  }
}
