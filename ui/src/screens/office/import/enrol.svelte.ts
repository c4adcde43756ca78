import { call } from '../../../border/call';
import type { Stranger, UnitRow } from '../../../border/generated';
import { quarterEnd } from '../../../format/span';
import { Attempt, Form, missing, problemsOf } from '../../../forms/form.svelte';
import type { Option } from '../../../parts/combo';
import { officeQuarter } from '../office-quarter.svelte';

const OFFERED = 40;
const idOf = (code: string, from: string): string => `${code}/${from}`;

interface Typed {
  unit: string | null;
  unitText: string;
  digits: string;
}

/** A seal nobody vouches for yet, on its way into the register. */
export class Enrolment {
  readonly attempt = new Attempt();
  stranger = $state.raw<Stranger | null>(null);
  units = $state.raw<readonly UnitRow[]>([]);
  /** What is typed, once it is known of which bundle; the unit is "06874/2025-07-01". */
  form = $state.raw<Form<Typed> | null>(null);
  isSame = $state(false);
  waiting = $state.raw<Promise<void> | null>(null);
  #asked = 0;

  constructor(readonly path: string) {}

  readonly options: readonly Option[] = $derived(
    this.units.map((unit) => ({
      id: idOf(unit.code, unit.from),
      text: unit.full_name,
      note: [unit.parent_name, unit.code].filter(Boolean).join(' · '),
    })),
  );

  /**
   * Whom the bundle names; its commune is chosen already when this office knows it by that code.
   * The boxes stand once that is known: what is typed meanwhile would keep the commune from them.
   */
  async load(): Promise<void> {
    await this.attempt.run(async () => {
      const stranger = await call('read_stranger', { path: this.path });
      const { bundle_id: of, id: stands, unit_name, name, quarter } = stranger;
      const about = { centre: unit_name ?? name, ...(quarter ? { quarter } : {}) };
      this.stranger = stranger;
      if (unit_name) await this.search(unit_name);
      const own = unit_name && this.units.find((unit) => unit.code === stranger.unit_code);
      const fields: Typed = own
        ? { unit: idOf(own.code, own.from), unitText: own.full_name, digits: '' }
        : { unit: null, unitText: '', digits: '' };
      this.form = new Form(fields, { form: 'enrol', of, about, stands });
    });
  }

  /** Communes as they were when the quarter ended; a late answer to an older text is dropped. */
  async search(query: string): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const on = quarterEnd(this.stranger?.quarter ?? officeQuarter());
    try {
      const units = await call('search_units', { query, on, limit: OFFERED });
      if (mine === this.#asked) this.units = units;
    } catch (caught) {
      if (mine === this.#asked) this.attempt.allows(problemsOf(caught));
    }
  }

  /** True when the seal stands in the register. */
  async enrol(): Promise<boolean> {
    const { path, form, attempt } = this;
    if (form === null) return false;
    // Enter right behind the last digit means these thirty.
    await this.waiting;
    const { unit, digits } = form.fields;
    const [unit_code = '', unit_from = ''] = (unit ?? '').split('/');
    const problems = [
      ...missing('unit_code', unit_code === '', 'ui.import.need_unit'),
      ...missing('digits', !this.isSame, 'ui.import.enrol_blocked'),
    ];
    if (!attempt.allows(problems)) return false;
    return attempt.run(async () => {
      await call('enrol_centre', { path, digits, unit_code, unit_from });
      void form.draft?.forget();
    });
  }
}
