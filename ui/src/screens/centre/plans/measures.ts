import type { Target } from '../../../border/generated';
import { CodeList } from '../../../forms/codes.svelte';
import { language } from '../../../words/language.svelte';

/** What targets count, and the lists they are narrowed by. */
export class Measures {
  readonly all = new CodeList('plan-measure');
  readonly classes = new CodeList('funding-class');
  readonly lists: readonly CodeList[] = [
    this.all,
    this.classes,
    ...['activity-group', 'activity-form', 'roles', 'facility-category', 'relation'].map((list) => new CodeList(list)),
  ];

  field(measure: string | null, name: string): string {
    return this.all.rows.find(({ code }) => code === measure)?.fields[name] ?? '';
  }

  /** The list a target of the measure may be narrowed by; null: it counts all. */
  by(measure: string | null): CodeList | null {
    const list = this.field(measure, 'by');
    return this.lists.find((one) => one.list === list) ?? null;
  }

  isMoney = (measure: string | null): boolean => this.field(measure, 'adds') === 'tien';
  isByHand = (measure: string | null): boolean => this.field(measure, 'counts') === 'tay';

  unit({ measure, unit }: Pick<Target, 'measure' | 'unit'>): string {
    return unit ?? this.field(measure, language() === 'en' ? 'unit_en' : 'unit');
  }

  /** As a person calls a target: the measure, to what it is narrowed, its own words. */
  called({ measure, of_code, what }: Pick<Target, 'measure' | 'of_code' | 'what'>): string {
    if (what !== null && this.isByHand(measure)) return what;
    const narrowed = of_code === null ? [] : [this.by(measure)?.name(of_code) ?? of_code];
    const said = [this.all.name(measure), ...narrowed].join(': ');
    return what === null ? said : `${said} (${what})`;
  }
}
