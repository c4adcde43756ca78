import type { Refusal } from './error';
import type { Border } from './generated';
import { replaceHost, type Host } from './host';

/** Refuses a command inside a fake core, as the real one does. */
export class Refuse {
  constructor(readonly refusal: Refusal) {}
}

export type Answers = {
  [C in keyof Border]?: (request: Border[C][0]) => Border[C][1] | Refuse;
};

export interface FakeCore {
  /** Every command asked, in order. */
  calls: { name: string; request: unknown }[];
  /** The requests of one command. */
  asked: <C extends keyof Border>(name: C) => Border[C][0][];
  /** Leaves one command without its answer, as a slow PC does, until what comes back is called. */
  hold: (name: keyof Border) => () => void;
  /** Puts the core back that was there. */
  restore: () => void;
}

/** For tests: a core that knows only `answers`; any other command is refused by name. */
export function fakeCore(answers: Answers, more: Partial<Host> = {}): FakeCore {
  const calls: FakeCore['calls'] = [];
  const held = new Map<string, Promise<void>>();
  const known = answers as Record<string, ((request: unknown) => unknown) | undefined>;
  const answer = async (name: string, text: string): Promise<string> => {
    const request: unknown = JSON.parse(text);
    calls.push({ name, request });
    await held.get(name);
    // No code of the core: whoever wrote the test reads on the screen which answer it lacks.
    const unanswered = { error: { code: `unanswered-${name}`, message: name } };
    const reply = known[name]?.(request);
    if (reply === undefined || reply === null) return JSON.stringify(unanswered);
    return JSON.stringify(reply instanceof Refuse ? { error: reply.refusal } : { ok: reply });
  };
  return {
    calls,
    asked: (name) => calls.filter((one) => one.name === name).map((one) => one.request as never),
    hold: (name) => {
      let release = (): void => {};
      held.set(name, new Promise((done) => (release = done)));
      return () => release();
    },
    restore: replaceHost(Object.assign(answer, more) as Host),
  };
}
