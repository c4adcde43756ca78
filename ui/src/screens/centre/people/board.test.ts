import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { PersonRow, Post } from '../../../border/generated';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const row = (n: number, full_name: string, role: string | null): PersonRow => ({
  person: {
    person_id: id(n),
    full_name,
    is_female: null,
    birth_year: null,
    main_job: null,
    phone: null,
    is_trained: false,
    note: null,
  },
  is_trained: false,
  posts:
    role === null
      ? []
      : [{ post: { post_id: id(100 + n), person_id: id(n), role } as Post, is_current: true, salaries: [] }],
});
const PEOPLE = [
  row(1, 'Trần Văn Thưởng', 'giam-doc'),
  row(2, 'Lê Thị Mỹ Duyên', 'pho-giam-doc'),
  row(3, 'Đặng Quốc Vượng', 'ke-toan'),
  row(4, 'Nguyễn Thị Ánh', null),
];

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}) {
  const opened = await openScreen(Screen, {
    list_people: () => PEOPLE,
    renew_board: () => ({ ended: 2, goes_on: 1, opened: 2 }),
    read_handover: () => null,
    ...answers,
  });
  core = opened.core;
  await opened.user.click(await screen.findByRole('button', { name: 'Kiện toàn ban giám đốc' }));
  await screen.findByRole('heading', { level: 1, name: 'Kiện toàn ban giám đốc' });
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const told = (): string => within(screen.getByRole('status')).queryAllByText(/:/).map((one) => one.textContent).join(' | ');

describe('the board renewed by one decision', () => {
  it('tells until when who leaves is paid, since when who comes, and the days of both', async () => {
    const { user } = await open({
      read_handover: ({ on }) => ({
        decision: 'QĐ 45/2013: Nghệ An',
        old_until: '2026-09-30',
        new_since: '2026-09-01',
        twice: on === '2026-09-10' ? ['2026-09-01', '2026-09-30'] : null,
        never: null,
      }),
    });
    await user.type(box('from_on'), '10/09/2026');
    await user.tab();
    const line = await screen.findByText(/người thôi giữ được tính đến hết ngày 30\/09\/2026/);
    expect(line.textContent).toContain('được tính từ ngày 01/09/2026');
    expect(line.textContent).toContain('Từ 01/09/2026 đến 30/09/2026 cả hai người cùng được tính.');
    expect(line.textContent).toContain('QĐ 45/2013: Nghệ An');
    expect(core.asked('read_handover').at(-1)).toEqual({ on: '2026-09-10' });
  });

  it('begins as the board of now, tells who stops, goes on and begins, and sends one act', async () => {
    const { user } = await open();
    expect([box('holder_0').value, box('holder_1').value]).toEqual(['Trần Văn Thưởng', 'Lê Thị Mỹ Duyên']);
    // The accountant is none of the board.
    expect(box('holder_2')).toBeNull();
    expect(document.activeElement).toBe(box('decision_no'));
    await user.keyboard('77/QĐ-UBND');
    await user.type(box('decision_on'), '20/06/2026');
    await user.type(box('from_on'), '01/07/2026');
    // Somebody of the book by their whole name; somebody new.
    await user.clear(box('holder_1'));
    await user.type(box('holder_1'), 'Nguyễn Thị Ánh');
    await user.click(screen.getByRole('button', { name: 'Thêm một người' }));
    await waitFor(() => expect(document.activeElement).toBe(box('role_2')));
    await user.selectOptions(box('role_2'), 'Phó Giám đốc');
    await user.type(box('holder_2'), 'Phạm Đức Nghĩa');
    expect(told()).toBe(
      'Thôi giữ: Lê Thị Mỹ Duyên | Giữ tiếp: Trần Văn Thưởng | ' +
        'Bắt đầu giữ: Nguyễn Thị Ánh, Phạm Đức Nghĩa | ' +
        'Người mới trong sổ: Phạm Đức Nghĩa. Cất xong thì mở từng người để ghi năm sinh, việc chính.',
    );
    await user.click(screen.getByRole('button', { name: /^Cất quyết định/ }));
    await waitFor(() => expect(core.asked('renew_board')).toHaveLength(1));
    expect(core.asked('renew_board')[0]).toEqual({
      decision_no: '77/QĐ-UBND',
      decision_on: '2026-06-20',
      authority: null,
      from_on: '2026-07-01',
      end_reason: 'het-nhiem-ky',
      holders: [
        { role: 'giam-doc', person_id: id(1), full_name: 'Trần Văn Thưởng' },
        { role: 'pho-giam-doc', person_id: id(4), full_name: 'Nguyễn Thị Ánh' },
        { role: 'pho-giam-doc', person_id: null, full_name: 'Phạm Đức Nghĩa' },
      ],
    });
    await screen.findByRole('heading', { level: 1, name: 'Nhân sự' });
  });

  it('asks for what is missing, in the order of the form, and an empty line is none', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 2' }));
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 1' }));
    await user.click(screen.getByRole('button', { name: 'Thêm một người' }));
    await user.click(screen.getByRole('button', { name: /^Cất quyết định/ }));
    const listed = await screen.findAllByText(/(Nhập |Mỗi dòng)/);
    expect(new Set(listed.map((one) => one.textContent?.trim()))).toEqual(
      new Set([
        'Nhập số quyết định.',
        'Ngày quyết định: Nhập ngày ký quyết định.',
        'Giữ chức vụ từ ngày: Nhập ngày bắt đầu giữ chức vụ.',
        'Mỗi dòng cần chức vụ và họ tên. Dòng không dùng thì bỏ đi.',
      ]),
    );
    expect(core.asked('renew_board')).toEqual([]);
  });

  it('keeps what was typed where the core refuses', async () => {
    const { user } = await open({
      renew_board: () =>
        new Refuse({ code: 'board-begun', message: '', field: 'from_on', detail: { day: '01/07/2026' } }),
    });
    await user.type(box('decision_no'), '77');
    await user.type(box('decision_on'), '20/06/2026');
    await user.type(box('from_on'), '01/07/2026');
    await user.click(screen.getByRole('button', { name: /^Cất quyết định/ }));
    await screen.findAllByText(/Đã có người giữ chức vụ trong ban giám đốc từ ngày 01\/07\/2026/);
    expect(box('decision_no').value).toBe('77');
  });
});
