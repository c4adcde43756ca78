import { call } from '../../../border/call';
import { asCallError } from '../../../border/error';
import type { LawChangeRow, LawChanges } from '../../../border/generated';
import { NEW } from '../../../forms/drafts';
import { Form, missing, type Problem } from '../../../forms/form.svelte';
import { controlId } from '../../../parts/form';
import { t } from '../../../words/words';
import { detailOf } from './act/lead';

const KEY = /^[a-z]+(?:\/[a-z0-9-]+)+$/;

/** A file of the law edited as text, for what no form covers. */
export class FileForm extends Form<{ key: string; title: string; text: string; was: string }> {
  /** What is asked about is meant so. */
  isSure = $state(false);

  constructor(readonly row: LawChangeRow | null) {
    super(
      // What it was edited from is kept with a draft: a text of long ago must not undo what came since.
      { key: row?.key ?? '', title: '', text: row?.text ?? '', was: row?.text ?? '' },
      { form: 'law-file', of: row?.key ?? NEW, stands: row?.text },
    );
  }

  #check(): Problem[] {
    const { key, title, text } = this.fields;
    const isKey = KEY.test(key.trim());
    return [
      ...(isKey ? [] : [{ field: 'key', tell: () => t('ui.law_change.need.key') }]),
      ...missing('title', title.trim() === '', 'ui.law_change.need.file_title'),
      ...missing('text', text.trim() === '', 'ui.law_change.need.text'),
    ];
  }

  async save(): Promise<LawChanges | null> {
    if (!this.allows(this.#check())) return null;
    let kept: LawChanges | null = null;
    const { key, title, text, was } = this.fields;
    const done = await this.saving.run(async () => {
      try {
        kept = await call('change_law_file', {
          key: key.trim(),
          title: title.trim(),
          text,
          was,
          is_sure: this.isSure,
        });
      } catch (caught) {
        this.#showLine(Number(detailOf(asCallError(caught), 'line')));
        throw caught;
      }
      this.settle();
    });
    return done ? kept : null;
  }

  /** The core asks once: a figure would be wrong for everybody. */
  get isAsked(): boolean {
    return this.saving.has('law-step-down') || this.saving.has('law-step-up');
  }

  /** Marks the line the reader stopped at, so that it need not be counted. */
  #showLine(line: number): void {
    const box = document.getElementById(controlId('text'));
    if (!(box instanceof HTMLTextAreaElement) || !(line > 0)) return;
    const { from, to } = lineSpan(this.fields.text, line);
    box.setSelectionRange(from, to);
  }
}

/** Where a line, counted from 1, begins and ends in a text. */
export function lineSpan(text: string, line: number): { from: number; to: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1);
  const from = Math.min(before.reduce((sum, one) => sum + one.length + 1, 0), text.length);
  return { from, to: from + (lines[line - 1]?.length ?? 0) };
}
