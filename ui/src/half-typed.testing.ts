import { screen, waitFor } from '@testing-library/svelte';
import { expect } from 'vitest';
import type { BookStatus, DraftRow } from './border/generated';
import { wayTo, type DraftForm } from './forms/drafts';
import { bookStatus, openScreen } from './frame/testing';
import type { HalfCase } from './half-typed.cases.testing';
import { PAGES } from './screens/pages';
import { forgetOfficeQuarter } from './screens/office/office-quarter.svelte';
import { forgetAllRemarks } from './screens/office/remarks.svelte';

/** Opens any form of the window by its line in the table of forms; the program never loads it. */

export const box = (name: string): HTMLInputElement | null =>
  document.getElementById(`field-${name}`) as HTMLInputElement | null;

export async function openScreenOf(
  form: DraftForm,
  one: HalfCase,
  drafts: DraftRow[],
) {
  forgetOfficeQuarter();
  forgetAllRemarks();
  const status = one.answers.book_status?.({}) as BookStatus | undefined;
  const [name, params] = wayTo(form, one);
  return openScreen(
    PAGES[name],
    {
      keep_draft: () => ({ kept_at: '2026-10-02T03:12:00Z' }),
      drop_draft: () => ({}),
      ...one.answers,
      book_status: () => ({ ...(status ?? bookStatus), drafts }),
    },
    params,
  );
}

const there = async (name: string): Promise<boolean> => {
  await new Promise((done) => setTimeout(done, 60));
  return box(name) !== null;
};

/** The same, and the way to its boxes. */
export async function openForm(
  form: DraftForm,
  one: HalfCase,
  drafts: DraftRow[],
) {
  const opened = await openScreenOf(form, one, drafts);
  const press = async (names: HalfCase['press'] = []): Promise<void> => {
    for (const name of names) {
      const [choice] = screen.queryAllByRole('radio', { name });
      const button = choice ?? (await screen.findByRole('button', { name }));
      await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
      await opened.user.click(button);
    }
  };
  const first = Object.keys(one.boxes)[0] ?? '';
  await press(one.always);
  if (drafts.length === 0 && !(await there(first))) await press(one.press);
  await waitFor(() => expect(box(first), `the box ${first}`).toBeTruthy());
  return opened;
}
