//! Every code has its sentences, in both languages, with the same placeholders.

use super::{files, keys, short};
use std::collections::{BTreeMap, BTreeSet};

pub(super) type Words = BTreeMap<String, String>;

/// Words the house never says; "ký số" would claim a signature of the law.
const NEVER_SAID: &[&str] =
    &["vui lòng", "lỗi hệ thống", "chữ ký số", "khóa công khai", "khoá công khai"];
/// What the page on the stick is filled with.
const OF_THE_PAGE: &[&str] = &[
    "bundle", "centre", "closing", "code", "file", "office", "quarter", "received", "revision",
    "spent", "unit",
];

/// What a record's acts and its half-typed form are called may stand among the words of its screen.
const OF_A_RECORD: &[&str] = &["ui.act.", "ui.draft.of."];

/// All words of a language, from every file of the folder.
pub(super) fn words(language: &str) -> Words {
    let mut all = Words::new();
    for path in files(&format!("assets/words/{language}"), &[".json"]) {
        let one: Words = serde_json::from_str(&super::text(&path)).expect("a flat map of texts");
        for (key, sentence) in one {
            let mut parts = key.split('.').skip_while(|part| *part == "ui");
            let home = parts.next().unwrap_or_default().replace('_', "-");
            let is_home = path.file_stem().is_some_and(|stem| stem == home.as_str());
            let may_be_here = is_home || OF_A_RECORD.iter().any(|begins| key.starts_with(begins));
            assert!(may_be_here, "{key} belongs into {home}.json, not into {}", short(&path));
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
fn every_code_of_error_and_bundle_has_its_sentences() {
    for language in ["vi", "en"] {
        let words = words(language);
        let errors = keys::error_codes().into_iter().map(|code| format!("error.{code}"));
        let bundles = keys::bundle_codes().into_iter().map(|code| format!("bundle.{code}"));
        let wanted: Vec<String> = errors.chain(bundles).collect();
        let missing: Vec<&String> = wanted.iter().filter(|k| !words.contains_key(*k)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        let stale = words.keys().filter(|k| {
            // What a rule says stands in the rule's own file, so that a rule can come alone.
            let is_coded =
                ["error.", "bundle.", "rule.", "finding."].iter().any(|p| k.starts_with(p));
            is_coded && !wanted.contains(k)
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

/// Stops and question marks before a space or the end: `120.000` has none.
#[test]
fn an_amount_in_a_sentence_has_its_unit() {
    for language in ["vi", "en"] {
        for (key, sentence) in words(language) {
            // Of other words a screen writes amount and unit itself.
            if !key.starts_with("error.") && !key.starts_with("ui.law_change.doubt.") {
                continue;
            }
            let after = sentence.split("_vnd}").skip(1);
            let bare = after.filter(|rest| !rest.starts_with(" đ")).count();
            assert_eq!(bare, 0, "{language} {key}: {sentence}");
        }
    }
}

fn sentence_ends(sentence: &str) -> usize {
    let mut rest = sentence.chars().peekable();
    let mut ends = 0;
    while let Some(c) = rest.next() {
        if matches!(c, '.' | '?') && rest.peek().is_none_or(|next| next.is_whitespace()) {
            ends += 1;
        }
    }
    ends
}

#[test]
fn an_error_is_told_in_two_to_four_short_sentences() {
    for language in ["vi", "en"] {
        for (key, sentence) in words(language).iter().filter(|(k, _)| k.starts_with("error.")) {
            let ends = sentence_ends(sentence);
            assert!((2..=4).contains(&ends), "{key} in {language} has {ends} sentences");
            assert!(sentence.ends_with('.'), "{key} in {language} breaks off");
            assert!(sentence.chars().count() <= 240, "{key} in {language} is long");
        }
    }
}

#[test]
fn the_desk_finds_the_sentence_of_its_own_codes() {
    for code in desk::Code::ALL.iter().copied() {
        let said = desk::DeskError::new(code).message;
        assert_ne!(said, format!("error.{code}"), "its file is not among the desk's words");
    }
}

#[test]
fn what_the_rooms_below_refuse_by_name_is_a_code_of_the_desk() {
    let of_stick = stick::StickFault::CODES;
    let of_passphrase = seal::PassphraseFault::ALL.map(seal::PassphraseFault::code);
    let of_keys = seal::TrustFault::CODES;
    for name in of_stick.into_iter().chain(of_passphrase).chain(of_keys) {
        let known = desk::Code::ALL.iter().any(|code| code.as_str() == name);
        assert!(known, "{name} would be told as a fault of the program");
    }
}

#[test]
fn vietnamese_is_composed_and_speaks_in_the_voice_of_the_house() {
    let rules = norms::Norms::shipped().rules().iter();
    let of_rules = rules.flat_map(|rule| {
        let id = &rule.id;
        [(format!("{id}: title"), &rule.title), (format!("{id}: sentence"), &rule.sentence)]
    });
    let of_rules = of_rules.map(|(key, wording)| (key, wording.vi.clone()));
    for (key, sentence) in words("vi").into_iter().chain(of_rules) {
        assert_eq!(norms::text::nfc(&sentence), sentence, "{key} is not NFC");
        assert!(!sentence.trim().is_empty(), "{key} says nothing");
        assert!(!sentence.replace("<!DOCTYPE html>", "").contains('!'), "{key} shouts");
        let lower = sentence.to_lowercase();
        for word in NEVER_SAID {
            assert!(!lower.contains(word), "{key} says {word}");
        }
    }
}

#[test]
fn the_title_of_a_rule_is_three_to_eight_words_and_its_sentence_ends() {
    for rule in norms::Norms::shipped().rules() {
        let (id, title) = (&rule.id, &rule.title.vi);
        let count = title.split_whitespace().count();
        assert!((3..=8).contains(&count), "{id} has {count} words");
        assert!(![&rule.title.vi, &rule.title.en].iter().any(|t| t.ends_with('.')), "{id}");
        for sentence in [&rule.sentence.vi, &rule.sentence.en] {
            assert!(sentence.ends_with('.'), "{id} breaks off: {sentence}");
        }
    }
}

#[test]
fn the_page_on_the_stick_needs_nothing_but_itself() {
    let expected: BTreeSet<&str> = OF_THE_PAGE.iter().copied().collect();
    for language in ["vi", "en"] {
        let all = words(language);
        let page = &all["paper.stick.page"];
        assert!(page.starts_with("<!DOCTYPE html>\n"));
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(page.contains("<meta charset=\"utf-8\">"));
        assert_eq!(placeholders(page), expected);
        for outside in ["<script", "http:", "https:", "src=", "href=", "url(", "@import", "<link"] {
            assert!(!page.contains(outside), "the page asks for {outside}");
        }
    }
}

/// What a thing is not called any more: it has one name on screen, on paper, in the help and in the law.
const OTHER_NAMES: &[&str] = &["thẻ đăng ký", "thẻ có đóng dấu", "con dấu điện tử", "đăng ký khóa"];

#[test]
fn a_thing_has_one_name_wherever_a_person_reads() {
    for folder in [
        "assets/words/vi",
        "assets/help/vi",
        "assets/norms/forms",
        "src-tauri/crates/paper/src/templates",
    ] {
        let entries = std::fs::read_dir(crate::harness::root().join(folder)).expect("a folder");
        for entry in entries {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a text").to_lowercase();
            for name in OTHER_NAMES {
                assert!(!text.contains(name), "{}: {name}", path.display());
            }
        }
    }
}

#[test]
fn the_title_of_a_screen_a_question_or_a_paper_names_the_year_with_the_quarter() {
    let titled = ["title={", "title: ", "const title = ", ".head', ", "_head', "];
    let mut asked = 0;
    for path in files("ui/src/screens", &[".svelte", ".ts"]) {
        for line in super::text(&path).lines().filter(|line| line.contains("quarter")) {
            asked += 1;
            let is_title = titled.iter().any(|begins| line.contains(begins));
            let is_short = is_title && line.contains("quarterShort(");
            assert!(!is_short, "{}: {}", short(&path), line.trim());
        }
    }
    assert!(asked > 100, "{asked} lines name a quarter");
}
