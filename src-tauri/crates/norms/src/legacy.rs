//! Does a text look like one of the old Vietnamese encodings read as Latin-1?
//!
//! A guess for warning people, never for changing their words. Each word is read three ways: as it
//! stands, as TCVN3, as VNI. One that is a syllable in an old encoding alone speaks for it; words
//! that are none in it (`Müller`, `crème`) speak against.

use crate::closed_set;
use crate::syllable::{Care, is_syllable};
use unicode_normalization::UnicodeNormalization;

/// TCVN3 (TCVN 5712:1993, VN3) from byte A0 to FF; `_` for a byte it does not use. Capitals with a
/// tone have no code: the fonts named `…H` show small letters as capitals.
const TCVN3: &str = "\
    _ĂÂÊÔƠƯĐăâêôơưđ_\
    _____àảãáạ_ằẳẵắ_\
    ______ặầẩẫấậè_ẻẽ\
    éẹềểễếệìỉ___ĩíịò\
    _ỏõóọồổỗốộờởỡớợù\
    _ủũúụừửữứựỳỷỹýỵ_";
/// VNI-Windows writes a letter and then its mark; the marks of `a` and `e` also make ă, â and ê.
const VNI: [(char, &str, &str); 7] = [
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('y', "ùøûõ", "ýỳỷỹ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('ö', "ùøûõï", "ứừửữự"),
];
/// Its letters of one sign.
const VNI_ALONE: (&str, &str) = ("ôöñìíæóòî", "ơưđìíỉĩịỵ");

/// Words of one syllable that French writes with letters of the old encodings.
const FRENCH: [&str; 6] = ["où", "dû", "haï", "laïc", "loïc", "thaï"];

/// Vietnamese letters outside Latin-1: one of them proves the text is Unicode already.
fn is_modern(c: char) -> bool {
    matches!(
        c,
        '\u{1ea0}'
            ..='\u{1ef9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ'
    )
}

closed_set! {
    /// An encoding of the time before Unicode.
    pub enum OldEncoding {
        /// TCVN3, of the fonts `.VnTime` and their kin.
        Tcvn3 = "tcvn3",
        /// VNI-Windows, of the fonts `VNI-…`.
        Vni = "vni",
    }
}

/// The old encoding a text reads like when seen through Latin-1, if any; where both fit, TCVN3,
/// which was the north's.
pub fn old_encoding(text: &str) -> Option<OldEncoding> {
    let (tcvn3, vni) = evidence(text);
    if tcvn3.holds() && tcvn3.signs >= vni.signs {
        Some(OldEncoding::Tcvn3)
    } else {
        vni.holds().then_some(OldEncoding::Vni)
    }
}

/// True when the text reads like TCVN3.
pub fn looks_like_tcvn3(text: &str) -> bool {
    old_encoding(text) == Some(OldEncoding::Tcvn3)
}

/// True when the text reads like VNI-Windows.
pub fn looks_like_vni(text: &str) -> bool {
    old_encoding(text) == Some(OldEncoding::Vni)
}

/// True when words lost their `ư`: `Phơng hớng`, `đợc`, `trờng`.
///
/// TCVN3 keeps the letter at byte AD, which web pages and PDF readers drop as a soft hyphen; a
/// later conversion turns the rest into good Unicode and leaves syllables that do not exist.
pub fn lost_u(text: &str) -> bool {
    let text: String = text.nfc().collect();
    words(&text).filter(|word| !is_syllable(word, Care::Loose)).any(|word| {
        let read_old = from_tcvn3(word).is_some_and(|read| read != word && lacks_u(&read));
        lacks_u(word) || read_old
    })
}

/// What speaks for and against one encoding.
#[derive(Default)]
struct Evidence {
    /// Words it alone makes syllables of; one with a sign that is no letter counts three.
    signs: usize,
    /// Words that would be syllables had they not lost their `ư`.
    hints: usize,
    /// Words of letters that are no syllables in it.
    against: usize,
}

impl Evidence {
    fn holds(&self) -> bool {
        let signs = if self.hints > 1 || self.signs > 0 { self.signs + self.hints } else { 0 };
        signs > 0 && signs >= self.against
    }
}

/// The evidence for TCVN3 and for VNI; none in a text that is Unicode Vietnamese already.
fn evidence(text: &str) -> (Evidence, Evidence) {
    let text: String = text.nfc().collect();
    let (mut tcvn3, mut vni) = (Evidence::default(), Evidence::default());
    if text.chars().any(is_modern) {
        return (tcvn3, vni);
    }
    for word in words(&text) {
        weigh_plain(word, &mut tcvn3, &mut vni);
        if word.is_ascii() {
            continue;
        }
        let as_it_stands = is_syllable(word, Care::Loose) && !has_inner_capital(word);
        weigh_tcvn3(word, as_it_stands, &mut tcvn3);
        weigh_vni(word, as_it_stands, &mut vni);
    }
    (tcvn3, vni)
}

/// Runs of ASCII letters and the upper half of Latin-1.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let belongs = |c: char| c.is_ascii_alphabetic() || c > '\u{a0}' && !"–—‘’“”„…•™€".contains(c);
    text.split(move |c| !belongs(c)).filter(|word| !word.is_empty())
}

/// An ASCII word that is no syllable: a foreign word speaks against both, one that lost all its
/// vowels (`Phng` for `Phương`) hints at TCVN3; a short form in capitals says nothing.
fn weigh_plain(word: &str, tcvn3: &mut Evidence, vni: &mut Evidence) {
    let small = word.len() > 1 && word.bytes().any(|b| b.is_ascii_lowercase());
    if !word.is_ascii() || !small || is_syllable(word, Care::Loose) {
        return;
    }
    vni.against += 1;
    let vowels_lost = word.strip_suffix("ng").is_some_and(|onset| {
        onset.len() > 1 && !onset.contains(['a', 'e', 'i', 'o', 'u', 'y']) && {
            let whole = format!("{onset}ương");
            is_syllable(&whole, Care::Strict)
        }
    });
    if vowels_lost {
        tcvn3.hints += 1;
    } else {
        tcvn3.against += 1;
    }
}

fn weigh_tcvn3(word: &str, as_it_stands: bool, tcvn3: &mut Evidence) {
    let read = from_tcvn3(word).filter(|_| is_word(word));
    let has_symbol = word.chars().any(|c| !c.is_alphabetic());
    match read.filter(|_| !FRENCH.contains(&word.to_lowercase().as_str())) {
        Some(read) if is_syllable(&read, Care::Strict) || has_symbol && lacks_u(&read) => {
            tcvn3.signs += if as_it_stands { 0 } else { 1 + 2 * usize::from(has_symbol) };
        }
        Some(read) if lacks_u(&read) => tcvn3.hints += usize::from(!as_it_stands),
        _ => tcvn3.against += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() > 1),
    }
}

fn weigh_vni(word: &str, as_it_stands: bool, vni: &mut Evidence) {
    let lower = word.to_lowercase();
    match from_vni(&lower).filter(|_| !FRENCH.contains(&lower.as_str())) {
        Some(read) if is_syllable(&read, Care::Strict) => vni.signs += usize::from(!as_it_stands),
        _ => vni.against += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() > 1),
    }
}

/// Marks of footnotes, bullets, quotes and micrometres stand alone or at an edge of a word; letters
/// of TCVN3 stand among letters, but for `đ`, which begins words of no other letter: `®·`.
fn is_word(word: &str) -> bool {
    let has_letter = word.chars().any(|c| c.is_ascii_alphabetic());
    let begins = word.starts_with(['®', '§']) && word.chars().count() > 1;
    (has_letter || begins) && word != "µm"
}

/// `tËp`: no hand writes a capital behind a small letter, but TCVN3 does.
fn has_inner_capital(word: &str) -> bool {
    let mut chars = word.chars();
    chars.any(|c| c.is_ascii_lowercase()) && chars.any(char::is_uppercase)
}

/// A syllable that exists only with an `ư` before its `ơ`: ơng, ơc.
fn lacks_u(word: &str) -> bool {
    let decomposed: String = word.to_lowercase().nfd().collect();
    if !decomposed.contains("o\u{31b}") || decomposed.contains("u\u{31b}") {
        return false;
    }
    let whole = decomposed.replace("o\u{31b}", "u\u{31b}o\u{31b}");
    !is_syllable(word, Care::Loose) && is_syllable(&whole, Care::Strict)
}

/// The word read as TCVN3, or `None` when it has a sign TCVN3 does not use.
fn from_tcvn3(word: &str) -> Option<String> {
    let read = |c: char| {
        if c.is_ascii() {
            return Some(c);
        }
        let nth = u32::from(c).checked_sub(0xa0)?;
        TCVN3.chars().nth(usize::try_from(nth).ok()?).filter(|&letter| letter != '_')
    };
    word.chars().map(read).collect()
}

/// The word, in small letters, read as VNI, or `None` when it has a sign VNI does not use there.
fn from_vni(word: &str) -> Option<String> {
    let mut chars = word.chars().peekable();
    let mut read = String::new();
    while let Some(c) = chars.next() {
        let marked = VNI.iter().find(|(base, ..)| *base == c).and_then(|(_, marks, letters)| {
            let nth = marks.chars().position(|mark| Some(&mark) == chars.peek())?;
            letters.chars().nth(nth)
        });
        if let Some(letter) = marked {
            read.push(letter);
            chars.next();
        } else if c.is_ascii() {
            read.push(c);
        } else {
            let nth = VNI_ALONE.0.chars().position(|sign| sign == c)?;
            read.extend(VNI_ALONE.1.chars().nth(nth));
        }
    }
    Some(read)
}

mod converting;
#[cfg(test)]
mod tests;

pub use converting::from_old;
