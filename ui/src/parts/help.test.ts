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

describe('the page expected first', () => {
  it.each([
    ['phiếu', 'voucher'],
    ['phieu', 'voucher'],
    ['sổ quỹ', 'cash-book'],
    ['so quy', 'cash-book'],
    ['kiểm quỹ', 'cash-count'],
    ['kiem quy', 'cash-count'],
    ['biên nhận', 'receipts'],
    ['nhận xét', 'answers'],
    ['quy định', 'law'],
    ['quyết định tạm', 'own-decisions'],
    ['quyet dinh', 'own-decisions'],
    ['khôi phục', 'backup'],
    ['trung tâm', 'centres'],
    ['nhân sự', 'people'],
    ['tài trợ', 'gifts'],
    ['phụ cấp', 'allowances'],
    ['phím', 'shortcuts'],
    ['USB', 'import'],
  ])('for %j is %s', (query, screen) => {
    expect(searchPages(pagesOf('vi'), query)[0]?.screen).toBe(screen);
  });

  it('has the title before the body, and what is as typed before what is so only without marks', () => {
    const page = (name: string, title: string, body: string) => ({ screen: name, title, source: `# ${title}\n${body}` });
    const pages = [
      page('body-folded', 'Một', 'Quỳ xuống'),
      page('body', 'Hai', 'Xem quỹ trước'),
      page('title-folded', 'Quy định', 'x'),
      page('title', 'Sổ quỹ', 'x'),
    ];
    const found = searchPages(pages, 'quỹ').map((one) => one.screen);
    expect(found).toEqual(['title', 'title-folded', 'body', 'body-folded']);
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
