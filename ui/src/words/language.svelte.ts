import type { Language } from '../border/generated';
import { recall, remember } from './memory';

export type { Language };

const KEY = 'language';
let chosen = $state<Language>(recall(KEY) === 'en' ? 'en' : 'vi');

/** Read inside a template it redraws the words; what is typed lives elsewhere and stays. */
export const language = (): Language => chosen;

export function setLanguage(next: Language): void {
  chosen = next;
  remember(KEY, next);
}
