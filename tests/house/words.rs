//! Every code has its sentences, in both languages, with the same placeholders.

use super::files;
use std::collections::{BTreeMap, BTreeSet};

type Words = BTreeMap<String, String>;

/// All words of a language, from every file of the folder.
fn words(language: &str) -> Words {
    let ending = format!(".{language}.json");
    let mut all = Words::new();
    for path in files("assets/words", &[&ending]) {
        let one: Words = serde_json::from_str(&super::text(&path)).expect("a flat map of texts");
        for (key, sentence) in one {
            assert!(all.insert(key.clone(), sentence).is_none(), "{key} stands twice");
        }
    }
    all
}

fn placeholders(sentence: &str) -> BTreeSet<&str> {
    let parts = sentence.split('{').skip(1).filter_map(|p| p.split('}').next());
    // A choice of plural, `{n|one|other}`, names its value first.
    let names = parts.map(|p| p.split('|').next().unwrap_or(p));
    names
        .filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        .collect()
}

#[test]
fn every_code_of_error_bundle_and_rule_has_its_sentences() {
    for language in ["vi", "en"] {
        let words = words(language);
        let mut wanted: Vec<String> = desk::CODES.iter().map(|c| format!("error.{c}")).collect();
        wanted.extend(seal::Code::ALL.iter().map(|c| format!("bundle.{}", c.as_str())));
        wanted.push("bundle.accepted".to_owned());
        for rule in norms::Norms::shipped().rules() {
            wanted.push(format!("rule.{}", rule.id));
            wanted.push(format!("finding.{}", rule.id));
        }
        let missing: Vec<&String> = wanted.iter().filter(|k| !words.contains_key(*k)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        let stale = words.keys().filter(|k| {
            let is_coded =
                ["error.", "bundle.", "rule.", "finding."].iter().any(|p| k.starts_with(p));
            // The window's own code: the program did not answer at all.
            is_coded && !wanted.contains(k) && *k != "error.no-answer"
        });
        assert_eq!(stale.count(), 0, "{language}: sentences of codes that are not there");
    }
}

#[test]
fn both_languages_have_the_same_keys_and_placeholders() {
    let (vi, en) = (words("vi"), words("en"));
    assert!(vi.keys().eq(en.keys()), "keys differ");
    for (key, sentence) in &vi {
        // What is a count in one language may be a plain word in the other only in the screens,
        // whose own test compares them; here the sentences of the core.
        if !key.starts_with("ui.") {
            assert_eq!(placeholders(sentence), placeholders(&en[key]), "{key}");
        }
    }
}

#[test]
fn errors_speak_in_three_beats() {
    for (key, sentence) in words("vi").iter().filter(|(k, _)| k.starts_with("error.")) {
        let ends = sentence.matches(['.', ';', ':']).count();
        assert!(ends >= 3, "{key}: {sentence}");
        assert!(!sentence.contains('!'), "{key}");
        assert_eq!(norms::text::nfc(sentence), *sentence, "{key} is not NFC");
    }
}
