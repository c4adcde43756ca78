import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../border/error';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { entry } from '../testing';
import { newLines } from './change-form.svelte';
import Screen from './Screen.svelte';
import { lawAnswers } from './testing';

let core: FakeCore | null = null;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core?.restore();
});

async function open(form: string, answers: Answers = {}) {
  stop = listenForKeys();
  const view = await openScreen(Screen, lawAnswers([], answers), { form });
  core = view.core;
  await screen.findByRole('combobox', { name: /^Văn bản/ });
  return view;
}
const box = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
/** A box with a list under it, which bears the same words. */
const combo = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('combobox', { name });
const isWrong = async (name: string | RegExp, find: typeof box = box): Promise<void> =>
  waitFor(async () => expect((await find(name)).getAttribute('aria-invalid')).toBe('true'));
const SAVE = '{Control>}s{/Control}';

describe('the act', () => {
  it('of a change that is not issued yet is chosen for the next one', async () => {
    const drafted = entry('instruments/201-2028', { title_vi: '201/2028/NĐ-CP', value: 'Lương mới' });
    const { user, core } = await open('rate', {
      list_law_changes: () => ({ changes: [], entries: [drafted], doubts: [], edition: 'CCCC-CCCC' }),
    });
    (await box(/Số tiền mỗi tháng/)).focus();
    await user.keyboard('2,8tr{Tab}1/7/2028{Tab}201');
    expect(await screen.findByText(/Lương mới · chưa ban hành/)).toBeTruthy();
    await user.keyboard('{Enter}');
    await user.keyboard(SAVE);
    await screen.findByText('Sẽ cất 1 tệp');
    expect(core.asked('preview_law')[0]?.draft).toMatchObject({
      rate: { act: { known: '201-2028', new: null } },
    });
  });
});

describe('a new base wage', () => {
  it.each([
    ['253.000{Tab}', /thấp hơn mức đang dùng \(2\.530\.000\sđ\)/],
    ['27.000.000{Tab}', /cao hơn mức đang dùng \(2\.530\.000\sđ\) quá 30%/],
    ['2.700.000{Tab}', null],
  ])('typed as %s is looked at twice where a slip is likely', async (typed, warning) => {
    const { user } = await open('rate');
    await screen.findByText('Đang dùng: 2.530.000 đ, từ 01/07/2026.');
    (await box(/Số tiền mỗi tháng/)).focus();
    await user.keyboard(typed);
    const band = screen.queryByText(/mức đang dùng/);
    if (warning === null) expect(band).toBeNull();
    else expect(band?.textContent).toMatch(warning);
  });

  it('is asked for field by field before the core hears of it', async () => {
    const { user, core } = await open('rate');
    await user.keyboard(SAVE);
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 3 chỗ cần sửa');
    expect(core.asked('preview_law')).toEqual([]);
    await isWrong(/Số tiền mỗi tháng/);
    await isWrong(/Áp dụng từ ngày/);
    await isWrong(/^Văn bản/, combo);
  });

  it('is typed by keys alone, looked at, then kept; what changed after looking is looked at again', async () => {
    const { user, core } = await open('rate');
    expect(await screen.findByText('Đang dùng: 2.530.000 đ, từ 01/07/2026.')).toBeTruthy();
    (await box(/Số tiền mỗi tháng/)).focus();
    await user.keyboard('2,8tr{Tab}1/7/2028{Tab}161{Enter}');
    await user.keyboard(SAVE);
    expect(await screen.findByText('Sẽ cất 1 tệp')).toBeTruthy();
    // In words first: what it is, from when, by which act, and whether anybody compared it.
    const said = within((await screen.findByText('2.700.000 đ')).closest('ul.entries') as HTMLElement);
    expect(said.getByText('Mức lương cơ sở')).toBeTruthy();
    expect(said.getByText('từ 01/07/2028, theo 201/2028/NĐ-CP')).toBeTruthy();
    expect(said.getByText('Chưa đối chiếu')).toBeTruthy();
    // Of a file that stands there only what is new, the whole behind a fold.
    expect(screen.getByLabelText('Phần thêm vào rates/base-wage').textContent).toBe('from = 2028');
    expect(screen.getByLabelText('rates/base-wage').textContent).toBe('a\nfrom = 2028\nb\n');
    expect(core.asked('change_law')).toEqual([]);
    await user.click(await box(/Đã đối chiếu/));
    await waitFor(() => expect(screen.queryByText('Sẽ cất 1 tệp')).toBeNull());
    await user.keyboard(SAVE);
    await screen.findByText('Sẽ cất 1 tệp');
    await user.keyboard(SAVE);
    await screen.findByText('Thay đổi chưa ban hành', { selector: 'h2' });
    const rate = {
      key: 'base-wage',
      from: '2028-07-01',
      amount_vnd: 2_800_000,
      act: { known: 'nd-161-2026', new: null },
      article: null,
      is_verified: true,
      note: null,
    };
    expect(core.asked('change_law')).toEqual([{ is_sure: false, draft: { rate } }]);
  });

  it('on a new act asks for the act, and for days in their order', async () => {
    const { user, core } = await open('rate');
    await user.type(await box(/Số tiền mỗi tháng/), '2800000');
    await user.type(await box(/Áp dụng từ ngày/), '1/7/2028');
    await user.type(await combo(/^Văn bản/), '100/2028/NĐ-CP');
    await user.keyboard('{Enter}');
    expect((await box(/Số, ký hiệu/)).value).toBe('100/2028/NĐ-CP');
    await waitFor(async () => expect(document.activeElement).toBe(await box(/Trích yếu/)));
    await user.keyboard('Mức lương cơ sở');
    await user.type(await box(/Ngày ký/), '20/6/2028');
    await user.type(await box(/Hiệu lực từ/), '1/6/2028');
    await user.keyboard(SAVE);
    await isWrong(/Cơ quan ban hành/);
    await isWrong(/Hiệu lực từ/);
    await user.type(await box(/Cơ quan ban hành/), 'Chính phủ');
    await user.clear(await box(/Hiệu lực từ/));
    await user.keyboard(SAVE);
    await screen.findByText('Sẽ cất 1 tệp');
    expect(core.asked('preview_law')[0]?.draft).toMatchObject({
      rate: {
        act: {
          known: null,
          new: {
            number: '100/2028/NĐ-CP',
            subject: 'Mức lương cơ sở',
            issuer: 'Chính phủ',
            signed: '2028-06-20',
            from: null,
            is_verified: false,
          },
        },
      },
    });
  });

  it('that the core refuses says so at its field', async () => {
    const refusal: Refusal = { code: 'law-day-order', message: '', field: 'from' };
    const { user } = await open('rate', { preview_law: () => new Refuse(refusal) });
    await user.type(await box(/Số tiền mỗi tháng/), '2800000');
    await user.type(await box(/Áp dụng từ ngày/), '1/7/2020');
    await user.type(await combo(/^Văn bản/), '161{Enter}');
    await user.keyboard(SAVE);
    await isWrong(/Áp dụng từ ngày/);
    expect(screen.queryByText('Sẽ cất 1 tệp')).toBeNull();
  });

  it('half typed asks before it is left', async () => {
    const { user } = await open('rate');
    await user.type(await box(/Số tiền mỗi tháng/), '2800000{Escape}');
    expect(await screen.findByText('Bỏ thay đổi đang nhập?')).toBeTruthy();
  });
});

describe('the new lines of a file', () => {
  it.each([
    ['a\nb\n', 'a\nb\n\n[[value]]\nx\n', '[[value]]\nx'],
    ['a\nb\n', 'a\nc\nb\n', 'c'],
    ['a\na\n', 'a\na\na\n', 'a'],
    ['a\n', 'a\n', ''],
    ['', 'a\n', 'a'],
  ])('of %j, then %j, are %j', (before, after, lines) => {
    expect(newLines(before, after)).toBe(lines);
  });
});

describe('a commune', () => {
  it('is found by its name, keeps its code, and only what changes is typed', async () => {
    const { user, core } = await open('unit');
    await user.type(await combo(/Xã, phường/), 'Điền Xá{Enter}');
    await waitFor(async () => expect((await box(/Tên mới/)).value).toBe('Điền Xá'));
    expect((await combo(/Trực thuộc/)).value).toBe('Tỉnh Quảng Ninh');
    await user.selectOptions(await box(/Loại đơn vị mới/), 'phuong');
    await user.type(await box(/Áp dụng từ ngày/), '1/1/2027');
    await user.type(await combo(/^Văn bản/), '161{Enter}');
    await user.keyboard(SAVE);
    await screen.findByText('Sẽ cất 1 tệp');
    const unit = {
      code: '06874',
      kind: 'phuong',
      name: 'Điền Xá',
      parent: '22',
      from: '2027-01-01',
      act: { known: 'nd-161-2026', new: null },
      is_verified: false,
    };
    expect(core.asked('preview_law')).toEqual([{ is_sure: false, draft: { unit } }]);
  });

  it('must be one of the list', async () => {
    const { user, core } = await open('unit');
    await user.type(await combo(/Xã, phường/), 'không có');
    await user.keyboard(SAVE);
    await isWrong(/Xã, phường/, combo);
    expect(core.asked('preview_law')).toEqual([]);
  });
});
