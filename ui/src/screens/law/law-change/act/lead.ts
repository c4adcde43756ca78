import { CallError } from '../../../../border/error';
import { Told } from '../../../../forms/form.svelte';
import { t, type Params } from '../../../../words/words';

/** What of the core's refusals the forms of the law say in their own words. */
type Own =
  | 'law-expression'
  | 'law-name-taken'
  | 'law-rival'
  | 'law-rule-kind'
  | 'law-rule-name'
  | 'law-rule-size'
  | 'law-rule-unknown';

/** A refusal said in those words, at a field of this screen. */
export const toldAt = (field: string | null, code: Own, params?: Params): Told =>
  new Told({ field, tell: () => t(`ui.error.${code}`, params) });

/** The same refusal, at a field of this screen. */
export const ledTo = (error: CallError, field: string): CallError =>
  new CallError({ code: error.code, message: error.message, field, detail: error.detail });

/** One part of an error's detail as text; the core writes numbers as texts or as numbers. */
export function detailOf(error: CallError, name: string): string {
  const detail = error.detail as Record<string, unknown> | null;
  const value = detail?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
