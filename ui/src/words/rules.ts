import type { RuleWords } from '../border/generated';
import { language } from './language.svelte';
import { fill, t, type Params } from './words';

/** A rule of checking brings its own words: it may have come in a pack, after this window was built. */

/** What a rule is called; one that only another machine's law has is named by its id. */
export function ruleTitle(rule: string, words: RuleWords | null): string {
  if (words === null) return t('ui.rule.unknown', { rule });
  return language() === 'vi' ? words.title_vi : words.title_en;
}

/** What a rule says where it finds something. */
export const ruleSentence = (words: RuleWords, values: Params): string =>
  fill(language() === 'vi' ? words.sentence_vi : words.sentence_en, values);
