import type { Answers } from '../../border/fake';
import type {
  LawEntry,
  LawFact,
  LawFactName,
  LawPackFound,
  LawPackRow,
  LawPacksFound,
  LawPage,
  LawSectionName,
  LawValue,
  ListLaw,
} from '../../border/generated';
import { matches } from '../../format/fold';

/** Help for the tests of the law; the program never loads it. */

/** What lies on a stick: these packs, and nothing that was left aside. */
export const lying = (...packs: LawPackFound[]): LawPacksFound => ({
  packs,
  aside: [],
  is_cut_short: false,
});

export const value = (more: Partial<LawValue> = {}): LawValue => ({
  from: '2026-07-01',
  value: '2.530.000 đ',
  value_en: null,
  note: null,
  instrument: 'nd-161-2026-nd-cp',
  cited: '161/2026/NĐ-CP (15/05/2026)',
  article: 'Điều 3 khoản 2',
  is_verified: true,
  state: 'now',
  ...more,
});

export const fact = (name: LawFactName, value: string, more: Partial<LawFact> = {}): LawFact => ({
  name,
  value,
  value_en: null,
  key: null,
  ...more,
});

export const entry = (key: string, more: Partial<LawEntry> = {}): LawEntry => ({
  key,
  title_vi: `Mục ${key}`,
  title_en: `Entry ${key}`,
  value: '',
  value_en: null,
  is_in_force: true,
  is_verified: true,
  is_example: false,
  is_draft: false,
  history: [],
  facts: [],
  ...more,
});

export const baseWage = entry('rates/base-wage', {
  title_vi: 'Mức lương cơ sở',
  title_en: 'Base wage',
  value: '2.530.000 đ',
  is_verified: false,
  history: [
    value({ from: '2027-01-01', value: '2.700.000 đ', state: 'later', article: null }),
    value(),
    value({
      from: '2011-05-01',
      value: '830.000 đ',
      note: 'mức lương tối thiểu chung',
      instrument: 'nd-22-2011-nd-cp',
      cited: '22/2011/NĐ-CP',
      article: null,
      is_verified: false,
      state: 'past',
    }),
  ],
});
export const trialRate = entry('rates/thu', {
  title_vi: 'Mức thử',
  value: '',
  is_in_force: false,
  is_example: true,
  is_draft: true,
});
export const decision = entry('allowances/vi-du-2011', {
  title_vi: 'Quyết định ví dụ: Ban giám đốc',
  value: '3',
  is_example: true,
  facts: [
    fact('province', '22 Tỉnh Quảng Ninh'),
    fact('highest_only', 'Có'),
    // Of no core on purpose.
    fact('never_heard_of' as LawFactName, 'x'),
  ],
  history: [
    value({ value: 'Giám đốc: Hệ số 0,40', instrument: 'vi-du-2011', cited: 'Ví dụ', article: null }),
  ],
});
export const rule = entry('rules/cash-negative', {
  title_vi: 'Quỹ tiền mặt không âm',
  value: 'Lỗi phải sửa',
  facts: [
    fact('scope', 'report'),
    fact('screen', 'so-quy'),
  ],
  history: [value({ value: 'Quỹ âm {amount_vnd}.', instrument: null, cited: 'Luật Kế toán', article: null })],
});
export const act = entry('instruments/nd-161-2026-nd-cp', {
  title_vi: '161/2026/NĐ-CP',
  title_en: '161/2026/NĐ-CP',
  value: 'Nghị định về mức lương cơ sở',
  facts: [
    fact('issuer', 'Chính phủ'),
    fact('from', '01/07/2026'),
  ],
});
const unit = entry('units/06874', { title_vi: 'Xã Điền Xá', value: '06874' });

export const LAW: Readonly<Record<string, LawEntry[]>> = {
  rates: [baseWage, trialRate],
  decisions: [decision],
  rules: [rule],
  instruments: [act],
  // A section this window has no word for: of no core that came with it.
  'khac-la': [],
  units: [unit],
};

const text = (one: LawEntry): string =>
  [one.title_vi, one.title_en, one.value, ...one.history.map((row) => row.cited)].join(' ');

/** One section is of no core on purpose. */
const named = (section: string): LawSectionName => section as LawSectionName;

/** Answers as the core does; `most` entries at once. */
export function listLaw({ section, query, on }: ListLaw, more: Partial<LawPage> = {}, most = 300): LawPage {
  const all = (LAW[section] ?? []).filter((one) => query === null || matches(text(one), query));
  return {
    section: named(section),
    on: on ?? '2026-10-02',
    sections: Object.entries(LAW).map(([name, entries]) => ({
      section: named(name),
      count: entries.length,
      unverified: entries.filter((one) => !one.is_verified).length,
    })),
    edition: '5YBV-3Y5N',
    pack: null,
    entries: all.slice(0, most),
    is_cut_short: all.length > most,
    ...more,
  };
}

export const OFFICE = 'Sở Giáo dục và Đào tạo Quảng Ninh';

export const pack = (number: number, more: Partial<LawPackRow> = {}): LawPackRow => ({
  pack_id: String(number).repeat(64),
  office_id: 'so-22',
  office_name: OFFICE,
  number,
  edition: 'M3XB-7T2P',
  applies_from: '2027-Q1',
  issued_on: '2027-02-01',
  taken_on: '2027-02-03',
  note: 'Lương cơ sở mới',
  file_name: `DM_so-22_${number}.goi.zip`,
  is_current: true,
  is_here: true,
  changed: ['rates/base-wage', 'rules/cash-negative'],
  titles: {},
  is_draft: false,
  ...more,
});

export const found = (number: number, more: Partial<LawPackFound> = {}): LawPackFound => ({
  path: `/media/KINGSTON/QUY-DINH/DM_${number}.goi.zip`,
  file_name: `DM_${number}.goi.zip`,
  state: 'new',
  code: 'accepted',
  message: '',
  signer: null,
  office_name: OFFICE,
  number,
  applies_from: '2027-Q1',
  issued_on: '2027-02-01',
  note: 'Lương cơ sở mới',
  edition: 'M3XB-7T2P',
  changed: ['rates/base-wage', 'rules/cash-negative', 'units/quang-ninh-2025'],
  entries: [],
  titles: {},
  superseded: [],
  is_draft: false,
  ...more,
});

export const lawAnswers: Answers = {
  list_law: (request) => listLaw(request),
  list_law_packs: () => ({ packs: [], shipped_edition: '5YBV-3Y5N', behind: [] }),
  list_sticks: () => [],
  find_law_packs: () => lying(),
};

export const stick = {
  folder: '/media/KINGSTON',
  label: 'KINGSTON',
  free_bytes: 1_000_000,
  is_removable: true,
  is_read_only: false,
};

/** What the focused control says; nothing while the focus is nowhere. */
export function focused(): string {
  const one = document.activeElement;
  return one === document.body ? '' : (one?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}
