//! Could a word be a Vietnamese syllable? A rough sieve for telling spellings apart, not a judge.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The consonants a syllable may begin with; none is also right.
const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];
/// What may follow, without its tone. Some are rare, and some are heard only in names.
const RIMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp \
    ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm \
    iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
    oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân \
    uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych \
    uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên \
    yêng yêt yêu";
/// The five tones as combining marks.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];
const ACUTE_OR_DOT: [char; 2] = ['\u{301}', '\u{323}'];

/// How careful the sieve is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    /// Anything somebody may have meant as a syllable, hasty tones and letters included.
    Loose,
    /// Spelled by the rules: one tone, a right one before c, ch, p and t, c or k by its vowel.
    Strict,
}

/// True when the word could be one syllable.
pub(crate) fn is_syllable(word: &str, care: Care) -> bool {
    let (mut base, mut tone, mut tone_on_last) = (String::new(), None, false);
    for c in word.nfd().flat_map(char::to_lowercase).nfd() {
        if TONES.contains(&c) {
            // `ñ` is an n with a tone to Unicode, but to nobody else.
            let on_vowel = base.trim_end_matches(is_combining_mark).ends_with(VOWELS);
            if tone.is_some() || !on_vowel {
                return false;
            }
            (tone, tone_on_last) = (Some(c), true);
        } else {
            tone_on_last &= is_combining_mark(c);
            base.push(c);
        }
    }
    let base: String = base.nfc().collect();
    ONSETS.iter().any(|onset| {
        base.strip_prefix(onset).is_some_and(|rime| {
            fits(onset, rime, care)
                && !(tone_on_last && ends_in_glide(rime))
                && (care == Care::Loose || follows_rules(onset, rime, tone))
        })
    })
}

fn fits(onset: &str, rime: &str, care: Care) -> bool {
    // Of `y` and `i` as the only vowel both are written: Sỳn, Sìn.
    let as_i = rime.strip_prefix('y').map(|coda| format!("i{coda}"));
    let listed = |rime: &str| RIMES.split(' ').any(|known| known == rime);
    listed(rime)
        || as_i.is_some_and(|rime| {
            listed(&rime) && (care == Care::Loose || onset == "qu" || rime == "i")
        })
        || onset == "gi" && rime.is_empty()
}

/// The tone never stands on the last letter of these: ái, not aí.
fn ends_in_glide(rime: &str) -> bool {
    let glide = rime.len() > 1 && rime.ends_with(['i', 'y', 'o', 'u']);
    glide && rime != "uy"
}

fn follows_rules(onset: &str, rime: &str, tone: Option<char>) -> bool {
    let stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    let toned = tone.is_some_and(|tone| ACUTE_OR_DOT.contains(&tone));
    let front = rime.starts_with(['e', 'ê', 'i', 'y']);
    let letters = match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !rime.starts_with(['e', 'ê', 'y']),
        "qu" => !rime.starts_with(['u', 'ư', 'o']),
        _ => true,
    };
    letters && (toned || !stopped)
}

#[cfg(test)]
mod tests {
    use super::{Care, is_syllable};

    #[test]
    fn words_are_sieved() {
        for (word, loose, strict) in [
            ("Nguyễn", true, true),
            ("QUỲNH", true, true),
            ("giếng", true, true),
            ("gì", true, true),
            ("quốc", true, true),
            ("ý", true, true),
            ("Lềnh", true, true),
            ("Voòng", true, true),
            ("hoà", true, true),
            ("thuý", true, true),
            ("hoc", true, false),
            ("tộc", true, true),
            ("tồc", true, false),
            ("cể", true, false),
            ("kế", true, true),
            ("ngế", true, false),
            ("Sỳn", true, false),
            ("aí", false, false),
            ("xaù", false, false),
            ("ngời", true, true),
            ("trờng", false, false),
            ("đợc", false, false),
            ("híng", false, false),
            ("ñon", false, false),
            ("tếé", false, false),
            ("phng", false, false),
            ("Excel", false, false),
            ("café", false, false),
            ("", false, false),
        ] {
            assert_eq!(is_syllable(word, Care::Loose), loose, "{word}");
            assert_eq!(is_syllable(word, Care::Strict), strict, "{word} by the rules");
        }
    }
}
