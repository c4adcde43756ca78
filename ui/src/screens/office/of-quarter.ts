import { officeQuarter } from './office-quarter.svelte';

/** Reads again while the quarter was stepped on meanwhile: what stays shown is the one chosen. */
export async function readOfQuarter(read: (quarter: string) => Promise<void>): Promise<void> {
  let quarter: string;
  do {
    quarter = officeQuarter();
    await read(quarter);
  } while (quarter !== officeQuarter());
}
