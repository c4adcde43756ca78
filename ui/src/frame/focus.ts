import { tick } from 'svelte';

/**
 * Puts the focus where the work goes on after one view of a screen took the place of another: the
 * field that asks for it, else the heading. Focus left on what is gone is focus lost.
 */
export async function focusScreen(): Promise<void> {
  await tick();
  const main = document.querySelector('main') ?? document.body;
  const wish = main.querySelector<HTMLElement>('[data-autofocus]');
  (wish ?? main.querySelector<HTMLElement>('h1'))?.focus();
}

/**
 * Whether somebody went on while long work was done: the focus stands where they put it since, and
 * taking it from them would swallow their next key. `from` is where it stood when the work began.
 */
export function wentOn(from: Element | null): boolean {
  const here = document.activeElement;
  return here !== null && here !== document.body && here !== from;
}
