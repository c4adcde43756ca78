//! The canonical rules of a text: what may stand in a sealed field, and how typed text is tidied.
//!
//! Invariant: a text that passes [`check`] has one byte form only, shows nothing it does not say
//! (no hidden or direction-changing characters) and never starts a formula in a spreadsheet.

use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The longest text of one field, in bytes of UTF-8.
pub const MAX_BYTES: usize = 4096;

/// Why a text may not be sealed. [`TextFault::code`] is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TextFault {
    /// Longer than [`MAX_BYTES`].
    #[error("text-too-long")]
    TooLong,
    /// A control character: tab, line break, NUL, escape and their kind.
    #[error("text-control")]
    Control,
    /// A character that changes the direction of writing.
    #[error("text-direction")]
    Direction,
    /// A character without width, or one that only modifies how its neighbour looks.
    #[error("text-hidden")]
    Hidden,
    /// A space that is not U+0020 (no-break, thin, ideographic, line separator).
    #[error("text-space")]
    Space,
    /// A space at the beginning or the end.
    #[error("text-not-trimmed")]
    NotTrimmed,
    /// First character `=`, `+`, `-` or `@`: a spreadsheet would run it as a formula.
    #[error("text-formula")]
    Formula,
    /// Not in Normalization Form C: the same word would have other bytes elsewhere.
    #[error("text-not-nfc")]
    NotNfc,
}

impl TextFault {
    /// Every fault, for whoever must hold a sentence for each.
    pub const ALL: [TextFault; 8] = [
        TextFault::TooLong,
        TextFault::Control,
        TextFault::Direction,
        TextFault::Hidden,
        TextFault::Space,
        TextFault::NotTrimmed,
        TextFault::Formula,
        TextFault::NotNfc,
    ];

    /// The stable lower-kebab code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            TextFault::TooLong => "text-too-long",
            TextFault::Control => "text-control",
            TextFault::Direction => "text-direction",
            TextFault::Hidden => "text-hidden",
            TextFault::Space => "text-space",
            TextFault::NotTrimmed => "text-not-trimmed",
            TextFault::Formula => "text-formula",
            TextFault::NotNfc => "text-not-nfc",
        }
    }
}

/// Tidies typed text once, at the keyboard: NFC, outer spaces removed, each run of white space
/// (line breaks and tabs too) made one space. A long text is split into paragraphs by the caller
/// before. What this cannot mend, such as a leading `=`, [`check`] names.
#[must_use]
pub fn normalise(text: &str) -> String {
    let composed = nfc(text);
    let mut tidy = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

/// The text in Normalization Form C, borrowed when it already is.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Whether a text may stand in a sealed field. The empty text may.
///
/// # Errors
/// The first rule broken, in the order of [`TextFault`].
pub fn check(text: &str) -> Result<(), TextFault> {
    if text.len() > MAX_BYTES {
        return Err(TextFault::TooLong);
    }
    for letter in text.chars() {
        if letter.is_control() {
            return Err(TextFault::Control);
        }
        if turns_direction(letter) {
            return Err(TextFault::Direction);
        }
        if is_hidden(letter) {
            return Err(TextFault::Hidden);
        }
        if letter != ' ' && letter.is_whitespace() {
            return Err(TextFault::Space);
        }
    }
    if text.starts_with(' ') || text.ends_with(' ') {
        return Err(TextFault::NotTrimmed);
    }
    if text.starts_with(['=', '+', '-', '@']) {
        return Err(TextFault::Formula);
    }
    if !is_nfc(text) {
        return Err(TextFault::NotNfc);
    }
    Ok(())
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
fn turns_direction(letter: char) -> bool {
    matches!(letter,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Default-ignorable code points and noncharacters: two texts that differ only in these look equal.
fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        || u32::from(letter) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_broken_rule_is_named() {
        let cases: &[(&str, Option<TextFault>)] = &[
            ("", None),
            ("Trung tâm học tập cộng đồng Phường Mỹ Tho", None),
            ("1.234.567 đ", None),
            ("a=b", None),
            ("đi-về", None),
            ("<img onerror>", None),
            ("=1+1", Some(TextFault::Formula)),
            ("+84912", Some(TextFault::Formula)),
            ("-5", Some(TextFault::Formula)),
            ("@x", Some(TextFault::Formula)),
            ("\tx", Some(TextFault::Control)),
            ("x\ry", Some(TextFault::Control)),
            ("x\ny", Some(TextFault::Control)),
            ("x\0", Some(TextFault::Control)),
            ("x\u{7f}", Some(TextFault::Control)),
            ("x\u{85}y", Some(TextFault::Control)),
            (" x", Some(TextFault::NotTrimmed)),
            ("x ", Some(TextFault::NotTrimmed)),
            ("x\u{a0}y", Some(TextFault::Space)),
            ("x\u{2028}y", Some(TextFault::Space)),
            ("x\u{200b}y", Some(TextFault::Hidden)),
            ("\u{feff}x", Some(TextFault::Hidden)),
            ("x\u{ad}y", Some(TextFault::Hidden)),
            ("x\u{202e}y", Some(TextFault::Direction)),
            ("x\u{2067}y", Some(TextFault::Direction)),
            ("o\u{302}\u{323}", Some(TextFault::NotNfc)),
            ("\u{1FFFE}", Some(TextFault::Hidden)),
        ];
        for (text, expected) in cases {
            assert_eq!(check(text).err(), *expected, "{text:?}");
        }
        assert_eq!(check(&"a".repeat(MAX_BYTES)), Ok(()));
        assert_eq!(check(&"a".repeat(MAX_BYTES + 1)), Err(TextFault::TooLong));
    }

    #[test]
    fn the_code_is_what_the_fault_displays() {
        for fault in TextFault::ALL {
            assert_eq!(fault.to_string(), fault.code());
        }
    }

    #[test]
    fn typed_text_is_composed_trimmed_and_collapsed() {
        assert_eq!(normalise("  Mỹ\u{a0} \t Tho\n"), "Mỹ Tho");
        let decomposed: String = "Phường Mỹ Tho".nfd().collect();
        assert_ne!(decomposed, "Phường Mỹ Tho");
        assert_eq!(normalise(&decomposed), "Phường Mỹ Tho");
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(text in any::<String>()) {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }

        #[test]
        fn tidied_words_pass_the_rules(words in prop::collection::vec("[a-zđêộắử0-9]{1,9}", 0..9)) {
            prop_assert_eq!(check(&normalise(&words.join(" \t"))), Ok(()));
        }
    }
}
