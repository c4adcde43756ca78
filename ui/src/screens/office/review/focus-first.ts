import type { Attachment } from 'svelte/attachments';

/** What opened within a screen takes the focus to where its words are typed, else to its first field. */
export const focusFirst: Attachment = (node) => {
  const words = node.querySelector('textarea');
  (words ?? node.querySelector<HTMLElement>('select, input'))?.focus();
  // What was half typed goes on where it ends.
  words?.setSelectionRange(words.value.length, words.value.length);
};
