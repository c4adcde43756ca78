//! The Unicode text somebody meant who typed in an old encoding: an offer to a person, never a change by
//! itself.

use super::{OldEncoding, TCVN3, VNI, VNI_ALONE, is_word, old_encoding};
use unicode_normalization::UnicodeNormalization;

/// What a text that reads like an old encoding says in Unicode; `None` for every other text.
pub fn from_old(text: &str) -> Option<(OldEncoding, String)> {
    let text: String = text.nfc().collect();
    let encoding = old_encoding(&text)?;
    let read = match encoding {
        OldEncoding::Tcvn3 => by_words(&text, |word| is_word(word).then(|| tcvn3(word))),
        OldEncoding::Vni => by_words(&text, vni),
    };
    let read = match encoding {
        // Its capitals with a tone are small letters in a font of capitals.
        OldEncoding::Tcvn3 if is_in_capitals(&text) => read.to_uppercase(),
        _ => read,
    };
    let read: String = read.nfc().collect();
    (read != text).then_some((encoding, read))
}

/// Word by word; one that cannot be read stays as it stands.
fn by_words(text: &str, read: impl Fn(&str) -> Option<String>) -> String {
    let belongs = |c: char| c.is_ascii_alphabetic() || c > '\u{a0}' && !"–—‘’“”„…•™€".contains(c);
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(belongs) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !belongs(c)).unwrap_or(from.len()));
        whole.push_str(before);
        match read(word).filter(|_| !word.is_ascii()) {
            Some(read) => whole.push_str(&read),
            None => whole.push_str(word),
        }
        rest = after;
    }
    whole.push_str(rest);
    whole
}

/// Every letter of ASCII is a capital, and two stand in one word: a heading, not a name's first letters.
fn is_in_capitals(text: &str) -> bool {
    let has_small = text.contains(|c: char| c.is_ascii_lowercase());
    let in_a_row = |word: &str| word.chars().filter(char::is_ascii_uppercase).count() > 1;
    !has_small && text.split_whitespace().any(in_a_row)
}

/// Each sign by the table; one that TCVN3 does not use stays.
fn tcvn3(word: &str) -> String {
    let read = |c: char| {
        let nth = u32::from(c).checked_sub(0xa0).and_then(|nth| usize::try_from(nth).ok());
        let letter = nth.and_then(|nth| TCVN3.chars().nth(nth)).filter(|letter| *letter != '_');
        letter.unwrap_or(c)
    };
    word.chars().map(read).collect()
}

/// Letters and the marks behind them; `None` when a sign stands where VNI has none.
fn vni(word: &str) -> Option<String> {
    let small = |c: char| c.to_lowercase().next().unwrap_or(c);
    let mut chars = word.chars().peekable();
    let mut read = String::new();
    while let Some(c) = chars.next() {
        let marked =
            VNI.iter().find(|(base, ..)| *base == small(c)).and_then(|(_, marks, letters)| {
                let mark = small(*chars.peek()?);
                let nth = marks.chars().position(|one| one == mark)?;
                letters.chars().nth(nth)
            });
        let letter = if let Some(letter) = marked {
            chars.next();
            letter
        } else if c.is_ascii() {
            small(c)
        } else {
            let nth = VNI_ALONE.0.chars().position(|sign| sign == small(c))?;
            VNI_ALONE.1.chars().nth(nth)?
        };
        if c.is_uppercase() { read.extend(letter.to_uppercase()) } else { read.push(letter) }
    }
    Some(read)
}
