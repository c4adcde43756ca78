import { describe, expect, it } from 'vitest';
import { coreShapes } from './shapes.testing';
import { TABLES } from './tables';

describe('the tables a rule may look at', () => {
  it('are those of the core, column by column, without the results of rules themselves', () => {
    const expected = coreShapes().map(({ name, title, columns }) => [
      name,
      title,
      Object.fromEntries([...columns].map(([column, told]) => [column, told.title])),
    ]);
    expect(expected.length).toBe(12);
    expect(TABLES.map(({ id, title, columns }) => [id, title, columns])).toEqual(expected);
  });
});
