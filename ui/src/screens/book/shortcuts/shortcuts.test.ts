import { describe, expect, it } from 'vitest';
import { GROUPS } from './shortcuts';

describe('shortcuts', () => {
  it('are all on the list people read', () => {
    const listed = GROUPS.flatMap((group) => group.rows.map((row) => row.keys)).join(' · ');
    for (const key of ['F1', 'F2', 'F3', 'F6', 'F12', 'Esc', 'Alt 1', 'Ctrl /', 'Ctrl K', 'F4']) {
      expect(listed).toContain(key);
    }
  });
});
