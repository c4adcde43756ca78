import { quarterOf } from '../../format/day';
import { quarterName } from '../../format/period';
import { stepQuarter } from '../../format/step';
import { book } from '../../frame/book.svelte';
import { t } from '../../words/words';
import { setAcceptedOnly } from './accepted-only.svelte';

let chosen = $state<string | null>(null);

/** The quarter the office works on: chosen once, the same on all its screens; at first the one that ended last. */
export const officeQuarter = (): string =>
  chosen ?? stepQuarter(quarterOf(book().today), -1);

export function setOfficeQuarter(quarter: string): void {
  chosen = quarter;
}

let look: 'rule' | 'centre' = 'rule';

/** By what the list of what waits was looked at last: whoever comes back finds it so. */
export const officeLook = (): 'rule' | 'centre' => look;

export function setOfficeLook(by: 'rule' | 'centre'): void {
  look = by;
}

/** Another book, another test: nothing is chosen. */
export function forgetOfficeQuarter(): void {
  chosen = null;
  look = 'rule';
  setAcceptedOnly(false);
}

/** The props of a Stepper over the office's quarter; `run` is called after each step. */
export function officeStepper(run: () => void) {
  const step = (by: number) => (): void => {
    chosen = stepQuarter(officeQuarter(), by);
    run();
  };
  return {
    label: t('ui.quarter.choose'),
    text: quarterName(officeQuarter()),
    previous: { text: t('ui.quarter.previous'), run: step(-1), blocked: null },
    next: {
      text: t('ui.quarter.next'),
      run: step(1),
      blocked: officeQuarter() >= quarterOf(book().today) ? t('ui.quarter.is_last') : null,
    },
  };
}
