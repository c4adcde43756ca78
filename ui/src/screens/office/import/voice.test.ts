import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../border/generated';
import { bundle, refused, strange } from '../counter.testing';
import { voiceOf } from './voice';

const taken: Partial<ImportRow> = { is_taken: true };
const held = { ...bundle('A'), ...taken, state: 'quarantined' as const, is_clean: false };
/** Two reports of one centre: the replacement speaks. */
const pair = [
  bundle('A', { ...taken, centre_id: '06874-2008', is_clean: false, errors: 2 }),
  { ...bundle('A2', { ...taken, centre_id: '06874-2008' }), revision: 1 },
];

describe('what is said across the counter', () => {
  it.each<[string, ImportRow[], string, string]>([
    ['new and clean', [bundle('A')], 'CHỜ NHẬN', 'wait'],
    ['taken and clean', [bundle('A', taken)], 'ĐÃ NHẬN', 'good'],
    ['with what the centre must mend', [bundle('A', { is_clean: false, errors: 1, open_queries: 1 })], 'MANG VỀ SỬA 2 CHỖ', 'bad'],
    ['taken, of which explanations wait', [bundle('A', { ...taken, is_clean: false, explained: 2 })], 'ĐÃ NHẬN, CHỜ XEM', 'wait'],
    ['taken, found otherwise at this end', [bundle('A', { ...taken, is_clean: false, differences: 1 })], 'ĐÃ NHẬN, CHỜ XEM', 'wait'],
    ['held back', [held], 'ĐÃ NHẬN, CHỜ XEM', 'wait'],
    ['of a seal nobody knows', [strange('A', '1'.repeat(30))], 'CHỜ SO DẤU', 'wait'],
    ['broken', [refused('A', 'refused', 'not-a-bundle')], 'MANG VỀ CHÉP LẠI', 'bad'],
    ['of another quarter', [refused('A', 'wrong-quarter', 'wrong-quarter')], 'KHÔNG NHẬN Ở ĐÂY', 'bad'],
    ['replaced on the same stick', pair, 'ĐÃ NHẬN', 'good'],
  ])('of one %s', (_, rows, what, kind) => {
    expect(voiceOf(rows, '2026-10-05')).toMatchObject({ what, kind });
  });

  it('names the day until which what goes back must be here again, and no other', () => {
    const back = bundle('A', { is_clean: false, errors: 3 });
    expect(voiceOf([back], '2026-10-05')?.deadline).toBe('trước 05/10/2026');
    expect(voiceOf([bundle('A', taken)], '2026-10-05')?.deadline).toBeNull();
    expect(voiceOf([], '2026-10-05')).toBeNull();
  });

  it('of several counts them', () => {
    const rows = [
      bundle('A', { ...taken, centre_id: '06874-2008' }),
      bundle('B', { centre_id: '06877-2008', is_clean: false, errors: 1 }),
      bundle('C', { centre_id: '06880-2008' }),
    ];
    expect(voiceOf(rows, null)).toMatchObject({ who: '3 trung tâm', what: 'ĐÃ NHẬN 1 · MANG VỀ 1 · CHỜ 1', kind: 'bad' });
  });
});
