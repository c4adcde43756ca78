import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers as Fakes, type FakeCore } from '../../../border/fake';
import type { Answers, DigitGroup, DigitsCompared, ReceiptFound } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { listenForKeys } from '../../../parts/keys';
import {
  answers,
  focused,
  found,
  lying,
  OFFICE,
  openAnswers,
  receipt,
  remark,
  sealedQuarter,
  stick,
} from './testing';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  deaf = listenForKeys();
});
afterEach(() => {
  core.restore();
  deaf();
});

async function open(...how: Parameters<typeof openAnswers>) {
  const opened = await openAnswers(...how);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

/** A stick with one receipt of a known office; taken in, it is what the book answers. */
function book(row: ReceiptFound, then: Answers): Fakes {
  let isTaken = false;
  const [view] = then.receipts;
  return {
    list_sticks: () => [stick()],
    find_receipts: () => lying(isTaken ? { ...row, state: 'known' } : row),
    read_answers: () => (isTaken ? then : answers()),
    take_receipt: () => {
      isTaken = true;
      return view ?? receipt();
    },
  };
}

describe('a receipt on a stick', () => {
  it('is found by itself, has the focus, and one Enter takes it in', async () => {
    const { user } = await open(book(found(), answers([receipt()])));
    expect(await screen.findByText(`Có biên nhận của ${OFFICE} cho quý III năm 2026`)).toBeTruthy();
    expect(screen.getByText('số 12/2026, ngày 06/10/2026')).toBeTruthy();
    await waitFor(() => expect(focused()).toContain('Nhận 1 biên nhận'));
    expect(core.asked('take_receipt')).toEqual([]);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('M3XB-7T2P')).toBeTruthy();
    expect(core.asked('take_receipt')).toEqual([{ path: '/media/KINGSTON/BN_1.goi.zip' }]);
    expect(screen.getByText('Nơi nhận đã nhận 03/10/2026')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Nhận 1/ })).toBeNull();
    expect(screen.getByText(/đã cất trong sổ. Có thể rút USB/)).toBeTruthy();
    await waitFor(() => expect(focused()).toBe('Biên nhận quý III năm 2026'));
  });

  it('that comes while the screen is open is noticed; the same stick is read once', async () => {
    let sticks: ReturnType<typeof stick>[] = [];
    await open({ ...book(found(), answers([receipt()])), list_sticks: () => sticks });
    expect(await screen.findByText(/Chưa thấy USB/)).toBeTruthy();
    expect(core.asked('find_receipts')).toEqual([]);
    sticks = [stick()];
    expect(await screen.findByText(/Có biên nhận của/, {}, { timeout: 4000 })).toBeTruthy();
    const looks = core.asked('list_sticks').length;
    await waitFor(() => expect(core.asked('list_sticks').length).toBeGreaterThan(looks), {
      timeout: 4000,
    });
    expect(core.asked('find_receipts')).toEqual([{ folder: '/media/KINGSTON' }]);
  }, 10_000);

  it('of another quarter is shown under that quarter', async () => {
    const other = receipt({ quarter: '2026-Q2' });
    await open({
      ...book(found({ quarter: '2026-Q2' }), answers([other])),
      read_answers: ({ quarter }) =>
        quarter === '2026-Q2' ? answers([other], { quarter }) : answers(),
      read_report: ({ quarter }) => sealedQuarter({ quarter }, { quarter }),
    });
    (await button(/^Nhận 1/)).click();
    expect(await screen.findByRole('heading', { level: 1, name: 'Biên nhận quý II năm 2026' })).toBeTruthy();
    expect(await screen.findByText('M3XB-7T2P')).toBeTruthy();
  });

  it('that cannot be read says why, and a failing stick hides no other', async () => {
    const broken = found({
      state: 'refused',
      code: 'damaged',
      message: 'Gói bị hỏng khi chép.',
      receipt_id: null,
      quarter: null,
      office_name: null,
    });
    await open({
      list_sticks: () => [stick('HONG'), stick('TOT')],
      find_receipts: ({ folder }) =>
        folder.endsWith('HONG') ? new Refuse({ code: 'io', message: '' }) : lying(broken),
    });
    expect(await screen.findByText(/Gói bị hỏng khi chép/)).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toContain('Kiểm tra ổ đĩa');
    expect(screen.queryByRole('button', { name: /^Nhận/ })).toBeNull();
  });

  it('is looked for in a typed folder too, once one was typed', async () => {
    const { user } = await open({ find_receipts: () => lying(found()) });
    await user.click(await button('Tìm biên nhận'));
    expect(await screen.findByText('Nhập thư mục hoặc tệp có biên nhận.')).toBeTruthy();
    expect(core.asked('find_receipts')).toEqual([]);
    await user.type(screen.getByLabelText('Thư mục hoặc tệp'), '/nha/bien-nhan{Enter}');
    expect(await screen.findByText(/Có biên nhận của/)).toBeTruthy();
    expect(core.asked('find_receipts')).toEqual([{ folder: '/nha/bien-nhan' }]);
  });

  it('comes from the system dialog where there is one', async () => {
    const chooseFolder = async (): Promise<string> => '/chon';
    const { user } = await open({}, { quarter: '2026-Q3' }, { chooseFolder });
    await user.click(await button('Chọn thư mục'));
    expect(await screen.findByText(/Không thấy biên nhận nào cho trung tâm này/)).toBeTruthy();
    expect(core.asked('find_receipts')).toEqual([{ folder: '/chon' }]);
  });
});

describe('the first receipt of an office', () => {
  const THIRTY = '39298 78999 36680 05727 72564 09600';
  /** Every full group is the same, as far as it was typed rightly. */
  function compared(typed: string): DigitsCompared {
    const all = THIRTY.split(' ');
    const digits = typed.replace(/\D/g, '');
    const groups = all.map((found, place): DigitGroup => {
      const expected = digits.slice(place * 5, place * 5 + 5);
      if (expected.length < 5) return { expected, found: null, state: 'open' };
      return { expected, found, state: expected === found ? 'same' : 'differs' };
    });
    return { groups, is_same: groups.every((group) => group.state === 'same') };
  }
  function unknown(stranger: Partial<{ id: string; known_digits: string }> = {}): Fakes {
    let isPinned = false;
    const row = found();
    // Of a stranger's file nothing is told but the digits of its seal.
    const nothing = { receipt_id: null, office_name: null, quarter: null, revision: null, verdict: null };
    const strange = { ...row, ...nothing, state: 'key-unknown', code: 'key-unknown', signer: THIRTY } as const;
    const known = book(row, answers([receipt()]));
    return {
      ...known,
      find_receipts: (request) => {
        const looked = known.find_receipts?.(request);
        const isTaken =
          looked && 'receipts' in looked && looked.receipts[0]?.state === 'known';
        if (isTaken) return lying({ ...row, state: 'known' });
        return lying(isPinned ? row : strange);
      },
      read_stranger: ({ path }) => ({
        path,
        bundle_id: 'aa'.repeat(32),
        id: 'so-22',
        name: OFFICE,
        quarter: '2026-Q3',
        unit_code: null,
        unit_from: null,
        unit_name: null,
        card: null,
        known_digits: null,
        is_ours: (stranger.id ?? 'so-22') === 'so-22',
        ...stranger,
      }),
      compare_digits: ({ digits }) => compared(digits),
      pin_office: () => {
        isPinned = true;
        return { office_id: 'so-22', name: OFFICE, digits: THIRTY, pinned_on: '2026-10-05' };
      },
    };
  }

  it('is believed only after thirty digits, by keys alone; then it is taken in', async () => {
    const { user } = await open(unknown());
    await waitFor(() => expect(focused()).toContain('So dấu của nơi nhận'));
    await user.keyboard('{Enter}');
    const box = await screen.findByLabelText<HTMLInputElement>(/Ba mươi số của dấu/);
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.keyboard('3929878999{Enter}');
    expect(core.asked('pin_office')).toEqual([]);
    await user.keyboard('36680057277256409600');
    await screen.findByText('Cả ba mươi số giống nhau.');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('M3XB-7T2P')).toBeTruthy();
    expect(core.asked('pin_office')).toEqual([
      { path: '/media/KINGSTON/BN_1.goi.zip', digits: THIRTY },
    ]);
    expect(core.asked('take_receipt')).toHaveLength(1);
    expect(screen.queryByLabelText(/Ba mươi số của dấu/)).toBeNull();
  });

  it('may be left with Esc: nothing is kept', async () => {
    const { user } = await open(unknown());
    await user.click(await button(/So dấu của nơi nhận/));
    await screen.findByLabelText(/Ba mươi số của dấu/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()).toContain('So dấu của nơi nhận'));
    expect(core.asked('pin_office')).toEqual([]);
    expect(here().name).not.toBe('report');
  });

  it('of another office than this book names cannot be kept', async () => {
    const { user } = await open(unknown({ id: 'so-99' }));
    await user.click(await button(/So dấu của nơi nhận/));
    expect(await screen.findByText(/không phải của Sở Giáo dục/)).toBeTruthy();
    expect(screen.queryByLabelText(/Ba mươi số của dấu/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Ghi dấu/ })).toBeNull();
  });

  it('under a new seal warns and shows the one that is kept', async () => {
    const { user } = await open(unknown({ known_digits: '11111 22222 33333 44444 55555 66666' }));
    await user.click(await button(/So dấu của nơi nhận/));
    expect(await screen.findByText(/đã có dấu khác trong sổ: 11111 22222/)).toBeTruthy();
  });
});

describe('the answer', () => {
  it('received, tells day, code, and what the office has not got', async () => {
    await open({
      read_answers: () => answers([receipt({ missing: [3, 4], note: 'Nộp đúng hạn.' })]),
    });
    expect(await screen.findByText(/đã nhận báo cáo quý III năm 2026 \(bản đầu\)/)).toBeTruthy();
    expect(screen.getByText('Nơi nhận đã nhận 03/10/2026').closest('.sealed')).toBeTruthy();
    expect(screen.getByText('Nộp đúng hạn.')).toBeTruthy();
    expect(screen.getByText(/chưa có gói số 3, 4/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Làm bản thay thế' })).toBeNull();
  });

  it('of an older report is history: the newest waits', async () => {
    const old = receipt({ is_current: false, verdict: 'tra-lai', remarks: [remark(1)] });
    await open({
      read_answers: () => answers([old]),
      read_report: () => sealedQuarter({ revision: 1 }),
    });
    const table = await screen.findByRole('table', { name: 'Biên nhận cũ' });
    expect(within(table).getByText('Trả lại')).toBeTruthy();
    expect(screen.getByText('Chưa có biên nhận')).toBeTruthy();
    expect(screen.getByText(/Bản mới nhất chưa có biên nhận/)).toBeTruthy();
    expect(document.querySelector('[data-remarks]')).toBeNull();
  });

  it('of a quarter that was never sealed points to the report', async () => {
    const open_ = { is_closed: false, signed_on: null };
    const { user } = await open({ read_report: () => sealedQuarter(open_, { sealed: [] }) });
    await user.click(await button('Mở báo cáo quý'));
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3' } });
  });

  it('is asked for the quarter before the open one when none is named', async () => {
    await open({ read_report: ({ quarter }) => sealedQuarter({ quarter }, { quarter }) }, {});
    await waitFor(() => expect(core.asked('read_answers')).toEqual([{ quarter: '2026-Q2' }]));
  });
});
