/** Letters as keyboards and other programs give them, made the letters they are meant as; the core does the same. */

/** Without width, and in what is copied from a web page, a PDF or Zalo; what turns the direction is none of them. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/** The đ of Windows-1252 and of old fonts is another letter; digits come as wide as Chinese signs. */
export const letters = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .replace(/[\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** A number or a day as it was entered: the same, and wide signs are ours. */
export const inDigits = (text: string): string =>
  letters(text).replace(/[\uff0c\uff0e\uff0f\uff0d]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );

/** May the text be in letters of TCVN3 or VNI? Then the core is asked; it alone knows. */
export const maybeOld = (text: string): boolean =>
  /[\u00a1-\u00ff]/.test(text) && !/[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/.test(text.normalize('NFC'));
