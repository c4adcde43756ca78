import type { BookRole } from '../../../border/generated';
import type { KeyName } from '../../../parts/chords';
import type { Key } from '../../../words/words';

export interface Shortcut {
  keys: string;
  does: Key;
  /** What the chord asks for; none where a box or a table has the key of its own. */
  name?: KeyName;
  /** Where something answers it; null is a program whose book was not begun yet. A test reads where keys are bound. */
  in: readonly (BookRole | null)[];
}

const BOTH = ['centre', 'office'] as const;
const ALWAYS = ['centre', 'office', null] as const;
const CENTRE = ['centre'] as const;
const OFFICE = ['office'] as const;

interface Group {
  title: Key;
  rows: readonly Shortcut[];
}

/** Every shortcut; the list of Ctrl+/ shows those of the role. */
export const GROUPS: readonly Group[] = [
  {
    title: 'ui.keys.group.everywhere',
    rows: [
      { keys: 'F1', does: 'ui.keys.help', name: 'help', in: ALWAYS },
      { keys: 'Alt 1 … Alt 0', does: 'ui.keys.nav', name: 'nav1', in: BOTH },
      { keys: 'Ctrl N, F2', does: 'ui.keys.new', name: 'new', in: BOTH },
      { keys: 'Ctrl S', does: 'ui.keys.save', name: 'save', in: BOTH },
      { keys: 'Ctrl K', does: 'ui.keys.attach', name: 'attach', in: CENTRE },
      { keys: 'Ctrl Enter', does: 'ui.keys.primary', name: 'primary', in: ALWAYS },
      { keys: 'Esc', does: 'ui.keys.back', name: 'back', in: ALWAYS },
      { keys: 'Ctrl Z', does: 'ui.keys.undo', name: 'undo', in: BOTH },
      { keys: 'Ctrl P', does: 'ui.keys.print', name: 'print', in: BOTH },
      { keys: 'Ctrl D', does: 'ui.keys.copy', name: 'copy', in: BOTH },
      { keys: 'F3', does: 'ui.keys.copy_above', name: 'copy_above', in: CENTRE },
      { keys: 'Ctrl F, /', does: 'ui.keys.search', name: 'search', in: BOTH },
      { keys: 'Ctrl PageUp', does: 'ui.keys.previous', name: 'previous', in: BOTH },
      { keys: 'Ctrl PageDown', does: 'ui.keys.next', name: 'next', in: BOTH },
      { keys: 'F6', does: 'ui.keys.regions', name: 'regions', in: ALWAYS },
      { keys: 'F8', does: 'ui.keys.read', name: 'read', in: OFFICE },
      { keys: 'F9', does: 'ui.keys.accept', name: 'accept', in: OFFICE },
      { keys: 'Ctrl F9', does: 'ui.keys.give_back', name: 'give_back', in: OFFICE },
      { keys: 'F12', does: 'ui.keys.acts', name: 'acts', in: BOTH },
      { keys: 'Ctrl +', does: 'ui.keys.bigger', name: 'bigger', in: ALWAYS },
      { keys: 'Ctrl −', does: 'ui.keys.smaller', name: 'smaller', in: ALWAYS },
      { keys: 'Ctrl 0', does: 'ui.keys.normal', name: 'normal', in: ALWAYS },
      { keys: 'Ctrl /', does: 'ui.keys.shortcuts', name: 'shortcuts', in: ALWAYS },
    ],
  },
  {
    title: 'ui.keys.group.dates',
    rows: [
      { keys: 't', does: 'ui.keys.today', in: ALWAYS },
      { keys: '−, +', does: 'ui.keys.day_step', in: ALWAYS },
      { keys: 'F4, Alt ↓', does: 'ui.keys.list', in: ALWAYS },
    ],
  },
  {
    // The one table that is typed into is that of the notes of a cash count.
    title: 'ui.keys.group.table',
    rows: [
      { keys: 'Enter, ↓', does: 'ui.keys.table_down', in: CENTRE },
      { keys: 'Tab', does: 'ui.keys.table_next', in: CENTRE },
      { keys: 'F2', does: 'ui.keys.table_edit', in: CENTRE },
      { keys: 'Esc', does: 'ui.keys.table_restore', in: CENTRE },
      { keys: 'Ctrl Enter', does: 'ui.keys.table_fill', in: CENTRE },
    ],
  },
];

/** The digits of the entries of a nav, as they lie on the keyboard: the tenth is 0. */
const lastOf = (places: number): number => Math.min(places, 10) % 10;

/** What works in this role, group by group; `places` is how many entries its nav has. */
export function shortcutsOf(role: BookRole | null, places: number): Group[] {
  const own = GROUPS.map(({ title, rows }) => ({
    title,
    rows: rows
      .filter((row) => row.in.includes(role))
      .map((row) => (row.name === 'nav1' ? { ...row, keys: `Alt 1 … Alt ${lastOf(places)}` } : row)),
  }));
  return own.filter((group) => group.rows.length > 0);
}
