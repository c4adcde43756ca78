import { call } from '../../../border/call';
import type { BoardForm, Day, HandOver, PersonRow } from '../../../border/generated';
import { Attempt, Form, missing, orNull, refused } from '../../../forms/form.svelte';

/** One line of the decision: a post and who holds it. */
export interface BoardLine {
  role: string | null;
  person_id: string | null;
  full_name: string;
}

interface BoardText {
  decision_no: string;
  decision_on: Day | null;
  authority: string;
  from_on: Day | null;
  end_reason: string | null;
  holders: BoardLine[];
}

/** Somebody who holds a post of the board. */
interface Held {
  role: string;
  person_id: string;
  full_name: string;
}

/** The ordinary reason after an election. */
const END_OF_TERM = 'het-nhiem-ky';

const isBlank = ({ role, full_name }: BoardLine): boolean =>
  role === null && full_name.trim() === '';

/** The board renewed by one decision: its lines begin as the board of now, so that little is typed. */
export class BoardFields extends Form<BoardText> {
  refusals = $state<Record<'decision_on' | 'from_on', 'day-wrong' | null>>({
    decision_on: null,
    from_on: null,
  });

  constructor(
    readonly people: readonly PersonRow[],
    readonly held: readonly Held[],
  ) {
    super(
      {
        decision_no: '',
        decision_on: null,
        authority: '',
        from_on: null,
        end_reason: END_OF_TERM,
        holders: held.map((one) => ({ ...one })),
      },
      { form: 'board', of: '', stands: held },
    );
  }

  /** The months around the change, as the sheets of both will be. */
  handOver = $state.raw<HandOver | null>(null);
  readonly #asking = new Attempt();

  /** Asked again when the first day is another one; an answer that comes too late is left. */
  async askHandOver(on: Day | null): Promise<void> {
    this.handOver = null;
    if (on === null) return;
    await this.#asking.run(async () => {
      const told = await call('read_handover', { on });
      if (this.fields.from_on === on) this.handOver = told;
    });
  }

  fresh = (): BoardLine => ({ role: null, person_id: null, full_name: '' });

  get #lines(): BoardLine[] {
    return this.fields.holders.filter((line) => !isBlank(line));
  }

  #isHeld(line: BoardLine): boolean {
    return this.held.some((one) => one.role === line.role && one.person_id === line.person_id);
  }

  /** Those who stop, go on, begin, and are new in the book, by name. */
  get told(): Record<'stop' | 'stay' | 'begin' | 'new', string> {
    const lines = this.#lines;
    const names = (of: readonly { full_name: string }[]): string =>
      of.map(({ full_name }) => full_name.trim()).filter(Boolean).join(', ');
    const stays = (one: Held): boolean =>
      lines.some((line) => line.person_id === one.person_id && line.role === one.role);
    return {
      stop: names(this.held.filter((one) => !stays(one))),
      stay: names(lines.filter((line) => this.#isHeld(line))),
      begin: names(lines.filter((line) => !this.#isHeld(line))),
      new: names(lines.filter((line) => line.person_id === null)),
    };
  }

  /** What to send; null when something must be put right first. */
  request(): BoardForm | null {
    const { decision_no, decision_on, authority, from_on, end_reason } = this.fields;
    const lines = this.#lines;
    const isHalf = lines.some((line) => line.role === null || line.full_name.trim() === '');
    const bad = this.refusals;
    const problems = [
      ...missing('decision_no', decision_no.trim() === '', 'ui.people.need.decision_no'),
      ...missing('decision_on', decision_on === null && !bad.decision_on, 'ui.people.need.decision_on'),
      ...missing('from_on', from_on === null && !bad.from_on, 'ui.people.need.from_on'),
      ...missing('end_reason', end_reason === null, 'ui.people.need.end_reason'),
      ...missing('holders', isHalf || lines.length === 0, 'ui.people.need.holders'),
      ...refused(bad),
    ];
    if (!this.allows(problems) || decision_on === null || from_on === null) return null;
    return {
      decision_no: decision_no.trim(),
      decision_on,
      authority: orNull(authority),
      from_on,
      end_reason: end_reason ?? '',
      holders: lines.map(({ role, person_id, full_name }) => ({
        role: role ?? '',
        person_id,
        full_name: full_name.trim(),
      })),
    };
  }
}
