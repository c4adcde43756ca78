import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { openScreen } from '../../../frame/testing';
import { own, page, row } from '../own-decisions.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const all = {
    list_own_decisions: () => page,
    record_own_decision: () => own,
    end_own_decision: () => page,
    ...answers,
  };
  const opened = await openScreen(Screen, all, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const record = { record: own.own_id };

describe('a decision the centre enters itself', () => {
  it('is asked for without its province and as read by nobody', async () => {
    const { user } = await open({}, record);
    const coefficient = await screen.findByLabelText('Hệ số');
    expect((coefficient as HTMLInputElement).value).toBe('0,25');
    await user.clear(coefficient);
    await user.type(coefficient, '0,30');
    await user.click(await button(/Cất quyết định/));
    await waitFor(() => expect(core.asked('record_own_decision')).toHaveLength(1));
    const asked = core.asked('record_own_decision')[0];
    expect(asked).toMatchObject({
      own_id: own.own_id,
      draft: {
        province: '',
        is_verified: false,
        from: '2026-07-01',
        act: { known: null, new: { number: own.number, is_verified: false } },
        lines: [{ role: 'giam-doc', method: 'he-so', coefficient: '0,30', amount_vnd: null }],
      },
    });
  });

  it('is offered under the name of the province that issues it, and says what is missing', async () => {
    const { user } = await open();
    await user.click(await button(/Nhập quyết định/));
    const issuer = await screen.findByLabelText(/Cơ quan ban hành/);
    expect((issuer as HTMLInputElement).value).toBe('Ủy ban nhân dân tỉnh Quảng Ninh');
    await user.click(await button(/Cất quyết định/));
    expect(core.asked('record_own_decision')).toHaveLength(0);
    expect(document.activeElement?.textContent).toMatch(/số/i);
  });

  it('that is refused in a line says so at the line', async () => {
    const refused = () => new Refuse({ code: 'law-field', message: 'law-field', field: 'coefficient', detail: {} });
    const { user } = await open({ record_own_decision: refused }, record);
    await user.click(await button(/Cất quyết định/));
    const coefficient = await screen.findByLabelText('Hệ số');
    await waitFor(() => expect(coefficient.getAttribute('aria-invalid')).toBe('true'));
  });

  it('of a sealed quarter is looked at and ended, one the law has is only looked at', async () => {
    const sealed = { ...page, rows: [{ ...row, sealed: '2026-Q3', is_settled: true }] };
    const { user } = await open({ list_own_decisions: () => sealed }, record);
    expect(await screen.findByText(/Báo cáo đã niêm phong có phụ cấp/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Cất quyết định/ })).toBeNull();
    await user.type(await screen.findByLabelText('Ngày cuối cùng áp dụng'), '30/09/2026');
    await user.tab();
    await user.click(await button('Dừng áp dụng'));
    await waitFor(() =>
      expect(core.asked('end_own_decision')).toEqual([{ own_id: own.own_id, on: '2026-09-30' }]),
    );
    core.restore();
    const changed = [
      { before_vi: 'Giám đốc: 0,15', before_en: 'Director: 0.15', after_vi: 'Giám đốc: 0,20', after_en: '' },
      { before_vi: 'Thủ quỹ: 0,05', before_en: 'Cashier: 0.05', after_vi: '', after_en: '' },
    ];
    const gone = { state: 'replaced' as const, replaced_by: 'QĐ 21', changed };
    const replaced = { ...page, rows: [{ ...row, ...gone }] };
    await open({ list_own_decisions: () => replaced }, record);
    expect(await screen.findByText(/Ở đây chỉ để xem/)).toBeTruthy();
    expect(screen.getByText('Giám đốc: 0,15 → Giám đốc: 0,20')).toBeTruthy();
    expect(screen.getByText('Thủ quỹ: 0,05 → không có dòng này')).toBeTruthy();
    expect(screen.queryByLabelText('Ngày cuối cùng áp dụng')).toBeNull();
  });
});
