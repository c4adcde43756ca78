//! An accepted explanation that becomes a phrase every centre may choose.

use super::writing::{DraftFault, Writing, quoted, slug};
use crate::Norms;
use serde::Deserialize;
use std::fmt::Write;
use ts_rs::TS;

/// The list of accepted explanations.
pub(crate) const PHRASES: &str = "explanation-phrase";
/// Longest phrase in letters: as long as what a centre may say of a finding.
const LONGEST: usize = 500;
/// Most letters of a phrase its code is made of.
const LONGEST_CODE: usize = 40;

/// A phrase for what one rule finds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhraseDraft {
    /// The rule it answers.
    pub rule: String,
    /// The words, as the office wants them said: no name stands in them by itself.
    pub text: String,
}

impl PhraseDraft {
    pub(super) fn write(&self, writing: &mut Writing) -> Result<(), DraftFault> {
        let path = format!("codes/{PHRASES}.toml");
        let law = writing.files.read()?;
        if law.rule(&self.rule).is_none() {
            return Err(DraftFault::Wrong("rule"));
        }
        let words = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() > LONGEST {
            return Err(DraftFault::Wrong("text"));
        }
        let known = law.all_codes(PHRASES);
        if known.iter().any(|code| code.vi == words && code.field("rule") == self.rule) {
            return Err(DraftFault::Taken("text"));
        }
        let Some(stood) = writing.files.get(&path) else {
            return Err(DraftFault::Wrong("text"));
        };
        let code = free_code(&law, &words)?;
        let mut text = stood.trim_end().to_owned();
        let _ = write!(text, "\n\n[[code]]\ncode = \"{code}\"\nvi = {}", quoted(&words, "text")?);
        let _ = writeln!(text, "\nextra = {{ rule = \"{}\" }}", self.rule);
        writing.put(&path, &text)
    }
}

/// A code made of the first words, with a number where it is taken.
fn free_code(law: &Norms, words: &str) -> Result<String, DraftFault> {
    let short: String = words.chars().take(LONGEST_CODE).collect();
    let base = slug(&short, "text")?;
    let is_free = |code: &String| law.all_codes(PHRASES).iter().all(|known| known.code != *code);
    let numbered = (2_u32..10_000).map(|n| format!("{base}-{n}"));
    std::iter::once(base.clone()).chain(numbered).find(is_free).ok_or(DraftFault::Taken("text"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LawFiles;
    use crate::draft::LawDraft;

    fn draft(rule: &str, text: &str) -> LawDraft {
        LawDraft::Phrase(PhraseDraft { rule: rule.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn an_accepted_explanation_is_a_phrase_of_its_rule_and_the_same_words_come_once() {
        const SAID: &str = "Đã mượn két của trường, kiểm quỹ ngày 02/10";
        let files = LawFiles::shipped();
        let (files, changed) =
            draft("cash-not-counted", &format!("  {SAID} ")).apply(&files).unwrap();
        assert_eq!(changed, ["codes/explanation-phrase.toml"]);
        let again = draft("cash-not-counted", SAID).apply(&files).unwrap_err();
        assert_eq!(again, DraftFault::Taken("text"));
        let (files, _) = draft("post-without-decision", SAID).apply(&files).unwrap();
        let law = files.read().unwrap();
        let said: Vec<(&str, &str)> = law
            .all_codes(PHRASES)
            .iter()
            .filter(|code| code.vi == SAID)
            .map(|code| (code.code.as_str(), code.field("rule")))
            .collect();
        assert_eq!(
            said,
            [
                ("da-muon-ket-cua-truong-kiem-qui-ngay-02", "cash-not-counted"),
                ("da-muon-ket-cua-truong-kiem-qui-ngay-02-2", "post-without-decision"),
            ]
        );
        assert_eq!(law.lost(Norms::shipped()), None);
    }

    #[test]
    fn what_answers_no_rule_says_nothing_or_is_too_long_is_refused_by_field() {
        let files = LawFiles::shipped();
        let long = "dài ".repeat(130);
        for (rule, text, fault) in [
            ("cash-counted-not", "x", DraftFault::Wrong("rule")),
            ("cash-not-counted", "  ", DraftFault::Empty("text")),
            ("cash-not-counted", long.as_str(), DraftFault::Wrong("text")),
        ] {
            assert_eq!(draft(rule, text).apply(&files).unwrap_err(), fault, "{rule} {text:.10}");
        }
    }
}
