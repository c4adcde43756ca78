import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** What every field takes; `name` is the request's field, so the core's refusals find it. */
export interface FieldProps {
  name: string;
  /** The words above the box. */
  label: string;
  /** One quiet line under the label's box: an example, a limit. */
  hint?: string | undefined;
  /** The sentence of what is wrong; shown beside the field and read with it. */
  error?: string | null | undefined;
  /** Says "không bắt buộc" after the label. */
  optional?: boolean;
  /** Called when the person leaves the box and it holds something else: the draft is kept. */
  oncommit?: (() => void) | undefined;
  /** The screen puts the focus here when it opens. */
  autofocus?: boolean;
}

/** What the control itself must carry. */
export interface ControlMarks {
  id: string;
  name: string;
  'aria-invalid': 'true' | undefined;
  'aria-describedby': string | undefined;
  'data-autofocus': '' | undefined;
}

/** The id of a field's control; the error summary links to it. */
export const controlId = (name: string): string => `field-${name}`;

/** Moves the focus to a field; false when the screen shows no such field. */
export function focusField(name: string): boolean {
  const control = document.getElementById(controlId(name));
  control?.focus();
  control?.scrollIntoView?.({ block: 'nearest' });
  return control !== null;
}

export interface RowError {
  id: string;
  label: string;
  text: string;
}

const ROW = Symbol('row');

/** A row takes the error texts of its fields and shows them over its full width. */
export function makeRow(): SvelteMap<string, RowError> {
  return setContext(ROW, new SvelteMap<string, RowError>());
}

export const currentRow = (): SvelteMap<string, RowError> | undefined => getContext(ROW);

/** Runs `commit` only when the box was left with another value than it was entered with. */
export function commitWhenChanged(read: () => unknown, commit: () => (() => void) | undefined) {
  let before: unknown;
  return {
    onfocus: (): void => {
      before = read();
    },
    onblur: (): void => {
      if (read() !== before) commit()?.();
    },
  };
}
