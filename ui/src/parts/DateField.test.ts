import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import DateField from './DateField.svelte';
import { bound, type } from './testing.svelte';

function show(first: string | null = null) {
  const value = bound('value', first);
  const refusal = bound('refusal', null as string | null);
  const fixed = { name: 'day', label: 'Ngày', today: '2026-09-28', year: 2026 };
  const props = Object.defineProperties(fixed, {
    ...Object.getOwnPropertyDescriptors(value.props),
    ...Object.getOwnPropertyDescriptors(refusal.props),
  });
  render(DateField, { props: props as never });
  const box = screen.getByLabelText<HTMLInputElement>('Ngày');
  box.focus();
  return { box, value, refusal };
}

async function leave(box: HTMLInputElement): Promise<void> {
  box.blur();
  await tick();
}

describe('a day', () => {
  it.each(['5/9', '5-9-26', '0509', '050926', '05/09/2026'])(
    'typed as %s is shown whole when left',
    async (typed) => {
      const { box, value } = show();
      await type(box, typed);
      expect(box.value).toBe(typed);
      await leave(box);
      expect([box.value, value.read()]).toEqual(['05/09/2026', '2026-09-05']);
    },
  );

  it('that the calendar does not have is told beside the box and kept as typed', async () => {
    const { box, value, refusal } = show();
    await type(box, '31/02');
    expect(box.getAttribute('aria-invalid')).toBeNull();
    await leave(box);
    expect([box.value, value.read(), refusal.read()]).toEqual(['31/02', null, 'day-none 31/02/2026']);
    expect(screen.getByText(/^Năm 2026 không có ngày 31\/02: tháng 2 chỉ có 28 ngày/)).toBeTruthy();
  });

  /** `~` is a no-break space, `{200b}` that sign. */
  const signs = (line: string): string =>
    line
      .replaceAll('~', '\u00a0')
      .replace(/\{([0-9a-f]+)\}/g, (_, sign: string) => String.fromCodePoint(parseInt(sign, 16)));
  const text = readFileSync('../src-tauri/crates/norms/tests/typed/day.tsv', 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const table = lines.map((line) => signs(line).split('\t') as [string, string]);

  // The letter t is today: what holds one is pasted, not typed.
  describe.each(['typed', 'pasted'])('%s', (how) => {
    it.each(table.filter(([given]) => how === 'pasted' || !/[tT]/.test(given)))('%j is %s', async (given, outcome) => {
      const { box, value, refusal } = show();
      if (how === 'pasted') await userEvent.setup().paste(given);
      else await type(box, given);
      await leave(box);
      const kept = outcome === '-' || outcome.startsWith('day-') ? null : outcome;
      expect([value.read(), refusal.read()]).toEqual([kept, outcome.startsWith('day-') ? outcome : null]);
      if (kept === null && outcome !== '-') expect(box.value).toBe(given);
    });
  });


  it('is today at the letter t, with a whole day there or none', async () => {
    const { box, value } = show('2026-09-05');
    await type(box, 't');
    await tick();
    expect([box.value, value.read()]).toEqual(['28/09/2026', '2026-09-28']);
  });

  it('steps by + and − over the ends of months', async () => {
    const { box, value } = show('2026-09-30');
    await type(box, '+');
    await tick();
    expect([box.value, value.read()]).toEqual(['01/10/2026', '2026-10-01']);
    await type(box, '--');
    expect(value.read()).toBe('2026-09-29');
  });

  it('takes a minus inside a half-typed day as a separator', async () => {
    const { box, value } = show();
    await type(box, '5-9');
    await leave(box);
    expect(value.read()).toBe('2026-09-05');
  });

  it('leaves the keys of an input method alone', async () => {
    const { box, value } = show('2026-09-05');
    const press = new KeyboardEvent('keydown', { key: 't', keyCode: 229, bubbles: true });
    box.dispatchEvent(press);
    expect(value.read()).toBe('2026-09-05');
  });
});

describe('the month table', () => {
  it('opens at the day by F4, walks by arrows and gives the day back to the box', async () => {
    const user = userEvent.setup();
    const { box, value } = show('2026-09-28');
    await user.keyboard('{F4}');
    expect(document.activeElement?.textContent).toBe('28');
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(value.read()).toBe('2026-10-06');
    expect(document.activeElement).toBe(box);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shuts by Esc without a change and without Esc reaching the form', async () => {
    const user = userEvent.setup();
    const { box, value } = show('2026-09-28');
    let escaped = false;
    const listen = (event: KeyboardEvent): void => {
      escaped ||= event.key === 'Escape';
    };
    window.addEventListener('keydown', listen);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{PageDown}{Escape}');
    window.removeEventListener('keydown', listen);
    expect([value.read(), escaped]).toEqual(['2026-09-28', false]);
    expect(document.activeElement).toBe(box);
  });

  it('shuts when the focus goes elsewhere and leaves it there', async () => {
    const user = userEvent.setup();
    show('2026-09-28');
    const other = document.createElement('button');
    document.body.append(other);
    await user.keyboard('{F4}');
    other.focus();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(other);
    other.remove();
  });

  it('names every day in full and marks the one chosen', async () => {
    const user = userEvent.setup();
    show('2026-09-28');
    await user.keyboard('{F4}');
    const chosen = screen.getByRole('button', { name: '28/09/2026' });
    expect(chosen.getAttribute('aria-current')).toBe('date');
    expect(screen.getByText('Tháng 9 năm 2026')).toBeTruthy();
  });
});
