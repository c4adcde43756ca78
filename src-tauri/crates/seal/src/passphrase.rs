//! The passphrase of a key: one that is offered, or one a person chose.
//!
//! Invariant: an offered passphrase is plain lower-case ASCII that no Vietnamese keyboard changes
//! while it is typed; a chosen one is long and is not made of what everybody here would try first.

use crate::text::nfc;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The fewest characters, counted in NFC.
pub const MIN_LENGTH: usize = 12;
/// The most characters.
pub const MAX_LENGTH: usize = 256;
/// Words of an offered passphrase.
pub const OFFERED_WORDS: usize = 5;

/// Words of every day, plain and as they are read. People remember what they can say and see: a hen, a house, a bridge.
static EVERYDAY: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    include_str!("everyday.txt").lines().filter_map(|l| l.split_once(' ')).collect()
});

/// What everybody tries first, folded: removed before what is left is counted.
const COMMON: &[&str] = &[
    "trungtamhoctapcongdong",
    "trungtam",
    "hoctap",
    "congdong",
    "socongdong",
    "tthtcd",
    "giamdoc",
    "ketoan",
    "thuquy",
    "baocao",
    "matkhau",
    "vietnam",
    "xinchao",
    "anhyeuem",
    "emyeuanh",
    "password",
    "passphrase",
    "passwd",
    "iloveyou",
    "welcome",
    "letmein",
    "admin",
    "qwertyuiop",
    "qwerty",
    "asdfghjkl",
    "asdfgh",
    "zxcvbnm",
    "zxcvbn",
    "abcdefgh",
    "abcdef",
    "abcd",
    "abc",
    "socnang",
];
/// Letters that must be left once the common pieces are gone.
const MIN_LEFT: usize = 6;

/// Why a chosen passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseFault {
    /// Fewer than [`MIN_LENGTH`] characters.
    #[error("passphrase-short")]
    Short,
    /// More than [`MAX_LENGTH`] characters.
    #[error("passphrase-long")]
    Long,
    /// A control character: it can not be typed again.
    #[error("passphrase-control")]
    Control,
    /// A space at the beginning or end: nobody sees it, and nobody types it again.
    #[error("passphrase-edge-space")]
    EdgeSpace,
    /// The same few characters again and again.
    #[error("passphrase-repeats")]
    Repeats,
    /// Little is left without names known here, years, runs of digits and common words.
    #[error("passphrase-common")]
    Common,
}

impl PassphraseFault {
    /// Every fault, for whoever must hold a sentence for each.
    pub const ALL: [PassphraseFault; 6] = [
        PassphraseFault::Short,
        PassphraseFault::Long,
        PassphraseFault::Control,
        PassphraseFault::EdgeSpace,
        PassphraseFault::Repeats,
        PassphraseFault::Common,
    ];

    /// The stable lower-kebab code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            PassphraseFault::Short => "passphrase-short",
            PassphraseFault::Long => "passphrase-long",
            PassphraseFault::Control => "passphrase-control",
            PassphraseFault::EdgeSpace => "passphrase-edge-space",
            PassphraseFault::Repeats => "passphrase-repeats",
            PassphraseFault::Common => "passphrase-common",
        }
    }
}

/// What is worth saying about a passphrase that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// It holds a character beyond ASCII: a keyboard helper (Telex, VNI) may be at work in the
    /// box, and on another PC the same keys would give other characters.
    pub non_ascii: bool,
}

/// A passphrase to be typed, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Plain words with a blank between.
    pub passphrase: String,
    /// The same words with their marks.
    pub reading: String,
}

/// Five different words of every day, drawn with 240 random bits: about 42 bits for a guesser.
#[must_use]
pub fn offer_passphrase(random: &[u8; 32]) -> Offered {
    let mut left: Vec<(&str, &str)> = EVERYDAY.clone();
    let (mut plain, mut read) = (Vec::new(), Vec::new());
    for part in random.as_chunks::<6>().0.iter().take(OFFERED_WORDS) {
        let count = u64::try_from(left.len()).unwrap_or(1).max(1);
        // 48 bits over 335 words: the bias is below 2^-39.
        let drawn = part.iter().fold(0_u64, |sum, byte| sum.wrapping_shl(8) | u64::from(*byte));
        let at = drawn.checked_rem(count).unwrap_or(0);
        let (word, reading) = left.remove(usize::try_from(at).unwrap_or(0));
        plain.push(word);
        read.push(reading);
    }
    Offered { passphrase: plain.join(" "), reading: read.join(" ") }
}

/// Judges a chosen passphrase. `known_names` are names the passphrase must not lean on: the
/// centre, its commune, its people. No composition rules, no expiry.
///
/// # Errors
/// [`PassphraseFault`].
pub fn judge_passphrase(
    passphrase: &str,
    known_names: &[&str],
) -> Result<Judgement, PassphraseFault> {
    let text = nfc(passphrase);
    let length = text.chars().count();
    if text.chars().any(char::is_control) {
        return Err(PassphraseFault::Control);
    }
    if text.trim() != text {
        return Err(PassphraseFault::EdgeSpace);
    }
    if length < MIN_LENGTH {
        return Err(PassphraseFault::Short);
    }
    if length > MAX_LENGTH {
        return Err(PassphraseFault::Long);
    }
    let folded = fold(&text);
    if repeats(&folded) {
        return Err(PassphraseFault::Repeats);
    }
    if without_common(&folded, known_names).chars().count() < MIN_LEFT {
        return Err(PassphraseFault::Common);
    }
    Ok(Judgement { non_ascii: !text.is_ascii() })
}

/// Lower case, without marks, spaces and punctuation; other scripts are kept.
fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Whether a text is one piece of at most four characters over and over, or uses fewer than three
/// different ones.
fn repeats(folded: &str) -> bool {
    let letters: Vec<char> = folded.chars().collect();
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    let periodic = |period: usize| {
        letters.iter().zip(letters.iter().skip(period)).all(|(left, right)| left == right)
    };
    different.len() < 3 || (1..=4).any(periodic)
}

/// The text without known names (and their words of four letters and more), common words, runs of
/// digits that count up, down or stay, and years.
fn without_common(folded: &str, known_names: &[&str]) -> String {
    let mut pieces: Vec<String> = COMMON.iter().map(|word| (*word).to_owned()).collect();
    for name in known_names {
        pieces.push(fold(name));
        pieces.extend(name.split_whitespace().map(fold));
    }
    pieces.retain(|piece| piece.chars().count() >= 3);
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    let mut left = folded.to_owned();
    for piece in &pieces {
        left = left.replace(piece.as_str(), " ");
    }
    left.split(' ').flat_map(without_number_runs).collect()
}

/// Drops digits that belong to a run of three or more (`123`, `987`, `000`) or to a year.
fn without_number_runs(text: &str) -> Vec<char> {
    let mut kept: Vec<char> = Vec::new();
    let mut run: Vec<u32> = Vec::new();
    for letter in text.chars().chain(['\0']) {
        match letter.to_digit(10) {
            Some(digit) => run.push(digit),
            None => {
                kept.extend(odd_digits(&run));
                run.clear();
                if letter != '\0' {
                    kept.push(letter);
                }
            }
        }
    }
    kept
}

fn odd_digits(run: &[u32]) -> Vec<char> {
    let mut common = vec![false; run.len()];
    let mut mark = |from: usize, count: usize| {
        common.iter_mut().skip(from).take(count).for_each(|flag| *flag = true);
    };
    for (from, three) in run.windows(3).enumerate() {
        if let [a, b, c] = three
            && (b.checked_sub(*a), c.checked_sub(*b)) != (None, None)
            && a.abs_diff(*b) <= 1
            && c.abs_diff(*b) <= 1
            && b.wrapping_sub(*a) == c.wrapping_sub(*b)
        {
            mark(from, 3);
        }
    }
    for (from, four) in run.windows(4).enumerate() {
        if matches!(four, [1, 9, _, _] | [2, 0, _, _]) {
            mark(from, 4);
        }
    }
    run.iter()
        .zip(common)
        .filter(|(_, common)| !common)
        .filter_map(|(digit, _)| char::from_digit(*digit, 10))
        .collect()
}

#[cfg(test)]
mod tests;
