import { call } from '../../../border/call';
import type {
  Answers,
  Check,
  Difference,
  FindingRow,
  LateTold,
  ReportStatus,
  SealedReport,
  SealedView,
} from '../../../border/generated';
import { quarterShort } from '../../../format/period';
import type { DraftForm } from '../../../forms/drafts';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { answersOf } from '../answers';
import { QuarterPick } from '../quarter-pick.svelte';
import { RevisionForm } from '../revision.svelte';
import { t } from '../../../words/words';
import { Copying } from './copy/copying.svelte';
import { keyOf } from './check/findings';
import { ExplainForm, SealForm, SignForm } from './forms.svelte';
import { Paper } from './paper/paper.svelte';

export const STEPS = ['check', 'paper', 'sign', 'seal'] as const;
export type Step = (typeof STEPS)[number];

/** One quarter's report on its way from the check to the stick. */
export class Report {
  status = $state.raw<ReportStatus | null>(null);
  check = $state.raw<Check | null>(null);
  step = $state<Step>('check');
  paper = $state.raw<Paper | null>(null);
  copying = $state.raw<Copying | null>(null);
  signing = $state.raw<SignForm | null>(null);
  sealing = $state.raw(new SealForm());
  revising = $state.raw<RevisionForm | null>(null);
  /** Explanations the office accepts, by the rule they answer. */
  readonly phrases = new CodeList('explanation-phrase');
  /** Explanations as typed, by rule and row. */
  explained = $state.raw<Readonly<Record<string, ExplainForm>>>({});
  /** What this report tells of the quarters before it. */
  late = $state.raw<readonly LateTold[]>([]);
  /** What came back for the last sealed report; null before anything was sealed. */
  answers = $state.raw<Answers | null>(null);
  /** What an open replacement changes so far. */
  difference = $state.raw<Difference | null>(null);
  readonly comparing = new Attempt();
  readonly loading = new Attempt();
  readonly pick: QuarterPick;
  /** The quarter was read, and the step that waits is open. */
  isOpened = $state(false);
  /** Explanations of the quarter before are being said again. */
  isTakingOver = $state(false);
  #half: DraftForm | null;

  readonly isClosed = $derived(this.status?.state.is_closed ?? false);

  /** `half` is what was left half typed and is gone on with: its step is opened first. */
  constructor(quarter?: string, half: DraftForm | null = null) {
    this.pick = new QuarterPick(quarter);
    this.#half = half;
  }

  get quarter(): string {
    return this.pick.quarter;
  }

  /** Reads the quarter and opens the step that waits. */
  load = async (): Promise<void> => {
    await this.#read();
    // Phrases only help: without them the box alone is there.
    await this.phrases.load().catch(() => undefined);
    if (!this.status || !this.check) return;
    this.paper = null;
    this.copying = null;
    const { signed_on } = this.status.state;
    if (this.isClosed || !this.check.is_ready) this.step = 'check';
    else this.go(signed_on && !this.status.is_paper_stale ? 'seal' : 'paper');
    this.#resume(this.#half);
    this.isOpened = true;
    this.#half = null;
    await this.#follow();
  };

  /** Opens the step or the question where something was left half typed. */
  #resume(form: DraftForm | null): void {
    if (form === 'revision' && this.isClosed) this.askRevision();
    if (this.isClosed) return;
    if (form === 'explain') this.go('check');
    if (form === 'number') this.go('paper');
    if (form === 'sign' && this.blocked('sign') === null) this.go('sign');
  }

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
      this.late = await call('list_late', { quarter: this.quarter });
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
    this.explained = {};
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
      if (errors === 0) return t('ui.report.blocked.queries', { queries });
      if (queries === 0) return t('ui.report.blocked.errors', { errors });
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
    return this.#halfTyped.length > 0;
  }

  /** The forms that are half typed. */
  get #halfTyped(): { settle: () => void; draft: { forget: () => unknown } | null }[] {
    const explained = Object.values(this.explained).filter((form) => !form.isSaved);
    return this.signing?.isDirty ? [...explained, this.signing] : explained;
  }

  /** What leaving drops is kept no more. */
  readonly draft = {
    forget: (): void => this.#halfTyped.forEach((form) => void form.draft?.forget()),
  };

  /** The phrases that answer a rule. */
  phrasesOf(rule: string): readonly { id: string; text: string }[] {
    const ofRule = new Set(
      this.phrases.rows.filter((row) => row.fields['rule'] === rule).map((row) => row.code),
    );
    return this.phrases.options.filter((one) => ofRule.has(one.id));
  }

  async explain(form: ExplainForm): Promise<void> {
    const { text } = form.fields;
    const { rule, row } = form.finding;
    await form.saving.run(async () => {
      const check = await call('explain_finding', { quarter: this.quarter, rule, row, text });
      form.settle();
      this.#take(check);
      this.#show(await call('read_report', { quarter: this.quarter }));
      await tellDone(t(text.trim() ? 'ui.report.explained' : 'ui.report.unexplained'));
    });
    await this.compare();
  }

  /** Queries nothing is said of, of which the quarter before said something of the same values. */
  get offered(): readonly FindingRow[] {
    const found = this.check?.findings ?? [];
    return found.filter((one) => one.offered?.is_of_same && !this.explained[keyOf(one)]?.isDirty);
  }

  /** Says of one what was said of it the quarter before. */
  async takeOver(finding: FindingRow): Promise<void> {
    const form = this.explained[keyOf(finding)];
    if (!form || !finding.offered) return;
    form.fields.text = finding.offered.text;
    // Said of other values they are only put into the box, for a person to look at again.
    if (finding.offered.is_of_same) await this.explain(form);
    else document.getElementById(`field-explain-${keyOf(finding)}`)?.focus();
  }

  /** The same of all of them, until one is refused. */
  async takeOverAll(): Promise<void> {
    if (this.isTakingOver) return;
    this.isTakingOver = true;
    for (let left = this.offered.length; left > 0; left -= 1) {
      const [next] = this.offered;
      if (!next) break;
      await this.takeOver(next);
      if (this.offered.includes(next)) break;
    }
    this.isTakingOver = false;
  }

  async setNumber(paper: Paper): Promise<void> {
    await paper.setNumber((status) => this.#show(status));
  }

  /** The code of the figures before the day of signing changed it: the paper must be printed again. */
  printedOver = $state<string | null>(null);

  async sign(): Promise<void> {
    const { signing } = this;
    const request = signing?.request(this.quarter);
    if (!signing || !request) return;
    const before = this.status?.ma_so_lieu;
    this.printedOver = null;
    await signing.saving.run(async () => {
      const status = await call('record_signing', request);
      this.#show(status);
      await tellDone(t('ui.report.signed'));
      // Who receives the report is asked by the day it is signed on: the paper may say another code.
      if (before !== undefined && before !== status.ma_so_lieu) this.printedOver = before;
      else this.go('seal');
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

  /** The newest report of the quarter. */
  get newest(): SealedReport | null {
    return (this.status?.sealed ?? []).reduce<SealedReport | null>(
      (newest, one) => (newest === null || one.revision > newest.revision ? one : newest),
      null,
    );
  }

  /** Opens the copying of a sealed report. */
  copy(report: SealedReport): void {
    this.copying = new Copying(report, this.status?.deadline ?? null);
  }

  hideCopying = (): void => {
    this.copying = null;
  };

  askRevision(): void {
    this.revising = new RevisionForm(this.quarter);
  }

  async revise(form: RevisionForm): Promise<void> {
    const request = form.request();
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
    const explained = check.findings
      .filter((one) => one.severity === 'query')
      .map((one): [string, ExplainForm] => {
        const form = this.explained[keyOf(one)];
        // What is half typed stays; what was as saved follows the book.
        return [keyOf(one), form?.isDirty ? form : new ExplainForm(this.quarter, one)];
      });
    this.explained = Object.fromEntries(explained);
    this.check = check;
  }

  #show(status: ReportStatus): void {
    const before = this.status?.state;
    this.status = status;
    const { signed_on, report_number } = status.state;
    const isNew = before?.signed_on !== signed_on || before?.report_number !== report_number;
    if (isNew || before === undefined) {
      this.signing = new SignForm(status.quarter, signed_on, report_number ?? '');
    }
  }
}
