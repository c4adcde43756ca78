import type { DayRefusal } from '../../../format/day';
import type { Day, Facility, FacilityChange, FacilityMovement, MovementForm } from '../../../border/generated';
import type { MoneyRefusal } from '../../../format/money';
import type { CodeList } from '../../../forms/codes.svelte';
import { Form, missing, orNull, refused } from '../../../forms/form.svelte';
import { book } from '../../../frame/book.svelte';

type Whole = 'whole' | 'whole_range' | null;

interface Text {
  day: Day | null;
  change: FacilityChange;
  reason: string | null;
  quantity: number | null;
  usable: number | null;
  condition: string | null;
  value_vnd: number | null;
  paper: string;
  note: string;
}

interface Refusals extends Record<string, string | null> {
  day: DayRefusal | null;
  quantity: Whole;
  usable: Whole;
  value_vnd: MoneyRefusal | null;
}

/** What came to a facility, left it or changed its state. */
export class MovementFields extends Form<Text> {
  refusals = $state<Refusals>({ day: null, quantity: null, usable: null, value_vnd: null });
  readonly isState = $derived(this.fields.change === 'tinh-trang');

  constructor(
    readonly facility: Facility,
    movements: readonly FacilityMovement[],
  ) {
    super(
      {
        day: book().today,
        change: 'tang',
        reason: null,
        quantity: null,
        usable: null,
        condition: null,
        value_vnd: null,
        paper: '',
        note: '',
      },
      { form: 'movement', of: facility.facility_id, stands: [facility, movements] },
    );
  }

  /** Another thing happened: its reasons are others. */
  choose(change: FacilityChange): void {
    if (change !== this.fields.change) this.fields.reason = null;
    this.fields.change = change;
  }

  /** The reasons of what happened. */
  reasons(all: CodeList): { id: string; text: string }[] {
    const own = all.rows.filter((row) => row.fields['change'] === this.fields.change);
    return own.map(({ code }) => ({ id: code, text: all.name(code) }));
  }

  /** A change of state of which the list says no more and no fewer can be used asks for no number. */
  counts(all: CodeList): boolean {
    const row = all.rows.find((one) => one.code === this.fields.reason);
    return !this.isState || row === undefined || row.fields['usable'] !== undefined;
  }

  /** What to send; null when something must be put right first. */
  request(all: CodeList): MovementForm | null {
    const { day, change, reason, quantity, usable, condition, value_vnd, paper, note } = this.fields;
    const bad = this.refusals;
    const isCounted = this.counts(all);
    const asked = {
      day: bad.day,
      quantity: isCounted ? bad.quantity : null,
      usable: this.isState ? null : bad.usable,
      value_vnd: this.isState ? null : bad.value_vnd,
    };
    const lacks = (name: 'quantity' | 'usable', value: number | null): boolean =>
      value === null && !bad[name];
    const problems = [
      ...missing('day', day === null && !bad.day, 'ui.facilities.need.day'),
      ...missing('reason', reason === null, 'ui.facilities.need.reason'),
      ...missing('quantity', isCounted && lacks('quantity', quantity), 'ui.facilities.need.how_many'),
      ...missing('usable', !this.isState && lacks('usable', usable), 'ui.facilities.need.of_those'),
      ...missing('condition', !isCounted && condition === null, 'ui.facilities.need.change_condition'),
      ...refused(asked),
    ];
    if (!this.allows(problems) || day === null || reason === null) return null;
    return {
      facility_id: this.facility.facility_id,
      day,
      change,
      reason,
      quantity: isCounted ? (quantity ?? 0) : 0,
      usable: this.isState ? null : usable,
      condition,
      value_vnd: this.isState ? null : value_vnd,
      paper: orNull(paper),
      note: orNull(note),
    };
  }
}
