import { call } from '../../../border/call';
import type { LineColumn, ReviewFinding, ReviewView, ToDo, Verdict } from '../../../border/generated';
import { CodeList } from '../../../forms/codes.svelte';
import { keyOf } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import {
  addRemark,
  asForm,
  dropRemark,
  forgetRemarks,
  remarksOf,
  takeUp,
  type Waiting,
} from '../remarks.svelte';
import { aboutBundle, isHeld, KINDS, type ReadKind } from '../shown';
import { ruleTitle } from '../../../words/rules';
import { t } from '../../../words/words';

/** A query the centre has explained is no longer open, but the explanation wants reading. */
export const kindOf = (finding: ReviewFinding): ReadKind =>
  finding.kind === 'query' && finding.explanation ? 'explained' : finding.kind;

/** What tells a place of a rule from the others. */
export const placeKey = ({ rule, row }: ReviewFinding): string => `${rule}·${row}`;

/** Kinds that nobody has answered. */
const OPEN: ReadonlySet<ReadKind> = new Set(['difference', 'error', 'query', 'office']);

/** Does what the centre says of it wait to be read? */
const isUnread = (finding: ReviewFinding): boolean =>
  kindOf(finding) === 'explained' && !finding.is_read;

/** What a remark is being written about; no finding: the report as a whole. */
interface About {
  finding: ReviewFinding | null;
  form: Form<{ column: string | null; text: string }>;
  columns: readonly LineColumn[];
}

/** One bundle on the desk: what was found, what is said about it, and the verdict. */
export class Reviewing {
  view = $state.raw<ReviewView | null>(null);
  about = $state.raw<About | null>(null);
  /** The verdict given in this opening; the next centre is offered. */
  decided = $state<Verdict | null>(null);
  note = $state.raw(new Form({ note: '' }, null));
  readonly loading = new Attempt();
  readonly deciding = new Attempt();
  readonly phrases = new CodeList('remark-phrase');
  #queue: readonly string[] = [];

  readonly remarks = $derived.by(() => remarksOf(this.bundle_id));
  /** Explanations nobody has read: none of them is accepted unseen. */
  readonly unread = $derived((this.view?.findings ?? []).filter(isUnread));
  /** What nobody answered yet, at the centre or here. */
  readonly open = $derived((this.view?.findings ?? []).filter((one) => OPEN.has(kindOf(one))));
  /** A remark stands half typed: nothing else is done before it is put with the others or left. */
  readonly isWriting = $derived((this.about?.form.fields.text ?? '').trim() !== '');
  readonly isHeld = $derived(this.view !== null && isHeld(this.view.bundle.standing));
  readonly groups = $derived(
    KINDS.map((kind) => ({
      kind,
      findings: (this.view?.findings ?? []).filter((one) => kindOf(one) === kind),
    })).filter((group) => group.findings.length > 0),
  );

  constructor(
    readonly bundle_id: string,
    /** The rule whose centres are worked through; null: everything that waits. */
    readonly rule: string | null,
  ) {}

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      const view = await call('read_review', { bundle_id: this.bundle_id });
      takeUp(this.bundle_id, view.remarks);
      const { bundle, note } = view;
      const stands = { note, standing: bundle.standing };
      const about = aboutBundle(bundle);
      this.note = new Form({ note: note ?? '' }, { form: 'review', of: this.bundle_id, about, stands });
      this.view = view;
      await this.phrases.load();
      // Decided, the centre leaves the list: where it stood is remembered from the opening.
      if (this.#queue.length === 0) {
        const { quarter } = view.bundle;
        this.#queue = queue(await call('list_todo', { quarter }), this.rule);
      }
    });
  };

  /** Reads what the book says now; what is being written stays. */
  refresh = async (): Promise<void> => {
    await this.loading.run(async () => {
      this.view = await call('read_review', { bundle_id: this.bundle_id });
    });
  };

  /** What a rule is called that something here names; null: nothing does. */
  nameOf(rule: string): string | null {
    const found = this.view?.findings.find((one) => one.rule === rule);
    if (found) return ruleTitle(rule, found.words);
    const said = this.view?.remarks.find((one) => one.rule === rule);
    return said ? ruleTitle(rule, said.rule_words) : null;
  }

  /** The bundle `by` places on in the list, or none at its end. */
  neighbour(by: 1 | -1): string | null {
    const others = this.#queue;
    const place = others.indexOf(this.bundle_id);
    if (place < 0) return by === 1 ? (others[0] ?? null) : null;
    return others[place + by] ?? null;
  }

  #placeOf(finding: ReviewFinding | null): string {
    return finding ? `${this.bundle_id}/${finding.rule}/${finding.row}` : this.bundle_id;
  }

  /** Opens the box in which a remark was left half typed. */
  resume(draft: string | undefined): void {
    const places = [null, ...(this.view?.findings ?? [])];
    const isHalf = (one: ReviewFinding | null): boolean =>
      keyOf({ form: 'remark', of: this.#placeOf(one) }) === draft;
    const half = places.find(isHalf);
    if (half !== undefined) void this.write(half);
  }

  async write(finding: ReviewFinding | null): Promise<void> {
    // Asked for twice it is the same box, with what is typed in it.
    const { view } = this;
    if (view === null || this.about?.finding === finding) return;
    const form = new Form<About['form']['fields']>(
      { column: null, text: '' },
      { form: 'remark', of: this.#placeOf(finding), about: aboutBundle(view.bundle) },
    );
    this.about = { finding, form, columns: [] };
    if (!finding?.table || finding.row_name === null) return;
    const ask = { bundle_id: this.bundle_id, table: finding.table, offset: 0, limit: 1 };
    // Without the columns the remark stands on the row, which is good enough.
    const lines = await call('read_lines', ask).catch(() => null);
    if (lines && this.about?.form === form) {
      this.about = { finding, form, columns: lines.columns.filter((one) => one.kind !== 'id') };
    }
  }

  /** Accepts what the centre says of one, read. */
  async read(finding: ReviewFinding): Promise<void> {
    const { rule, row } = finding;
    const { bundle_id } = this;
    await this.deciding.run(async () => {
      this.view = await call('accept_explanation', { bundle_id, rule, row });
      await tellDone(t('ui.review.is_read', { rule: ruleTitle(rule, finding.words) }));
    });
  }

  stopWriting = (): void => {
    this.about = null;
  };

  /** Puts the remark with the others; nothing leaves the desk before the verdict. */
  add(): boolean {
    const { about, view } = this;
    if (about === null || view === null) return false;
    const { column, text } = about.form.fields;
    const problems = missing('text', text.trim() === '', 'ui.review.need.text');
    if (!about.form.allows(problems)) return false;
    const { finding } = about;
    const title = about.columns.find((one) => one.name === column)?.title;
    addRemark(view.bundle, {
      table: finding?.table ?? null,
      row: finding?.row ?? null,
      column,
      rule: finding?.rule ?? null,
      text: text.trim(),
      place: finding ? placeOf(finding, title) : t('ui.review.whole'),
    });
    void about.form.draft?.forget();
    this.about = null;
    // Said after the verdict, it wants another verdict.
    this.decided = null;
    return true;
  }

  drop(remark: Waiting): void {
    if (this.view) dropRemark(this.view.bundle, remark);
    this.decided = null;
  }

  async decide(verdict: Verdict): Promise<void> {
    const { bundle_id, view } = this;
    if (view === null) return;
    const isBare = verdict === 'tra-lai' && this.remarks.length === 0;
    if (!this.deciding.allows(missing('remarks', isBare, 'ui.review.need.remark'))) return;
    await this.deciding.run(async () => {
      const remarks = this.remarks.map(asForm);
      const note = orNull(this.note.fields.note);
      await call('record_review', { bundle_ids: [bundle_id], verdict, remarks, note });
      this.note.settle({ note, standing: view.bundle.standing });
      void this.note.draft?.forget();
      await forgetRemarks(bundle_id);
      const said = verdict === 'nhan' ? 'ui.review.accepted' : 'ui.review.returned';
      await tellDone(t(said, { name: view.row.unit_name, n: remarks.length }));
      this.decided = verdict;
      this.view = await call('read_review', { bundle_id });
      takeUp(bundle_id, this.view.remarks);
    });
  }
}

/** "Phiếu chi PC7, Số tiền", or the rule's name when it is about the whole. */
function placeOf(finding: ReviewFinding, column: string | undefined): string {
  const place = finding.row_name ?? ruleTitle(finding.rule, finding.words);
  return column === undefined ? place : `${place}, ${column}`;
}

/** The bundles in the order of the to-do list. */
function queue(todo: ToDo, rule: string | null): string[] {
  if (rule !== null) {
    const of = todo.rules.filter((one) => one.rule === rule);
    return [...new Set(of.flatMap((one) => one.bundle_ids))];
  }
  const centres = todo.rows.flatMap(({ asks }) => (asks === null ? [] : [asks]));
  return [...new Set([...centres, ...todo.held.map((one) => one.bundle_id)])];
}
