import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { id, openScreen } from '../../../frame/testing';
import { secondment, secondmentPage } from '../secondments.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params = {}) {
  const opened = await openScreen(
    Screen,
    {
      list_secondments: () => secondmentPage,
      record_secondment: () => secondment,
      extend_secondment: () => secondment,
      remove_secondment: () => ({}),
      ...answers,
    },
    params,
  );
  core = opened.core;
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const sent = (command: string): unknown => core.calls.filter((one) => one.name === command).at(-1)?.request;

describe('teachers sent to the centre', () => {
  it('are listed with school, days and where they stand, and posts without one below', async () => {
    await open();
    const [listed, offered] = await screen.findAllByRole('table');
    expect(within(listed!).getByText(/Chìu Sám Múi/).closest('tr')!.textContent).toMatch(/Đông Tiến · Trung học cơ sở.*01\/09\/2024.*31\/12\/2026.*Đang biệt phái/s);
    expect(within(offered!).getByText(/Lý An/)).toBeTruthy();
  });

  it('one is made of a post, and only what the post does not say is typed', async () => {
    const { user } = await open();
    const [, offered] = await screen.findAllByRole('table');
    await user.click(within(offered!).getByText(/Lý An/));
    expect([box('person_id').value, box('school').value, box('decision_no').value, box('from_on').value]).toEqual([
      'Lý An', 'Trường Tiểu học Tân Lập', '9/QĐ-UBND', '01/09/2025',
    ]);
    expect(document.activeElement).toBe(box('level'));
    await user.selectOptions(box('level'), 'tieu-hoc');
    await user.type(box('authority'), 'Chủ tịch UBND xã');
    await user.click(screen.getByRole('button', { name: /^Cất biệt phái/ }));
    expect(sent('record_secondment')).toMatchObject({
      secondment_id: null, person_id: id(2), level: 'tieu-hoc', share: 100, until_on: null, extensions: [],
    });
  });

  it('one is extended by an act of its own', async () => {
    const { user } = await open({}, { record: id(1) });
    await user.click(await screen.findByRole('button', { name: 'Gia hạn' }));
    expect(screen.getByText(/Đang đến hết ngày 31\/12\/2026/)).toBeTruthy();
    await user.keyboard('21/QĐ-UBND');
    await user.type(box('decision_on'), '30/09/2026');
    await user.type(box('until_on'), '30/06/2027');
    await user.click(screen.getByRole('button', { name: /^Cất gia hạn/ }));
    expect(sent('extend_secondment')).toEqual({
      secondment_id: id(1), decision_no: '21/QĐ-UBND', decision_on: '2026-09-30', until_on: '2027-06-30',
    });
    // Back in the list.
    expect(await screen.findByRole('heading', { level: 1, name: 'Biệt phái' })).toBeTruthy();
  });

  it('one ends by its day and why, and keeps its extensions', async () => {
    const { user } = await open({}, { record: id(1) });
    await user.type(await screen.findByLabelText(/^Kết thúc ngày/), '30/09/2026');
    await user.selectOptions(box('end_reason'), 'nghi-huu');
    await user.click(screen.getByRole('button', { name: /^Cất biệt phái/ }));
    expect(sent('record_secondment')).toMatchObject({
      ended_on: '2026-09-30', end_reason: 'nghi-huu', extensions: secondment.extensions,
    });
  });

  it('says what is missing, and that a name is none of the people', async () => {
    const { user } = await open();
    await screen.findAllByRole('table');
    await user.click(screen.getByRole('button', { name: /^Thêm biệt phái/ }));
    await user.type(box('person_id'), 'Ai Đó');
    await user.click(screen.getByRole('button', { name: /^Cất biệt phái/ }));
    expect((await screen.findAllByText(/Chưa có người này trong Nhân sự/)).length).toBeGreaterThan(0);
    expect(screen.getAllByText('Nhập trường cử.').length).toBeGreaterThan(0);
    expect(sent('record_secondment')).toBeUndefined();
  });
});
