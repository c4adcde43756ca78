import type { Answers } from '../../../border/fake';
import type {
  CodeRow,
  LawChangeRow,
  LawEntry,
  LawPackRow,
  LawPage,
  UnitRow,
} from '../../../border/generated';
import { entry, value } from '../testing';
import { officeStatus } from '../../office/board.testing';

/** Help for the tests of this screen; the program never loads it. */

export const change = (key: string, more: Partial<LawChangeRow> = {}): LawChangeRow => ({
  key,
  title: 'Lương cơ sở · 01/07/2028',
  changed_on: '2026-10-02',
  text: `id = "${key}"\nverified = true\n`,
  is_new: false,
  ...more,
});

const act = (id: string, number: string, subject: string): LawEntry =>
  entry(`instruments/${id}`, { title_vi: number, title_en: number, value: subject });

/** What a new base wage says, as the law is read. */
const newWage = entry('rates/base-wage', {
  title_vi: 'Mức lương cơ sở',
  title_en: 'Base wage',
  history: [
    value({
      from: '2028-07-01',
      value: '2.700.000 đ',
      cited: '201/2028/NĐ-CP',
      article: null,
      is_verified: false,
      state: 'later',
    }),
  ],
});

const page: LawPage = {
  section: 'instruments',
  on: '2026-10-02',
  sections: [],
  edition: 'AAAA-AAAA',
  pack: null,
  entries: [
    act('nd-161-2026', '161/2026/NĐ-CP', 'Mức lương cơ sở'),
    act('qd-70-2014', '70/2014/QĐ-UBND', 'Phụ cấp trung tâm học tập cộng đồng'),
  ],
  is_cut_short: false,
};

export const unit = (code: string, full_name: string, more: Partial<UnitRow> = {}): UnitRow => ({
  code,
  from: '2025-07-01',
  kind: code.length === 2 ? 'tinh' : 'xa',
  name: full_name.replace(/^(Tỉnh|Xã) /, ''),
  full_name,
  is_verified: true,
  parent_code: code.length === 2 ? null : '22',
  parent_name: code.length === 2 ? null : 'Tỉnh Quảng Ninh',
  ...more,
});

export const pack = (number: number, more: Partial<LawPackRow> = {}): LawPackRow => ({
  pack_id: `goi-${number}`,
  office_id: 'so-22',
  office_name: 'Sở Giáo dục và Đào tạo Quảng Ninh',
  number,
  edition: 'BBBB-BBBB',
  applies_from: '2026-Q4',
  issued_on: '2026-10-02',
  taken_on: '2026-10-02',
  note: 'Lương cơ sở mới',
  file_name: `QD-${number}.zip`,
  is_current: false,
  is_here: true,
  changed: ['rates/base-wage'],
  titles: {},
  is_draft: false,
  ...more,
});

const code = (of: string, name_vi: string): CodeRow => ({
  code: of,
  name_vi,
  name_en: name_vi,
  note: null,
  source: '',
  is_verified: true,
  fields: {},
});
const CODES: Readonly<Record<string, CodeRow[]>> = {
  roles: [code('giam-doc', 'Giám đốc'), code('pho-giam-doc', 'Phó giám đốc')],
  'area-class': [code('kv1', 'Khu vực I'), code('kv3', 'Khu vực III'), code('khong', 'Không thuộc')],
  method: [
    code('he-so', 'Hệ số nhân mức lương cơ sở'),
    code('phan-tram', 'Phần trăm của lương'),
    code('so-tien-thang', 'Số tiền mỗi tháng'),
  ],
  'unit-kind': [code('xa', 'Xã'), code('phuong', 'Phường')],
};

/** An office's core that keeps what it is given. */
export function lawAnswers(kept: LawChangeRow[], more: Answers = {}): Answers {
  let changes = kept;
  const all = () => ({ changes, entries: [], doubts: [], edition: 'CCCC-CCCC' });
  return {
    book_status: () => officeStatus,
    list_codes: ({ list }) => CODES[list] ?? [],
    list_law: () => page,
    list_law_changes: all,
    read_law_file: ({ key }) =>
      changes.find((row) => row.key === key) ?? change(key, { title: '', text: 'a\nb\n' }),
    preview_law: () => ({
      changes: [change('rates/base-wage', { text: 'a\nfrom = 2028\nb\n' })],
      entries: [newWage],
      doubts: [],
      edition: 'DDDD-DDDD',
    }),
    change_law: () => {
      changes = [...changes, change('rates/base-wage')];
      return all();
    },
    drop_law_change: ({ key }) => {
      changes = changes.filter((row) => row.key !== key);
      return all();
    },
    change_law_file: ({ key, text, title }) => {
      changes = [...changes, change(key, { text, title, is_new: true })];
      return all();
    },
    search_units: ({ query }) =>
      [unit('22', 'Tỉnh Quảng Ninh'), unit('06874', 'Xã Điền Xá')].filter((row) =>
        row.full_name.toLowerCase().includes(query.toLowerCase()),
      ),
    ask_rate: ({ key }) => ({
      key,
      amount: 2_530_000,
      from: '2026-07-01',
      source: {
        id: 'nd-161-2026',
        number: '161/2026/NĐ-CP',
        vi: 'Mức lương cơ sở',
        en: 'Base wage',
        issuer: 'Chính phủ',
        signed: null,
        from: null,
        replaces: [],
        amends: [],
        ended: null,
        ended_by: null,
        verified: true,
        dates_verified: true,
        note: null,
      },
      article: null,
      verified: true,
    }),
    keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
    drop_draft: () => ({}),
    ...more,
  };
}
