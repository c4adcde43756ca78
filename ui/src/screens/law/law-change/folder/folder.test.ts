import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../../border/fake';
import type { LawChanges, LawFileFound } from '../../../../border/generated';
import { openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import { stick } from '../../testing';
import Screen from '../Screen.svelte';
import { change, lawAnswers } from '../testing';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});

const file = (name: string, more: Partial<LawFileFound> = {}): LawFileFound => ({
  name,
  key: name.replace('.toml', ''),
  is_new: true,
  is_same: false,
  fault: null,
  ...more,
});
const act = file('instruments/nq-50-2024.toml');
const decision = file('allowances/38-nq-50-2024.toml');
const why = 'số tiền 600.000 viết amount = 600_000 hoặc amount = "600.000"';
const wrong = file(decision.name, { fault: { line: 28, why, why_en: 'amount' } });
const changes = (more: Partial<LawChanges> = {}): LawChanges => ({
  changes: [change(act.key, { is_new: true }), change(decision.key, { is_new: true })],
  entries: [],
  doubts: [],
  edition: 'DDDD-DDDD',
  ...more,
});

async function open(answers: Answers) {
  const opened = await openScreen(Screen, lawAnswers([], { list_sticks: () => [], ...answers }));
  core = opened.core;
  await opened.user.click(await screen.findByRole('button', { name: 'Lấy tệp từ thư mục, USB' }));
  await screen.findByRole('heading', { level: 1, name: 'Lấy tệp quy định' });
  return opened;
}
const items = () => screen.getAllByRole('listitem').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
const SAVE = '{Control>}s{/Control}';

describe('files of law in a folder', () => {
  it('are told one by one; one that is wrong has its line and reason, and none is kept', async () => {
    const { user } = await open({ preview_law_files: () => ({ files: [wrong, act], changes: null }) });
    await user.type(await screen.findByLabelText('Thư mục'), '/nha/nq-50{Enter}');
    expect(await screen.findByText('1 trong 2 tệp còn sai; chưa tệp nào được nhận')).toBeTruthy();
    expect(items()).toEqual([
      `Còn sai ${decision.name} Dòng 28: ${why}.`,
      `Tệp mới ${act.name}`,
    ]);
    expect(screen.queryByRole('button', { name: /Cất các tệp này/ })).toBeNull();
    await user.keyboard(SAVE);
    expect(core.asked('take_law_files')).toEqual([]);
    expect(core.asked('preview_law_files')).toEqual([{ folder: '/nha/nq-50' }]);
  });

  it('that are right are kept by Ctrl+S: what was looked at, not what was typed since', async () => {
    const kept = changes();
    const { user } = await open({
      preview_law_files: () => ({ files: [decision, act], changes: kept }),
      take_law_files: () => kept,
    });
    await user.type(await screen.findByLabelText('Thư mục'), '/nha/nq-50{Enter}');
    expect(await screen.findByText('Đã đọc 2 tệp, không tệp nào sai')).toBeTruthy();
    await user.type(screen.getByLabelText('Thư mục'), '-khac');
    await user.keyboard(SAVE);
    await screen.findByRole('heading', { level: 1, name: 'Sửa, thêm quy định' });
    expect(core.asked('take_law_files')).toEqual([{ folder: '/nha/nq-50', is_sure: false }]);
  });

  it('with an amount far from the one before are kept only with a tick', async () => {
    const named = { name: 'Lương cơ sở', before_vnd: '2.530.000', after_vnd: '270.000', from: '01/07/2027' };
    const doubted = changes({ doubts: [{ kind: 'step-down', key: 'rates/base-wage', named }] });
    const { user } = await open({
      preview_law_files: () => ({ files: [file('rates/base-wage.toml', { is_new: false })], changes: doubted }),
      take_law_files: ({ is_sure }) =>
        is_sure
          ? doubted
          : new Refuse({ code: 'law-step-down', message: '', field: 'is_sure', detail: named }),
    });
    await user.type(await screen.findByLabelText('Thư mục'), '/nha{Enter}');
    expect(await screen.findByText(/mức mới 270\.000 đ từ 01\/07\/2027 thấp hơn.*2\.530\.000 đ/)).toBeTruthy();
    await user.keyboard(SAVE);
    expect((await screen.findByRole('alert')).textContent).toMatch(/270\.000 đ.*Chưa có gì được cất/);
    await user.click(screen.getByRole('checkbox', { name: /Đã đối chiếu với văn bản/ }));
    await user.keyboard(SAVE);
    await screen.findByRole('heading', { level: 1, name: 'Sửa, thêm quy định' });
    expect(core.asked('take_law_files').map(({ is_sure }) => is_sure)).toEqual([false, true]);
  });

  it('on a stick are read by its button; what stands already leaves nothing to keep', async () => {
    const { user } = await open({
      list_sticks: () => [stick],
      preview_law_files: () => ({ files: [file(act.name, { is_same: true, is_new: false })], changes: null }),
    });
    await user.click(await screen.findByRole('button', { name: /^Đọc thử trên USB/ }));
    expect(await screen.findByText(/không có gì mới/)).toBeTruthy();
    expect(items()).toEqual([`Đã có ${act.name}`]);
    expect(core.asked('preview_law_files')).toEqual([{ folder: stick.folder }]);
  });

  it('are asked where they lie, and what is no folder is told at the box', async () => {
    const { user } = await open({
      preview_law_files: () => new Refuse({ code: 'law-no-files', message: '', field: 'folder' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Đọc thử' }));
    expect(await screen.findByText('Hãy ghi hoặc chọn thư mục')).toBeTruthy();
    await user.type(screen.getByLabelText('Thư mục'), '/khong{Enter}');
    expect(await screen.findByText(/Không có tệp quy định nào mới/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sửa, thêm quy định'));
  });
});
