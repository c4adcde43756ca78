import { onMount } from 'svelte';
import { chordOf, type KeyName } from './chords';

type Handlers = Partial<Record<KeyName, () => void>>;

/** The latest to bind comes first; a screen's handler stands before the frame's. */
const bound: Handlers[] = [];

/** Binds shortcuts and returns what unbinds them. */
export function bindKeys(handlers: Handlers): () => void {
  bound.unshift(handlers);
  return () => {
    const place = bound.indexOf(handlers);
    if (place >= 0) bound.splice(place, 1);
  };
}

/** In a component: the shortcuts hold while it is on the screen. */
export const useKeys = (handlers: Handlers): void => onMount(() => bindKeys(handlers));

/** Acts that stay possible while a dialog asks something. */
const IN_DIALOG: readonly KeyName[] = ['bigger', 'smaller', 'normal'];

const isText = (node: unknown): node is HTMLInputElement | HTMLTextAreaElement =>
  node instanceof HTMLTextAreaElement ||
  (node instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(node.type));

let entered: { box: Element; value: string } | null = null;

/** A box whose text was changed keeps its own Ctrl+Z; elsewhere the last act is undone. */
function boxHasOwnUndo(): boolean {
  const box = document.activeElement;
  if (!isText(box)) return false;
  return entered?.box === box ? entered.value !== box.value : box.value !== '';
}

const openDialog = (): HTMLDialogElement | undefined =>
  [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].pop();

function pressPrimary(): void {
  const where: ParentNode = openDialog() ?? document.querySelector('main') ?? document;
  const buttons = where.querySelectorAll<HTMLElement>('[data-primary]');
  // What is still in the box counts: leaving it first lets it read and keep its text.
  if (document.activeElement instanceof HTMLElement && isText(document.activeElement)) {
    document.activeElement.blur();
  }
  buttons[buttons.length - 1]?.click();
}

function goToSearch(): void {
  const box = document.querySelector<HTMLInputElement>('main [data-search]');
  box?.focus();
  box?.select();
}

/** F6: nav, main, help in turn; in each the focus goes to what it would be used for. */
export function nextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const region = regions[(here + 1) % regions.length];
  const entry = region?.querySelector<HTMLElement>('[aria-current="page"], h1, h2') ?? region;
  entry?.focus();
}

const DEFAULTS: Handlers = { primary: pressPrimary, search: goToSearch, regions: nextRegion };

function handlerOf(name: KeyName): (() => void) | undefined {
  return bound.find((handlers) => handlers[name])?.[name] ?? DEFAULTS[name];
}

/** Boxes and buttons that Tab stops at; of radio buttons the one that stands for its group. */
function stops(within: ParentNode): HTMLElement[] {
  const all = [...within.querySelectorAll<HTMLElement>('input, select, textarea, button, a[href]')];
  return all.filter((one) => {
    if (one.tabIndex < 0) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = all.filter((other) => other instanceof HTMLInputElement && other.name === one.name);
    const chosen = group.find((other) => other instanceof HTMLInputElement && other.checked);
    return one === (chosen ?? group[0]);
  });
}

/** Enter in a box of one line or in a group of choices goes on to the next, as Tab does. */
export function enterGoesOn(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented) return;
  // ibus commits with an Enter of key code 229: that one belongs to the input method.
  if (event.isComposing || event.keyCode === 229) return;
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type === 'checkbox') return;
  const all = stops(event.currentTarget);
  const here = all.findIndex(
    (one) => one === box || (box.type === 'radio' && one.getAttribute('name') === box.name),
  );
  event.preventDefault();
  all[here + 1]?.focus();
}

function onkeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.altKey && !isText(event.target);
  const name = slash ? 'search' : chordOf(event);
  if (name === null) return;
  if (name === 'undo' && boxHasOwnUndo()) return;
  const asking = openDialog() !== undefined;
  // Esc is the dialog's own; the browser turns it into its cancel event.
  if (asking && name === 'back') return;
  event.preventDefault();
  if (name === 'nothing' || (asking && name !== 'primary' && !IN_DIALOG.includes(name))) return;
  handlerOf(name)?.();
}

function onfocusin(event: FocusEvent): void {
  entered = isText(event.target) ? { box: event.target, value: event.target.value } : null;
}

/** Starts listening; once, by the frame. Returns what stops it. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onkeydown);
  window.addEventListener('focusin', onfocusin);
  return () => {
    window.removeEventListener('keydown', onkeydown);
    window.removeEventListener('focusin', onfocusin);
  };
}
