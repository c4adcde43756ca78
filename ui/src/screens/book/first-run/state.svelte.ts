import { call } from '../../../border/call';
import type { BookStatus, DecisionRow, OfficeRow, UnitRow } from '../../../border/generated';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt, Form, problemsOf, refused } from '../../../forms/form.svelte';
import { changeBook, midSentence, readBook } from '../../../frame/book.svelte';
import { SealMaking } from '../seal.svelte';
import { t } from '../../../words/words';
import { emptyAnswers, emptySource, openingSources } from './answers';
import type { Answers } from './answers';
import { faultsOf, stepOfField } from './asks';

const OFFERED_UNITS = 20;

/** The first run: five steps for a centre, three for an office, one press for the sample book. */
export class FirstRun {
  /** What is typed; never the passphrase, which has no place in it. */
  readonly form: Form<Answers>;
  readonly attempt = new Attempt();
  readonly seal: SealMaking;
  readonly areas = new CodeList('area-class');
  readonly accounts = new CodeList('account-kind');
  readonly classes = new CodeList('funding-class');
  /** The class the law offers for the first source of a book. */
  readonly offeredClass = $derived(
    this.classes.rows.find((row) => row.fields['offered_first'] === 'true')?.code ?? null,
  );
  units = $state.raw<UnitRow[]>([]);
  offices = $state.raw<OfficeRow[]>([]);
  decisions = $state.raw<DecisionRow[]>([]);
  /** What boxes hold that is not a value, by field. */
  refusals = $state<Record<string, string | null>>({});
  /** The centre or office stands in the book; only the seal is left. */
  founded = $state(false);
  readonly steps = $derived.by(() => (this.answers.role === 'office' ? 3 : 5));
  /** The last step makes the seal, whoever founds the book. */
  readonly isSealStep = $derived.by(
    () => this.answers.role !== 'sample' && this.answers.step === this.steps,
  );
  #asked = 0;

  constructor(readonly status: BookStatus) {
    this.form = new Form(emptyAnswers(status.today), { form: 'first-run', of: '' });
    this.seal = new SealMaking(this.attempt);
  }

  /** Lists of the later steps; a list that does not come leaves its choice empty, not the run. */
  async load(): Promise<void> {
    const on = this.answers.firstOn;
    await this.attempt.run(async () => {
      await Promise.all([this.areas.load(on), this.accounts.load(on), this.classes.load(on)]);
      this.decisions = await call('list_decisions', {});
      if (this.answers.step > 1) await this.loadOffices();
      if (this.isSealStep) await this.seal.offer();
    });
  }

  get answers(): Answers {
    return this.form.fields;
  }

  /** Looks for communes as they were on the day asked; a late answer to an older text is dropped. */
  async findUnits(text: string): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const request = { query: text, on: this.answers.unitOn, limit: OFFERED_UNITS };
    try {
      const found = await call('search_units', request);
      if (mine === this.#asked) this.units = found;
    } catch (caught) {
      this.attempt.allows(problemsOf(caught));
    }
  }

  async pickUnit(unit: UnitRow | null): Promise<void> {
    this.answers.unit = unit;
    await this.#followUnit();
  }

  /** The name of the centre and the offices follow the commune, unless a person changed them. */
  async #followUnit(): Promise<void> {
    const answers = this.answers;
    const unit = answers.isOwnUnit ? answers.ownName.trim() : (answers.unit?.full_name ?? '');
    if (unit !== '' && (answers.name === '' || answers.name === answers.offeredName)) {
      answers.name = t('ui.first_run.centre_name', { unit: midSentence(unit) });
      answers.offeredName = answers.name;
    }
    await this.loadOffices();
  }

  readonly leaveOwnUnit = (): Promise<void> => this.#followUnit();

  async loadOffices(): Promise<void> {
    const { unit, isOwnUnit, ownName, ownParent, unitOn } = this.answers;
    if (isOwnUnit ? ownName.trim() === '' : unit === null) return;
    const asked = isOwnUnit
      ? { unit_code: '', unit_name: ownName, parent_code: null, parent_name: ownParent || null }
      : {
          unit_code: unit?.code ?? '',
          unit_name: unit?.full_name ?? '',
          parent_code: unit?.parent_code ?? null,
          parent_name: unit?.parent_name ?? null,
        };
    try {
      this.offices = await call('list_offices', { ...asked, on: unitOn });
    } catch (caught) {
      this.attempt.allows(problemsOf(caught));
    }
    if (!this.offices.some((office) => office.office_id === this.answers.officeId)) {
      this.pickOffice(this.offices[0]?.office_id ?? null);
    }
  }

  pickOffice(id: string | null): void {
    this.answers.officeId = id;
    this.answers.officeName = this.offices.find((one) => one.office_id === id)?.name ?? '';
  }

  addSource(): void {
    const last = Math.max(0, ...this.answers.sources.map((source) => source.id));
    this.answers.sources.push(emptySource(last + 1));
  }

  removeSource(id: number): void {
    this.answers.sources = this.answers.sources.filter((source) => source.id !== id);
    for (const field of Object.keys(this.refusals)) {
      if (field.endsWith(`_${id}`)) delete this.refusals[field];
    }
  }

  back(): void {
    this.attempt.clear();
    this.answers.step = Math.max(1, this.answers.step - 1);
  }

  /** Enter or the button: checks this step and goes on; the last step does the founding. */
  async next(): Promise<void> {
    const wrong = refused(this.refusals);
    // A box that holds what cannot be read is not empty: it says what is wrong with it, once.
    const empty = faultsOf(this.answers).filter((one) => wrong.every(({ field }) => field !== one.field));
    const problems = [...empty, ...wrong];
    if (!this.attempt.allows(problems)) return;
    if (this.answers.role === 'sample') await this.attempt.run(async () => void (await changeBook('sample')));
    else if (this.answers.step < this.steps) {
      this.answers.step += 1;
      if (this.isSealStep) await this.attempt.run(() => this.seal.offer());
    }
  }

  /** Founds the book once; what the core refuses leads back to the step that asked it. */
  async #found(): Promise<boolean> {
    if (this.founded) return true;
    const { role, officeId, officeName } = this.answers;
    const done = await this.attempt.run(async () => {
      if (role !== 'office') await call('found_centre', this.#request());
      else await call('found_office', { office_id: officeId ?? '', name: officeName });
      this.founded = true;
      await this.#finish();
    });
    const field = this.attempt.problems[0]?.field;
    if (!done && field) this.answers.step = stepOfField(field) ?? this.answers.step;
    return done;
  }

  async #finish(): Promise<void> {
    this.form.settle();
    await this.form.draft?.forget();
    await readBook();
  }

  /** The last step with a seal: founds, then makes it; true when both are done. */
  async finishWithSeal(): Promise<boolean> {
    if (!this.attempt.allows(this.seal.faults()) || !(await this.#found())) return false;
    return (await this.seal.make(false)) && (await this.attempt.run(async () => void (await readBook())));
  }

  /** "Để sau": the seal becomes a task on the home screen. */
  finishLater(): Promise<boolean> {
    return this.#found();
  }

  #request() {
    const a = this.answers;
    const unit = a.isOwnUnit ? null : a.unit;
    return {
      unit_code: unit?.code ?? '',
      unit_from: unit?.from ?? a.unitOn,
      unit_name: unit?.full_name ?? a.ownName.trim(),
      parent_name: unit ? unit.parent_name : a.ownParent.trim() || null,
      name: a.name.trim(),
      founded_year: a.foundedYear ?? 0,
      area_class: a.areaClass ?? '',
      account_kind: a.accountKind ?? '',
      has_seal: a.hasSeal,
      office_id: a.officeId ?? '',
      office_name: a.officeName,
      director_name: a.director.trim(),
      accountant_name: a.accountant.trim(),
      cashier_name: a.cashier.trim(),
      first_on: a.firstOn ?? this.status.today,
      sources: openingSources(a),
      classes_before: a.classesBefore ?? 0,
      turns_before: a.turnsBefore ?? 0,
      allowance_decision: a.decision,
    };
  }
}
