import type { DayRefusal } from '../../../format/day';
import type { Day, OnTheWay, RecordHandIn } from '../../../border/generated';
import { Form, missing, refused } from '../../../forms/form.svelte';

/** The day a person says to have handed a report in. */
export class HandInForm extends Form<{ handed_on: Day | null }> {
  refusals = $state<{ handed_on: DayRefusal | null }>({ handed_on: null });

  constructor(
    quarter: string,
    readonly way: OnTheWay,
  ) {
    super({ handed_on: null }, { form: 'hand-in', of: quarter, stands: way.bundle_id });
  }

  request(): RecordHandIn | null {
    const { handed_on } = this.fields;
    const isEmpty = handed_on === null && this.refusals.handed_on === null;
    const problems = [
      ...refused(this.refusals),
      ...missing('handed_on', isEmpty, 'ui.way.need_day'),
    ];
    if (!this.allows(problems) || handed_on === null) return null;
    return { bundle_id: this.way.bundle_id, handed_on };
  }
}
