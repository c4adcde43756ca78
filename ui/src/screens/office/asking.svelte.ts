import type { Belongs } from '../../forms/drafts';
import { Form, missing } from '../../forms/form.svelte';

/** A question about one thing that is answered with a reason. */
export class Asking<Thing> {
  about = $state.raw<Thing | null>(null);
  form = $state.raw<Form<{ reason: string }> | null>(null);
  readonly #of: (about: Thing) => Belongs;
  readonly #done: (about: Thing, reason: string) => Promise<void>;

  /** `of` says what a half-typed reason belongs to. */
  constructor(of: (about: Thing) => Belongs, done: (about: Thing, reason: string) => Promise<void>) {
    this.#of = of;
    this.#done = done;
  }

  open(about: Thing): void {
    this.form = new Form({ reason: '' }, this.#of(about));
    this.about = about;
  }

  shut = (): void => {
    this.about = null;
  };

  async answer(): Promise<void> {
    const { about, form } = this;
    if (about === null || form === null) return;
    const reason = form.fields.reason.trim();
    if (!form.allows(missing('reason', reason === '', 'ui.desk.need.reason'))) {
      return;
    }
    const isDone = await form.saving.run(() => this.#done(about, reason));
    if (isDone) this.shut();
  }
}
