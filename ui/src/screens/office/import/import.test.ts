import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { officeStatus } from '../board.testing';
import { big, bundle, focused, Office, primary, refused, stick, strange } from '../counter.testing';
import { finding, review } from '../desk.testing';
import { forgetOfficeQuarter, officeQuarter } from '../office-quarter.svelte';
import { setLanguage } from '../../../words/language.svelte';
import Screen from './Screen.svelte';

let core: FakeCore | null = null;
beforeEach(() => {
  forgetOfficeQuarter();
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  core?.restore();
  vi.useRealTimers();
});

async function open(office: Office, answers: Answers = {}) {
  const opened = await openScreen(Screen, office.answers(answers));
  core = opened.core;
  return opened;
}
/** The stick is pulled or put in, and the screen notices by itself. */
const plug = async (office: Office, sticks = [stick('E:')]): Promise<void> => {
  office.sticks = sticks;
  await vi.advanceTimersByTimeAsync(2100);
};

describe('the counter', () => {
  it('reads a stick by itself and writes nothing before the Enter', async () => {
    const office = new Office([bundle('An Bình'), refused('Ảnh', 'refused', 'not-a-bundle')]);
    const { core } = await open(office);
    await waitFor(() => expect(big()).toBe('Cắm USB của trung tâm'));
    await plug(office);
    await primary(/Nhận 1 gói/);
    await waitFor(() => expect(focused()).toContain('Nhận 1 gói'));
    expect(screen.getByText('Không phải gói')).toBeTruthy();
    const writing = ['import_bundle', 'record_review', 'issue_receipts', 'eject_stick'];
    expect(core.calls.filter((one) => writing.includes(one.name))).toEqual([]);
    expect(core.asked('preview_bundle')[0]).toEqual({ path: '/e/An Bình.goi.zip', quarter: '2026-Q3' });
  });

  it('by one Enter takes, accepts the clean ones, writes receipts on the stick and lets it go', async () => {
    const office = new Office([bundle('An Bình'), bundle('Cẩm Sơn', { is_clean: false, errors: 2 })]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office);
    await primary(/Nhận 2 gói/);
    await waitFor(() => expect(focused()).toContain('Nhận 2 gói'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('import_bundle').map((one) => one.bundle_id)).toEqual(['id-An Bình', 'id-Cẩm Sơn']);
    expect(core.asked('record_review')).toEqual([
      { bundle_ids: ['id-An Bình'], verdict: 'nhan', remarks: [], note: null },
    ]);
    expect(core.asked('issue_receipts')).toEqual([{ bundle_ids: ['id-An Bình'], folder: 'E:' }]);
    expect(core.asked('eject_stick')).toEqual([{ folder: 'E:' }]);
    await waitFor(() => expect(screen.getAllByText('Đã nhận 2 / 2').length).toBeGreaterThan(0));
    await user.click(screen.getByRole('button', { name: 'Xem xét Xã Cẩm Sơn' }));
    expect(here()).toMatchObject({ name: 'review', params: { bundle_id: 'id-Cẩm Sơn' } });
  });

  it('shows what a centre explains, one Enter a line, and accepts what was read while the stick is here', async () => {
    const said = bundle('Cẩm Sơn', { is_clean: false, explained: 2 });
    const office = new Office([bundle('An Bình'), said]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const explained = (row: string) =>
      finding('query', 'payment-without-documents', { row, row_name: row, explanation: `Lời ${row}` });
    const view = { ...review, findings: [explained('PC1'), explained('PC2')] };
    const { user, core } = await open(office, { read_review: () => view, accept_explanation: () => view });
    await primary(/Nhận 2 gói/);
    await waitFor(() => expect(focused()).toContain('Nhận 2 gói'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Xã Cẩm Sơn: lời giải thích 1/2')).toBeTruthy();
    // The clean one waits for nobody.
    expect(core.asked('issue_receipts').map((one) => one.bundle_ids)).toEqual([['id-An Bình']]);
    await waitFor(() => expect(focused()).toContain('Đã đọc, chấp nhận'));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Lời PC2')).toBeTruthy();
    await waitFor(() => expect(focused()).toContain('Đã đọc, chấp nhận'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    // What was read and accepted waits no more, neither in the list of this stick nor in the sitting's.
    expect(screen.queryByRole('button', { name: /Xem xét/ })).toBeNull();
    expect(screen.queryByText(/Lời giải thích cần đọc/)).toBeNull();
    expect(core.asked('accept_explanation').map(({ row }) => row)).toEqual(['PC1', 'PC2']);
    expect(core.asked('record_review').map((one) => one.bundle_ids)).toEqual([['id-An Bình'], ['id-Cẩm Sơn']]);
    expect(core.asked('issue_receipts').map((one) => one.bundle_ids)).toEqual([['id-An Bình'], ['id-Cẩm Sơn']]);
  });

  it('lets the stick go when its explanations are read another time, and accepts nothing of them', async () => {
    const office = new Office([bundle('Cẩm Sơn', { is_clean: false, explained: 1 })]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const one = finding('query', 'payment-without-documents', { explanation: 'Mua chợ' });
    const { user, core } = await open(office, { read_review: () => ({ ...review, findings: [one] }) });
    await user.click(await primary(/Nhận 1 gói/));
    await user.click(await screen.findByRole('button', { name: /Đọc sau/ }));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('record_review')).toEqual([]);
  });

  it('tells what else lies on the stick and why it is left aside, of each reason one line', async () => {
    const office = new Office([]);
    office.sticks = [stick('E:')];
    const aside = [
      { reason: 'photographs' as const, count: 2, names: ['a.zip', 'DCIM/b.zip'] },
      { reason: 'other' as const, count: 1998, names: ['1.jpg', '2.jpg', '3.jpg', '4.jpg'] },
    ];
    await open(office, {
      scan_import: ({ folder }) => ({ folder, paths: [], aside, is_cut_short: false, receipts: [] }),
    });
    expect(await screen.findByText('Không thấy gói báo cáo nào. Trả USB, hoặc chọn thư mục khác.')).toBeTruthy();
    expect(screen.getByText('2 tệp nén ảnh, không phải gói: a.zip, DCIM/b.zip.')).toBeTruthy();
    expect(screen.getByText('1998 tệp khác, không phải gói: 1.jpg, 2.jpg, 3.jpg, v.v.')).toBeTruthy();
  });

  it('begins again with the next stick, the focus on the primary button', async () => {
    const office = new Office([bundle('An Bình')]);
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user } = await open(office);
    await primary(/Nhận 1 gói/);
    await waitFor(() => expect(focused()).toContain('Nhận 1 gói'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    await plug(office, []);
    // Ejected it is no longer listed, and still to be pulled: what was done stays in sight.
    expect(big()).toBe('Rút USB, cắm USB tiếp theo');
    expect(screen.getByText(/chấp nhận 1 gói, ghi 1 biên nhận/)).toBeTruthy();
    office.files = [bundle('Nghĩa Hưng'), bundle('Vĩnh An')];
    await plug(office);
    await waitFor(() => expect(focused()).toContain('Nhận 2 gói'));
  });

  it('asks the passphrase once, in place and beforehand, refuses a wrong one beside its box and goes on', async () => {
    const office = new Office([bundle('An Bình')]);
    office.sticks = [stick('E:')];
    const { user, core } = await open(office);
    await primary(/Nhận 1 gói/);
    await waitFor(() => expect(focused()).toContain('Nhận 1 gói'));
    await user.keyboard('{Enter}');
    const box = await screen.findByLabelText(/Mật khẩu niêm phong/);
    await waitFor(() => expect(document.activeElement).toBe(box));
    // Before anything is taken: nobody has to come back to a box in the midst of it.
    expect(core.asked('import_bundle')).toEqual([]);
    await user.keyboard('sai{Enter}');
    await waitFor(() => expect(screen.getByText(/Mật khẩu niêm phong chưa đúng/)).toBeTruthy());
    expect(core.asked('issue_receipts')).toEqual([]);
    await user.clear(box);
    await user.type(box, 'mot hai ba bon{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('issue_receipts')).toEqual([{ bundle_ids: ['id-An Bình'], folder: 'E:' }]);
    expect(core.asked('import_bundle')).toHaveLength(1);
  });

  it('asks again when the seal shut itself meanwhile, and takes nothing twice', async () => {
    const office = new Office([bundle('An Bình')]);
    office.sticks = [stick('E:')];
    office.isOpen = true;
    const { user, core } = await open(office, {
      record_review: ({ bundle_ids }) => {
        bundle_ids.forEach((one) => office.accepted.add(one));
        office.isOpen = false;
        return { decided: 1 };
      },
    });
    await user.click(await primary(/Nhận 1 gói/));
    await user.type(await screen.findByLabelText(/Mật khẩu niêm phong/), 'mot hai ba bon{Enter}');
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect([core.asked('import_bundle').length, core.asked('record_review').length]).toEqual([1, 1]);
    expect(office.written.size).toBe(1);
  });

  it('lets the stick go without receipts when they are put off', async () => {
    const office = new Office([bundle('An Bình')]);
    office.sticks = [stick('E:')];
    const { user, core } = await open(office);
    await user.click(await primary(/Nhận 1 gói/));
    await user.click(await primary(/Ghi biên nhận sau/));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('issue_receipts')).toEqual([]);
    expect(screen.getByText(/đang chờ ở Biên nhận/)).toBeTruthy();
  });

  it('stops with what is done kept, and goes on with the rest', async () => {
    const office = new Office(['A', 'B', 'C'].map((name) => bundle(name)));
    office.isOpen = true;
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, {
      import_bundle: ({ path }) => {
        office.taken.add(path);
        if (path.includes('/B')) screen.getByRole('button', { name: /Dừng/ }).click();
        return { ...bundle(path.slice(3, 4)), is_taken: true };
      },
    });
    await user.click(await primary(/Nhận 3 gói/));
    await primary(/Nhận tiếp 1 gói/);
    expect(core.asked('import_bundle')).toHaveLength(2);
    expect(core.asked('record_review')).toEqual([]);
    await user.click(await primary(/Nhận tiếp 1 gói/));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('import_bundle').map((one) => one.path.slice(3, 4))).toEqual(['A', 'B', 'C']);
    expect(core.asked('record_review')[0]?.bundle_ids).toEqual(['id-A', 'id-B', 'id-C']);
  });

  it('keeps what was taken when the work is refused midway, and tries the rest again', async () => {
    const office = new Office(['A', 'B'].map((name) => bundle(name)));
    office.isOpen = true;
    office.sticks = [stick('E:')];
    let isFull = true;
    const { user } = await open(office, {
      import_bundle: ({ path }) => {
        if (path.includes('/B') && isFull) return new Refuse({ code: 'disk-full', message: '' });
        office.taken.add(path);
        return { ...bundle(path.slice(3, 4)), is_taken: true };
      },
    });
    await user.click(await primary(/Nhận 2 gói/));
    expect((await screen.findByRole('alert')).textContent).toContain('Ổ đĩa hết chỗ');
    isFull = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect([...office.accepted]).toEqual(['id-A', 'id-B']);
  });

  it('puts a receipt on the stick that was written before and never came along', async () => {
    const known = refused('A', 'known', 'already-known', { is_taken: true, received_on: '2026-10-01' });
    const office = new Office([known]);
    office.accepted.add('id-A');
    office.written.add('id-A');
    office.sticks = [stick('E:')];
    const { user, core } = await open(office);
    expect(await screen.findByText('Đã nhận ngày 01/10/2026.')).toBeTruthy();
    await user.click(await primary(/Ghi 1 biên nhận/));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect(core.asked('issue_receipts')).toEqual([{ bundle_ids: ['id-A'], folder: 'E:' }]);
    expect(core.asked('unlock_seal')).toEqual([]);
  });

  it('writes no receipt again that lies on the stick', async () => {
    const office = new Office([
      refused('A', 'known', 'already-known', { is_taken: true, received_on: '2026-10-01' }),
    ]);
    office.accepted.add('id-A');
    office.written.add('id-A');
    office.there = ['bn-id-A'];
    office.sticks = [stick('E:')];
    const { core } = await open(office);
    expect(await screen.findByText('Đã nhận ngày 01/10/2026.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ghi 1 biên nhận/ })).toBeNull();
    expect(core.asked('issue_receipts')).toEqual([]);
  });

  it('keeps the receipts of a stick that cannot be written to on this PC', async () => {
    const office = new Office([bundle('A')]);
    office.isOpen = true;
    office.sticks = [stick('E:', { is_read_only: true })];
    const { user, core } = await open(office);
    await user.click(await primary(/Nhận 1 gói/));
    expect(await screen.findByText(/USB không cho ghi/)).toBeTruthy();
    expect(core.asked('issue_receipts')).toEqual([{ bundle_ids: ['id-A'], folder: null }]);
  });

  it('without a seal of the office takes and accepts, and says what is missing', async () => {
    const office = new Office([bundle('A')]);
    office.sticks = [stick('E:')];
    const { user, core } = await open(office, {
      book_status: () => ({ ...officeStatus, has_seal: false }),
    });
    await user.click(await primary(/Nhận 1 gói/));
    await waitFor(() => expect(big()).toBe('Rút USB, cắm USB tiếp theo'));
    expect([office.accepted.size, core.asked('issue_receipts').length]).toEqual([1, 0]);
    expect(screen.getByText(/chưa có dấu niêm phong/)).toBeTruthy();
  });

  it('says to pull by hand when the system keeps hold of the stick', async () => {
    const office = new Office([bundle('A')]);
    office.isOpen = true;
    office.isEjectable = false;
    office.sticks = [stick('E:')];
    const { user } = await open(office);
    await user.click(await primary(/Nhận 1 gói/));
    await waitFor(() => expect(big()).toContain('an toàn bằng tay'));
    await plug(office, []);
    await waitFor(() => expect(big()).toBe('Cắm USB tiếp theo'));
  });

  it('notices a stick that was pulled before the Enter', async () => {
    const office = new Office([bundle('A')]);
    office.sticks = [stick('E:')];
    await open(office);
    await primary(/Nhận 1 gói/);
    await plug(office, []);
    expect(await screen.findByText(/USB đã bị rút trước khi xong/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Nhận 1 gói/ })).toBeNull();
  });
});

describe('what a file is', () => {
  it('stands in words, with expected beside found where they differ', async () => {
    const office = new Office([
      refused('Hỏng', 'refused', 'hash-mismatch', { unit_name: null, centre_name: null }),
      refused('Phú Mỹ', 'refused', 'impersonation', { expected: 'TTHTCĐ Phú Mỹ', found: 'TTHTCĐ Phú Thọ' }),
      refused('Quý', 'wrong-quarter', 'wrong-quarter', { expected: '2026-Q3', found: '2026-Q2' }),
      refused('Nơi', 'wrong-addressee', 'wrong-audience', { expected: 'so-22', found: 'so-24' }),
      refused('Mẫu', 'sample', 'sample-bundle'),
      bundle('Thay', {
        state: 'correction',
        code: 'supersedes',
        revision: 1,
        reason: 'Ghi nhầm phiếu 12',
        changes: [{ name: 'spent', is_money: true, before: 14_816_000, after: 14_766_000 }],
      }),
      bundle('Riêng', { state: 'quarantined', code: 'fork', is_clean: false }),
    ]);
    office.sticks = [stick('E:')];
    const { user } = await open(office);
    await primary(/Nhận 2 gói/);
    const words = [...document.querySelectorAll('td .stamp')].map((one) => one.textContent?.trim());
    expect(words).toEqual([
      'Niêm phong hỏng',
      'Sai người niêm phong',
      'Không phải quý này',
      'Gửi nơi khác',
      'Dữ liệu mẫu',
      'Thay thế',
      'Giữ lại',
    ]);
    const row = (name: RegExp): string =>
      screen.getByRole('row', { name }).textContent?.replace(/\s+/g, ' ') ?? '';
    expect(row(/Phú Mỹ/)).toContain('Mong đợi: TTHTCĐ Phú Mỹ Thấy: TTHTCĐ Phú Thọ');
    expect(row(/Xã Quý/)).toContain('Mong đợi: quý III năm 2026 Thấy: quý II năm 2026');
    expect(row(/Xã Thay/)).toMatch(/Tổng chi: 14\.816\.000\sđ → 14\.766\.000\sđ/);
    expect(row(/Xã Thay/)).toContain('Lý do thay: Ghi nhầm phiếu 12.');
    // More than a handful can be narrowed down.
    await user.click(screen.getByRole('button', { name: /1 Thay thế/ }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('is said in English too, by its code', async () => {
    const office = new Office([refused('A', 'refused', 'truncated'), strange('B', '43909 65164 83261 24221 55248 62225')]);
    office.sticks = [stick('E:')];
    await open(office, {
      book_status: () => ({ ...officeStatus, settings: { ...officeStatus.settings, language: 'en' } }),
    });
    expect(await screen.findByText('Seal broken')).toBeTruthy();
    expect(await screen.findByText(/cut short/)).toBeTruthy();
    expect(screen.getByText(/B\.goi\.zip.*its seal is not in the register/)).toBeTruthy();
    expect(screen.getByText('Bundle 43909 …')).toBeTruthy();
    expect(screen.queryByText(/65164/)).toBeNull();
    expect(screen.queryByText('(truncated)')).toBeNull();
    setLanguage('vi');
  });

  it('of another quarter is looked at again once that quarter is chosen', async () => {
    const office = new Office([refused('A', 'wrong-quarter', 'wrong-quarter')]);
    office.sticks = [stick('E:')];
    const { user, core } = await open(office);
    await primary(/Trả USB/);
    await user.click(screen.getByRole('button', { name: /Quý trước/ }));
    await waitFor(() => expect(core.asked('preview_bundle').at(-1)?.quarter).toBe('2026-Q2'));
    expect(officeQuarter()).toBe('2026-Q2');
  });
});
