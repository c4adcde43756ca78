import { call } from '../border/call';
import type { LawPackFound, LawPackRow } from '../border/generated';
import { Attempt } from '../forms/form.svelte';
import { Pinning } from './pinning.svelte';
import { StickFind } from './stick-find.svelte';

/** Packs of law on the sticks that are plugged in while a book begins. */
export class FirstPacks extends StickFind<LawPackFound> {
  pinning = $state.raw<Pinning | null>(null);
  taken = $state.raw<LawPackRow | null>(null);
  readonly taking = new Attempt();
  /** Each holds the whole law, so that the newest alone is taken in. */
  readonly newest = $derived(this.found.find((one) => one.state === 'new') ?? null);
  readonly stranger = $derived(this.found.find((one) => one.state === 'key-unknown') ?? null);

  constructor() {
    super({
      look: async (folder) => {
        const { packs: rows, ...rest } = await call('find_law_packs', { folder });
        return { rows, ...rest };
      },
      key: (row) => row.path,
      need: 'ui.law.need_folder',
    });
  }

  protected override get isBusy(): boolean {
    return this.taking.busy || this.pinning !== null;
  }

  /** Looks now: does a pack lie here that this book could take in? */
  async wait(): Promise<boolean> {
    await this.watch.look();
    await this.find();
    return this.newest !== null || this.stranger !== null;
  }

  /** True when the book works by it. */
  take(row: LawPackFound): Promise<boolean> {
    return this.taking.run(async () => {
      this.taken = await call('take_law_pack', { path: row.path });
    });
  }

  /** The first pack of an office: whose seal it is must be compared first. */
  async compare(row: LawPackFound): Promise<void> {
    this.pinning = new Pinning(row.path);
    await this.pinning.load();
  }

  /** True when the seal was kept and what lies there was looked at by it. */
  async pin(): Promise<boolean> {
    if (!(await this.pinning?.pin())) return false;
    await this.find();
    this.pinning = null;
    return true;
  }
}
