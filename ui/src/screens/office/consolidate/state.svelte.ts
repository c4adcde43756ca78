import { call } from '../../../border/call';
import type { Consolidated, ControlRow, Figures, Total } from '../../../border/generated';
import { host } from '../../../border/host';
import { Attempt, Form, orNull } from '../../../forms/form.svelte';
import { acceptedOnly, setAcceptedOnly } from '../accepted-only.svelte';
import { readOfQuarter } from '../of-quarter';

/** One key figure at both hops; `rows` is known once the rows were added up again. */
export type Control = Omit<ControlRow, 'rows'> & { rows: Total | null };

/** The quarter of all centres on its way into one workbook. */
export class Consolidating {
  figures = $state.raw<Figures | null>(null);
  written = $state.raw<Consolidated | null>(null);
  readonly loading = new Attempt();
  readonly form = new Form({ folder: '' }, null);

  readonly controls = $derived(this.#controls());
  readonly differing = $derived(
    this.controls.filter((one) => one.rows !== null && one.rows !== one.bundles),
  );

  load = async (): Promise<void> => {
    // What was written is of the book as it stood then.
    this.written = null;
    await this.loading.run(() =>
      readOfQuarter(async (quarter) => {
        this.figures = await call('read_figures', { quarter, accepted_only: acceptedOnly() });
      }),
    );
  };

  /** Adds up only what was accepted, or all that counts. */
  async pickAccepted(only: boolean): Promise<void> {
    setAcceptedOnly(only);
    await this.load();
  }

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  async choose(): Promise<void> {
    await this.form.saving.run(async () => {
      const folder = await host().chooseFolder?.();
      if (folder) this.form.fields.folder = folder;
    });
  }

  async write(): Promise<void> {
    const { figures, form } = this;
    if (figures === null) return;
    const { quarter } = figures;
    this.written = null;
    await form.saving.run(async () => {
      const folder = orNull(form.fields.folder);
      this.written = await call('consolidate', { quarter, folder, accepted_only: acceptedOnly() });
    });
  }

  #controls(): Control[] {
    if (this.written) return this.written.controls;
    return (this.figures?.totals ?? []).map(({ name, is_money, total }) => ({
      name,
      is_money,
      bundles: total,
      rows: null,
    }));
  }
}
