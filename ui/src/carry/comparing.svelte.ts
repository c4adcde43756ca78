import { call } from '../border/call';
import type { DigitGroup } from '../border/generated';
import { Attempt } from '../forms/form.svelte';
import { t } from '../words/words';

const NOTHING: DigitGroup = { expected: '', found: null, state: 'open' };

/** Thirty digits on their way beside those of a file: one question at a time, the last digits always. */
export class Comparing {
  readonly attempt = new Attempt();
  groups = $state.raw<readonly DigitGroup[]>(Array.from({ length: 6 }, () => NOTHING));
  /** What is read out: the group that was just finished, and the end. */
  said = $state('');
  isSame = $state(false);
  isBusy = $state(false);
  #asked: readonly [path: string | null, digits: string] = [null, ''];
  #isNew = false;
  #running: Promise<void> = Promise.resolve();

  /** Of the digits of a file, or of a card alone where there is no file. Done once these digits, or newer ones, were compared: thirty fast digits ask a few times and not thirty. */
  of(path: string | null, digits: string): Promise<void> {
    this.#asked = [path, digits];
    this.#isNew = true;
    if (!this.isBusy) {
      this.isBusy = true;
      this.#running = this.#run();
    }
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isNew) {
      this.#isNew = false;
      await this.#ask(...this.#asked);
    }
    this.isBusy = false;
  }

  async #ask(path: string | null, digits: string): Promise<void> {
    try {
      const found = await (path === null ? call('check_card', { digits }) : call('compare_digits', { path, digits }));
      if (this.#isNew) return;
      this.#tell(found.groups);
      this.groups = found.groups;
      this.isSame = found.is_same;
      this.attempt.clear();
    } catch (caught) {
      this.isSame = false;
      await this.attempt.run(() => Promise.reject(caught));
    }
  }

  #tell(next: readonly DigitGroup[]): void {
    if (next.every((group) => group.state === 'same')) {
      this.said = t('ui.digits.all_same');
      return;
    }
    const place = next.findIndex(
      (group, at) => group.state !== 'open' && group.state !== this.groups[at]?.state,
    );
    const group = next[place];
    if (!group || group.state === 'open') return;
    if (group.found === null && group.state === 'same') return;
    const values = { n: place + 1, expected: group.expected, found: group.found ?? '' };
    this.said = t(`ui.digits.said.${group.state}`, values);
  }
}
