import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import type { DetailBook, SourceRow } from '../../../border/generated';
import { id, openScreen } from '../../../frame/testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

const page: DetailBook = {
  kind: 'nguon',
  source_name: 'Ngân sách xã',
  budget_code: null,
  from_on: '2026-01-01',
  to_on: '2026-09-30',
  opening_vnd: 5_000_000,
  rows: [
    {
      voucher_id: id(7),
      day: '2026-08-12',
      number: 'PC001',
      reason: 'Mua phấn',
      payee: 'Lê Thị Hà',
      sources: 'Ngân sách xã',
      codes: '6551',
      is_void: false,
      in_vnd: 0,
      out_vnd: 300_000,
      balance_vnd: 4_700_000,
    },
  ],
  in_vnd: 0,
  out_vnd: 300_000,
  closing_vnd: 4_700_000,
  year_in_vnd: 9_000_000,
  year_out_vnd: 4_300_000,
  began_on: null,
};

async function open(answers: Answers = {}, params: Record<string, string> = {}) {
  const opened = await openScreen(
    Screen,
    {
      list_sources: () => [{ source: { source_id: id(2), name: 'Ngân sách xã' } } as SourceRow],
      list_detail_book: ({ kind }) => ({ ...page, kind }),
      ...answers,
    },
    params,
  );
  core = opened.core;
  return opened;
}
const box = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

describe('the books', () => {
  it('open at the first source over the year, with what was before and what is left', async () => {
    await open();
    await screen.findByText('Mua phấn');
    screen.getByText(/Đầu kỳ 5\.000\.000/);
    screen.getByText(/Lũy kế từ đầu năm: nhận 9\.000\.000/);
    expect(core.asked('list_detail_book').at(-1)).toEqual({
      kind: 'nguon',
      source_id: id(2),
      budget_code: null,
      from_on: '2026-01-01',
      to_on: null,
    });
  });

  it('of a code ask for the code first, and of any stretch of days', async () => {
    const { user } = await open();
    await screen.findByText('Mua phấn');
    await user.selectOptions(box('kind'), 'Sổ chi tiết theo tiểu mục');
    await screen.findByText('Chọn nguồn hoặc tiểu mục để xem sổ.', { selector: 'p' });
    await user.selectOptions(box('code'), '6551 Văn phòng phẩm');
    await user.clear(box('from'));
    await user.type(box('from'), '01/08/2026{Enter}');
    await user.type(box('to'), '31/08/2026{Enter}');
    await waitFor(() =>
      expect(core.asked('list_detail_book').at(-1)).toMatchObject({
        kind: 'tieu-muc',
        budget_code: '6551',
        from_on: '2026-08-01',
        to_on: '2026-08-31',
      }),
    );
  });

  it('of what the commune paid is opened from the cash book with its days', async () => {
    await open({}, { kind: 'tai-xa', from: '2026-07-01', to: '2026-09-30' });
    await screen.findByText('Mua phấn');
    expect(core.asked('list_detail_book').at(-1)).toEqual({
      kind: 'tai-xa',
      source_id: null,
      budget_code: null,
      from_on: '2026-07-01',
      to_on: '2026-09-30',
    });
  });
});
