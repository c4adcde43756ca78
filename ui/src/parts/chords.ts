/** Which keys mean what. One table, so that the list people read is the list that works. */

export type KeyName =
  | 'help'
  | 'new'
  | 'primary'
  | 'save'
  | 'attach'
  | 'print'
  | 'read'
  | 'accept'
  | 'give_back'
  | 'undo'
  | 'copy'
  | 'copy_above'
  | 'search'
  | 'previous'
  | 'next'
  | 'regions'
  | 'acts'
  | 'shortcuts'
  | 'bigger'
  | 'smaller'
  | 'normal'
  | 'back'
  | `nav${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

interface Chord {
  name: KeyName;
  key: string;
  ctrl?: true;
  /** Ctrl and + is Ctrl Shift = on many keyboards; elsewhere Ctrl Shift is the input method's. */
  shift?: 'any';
}

export const CHORDS: readonly Chord[] = [
  { name: 'help', key: 'F1' },
  { name: 'new', key: 'F2' },
  { name: 'copy_above', key: 'F3' },
  { name: 'regions', key: 'F6' },
  { name: 'read', key: 'F8' },
  { name: 'accept', key: 'F9' },
  { name: 'give_back', key: 'F9', ctrl: true },
  { name: 'acts', key: 'F12' },
  { name: 'back', key: 'Escape' },
  { name: 'new', key: 'n', ctrl: true },
  { name: 'primary', key: 'Enter', ctrl: true },
  { name: 'save', key: 's', ctrl: true },
  { name: 'attach', key: 'k', ctrl: true },
  { name: 'print', key: 'p', ctrl: true },
  { name: 'undo', key: 'z', ctrl: true },
  { name: 'copy', key: 'd', ctrl: true },
  { name: 'search', key: 'f', ctrl: true },
  { name: 'previous', key: 'PageUp', ctrl: true },
  { name: 'next', key: 'PageDown', ctrl: true },
  { name: 'shortcuts', key: '/', ctrl: true },
  { name: 'bigger', key: '+', ctrl: true, shift: 'any' },
  { name: 'bigger', key: '=', ctrl: true, shift: 'any' },
  { name: 'smaller', key: '-', ctrl: true },
  { name: 'normal', key: '0', ctrl: true },
];

/** Keys of the web view that would reload, find or walk back: the program is not a page. */
const SWALLOWED: readonly string[] = [
  'F5',
  'F7',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
];
const SWALLOWED_CTRL: readonly string[] = ['r', 'g', 'u', 'j', 'h', 'o', 'y', 'F5'];

/** The act a key press asks for; 'nothing' for one the web view must not get; else null. */
export function chordOf(event: KeyboardEvent): KeyName | 'nothing' | null {
  if (event.isComposing || event.keyCode === 229 || event.metaKey) return null;
  if (event.altKey) return alt(event);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (SWALLOWED.includes(key)) return 'nothing';
  if (event.ctrlKey && SWALLOWED_CTRL.includes(key)) return 'nothing';
  const found = CHORDS.find(
    (chord) =>
      chord.key === key &&
      (chord.ctrl ?? false) === event.ctrlKey &&
      (chord.shift === 'any' || !event.shiftKey),
  );
  return found?.name ?? null;
}

/** Digits by their place, because some Vietnamese layouts have letters on the number row. */
function alt(event: KeyboardEvent): KeyName | 'nothing' | null {
  if (event.ctrlKey || event.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? /^\d$/.exec(event.key)?.[0];
  if (digit) return `nav${digit}` as KeyName;
  return event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? 'nothing' : null;
}
