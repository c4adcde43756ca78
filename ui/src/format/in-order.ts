/** The words of a closed set as a table of them all names them: in its order, and none left out. */
export const inOrder = <Word extends string>(table: Readonly<Record<Word, unknown>>): Word[] =>
  Object.keys(table) as Word[];
