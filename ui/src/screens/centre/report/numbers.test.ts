import { screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { Refuse, type Answers, type FakeCore } from '../../../border/fake';
import { openScreen } from '../../../frame/testing';
import { check, status } from './report.testing';
import Screen from './Screen.svelte';

let core: FakeCore;
afterEach(() => core.restore());

const signed = { report_number: '5/BC', signed_on: '2026-10-01', signed_ma_so_lieu: 'K7Q29F4M' };

async function toSign(answers: Answers) {
  const opened = await openScreen(Screen, {
    check_quarter: () => check(),
    read_report: () => status(),
    list_late: () => [],
    ...answers,
  });
  core = opened.core;
  const { user } = opened;
  await user.click(await screen.findByRole('button', { name: '3. Giám đốc ký' }));
  await user.type(screen.getByLabelText('Số của báo cáo'), '5/BC');
  await user.type(screen.getByLabelText('Ngày giám đốc ký'), '1/10');
  await user.click(await screen.findByRole('button', { name: /Ghi ngày ký/ }));
  return user;
}

it('a number that another report of the year bears is refused beside its box', async () => {
  const detail = { number: '5/BC', quarter: '2026-Q2', on: '03/07/2026' };
  await toSign({
    record_signing: () =>
      new Refuse({ code: 'report-number-used', field: 'number', detail, message: '' }),
  });
  const told = await screen.findAllByText(/Số 5\/BC đã dùng cho báo cáo .*03\/07\/2026/);
  expect(told.length).toBeGreaterThan(0);
  expect(screen.queryByLabelText('Mật khẩu niêm phong')).toBeNull();
});

it('a day of signing that changes the code of the figures asks for a new print', async () => {
  const after = status({ ...signed, signed_ma_so_lieu: 'M4PT7QXZ' }, { ma_so_lieu: 'M4PT7QXZ' });
  await toSign({ record_signing: () => after });
  const told = await screen.findByRole('alert');
  expect(told.textContent).toMatch(/đổi từ K7Q2-9F4M sang M4PT-7QXZ\. In lại bản giấy/);
  expect(screen.queryByLabelText('Mật khẩu niêm phong')).toBeNull();
});

it('numbers and days of two reports that do not rise together are told, nothing is kept back', async () => {
  const other = { quarter: '2026-Q2', number: '12/BC', signed_on: '2026-07-03' };
  const user = await toSign({ record_signing: () => status(signed, { out_of_order: other }) });
  expect(await screen.findByLabelText('Mật khẩu niêm phong')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '3. Giám đốc ký' }));
  expect(screen.getByText(/Báo cáo quý II năm 2026 số 12\/BC ký ngày 03\/07\/2026: số và ngày/)).toBeTruthy();
});
