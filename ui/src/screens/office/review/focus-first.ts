import type { Attachment } from 'svelte/attachments';

/** What opened within a screen takes the focus to its first field. */
export const focusFirst: Attachment = (node) => {
  node.querySelector<HTMLElement>('select, input, textarea')?.focus();
};
