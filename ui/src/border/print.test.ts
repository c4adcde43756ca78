import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { sheetFor, sizeOf, stylesOf } from './print';

const WIDE = '<svg class="typst-doc" viewBox="0 0 841.89 595.28" width="841.89pt">';

describe('a page that is printed', () => {
  it('is as large as its drawing says, A4 where it says nothing', () => {
    expect(sizeOf(WIDE)).toEqual({ width: 841.89, height: 595.28 });
    expect(sizeOf('<svg>')).toEqual({ width: 595.28, height: 841.89 });
  });

  it('is turned onto an upright sheet where it lies wide', () => {
    const sheet = sheetFor(WIDE, new Image());
    expect(sheet.style.width).toBe('595.28pt');
    expect(sheet.style.height).toBe('825.89pt');
    const picture = sheet.firstElementChild as HTMLElement;
    expect([picture.style.width, picture.style.height]).toEqual(['841.89pt', '595.28pt']);
    expect(picture.style.transform).toBe('translateX(595.28pt) rotate(90deg)');
    expect((sheetFor('<svg>', new Image()).firstElementChild as HTMLElement).style.transform).toBe('');
  });
});

/** What a style sheet says of paper, said of the screen. */
function ofPaper(css: string): string {
  const said: string[] = [];
  for (let at = css.indexOf('@media print'); at >= 0; at = css.indexOf('@media print', at + 1)) {
    const open = css.indexOf('{', at);
    let depth = 1;
    let end = open + 1;
    while (depth > 0) depth += { '{': 1, '}': -1 }[css[end++] ?? '}'] ?? 0;
    said.push(css.slice(open + 1, end - 1));
  }
  return said.join('\n');
}

describe('on paper', () => {
  afterEach(() => {
    document.head.innerHTML = '';
    document.body.innerHTML = '';
  });

  // The window's own style once hid the body from every printer, and each sheet came out white.
  it('the pages stand and nothing of the window, by every style there is', () => {
    const folder = `${import.meta.dirname}/../style/`;
    const own = readdirSync(folder).filter((name) => name.endsWith('.css'));
    const styles = [...own.map((name) => readFileSync(folder + name, 'utf8')), stylesOf(sizeOf(WIDE))];
    const paper = styles.map(ofPaper);
    expect(paper.filter((said) => said !== '')).toHaveLength(2);
    document.head.append(Object.assign(document.createElement('style'), { textContent: paper.join('\n') }));
    document.body.innerHTML = '<div id="app">Sổ quỹ</div><div id="to-print"></div>';
    const [app, room] = [...document.body.children];
    room?.append(sheetFor(WIDE, new Image()));
    const shown = [document.documentElement, document.body, room, room?.firstElementChild, room?.querySelector('img')];
    for (const element of shown) expect(getComputedStyle(element as Element).display).toBe('block');
    expect(getComputedStyle(app as Element).display).toBe('none');
  });
});
