import type { Key } from '../../../words/words';

export interface Shortcut {
  keys: string;
  does: Key;
}

/** The list of Ctrl+/; a test holds it to the chords that work. */
export const GROUPS: readonly { title: Key; rows: readonly Shortcut[] }[] = [
  {
    title: 'ui.keys.group.everywhere',
    rows: [
      { keys: 'F1', does: 'ui.keys.help' },
      { keys: 'Alt 1 … Alt 8', does: 'ui.keys.nav' },
      { keys: 'Ctrl N, F2', does: 'ui.keys.new' },
      { keys: 'Ctrl S', does: 'ui.keys.save' },
      { keys: 'Ctrl Enter', does: 'ui.keys.primary' },
      { keys: 'Esc', does: 'ui.keys.back' },
      { keys: 'Ctrl Z', does: 'ui.keys.undo' },
      { keys: 'Ctrl Y', does: 'ui.keys.redo' },
      { keys: 'Ctrl P', does: 'ui.keys.print' },
      { keys: 'Ctrl D', does: 'ui.keys.copy' },
      { keys: 'F3', does: 'ui.keys.copy_above' },
      { keys: 'Ctrl F, /', does: 'ui.keys.search' },
      { keys: 'Ctrl K', does: 'ui.keys.palette' },
      { keys: 'Ctrl PageUp', does: 'ui.keys.previous' },
      { keys: 'Ctrl PageDown', does: 'ui.keys.next' },
      { keys: 'F6', does: 'ui.keys.regions' },
      { keys: 'F8', does: 'ui.keys.read' },
      { keys: 'F9', does: 'ui.keys.accept' },
      { keys: 'Ctrl F9', does: 'ui.keys.give_back' },
      { keys: 'F12', does: 'ui.keys.acts' },
      { keys: 'Ctrl +', does: 'ui.keys.bigger' },
      { keys: 'Ctrl −', does: 'ui.keys.smaller' },
      { keys: 'Ctrl 0', does: 'ui.keys.normal' },
      { keys: 'Ctrl /', does: 'ui.keys.shortcuts' },
    ],
  },
  {
    title: 'ui.keys.group.dates',
    rows: [
      { keys: 't', does: 'ui.keys.today' },
      { keys: '−, +', does: 'ui.keys.day_step' },
      { keys: 'F4, Alt ↓', does: 'ui.keys.list' },
    ],
  },
  {
    title: 'ui.keys.group.table',
    rows: [
      { keys: 'Enter, ↓', does: 'ui.keys.table_down' },
      { keys: 'Tab', does: 'ui.keys.table_next' },
      { keys: 'F2', does: 'ui.keys.table_edit' },
      { keys: 'Esc', does: 'ui.keys.table_restore' },
      { keys: 'Ctrl Enter', does: 'ui.keys.table_fill' },
    ],
  },
];
