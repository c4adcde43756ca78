import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeCore } from '../../../border/fake';
import { id, openScreen } from '../../../frame/testing';
import { training, trainingPage } from '../secondments.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(params = {}) {
  const opened = await openScreen(
    Screen,
    { list_trainings: () => trainingPage, record_training: () => training, remove_training: () => ({}) },
    params,
  );
  core = opened.core;
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const sent = (command: string): unknown => core.calls.filter((one) => one.name === command).at(-1)?.request;

describe('courses', () => {
  it('are listed, and below them who lacks which topic', async () => {
    await open();
    const [courses, lacking] = await screen.findAllByRole('table');
    expect(courses!.textContent?.includes('Nghiệp vụ quản lý')).toBeTruthy();
    expect(within(lacking!).getByText(/Lý An/).closest('tr')!.textContent).toMatch(/chưa rõ lớp nào.*Kế toán.*Nghiệp vụ quản lý · Chuyên môn/s);
  });

  it('one is entered with all who went to it', async () => {
    const { user } = await open();
    await screen.findAllByRole('table');
    await user.click(screen.getByRole('button', { name: /^Thêm lớp tập huấn/ }));
    expect(document.activeElement).toBe(box('title'));
    await user.keyboard('Chuyên môn xóa mù chữ');
    await user.selectOptions(box('topic'), 'chuyen-mon');
    await user.type(box('from_on'), '14/09/2026');
    await user.type(box('to_on'), '15/09/2026');
    await user.type(box('days'), '2');
    await user.type(box('by_whom'), 'Sở Giáo dục và Đào tạo');
    await user.click(screen.getByRole('button', { name: 'Thêm một người' }));
    await user.type(box('trainee_0'), 'Chìu Sám Múi');
    await user.keyboard('{Enter}');
    await user.type(box('certificate_no_0'), '7/2026');
    await user.click(screen.getByRole('button', { name: /^Cất lớp này/ }));
    expect(sent('record_training')).toMatchObject({
      training_id: null, topic: 'chuyen-mon', days: 2, place: null,
      trainees: [{ person_id: id(1), certificate_no: '7/2026' }],
    });
  });

  it('a line of somebody who is none of the people is told before anything is sent', async () => {
    const { user } = await open({ record: id(1) });
    expect((await screen.findByRole('combobox', { name: /Người dự dòng 1/ }) as HTMLInputElement).value).toBe('Chìu Sám Múi');
    await user.click(screen.getByRole('button', { name: 'Thêm một người' }));
    await user.type(box('trainee_1'), 'Ai Đó');
    await user.click(screen.getByRole('button', { name: /^Cất lớp này/ }));
    expect((await screen.findAllByText(/Mỗi dòng cần một người có trong Nhân sự/)).length).toBeGreaterThan(0);
    expect(sent('record_training')).toBeUndefined();
  });
});
