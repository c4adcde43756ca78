import type { CommitteeDecision, CommitteeMeeting } from '../../border/generated';
import { id } from '../../frame/testing';

/** A decision that names two. */
export const decision: CommitteeDecision = {
  committee_id: id(1),
  change: 'kien-toan',
  number: '12/QĐ-UBND',
  signed_on: '2026-02-10',
  authority: 'Chủ tịch UBND xã',
  from_on: '2026-02-15',
  note: null,
  members: [
    { full_name: 'Trần Văn Thưởng', body: 'ubnd-xa', title: 'Phó Chủ tịch', role: 'truong-ban' },
    { full_name: 'Lê Thị Mỹ Duyên', body: 'hoi-khuyen-hoc', title: null, role: 'uy-vien' },
  ],
};

/** A meeting that resolved one thing, which is not done. */
export const meeting: CommitteeMeeting = {
  meeting_id: id(1),
  held_on: '2026-08-12',
  subject: 'Bàn kế hoạch mở lớp',
  present: 9,
  minutes: 'BB 02',
  resolutions: [{ what: 'Mở lớp xóa mù chữ', who: 'Giám đốc', due_on: '2026-12-31', done_on: null }],
};
