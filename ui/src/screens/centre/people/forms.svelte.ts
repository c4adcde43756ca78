import type { DayRefusal } from '../../../format/day';
import type { Day, PersonForm, Post, PostForm, PostSalary, SalaryParts, ShownPerson } from '../../../border/generated';
import type { MoneyRefusal } from '../../../format/money';
import { NEW } from '../../../forms/drafts';
import { Form, missing, orNull, refused, type Problem } from '../../../forms/form.svelte';
import { PersonalText } from '../personal.svelte';

type Save<Request> = (request: Request) => Promise<void>;

const sexOf = (person: ShownPerson | null): string | null => {
  if (!person || person.is_female === null) return null;
  return person.is_female ? 'nu' : 'nam';
};

interface PersonText {
  full_name: string;
  sex: string | null;
  birth_year: number | null;
  main_job: string;
  is_trained: boolean;
  note: string;
}

export class PersonFields extends Form<PersonText> {
  refusals = $state<{ birth_year: 'whole' | 'whole_range' | null }>({ birth_year: null });

  readonly personal = new PersonalText();

  constructor(readonly person: ShownPerson | null) {
    super(
      {
        full_name: person?.full_name ?? '',
        sex: sexOf(person),
        birth_year: person?.birth_year ?? null,
        main_job: person?.main_job ?? '',
        is_trained: person?.is_trained ?? false,
        note: person?.note ?? '',
      },
      { form: 'person', of: person?.person_id ?? NEW, stands: person },
    );
  }

  override get isDirty(): boolean {
    return super.isDirty || this.personal.isDirty;
  }

  async save(act: Save<PersonForm>): Promise<void> {
    const { full_name, sex, birth_year, main_job, is_trained, note } = this.fields;
    const problems = [
      ...missing('full_name', full_name.trim() === '', 'ui.people.need.full_name'),
      ...refused(this.refusals),
    ];
    if (!this.allows(problems)) return;
    await this.saving.run(() =>
      act({
        person_id: this.person?.person_id ?? null,
        full_name: full_name.trim(),
        is_female: sex === null ? null : sex === 'nu',
        birth_year,
        main_job: orNull(main_job),
        phone: orNull(this.personal.phone),
        is_trained,
        note: orNull(note),
      }),
    );
  }
}

interface PostText {
  role: string | null;
  decision_no: string;
  decision_on: Day | null;
  authority: string;
  from_on: Day | null;
  sending_school: string;
  salary: number | null;
  position: number | null;
  seniority: number | null;
  /** From which day on the salary holds. */
  salary_from: Day | null;
}

/** The parts of a salary, in the order they stand on the screen. */
export type SalaryName = keyof SalaryParts;

type DayRefusals<Name extends string> = Record<Name, DayRefusal | null>;

export class PostFields extends Form<PostText> {
  refusals = $state<
    DayRefusals<'decision_on' | 'from_on' | 'salary_from'> & Record<SalaryName, MoneyRefusal | null>
  >({
    decision_on: null,
    from_on: null,
    salary_from: null,
    salary: null,
    position: null,
    seniority: null,
  });
  /** A post whose salary stays with the school that sends. */
  readonly isSeconded = $derived(this.#staysWithSchool(this.fields.role));

  constructor(
    readonly personId: string,
    readonly post: Post | null,
    readonly isSecondedRole: (role: string) => boolean,
    /** What its salary became, from which days on. */
    readonly salaries: readonly PostSalary[] = [],
  ) {
    super(
      {
        role: post?.role ?? null,
        decision_no: post?.decision_no ?? '',
        decision_on: post?.decision_on ?? null,
        authority: post?.authority ?? '',
        from_on: post?.from_on ?? null,
        sending_school: post?.sending_school ?? '',
        salary: post?.salary?.salary ?? null,
        position: post?.salary?.position ?? null,
        seniority: post?.salary?.seniority ?? null,
        salary_from: null,
      },
      { form: 'post', of: post?.post_id ?? personId, stands: post },
    );
  }

  /** A role of before keeps the school it was written down with. */
  #staysWithSchool(role: string | null): boolean {
    if (role === null) return false;
    const hasSchool = role === this.post?.role && this.post.sending_school !== null;
    return hasSchool || this.isSecondedRole(role);
  }

  /** Some part of a salary stands in its box. */
  get hasSalary(): boolean {
    const { salary, position, seniority } = this.fields;
    return salary !== null || position !== null || seniority !== null;
  }

  /** Three empty boxes are no salary; beside the pay of the grade, an empty box is nothing. */
  #salary(): SalaryParts | null {
    const { salary, position, seniority } = this.fields;
    if (salary === null) return null;
    return { salary, position: position ?? 0, seniority: seniority ?? 0 };
  }

  async save(act: Save<PostForm>): Promise<void> {
    const { role, decision_no, decision_on, authority, from_on, sending_school, salary_from } =
      this.fields;
    const problems: Problem[] = [
      ...missing('role', role === null, 'ui.people.need.role'),
      ...refused(this.refusals),
      ...missing('from_on', from_on === null && !this.refusals.from_on, 'ui.people.need.from_on'),
      ...missing(
        'salary',
        this.hasSalary && this.fields.salary === null && !this.refusals.salary,
        'ui.people.need.salary',
      ),
    ];
    if (!this.allows(problems) || role === null || from_on === null) return;
    await this.saving.run(() =>
      act({
        post_id: this.post?.post_id ?? null,
        person_id: this.personId,
        role,
        decision_no: orNull(decision_no),
        decision_on,
        authority: orNull(authority),
        from_on,
        to_on: this.post?.to_on ?? null,
        end_reason: this.post?.end_reason ?? null,
        sending_school: this.isSeconded ? orNull(sending_school) : null,
        salary: this.#salary(),
        salary_from,
      }),
    );
  }
}

/** Ending a post: its last day and why. */
export class EndForm extends Form<{ to_on: Day | null; end_reason: string | null }> {
  refusals = $state<DayRefusals<'to_on'>>({ to_on: null });

  constructor(
    readonly post: Post,
    today: Day,
  ) {
    super(
      { to_on: post.to_on ?? today, end_reason: post.end_reason },
      { form: 'post-end', of: post.post_id, stands: post },
    );
  }

  async save(act: Save<PostForm>): Promise<void> {
    const { to_on, end_reason } = this.fields;
    const problems: Problem[] = [
      ...refused(this.refusals),
      ...missing('to_on', to_on === null && !this.refusals.to_on, 'ui.people.need.to_on'),
      ...missing('end_reason', end_reason === null, 'ui.people.need.end_reason'),
    ];
    if (!this.allows(problems)) return;
    await this.saving.run(() => act({ ...this.post, to_on, end_reason, salary_from: null }));
  }
}
