/**
 * Prints pages by the web engine's own dialog: each page as a picture as large as its sheet, nothing of the
 * window beside it. A picture runs no script and fetches nothing, whatever people typed stands in it.
 *
 * A page that lies wide is turned onto an upright sheet: it leaves the printer the same, an engine that does not
 * read how a sheet lies (WebKitGTK) no longer shrinks it, and pages of both kinds make one print.
 */
const ROOM = 'to-print';
/** How long the engine may take to say that its dialog was closed, in milliseconds. */
const WAIT = 1500;

/** Width and height of a drawing in points, as its root says. */
export function sizeOf(svg: string): { width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return { width: Number(box?.[1] ?? 595.28), height: Number(box?.[2] ?? 841.89) };
}

/** How large the upright sheet of a page is. */
function sheetOf(svg: string): { width: number; height: number } {
  const { width, height } = sizeOf(svg);
  return { width: Math.min(width, height), height: Math.max(width, height) };
}

/** That nothing else is printed, on sheets of this size. */
export function stylesOf({ width, height }: { width: number; height: number }): string {
  return `@page { size: ${width}pt ${height}pt; margin: 0 }
#${ROOM} { display: none }
@media print {
  html, body { margin: 0; padding: 0; background: #fff; height: auto; overflow: visible }
  body > :not(#${ROOM}) { display: none !important }
  #${ROOM} { display: block }
  #${ROOM} div { position: relative; overflow: hidden; break-after: page }
  #${ROOM} div:last-child { break-after: auto }
  #${ROOM} img { display: block }
}`;
}

/**
 * Points at the foot of a sheet that are given up: every paper leaves more than that blank there. An engine that keeps
 * margins of its own (a quarter and half an inch where no printer says better) would else end each page on a second sheet.
 */
const FOOT = 16;

/** A page's picture on its sheet. */
export function sheetFor(svg: string, picture: HTMLImageElement): HTMLDivElement {
  const sheet = document.createElement('div');
  const { width, height } = sizeOf(svg);
  const { width: across, height: down } = sheetOf(svg);
  Object.assign(sheet.style, { width: `${across}pt`, height: `${down - FOOT}pt` });
  Object.assign(picture.style, { width: `${width}pt`, height: `${height}pt` });
  if (width > height) {
    picture.style.transformOrigin = '0 0';
    picture.style.transform = `translateX(${across}pt) rotate(90deg)`;
  }
  sheet.append(picture);
  return sheet;
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
  styles.replaceSync(stylesOf(sheetOf(first)));
  const room = document.createElement('div');
  room.id = ROOM;
  room.setAttribute('aria-hidden', 'true');
  const addresses = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
  const pictures = addresses.map((address) => Object.assign(new Image(), { src: address, alt: '' }));
  room.append(...pictures.map((picture, at) => sheetFor(pages[at] ?? first, picture)));
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
