import { call } from '../../../border/call';
import type {
  CollaboratorForm,
  CollaboratorPage,
  CollaboratorRow,
  Day,
  PayableVoucher,
  ShownCollaborator,
  SpeakerPay,
} from '../../../border/generated';
import { Papers } from '../../../carry/papers.svelte';
import { type DayRefusal, formatDay } from '../../../format/day';
import { search } from '../../../format/fold';
import { formatVnd } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';
import { PersonalText } from '../personal.svelte';

interface Text {
  full_name: string;
  kind: string | null;
  field_1: string | null;
  field_2: string | null;
  field_3: string | null;
  sex: string | null;
  workplace: string;
  qualification: string;
  from_on: Day | null;
  to_on: Day | null;
  note: string;
}

const sexOf = (one: ShownCollaborator | null): string | null => {
  if (one === null || one.is_female === null) return null;
  return one.is_female ? 'nu' : 'nam';
};

const textOf = (one: ShownCollaborator | null): Text => ({
  full_name: one?.full_name ?? '',
  kind: one?.kind ?? null,
  field_1: one?.fields[0] ?? null,
  field_2: one?.fields[1] ?? null,
  field_3: one?.fields[2] ?? null,
  sex: sexOf(one),
  workplace: one?.workplace ?? '',
  qualification: one?.qualification ?? '',
  from_on: one?.from_on ?? null,
  to_on: one?.to_on ?? null,
  note: one?.note ?? '',
});

export class CollaboratorFields extends Form<Text> {
  refusals = $state<Record<'from_on' | 'to_on', DayRefusal | null>>({ from_on: null, to_on: null });
  readonly personal = new PersonalText();
  readonly record: ShownCollaborator | null;

  constructor(readonly row: CollaboratorRow | null) {
    const one = row?.collaborator ?? null;
    super(textOf(one), { form: 'collaborator', of: one?.collaborator_id ?? NEW, stands: one });
    this.record = one;
  }

  override get isDirty(): boolean {
    return super.isDirty || this.personal.isDirty;
  }

  /** What the core refuses of all fields stands at the first. */
  override get boxes(): Readonly<Record<string, string>> {
    return { fields: 'field_1' };
  }

  /** What to send; null when something must be put right first. */
  request(): CollaboratorForm | null {
    const { full_name, kind, field_1, field_2, field_3, sex, from_on, to_on, ...texts } = this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('full_name', full_name.trim() === '', 'ui.collaborators.need.full_name'),
      ...missing('kind', kind === null, 'ui.collaborators.need.kind'),
      ...missing('field_1', field_1 === null, 'ui.collaborators.need.fields'),
      ...missing('from_on', from_on === null && !bad.from_on, 'ui.collaborators.need.from_on'),
      ...refused(bad),
      ...this.personal.problems,
    ];
    if (!this.allows(problems) || from_on === null) return null;
    return {
      collaborator_id: this.record?.collaborator_id ?? null,
      full_name: full_name.trim(),
      kind: kind ?? '',
      fields: [field_1, field_2, field_3].filter((field) => field !== null),
      is_female: sex === null ? null : sex === 'nu',
      workplace: orNull(texts.workplace),
      qualification: orNull(texts.qualification),
      from_on,
      to_on,
      phone: orNull(this.personal.phone),
      birth_on: this.personal.born,
      note: orNull(texts.note),
    };
  }
}

export class Collaborators extends Register<CollaboratorPage, CollaboratorRow, CollaboratorFields> {
  readonly kinds = new CodeList('collaborator-kind');
  readonly fieldList = new CodeList('speaker-field');
  protected readonly lists = [this.kinds, this.fieldList];
  readonly papers = new Papers();
  readonly paying = new Attempt();
  query = $state('');
  /** Those of one field only. */
  field = $state<string | null>(null);

  /** "Y tế · Kỹ năng sống". */
  fieldsOf = (one: ShownCollaborator): string =>
    one.fields.map((field) => this.fieldList.name(field)).join(' · ');

  /** The vouchers of which something may be told, newest first. */
  get vouchers(): readonly PayableVoucher[] {
    return this.page?.vouchers ?? [];
  }
  get payable(): { id: string; text: string }[] {
    return this.vouchers.map((one) => ({
      id: one.voucher_id,
      text: [one.number, formatDay(one.day), one.payee ?? '', one.reason, formatVnd(one.left_vnd)]
        .filter(Boolean)
        .join(' · '),
    }));
  }

  show = (): Promise<void> =>
    this.papers.show({
      title: t('ui.collaborators.paper_title'),
      pages: () => call('speakers_pages', {}),
      write: () => call('print_speakers', {}),
    });

  /** Tells what of a voucher was paid to somebody whose page is open. */
  async pay(row: CollaboratorRow, voucher_id: string, amount_vnd: number): Promise<boolean> {
    const { collaborator_id, full_name: name } = row.collaborator;
    return this.paying.run(async () => {
      await call('pay_speaker', { collaborator_id, voucher_id, amount_vnd });
      const number = this.vouchers.find((one) => one.voucher_id === voucher_id)?.number ?? '';
      await this.again(collaborator_id);
      await tellDone(t('ui.collaborators.payed', { number, name }));
    });
  }

  async unpay(row: CollaboratorRow, { voucher_id, number }: SpeakerPay): Promise<void> {
    const { collaborator_id, full_name: name } = row.collaborator;
    await this.paying.run(async () => {
      await call('remove_speaker_pay', { collaborator_id, voucher_id });
      await this.again(collaborator_id);
      await tellDone(t('ui.collaborators.unpaid', { number, name }));
    });
  }

  /** Reads everybody again and opens the same person. */
  again = async (id: string): Promise<void> => {
    await this.refresh();
    this.openRecord(id);
  };

  protected read = (): Promise<CollaboratorPage> => call('list_collaborators', { on: null });
  rows = (page: CollaboratorPage): readonly CollaboratorRow[] => {
    const { field } = this;
    const those = page.rows.filter(
      (row) => field === null || row.collaborator.fields.includes(field),
    );
    return search(those, this.query, ({ collaborator: one }) =>
      [one.full_name, one.workplace ?? '', one.qualification ?? '', this.fieldsOf(one)].join(' '),
    );
  };
  protected isCalled = (row: CollaboratorRow, id: string): boolean =>
    row.collaborator.collaborator_id === id;
  protected fields = (row: CollaboratorRow | null): CollaboratorFields => new CollaboratorFields(row);

  protected async put(request: CollaboratorForm): Promise<string> {
    const { collaborator } = await call('record_collaborator', request);
    return t('ui.collaborators.saved', { name: collaborator.full_name });
  }

  protected async drop({ collaborator_id, full_name }: ShownCollaborator): Promise<string> {
    await call('remove_collaborator', { collaborator_id });
    return t('ui.collaborators.removed', { name: full_name });
  }
}

