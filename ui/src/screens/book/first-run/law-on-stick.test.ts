import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { LawPackFound, LawPackRow } from '../../../border/generated';
import { halfTyped } from '../../../forms/testing';
import { here } from '../../../frame/route.svelte';
import { bookStatus, openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { emptyAnswers } from './answers';
import Screen from './Screen.svelte';

/** Packs of law on the stick that is plugged in while a book begins. */

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});

const OFFICE = 'Sở Giáo dục và Đào tạo Quảng Ninh';
const stick = {
  folder: '/media/KINGSTON',
  label: 'KINGSTON',
  free_bytes: 1_000_000,
  is_removable: true,
  is_read_only: false,
};
const found = (number: number, more: Partial<LawPackFound> = {}): LawPackFound => ({
  path: `/media/KINGSTON/QUY-DINH/DM_${number}.goi.zip`,
  file_name: `DM_${number}.goi.zip`,
  state: 'new',
  code: 'accepted',
  message: '',
  signer: null,
  office_name: OFFICE,
  number,
  applies_from: '2026-Q1',
  issued_on: '2026-02-01',
  note: 'Lương cơ sở mới',
  edition: 'M3XB-7T2P',
  changed: ['rates/base-wage'],
  entries: [],
  titles: {},
  superseded: [],
  is_draft: false,
  ...more,
});
const taken: LawPackRow = {
  pack_id: '3'.repeat(64),
  office_id: 'so-22',
  office_name: OFFICE,
  number: 3,
  edition: 'M3XB-7T2P',
  applies_from: '2026-Q1',
  issued_on: '2026-02-01',
  taken_on: '2026-10-02',
  note: 'Lương cơ sở mới',
  file_name: 'DM_3.goi.zip',
  is_current: true,
  is_here: true,
  changed: ['rates/base-wage'],
  titles: {},
  is_draft: false,
};
/** What the focused control says. */
const focused = () => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim();

const filled = { ...emptyAnswers('2026-10-02'), role: 'centre' as const, step: 5, officeId: 'so-22' };
const stranger = found(3, {
  state: 'key-unknown',
  code: 'key-unknown',
  signer: '1'.repeat(30),
  office_name: null,
  number: null,
  applies_from: null,
});

/** The last step of the first run, with these packs on the stick. */
async function open(rows: LawPackFound[], answers: Answers = {}, more: object = {}) {
  const drafts = [halfTyped({ form: 'first-run', of: '' }, { ...filled, ...more })];
  let isFounded = false;
  const centre = bookStatus.centre ?? new Refuse({ code: 'fault', message: '' });
  const opened = await openScreen(Screen, {
    book_status: () =>
      isFounded
        ? { ...bookStatus, has_seal: false }
        : { ...bookStatus, role: null, centre: null, open_quarter: null, has_seal: false, drafts },
    list_decisions: () => [],
    list_offices: () => [{ office_id: 'so-22', name: OFFICE, is_verified: true }],
    keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
    drop_draft: () => ({}),
    offer_passphrase: () => ({ passphrase: 'vuoc chech nhin vuong', reading: 'vuốc chếch nhìn vuông' }),
    found_centre: () => {
      isFounded = true;
      return centre;
    },
    found_office: () => ({ office_id: 'so-22', name: OFFICE }),
    make_seal: () => ({ digits: '392987899936680057277256409600', made_at: '2026-10-02T00:00:00Z', public_key: '' }),
    list_sticks: () => [stick],
    find_law_packs: () => ({ packs: rows, aside: [], is_cut_short: false }),
    take_law_pack: () => taken,
    ...answers,
  });
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('a pack on the stick where a book begins', () => {
  it('is looked for only once the book stands, and taken by one press', async () => {
    const { user } = await open([found(3)]);
    await screen.findByText('vuoc chech nhin vuong');
    expect(core.asked('find_law_packs')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /Đã chép ra giấy/ }));
    await user.click(await button(/Lập sổ và tạo dấu/));
    expect(
      await screen.findByText(`Trên USB có bản quy định số 3 của ${OFFICE}, dùng từ quý I năm 2026.`),
    ).toBeTruthy();
    expect(core.asked('take_law_pack')).toEqual([]);
    await user.click(await button('Dùng luôn bản quy định số 3'));
    expect(await screen.findByText(`Sổ làm theo bản quy định số 3 của ${OFFICE}.`)).toBeTruthy();
    expect(core.asked('take_law_pack')).toEqual([{ path: found(3).path }]);
    expect(await button('Vào trang chủ')).toBeTruthy();
  });

  it('is asked about before the first run is left without a seal', async () => {
    const { user } = await open([found(3)]);
    await user.click(await button('Để sau'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đã lập sổ' })).toBeTruthy();
    expect(here().name).not.toBe('home');
    await waitFor(() => expect(focused()).toBe('Dùng luôn bản quy định số 3'));
    expect(core.asked('take_law_pack')).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toBe('Vào trang chủ'));
    expect(core.asked('take_law_pack')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(here().name).toBe('home');
  });

  it('may be left lying', async () => {
    const { user } = await open([found(3)]);
    await user.click(await button('Để sau'));
    await user.click(await button('Vào trang chủ'));
    expect(here().name).toBe('home');
    expect(core.asked('take_law_pack')).toEqual([]);
  });

  it('holds nobody up where none lies', async () => {
    const { user } = await open([]);
    await user.click(await button('Để sau'));
    await waitFor(() => expect(here().name).toBe('home'));
    expect(core.asked('find_law_packs').length).toBeGreaterThan(0);
  });

  it('of a seal nobody knows is compared first, never taken as it lies', async () => {
    const { user } = await open([stranger], {
      read_stranger: () => ({ id: 'so-22', name: OFFICE, known_digits: null, is_ours: true }) as never,
    });
    await user.click(await button('Để sau'));
    expect(await screen.findByText(/chưa biết dấu của nơi ban hành/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Dùng luôn/ })).toBeNull();
    await user.click(await button('So dấu của nơi nhận'));
    expect(await screen.findByRole('form', { name: /dấu của nơi nhận/i })).toBeTruthy();
    expect(core.asked('take_law_pack')).toEqual([]);
  });

  it('that the book refuses leaves the book as it is, told beside the button', async () => {
    const { user } = await open([found(3)], {
      take_law_pack: () => new Refuse({ code: 'law-pack-refused', message: '', field: 'path' }),
    });
    await user.click(await button('Để sau'));
    await user.click(await button('Dùng luôn bản quy định số 3'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/vẫn làm theo quy định đang có/);
    expect(await button('Vào trang chủ')).toBeTruthy();
  });

  it('of an office above comes to an office as changes it looks at and issues', async () => {
    const above = found(3, { is_draft: true });
    const { user } = await open(
      [above],
      { take_law_pack: () => ({ ...taken, is_draft: true }) },
      { role: 'office', step: 3 },
    );
    await user.click(await button('Để sau'));
    expect(await screen.findByText(/có hiệu lực khi cơ quan này ban hành/)).toBeTruthy();
    await user.click(await button('Đưa bản số 3 vào Thay đổi quy định'));
    expect(await screen.findByText(/Xem lại rồi ban hành cho các trung tâm/)).toBeTruthy();
    expect(core.asked('take_law_pack')).toEqual([{ path: above.path }]);
    await user.click(await button(/Vào Tổng quan/));
    expect(here().name).toBe('board');
  });

  it('of a stranger is compared first by an office too, and told whose it may be', async () => {
    const { user } = await open(
      [stranger],
      { read_stranger: () => ({ id: 'so-40', name: 'Sở khác', known_digits: null, is_ours: false }) as never },
      { role: 'office', step: 3 },
    );
    await user.click(await button('Để sau'));
    await user.click(await button('So dấu của nơi nhận'));
    expect(await screen.findByText(/không phải của cơ quan này hoặc cơ quan cấp trên/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ghi dấu/ })).toBeNull();
    expect(core.asked('take_law_pack')).toEqual([]);
  });
});
