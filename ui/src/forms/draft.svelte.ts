import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { call, whileSaving } from '../border/call';
import { asCallError } from '../border/error';
import type { DraftRow } from '../border/generated';
import { book, bookIsRead, forgetDraft, noteDraft } from '../frame/book.svelte';
import type { Params } from '../frame/route.svelte';
import { keyOf, markOf, type About, type Belongs } from './drafts';

/** Milliseconds without a key after which what is typed is kept, and the longest without a rest. */
const REST = 400;
const MOST = 1000;

/** The part of a form that a draft works on: all that is typed at one moment, as one text. */
export interface Typed {
  readonly typed: string;
  readonly isDirty: boolean;
  fill(typed: TypedText): void;
  /** The boxes as they were before anything was typed. */
  clear(): void;
}

/** What stands in the boxes: values, and by box the text that is no value yet. */
export interface TypedText {
  fields: object;
  texts: Readonly<Record<string, string>>;
}

interface Body extends TypedText {
  of: string;
  at: Params;
  about: About;
  stands: string;
}

/** Why what is typed is not kept: too long for a draft, or the book cannot be written. */
export type Trouble = 'too-long' | 'not-kept';

/** One after the other: an older text must not arrive after a newer one, nor after it was forgotten. */
let line: Promise<unknown> = Promise.resolve();
const inLine = (work: () => Promise<unknown>): Promise<unknown> => (line = line.then(work, work));

async function put(key: string, body: string): Promise<void> {
  const { kept_at } = await call('keep_draft', { key, body });
  noteDraft({ key, body, kept_at });
}

/** Keeps what is no form but is lost with the power all the same; refused as the core refuses it. */
export const keepText = (key: string, body: string): Promise<unknown> => inLine(() => put(key, body));

export function dropText(key: string): Promise<unknown> {
  forgetDraft(key);
  return inLine(() => call('drop_draft', { key }).catch(() => undefined));
}

/** Drafts whose form is being saved: what was typed is on its way into the book. */
const atWork = new Set<string>();
/** Drafts whose boxes stand on the screen. */
const shown = new SvelteSet<string>();
export const isShown = (key: string): boolean => shown.has(key);

/**
 * What is half typed in a form, kept in the book at each rest of the keys, all boxes together, and
 * put back when the same form is opened again. It belongs to one thing alone; when that thing has
 * changed meanwhile, the text is offered and not put in.
 */
export class Draft {
  readonly key: string;
  /** Put back at this opening; null: nothing was. */
  filled = $state.raw<DraftRow | null>(null);
  /** Kept of a thing that stood otherwise then: offered, not put in. */
  offered = $state.raw<DraftRow | null>(null);
  trouble = $state<Trouble | null>(null);
  readonly #form: Typed;
  #stands: string;
  /** What was seen last, so that only a change starts the clock. */
  #seen = '';
  /** What the book holds; null: nothing of this form. */
  #held: string | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #most: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly belongs: Belongs,
    form: Typed,
  ) {
    this.key = keyOf(belongs);
    this.#form = form;
    this.#stands = standing(belongs.stands);
    untrack(() => this.#putBack());
    this.#seen = untrack(() => form.typed);
  }

  #putBack(): void {
    const row = keptOf(this.key);
    const body = row && readBody(row.body);
    if (!row || !body || body.of !== this.belongs.of) return;
    this.#held = row.body;
    if (body.stands !== this.#stands) this.offered = row;
    else {
      this.#form.fill(body);
      this.filled = row;
    }
  }

  /** Puts in what was only offered. It stays unsaved text, so that leaving it asks. */
  takeUp(): void {
    const row = this.offered;
    const body = row && readBody(row.body);
    this.offered = null;
    if (!body) return;
    this.#form.fill(body);
    this.filled = row;
  }

  /** The person wants none of it: the boxes are as they were before. */
  async discard(): Promise<void> {
    this.#form.clear();
    await this.forget();
  }

  /** The thing was saved and stands otherwise now. */
  standOn(stands: unknown): void {
    this.#stands = standing(stands);
  }

  /** Called whenever something was typed; keeps it at the next rest. */
  follow(): void {
    const { typed, isDirty } = this.#form;
    if (typed === this.#seen) return;
    this.#seen = typed;
    if (!isDirty) void this.forget();
    else {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(this.flush, REST);
      this.#most ??= setTimeout(this.flush, MOST);
    }
  }

  /** What waits for a rest is kept now. */
  readonly flush = (): void => {
    if (this.#rest !== undefined) void this.keep();
  };

  async keep(): Promise<void> {
    this.#stop();
    const { typed, isDirty } = untrack(() => ({ typed: this.#form.typed, isDirty: this.#form.isDirty }));
    const body = bodyOf(this.belongs, JSON.parse(typed) as TypedText, this.#stands);
    if (!isDirty || body === this.#held) return;
    this.#held = body;
    await inLine(() => this.#write(body));
  }

  async #write(body: string): Promise<void> {
    // Given up or typed on while it waited in line: what came after is in line too.
    if (this.#held !== body) return;
    const { key } = this;
    try {
      await put(key, body);
      this.trouble = null;
    } catch (caught) {
      // Told once, beside the boxes; what is typed is still in them and the next rest tries again.
      this.trouble = asCallError(caught).code === 'text-too-long' ? 'too-long' : 'not-kept';
      if (this.#held === body) this.#held = null;
    }
  }

  /** The form was saved or given up. */
  async forget(): Promise<void> {
    this.#stop();
    this.filled = null;
    this.offered = null;
    this.trouble = null;
    const isKept = this.#held !== null || keptOf(this.key) !== null;
    this.#held = null;
    if (!isKept) return;
    await dropText(this.key);
  }

  /** Its boxes stand on the screen until what is returned is called. */
  show(): () => void {
    untrack(() => shown.add(this.key));
    return () => {
      this.flush();
      untrack(() => shown.delete(this.key));
    };
  }

  /** While its form is saved, another opening of the same form is not filled with what is saved. */
  async whileSaved(save: () => Promise<boolean>): Promise<boolean> {
    this.#stop();
    atWork.add(this.key);
    const done = await whileSaving(this.key, save).finally(() => atWork.delete(this.key));
    if (done) void this.forget();
    else if (this.#form.isDirty) {
      // Refused: it is half typed as before.
      this.#held = null;
      void this.keep();
    }
    return done;
  }

  #stop(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#most);
    this.#rest = undefined;
    this.#most = undefined;
  }
}

const standing = (stands: unknown): string => markOf(JSON.stringify(stands ?? null));

/** A draft as the book keeps it. */
export function bodyOf(
  { of, at = {}, about = {}, stands }: Belongs,
  { fields, texts }: TypedText,
  mark = standing(stands),
): string {
  const body: Body = { of, at, about, stands: mark, fields, texts };
  return JSON.stringify(body);
}

function keptOf(key: string): DraftRow | null {
  if (!bookIsRead() || atWork.has(key)) return null;
  return book().drafts.find((row) => row.key === key) ?? null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A kept draft; null for a text that is none. */
export function readBody(text: string): Body | null {
  try {
    const body = JSON.parse(text) as Partial<Body> | null;
    if (!isObject(body) || !isObject(body.fields) || !isObject(body.texts)) return null;
    // A draft of an older program does not say whose it is.
    const { of, at, about = {}, stands, fields, texts } = body;
    if (typeof of !== 'string' || typeof stands !== 'string' || !isObject(at)) return null;
    return { of, at, about, stands, fields, texts };
  } catch {
    return null;
  }
}

/** The boxes of a kept text that a form has and can hold; a draft of an older program fits in part. */
export function fitting(kept: object, fields: object): object {
  const now = new Map(Object.entries(fields));
  const fits = ([name, value]: [string, unknown]): boolean => {
    const held: unknown = now.get(name);
    if (!now.has(name)) return false;
    return held === null || value === null || (typeof held === typeof value && Array.isArray(held) === Array.isArray(value));
  };
  return Object.fromEntries(Object.entries(kept).filter(fits));
}
