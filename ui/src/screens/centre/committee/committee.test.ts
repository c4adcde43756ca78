import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { openScreen } from '../../../frame/testing';
import { decision } from '../committee.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}) {
  const opened = await openScreen(Screen, {
    list_committee: ({ on }) => ({
      rows: [decision],
      on: on ?? '2026-09-30',
      current: on !== null && on < decision.from_on ? null : decision,
    }),
    record_committee: () => decision,
    ...answers,
  });
  core = opened.core;
  await screen.findByRole('heading', { level: 1, name: 'Ban chỉ đạo' });
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

describe('the steering committee', () => {
  it('tells who belonged to it on a day, and that there was none', async () => {
    const { user } = await open();
    const today = await screen.findByRole('table', { name: 'Ban chỉ đạo ngày 30/09/2026' });
    expect(within(today).getAllByRole('row')).toHaveLength(3);
    await user.type(box('on'), '14/02/2026{Enter}');
    await screen.findByText('Ngày 14/02/2026 không có Ban chỉ đạo.');
  });

  it('begins a new decision with those who belong to it now, and sends whoever is left', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Thêm quyết định/ }));
    expect([box('full_name_0').value, box('full_name_1').value]).toEqual([
      'Trần Văn Thưởng',
      'Lê Thị Mỹ Duyên',
    ]);
    expect(box('authority').value).toBe('Chủ tịch UBND xã');
    await user.selectOptions(box('change'), 'Kiện toàn');
    await user.type(box('number'), '31/QĐ-UBND');
    await user.type(box('signed_on'), '01/09/2026');
    await user.type(box('from_on'), '05/09/2026');
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 2' }));
    await waitFor(() => expect(document.activeElement).toBe(box('full_name_0')));
    await user.click(screen.getByRole('button', { name: 'Thêm một người' }));
    await waitFor(() => expect(document.activeElement).toBe(box('full_name_1')));
    await user.keyboard('Đặng Quốc Vượng');
    await user.selectOptions(box('body_1'), 'Ủy ban Mặt trận Tổ quốc');
    await user.selectOptions(box('role_1'), 'Phó Trưởng ban');
    // A line nobody filled is none.
    await user.click(screen.getByRole('button', { name: 'Thêm một người' }));
    await user.click(screen.getByRole('button', { name: /^Cất quyết định/ }));
    await waitFor(() => expect(core.asked('record_committee')).toHaveLength(1));
    expect(core.asked('record_committee')[0]).toEqual({
      committee_id: null,
      change: 'kien-toan',
      number: '31/QĐ-UBND',
      signed_on: '2026-09-01',
      authority: 'Chủ tịch UBND xã',
      from_on: '2026-09-05',
      note: null,
      members: [
        decision.members[0],
        { full_name: 'Đặng Quốc Vượng', body: 'mttq', title: null, role: 'pho-truong-ban' },
      ],
    });
  });

  it('says that a committee that ends has nobody left, and keeps what was typed where the core refuses', async () => {
    const { user } = await open({
      record_committee: () =>
        new Refuse({ code: 'committee-ends', message: '', field: 'members', detail: {} }),
    });
    await user.click(await screen.findByRole('button', { name: /^Thêm quyết định/ }));
    await user.selectOptions(box('change'), 'Giải thể');
    screen.getByText(/Quyết định này kết thúc Ban chỉ đạo/);
    await user.type(box('number'), '9');
    await user.type(box('signed_on'), '01/09/2026');
    await user.type(box('from_on'), '01/09/2026');
    await user.click(screen.getByRole('button', { name: /^Cất quyết định/ }));
    await screen.findAllByText(/vẫn còn dòng ghi tên/);
    expect(box('number').value).toBe('9');
  });

  it('asks for what a line lacks', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Thêm quyết định/ }));
    await user.clear(box('full_name_0'));
    await user.click(screen.getByRole('button', { name: /^Cất quyết định/ }));
    await screen.findAllByText(/Mỗi dòng cần họ tên, đơn vị và chức danh/);
    expect(core.asked('record_committee')).toEqual([]);
  });
});
