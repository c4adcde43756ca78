import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../border/error';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { DraftRow, PersonRow } from '../../../border/generated';
import { halfTyped, saidIn } from '../../../forms/testing';
import { bookStatus, id, openScreen } from '../../../frame/testing';
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
  is_trained: false,
  posts: [],
};
const NEW = { form: 'person', of: 'new', stands: null } as const;
const ANH = { form: 'person', of: id(1), stands: anh.person } as const;

let core: FakeCore;
afterEach(() => core.restore());

async function open(drafts: DraftRow[], answers: Answers = {}, record?: string) {
  const opened = await openScreen(
    People,
    {
      book_status: () => ({ ...bookStatus, drafts }),
      list_people: () => [anh],
      keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
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
const LINE = /Đang gõ dở lúc \d\d:\d\d, chưa cất/;
const kept = () => core.asked('keep_draft');

describe('what is half typed in a record', () => {
  it('is kept under the name of the form and its record', async () => {
    const { user } = await open([], {}, id(1));
    await user.type(await screen.findByLabelText(/Công việc chính/), 'Hiệu trưởng');
    await waitFor(() => expect(saidIn(kept().at(-1)).fields).toMatchObject({ main_job: 'Hiệu trưởng' }));
    expect(kept().map((one) => one.key)).toEqual(kept().map(() => `person:${id(1)}`));
    expect(screen.queryByText(LINE)).toBeNull();
  });

  it('stands there again when the same form is opened, and is unsaved text', async () => {
    const { user } = await open([halfTyped(NEW, { full_name: 'Lê Văn', birth_year: 1980, unknown: 1 })]);
    await user.click(await button(/Thêm người/));
    await screen.findByText(LINE);
    expect(box('Họ và tên').value).toBe('Lê Văn');
    expect(box(/Năm sinh/).value).toBe('1980');
    await user.click(await button('Nhân sự'));
    expect(await screen.findByText(/Bỏ những gì vừa gõ về người này/)).toBeTruthy();
  });

  it('of a box that cannot be read yet stands there as it was typed', async () => {
    const { user } = await open([halfTyped(NEW, { full_name: 'Lê', birth_year: null }, { birth_year: '19x' })]);
    await user.click(await button(/Thêm người/));
    expect(box(/Năm sinh/).value).toBe('19x');
    await user.click(await button(/Cất người này/));
    await waitFor(() => expect(box(/Năm sinh/).getAttribute('aria-invalid')).toBe('true'));
    expect(core.asked('record_person')).toEqual([]);
  });

  it('of one record never stands in another', async () => {
    await open([halfTyped(NEW, { full_name: 'Lê Văn' })], {}, id(1));
    expect((await screen.findByLabelText<HTMLInputElement>('Họ và tên')).value).toBe('Nguyễn Thị Ánh');
    expect(screen.queryByText(LINE)).toBeNull();
  });

  it('of a record that changed since is told, and put in only when asked', async () => {
    const stands = { ...anh.person, phone: '0909' };
    const { user } = await open([halfTyped({ ...ANH, stands }, { main_job: 'Hiệu phó' })], {}, id(1));
    await screen.findByText(/mục này hoặc quý của nó đã đổi/);
    expect(box(/Công việc chính/).value).toBe('');
    await user.click(await button('Đưa chữ gõ dở vào'));
    expect(box(/Công việc chính/).value).toBe('Hiệu phó');
    expect(screen.queryByText(/đã đổi/)).toBeNull();
  });

  it('that does not fit its box is left out', async () => {
    const { user } = await open([halfTyped(NEW, { full_name: 7, phone: '0912', main_job: 'Giáo viên', is_trained: 'yes' })]);
    await user.click(await button(/Thêm người/));
    expect(box('Họ và tên').value).toBe('');
    expect(box(/Công việc chính/).value).toBe('Giáo viên');
    // What is personal is in no draft, and none of an older program is put back.
    expect(box(/Điện thoại/).value).toBe('');
  });

  it.each(['', 'null', '[', '7', '{"fields":{}}'])('that cannot be read (%s) changes nothing', async (body) => {
    const { user } = await open([{ ...halfTyped(NEW, {}), body }]);
    await user.click(await button(/Thêm người/));
    expect(box('Họ và tên').value).toBe('');
    expect(screen.queryByText(LINE)).toBeNull();
  });

  it('is forgotten when it is declined, and the boxes are as they were', async () => {
    const { user } = await open([halfTyped(ANH, { full_name: 'Lê Văn' })], {}, id(1));
    await user.click(await button('Bỏ bản nháp'));
    expect(box('Họ và tên').value).toBe('Nguyễn Thị Ánh');
    expect(screen.queryByText(LINE)).toBeNull();
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: `person:${id(1)}` }]));
    await user.click(await button('Nhân sự'));
    await user.click(await button('Nguyễn Thị Ánh'));
    expect(box('Họ và tên').value).toBe('Nguyễn Thị Ánh');
  });

  it('is forgotten when the record is saved, and not put into the form that opens then', async () => {
    const saved = { ...anh, person: { ...anh.person, main_job: 'Giáo viên' } };
    const { user } = await open([], { record_person: () => saved }, id(1));
    await user.type(await screen.findByLabelText(/Công việc chính/), 'Giáo viên');
    await waitFor(() => expect(kept()).not.toEqual([]));
    await user.click(await button(/Cất người này/));
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: `person:${id(1)}` }]));
    expect(screen.queryByText(/gõ dở/)).toBeNull();
  });

  it('stays kept when the core refuses the record', async () => {
    const refusal: Refusal = { code: 'text-too-long', message: '', field: 'full_name' };
    const { user } = await open([], { record_person: () => new Refuse(refusal) });
    await user.click(await button(/Thêm người/));
    await user.type(box('Họ và tên'), 'Nguyễn');
    await user.click(await button(/Cất người này/));
    await screen.findByRole('alert');
    await waitFor(() => expect(saidIn(kept().at(-1)).fields).toMatchObject({ full_name: 'Nguyễn' }));
    expect(core.asked('drop_draft')).toEqual([]);
  });

  it('is forgotten when the form is left without saving', async () => {
    const { user } = await open([]);
    await user.click(await button(/Thêm người/));
    await user.type(box('Họ và tên'), 'Nguyễn');
    await waitFor(() => expect(kept()).not.toEqual([]));
    await user.click(await button('Nhân sự'));
    await user.click(await button('Bỏ những gì vừa gõ'));
    await waitFor(() => expect(core.asked('drop_draft')).toEqual([{ key: 'person:new' }]));
  });

  it('is no draft any more when it was typed away again', async () => {
    const { user } = await open([], {}, id(1));
    const job = await screen.findByLabelText(/Công việc chính/);
    await user.type(job, 'H');
    await waitFor(() => expect(kept()).toHaveLength(1));
    await user.clear(job);
    await waitFor(() => expect(core.asked('drop_draft')).toHaveLength(1));
  });
});
