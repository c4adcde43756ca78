import { quarterOf } from '../../format/day';
import { quarterName } from '../../format/period';
import { stepQuarter } from '../../format/step';
import { book, midSentence } from '../../frame/book.svelte';
import { t } from '../../words/words';

/** The quarter a screen shows: the open one, or what was asked for, and the ways to others. */
export class QuarterPick {
  quarter = $state('');
  readonly #last: string;

  constructor(asked: string | undefined) {
    const { open_quarter: open, today } = book();
    this.#last = quarterOf(today);
    this.quarter = asked && /^\d{4}-Q[1-4]$/.test(asked) ? asked : (open ?? this.#last);
  }

  /** "Quý III năm 2026"; `inside` is the same within a sentence. */
  get name(): string {
    return quarterName(this.quarter);
  }

  get inside(): string {
    return midSentence(this.name);
  }

  /** The props of a Stepper; `run` is called after each step. */
  stepper(run: () => void) {
    const step = (by: number) => (): void => {
      this.quarter = stepQuarter(this.quarter, by);
      run();
    };
    const first = book().centre?.first_on;
    const isFirst = first !== undefined && this.quarter <= quarterOf(first);
    return {
      label: t('ui.quarter.choose'),
      text: this.name,
      previous: {
        text: t('ui.quarter.previous'),
        run: step(-1),
        blocked: isFirst ? t('ui.quarter.is_first') : null,
      },
      next: {
        text: t('ui.quarter.next'),
        run: step(1),
        blocked: this.quarter >= this.#last ? t('ui.quarter.is_last') : null,
      },
    };
  }
}
