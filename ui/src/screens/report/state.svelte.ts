import { call } from '../../border/call';
import type {
  Answers,
  Check,
  Difference,
  FindingRow,
  ReportStatus,
  SealedReport,
  SealedView,
} from '../../border/generated';
import { quarterShort } from '../../format/period';
import { Attempt } from '../../forms/form.svelte';
import { book, tellDone } from '../../frame/book.svelte';
import { answersOf } from '../../wings/centre/answers';
import { QuarterPick } from '../../wings/centre/quarter-pick.svelte';
import { RevisionForm } from '../../wings/centre/revision.svelte';
import { t } from '../../words/words';
import { Copying } from './copying.svelte';
import { keyOf } from './findings';
import { SealForm, SignForm } from './forms.svelte';
import { Paper } from './paper.svelte';

export const STEPS = ['check', 'paper', 'sign', 'seal'] as const;
export type Step = (typeof STEPS)[number];

/** One quarter's report on its way from the check to the stick. */
export class Report {
  status = $state.raw<ReportStatus | null>(null);
  check = $state.raw<Check | null>(null);
  step = $state<Step>('check');
  paper = $state.raw<Paper | null>(null);
  copying = $state.raw<Copying | null>(null);
  signing = $state.raw(new SignForm(null, ''));
  sealing = $state.raw(new SealForm());
  revising = $state.raw<RevisionForm | null>(null);
  /** Explanations as typed, by rule and row. */
  texts = $state<Record<string, string>>({});
  /** What came back for the last sealed report; null before anything was sealed. */
  answers = $state.raw<Answers | null>(null);
  /** What an open replacement changes so far. */
  difference = $state.raw<Difference | null>(null);
  readonly comparing = new Attempt();
  readonly loading = new Attempt();
  readonly explaining = new Attempt();
  readonly pick: QuarterPick;

  readonly isClosed = $derived(this.status?.state.is_closed ?? false);

  constructor(quarter?: string) {
    this.pick = new QuarterPick(quarter);
  }

  get quarter(): string {
    return this.pick.quarter;
  }

  /** Reads the quarter and opens the step that waits. */
  load = async (): Promise<void> => {
    await this.#read();
    if (!this.status || !this.check) return;
    this.paper = null;
    this.copying = null;
    const { signed_on } = this.status.state;
    if (this.isClosed || !this.check.is_ready) this.step = 'check';
    else this.go(signed_on && !this.status.is_paper_stale ? 'seal' : 'paper');
    await this.#follow();
  };

  /** Runs the rules again, staying where the person is. */
  refresh = async (): Promise<void> => {
    await this.#read();
    await this.#follow();
  };

  async #read(): Promise<void> {
    await this.loading.run(async () => {
      let check: Check;
      let status: ReportStatus;
      // A quarter stepped over while its answer was on the way is not shown.
      do {
        const quarter = this.quarter;
        check = await call('check_quarter', { quarter });
        status = await call('read_report', { quarter });
      } while (status.quarter !== this.quarter);
      this.#take(check);
      this.#show(status);
    });
  }

  /** What hangs on the sealed reports: the office's answer, and what a replacement changes. */
  async #follow(): Promise<void> {
    const { quarter, status } = this;
    const isSealed = status?.quarter === quarter && status.sealed.length > 0;
    const answers = isSealed ? await answersOf(quarter) : null;
    if (quarter === this.quarter) this.answers = answers;
    await this.compare();
  }

  /** Reads what an open replacement changes against the report it replaces. */
  compare = async (): Promise<void> => {
    if (this.isClosed || !this.status?.state.revision) {
      this.difference = null;
      this.comparing.clear();
      return;
    }
    await this.comparing.run(async () => {
      let difference: Difference;
      do difference = await call('read_difference', { quarter: this.quarter });
      while (difference.quarter !== this.quarter);
      this.difference = difference;
    });
  };

  /** A quarter stepped to: what belonged to the other one is put away. */
  restart = async (): Promise<void> => {
    this.status = null;
    this.check = null;
    this.texts = {};
    this.answers = null;
    this.difference = null;
    await this.load();
  };

  go = (step: Step): void => {
    this.step = step;
    if (step === 'paper') this.openPaper();
    else this.paper = null;
    if (step === 'seal') this.sealing = new SealForm();
  };

  openPaper = (): void => {
    this.paper = new Paper(this.quarter, this.status?.state.report_number ?? '');
    void this.paper.open(1);
  };

  /** Why a step cannot be taken yet; null when it can. */
  blocked(step: Step): string | null {
    if (!this.check || !this.status) return t('ui.report.blocked.loading');
    if (step === 'check' || step === 'paper') return null;
    if (!this.check.is_ready) {
      const { errors, open_queries: queries } = this.check;
      return t('ui.report.blocked.check', { errors, queries });
    }
    if (step === 'sign') return null;
    if (this.status.state.signed_on === null) return t('ui.report.blocked.sign');
    if (this.status.is_paper_stale) return t('ui.report.blocked.stale');
    return book().has_seal ? null : t('ui.report.blocked.seal');
  }

  /** An explanation, or number and day of the signature, is typed and not kept. */
  get isDirty(): boolean {
    if (this.isClosed) return false;
    if (this.signing.isDirty) return true;
    const asked = this.check?.findings.filter((one) => one.severity === 'query') ?? [];
    const typed = (one: FindingRow): string => this.texts[keyOf(one)]?.trim() ?? '';
    return asked.some((one) => typed(one) !== (one.explanation ?? ''));
  }

  async explain(finding: FindingRow): Promise<void> {
    const text = this.texts[keyOf(finding)] ?? '';
    const { rule, row } = finding;
    await this.explaining.run(async () => {
      const check = await call('explain_finding', { quarter: this.quarter, rule, row, text });
      this.#take(check);
      this.#show(await call('read_report', { quarter: this.quarter }));
      await tellDone(t(text.trim() ? 'ui.report.explained' : 'ui.report.unexplained'));
    });
    await this.compare();
  }

  async setNumber(paper: Paper): Promise<void> {
    await paper.setNumber((status) => this.#show(status));
  }

  async sign(): Promise<void> {
    const request = this.signing.request(this.quarter);
    if (!request) return;
    await this.signing.saving.run(async () => {
      this.#show(await call('record_signing', request));
      await tellDone(t('ui.report.signed'));
      this.go('seal');
    });
  }

  async seal(): Promise<void> {
    const form = this.sealing;
    const request = form.request(this.quarter);
    if (!request) return;
    let sealed: SealedView | null = null;
    await form.saving.run(async () => {
      sealed = await call('seal_report', request);
    });
    form.forget();
    if (sealed !== null) await this.#afterSeal(sealed);
    // What failed late may have sealed all the same: the book is asked, not guessed.
    else if (!form.saving.has('passphrase-wrong')) await this.refresh();
  }

  /** Opens the copying of a sealed report. */
  copy(report: SealedReport): void {
    this.copying = new Copying(report, this.status?.deadline ?? null);
  }

  hideCopying = (): void => {
    this.copying = null;
  };

  askRevision(): void {
    this.revising = new RevisionForm();
  }

  async revise(form: RevisionForm): Promise<void> {
    const request = form.request(this.quarter);
    if (!request) return;
    await form.saving.run(async () => {
      await call('open_revision', request);
      this.revising = null;
      await tellDone(t('ui.report.revised', { quarter: quarterShort(this.quarter) }));
    });
    if (this.revising === null) await this.load();
  }

  async #afterSeal(sealed: SealedView): Promise<void> {
    // The seal is made whatever the next question answers: it is told first.
    this.copying = new Copying(sealed.report, this.status?.deadline ?? null, sealed);
    const text = t('ui.report.sealed_act', { quarter: quarterShort(this.quarter) });
    await this.loading.run(() => tellDone(text, false));
    await this.refresh();
  }

  #take(check: Check): void {
    const kept = new Map(this.check?.findings.map((one) => [keyOf(one), one.explanation ?? '']));
    for (const one of check.findings) {
      const key = keyOf(one);
      const typed = this.texts[key];
      // What is half typed stays; what was as saved follows the book.
      if (typed === undefined || typed === kept.get(key)) this.texts[key] = one.explanation ?? '';
    }
    this.check = check;
  }

  #show(status: ReportStatus): void {
    const before = this.status?.state;
    this.status = status;
    const { signed_on, report_number } = status.state;
    const isNew = before?.signed_on !== signed_on || before?.report_number !== report_number;
    if (isNew || before === undefined) {
      this.signing = new SignForm(signed_on, report_number ?? '');
    }
  }
}
