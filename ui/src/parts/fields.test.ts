import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Choice from './Choice.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import NumberField from './NumberField.svelte';
import RowOfTwo from './RowOfTwo.sample.svelte';
import SearchField from './SearchField.svelte';
import Select from './Select.svelte';
import { bound } from './testing.svelte';
import TextField from './TextField.svelte';

const user = userEvent.setup();
const described = (box: Element): string =>
  (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '(nothing)')
    .join(' | ');

describe('a field', () => {
  it('has its label above, its hint and error read with it', () => {
    render(TextField, { name: 'a', label: 'Lý do', hint: 'Ví dụ', error: 'Nhập lý do' });
    const box = screen.getByLabelText('Lý do');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(described(box).trim()).toBe('Nhập lý do | Ví dụ');
  });

  it('says so when it may stay empty', () => {
    render(TextField, { name: 'a', label: 'Điện thoại', optional: true });
    expect(screen.getByLabelText(/Điện thoại.*không bắt buộc/)).toBeTruthy();
  });

  it('tells of a change when it is left, not before', async () => {
    const oncommit = vi.fn();
    render(TextField, { name: 'a', label: 'Lý do', oncommit });
    await user.click(screen.getByLabelText('Lý do'));
    await user.tab();
    expect(oncommit).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Lý do'), 'x');
    expect(oncommit).not.toHaveBeenCalled();
    await user.tab();
    expect(oncommit).toHaveBeenCalledOnce();
  });

  it('that is secret can be shown, and keeps what is typed', async () => {
    render(TextField, { name: 'a', label: 'Mật khẩu', secret: true });
    const box = (): HTMLInputElement => screen.getByLabelText('Mật khẩu');
    await user.type(box(), 'muc dau');
    expect(box().type).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Hiện' }));
    expect([box().type, box().value]).toEqual(['text', 'muc dau']);
  });
});

describe('a row of fields', () => {
  it('shows its errors under itself, still read with their fields', () => {
    render(RowOfTwo, { first: 'Ngày chưa đúng', second: null });
    expect(described(screen.getByLabelText('Từ ngày'))).toBe('Từ ngày: Ngày chưa đúng');
    expect(screen.getByText('Từ ngày: Ngày chưa đúng').closest('.field')).toBeNull();
  });

  it('names the field of each, and lets it stand under its own box', async () => {
    const view = render(RowOfTwo, { first: 'Ngày chưa đúng', second: 'Ngày chưa đúng' });
    const place = (text: string): string => screen.getByText(text).style.getPropertyValue('--place');
    await waitFor(() => expect(place('Từ ngày: Ngày chưa đúng')).toBe('1 / -1'));
    await waitFor(() => expect(place('Đến ngày: Ngày chưa đúng')).toBe('1 / 3'));
    // A sentence that names its box is not made to say it twice.
    await view.rerender({ first: null, second: 'Nhập đến ngày nào' });
    expect(screen.getByText('Nhập đến ngày nào')).toBeTruthy();
    expect(screen.queryByText(/Từ ngày:/)).toBeNull();
  });
});

describe('the error summary', () => {
  const errors = [
    { field: 'from', text: 'Ngày chưa đúng' },
    { field: null, text: 'Quỹ sẽ âm' },
  ];

  it('takes the focus, and again with every attempt', async () => {
    render(RowOfTwo, { first: null, second: null });
    const view = render(ErrorSummary, { title: 'Còn 2 chỗ cần sửa', errors, attempt: 1 });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    screen.getByLabelText('Từ ngày').focus();
    await view.rerender({ attempt: 2 });
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('leads from each line to its field', async () => {
    render(RowOfTwo, { first: null, second: null });
    render(ErrorSummary, { title: 'Còn 2 chỗ cần sửa', errors });
    expect(screen.getAllByRole('link')).toHaveLength(1);
    await user.click(screen.getByRole('link', { name: 'Từ ngày: Ngày chưa đúng' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Từ ngày'));
  });

  it('is not there without errors', () => {
    render(ErrorSummary, { title: 'Còn 0 chỗ', errors: [] });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a list to choose from', () => {
  const options = [
    { id: 'a', text: 'Ngân sách xã' },
    { id: 'b', text: 'Đóng góp' },
  ];

  it('asks to choose until something is chosen', async () => {
    const value = bound('value', null as string | null);
    const props = { name: 's', label: 'Nguồn', options };
    render(Select, {
      props: Object.defineProperties(props, Object.getOwnPropertyDescriptors(value.props)),
    });
    expect(screen.getByRole('option', { name: 'Chọn…' })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Nguồn'), 'b');
    expect(value.read()).toBe('b');
    // The list keeps its lines, so that what the arrow keys show is what is stored.
    expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual([
      'Chọn…',
      'Ngân sách xã',
      'Đóng góp',
    ]);
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Chọn…' }).disabled).toBe(true);
  });

  it('of radio buttons is entered at the chosen one', async () => {
    const onpick = vi.fn();
    render(Choice, { name: 'role', label: 'Ai dùng máy này?', options, value: 'b', onpick });
    expect(document.getElementById('field-role')).toBe(screen.getByLabelText('Đóng góp'));
    await user.click(screen.getByLabelText('Ngân sách xã'));
    expect(onpick).toHaveBeenCalledWith('a');
  });
});

describe('a number', () => {
  it('outside its limits is told when left and not taken', async () => {
    const value = bound('value', 5 as number | null);
    const props = { name: 'n', label: 'Ngày công', max: 22 };
    render(NumberField, {
      props: Object.defineProperties(props, Object.getOwnPropertyDescriptors(value.props)),
    });
    const box = screen.getByLabelText<HTMLInputElement>('Ngày công');
    await user.clear(box);
    expect(value.read()).toBeNull();
    await user.type(box, '23');
    expect(screen.queryByText(/Nhập số từ 0 đến 22/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/Nhập số từ 0 đến 22\.$/)).toBeTruthy();
    expect([box.value, value.read()]).toEqual(['23', null]);
  });
});

describe('the search box', () => {
  it('is emptied by Esc first; the next Esc is the screen\u2019s', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    render(SearchField, { label: 'Tìm', count: 3 });
    const box = screen.getByLabelText<HTMLInputElement>('Tìm');
    await user.type(box, 'x');
    expect(screen.getByText('3 kết quả')).toBeTruthy();
    heard.mockClear();
    await user.keyboard('{Escape}');
    expect([box.value, heard.mock.calls.length]).toEqual(['', 0]);
    await user.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', heard);
  });
});
