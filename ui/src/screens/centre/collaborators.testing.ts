import type { CollaboratorPage, CollaboratorRow } from '../../border/generated';
import { id } from '../../frame/testing';

export const row: CollaboratorRow = {
  collaborator: {
    collaborator_id: id(1),
    full_name: 'Lê Thị Hà',
    kind: 'bao-cao-vien',
    fields: ['suc-khoe', 'ky-nang-song'],
    is_female: true,
    workplace: 'Trạm Y tế xã',
    qualification: 'Bác sĩ',
    from_on: '2026-02-01',
    to_on: null,
    phone: '•••• 678',
    birth_on: '••/••/1982',
    note: null,
  },
  is_current: true,
  talks: [{ activity_id: id(2), held_on: '2026-08-05', title: 'Sơ cứu', sessions: 2, turns: 45 }],
  pays: [
    { voucher_id: id(3), number: 'PC001', day: '2026-08-06', reason: 'Thù lao', amount_vnd: 450_000, is_void: false },
  ],
  paid_vnd: 450_000,
};

export const collaboratorPage: CollaboratorPage = {
  on: '2026-09-25',
  rows: [row],
  vouchers: [
    { voucher_id: id(4), number: 'PC002', day: '2026-09-03', payee: 'Lê Thị Hà', reason: 'Thù lao', left_vnd: 300_000 },
  ],
};
