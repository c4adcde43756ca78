import { getContext, setContext, untrack } from 'svelte';
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
  /** Called when the person leaves the box and it holds something else. */
  oncommit?: (() => void) | undefined;
  /** The screen puts the focus here when it opens. */
  autofocus?: boolean;
  /** Typed to find, to unlock or to point at something: it is kept by nobody while half typed. */
  passing?: boolean;
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

/** Where boxes leave text that is no value yet, so that it is kept with the values of its form. */
export interface Boxes {
  readonly texts: Record<string, string>;
  /** Rises when something else was put into the boxes. */
  readonly filled: number;
  /** Something else stands in that box now: what was said of it is said no more. */
  changed?: (name: string) => void;
}

const BOXES = Symbol('boxes');
export const giveBoxes = (boxes: Boxes): Boxes => setContext(BOXES, boxes);
const currentBoxes = (): Boxes | undefined => getContext(BOXES);

/** In a box: to be called when something else was put into it, by key or by choosing. */
export function tellsChange(name: () => string): () => void {
  const tell = tellsChanges();
  return () => tell(name());
}

/** The same for a table of boxes. */
export function tellsChanges(): (name: string) => void {
  const boxes = currentBoxes();
  return (name) => boxes?.changed?.(name);
}

/** For tests: boxes that nobody keeps while they are half typed. */
export const unkept = new Set<string>();

/** Every field says so of itself: what is typed in it is kept, or knowingly not. */
export function heedKeeping(name: string, passing: boolean): void {
  if (!passing && currentBoxes() === undefined) unkept.add(name);
}

/** A box whose text is not its value (an amount, a day): what it cannot read is kept all the same. */
export function heldText(name: () => string) {
  const boxes = currentBoxes();
  let seen = -1;
  return {
    /** True once for each time something else was put into the boxes. */
    isRefilled(): boolean {
      const filled = boxes?.filled ?? 0;
      const before = seen;
      seen = filled;
      return filled !== before;
    },
    /** What was left in this box. */
    left: (): string => untrack(() => boxes?.texts[name()] ?? ''),
    /** In an effect: leaves what is no value, until it is one or the box is gone. */
    leave(text: string): (() => void) | undefined {
      const box = name();
      if (boxes === undefined || text === '') return undefined;
      untrack(() => (boxes.texts[box] = text));
      return () => untrack(() => delete boxes.texts[box]);
    },
  };
}

const FIXED = Symbol('fixed');

/** What stands here is only for looking: boxes are text. */
export const makeFixed = (isFixed: () => boolean): void => void setContext(FIXED, isFixed);
/** In a box: is what stands here only for looking? */
export const readFixed = (): (() => boolean) => getContext<(() => boolean) | undefined>(FIXED) ?? (() => false);

const ROW = Symbol('row');

/** The fields of a row stand side by side; their complaints take what width is beside them. */
export const makeRow = (): void => void setContext(ROW, true);
export const isInRow = (): boolean => getContext(ROW) === true;

/** By name, the words above the boxes that stand on the screen. */
const labels = new SvelteMap<string, string>();

/** In an effect: a box stands there, under that label, until what is returned is called. */
export function stands(name: string, label: string): () => void {
  untrack(() => labels.set(name, label));
  return () => untrack(() => labels.delete(name));
}

export const isOnScreen = (name: string): boolean =>
  labels.has(name) || document.getElementById(controlId(name)) !== null;

const words = (text: string): string =>
  ` ${text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** A complaint that names its box; one that does so already stays as it is. */
export const named = (label: string, text: string): string =>
  words(label).trim() === '' || words(text).includes(words(label)) ? text : `${label}: ${text}`;

/** The complaint as it stands under its box, wherever else it is told. */
export const toldOf = (name: string | null | undefined, text: string): string =>
  named((name && labels.get(name)) || '', text);

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
