import { call } from '../border/call';
import type { CodeRow, Day } from '../border/generated';
import { language } from '../words/language.svelte';

/** One code list of the core, named in the language of the moment. */
export class CodeList {
  rows = $state.raw<CodeRow[]>([]);
  readonly options = $derived(this.rows.map((row) => ({ id: row.code, text: this.#say(row) })));

  constructor(readonly list: string) {}

  /** Asks for the list as it stands on a day; null is the core's today. */
  async load(on: Day | null = null): Promise<void> {
    this.rows = await call('list_codes', { list: this.list, on });
  }

  /** The name of a code; a code the list does not know shows itself. */
  name(code: string): string {
    const row = this.rows.find((one) => one.code === code);
    return row ? this.#say(row) : code;
  }

  /** Does the list say so of a code, as `is_donation` of a class of funding? */
  says(code: string | null, field: string): boolean {
    return this.rows.find((row) => row.code === code)?.fields[field] === 'true';
  }

  #say(row: CodeRow): string {
    return language() === 'en' ? row.name_en : row.name_vi;
  }
}
