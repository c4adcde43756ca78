import type { PersonName, Secondment, SecondmentPage, Training, TrainingPage, HandingOver, HandingPage } from '../../border/generated';
import { id } from '../../frame/testing';

/** A teacher sent to the centre, and a course somebody went to, for the tests of what is shown of them. */

const people: PersonName[] = [
  { person_id: id(1), full_name: 'Chìu Sám Múi', main_job: 'Giáo viên' },
  { person_id: id(2), full_name: 'Lý An', main_job: null },
];

export const secondment: Secondment = {
  secondment_id: id(1),
  person_id: id(1),
  school: 'Trường THCS Đông Tiến',
  level: 'thcs',
  subject: null,
  share: 100,
  decision_no: '15/QĐ-UBND',
  decision_on: '2024-08-15',
  authority: 'Chủ tịch UBND xã',
  from_on: '2024-09-01',
  until_on: '2026-08-31',
  ended_on: null,
  end_reason: null,
  protected: null,
  protected_until: null,
  note: null,
  extensions: [{ decision_no: '20/QĐ-UBND', decision_on: '2026-08-20', until_on: '2026-12-31' }],
};

export const secondmentPage: SecondmentPage = {
  on: '2026-10-02',
  rows: [
    {
      secondment,
      full_name: 'Chìu Sám Múi',
      is_on: true,
      last_on: '2026-12-31',
      term: { months: 36, warn_on: '2027-06-01', limit_on: '2027-09-01', is_verified: false },
      is_near: false,
      is_over: false,
    },
  ],
  unsaid: [
    {
      full_name: 'Lý An',
      post: {
        post_id: id(7),
        person_id: id(2),
        role: 'giao-vien-biet-phai',
        decision_no: '9/QĐ-UBND',
        decision_on: '2025-08-10',
        from_on: '2025-09-01',
        to_on: null,
        end_reason: null,
        authority: null,
        sending_school: 'Trường Tiểu học Tân Lập',
        salary: null,
      },
    },
  ],
  people,
};

export const training: Training = {
  training_id: id(1),
  title: 'Nghiệp vụ quản lý',
  topic: 'quan-ly',
  from_on: '2026-08-12',
  to_on: '2026-08-14',
  days: 3,
  by_whom: 'Sở Giáo dục và Đào tạo',
  place: null,
  certificate: null,
  note: null,
  trainees: [{ person_id: id(1), certificate_no: '15/2026' }],
};

export const trainingPage: TrainingPage = {
  on: '2026-10-02',
  rows: [training],
  untrained: [
    { person_id: id(2), full_name: 'Lý An', roles: ['ke-toan'], lacks: ['quan-ly', 'chuyen-mon'], was_said: true },
  ],
  people,
};

/** A hand-over and a change without one, for the tests of the screen and of its form. */

export const handed = (): HandingOver => ({
  handing_over_id: id(7),
  handed_on: '2026-08-03',
  role: 'thu-quy',
  from_name: 'Nguyễn Thị Hường',
  to_name: 'Lê Thị Hà',
  witnesses: 'Trần Văn Thưởng',
  cash_vnd: 3_684_000,
  account_vnd: 8_000_000,
  counted_vnd: null,
  under_way: null,
  papers: 'Sổ quỹ, 12 phiếu chi',
  keys: null,
  note: null,
});

export const handingPage = (): HandingPage => ({
  rows: [handed()],
  missing: [
    {
      role: 'giam-doc',
      from_name: 'Trần Văn Thưởng',
      to_name: 'Lê Thị Mỹ Duyên',
      person_id: id(2),
      on: '2026-09-01',
    },
  ],
  roles: ['giam-doc', 'ke-toan', 'thu-quy'],
});
