import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { BookStatus } from '../../../border/generated';
import { go, here, type Params } from '../../../frame/route.svelte';
import { bookStatus, openScreen } from '../../../frame/testing';
import { language, setLanguage } from '../../../words/language.svelte';
import { listenForKeys } from '../../../parts/keys';
import Screen from './Screen.svelte';

const seal = { digits: '39298 78999 36680 05727 72564 09600', made_at: '2026-01-05T02:00:00Z', public_key: '' };

let core: FakeCore;
afterEach(() => {
  core.restore();
  setLanguage('vi');
});

async function open(answers: Answers = {}, params: Params = {}) {
  let settings = bookStatus.settings;
  const opened = await openScreen(
    Screen,
    {
      book_status: () => ({ ...bookStatus, settings }),
      save_settings: (asked) => (settings = asked),
      read_seal: () => seal,
      list_decisions: () => [],
      list_profile_facts: () => [],
      list_offices: () => [{ office_id: 'vhxh-06874', name: 'Phòng', is_verified: false }],
      offer_passphrase: () => ({ passphrase: 'mot hai ba bon', reading: 'một hai ba bốn' }),
      make_seal: () => ({ ...seal, digits: '1'.repeat(30) }),
      save_profile: () => bookStatus.centre as never,
      ...answers,
    },
    params,
  );
  core = opened.core;
  return opened;
}

describe('settings', () => {
  beforeEach(() => go('settings'));

  it('change the language at once and for good', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'English' }));
    await waitFor(() => expect(language()).toBe('en'));
    expect(core.asked('save_settings')).toEqual([{ ...bookStatus.settings, language: 'en' }]);
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
  });

  it.each([
    ['says_zero_thousand', 'Đọc cả nhóm không'],
    ['says_chan', 'Ghi “đồng chẵn” ở cuối'],
  ] as const)('save %s with its tick, and again without', async (name, label) => {
    const { user } = await open();
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: new RegExp(label) });
    expect(box.checked).toBe(false);
    box.focus();
    await user.keyboard(' ');
    await waitFor(() => expect(core.asked('save_settings')).toHaveLength(1));
    await user.keyboard(' ');
    await waitFor(() => expect(core.asked('save_settings')).toHaveLength(2));
    expect(core.asked('save_settings')).toEqual([
      { ...bookStatus.settings, [name]: true },
      { ...bookStatus.settings, [name]: false },
    ]);
  });

  it('keep the office of the profile on offer although the units have changed', async () => {
    await open();
    const select: HTMLSelectElement = await screen.findByLabelText('Nơi nhận báo cáo');
    await waitFor(() => expect([...select.options].filter((one) => one.value !== '')).toHaveLength(2));
    expect(select.value).toBe('so-22');
  });

  it('save the centre by Ctrl+S only with a name', async () => {
    const { user } = await open();
    await waitFor(() => expect(core.asked('list_offices')).toHaveLength(1));
    const name = await screen.findByLabelText('Tên trung tâm');
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: /Cất thông tin/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nhập tên trung tâm');
    await user.type(name, 'Trung tâm mới');
    await user.click(screen.getByRole('button', { name: /Cất thông tin/ }));
    await waitFor(() => expect(core.asked('save_profile')).toHaveLength(1));
    expect(core.asked('save_profile')[0]).toMatchObject({ name: 'Trung tâm mới', office_id: 'so-22' });
  });

  it('show the centre as it was on a day, each word as a person reads it', async () => {
    const was = { ...(bookStatus.centre as NonNullable<typeof bookStatus.centre>), name: 'Trung tâm cũ', has_seal: false };
    const { user } = await open({ read_profile_on: () => was });
    await user.type(await screen.findByLabelText(/Xem tại ngày/), '15/05/2026{Tab}');
    expect(await screen.findByText('tên trung tâm: Trung tâm cũ')).toBeTruthy();
    expect(screen.getByText('con dấu riêng: không')).toBeTruthy();
    expect(screen.getByText('quyết định phụ cấp: không có')).toBeTruthy();
    expect(core.asked('read_profile_on')).toEqual([{ on: '2026-05-15' }]);
    // Looking changes nothing: there is nothing to save.
    expect(screen.getByRole('button', { name: /Cất thông tin/ }).getAttribute('aria-disabled')).toBe('true');
  });

  it('lead from the decision that is chosen to its lines; from none there is no way', async () => {
    const decision = {
      issuer: 'Sổ Cộng Đồng',
      is_own: false,
      decision: 'vi-du-2011',
      title: 'Ví dụ',
      instrument: 'Ví dụ',
      from: '2011-01-01',
      is_verified: false,
      is_example: true,
    };
    const { user } = await open({ list_decisions: () => [decision] });
    const choice = await screen.findByRole('radio', { name: /Ví dụ/ });
    expect(screen.queryByRole('button', { name: 'Xem quyết định này' })).toBeNull();
    await user.click(choice);
    const way = await screen.findByRole('button', { name: 'Xem quyết định này' });
    await user.click(way);
    // What was changed is not saved yet: leaving asks.
    expect(here().name).not.toBe('law');
    await user.click(await screen.findByRole('button', { name: 'Bỏ những gì vừa gõ' }));
    expect(here()).toMatchObject({ name: 'law', params: { key: 'allowances/vi-du-2011' } });
  });

  it('make a new seal after a forgotten passphrase, as a replacement', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Quên mật khẩu niêm phong' }));
    await screen.findByText('mot hai ba bon');
    await user.click(screen.getByRole('checkbox', { name: /Đã chép ra giấy/ }));
    await user.click(screen.getByRole('button', { name: 'Tạo dấu niêm phong mới' }));
    await waitFor(() =>
      expect(core.asked('make_seal')).toEqual([{ passphrase: 'mot hai ba bon', is_replacement: true }]),
    );
    await waitFor(() => expect(screen.queryByText('mot hai ba bon')).toBeNull());
  });

  it('show an office its own seal and let it make a new one', async () => {
    const office: BookStatus = {
      ...bookStatus,
      role: 'office',
      centre: null,
      office: { office_id: 'so-22', name: 'Sở' },
    };
    const { user } = await open({ book_status: () => office });
    expect(await screen.findByText(/in trên mỗi phiếu biên nhận/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Quên mật khẩu niêm phong' }));
    expect(await screen.findByText(/mỗi trung tâm phải so lại/)).toBeTruthy();
    expect(screen.queryByLabelText('Tên trung tâm')).toBeNull();
    await user.click(await screen.findByRole('checkbox', { name: /Đã chép ra giấy/ }));
    await user.click(screen.getByRole('button', { name: 'Tạo dấu niêm phong mới' }));
    await waitFor(() => expect(core.asked('make_seal')[0]?.is_replacement).toBe(true));
  });

  it('show the card that enrols the seal, and write it as a file', async () => {
    onTestFinished(listenForKeys());
    const { user } = await open({
      seal_card_pages: () => ({ pages: ['<svg xmlns="http://www.w3.org/2000/svg"></svg>'] }),
      print_seal_card: () => ({ path: '/in/DANG-KY.pdf', file_name: 'DANG-KY.pdf' }),
    });
    await user.click(await screen.findByRole('button', { name: /In phiếu đăng ký dấu/ }));
    await user.click(await screen.findByRole('button', { name: /Lưu tệp PDF/ }));
    await screen.findByText(/DANG-KY\.pdf/);
    expect(core.asked('print_seal_card')).toHaveLength(1);
    // The one name of the card, and Esc from it to the button that asked for it.
    expect(screen.getByRole('heading', { level: 1, name: 'Phiếu đăng ký dấu niêm phong' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/In phiếu đăng ký dấu/));
  });

  it('show whose work is built in, once somebody asks', async () => {
    const { user } = await open({
      read_about: () => ({
        version: '0.1.0',
        build: 'a1b2c3',
        beside: [{ name: 'Tinos', version: null, licence: 'OFL-1.1' }],
        libraries: [{ name: 'rusqlite', version: '0.41.1', licence: 'MIT' }],
      }),
    });
    expect(screen.queryByText('rusqlite')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Xem giấy phép' }));
    expect(await screen.findByText('Dựng từ mã nguồn a1b2c3')).toBeTruthy();
    for (const told of ['Tinos', 'OFL-1.1', 'rusqlite', '0.41.1']) expect(screen.getByText(told)).toBeTruthy();
  });
});
