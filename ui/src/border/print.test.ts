import { describe, expect, it } from 'vitest';
import { sizeOf } from './print';

describe('a page that is printed', () => {
  it('is as large as its drawing says, A4 where it says nothing', () => {
    const landscape = '<svg class="typst-doc" viewBox="0 0 841.89 595.28" width="841.89pt">';
    expect(sizeOf(landscape)).toEqual({ width: 841.89, height: 595.28 });
    expect(sizeOf('<svg>')).toEqual({ width: 595.28, height: 841.89 });
  });
});
