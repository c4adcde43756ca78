import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chordOf } from './chords';
import { bindKeys, listenForKeys } from './keys';

let stop: () => void;
const binds: (() => void)[] = [];
beforeEach(() => {
  stop = listenForKeys();
});
afterEach(() => {
  stop();
  for (const unbind of binds.splice(0)) unbind();
  document.body.replaceChildren();
});
const bind = (handlers: Parameters<typeof bindKeys>[0]): void =>
  void binds.push(bindKeys(handlers));

/** Presses on an element; true when the web view would still act on it. */
const press = (init: KeyboardEventInit, on: EventTarget = document.body): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  const first = document.body.querySelector<HTMLElement>('[data-first]');
  if (!first) throw new Error('no [data-first]');
  return first;
}

describe('shortcuts', () => {
  it.each<[KeyboardEventInit, string]>([
    [{ key: 's', ctrlKey: true }, 'save'],
    [{ key: 'S', ctrlKey: true }, 'save'],
    [{ key: 'n', ctrlKey: true }, 'new'],
    [{ key: 'F2' }, 'new'],
    [{ key: 'Enter', ctrlKey: true }, 'primary'],
    [{ key: 'p', ctrlKey: true }, 'print'],
    [{ key: '=', ctrlKey: true }, 'bigger'],
    [{ key: '+', ctrlKey: true, shiftKey: true }, 'bigger'],
    [{ key: '0', ctrlKey: true }, 'normal'],
    [{ key: '3', code: 'Digit3', altKey: true }, 'nav3'],
    [{ key: 'é', code: 'Digit2', altKey: true }, 'nav2'],
    [{ key: 'PageDown', ctrlKey: true }, 'next'],
  ])('%j means %s', (init, name) => {
    expect(chordOf(new KeyboardEvent('keydown', init))).toBe(name);
  });

  it.each<KeyboardEventInit>([
    { key: 's', ctrlKey: true, shiftKey: true },
    { key: 'Shift', ctrlKey: true, shiftKey: true },
    { key: 'F9', ctrlKey: true, shiftKey: true },
    { key: 'z', altKey: true },
    { key: 'F4', altKey: true },
    { key: '3', code: 'Digit3', altKey: true, ctrlKey: true },
    { key: 's', ctrlKey: true, keyCode: 229 },
    { key: 's' },
  ])('leaves %j to the input method and the system', (init) => {
    expect(chordOf(new KeyboardEvent('keydown', init))).toBeNull();
  });

  it.each<KeyboardEventInit>([
    { key: 'F5' },
    { key: 'r', ctrlKey: true },
    { key: 'R', ctrlKey: true, shiftKey: true },
    { key: 'ArrowLeft', altKey: true },
    { key: 's', ctrlKey: true },
    { key: 'p', ctrlKey: true },
  ])('keeps %j from the web view even when nothing is bound', (init) => {
    expect(press(init)).toBe(false);
  });

  it('go to the latest that bound them, and back when it leaves', () => {
    const [frame, screen] = [vi.fn(), vi.fn()];
    bind({ save: frame });
    const leave = bindKeys({ save: screen });
    press({ key: 's', ctrlKey: true });
    leave();
    press({ key: 's', ctrlKey: true });
    expect([frame.mock.calls.length, screen.mock.calls.length]).toEqual([1, 1]);
  });

  it('do not act behind an open dialog, but the type size does', () => {
    const [save, bigger] = [vi.fn(), vi.fn()];
    bind({ save, bigger });
    put('<dialog open><input data-first></dialog>');
    press({ key: 's', ctrlKey: true });
    press({ key: '+', ctrlKey: true });
    expect([save.mock.calls.length, bigger.mock.calls.length]).toEqual([0, 1]);
  });

  it('press the primary button of the dialog, else of the screen', () => {
    put(
      '<main><button data-primary data-first></button></main><dialog><button data-primary></button></dialog>',
    );
    const [onMain, onDialog] = [vi.fn(), vi.fn()];
    document.querySelector('main button')?.addEventListener('click', onMain);
    document.querySelector('dialog button')?.addEventListener('click', onDialog);
    press({ key: 'Enter', ctrlKey: true });
    document.querySelector('dialog')?.setAttribute('open', '');
    press({ key: 'Enter', ctrlKey: true });
    expect([onMain.mock.calls.length, onDialog.mock.calls.length]).toEqual([1, 1]);
  });

  it('undo the last act, unless the box in focus has changed text of its own', () => {
    const undo = vi.fn();
    bind({ undo });
    const box = put('<input data-first value="a">') as HTMLInputElement;
    box.focus();
    press({ key: 'z', ctrlKey: true }, box);
    expect(undo).toHaveBeenCalledOnce();
    box.value = 'ab';
    expect(press({ key: 'z', ctrlKey: true }, box)).toBe(true);
    expect(undo).toHaveBeenCalledOnce();
  });

  it('put the focus into the search box by / outside of boxes only', () => {
    const other = put('<main><input data-search><input data-first></main>');
    press({ key: '/' }, other);
    expect(document.activeElement).toBe(document.body);
    press({ key: '/' });
    expect(document.activeElement?.hasAttribute('data-search')).toBe(true);
  });

  it('walk the regions by F6: the open part of the nav, the heading, round again', () => {
    put(
      '<nav data-region><button>a</button><button aria-current="page" data-first>b</button></nav>' +
        '<main data-region><h1 tabindex="-1">T</h1></main>',
    );
    const seen = [1, 2, 3].map(() => {
      press({ key: 'F6' });
      return document.activeElement?.textContent;
    });
    expect(seen).toEqual(['b', 'T', 'b']);
  });

  it('stay out of what a field has already used', () => {
    const back = vi.fn();
    bind({ back });
    const box = put('<input data-first>');
    box.addEventListener('keydown', (event) => event.preventDefault());
    press({ key: 'Escape' }, box);
    expect(back).not.toHaveBeenCalled();
  });
});
