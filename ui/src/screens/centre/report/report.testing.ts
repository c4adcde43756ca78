import type {
  Check,
  FindingRow,
  ReportStatus,
  SealedReport,
  Severity,
} from '../../../border/generated';
import { wordsOf } from '../../../words/rules.testing';

export const finding = (
  rule: string,
  severity: Severity,
  more: Partial<FindingRow> = {},
): FindingRow => ({
  rule,
  words: wordsOf(rule),
  severity,
  row: '-',
  table: null,
  screen: 'so-quy',
  record: null,
  show: { number: 'PC131', amount_vnd: '5000000' },
  explanation: null,
  said_since: null,
  offered: null,
  law: 'TT 344/2016/TT-BTC',
  is_verified: true,
  ...more,
});
export const check = (more: Partial<Check> = {}): Check => ({
  quarter: '2026-Q3',
  findings: [],
  errors: 0,
  open_queries: 0,
  hints: 0,
  passed: 23,
  is_ready: true,
  ma_so_lieu: 'K7Q29F4M',
  ...more,
});
export const unready = check({
  findings: [
    finding('voucher-without-source', 'error'),
    finding('payment-without-documents', 'query'),
  ],
  errors: 1,
  open_queries: 1,
  is_ready: false,
});
export const sealedReport: SealedReport = {
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
export const status = (
  state: Partial<ReportStatus['state']> = {},
  more: Partial<ReportStatus> = {},
): ReportStatus => ({
  quarter: '2026-Q3',
  state: {
    quarter: '2026-Q3',
    is_closed: false,
    revision: 0,
    reason: null,
    report_number: null,
    signed_on: null,
    signed_ma_so_lieu: null,
    ...state,
  },
  ma_so_lieu: 'K7Q29F4M',
  is_paper_stale: false,
  figures: [{ name: 'closing', amount_vnd: 3_684_000, count: null }],
  director: 'Trần Văn Thưởng',
  sealed: [],
  deadline: '2026-10-05',
  out_of_order: null,
  ...more,
});
