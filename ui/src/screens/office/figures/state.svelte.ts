import { call } from '../../../border/call';
import type { CentreFigures, Figures, StaffingPage } from '../../../border/generated';
import { Attempt } from '../../../forms/form.svelte';
import { acceptedOnly, setAcceptedOnly } from '../accepted-only.svelte';
import { readOfQuarter } from '../of-quarter';

/** What the centres are sorted by: their name, or the figure at that place. */
export type By = 'name' | number;

/** The consolidated figures of a quarter. */
export class Totals {
  figures = $state.raw<Figures | null>(null);
  staffing = $state.raw<StaffingPage | null>(null);
  by = $state<By>('name');
  /** Names begin at the top of the alphabet, figures with the largest. */
  isDown = $state(false);
  readonly loading = new Attempt();

  readonly centres = $derived(this.#sorted());

  load = async (): Promise<void> => {
    await this.loading.run(() =>
      readOfQuarter(async (quarter) => {
        const asked = { quarter, accepted_only: acceptedOnly() };
        this.figures = await call('read_figures', asked);
        this.staffing = await call('read_staffing', asked);
      }),
    );
  };

  async pickAccepted(only: boolean): Promise<void> {
    setAcceptedOnly(only);
    await this.load();
  }

  sort(by: By): void {
    if (this.by === by) this.isDown = !this.isDown;
    else {
      this.by = by;
      this.isDown = by !== 'name';
    }
  }

  #sorted(): CentreFigures[] {
    const { by } = this;
    const order = (a: CentreFigures, b: CentreFigures): number =>
      by === 'name'
        ? 0 // As the core has them: the order of every list and paper of this office.
        : (a.values[by] ?? 0) - (b.values[by] ?? 0);
    const rows = [...(this.figures?.centres ?? [])].sort(order);
    return this.isDown ? rows.reverse() : rows;
  }
}
