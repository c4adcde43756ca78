import type { Attachment } from 'svelte/attachments';

/**
 * Keys of a table that is typed into. Put `{@attach gridKeys({ fill })}` on the <table> (or what
 * holds it) and `data-row` and `data-column` on each input. Cells without an input are skipped.
 *
 * ↑ ↓ and Enter move within the column, ← → at the end of the text move along the row, Tab is the
 * browser's, F2 edits with the caret at the end, Esc restores what the cell held on entering,
 * Ctrl+Enter fills the column below, pasted rows of a spreadsheet spread over the cells.
 */
export interface GridOptions {
  /** Writes a text into a cell as if typed; default: sets the input and sends `input`. */
  write?: (cell: HTMLInputElement, text: string) => void;
}

const cells = (grid: Element): HTMLInputElement[] => [
  ...grid.querySelectorAll<HTMLInputElement>('input[data-column]:not([readonly], [disabled])'),
];

function typeInto(cell: HTMLInputElement, text: string): void {
  cell.value = text;
  cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // The cell reads its text when it is left; it was never entered, so it is told.
  cell.dispatchEvent(new FocusEvent('blur'));
}

/** The cells of the same column, from the top. */
const columnOf = (grid: Element, cell: HTMLInputElement): HTMLInputElement[] =>
  cells(grid).filter((one) => one.dataset['column'] === cell.dataset['column']);

const rowOf = (grid: Element, cell: HTMLInputElement): HTMLInputElement[] =>
  cells(grid).filter((one) => one.dataset['row'] === cell.dataset['row']);

function enter(cell: HTMLInputElement | undefined): boolean {
  cell?.focus();
  cell?.select();
  return cell !== undefined;
}

const after = <Item>(list: readonly Item[], item: Item, by: number): Item | undefined =>
  list[list.indexOf(item) + by];

/** "22\t300.000\r\n…" as a spreadsheet copies it. */
export const rowsOfPaste = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** Whether ← or → would leave the text: all of it is marked, or the caret stands at that end. */
function atEnd(cell: HTMLInputElement, right: boolean): boolean {
  const { selectionStart: from, selectionEnd: to, value } = cell;
  if (from === 0 && to === value.length) return true;
  return from === to && from === (right ? value.length : 0);
}

export function gridKeys(options: GridOptions = {}): Attachment {
  const write = options.write ?? typeInto;
  return (grid) => {
    let held = '';

    function fillDown(cell: HTMLInputElement): void {
      const column = columnOf(grid, cell);
      for (const below of column.slice(column.indexOf(cell) + 1)) write(below, cell.value);
    }

    function move(cell: HTMLInputElement, event: KeyboardEvent): boolean {
      const { key } = event;
      if (key === 'Enter' || key === 'ArrowDown') {
        // On the last row Enter stays: what was typed is read all the same.
        if (!enter(after(columnOf(grid, cell), cell, 1))) cell.dispatchEvent(new Event('blur'));
        return true;
      }
      if (key === 'ArrowUp') return enter(after(columnOf(grid, cell), cell, -1)) || true;
      const right = key === 'ArrowRight';
      if (!right && key !== 'ArrowLeft') return false;
      return atEnd(cell, right) && enter(after(rowOf(grid, cell), cell, right ? 1 : -1));
    }

    function onkeydown(raw: Event): void {
      const event = raw as KeyboardEvent;
      const cell = event.target;
      if (!(cell instanceof HTMLInputElement) || cell.dataset['column'] === undefined) return;
      if (event.isComposing || event.keyCode === 229 || event.altKey || event.shiftKey) return;
      if (event.ctrlKey) {
        if (event.key !== 'Enter') return;
        fillDown(cell);
      } else if (event.key === 'F2') cell.setSelectionRange(cell.value.length, cell.value.length);
      else if (event.key === 'Escape') {
        // Nothing to restore: Esc goes on and leaves the form.
        if (cell.value === held) return;
        cell.value = held;
        cell.dispatchEvent(new InputEvent('input', { bubbles: true }));
      } else if (!move(cell, event)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    function onfocusin(event: Event): void {
      if (!(event.target instanceof HTMLInputElement)) return;
      held = event.target.value;
      // Typing replaces, as in a spreadsheet.
      event.target.select();
    }

    function onpaste(raw: Event): void {
      const event = raw as ClipboardEvent;
      const cell = event.target;
      const rows = rowsOfPaste(event.clipboardData?.getData('text/plain') ?? '');
      if (!(cell instanceof HTMLInputElement) || (rows.length === 1 && rows[0]?.length === 1))
        return;
      const columns = rowOf(grid, cell).map((one) => one.dataset['column']);
      const first = columns.indexOf(cell.dataset['column']);
      const lines = columnOf(grid, cell);
      const top = lines.indexOf(cell);
      rows.forEach((texts, down) => {
        const line = lines[top + down];
        texts.forEach((text, along) => {
          const target =
            line &&
            rowOf(grid, line).find((one) => one.dataset['column'] === columns[first + along]);
          if (target) write(target, text);
        });
      });
      event.preventDefault();
    }

    const listeners = { keydown: onkeydown, focusin: onfocusin, paste: onpaste };
    for (const [name, listener] of Object.entries(listeners)) grid.addEventListener(name, listener);
    return () => {
      for (const [name, run] of Object.entries(listeners)) grid.removeEventListener(name, run);
    };
  };
}
