import { TABLES as ALL, type ReportTable, type RuleScreen } from '../../../border/generated';

/** What the check itself made: no rule asks it. */
const OF_THE_CHECK = 'ket-qua-kiem-tra';

/** The tables of a report that a rule may look at. */
export const TABLES: readonly ReportTable[] = ALL.filter(({ id }) => id !== OF_THE_CHECK);

/** Where a finding about the report as a whole is put right. */
const WHOLE: RuleScreen = 'bao-cao';

export const tableOf = (id: string | null): ReportTable | undefined =>
  TABLES.find((table) => table.id === id);

export const screenOfTable = (id: string | null): RuleScreen => tableOf(id)?.screen ?? WHOLE;
