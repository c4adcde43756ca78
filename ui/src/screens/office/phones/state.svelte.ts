import { call } from '../../../border/call';
import type { PhonePage, PhoneRow } from '../../../border/generated';
import { Attempt, Form, missing } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { officeQuarter } from '../office-quarter.svelte';
import { t } from '../../../words/words';

/** What saving does with a line, or why it is left aside. */
export function doneWith({ state, is_same, before }: PhoneRow): string {
  if (state !== 'read') return t(`ui.phones.why.${state}`);
  if (is_same) return t('ui.phones.state.same');
  return before === null ? t('ui.phones.state.new') : t('ui.phones.state.change', { before });
}

/** A telephone list pasted from a table, and how its lines are understood. */
export class Phones {
  readonly reading = new Attempt();
  form = $state.raw(this.#fresh());
  page = $state.raw<PhonePage | null>(null);
  #asked = 0;

  #fresh(): Form<{ text: string }> {
    return new Form({ text: '' }, { form: 'phone-list', of: '', stands: null });
  }

  /** Reads what stands in the box; a late answer to an older text is dropped. */
  async read(): Promise<void> {
    const { text } = this.form.fields;
    this.#asked += 1;
    const mine = this.#asked;
    if (text.trim() === '') {
      this.page = null;
      return;
    }
    try {
      const page = await call('read_phone_list', { text, quarter: officeQuarter() });
      if (mine !== this.#asked) return;
      this.page = page;
      this.reading.clear();
    } catch (caught) {
      if (mine === this.#asked) await this.reading.run(() => Promise.reject(caught));
    }
  }

  /** True once the list was written down. */
  async save(): Promise<boolean> {
    const { form } = this;
    const { text } = form.fields;
    if (!form.allows(missing('text', text.trim() === '', 'ui.phones.need_text'))) return false;
    return form.saving.run(async () => {
      const { saved, aside } = await call('save_phone_list', { text, quarter: officeQuarter() });
      form.settle({ text });
      await tellDone(t('ui.phones.saved', { saved, aside }));
    });
  }
}
