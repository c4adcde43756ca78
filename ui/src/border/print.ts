/**
 * Prints pages by the web engine's own dialog: each page as a picture as large as its sheet, nothing of the
 * window beside it. A picture runs no script and fetches nothing, whatever people typed stands in it.
 */
const ROOM = 'to-print';
/** How long the engine may take to say that its dialog was closed, in milliseconds. */
const WAIT = 1500;

/** Width and height of a drawing in points, as its root says. */
export function sizeOf(svg: string): { width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return { width: Number(box?.[1] ?? 595.28), height: Number(box?.[2] ?? 841.89) };
}

/** How a sheet lies, and that nothing else is printed. */
function stylesOf({ width, height }: { width: number; height: number }): string {
  return `@page { size: ${width}pt ${height}pt; margin: 0 }
#${ROOM} { display: none }
@media print {
  html, body { margin: 0; padding: 0; background: #fff; height: auto; overflow: visible }
  body > :not(#${ROOM}) { display: none !important }
  #${ROOM} { display: block }
  #${ROOM} img { display: block; width: ${width}pt; height: ${height}pt; break-after: page }
  #${ROOM} img:last-child { break-after: auto }
}`;
}

/** Takes the pages of the print before away. */
let clear = (): void => undefined;

/**
 * Lays the pages out and opens the dialog. They stay, unseen, until the next print: an engine may draw them
 * only after it has told that its dialog was closed.
 */
export async function printPages(pages: readonly string[]): Promise<void> {
  const [first] = pages;
  if (first === undefined) return;
  clear();
  const styles = new CSSStyleSheet();
  styles.replaceSync(stylesOf(sizeOf(first)));
  const room = document.createElement('div');
  room.id = ROOM;
  room.setAttribute('aria-hidden', 'true');
  const addresses = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
  const pictures = addresses.map((address) => Object.assign(new Image(), { src: address, alt: '' }));
  room.append(...pictures);
  document.body.append(room);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
  clear = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== styles);
    room.remove();
    addresses.forEach((address) => URL.revokeObjectURL(address));
  };
  await Promise.all(pictures.map((picture) => picture.decode()));
  const ended = new Promise<void>((done) => {
    window.addEventListener('afterprint', () => done(), { once: true });
  });
  window.print();
  // An engine that tells nothing afterwards is not waited for.
  await Promise.race([ended, new Promise((done) => setTimeout(done, WAIT))]);
}
