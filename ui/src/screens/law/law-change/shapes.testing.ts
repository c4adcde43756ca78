import { readFileSync } from 'node:fs';

/** A column as the core's own shape says it: title, builder of its kind, list of its codes. */
export interface ShapeColumn {
  title: string;
  kind: string;
  list: string | null;
}

/** A table of a report, out of the core's own shapes. */
export interface CoreShape {
  name: string;
  title: string;
  columns: Map<string, ShapeColumn>;
}

const core = (file: string): string =>
  readFileSync(`../src-tauri/crates/letters/src/shapes/${file}.rs`, 'utf8');

const COLUMN = /\b([a-z_]+)\("(\w+)", "([^"]+)"(?:, "([^"]+)")?\)/g;

/** Every table of a report in its order, without the results of rules themselves. */
export function coreShapes(): CoreShape[] {
  const all = core('mod').split('pub const ALL')[1]?.split('];')[0] ?? '';
  const shapes = [...all.matchAll(/(\w+)::(\w+),/g)].map(([, file = '', name = '']) => {
    const text = core(file).split(`const ${name}: Shape = Shape {`)[1]?.split('..PLAIN')[0] ?? '';
    const told = (field: string): string => new RegExp(`\\b${field}: "([^"]+)"`).exec(text)?.[1] ?? '';
    const columns = [...text.matchAll(COLUMN)]
      .filter(([, kind]) => kind !== 'of')
      .map(([, kind = '', column = '', title = '', list = null]): [string, ShapeColumn] => [
        column,
        { title, kind, list },
      ]);
    return { name: told('name'), title: told('title'), columns: new Map(columns) };
  });
  return shapes.filter(({ name }) => name !== 'ket-qua-kiem-tra');
}
