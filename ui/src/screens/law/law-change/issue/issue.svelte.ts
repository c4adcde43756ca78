import { call } from '../../../../border/call';
import { asCallError } from '../../../../border/error';
import type { LawPackRow, LawPacks, LawPackWritten, StickRow } from '../../../../border/generated';
import { host } from '../../../../border/host';
import { SealSitting } from '../../../../carry/seal-session.svelte';
import { StickWatch } from '../../../../carry/stick-watch.svelte';
import { quarterOf } from '../../../../format/day';
import { quarterName } from '../../../../format/period';
import { stepQuarter } from '../../../../format/step';
import { Attempt, Form, missing, refused } from '../../../../forms/form.svelte';
import { book, tellDone } from '../../../../frame/book.svelte';
import { t } from '../../../../words/words';

/** The choice that is no stick: the pack stays on this PC alone. */
export const HERE = 'here';

/** Issuing the changes as a sealed pack, and the packs that were issued. */
export class Issue {
  packs = $state.raw<LawPacks | null>(null);
  readonly form = new Form<{ note: string; given_out: number | null }>(
    { note: '', given_out: null },
    { form: 'law-issue', of: '' },
  );
  givenOutRefusal = $state<'whole' | 'whole_range' | null>(null);
  quarter = $state(quarterOf(book().today));
  place = $state<string>(HERE);
  folder = $state<string | null>(null);
  written = $state.raw<LawPackWritten | null>(null);
  isEjected = $state<boolean | null>(null);
  /** The passphrase is asked before the work goes on. */
  isAsking = $state(false);
  /** The newest pack, where its file stayed on another disk: the same law can be issued again. */
  readonly lost = $derived(this.packs?.packs.slice(0, 1).find((pack) => !pack.is_here) ?? null);
  readonly loading = new Attempt();
  readonly attempt = new Attempt();
  readonly seal = new SealSitting();
  readonly watch = new StickWatch((sticks) => this.#follow(sticks));
  #known = 0;
  /** Where the pack shown was written to; the place may have been changed since. */
  #writtenTo = HERE;

  /** `after` reads the changes anew: what was issued is no change any more. */
  constructor(readonly after: () => Promise<void>) {}

  #follow(sticks: readonly StickRow[]): void {
    const isThere = sticks.some((stick) => stick.folder === this.place);
    if (!isThere && this.place !== HERE && this.place !== this.folder) this.place = HERE;
    const fit = sticks.filter((stick) => stick.is_removable && !stick.is_read_only);
    // A stick that comes alone is meant; one that is chosen is not changed behind one's back.
    if (fit.length === 1 && this.#known === 0 && fit[0]) this.place = fit[0].folder;
    this.#known = fit.length;
  }

  async load(): Promise<void> {
    await this.loading.run(async () => {
      this.packs = await call('list_law_packs', {});
      // Issued again it says the same from the same quarter on.
      if (this.lost) this.quarter = this.lost.applies_from;
    });
  }

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  async chooseFolder(): Promise<void> {
    const folder = await host().chooseFolder?.();
    if (!folder) return;
    this.folder = folder;
    this.place = folder;
  }

  /** The props of a Stepper over the first quarter the pack holds for. */
  get stepper() {
    const step = (by: number) => (): void => {
      this.quarter = stepQuarter(this.quarter, by);
    };
    return {
      label: t('ui.law_change.applies_from'),
      text: quarterName(this.quarter),
      previous: { text: t('ui.quarter.previous'), run: step(-1), blocked: null },
      next: { text: t('ui.quarter.next'), run: step(1), blocked: null },
    };
  }

  /** Signs the changes and writes them where they are to go; asks the passphrase when need be. */
  async issue(): Promise<void> {
    const { fields } = this.form;
    const note = fields.note.trim();
    const problems = [
      ...missing('note', note === '', 'ui.law_change.need.note'),
      ...refused({ given_out: this.givenOutRefusal }),
    ];
    if (!this.attempt.allows(problems)) return;
    const given_out = this.lost === null ? null : fields.given_out;
    const folder = this.place === HERE ? null : this.place;
    this.isAsking = false;
    const done = await this.#write(async () => {
      try {
        return await call('issue_law_pack', { note, applies_from: this.quarter, folder, given_out });
      } catch (caught) {
        if (asCallError(caught).code !== 'seal-closed') throw caught;
        this.isAsking = true;
        return null;
      }
    });
    if (this.isAsking) return;
    // A stick that failed leaves the pack signed and kept on this PC: what there is to do changed.
    await this.after();
    if (!done) {
      await this.load();
      return;
    }
    this.form.clear();
    await this.form.draft?.forget();
    await tellDone(t('ui.law_change.issued', { n: this.written?.pack.number ?? 0 }), false);
  }

  /** That very pack once more, to the chosen stick. */
  async copy(pack: LawPackRow): Promise<void> {
    await this.#write(() => call('copy_law_pack', { pack_id: pack.pack_id, folder: this.place }));
  }

  async #write(work: () => Promise<LawPackWritten | null>): Promise<boolean> {
    return this.attempt.run(async () => {
      const place = this.place;
      const written = await work();
      if (written === null) return;
      this.#writtenTo = place;
      this.written = written;
      this.isEjected = null;
      await this.load();
    });
  }

  async eject(): Promise<void> {
    await this.attempt.run(async () => {
      this.isEjected = (await call('eject_stick', { folder: this.#writtenTo })).is_safe;
    });
  }
}
