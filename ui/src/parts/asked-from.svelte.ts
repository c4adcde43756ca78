/** From how much a box of money asks whether that is meant; the law says, and the frame hears it there. */
let from = $state<number | null>(null);

export const askedFrom = (): number | null => from;

export function setAskedFrom(amount: number | null): void {
  from = amount;
}
