import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import ComboBox from './ComboBox.svelte';
import type { Option } from './combo';
import { backspace, bound, type, unikey } from './testing.svelte';

const PEOPLE: Option[] = [
  { id: 'n', text: 'Phạm Đức Nghĩa', note: 'giảng viên' },
  { id: 'h', text: 'Nguyễn Thị Hường' },
  { id: 'd1', text: 'Nguyễn Văn Dũng', note: 'thôn 1' },
  { id: 'd2', text: 'Nguyễn Văn Dũng', note: 'thôn 2' },
];

function show(more: Record<string, unknown> = {}) {
  const value = bound('value', null as string | null);
  const text = bound('text', '');
  const fixed = { name: 'payee', label: 'Người nhận tiền', options: PEOPLE, ...more };
  const props = Object.defineProperties(fixed, {
    ...Object.getOwnPropertyDescriptors(value.props),
    ...Object.getOwnPropertyDescriptors(text.props),
  });
  render(ComboBox, { props: props as never });
  const box = screen.getByRole<HTMLInputElement>('combobox');
  box.focus();
  return { box, value, text };
}

const press = async (box: HTMLInputElement, init: KeyboardEventInit): Promise<boolean> => {
  const free = box.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
  await tick();
  return free;
};
const lines = (): string[] =>
  screen.queryAllByRole('option').map((line) => line.textContent.replace(/\s+/g, ' ').trim());

describe('choosing by typing', () => {
  it('keeps every letter Unikey types and finds the person', async () => {
    const { box, value, text } = show();
    await unikey(box);
    await tick();
    expect([box.value, text.read()]).toEqual(['Phạm Đức Nghĩa', 'Phạm Đức Nghĩa']);
    expect(lines()).toHaveLength(1);
    await press(box, { key: 'Enter' });
    expect(value.read()).toBe('n');
  });

  it('never writes into the box while one types', async () => {
    const { box } = show();
    for (const [at, letter] of [...'nghia'].entries()) {
      await type(box, letter);
      await tick();
      expect(box.value).toBe('nghia'.slice(0, at + 1));
    }
    expect(lines()[0]).toContain('Phạm Đức Nghĩa');
  });

  it('leaves an Enter of the input method to the input method', async () => {
    const { box, value } = show();
    await type(box, 'nghia');
    expect(await press(box, { key: 'Enter', keyCode: 229 })).toBe(true);
    expect(await press(box, { key: 'Enter', isComposing: true })).toBe(true);
    expect(value.read()).toBeNull();
  });

  it('shuts the list by Esc, keeps the text, and keeps Esc from the form', async () => {
    const { box, text } = show();
    await type(box, 'nghia');
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await press(box, { key: 'Escape' });
    expect([box.getAttribute('aria-expanded'), text.read()]).toEqual(['false', 'nghia']);
    expect(heard).not.toHaveBeenCalled();
    await press(box, { key: 'Escape' });
    expect(heard).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', heard);
  });

  it('walks by arrows and tells which line is meant', async () => {
    const { box, value } = show();
    await press(box, { key: 'ArrowDown' });
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    await press(box, { key: 'ArrowDown' });
    await press(box, { key: 'ArrowDown' });
    const meant = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    expect(meant?.textContent).toContain('Nguyễn Thị Hường');
    expect(meant?.getAttribute('aria-selected')).toBe('true');
    await press(box, { key: 'Enter' });
    expect([value.read(), box.value]).toEqual(['h', 'Nguyễn Thị Hường']);
  });

  it('takes nothing by Enter when nothing was typed or marked', async () => {
    const { box, value } = show();
    await press(box, { key: 'F4' });
    expect(await press(box, { key: 'Enter' })).toBe(true);
    expect(value.read()).toBeNull();
  });

  it('takes a line by the mouse', async () => {
    const { box, value } = show();
    await type(box, 'huong');
    await tick();
    screen.getByRole('option').click();
    await tick();
    expect([value.read(), box.value]).toEqual(['h', 'Nguyễn Thị Hường']);
  });

  it('forgets the choice when the text is changed', async () => {
    const { box, value } = show();
    await type(box, 'huong');
    await press(box, { key: 'Enter' });
    box.setSelectionRange(box.value.length, box.value.length);
    await backspace(box);
    expect(value.read()).toBeNull();
  });

  it('knows a name typed whole, but not one of two namesakes', async () => {
    const { box, value } = show();
    await type(box, 'nguyễn thị  hường'.normalize('NFD'));
    box.blur();
    expect(value.read()).toBe('h');
    box.focus();
    box.value = '';
    await type(box, 'Nguyễn Văn Dũng');
    box.blur();
    expect(value.read()).toBeNull();
  });

  it('offers to add what nobody is called, and only then', async () => {
    const onnew = vi.fn();
    const { box } = show({ onnew });
    await type(box, 'Nguyễn Thị Hường');
    await tick();
    expect(lines().some((line) => line.startsWith('+'))).toBe(false);
    await type(box, ' B');
    await tick();
    expect(lines()).toEqual(['+ Thêm "Nguyễn Thị Hường B"']);
    await press(box, { key: 'Enter' });
    expect(onnew).toHaveBeenCalledWith('Nguyễn Thị Hường B');
  });

  it('says when nothing is found and how many lines it holds back', async () => {
    const { box } = show({ limit: 3 });
    await press(box, { key: 'F4' });
    expect(screen.getByText('Còn 1 dòng nữa. Gõ thêm để tìm.')).toBeTruthy();
    await type(box, 'zz');
    await tick();
    expect(screen.getByText('Không thấy "zz".')).toBeTruthy();
  });

  it('shows the words of a value the screen put in', () => {
    render(ComboBox, { props: { name: 'p', label: 'P', options: PEOPLE, value: 'h' } });
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('Nguyễn Thị Hường');
  });
});
