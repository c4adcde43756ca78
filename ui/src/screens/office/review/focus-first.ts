import type { Attachment } from 'svelte/attachments';

/** What opened within a screen takes the focus to where its words are typed, else to its first field. */
export const focusFirst: Attachment = (node) => {
  const words = node.querySelector<HTMLElement>('textarea');
  (words ?? node.querySelector<HTMLElement>('select, input'))?.focus();
};
