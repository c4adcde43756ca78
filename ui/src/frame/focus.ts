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

/** Where the focus can go on when what it stood on is taken away: the nearest heading around it. */
function nearest(around: readonly Element[]): HTMLElement | null {
  const left = around.filter((one) => one.isConnected);
  for (const one of left) {
    const wish = one.querySelector<HTMLElement>('[data-autofocus]');
    const head = wish ?? one.querySelector<HTMLElement>('h1, h2, h3');
    if (head) return head;
    if (one.matches('main')) break;
  }
  return null;
}

/**
 * Focus is never lost: when what it stood on goes away with an act and nothing else asked for it, it
 * goes to the heading of the part it stood in. Once, by the frame; returns what stops it.
 */
export function keepFocus(): () => void {
  let around: Element[] = [];
  const onfocusin = ({ target }: FocusEvent): void => {
    // A dialog that opened by itself gives the focus back to nothing.
    if (target === document.body) return;
    around = [];
    for (let one = target as Element | null; one; one = one.parentElement) around.push(one);
  };
  const look = (): void => {
    if (document.activeElement !== document.body || around[0]?.isConnected !== false) return;
    const to = nearest(around);
    if (to && !to.matches('input, select, textarea, button, a')) to.tabIndex = -1;
    to?.focus();
  };
  // Screens that place the focus themselves do so with the change; only then is it looked for.
  const watch = new MutationObserver(() => void tick().then(look));
  window.addEventListener('focusin', onfocusin);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    window.removeEventListener('focusin', onfocusin);
  };
}
