import { call } from '../../border/call';
import type { PersonalField, PersonalOf } from '../../border/generated';
import { Attempt, type Problem } from '../../forms/form.svelte';
import { readDay } from '../../format/day';
import { t } from '../../words/words';

/** What is typed of somebody's personal values. It is none of the form's kept text: no draft ever holds it. */
export class PersonalText {
  phone = $state('');
  birth_on = $state('');

  get isDirty(): boolean {
    return this.phone.trim() !== '' || this.birth_on.trim() !== '';
  }

  /** The day that was typed; null where none was, or what is none. */
  get born(): string | null {
    const typed = this.birth_on.trim();
    const read = typed === '' ? null : readDay(typed, 1970);
    return read && 'day' in read ? read.day : null;
  }

  /** What stands in the box of the day and is none. */
  get problems(): Problem[] {
    if (this.birth_on.trim() === '' || this.born !== null) return [];
    return [{ field: 'birth_on', tell: () => t('ui.personal.day_wrong') }];
  }
}

/** A masked value, seen by an act of its own for as long as its box is open. */
export class Reveal {
  value = $state<string | null>(null);
  readonly asking = new Attempt();

  async show(of: PersonalOf, id: string, field: PersonalField): Promise<void> {
    await this.asking.run(async () => {
      this.value = (await call('reveal_personal', { of, id, field })).value;
    });
  }
}
