import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { OWN_PROPOSAL, type Check, type CodeRow, type FindingRow } from '../../../border/generated';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { wordsOf } from '../../../words/rules.testing';
import { status } from './report.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});

const query = (row: string, more: Partial<FindingRow> = {}): FindingRow => ({
  rule: 'payment-without-documents',
  words: wordsOf('payment-without-documents'),
  severity: 'query',
  row,
  table: null,
  screen: 'so-quy',
  record: null,
  show: { number: row, amount_vnd: '5000000' },
  explanation: null,
  said_since: null,
  offered: null,
  law: 'TT 344/2016/TT-BTC',
  is_verified: true,
  ...more,
});
const offered = (text: string, is_of_same: boolean) => ({ text, since: '2026-Q1', is_of_same });
const check = (findings: FindingRow[]): Check => ({
  quarter: '2026-Q3',
  findings,
  errors: 0,
  open_queries: findings.filter((one) => one.explanation === null).length,
  hints: 0,
  passed: 20,
  is_ready: false,
  ma_so_lieu: 'K7Q29F4M',
});

async function open(findings: FindingRow[], answers: Answers = {}) {
  let now = findings;
  const opened = await openScreen(Screen, {
    check_quarter: () => check(now),
    read_report: () => status(),
    list_late: () => [],
    read_answers: () => null as never,
    explain_finding: ({ row, text }) => {
      now = now.map((one) =>
        one.row === row ? { ...one, explanation: text, offered: null, said_since: '2026-Q1' } : one,
      );
      return check(now);
    },
    ...answers,
  });
  core = opened.core;
  return opened;
}

it('is offered with its age, and taken over by one key where the values are the same', async () => {
  const { user } = await open([
    query('PC1', { offered: offered('Mua chợ', true) }),
    query('PC2', { offered: offered('Mua lẻ', false) }),
    query('PC3', { offered: offered('Không hóa đơn', true) }),
  ]);
  expect(await screen.findByText(/từ quý I năm 2026\): “Mua chợ”/)).toBeTruthy();
  expect(screen.getByText(/“Mua lẻ”\. Số liệu nay đã khác/)).toBeTruthy();
  expect(core.asked('explain_finding')).toEqual([]);
  await user.keyboard('{Control>}d{/Control}');
  await waitFor(() => expect(core.asked('explain_finding')).toHaveLength(2));
  expect(core.asked('explain_finding').map(({ row, text }) => `${row} ${text}`)).toEqual([
    'PC1 Mua chợ',
    'PC3 Không hóa đơn',
  ]);
  expect(await screen.findAllByText('Lời giải thích này dùng từ quý I năm 2026.')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Dùng lại \d/ })).toBeNull();
  // The one whose values differ is taken over by whoever looked at it again.
  await user.click(screen.getByRole('button', { name: 'Dùng lại lời này' }));
  const box = await screen.findByDisplayValue('Mua lẻ');
  expect(document.activeElement).toBe(box);
  expect(core.asked('explain_finding')).toHaveLength(2);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(core.asked('explain_finding')).toHaveLength(3));
});

it('says of an act that nobody compared it, and of the own proposals of the program nothing', async () => {
  await open([
    query('PC1', { is_verified: false }),
    query('PC2', { is_verified: false, law: OWN_PROPOSAL }),
  ]);
  const marks = await screen.findAllByText(/chưa đối chiếu với bản gốc/);
  expect(marks.map((mark) => mark.textContent?.includes('TT 344'))).toEqual([true]);
});

const phrase = (code: string, name_vi: string, rule: string): CodeRow => ({
  code,
  name_vi,
  name_en: name_vi,
  note: null,
  source: '',
  is_verified: false,
  fields: { rule },
});
const PHRASES = [
  phrase('mua-cho', 'Mua ở chợ, có bảng kê', 'payment-without-documents'),
  phrase('bien-bao', 'Có biên bản', 'payment-without-documents'),
  phrase('nghi-le', 'Ngày cuối quý là ngày nghỉ', 'cash-not-counted'),
];

it('has ready words of its own rule, put into the box and nowhere else', async () => {
  const { user } = await open([query('PC1')], {
    list_codes: ({ list }) => (list === 'explanation-phrase' ? PHRASES : []),
    keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
    drop_draft: () => ({}),
  });
  const choice = await screen.findByLabelText<HTMLSelectElement>(/^Câu mẫu/);
  expect([...choice.options].map((one) => one.text)).toEqual([
    'Chọn…',
    'Mua ở chợ, có bảng kê',
    'Có biên bản',
  ]);
  const box = screen.getByLabelText<HTMLInputElement>(/^Lời giải thích/);
  await user.selectOptions(choice, 'mua-cho');
  expect(box.value).toBe('Mua ở chợ, có bảng kê');
  // Another one instead, while the words are still the phrase alone.
  await user.selectOptions(choice, 'bien-bao');
  expect(box.value).toBe('Có biên bản');
  // What a person typed stays, the phrase stands behind it.
  await user.clear(box);
  await user.type(box, 'Hóa đơn bị ướt.');
  await user.selectOptions(choice, 'mua-cho');
  expect(box.value).toBe('Hóa đơn bị ướt. Mua ở chợ, có bảng kê');
  expect(core.asked('explain_finding')).toEqual([]);
  box.focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(core.asked('explain_finding').map(({ text }) => text)).toEqual([
      'Hóa đơn bị ướt. Mua ở chợ, có bảng kê',
    ]),
  );
});

it('has no choice of words where the law has none for its rule', async () => {
  await open([query('PC1', { rule: 'payment-without-documents' })], {
    list_codes: () => PHRASES.slice(2),
  });
  expect(await screen.findByLabelText(/^Lời giải thích/)).toBeTruthy();
  expect(screen.queryByLabelText(/^Câu mẫu/)).toBeNull();
});
