import { call } from '../border/call';
import type { StickRow } from '../border/generated';
import { Attempt } from '../forms/form.svelte';

/** How often drives are asked for while a screen waits for a stick, in milliseconds. */
const EVERY = 2000;

/** The sticks that are plugged in, looked for again and again while a screen is open. */
export class StickWatch {
  sticks = $state.raw<readonly StickRow[]>([]);
  readonly looking = new Attempt();
  #under: Promise<void> | null = null;

  /** `onlook` is called after each look, with what is there now. */
  constructor(readonly onlook: (sticks: readonly StickRow[]) => void) {}

  /** Starts watching; returns what ends it. For onMount. */
  start = (): (() => void) => {
    void this.look();
    const timer = setInterval(() => void this.look(), EVERY);
    return () => clearInterval(timer);
  };

  /** Who asks while a look is under way waits for that one. */
  look = (): Promise<void> => {
    this.#under ??= this.#look().finally(() => (this.#under = null));
    return this.#under;
  };

  async #look(): Promise<void> {
    await this.looking.run(async () => {
      const sticks = await call('list_sticks', {});
      // The same list is not a change: what a person reads stays as it is.
      if (JSON.stringify(sticks) !== JSON.stringify(this.sticks)) this.sticks = sticks;
    });
    this.onlook(this.sticks);
  }

  /** The stick's own name, or the folder where there is none. */
  name(folder: string): string {
    return this.sticks.find((stick) => stick.folder === folder)?.label || folder;
  }
}
