import { call } from '../../../border/call';
import type { BackupRow, BookHealth, Restored, RestoreView } from '../../../border/generated';
import { host } from '../../../border/host';
import { Attempt, missing } from '../../../forms/form.svelte';
import { readBook } from '../../../frame/book.svelte';
import { forgetActs } from '../../../parts/acts.svelte';

/** Copies of the book: making them, and going back to one. */
export class Backups {
  readonly attempt = new Attempt();
  /** Where to go back from is asked apart, so that its refusal stands beside its box. */
  readonly restoring = new Attempt();
  readonly checking = new Attempt();
  health = $state.raw<BookHealth | null>(null);
  rows = $state.raw<BackupRow[]>([]);
  folder = $state('');
  path = $state('');
  made = $state.raw<BackupRow | null>(null);
  preview = $state.raw<RestoreView | null>(null);
  restored = $state.raw<Restored | null>(null);

  async load(): Promise<void> {
    await this.attempt.run(async () => {
      this.rows = await call('list_backups', {});
    });
  }

  /** A copy into the program's own folder (null) or one a person names. */
  async backUp(folder: string | null): Promise<boolean> {
    return this.attempt.run(async () => {
      this.made = null;
      this.made = await call('back_up', { folder });
      this.rows = await call('list_backups', {});
      await readBook();
    });
  }

  async backUpToFolder(): Promise<boolean> {
    const folder = this.folder.trim();
    if (!this.attempt.allows(missing('folder', folder === '', 'ui.backup.ask_folder'))) return false;
    return this.backUp(folder);
  }

  async chooseFolder(): Promise<void> {
    await this.attempt.run(async () => {
      this.folder = (await host().chooseFolder?.()) ?? this.folder;
    });
  }

  /** A copy is a folder; one that an older program made is a file. */
  async chooseCopy(as: 'folder' | 'file'): Promise<void> {
    await this.restoring.run(async () => {
      const ask = as === 'folder' ? host().chooseFolder : host().chooseFile;
      this.path = (await ask?.()) ?? this.path;
    });
  }

  /** What going back would change; nothing is changed yet. */
  async look(path: string): Promise<void> {
    if (!this.restoring.allows(missing('path', path.trim() === '', 'ui.backup.ask_path'))) return;
    await this.restoring.run(async () => {
      this.preview = null;
      this.preview = await call('preview_restore', { path: path.trim() });
    });
  }

  /** Looks through the whole book and every file it knows of; nothing is changed. */
  async check(): Promise<void> {
    this.health = null;
    await this.checking.run(async () => {
      this.health = await call('check_book', {});
    });
  }

  giveUp(): void {
    this.preview = null;
  }

  /** Replaces the book; the book as it was is kept as a copy. */
  async restore(): Promise<boolean> {
    const { preview } = this;
    if (!preview) return false;
    return this.restoring.run(async () => {
      this.restored = await call('restore_book', { path: preview.path });
      this.preview = null;
      forgetActs();
      await readBook();
    });
  }
}
