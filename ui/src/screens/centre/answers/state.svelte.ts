import { call } from '../../../border/call';
import type { Answers, ReceiptFound, ReportStatus } from '../../../border/generated';
import { Pinning } from '../../../carry/pinning.svelte';
import { StickFind } from '../../../carry/stick-find.svelte';
import { formatDay } from '../../../format/day';
import { quarterShort } from '../../../format/period';
import type { CodeList } from '../../../forms/codes.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { awaitedQuarter, currentOf, openRemarks } from '../answers';
import { QuarterPick } from '../quarter-pick.svelte';
import { RevisionForm } from '../revision.svelte';
import { t } from '../../../words/words';
import { HandInForm } from './hand-in.svelte';
import { listsOf } from './tell';

/** The remark last looked at: whoever went off to mend it comes back to it. */
let lastSeen: { receipt_id: string; position: number } | null = null;

/** What came back from the office for one quarter, and the receipts that lie on a stick. */
export class Returned extends StickFind<ReceiptFound> {
  answers = $state.raw<Answers | null>(null);
  status = $state.raw<ReportStatus | null>(null);
  pinning = $state.raw<Pinning | null>(null);
  revising = $state.raw<RevisionForm | null>(null);
  /** Position of the remark that is open, from 1. */
  at = $state(1);
  lists = $state.raw<ReadonlyMap<string, CodeList>>(new Map());
  readonly loading = new Attempt();
  readonly taking = new Attempt();
  readonly marking = new Attempt();
  handing = $state.raw<HandInForm | null>(null);
  readonly pick: QuarterPick;

  readonly current = $derived(this.answers ? currentOf(this.answers) : null);
  readonly older = $derived((this.answers?.receipts ?? []).filter((one) => !one.is_current));
  readonly remarks = $derived(this.current?.remarks ?? []);
  readonly remark = $derived(this.remarks.find((one) => one.position === this.at) ?? null);
  readonly left = $derived(openRemarks(this.current).length);
  readonly isClosed = $derived(this.status?.state.is_closed ?? false);
  readonly isSealed = $derived((this.status?.sealed.length ?? 0) > 0);
  readonly fresh = $derived(this.found.filter((one) => one.state === 'new'));
  /** Nothing was found where something is awaited or was asked for by name. */
  readonly isInVain = $derived(
    this.hasLooked &&
      this.found.length === 0 &&
      this.finding.problems.length === 0 &&
      (this.current === null || this.folder !== ''),
  );
  readonly strangers = $derived(this.found.filter((one) => one.state === 'key-unknown'));

  constructor(quarter?: string) {
    super({
      look: async (folder) => {
        const { receipts: rows, ...rest } = await call('find_receipts', { folder });
        return { rows, ...rest };
      },
      key: (row) => row.receipt_id ?? row.path,
      need: 'ui.answers.need_folder',
    });
    this.pick = new QuarterPick(quarter ?? awaitedQuarter(0) ?? undefined);
  }

  get quarter(): string {
    return this.pick.quarter;
  }

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      let answers: Answers;
      let status: ReportStatus;
      // A quarter stepped over while its answer was on the way is not shown.
      do {
        const quarter = this.quarter;
        answers = await call('read_answers', { quarter });
        status = await call('read_report', { quarter });
      } while (status.quarter !== this.quarter);
      this.status = status;
      await this.#show(answers);
      this.#resume();
    });
  };

  restart = async (): Promise<void> => {
    this.answers = null;
    this.status = null;
    await this.load();
  };

  async #show(answers: Answers): Promise<void> {
    this.lists = await listsOf(currentOf(answers)?.remarks ?? []);
    const way = answers.on_the_way;
    this.handing = way && way.state !== 'da-nop' ? new HandInForm(answers.quarter, way) : null;
    this.answers = answers;
  }

  /** The remark somebody was at, else the first that waits. */
  #resume(): void {
    const isSame = lastSeen !== null && lastSeen.receipt_id === this.current?.receipt_id;
    const first = openRemarks(this.current)[0]?.position ?? 1;
    this.at = isSame ? (lastSeen?.position ?? first) : first;
  }

  protected override get isBusy(): boolean {
    return this.taking.busy || this.pinning !== null;
  }

  /** A person says when the report was handed in by hand. */
  async handIn(form: HandInForm): Promise<void> {
    const request = form.request();
    if (!request) return;
    await form.saving.run(async () => {
      const answers = await call('record_hand_in', request);
      form.settle();
      await this.#show(answers);
      await tellDone(t('ui.way.by_hand_told', { day: formatDay(request.handed_on) }));
    });
  }

  /** Takes in every receipt whose seal this centre knows; true when all were. */
  async take(): Promise<boolean> {
    const rows = [...this.fresh];
    const isTaken = await this.taking.run(async () => {
      for (const { path } of rows) await call('take_receipt', { path });
      await tellDone(t('ui.answers.taken', { n: rows.length }), false);
    });
    // A receipt of another quarter is shown where it belongs.
    const other = rows.find((row) => row.quarter !== null)?.quarter ?? null;
    const isHere = rows.some((row) => row.quarter === this.quarter);
    if (other !== null && !isHere) this.pick.quarter = other;
    // What was taken before a failure stands in the book: it is asked, not guessed.
    await this.load();
    await this.find();
    return isTaken;
  }

  /** The first receipt of an office: whose seal it is must be compared first. */
  async compare(row: ReceiptFound): Promise<void> {
    this.pinning = new Pinning(row.path);
    await this.pinning.load();
  }

  /** The seal stands in the book: the receipts under it can be taken, and are. */
  async pin(): Promise<boolean> {
    if (!(await this.pinning?.pin())) return false;
    this.pinning = null;
    await this.find();
    return this.fresh.length > 0 && (await this.take());
  }

  open(position: number): void {
    const { current } = this;
    if (!current || !this.remarks.some((one) => one.position === position)) return;
    this.at = position;
    lastSeen = { receipt_id: current.receipt_id, position };
  }

  /** The remark before or after; the ends hold. */
  step(by: number): void {
    const place = this.remarks.findIndex((one) => one.position === this.at) + by;
    const next = this.remarks[Math.min(Math.max(place, 0), this.remarks.length - 1)];
    if (next) this.open(next.position);
  }

  /** Notes that the open remark was worked on, or not after all; the next that waits is opened. */
  async mark(is_done: boolean): Promise<boolean> {
    const { current, at } = this;
    if (!current) return false;
    const isMarked = await this.marking.run(async () => {
      const { receipt_id } = current;
      await this.#show(await call('mark_remark', { receipt_id, position: at, is_done }));
      const key = is_done ? 'ui.answers.marked' : 'ui.answers.unmarked';
      await tellDone(t(key, { n: at, of: current.remarks.length }));
    });
    if (!isMarked || !is_done) return isMarked;
    const waiting = openRemarks(this.current);
    this.open((waiting.find((one) => one.position > at) ?? waiting[0])?.position ?? at);
    return true;
  }

  askRevision = (): void => {
    this.revising = new RevisionForm(this.quarter, t('ui.answers.revision_reason'));
  };

  /** True when the quarter was opened again. */
  async revise(form: RevisionForm): Promise<boolean> {
    const request = form.request();
    if (!request) return false;
    const isOpen = await form.saving.run(async () => {
      await call('open_revision', request);
      await tellDone(t('ui.report.revised', { quarter: quarterShort(this.quarter) }), false);
    });
    if (!isOpen) return false;
    this.revising = null;
    await this.load();
    return true;
  }
}
