//! Money and days as people type or paste them. Nothing is rounded and nothing is guessed: what
//! can be read in two ways is refused.

use crate::entered::digits;
use crate::{Day, DayFault, NoSuchDay, Vnd};
use unicode_normalization::UnicodeNormalization;

/// Why what was typed is no amount and no day. The code is the one the screen has a sentence for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedFault {
    /// Letters, or signs that make no number.
    #[error("money-letters")]
    MoneyLetters,
    /// Below zero: a minus, or parentheses.
    #[error("money-negative")]
    MoneyNegative,
    /// A part of a đồng, or what looks like one: `1,5`, `1.5`, `1.50`.
    #[error("money-fraction")]
    MoneyFraction,
    /// More than 15 digits.
    #[error("money-too-big")]
    MoneyTooBig,
    /// Not the shape of a day, or outside 1945–2199.
    #[error("day-wrong")]
    DayWrong,
    /// A day its month has not: 29/02/2025.
    #[error("day-none {0}")]
    DayNone(NoSuchDay),
}

/// Short words for thousands, millions, billions; how many zeros they stand for.
const SCALES: [(&str, usize); 9] = [
    ("k", 3),
    ("ng", 3),
    ("nghìn", 3),
    ("ngàn", 3),
    ("tr", 6),
    ("triệu", 6),
    ("tỷ", 9),
    ("tỉ", 9),
    ("ty", 9),
];
const UNITS: [&str; 6] = ["đồng", "đ", "₫", "vnđ", "vnd", "d"];
const MINUSES: [char; 4] = ['-', '\u{2212}', '\u{2013}', '('];
/// The digits an amount may have.
const MOST_DIGITS: usize = 15;

/// Reads `1.234.567`, `1 234 567 đ`, `1,250,000 VND`, `500k`, `1,5tr`, `1tr5`, `2 tỷ`; an empty box is
/// `None`, which is not zero.
///
/// A dot, a comma or a space groups digits by three, one sign throughout. Decimals are for scaled
/// amounts only (`1,5 triệu`), but for the empty ones of a spreadsheet (`1250000.00`).
///
/// # Errors
/// The first of [`TypedFault`]'s money codes that fits.
pub fn read_money(typed: &str) -> Result<Option<Vnd>, TypedFault> {
    let lower: String = digits(typed).nfc().collect::<String>().to_lowercase();
    let text = joined(&lower);
    let text = ["vnđ", "vnd", "₫"]
        .iter()
        .filter_map(|unit| text.strip_prefix(unit))
        .find(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(&text);
    if text.is_empty() {
        return Ok(None);
    }
    if text.starts_with(MINUSES) {
        return Err(TypedFault::MoneyNegative);
    }
    let (whole, decimals, zeros) = match spoken(text) {
        Some((whole, zeros, decimals)) => (whole.to_owned(), decimals, zeros),
        None => {
            let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
            let (number, words) = text.split_at(end);
            let zeros = scale(words).ok_or(TypedFault::MoneyLetters)?;
            let (whole, decimals) = parts(number, zeros > 0)?;
            (whole, decimals, zeros)
        }
    };
    if decimals.len() > zeros {
        return Err(TypedFault::MoneyFraction);
    }
    let digits = format!("{whole}{decimals:0<zeros$}");
    let digits = digits.trim_start_matches('0');
    if digits.len() > MOST_DIGITS {
        return Err(TypedFault::MoneyTooBig);
    }
    let dong = if digits.is_empty() { Ok(0) } else { digits.parse() };
    let dong = dong.map_err(|_| TypedFault::MoneyLetters)?;
    Vnd::new(dong).map(Some).map_err(|_| TypedFault::MoneyTooBig)
}

/// `1tr2`, `12k5`, `1 tỷ 250`, as people say it: what follows the short word are its tenths or its
/// thousandths. Two digits say either (`1tr50`) and are not guessed.
fn spoken(text: &str) -> Option<(&str, usize, &str)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (whole, rest) = text.split_at(text.find(|c| !is_digit(c))?);
    let (name, rest) = rest.split_at(rest.find(is_digit)?);
    let (decimals, unit) = rest.split_at(rest.find(|c| !is_digit(c)).unwrap_or(rest.len()));
    let zeros = SCALES.iter().find_map(|(scale, zeros)| (*scale == name).then_some(*zeros))?;
    let fits = !whole.is_empty()
        && matches!(decimals.len(), 1 | 3)
        && (unit.is_empty() || UNITS.contains(&unit));
    fits.then_some((whole, zeros, decimals))
}

/// White space between two signs of the number becomes one space, every other one goes.
fn joined(text: &str) -> String {
    let in_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if joined.ends_with(in_number) && word.starts_with(in_number) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// How many zeros the words behind a number add; `None` when they are none of ours.
fn scale(words: &str) -> Option<usize> {
    let unit = |rest: &str| rest.is_empty() || UNITS.contains(&rest);
    if unit(words) {
        return Some(0);
    }
    let scaled = |(name, zeros): &(&str, usize)| {
        words.strip_prefix(name).is_some_and(unit).then_some(*zeros)
    };
    SCALES.iter().find_map(scaled)
}

/// Whole digits and decimals of a number as written.
fn parts(number: &str, scaled: bool) -> Result<(String, &str), TypedFault> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if is_digits(number) {
        return Ok((number.to_owned(), ""));
    }
    if let Some(whole) = emptied(number) {
        return Ok((whole, ""));
    }
    let grouped = ungrouped(number);
    let decimal = number.split_once(['.', ',']).filter(|(a, b)| is_digits(a) && is_digits(b));
    match (grouped, decimal) {
        // `1,250tr` is one and a quarter million; `1.250` alone, grouped as đồng are, a thousand.
        (_, Some((whole, decimals))) if scaled && number.contains(',') => {
            Ok((whole.to_owned(), decimals.trim_end_matches('0')))
        }
        (Some(whole), _) => Ok((whole, "")),
        (None, Some((whole, decimals))) if scaled => {
            Ok((whole.to_owned(), decimals.trim_end_matches('0')))
        }
        (None, Some(_)) => Err(TypedFault::MoneyFraction),
        (None, None) => Err(TypedFault::MoneyLetters),
    }
}

/// The digits of `1.250`, `1,250,000`, `1 250 000`: groups of three after the first, which does
/// not begin with a zero (`0.500` is half of something), one sign throughout.
fn ungrouped(number: &str) -> Option<String> {
    let sign = number.chars().find(|c| !c.is_ascii_digit())?;
    let mut groups = number.split(sign);
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3)
        && number.chars().all(|c| c == sign || c.is_ascii_digit());
    (fits && [' ', '.', ','].contains(&sign)).then(|| number.replace(sign, ""))
}

/// The digits of a spreadsheet's `1.250.000,00` or `1250000.0`, whose decimals say nothing. Less
/// than four whole digits without a group may be a group half typed: `1.00`.
fn emptied(number: &str) -> Option<String> {
    let (whole, decimals) = number.rsplit_once(['.', ','])?;
    let mark = number.chars().rfind(|c| !c.is_ascii_digit())?;
    if !matches!(decimals, "0" | "00") || whole.contains(mark) {
        return None;
    }
    let plain = whole.len() > 3 && whole.bytes().all(|b| b.is_ascii_digit());
    if plain { Some(whole.to_owned()) } else { ungrouped(whole) }
}

/// Reads `5/9`, `5-9-26`, `05.09.2026`, `0509`, `050926`, `05092026`, `2026-09-05`; an empty box is
/// `None`. A day without its year lies in `year`; two digits of a year are of this century. Full-width
/// digits and signs are those they stand for.
///
/// # Errors
/// `day-none` for a day its month has not, else `day-wrong`.
pub fn read_day(typed: &str, year: i32) -> Result<Option<Day>, TypedFault> {
    let plain: String = digits(typed).nfkc().collect();
    let text = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || TypedFault::DayWrong;
    let fields = fields(&text).ok_or_else(wrong)?;
    let (day, month, written) = match fields.as_slice() {
        [day, month] => (*day, *month, None),
        [year, month, day] if year.len() == 4 => (*day, *month, Some(*year)),
        [day, month, written] => (*day, *month, Some(*written)),
        _ => return Err(wrong()),
    };
    let year = match written {
        None => year,
        Some(text) if text.len() == 2 => 2000 + text.parse::<i32>().map_err(|_| wrong())?,
        Some(text) => text.parse().map_err(|_| wrong())?,
    };
    let (day, month) = (day.parse().map_err(|_| wrong())?, month.parse().map_err(|_| wrong())?);
    Day::new(year, month, day).map(Some).map_err(|fault| match fault {
        DayFault::None(none) => TypedFault::DayNone(none),
        _ => wrong(),
    })
}

/// Day, month and maybe year of a typed day, digits each; the year may stand first.
fn fields(text: &str) -> Option<Vec<&str>> {
    let are_digits = |field: &&str| field.bytes().all(|b| b.is_ascii_digit());
    if are_digits(&text) {
        return match text.len() {
            4 => Some(vec![&text[..2], &text[2..]]),
            6 | 8 => Some(vec![&text[..2], &text[2..4], &text[4..]]),
            _ => None,
        };
    }
    let signs = ['/', '-', '.'];
    let fields: Vec<&str> = if text.contains(signs) {
        // Spaces about a sign say nothing; a space instead of one is a sign itself.
        text.split(signs).map(str::trim).flat_map(|field| field.split(' ')).collect()
    } else {
        text.split(' ').collect()
    };
    let is_short = |field: &&str| (1..=2).contains(&field.len());
    let fits = match fields.as_slice() {
        [day, month] => is_short(day) && is_short(month),
        [year, month, day] if year.len() == 4 => is_short(month) && is_short(day),
        [day, month, year] => is_short(day) && is_short(month) && [2, 4].contains(&year.len()),
        _ => false,
    };
    (fits && fields.iter().all(are_digits)).then_some(fields)
}
