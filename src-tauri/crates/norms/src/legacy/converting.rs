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
        OldEncoding::Tcvn3 => names_with_capitals(&text, &read),
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

/// Whoever typed `Lª ThÞ ¸nh` had no other letter for the capital of Ánh. A word that begins so is given one where a name
/// ends in it: behind two words with capitals, or before one at the very beginning, with no small word behind it.
fn names_with_capitals(text: &str, read: &str) -> String {
    let typed: Vec<&str> = text.split(' ').collect();
    let mut words: Vec<String> = read.split(' ').map(str::to_owned).collect();
    let has_no_capital = |word: &&str| word.chars().next().is_some_and(lacks_capital);
    for at in 0..words.len() {
        let may_follow =
            |word: &String| is_capital(word) || typed.get(at + 1).is_some_and(has_no_capital);
        let ends = words.get(at).is_none_or(|word| ends_phrase(word));
        let is_last = ends || words.get(at + 1).is_none_or(may_follow);
        let before = words.iter().take(at).rev();
        let before = before.take_while(|word| is_capital(word) && !ends_phrase(word)).count();
        let begins = at == 0 && !ends && words.get(1).is_some_and(|word| is_capital(word));
        if typed.get(at).is_some_and(has_no_capital)
            && is_last
            && (before > 1 || begins)
            && let Some(word) = words.get_mut(at)
        {
            let mut letters = word.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            *word = first + letters.as_str();
        }
    }
    words.join(" ")
}

/// A small letter with a tone, whose capital TCVN3 has no code for.
fn lacks_capital(sign: char) -> bool {
    let nth = u32::from(sign).checked_sub(0xa0).and_then(|nth| usize::try_from(nth).ok());
    let letter = nth.and_then(|nth| TCVN3.chars().nth(nth));
    letter.is_some_and(|letter| letter.is_lowercase() && !"ăâêôơưđ".contains(letter))
}

/// A capital and small letters: no short form in capitals.
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && !letters.next().is_some_and(char::is_uppercase)
}

fn ends_phrase(word: &str) -> bool {
    word.ends_with([',', '.', ';', ':', ')', '!', '?', '–', '-'])
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
