import { call } from '../../../../border/call';
import type { AcceptedRow, LawDraft } from '../../../../border/generated';
import { Attempt, missing, type Problem } from '../../../../forms/form.svelte';
import { language } from '../../../../words/language.svelte';
import { ChangeForm } from '../change-form.svelte';

interface PhraseText {
  rule: string;
  text: string;
}

/** An accepted explanation on its way to become a phrase every centre may choose. */
export class PhraseForm extends ChangeForm<PhraseText> {
  rows = $state.raw<readonly AcceptedRow[]>([]);
  readonly loading = new Attempt();

  constructor() {
    super({ rule: '', text: '' }, { form: 'law-phrase', of: '' });
  }

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      this.rows = await call('list_accepted_explanations', {});
    });
  };

  /** What the rule of the chosen text is called. */
  get ruleName(): string {
    const row = this.rows.find((one) => one.rule === this.fields.rule);
    return row ? nameOf(row) : this.fields.rule;
  }

  /** The text goes into the box, to be freed of names before anybody else reads it. */
  pick(row: AcceptedRow): void {
    this.fields.rule = row.rule;
    this.fields.text = row.text;
  }

  check(): Problem[] {
    return [
      ...missing('text', this.fields.text.trim() === '' || this.fields.rule === '', 'ui.law_change.need.phrase'),
    ];
  }

  request(): LawDraft {
    return { phrase: { rule: this.fields.rule, text: this.fields.text.trim() } };
  }
}

export const nameOf = (row: AcceptedRow): string =>
  (language() === 'en' ? row.title_en : row.title_vi) || row.rule;
