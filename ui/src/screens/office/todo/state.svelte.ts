import { SvelteSet } from 'svelte/reactivity';
import { call } from '../../../border/call';
import type {
  BundleRow,
  CentreRow,
  FindingKind,
  PaperMatched,
  RemarkForm,
  RuleWords,
  Standing,
  ToDo,
  Verdict,
} from '../../../border/generated';
import { search } from '../../../format/fold';
import { CodeList } from '../../../forms/codes.svelte';
import { keyOf, type Belongs } from '../../../forms/drafts';
import { Attempt, Form, missing } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { Asking } from '../asking.svelte';
import { officeLook, officeQuarter, setOfficeLook } from '../office-quarter.svelte';
import { readOfQuarter } from '../of-quarter';
import { Register } from '../register.svelte';
import { aboutBundle } from '../shown';
import { ruleTitle } from '../../../words/rules';
import { t } from '../../../words/words';

/** A rule and everybody it waits with; the core tells one rule once for each kind. */
export interface RuleLine {
  rule: string;
  words: RuleWords | null;
  kind: FindingKind;
  bundle_ids: string[];
}

/** A centre that can be selected and answered. */
export interface Waiting {
  bundle_id: string;
  name: string;
  row: CentreRow | undefined;
  /** The other rules that wait with it. */
  others: string[];
  /** Held back: somebody asks the centre first, so it is not answered in a pile. */
  standing: Standing | null;
}

/** What is open of a pile that is to be accepted. */
export interface Doubted {
  open: number;
  rules: readonly { title: string; n: number }[];
  /** Those of the pile of which nothing is. */
  clean: readonly Waiting[];
  /** Those with explanations nobody has read. */
  unread: number;
}

export type By = 'rule' | 'centre';

/** Heaviest first: a line of a rule bears the heaviest of its kinds. */
const PLACE: Readonly<Record<FindingKind, number>> = {
  difference: 1,
  error: 2,
  query: 3,
  office: 4,
  explained: 5,
  hint: 6,
};
const heavier = (a: FindingKind, b: FindingKind): FindingKind => (PLACE[a] <= PLACE[b] ? a : b);

export class Desk {
  todo = $state.raw<ToDo | null>(null);
  by = $state<By>(officeLook());
  /** The rule that is open; null: the list. */
  rule = $state<string | null>(null);
  query = $state('');
  matched = $state.raw<PaperMatched | null>(null);
  /** Asked before what is still open is accepted in a pile; null while nothing is asked. */
  doubted = $state.raw<Doubted | null>(null);
  readonly picked = new SvelteSet<string>();
  readonly loading = new Attempt();
  /** The answer to everything selected; half of one is kept with the quarter and the rule. */
  answer = $state.raw(this.#answerTo(null));
  readonly paper = new Form({ code: '' }, null);
  readonly phrases = new CodeList('remark-phrase');
  readonly register = new Register();
  readonly confirming: Asking<BundleRow>;

  readonly lines = $derived(this.#lines());
  readonly open = $derived(this.lines.find((line) => line.rule === this.rule) ?? null);
  readonly waiting = $derived(search(this.#waiting(), this.query, (one) => one.name));
  readonly pickable = $derived(this.waiting.filter((one) => one.standing === null));
  /** What is selected and still shown: an answer reaches nobody out of sight. */
  readonly chosen = $derived(this.pickable.filter((one) => this.picked.has(one.bundle_id)));

  constructor(rule?: string) {
    this.rule = rule ?? null;
    this.answer = this.#answerTo(this.rule);
    const of = (bundle: BundleRow): Belongs => ({
      form: 'confirm',
      of: bundle.bundle_id,
      at: { quarter: bundle.quarter },
      about: aboutBundle(bundle),
    });
    this.confirming = new Asking(of, async (bundle, reason) => {
      await call('confirm_bundle', { bundle_id: bundle.bundle_id, reason });
      await tellDone(t('ui.todo.confirmed', { name: this.register.name(bundle) }));
      await this.#read();
    });
  }

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      await this.phrases.load();
      await this.#read();
    });
  };

  show(by: By): void {
    this.by = by;
    setOfficeLook(by);
    this.#leaveSelection();
  }

  openRule(rule: string | null): void {
    this.rule = rule;
    this.#leaveSelection();
    // Who looks at a rule mostly answers all its centres at once; taking a few out is less work.
    if (this.open) this.pickAll(true);
  }

  pickAll(isPicked: boolean): void {
    for (const { bundle_id } of this.pickable) {
      if (isPicked) this.picked.add(bundle_id);
      else this.picked.delete(bundle_id);
    }
  }

  /** Accepts or returns everything selected, with one remark on each finding of the rule. */
  async decide(verdict: Verdict, of = this.chosen): Promise<void> {
    const text = this.answer.fields.text.trim();
    const bundle_ids = of.map((one) => one.bundle_id);
    this.doubted = null;
    const isMissing = verdict === 'tra-lai' && text === '';
    if (bundle_ids.length === 0) return;
    if (!this.answer.allows(missing('text', isMissing, 'ui.todo.need.text'))) return;
    const { rule } = this;
    const remark: RemarkForm = { rule, text, table: null, row: null, column: null };
    const remarks = text === '' ? [] : [remark];
    await this.answer.saving.run(async () => {
      const { decided } = await call('record_review', { bundle_ids, verdict, remarks, note: null });
      const told = verdict === 'nhan' ? 'ui.todo.accepted' : 'ui.todo.returned';
      await tellDone(t(told, { n: decided }));
      await this.#read();
      if (this.open === null) this.rule = null;
      this.#leaveSelection();
    });
  }

  /** Accepts what is selected; where something of it is still open, asks first. */
  async accept(): Promise<void> {
    const open = this.chosen.filter((one) => (one.row?.open ?? 0) > 0);
    if (open.length === 0) return this.decide('nhan');
    const ids = new Set(open.map((one) => one.bundle_id));
    const rules = this.lines.flatMap((line) => {
      const n = line.bundle_ids.filter((id) => ids.has(id)).length;
      return n === 0 ? [] : [{ title: ruleTitle(line.rule, line.words), n }];
    });
    const unread = this.#unread;
    this.doubted = {
      open: open.length,
      rules,
      clean: this.chosen.filter((one) => !ids.has(one.bundle_id)),
      unread: open.filter((one) => unread.has(one.bundle_id)).length,
    };
  }

  /** Bundles with explanations nobody has read. */
  get #unread(): ReadonlySet<string> {
    const said = (this.todo?.rules ?? []).filter((one) => one.kind === 'explained');
    return new Set(said.flatMap((one) => one.bundle_ids));
  }

  async match(): Promise<void> {
    const code = this.paper.fields.code.trim();
    this.matched = null;
    if (!this.paper.allows(missing('code', code === '', 'ui.todo.need.code'))) return;
    await this.paper.saving.run(async () => {
      this.matched = await call('match_paper', { code });
      // The next sheet of the pile can be typed at once.
      this.paper.fields.code = '';
      await this.#read();
    });
  }

  #answerTo(rule: string | null): Form<{ text: string }> {
    return new Form({ text: '' }, { form: 'answer', of: `${officeQuarter()}/${rule ?? ''}` });
  }

  /** Opens the question a half-typed reason was the answer to. */
  resume(draft: string | undefined): void {
    const half = this.todo?.held.find(
      ({ bundle_id }) => keyOf({ form: 'confirm', of: bundle_id }) === draft,
    );
    if (half) this.confirming.open(half);
  }

  #leaveSelection(): void {
    this.picked.clear();
    this.query = '';
    this.answer = this.#answerTo(this.rule);
  }

  #read(): Promise<void> {
    return readOfQuarter(async (quarter) => {
      const [todo] = await Promise.all([
        call('list_todo', { quarter }),
        this.register.load(quarter),
      ]);
      const isFirst = this.todo === null;
      this.todo = todo;
      if (isFirst && this.open) this.pickAll(true);
    });
  }

  #lines(): RuleLine[] {
    const lines = new Map<string, RuleLine>();
    for (const { rule, words, kind, bundle_ids } of this.todo?.rules ?? []) {
      const line = lines.get(rule);
      if (line === undefined) lines.set(rule, { rule, words, kind, bundle_ids: [...bundle_ids] });
      else {
        line.kind = heavier(line.kind, kind);
        line.bundle_ids = [...new Set([...line.bundle_ids, ...bundle_ids])];
      }
    }
    return [...lines.values()].sort((a, b) => b.bundle_ids.length - a.bundle_ids.length);
  }

  #waiting(): Waiting[] {
    const ids =
      this.open?.bundle_ids ??
      // A replacement that is held back is what somebody looks at, not the report it would replace.
      (this.todo?.rows ?? []).flatMap(({ asks }) => (asks === null ? [] : [asks]));
    const centres = this.todo?.rows ?? [];
    const held = this.todo?.held ?? [];
    return ids.map((bundle_id) => {
      const bundle = held.find((one) => one.bundle_id === bundle_id);
      const row =
        centres.find((one) => one.bundle_id === bundle_id || one.asks === bundle_id) ??
        this.register.of({ bundle_id, centre_id: bundle?.centre_id ?? '' });
      const others = this.lines
        .filter((line) => line.rule !== this.rule && line.bundle_ids.includes(bundle_id))
        .map((line) => ruleTitle(line.rule, line.words));
      const name = row?.unit_name ?? bundle?.file_name ?? bundle_id.slice(0, 8);
      return { bundle_id, name, row, others, standing: bundle?.standing ?? null };
    });
  }
}
