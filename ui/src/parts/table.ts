/** One column of a Table; `Row` is whatever a line of the core holds. */
export interface Column<Row> {
  key: string;
  title: string;
  /** What the cell says. A money column gets the core's integer through formatMoney. */
  text: (row: Row) => string;
  /** Numbers stand right and keep one line. */
  number?: boolean;
  /** A quiet second line under `text`. */
  note?: (row: Row) => string;
  /** Narrow windows hide this column and put its text under the main one. */
  folds?: boolean;
  /** The column that opens the row; the first one unless said otherwise. */
  main?: boolean;
  /** The title leads to how this column comes about. */
  about?: () => void;
  /** CSS width, e.g. "7rem". */
  width?: string;
}
