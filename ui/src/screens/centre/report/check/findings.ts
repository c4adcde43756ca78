import type { FindingRow } from '../../../../border/generated';

/** What tells one finding of a report from the others. */
export const keyOf = (finding: FindingRow): string => `${finding.rule}·${finding.row}`;
