import { call } from '../../../border/call';
import { asCallError, type CallError } from '../../../border/error';
import type { LawChanges, LawDraft } from '../../../border/generated';
import { Form, Told, type Problem } from '../../../forms/form.svelte';
import { toldAt } from './act/lead';

/**
 * A change of the law while it is typed. What would be written is looked at before it is kept, and
 * what was looked at is forgotten when a field changes: nobody keeps another text than was shown.
 */
export abstract class ChangeForm<Fields extends object> extends Form<Fields> {
  /** What `preview` found; old once a field changed (see `isSeen`). */
  shown = $state.raw<LawChanges | null>(null);
  /** By entry, the lines that are new where a file stood there before. */
  added = $state.raw<Readonly<Record<string, string>>>({});
  /** What is asked about is meant so. */
  isSure = $state(false);
  #seen = $state('');

  /** What the screen itself sees wrong, in any order. */
  abstract check(): Problem[];
  /** The request; only after `check` found nothing. */
  abstract request(): LawDraft;

  /** `check` names its fields in the order of the screen, those of a line among them. */
  override allows(problems: readonly Problem[]): boolean {
    return this.saving.allows(problems);
  }

  /** The part of the fields that says what would be written. */
  protected get written(): string {
    return JSON.stringify(this.fields);
  }

  /** What stands in the fields is what was shown. */
  get isSeen(): boolean {
    return this.shown !== null && this.#seen === this.written;
  }

  /** A refusal of the core, led to the field of this form it is about. */
  protected lead(error: CallError): CallError | Told {
    return error;
  }

  /** Asks the core with what is typed, unless the screen itself sees it cannot be right. */
  protected async ask(work: (draft: LawDraft) => Promise<void>, isSaved = false): Promise<boolean> {
    if (!this.allows(this.check())) return false;
    const led = async (): Promise<void> => {
      try {
        await work(this.request());
      } catch (caught) {
        throw namedHere(this.lead(asCallError(caught)));
      }
    };
    return isSaved ? this.saving.run(led) : this.saving.look(led);
  }

  /** Looks what would be written; true when it can be. */
  async preview(): Promise<boolean> {
    return this.ask((draft) => this.look(draft));
  }

  protected async look(draft: LawDraft): Promise<void> {
    const shown = await call('preview_law', { draft, is_sure: false });
    // Another text is another question.
    this.isSure = false;
    const stood = shown.changes.filter((row) => !row.is_new);
    const added = stood.map(async ({ key, text }): Promise<[string, string]> => {
      const before = await call('read_law_file', { key });
      return [key, newLines(before.text, text)];
    });
    this.added = Object.fromEntries(await Promise.all(added));
    this.shown = shown;
    this.#seen = this.written;
  }

  /** Keeps the change until it is issued; the answer is all changes, null when refused. */
  async save(): Promise<LawChanges | null> {
    let kept: LawChanges | null = null;
    const done = await this.ask(async (draft) => {
      kept = await call('change_law', { draft, is_sure: this.isSure });
      this.settle();
    }, true);
    return done ? kept : null;
  }
}

/** A change that is tried before it is kept, or knowingly not. */
export abstract class TriedForm<Fields extends object, Answer> extends ChangeForm<Fields> {
  answer = $state.raw<Answer | null>(null);
  /** The person said that it need not be tried. */
  isUntried = $state(false);
  #tried = $state('');

  /** What stands in the fields has an answer. */
  get isAnswered(): boolean {
    return this.answer !== null && this.#tried === this.written;
  }

  /** It was tried on something that could have shown a mistake. */
  get isTried(): boolean {
    return this.isAnswered && this.answer !== null && this.proves(this.answer);
  }

  /** Does the answer say anything of what is typed? */
  protected proves(_: Answer): boolean {
    return true;
  }

  /** Nothing stands between what is typed and keeping it. */
  get isReady(): boolean {
    return this.isSeen && (this.isTried || this.isUntried);
  }

  protected abstract tryIt(draft: LawDraft): Promise<Answer>;

  /** Tries it and looks what would be written. */
  async tryOut(): Promise<boolean> {
    return this.ask(async (draft) => {
      this.answer = await this.tryIt(draft);
      this.#tried = this.written;
      await this.look(draft);
    });
  }
}

/** What stands in the second text between the lines both begin with and the lines both end with. */
export function newLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  return now.slice(first, now.length - last).join('\n').trim();
}

/** A name that is taken is an entry's here; the core's own sentence speaks of files on a stick. */
function namedHere(error: CallError | Told): CallError | Told {
  if (error instanceof Told || error.code !== 'name-taken') return error;
  return toldAt(error.field, 'law-name-taken');
}
