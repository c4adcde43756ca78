import { call } from '../../border/call';
import type { VerifyRow } from '../../border/generated';
import { host } from '../../border/host';
import { Attempt, missing } from '../form.svelte';

/** What an office can do now: look whether a bundle is whole, and whose it is. */
export class OfficeHome {
  readonly attempt = new Attempt();
  path = $state('');
  row = $state.raw<VerifyRow | null>(null);

  async choose(): Promise<void> {
    await this.attempt.run(async () => {
      this.path = (await host().chooseFile?.()) ?? this.path;
    });
  }

  async verify(): Promise<void> {
    this.row = null;
    const path = this.path.trim();
    if (!this.attempt.allows(missing('path', path === '', 'ui.office_home.ask_path'))) return;
    await this.attempt.run(async () => {
      this.row = await call('verify_file', { path });
    });
  }
}
