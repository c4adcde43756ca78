import { call } from '../../../border/call';
import type { CommitteeDecision, CommitteeForm, CommitteePage, Day } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { t } from '../../../words/words';

/** Somebody of the committee, as typed. */
export interface MemberLine {
  full_name: string;
  body: string | null;
  title: string;
  role: string | null;
}

interface Text {
  change: string | null;
  number: string;
  signed_on: Day | null;
  authority: string;
  from_on: Day | null;
  note: string;
  members: MemberLine[];
}

const lines = (decision: CommitteeDecision | null): MemberLine[] =>
  (decision?.members ?? []).map((one) => ({ ...one, title: one.title ?? '' }));

const isBlank = ({ full_name, title, body, role }: MemberLine): boolean =>
  full_name.trim() === '' && title.trim() === '' && body === null && role === null;

const isWhole = ({ full_name, body, role }: MemberLine): boolean =>
  full_name.trim() !== '' && body !== null && role !== null;

/** One decision. A new one begins with those who belong to the committee now, so that little is typed. */
export class CommitteeFields extends Form<Text> {
  refusals = $state<Record<'signed_on' | 'from_on', DayRefusal | null>>({ signed_on: null, from_on: null });

  constructor(readonly record: CommitteeDecision | null, current: CommitteeDecision | null) {
    super(
      {
        change: record?.change ?? null,
        number: record?.number ?? '',
        signed_on: record?.signed_on ?? null,
        authority: record?.authority ?? current?.authority ?? '',
        from_on: record?.from_on ?? null,
        note: record?.note ?? '',
        members: lines(record ?? current),
      },
      { form: 'committee', of: record?.committee_id ?? NEW, stands: record },
    );
  }

  fresh = (): MemberLine => ({ full_name: '', body: null, title: '', role: null });

  /** What to send; null when something must be put right first. */
  request(): CommitteeForm | null {
    const { change, number, signed_on, authority, from_on, note } = this.fields;
    const members = this.fields.members.filter((one) => !isBlank(one));
    const bad = this.refusals;
    const problems = [
      ...missing('change', change === null, 'ui.committee.need.change'),
      ...missing('number', number.trim() === '', 'ui.committee.need.number'),
      ...missing('signed_on', signed_on === null && !bad.signed_on, 'ui.committee.need.signed_on'),
      ...missing('authority', authority.trim() === '', 'ui.committee.need.authority'),
      ...missing('from_on', from_on === null && !bad.from_on, 'ui.committee.need.from_on'),
      ...missing('members', !members.every(isWhole), 'ui.committee.need.members'),
      ...refused(bad),
    ];
    if (!this.allows(problems) || signed_on === null || from_on === null) return null;
    return {
      committee_id: this.record?.committee_id ?? null,
      change: change ?? '',
      number: number.trim(),
      signed_on,
      authority: authority.trim(),
      from_on,
      note: orNull(note),
      members: members.map((one) => ({
        full_name: one.full_name.trim(),
        body: one.body ?? '',
        title: orNull(one.title),
        role: one.role ?? '',
      })),
    };
  }
}

export class Committee extends Register<CommitteePage, CommitteeDecision, CommitteeFields> {
  readonly changes = new CodeList('committee-change');
  readonly roles = new CodeList('committee-role');
  readonly bodies = new CodeList('partner-body');
  protected readonly lists = [this.changes, this.roles, this.bodies];
  /** The day it is looked at; null: today. */
  on = $state<Day | null>(null);

  /** Does that kind of decision leave nobody? */
  ends(change: string | null): boolean {
    return this.changes.rows.find((one) => one.code === change)?.fields['ends'] === 'true';
  }

  showOn = async (on: Day | null): Promise<void> => {
    this.on = on;
    await this.refresh();
  };

  protected override of = (): Day | null => this.on;
  protected read = (): Promise<CommitteePage> => call('list_committee', { on: this.on });
  rows = (page: CommitteePage): readonly CommitteeDecision[] => page.rows;
  protected isCalled = (row: CommitteeDecision, id: string): boolean => row.committee_id === id;
  protected fields = (row: CommitteeDecision | null): CommitteeFields =>
    new CommitteeFields(row, row === null ? (this.page?.current ?? null) : null);

  protected async put(request: CommitteeForm): Promise<string> {
    const { number } = await call('record_committee', request);
    return t('ui.committee.saved', { name: number });
  }

  protected async drop({ committee_id, number }: CommitteeDecision): Promise<string> {
    await call('remove_committee', { committee_id });
    return t('ui.committee.removed', { name: number });
  }
}
