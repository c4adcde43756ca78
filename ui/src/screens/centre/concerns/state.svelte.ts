import { call } from '../../../border/call';
import type { Concern, ConcernForm, ConcernKind, ConcernPage } from '../../../border/generated';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { QuarterPick } from '../quarter-pick.svelte';
import { t } from '../../../words/words';

const blank = {
  kind: 'difficulty' as ConcernKind,
  code: null as string | null,
  text: '',
  asked_of: '',
};

const textOf = ({ kind, code, text, asked_of }: Concern): typeof blank => ({
  kind,
  code,
  text: text ?? '',
  asked_of: asked_of ?? '',
});

export class ConcernFields extends Form<typeof blank> {
  constructor(
    readonly record: Concern | null,
    readonly quarter: string,
    isClosed = false,
  ) {
    super(record ? textOf(record) : { ...blank }, {
      form: 'concern',
      of: `${quarter}/${record?.position ?? NEW}`,
      // A quarter sealed meanwhile takes no change: said, not put in.
      stands: { concern: record, isClosed },
    });
  }

  /** What to send; null when something must be put right first. */
  request(): ConcernForm | null {
    const { kind, code, text, asked_of } = this.fields;
    const isAsked = kind === 'request';
    const problems = [
      ...missing('code', code === null, `ui.concerns.need.${kind}`),
      ...missing('asked_of', isAsked && asked_of.trim() === '', 'ui.concerns.need.asked_of'),
    ];
    if (!this.allows(problems)) return null;
    return {
      quarter: this.quarter,
      position: this.record?.position ?? null,
      kind,
      code: code ?? '',
      text: orNull(text),
      asked_of: isAsked ? orNull(asked_of) : null,
    };
  }
}

export class Concerns extends Register<ConcernPage, Concern, ConcernFields> {
  readonly codes: Readonly<Record<ConcernKind, CodeList>> = {
    difficulty: new CodeList('difficulty'),
    request: new CodeList('request'),
  };
  protected readonly lists = [this.codes.difficulty, this.codes.request];
  readonly pick: QuarterPick;

  constructor(quarter?: string) {
    super();
    this.pick = new QuarterPick(quarter);
  }

  name = ({ kind, code }: Pick<Concern, 'kind' | 'code'>): string => this.codes[kind].name(code);

  /** Says again in this quarter what was said in the one before. */
  carry = async (old: Concern): Promise<void> => {
    const request = { ...old, quarter: this.pick.quarter, position: null };
    await this.loading.run(async () => {
      const said = await this.put(request);
      this.page = await this.read();
      await tellDone(said);
    });
  };

  protected override of = (): string => this.pick.quarter;
  protected read = (): Promise<ConcernPage> => call('list_concerns', { quarter: this.of() });
  rows = (page: ConcernPage): readonly Concern[] => page.rows;
  override mayAdd = (page: ConcernPage): boolean => !page.is_closed;
  // A finding names the row as the report writes it, 00002.
  protected isCalled = (row: Concern, id: string): boolean => row.position === Number(id);
  protected fields = (row: Concern | null): ConcernFields =>
    new ConcernFields(row, this.pick.quarter, this.page?.is_closed);

  protected async put(request: ConcernForm): Promise<string> {
    return t('ui.concerns.saved', { name: this.name(await call('record_concern', request)) });
  }

  protected async drop(old: Concern): Promise<string> {
    await call('remove_concern', { quarter: old.quarter, position: old.position });
    return t('ui.concerns.removed', { name: this.name(old) });
  }
}
