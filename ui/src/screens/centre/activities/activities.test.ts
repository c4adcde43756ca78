import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { Activity, ActivityPage } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { listenForKeys } from '../../../parts/keys';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';
import { Activities } from './state.svelte';

const activity: Activity = {
  activity_id: id(1),
  group: 'kinh-te-nghe',
  form: 'lop',
  title: 'Lớp trồng nấm rơm',
  held_on: '2026-07-12',
  sessions: 5,
  place: null,
  partner: null,
  partner_body: null,
  turns: 152,
  turns_female: null,
  turns_minority: null,
  persons: null,
  speaker: null,
  cost_vnd: 1_250_000,
  source_class: null,
  evidence: null,
  speakers: [],
};
const page = (more: Partial<ActivityPage> = {}): ActivityPage => ({
  quarter: '2026-Q3',
  is_closed: false,
  rows: [activity],
  // Not the sum of the rows: totals are the core's.
  totals: [
    {
      group: 'kinh-te-nghe',
      classes: 9,
      turns: 999,
      turns_year: 4_321,
      plan: {
        classes: { kind: 'nam', planned: 24, done: 12, percent: 5_000 },
        turns: { kind: 'quy', planned: 0, done: 7, percent: null },
      },
    },
  ],
  collaborators: [],
  ...more,
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(Screen, { list_activities: () => page(), ...answers }, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('activities', () => {
  it('have the totals of the core, not of the screen', async () => {
    await open();
    const totals = await screen.findByRole('region', { name: 'Cộng theo nhóm nội dung' });
    expect(within(totals).getByText('999')).toBeTruthy();
    expect(within(totals).getByText('4.321')).toBeTruthy();
    // Planned, done and the part of it; which plan says so where it is not the year's.
    const plan = 'Lũy kế/kế hoạch: 12/24 (50%) lớp, cuộc · 7/0 (kế hoạch quý) lượt';
    expect(within(totals).getByText(plan)).toBeTruthy();
  });

  it.each([
    ['opens', false],
    ['stays shut in a sealed quarter', true],
  ])('asked for a new one while they are read: it %s once they are there', async (_, is_closed) => {
    await open({ list_activities: () => page({ is_closed }) });
    const activities = new Activities('2026-Q3');
    activities.add();
    expect(activities.form).toBeNull();
    await activities.load();
    expect(activities.form !== null).toBe(!is_closed);
  });

  it('of a sealed quarter are only for looking', async () => {
    await open({ list_activities: () => page({ is_closed: true }) }, { record: id(1) });
    await screen.findByRole('heading', { level: 1, name: 'Lớp trồng nấm rơm' });
    expect(screen.queryByRole('button', { name: /Cất hoạt động/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Xóa hoạt động/ })).toBeNull();
    // Every box is text, what is not known a dash, and the way to change it all the same stands over it.
    expect(document.querySelectorAll('main input, main select, main textarea, input, select')).toHaveLength(0);
    expect(screen.getByText('12/07/2026')).toBeTruthy();
    expect(screen.getByText('1.250.000')).toBeTruthy();
    expect(screen.getByText(/Quý III năm 2026 đã niêm phong/)).toBeTruthy();
    screen.getByRole('button', { name: 'Làm bản thay thế' }).click();
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3', then: 'revise' } });
  });

  it('in the quarter of a finding are read before the one it names is opened', async () => {
    await open({}, { quarter: '2026-Q1', record: id(1) });
    await screen.findByRole('heading', { level: 1, name: 'Lớp trồng nấm rơm' });
    expect(core.asked('list_activities')).toEqual([{ quarter: '2026-Q1' }]);
  });

  it('keep blank and zero apart', async () => {
    const { user } = await open({ record_activity: () => activity }, { record: id(1) });
    await user.type(await screen.findByLabelText(/Trong đó nữ/), '0');
    await user.clear(screen.getByLabelText(/Kinh phí/));
    await user.click(await button(/Cất hoạt động/));
    await waitFor(() => expect(core.asked('record_activity')).toHaveLength(1));
    expect(core.asked('record_activity')[0]).toEqual({
      ...activity,
      turns_female: 0,
      cost_vnd: null,
    });
  });

  it('are refused with every empty box named, in the order of the screen', async () => {
    const { user } = await open();
    await user.click(await button(/Thêm hoạt động/));
    await user.type(await screen.findByLabelText('Số buổi'), 'năm');
    await user.click(await button(/Cất hoạt động/));
    const lines = within(await screen.findByRole('alert')).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent?.trim())).toEqual([
      'Chọn nhóm nội dung.',
      'Chọn hình thức.',
      'Nhập tên hoạt động.',
      'Nhập ngày đầu của hoạt động.',
      'Số buổi: Phải là số nguyên, ví dụ 22.',
      'Nhập số lượt người.',
    ]);
    expect(core.asked('record_activity')).toEqual([]);
  });

  it('stay on an empty form for the next, and Ctrl+D says the last one once more but for its day and people', async () => {
    const { user } = await open({ record_activity: () => activity });
    const deaf = listenForKeys();
    await user.click(await button(/Thêm hoạt động/));
    await user.type(await screen.findByLabelText('Ngày đầu'), '12/7');
    await user.type(screen.getByLabelText('Tên hoạt động'), 'Lớp trồng nấm rơm');
    for (const [label, value] of [['Nhóm nội dung', 'kinh-te-nghe'], ['Hình thức', 'lop']] as const) {
      await user.selectOptions(screen.getByLabelText(label), value);
    }
    await user.type(screen.getByLabelText('Số buổi'), '5');
    await user.type(screen.getByLabelText(/^Lượt người/), '152');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(core.asked('record_activity')).toHaveLength(1));
    const box = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label).value;
    await waitFor(() => expect(box('Tên hoạt động')).toBe(''));
    await waitFor(() => expect(document.activeElement?.id).toBe('field-held_on'));
    expect(box('Nhóm nội dung')).toBe('kinh-te-nghe');
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(box('Tên hoạt động')).toBe('Lớp trồng nấm rơm'));
    expect([box('Ngày đầu'), box('Số buổi'), box(/^Lượt người/)]).toEqual(['', '5', '']);
    deaf();
  });

  it('are removed by their id', async () => {
    const { user } = await open({ remove_activity: () => ({}) }, { record: id(1) });
    await user.click(await button('Xóa hoạt động'));
    await waitFor(() => expect(core.asked('remove_activity')).toEqual([{ activity_id: id(1) }]));
  });
});
