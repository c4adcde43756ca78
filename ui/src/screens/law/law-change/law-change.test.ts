import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../border/error';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { LawChangeRow } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { entry } from '../testing';
import { lineSpan } from './file.svelte';
import Screen from './Screen.svelte';
import { change, lawAnswers } from './testing';

let core: FakeCore | null = null;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core?.restore();
});

async function open(
  kept: LawChangeRow[] = [],
  answers: Answers = {},
  params: Record<string, string> = {},
) {
  stop = listenForKeys();
  const view = await openScreen(Screen, lawAnswers(kept, answers), params);
  core = view.core;
  await screen.findByRole('heading', { level: 1 });
  return view;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

const wage = change('rates/base-wage');
const act = change('instruments/100-2028-nd-cp', { title: 'Nghị định mới', is_new: true });

describe('changes that were not issued', () => {
  it('stand with title, entry, day, and whether the file is new', async () => {
    await open([wage, act]);
    const row = (await screen.findByRole('button', { name: act.title })).closest('tr');
    expect(row?.textContent).toContain('instruments/100-2028-nd-cp');
    expect(row?.textContent).toContain('02/10/2026');
    expect(row?.textContent).toContain('Tệp mới');
    expect(screen.getByText('2 thay đổi chưa ban hành · thành bản CCCC-CCCC')).toBeTruthy();
  });

  it('are called by the entry they change; what was done stands under it', async () => {
    const drafted = entry('rates/base-wage', { title_vi: 'Mức lương cơ sở' });
    const all = { changes: [wage], entries: [drafted], doubts: [], edition: 'CCCC-CCCC' };
    await open([], { list_law_changes: () => all });
    const row = (await button('Mức tiền: Mức lương cơ sở')).closest('tr');
    expect(row?.textContent).toContain(wage.title);
  });

  it('say so when there are none, and the way is to the forms: F2', async () => {
    const { user } = await open();
    expect(await screen.findByText(/Chưa có thay đổi nào/)).toBeTruthy();
    await user.keyboard('{F2}');
    expect(document.activeElement?.textContent).toContain('Mức lương cơ sở mới');
  });

  it('are read by Enter, the text as it stands', async () => {
    const { user, core } = await open([wage]);
    (await button(wage.title)).focus();
    await user.keyboard('{Enter}');
    expect((await screen.findByLabelText('rates/base-wage')).textContent).toBe(wage.text);
    expect(core.asked('read_law_file')).toEqual([{ key: 'rates/base-wage' }]);
    await user.keyboard('{Escape}');
    expect(await title('Sửa, thêm quy định')).toBeTruthy();
  });

  it('are dropped by Delete, and only after the question was answered', async () => {
    const { user, core } = await open([wage, act]);
    (await button(wage.title)).focus();
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/trở lại như bản đang dùng/)).toBeTruthy();
    await user.click(await button('Giữ lại'));
    expect(core.asked('drop_law_change')).toEqual([]);
    (await button(wage.title)).focus();
    await user.keyboard('{Delete}');
    await user.click(await button('Bỏ thay đổi này'));
    await waitFor(() => expect(screen.queryByRole('button', { name: wage.title })).toBeNull());
    expect(core.asked('drop_law_change')).toEqual([{ key: 'rates/base-wage' }]);
    expect(await button(act.title)).toBeTruthy();
  });

  it('that another change rests on stay, and say why', async () => {
    const refusal: Refusal = {
      code: 'law-in-use',
      message: '',
      field: 'key',
      detail: { file: 'rates/base-wage.toml', why: 'no instrument' },
    };
    const { user } = await open([act], { drop_law_change: () => new Refuse(refusal) });
    await user.click(await button('Bỏ'));
    await user.click(await button('Bỏ thay đổi này'));
    expect((await screen.findByRole('alert')).textContent).toContain('rates/base-wage.toml');
    expect(await button(act.title)).toBeTruthy();
  });

  it('that could not be read are asked for again', async () => {
    let isThere = false;
    const { user } = await open([], {
      list_law_changes: () =>
        isThere
          ? { changes: [wage], entries: [], doubts: [], edition: 'CCCC-CCCC' }
          : new Refuse({ code: 'law-place', message: '', detail: { why: 'x' } }),
    });
    isThere = true;
    await user.click(await button('Thử lại'));
    expect(await button(wage.title)).toBeTruthy();
  });
});

describe('a file edited as text', () => {
  it('is named, read, changed and kept; the reader names file, line and reason at the box', async () => {
    let isRight = false;
    const answers = lawAnswers([]);
    const detail = { file: 'codes/roles.toml', line: '2', why: 'expected a value' };
    const { user, core } = await open([], {
      change_law_file: (request) =>
        isRight
          ? (answers.change_law_file?.(request) ?? new Refuse({ code: 'fault', message: '' }))
          : new Refuse({ code: 'law-malformed', message: '', field: 'text', detail }),
    });
    await user.type(await screen.findByLabelText('Mục quy định'), 'codes/roles{Enter}');
    await user.click(await button('Sửa tệp'));
    expect(screen.getByText(/Dành cho người quen sửa tệp/)).toBeTruthy();
    await user.keyboard('Thêm một chức vụ{Control>}s{/Control}');
    const box = await screen.findByLabelText<HTMLTextAreaElement>('Nội dung tệp');
    await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
    const error = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toContain('codes/roles.toml dòng 2: expected a value');
    // The line is marked, so that it need not be counted.
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('b');
    isRight = true;
    await user.keyboard('{Control>}s{/Control}');
    expect(await button('Thêm một chức vụ')).toBeTruthy();
    expect(core.asked('change_law_file').at(-1)).toEqual({
      is_sure: false,
      key: 'codes/roles',
      was: 'a\nb\n',
      text: 'a\nb\n',
      title: 'Thêm một chức vụ',
    });
  });

  it('that is not there can be begun under its name', async () => {
    const unknown = new Refuse({ code: 'law-unknown', message: '', field: 'key' });
    const { user, core } = await open([], { read_law_file: () => unknown });
    await user.type(await screen.findByLabelText('Mục quy định'), 'codes/moi{Enter}');
    const box = screen.getByLabelText('Mục quy định');
    await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
    await user.click(await button('Viết tệp mới tên này'));
    expect((await screen.findByLabelText<HTMLInputElement>('Mục quy định')).value).toBe('codes/moi');
    await user.click(await button(/Cất tệp/));
    expect((await screen.findByRole('alert')).textContent).toContain('Nội dung tệp còn trống');
    expect(core.asked('change_law_file')).toEqual([]);
  });

  it('is opened from another screen by its entry', async () => {
    await open([wage], {}, { key: 'rates/base-wage' });
    expect(await title(wage.title)).toBeTruthy();
  });

  it.each([
    ['a\nbc\nd', 2, 'bc'],
    ['a\nbc\nd', 1, 'a'],
    ['a', 7, ''],
  ])('knows where line of %j is', (text, line, expected) => {
    const { from, to } = lineSpan(text, line);
    expect(text.slice(from, to)).toBe(expected);
  });
});
