import { call } from '../../../../border/call';
import { host } from '../../../../border/host';
import type { LawChanges, LawFiles } from '../../../../border/generated';
import { StickWatch } from '../../../../carry/stick-watch.svelte';
import { Attempt, missing } from '../../../../forms/form.svelte';

/** Files of law in a folder or on a stick: looked at first, taken all or none. */
export class FolderTaking {
  typed = $state('');
  found = $state.raw<LawFiles | null>(null);
  isSure = $state(false);
  /** The folder that was looked at: what is taken is what was shown. */
  folder = $state('');
  readonly naming = new Attempt();
  readonly taking = new Attempt();
  readonly watch = new StickWatch(() => undefined);

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  get refused(): number {
    return this.found?.files.filter((file) => file.fault !== null).length ?? 0;
  }

  async choose(): Promise<void> {
    const folder = await host().chooseFolder?.();
    if (!folder) return;
    this.typed = folder;
    await this.findTyped();
  }

  async look(folder: string): Promise<void> {
    this.typed = folder;
    await this.findTyped();
  }

  async findTyped(): Promise<void> {
    const folder = this.typed.trim();
    if (!this.naming.allows(missing('folder', folder === '', 'ui.law_change.folder.need'))) return;
    this.found = null;
    this.isSure = false;
    this.taking.clear();
    await this.naming.run(async () => {
      this.found = await call('preview_law_files', { folder });
      this.folder = folder;
    });
  }

  /** All changes that wait to be issued; null when nothing was taken. */
  async take(): Promise<LawChanges | null> {
    let kept: LawChanges | null = null;
    await this.taking.run(async () => {
      kept = await call('take_law_files', { folder: this.folder, is_sure: this.isSure });
    });
    return kept;
  }
}
