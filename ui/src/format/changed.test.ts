import { describe, expect, it } from 'vitest';
import { changedText } from './changed';

describe('a changed cell', () => {
  it('that was empty says so beside what it became', () => {
    expect(changedText(null, true)).toBe('(trống)');
    expect(changedText('150000', true)).toBe('150.000\u00a0đ');
    expect(changedText('150000', false)).toBe('150000');
  });
});
