import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from '../../../border/fake';
import { here } from '../../../frame/route.svelte';
import { openScreen } from '../../../frame/testing';
import { listenForKeys } from '../../../parts/keys';
import { lines, ma, officeAnswers } from '../desk.testing';
import { forgetAllRemarks, remarksOf } from '../remarks.svelte';
import Screen from './Screen.svelte';

let core: FakeCore;
let deaf: () => void;
beforeEach(() => {
  forgetAllRemarks();
  deaf = listenForKeys();
});
afterEach(() => {
  deaf();
  core.restore();
});

async function open(params: Record<string, string> = {}, answers: Answers = {}) {
  const opened = await openScreen(
    Screen,
    { ...officeAnswers, ...answers },
    { bundle_id: ma(1), table: 'chung-tu', ...params },
  );
  core = opened.core;
  // The name in the head is read last: nothing is on its way when a test ends.
  await waitFor(() => expect(core.asked('read_board').length).toBeGreaterThan(0));
  return opened;
}
const numbers = (): string[] =>
  [...document.querySelectorAll('tbody .open')].map((one) => one.textContent ?? '');

describe('the lines of a bundle', () => {
  it('stand a hundred a page; Ctrl PageDown and Ctrl PageUp turn it', async () => {
    const { user } = await open();
    await waitFor(() => expect(numbers()).toHaveLength(100));
    expect(numbers()[0]).toBe('PC1');
    await user.keyboard('{Control>}{PageDown}{PageDown}{PageDown}{/Control}');
    await waitFor(() => expect(numbers()).toHaveLength(50));
    await user.keyboard('{Control>}{PageUp}{/Control}');
    await waitFor(() => expect(numbers()).toHaveLength(100));
  });

  it('show money with dots, days as here, and no ids', async () => {
    await open({}, { read_lines: ({ offset, limit, table }) => lines(2, offset, limit, table) });
    await waitFor(() => expect(numbers()).toEqual(['PC1', 'PC2']));
    const row = document.querySelector('tbody tr')?.textContent ?? '';
    expect(row).toContain('10.000');
    expect(row).toContain('12/09/2026');
    expect(document.body.textContent).not.toContain('0'.repeat(31));
  });

  it('open at the row a finding names, though it is on another page', async () => {
    await open({ key: 'c177' });
    expect(await screen.findByRole('heading', { level: 1, name: /PC177/ })).toBeTruthy();
  });

  it('go row by row with Ctrl PageDown, and back to the table with Esc at that row', async () => {
    const { user } = await open({ key: 'c1' });
    await screen.findByRole('heading', { level: 1, name: /PC1$/ });
    await user.keyboard('{Control>}{PageDown}{/Control}');
    const title = await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(title.textContent).not.toMatch(/PC1$/));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(numbers()).toHaveLength(100));
    expect(document.querySelector('tr.marked')).not.toBeNull();
  });

  it('a remark on a row joins the review, bound to its column', async () => {
    const { user } = await open({ key: 'c7' });
    await screen.findByRole('heading', { level: 1, name: /PC7/ });
    await user.type(screen.getByRole('textbox', { name: /^Nhận xét/ }), 'Đối chiếu lại');
    const column = document.querySelector<HTMLSelectElement>('select[name="column"]');
    if (!column) throw new Error('no columns');
    await user.selectOptions(column, 'amount_vnd');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(remarksOf(ma(1))).toHaveLength(1));
    expect(remarksOf(ma(1))[0]).toMatchObject({
      table: 'chung-tu',
      row: 'c7',
      column: 'amount_vnd',
      rule: null,
      text: 'Đối chiếu lại',
    });
    expect(core.asked('record_review')).toEqual([]);
  });

  it('an empty remark is refused', async () => {
    const { user } = await open({ key: 'c7' });
    await screen.findByRole('heading', { level: 1, name: /PC7/ });
    await user.keyboard('{Control>}{Enter}{/Control}');
    const text = screen.getByRole('textbox', { name: /^Nhận xét/ });
    await waitFor(() => expect(text.getAttribute('aria-invalid')).toBe('true'));
    expect(remarksOf(ma(1))).toHaveLength(0);
  });

  it('of another table are chosen with the chooser', async () => {
    const { user } = await open();
    await waitFor(() => expect(numbers()).toHaveLength(100));
    const chooser = document.querySelector<HTMLSelectElement>('select[name="table"]');
    if (!chooser) throw new Error('no chooser');
    await user.selectOptions(chooser, 'nguon-kinh-phi');
    await waitFor(() => expect(core.asked('read_lines').at(-1)?.table).toBe('nguon-kinh-phi'));
  });

  it('name the bundle they lie in: file, both codes and the thirty digits', async () => {
    await open();
    await waitFor(() => expect(numbers()).toHaveLength(100));
    const said = document.body.textContent ?? '';
    expect(said).toContain('BC_06801_2026-Q3_b0.goi.zip');
    expect(said).toContain('K7Q2-9F4M');
    expect(said).toContain('12345 67890 12345 67890 12345 67890');
    expect(said.replace(/\s/g, '')).toContain(ma(1));
  });

  it('go back to where they were opened from with Esc', async () => {
    const { user } = await open({ from: 'review' });
    await waitFor(() => expect(numbers()).toHaveLength(100));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(here()).toMatchObject({ name: 'review', params: { bundle_id: ma(1) } }));
  });
});
