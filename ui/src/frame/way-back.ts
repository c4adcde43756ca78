import { t } from '../words/words';
import { go, goBackTo, here, type Params } from './route.svelte';
import { screenOf, type ScreenName } from './screens';

/**
 * The way back of a screen that is opened from many: to where one came from, as it stood, else to the
 * usual place. For the head of a page, which binds it to Esc.
 */
export function wayBack(usual: ScreenName, params: Params = {}): { text: string; run: () => void } {
  const { from } = here();
  const screen = screenOf(from?.name ?? usual);
  const title = screen ? t(screen.label ?? screen.title) : '';
  return { text: title, run: () => (from ? goBackTo(from) : go(usual, params)) };
}
