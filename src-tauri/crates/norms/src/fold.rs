//! One spelling of bytes, and search without marks.

use crate::entered::{is_invisible, meant};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The composed form (NFC), in which all text is stored.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// The search key: lower case, no marks, `đ` as `d`, runs of white space as one space, ends
/// trimmed. `hòa` and `hoà` have the same key, so have `Lý` and `Lí`, and so have composed and
/// decomposed spellings.
pub fn fold(text: &str) -> String {
    key(text, Marks::Dropped, Y::AsI)
}

/// Lower case with marks kept; the place of the tone and the choice of i or y are made one, so
/// that `Hoà` equals `Hòa` and `Mĩ` equals `Mỹ`.
pub fn fold_marked(text: &str) -> String {
    key(text, Marks::Kept, Y::AsI)
}

/// True when every word of the query occurs in the text, marks ignored.
pub fn matches(haystack: &str, query: &str) -> bool {
    Haystack::new(haystack).holds(&Needle::new(query))
}

/// The five tones as combining marks.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

#[derive(Clone, Copy, PartialEq)]
enum Marks {
    Kept,
    Dropped,
}

#[derive(Clone, Copy, PartialEq)]
enum Y {
    AsTyped,
    AsI,
}

fn key(text: &str, marks: Marks, y: Y) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let start = folded.len();
        let (mut syllable, mut tone) = (String::new(), None);
        let meant = word.chars().filter(|c| !is_invisible(*c)).map(meant).nfd();
        for c in meant.flat_map(char::to_lowercase).nfd() {
            match c {
                'đ' if marks == Marks::Dropped => syllable.push('d'),
                c if TONES.contains(&c) => tone = Some(c),
                c if is_combining_mark(c) && marks == Marks::Dropped => {}
                c if is_combining_mark(c) || c.is_alphabetic() => syllable.push(c),
                c => {
                    close(&mut folded, &mut syllable, tone.take(), marks, y);
                    folded.push(c);
                }
            }
        }
        close(&mut folded, &mut syllable, tone, marks, y);
        // A word of marks alone leaves nothing, not even the space before it.
        if start > 0 && folded.len() > start {
            folded.insert(start, ' ');
        }
    }
    folded
}

/// Moves a run of letters to the key, its tone behind it: where the tone was typed is no matter.
fn close(folded: &mut String, syllable: &mut String, tone: Option<char>, marks: Marks, y: Y) {
    if y == Y::AsI && y_is_i(syllable) {
        *syllable = syllable.replace('y', "i");
    }
    folded.push_str(syllable);
    syllable.clear();
    if marks == Marks::Kept {
        folded.extend(tone);
    }
}

/// Do i and y spell the same word here? They do where the letter is the only vowel of its
/// syllable, the `u` of `qu` not counted: lý lí, kỹ kĩ, quý quí, quỳnh quình, y i. Beside another
/// vowel they are two sounds: tay tai, thúy thúi, yên.
fn y_is_i(syllable: &str) -> bool {
    let rest = syllable.strip_prefix("qu").unwrap_or(syllable);
    let mut vowels = rest.chars().filter(|c| "aeiouy".contains(*c));
    let only_ours =
        syllable.chars().all(|c| c.is_ascii_lowercase() || c == 'đ' || is_combining_mark(c));
    only_ours && vowels.next() == Some('y') && vowels.next().is_none()
}

/// A text prepared for many searches.
#[derive(Clone, Debug)]
pub struct Haystack {
    /// Without marks, letters as typed: `quy` must find `Quyết` while it is being typed.
    bare: String,
    plain: String,
    marked: String,
}

/// A query prepared for many texts.
#[derive(Clone, Debug)]
pub struct Needle {
    bare: String,
    plain: String,
    marked: String,
    has_marks: bool,
}

impl Haystack {
    /// Prepares a text.
    pub fn new(text: &str) -> Haystack {
        Haystack {
            bare: key(text, Marks::Dropped, Y::AsTyped),
            plain: fold(text),
            marked: fold_marked(text),
        }
    }

    /// Every word of the query occurs here, be it inside a longer word, marks ignored, i for y
    /// where they spell the same word.
    pub fn holds(&self, needle: &Needle) -> bool {
        let typed = needle.bare.split(' ');
        typed
            .zip(needle.plain.split(' '))
            .all(|(as_typed, word)| self.bare.contains(as_typed) || self.plain.contains(word))
    }

    /// The words of the query stand here side by side, marks ignored.
    pub fn holds_phrase(&self, needle: &Needle) -> bool {
        self.bare.contains(&needle.bare) || self.plain.contains(&needle.plain)
    }

    /// Every word of the query is a word here, marks and all; false for a query without marks.
    pub fn holds_marked(&self, needle: &Needle) -> bool {
        needle.has_marks
            && needle.marked.split(' ').all(|word| self.marked.split(' ').any(|here| here == word))
    }

    /// The whole text is the query, marks ignored.
    pub fn equals(&self, needle: &Needle) -> bool {
        self.plain == needle.plain
    }

    /// The whole text is the query, marks and all.
    pub fn equals_marked(&self, needle: &Needle) -> bool {
        self.marked == needle.marked
    }
}

impl Needle {
    /// Prepares a query.
    pub fn new(query: &str) -> Needle {
        let plain = fold(query);
        let marked = fold_marked(query);
        Needle {
            bare: key(query, Marks::Dropped, Y::AsTyped),
            has_marks: plain != marked,
            plain,
            marked,
        }
    }

    /// Nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// The query without marks.
    pub fn folded(&self) -> &str {
        &self.plain
    }
}

#[cfg(test)]
#[path = "fold/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
