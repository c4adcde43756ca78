import { untrack } from 'svelte';
import { asCallError, type CallError, type Code, type Refusal } from '../border/error';
import { isAsking, told, unanswered } from '../parts/old-letters.svelte';
import { t, tellError, type Key } from '../words/words';
import { Draft, fitting, type TypedText } from './draft.svelte';
import type { Belongs } from './drafts';
import { tellRefused } from '../parts/refused';

/** One thing to put right. The sentence is made when shown, so it follows the language. */
export interface Problem {
  /** The request's field; null when no field of the screen is at fault. */
  field: string | null;
  tell: () => string;
  /** The core's code, when the core refused. */
  code?: Code;
}

/** A refusal a form says in words of its own, at the box it is about. */
export class Told extends Error {
  constructor(readonly problem: Problem) {
    super(problem.tell());
    this.name = 'Told';
  }
}

/** What the core refused: the error, and what else it refused of the same form, each in its words. */
export function problemsOf(caught: unknown): Problem[] {
  if (caught instanceof Told) return [caught.problem];
  const error = asCallError(caught);
  const problem = (one: Refusal | CallError): Problem => ({
    field: one.field ?? null,
    tell: () => tellError(one),
    code: one.code,
  });
  return [problem(error), ...error.others.map(problem)];
}

/** Work that may be refused: at most one runs at a time, and what was refused is kept to show. */
export class Attempt {
  problems = $state.raw<readonly Problem[]>([]);
  /** Rises with each refusal, so that the error summary takes the focus again. */
  count = $state(0);
  busy = $state(false);

  readonly errors = $derived(
    this.problems.map((problem) => ({ field: problem.field, text: problem.tell() })),
  );

  /** The boxes that show what is refused of them; all have asked by the time something is refused. */
  readonly #boxes = new Set<string>();

  /** The sentence beside a field, or null. */
  at(field: string): string | null {
    this.#boxes.add(field);
    return this.errors.find((error) => error.field === field)?.text ?? null;
  }

  /** What no box here shows: refused of the whole, or of a field this form has no box for. */
  get stray(): readonly Problem[] {
    return this.problems.filter(({ field }) => field === null || !this.#boxes.has(field));
  }

  /** True when the core refused with that code. */
  has(code: Code): boolean {
    return this.problems.some((problem) => problem.code === code);
  }

  clear(): void {
    this.problems = [];
  }

  /** Something else stands in that box now. */
  forgive(field: string): void {
    if (this.errors.some((error) => error.field === field)) {
      this.problems = this.problems.filter((problem) => problem.field !== field);
    }
  }

  /** Keeps what the screen itself saw; true when nothing stands in the way. */
  allows(problems: readonly Problem[]): boolean {
    this.problems = problems;
    if (problems.length > 0) this.count += 1;
    return problems.length === 0;
  }

  /** The box a field of the request is filled in by. */
  protected boxOf(field: string | null): string | null {
    return field;
  }

  /** Does the work unless some is under way; true when it succeeded. */
  async run(work: () => Promise<void>): Promise<boolean> {
    // Untracked: an effect that starts work must not run again because the work ended.
    if (untrack(() => this.busy)) return false;
    this.busy = true;
    try {
      await work();
      this.clear();
      return true;
    } catch (caught) {
      this.allows(problemsOf(caught).map((one) => ({ ...one, field: this.boxOf(one.field) })));
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** Boxes that hold what is not a day, an amount or a number keep a form from being saved. */
export function refused(refusals: Readonly<Record<string, string | null>>): Problem[] {
  return Object.entries(refusals).flatMap(([field, code]) =>
    code === null ? [] : [{ field, tell: () => tellRefusal(code) }],
  );
}

/** An empty box that must not be empty; `key` says what to do. */
export const missing = (field: string, isMissing: boolean, key: Key): Problem[] =>
  isMissing ? [{ field, tell: () => t(key) }] : [];

const LIMITS = { min: '0', max: '999.999' };

function tellRefusal(code: string): string {
  if (code === 'whole') return t('ui.error.whole');
  if (code === 'whole_range') return t('ui.error.whole_range', LIMITS);
  return tellRefused(code);
}

/** The attempt to save a form: what it achieved, no draft has to keep any more. */
class Saving extends Attempt {
  constructor(
    readonly draft: () => Draft | null,
    readonly boxes: () => Readonly<Record<string, string>>,
  ) {
    super();
  }

  protected override boxOf(field: string | null): string | null {
    return field === null ? null : (this.boxes()[field] ?? field);
  }

  override async run(work: () => Promise<void>): Promise<boolean> {
    if (isAsking()) await told();
    const tell = (): string => t('ui.refuse.old-letters');
    const offered = unanswered().map((field) => ({ field, tell }));
    if (offered.length > 0) return this.allows(offered);
    const draft = this.draft();
    const save = (): Promise<boolean> => super.run(work);
    return draft ? draft.whileSaved(save) : save();
  }

  /** Work that saves nothing, such as looking what would be saved: the half-typed text stays kept. */
  look(work: () => Promise<void>): Promise<boolean> {
    return super.run(work);
  }
}

/**
 * Fields of a form, whether they were touched, and the attempt to save them. What is half typed in
 * it is kept by itself once its boxes stand in a `Kept` (FormPage has one).
 */
export class Form<Fields extends object> {
  fields = $state() as Fields;
  /** By box, the text in it that is no value yet; boxes leave it and find it again (parts/form.ts). */
  texts = $state<Record<string, string>>({});
  /** Rises when something else was put into the boxes. */
  filled = $state(0);
  readonly saving: Saving = new Saving(() => this.draft, () => this.boxes);
  #clean = $state('');

  /** Keeps what is half typed; null for a passphrase, which nothing keeps. */
  readonly draft: Draft | null;

  constructor(fields: Fields, belongs: Belongs | null) {
    this.fields = fields;
    this.settle();
    this.draft = belongs === null ? null : new Draft(belongs, this);
  }

  /** Boxes that go by another name than the field they are for, because two forms share a screen. */
  get boxes(): Readonly<Record<string, string>> {
    return {};
  }

  /** All that stands in the boxes at this moment. */
  get typed(): string {
    return JSON.stringify({ fields: this.fields, texts: this.texts });
  }

  get isDirty(): boolean {
    return this.typed !== this.#clean;
  }

  /** Puts what was typed before into the boxes; what they cannot hold is left out. */
  fill({ fields, texts }: TypedText): void {
    Object.assign(this.fields, fitting(fields, this.fields));
    this.texts = { ...texts };
    this.filled += 1;
  }

  /** The boxes as they were when they were clean. */
  clear(): void {
    this.fill(JSON.parse(this.#clean) as TypedText);
  }

  /** Keeps what the screen itself saw, in the order of the fields; true when nothing did. */
  allows(problems: readonly Problem[]): boolean {
    const order = Object.keys(this.fields);
    const place = ({ field }: Problem): number => order.indexOf(field ?? '');
    return this.saving.allows([...problems].sort((a, b) => place(a) - place(b)));
  }

  /** What stands there now is what the book holds; `stands` is how its thing stands now. */
  settle(stands?: unknown): void {
    this.#clean = this.typed;
    if (stands !== undefined) this.draft?.standOn(stands);
  }
}

/** An empty box of text is nothing, not an empty text. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
