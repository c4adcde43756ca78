import { missing, type Problem } from '../../../forms/form.svelte';
import type { Answers, SourceAnswer } from './answers';

/** Which step asks a field of the core's request. */
const STEP_OF: Readonly<Record<string, number>> = {
  unit_code: 2,
  unit_from: 2,
  unit_name: 2,
  parent_name: 2,
  name: 2,
  founded_year: 2,
  area_class: 2,
  account_kind: 2,
  has_seal: 2,
  office_id: 2,
  office_name: 2,
  director_name: 3,
  accountant_name: 3,
  cashier_name: 3,
  allowance_decision: 3,
  first_on: 4,
  sources: 4,
  classes_before: 4,
  turns_before: 4,
};

export const stepOfField = (field: string): number | undefined =>
  STEP_OF[field.split(/[.[]/)[0] ?? field];

function unitFaults(a: Answers): Problem[] {
  return a.isOwnUnit
    ? missing('unit_name', !a.ownName.trim(), 'ui.first_run.ask.own_unit')
    : missing('unit_code', a.unit === null, 'ui.first_run.ask.unit');
}

const officeFaults = (a: Answers): Problem[] =>
  missing('office_id', !a.officeId, 'ui.first_run.ask.office');

const centreFaults = (a: Answers): Problem[] => [
  ...missing('name', !a.name.trim(), 'ui.first_run.ask.name'),
  ...missing('founded_year', a.foundedYear === null, 'ui.first_run.ask.founded_year'),
  ...missing('area_class', !a.areaClass, 'ui.first_run.ask.area_class'),
  ...missing('account_kind', !a.accountKind, 'ui.first_run.ask.account_kind'),
];

const peopleFaults = (a: Answers): Problem[] => [
  ...missing('director_name', !a.director.trim(), 'ui.first_run.ask.director'),
  ...missing('accountant_name', !a.accountant.trim(), 'ui.first_run.ask.accountant'),
  ...missing('cashier_name', !a.cashier.trim(), 'ui.first_run.ask.cashier'),
];

const sourceFaults = (source: SourceAnswer): Problem[] => [
  ...missing(`class_${source.id}`, !source.class, 'ui.first_run.ask.source_class'),
  ...missing(`source_name_${source.id}`, !source.name.trim(), 'ui.first_run.ask.source_name'),
];

const moneyFaults = (a: Answers): Problem[] => [
  ...missing('first_on', a.firstOn === null, 'ui.refuse.day-wrong'),
  ...a.sources.flatMap(sourceFaults),
];

/** What is still empty in the step on the screen. What the answers mean is the core's to judge. */
export function faultsOf(a: Answers): Problem[] {
  if (a.step === 1) return missing('role', a.role === null, 'ui.first_run.ask.role');
  if (a.role === 'office') return a.step === 2 ? [...unitFaults(a), ...officeFaults(a)] : [];
  if (a.step === 2) return [...unitFaults(a), ...centreFaults(a), ...officeFaults(a)];
  if (a.step === 3) return peopleFaults(a);
  return a.step === 4 ? moneyFaults(a) : [];
}
