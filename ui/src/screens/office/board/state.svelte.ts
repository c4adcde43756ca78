import { call } from '../../../border/call';
import type {
  Board,
  CentreRow,
  CentreState,
  PaperFile,
  Staffing,
  StateCounts,
} from '../../../border/generated';
import { matches } from '../../../format/fold';
import { inOrder } from '../../../format/in-order';
import { Attempt } from '../../../forms/form.svelte';
import { officeQuarter } from '../office-quarter.svelte';

/** Where the board counts each state, from the work done to the work to come. */
const COUNT: Readonly<Record<CentreState, keyof StateCounts>> = {
  dat: 'dat',
  'cho-duyet': 'cho_duyet',
  'can-xu-ly': 'can_xu_ly',
  'tra-lai': 'tra_lai',
  'chua-nop': 'chua_nop',
};

/** States in the order of the bar. */
export const STATES = inOrder(COUNT);

/** All expected centres of a quarter, by state. */
export class Overview {
  board = $state.raw<Board | null>(null);
  /** The telephone list once it was written. */
  printed = $state.raw<PaperFile | null>(null);
  /** The one state that is shown; null shows all. */
  shown = $state<CentreState | null>(null);
  query = $state('');
  /** Beside each centre its committee, plan and people instead of its money. */
  showsStaff = $state(false);
  /** What each counts of them, by bundle, of the quarter that is shown. */
  staffing = $state.raw<ReadonlyMap<string, Staffing>>(new Map());
  readonly loading = new Attempt();
  readonly printing = new Attempt();

  readonly rows = $derived(
    (this.board?.rows ?? []).filter(
      (row) =>
        (row.is_expected || row.bundle_id !== null) &&
        (this.shown === null || row.state === this.shown) &&
        matches(`${row.unit_name} ${row.parent_name ?? ''} ${row.centre_name ?? ''}`, this.query),
    ),
  );

  #asked = 0;

  /** A late answer about another quarter is dropped. */
  async load(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const board = await call('read_board', { quarter: officeQuarter() });
      if (mine !== this.#asked) return;
      // Read only where it is looked at: it opens every report of the quarter.
      const staff = this.showsStaff ? await call('read_staffing', whole()) : null;
      if (mine !== this.#asked) return;
      this.staffing = new Map(staff?.rows.map(({ bundle_id, now }) => [bundle_id, now]));
      if (this.board?.quarter !== board.quarter) this.printed = null;
      this.board = board;
      this.loading.clear();
    } catch (caught) {
      if (mine === this.#asked) await this.loading.run(() => Promise.reject(caught));
    }
  }

  /** The one or the other beside each centre. */
  async turn(): Promise<void> {
    this.showsStaff = !this.showsStaff;
    await this.load();
  }

  count(state: CentreState): number {
    return this.board?.counts[COUNT[state]] ?? 0;
  }

  async print(): Promise<void> {
    await this.printing.run(async () => {
      this.printed = await call('print_phone_list', { quarter: officeQuarter() });
    });
  }
}

/** Every report of the quarter, whatever was concluded on it. */
const whole = () => ({ quarter: officeQuarter(), accepted_only: null });

/** What opens a row: its centre. */
export const centreParams = (row: CentreRow, quarter: string) => ({
  unit_code: row.unit_code,
  unit_from: row.unit_from,
  quarter,
});
