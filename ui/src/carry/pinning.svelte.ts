import { call } from '../border/call';
import type { Stranger } from '../border/generated';
import { Attempt, missing } from '../forms/form.svelte';
import { tellDone } from '../frame/book.svelte';
import { t } from '../words/words';

/** The office's seal on its way into this centre's book: thirty digits typed from its paper. */
export class Pinning {
  readonly reading = new Attempt();
  readonly attempt = new Attempt();
  stranger = $state.raw<Stranger | null>(null);
  digits = $state('');
  isSame = $state(false);

  constructor(readonly path: string) {}

  load = async (): Promise<void> => {
    await this.reading.run(async () => {
      this.stranger = await call('read_stranger', { path: this.path });
    });
  };

  /** True when the book keeps the seal. */
  async pin(): Promise<boolean> {
    const { path, digits, attempt } = this;
    if (!attempt.allows(missing('digits', !this.isSame, 'ui.answers.pin_blocked'))) return false;
    return attempt.run(async () => {
      const { name } = await call('pin_office', { path, digits });
      await tellDone(t('ui.answers.pinned', { office: name }), false);
    });
  }
}
