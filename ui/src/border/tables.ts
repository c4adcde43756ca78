import { TABLES, type ReportColumn, type ReportTable } from './generated';

/** What the core's shapes say of a report's tables. A table of another paper is not among them. */
export const tableOf = (id: string | null | undefined): ReportTable | undefined =>
  TABLES.find((table) => table.id === id);

export const columnOf = (
  table: string | null | undefined,
  column: string | null | undefined,
): ReportColumn | undefined => tableOf(table)?.columns.find(({ id }) => id === column);
