import { describe, expect, it } from 'vitest';
import { clockOf, dayAndClockOf, whenOf } from './clock';

describe('the clock', () => {
  it('says the hours and the day of Vietnam wherever the PC believes it stands', () => {
    for (const [instant, clock, day] of [
      ['2026-09-30T01:05:00Z', '08:05', '30/09/2026 08:05'],
      ['2026-09-30T17:30:00Z', '00:30', '01/10/2026 00:30'],
      ['2026-12-31T23:59:00Z', '06:59', '01/01/2027 06:59'],
      ['2026-09-30T08:00:00+07:00', '08:00', '30/09/2026 08:00'],
    ] as const) {
      expect([clockOf(instant), dayAndClockOf(instant)], instant).toEqual([clock, day]);
    }
    expect(whenOf('2026-09-30T17:30:00Z', '2026-10-01')).toBe('00:30');
    expect(whenOf('2026-09-30T17:30:00Z', '2026-09-30')).toBe('01/10/2026 00:30');
  });
});
