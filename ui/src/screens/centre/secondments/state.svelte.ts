import { call } from '../../../border/call';
import type { Day, Extension, ExtendForm, PersonName, Secondment, SecondmentForm, SecondmentPage, SecondmentRow, Unsaid } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW, type DraftForm } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { t } from '../../../words/words';

/** A decision that lengthened the stay, as typed. */
export interface ExtensionLine {
  decision_no: string;
  decision_on: Day | null;
  decision_wrong: DayRefusal | null;
  until_on: Day | null;
  until_wrong: DayRefusal | null;
}

interface Text {
  person_id: string | null;
  full_name: string;
  school: string;
  level: string | null;
  subject: string;
  share: number | null;
  decision_no: string;
  decision_on: Day | null;
  authority: string;
  from_on: Day | null;
  until_on: Day | null;
  ended_on: Day | null;
  end_reason: string | null;
  protected: string | null;
  protected_until: Day | null;
  note: string;
  extensions: ExtensionLine[];
}

type Days = 'decision_on' | 'from_on' | 'until_on' | 'ended_on' | 'protected_until';

/** All of a teacher's working time, in hundredths. */
const WHOLE = 100;

const typed = (one: Extension): ExtensionLine => ({ ...one, decision_wrong: null, until_wrong: null });

/** One secondment. A new one may begin with what a post of the teacher says already. */
export class SecondmentFields extends Form<Text> {
  refusals = $state<Record<Days, DayRefusal | null> & { share: 'whole' | 'whole_range' | null }>({
    decision_on: null,
    from_on: null,
    until_on: null,
    ended_on: null,
    protected_until: null,
    share: null,
  });

  constructor(
    readonly record: Secondment | null,
    full_name: string,
    readonly post: Unsaid['post'] | null = null,
  ) {
    super(
      {
        person_id: record?.person_id ?? post?.person_id ?? null,
        full_name,
        school: record?.school ?? post?.sending_school ?? '',
        level: record?.level ?? null,
        subject: record?.subject ?? '',
        share: record?.share ?? WHOLE,
        decision_no: record?.decision_no ?? post?.decision_no ?? '',
        decision_on: record?.decision_on ?? post?.decision_on ?? null,
        authority: record?.authority ?? '',
        from_on: record?.from_on ?? post?.from_on ?? null,
        until_on: record?.until_on ?? (record ? null : (post?.to_on ?? null)),
        ended_on: record?.ended_on ?? null,
        end_reason: record?.end_reason ?? null,
        protected: record?.protected ?? null,
        protected_until: record?.protected_until ?? null,
        note: record?.note ?? '',
        extensions: (record?.extensions ?? []).map(typed),
      },
      { form: 'secondment', of: record?.secondment_id ?? post?.post_id ?? NEW, stands: record },
    );
  }

  fresh = (): ExtensionLine => ({
    decision_no: '',
    decision_on: null,
    decision_wrong: null,
    until_on: null,
    until_wrong: null,
  });

  /** What to send; null when something must be put right first. */
  request(): SecondmentForm | null {
    const { person_id, level, share, decision_on, from_on } = this.fields;
    const { full_name, school, decision_no, authority, subject, note, ...kept } = this.fields;
    const bad = this.refusals;
    const days = kept.extensions.map((one, at) => ({
      [`extension_on_${at}`]: one.decision_wrong,
      [`extension_until_${at}`]: one.until_wrong,
    }));
    const extensions = kept.extensions.flatMap(whole);
    const isHalf = extensions.length < kept.extensions.length;
    const problems = [
      ...missing('person_id', person_id === null, full_name.trim() === '' ? 'ui.secondments.need.person' : 'ui.secondments.need.known'),
      ...missing('school', school.trim() === '', 'ui.secondments.need.school'),
      ...missing('level', level === null, 'ui.secondments.need.level'),
      ...missing('share', share === null && !bad.share, 'ui.secondments.need.share'),
      ...missing('decision_no', decision_no.trim() === '', 'ui.secondments.need.decision_no'),
      ...missing('decision_on', decision_on === null && !bad.decision_on, 'ui.secondments.need.decision_on'),
      ...missing('authority', authority.trim() === '', 'ui.secondments.need.authority'),
      ...missing('from_on', from_on === null && !bad.from_on, 'ui.secondments.need.from_on'),
      ...missing('extensions', isHalf, 'ui.secondments.need.extensions'),
      ...refused({ ...bad, ...Object.assign({}, ...days) }),
    ];
    if (!this.allows(problems) || decision_on === null || from_on === null) return null;
    return {
      secondment_id: this.record?.secondment_id ?? null,
      person_id: person_id ?? '',
      school: school.trim(),
      level: level ?? '',
      subject: orNull(subject),
      share: share ?? 0,
      decision_no: decision_no.trim(),
      decision_on,
      authority: authority.trim(),
      from_on,
      until_on: kept.until_on,
      ended_on: kept.ended_on,
      end_reason: kept.end_reason,
      protected: kept.protected,
      protected_until: kept.protected_until,
      note: orNull(note),
      extensions,
    };
  }
}

/** A line of which all is said; nothing where something lacks. */
function whole({ decision_no, decision_on, until_on }: ExtensionLine): Extension[] {
  if (decision_no.trim() === '' || decision_on === null || until_on === null) return [];
  return [{ decision_no: decision_no.trim(), decision_on, until_on }];
}

/** A decision by which a teacher stays longer. */
export class ExtendFields extends Form<{ decision_no: string; decision_on: Day | null; until_on: Day | null }> {
  refusals = $state<Record<'decision_on' | 'until_on', DayRefusal | null>>({ decision_on: null, until_on: null });

  constructor(readonly row: SecondmentRow) {
    super(
      { decision_no: '', decision_on: null, until_on: null },
      { form: 'secondment-extension', of: row.secondment.secondment_id, stands: row.secondment },
    );
  }

  request(): ExtendForm | null {
    const { decision_no, decision_on, until_on } = this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('decision_no', decision_no.trim() === '', 'ui.secondments.need.decision_no'),
      ...missing('decision_on', decision_on === null && !bad.decision_on, 'ui.secondments.need.decision_on'),
      ...missing('until_on', until_on === null && !bad.until_on, 'ui.secondments.need.until_on'),
      ...refused(bad),
    ];
    if (!this.allows(problems) || decision_on === null || until_on === null) return null;
    const { secondment_id } = this.row.secondment;
    return { secondment_id, decision_no: decision_no.trim(), decision_on, until_on };
  }
}

export class Secondments extends Register<SecondmentPage, SecondmentRow, SecondmentFields> {
  readonly levels = new CodeList('school-level');
  readonly reasons = new CodeList('secondment-end');
  readonly cases = new CodeList('secondment-protected');
  protected readonly lists = [this.levels, this.reasons, this.cases];
  /** The day it is looked at; null: today. */
  on = $state<Day | null>(null);
  /** The decision that lengthens the stay of the one that is open, in place of its form. */
  extending = $state.raw<ExtendFields | null>(null);

  /** `half`: the form whose half-typed text one came for. */
  constructor(private readonly half: DraftForm | null) {
    super();
  }

  get people(): readonly PersonName[] {
    return this.page?.people ?? [];
  }

  showOn = async (on: Day | null): Promise<void> => {
    this.on = on;
    await this.refresh();
  };

  /** A new one, of what the post says. */
  offer({ post, full_name }: Unsaid): void {
    this.form = new SecondmentFields(null, full_name, post);
  }

  row(form: SecondmentFields): SecondmentRow | undefined {
    return this.page?.rows.find((one) => one.secondment.secondment_id === form.record?.secondment_id);
  }

  extend(row: SecondmentRow): void {
    this.extending = new ExtendFields(row);
  }

  leaveExtending = (): void => {
    this.extending = null;
  };

  /** Opens what a finding names, a secondment or the post that lacks one, or what was half typed of it. */
  override openRecord(id: string): void {
    super.openRecord(id);
    const offered = this.page?.unsaid.find(({ post }) => post.post_id === id);
    if (offered) this.offer(offered);
    const row = this.form ? this.row(this.form) : undefined;
    if (row && this.half === 'secondment-extension') this.extend(row);
  }

  async saveExtension(form: ExtendFields): Promise<void> {
    const request = form.request();
    if (request === null) return;
    await form.saving.run(async () => {
      await call('extend_secondment', request);
      await this.refresh();
      this.extending = null;
      this.showList();
      await tellDone(t('ui.secondments.extended', { name: form.row.full_name }));
    });
  }

  protected override of = (): Day | null => this.on;
  protected read = (): Promise<SecondmentPage> => call('list_secondments', { on: this.on });
  rows = (page: SecondmentPage): readonly SecondmentRow[] => page.rows;
  protected isCalled = (row: SecondmentRow, id: string): boolean => row.secondment.secondment_id === id;
  protected fields = (row: SecondmentRow | null): SecondmentFields =>
    new SecondmentFields(row?.secondment ?? null, row?.full_name ?? '');

  protected async put(request: SecondmentForm): Promise<string> {
    const { person_id } = await call('record_secondment', request);
    return t('ui.secondments.saved', { name: this.#name(person_id) });
  }

  protected async drop({ secondment_id, person_id }: Secondment): Promise<string> {
    await call('remove_secondment', { secondment_id });
    return t('ui.secondments.removed', { name: this.#name(person_id) });
  }

  #name(id: string): string {
    return this.people.find((one) => one.person_id === id)?.full_name ?? '';
  }
}
