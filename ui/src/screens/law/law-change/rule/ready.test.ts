import { readFileSync, writeFileSync } from 'node:fs';
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeCore } from '../../../../border/fake';
import { openScreen } from '../../../../frame/testing';
import { listenForKeys } from '../../../../parts/keys';
import { asksOf, joinedBy, kindOf, listOf, needsValue, written, type Kind } from '../kinds';
import Screen from '../Screen.svelte';
import { TABLES } from '../tables';
import { lawAnswers } from '../testing';

/** The core parses and runs every one of these: `tests/law/ready.rs`. */
const GOLDEN = '../tests/law/ready.tsv';

/** A value of each kind as the boxes give it. */
const VALUE: Readonly<Record<Kind, string>> = {
  code: 'chi',
  day: '2026-09-30',
  flag: '',
  int: '12',
  month: '2026-09',
  text: 'Điền Xá',
  vnd: '5000000',
};

describe('the kinds of columns', () => {
  it.each([
    ['chung-tu', 'amount_vnd', 'vnd', null],
    ['chung-tu', 'kind', 'code', 'voucher-kind'],
    // A code without a list of the law, and an id, are compared as they are written.
    ['chung-tu', 'source_code', 'text', null],
    ['phu-cap', 'decision', 'text', null],
    ['nhan-su', 'post_id', 'text', null],
    ['hoat-dong', 'source_code', 'code', 'funding-class'],
    ['kiem-quy', 'counted_on', 'day', null],
    ['phu-cap', 'month', 'month', null],
    ['trung-tam', 'has_seal', 'flag', null],
    ['co-so-vat-chat', 'usable', 'int', null],
    ['bang-moi', 'cot_moi', 'text', null],
  ])('%s.%s is compared as %s, its codes those of %s', (table, column, kind, list) => {
    expect(kindOf(table, column)).toBe(kind);
    expect(listOf(table, column)).toBe(list);
  });

  it('have questions that are written as the core reads them', () => {
    const lines = TABLES.flatMap(({ id, columns }) =>
      columns.flatMap((column) => {
        const kind = kindOf(id, column.id);
        return asksOf(kind).map((ask) => `${id}\t${written(column.id, kind, ask, VALUE[kind])}`);
      }),
    );
    const text = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, text);
    expect(readFileSync(GOLDEN, 'utf8')).toBe(text);
  });

  it.each([
    ['amount_vnd', 'vnd', 'more', '5000000', 'amount_vnd > 5000000'],
    ['payee', 'text', 'blank', '', 'is_blank(payee)'],
    ['payee', 'text', 'silent', 'hộ kinh doanh', "not mentions(payee, 'hộ kinh doanh')"],
    ['kind', 'code', 'equal', 'chi', "kind == 'chi'"],
    ['day', 'day', 'outside', '', 'not in_period(day)'],
    ['day', 'day', 'before', '2026-10-01', "day < '2026-10-01'"],
    ['is_void', 'flag', 'no', '', 'is_void == 0'],
    ['name', 'text', 'equal', 'Điền Xá', "name == 'Điền Xá'"],
  ] as const)('write %s (%s) %s %s as %s', (column, kind, ask, value, expected) => {
    expect(written(column, kind, ask, value)).toBe(expected);
    expect(needsValue(ask)).toBe(value !== '');
  });

  it.each([
    ['', 'a > 1', 'a > 1'],
    ['b == 2', 'a > 1', 'b == 2 and a > 1'],
    ['b == 2 or c == 3', 'a > 1', '(b == 2 or c == 3) and a > 1'],
    ["ordinal == 1", 'a > 1', 'ordinal == 1 and a > 1'],
  ])('join %s and %s', (before, more, expected) => {
    expect(joinedBy(before, more)).toBe(expected);
  });
});

describe('a condition put together', () => {
  let fake: FakeCore | null = null;
  let stop = (): void => undefined;
  afterEach(() => {
    stop();
    fake?.restore();
  });
  const box = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);

  async function open() {
    stop = listenForKeys();
    const view = await openScreen(Screen, lawAnswers([]), { form: 'rule' });
    fake = view.core;
    expect(screen.queryByText('Ghép điều kiện')).toBeNull();
    await view.user.selectOptions(await box(/^Xem bảng nào/), 'chung-tu');
    await screen.findByText('Ghép điều kiện');
    return view;
  }

  it('is chosen, typed and put into its box, the second one beside the first', async () => {
    const { user } = await open();
    await user.selectOptions(await box('Cột'), 'amount_vnd');
    await user.selectOptions(await box('So thế nào'), 'more');
    (await box('Với')).focus();
    await user.keyboard('5tr{Tab}');
    await user.click(screen.getByRole('button', { name: 'Thêm vào “Có lỗi khi”' }));
    expect((await box(/^Có lỗi khi/)).value).toBe('amount_vnd > 5000000');
    expect(screen.getByText('Đã thêm vào “Có lỗi khi”: Số tiền lớn hơn 5.000.000')).toBeTruthy();
    expect(document.activeElement?.id).toBe('field-ready_column');
    await user.selectOptions(await box('Cột'), 'payee');
    await user.selectOptions(await box('So thế nào'), 'blank');
    expect(screen.queryByLabelText('Với')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Thêm vào “Có lỗi khi”' }));
    expect((await box(/^Có lỗi khi/)).value).toBe('amount_vnd > 5000000 and is_blank(payee)');
    await user.selectOptions(await box('Cột'), 'is_void');
    await user.selectOptions(await box('So thế nào'), 'no');
    await user.click(screen.getByRole('button', { name: 'Thêm vào “Chỉ xét những dòng”' }));
    expect((await box(/^Chỉ xét những dòng/)).value).toBe('is_void == 0');
  });

  it('says what is missing beside its box, and changes nothing', async () => {
    const { user } = await open();
    const add = () => user.click(screen.getByRole('button', { name: 'Thêm vào “Có lỗi khi”' }));
    await add();
    expect(await screen.findByText('Chọn cột muốn xét.')).toBeTruthy();
    await user.selectOptions(await box('Cột'), 'amount_vnd');
    await add();
    expect(await screen.findByText(/Chọn cách so\.$/)).toBeTruthy();
    await user.selectOptions(await box('So thế nào'), 'more');
    await add();
    await waitFor(() => expect(screen.getByText(/Nhập giá trị để so\.$/)).toBeTruthy());
    expect((await box(/^Có lỗi khi/)).value).toBe('');
    await user.selectOptions(await box('Cột'), 'payee');
    expect(screen.queryByText(/Nhập giá trị để so\.$/)).toBeNull();
    await user.selectOptions(await box('So thế nào'), 'mentions');
    await user.type(await box('Với'), "a' or 'b");
    await add();
    expect(await screen.findByText(/Bỏ dấu nháy đơn/)).toBeTruthy();
    expect((await box(/^Có lỗi khi/)).value).toBe('');
  });
});
