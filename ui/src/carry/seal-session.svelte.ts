import { call } from '../border/call';
import type { SealSession } from '../border/generated';
import { Attempt, missing } from '../forms/form.svelte';
import { hasMarks } from '../forms/passphrase';

/** The office's seal, opened once a sitting: 186 receipts are not 186 times the passphrase. */
export class SealSitting {
  session = $state.raw<SealSession | null>(null);
  passphrase = $state('');
  isCaps = $state(false);
  readonly attempt = new Attempt();
  readonly hasMarks = $derived(hasMarks(this.passphrase));

  get isOpen(): boolean {
    return this.session?.is_open === true;
  }

  async read(): Promise<boolean> {
    this.session = await call('read_session', {});
    return this.isOpen;
  }

  /** True when it is open; what was typed is forgotten then. */
  async unlock(): Promise<boolean> {
    const { passphrase } = this;
    if (!this.attempt.allows(missing('passphrase', passphrase === '', 'ui.import.need_passphrase'))) {
      return false;
    }
    const done = await this.attempt.run(async () => {
      this.session = await call('unlock_seal', { passphrase: passphrase.normalize('NFC') });
    });
    if (done) this.passphrase = '';
    return done && this.isOpen;
  }

  async lock(): Promise<void> {
    await this.attempt.run(async () => {
      this.session = await call('lock_seal', {});
    });
  }
}
