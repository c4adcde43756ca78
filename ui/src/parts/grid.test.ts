import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { rowsOfPaste } from './grid';
import Grid from './Grid.sample.svelte';

const user = userEvent.setup();
const cell = (name: string): HTMLInputElement => screen.getByLabelText(name);
const all = (): string[] =>
  screen.getAllByRole<HTMLInputElement>('textbox').map((input) => input.value);

function show(first = ''): void {
  render(Grid, { first });
}

describe('a table that is typed into', () => {
  it('goes down its column by Enter and arrows, over cells that are only read', async () => {
    show();
    cell('days 1').focus();
    await user.keyboard('22{Enter}');
    expect(document.activeElement).toBe(cell('days 3'));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(cell('days 1'));
    expect(cell('days 1').value).toBe('22');
  });

  it('replaces what a cell holds, but after F2 adds to it', async () => {
    show('22');
    cell('days 1').focus();
    await user.keyboard('5');
    expect(cell('days 1').value).toBe('5');
    await user.keyboard('{F2}1');
    expect(cell('days 1').value).toBe('51');
  });

  it('goes along the row by arrows only at the end of the text', async () => {
    show('22');
    cell('days 1').focus();
    cell('days 1').setSelectionRange(0, 0);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('days 1'));
    cell('days 1').setSelectionRange(2, 2);
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('other 1'));
  });

  it('restores a cell by Esc and lets the next Esc leave', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    show('22');
    cell('days 1').focus();
    await user.keyboard('7');
    heard.mockClear();
    await user.keyboard('{Escape}');
    expect([cell('days 1').value, heard.mock.calls.length]).toEqual(['22', 0]);
    await user.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', heard);
  });

  it('fills the column below by Ctrl+Enter, cells that are only read excepted', async () => {
    show('22');
    cell('days 1').focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(all()).toEqual(['22', '', '9', '', '22', '']);
  });

  it('spreads pasted rows of a spreadsheet from the cell in focus', async () => {
    show();
    cell('days 1').focus();
    await user.paste('20\t300.000\r\n21\t\r\n');
    expect(all()).toEqual(['20', '300.000', '9', '', '21', '']);
  });

  it('leaves the paste of a single text to the box', async () => {
    show();
    cell('other 2').focus();
    await user.paste('5');
    expect(cell('other 2').value).toBe('5');
  });
});

describe('rowsOfPaste', () => {
  it.each([
    [
      '1\t2\n3\t4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\r\n\r\n2', [['1'], [''], ['2']]],
    [' 5 ', [['5']]],
  ])('reads %j', (text, rows) => expect(rowsOfPaste(text)).toEqual(rows));
});
