import type { RuleWords } from '../border/generated';

/** Help for tests: the words of the rules that are shipped; the program never loads it. */

const files = import.meta.glob<string>('../../../assets/norms/rules/*.toml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The words of a rule, out of its own file. */
export function wordsOf(rule: string): RuleWords {
  const text = files[`../../../assets/norms/rules/${rule}.toml`];
  const said = (part: string, which: string): string => {
    const found = new RegExp(`\\[${part}\\]\\n(?:.*\\n)?${which} = "(.*)"`).exec(text ?? '');
    if (!found?.[1]) throw new Error(`${rule} has no ${part} in ${which}`);
    return found[1];
  };
  return {
    title_vi: said('title', 'vi'),
    title_en: said('title', 'en'),
    sentence_vi: said('sentence', 'vi'),
    sentence_en: said('sentence', 'en'),
  };
}
