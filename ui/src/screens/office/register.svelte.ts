import { call } from '../../border/call';
import type { CentreRow } from '../../border/generated';

/** The units of a quarter, to say whose a bundle is: a bundle names only the id of its centre. */
export class Register {
  rows = $state.raw<readonly CentreRow[]>([]);

  async load(quarter: string): Promise<void> {
    this.rows = (await call('read_board', { quarter })).rows;
  }

  of(bundle: { bundle_id: string; centre_id: string }): CentreRow | undefined {
    return (
      this.rows.find((row) => row.bundle_id === bundle.bundle_id) ??
      this.rows.find((row) => row.centre_id === bundle.centre_id)
    );
  }

  /** The unit's name; a centre the register does not show says its id. */
  name(bundle: { bundle_id: string; centre_id: string }): string {
    return this.of(bundle)?.unit_name ?? bundle.centre_id;
  }
}
