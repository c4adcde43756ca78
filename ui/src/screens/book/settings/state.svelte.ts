import type { DayRefusal } from '../../../format/day';
import { call } from '../../../border/call';
import type {
  BookStatus,
  Day,
  DecisionRow,
  OfficeRow,
  Profile,
  ProfileFact,
  SealRow,
  Settings,
} from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt, Form, missing, refused } from '../../../forms/form.svelte';
import { book, readBook } from '../../../frame/book.svelte';
import { t } from '../../../words/words';
import { SealMaking } from '../seal.svelte';

/** What may change about the centre; its commune and its founding stay. */
export class ProfileForm extends Form<{
  name: string;
  area_class: string | null;
  account_kind: string | null;
  has_seal: boolean;
  office_id: string | null;
  allowance_decision: string | null;
  from_on: Day | null;
}> {
  refusals = $state<{ from_on: DayRefusal | null }>({ from_on: null });
  /** What changed so far, from which days on. */
  facts = $state.raw<ProfileFact[]>([]);
  /** The centre on the day that is looked at. */
  then = $state.raw<{ on: Day; centre: Profile } | null>(null);
  readonly forgetting = new Attempt();
  readonly looking = new Attempt();
  readonly areas = new CodeList('area-class');
  readonly accounts = new CodeList('account-kind');
  offices = $state.raw<OfficeRow[]>([]);
  decisions = $state.raw<DecisionRow[]>([]);

  constructor(
    readonly profile: Profile,
    readonly today: string,
  ) {
    const { name, area_class, account_kind, has_seal, office_id, allowance_decision } = profile;
    super(
      { name, area_class, account_kind, has_seal, office_id, allowance_decision, from_on: null },
      { form: 'profile', of: '', stands: profile },
    );
  }

  async load(): Promise<void> {
    const { unit_code, unit_name, parent_name, office_id, office_name } = this.profile;
    await this.saving.look(async () => {
      await Promise.all([this.areas.load(), this.accounts.load()]);
      this.decisions = await call('list_decisions', {});
      this.facts = await call('list_profile_facts', {});
      const asked = { unit_code, unit_name, parent_code: null, parent_name, on: this.today };
      const found = await call('list_offices', asked);
      const isThere = found.some((office) => office.office_id === office_id);
      // Who chose it looked at it then. The office of today's profile stays on offer, whatever the units have become since.
      this.offices = isThere ? found : [{ office_id, name: office_name, is_verified: true }, ...found];
    });
  }

  async save(): Promise<boolean> {
    const { name, area_class, account_kind, has_seal, office_id, allowance_decision, from_on } =
      this.fields;
    const problems = [
      ...missing('name', name.trim() === '', 'ui.first_run.ask.name'),
      ...refused(this.refusals),
    ];
    if (!this.allows(problems)) return false;
    const office = this.offices.find((one) => one.office_id === office_id);
    return this.saving.run(async () => {
      const kept = await call('save_profile', {
        name: name.trim(),
        area_class: area_class ?? '',
        account_kind: account_kind ?? '',
        has_seal,
        office_id: office_id ?? '',
        office_name: office?.name ?? '',
        allowance_decision,
        from_on,
      });
      this.facts = await call('list_profile_facts', {});
      await readBook();
      this.#show(kept);
    });
  }

  /** The boxes say what the book has of today: what holds from a later day stands among the facts. */
  #show(kept: Profile): void {
    const { name, area_class, account_kind, has_seal, office_id, allowance_decision } = kept;
    const said = { name, area_class, account_kind, has_seal, office_id, allowance_decision };
    Object.assign(this.fields, said, { from_on: null });
    this.settle(kept);
  }

  /** As a person reads it: a code by its name, a decision by its title. */
  told({ kind, value }: Pick<ProfileFact, 'kind' | 'value'>): string {
    if (value === null) return t('ui.settings.fact_none');
    if (kind === 'has_seal') return t(value === '1' ? 'ui.settings.fact_yes' : 'ui.settings.fact_no');
    const lists = { area_class: this.areas.options, account_kind: this.accounts.options };
    const list = kind === 'area_class' || kind === 'account_kind' ? lists[kind] : [];
    const decision = this.decisions.find((one) => kind === 'allowance_decision' && one.decision === value);
    return decision?.title ?? list.find((one) => one.id === value)?.text ?? value;
  }

  /** Shows the centre as it was on a day; null: puts it away. */
  async showOn(on: Day | null): Promise<void> {
    await this.looking.run(async () => {
      this.then = on === null ? null : { on, centre: await call('read_profile_on', { on }) };
    });
  }

  /** What held before one of them holds on. */
  async forget({ kind, from_on }: ProfileFact): Promise<boolean> {
    return this.forgetting.run(async () => {
      this.facts = await call('remove_profile_fact', { kind, from_on });
      await readBook();
      const { centre } = book();
      if (centre) this.#show(centre);
    });
  }
}

/** Language, type size, words of amounts, the line above the centre on paper; and the seal. */
export class SettingsState {
  readonly attempt = new Attempt();
  readonly sealAttempt = new Attempt();
  readonly papers = new Papers();
  settings: Settings;
  readonly profile: ProfileForm | null;
  /** The line above the centre on paper: saved when its box is left, kept while it is typed. */
  readonly upper: Form<{ upper_body: string; clerk: string }>;
  readonly isOffice: boolean;
  seal = $state.raw<SealRow | null>(null);
  /** Making a first or a new seal; null while none is made. */
  making = $state.raw<SealMaking | null>(null);

  constructor(status: BookStatus) {
    this.settings = $state({ ...status.settings });
    const { upper_body, clerk } = status.settings;
    this.upper = new Form({ upper_body, clerk }, { form: 'upper-body', of: '', stands: upper_body });
    this.isOffice = status.role === 'office';
    this.profile = status.centre ? new ProfileForm(status.centre, status.today) : null;
  }

  async load(): Promise<void> {
    await this.sealAttempt.run(async () => {
      this.seal = await call('read_seal', {});
    });
    await this.profile?.load();
  }

  /** Saved at once with each choice: there is nothing to put together. */
  async save(change: Partial<Settings>): Promise<boolean> {
    // The book's own first: keys of the frame may have changed them since this screen opened.
    Object.assign(this.settings, book().settings, change);
    return this.attempt.run(async () => {
      const kept = await call('save_settings', { ...this.settings });
      Object.assign(this.settings, kept);
      await readBook();
    });
  }

  async saveUpper(): Promise<void> {
    const { upper } = this;
    await upper.saving.run(async () => {
      const kept = await call('save_settings', { ...book().settings, ...upper.fields });
      Object.assign(this.settings, kept);
      Object.assign(upper.fields, { upper_body: kept.upper_body, clerk: kept.clerk });
      upper.settle(kept.upper_body);
      await readBook();
    });
  }

  async beginSeal(): Promise<void> {
    const making = new SealMaking(this.sealAttempt);
    this.making = making;
    await this.sealAttempt.run(() => making.offer());
  }

  giveUpSeal(): void {
    this.making = null;
    this.sealAttempt.clear();
  }

  /** Makes the seal; the old one, if any, is set aside by the core. */
  /** The card that enrols the centre's seal, as on paper. */
  showCard = async (): Promise<void> => {
    if (this.seal === null || book().role === 'office') return;
    await this.papers.show({
      title: t('ui.settings.seal_card_title'),
      pages: () => call('seal_card_pages', {}),
      write: () => call('print_seal_card', {}),
    });
  };

  async makeSeal(): Promise<boolean> {
    const { making } = this;
    if (!making || !this.sealAttempt.allows(making.faults())) return false;
    if (!(await making.make(this.seal !== null))) return false;
    this.seal = making.made;
    this.making = null;
    await this.sealAttempt.run(async () => void (await readBook()));
    return true;
  }
}
