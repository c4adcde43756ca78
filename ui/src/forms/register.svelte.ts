import type { CodeList } from './codes.svelte';
import { NEW } from './drafts';
import { Attempt, type Form } from './form.svelte';
import { tellDone } from '../frame/book.svelte';

/**
 * A list of records and the form of one, each in place of the other. A new screen of this kind is
 * four short files:
 *
 * `state.svelte.ts`
 *   - `…Fields extends Form<…>`: its boxes, a `refusals` for those that hold no plain text, `record`
 *     (what it opened; null: a new one) and `request()`, which is null when something must be put
 *     right first. Its draft form is named in `forms/drafts.ts`: the name, its way back, the boxes
 *     that tell one half-typed text from another; a line in `half-typed.cases.testing.ts` puts it
 *     under every test of forms.
 *   - `… extends Register<Page, Row, Fields>`: `lists` (the code lists it shows), `read`, `rows`,
 *     `isCalled`, `fields`, `put` and `drop`. `of` where the page is of a quarter that can be
 *     stepped over, `mayAdd` where it may be closed, `beside` for what else is asked with the page.
 * `Screen.svelte`: `RegisterScreen` with its words and its columns; what stands above and below the
 *   table are snippets.
 * `…Page.svelte`: `RecordPage` with its words, and the boxes, each named as the request names it.
 *   A box of text takes its `maxlength` from `LIMITS`, where the core says it.
 * `….test.ts`: what is this screen's own. Load, open, save, remove, refusal, focus, Esc and drafts
 *   are held for all of them already.
 *
 * Then its line among the screens (`frame/screens.ts`), its sentences and help.
 */
export abstract class Register<Page, Row, Fields extends RecordForm> {
  page = $state.raw<Page | null>(null);
  form = $state.raw<Fields | null>(null);
  readonly loading = new Attempt();
  #isWanted = false;

  /** The code lists the screen shows. */
  protected abstract readonly lists: readonly CodeList[];
  protected abstract read(): Promise<Page>;
  abstract rows(page: Page): readonly Row[];
  /** Is that the row a finding or a draft names by this word? */
  protected abstract isCalled(row: Row, id: string): boolean;
  /** The boxes of a row, or of a new one. */
  protected abstract fields(row: Row | null): Fields;
  /** Writes down what the form asks; answers the sentence of what was done. */
  protected abstract put(request: RequestOf<Fields>): Promise<string>;
  protected abstract drop(record: RecordOf<Fields>): Promise<string>;
  /** What the page is of; stepped over while its answer was on the way, it is read again. */
  protected of(): unknown {
    return null;
  }
  mayAdd(_page: Page): boolean {
    return true;
  }
  /** The form that stands there once a new one was saved, for the next of its kind; null: the list. */
  protected next(_saved: Fields): Fields | null {
    return null;
  }
  /** Asked with the page, by itself: the page is there without it. */
  protected beside(): void {}

  async load(): Promise<void> {
    this.beside();
    await this.loading.run(async () => {
      await Promise.all(this.lists.map((list) => list.load()));
      await this.#read();
    });
    if (this.#isWanted) this.add();
  }

  refresh = async (): Promise<void> => {
    this.beside();
    await this.loading.run(() => this.#read());
  };

  showList = (): void => {
    this.form = null;
  };

  /** A new one; asked for while the page is still being read, it opens once that is known. */
  add(): void {
    this.#isWanted = this.page === null;
    if (this.page !== null && this.mayAdd(this.page)) this.form = this.fields(null);
  }

  open(row: Row): void {
    this.form = this.fields(row);
  }

  openRecord(id: string): void {
    if (id === NEW) this.add();
    const rows = this.page === null ? [] : this.rows(this.page);
    const found = rows.find((row) => this.isCalled(row, id));
    if (found) this.open(found);
  }

  async save(form: Fields): Promise<void> {
    const request = form.request() as RequestOf<Fields> | null;
    if (request === null) return;
    await form.saving.run(async () => {
      const said = await this.put(request);
      await this.#after(said, () => (form.record === null ? this.next(form) : null));
    });
  }

  async remove(form: Fields): Promise<void> {
    const record = form.record as RecordOf<Fields> | null;
    if (record === null) return;
    await form.saving.run(async () => this.#after(await this.drop(record), () => null));
  }

  async #read(): Promise<void> {
    let of: unknown;
    do {
      of = this.of();
      this.page = await this.read();
    } while (of !== this.of());
  }

  async #after(said: string, next: () => Fields | null): Promise<void> {
    this.beside();
    await this.#read();
    // What was just saved is among what was read.
    this.form = next();
    await tellDone(said);
  }
}

/** The form of a record: what it opened, and what it asks. */
export interface RecordForm extends Form<object> {
  readonly record: object | null;
  /** What to send; null when something must be put right first. */
  request(): object | null;
}

type RequestOf<Fields extends RecordForm> = NonNullable<ReturnType<Fields['request']>>;
type RecordOf<Fields extends RecordForm> = NonNullable<Fields['record']>;

/** What the screen and the page of a register ask of it, whatever its rows are. */
export type AnyRegister<Page, Row, Fields extends RecordForm> = Pick<
  Register<Page, Row, Fields>,
  | 'page' | 'form' | 'loading' | 'rows' | 'mayAdd' | 'load' | 'refresh' | 'showList' | 'add' | 'open'
  | 'openRecord' | 'save' | 'remove'
>;
