import type { LawChanges, LawEntry } from '../../../../border/generated';

/** Does an entry stand in a changed file? A unit's file bears its code and its first day. */
export const standsIn = ({ key }: LawEntry, file: string): boolean =>
  key === file ||
  file.startsWith(`${key}-`) ||
  key.startsWith(`${file}#`) ||
  (file === 'codes/figure' && key.startsWith('figures/')) ||
  (file.startsWith('offices/') && key.startsWith('offices/'));

/** Changed files of which no entry says anything: they have to be read themselves. */
export const unsaid = ({ changes, entries }: LawChanges): string[] =>
  changes
    .map((row) => row.key)
    .filter((file) => !entries.some((entry) => standsIn(entry, file)));
