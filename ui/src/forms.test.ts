import { cleanup, fireEvent, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeCore } from './border/fake';
import { host, replaceHost } from './border/host';
import { DRAFT_FORMS, type DraftForm } from './forms/drafts';
import { keepFocus } from './frame/focus';
import { CASES } from './half-typed.cases.testing';
import { box, openForm } from './half-typed.testing';
import { listenForKeys } from './parts/keys';

/** What every form of the window does alike, held for all of them by one table. */

/** What only looks; everything else asked after the press is an act, and refused. */
const LOOKS = /^(list|read|search|ask|suggest|keep|drop|amount|book|compare|find|check|draft|report|voucher|preview|try|explain_law)_/;

/** Of forms whose boxes go by another name, the field of the request. */
const FIELD: Readonly<Partial<Record<DraftForm, string>>> = {
  explain: 'text',
  reverse: 'day',
};
/** The button that saves, where it is not the one that Ctrl+Enter presses. */
const SAVE: Readonly<Partial<Record<DraftForm, RegExp>>> = {
  explain: /^Cất lời giải thích/,
  answer: /^Trả lại/,
  'hand-in': /^Cất ngày nộp/,
  number: /^Ghi số/,
  profile: /^Cất/,
};
/** Boxes that the form's button does not save: a trial beside it; a note to a decision at the head. */
const BESIDE: Readonly<Partial<Record<DraftForm, readonly string[]>>> = {
  'law-decision': ['held_from', 'first'],
  review: ['note'],
};
/** Saved as it is left, without a button. */
const ON_LEAVING: readonly DraftForm[] = ['upper-body'];
/** Refused while they are empty, by the screen itself: a remark is kept there until it is sent. */
const EMPTY: readonly DraftForm[] = ['remark', 'line-remark'];
/** Their button waits for more than boxes: digits that are the same, centres that were chosen. */
const WAITING: readonly DraftForm[] = ['pin', 'enrol', 'answer'];

let core: FakeCore;
let stops: (() => void)[] = [];
beforeEach(() => {
  stops = [listenForKeys(), keepFocus()];
});
afterEach(() => {
  stops.forEach((stop) => stop());
  cleanup();
});
// What was half typed is kept a moment after its form is gone: the core is there until then.
afterAll(() => core.restore());

/** What the core says when it refuses: of the first box, unless the test has another refusal. */
interface Refusing {
  code: string;
  field: string | null;
}

async function open(form: DraftForm, by?: Refusing) {
  const one = CASES[form];
  const first = Object.keys(one.boxes)[0] ?? '';
  let refusing = false;
  let refused = 0;
  const opened = await openForm(form, one, []);
  core = opened.core;
  const inner = host();
  const field = FIELD[form] ?? first;
  const usual = { code: 'text-too-long', field, detail: { count: 9, max: 3 } };
  const error = { message: '', ...(by ?? usual) };
  const around: typeof inner = (name, text, saved) =>
    refusing && !LOOKS.test(name)
      ? Promise.resolve(JSON.stringify({ error })).finally(() => (refused += 1))
      : inner(name, text, saved);
  replaceHost(Object.assign(around, { ...inner }));
  return { ...opened, first, refuse: () => (refusing = true), refused: () => refused };
}

const boxesOf = (form: DraftForm): HTMLElement[] =>
  Object.keys(CASES[form].boxes).flatMap((name) => box(name) ?? []);
const isAfter = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The button that saves the form the boxes are in. */
function saveOf(form: DraftForm): HTMLElement {
  const named = SAVE[form];
  const dialog = document.querySelector('dialog[open]');
  const all = [...(dialog ?? document.body).querySelectorAll<HTMLElement>('button')];
  const found = named
    ? all.find((one) => named.test(one.textContent?.trim() ?? ''))
    : dialog
      ? all.at(-1)
      : all.filter((one) => one.hasAttribute('data-primary')).at(-1);
  expect(found, `the button that saves: ${all.map((one) => one.textContent).join(' | ')}`).toBeTruthy();
  return found as HTMLElement;
}
const wrong = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
const complaintOf = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id.endsWith('-error'))
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? '(nothing)')
    .join(' ');
const labelOf = (control: Element): string =>
  (control.matches('fieldset')
    ? control.querySelector('legend')?.textContent
    : (document.querySelector(`label[for="${control.id}"]`)?.firstChild?.textContent ??
      control.getAttribute('aria-label'))) ?? '';
const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const stays = (): void => expect(document.activeElement, 'the focus is lost').not.toBe(document.body);

const TYPED = DRAFT_FORMS.filter((form) => Object.keys(CASES[form].boxes).length > 0);
const BUTTONED = TYPED.filter((form) => !ON_LEAVING.includes(form));
const REFUSED = TYPED.filter((form) => !WAITING.includes(form));

describe('every form', () => {
  it.each(BUTTONED)('has its buttons after its boxes (%s)', async (form) => {
    await open(form);
    const save = saveOf(form);
    for (const one of boxesOf(form)) {
      if (!BESIDE[form]?.some((name) => one.id === `field-${name}`)) {
        expect(isAfter(save, one), one.id).toBe(true);
      }
    }
  });

  it.each(REFUSED)('says what is wrong under the box and by its name, until it is changed (%s)', async (form) => {
    const { user, first, refuse } = await open(form);
    const input = box(first);
    input?.focus();
    if (input && !EMPTY.includes(form)) {
      await fireEvent.input(input, { target: { value: `${CASES[form].boxes[first]}` } });
    }
    refuse();
    if (ON_LEAVING.includes(form)) await user.tab();
    else await user.click(saveOf(form));
    await waitFor(() => expect(wrong().length, document.body.textContent ?? '').toBeGreaterThan(0));
    stays();
    for (const one of wrong()) {
      expect(complaintOf(one), one.id).not.toBe('');
      expect(words(complaintOf(one)), one.id).toContain(words(labelOf(one)));
    }
    const [control] = wrong();
    const typed = control?.matches('fieldset') ? control.querySelector('input[type=radio]') : control;
    if (!typed || !control) return;
    if (typed.matches('input[type=radio]')) await user.click(typed);
    else if (typed.matches('select')) await fireEvent.input(typed);
    else await fireEvent.input(typed, { target: { value: 'Điều khác 1' } });
    await tick();
    await waitFor(() => expect(complaintOf(control)).toBe(''));
  });

  // No form may be still: of a field that has no box there, or of the whole, the sentence stands above the boxes.
  const sent = new Set<DraftForm>();
  const SENT = REFUSED.filter((form) => !EMPTY.includes(form));
  it.each(SENT.flatMap((form) => [[form, 'khong_co_o'] as const, [form, null] as const]))(
    'says what no box of it shows (%s, %s)',
    async (form, field) => {
      const { user, first, refuse, refused } = await open(form, { code: 'quarter-closed', field });
      const input = box(first);
      input?.focus();
      if (input) await fireEvent.input(input, { target: { value: `${CASES[form].boxes[first]}` } });
      refuse();
      if (ON_LEAVING.includes(form)) await user.tab();
      else await user.click(saveOf(form));
      await tick();
      // What the form itself sees to be missing never comes to the core.
      if (wrong().length > 0 && refused() === 0) return;
      sent.add(form);
      await waitFor(() => expect(document.body.textContent).toContain('chỉ xem được'));
    },
  );
  it('was sent, half typed as it was, in many places', () => expect(sent.size).toBeGreaterThan(15));

  it.each(TYPED)('lets Esc out, asking about what is half typed, and keeps the focus (%s)', async (form) => {
    const { user, first } = await open(form);
    const isDialog = document.querySelector('dialog[open]') !== null;
    const hasBack = document.querySelector('main button.link, header button.link') !== null;
    box(first)?.focus();
    if (isDialog) {
      document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
      await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
    } else if (hasBack) {
      await user.keyboard('{Escape}');
      await tick();
      await waitFor(() => expect(document.querySelector('h1')?.textContent).toBeTruthy());
    }
    await waitFor(stays);
  });
});
