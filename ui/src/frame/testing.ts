import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished } from 'vitest';
import type { Component } from 'svelte';
import { fakeCore, type Answers, type FakeCore } from '../border/fake';
import type { BookStatus, CodeRow, Profile } from '../border/generated';
import type { Host } from '../border/host';
import { unkept } from '../parts/form';
import { readBook } from './book.svelte';
import { forgetWay, type Params } from './route.svelte';

/** Help for the tests of screens; the program never loads it. */

const centre: Profile = {
  centre_id: '06874-2008',
  name: 'Trung tâm học tập cộng đồng xã Điền Xá',
  unit_code: '06874',
  unit_from: '2025-07-01',
  unit_name: 'Xã Điền Xá',
  parent_name: null,
  area_class: 'kv2',
  account_kind: 'rieng',
  has_seal: true,
  office_id: 'so-22',
  office_name: 'Sở Giáo dục và Đào tạo Quảng Ninh',
  first_on: '2026-01-01',
  allowance_decision: null,
  classes_before: 0,
  turns_before: 0,
};

export const bookStatus: BookStatus = {
  role: 'centre',
  is_sample: false,
  centre,
  amount_asked_from: 100_000_000_000,
  has_account_apart: false,
  office: null,
  open_quarter: '2026-Q3',
  is_all_sealed: false,
  today: '2026-10-02',
  clock: null,
  settings: { language: 'vi', type_size: 'vua', words_school: 'bac', says_zero_thousand: false, says_chan: false, upper_body: '', clerk: '' },
  drafts: [],
  has_seal: true,
  last_act_at: '2026-10-02T02:41:00Z',
  can_undo: true,
  last_backup_on: null,
  version: '0.1.0',
  norms_edition: 'ABCD EFGH',
};

/** A record id of 32 digits. */
export const id = (n: number): string => String(n).padStart(32, '0');

const code = (of: string, name: string, fields: CodeRow['fields'] = {}): CodeRow => ({
  code: of,
  name_vi: name,
  name_en: `${name} (en)`,
  note: null,
  source: '',
  is_verified: true,
  fields,
});

const CODES: Readonly<Record<string, CodeRow[]>> = {
  roles: [
    code('giam-doc', 'Giám đốc', { signs_as: 'director', is_board: 'true' }),
    code('pho-giam-doc', 'Phó Giám đốc', { is_board: 'true' }),
    code('ke-toan', 'Kế toán', { signs_as: 'accountant' }),
    code('thu-quy', 'Thủ quỹ', { signs_as: 'cashier' }),
    code('giao-vien-biet-phai', 'Giáo viên biệt phái', { is_seconded: 'true' }),
  ],
  'end-reason': [code('nghi-huu', 'Nghỉ hưu'), code('het-nhiem-ky', 'Hết nhiệm kỳ')],
  'school-level': [code('thcs', 'Trung học cơ sở'), code('tieu-hoc', 'Tiểu học')],
  'secondment-end': [code('het-thoi-han', 'Hết thời hạn'), code('nghi-huu', 'Nghỉ hưu')],
  'secondment-protected': [code('mang-thai', 'Đang mang thai')],
  'collaborator-kind': [code('bao-cao-vien', 'Báo cáo viên'), code('cong-tac-vien', 'Cộng tác viên')],
  'speaker-field': [code('suc-khoe', 'Y tế, chăm sóc sức khỏe'), code('ky-nang-song', 'Kỹ năng sống, gia đình')],
  'training-topic': [code('quan-ly', 'Nghiệp vụ quản lý'), code('chuyen-mon', 'Chuyên môn')],
  'funding-class': [code('nsnn-hang-nam', 'Ngân sách hằng năm', { offered_first: 'true' }), code('tai-tro-tien', 'Tài trợ', { is_donation: 'true' })],
  'allotment-change': [code('giao', 'Dự toán giao đầu năm'), code('bo-sung', 'Bổ sung')],
  'budget-code': [code('6551', 'Văn phòng phẩm')],
  'budget-source': [code('12', 'Kinh phí không tự chủ')],
  'budget-level': [code('4', 'Ngân sách cấp xã')],
  'gift-origin': [code('tai-tro', 'Tài trợ, ủng hộ'), code('cap-hien-vat', 'Cấp bằng hiện vật')],
  'activity-group': [code('kinh-te-nghe', 'Kinh tế, nghề')],
  'activity-form': [code('lop', 'Lớp')],
  'facility-category': [code('may-tinh', 'Máy tính'), code('phong-hoc', 'Phòng học')],
  'support-kind': [code('ban-dau', 'Hỗ trợ ban đầu'), code('hang-nam', 'Hỗ trợ hằng năm')],
  'facility-change': [code('tang', 'Tăng'), code('giam', 'Giảm'), code('tinh-trang', 'Đổi tình trạng')],
  'facility-movement': [
    code('mua-sam', 'Mua sắm', { change: 'tang' }),
    code('thanh-ly', 'Thanh lý', { change: 'giam' }),
    code('hong-cho-sua', 'Hỏng, chờ sửa', { change: 'tinh-trang', usable: 'giam' }),
    code('danh-gia-lai', 'Đánh giá lại tình trạng', { change: 'tinh-trang' }),
  ],
  'committee-change': [
    code('thanh-lap', 'Thành lập'),
    code('kien-toan', 'Kiện toàn'),
    code('giai-the', 'Giải thể', { ends: 'true' }),
  ],
  'committee-role': [code('truong-ban', 'Trưởng ban', { leads: 'true' }), code('pho-truong-ban', 'Phó Trưởng ban'), code('uy-vien', 'Ủy viên')],
  'partner-body': [code('ubnd-xa', 'Ủy ban nhân dân xã'), code('mttq', 'Ủy ban Mặt trận Tổ quốc'), code('hoi-khuyen-hoc', 'Hội Khuyến học')],
  'plan-kind': [code('giai-doan', 'Giai đoạn'), code('nam', 'Năm'), code('quy', 'Quý')],
  'plan-stage': [code('2026-2030', 'Giai đoạn 2026–2030', { first: '2026', last: '2030' })],
  'plan-measure': [
    code('lop', 'Số lớp', { counts: 'hoat-dong', adds: 'dem', by: 'activity-group', unit: 'lớp' }),
    code('chi', 'Chi kinh phí', { counts: 'chi', adds: 'tien', by: 'funding-class' }),
    code('khac', 'Chỉ tiêu khác', { counts: 'tay', adds: 'dem' }),
  ],
  relation: [code('rieng', 'Riêng'), code('muon', 'Mượn')],
  condition: [code('tot', 'Tốt'), code('hong', 'Hỏng')],
};

/** Opens a screen over a fake core whose book is open. */
export async function openScreen(
  screen: Component<{ params: Params }>,
  answers: Answers,
  params: Params = {},
  host: Partial<Host> = {},
) {
  const core: FakeCore = fakeCore(
    {
      book_status: () => bookStatus,
      ask_due: () => [],
      list_attachments: () => [],
      count_attachments: () => [],
      list_codes: ({ list }) => CODES[list] ?? [],
      amount_in_words: () => ({ words: 'một đồng' }),
      ...answers,
    },
    host,
  );
  await readBook();
  unkept.clear();
  onTestFinished(() => {
    forgetWay();
    expect([...unkept], 'boxes of text whose half-typed words nobody keeps').toEqual([]);
  });
  const user = userEvent.setup();
  const view = render(screen, { props: { params } });
  return { core, user, view };
}
