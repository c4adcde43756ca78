import { describe, expect, it } from 'vitest';
import { compareNames, compareText, fold, matches, nameKey, search } from './fold';

describe('search without marks', () => {
  it('folds every marked letter to its base', () => {
    expect(fold('Nguyễn  Đức ')).toBe('nguyen duc');
    expect(fold('Đà Nẵng'.normalize('NFD'))).toBe('da nang');
  });

  it.each([
    ['Nguyễn Thị Hường', 'nguyen huong', true],
    ['Nguyễn Thị Hường', 'huong nguyen', true],
    ['Lớp kỹ thuật trồng nấm', 'trong nam', true],
    ['Đà Nẵng', 'da nang', true],
    ['Đà Nẵng', 'Đa', true],
    ['Dung', 'đung', true],
    ['Nguyễn Thị Hường', 'huyen', false],
    ['Nguyễn Thị Hường', 'nguyen hoa', false],
  ])('%s holds %s: %s', (text, query, found) => expect(matches(text, query)).toBe(found));

  it.each([
    ['Lí', 'ly', true],
    ['Lý', 'lí', true],
    ['kĩ thuật', 'kỹ', true],
    ['Quí', 'quy', true],
    ['Quyết', 'quy', true],
    ['Nguyễn', 'nguy', true],
    ['Yên', 'y', true],
    ['Tai', 'tay', false],
    ['Thúi', 'thuy', false],
  ])('%s is found by %s: %s', (text, query, found) => expect(matches(text, query)).toBe(found));

  it('finds text whose marks were composed the other way', () => {
    expect(matches('Phạm Đức Nghĩa', 'Nghĩa'.normalize('NFD'))).toBe(true);
  });

  it('puts marks typed exactly first, then beginnings of words, then the most recent', () => {
    const items = ['Trang An', 'Hoàn Anh', 'Án', 'An'];
    expect(search(items, 'án', (item) => item)[0]).toBe('Án');
    expect(search(['Hoan', 'An'], 'an', (item) => item)).toEqual(['An', 'Hoan']);
    expect(search(['An B', 'An A'], 'an', (item) => item)).toEqual(['An B', 'An A']);
  });

  it('shows everything in the order given when nothing is asked', () => {
    expect(search(['b', 'a'], '  ', (item) => item)).toEqual(['b', 'a']);
  });
});

describe('order of names', () => {
  it('goes by given name in Vietnamese order', () => {
    const names = ['Ê', 'Em', 'Đức', 'Dũng', 'Ân', 'Ánh', 'An'];
    expect(names.sort(compareNames)).toEqual(['An', 'Ánh', 'Ân', 'Dũng', 'Đức', 'Em', 'Ê']);
  });

  it('then by surname', () => {
    const names = ['Trần Văn An', 'Lê Thị Bình', 'Nguyễn An', 'Lê Văn An'];
    expect(names.sort(compareNames)).toEqual([
      'Lê Văn An',
      'Nguyễn An',
      'Trần Văn An',
      'Lê Thị Bình',
    ]);
  });

  it('then by middle names, a whole word at a time', () => {
    const names = ['Nguyễn Thị An', 'Nguyên Văn An', 'NGUYỄN A AN', 'Y', 'Triệu A Lềnh', 'Nguyễn An'];
    expect(names.sort(compareNames)).toEqual([
      'Nguyên Văn An',
      'Nguyễn An',
      'NGUYỄN A AN',
      'Nguyễn Thị An',
      'Triệu A Lềnh',
      'Y',
    ]);
  });

  it('puts titles in the order of a dictionary', () => {
    const titles = ['Hòa An', 'Hoa Lư', 'Điền Xá', 'Dương Hòa', 'hoa', 'Hoa An'];
    expect(titles.sort(compareText)).toEqual([
      'Dương Hòa',
      'Điền Xá',
      'hoa',
      'Hoa An',
      'Hoa Lư',
      'Hòa An',
    ]);
  });

  it('takes the last word as the given name', () => {
    expect(nameKey(' Nguyễn  Thị Hường ')).toEqual(['Hường', 'Nguyễn', 'Thị']);
    expect(nameKey('')).toEqual(['']);
  });
});
