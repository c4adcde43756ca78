import { call } from '../border/call';
import type { DraftRow } from '../border/generated';
import { book, bookIsRead, forgetDraft } from '../frame/book.svelte';

/** The part of a form that a draft works on. */
interface Typed {
  fields: object;
  readonly isDirty: boolean;
}

/**
 * What is half typed in a form, kept in the book at every box left so that a power cut costs one
 * box, and offered when the same form is opened again.
 */
export class Draft {
  readonly #form: Typed;
  /** Kept, taken up or declined in this opening: it is no longer somebody's older text. */
  #isOurs = $state(false);

  /** `key` names the form and its record, at most 64 letters: "person:new", "person:" + id. */
  constructor(
    readonly key: string,
    form: Typed,
  ) {
    this.#form = form;
  }

  /** An older text of this form, until it is taken up, declined or typed over. */
  get offered(): DraftRow | null {
    if (this.#isOurs || !bookIsRead()) return null;
    return book().drafts.find((row) => row.key === this.key) ?? null;
  }

  async keep(): Promise<void> {
    if (!this.#form.isDirty) return;
    this.#isOurs = true;
    await call('keep_draft', { key: this.key, body: JSON.stringify(this.#form.fields) }).catch(() => {
      // What is typed is still on the screen; the next box tries again.
    });
  }

  /** Puts the older text into the boxes. It stays unsaved text, so that leaving it asks. */
  takeUp(): void {
    const { offered } = this;
    this.#isOurs = true;
    if (offered) Object.assign(this.#form.fields, fitting(offered.body, this.#form.fields));
  }

  /** The form was saved or given up, or the older text was declined. */
  async forget(): Promise<void> {
    if (!this.#isOurs && this.offered === null) return;
    this.#isOurs = true;
    forgetDraft(this.key);
    await call('drop_draft', { key: this.key }).catch(() => undefined);
  }
}

/** The boxes of a kept text that this form has and can hold; a draft of an older program fits in part. */
function fitting(body: string, fields: object): object {
  const now = new Map(Object.entries(fields));
  const fits = ([name, value]: [string, unknown]): boolean => {
    const held: unknown = now.get(name);
    return now.has(name) && (held === null || value === null || typeof held === typeof value);
  };
  try {
    const kept: unknown = JSON.parse(body);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(fits));
  } catch {
    return {};
  }
}
