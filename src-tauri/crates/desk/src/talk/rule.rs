//! The words of a rule of checking, as every reply that names a rule carries them.

use norms::rules::Rule;
use serde::Serialize;
use ts_rs::TS;

/// What a rule of the law in use is called, and the pattern of what it says where it finds
/// something: `{name}` takes a value of the finding's `show`. A reply has none of it where it
/// names a rule which this machine's law does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleWords {
    pub title_vi: String,
    pub title_en: String,
    pub sentence_vi: String,
    pub sentence_en: String,
}

impl From<&Rule> for RuleWords {
    fn from(rule: &Rule) -> RuleWords {
        RuleWords {
            title_vi: rule.title.vi.clone(),
            title_en: rule.title.en.clone(),
            sentence_vi: rule.sentence.vi.clone(),
            sentence_en: rule.sentence.en.clone(),
        }
    }
}
