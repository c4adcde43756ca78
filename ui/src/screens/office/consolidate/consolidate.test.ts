import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { ControlRow } from '../../../border/generated';
import type { Host } from '../../../border/host';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { consolidated, figures, officeAnswers } from '../desk.testing';
import { forgetOfficeQuarter, setOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  forgetOfficeQuarter();
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

async function open(answers: Answers = {}, host: Partial<Host> = {}) {
  const opened = await openScreen(Screen, { ...officeAnswers, ...answers }, {}, host);
  core = opened.core;
  return opened;
}
const write = () => screen.findByRole('button', { name: /Ghi sổ tổng hợp/ });
const CTRL_ENTER = '{Control>}{Enter}{/Control}';

describe('the consolidated workbook', () => {
  it('says before it is written who is in it and names who is not', async () => {
    await open();
    const names = (region: HTMLElement): (string | null)[] =>
      within(region)
        .getAllByRole('listitem')
        .map((one) => one.textContent);
    const inside = await screen.findByRole('region', { name: 'Có trong sổ (2)' });
    expect(names(inside)).toEqual(['Xã Đông Tiến', 'Xã Nghĩa Hưng · Trả lại']);
    const outside = screen.getByRole('region', { name: 'Không có trong sổ (2)' });
    expect(names(outside)).toEqual(['Xã Vĩnh An', 'Xã Tân Lập']);
    expect(core.asked('consolidate')).toEqual([]);
  });

  it('is written with Ctrl Enter, then both files are named', async () => {
    const { user } = await open();
    await screen.findByRole('region', { name: /Có trong sổ/ });
    await user.keyboard(CTRL_ENTER);
    expect(await screen.findByText(/TH_so-22_2026-Q3\.xlsx/)).toBeTruthy();
    expect(screen.getByText(/TH_so-22_2026-Q3\.pdf/)).toBeTruthy();
    expect(core.asked('consolidate')).toEqual([
      { quarter: '2026-Q3', folder: null, accepted_only: false },
    ]);
  });

  it('adds up only what was accepted, where that is chosen, and says what is not', async () => {
    const { user } = await open();
    expect(await screen.findByText('Đã kết luận đạt 1, chưa kết luận 0, đã trả lại 1.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Chỉ tính báo cáo đạt/ }));
    await waitFor(() => expect(core.asked('read_figures').at(-1)).toEqual({ quarter: '2026-Q3', accepted_only: true }));
    await user.click(await write());
    await waitFor(() => expect(core.asked('consolidate')).toHaveLength(1));
    expect(core.asked('consolidate')[0]).toMatchObject({ accepted_only: true });
  });

  it('shows both ways of adding up side by side, each line with its word', async () => {
    const { user } = await open();
    await screen.findByRole('region', { name: /Có trong sổ/ });
    await user.click(await write());
    const table = await screen.findByRole('table', { name: 'Đối chiếu hai cách cộng' });
    const lines = within(table).getAllByRole('row').slice(1);
    expect(lines.map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Tổng thu 30.500.000 đ 30.500.000 đ Khớp',
      'Lượt người 428 428 Khớp',
    ]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows what the bundles add up to beforehand, not compared yet', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Đối chiếu hai cách cộng' });
    expect(within(table).getAllByText('Chưa đối chiếu')).toHaveLength(9);
    expect(table.textContent).toMatch(/30\.500\.000/);
    expect(within(table).queryByText('Khớp')).toBeNull();
  });

  it('that does not add up is called out and not to be sent', async () => {
    const controls: ControlRow[] = [
      { name: 'received', is_money: true, bundles: 30_500_000, rows: 30_499_000 },
      { name: 'turns', is_money: false, bundles: 428, rows: 428 },
    ];
    const { user } = await open({ consolidate: () => ({ ...consolidated, controls }) });
    await screen.findByRole('region', { name: /Có trong sổ/ });
    await user.click(await write());
    expect((await screen.findByRole('alert')).textContent).toContain('Đừng gửi sổ này đi');
    const table = screen.getByRole('table', { name: 'Đối chiếu hai cách cộng' });
    expect(within(table).getAllByText('Lệch')).toHaveLength(1);
    expect(within(table).getAllByText('Khớp')).toHaveLength(1);
  });

  it('goes to the chosen folder, and stays there when choosing is given up', async () => {
    const answers = ['/media/usb', null];
    const chooseFolder = async () => answers.shift() ?? null;
    const { user } = await open({}, { chooseFolder });
    const choose = await screen.findByRole('button', { name: 'Chọn thư mục' });
    await user.click(choose);
    const folder = screen.getByLabelText<HTMLInputElement>(/Ghi vào thư mục/);
    await waitFor(() => expect(folder.value).toBe('/media/usb'));
    await user.click(choose);
    expect(folder.value).toBe('/media/usb');
    await user.click(await write());
    await waitFor(() =>
      expect(core.asked('consolidate')).toEqual([{ quarter: '2026-Q3', folder: '/media/usb', accepted_only: false }]),
    );
  });

  it('offers no folder where there is no system to ask', async () => {
    await open();
    await screen.findByRole('region', { name: /Có trong sổ/ });
    expect(screen.queryByRole('button', { name: 'Chọn thư mục' })).toBeNull();
  });

  it('of nothing cannot be written, and the button says why', async () => {
    const none = { ...figures, counted: 0, centres: [] };
    const { user } = await open({ read_figures: () => none });
    expect((await screen.findAllByText(/Chưa có báo cáo nào được tính/)).length).toBe(2);
    await user.keyboard(CTRL_ENTER);
    await user.click(await write());
    expect(core.asked('consolidate')).toEqual([]);
  });

  it('that was refused tells it, and what was written of another quarter is put away', async () => {
    let isFull = false;
    const full = () =>
      isFull ? new Refuse({ code: 'disk-full', message: '', field: null }) : consolidated;
    const { user } = await open({ consolidate: full });
    await screen.findByRole('region', { name: /Có trong sổ/ });
    await user.click(await write());
    await screen.findByText(/TH_so-22_2026-Q3\.pdf/);
    setOfficeQuarter('2026-Q2');
    await waitFor(() => expect(screen.queryByText(/TH_so-22_2026-Q3\.pdf/)).toBeNull());
    isFull = true;
    await user.click(await write());
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(core.asked('consolidate').at(-1)?.quarter).toBe('2026-Q2');
  });
});
