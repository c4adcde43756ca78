import { recall, remember } from '../words/memory';

/** Root sizes in CSS pixels; everything else is in rem. */
export const SIZES = [16, 18, 20] as const;
export type Size = (typeof SIZES)[number];

const KEY = 'type-size';
const kept = Number(recall(KEY));
let size = $state<Size>(SIZES.find((one) => one === kept) ?? 16);

export const typeSize = (): Size => size;

export function setTypeSize(next: Size): void {
  size = next;
  remember(KEY, String(next));
  applyTypeSize();
}

export function applyTypeSize(): void {
  document.documentElement.style.fontSize = `${size}px`;
}

/** One step larger (+1) or smaller (−1), within the three sizes. */
export function stepTypeSize(by: 1 | -1): void {
  const next = SIZES[SIZES.indexOf(size) + by];
  if (next !== undefined) setTypeSize(next);
}
