import type { ErrorCode } from './generated';

/** The code of this side alone: the core gave no answer that could be read. */
export const NO_ANSWER = 'no-answer';

/** Every code a failed call may bear. */
export type Code = ErrorCode | typeof NO_ANSWER;

/** What the core says when work stopped: a stable code, never a sentence for the screen. */
export interface Refusal {
  code: Code;
  message: string;
  field?: string | null;
  detail?: unknown;
  /** What else was refused of the same form, in its order. */
  others?: readonly Refusal[];
}

/** The reply of the core, as it crosses the border. */
export type Envelope<Reply> = { ok: Reply } | { error: Refusal };

export class CallError extends Error {
  readonly code: Code;
  /** The request's field at fault, when there is one. */
  readonly field: string | null;
  /** Numbers and names that fill the sentence of `code`. */
  readonly detail: unknown;
  readonly others: readonly Refusal[];

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'CallError';
    this.code = refusal.code;
    this.field = refusal.field ?? null;
    this.detail = refusal.detail ?? null;
    this.others = refusal.others ?? [];
  }
}

/** Turns whatever was caught into a CallError, so that a screen handles one kind of failure. */
export function asCallError(caught: unknown): CallError {
  if (caught instanceof CallError) return caught;
  const message = caught instanceof Error ? caught.message : String(caught);
  return new CallError({ code: NO_ANSWER, message });
}
