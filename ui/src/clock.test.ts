import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { render } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from './App.svelte';
import { fakeCore, type FakeCore } from './border/fake';
import type { BookStatus } from './border/generated';
import { forgetSitting, readBook } from './frame/book.svelte';
import { bookStatus } from './frame/testing';
import { forgetOfficeQuarter, officeQuarter } from './screens/office/office-quarter.svelte';

let core: FakeCore;

async function start(change: Partial<BookStatus>, said: Partial<BookStatus> = {}) {
  let status: BookStatus = { ...bookStatus, ...change };
  core = fakeCore({
    book_status: () => status,
    say_today: ({ today }) => (status = { ...status, today, ...said }),
  });
  await readBook();
  render(App);
  return userEvent.setup();
}

const behind = { why: 'behind', clock: '2010-01-01', known: '2026-10-02' } as const;
const said = { why: 'otherwise', clock: '2010-01-01', known: '2026-10-02' } as const;
const question = () => screen.queryByRole('heading', { name: 'Hôm nay là ngày nào?' });

beforeEach(forgetSitting);
afterEach(forgetOfficeQuarter);

describe('a clock in doubt', () => {
  it('asks which day it is once, goes by what is typed, and a band says so', async () => {
    const user = await start({ clock: behind, today: '2026-10-02' }, { clock: said });
    expect(question()).toBeTruthy();
    expect(screen.getByText(/Đồng hồ máy đang là 01\/01\/2010, trước ngày 02\/10\/2026/)).toBeTruthy();
    await user.type(screen.getByLabelText('Hôm nay'), '3/10');
    await user.click(screen.getByRole('button', { name: 'Theo ngày này' }));
    await waitFor(() => expect(question()).toBeNull());
    expect(core.asked('say_today')).toEqual([{ today: '2026-10-03' }]);
    expect(screen.getByText(/Sổ theo ngày đã cho biết: hôm nay 03\/10\/2026/)).toBeTruthy();
  });

  it('put off, asks no more by itself and keeps its band with the way back', async () => {
    const user = await start({ clock: behind, today: '2026-10-02' });
    await user.click(screen.getByRole('button', { name: 'Để sau' }));
    expect(question()).toBeNull();
    expect(screen.getByText(/việc làm bây giờ ghi là ngày chưa chắc/)).toBeTruthy();
    expect(core.asked('say_today')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cho biết ngày' }));
    expect(question()).toBeTruthy();
  });

  it('of a leap that turns out right leaves no band', async () => {
    const ahead = { why: 'ahead', clock: '2027-03-01', known: '2026-10-02' } as const;
    const user = await start({ clock: ahead, today: '2027-03-01' }, { clock: null });
    expect(screen.getByText(/hơn 92 ngày\. Xem lịch/)).toBeTruthy();
    await user.type(screen.getByLabelText('Hôm nay'), '01/03/2027');
    await user.click(screen.getByRole('button', { name: 'Theo ngày này' }));
    await waitFor(() => expect(screen.queryByText(/Đồng hồ máy đang là/)).toBeNull());
  });

  it('at an office moves the quarter the office works on', async () => {
    const office = { office_id: 'so-22', name: 'Sở' };
    const change = { role: 'office', centre: null, office, open_quarter: null } as const;
    const user = await start({ ...change, clock: behind, today: '2010-01-01' }, { clock: said });
    expect(officeQuarter()).toBe('2009-Q4');
    await user.type(screen.getByLabelText('Hôm nay'), '3/10/2026');
    await user.click(screen.getByRole('button', { name: 'Theo ngày này' }));
    await waitFor(() => expect(officeQuarter()).toBe('2026-Q3'));
    expect(screen.getByText(/Sổ theo ngày đã cho biết/)).toBeTruthy();
  });

  it('is silent where the clock is believed', async () => {
    await start({ clock: null });
    expect(question()).toBeNull();
    expect(screen.queryByText(/Đồng hồ máy đang là/)).toBeNull();
  });
});
