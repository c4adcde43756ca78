//! One spelling of bytes, and search without marks.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The composed form (NFC), in which all text is stored.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// The search key: lower case, no marks, `đ` as `d`, runs of white space as one space, ends
/// trimmed. `hòa` and `hoà` have the same key, and so do composed and decomposed spellings.
pub fn fold(text: &str) -> String {
    words(text, false)
}

/// Lower case with marks kept, tone placement made one, so that `Hoà` equals `Hòa`.
pub fn fold_marked(text: &str) -> String {
    words(text, true)
}

/// True when every word of the query occurs in the text, marks ignored.
pub fn matches(haystack: &str, query: &str) -> bool {
    Haystack::new(haystack).holds(&Needle::new(query))
}

/// The five tones as combining marks.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

fn words(text: &str, marked: bool) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let start = folded.len();
        let mut tone = None;
        for c in word.nfd().flat_map(char::to_lowercase).nfd() {
            match c {
                'đ' if !marked => folded.push('d'),
                c if !is_combining_mark(c) => folded.push(c),
                c if marked && TONES.contains(&c) => tone = Some(c),
                c if marked => folded.push(c),
                _ => {}
            }
        }
        // The tone stands at the end of its word, so that where it was typed does not matter.
        folded.extend(tone);
        // A word of marks alone leaves nothing, not even the space before it.
        if start > 0 && folded.len() > start {
            folded.insert(start, ' ');
        }
    }
    folded
}

/// A text prepared for many searches.
#[derive(Clone, Debug)]
pub struct Haystack {
    plain: String,
    marked: String,
}

/// A query prepared for many texts.
#[derive(Clone, Debug)]
pub struct Needle {
    plain: String,
    marked: String,
    has_marks: bool,
}

impl Haystack {
    /// Prepares a text.
    pub fn new(text: &str) -> Haystack {
        Haystack { plain: fold(text), marked: fold_marked(text) }
    }

    /// Every word of the query occurs here, be it inside a longer word, marks ignored.
    pub fn holds(&self, needle: &Needle) -> bool {
        needle.plain.split(' ').all(|word| self.plain.contains(word))
    }

    /// The words of the query stand here side by side, marks ignored.
    pub fn holds_phrase(&self, needle: &Needle) -> bool {
        self.plain.contains(&needle.plain)
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
        Needle { has_marks: plain != marked, plain, marked }
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
