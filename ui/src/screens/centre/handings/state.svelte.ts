import { call } from '../../../border/call';
import type { Day, HandingDue, HandingOver, HandingOverForm, HandingPage } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { Papers } from '../../../carry/papers.svelte';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { book } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

interface Text {
  handed_on: Day | null;
  role: string | null;
  from_name: string;
  to_name: string;
  witnesses: string;
  under_way: string;
  papers: string;
  keys: string;
  note: string;
}

export class HandingFields extends Form<Text> {
  refusals = $state<{ handed_on: DayRefusal | null }>({ handed_on: null });

  /** A new one begins with the change of holders of which none was written yet. */
  constructor(
    readonly record: HandingOver | null,
    due?: HandingDue,
  ) {
    super(
      {
        handed_on: record?.handed_on ?? due?.on ?? book().today,
        role: record?.role ?? due?.role ?? null,
        from_name: record?.from_name ?? due?.from_name ?? '',
        to_name: record?.to_name ?? due?.to_name ?? '',
        witnesses: record?.witnesses ?? '',
        under_way: record?.under_way ?? '',
        papers: record?.papers ?? '',
        keys: record?.keys ?? '',
        note: record?.note ?? '',
      },
      { form: 'handing-over', of: record?.handing_over_id ?? NEW, stands: record },
    );
  }

  /** What to send; null when something must be put right first. */
  request(): HandingOverForm | null {
    const { handed_on, role, from_name, to_name, witnesses, under_way, papers, keys, note } = this.fields;
    const problems = [
      ...missing('handed_on', handed_on === null && !this.refusals.handed_on, 'ui.handings.need.handed_on'),
      ...missing('role', role === null, 'ui.handings.need.role'),
      ...missing('from_name', from_name.trim() === '', 'ui.handings.need.from_name'),
      ...missing('to_name', to_name.trim() === '', 'ui.handings.need.to_name'),
      ...missing('witnesses', witnesses.trim() === '', 'ui.handings.need.witnesses'),
      ...missing('papers', papers.trim() === '', 'ui.handings.need.papers'),
      ...refused(this.refusals),
    ];
    if (!this.allows(problems) || handed_on === null) return null;
    return {
      handing_over_id: this.record?.handing_over_id ?? null,
      handed_on,
      role: role ?? '',
      from_name: from_name.trim(),
      to_name: to_name.trim(),
      witnesses: witnesses.trim(),
      under_way: orNull(under_way),
      papers: papers.trim(),
      keys: orNull(keys),
      note: orNull(note),
    };
  }
}

export class Handings extends Register<HandingPage, HandingOver, HandingFields> {
  readonly roles = new CodeList('roles');
  readonly papers = new Papers();
  protected readonly lists = [this.roles];

  /** The posts that are handed over with money, books and keys. */
  get options() {
    const codes = this.page?.roles ?? [];
    return this.roles.options.filter(({ id }) => codes.includes(id));
  }

  protected read = (): Promise<HandingPage> => call('list_handings_over', {});
  rows = (page: HandingPage): readonly HandingOver[] => page.rows;
  protected isCalled = (row: HandingOver, id: string): boolean => row.handing_over_id === id;
  protected fields = (row: HandingOver | null): HandingFields =>
    new HandingFields(row, row === null ? this.page?.missing[0] : undefined);

  protected async put(request: HandingOverForm): Promise<string> {
    const { to_name } = await call('record_handing_over', request);
    return t('ui.handings.saved', { name: to_name });
  }

  protected async drop({ handing_over_id, to_name }: HandingOver): Promise<string> {
    await call('remove_handing_over', { handing_over_id });
    return t('ui.handings.removed', { name: to_name });
  }

  showPaper = async ({ handing_over_id, to_name }: HandingOver): Promise<void> => {
    await this.papers.show({
      title: t('ui.handings.paper', { name: to_name }),
      pages: () => call('handing_over_pages', { handing_over_id }),
      write: () => call('print_handing_over', { handing_over_id }),
    });
  };
}
