import type { Aside, StickRow } from '../border/generated';
import { host } from '../border/host';
import { Attempt, missing } from '../forms/form.svelte';
import type { Key } from '../words/words';
import { StickWatch } from './stick-watch.svelte';

/** What a look at one place gives: what was sought, what else lies there, and whether that is all. */
export interface Looked<Row> {
  rows: readonly Row[];
  aside: readonly Aside[];
  is_cut_short: boolean;
}

/** The same reasons of several places, each once. */
function joined(all: readonly Aside[]): Aside[] {
  const reasons = new Map<string, Aside>();
  for (const { reason, count, names } of all) {
    const before = reasons.get(reason);
    reasons.set(reason, {
      reason,
      count: (before?.count ?? 0) + count,
      names: [...(before?.names ?? []), ...names],
    });
  }
  return [...reasons.values()];
}

/** How a finder asks the core, and what it says when no folder was named. */
interface Asking<Row> {
  /** Looks through the root of a stick, a folder or a file. */
  look: (folder: string) => Promise<Looked<Row>>;
  /** The same thing found twice has one key. */
  key: (row: Row) => string;
  need: Key;
}

/** What lies on the sticks that are plugged in, and in the folder or file somebody named. */
export class StickFind<Row> {
  found = $state.raw<readonly Row[]>([]);
  /** What else lies there, and why it was left aside. */
  aside = $state.raw<readonly Aside[]>([]);
  isCutShort = $state(false);
  /** Some place was looked through, whatever was there. */
  hasLooked = $state(false);
  typed = $state('');
  readonly finding = new Attempt();
  readonly naming = new Attempt();
  readonly watch = new StickWatch((sticks) => this.#seen(sticks));
  /** The folder or file somebody named. */
  protected folder = $state('');
  #sticks = '';
  #under: Promise<void> | null = null;

  constructor(readonly asking: Asking<Row>) {}

  /** While something else is under way a stick that comes is left alone until the next look. */
  protected get isBusy(): boolean {
    return false;
  }

  /** Sticks came or went: whatever is plugged in now is looked through, once. */
  #seen(sticks: readonly StickRow[]): void {
    if (this.finding.busy || this.isBusy) return;
    const removable = sticks.filter((stick) => stick.is_removable);
    const now = removable.map(({ folder, label }) => `${folder}\n${label}`).join('\n');
    if (now === this.#sticks) return;
    this.#sticks = now;
    void this.find();
  }

  /** Looks through every stick and the folder that was named; who asks meanwhile waits for that look. */
  find = (): Promise<void> => {
    this.#under ??= this.#look().finally(() => (this.#under = null));
    return this.#under;
  };

  /** A bad stick hides no other. */
  async #look(): Promise<void> {
    await this.finding.run(async () => {
      const sticks = this.watch.sticks.filter((stick) => stick.is_removable);
      const places = [...sticks.map((stick) => stick.folder), this.folder];
      const found = new Map<string, Row>();
      const aside: Aside[] = [];
      let isCut = false;
      const failures: unknown[] = [];
      for (const folder of new Set(places.filter((place) => place !== ''))) {
        try {
          const looked = await this.asking.look(folder);
          aside.push(...looked.aside);
          isCut ||= looked.is_cut_short;
          for (const row of looked.rows) {
            const key = this.asking.key(row);
            if (!found.has(key)) found.set(key, row);
          }
        } catch (caught) {
          failures.push(caught);
        }
      }
      this.found = [...found.values()];
      this.aside = joined(aside);
      this.isCutShort = isCut;
      this.hasLooked = places.some((place) => place !== '');
      if (failures.length > 0) throw failures[0];
    });
  }

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  async choose(): Promise<void> {
    const folder = await host().chooseFolder?.();
    if (!folder) return;
    this.typed = folder;
    await this.findTyped();
  }

  async findTyped(): Promise<void> {
    const folder = this.typed.trim();
    if (!this.naming.allows(missing('folder', folder === '', this.asking.need))) return;
    this.folder = folder;
    await this.find();
    // A folder that cannot be read is not asked again with every stick.
    if (this.finding.problems.length > 0) this.folder = '';
  }
}
