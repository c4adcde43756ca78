import { call } from '../../../border/call';
import type { ImportRow, LineColumn, Lines } from '../../../border/generated';
import { compareText } from '../../../format/fold';
import { CodeList } from '../../../forms/codes.svelte';
import { Attempt, Form, missing } from '../../../forms/form.svelte';
import { addRemark } from '../remarks.svelte';
import { aboutBundle } from '../shown';
import { calledBy, codeOf, orderOf, type Step } from './links';
import { lineText } from './shown';

/** Most rows the core gives at once, and most that are shown on one page. */
const ASK = 500;
export const PAGE = 100;

/** One row of a sealed table. */
export interface Line {
  key: string;
  cells: readonly string[];
}

/** The tables of one bundle, from a sum down to the line it was added up from. */
export class Ledger {
  lines = $state.raw<Lines | null>(null);
  rows = $state.raw<readonly Line[]>([]);
  step = $state.raw<Step>({ table: '' });
  /** The row that is open as a record. */
  open = $state.raw<Line | null>(null);
  /** The row that was open last: it keeps the mark and the focus. */
  marked = $state<string | null>(null);
  page = $state(0);
  /** What the file of the bundle is today: whether its seal still holds. */
  file = $state.raw<ImportRow | null>(null);
  remark = $state.raw(this.#remarkOn(null));
  /** Where one came from within the bundle, for the way back. */
  trail = $state.raw<readonly Step[]>([]);
  readonly loading = new Attempt();
  readonly phrases = new CodeList('remark-phrase');

  readonly pages = $derived(Math.max(1, Math.ceil(this.rows.length / PAGE)));
  readonly shown = $derived(this.rows.slice(this.page * PAGE, (this.page + 1) * PAGE));

  constructor(
    readonly bundle_id: string,
    first: Step,
  ) {
    this.step = first;
  }

  begin = async (): Promise<void> => {
    await this.#show(this.step);
    const path = this.lines?.bundle.path;
    if (path === undefined) return;
    // Looked at after the rows stand there; a file that is gone is told by its stamp.
    this.file = await call('preview_bundle', { path, quarter: null }).catch(() => null);
    await this.phrases.load().catch(() => undefined);
  };

  /** Goes on to other lines of the bundle; `back` returns. */
  async go(step: Step): Promise<void> {
    const { key } = this.open ?? { key: this.marked };
    const here: Step = key === null ? this.step : { ...this.step, key };
    this.trail = [...this.trail, here];
    await this.#show(step);
  }

  /** Out of the record, then back along the way; false at its beginning. */
  async back(): Promise<boolean> {
    if (this.open && !this.isRecord) {
      this.shut();
      return true;
    }
    const before = this.trail.at(-1);
    if (before === undefined) return false;
    this.trail = this.trail.slice(0, -1);
    await this.#show(before);
    return true;
  }

  /** Another table by the chooser: the way begins anew. */
  async choose(table: string): Promise<void> {
    this.trail = [];
    await this.#show({ table });
  }

  openRow(line: Line): void {
    this.open = line;
    this.marked = line.key;
    this.remark = this.#remarkOn(line);
  }

  /** The remark that is written about a row; half of one is kept with it. */
  #remarkOn(line: Line | null): Form<{ column: string | null; text: string }> {
    const of = [this.bundle_id, this.lines?.table, line?.key].join('/');
    const about = this.lines ? aboutBundle(this.lines.bundle) : {};
    return new Form({ column: null, text: '' }, line && { form: 'line-remark', of, about });
  }

  shut(): void {
    this.open = null;
  }

  /** A table of one row is its record. */
  get isRecord(): boolean {
    return this.rows.length === 1;
  }

  /** One row or one page on. */
  walk(by: 1 | -1): void {
    if (this.open === null) {
      this.page = Math.min(Math.max(this.page + by, 0), this.pages - 1);
      return;
    }
    const next = this.rows[this.rows.indexOf(this.open) + by];
    if (next === undefined) return;
    this.openRow(next);
    this.page = Math.floor(this.rows.indexOf(next) / PAGE);
  }

  cell(line: Line, column: string): string {
    const at = this.lines?.columns.findIndex((one) => one.name === column) ?? -1;
    return line.cells[at] ?? '';
  }

  /** "PC007", a name, a day: what a person calls the row. */
  nameOf(line: Line): string {
    const { lines } = this;
    const name = calledBy(lines?.table ?? '');
    const called = name === null ? '' : this.cell(line, name);
    const column = lines?.columns.find((one) => one.name === name);
    if (called === '' || !lines || !column) return line.key;
    return lineText(lines, column, called);
  }

  /** The remark joins the others of the review; true when it was put there. */
  say(line: Line): boolean {
    const { column, text } = this.remark.fields;
    const { lines } = this;
    const empty = text.trim() === '';
    if (lines === null || !this.remark.allows(missing('text', empty, 'ui.review.need.text'))) {
      return false;
    }
    const title = lines.columns.find((one) => one.name === column)?.title;
    const place = `${lines.title}: ${this.nameOf(line)}`;
    addRemark(lines.bundle, {
      table: lines.table,
      row: line.key,
      column,
      rule: null,
      text: text.trim(),
      place: title === undefined ? place : `${place}, ${title}`,
    });
    void this.remark.draft?.forget();
    this.remark = this.#remarkOn(line);
    return true;
  }

  async #show(step: Step): Promise<void> {
    await this.loading.run(async () => {
      const { lines, rows } = await this.#readAll(step.table);
      const { where } = step;
      const at = lines.columns.findIndex((one) => one.name === where?.column);
      const fitting = where ? rows.filter((one) => codeOf(one.cells[at] ?? '') === where.value) : rows;
      this.step = step;
      this.lines = lines;
      this.rows = sorted(fitting, lines.columns, orderOf(step.table));
      const row = this.rows.find((one) => one.key === step.key);
      this.page = row ? Math.floor(this.rows.indexOf(row) / PAGE) : 0;
      this.marked = row?.key ?? null;
      const only = this.isRecord ? this.rows[0] : row;
      if (only) this.openRow(only);
      else this.open = null;
    });
  }

  async #readAll(table: string): Promise<{ lines: Lines; rows: Line[] }> {
    const rows: Line[] = [];
    for (;;) {
      const ask = { bundle_id: this.bundle_id, table, offset: rows.length, limit: ASK };
      const lines = await call('read_lines', ask);
      lines.rows.forEach((cells, at) => rows.push({ key: lines.keys[at] ?? '', cells }));
      if (lines.rows.length === 0 || rows.length >= lines.total) return { lines, rows };
    }
  }
}

function sorted(rows: Line[], columns: readonly LineColumn[], by: readonly string[]): Line[] {
  const places = by.map((name) => columns.findIndex((one) => one.name === name));
  return [...rows].sort((a, b) => {
    for (const at of places) {
      const order = compareText(a.cells[at] ?? '', b.cells[at] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
}
