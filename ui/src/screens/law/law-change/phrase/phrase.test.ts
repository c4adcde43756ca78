import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../../border/fake';
import type { AcceptedRow } from '../../../../border/generated';
import { openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import Screen from '../Screen.svelte';
import { lawAnswers } from '../testing';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => (deaf = listenForKeys()));
afterEach(() => {
  deaf();
  core.restore();
});

const row = (text: string, more: Partial<AcceptedRow> = {}): AcceptedRow => ({
  rule: 'payment-without-documents',
  title_vi: 'Phiếu chi có chứng từ gốc',
  title_en: 'A payment has its documents',
  text,
  count: 1,
  is_phrase: false,
  ...more,
});
const rows = [
  row('Bà Lan mua chợ, không có hóa đơn', { count: 4 }),
  row('Đã có biên bản', { is_phrase: true, count: 2 }),
];
async function open(answers: Answers = {}) {
  const opened = await openScreen(
    Screen,
    lawAnswers([], { list_accepted_explanations: () => rows, ...answers }),
    { form: 'phrase' },
  );
  core = opened.core;
  await screen.findByRole('heading', { level: 1, name: 'Lời giải thích đã chấp nhận' });
  return opened;
}
const box = () => screen.getByLabelText<HTMLTextAreaElement>('Câu mẫu');
const SAVE = '{Control>}s{/Control}';

describe('accepted explanations', () => {
  it('stand with their rule and count; what is a phrase already says so', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Lời giải thích đã chấp nhận' });
    const [one, two] = within(table).getAllByRole('row').slice(1);
    expect(one?.textContent).toMatch(/Bà Lan mua chợ.*Phiếu chi có chứng từ gốc.*4/);
    expect(one?.textContent).not.toContain('Đã là câu mẫu');
    expect(two?.textContent).toContain('Đã là câu mẫu');
  });

  it('go into the box by Enter, are freed of a name there, looked at and kept in the draft', async () => {
    const { user } = await open();
    (await screen.findByRole('button', { name: rows[0]?.text ?? '' })).focus();
    await user.keyboard('{Enter}');
    expect(box().value).toBe(rows[0]?.text);
    expect(document.activeElement).toBe(box());
    expect(screen.getByText(/Phiếu chi có chứng từ gốc/, { selector: '[id$="hint"], .hint, small, p' })).toBeTruthy();
    await user.clear(box());
    await user.type(box(), 'Mua chợ, không có hóa đơn ');
    await user.keyboard(SAVE);
    await screen.findByText('Sẽ cất 1 tệp');
    const phrase = { rule: 'payment-without-documents', text: 'Mua chợ, không có hóa đơn' };
    expect(core.asked('preview_law').map(({ draft }) => draft)).toEqual([{ phrase }]);
    expect(core.asked('change_law')).toEqual([]);
    await user.keyboard(SAVE);
    await screen.findByRole('heading', { level: 1, name: 'Sửa, thêm quy định' });
    expect(core.asked('change_law').map(({ draft }) => draft)).toEqual([{ phrase }]);
  });

  it('ask for a rule: words typed without choosing one are not sent', async () => {
    const { user } = await open();
    await user.type(box(), 'Câu tự nghĩ');
    await user.keyboard(SAVE);
    expect((await screen.findAllByText(/Chọn một lời giải thích|chọn một lời giải thích/)).length).toBeGreaterThan(0);
    expect(core.asked('preview_law')).toEqual([]);
  });

  it('that are none say where they come from', async () => {
    await open({ list_accepted_explanations: () => [] });
    expect(await screen.findByText(/Chưa chấp nhận lời giải thích nào/)).toBeTruthy();
  });
});
