import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeCore } from '../../../border/fake';
import type { Facility, FacilityMovement, FacilityOn, FacilityPage } from '../../../border/generated';
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
const broke: FacilityMovement = {
  movement_id: id(2),
  facility_id: id(1),
  day: '2026-08-12',
  change: 'giam',
  quantity: 2,
  usable: -1,
  condition: null,
  reason: 'thanh-ly',
  value_vnd: null,
  paper: '15/QĐ-UBND',
  note: null,
};
const row: FacilityOn = {
  facility,
  quantity: 1,
  usable: 0,
  condition: 'hong',
  value_vnd: null,
  movements: [broke],
};
const page: FacilityPage = {
  on: '2026-09-28',
  rows: [row],
  checklist: [
    { number: 3, category: 'may-tinh', have: 1, usable: 0, is_met: false },
    { number: 5, category: 'phong-hoc', have: 2, usable: 2, is_met: true },
  ],
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(params: Record<string, string> = {}) {
  const answers = {
    list_facilities: () => page,
    record_facility: () => facility,
    record_movement: () => row,
    remove_movement: () => row,
  };
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

  it('are looked at as of another day, once the box is left', async () => {
    const { user } = await open();
    const day = await screen.findByLabelText('Xem tại ngày');
    await user.clear(day);
    await user.type(day, '12/08/2026');
    await user.tab();
    await waitFor(() =>
      expect(core.asked('list_facilities').at(-1)).toEqual({ on: '2026-08-12' }),
    );
  });

  it('show what came and went beneath the form, and take it back by its line', async () => {
    const { user } = await open({ record: id(1) });
    const table = await screen.findByRole('table', { name: 'Tăng, giảm của tài sản này' });
    expect(table.textContent).toMatch(/12\/08\/2026.*−2.*−1/s);
    await user.click(await button('Xóa vì nhập nhầm'));
    await waitFor(() => expect(core.asked('remove_movement')).toEqual([{ movement_id: id(2) }]));
  });

  it('are moved by a reason of what happened', async () => {
    const { user } = await open({ record: id(1) });
    await user.click(await button('Ghi tăng, giảm'));
    await user.click(await screen.findByLabelText('Giảm'));
    const reason = screen.getByLabelText<HTMLSelectElement>('Lý do');
    const offered = [...reason.options].map((option) => option.value);
    expect(offered).toContain('thanh-ly');
    expect(offered).not.toContain('mua-sam');
    await user.selectOptions(reason, 'thanh-ly');
    await user.type(screen.getByLabelText('Số lượng tăng, giảm'), '1');
    await user.click(await button(/^Cất tăng, giảm/));
    expect(core.asked('record_movement')).toEqual([]);
    await user.type(screen.getByLabelText('Trong đó dùng được'), '0');
    await user.click(await button(/^Cất tăng, giảm/));
    await waitFor(() => expect(core.asked('record_movement')).toHaveLength(1));
    expect(core.asked('record_movement')[0]).toMatchObject({
      facility_id: id(1),
      change: 'giam',
      reason: 'thanh-ly',
      quantity: 1,
      usable: 0,
    });
  });

  it('whose condition is judged anew are asked for no number', async () => {
    const { user } = await open({ record: id(1) });
    await user.click(await button('Ghi tăng, giảm'));
    await user.click(await screen.findByLabelText('Đổi tình trạng'));
    await user.selectOptions(screen.getByLabelText('Lý do'), 'danh-gia-lai');
    expect(screen.queryByLabelText('Số lượng tăng, giảm')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Tình trạng sau đó'), 'tot');
    await user.click(await button(/^Cất tăng, giảm/));
    await waitFor(() => expect(core.asked('record_movement')).toHaveLength(1));
    expect(core.asked('record_movement')[0]).toMatchObject({
      quantity: 0,
      usable: null,
      condition: 'tot',
    });
  });
});
