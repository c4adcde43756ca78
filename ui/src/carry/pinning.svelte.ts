import { call } from '../border/call';
import type { Stranger } from '../border/generated';
import { Attempt, Form, missing } from '../forms/form.svelte';
import { tellDone } from '../frame/book.svelte';
import { t } from '../words/words';

/** The office's seal on its way into this centre's book: thirty digits typed from its paper. */
export class Pinning {
  readonly reading = new Attempt();
  readonly attempt = new Attempt();
  stranger = $state.raw<Stranger | null>(null);
  /** The digits typed, once it is known whose; half of them are kept with the office. */
  form = $state.raw<Form<{ digits: string }> | null>(null);
  isSame = $state(false);
  waiting = $state.raw<Promise<void> | null>(null);

  constructor(readonly path: string) {}

  load = async (): Promise<void> => {
    await this.reading.run(async () => {
      const stranger = await call('read_stranger', { path: this.path });
      const { id, known_digits } = stranger;
      this.form = new Form({ digits: '' }, { form: 'pin', of: id, stands: known_digits });
      this.stranger = stranger;
    });
  };

  /** True when the book keeps the seal. */
  async pin(): Promise<boolean> {
    const { path, form, attempt } = this;
    if (form === null) return false;
    // Enter right behind the last digit means these thirty.
    await this.waiting;
    if (!attempt.allows(missing('digits', !this.isSame, 'ui.answers.pin_blocked'))) return false;
    return attempt.run(async () => {
      const { name } = await call('pin_office', { path, digits: form.fields.digits });
      void form.draft?.forget();
      await tellDone(t('ui.answers.pinned', { office: name }), false);
    });
  }
}
