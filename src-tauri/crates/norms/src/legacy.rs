//! Does a text look like one of the old Vietnamese encodings read as Latin-1?
//!
//! A guess for warning people, never for changing their words.

use unicode_normalization::UnicodeNormalization;

/// Latin-1 letters and signs that TCVN3 uses and neither Vietnamese nor VNI does.
const TCVN3_ONLY: &str = "µ¶·¸¹¨¾»¼½Æ©Ç§¡¢£¤¥¦ª«¬\u{ad}®Ð×Þßþæç÷ð";
/// The same, but VNI also uses them, after a vowel.
const SHARED: &str = "øûåäüëïñö";
/// VNI's second bytes: a mark that stands after its vowel.
const VNI_MARKS: &str = "øûïåäüëØÛÏÅÄÜË";
/// Pairs VNI writes for one letter, of letters that never stand side by side in Vietnamese.
const VNI_PAIRS: [(char, &str); 4] =
    [('a', "âàáãèéêúùõ"), ('e', "âàáãùõ"), ('ö', "ôùõ"), ('ô', "ùõ")];
/// Vietnamese letters outside Latin-1: one of them proves the text is Unicode already.
fn is_modern(c: char) -> bool {
    matches!(
        c,
        '\u{1ea0}'
            ..='\u{1ef9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ'
    )
}

/// True when the text reads like TCVN3 (fonts `.VnTime` …) seen through Latin-1.
pub fn looks_like_tcvn3(text: &str) -> bool {
    let (tcvn3, vni) = evidence(text);
    tcvn3 > 0 && tcvn3 >= vni
}

/// True when the text reads like VNI-Windows seen through Latin-1.
pub fn looks_like_vni(text: &str) -> bool {
    let (tcvn3, vni) = evidence(text);
    vni > 0 && vni > tcvn3
}

/// Signs of TCVN3 and of VNI; none of either in a text that is Unicode Vietnamese already.
fn evidence(text: &str) -> (usize, usize) {
    let text: String = text.nfc().collect();
    if text.chars().any(is_modern) {
        return (0, 0);
    }
    let (mut tcvn3, mut vni) = (0, 0);
    for word in text.split_whitespace() {
        let chars: Vec<char> = word.chars().collect();
        for (i, &c) in chars.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|j| chars.get(j)).copied();
            let after = chars.get(i + 1).copied();
            tcvn3 += usize::from(is_tcvn3_sign(c, before, after));
            vni += usize::from(is_vni_sign(c, before, after));
        }
    }
    (tcvn3, vni)
}

fn is_tcvn3_sign(c: char, before: Option<char>, after: Option<char>) -> bool {
    let letter_before = before.is_some_and(|b| b.is_ascii_alphabetic());
    let letter_after = after.is_some_and(|a| a.is_ascii_alphabetic());
    // Trade marks, quotes and bullets stand at an edge of a word; letters stand inside, but for
    // đ, which begins one.
    let inside =
        letter_before && letter_after || (c == '®' || c == '§') && before.is_none() && letter_after;
    if "©®«»·§¨".contains(c) {
        inside
    } else if TCVN3_ONLY.contains(c) {
        letter_before || letter_after
    } else {
        SHARED.contains(c) && before.is_some_and(is_consonant)
    }
}

fn is_vni_sign(c: char, before: Option<char>, after: Option<char>) -> bool {
    let vowel = |near: Option<char>| near.is_some_and(is_vni_vowel);
    if VNI_MARKS.contains(c) {
        vowel(before)
    } else if let Some((_, seconds)) = VNI_PAIRS.iter().find(|(first, _)| Some(*first) == before) {
        seconds.contains(c)
    } else {
        matches!(c, 'ñ' | 'Ñ') && vowel(after) && !before.is_some_and(is_consonant)
    }
}

fn is_vni_vowel(c: char) -> bool {
    "aeiouyôöAEIOUYÔÖ".contains(c)
}

fn is_consonant(c: char) -> bool {
    c.is_ascii_alphabetic() && !"aeiouyAEIOUY".contains(c)
}

#[cfg(test)]
mod tests;
