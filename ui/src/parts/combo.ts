/** One line of a list to choose from. */
export interface Option {
  id: string;
  text: string;
  /** A quiet word that tells namesakes apart: a post, a commune. */
  note?: string | undefined;
}

const plain = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The same words with the same marks, however they were composed and spaced. */
export const sameText = (a: string, b: string): boolean => plain(a) === plain(b);
