import { call } from '../../../border/call';
import type { AskCentre, BundleRow, CentreDetail } from '../../../border/generated';
import type { DayRefusal } from '../../../format/day';
import { quarterName } from '../../../format/period';
import { keyOf, type Belongs } from '../../../forms/drafts';
import { Attempt, Form, orNull, refused } from '../../../forms/form.svelte';
import { tellDone } from '../../../frame/book.svelte';
import { Asking } from '../asking.svelte';
import { aboutBundle } from '../shown';
import { t } from '../../../words/words';

const contactOf = ({ row, note }: CentreDetail) => ({
  contact_name: row.contact_name ?? '',
  phone: row.phone ?? '',
  note: note ?? '',
  is_expected: row.is_expected,
  call_on: row.call_on,
});

type Contact = ReturnType<typeof contactOf>;

/** One centre: whom to call, its seals, everything it handed in. */
export class Centre {
  detail = $state.raw<CentreDetail | null>(null);
  form = $state.raw<Form<Contact>>(
    new Form({ contact_name: '', phone: '', note: '', is_expected: true, call_on: null }, null),
  );
  /** What of the day of the next call cannot be read. */
  refusal = $state<DayRefusal | null>(null);
  readonly loading = new Attempt();
  readonly removing: Asking<BundleRow>;

  constructor(readonly asked: AskCentre) {
    const of = (bundle: BundleRow): Belongs => ({
      form: 'remove',
      of: `${this.#unit}/${bundle.bundle_id}`,
      about: aboutBundle(bundle),
    });
    this.removing = new Asking(of, async (bundle, reason) => {
      await call('remove_bundle', { bundle_id: bundle.bundle_id, reason });
      await tellDone(t('ui.centre.removed', { quarter: quarterName(bundle.quarter) }));
      await this.#read();
    });
  }

  get #unit(): string {
    return `${this.asked.unit_code}/${this.asked.unit_from}`;
  }

  /** Opens the question a half-typed reason was the answer to. */
  resume(draft: string | undefined): void {
    const half = this.detail?.bundles.find(
      ({ bundle_id }) => keyOf({ form: 'remove', of: `${this.#unit}/${bundle_id}` }) === draft,
    );
    if (half) this.removing.open(half);
  }

  load = async (): Promise<void> => {
    await this.loading.run(async () => {
      await this.#read();
      if (this.detail && !this.form.isDirty) {
        const stands = contactOf(this.detail);
        const about = { centre: this.detail.row.unit_name };
        this.form = new Form({ ...stands }, { form: 'contact', of: this.#unit, about, stands });
      }
    });
  };

  async save(): Promise<void> {
    const { form, asked, detail } = this;
    const { fields } = form;
    if (detail === null || !form.allows(refused({ call_on: this.refusal }))) return;
    await form.saving.run(async () => {
      await call('save_contact', {
        unit_code: asked.unit_code,
        unit_from: asked.unit_from,
        contact_name: orNull(fields.contact_name),
        phone: orNull(fields.phone),
        note: orNull(fields.note),
        is_expected: fields.is_expected,
        call_on: fields.call_on,
      });
      form.settle({ ...fields });
      await tellDone(t('ui.centre.saved', { name: detail.row.unit_name }));
      // Its reply tells of today's quarter; the screen stays in the one that was asked for.
      await this.#read();
    });
  }

  async #read(): Promise<void> {
    this.detail = await call('read_centre', this.asked);
  }
}
