/** Help for the tests of parts; the program never loads it. */

/** A bindable value a test can read after the part wrote it. */
export function bound<Name extends string, Value>(name: Name, first: Value) {
  let value = $state.raw(first);
  const props = Object.defineProperty({}, name, {
    enumerable: true,
    configurable: true,
    get: () => value,
    set: (next: Value) => {
      value = next;
    },
  }) as Record<Name, Value>;
  return { props, read: (): Value => value };
}

const press = (box: HTMLInputElement, key: string, keyCode = 0): boolean =>
  box.dispatchEvent(
    new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true }),
  );

const insert = (box: HTMLInputElement, text: string): void => {
  const from = box.selectionStart ?? box.value.length;
  const to = box.selectionEnd ?? from;
  box.value = box.value.slice(0, from) + text + box.value.slice(to);
  box.setSelectionRange(from + text.length, from + text.length);
  box.dispatchEvent(new InputEvent('input', { data: text, bubbles: true }));
};

/** Types letter by letter, with its keydowns, at the caret. */
export async function type(box: HTMLInputElement, text: string): Promise<void> {
  for (const letter of text) {
    if (press(box, letter)) insert(box, letter);
    await Promise.resolve();
  }
}

export async function backspace(box: HTMLInputElement): Promise<void> {
  if (press(box, 'Backspace')) {
    const from = box.selectionStart ?? 0;
    const to = box.selectionEnd ?? from;
    const start = from === to ? Math.max(0, from - 1) : from;
    box.value = box.value.slice(0, start) + box.value.slice(to);
    box.setSelectionRange(start, start);
    box.dispatchEvent(
      new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }),
    );
  }
  await Promise.resolve();
}

/** What Unikey does for "Phạm Đức Nghĩa": Backspaces, then the rewritten letters at once. */
export const UNIKEY: readonly (string | [number, string])[] = [
  'Pha',
  [1, 'ạ'],
  'm D',
  [1, 'Đ'],
  'uc',
  [2, 'ứ'],
  [0, 'c'],
  ' Nghi',
  [1, 'ĩ'],
  'a',
];

export async function unikey(box: HTMLInputElement): Promise<void> {
  for (const step of UNIKEY) {
    if (typeof step === 'string') await type(box, step);
    else {
      for (let count = 0; count < step[0]; count += 1) await backspace(box);
      insert(box, step[1]);
      await Promise.resolve();
    }
  }
}
