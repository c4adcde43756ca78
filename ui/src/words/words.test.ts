import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from './language.svelte';
import { fill, paramsOf, sentence, t, tellError } from './words';

const files = import.meta.glob<Record<string, string>>('../../../assets/words/*/*.json', {
  eager: true,
  import: 'default',
});

/** All sentences of a language, with the file each stands in. */
function sentences(language: 'vi' | 'en'): [string, string][] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/words/${language}/`))
    .flatMap(([, words]) => Object.entries(words));
}
const vi = new Map(sentences('vi'));
const en = new Map(sentences('en'));
const places = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? ''))].sort();

afterEach(() => setLanguage('vi'));

describe('sentences', () => {
  it('exist in both languages', () => {
    expect([...vi.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !vi.has(key))).toEqual([]);
  });

  it('stand in one file only', () => {
    expect(sentences('vi')).toHaveLength(vi.size);
    expect(sentences('en')).toHaveLength(en.size);
  });

  it('have the same places to fill', () => {
    const unequal = [...vi].filter(([key, text]) => {
      return places(text).join() !== places(en.get(key) ?? '').join();
    });
    expect(unequal).toEqual([]);
  });

  it('say something, in composed letters', () => {
    for (const text of [...vi.values(), ...en.values()]) {
      expect(text.trim()).not.toBe('');
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  it('speak as the house speaks: nothing shouted, no false politeness, no blame', () => {
    // What a page of the stick says, not how it is marked up.
    const said = (text: string): string => text.replace(/<[^>]*>/g, '');
    const unfit = [...vi].filter(([, text]) => /!|vui lòng|lỗi hệ thống|chữ ký số/i.test(said(text)));
    expect(unfit).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values in their places and leaves what it does not know', () => {
    expect(fill('{a} và {b}', { a: 1 })).toBe('1 và {b}');
  });

  it('bends an English word by its number', () => {
    expect(fill('{n} {n|thing|things}', { n: 1 })).toBe('1 thing');
    expect(fill('{n} {n|thing|things}', { n: 3 })).toBe('3 things');
  });
});

describe('the language of the moment', () => {
  it('changes at once', () => {
    expect(t('ui.toast.undo')).toBe('Hoàn tác');
    setLanguage('en');
    expect(t('ui.toast.undo')).toBe('Undo');
  });

  it('tells any refusal of the core, even one without a sentence', () => {
    expect(tellError({ code: 'no-answer' })).toBe(sentence('error.no-answer'));
    // No type holds what truly comes over the border: here it is read as `call` reads it.
    expect(tellError(JSON.parse('{"code":"never-heard-of"}'))).toContain('never-heard-of');
    expect(sentence('error.never-heard-of')).toBeNull();
  });

  it('takes only numbers and names out of a detail', () => {
    expect(paramsOf({ n: 1, name: 'x', more: [1], none: null })).toEqual({ n: 1, name: 'x' });
    expect(paramsOf(null)).toEqual({});
  });

  it('writes an amount of a detail once with its unit, however the core wrote it down', () => {
    for (const owed_vnd of [500, '500', '259.000', 259_000]) {
      const told = tellError({
        code: 'payment-over-owed',
        detail: { name: 'An', month: '10/2026', owed_vnd },
      });
      expect(told).toMatch(/(500|259\.000) đ\. /);
    }
  });
});
