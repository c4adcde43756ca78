import { call } from '../../../border/call';
import type { CentreRow, CentreState } from '../../../border/generated';
import { search } from '../../../format/fold';
import { Attempt } from '../../../forms/form.svelte';
import { book } from '../../../frame/book.svelte';
import { readOfQuarter } from '../of-quarter';
import { STATES } from '../shown';

/** Which lines are shown: all that are due, those to be called by today, one state, or those no report is due from. */
export type Which = 'all' | 'call' | CentreState | 'not-due';

export const WHICH: readonly Which[] = ['all', 'call', ...STATES, 'not-due'];

/** Every unit of the register in one quarter. */
export class Register {
  rows = $state.raw<readonly CentreRow[] | null>(null);
  which = $state<Which>('all');
  query = $state('');
  readonly loading = new Attempt();

  readonly shown = $derived(this.#found());

  load = async (): Promise<void> => {
    await this.loading.run(() =>
      readOfQuarter(async (quarter) => {
        this.rows = (await call('read_board', { quarter })).rows;
      }),
    );
  };

  /** The units of that name before those that say it elsewhere: in the district, the contact. */
  #found(): CentreRow[] {
    const rows = (this.rows ?? []).filter((row) => isIn(row, this.which));
    const named = search(rows, this.query, (row) => row.unit_name);
    const others = rows.filter((row) => !named.includes(row));
    return [...named, ...search(others, this.query, wordsOf)];
  }

  count(which: Which): number {
    return (this.rows ?? []).filter((row) => isIn(row, which)).length;
  }
}

const wordsOf = (row: CentreRow): string =>
  [row.unit_name, row.parent_name, row.unit_code, row.centre_name, row.contact_name, row.phone]
    .filter((one) => one !== null)
    .join(' ');

/** A report that came counts as due, whatever the office said before. */
const isDue = (row: CentreRow): boolean => row.is_expected || row.bundle_id !== null;

function isIn(row: CentreRow, which: Which): boolean {
  if (which === 'not-due') return !isDue(row);
  // Who was to be called by today, whatever has come since.
  if (which === 'call') return row.call_on !== null && row.call_on <= book().today;
  return isDue(row) && (which === 'all' || row.state === which);
}
