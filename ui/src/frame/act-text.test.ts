import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../words/language.svelte';
import { actText } from './act-text';

afterEach(() => setLanguage('vi'));

describe('an act of the journal', () => {
  it.each([
    ['record_voucher', 'PC143', 'Cất phiếu PC143'],
    ['seal_report', '2026-Q3 L0', 'Niêm phong quý III năm 2026'],
    ['seal_report', '2026-Q3 L2', 'Niêm phong quý III năm 2026, bản thay thế 2'],
    ['open_revision', '2026-Q3 L1', 'Mở quý III năm 2026, bản thay thế 1'],
    ['record_signing', '2026-Q3 12/BC', 'Ghi ngày ký báo cáo quý III năm 2026 · 12/BC'],
    ['settle_allowances', '2026-09 PC003', 'Chốt bảng phụ cấp tháng 9 năm 2026 · PC003'],
    ['reopen_allowances', '2026-09', 'Mở lại bảng phụ cấp tháng 9 năm 2026'],
    ['record_activity', 'Lớp 2026-09', 'Cất hoạt động Lớp 2026-09'],
    ['record_cash_count', '30/09/2026', 'Cất kiểm quỹ 30/09/2026'],
    ['undo_act', '2026-09', 'Hoàn tác: tháng 9 năm 2026'],
    ['never_heard_of', 'x', 'Sửa sổ: x'],
  ])('%s of %s is told as people say it', (act, subject, told) => {
    expect(actText({ act, subject })).toBe(told);
  });

  it('is told in the language of the moment', () => {
    setLanguage('en');
    expect(actText({ act: 'seal_report', subject: '2026-Q3 L1' })).toContain('replacement 1');
  });
});
