import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ComboBox from './ComboBox.svelte';
import { forgetOldLetters, setOldReader } from './old-letters.svelte';
import { bound, type } from './testing.svelte';
import TextField from './TextField.svelte';

/** The table the core itself is held to: it answers here as it does there. */
const signs = (typed: string): string =>
  typed.replace(/\{([0-9a-f]+)\}/g, (_, sign: string) => String.fromCodePoint(parseInt(sign, 16)));
const rows = readFileSync('../src-tauri/crates/norms/tests/typed/old.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): [string, string] => {
    const [typed = '', unicode = ''] = line.split('\t');
    return [signs(typed), unicode];
  })
  .filter(([typed]) => typed !== '');
const says = new Map(rows);

beforeEach(() => {
  setOldReader((text) => {
    const unicode = says.get(text);
    return Promise.resolve(unicode === undefined || unicode === '-' ? null : unicode);
  });
});
afterEach(() => {
  forgetOldLetters();
  setOldReader(() => Promise.resolve(null));
});

const PARTS = { TextField, ComboBox };
function show(part: keyof typeof PARTS) {
  const field = part === 'TextField' ? 'value' : 'text';
  const text = bound(field, '');
  const props = { name: 'payee', label: 'Người nhận', ...(part === 'ComboBox' && { options: [] }) };
  const all = Object.defineProperties(props, Object.getOwnPropertyDescriptors(text.props));
  const shown = PARTS[part] as typeof TextField;
  render(shown, { props: all as never });
  const box = document.querySelector<HTMLInputElement>('#field-payee')!;
  box.focus();
  return { box, text };
}

async function paste(box: HTMLInputElement, text: string): Promise<void> {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  await tick();
}

const turn = () => screen.queryByRole('button', { name: 'Chuyển' });

describe.each(['TextField', 'ComboBox'] as const)('old letters in a %s', (part) => {
  it.each(rows)('pasted %j are offered as %j', async (typed, unicode) => {
    const { box, text } = show(part);
    await paste(box, typed);
    await tick();
    if (unicode === '-') {
      expect(turn()).toBeNull();
      return;
    }
    await waitFor(() => expect(screen.getByText(new RegExp('Ý là'))).toBeTruthy());
    expect(screen.getByText(/Ý là/).textContent).toContain(`“${unicode}”`);
    await userEvent.click(screen.getByRole('button', { name: 'Chuyển' }));
    expect([box.value, text.read()]).toEqual([unicode, unicode]);
    expect(turn()).toBeNull();
    expect(document.activeElement).toBe(box);
  });

  it('typed are offered, and kept as they are when that is the answer', async () => {
    const { box, text } = show(part);
    await type(box, 'Gi¸m ®èc');
    await userEvent.click(await screen.findByRole('button', { name: 'Giữ nguyên' }));
    expect([box.value, text.read()]).toEqual(['Gi¸m ®èc', 'Gi¸m ®èc']);
    expect(turn()).toBeNull();
  });
});
