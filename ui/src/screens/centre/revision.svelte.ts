import type { OpenRevision } from '../../border/generated';
import { Form, missing } from '../../forms/form.svelte';
import { t } from '../../words/words';

/** "Bản đầu", "Bản thay thế 1". */
export const nameOfRevision = (revision: number): string =>
  revision === 0 ? t('ui.report.first') : t('ui.report.revision', { n: revision });

/** Why a closed quarter is opened again. */
export class RevisionForm extends Form<{ reason: string }> {
  constructor(
    readonly quarter: string,
    reason = '',
  ) {
    super({ reason }, { form: 'revision', of: quarter });
  }

  request(): OpenRevision | null {
    const { quarter } = this;
    const reason = this.fields.reason.trim();
    const empty = missing('reason', reason === '', 'ui.report.need.reason');
    return this.allows(empty) ? { quarter, reason } : null;
  }
}
