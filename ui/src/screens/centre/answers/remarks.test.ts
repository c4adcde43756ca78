import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers as Fakes, FakeCore } from '../../../border/fake';
import type { Answers, RemarkTask } from '../../../border/generated';
import { here } from '../../../frame/route.svelte';
import { bookStatus, id } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { awaitedQuarter } from '../answers';
import { wordsOf } from '../../../words/rules.testing';
import { seenText } from './tell';
import { answers, focused, openAnswers, receipt, remark, sealedQuarter } from './testing';

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
/** The state of each remark in the list. */
const stamps = (): string[] =>
  within(document.querySelector<HTMLElement>('[data-remarks] ol') ?? document.body)
    .getAllByRole('button')
    .map((one) => one.querySelector('.stamp')?.textContent?.trim() ?? '');


describe('remarks', () => {
  const three = (): RemarkTask[] => [
    remark(1, { is_done: true }),
    remark(2, {
      rule: 'payment-without-documents',
      rule_words: wordsOf('payment-without-documents'),
    }),
    remark(3, { table: 'phu-cap', screen: 'phu-cap', record: '2026-08', column: null, seen: null }),
  ];
  function returned(state: { is_closed: boolean; revision?: number }): Fakes {
    let remarks = three();
    const now = (): Answers => answers([receipt({ verdict: 'tra-lai', remarks })]);
    return {
      read_answers: now,
      read_report: () => sealedQuarter(state),
      mark_remark: ({ position, is_done }) => {
        remarks = remarks.map((one) => (one.position === position ? { ...one, is_done } : one));
        return now();
      },
    };
  }
  const opened = { is_closed: false, revision: 1 };

  it('open at the first that waits: place, value, rule and words', async () => {
    await open(returned(opened));
    expect(await screen.findByText('Nhận xét 2/3')).toBeTruthy();
    expect(screen.getByText('Nhận xét của nơi nhận · đã sửa 1/3')).toBeTruthy();
    expect(screen.getByText(/^5\.000\.000\sđ$/)).toBeTruthy();
    expect(screen.getByText('Nhận xét số 2: xem lại số tiền.')).toBeTruthy();
    expect(screen.getByText('Quy tắc').nextElementSibling?.textContent).not.toBe('');
    expect(stamps()).toEqual(['Đã sửa', 'Chưa sửa', 'Chưa sửa']);
  });

  it('are walked with arrows in the list and with Ctrl PageDown from anywhere', async () => {
    const { user } = await open(returned(opened));
    (await button(/PC2.*Chưa sửa/)).focus();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByText('Nhận xét 3/3')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByText('Nhận xét 3/3')).toBeTruthy();
    await user.keyboard('{Home}');
    expect(await screen.findByText('Nhận xét 1/3')).toBeTruthy();
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('{Control>}{PageDown}{/Control}');
    expect(await screen.findByText('Nhận xét 2/3')).toBeTruthy();
    await waitFor(() => expect(focused()).toMatch(/^2.*PC2/));
    await user.keyboard('{Control>}{PageUp}{/Control}');
    expect(await screen.findByText('Nhận xét 1/3')).toBeTruthy();
  });

  it('lead to the place and back to the same remark', async () => {
    const { user, view } = await open(returned(opened));
    await user.click(await button(/PC3.*Chưa sửa/));
    await user.click(await button('Mở chỗ này'));
    expect(here()).toMatchObject({
      name: 'allowances',
      params: { quarter: '2026-Q3', record: '2026-08' },
    });
    view.unmount();
    core.restore();
    await open(returned(opened));
    expect(await screen.findByText('Nhận xét 3/3')).toBeTruthy();
    await user.click(await button(/PC2.*Chưa sửa/));
    await user.click(await button('Mở chỗ này'));
    expect(here()).toMatchObject({ name: 'voucher', params: { id: id(2) } });
  });

  it('are marked with Ctrl S, one after the other, until the report is next', async () => {
    const { user } = await open(returned(opened));
    await user.click(await button(/PC2.*Chưa sửa/));
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Nhận xét 3/3')).toBeTruthy();
    await waitFor(() => expect(focused()).toMatch(/^3/));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(stamps()).toEqual(['Đã sửa', 'Đã sửa', 'Đã sửa']));
    expect(core.asked('mark_remark').map(({ position, is_done }) => [position, is_done])).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(screen.getByText(/Đã sửa hết các nhận xét/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(here()).toMatchObject({ name: 'report', params: { quarter: '2026-Q3' } });
  });

  it('can be unmarked, and stay where they are', async () => {
    const { user } = await open(returned(opened));
    await user.click(await button(/PC1.*Đã sửa/));
    await user.click(await button('Chưa xong chỗ này'));
    await waitFor(() => expect(stamps()[0]).toBe('Chưa sửa'));
    expect(screen.getByText('Nhận xét 1/3')).toBeTruthy();
  });

  it('of a closed quarter open it again, with the reason written already', async () => {
    let isClosed = true;
    const base = returned({ is_closed: true });
    const { user } = await open({
      ...base,
      read_report: () => sealedQuarter({ is_closed: isClosed, revision: isClosed ? 0 : 1 }),
      open_revision: () => {
        isClosed = false;
        return sealedQuarter(opened).state;
      },
    });
    await user.click(await button('Làm bản thay thế'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLTextAreaElement>('Lý do làm bản thay thế').value).toBe(
      'Sửa theo nhận xét của nơi nhận',
    );
    await user.click(dialog.getByRole('button', { name: 'Mở lại quý' }));
    expect(await button('Sang báo cáo quý III')).toBeTruthy();
    expect(core.asked('open_revision')).toEqual([
      { quarter: '2026-Q3', reason: 'Sửa theo nhận xét của nơi nhận' },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-current')).toBe('true'));
  });

  it('on a received report are only read', async () => {
    const { user } = await open({
      read_answers: () => answers([receipt({ remarks: [remark(1, { is_done: false })] })]),
      mark_remark: () => answers([receipt({ remarks: [remark(1, { is_done: true })] })]),
    });
    await user.click(await button(/Đã đọc nhận xét/));
    expect(await screen.findByText('Nhận xét của nơi nhận · đã đọc 1/1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Làm bản thay thế' })).toBeNull();
  });
});

describe('what is told', () => {
  it.each([
    ['chung-tu', 'amount_vnd', '5000000', '5.000.000\u00a0đ'],
    ['chung-tu', 'day', '2026-08-20', '20/08/2026'],
    ['phu-cap', 'month', '2026-08', '8/2026'],
    ['chung-tu', 'is_void', '1', 'Có'],
    ['nhan-su', 'is_trained', '0', 'Không'],
    ['nhan-su', 'birth_year', '1971', '1971'],
    ['hoat-dong', 'turns_minority', 'na', '(trống)'],
    // What this program's tables do not know stands as it was written.
    ['bang-moi', 'cot_moi', '2026-08', '2026-08'],
  ])('%s.%s %s', (table, column, seen, text) =>
    expect(seenText(remark(1, { table, column, seen }), new Map())).toBe(text),
  );

  it('the value of a code by its name', async () => {
    const roles = remark(1, { table: 'nhan-su', column: 'role', seen: 'ke-toan', screen: 'nhan-su' });
    await open({
      read_answers: () => answers([receipt({ verdict: 'tra-lai', remarks: [roles] })]),
    });
    expect(await screen.findByText('Kế toán')).toBeTruthy();
  });

  it('which quarter is awaited', async () => {
    await open({});
    expect(awaitedQuarter(0)).toBe('2026-Q2');
    expect(awaitedQuarter(1)).toBe('2026-Q3');
    core.restore();
    const first = { ...bookStatus, open_quarter: '2026-Q1' };
    await open({ book_status: () => first });
    expect(awaitedQuarter(0)).toBeNull();
  });
});
