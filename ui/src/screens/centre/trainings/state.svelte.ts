import { call } from '../../../border/call';
import type { Day, PersonName, Training, TrainingForm, TrainingPage } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { t } from '../../../words/words';

/** Somebody who went to the course, as typed. */
export interface TraineeLine {
  person_id: string | null;
  full_name: string;
  certificate_no: string;
}

interface Text {
  title: string;
  topic: string | null;
  from_on: Day | null;
  to_on: Day | null;
  days: number | null;
  by_whom: string;
  place: string;
  certificate: string;
  note: string;
  trainees: TraineeLine[];
}

const isBlank = ({ person_id, full_name, certificate_no }: TraineeLine): boolean =>
  person_id === null && full_name.trim() === '' && certificate_no.trim() === '';

export class TrainingFields extends Form<Text> {
  refusals = $state<Record<'from_on' | 'to_on', DayRefusal | null> & { days: 'whole' | 'whole_range' | null }>({
    from_on: null,
    to_on: null,
    days: null,
  });

  constructor(
    readonly record: Training | null,
    people: readonly PersonName[],
  ) {
    const called = (id: string): string => people.find((one) => one.person_id === id)?.full_name ?? '';
    super(
      {
        title: record?.title ?? '',
        topic: record?.topic ?? null,
        from_on: record?.from_on ?? null,
        to_on: record?.to_on ?? null,
        days: record?.days ?? null,
        by_whom: record?.by_whom ?? '',
        place: record?.place ?? '',
        certificate: record?.certificate ?? '',
        note: record?.note ?? '',
        trainees: (record?.trainees ?? []).map(({ person_id, certificate_no }) => ({
          person_id,
          full_name: called(person_id),
          certificate_no: certificate_no ?? '',
        })),
      },
      { form: 'training', of: record?.training_id ?? NEW, stands: record },
    );
  }

  fresh = (): TraineeLine => ({ person_id: null, full_name: '', certificate_no: '' });

  /** What to send; null when something must be put right first. */
  request(): TrainingForm | null {
    const { title, topic, from_on, to_on, days, by_whom, place, certificate, note } = this.fields;
    const trainees = this.fields.trainees.filter((one) => !isBlank(one));
    const isUnknown = trainees.some(({ person_id }) => person_id === null);
    const bad = this.refusals;
    const problems = [
      ...missing('title', title.trim() === '', 'ui.trainings.need.title'),
      ...missing('topic', topic === null, 'ui.trainings.need.topic'),
      ...missing('from_on', from_on === null && !bad.from_on, 'ui.trainings.need.from_on'),
      ...missing('to_on', to_on === null && !bad.to_on, 'ui.trainings.need.to_on'),
      ...missing('days', days === null && !bad.days, 'ui.trainings.need.days'),
      ...missing('by_whom', by_whom.trim() === '', 'ui.trainings.need.by_whom'),
      ...missing('trainees', isUnknown, 'ui.trainings.need.trainees'),
      ...refused(bad),
    ];
    if (!this.allows(problems) || from_on === null || to_on === null) return null;
    return {
      training_id: this.record?.training_id ?? null,
      title: title.trim(),
      topic: topic ?? '',
      from_on,
      to_on,
      days: days ?? 0,
      by_whom: by_whom.trim(),
      place: orNull(place),
      certificate: orNull(certificate),
      note: orNull(note),
      trainees: trainees.map(({ person_id, certificate_no }) => ({
        person_id: person_id ?? '',
        certificate_no: orNull(certificate_no),
      })),
    };
  }
}

export class Trainings extends Register<TrainingPage, Training, TrainingFields> {
  readonly topics = new CodeList('training-topic');
  readonly roles = new CodeList('roles');
  protected readonly lists = [this.topics, this.roles];
  /** The day it is looked at; null: today. */
  on = $state<Day | null>(null);

  get people(): readonly PersonName[] {
    return this.page?.people ?? [];
  }

  showOn = async (on: Day | null): Promise<void> => {
    this.on = on;
    await this.refresh();
  };

  protected override of = (): Day | null => this.on;
  protected read = (): Promise<TrainingPage> => call('list_trainings', { on: this.on });
  rows = (page: TrainingPage): readonly Training[] => page.rows;
  protected isCalled = (row: Training, id: string): boolean => row.training_id === id;
  protected fields = (row: Training | null): TrainingFields => new TrainingFields(row, this.people);

  protected async put(request: TrainingForm): Promise<string> {
    const { title } = await call('record_training', request);
    return t('ui.trainings.saved', { name: title });
  }

  protected async drop({ training_id, title }: Training): Promise<string> {
    await call('remove_training', { training_id });
    return t('ui.trainings.removed', { name: title });
  }
}
