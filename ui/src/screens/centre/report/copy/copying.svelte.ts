import { call } from '../../../../border/call';
import type { CopyView, Day, SealedReport, SealedView, StickRow } from '../../../../border/generated';
import { host } from '../../../../border/host';
import { Papers } from '../../../../carry/papers.svelte';
import { quarterTitle } from '../../../../format/period';
import { inGroups } from '../../../../format/size';
import { Attempt, missing } from '../../../../forms/form.svelte';
import { t } from '../../../../words/words';

/** The choice that is no drive: a folder typed or picked. */
export const OTHER = 'other';

/** Copying one sealed report to a stick or folder, and pulling the stick safely. */
export class Copying {
  sticks = $state.raw<readonly StickRow[] | null>(null);
  /** Folder of the chosen stick, or OTHER. */
  chosen = $state<string | null>(null);
  typed = $state('');
  done = $state.raw<CopyView | null>(null);
  isEjected = $state<boolean | null>(null);
  readonly looking = new Attempt();
  readonly attempt = new Attempt();
  readonly ejecting = new Attempt();
  readonly papers = new Papers();
  readonly code: string;
  #folder = '';

  constructor(
    readonly report: SealedReport,
    readonly deadline: Day | null,
    /** Set right after sealing. */
    readonly fresh: SealedView | null = null,
  ) {
    this.code = fresh?.ma_so_lieu ?? inGroups(report.ma_so_lieu);
  }

  /** The slip that goes with the stick, as on paper. */
  showSlip = async (): Promise<void> => {
    const asked = { bundle_id: this.report.bundle_id };
    await this.papers.show({
      title: t('ui.report.slip_title', { quarter: quarterTitle(this.report.quarter) }),
      pages: () => call('slip_pages', asked),
      write: () => call('print_slip', asked),
    });
  };

  /** Asks which drives are there; a single one that can be written to is chosen by itself. */
  look = async (): Promise<void> => {
    if (this.done || this.attempt.busy) return;
    await this.looking.run(async () => {
      const sticks = await call('list_sticks', {});
      const isSame = JSON.stringify(sticks) === JSON.stringify(this.sticks);
      if (!isSame) this.sticks = sticks;
      const isGone = !sticks.some((stick) => stick.folder === this.chosen);
      if (this.chosen !== OTHER && isGone) this.chosen = null;
      const fit = sticks.filter((stick) => stick.is_removable && !stick.is_read_only);
      if (this.chosen === null && fit.length === 1) this.chosen = fit[0]?.folder ?? null;
    });
  };

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  async chooseFolder(): Promise<void> {
    await this.attempt.run(async () => {
      const folder = await host().chooseFolder?.();
      if (!folder) return;
      this.typed = folder;
      this.chosen = OTHER;
    });
  }

  async copy(): Promise<void> {
    const folder = this.chosen === OTHER ? this.typed.trim() : (this.chosen ?? '');
    const field = this.chosen === OTHER ? 'folder' : 'stick';
    if (!this.attempt.allows(missing(field, folder === '', 'ui.report.need.folder'))) return;
    this.#folder = folder;
    const { bundle_id } = this.report;
    await this.attempt.run(async () => {
      this.done = await call('copy_to_stick', { bundle_id, folder });
    });
  }

  /** Once more, to the same or another place. */
  again(): void {
    this.done = null;
    this.isEjected = null;
  }

  async eject(): Promise<void> {
    await this.ejecting.run(async () => {
      this.isEjected = (await call('eject_stick', { folder: this.#folder })).is_safe;
    });
  }

  /** Where the copy lies, by the stick's own name where it has one. */
  get place(): string {
    const stick = this.sticks?.find((one) => one.folder === this.#folder);
    return stick ? t('ui.report.on_stick', { label: stick.label }) : this.#folder;
  }
}
