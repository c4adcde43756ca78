import { call } from '../../../border/call';
import type { ImportRow, ReviewFinding } from '../../../border/generated';
import { nameOf } from './tell';

/** What a centre says of one query, at the counter. */
export interface Said {
  bundle_id: string;
  name: string;
  finding: ReviewFinding;
}

/** Taken in, and nothing is to be asked but what its centre explained. */
export const isSaidOnly = (row: ImportRow): boolean =>
  row.explained > 0 && row.errors + row.differences + row.open_queries === 0;

/** Explanations to be read before their bundles are accepted, one after the other. */
export class Reading {
  queue = $state.raw<readonly Said[]>([]);
  /** How many this stick had, so that a person sees how far they are. */
  total = $state(0);
  #asked = new Set<string>();

  get now(): Said | null {
    return this.queue[0] ?? null;
  }

  get place(): number {
    return this.total - this.queue.length + 1;
  }

  clear(): void {
    this.queue = [];
    this.total = 0;
    this.#asked.clear();
  }

  /** Reads another time: their bundles wait with everything else that does. */
  putOff(): void {
    this.queue = [];
    this.total = 0;
  }

  /** What the bundles of these rows explain that nobody has read. */
  async gather(rows: readonly ImportRow[]): Promise<void> {
    for (const row of rows) {
      const { bundle_id } = row;
      if (!bundle_id || !row.is_taken || row.state === 'known' || !isSaidOnly(row)) continue;
      if (this.#asked.has(bundle_id)) continue;
      this.#asked.add(bundle_id);
      const { findings } = await call('read_review', { bundle_id });
      const said = findings.filter((one) => one.kind === 'query' && one.explanation && !one.is_read);
      this.queue = [...this.queue, ...said.map((finding) => ({ bundle_id, name: nameOf(row), finding }))];
      this.total += said.length;
    }
  }

  /** Accepts the one at hand; the bundle of which it was the last, or null. */
  async accept(): Promise<string | null> {
    const { now } = this;
    if (now === null) return null;
    const { bundle_id, finding } = now;
    await call('accept_explanation', { bundle_id, rule: finding.rule, row: finding.row });
    this.queue = this.queue.slice(1);
    return this.queue.some((one) => one.bundle_id === bundle_id) ? null : bundle_id;
  }
}
