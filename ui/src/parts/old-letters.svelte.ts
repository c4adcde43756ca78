import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { maybeOld } from '../format/letters';

/** Says what a text of an old charset says in Unicode; null for every other text. The core knows, the frame lends it. */
type Reader = (text: string) => Promise<string | null>;
let read: Reader = () => Promise.resolve(null);

export function setOldReader(reader: Reader): void {
  read = reader;
}

/** By box, what is offered of the text in it and not answered yet. */
const offers = new SvelteMap<string, { text: string; unicode: string }>();
/** Texts a person keeps as they are, until the program ends. */
const kept = new SvelteSet<string>();
/** By box, the text last asked about: answers may come out of their order. */
const asked = new Map<string, string>();
/** Questions under way: who saves waits for them. */
const underWay = new Set<Promise<void>>();

/** What is offered of that text in that box. */
export function offerOf(box: string, text: string): string | null {
  const offer = offers.get(box);
  return offer?.text === text && !kept.has(text) ? offer.unicode : null;
}

/** Asks of the text in a box, where it may be old. */
export function lookAt(box: string, text: string): void {
  forget(box);
  if (!maybeOld(text) || kept.has(text)) return;
  asked.set(box, text);
  const question = read(text)
    .then((unicode) => {
      if (unicode !== null && asked.get(box) === text) offers.set(box, { text, unicode });
    })
    // A box nobody can tell about is saved as it is typed.
    .catch(() => undefined)
    .finally(() => underWay.delete(question));
  underWay.add(question);
}

export const keep = (text: string): void => void kept.add(text);
export function forget(box: string): void {
  asked.delete(box);
  offers.delete(box);
}

/** Is some box still asked about? Then who saves waits for `told`. */
export const isAsking = (): boolean => underWay.size > 0;
export const told = async (): Promise<void> => void (await Promise.all(underWay));

/** The boxes whose offer waits for its answer. */
export const unanswered = (): string[] =>
  [...offers].filter(([, { text }]) => !kept.has(text)).map(([box]) => box);

/** For tests. */
export function forgetOldLetters(): void {
  offers.clear();
  kept.clear();
}
