import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../../border/fake';
import type { RuleTried } from '../../../../border/generated';
import { openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import { forgetOfficeQuarter } from '../../../office/office-quarter.svelte';
import Screen from '../Screen.svelte';
import { lawAnswers } from '../testing';

let core: FakeCore | null = null;
let stop = (): void => undefined;
beforeEach(() => forgetOfficeQuarter());
afterEach(() => {
  stop();
  core?.restore();
});

const sentence = '{number} chi {amount_vnd} quá hạn.';
const example = (number: string): RuleTried['examples'][number] => ({
  centre_id: '06874-2008',
  centre_name: 'TTHTCĐ xã Điền Xá',
  finding: {
    rule: 'chi-qua-han',
    severity: 'query',
    row: number,
    table: 'chung-tu',
    screen: 'so-quy',
    record: null,
    words: { title_vi: '', title_en: '', sentence_vi: sentence, sentence_en: sentence },
    show: { number, amount_vnd: '5000000' },
    explanation: null,
    said_since: null,
    offered: null,
    law: '',
    is_verified: false,
  },
});
const tried: RuleTried = { reports: 12, found: 31, examples: [example('PC7'), example('PC9')] };

async function open(answers: Answers = {}) {
  stop = listenForKeys();
  const all = lawAnswers([], { try_rule: () => tried, ...answers });
  const view = await openScreen(Screen, all, { form: 'rule' });
  core = view.core;
  await screen.findByLabelText(/Tên quy tắc/);
  return view;
}
const box = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const isWrong = async (name: string): Promise<HTMLElement> =>
  waitFor(() => {
    const control = document.getElementById(`field-${name}`);
    if (control?.getAttribute('aria-invalid') !== 'true') throw new Error(`${name} is not marked`);
    return control;
  });
const said = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
const SAVE = '{Control>}s{/Control}';
type User = Awaited<ReturnType<typeof open>>['user'];

async function fill(user: User): Promise<void> {
  await user.type(await box(/Tên quy tắc/), 'Chi quá hạn');
  await user.selectOptions(await box('Mức độ'), 'query');
  await user.type(await box(/Kiểm tra từ ngày/), '1/1/2027');
  await user.type(await box(/Căn cứ/), 'Yêu cầu của nơi nhận');
  await user.selectOptions(await box('Xem bảng nào'), 'chung-tu');
  await user.type(await box(/Chỉ xét những dòng/), 'is_void == 0');
  await user.type(await box(/Có lỗi khi/), "amount_vnd > 5_000_000 and place == 'tien-mat'");
  await user.type(await box(/^Tiêu đề$/), 'Chi đúng hạn trong quý');
  // In user-event a brace is a key; doubled it is a brace.
  await user.type(await box(/^Câu báo khi thấy lỗi/), sentence.replaceAll('{', '{{'));
  await user.tab();
}

describe('a rule of checking', () => {
  it('is asked for field by field before the core hears of it', async () => {
    const { user, core } = await open();
    await user.keyboard(SAVE);
    const items = within(await screen.findByRole('alert')).getAllByRole('listitem');
    expect(items.length).toBe(8);
    for (const name of ['name', 'severity', 'from', 'law', 'table', 'fails', 'title_vi', 'sentence_vi']) {
      await isWrong(name);
    }
    expect(core.asked('try_rule')).toEqual([]);
  });

  it('is tried over a quarter: reports, places, filled sentences; then kept by the same key', async () => {
    const { user, core } = await open();
    await fill(user);
    await user.keyboard(SAVE);
    expect(await screen.findByText(/Đã xem 12 báo cáo của quý III năm 2026: thấy 31 chỗ/)).toBeTruthy();
    expect(screen.getByText(/^PC7 chi 5\.000\.000\sđ quá hạn\.$/)).toBeTruthy();
    const draft = {
      name: 'Chi quá hạn',
      severity: 'query',
      scope: 'report',
      from: '2027-01-01',
      law: 'Yêu cầu của nơi nhận',
      is_verified: false,
      screen: 'so-quy',
      table: 'chung-tu',
      only: 'is_void == 0',
      fails: "amount_vnd > 5_000_000 and place == 'tien-mat'",
      show: { number: 'number', amount_vnd: 'amount_vnd' },
      codes: {},
      title_vi: 'Chi đúng hạn trong quý',
      title_en: '',
      sentence_vi: sentence,
      sentence_en: '',
    };
    expect(core.asked('try_rule')).toEqual([{ draft, quarter: '2026-Q3' }]);
    expect(core.asked('change_law')).toEqual([]);
    await user.keyboard(SAVE);
    await screen.findByText('Thay đổi chưa ban hành', { selector: 'h2' });
    expect(core.asked('change_law')).toEqual([{ is_sure: false, draft: { rule: draft } }]);
  });

  it('says when there is no report to try it over, and can be tried over another quarter', async () => {
    const none = { reports: 0, found: 0, examples: [] };
    const { user, core } = await open({ try_rule: () => none });
    await fill(user);
    await user.click(screen.getByRole('button', { name: /Quý trước/ }));
    await user.keyboard(SAVE);
    expect(await screen.findByText(/chưa giữ báo cáo nào của quý II năm 2026/)).toBeTruthy();
    expect(core.asked('try_rule')[0]?.quarter).toBe('2026-Q2');
    // Over no report it proved nothing: the same key tries again, keeping wants the person's word.
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_rule')).toHaveLength(2));
    expect(core.asked('change_law')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /Cất mà không thử/ }));
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('change_law')).toHaveLength(1));
  });

  it('shows the columns of the table beside, and looks at the report as a whole without one', async () => {
    const { user, core } = await open();
    await fill(user);
    expect(screen.getByText('Cột của bảng: Chứng từ thu, chi')).toBeTruthy();
    expect(screen.getByText('allowance_month')).toBeTruthy();
    await user.selectOptions(await box('Xem bảng nào'), '*');
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_rule')).toHaveLength(1));
    expect(core.asked('try_rule')[0]?.draft).toMatchObject({ table: null, screen: 'bao-cao' });
  });

  it('has a row for each word in braces; one without is refused at the sentence', async () => {
    const { user, core } = await open();
    await fill(user);
    expect((await box('Chỗ trống 1')).value).toBe('number');
    await user.type(await box(/^Câu báo khi thấy lỗi/), ' {{late}.');
    await user.keyboard(SAVE);
    expect(said(await isWrong('sentence_vi'))).toContain('{late}');
    await user.keyboard('{F2}');
    const third = await box('Chỗ trống 3');
    await waitFor(() => expect(document.activeElement).toBe(third));
    await user.keyboard('late{Tab}');
    await user.keyboard(SAVE);
    await isWrong('value-2');
    await user.type(document.getElementById('field-value-2') as HTMLInputElement, 'documents + 1');
    await user.keyboard(SAVE);
    await waitFor(() => expect(core.asked('try_rule')).toHaveLength(1));
    expect(core.asked('try_rule')[0]?.draft.show).toEqual({
      number: 'number',
      amount_vnd: 'amount_vnd',
      late: 'documents + 1',
    });
    await user.click(screen.getByRole('button', { name: 'Bỏ chỗ trống 3' }));
    await waitFor(() => expect(screen.queryByLabelText('Chỗ trống 3')).toBeNull());
  });

  it.each([
    ['9', 'text-unterminated 4', 'only', /chữ thứ 4: thiếu dấu nháy đơn đóng/],
    ['10', 'word-unexpected 1', 'fails', /chữ thứ 1: thừa chữ hoặc ký hiệu/],
    // The rows of the file stand in the order of their names: amount_vnd before number.
    ['13', 'name-expected 1', 'value-1', /cần tên cột hoặc tên bảng/],
    ['14', 'name-expected 1', 'value-0', /cần tên cột hoặc tên bảng/],
    ['5', 'words-long law', 'law', /dòng 5: law quá dài/],
    ['17', 'words-long title', 'title_vi', /title quá dài/],
    ['21', 'words-brace sentence', 'sentence_vi', /sentence có ngoặc nhọn chưa đóng/],
  ])('that cannot be read at line %s (%s) says so at %s', async (line, told, field, words) => {
    const [reason = '', named = ''] = told.split(' ');
    const why = reason === 'words-long' ? `${named} quá dài` : `${named} có ngoặc nhọn chưa đóng`;
    const detail = { file: 'rules/chi-qua-han.toml', line, reason, named, why };
    const refusal = new Refuse({ code: 'law-malformed', message: '', detail });
    const { user } = await open({ try_rule: () => refusal });
    await fill(user);
    await user.keyboard(SAVE);
    expect(said(await isWrong(field))).toMatch(words);
  });

  it.each([
    ['rule-name-unknown', 'late_days > 3', 'fails', /Không có bảng hoặc cột tên late_days/],
    ['rule-name-unknown', 'quantity > 3', 'fails', /tên cột viết chưa đúng với bảng đang xem/],
    ['rule-kind', 'number > 3', 'fails', /hai thứ khác loại/],
    ['rule-too-long', 'documents > 3', 'fails', /chạy quá lâu/],
  ])('that stops when it runs (%s) is no breakdown of the program', async (cause, fails, field, words) => {
    const refusal = new Refuse({ code: 'fault', message: '', detail: { cause } });
    const { user } = await open({ try_rule: () => refusal });
    await fill(user);
    await user.clear(await box(/Có lỗi khi/));
    await user.type(await box(/Có lỗi khi/), fails);
    await user.keyboard(SAVE);
    expect(said(await isWrong(field))).toMatch(words);
  });
});
