import type { OwnDecision, OwnDecisionRow, OwnDecisions } from '../../border/generated';

/** A decision of Quảng Ninh as its centre entered it. */
export const own: OwnDecision = {
  own_id: 'tam-22-21-2026-qd-ubnd',
  number: '21/2026/QĐ-UBND',
  signed_on: '2026-06-20',
  issuer: 'Ủy ban nhân dân tỉnh Quảng Ninh',
  subject: 'Phụ cấp trung tâm học tập cộng đồng',
  province: '22',
  from_on: '2026-07-01',
  to_on: null,
  scope: 'Cán bộ trung tâm học tập cộng đồng',
  highest_only: true,
  start: 'thang-bat-dau',
  stop: 'thang-ke-tiep',
  rounding: 1,
  counts_for_insurance: false,
  lines: [
    {
      role: 'giam-doc',
      area_classes: [],
      method: 'he-so',
      coefficient: '0.25',
      of: null,
      amount_vnd: null,
    },
  ],
};

export const row: OwnDecisionRow = {
  decision: own,
  state: 'stands',
  replaced_by: null,
  changed: [],
  sealed: null,
  is_settled: false,
};

/** A centre with that one. */
export const page: OwnDecisions = {
  province: '22',
  province_name: 'Tỉnh Quảng Ninh',
  rows: [row],
};
