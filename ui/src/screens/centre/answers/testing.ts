import type { Answers as Fakes } from '../../../border/fake';
import type {
  Answers,
  ReceiptFound,
  ReceiptsFound,
  ReceiptView,
  RemarkTask,
  ReportStatus,
  SealedReport,
} from '../../../border/generated';
import type { Host } from '../../../border/host';
import type { Params } from '../../../frame/route.svelte';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

/** Help for the tests of what came back; the program never loads it. */

/** What lies on a stick: these receipts, and nothing that was left aside. */
export const lying = (...receipts: ReceiptFound[]): ReceiptsFound => ({
  receipts,
  aside: [],
  is_cut_short: false,
});

export const OFFICE = 'Sở Giáo dục và Đào tạo Quảng Ninh';

export const remark = (position: number, more: Partial<RemarkTask> = {}): RemarkTask => ({
  position,
  place: `Chứng từ thu, chi: PC${position}, Số tiền`,
  table: 'chung-tu',
  row: id(position),
  column: 'amount_vnd',
  rule: null,
  rule_words: null,
  seen: '5000000',
  text: `Nhận xét số ${position}: xem lại số tiền.`,
  screen: 'so-quy',
  record: id(position),
  is_done: false,
  ...more,
});

export const receipt = (more: Partial<ReceiptView> = {}): ReceiptView => ({
  receipt_id: 'aa'.repeat(32),
  code: 'M3XB-7T2P',
  office_name: OFFICE,
  quarter: '2026-Q3',
  revision: 0,
  bundle_id: 'ab'.repeat(32),
  verdict: 'nhan',
  received_on: '2026-10-03',
  decided_on: '2026-10-04',
  note: null,
  is_current: true,
  remarks: [],
  missing: [],
  ...more,
});

/** The state follows the receipts, as in the core. */
export const answers = (receipts: ReceiptView[] = [], more: Partial<Answers> = {}): Answers => ({
  quarter: '2026-Q3',
  state: receipts.find((one) => one.is_current)?.verdict ?? 'chua-co',
  receipts,
  office: null,
  on_the_way: null,
  deadline: '2026-10-05',
  unknown_revision: null,
  ...more,
});

export const found = (more: Partial<ReceiptFound> = {}): ReceiptFound => ({
  path: '/media/KINGSTON/BN_1.goi.zip',
  file_name: 'BN_1.goi.zip',
  state: 'new',
  code: 'accepted',
  message: '',
  signer: null,
  receipt_id: 'aa'.repeat(32),
  office_name: OFFICE,
  quarter: '2026-Q3',
  revision: 0,
  verdict: 'nhan',
  number: '12/2026',
  decided_on: '2026-10-06',
  ...more,
});

const sealed: SealedReport = {
  bundle_id: 'ab'.repeat(32),
  quarter: '2026-Q3',
  revision: 0,
  sequence: 1,
  file_name: 'BC_06874-2008_2026-Q3_L0_1_ab12cd34.goi.zip',
  ma_so_lieu: 'K7Q29F4M',
  signed_on: '2026-09-30',
  sealed_at: '2026-10-02T02:41:00Z',
  supersedes: null,
  reason: null,
  size_bytes: 421_000,
};

/** A quarter that was sealed once; `state` tells whether it is open again. */
export const sealedQuarter = (
  state: Partial<ReportStatus['state']> = {},
  more: Partial<ReportStatus> = {},
): ReportStatus => ({
  quarter: '2026-Q3',
  state: {
    quarter: '2026-Q3',
    is_closed: true,
    revision: 0,
    reason: null,
    report_number: '12/BC',
    signed_on: '2026-09-30',
    signed_ma_so_lieu: 'K7Q29F4M',
    ...state,
  },
  ma_so_lieu: 'K7Q29F4M',
  is_paper_stale: false,
  figures: [],
  director: null,
  sealed: [sealed],
  deadline: '2026-10-05',
  out_of_order: null,
  ...more,
});

export const stick = (label = 'KINGSTON') => ({
  folder: `/media/${label}`,
  label,
  free_bytes: 12_884_901_888,
  is_removable: true,
  is_read_only: false,
});

const BASE: Fakes = {
  read_answers: () => answers(),
  read_report: () => sealedQuarter(),
  list_sticks: () => [],
  find_receipts: () => lying(),
};

/** Opens the screen over a sealed quarter that was not answered yet, unless `fakes` say more. */
export const openAnswers = (
  fakes: Fakes,
  params: Params = { quarter: '2026-Q3' },
  host: Partial<Host> = {},
) => openScreen(Screen, { ...BASE, ...fakes }, params, host);

/** What the focused control says; nothing while the focus is nowhere. */
export function focused(): string {
  const one = document.activeElement;
  return one === document.body ? '' : (one?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}
