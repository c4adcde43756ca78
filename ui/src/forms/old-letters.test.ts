import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { forgetOldLetters, setOldReader } from '../parts/old-letters.svelte';
import TextField from '../parts/TextField.svelte';
import { Form } from './form.svelte';

afterEach(() => {
  forgetOldLetters();
  setOldReader(() => Promise.resolve(null));
});

async function paste(box: HTMLInputElement, text: string): Promise<void> {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  await tick();
}

it('a form is saved once what was offered in it is answered', async () => {
  setOldReader((text) => Promise.resolve(text === '§iÒn X¸' ? 'Điền Xá' : null));
  render(TextField, { props: { name: 'payee', label: 'Người nhận' } });
  const box = screen.getByLabelText<HTMLInputElement>('Người nhận');
  const form = new Form({ payee: '' }, null);
  let saved = 0;
  const save = () => form.saving.run(() => Promise.resolve(void (saved += 1)));
  await paste(box, '§iÒn X¸');
  // Saved before the core could answer: it waits.
  expect(await save()).toBe(false);
  expect(form.saving.at('payee')).toMatch(/Chuyển hoặc Giữ nguyên/);
  expect(saved).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Giữ nguyên' }));
  expect(await save()).toBe(true);
  await paste(box, 'Điền Xá');
  expect(await save()).toBe(true);
  expect(saved).toBe(2);
});

it('answers that come out of their order offer what stands in the box', async () => {
  const answers = new Map<string, (unicode: string | null) => void>();
  setOldReader((text) => new Promise((resolve) => void answers.set(text, resolve)));
  render(TextField, { props: { name: 'payee', label: 'Người nhận' } });
  const box = screen.getByLabelText<HTMLInputElement>('Người nhận');
  await paste(box, '§iÒn');
  await paste(box, '§iÒn X¸');
  answers.get('§iÒn X¸')?.('Điền Xá');
  answers.get('§iÒn')?.('Điền');
  expect(await screen.findByText(/“Điền Xá”/)).toBeTruthy();
});
