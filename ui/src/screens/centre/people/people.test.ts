import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal } from '../../../border/error';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import type { PersonRow, Post } from '../../../border/generated';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

const person = (n: number, full_name: string) => ({
  person_id: id(n),
  full_name,
  is_female: null,
  birth_year: null,
  main_job: null,
  phone: null,
  is_trained: false,
  note: null,
});
const post = (n: number, holder: number, role: string, to_on: string | null = null): Post => ({
  post_id: id(100 + n),
  person_id: id(holder),
  role,
  decision_no: '35/QĐ-UBND',
  decision_on: '2026-01-05',
  authority: null,
  from_on: '2026-01-10',
  to_on,
  end_reason: null,
  sending_school: role === 'giao-vien-biet-phai' ? 'Trường Tiểu học Điền Xá' : null,
  salary: null,
});
const holds = (one: Post) => ({ post: one, is_current: one.to_on === null, salaries: [] });

const anh: PersonRow = { person: person(1, 'Nguyễn Thị Ánh'), is_trained: false, posts: [] };
const duyen: PersonRow = {
  person: person(2, 'Lê Thị Mỹ Duyên'),
  is_trained: false,
  posts: [holds(post(2, 2, 'giao-vien-biet-phai'))],
};
const thuong: PersonRow = {
  person: person(3, 'Trần Văn Thưởng'),
  is_trained: false,
  posts: [holds(post(1, 3, 'giam-doc')), holds(post(3, 3, 'thu-quy', '2026-06-30'))],
};

let core: FakeCore;
afterEach(() => core.restore());

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(
    Screen,
    { list_people: () => [anh, duyen, thuong], ...answers },
    params,
  );
  core = opened.core;
  await screen.findByRole('heading', { level: 1 });
  return opened;
}
const names = (): string[] =>
  [...document.querySelectorAll('tbody .open')].map((one) => one.textContent ?? '');
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('people', () => {
  it('stand in the order the core gave, and are found without marks', async () => {
    const { user } = await open();
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(names()).toEqual(['Nguyễn Thị Ánh', 'Lê Thị Mỹ Duyên', 'Trần Văn Thưởng']);
    await user.type(screen.getByRole('searchbox'), 'thuong tran');
    expect(names()).toEqual(['Trần Văn Thưởng']);
  });

  it('name the posts nobody holds now, ended posts among them', async () => {
    await open();
    expect(await screen.findByText(/Còn trống: kế toán, thủ quỹ/)).toBeTruthy();
  });

  it('keep quiet about vacancies when the three posts are held', async () => {
    const all = ['giam-doc', 'ke-toan', 'thu-quy'].map((role, n) => holds(post(n, 1, role)));
    await open({ list_people: () => [{ ...anh, posts: all }] });
    await waitFor(() => expect(names()).toHaveLength(1));
    expect(screen.queryByText(/Còn trống/)).toBeNull();
  });

  it('are not saved without a name, and nothing is asked of the core', async () => {
    const { user } = await open();
    await user.click(await button(/Thêm người/));
    await user.click(await button(/Cất người này/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 1 chỗ cần sửa');
    expect(summary.textContent).toContain('Nhập họ và tên.');
    expect(core.asked('record_person')).toEqual([]);
  });

  it('send an empty box as nothing', async () => {
    const { user } = await open({ record_person: () => anh });
    await user.click(await button(/Thêm người/));
    await user.type(screen.getByLabelText('Họ và tên'), '  Nguyễn Thị Ánh ');
    await user.click(screen.getByLabelText('Nữ'));
    await user.click(await button(/Cất người này/));
    await waitFor(() => expect(core.asked('record_person')).toHaveLength(1));
    expect(core.asked('record_person')[0]).toEqual({
      person_id: null,
      full_name: 'Nguyễn Thị Ánh',
      is_female: true,
      birth_year: null,
      main_job: null,
      phone: null,
      is_trained: false,
      note: null,
    });
  });

  it('show what the core refused beside the field it names', async () => {
    const refusal: Refusal = { code: 'text-too-long', message: '', field: 'main_job' };
    const { user } = await open({ record_person: () => new Refuse(refusal) }, { record: id(1) });
    await user.click(await button(/Cất người này/));
    const box = await screen.findByLabelText(/Công việc chính/);
    await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  });

  it('open the very post that a finding names, with its holder', async () => {
    await open({}, { record: id(101) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Sửa chức vụ' })).toBeTruthy();
    expect(screen.getAllByText('Trần Văn Thưởng').length).toBeGreaterThan(0);
    expect(screen.getByLabelText(/^Số quyết định/)).toBeTruthy();
  });

  it('can be removed only without a post', async () => {
    const { user } = await open({ remove_person: () => ({}) }, { record: id(1) });
    await user.click(await button('Xóa người này'));
    await waitFor(() => expect(core.asked('remove_person')).toEqual([{ person_id: id(1) }]));
  });

  it('with a post have no button to remove them', async () => {
    await open({}, { record: id(2) });
    await button(/Cất người này/);
    expect(screen.queryByRole('button', { name: 'Xóa người này' })).toBeNull();
  });
});

describe('a post', () => {
  it('of a seconded teacher tells who pays the salary', async () => {
    await open({}, { record: id(2) });
    expect(await screen.findByText(/Lương do trường cử đi trả: Trường Tiểu học/)).toBeTruthy();
  });

  it('asks for the school of a seconded teacher alone', async () => {
    const { user } = await open({ record_post: () => anh }, { record: id(1) });
    await user.click(await button('Thêm chức vụ'));
    const role = await screen.findByLabelText('Chức vụ');
    await user.selectOptions(role, 'giao-vien-biet-phai');
    await user.type(screen.getByLabelText('Trường cử đi'), 'Trường A');
    expect(screen.getByText(/Không ghi tiền lương này vào sổ/)).toBeTruthy();
    await user.selectOptions(role, 'ke-toan');
    expect(screen.queryByLabelText('Trường cử đi')).toBeNull();
    await user.type(screen.getByLabelText('Giữ từ ngày'), '1/9/2026');
    await user.click(await button(/Cất chức vụ/));
    await waitFor(() => expect(core.asked('record_post')).toHaveLength(1));
    expect(core.asked('record_post')[0]).toMatchObject({
      role: 'ke-toan',
      from_on: '2026-09-01',
      sending_school: null,
    });
  });

  it('is ended with its last day and reason, the rest unchanged', async () => {
    const { user } = await open({ record_post: () => duyen }, { record: id(2) });
    await user.click(await button('Thôi giữ'));
    await user.selectOptions(await screen.findByLabelText('Lý do thôi giữ'), 'nghi-huu');
    await user.click(await button(/Cất ngày thôi giữ/));
    await waitFor(() => expect(core.asked('record_post')).toHaveLength(1));
    expect(core.asked('record_post')[0]).toEqual({
      ...post(2, 2, 'giao-vien-biet-phai'),
      to_on: '2026-10-02',
      end_reason: 'nghi-huu',
      salary_from: null,
    });
  });

  it('half typed is asked about before it is left', async () => {
    const { user } = await open({}, { record: id(1) });
    await user.click(await button('Thêm chức vụ'));
    await user.type(await screen.findByLabelText(/Số quyết định/), '12');
    await user.click(await button('Nguyễn Thị Ánh'));
    expect(await screen.findByText('Bỏ những gì vừa gõ về chức vụ này?')).toBeTruthy();
    await user.click(await button('Nhập tiếp'));
    expect(screen.getByLabelText<HTMLInputElement>(/Số quyết định/).value).toBe('12');
  });
});

describe('the salary of a post', () => {
  const way = 'Tỉnh tính phụ cấp theo % lương';
  const box = (name: RegExp) => screen.findByLabelText<HTMLInputElement>(name);
  const director = post(1, 3, 'giam-doc');
  const paid = { ...director, salary: { salary: 8_000_000, position: 500_000, seniority: 0 } };
  const rows = (one: Post) => ({ list_people: () => [{ ...thuong, posts: [holds(one)] }] });
  const openPost = async (one: Post) => {
    const opened = await open({ ...rows(one), record_post: () => thuong }, { record: id(3) });
    await opened.user.click(await button('Giám đốc'));
    return opened;
  };
  const sent = async () => {
    await waitFor(() => expect(core.asked('record_post')).toHaveLength(1));
    return core.asked('record_post')[0]?.salary;
  };

  it('is not asked for until somebody needs it; then the keyboard stands in its first box', async () => {
    const { user } = await openPost(director);
    const opener = await button(way);
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByLabelText(/Lương ngạch bậc/)).toBeNull();
    opener.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Lương làm căn cứ tính phụ cấp')).toBeTruthy();
    expect(screen.getByText(/không in ra báo cáo, không gửi đi/)).toBeTruthy();
    expect(document.activeElement).toBe(await box(/Lương ngạch bậc/));
  });

  it('not opened is none', async () => {
    const { user } = await openPost(director);
    await user.click(await button(/Cất chức vụ/));
    expect(await sent()).toBeNull();
  });

  it('is sent in whole đồng, an empty box beside the pay as nothing', async () => {
    const { user } = await openPost(director);
    await user.click(await button(way));
    await user.type(await box(/Lương ngạch bậc/), '8000000');
    await user.type(await box(/thâm niên vượt khung/), '250k');
    await user.click(await button(/Cất chức vụ/));
    expect(await sent()).toEqual({ salary: 8_000_000, position: 0, seniority: 250_000 });
  });

  it('that stands in the book is shown, and stays while it is emptied', async () => {
    const { user } = await openPost(paid);
    expect((await box(/Lương ngạch bậc/)).value).toBe('8.000.000');
    expect(screen.queryByRole('button', { name: way })).toBeNull();
    for (const name of [/Lương ngạch bậc/, /Phụ cấp chức vụ/, /thâm niên vượt khung/]) {
      await user.clear(await box(name));
    }
    await user.click(await button(/Cất chức vụ/));
    expect(await sent()).toBeNull();
  });

  it('stays with the post when another box was changed or the post is ended', async () => {
    const { user } = await openPost(paid);
    await user.type(await screen.findByLabelText(/Số quyết định/), '1');
    await user.click(await button(/Cất chức vụ/));
    expect(await sent()).toEqual(paid.salary);
    await user.click(await button('Thôi giữ'));
    await user.selectOptions(await screen.findByLabelText('Lý do thôi giữ'), 'nghi-huu');
    await user.click(await button(/Cất ngày thôi giữ/));
    await waitFor(() => expect(core.asked('record_post')).toHaveLength(2));
    expect(core.asked('record_post')[1]?.salary).toEqual(paid.salary);
  });

  it.each([
    [/Phụ cấp chức vụ/, '500000', 'Nhập lương ngạch bậc.'],
    [/Lương ngạch bậc/, 'abc', 'Nhập số tiền bằng chữ số'],
  ])('half typed (%s: %s) is not saved', async (name, typed, said) => {
    const { user } = await openPost(director);
    await user.click(await button(way));
    await user.type(await box(name), typed);
    await user.click(await button(/Cất chức vụ/));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('còn 1 chỗ cần sửa');
    expect(summary.textContent).toContain(said);
    expect(core.asked('record_post')).toEqual([]);
  });

  it('refused by the core is told beside its first box', async () => {
    const refusal: Refusal = { code: 'amount-negative', message: '', field: 'salary' };
    const { user } = await open(
      { ...rows(paid), record_post: () => new Refuse(refusal) },
      { record: id(3) },
    );
    await user.click(await button('Giám đốc'));
    await user.click(await button(/Cất chức vụ/));
    const first = await box(/Lương ngạch bậc/);
    await waitFor(() => expect(first.getAttribute('aria-invalid')).toBe('true'));
  });
});
