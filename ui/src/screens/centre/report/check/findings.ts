import { tick } from 'svelte';
import type { FindingRow } from '../../../../border/generated';

/** What tells one finding of a report from the others. */
export const keyOf = (finding: FindingRow): string => `${finding.rule}·${finding.row}`;

const placeIn = (one: HTMLElement): number => Number(one.dataset['finding']);

/** All findings as they stand on the screen, in its order. */
const shown = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-finding]')];

function goTo(one: HTMLElement | null | undefined): void {
  one?.focus();
  one?.scrollIntoView?.({ block: 'center' });
}

/** Back from putting one right: on to the one that stands in its place now, else the one before it. */
export async function goOnAt(at: number): Promise<void> {
  await tick();
  const all = shown();
  goTo((all.find((one) => placeIn(one) >= at) ?? all.at(-1))?.querySelector('button'));
}

/** One was explained: on to the box of the next that waits, round to the first; none waits: to the step after. */
export async function goOnAfter(at: number): Promise<void> {
  await tick();
  const open = shown().filter((one) => one.dataset['open'] !== undefined);
  const next = open.find((one) => placeIn(one) > at) ?? open[0];
  goTo(next?.querySelector<HTMLElement>('input') ?? document.querySelector<HTMLElement>('main [data-primary]'));
}
