import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { CodeRow } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { coursePage, id, officeStatus } from '../board.testing';
import { forgetOfficeQuarter } from '../office-quarter.svelte';
import Screen from './Screen.svelte';

const code = (code: string, name_vi: string): CodeRow =>
  ({ code, name_vi, name_en: name_vi, fields: {} }) as unknown as CodeRow;
const codes = (list: string): CodeRow[] =>
  list === 'training-topic'
    ? [code('quan-ly', 'Quản lý'), code('chuyen-mon', 'Chuyên môn')]
    : [code('giam-doc', 'Giám đốc')];

let core: FakeCore;
let stop = (): void => undefined;
afterEach(() => {
  stop();
  core.restore();
});
async function open(answers: Answers = {}) {
  forgetOfficeQuarter();
  stop = listenForKeys();
  const opened = await openScreen(Screen, {
    book_status: () => officeStatus,
    list_courses: () => coursePage,
    list_codes: ({ list }) => codes(list),
    record_course: (form) => ({ ...form, course_id: form.course_id ?? id(2) }),
    print_course: () => ({ path: '/so/TH.pdf', file_name: 'TH.pdf' }),
    ...answers,
  });
  core = opened.core;
  await screen.findByRole('button', { name: 'Nghiệp vụ quản lý' });
  return opened;
}

describe('courses of an office', () => {
  it('stand beside who lacks one, each with where they work and what', async () => {
    await open();
    const table = within(screen.getByRole('table', { name: /chưa dự đủ \(2 người\)/ }));
    const lines = table.getAllByRole('row').slice(1);
    expect(lines[0]?.textContent).toMatch(/Trần Văn Thưởng.*Xã Điền Xá.*Giám đốc.*Quản lý · Chuyên môn/);
    expect(lines[1]?.textContent).toMatch(/Đặng Quốc Vượng.*chưa rõ lớp nào.*Chuyên môn/);
  });

  it('are filled in by keys: the topic shows who lacks it, and all of them are invited at once', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}n{/Control}');
    const title = await screen.findByRole('textbox', { name: /Tên lớp/ });
    await user.type(title, 'Chuyên môn');
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
    await user.selectOptions(screen.getByRole('combobox', { name: /Nội dung/ }), 'chuyen-mon');
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Mời cả 2 người còn lại' }));
    await user.click(screen.getByRole('checkbox', { name: /Trần Văn Thưởng/ }));
    await user.type(screen.getByRole('textbox', { name: /Từ ngày/ }), '3/11/2026');
    await user.type(screen.getByRole('textbox', { name: /Đến ngày/ }), '5/11/2026');
    await user.type(screen.getByRole('textbox', { name: /Số ngày/ }), '3');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(core.asked('record_course')).toEqual([
      {
        course_id: null,
        title: 'Chuyên môn',
        topic: 'chuyen-mon',
        from_on: '2026-11-03',
        to_on: '2026-11-05',
        days: 3,
        place: null,
        note: null,
        invited: [{ centre_id: '06874-2008', person_id: id(2), full_name: 'Đặng Quốc Vượng' }],
      },
    ]);
  });

  it('keep whom they invited though nobody tells that they lack it any more', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Nghiệp vụ quản lý' }));
    const chi = await screen.findByRole('checkbox', { name: /Vũ Thị Chi/ });
    expect((chi as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText('Xã Đông Ngũ')).toBeTruthy();
    await user.keyboard('{Control>}p{/Control}');
    expect(await screen.findByText(/TH\.pdf/)).toBeTruthy();
    expect(core.asked('print_course')).toEqual([{ course_id: id(1), quarter: '2026-Q3' }]);
  });
});
