import { CallError } from '../../border/error';

/** The same refusal, at a field of this screen. */
export const ledTo = (error: CallError, field: string): CallError =>
  new CallError({ code: error.code, message: error.message, field, detail: error.detail });

/** One part of an error's detail as text; the core writes numbers as texts or as numbers. */
export function detailOf(error: CallError, name: string): string {
  const detail = error.detail as Record<string, unknown> | null;
  const value = detail?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
