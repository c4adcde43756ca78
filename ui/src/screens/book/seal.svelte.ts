import { call } from '../../border/call';
import type { SealRow } from '../../border/generated';
import { Attempt, type Problem } from '../../forms/form.svelte';
import { t } from '../../words/words';

/** Letters of the passphrase rule of the seal. */
export const SHORTEST = 12;

/** Making the centre's seal: the offered passphrase, or one's own typed twice. */
export class SealMaking {
  way = $state<'offered' | 'own'>('offered');
  offered = $state('');
  /** The offered words with their marks. */
  reading = $state('');
  isCopied = $state(false);
  own = $state('');
  again = $state('');
  made = $state.raw<SealRow | null>(null);

  constructor(readonly attempt: Attempt) {}

  async offer(): Promise<void> {
    if (this.offered !== '') return;
    const { passphrase, reading } = await call('offer_passphrase', {});
    this.offered = passphrase;
    this.reading = reading;
  }

  /** Another offer, for one that cannot be remembered. */
  async offerAnother(): Promise<void> {
    await this.attempt.run(async () => {
      this.offered = '';
      await this.offer();
      this.isCopied = false;
    });
  }

  faults(): Problem[] {
    if (this.way === 'offered') {
      const copied = { field: 'copied', tell: () => t('ui.first_run.ask.copied') };
      return this.isCopied ? [] : [copied];
    }
    const found: Problem[] = [];
    if ([...this.own.normalize('NFC')].length < SHORTEST) {
      found.push({ field: 'passphrase', tell: () => t('ui.first_run.ask.passphrase', { n: SHORTEST }) });
    } else if (this.own !== this.again) {
      found.push({ field: 'again', tell: () => t('ui.first_run.ask.again') });
    }
    return found;
  }

  /** Makes the seal and forgets what was typed. */
  make(isReplacement: boolean): Promise<boolean> {
    return this.attempt.run(async () => {
      const passphrase = (this.way === 'offered' ? this.offered : this.own).normalize('NFC');
      this.made = await call('make_seal', { passphrase, is_replacement: isReplacement });
      this.own = '';
      this.again = '';
      this.offered = '';
    });
  }
}
