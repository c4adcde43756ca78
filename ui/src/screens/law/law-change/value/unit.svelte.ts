import type { DayRefusal } from '../../../../format/day';
import { call } from '../../../../border/call';
import type { Day, LawDraft, UnitRow } from '../../../../border/generated';
import { missing, refused, type Problem } from '../../../../forms/form.svelte';
import { actOf, checkAct, emptyAct, type ActText } from '../act/act.svelte';
import { ChangeForm } from '../change-form.svelte';

/** Units offered under one text. */
const OFFERED = 50;

/** Units found by their names, marks not needed; a late answer to an older text is dropped. */
export class Units {
  rows = $state.raw<readonly UnitRow[]>([]);
  #asked = 0;

  readonly options = $derived(
    this.rows.map((unit) => ({
      id: unit.code,
      text: unit.full_name,
      note: [unit.parent_name, unit.code].filter(Boolean).join(' · '),
    })),
  );

  constructor(readonly keeps: (unit: UnitRow) => boolean = () => true) {}

  find = async (query: string, on: Day): Promise<void> => {
    this.#asked += 1;
    const mine = this.#asked;
    const rows = await call('search_units', { query, on, limit: OFFERED });
    if (mine === this.#asked) this.rows = rows.filter(this.keeps);
  };

  of = (code: string | null): UnitRow | undefined => this.rows.find((unit) => unit.code === code);
}

/** A province is what two digits name; a parent is no commune. */
export const isProvince = (unit: UnitRow): boolean => unit.code.length === 2;
export const mayHoldUnits = (unit: UnitRow): boolean => unit.code.length < 5;

interface UnitText extends ActText {
  code: string | null;
  code_text: string;
  kind: string | null;
  name: string;
  parent: string | null;
  parent_text: string;
  from: Day | null;
  is_verified: boolean;
}

/** A unit renamed, raised, or put under another. */
export class UnitForm extends ChangeForm<UnitText> {
  refusals = $state<{
    from: DayRefusal | null;
    signed: DayRefusal | null;
    act_from: DayRefusal | null;
  }>({ from: null, signed: null, act_from: null });

  constructor() {
    const unit = { code: null, code_text: '', kind: null, name: '', parent: null, parent_text: '' };
    super(
      { ...unit, from: null, ...emptyAct(), is_verified: false },
      { form: 'law-unit', of: '' },
    );
  }

  /** The name this form put in by itself; another one is somebody's typing and stays. */
  #offered = '';

  /** What the unit is now stands in the boxes; only what changes is typed. */
  take(unit: UnitRow | undefined): void {
    const { name } = this.fields;
    if (!unit || (name !== '' && name !== this.#offered)) return;
    this.#offered = unit.name;
    Object.assign(this.fields, {
      kind: unit.kind,
      name: unit.name,
      parent: unit.parent_code,
      parent_text: unit.parent_name ?? '',
    });
  }

  check(): Problem[] {
    const { code, kind, name, parent, from } = this.fields;
    return [
      ...missing('code', code === null, 'ui.law_change.need.unit'),
      ...missing('kind', kind === null, 'ui.law_change.need.kind'),
      ...missing('name', name.trim() === '', 'ui.law_change.need.unit_name'),
      ...missing('parent', parent === null, 'ui.law_change.need.parent'),
      ...refused({ from: this.refusals.from }),
      ...missing('from', from === null && !this.refusals.from, 'ui.law_change.need.from'),
      ...checkAct(this.fields, this.refusals),
    ];
  }

  request(): LawDraft {
    const { code, kind, name, parent, from, is_verified } = this.fields;
    return {
      unit: {
        code: code ?? '',
        kind: kind ?? '',
        name: name.trim(),
        parent: parent ?? '',
        from: from ?? '',
        act: actOf(this.fields, is_verified),
        is_verified,
      },
    };
  }
}
