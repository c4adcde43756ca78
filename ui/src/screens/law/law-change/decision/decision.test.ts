import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../../border/error';
import { Refuse, type Answers, type FakeCore } from '../../../../border/fake';
import type { NothingDue, Tried } from '../../../../border/generated';
import { halfTyped } from '../../../../forms/testing';
import { openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import { officeStatus } from '../../../office/board.testing';
import Screen from '../Screen.svelte';
import { lawAnswers } from '../testing';

let core: FakeCore | null = null;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core?.restore();
});

const nothing = (month: string, why: NothingDue) => ({ month, amount_vnd: 0, why, reasons: [] });
const tried: Tried = {
  months: [
    {
      month: '2027-02',
      amount_vnd: 885_500,
      why: null,
      reasons: ['70/2014/QĐ-UBND · 01/02/2027', '0,35 × 2.530.000 đ = 885.500 đ'],
    },
    nothing('2027-03', 'not-entitled'),
    nothing('2027-04', 'no-line'),
    nothing('2027-05', 'not-in-force'),
    nothing('2027-06', 'salary-needed'),
  ],
  total_vnd: 885_500,
  total_in_words: 'Tám trăm tám mươi lăm nghìn năm trăm đồng',
};

async function open(answers: Answers = {}) {
  stop = listenForKeys();
  const all = lawAnswers([], { try_decision: () => tried, ...answers });
  const view = await openScreen(Screen, all, { form: 'decision' });
  core = view.core;
  await combo(/^Văn bản/);
  return view;
}
const box = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const combo = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('combobox', { name });
const line = async (n: number) =>
  within(await screen.findByRole('group', { name: `Dòng ${n}` }));
const isWrong = async (name: string): Promise<void> => {
  await waitFor(() => {
    const control = document.getElementById(`field-${name}`);
    expect(control?.getAttribute('aria-invalid')).toBe('true');
  });
};
const SAVE = '{Control>}s{/Control}';
type User = Awaited<ReturnType<typeof open>>['user'];

/** All of a decision but its lines. */
async function fill(user: User): Promise<void> {
  await user.type(await combo(/^Văn bản/), '70/2014{Enter}');
  await user.type(await combo(/^Tỉnh, thành phố/), 'quảng{Enter}');
  await user.type(await box(/Áp dụng từ ngày/), '1/2/2027');
  await user.type(await box(/Áp dụng cho ai/), 'Ban giám đốc');
  await user.selectOptions(await box('Bắt đầu hưởng'), 'thang-bat-dau');
  await user.selectOptions(await box('Thôi hưởng'), 'thang-ke-tiep');
}
async function fillLine(user: User, n: number, factor: string): Promise<void> {
  const one = await line(n);
  await user.selectOptions(one.getByLabelText('Chức vụ'), 'giam-doc');
  await user.selectOptions(one.getByLabelText('Cách tính'), 'he-so');
  await user.type(one.getByLabelText(/Hệ số/), factor);
}

describe('a decision of the province', () => {
  it('is asked for field by field, its lines too, before the core hears of it', async () => {
    const { user, core } = await open();
    await user.keyboard(SAVE);
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('listitem').map((one) => one.textContent?.trim())).toEqual([
      'Chọn văn bản, hoặc nhập văn bản mới.',
      'Chọn tỉnh, thành phố trong danh sách.',
      'Áp dụng từ ngày: Nhập ngày bắt đầu áp dụng.',
      'Ghi áp dụng cho ai.',
      'Chọn lúc bắt đầu hưởng.',
      'Chọn lúc thôi hưởng.',
      'Chọn chức vụ.',
      'Chọn cách tính.',
    ]);
    await isWrong('role-0');
    await isWrong('method-0');
    await isWrong('province');
    expect(core.asked('try_decision')).toEqual([]);
  });

  it('is tried first: the same key tries, shows the months, and only then keeps', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '0,35');
    await user.click((await line(1)).getByLabelText('Khu vực III'));
    await user.keyboard(SAVE);
    const table = within(await screen.findByRole('table', { name: 'Phụ cấp từng tháng' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows.slice(1, -1)).toEqual([
      expect.stringMatching(/^2\/2027 885\.500 .*0,35 × 2\.530\.000 đ = 885\.500 đ$/),
      '3/2027 0 Chưa giữ chức vụ đủ để hưởng trong tháng này.',
      '4/2027 0 Không có dòng nào cho chức vụ và khu vực này.',
      '5/2027 0 Quyết định chưa có hiệu lực trong tháng này.',
      '6/2027 0 Cần nhập lương để tính phần trăm.',
    ]);
    expect(rows.at(-1)).toContain('885.500');
    expect(screen.getByText(tried.total_in_words)).toBeTruthy();
    // The trial, then what would be kept; nothing is kept yet.
    expect(document.activeElement?.id).toBe('tried');
    expect(screen.getByText('Sẽ cất 1 tệp')).toBeTruthy();
    expect(core.asked('change_law')).toEqual([]);
    const draft = {
      act: { known: 'qd-70-2014', new: null },
      province: '22',
      from: '2027-02-01',
      scope: 'Ban giám đốc',
      highest_only: true,
      start: 'thang-bat-dau',
      stop: 'thang-ke-tiep',
      rounding: 1,
      counts_for_insurance: false,
      is_verified: false,
      lines: [
        {
          role: 'giam-doc',
          area_classes: ['kv3'],
          method: 'he-so',
          coefficient: '0,35',
          of: null,
          amount_vnd: null,
        },
      ],
    };
    expect(core.asked('try_decision')).toEqual([
      {
        draft,
        role: 'giam-doc',
        area_class: 'kv3',
        held_from: '2027-02-01',
        held_to: null,
        first: '2027-02',
        last: '2027-04',
        salary: null,
      },
    ]);
    await user.keyboard(SAVE);
    await screen.findByText('Thay đổi chưa ban hành', { selector: 'h2' });
    expect(core.asked('change_law')).toEqual([{ is_sure: false, draft: { decision: draft } }]);
  });

  it('changed after the trial is tried again', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '0,35');
    await user.keyboard(SAVE);
    await screen.findByRole('table', { name: 'Phụ cấp từng tháng' });
    await user.click(await box(/chỉ hưởng mức cao nhất/));
    expect(await screen.findByText(/Đã sửa sau lần thử/)).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Phụ cấp từng tháng' })).toBeNull();
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_decision')).toHaveLength(2));
    expect(core.asked('change_law')).toEqual([]);
  });

  it('is tried on whom the person says, and asks for months it can read', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '0,35');
    // Whoever comes to the trial finds the decision's own post, area and first months there.
    (await box('Tháng đầu')).focus();
    await waitFor(async () => expect((await box('Tháng cuối')).value).toBe('4/2027'));
    await user.clear(await box('Tháng cuối'));
    await user.type(await box('Tháng cuối'), 'tháng tư');
    await user.selectOptions(await box('Khu vực'), 'kv1');
    await user.keyboard(SAVE);
    await isWrong('last');
    expect(core.asked('try_decision')).toEqual([]);
    await user.clear(await box('Tháng cuối'));
    await user.type(await box('Tháng cuối'), '12/2027');
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_decision')).toHaveLength(1));
    expect(core.asked('try_decision')[0]).toMatchObject({ area_class: 'kv1', last: '2027-12' });
  });

  it('is kept untried only when the person says so', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '0,35');
    expect(screen.queryByRole('button', { name: /Cất quyết định/ })).toBeNull();
    await user.click(await box(/Cất mà không thử/));
    await user.keyboard(SAVE);
    await screen.findByText('Sẽ cất 1 tệp');
    const [save] = await screen.findAllByRole('button', { name: /Cất quyết định/ });
    if (save) await user.click(save);
    await waitFor(() => expect(core.asked('change_law')).toHaveLength(1));
    expect(core.asked('try_decision')).toEqual([]);
  });

  it('gets lines by F2 and Ctrl+D and loses them, the cursor where the work goes on', async () => {
    const { user } = await open();
    await fillLine(user, 1, '0,35');
    await user.keyboard('{F2}');
    const second = (await line(2)).getByLabelText<HTMLSelectElement>('Chức vụ');
    await waitFor(() => expect(document.activeElement).toBe(second));
    expect(second.value).toBe('');
    await user.click((await line(2)).getByRole('button', { name: 'Bỏ dòng 2' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Dòng 2' })).toBeNull());
    expect(document.activeElement).toBe((await line(1)).getByLabelText('Chức vụ'));
    await user.keyboard('{Control>}d{/Control}');
    const copied = (await line(2)).getByLabelText<HTMLInputElement>(/Hệ số/);
    expect(copied.value).toBe('0,35');
    // A copy is its own line.
    await user.type(copied, '5');
    expect((await line(1)).getByLabelText<HTMLInputElement>(/Hệ số/).value).toBe('0,35');
    await user.click((await line(1)).getByRole('button', { name: 'Bỏ dòng 1' }));
    expect((await line(1)).getByLabelText<HTMLInputElement>(/Hệ số/).value).toBe('0,355');
  });

  it('asks the salary where a line is a share of it, and the amount where a line is one', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '12,5');
    await user.selectOptions((await line(1)).getByLabelText('Cách tính'), 'phan-tram');
    await user.keyboard('{F2}');
    const second = await line(2);
    await user.selectOptions(second.getByLabelText('Chức vụ'), 'pho-giam-doc');
    await user.selectOptions(second.getByLabelText('Cách tính'), 'so-tien-thang');
    await user.keyboard(SAVE);
    await isWrong('amount_vnd-1');
    await user.type(second.getByLabelText(/Số tiền mỗi tháng/), '300k');
    await user.keyboard(SAVE);
    await isWrong('salary');
    await user.type(await box(/Lương ngạch, bậc \(đồng/), '10tr');
    await user.click(await box('Phụ cấp chức vụ'));
    await user.click(await box('Lương ngạch, bậc'));
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_decision')).toHaveLength(1));
    expect(core.asked('try_decision')[0]).toMatchObject({
      salary: { salary: 10_000_000, position: 0, seniority: 0 },
      draft: {
        lines: [
          { method: 'phan-tram', coefficient: '12,5', of: ['phu-cap-chuc-vu', 'luong'], amount_vnd: null },
          { method: 'so-tien-thang', coefficient: null, of: null, amount_vnd: 300_000 },
        ],
      },
    });
  });

  it.each(['0', '0,1234', 'abc', '-1', '1.2.3'])('takes no coefficient %j', async (factor) => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, factor);
    await user.keyboard(SAVE);
    await isWrong('coefficient-0');
    expect(core.asked('try_decision')).toEqual([]);
  });

  it.each<[Refusal, string, RegExp]>([
    [{ code: 'name-taken', message: '', field: 'act' }, 'act', /Đã có mục quy định cùng tên/],
    [{ code: 'law-field', message: '', field: 'coefficient' }, 'coefficient-0', /Ô này ghi chưa đúng/],
    [{ code: 'day-order', message: '', field: 'last', detail: { first: '01/09/2026', last: '01/08/2026' } }, 'last', /Ngày cuối 01\/08\/2026 đứng trước ngày đầu 01\/09\/2026/],
    [
      {
        code: 'law-malformed',
        message: '',
        detail: { file: 'a', line: '3', reason: 'rival-decision', named: 'x' },
      },
      'from',
      /Tỉnh này đã có quyết định khác/,
    ],
  ])('refused by the core stands at its field', async (refusal, field, words) => {
    const { user } = await open({ try_decision: () => new Refuse(refusal) });
    await fill(user);
    await fillLine(user, 1, '0,35');
    await user.keyboard(SAVE);
    await isWrong(field);
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /Cất quyết định/ })).toBeNull();
  });

  it('has one line for a post in an area', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '0,35');
    await user.click((await line(1)).getByLabelText('Khu vực III'));
    await user.keyboard('{Control>}d{/Control}');
    await line(2);
    await user.keyboard(SAVE);
    await isWrong('role-1');
    expect(screen.getAllByText(/Dòng 1 đã có chức vụ này/).length).toBeGreaterThan(0);
    await user.click((await line(2)).getByLabelText('Khu vực III'));
    await user.click((await line(2)).getByLabelText('Khu vực I'));
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_decision')).toHaveLength(1));
  });

  it('may have a line for one area beside one for all the others', async () => {
    const { user, core } = await open();
    await fill(user);
    await fillLine(user, 1, '0,25');
    await user.keyboard('{Control>}d{/Control}');
    await user.click((await line(2)).getByLabelText('Khu vực III'));
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_decision')).toHaveLength(1));
  });

  it('half typed stands there again, lines and all', async () => {
    const fields = {
      scope: 'Ban giám đốc',
      lines: [
        { role: 'giam-doc', area_classes: ['kv1'], method: 'he-so', coefficient: '0,3', of: [], amount_vnd: null },
        { role: 'pho-giam-doc', area_classes: [], method: null, coefficient: '', of: [], amount_vnd: null },
      ],
    };
    const drafts = [halfTyped({ form: 'law-decision', of: '' }, fields)];
    await open({ book_status: () => ({ ...officeStatus, drafts }) });
    expect((await box(/Áp dụng cho ai/)).value).toBe('Ban giám đốc');
    expect((await line(1)).getByLabelText<HTMLInputElement>('Khu vực I').checked).toBe(true);
    const role = (await line(2)).getByLabelText<HTMLSelectElement>('Chức vụ');
    expect(role.value).toBe('pho-giam-doc');
  });

});
