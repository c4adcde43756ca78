import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../rule/expressions';
import { unknownName } from './names';

describe('a word nothing is called', () => {
  it.each([
    ['amount_xyz > 1_000_000', 'amount_xyz'],
    ["is_void == 0 and reason == 'không có tên'", null],
    ['count(chung-tu where is_void == 0) > 3', null],
    ['count(chung-từ where is_void == 0) > 3', 'chung-t'],
    ['sum(phu-cap.amount_vn where role == this.role)', 'amount_vn'],
    ['', null],
  ])('in %j is %j', (text, name) => expect(unknownName(text)).toBe(name));

  it.each(EXPRESSIONS.filter(({ written }) => !written.includes('·')).map((one) => [one.written]))(
    'is not in the example %s',
    (written) => expect(unknownName(written)).toBeNull(),
  );
});
