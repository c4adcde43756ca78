import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { CodeRow, Concern, ConcernPage } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const said: Concern = {
  quarter: '2026-Q3',
  position: 2,
  kind: 'difficulty',
  code: 'thieu-thiet-bi',
  text: 'Máy hỏng',
  asked_of: null,
};
const old: Concern = { ...said, quarter: '2026-Q2', position: 1, kind: 'request', code: 'trang-bi', asked_of: 'Sở' };
const page = (more: Partial<ConcernPage> = {}): ConcernPage => ({
  quarter: '2026-Q3',
  is_closed: false,
  rows: [said],
  before: [old],
  asked: ['Ủy ban nhân dân xã Điền Xá', 'Sở Giáo dục và Đào tạo'],
  ...more,
});
const code = (code: string, name_vi: string): CodeRow => ({ code, name_vi, name_en: name_vi }) as CodeRow;
const LISTS: Readonly<Record<string, CodeRow[]>> = {
  difficulty: [code('thieu-thiet-bi', 'Thiếu thiết bị')],
  request: [code('trang-bi', 'Trang bị, sửa chữa')],
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(
    Screen,
    { list_concerns: () => page(), list_codes: ({ list }) => LISTS[list] ?? [], ...answers },
    params,
  );
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('difficulties and requests', () => {
  it('of the quarter before are carried over by their button alone', async () => {
    const { user } = await open({ record_concern: () => ({ ...old, quarter: '2026-Q3', position: 3 }) });
    const before = await screen.findByRole('region', { name: 'Quý trước đã ghi' });
    expect(within(before).getByText(/Kiến nghị: Trang bị, sửa chữa – Máy hỏng/)).toBeTruthy();
    expect(core.asked('record_concern')).toEqual([]);
    await user.click(within(before).getByRole('button', { name: 'Đưa sang quý này' }));
    await waitFor(() => expect(core.asked('list_concerns')).toHaveLength(2));
    expect(core.asked('record_concern')).toEqual([{ ...old, quarter: '2026-Q3', position: null }]);
  });

  it('of a sealed quarter are only for looking', async () => {
    await open({ list_concerns: () => page({ is_closed: true }) }, { record: '00002' });
    await screen.findByRole('heading', { level: 1, name: 'Thiếu thiết bị' });
    expect(screen.queryByRole('button', { name: 'Cất' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đưa sang quý này' })).toBeNull();
  });

  it('are put to somebody only where they ask for something', async () => {
    const { user } = await open({ record_concern: () => said });
    await user.click(await button(/Thêm khó khăn/));
    await screen.findByRole('radio', { name: 'Kiến nghị' });
    expect(screen.queryByLabelText('Kiến nghị với')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Kiến nghị' }));
    await user.click(await button(/^Cất/));
    const lines = within(await screen.findByRole('alert')).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent?.trim())).toEqual([
      'Chọn kiến nghị.',
      'Kiến nghị với: Nhập nơi được kiến nghị.',
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kiến nghị' }), 'trang-bi');
    await user.type(screen.getByRole('combobox', { name: 'Kiến nghị với' }), 'Phòng Văn hóa');
    await user.click(await button(/^Cất/));
    await waitFor(() => expect(core.asked('record_concern')).toHaveLength(1));
    expect(core.asked('record_concern')[0]).toEqual({
      quarter: '2026-Q3',
      position: null,
      kind: 'request',
      code: 'trang-bi',
      text: null,
      asked_of: 'Phòng Văn hóa',
    });
  });

  it('are removed by their number in the quarter', async () => {
    const { user } = await open({ remove_concern: () => ({}) }, { record: '00002' });
    await user.click(await button('Xóa dòng này'));
    await waitFor(() =>
      expect(core.asked('remove_concern')).toEqual([{ quarter: '2026-Q3', position: 2 }]),
    );
  });
});
