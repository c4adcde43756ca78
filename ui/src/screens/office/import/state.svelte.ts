import { call } from '../../../border/call';
import { asCallError } from '../../../border/error';
import type { Aside, Day, ImportRow, StateCounts, StickRow } from '../../../border/generated';
import { host } from '../../../border/host';
import { SealSitting } from '../../../carry/seal-session.svelte';
import { StickWatch } from '../../../carry/stick-watch.svelte';
import { Attempt, missing } from '../../../forms/form.svelte';
import { book, readBook } from '../../../frame/book.svelte';
import { officeQuarter } from '../office-quarter.svelte';
import { t } from '../../../words/words';
import { Reading } from './reading.svelte';
import { isCarded, nameOf } from './tell';

/** Where the clerk stands with the stick in hand; `secret` waits for the passphrase. */
export type Phase = 'waiting' | 'looking' | 'verdict' | 'taking' | 'secret' | 'writing' | 'done';

/** What the primary button does next. */
export type Deed = 'take' | 'read' | 'answer' | 'compare' | 'release';

/** What is being read: a stick, or a folder or file somebody named. */
export interface Place {
  folder: string;
  name: string;
  isStick: boolean;
  isReadOnly: boolean;
}

/** A receipt that belongs on this stick. */
interface Owed {
  bundle_id: string;
  name: string;
  /** Signed before: it is only copied, and needs no seal. */
  isWritten: boolean;
}

/** A copy of a bundle that lies here under another name too is not taken twice. */
function onceOnly(row: ImportRow, before: readonly ImportRow[]): ImportRow {
  const first = before.find((one) => one.can_take && one.bundle_id === row.bundle_id);
  if (!first || !row.can_take) return row;
  const message = t('ui.import.same_as', { name: first.file_name });
  return { ...row, state: 'known', code: 'already-known', can_take: false, message };
}

/**
 * The counter: a stick in, what is on it, one Enter, receipts on it, the stick out. Nothing is
 * written before the Enter; a stop keeps what is done and going on takes the rest.
 */
export class Counter {
  phase = $state<Phase>('waiting');
  place = $state.raw<Place | null>(null);
  typed = $state('');
  rows = $state.raw<readonly ImportRow[]>([]);
  /** What else lies there, and whether the place holds more than is ever looked at. */
  aside = $state.raw<readonly Aside[]>([]);
  isCutShort = $state(false);
  /** How far the work under way has come, and at whom. */
  at = $state(0);
  total = $state(0);
  name = $state('');
  counts = $state.raw<StateCounts | null>(null);
  deadline = $state.raw<Day | null>(null);
  /** Written to this place: receipts; accepted: bundles. */
  receipts = $state(0);
  accepted = $state(0);
  owed = $state.raw<readonly Owed[]>([]);
  /** The clerk will write the receipts another time. */
  isLater = $state(false);
  /** null: not tried, or nothing to eject. */
  isEjected = $state<boolean | null>(null);
  wasPulled = $state(false);
  /** The stick that was done with has been pulled. */
  isOut = $state(false);
  /** The stranger being enrolled. */
  enrolling = $state<string | null>(null);
  /** Everything this sitting took in, newest first. */
  sitting = $state.raw<readonly ImportRow[]>([]);
  readonly attempt = new Attempt();
  readonly seal = new SealSitting();
  /** What centres explained, read while their stick is here. */
  readonly reading = new Reading();
  readonly watch = new StickWatch((sticks) => this.#seen(sticks));
  /** Clean bundles taken and not accepted yet. */
  #fresh = $state.raw<readonly string[]>([]);
  /** Receipts that lay on this place when it was looked at. */
  #there: ReadonlySet<string> = new Set();
  /** Bundles whose receipts were written to this place already. */
  #answered = new Set<string>();
  #wantsStop = false;
  /** Sticks that were dealt with and are still plugged in. */
  #handled = new Set<string>();

  readonly takable = $derived(this.rows.filter((row) => row.can_take && (!row.is_taken || row.is_lost)));
  readonly strangers = $derived(this.rows.filter((row) => row.state === 'key-unknown' && !isCarded(row)));
  readonly deed: Deed = $derived.by(() => {
    if (this.takable.length > 0) return 'take';
    if (this.reading.now) return 'read';
    if (this.#fresh.length > 0 || this.owed.length > 0) return 'answer';
    return this.strangers.length > 0 ? 'compare' : 'release';
  });
  /** Something of this place stands in the book already by this sitting's Enter. */
  readonly isBegun = $derived(this.rows.some((row) => row.is_taken && row.state !== 'known'));
  /** How many receipts an Enter would write, now and after taking what is clean. */
  readonly due = $derived(this.#fresh.length + this.owed.length);
  readonly dueAfter = $derived(this.due + this.takable.filter((row) => row.is_clean || isCarded(row)).length);

  get isBusy(): boolean {
    return this.phase === 'looking' || this.phase === 'taking' || this.phase === 'writing';
  }

  get canChoose(): boolean {
    return host().chooseFolder !== undefined;
  }

  /** "Đã nhận 12 / 186". */
  get tally(): string {
    const { counts } = this;
    return counts ? t('ui.import.tally', { n: counts.arrived, of: counts.expected }) : '';
  }

  /** Counts anew; a count that does not come is no reason to stop the work at the counter. */
  async count(): Promise<void> {
    try {
      const board = await call('read_board', { quarter: officeQuarter() });
      this.counts = board.counts;
      this.deadline = board.deadline;
    } catch {
      // The next stick asks again.
    }
  }

  /** Another quarter is another look at the same place. */
  async changeQuarter(): Promise<void> {
    await this.count();
    if (this.place && this.phase === 'verdict') await this.open(this.place);
  }

  /** A stick that comes while nothing is done begins by itself; one that goes makes room. */
  #seen(sticks: readonly StickRow[]): void {
    if (this.isBusy || this.attempt.busy) return;
    const key = ({ folder, label }: StickRow): string => `${folder}\n${label}`;
    const there = new Set(sticks.map(key));
    for (const old of this.#handled) if (!there.has(old)) this.#handled.delete(old);
    const isThere = sticks.some((stick) => stick.folder === this.place?.folder);
    if (this.place?.isStick && !isThere) {
      // What was done with it stays in sight until the next one comes.
      if (this.phase === 'done') this.isOut = true;
      else this.#pulled();
    }
    const isDone = this.phase === 'done' && (this.isOut || this.isEjected !== false);
    const isFree = this.phase === 'waiting' || isDone;
    const next = sticks.find((stick) => stick.is_removable && !this.#handled.has(key(stick)));
    if (!isFree || !next) return;
    this.#handled.add(key(next));
    void this.openStick(next);
  }

  #pulled(): void {
    this.#clear();
    this.wasPulled = true;
    this.phase = 'waiting';
    this.place = null;
    this.seal.passphrase = '';
    this.attempt.clear();
  }

  openStick(stick: StickRow): Promise<void> {
    return this.open({
      folder: stick.folder,
      name: stick.label || stick.folder,
      isStick: true,
      isReadOnly: stick.is_read_only,
    });
  }

  openFolder(folder: string): Promise<void> {
    return this.open({ folder, name: folder, isStick: false, isReadOnly: false });
  }

  async choose(): Promise<void> {
    const folder = await host().chooseFolder?.();
    if (folder) await this.openFolder(folder);
  }

  async openTyped(): Promise<void> {
    const folder = this.typed.trim();
    if (!this.attempt.allows(missing('folder', folder === '', 'ui.import.need_folder'))) return;
    await this.openFolder(folder);
  }

  /** Looks at every bundle of a place; writes nothing. */
  async open(place: Place): Promise<void> {
    if (this.attempt.busy) return;
    const before = this.phase === 'done' ? 'waiting' : this.phase;
    this.#clear();
    const looked = await this.attempt.run(async () => {
      this.#begin('looking', 0);
      const scan = await call('scan_import', { folder: place.folder });
      this.place = place;
      this.aside = scan.aside;
      this.isCutShort = scan.is_cut_short;
      this.#there = new Set(scan.receipts);
      this.#begin('looking', scan.paths.length);
      for (const path of scan.paths) {
        if (this.#wantsStop) break;
        const row = await call('preview_bundle', { path, quarter: officeQuarter() });
        this.#step(nameOf(row));
        this.rows = [...this.rows, onceOnly(row, this.rows)];
      }
      await this.#owe();
    });
    this.phase = looked || this.rows.length > 0 ? 'verdict' : before;
  }

  #clear(): void {
    this.rows = [];
    this.aside = [];
    this.isCutShort = false;
    this.#fresh = [];
    this.owed = [];
    this.reading.clear();
    this.#answered.clear();
    this.receipts = 0;
    this.accepted = 0;
    this.isLater = false;
    this.isEjected = null;
    this.wasPulled = false;
    this.isOut = false;
    this.enrolling = null;
  }

  #begin(phase: Phase, total: number): void {
    this.phase = phase;
    this.total = total;
    this.at = 0;
    this.name = '';
    this.#wantsStop = false;
  }

  #step(name: string): void {
    this.at += 1;
    this.name = name;
  }

  stop(): void {
    if (this.isBusy) this.#wantsStop = true;
  }

  /** Enter: whatever comes next, up to what needs a person. */
  async goOn(): Promise<void> {
    if (this.deed === 'compare') {
      this.enrolling = this.strangers[0]?.path ?? null;
      return;
    }
    if (this.deed === 'read') {
      await this.#read();
      return;
    }
    await this.attempt.run(async () => {
      if (await this.#needsSeal()) {
        this.phase = 'secret';
        return;
      }
      await this.#take();
      if (this.#wantsStop) return;
      await this.#accept();
      if (!(await this.#answer())) return;
      await this.reading.gather(this.rows);
      if (this.reading.now) return;
      if (this.strangers.length === 0) await this.#release();
    });
    if (this.isBusy) this.phase = 'verdict';
    await this.count();
    void readBook().catch(() => undefined);
  }

  /** One explanation is read; with the last one of a bundle nothing of it is open any more. */
  async #read(): Promise<void> {
    await this.attempt.run(async () => {
      const done = await this.reading.accept();
      if (done !== null) this.#fresh = [...this.#fresh, done];
    });
    if (this.reading.now === null && this.#fresh.length > 0) await this.goOn();
  }

  /** Leaves what is not read yet to another time, and goes on with the rest. */
  async readLater(): Promise<void> {
    this.reading.putOff();
    if (this.deed === 'answer') await this.goOn();
    else await this.letGo();
  }

  /** Asked before the work begins: nobody has to come back to a box in the midst of 186 bundles. */
  async #needsSeal(): Promise<boolean> {
    if (this.isLater || !book().has_seal) return false;
    const willSign = this.takable.some((row) => row.is_clean || isCarded(row)) || this.#fresh.length > 0;
    if (!willSign && this.owed.every((one) => one.isWritten)) return false;
    return !(await this.seal.read());
  }

  async #take(): Promise<void> {
    const rows = this.takable;
    this.#begin('taking', rows.length);
    for (const { path, bundle_id } of rows) {
      if (this.#wantsStop) return;
      const row = await call('import_bundle', { path, quarter: officeQuarter(), bundle_id });
      this.#step(nameOf(row));
      this.#replace(row);
      if (!row.is_taken || row.state === 'known') continue;
      this.sitting = [row, ...this.sitting];
      if (row.is_clean && row.bundle_id) this.#fresh = [...this.#fresh, row.bundle_id];
    }
  }

  #replace(row: ImportRow): void {
    this.rows = this.rows.map((old) => (old.path === row.path ? row : old));
  }

  /** What neither end dislikes is accepted by the same Enter. */
  async #accept(): Promise<void> {
    const bundle_ids = [...this.#fresh];
    if (bundle_ids.length > 0) {
      await call('record_review', { bundle_ids, verdict: 'nhan', remarks: [], note: null });
    }
    this.accepted += bundle_ids.length;
    this.#settled(bundle_ids);
    this.#fresh = [];
    await this.#owe();
  }

  /** Accepted: nothing of them waits any more, in the list of this stick and in that of the sitting. */
  #settled(ids: readonly string[]): void {
    const settle = (row: ImportRow): ImportRow =>
      row.bundle_id !== null && ids.includes(row.bundle_id) ? { ...row, is_clean: true, explained: 0 } : row;
    this.rows = this.rows.map(settle);
    this.sitting = this.sitting.map(settle);
  }

  /** Receipts of the bundles here: to be signed, or signed before and not on this stick. */
  async #owe(): Promise<void> {
    const isHere = new Map(
      this.rows.flatMap((row) => (row.bundle_id && row.is_taken ? [[row.bundle_id, row]] : [])),
    );
    this.owed = [];
    if (isHere.size === 0 || this.isLater) return;
    const { waiting, issued } = await call('list_receipts', { quarter: officeQuarter() });
    const canSign = book().has_seal;
    const canCopy = this.place?.isReadOnly === false;
    const rows = [
      ...waiting.filter(() => canSign),
      ...issued.filter((row) => canCopy && !row.is_stale && !this.#there.has(row.receipt_id ?? '')),
    ];
    this.owed = rows
      .filter((row) => isHere.has(row.bundle_id) && !this.#answered.has(row.bundle_id))
      .map((row) => ({
        bundle_id: row.bundle_id,
        name: row.unit_name || row.centre_name,
        isWritten: row.receipt_id !== null,
      }));
  }

  /** Writes what is owed; false when stopped, or when the seal shut itself meanwhile. */
  async #answer(): Promise<boolean> {
    const owed = this.owed;
    this.#begin('writing', owed.length);
    const folder = this.place?.isReadOnly === false ? this.place.folder : null;
    for (const { bundle_id, name } of owed) {
      if (this.#wantsStop) return false;
      try {
        await call('issue_receipts', { bundle_ids: [bundle_id], folder });
      } catch (caught) {
        if (asCallError(caught).code !== 'seal-closed') throw caught;
        this.phase = 'secret';
        return false;
      }
      this.#step(name);
      this.receipts += 1;
      this.#answered.add(bundle_id);
      this.owed = this.owed.filter((one) => one.bundle_id !== bundle_id);
    }
    return true;
  }

  /** Receipts another time: they wait on their own screen. */
  async putOff(): Promise<void> {
    this.isLater = true;
    this.owed = [];
    await this.goOn();
  }

  /** Lets the stick go although something on it was not dealt with. */
  async letGo(): Promise<void> {
    await this.attempt.run(() => this.#release());
  }

  async #release(): Promise<void> {
    const { place } = this;
    const stick = this.watch.sticks.find((one) => one.folder === place?.folder);
    if (place && stick?.is_removable) {
      try {
        this.isEjected = (await call('eject_stick', { folder: place.folder })).is_safe;
      } catch {
        // What was written was read back; a person can still let the stick go by hand.
        this.isEjected = false;
      }
    }
    this.phase = 'done';
  }

  /** After an enrolment: what the bundle is now that its seal is known. */
  async lookAgain(path: string): Promise<void> {
    this.enrolling = null;
    await this.attempt.run(async () => {
      for (const { path: one } of this.strangers) {
        // Other bundles of the same centre on this stick are known now too.
        const row = await call('preview_bundle', { path: one, quarter: officeQuarter() });
        if (one === path || row.state !== 'key-unknown') this.#replace(row);
      }
    });
  }
}
