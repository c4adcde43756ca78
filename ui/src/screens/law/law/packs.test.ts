import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { DigitsCompared, LawPackFound, PackState } from '../../../border/generated';
import type { Host } from '../../../border/host';
import { bookStatus, openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { entry, focused, found, lawAnswers, lying, OFFICE, pack, stick, value } from '../testing';
import Screen from './Screen.svelte';

/** What came from the office: packs in the book, and taking one in from a stick. */

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

async function open(answers: Answers = {}, host: Partial<Host> = {}) {
  const opened = await openScreen(Screen, { ...lawAnswers, ...answers }, { part: 'packs' }, host);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const onStick = (...rows: LawPackFound[]): Answers => ({
  list_sticks: () => [stick],
  find_law_packs: () => lying(...rows),
});

/** A stick with one new pack; taken in, it stands in the book. */
function fresh(row = found(3)): Answers {
  let isTaken = false;
  return {
    list_sticks: () => [stick],
    find_law_packs: () => lying(isTaken ? { ...row, state: 'known', code: 'already-known' } : row),
    list_law_packs: () => ({ packs: isTaken ? [pack(3)] : [], shipped_edition: '5YBV-3Y5N', behind: [] }),
    take_law_pack: () => {
      isTaken = true;
      return pack(3, { changed: row.changed });
    },
  };
}

describe('a pack on a stick', () => {
  it('is read in words before it is taken in: the new value, its day and its act', async () => {
    const wage = entry('rates/base-wage', {
      title_vi: 'Mức lương cơ sở',
      history: [
        value({ value: '2.700.000 đ', from: '2027-01-01', state: 'later', is_verified: false }),
        value({ value: '2.600.000 đ', from: '2027-01-01', state: 'removed' }),
      ],
    });
    await open(onStick(found(3, { entries: [wage] })));
    const said = within((await screen.findByText('2.700.000 đ')).closest('ul.entries') as HTMLElement);
    expect(said.getByText('Mức tiền')).toBeTruthy();
    expect(said.getByText('Mức lương cơ sở')).toBeTruthy();
    expect(said.getByText('Chưa đối chiếu')).toBeTruthy();
    expect(said.getByText('2.600.000 đ').closest('li')?.textContent).toContain('Bỏ');
  });
});

describe('a pack that has what the centre entered itself', () => {
  it('says line by line, before it is taken in, what changes', async () => {
    const changed = [
      { before_vi: 'Giám đốc: 0,25', before_en: 'Director: 0.25', after_vi: 'Giám đốc: 0,30', after_en: 'Director: 0.30' },
      { before_vi: 'Thủ quỹ: 0,15', before_en: 'Cashier: 0.15', after_vi: '', after_en: '' },
    ];
    const one = { own_id: 'tam-22-21', number: '21/2026/QĐ-UBND', replaced_by: 'Quyết định 21', changed };
    await open(onStick(found(3, { superseded: [one] })));
    expect(await screen.findByText(/thay quyết định tạm số 21\/2026\/QĐ-UBND bằng Quyết định 21/)).toBeTruthy();
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent ?? '');
    expect(lines.some((line) => line.includes('Giám đốc: 0,25') && line.includes('Giám đốc: 0,30'))).toBe(true);
    expect(lines.some((line) => line.includes('Thủ quỹ: 0,15'))).toBe(true);
  });
});

describe('the packs of this book', () => {
  it('are none at first: the law is the program’s', async () => {
    await open();
    expect(await screen.findByText(/theo quy định kèm phần mềm, mã 5YBV-3Y5N/)).toBeTruthy();
    expect(screen.getByText(/Chưa thấy USB/)).toBeTruthy();
    expect(core.asked('find_law_packs')).toEqual([]);
  });

  it('are listed with what each changed, the one in use said in words', async () => {
    const older = pack(2, { is_current: false, changed: ['rates/base-wage'], note: 'Bản trước' });
    const { user } = await open({
      list_law_packs: () => ({ packs: [pack(3), older], shipped_edition: '5YBV-3Y5N', behind: [] }),
    });
    const table = await screen.findByRole('table', { name: 'Các bản quy định đã nhận' });
    const [newest, before] = within(table).getAllByRole('row').slice(1);
    expect(newest?.textContent).toMatch(/Bản số 3.*01\/02\/2027.*quý I năm 2027.*M3XB-7T2P.*Dùng cho quý này/);
    expect(before?.textContent).toContain('Không dùng quý này');
    await user.click(await button('Bản số 2'));
    expect(await screen.findByText('Bản số 2 thêm hoặc đổi 1 mục')).toBeTruthy();
    expect(screen.getByText('Mức tiền:').parentElement?.textContent).toBe('Mức tiền: Mức lương cơ sở');
  });

  it('are left by Esc for the law itself', async () => {
    const { user } = await open();
    await screen.findByRole('heading', { level: 1, name: 'Bản quy định' });
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Quy định' })).toBeTruthy();
  });
});

describe('a pack on a stick', () => {
  it('is found by itself, says what it would change, and one Enter takes it in', async () => {
    const { user } = await open(fresh());
    expect(await screen.findByText(`Bản quy định số 3 của ${OFFICE}, ban hành 01/02/2027`)).toBeTruthy();
    expect(screen.getByText(/báo cáo từ quý I năm 2027 tính theo bản này/)).toBeTruthy();
    expect(screen.getByText('Nhận vào sẽ thêm hoặc đổi 3 mục:')).toBeTruthy();
    const changes = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(changes).toEqual([
      'Mức tiền: Mức lương cơ sở',
      'Quy tắc kiểm tra: Quỹ tiền mặt không âm',
      'Đơn vị hành chính: danh sách đơn vị',
    ]);
    await waitFor(() => expect(focused()).toContain('Nhận bản quy định số 3'));
    expect(core.asked('take_law_pack')).toEqual([]);
    await user.keyboard('{Enter}');
    const said = `Bản quy định số 3 của ${OFFICE} thêm hoặc đổi 3 mục, dùng cho báo cáo từ quý I năm 2027.`;
    expect(await screen.findByText(said)).toBeTruthy();
    expect(core.asked('take_law_pack')).toEqual([{ path: found(3).path }]);
    expect(await screen.findByText('Sổ đã có bản này. Không cần làm gì thêm.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Nhận bản/ })).toBeNull();
    await waitFor(() => expect(focused()).toBe('Bản quy định'));
  });

  it('leaves the focus to who went on while it was taken in', async () => {
    const answers = fresh();
    const { user } = await open({
      ...answers,
      list_law_packs: (request) => {
        // The program is still busy with what it took in, and somebody presses Tab meanwhile.
        if (core.asked('take_law_pack').length > 0) screen.getByLabelText(/Thư mục hoặc tệp/).focus();
        return answers.list_law_packs?.(request) ?? new Refuse({ code: 'fault', message: '' });
      },
    });
    await user.click(await button(/^Nhận bản/));
    expect(await screen.findByText('Sổ đã có bản này. Không cần làm gì thêm.')).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(document.activeElement).toBe(screen.getByLabelText(/Thư mục hoặc tệp/));
  });

  it('that changes nothing says that, before and after', async () => {
    const { user } = await open(fresh(found(3, { changed: [] })));
    expect(await screen.findByText(/không mục nào đổi/)).toBeTruthy();
    await user.click(await button(/^Nhận bản/));
    expect(await screen.findByText(/không đổi mục nào, dùng cho báo cáo từ quý I năm 2027/)).toBeTruthy();
  });

  it('beside a newer one need not be taken in', async () => {
    await open(onStick(found(4), found(3)));
    expect(await button('Nhận bản quy định số 4 Enter')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /số 3/ })).toBeNull();
    expect(screen.getByText(/bản số 3 không cần nhận/)).toBeTruthy();
  });

  it.each<[PackState, string, RegExp]>([
    ['older', 'Cũ hơn', /Sổ đang dùng bản mới hơn. Không cần làm gì thêm./],
    ['known', 'Đã nhận', /Sổ đã có bản này. Không cần làm gì thêm./],
    ['forked', 'Hai bản cùng số', /khác bản số 3 đã có.*vẫn theo bản đã nhận trước.*Gọi nơi nhận/],
  ])('that is %s says so, and there is nothing to press', async (state, stamp, says) => {
    await open(onStick(found(3, { state })));
    expect(await screen.findByText(stamp)).toBeTruthy();
    expect(screen.getByText(says)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Nhận bản|^So dấu/ })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is refused says why in the core’s words, by its file name', async () => {
    const message = 'Tệp này không phải bản quy định nhận được.';
    const row: Partial<LawPackFound> = { state: 'refused', code: 'law-pack-refused', message, number: null };
    const nothing = { changed: [], note: null, issued_on: null, applies_from: null };
    await open(onStick(found(3, { ...row, ...nothing })));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText('DM_3.goi.zip')).toBeTruthy();
    expect(screen.getByText('Không nhận được')).toBeTruthy();
  });

  it('that the core refuses after all leaves the book as it is, told in three beats', async () => {
    const refusal = new Refuse({ code: 'law-pack-older', message: '', field: 'path' });
    const { user } = await open({ ...onStick(found(3)), take_law_pack: () => refusal });
    await user.click(await button(/^Nhận bản/));
    const told = await screen.findByRole('alert');
    expect(told.textContent).toMatch(/cũ hơn bản đang dùng.*vẫn làm theo bản mới hơn.*Không cần làm gì/);
    expect(screen.queryByText(/thêm hoặc đổi 3 mục, dùng cho/)).toBeNull();
  });

  it('of a stick full of other things tells what was left aside', async () => {
    const aside = [
      { reason: 'report' as const, count: 1, names: ['abc (1).zip'] },
      { reason: 'other' as const, count: 2000, names: ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'] },
    ];
    await open({
      list_sticks: () => [stick],
      find_law_packs: () => ({ packs: [], aside, is_cut_short: true }),
    });
    expect(await screen.findByText(/1 gói báo cáo: abc \(1\)\.zip\. Đây là báo cáo/)).toBeTruthy();
    expect(screen.getByText('2000 tệp khác, không phải gói: a.jpg, b.jpg, c.jpg, v.v.')).toBeTruthy();
    expect(screen.getByText(/chưa xem hết: mới thấy 0 gói/)).toBeTruthy();
  });

  it('is looked for in a folder that was named, and only then', async () => {
    const { user } = await open({ find_law_packs: () => lying() });
    await user.click(await button('Tìm bản quy định'));
    expect(await screen.findByText('Nhập thư mục hoặc tệp có bản quy định.')).toBeTruthy();
    await user.type(screen.getByLabelText('Thư mục hoặc tệp'), '/nha/quy-dinh{Enter}');
    expect(await screen.findByText(/Không thấy bản quy định nào/)).toBeTruthy();
    expect(core.asked('find_law_packs')).toEqual([{ folder: '/nha/quy-dinh' }]);
  });
});

describe('an office whose seal the book does not know', () => {
  const THIRTY = '39298 78999 36680 05727 72564 09600';
  const compared = (typed: string): DigitsCompared => {
    const isSame = typed.replace(/\s/g, '') === THIRTY.replace(/\s/g, '');
    return {
      groups: THIRTY.split(' ').map((group) => ({
        expected: isSame ? group : '',
        found: isSame ? group : null,
        state: isSame ? 'same' : 'open',
      })),
      is_same: isSame,
    };
  };
  function unknown(officeId = 'so-22'): Answers {
    let isPinned = false;
    return {
      list_sticks: () => [stick],
      find_law_packs: () =>
        lying(
          isPinned
          ? found(3)
          : found(3, {
              state: 'key-unknown',
              code: 'key-unknown',
              signer: THIRTY,
              office_name: null,
              number: null,
              applies_from: null,
              issued_on: null,
              note: null,
              edition: null,
              changed: [],
            }),
        ),
      read_stranger: ({ path }) => ({
        path,
        bundle_id: 'aa'.repeat(32),
        id: officeId,
        name: OFFICE,
        quarter: null,
        unit_code: null,
        unit_from: null,
        unit_name: null,
        card: null,
        known_digits: null,
        is_ours: officeId === 'so-22',
      }),
      compare_digits: ({ digits }) => compared(digits),
      pin_office: () => {
        isPinned = true;
        return { office_id: 'so-22', name: OFFICE, digits: THIRTY, pinned_on: '2026-10-05' };
      },
    };
  }

  it('is believed only after thirty digits; the pack is then looked at before it is taken', async () => {
    const { user } = await open(unknown());
    await waitFor(() => expect(focused()).toContain('So dấu của nơi nhận'));
    await user.keyboard('{Enter}');
    const box = await screen.findByLabelText(/Ba mươi số của dấu/);
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.keyboard('{Enter}');
    expect(core.asked('pin_office')).toEqual([]);
    await user.keyboard('392987899936680057277256409600');
    await screen.findByText('Cả ba mươi số giống nhau.');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toContain('Nhận bản quy định số 3'));
    expect(core.asked('pin_office')).toEqual([{ path: found(3).path, digits: THIRTY }]);
    expect(core.asked('take_law_pack')).toEqual([]);
  });

  it('may be left with Esc: nothing is kept', async () => {
    const { user } = await open(unknown());
    await user.click(await button(/So dấu/));
    await screen.findByLabelText(/Ba mươi số của dấu/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()).toContain('So dấu của nơi nhận'));
    expect(core.asked('pin_office')).toEqual([]);
  });

  it('cannot be kept when it is another than the centre’s own', async () => {
    const { user } = await open(unknown('so-99'));
    await user.click(await button(/So dấu/));
    expect(await screen.findByText(/Bản quy định này không phải của Sở Giáo dục/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ghi dấu/ })).toBeNull();
  });
});

describe('in English', () => {
  it('a refused file is told by its code', async () => {
    const message = 'Gói bị hỏng khi chép.';
    await open({
      book_status: () => ({ ...bookStatus, settings: { ...bookStatus.settings, language: 'en' } }),
      ...onStick(found(3, { state: 'refused', code: 'damaged', message, number: null, changed: [] })),
    });
    expect(await screen.findByText('Refused')).toBeTruthy();
    expect(screen.queryByText(message)).toBeNull();
  });
});
