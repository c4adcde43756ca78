import { call } from '../../../border/call';
import type { Activity, ActivityForm, ActivityPage, Day } from '../../../border/generated';
import { quarterOf } from '../../../format/day';
import type { MoneyRefusal } from '../../../format/money';
import { CodeList } from '../../../forms/codes.svelte';
import { NEW } from '../../../forms/drafts';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { book, tellDone } from '../../../frame/book.svelte';
import { QuarterPick } from '../quarter-pick.svelte';
import { t } from '../../../words/words';

type Whole = 'whole' | 'whole_range' | null;

interface Refusals extends Record<string, string | null> {
  held_on: 'day-wrong' | null;
  sessions: Whole;
  turns: Whole;
  turns_female: Whole;
  turns_minority: Whole;
  persons: Whole;
  cost_vnd: MoneyRefusal | null;
}

const blank = {
  group: null as string | null,
  form: null as string | null,
  title: '',
  held_on: null as Day | null,
  sessions: null as number | null,
  place: '',
  partner: '',
  turns: null as number | null,
  turns_female: null as number | null,
  turns_minority: null as number | null,
  persons: null as number | null,
  speaker: '',
  cost_vnd: null as number | null,
  source_class: null as string | null,
  evidence: '',
};

const textOf = (activity: Activity): typeof blank => {
  const { activity_id: _, ...rest } = activity;
  return {
    ...rest,
    place: rest.place ?? '',
    partner: rest.partner ?? '',
    speaker: rest.speaker ?? '',
    evidence: rest.evidence ?? '',
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
    readonly activity: Activity | null,
    isClosed = false,
  ) {
    super(activity ? textOf(activity) : { ...blank }, {
      form: 'activity',
      of: activity?.activity_id ?? NEW,
      at: activity ? { quarter: quarterOf(activity.held_on) } : {},
      // A quarter sealed meanwhile takes no change: said, not put in.
      stands: activity ? { activity, isClosed } : book().open_quarter,
    });
  }

  /** What to send; null when something must be put right first. */
  request(): ActivityForm | null {
    const { group, form, title, held_on, sessions, turns, ...rest } = this.fields;
    const bad = this.refusals;
    const problems = [
      ...missing('group', group === null, 'ui.activities.need.group'),
      ...missing('form', form === null, 'ui.activities.need.form'),
      ...missing('title', title.trim() === '', 'ui.activities.need.title'),
      ...missing('held_on', held_on === null && !bad.held_on, 'ui.activities.need.held_on'),
      ...missing('sessions', sessions === null && !bad.sessions, 'ui.activities.need.sessions'),
      ...missing('turns', turns === null && !bad.turns, 'ui.activities.need.turns'),
      ...refused(bad),
    ];
    if (!this.allows(problems)) return null;
    return {
      ...rest,
      activity_id: this.activity?.activity_id ?? null,
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

export class Activities {
  page = $state.raw<ActivityPage | null>(null);
  form = $state.raw<ActivityFields | null>(null);
  readonly loading = new Attempt();
  readonly groups = new CodeList('activity-group');
  readonly forms = new CodeList('activity-form');
  readonly classes = new CodeList('funding-class');
  readonly pick: QuarterPick;
  #isWanted = false;

  constructor(quarter?: string) {
    this.pick = new QuarterPick(quarter);
  }

  async load(): Promise<void> {
    await this.loading.run(async () => {
      await Promise.all([this.groups.load(), this.forms.load(), this.classes.load()]);
      await this.#read();
    });
    if (this.#isWanted) this.add();
  }

  refresh = async (): Promise<void> => {
    await this.loading.run(() => this.#read());
  };

  showList = (): void => {
    this.form = null;
  };

  /** A new one; asked for while the quarter is still being read, it opens once that is known. */
  add(): void {
    this.#isWanted = this.page === null;
    if (this.page && !this.page.is_closed) this.form = new ActivityFields(null);
  }

  open(activity: Activity): void {
    this.form = new ActivityFields(activity, this.page?.is_closed);
  }

  openRecord(id: string): void {
    if (id === NEW) this.add();
    const found = this.page?.rows.find((row) => row.activity_id === id);
    if (found) this.open(found);
  }

  async save(form: ActivityFields): Promise<void> {
    const request = form.request();
    if (!request) return;
    await form.saving.run(async () => {
      const { title } = await call('record_activity', request);
      await this.#after(t('ui.activities.saved', { title }));
    });
  }

  async remove(form: ActivityFields): Promise<void> {
    const activity = form.activity;
    if (!activity) return;
    await form.saving.run(async () => {
      await call('remove_activity', { activity_id: activity.activity_id });
      await this.#after(t('ui.activities.removed', { title: activity.title }));
    });
  }

  async #read(): Promise<void> {
    let quarter: string;
    // A quarter stepped over while its answer was on the way is not shown.
    do {
      quarter = this.pick.quarter;
      this.page = await call('list_activities', { quarter });
    } while (quarter !== this.pick.quarter);
  }

  async #after(text: string): Promise<void> {
    await this.#read();
    this.showList();
    await tellDone(text);
  }
}
