import { describe, expect, it } from 'vitest';
import { formatMoney, formatVnd, readMoney, regroup } from './money';

describe('readMoney', () => {
  const understood: [string, number | null][] = [
    ['', null],
    ['  ', null],
    ['0', 0],
    ['007', 7],
    ['1234567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u00a0567 đ', 1_234_567],
    ['1,250,000 VND', 1_250_000],
    ['1.250.000 VNĐ', 1_250_000],
    ['VND 1,250,000', 1_250_000],
    ['1.250.000đồng', 1_250_000],
    ['1.250.000,00', 1_250_000],
    ['1,250,000.00', 1_250_000],
    ['1,250', 1_250],
    ['500k', 500_000],
    ['500K', 500_000],
    ['500 nghìn', 500_000],
    ['500 ngàn đồng', 500_000],
    ['1,5tr', 1_500_000],
    ['1.5 tr', 1_500_000],
    ['1,250tr', 1_250_000],
    ['1.250 triệu', 1_250_000_000],
    ['1tr2', 1_200_000],
    ['2 triệu 5', 2_500_000],
    ['1tr250đ', 1_250_000],
    ['12k5', 12_500],
    ['1 tỷ 250', 1_250_000_000],
    ['2tỷ', 2_000_000_000],
    ['2,35 tỉ', 2_350_000_000],
    ['999999999999999', 999_999_999_999_999],
  ];
  it.each(understood)('reads %j as %j', (typed, vnd) => {
    expect(readMoney(typed)).toEqual({ vnd });
  });

  it('reads marks that a keyboard composed of two signs', () => {
    expect(readMoney('2 triệu'.normalize('NFD'))).toEqual({ vnd: 2_000_000 });
  });

  const refused: [string, string][] = [
    ['-5', 'money-negative'],
    ['−5', 'money-negative'],
    ['(5.000)', 'money-negative'],
    ['abc', 'money-letters'],
    ['5x', 'money-letters'],
    ['5e3', 'money-letters'],
    ['12.34.56', 'money-letters'],
    ['1.234.56', 'money-letters'],
    ['1.234,567.890', 'money-letters'],
    ['1tr50', 'money-letters'],
    ['1,5tr2', 'money-letters'],
    ['1tr2k', 'money-letters'],
    ['1đ5', 'money-letters'],
    ['1,5', 'money-fraction'],
    ['1.5', 'money-fraction'],
    ['1.250.000,50', 'money-letters'],
    ['1,2345k', 'money-fraction'],
    ['1000000000000000', 'money-too-big'],
    ['12345678901234567890', 'money-too-big'],
    ['1000000 tỷ', 'money-too-big'],
  ];
  it.each(refused)('refuses %j with %s', (typed, refuse) => {
    expect(readMoney(typed)).toEqual({ refuse });
  });

  it('reads back every amount as it is shown', () => {
    for (let vnd = 1; vnd < 999_999_999_999_999; vnd = vnd * 7 + 3) {
      expect(readMoney(formatMoney(vnd))).toEqual({ vnd });
    }
  });
});

describe('formatMoney', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [1_234_567, '1.234.567'],
    [999_999_999_999_999, '999.999.999.999.999'],
    [-120_000, '−120.000'],
  ])('shows %d as %s', (vnd, shown) => expect(formatMoney(vnd)).toBe(shown));

  it('keeps the unit on the line of the number', () => {
    expect(formatVnd(3_684_000)).toBe('3.684.000\u00a0đ');
  });
});

describe('regroup', () => {
  it.each([
    ['', '1234567', 7, '1.234.567', 9],
    ['1.234.567', '1.234.67', 6, '123.467', 5],
    ['12.345', '12.345', 2, '12.345', 3],
    ['1.234', '1.2345', 6, '12.345', 6],
    ['1.234', '91.234', 1, '91.234', 1],
    ['', '0012', 4, '12', 2],
    ['', '000', 3, '0', 1],
    ['1', '', 0, '', 0],
    ['', '1.250.000', 9, '1.250.000', 9],
    ['', '1 250 000', 9, '1.250.000', 9],
  ])('of %j turns %j with the caret at %d into %j, %d', (before, raw, caret, text, place) => {
    const next = regroup(raw, caret, { text: before, dots: false });
    expect(next).toMatchObject({ text, caret: place, paused: false });
  });

  it('pauses for letters, a comma, a minus, and for a dot that grouping would not put there', () => {
    for (const [before, raw, text] of [
      ['500', '500k', '500k'],
      ['1', '1,5', '1,5'],
      ['', '-5', '-5'],
      ['', 'abc', 'abc'],
      ['1', '1.', '1.'],
      ['1.250.000', '1.250.000.', '1250000.'],
      ['1.250.000', '1.25.0.000', '125.0000'],
      ['', '12.34.567', '12.34.567'],
    ] as const) {
      const next = regroup(raw, raw.length, { text: before, dots: false });
      expect(next, raw).toMatchObject({ text, paused: true });
    }
  });

  it('does not take a sixteenth digit', () => {
    const before = { text: '123.456.789.012.345', dots: false };
    expect(regroup('123.456.789.012.3456', 20, before)).toBe('too-big');
  });
});
