//! Vietnamese order: the alphabet first, tones second, word by word; people by given name.

use crate::entered::{is_invisible, meant};
use std::cmp::Ordering;
use unicode_normalization::UnicodeNormalization;

/// The alphabet in its order, with the letters of borrowed words in their usual places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// What each letter becomes in a key; ascending bytes.
const RANKS: &[u8; 33] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";
/// Huyền, hỏi, ngã, sắc, nặng, in the order of the dictionary; no tone goes before them.
const TONES: [(char, char); 5] =
    [('\u{300}', '1'), ('\u{309}', '2'), ('\u{303}', '3'), ('\u{301}', '4'), ('\u{323}', '5')];

/// A key that orders people bytewise: given name (the last word), family name, middle names.
///
/// ASCII for Vietnamese names, so a plain text column can be ordered by it.
pub fn name_key(name: &str) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    if let Some(given) = words.pop() {
        words.insert(0, given);
    }
    key(&words)
}

/// A key that orders titles and places bytewise, word by word from the left.
pub fn text_key(text: &str) -> String {
    key(&text.split_whitespace().collect::<Vec<_>>())
}

/// Orders two people; equal only when the texts are equal.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    name_key(a).cmp(&name_key(b)).then_with(|| a.cmp(b))
}

/// Orders two titles; equal only when the texts are equal.
pub fn compare_texts(a: &str, b: &str) -> Ordering {
    text_key(a).cmp(&text_key(b)).then_with(|| a.cmp(b))
}

/// Word by word: ranks of the letters, `!`, the tone; a shorter word goes first.
fn key(words: &[&str]) -> String {
    let mut key = String::new();
    for word in words {
        if !key.is_empty() {
            key.push(' ');
        }
        let mut tones = String::new();
        let letters: String = word
            .chars()
            .filter(|c| !is_invisible(*c))
            .map(meant)
            .nfd()
            .flat_map(char::to_lowercase)
            .nfd()
            .filter(|c| match TONES.iter().find(|(tone, _)| tone == c) {
                Some((_, digit)) => {
                    tones.push(*digit);
                    false
                }
                None => true,
            })
            .nfc()
            .collect();
        let mut rest = letters.as_str();
        while let Some(c) = rest.chars().next() {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (number, after) = rest.split_at(end);
            if number.is_empty() {
                push_rank(&mut key, c);
                rest = rest.strip_prefix(c).unwrap_or_default();
            } else {
                push_number(&mut key, number);
                rest = after;
            }
        }
        key.push('!');
        key.push_str(if tones.is_empty() { "0" } else { &tones });
    }
    key
}

/// A number by what it counts, not by its first digit: `Phường 9` before `Phường 10`.
fn push_number(key: &mut String, number: &str) {
    let number = number.trim_start_matches('0');
    let length = number.len().min(99);
    key.push_str(&format!("{length:02}{number}"));
}

fn push_rank(key: &mut String, c: char) {
    if let Some(nth) = ALPHABET.chars().position(|letter| letter == c) {
        key.push(char::from(RANKS[nth]));
    } else if c.is_alphanumeric() {
        // A letter of another script goes after ours, in the order of Unicode.
        key.extend(['~', c]);
    } else {
        // Punctuation goes before letters and digits but after the end of a word.
        key.extend(['"', c]);
    }
}

#[cfg(test)]
mod tests;
