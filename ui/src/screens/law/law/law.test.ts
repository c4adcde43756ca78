import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { openLaw } from '../../../frame/law-link';
import { go, here, type Params } from '../../../frame/route.svelte';
import { screenOf, SCREENS } from '../../../frame/screens';
import { bookStatus, openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { held } from '../tell';
import { act, entry, fact, focused, LAW, lawAnswers, listLaw, pack, value } from '../testing';
import { setLanguage } from '../../../words/language.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
  setLanguage('vi');
});

async function open(params: Params = {}, answers: Answers = {}) {
  const opened = await openScreen(Screen, { ...lawAnswers, ...answers }, params);
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const last = () => core.asked('list_law').at(-1);
const office = (): Answers => ({
  book_status: () => ({
    ...bookStatus,
    role: 'office',
    centre: null,
    office: { office_id: 'so-22', name: 'Sở' },
    open_quarter: null,
  }),
});

describe('the law', () => {
  it('names every section with its size and what nobody has read, and unknown ones by their code', async () => {
    await open();
    expect(await button('Mức tiền 2 1 chưa đối chiếu')).toBeTruthy();
    expect(await button('Quy tắc kiểm tra 1')).toBeTruthy();
    expect(await button('khac-la 0')).toBeTruthy();
  });

  it('lists what holds, since when, by which act, with marks in words', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Mức tiền' });
    const [wage, trial] = within(table).getAllByRole('row').slice(1);
    expect(wage?.textContent).toMatch(/Mức lương cơ sở.*2\.530\.000\sđ.*01\/07\/2026.*Điều 3 khoản 2/);
    expect(wage?.textContent).toContain('Có phần chưa đối chiếu');
    for (const mark of ['Ví dụ', 'Chưa ban hành', 'Chưa có hiệu lực', 'Không có theo ngày này']) {
      expect(trial?.textContent).toContain(mark);
      expect(wage?.textContent).not.toContain(mark);
    }
  });

  it('says which law is used: what came with the program, or a pack of an office', async () => {
    await open();
    expect(await screen.findByText('Quy định kèm phần mềm · mã 5YBV-3Y5N')).toBeTruthy();
    core.restore();
    await open({}, { list_law: (one) => listLaw(one, { pack: pack(3), edition: 'M3XB-7T2P' }) });
    const said =
      'Bản quy định số 3 của Sở Giáo dục và Đào tạo Quảng Ninh ban hành 01/02/2027 · mã M3XB-7T2P';
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('opens another section by its button; arrows walk them', async () => {
    const { user } = await open();
    (await button(/Mức tiền/)).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(await screen.findByRole('button', { name: 'Quỹ tiền mặt không âm' })).toBeTruthy();
    expect((await button(/Quy tắc kiểm tra/)).getAttribute('aria-current')).toBe('true');
    expect(last()).toEqual({ section: 'rules', query: null, on: null });
  });

  it('is searched without marks; the core is asked once the hand rests', async () => {
    const { user } = await open();
    await user.type(await screen.findByRole('searchbox'), 'luong co so');
    await waitFor(() => expect(last()?.query).toBe('luong co so'));
    expect(core.asked('list_law').length).toBeLessThan(6);
    await waitFor(() => expect(screen.queryByText('Mức thử')).toBeNull());
    expect(screen.getByText('1 kết quả')).toBeTruthy();
  });

  it('with words that are in no entry here offers every section, and leads there', async () => {
    const { user } = await open();
    await user.type(await screen.findByRole('searchbox'), 'quy tien mat');
    await user.click(await button('Tìm ở mọi mục'));
    await user.click(await button('Quy tắc kiểm tra (1)'));
    expect(await screen.findByRole('button', { name: 'Quỹ tiền mặt không âm' })).toBeTruthy();
    expect(last()).toEqual({ section: 'rules', query: 'quy tien mat', on: null });
  });

  it('with words that are nowhere says so', async () => {
    const { user } = await open({ query: 'zzz' });
    await user.click(await button('Tìm ở mọi mục'));
    expect(await screen.findByText(/Không mục nào có/)).toBeTruthy();
  });

  it('is asked for another day once the day is whole, and for today again', async () => {
    const { user } = await open();
    const box = await screen.findByLabelText<HTMLInputElement>('Theo ngày');
    expect(box.value).toBe('02/10/2026');
    await user.clear(box);
    await user.type(box, '01/05/2011');
    await waitFor(() => expect(last()?.on).toBe('2011-05-01'));
    expect(box.value).toBe('01/05/2011');
    expect(await screen.findByText(/theo ngày 01\/05\/2011/)).toBeTruthy();
    await user.click(await button('Về hôm nay'));
    await waitFor(() => expect(last()?.on).toBeNull());
  });

  it('keeps the day it shows while a wrong one is typed over it', async () => {
    const { user } = await open({ on: '2011-05-01' });
    const box = await screen.findByLabelText('Theo ngày');
    await user.type(box, '31/02/2026', { initialSelectionStart: 0, initialSelectionEnd: 10 });
    await user.tab();
    expect(await screen.findByText(/Năm 2026 không có ngày 31\/02/)).toBeTruthy();
    await new Promise((rested) => setTimeout(rested, 300));
    expect(core.asked('list_law').every((one) => one.on === '2011-05-01')).toBe(true);
    expect(screen.getByText(/theo ngày 01\/05\/2011/)).toBeTruthy();
  });

  it('shows an entry that comes in parts once, with the values of all', async () => {
    const [wage] = LAW['rates'] ?? [];
    if (!wage) throw new Error('no wage');
    const parts = [wage, { ...wage, history: wage.history.slice(0, 1) }];
    await open({ key: wage.key }, { list_law: (one) => listLaw(one, { entries: parts }) });
    const table = await screen.findByRole('table', { name: 'Trước nay' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 4);
    expect(screen.queryByRole('group', { name: 'Mục trước, mục sau' })).toBeNull();
  });

  it('that is longer than a screen says how to find the rest', async () => {
    await open({}, { list_law: (one) => listLaw(one, {}, 1) });
    expect(await screen.findByText(/Chỉ hiện 1 mục đầu/)).toBeTruthy();
  });

  it('that cannot be read says why in three beats, and is tried again', async () => {
    let isBroken = true;
    const refusal = new Refuse({
      code: 'law-unreadable',
      message: '',
      detail: { number: 3, office: 'Sở', file: 'rates/base-wage.toml', line: 4 },
    });
    const { user } = await open({}, { list_law: (one) => (isBroken ? refusal : listLaw(one)) });
    const told = await screen.findByRole('alert');
    expect(told.textContent).toMatch(/số 3 của Sở không đọc được.*vẫn còn nguyên.*Hãy dùng/);
    isBroken = false;
    await user.click(await button('Thử lại'));
    expect(await screen.findByText('Mức lương cơ sở')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a value', () => {
  it.each([
    ['2.530.000 đ', '2.530.000\u00a0đ'],
    ['30 days', '30 ngày'],
    ['12 months-a-year', '12 tháng một năm'],
    ['3 moons', '3 moons'],
    ['Giám đốc: 300.000 đồng', 'Giám đốc: 300.000 đồng'],
  ])('"%s" is shown as "%s"', (text, shown) => expect(held(text)).toBe(shown));
});

describe('an entry', () => {
  it('is opened by Enter, tells its values newest first, and Esc leads back to its line', async () => {
    const { user } = await open();
    (await button('Mức lương cơ sở')).focus();
    await user.keyboard('{Enter}');
    await heading('Mức lương cơ sở');
    await waitFor(() => expect(focused()).toBe('Mức lương cơ sở'));
    const rows = within(screen.getByRole('table', { name: 'Trước nay' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^01\/01\/2027.*2\.700\.000 đ.*Sau này/),
      expect.stringMatching(/^01\/07\/2026.*2\.530\.000 đ.*Điều 3 khoản 2.*Đang dùng/),
      expect.stringMatching(/^01\/05\/2011.*tối thiểu chung.*22\/2011.*Trước đây.*Chưa đối chiếu/),
    ]);
    await user.keyboard('{Escape}');
    await heading('Quy định');
    await waitFor(() => expect(focused()).toBe('Mức lương cơ sở'));
  });

  it('leads to the act it rests on and back', async () => {
    const { user } = await open({ key: 'rates/base-wage' });
    await user.click((await screen.findAllByRole('button', { name: /161\/2026/ }))[0] as HTMLElement);
    await heading('161/2026/NĐ-CP');
    expect(screen.getByText('Nơi ban hành').nextElementSibling?.textContent).toBe('Chính phủ');
    await user.keyboard('{Escape}');
    await heading('Mức lương cơ sở');
    await user.keyboard('{Escape}');
    await heading('Quy định');
  });

  it('whose act is not there stays open and says so', async () => {
    const { user } = await open({ key: 'rates/base-wage' });
    await user.click(await button('22/2011/NĐ-CP'));
    expect(await screen.findByText(/không có mục “instruments\/nd-22-2011-nd-cp”/)).toBeTruthy();
    await heading('Mức lương cơ sở');
  });

  it('is walked by Ctrl PageDown and Ctrl PageUp; the ends hold', async () => {
    const { user } = await open({ key: 'rates/base-wage' });
    await heading('Mức lương cơ sở');
    await user.keyboard('{Control>}{PageDown}{PageDown}{/Control}');
    await heading('Mức thử');
    expect(screen.getByText('Mục 2/2')).toBeTruthy();
    await user.keyboard('{Control>}{PageUp}{/Control}');
    await heading('Mức lương cơ sở');
  });

  it('has words for its facts; an unknown one stands as it is', async () => {
    await open({ key: 'allowances/vi-du-2011' });
    await heading('Quyết định ví dụ: Ban giám đốc');
    expect(screen.getByText('3 mức')).toBeTruthy();
    expect(screen.getByText('Tỉnh').nextElementSibling?.textContent).toBe('22 Tỉnh Quảng Ninh');
    expect(screen.getByText('never_heard_of').nextElementSibling?.textContent).toBe('x');
    expect(screen.getByText(/đặt ra để làm thử, không phải quy định/)).toBeTruthy();
  });

  it('tells the codes of a rule in words, and its law without a link', async () => {
    await open({ key: 'rules/cash-negative' });
    await heading('Quỹ tiền mặt không âm');
    expect(screen.getByText('Sửa ở').nextElementSibling?.textContent).toBe('Sổ quỹ');
    expect(screen.getByText('Kiểm tra khi nào').nextElementSibling?.textContent).toMatch(/Khi lập/);
    expect(screen.queryByRole('button', { name: 'Luật Kế toán' })).toBeNull();
  });

  it('that was replaced is over, not yet to come', async () => {
    const over = { ...act, is_in_force: false, facts: [fact('replaced_by', 'x')] };
    await open({ key: act.key }, { list_law: (one) => listLaw(one, { entries: [over] }) });
    expect(await screen.findByText('Hết hiệu lực')).toBeTruthy();
    expect(screen.queryByText('Chưa có hiệu lực')).toBeNull();
  });

  describe('a figure', () => {
    const spent = entry('figures/spent', {
      title_vi: 'Tổng chi trong quý',
      title_en: 'Spent in the quarter',
      value: 'Cộng các phiếu chi.',
      value_en: 'The payments.',
      history: [value({ value: 'Cộng các phiếu chi.', value_en: 'The payments.' })],
      facts: [
        fact('checked_by', 'Quỹ tiền mặt không âm', {
          value_en: 'Cash in hand is not negative',
          key: 'rules/cash-negative',
        }),
      ],
    });
    const figures = (): Answers => ({
      list_law: (one) =>
        one.section === 'figures' ? listLaw(one, { entries: [spent] }) : listLaw(one),
    });

    it('leads to the rule that checks it, and back', async () => {
      const { user } = await open({ key: 'figures/spent' }, figures());
      await heading('Tổng chi trong quý');
      expect(screen.getByText('Quy tắc kiểm tra')).toBeTruthy();
      await user.click(await button('Quỹ tiền mặt không âm'));
      await heading('Quỹ tiền mặt không âm');
      await user.keyboard('{Escape}');
      await heading('Tổng chi trong quý');
    });

    it('is told in English where English was chosen', async () => {
      setLanguage('en');
      await open({ key: 'figures/spent' }, {
        ...figures(),
        book_status: () => ({
          ...bookStatus,
          settings: { ...bookStatus.settings, language: 'en' },
        }),
      });
      await heading('Spent in the quarter');
      expect(screen.getAllByText('The payments.')).toHaveLength(2);
      expect(await button('Cash in hand is not negative')).toBeTruthy();
      expect(screen.queryByText('Cộng các phiếu chi.')).toBeNull();
    });
  });

  it('speaks English when asked, the law keeping its own words', async () => {
    setLanguage('en');
    await open({ key: 'rates/base-wage' }, { book_status: () => ({
      ...bookStatus,
      settings: { ...bookStatus.settings, language: 'en' },
    }) });
    await heading('Base wage');
    expect(screen.getByText('Partly not checked')).toBeTruthy();
  });
});

describe('a link from another screen', () => {
  it('opens the entry as of its day, and Esc leads back to where it was', async () => {
    go('allowances', { month: '2026-09' });
    openLaw('rates/base-wage', '2026-09-01');
    const { name, params } = here();
    expect([name, params['key']]).toEqual(['law', 'rates/base-wage']);
    const { user } = await open(params);
    await heading('Mức lương cơ sở');
    expect(last()).toEqual({ section: 'rates', query: null, on: '2026-09-01' });
    await user.keyboard('{Escape}');
    expect(here()).toMatchObject({ name: 'allowances', params: { month: '2026-09' } });
  });

  it('finds an entry of a section that is cut short by its name', async () => {
    const rates = [...(LAW['rates'] ?? [])].reverse();
    await open(
      { key: 'rates/base-wage' },
      {
        list_law: (one) =>
          one.query === 'base-wage'
            ? listLaw(one, { entries: rates.slice(1) })
            : listLaw(one, { entries: rates.slice(0, 1), is_cut_short: true }),
      },
    );
    await heading('Mức lương cơ sở');
  });

  it.each([
    ['rates/never', 'Mức tiền'],
    ['nowhere/never', 'Mức tiền'],
    ['rules/never', 'Quy tắc kiểm tra'],
  ])('to %s, which is not there, says so over the list', async (key, section) => {
    const refusal = new Refuse({ code: 'list-unknown', message: '', detail: { list: 'nowhere' } });
    await open({ key }, { list_law: (one) => (one.section === 'nowhere' ? refusal : listLaw(one)) });
    expect(await screen.findByText(new RegExp(`không có mục “${key}”`))).toBeTruthy();
    expect(await screen.findByRole('table', { name: section })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the two ends', () => {
  it('have it at the foot of the nav, before the settings', () => {
    for (const role of ['centre', 'office'] as const) {
      const foot = SCREENS.filter((one) => one.nav?.[role] === 'foot').map((one) => one.name);
      expect(foot.indexOf('law')).toBeGreaterThanOrEqual(0);
      expect(foot.at(-1)).toBe('settings');
    }
  });

  it('a centre takes packs in; it changes nothing', async () => {
    await open();
    expect(await button('Bản quy định')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sửa, thêm quy định' })).toBeNull();
  });

  it('an office may change the law where the program has a screen for it', async () => {
    await open({ part: 'packs' }, office());
    await screen.findByRole('table', { name: 'Mức tiền' });
    expect(screen.queryByRole('button', { name: 'Bản quy định' })).toBeNull();
    const can = screenOf('law-change') !== undefined;
    const change = screen.queryByRole('button', { name: 'Sửa, thêm quy định' });
    expect(change !== null).toBe(can);
  });
});
