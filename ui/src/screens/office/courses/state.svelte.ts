import { call } from '../../../border/call';
import type {
  Course,
  CourseForm,
  CoursePage,
  CourseRow,
  Day,
  Invited,
  Lacking,
  PaperFile,
} from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { officeQuarter } from '../office-quarter.svelte';
import { t } from '../../../words/words';

interface Text {
  title: string;
  topic: string | null;
  from_on: Day | null;
  to_on: Day | null;
  days: number | null;
  place: string;
  note: string;
  invited: Invited[];
}

/** Somebody who may be invited: whom the reports tell, or who is invited already. */
export interface Candidate extends Invited {
  note: string;
}

const key = ({ centre_id, person_id }: Invited): string => `${centre_id}/${person_id}`;

export class CourseFields extends Form<Text> {
  refusals = $state<Record<'from_on' | 'to_on', DayRefusal | null> & { days: 'whole' | 'whole_range' | null }>({
    from_on: null,
    to_on: null,
    days: null,
  });

  constructor(readonly record: Course | null) {
    super(
      {
        title: record?.title ?? '',
        topic: record?.topic ?? null,
        from_on: record?.from_on ?? null,
        to_on: record?.to_on ?? null,
        days: record?.days ?? null,
        place: record?.place ?? '',
        note: record?.note ?? '',
        invited: [...(record?.invited ?? [])],
      },
      { form: 'course', of: record?.course_id ?? NEW, stands: record },
    );
  }

  isInvited = (one: Invited): boolean => this.fields.invited.some((other) => key(other) === key(one));

  /** Invites somebody, or not. */
  pick({ centre_id, person_id, full_name }: Invited, is: boolean): void {
    const others = this.fields.invited.filter((one) => key(one) !== key({ centre_id, person_id, full_name }));
    this.fields.invited = is ? [...others, { centre_id, person_id, full_name }] : others;
  }

  /** What to send; null when something must be put right first. */
  request(): CourseForm | null {
    const { title, topic, from_on, to_on, days, place, note, invited } = this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('title', title.trim() === '', 'ui.courses.need.title'),
      ...missing('topic', topic === null, 'ui.courses.need.topic'),
      ...missing('from_on', from_on === null && !bad.from_on, 'ui.courses.need.from_on'),
      ...missing('to_on', to_on === null && !bad.to_on, 'ui.courses.need.to_on'),
      ...missing('days', days === null && !bad.days, 'ui.courses.need.days'),
      ...refused(bad),
    ];
    if (!this.allows(problems) || from_on === null || to_on === null) return null;
    return {
      course_id: this.record?.course_id ?? null,
      title: title.trim(),
      topic: topic ?? '',
      from_on,
      to_on,
      days: days ?? 0,
      place: orNull(place),
      note: orNull(note),
      invited: [...invited],
    };
  }
}

/** Courses the office means to hold, by the reports of its quarter. */
export class Courses extends Register<CoursePage, CourseRow, CourseFields> {
  readonly topics = new CodeList('training-topic');
  readonly roles = new CodeList('roles');
  protected readonly lists = [this.topics, this.roles];
  readonly printing = new Attempt();
  /** The list of whom a course invites once it was written. */
  printed = $state.raw<PaperFile | null>(null);

  protected override of = (): string => officeQuarter();
  protected read = (): Promise<CoursePage> => call('list_courses', { quarter: this.of() });
  rows = (page: CoursePage): readonly CourseRow[] => page.rows;
  protected isCalled = (row: CourseRow, id: string): boolean => row.course.course_id === id;
  protected fields = (row: CourseRow | null): CourseFields => {
    this.printed = null;
    return new CourseFields(row?.course ?? null);
  };

  /** Whom a course of a topic may invite: who lacks it, and who was invited when it was saved last. */
  candidates({ record, fields }: CourseFields): Candidate[] {
    const lacking = (this.page?.lacking ?? []).filter(
      ({ lacks }) => fields.topic !== null && lacks.includes(fields.topic),
    );
    const told = lacking.map(
      ({ centre_id, person_id, full_name, unit_name, roles }): Candidate => ({
        centre_id,
        person_id,
        full_name,
        note: [unit_name, ...roles.map((role) => this.roles.name(role))].join(' · '),
      }),
    );
    const known = new Set(told.map(key));
    const others = (record?.invited ?? []).filter((one) => !known.has(key(one)));
    return [...told, ...others.map((one): Candidate => ({ ...one, note: this.told(record, one) }))];
  }

  /** Where somebody works, as the page tells it of those who are invited. */
  private told(record: Course | null, one: Invited): string {
    const row = this.page?.rows.find(({ course }) => course.course_id === record?.course_id);
    return row?.invited.find(({ invited }) => key(invited) === key(one))?.unit_name ?? '';
  }

  lackNames = (row: Lacking): string => row.lacks.map((code) => this.topics.name(code)).join(' · ');

  async print({ course_id }: Course): Promise<void> {
    await this.printing.run(async () => {
      this.printed = await call('print_course', { course_id, quarter: this.of() });
    });
  }

  protected async put(request: CourseForm): Promise<string> {
    const { title } = await call('record_course', request);
    return t('ui.courses.saved', { name: title });
  }

  protected async drop({ course_id, title }: Course): Promise<string> {
    await call('remove_course', { course_id });
    return t('ui.courses.removed', { name: title });
  }
}
