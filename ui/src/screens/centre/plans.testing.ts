import type { Plan, PlanPage, Target, TargetRow } from '../../border/generated';
import { id } from '../../frame/testing';

const classes: Target = {
  number: 1,
  measure: 'lop',
  of_code: 'kinh-te-nghe',
  what: null,
  unit: null,
  planned: 60,
  planned_vnd: null,
  responsible: 'Phó giám đốc',
  due_on: '2026-11-30',
  source_class: 'nsnn-hang-nam',
  task: 'Giảm nghèo',
  said: null,
  said_vnd: null,
};
const households: Target = {
  ...classes,
  number: 2,
  measure: 'khac',
  of_code: null,
  what: 'Số hộ học tập',
  unit: 'hộ',
  said: 150,
};

const row = (target: Target, done: number, percent: number): TargetRow => ({
  target,
  called: 'Số lớp',
  unit: 'lớp',
  is_money: false,
  by_hand: target.measure === 'khac',
  done,
  done_vnd: null,
  percent,
});

/** A year's plan with a target that is counted and one a person says. */
export const plan: Plan = {
  plan_id: id(1),
  kind: 'nam',
  period: '2026',
  from_on: '2026-01-01',
  to_on: '2026-12-31',
  number: '05/KH',
  issued_on: '2026-01-05',
  approved_on: '2026-01-12',
  approved_by: 'Ủy ban nhân dân xã',
  note: null,
  targets: [classes, households],
};

export const planPage: PlanPage = {
  on: '2026-09-28',
  rows: [{ plan, on: '2026-09-28', targets: [row(classes, 34, 5_666), row(households, 60, 10_000)] }],
};
