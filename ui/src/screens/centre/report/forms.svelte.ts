import type { DayRefusal } from '../../../format/day';
import type { Day, FindingRow, RecordSigning, SealReport } from '../../../border/generated';
import { Form, missing, refused } from '../../../forms/form.svelte';
import { keyOf } from './check/findings';

/** The day the director signed the printed paper, and the paper's number. */
export class SignForm extends Form<{ number: string; signed_on: Day | null }> {
  refusals = $state<{ signed_on: DayRefusal | null }>({ signed_on: null });

  constructor(quarter: string, signed_on: Day | null, number: string) {
    const stands = { number, signed_on };
    super({ ...stands }, { form: 'sign', of: quarter, stands });
  }

  request(quarter: string): RecordSigning | null {
    const { signed_on, number } = this.fields;
    const problems = [
      ...missing('number', number.trim() === '', 'ui.report.need.number'),
      ...refused(this.refusals),
      ...missing(
        'signed_on',
        signed_on === null && !this.refusals.signed_on,
        'ui.report.need.signed_on',
      ),
    ];
    if (!this.allows(problems) || signed_on === null) return null;
    return { quarter, signed_on, number: number.trim() };
  }
}

/** Why what a rule dislikes may stand. */
export class ExplainForm extends Form<{ text: string }> {
  constructor(
    quarter: string,
    readonly finding: FindingRow,
  ) {
    const { rule, row, explanation } = finding;
    super(
      { text: explanation ?? '' },
      { form: 'explain', of: `${quarter}/${rule}/${row}`, stands: explanation },
    );
  }

  override get boxes(): Record<string, string> {
    return { text: `explain-${keyOf(this.finding)}` };
  }

  /** The book says the same. */
  get isSaved(): boolean {
    return this.fields.text.trim() === (this.finding.explanation ?? '');
  }
}

/** The passphrase: kept no longer than one attempt. */
export class SealForm extends Form<{ passphrase: string }> {
  /** Caps Lock was on at the last key. */
  isCaps = $state(false);
  /** Marks mean that an input method is composing: the passphrase was made without. */
  readonly hasMarks = $derived(/[^\u0020-\u007e]/.test(this.fields.passphrase));

  constructor() {
    super({ passphrase: '' }, null);
  }

  request(quarter: string): SealReport | null {
    const { passphrase } = this.fields;
    const empty = missing('passphrase', passphrase === '', 'ui.report.need.passphrase');
    return this.allows(empty) ? { quarter, passphrase } : null;
  }

  forget(): void {
    this.fields.passphrase = '';
  }
}
