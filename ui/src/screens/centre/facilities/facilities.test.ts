import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeCore } from '../../../border/fake';
import type { Facility, FacilityPage } from '../../../border/generated';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const facility: Facility = {
  facility_id: id(1),
  category: 'may-tinh',
  name: 'Máy tính để bàn',
  quantity: 1,
  usable: 0,
  relation: 'muon',
  condition: 'hong',
  acquired_on: null,
  source_class: null,
  value_vnd: null,
  note: null,
};
const page: FacilityPage = {
  rows: [facility],
  checklist: [
    { number: 3, category: 'may-tinh', have: 1, usable: 0, is_met: false },
    { number: 5, category: 'phong-hoc', have: 2, usable: 2, is_met: true },
  ],
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(params: Record<string, string> = {}) {
  const answers = { list_facilities: () => page, record_facility: () => facility };
  const opened = await openScreen(Screen, answers, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('facilities', () => {
  it('tell of each item of the directive whether it is met, and how many are usable', async () => {
    await open();
    const list = await screen.findByRole('region', { name: 'Sáu mục theo văn bản hướng dẫn' });
    const items = within(list).getAllByRole('listitem').map((item) => item.textContent);
    expect(items[0]).toMatch(/3\. Máy tính.*Chưa có.*Có 1, dùng được 0/s);
    expect(items[1]).toMatch(/5\. Phòng học.*Đã có.*Có 2, dùng được 2/s);
  });

  it('begin with the category of the item that is not met', async () => {
    const { user } = await open();
    await user.click(await button('Thêm Máy tính'));
    expect((await screen.findByLabelText<HTMLSelectElement>('Loại')).value).toBe('may-tinh');
  });

  it('are not saved before owner and condition are chosen', async () => {
    const { user } = await open();
    await user.click(await button(/Thêm tài sản/));
    await user.selectOptions(await screen.findByLabelText('Loại'), 'phong-hoc');
    await user.type(screen.getByLabelText('Tên tài sản'), 'Hội trường');
    await user.type(screen.getByLabelText('Số lượng'), '2');
    await user.type(screen.getByLabelText('Dùng được'), '2');
    await user.click(await button(/Cất tài sản/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 2 chỗ cần sửa');
    expect(core.asked('record_facility')).toEqual([]);
  });

  it('are changed as a whole, under their own id', async () => {
    const { user } = await open({ record: id(1) });
    const usable = await screen.findByLabelText('Dùng được');
    await user.clear(usable);
    await user.type(usable, '1');
    await user.click(screen.getByLabelText('Tốt'));
    await user.click(await button(/Cất tài sản/));
    await waitFor(() => expect(core.asked('record_facility')).toHaveLength(1));
    expect(core.asked('record_facility')[0]).toEqual({ ...facility, usable: 1, condition: 'tot' });
  });
});
