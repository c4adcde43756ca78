import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Column } from './table';
import Table from './Table.svelte';

interface Line {
  id: string;
  no: string;
  why: string;
  out: string;
}
const rows: Line[] = [
  { id: 'a', no: 'PC141', why: 'Thù lao', out: '371.500' },
  { id: 'b', no: 'PC140', why: 'Văn phòng phẩm', out: '393.000' },
];
const columns: Column<Line>[] = [
  { key: 'no', title: 'Số', text: (row) => row.no },
  { key: 'why', title: 'Diễn giải', text: (row) => row.why, main: true },
  { key: 'out', title: 'Chi', text: (row) => row.out, number: true, folds: true },
];
const base = { caption: 'Sổ quỹ', columns, rows, id: (row: Line) => row.id };
const show = (more: Record<string, unknown> = {}) =>
  render(Table, { props: { ...base, ...more } as never });
const user = userEvent.setup();

describe('a ledger', () => {
  it('is a table with a name, column heads and a way in by keyboard', () => {
    show();
    expect(screen.getByRole('table', { name: 'Sổ quỹ' })).toBeTruthy();
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Số',
      'Diễn giải',
      'Chi',
    ]);
    expect(screen.getByRole('region', { name: 'Sổ quỹ' }).tabIndex).toBe(0);
  });

  it('opens a line by its button or anywhere on it, once', async () => {
    const onopen = vi.fn();
    show({ onopen });
    await user.click(screen.getByRole('button', { name: 'Thù lao' }));
    await user.click(screen.getByText('PC140'));
    expect(onopen.mock.calls).toEqual([[rows[0]], [rows[1]]]);
  });

  it('walks its lines by arrows and removes the one in focus', async () => {
    const onremove = vi.fn();
    show({ onopen: () => undefined, onremove });
    screen.getByRole('button', { name: 'Thù lao' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    expect(onremove.mock.calls).toEqual([[rows[1]]]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Thù lao');
  });

  it('has its total under the columns that are summed', () => {
    show({ total: { label: 'Cộng', cells: { out: '764.500' } } });
    const label = screen.getByRole('rowheader', { name: 'Cộng' });
    expect(label.getAttribute('colspan')).toBe('2');
    expect(label.nextElementSibling?.textContent.trim()).toBe('764.500');
  });

  it('keeps a folded column\u2019s text under the main one for narrow windows', () => {
    show();
    const line = screen.getByText('PC141').closest('tr') as HTMLElement;
    expect(within(line).getAllByText('371.500')).toHaveLength(2);
  });

  it('says something when it is empty', () => {
    show({ rows: [] });
    expect(screen.getByText('Chưa có dòng nào.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
