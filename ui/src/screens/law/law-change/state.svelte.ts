import { call } from '../../../border/call';
import type { LawChangeRow, LawChanges } from '../../../border/generated';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { sectionName, sectionOf, titleOf } from '../tell';
import { t } from '../../../words/words';
import { Acts } from './act/act.svelte';
import type { ChangeForm } from './change-form.svelte';
import { DecisionForm } from './decision/decision.svelte';
import { FileForm } from './file.svelte';
import { FolderTaking } from './folder/folder.svelte';
import { PhraseForm } from './phrase/phrase.svelte';
import { RateForm } from './value/rate.svelte';
import { RuleForm } from './rule/rule.svelte';
import { UnitForm } from './value/unit.svelte';
import { standsIn, unsaid } from './issue/unsaid';

/** What can be added by a form, in the order of the screen. */
export const FORMS = ['rate', 'decision', 'rule', 'unit', 'phrase'] as const;
export type FormName = (typeof FORMS)[number];

export type View =
  | { kind: 'list' }
  | { kind: 'read'; row: LawChangeRow }
  | { kind: 'edit'; form: FileForm }
  | { kind: 'rate'; form: RateForm }
  | { kind: 'decision'; form: DecisionForm }
  | { kind: 'rule'; form: RuleForm }
  | { kind: 'unit'; form: UnitForm }
  | { kind: 'phrase'; form: PhraseForm }
  | { kind: 'folder'; taking: FolderTaking }
  | { kind: 'issue' };

/** Changes of the law that were not issued yet, and the forms that make them. */
export class LawChange {
  page = $state.raw<LawChanges | null>(null);
  view = $state.raw<View>({ kind: 'list' });
  /** The change that is asked about before it is dropped. */
  dropping = $state.raw<LawChangeRow | null>(null);
  readonly loading = new Attempt();
  readonly reading = new Attempt();
  readonly removing = new Attempt();
  readonly acts = new Acts(() => this.page?.entries ?? []);
  readonly roles = new CodeList('roles');
  readonly areas = new CodeList('area-class');
  readonly methods = new CodeList('method');
  readonly kinds = new CodeList('unit-kind');

  get changes(): readonly LawChangeRow[] {
    return this.page?.changes ?? [];
  }

  async load(): Promise<void> {
    await this.loading.run(async () => {
      this.page = await call('list_law_changes', {});
      const lists = [this.roles, this.areas, this.methods, this.kinds];
      await Promise.all([...lists.map((list) => list.load()), this.acts.again()]);
    });
  }

  showList = (): void => {
    this.reading.clear();
    this.removing.clear();
    this.view = { kind: 'list' };
  };

  /** Opens a form by its name; false when there is none of that name. */
  openForm(name: string): boolean {
    switch (name) {
      case 'rate':
        this.view = { kind: 'rate', form: new RateForm() };
        return true;
      case 'decision':
        this.view = { kind: 'decision', form: new DecisionForm() };
        return true;
      case 'rule':
        this.view = { kind: 'rule', form: new RuleForm() };
        return true;
      case 'unit':
        this.view = { kind: 'unit', form: new UnitForm() };
        return true;
      case 'phrase':
        this.view = { kind: 'phrase', form: new PhraseForm() };
        return true;
      default:
        return false;
    }
  }

  /** The text of a file, as it stands or as it was changed. */
  async read(key: string): Promise<boolean> {
    this.removing.clear();
    return this.reading.run(async () => {
      this.view = { kind: 'read', row: await call('read_law_file', { key: key.trim() }) };
    });
  }

  /** Opens the text of a file that was left half typed, be it one that is not written yet. */
  async resumeFile(key: string): Promise<void> {
    const row = await call('read_law_file', { key }).catch(() => null);
    this.edit(row ?? { key, title: '', changed_on: '', text: '', is_new: true });
  }

  edit(row: LawChangeRow | null): void {
    this.view = { kind: 'edit', form: new FileForm(row) };
  }

  openFolder = (): void => {
    this.view = { kind: 'folder', taking: new FolderTaking() };
  };

  issue = (): void => {
    this.view = { kind: 'issue' };
  };

  /** Changed files that no entry speaks of. */
  get unsaid(): readonly string[] {
    return this.page ? unsaid(this.page) : [];
  }

  /** What a changed file is called: by the entry in it, else by what was done. */
  nameOf(row: LawChangeRow): string {
    const entry = this.page?.entries.find((one) => standsIn(one, row.key));
    return entry ? `${sectionName(sectionOf(entry.key))}: ${titleOf(entry)}` : row.title;
  }

  isChanged(key: string): boolean {
    return this.changes.some((row) => row.key === key);
  }

  async save<Fields extends object>(form: ChangeForm<Fields>): Promise<void> {
    const kept = await form.save();
    if (kept) await this.#after(kept, t('ui.law_change.saved'));
  }

  async saveFolder(taking: FolderTaking): Promise<void> {
    const kept = await taking.take();
    if (kept) await this.#after(kept, t('ui.law_change.saved'));
  }

  async saveFile(form: FileForm): Promise<void> {
    const kept = await form.save();
    if (kept) await this.#after(kept, t('ui.law_change.saved'));
  }

  async drop(): Promise<void> {
    const row = this.dropping;
    if (row === null) return;
    await this.removing.run(async () => {
      const kept = await call('drop_law_change', { key: row.key });
      await this.#after(kept, t('ui.law_change.dropped', { title: row.title }));
    });
    this.dropping = null;
  }

  async #after(kept: LawChanges, text: string): Promise<void> {
    this.page = kept;
    this.showList();
    await tellDone(text);
  }
}
