import { describe, expect, it } from 'vitest';
import { pagesOf, readPage, searchPages } from './help';

const kinds = (source: string): string[] => readPage(source).map((block) => block.kind);

describe('a help page', () => {
  it('is cut into headings, paragraphs and lists, with or without empty lines', () => {
    const source = '# Sổ quỹ\nMột câu\nhai dòng.\n\n- a\n- b\n  tiếp\n## Sau\n1. x\n2. y\nKết.';
    expect(kinds(source)).toEqual(['heading', 'paragraph', 'list', 'heading', 'list']);
    const [, paragraph, list] = readPage(source);
    expect(paragraph).toEqual({
      kind: 'paragraph',
      runs: [{ kind: 'plain', text: 'Một câu hai dòng.' }],
    });
    expect(list).toMatchObject({ ordered: false, items: [[{ text: 'a' }], [{ text: 'b tiếp' }]] });
  });

  it('marks keys and strong words, and shows everything else as text', () => {
    const [block] = readPage('Bấm `Ctrl S` để **cất** <b>x</b>');
    expect(block).toEqual({
      kind: 'paragraph',
      runs: [
        { kind: 'plain', text: 'Bấm ' },
        { kind: 'key', text: 'Ctrl S' },
        { kind: 'plain', text: ' để ' },
        { kind: 'strong', text: 'cất' },
        { kind: 'plain', text: ' <b>x</b>' },
      ],
    });
  });

  it('without words has no blocks', () => expect(readPage('\n\n')).toEqual([]));
});

describe('the search in the help', () => {
  it('needs no marks and puts titles first', () => {
    const pages = [
      { screen: 'a', title: 'Sổ quỹ', source: '# Sổ quỹ\nTrước khi niêm phong' },
      { screen: 'b', title: 'Niêm phong', source: '# Niêm phong\nQuý' },
      { screen: 'c', title: 'Nhân sự', source: '# Nhân sự' },
    ];
    expect(searchPages(pages, 'niem phong').map((page) => page.screen)).toEqual(['b', 'a']);
  });
});

describe('the pages that come with the program', () => {
  it('are the same in both languages, each with a title and at most twelve lines', () => {
    const vi = pagesOf('vi');
    expect(vi.map((page) => page.screen).sort()).toEqual(
      pagesOf('en')
        .map((page) => page.screen)
        .sort(),
    );
    for (const page of [...vi, ...pagesOf('en')]) {
      expect(page.title, page.screen).not.toBe('');
      const lines = page.source.split('\n').filter((line) => line.trim() !== '');
      expect(lines.length, page.screen).toBeLessThanOrEqual(13);
    }
  });
});
