import { call } from '../../../border/call';
import type { CommitteeMeeting, Day, MeetingForm, MeetingPage, MeetingRow } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { t } from '../../../words/words';

/** What was resolved, as typed. */
export interface ResolutionLine {
  what: string;
  who: string;
  due_on: Day | null;
  due_wrong: DayRefusal | null;
  done_on: Day | null;
  done_wrong: DayRefusal | null;
}

interface Text {
  held_on: Day | null;
  subject: string;
  present: number | null;
  minutes: string;
  resolutions: ResolutionLine[];
}

const isBlank = (one: ResolutionLine): boolean =>
  one.what.trim() === '' && one.who.trim() === '' && one.due_on === null && one.done_on === null;

export class MeetingFields extends Form<Text> {
  refusals = $state<{ held_on: DayRefusal | null; present: 'whole' | 'whole_range' | null }>({
    held_on: null,
    present: null,
  });

  constructor(readonly record: CommitteeMeeting | null) {
    super(
      {
        held_on: record?.held_on ?? null,
        subject: record?.subject ?? '',
        present: record?.present ?? null,
        minutes: record?.minutes ?? '',
        resolutions: (record?.resolutions ?? []).map((one) => ({
          ...one,
          who: one.who ?? '',
          due_wrong: null,
          done_wrong: null,
        })),
      },
      { form: 'committee-meeting', of: record?.meeting_id ?? NEW, stands: record },
    );
  }

  fresh = (): ResolutionLine => ({
    what: '',
    who: '',
    due_on: null,
    due_wrong: null,
    done_on: null,
    done_wrong: null,
  });

  /** What to send; null when something must be put right first. */
  request(): MeetingForm | null {
    const { held_on, subject, present, minutes } = this.fields;
    const resolutions = this.fields.resolutions.filter((one) => !isBlank(one));
    const days = this.fields.resolutions.map((one, at) => ({
      [`due_on_${at}`]: one.due_wrong,
      [`done_on_${at}`]: one.done_wrong,
    }));
    const bad = this.refusals;
    const isHalf = resolutions.some((one) => one.what.trim() === '');
    const problems = [
      ...missing('held_on', held_on === null && !bad.held_on, 'ui.meetings.need.held_on'),
      ...missing('subject', subject.trim() === '', 'ui.meetings.need.subject'),
      ...missing('resolutions', isHalf, 'ui.meetings.need.what'),
      ...refused({ ...bad, ...Object.assign({}, ...days) }),
    ];
    if (!this.allows(problems) || held_on === null) return null;
    return {
      meeting_id: this.record?.meeting_id ?? null,
      held_on,
      subject: subject.trim(),
      present,
      minutes: orNull(minutes),
      resolutions: resolutions.map(({ what, who, due_on, done_on }) => ({
        what: what.trim(),
        who: orNull(who),
        due_on,
        done_on,
      })),
    };
  }
}

export class Meetings extends Register<MeetingPage, MeetingRow, MeetingFields> {
  protected readonly lists = [];

  protected read = (): Promise<MeetingPage> => call('list_committee_meetings', {});
  rows = (page: MeetingPage): readonly MeetingRow[] => page.rows;
  protected isCalled = (row: MeetingRow, id: string): boolean => row.meeting.meeting_id === id;
  protected fields = (row: MeetingRow | null): MeetingFields => new MeetingFields(row?.meeting ?? null);

  protected async put(request: MeetingForm): Promise<string> {
    const { subject } = await call('record_committee_meeting', request);
    return t('ui.meetings.saved', { name: subject });
  }

  protected async drop({ meeting_id, subject }: CommitteeMeeting): Promise<string> {
    await call('remove_committee_meeting', { meeting_id });
    return t('ui.meetings.removed', { name: subject });
  }
}
