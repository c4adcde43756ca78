import { call } from '../border/call';

/** The amount in words, as paper prints it: the core's, so that screen and paper never differ. */
export const inWords = async (vnd: number): Promise<string> =>
  (await call('amount_in_words', { amount_vnd: vnd, school: null })).words;
