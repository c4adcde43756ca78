import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../border/error';
import { Refuse, type Answers, type FakeCore } from '../../border/fake';
import type { PersonRow } from '../../border/generated';
import { bookStatus, id, openScreen } from '../../frame/testing';
import People from './Screen.svelte';

const anh: PersonRow = {
  person: {
    person_id: id(1),
    full_name: 'Nguyễn Thị Ánh',
    is_female: null,
    birth_year: null,
    main_job: null,
    phone: null,
    is_trained: false,
    note: null,
  },
  posts: [],
};

const draft = (key: string, body: unknown) => ({
  key,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  kept_at: '2026-10-02T03:12:00Z',
});

let core: FakeCore;
afterEach(() => core.restore());

async function open(drafts: ReturnType<typeof draft>[], answers: Answers = {}, record?: string) {
  const opened = await openScreen(
    People,
    {
      book_status: () => ({ ...bookStatus, drafts }),
      list_people: () => [anh],
      keep_draft: () => ({}),
      drop_draft: () => ({}),
      ...answers,
    },
    record ? { record } : {},
  );
  core = opened.core;
  return opened;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const box = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const BAND = /Đã giữ lại những gì đang nhập dở/;

describe('what is half typed in a record', () => {
  it('is kept at each box left, under the name of the form and its record', async () => {
    const { user } = await open([], {}, id(1));
    await user.type(await screen.findByLabelText(/Công việc chính/), 'Hiệu trưởng');
    expect(core.asked('keep_draft')).toEqual([]);
    await user.tab();
    const [kept] = core.asked('keep_draft');
    expect(kept?.key).toBe(`person:${id(1)}`);
    expect(JSON.parse(kept?.body ?? '')).toMatchObject({ main_job: 'Hiệu trưởng' });
    expect(screen.queryByText(BAND)).toBeNull();
  });

  it('is not kept while nothing was changed', async () => {
    const { user } = await open([], {}, id(1));
    await screen.findByLabelText(/Công việc chính/);
    await user.tab();
    await user.tab();
    expect(core.asked('keep_draft')).toEqual([]);
  });

  it('is offered when the same form is opened again, and stays unsaved text', async () => {
    const kept = draft('person:new', { full_name: 'Lê Văn', birth_year: 1980, unknown: 1 });
    const { user } = await open([kept]);
    await user.click(await button(/Thêm người/));
    await screen.findByText(BAND);
    expect(box('Họ và tên').value).toBe('');
    await user.click(await button('Mở tiếp'));
    expect(box('Họ và tên').value).toBe('Lê Văn');
    expect(box(/Năm sinh/).value).toBe('1980');
    expect(screen.queryByText(BAND)).toBeNull();
    await user.click(await button('Nhân sự'));
    expect(await screen.findByText(/Bỏ những gì vừa gõ về người này/)).toBeTruthy();
  });

  it('of one record is not offered in another', async () => {
    await open([draft('person:new', { full_name: 'Lê Văn' })], {}, id(1));
    await screen.findByLabelText('Họ và tên');
    expect(screen.queryByText(BAND)).toBeNull();
  });

  it('that does not fit its box is left out', async () => {
    const bad = draft('person:new', { full_name: 7, phone: '0912', is_trained: 'yes' });
    const { user } = await open([bad]);
    await user.click(await button(/Thêm người/));
    await user.click(await button('Mở tiếp'));
    expect(box('Họ và tên').value).toBe('');
    expect(box(/Điện thoại/).value).toBe('0912');
  });

  it.each(['', 'null', '[', '7'])('that cannot be read (%s) changes nothing', async (body) => {
    const { user } = await open([draft('person:new', body)]);
    await user.click(await button(/Thêm người/));
    await user.click(await button('Mở tiếp'));
    expect(box('Họ và tên').value).toBe('');
  });

  it('is forgotten when it is declined, and not offered again', async () => {
    const { user } = await open([draft('person:new', { full_name: 'Lê Văn' })]);
    await user.click(await button(/Thêm người/));
    await user.click(await button('Bỏ'));
    expect(core.asked('drop_draft')).toEqual([{ key: 'person:new' }]);
    await user.click(await button('Nhân sự'));
    await user.click(await button(/Thêm người/));
    expect(screen.queryByText(BAND)).toBeNull();
  });

  it('is forgotten when the record is saved', async () => {
    const { user } = await open([], { record_person: () => anh });
    await user.click(await button(/Thêm người/));
    await user.type(box('Họ và tên'), 'Nguyễn Thị Ánh');
    await user.click(await button(/Cất người này/));
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'person:new' }]));
  });

  it('stays kept when the core refuses the record', async () => {
    const refusal: Refusal = { code: 'text-too-long', message: '', field: 'full_name' };
    const { user } = await open([], { record_person: () => new Refuse(refusal) });
    await user.click(await button(/Thêm người/));
    await user.type(box('Họ và tên'), 'Nguyễn');
    await user.click(await button(/Cất người này/));
    await screen.findByRole('alert');
    expect(core.asked('keep_draft')).toHaveLength(1);
    expect(core.asked('drop_draft')).toEqual([]);
  });

  it('is forgotten when the form is left without saving', async () => {
    const { user } = await open([]);
    await user.click(await button(/Thêm người/));
    await user.type(box('Họ và tên'), 'Nguyễn');
    await user.click(await button('Nhân sự'));
    await user.click(await button('Bỏ những gì vừa gõ'));
    expect(core.asked('drop_draft')).toEqual([{ key: 'person:new' }]);
  });
});
