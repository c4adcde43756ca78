import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, FakeCore } from './border/fake';
import type { DraftForm } from './forms/drafts';
import { decision, meeting } from './screens/centre/committee.testing';
import { gift } from './screens/centre/money.testing';
import { plan } from './screens/centre/plans.testing';
import { keepFocus } from './frame/focus';
import { CASES } from './half-typed.cases.testing';
import { openForm } from './half-typed.testing';
import { host, replaceHost } from './border/host';
import { listenForKeys } from './parts/keys';

/** Saving and removing, held for every screen that stands on the register. */
const REGISTERS: readonly (readonly [form: DraftForm, save: string, remove: string, key: string])[] = [
  ['activity', 'record_activity', 'remove_activity', 'title'],
  ['concern', 'record_concern', 'remove_concern', 'text'],
  ['facility', 'record_facility', 'remove_facility', 'name'],
  ['committee', 'record_committee', 'remove_committee', 'number'],
  ['committee-meeting', 'record_committee_meeting', 'remove_committee_meeting', 'subject'],
  ['gift', 'record_gift', 'remove_gift', 'what'],
  ['plan', 'record_plan', 'remove_plan', 'number'],
  ['source', 'record_source', 'remove_source', 'name'],
];

let core: FakeCore;
let stops: (() => void)[] = [];
beforeEach(() => {
  stops = [listenForKeys(), keepFocus()];
});
afterEach(() => {
  stops.forEach((stop) => stop());
  cleanup();
  core.restore();
});

/** The record the list of a register answers with, as its save answers too. */
function saved(form: DraftForm): unknown {
  const answers: Answers = CASES[form].answers;
  const quarter = '2026-Q3';
  if (form === 'activity') return answers.list_activities?.({ quarter });
  if (form === 'concern') return answers.list_concerns?.({ quarter });
  if (form === 'facility') return answers.list_facilities?.({ on: null });
  if (form === 'committee') return { rows: [decision] };
  if (form === 'committee-meeting') return { rows: [meeting] };
  if (form === 'gift') return { rows: [gift] };
  if (form === 'plan') return { rows: [plan] };
  return answers.list_sources?.({ on: '2026-09-30' });
}

async function open(form: DraftForm, save: string, remove: string) {
  const opened = await openForm(form, CASES[form], []);
  core = opened.core;
  const asked: string[] = [];
  const inner = host();
  const page = saved(form) as { rows?: unknown[] } | unknown[];
  const row = Array.isArray(page) ? page[0] : page.rows?.[0];
  const around: typeof inner = (name, text, draft) => {
    asked.push(name);
    if (name === save) return Promise.resolve(JSON.stringify({ ok: row }));
    if (name === remove) return Promise.resolve(JSON.stringify({ ok: {} }));
    return inner(name, text, draft);
  };
  replaceHost(Object.assign(around, { ...inner }));
  return { ...opened, asked };
}

describe('every register', () => {
  it.each(REGISTERS)('saves by Ctrl+S, shows its list and has the focus on its heading (%s)', async (form, save, remove) => {
    const { user, asked } = await open(form, save, remove);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(document.querySelector('table')).toBeTruthy());
    expect(asked).toContain(save);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it.each(REGISTERS)('removes, shows its list and has the focus on its heading (%s)', async (form, save, remove) => {
    const { user, asked } = await open(form, save, remove);
    await user.click(screen.getByRole('button', { name: /^(Xóa|Bỏ) (?!dòng \d)/ }));
    await waitFor(() => expect(asked).toContain(remove));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it.each(REGISTERS)('asks before Esc leaves what is half typed, and goes when nothing is (%s)', async (form, save, remove, key) => {
    const { user } = await open(form, save, remove);
    const box = document.getElementById(`field-${key}`) as HTMLInputElement;
    await user.type(box, 'x');
    await user.keyboard('{Escape}');
    const keep = await screen.findByRole('button', { name: 'Nhập tiếp' });
    await user.click(keep);
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.type(box, '{Backspace}');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelector('table')).toBeTruthy());
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it.each(REGISTERS)('goes from box to box by Enter (%s)', async (form, save, remove, key) => {
    const { user } = await open(form, save, remove);
    document.getElementById(`field-${key}`)?.focus();
    await user.keyboard('{Enter}');
    const here = document.activeElement;
    expect(here?.id).toMatch(/^field-/);
    expect(here?.id).not.toBe(`field-${key}`);
  });
});
