import { call } from '../../../border/call';
import type { CardForm, CardPage, CardRow } from '../../../border/generated';
import { digitCount } from '../../../carry/compare-digits';
import { formatDay } from '../../../format/day';
import { NEW } from '../../../forms/drafts';
import { Form, missing } from '../../../forms/form.svelte';
import { Register } from '../../../forms/register.svelte';
import { officeQuarter } from '../office-quarter.svelte';
import { t } from '../../../words/words';

const ALL_DIGITS = 30;

interface Text {
  unit: string | null;
  unitText: string;
  digits: string;
}

/** "06874/2025-07-01". */
export const unitOf = (row: CardRow): string => `${row.unit_code}/${row.unit_from}`;

export class CardFields extends Form<Text> {
  /** The card that is typed already. */
  readonly record: CardRow | null;
  /** The unit was chosen in the list. */
  readonly isNamed: boolean;

  constructor(row: CardRow | null) {
    super(
      { unit: row && unitOf(row), unitText: row?.unit_name ?? '', digits: row?.digits ?? '' },
      { form: 'card', of: row ? unitOf(row) : NEW, stands: row },
    );
    this.record = row?.digits ? row : null;
    this.isNamed = row !== null;
  }

  /** What to send; null when something must be put right first. */
  request(): CardForm | null {
    const { unit, digits } = this.fields;
    const problems = [
      ...missing('unit_code', unit === null, 'ui.cards.need_unit'),
      ...missing('digits', digitCount(digits) < ALL_DIGITS, 'ui.cards.need_digits'),
    ];
    const [unit_code, unit_from] = (unit ?? '').split('/');
    if (!this.allows(problems) || !unit_code || !unit_from) return null;
    return { unit_code, unit_from, digits };
  }
}

/** How the seal of a unit is known. */
export function stateOf({ typed_on, enrolled_on }: CardRow): string {
  if (typed_on) {
    return t(enrolled_on ? 'ui.cards.state.typed_again' : 'ui.cards.state.typed', { day: formatDay(typed_on) });
  }
  return enrolled_on ? t('ui.cards.state.enrolled', { day: formatDay(enrolled_on) }) : t('ui.cards.state.none');
}

/** Cards of seals, typed before the sticks come. */
export class Cards extends Register<CardPage, CardRow, CardFields> {
  protected readonly lists = [];

  protected override of = (): string => officeQuarter();
  protected read = (): Promise<CardPage> => call('list_cards', { quarter: this.of() });
  rows = (page: CardPage): readonly CardRow[] => page.rows;
  protected isCalled = (row: CardRow, id: string): boolean => unitOf(row) === id;
  protected fields = (row: CardRow | null): CardFields => new CardFields(row);
  /** The next card of the heap. */
  protected override next = (): CardFields => new CardFields(null);

  protected async put(request: CardForm): Promise<string> {
    const { unit_name } = await call('record_card', request);
    return t('ui.cards.saved', { name: unit_name });
  }

  protected async drop({ unit_code, unit_from, unit_name }: CardRow): Promise<string> {
    await call('remove_card', { unit_code, unit_from });
    return t('ui.cards.removed', { name: unit_name });
  }
}
