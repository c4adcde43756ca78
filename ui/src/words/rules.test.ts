import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from './language.svelte';
import { ruleSentence, ruleTitle } from './rules';

const words = {
  title_vi: 'Khoản chi có chứng từ gốc',
  title_en: 'Payment has supporting documents',
  sentence_vi: '{number} chi {amount_vnd} mà không có chứng từ gốc.',
  sentence_en: '{number} pays {amount_vnd} without any document.',
};
afterEach(() => setLanguage('vi'));

describe('a rule', () => {
  it('speaks its own words in the language of the moment', () => {
    const values = { number: 'PC7', amount_vnd: '5.000.000 đ' };
    expect(ruleTitle('x', words)).toBe('Khoản chi có chứng từ gốc');
    expect(ruleSentence(words, values)).toBe('PC7 chi 5.000.000 đ mà không có chứng từ gốc.');
    setLanguage('en');
    expect(ruleTitle('x', words)).toBe('Payment has supporting documents');
    expect(ruleSentence(words, values)).toBe('PC7 pays 5.000.000 đ without any document.');
  });

  it('that this machine does not have is named by its id', () => {
    expect(ruleTitle('so-luot-theo-thon', null)).toBe('Quy tắc so-luot-theo-thon chưa có ở máy này');
    setLanguage('en');
    expect(ruleTitle('so-luot-theo-thon', null)).toContain('so-luot-theo-thon');
  });
});
