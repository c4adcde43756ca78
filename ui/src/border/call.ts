import { asCallError, CallError, type Envelope } from './error';
import type { Border } from './generated';
import { host } from './host';

/** A name the core does not know does not compile, whichever variable brings it. */
type Name = keyof Border & string;

let saved: string | null = null;

/** The act asked for within `work` saves what is kept half typed under that key. */
export async function whileSaving<Answer>(draft: string, work: () => Promise<Answer>): Promise<Answer> {
  saved = draft;
  try {
    return await work();
  } finally {
    saved = null;
  }
}

/** Asks the core for one named act or answer; every refusal and every breakdown is a CallError. */
export async function call<C extends Name>(name: C, request: Border[C][0]): Promise<Border[C][1]> {
  try {
    const text = await host()(name, JSON.stringify(request), saved);
    const reply = JSON.parse(text) as Envelope<Border[C][1]>;
    if ('error' in reply) throw new CallError(reply.error);
    return reply.ok;
  } catch (caught) {
    throw asCallError(caught);
  }
}
