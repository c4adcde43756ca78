import type { ClosingPage, Instrument, MonthRow, Settlement } from '../../../border/generated';

/** A year and its settlement, for the tests of the screen and of its forms. */

const source = { number: '26/2026/TT-BTC' } as Instrument;

const month = (of: string, more: Partial<MonthRow>): MonthRow => ({
  month: of,
  stands: 'chua-khoa',
  events: [],
  can_close: false,
  can_reopen: false,
  with: [],
  ...more,
});

export const closingPage = (): ClosingPage => ({
  year: 2026,
  years: [2026, 2026],
  stage: 'dang-thuc-hien',
  adjusted_until: '2027-01-31',
  dues: [
    {
      key: 'adjusting-end',
      vi: 'Hết thời gian chỉnh lý quyết toán ngân sách xã',
      en: 'End of the adjusting period',
      on: '2027-01-31',
      is_before: false,
      last_on: '2027-01-31',
      covers: null,
      source,
      article: null,
      editable: false,
      verified: true,
      note: null,
    },
  ],
  months: [
    month('2026-06', { stands: 'truoc-so' }),
    month('2026-07', { stands: 'da-khoa', can_reopen: true, with: ['2026-08'] }),
    month('2026-08', {
      stands: 'da-khoa',
      can_reopen: true,
      events: [
        { change: 'khoa', day: '2026-09-03', reason: null },
        { change: 'mo-lai', day: '2026-09-11', reason: 'Sót phiếu' },
        { change: 'khoa', day: '2026-09-12', reason: null },
      ],
    }),
    month('2026-09', { can_close: true }),
  ],
  events: [],
  can_close: false,
  can_reopen: false,
});

export const settlement = (): Settlement => {
  const sums = {
    opening_vnd: 0,
    allotted_vnd: 50_000_000,
    received_vnd: 41_300_000,
    spent_vnd: 16_700_000,
    received_after_vnd: 0,
    spent_after_vnd: 700_000,
    left_vnd: 24_600_000,
  };
  return {
    year: 2026,
    stage: 'dang-thuc-hien',
    adjusted_until: '2027-01-31',
    sources: [{ source_id: 'n1', code: 'N1', class: 'nsnn-hang-nam', name: 'Ngân sách xã', sums }],
    total: sums,
    codes: [],
    codes_total: { spent_vnd: 0, spent_after_vnd: 0 },
    held_vnd: 25_300_000,
    after_vnd: -700_000,
  };
};
