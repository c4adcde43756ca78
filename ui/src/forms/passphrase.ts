/** Vietnamese marks in a secret: Unikey was on, and will not be on every machine. */
export const hasMarks = (text: string): boolean => /[^\u0000-\u007f]/.test(text);
