import { call } from '../../../border/call';
import type { Activity, ActivityForm, ActivityPage, CollaboratorName, Day } from '../../../border/generated';
import { type DayRefusal, quarterOf } from '../../../format/day';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { book } from '../../../frame/book.svelte';
import { QuarterPick } from '../quarter-pick.svelte';
import { t } from '../../../words/words';

type Whole = 'whole' | 'whole_range' | null;

interface Refusals extends Record<string, string | null> {
  held_on: DayRefusal | null;
  sessions: Whole;
  turns: Whole;
  turns_female: Whole;
  turns_minority: Whole;
  persons: Whole;
  cost_vnd: MoneyRefusal | null;
}

/** Somebody of the register, as typed. */
export interface SpeakerLine {
  collaborator_id: string | null;
  full_name: string;
}

const blank = {
  group: null as string | null,
  form: null as string | null,
  title: '',
  held_on: null as Day | null,
  sessions: null as number | null,
  place: '',
  partner: '',
  partner_body: null as string | null,
  turns: null as number | null,
  turns_female: null as number | null,
  turns_minority: null as number | null,
  persons: null as number | null,
  speaker: '',
  cost_vnd: null as number | null,
  source_class: null as string | null,
  evidence: '',
  speakers: [] as SpeakerLine[],
};

const textOf = (activity: Activity, people: readonly CollaboratorName[]): typeof blank => {
  const called = (id: string): string =>
    people.find((one) => one.collaborator_id === id)?.full_name ?? '';
  const { activity_id: _, ...rest } = activity;
  return {
    ...rest,
    place: rest.place ?? '',
    partner: rest.partner ?? '',
    speaker: rest.speaker ?? '',
    evidence: rest.evidence ?? '',
    speakers: rest.speakers.map(({ collaborator_id: id }) => ({
      collaborator_id: id,
      full_name: called(id),
    })),
  };
};

export class ActivityFields extends Form<typeof blank> {
  refusals = $state<Refusals>({
    held_on: null,
    sessions: null,
    turns: null,
    turns_female: null,
    turns_minority: null,
    persons: null,
    cost_vnd: null,
  });

  constructor(
    readonly record: Activity | null,
    isClosed = false,
    people: readonly CollaboratorName[] = [],
    like: Partial<typeof blank & { speakers: SpeakerLine[] }> = {},
  ) {
    super(record ? textOf(record, people) : { ...blank, speakers: [], ...like }, {
      form: 'activity',
      of: record?.activity_id ?? NEW,
      at: record ? { quarter: quarterOf(record.held_on) } : {},
      // A quarter sealed meanwhile takes no change: said, not put in.
      stands: record ? { activity: record, isClosed } : book().open_quarter,
    });
  }

  /** What the next of its kind has in common with this one; `whole`: all but its day and who came. */
  kin(whole: boolean): Partial<typeof blank & { speakers: SpeakerLine[] }> {
    const { group, form, place, speaker, partner, partner_body, title, sessions, source_class } = this.fields;
    const speakers = this.fields.speakers.map((one) => ({ ...one }));
    const same = { group, form, place, speaker, speakers, partner, partner_body };
    return whole ? { ...same, title, sessions, source_class } : same;
  }

  fresh = (): SpeakerLine => ({ collaborator_id: null, full_name: '' });

  /** What to send; null when something must be put right first. */
  request(): ActivityForm | null {
    const { group, form, title, held_on, sessions, turns, ...rest } = this.fields;
    const named = rest.speakers.filter(
      (one) => one.collaborator_id !== null || one.full_name.trim() !== '',
    );
    const speakers = named.flatMap((one) => one.collaborator_id ?? []);
    const bad = this.refusals;
    const problems = [
      ...missing('group', group === null, 'ui.activities.need.group'),
      ...missing('form', form === null, 'ui.activities.need.form'),
      ...missing('title', title.trim() === '', 'ui.activities.need.title'),
      ...missing('held_on', held_on === null && !bad.held_on, 'ui.activities.need.held_on'),
      ...missing('sessions', sessions === null && !bad.sessions, 'ui.activities.need.sessions'),
      ...missing('turns', turns === null && !bad.turns, 'ui.activities.need.turns'),
      ...missing('speakers', speakers.length < named.length, 'ui.activities.need.speakers'),
      ...refused(bad),
    ];
    if (!this.allows(problems)) return null;
    return {
      ...rest,
      speakers,
      activity_id: this.record?.activity_id ?? null,
      group: group ?? '',
      form: form ?? '',
      title: title.trim(),
      held_on: held_on ?? '',
      sessions: sessions ?? 0,
      turns: turns ?? 0,
      place: orNull(rest.place),
      partner: orNull(rest.partner),
      speaker: orNull(rest.speaker),
      evidence: orNull(rest.evidence),
    };
  }
}

export class Activities extends Register<ActivityPage, Activity, ActivityFields> {
  readonly groups = new CodeList('activity-group');
  readonly bodies = new CodeList('partner-body');
  readonly forms = new CodeList('activity-form');
  readonly classes = new CodeList('funding-class');
  protected readonly lists = [this.groups, this.forms, this.classes, this.bodies];
  readonly pick: QuarterPick;

  constructor(quarter?: string) {
    super();
    this.pick = new QuarterPick(quarter);
  }

  protected override of = (): string => this.pick.quarter;
  protected read = (): Promise<ActivityPage> => call('list_activities', { quarter: this.of() });
  rows = (page: ActivityPage): readonly Activity[] => page.rows;
  override mayAdd = (page: ActivityPage): boolean => !page.is_closed;
  protected isCalled = (row: Activity, id: string): boolean => row.activity_id === id;
  protected fields = (row: Activity | null): ActivityFields =>
    new ActivityFields(row, row !== null && this.page?.is_closed, this.page?.collaborators);

  /** The register of speakers, as a line offers it. */
  get people(): { id: string; text: string; note: string }[] {
    return (this.page?.collaborators ?? []).map((one) => ({
      id: one.collaborator_id,
      text: one.full_name,
      note: one.workplace ?? '',
    }));
  }

  /** The one recorded last in this sitting; Ctrl+D says it once more. */
  #recorded: ActivityFields | null = null;

  /** Classes and talks come in rows: the form stays, with what the next has in common. */
  protected override next(saved: ActivityFields): ActivityFields {
    this.#recorded = saved;
    return new ActivityFields(null, false, this.page?.collaborators, saved.kin(false));
  }

  /** One more like the one that is shown, or like the one recorded last. */
  another(shown: ActivityFields): void {
    const like = shown.record === null ? this.#recorded : shown;
    if (like) this.form = new ActivityFields(null, false, this.page?.collaborators, like.kin(true));
  }

  protected async put(request: ActivityForm): Promise<string> {
    const { title } = await call('record_activity', request);
    return t('ui.activities.saved', { title });
  }

  protected async drop({ activity_id, title }: Activity): Promise<string> {
    await call('remove_activity', { activity_id });
    return t('ui.activities.removed', { title });
  }
}
