import { Form, missing } from '../../forms/form.svelte';

/** A question about one thing that is answered with a reason. */
export class Asking<Thing> {
  about = $state.raw<Thing | null>(null);
  form = $state.raw(new Form({ reason: '' }));
  readonly #done: (about: Thing, reason: string) => Promise<void>;

  constructor(done: (about: Thing, reason: string) => Promise<void>) {
    this.#done = done;
  }

  open(about: Thing): void {
    this.form = new Form({ reason: '' });
    this.about = about;
  }

  shut = (): void => {
    this.about = null;
  };

  async answer(): Promise<void> {
    const { about, form } = this;
    const reason = form.fields.reason.trim();
    if (about === null || !form.allows(missing('reason', reason === '', 'ui.desk.need.reason'))) {
      return;
    }
    const isDone = await form.saving.run(() => this.#done(about, reason));
    if (isDone) this.shut();
  }
}
