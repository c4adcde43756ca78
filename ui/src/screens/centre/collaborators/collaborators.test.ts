import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { id, openScreen } from '../../../frame/testing';
import { collaboratorPage, row } from '../collaborators.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

async function open(params = {}, answers: Answers = {}) {
  const opened = await openScreen(
    Screen,
    {
      list_collaborators: () => collaboratorPage,
      record_collaborator: () => row,
      personal_remains: () => ({ told_until: null }),
      ...answers,
    },
    params,
  );
  core = opened.core;
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

describe('speakers', () => {
  it('are listed with what they spoke on and were paid, their numbers masked', async () => {
    await open();
    const table = await screen.findByRole('table');
    expect(within(table).getByText(/Lê Thị Hà/).closest('tr')!.textContent).toMatch(/•••• 678.*1.*450\.000/s);
  });

  it('boxes of what is personal that are left alone send nothing', async () => {
    const { user } = await open({ record: id(1) });
    expect((await screen.findByLabelText(/Điện thoại/) as HTMLInputElement).value).toBe('');
    await user.type(box('note'), 'mới');
    await user.click(screen.getByRole('button', { name: /^Cất người này/ }));
    await waitFor(() => expect(core.asked('record_collaborator')).toHaveLength(1));
    expect(core.asked('record_collaborator')[0]).toMatchObject({ phone: null, birth_on: null, note: 'mới' });
  });

  it('what is typed over them is sent, and is in no draft', async () => {
    const { user } = await open({ record: id(1) }, { keep_draft: () => ({ kept_at: '2026-09-25T01:00:00Z' }) });
    await screen.findByLabelText(/Điện thoại/);
    await user.type(box('phone'), '0987 111 222');
    await user.type(box('birth_on'), '3/5/1982');
    await user.type(box('note'), 'mới');
    await user.click(screen.getByRole('button', { name: /^Cất người này/ }));
    await waitFor(() => expect(core.asked('record_collaborator')).toHaveLength(1));
    expect(core.asked('record_collaborator')[0]).toMatchObject({ phone: '0987 111 222', birth_on: '1982-05-03' });
    expect(JSON.stringify(core.asked('keep_draft'))).not.toContain('0987');
  });

  it('what is no day is told under its box', async () => {
    const { user } = await open({ record: id(1) });
    await screen.findByLabelText(/Ngày sinh/);
    await user.type(box('birth_on'), 'năm 82');
    await user.click(screen.getByRole('button', { name: /^Cất người này/ }));
    expect((await screen.findAllByText(/Ngày sinh gõ như/)).length).toBeGreaterThan(0);
    expect(core.asked('record_collaborator')).toEqual([]);
  });

  it('a value is shown once it was asked for by its own act', async () => {
    const { user } = await open(
      { record: id(1) },
      { reveal_personal: () => ({ field: 'phone', value: '0912 345 678' }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Hiện điện thoại' }));
    await screen.findByText(/0912 345 678 – lượt xem này đã ghi/);
    expect(core.asked('reveal_personal')).toEqual([{ of: 'collaborator', id: id(1), field: 'phone' }]);
  });

  it('a payment is told of them with what is left of its voucher', async () => {
    const { user } = await open({ record: id(1) }, { pay_speaker: () => row });
    await user.selectOptions(await screen.findByLabelText(/Phiếu chi đã ghi/), id(4));
    await user.click(screen.getByRole('button', { name: /^Ghi đã chi/ }));
    await waitFor(() => expect(core.asked('pay_speaker')).toHaveLength(1));
    expect(core.asked('pay_speaker')[0]).toEqual({ collaborator_id: id(1), voucher_id: id(4), amount_vnd: 300_000 });
  });

  it('what is personal is erased after a question', async () => {
    const { user } = await open(
      { record: id(1) },
      { erase_personal: () => ({ fields: ['phone'], drafts: 0, remains: { told_until: null } }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Xóa dữ liệu cá nhân' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Xóa dữ liệu cá nhân' }));
    await waitFor(() => expect(core.asked('erase_personal')).toEqual([{ of: 'collaborator', id: id(1) }]));
  });
});
