import { call } from '../../../border/call';
import { asCallError } from '../../../border/error';
import type { Issued, PaperFile, ReceiptPage, ReceiptRow } from '../../../border/generated';
import { host } from '../../../border/host';
import { SealSitting } from '../../../carry/seal-session.svelte';
import { StickWatch } from '../../../carry/stick-watch.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { officeQuarter } from '../office-quarter.svelte';

/** The choice that is no stick: receipts stay on this PC alone. */
export const HERE = 'here';

type Ids = ReadonlySet<string>;
const NONE: Ids = new Set();

/** Receipts of a quarter: what waits for a signature, what was written, and the seal. */
export class Receipts {
  page = $state.raw<ReceiptPage | null>(null);
  /** Bundles whose receipts are to be written; at first all that wait. */
  chosen = $state.raw<Ids>(NONE);
  /** Written receipts to be printed or copied again, by their own id. */
  marked = $state.raw<Ids>(NONE);
  place = $state<string>(HERE);
  folder = $state<string | null>(null);
  issued = $state.raw<Issued | null>(null);
  /** Everything just written was read back from a stick, not only made on this PC. */
  readonly isOnStick = $derived(
    (this.issued?.receipts ?? []).every((receipt) => receipt.state === 'copied'),
  );
  printed = $state.raw<PaperFile | null>(null);
  isEjected = $state<boolean | null>(null);
  isWriting = $state(false);
  /** The passphrase is asked before the work goes on. */
  isAsking = $state(false);
  at = $state(0);
  total = $state(0);
  readonly loading = new Attempt();
  readonly attempt = new Attempt();
  readonly seal = new SealSitting();
  readonly watch = new StickWatch((sticks) => {
    const isThere = sticks.some((stick) => stick.folder === this.place);
    if (!isThere && this.place !== HERE && this.place !== this.folder) this.place = HERE;
    const fit = sticks.filter((stick) => stick.is_removable && !stick.is_read_only);
    // A stick that comes alone is meant; one that is chosen is not changed behind one's back.
    if (fit.length === 1 && this.#known === 0 && fit[0]) this.place = fit[0].folder;
    this.#known = fit.length;
  });
  #known = 0;
  #asked = 0;
  #wantsStop = false;
  #todo: readonly string[] = [];

  async load(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const page = await call('list_receipts', { quarter: officeQuarter() });
      await this.seal.read();
      if (mine !== this.#asked) return;
      this.page = page;
      this.chosen = new Set(page.waiting.map((row) => row.bundle_id));
      this.marked = NONE;
      this.loading.clear();
    } catch (caught) {
      if (mine === this.#asked) await this.loading.run(() => Promise.reject(caught));
    }
  }

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  async chooseFolder(): Promise<void> {
    const folder = await host().chooseFolder?.();
    if (!folder) return;
    this.folder = folder;
    this.place = folder;
  }

  /** Signs what is chosen and writes it where it is to go. */
  async issue(): Promise<void> {
    await this.#write([...this.chosen]);
  }

  /** Written receipts once more, to the chosen place. */
  async copyAgain(): Promise<void> {
    const rows = this.#markedRows().filter((row) => !row.is_stale);
    await this.#write([...new Set(rows.map((row) => row.bundle_id))]);
  }

  /** After the passphrase: what was asked for before it. */
  async goOn(): Promise<void> {
    this.isAsking = false;
    await this.#write(this.#todo);
  }

  stop = (): void => {
    this.#wantsStop = true;
  };

  /** One after another, so that a stop keeps what is written. */
  async #write(bundle_ids: readonly string[]): Promise<void> {
    this.#todo = bundle_ids;
    this.#wantsStop = false;
    this.issued = null;
    this.isEjected = null;
    const receipts: ReceiptRow[] = [];
    const folder = this.place === HERE ? null : this.place;
    this.isWriting = true;
    await this.attempt.run(async () => {
      this.at = 0;
      this.total = bundle_ids.length;
      for (const bundle_id of bundle_ids) {
        if (this.#wantsStop) break;
        const issued = await this.#writeOne(bundle_id, folder);
        if (!issued) break;
        receipts.push(...issued.receipts);
        this.issued = { ...issued, receipts: [...receipts] };
        this.at += 1;
      }
    });
    this.isWriting = false;
    if (!this.isAsking) await this.load();
    this.marked = new Set(receipts.flatMap((row) => row.receipt_id ?? []));
  }

  /** Null when the seal is shut: then the passphrase is asked. */
  async #writeOne(bundle_id: string, folder: string | null): Promise<Issued | null> {
    try {
      return await call('issue_receipts', { bundle_ids: [bundle_id], folder });
    } catch (caught) {
      if (asCallError(caught).code !== 'seal-closed') throw caught;
      this.isAsking = true;
      return null;
    }
  }

  #markedRows(): ReceiptRow[] {
    const { marked } = this;
    return (this.page?.issued ?? []).filter((row) => marked.has(row.receipt_id ?? ''));
  }

  async print(): Promise<void> {
    const receipt_ids = this.#markedRows().flatMap((row) => row.receipt_id ?? []);
    if (receipt_ids.length > 0) await this.printSlips(receipt_ids);
  }

  /** Slips to hand over, of those receipts. */
  async printSlips(receipt_ids: string[]): Promise<void> {
    await this.attempt.run(async () => {
      this.printed = await call('print_slips', { receipt_ids });
    });
  }

  async eject(): Promise<void> {
    await this.attempt.run(async () => {
      this.isEjected = (await call('eject_stick', { folder: this.place })).is_safe;
    });
  }
}
