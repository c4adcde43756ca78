//! What a person has set: how everything is shown to them, and what their papers say.

use norms::School;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

norms::closed_set! {
    /// A language of the program.
    pub enum Language {
        /// The first language, and the truth.
        Vietnamese = "vi",
        /// Complete beside it.
        English = "en",
    }
}

norms::closed_set! {
    /// How large the program writes.
    pub enum TypeSize {
        /// As most read it.
        Usual = "vua",
        /// A size larger.
        Large = "lon",
        /// As large as the screens hold.
        Largest = "rat-lon",
    }
}

norms::closed_set! {
    /// The school of amounts in words.
    pub enum WordsSchool {
        /// linh, nghìn.
        Northern = "bac",
        /// lẻ, ngàn.
        Southern = "nam",
    }
}

/// What a person may set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub language: Language,
    pub type_size: TypeSize,
    /// How an amount is said in words.
    pub words_school: WordsSchool,
    /// Amount in words: an empty group is said, "một triệu không nghìn không trăm linh năm".
    pub says_zero_thousand: bool,
    /// Amount in words: ends with "đồng chẵn".
    pub says_chan: bool,
    /// Organisation above the centre on paper, e.g. "UBND XÃ ĐIỀN XÁ".
    pub upper_body: String,
    /// Who concludes on reports at an office; empty where nobody gave a name.
    pub clerk: String,
}

impl Settings {
    /// What was set by its names. What nobody set, and of a closed set what a newer program set, has
    /// its usual value.
    ///
    /// # Errors
    /// Only what `kept`, which reads one of them, fails with.
    pub fn of<E>(mut kept: impl FnMut(&str) -> Result<Option<String>, E>) -> Result<Settings, E> {
        fn known<T>(kept: Option<String>, from_code: fn(&str) -> Option<T>, usual: T) -> T {
            kept.as_deref().and_then(from_code).unwrap_or(usual)
        }
        let language = known(kept("language")?, Language::from_code, Language::Vietnamese);
        let type_size = known(kept("type_size")?, TypeSize::from_code, TypeSize::Usual);
        let school = known(kept("words_school")?, WordsSchool::from_code, WordsSchool::Northern);
        Ok(Settings {
            language,
            type_size,
            words_school: school,
            says_zero_thousand: kept("says_zero_thousand")?.as_deref() == Some("1"),
            says_chan: kept("says_chan")?.as_deref() == Some("1"),
            upper_body: kept("upper_body")?.unwrap_or_default(),
            clerk: kept("clerk")?.unwrap_or_default(),
        })
    }

    /// Each by its name, as it is kept.
    pub fn kept(&self) -> [(&'static str, &str); 7] {
        let flag = |on: bool| if on { "1" } else { "0" };
        [
            ("language", self.language.code()),
            ("type_size", self.type_size.code()),
            ("words_school", self.words_school.code()),
            ("says_zero_thousand", flag(self.says_zero_thousand)),
            ("says_chan", flag(self.says_chan)),
            ("upper_body", &self.upper_body),
            ("clerk", &self.clerk),
        ]
    }

    /// How amounts are said in words.
    pub fn school(&self) -> School {
        let school = match self.words_school {
            WordsSchool::Southern => School::SOUTHERN,
            WordsSchool::Northern => School::NORTHERN,
        };
        School { say_zero_thousand: self.says_zero_thousand, chan: self.says_chan, ..school }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use norms::{Vnd, amount_in_words};
    use std::convert::Infallible;

    fn of(kept: &[(&str, &str)]) -> Settings {
        let find =
            |name: &str| kept.iter().find(|(of, _)| *of == name).map(|(_, v)| (*v).to_owned());
        let settings: Result<_, Infallible> = Settings::of(|name| Ok(find(name)));
        settings.unwrap()
    }

    #[test]
    fn what_nobody_set_is_as_usual_and_what_is_set_reads_back() {
        let usual = of(&[]);
        assert_eq!(usual.kept().map(|(_, v)| v), ["vi", "vua", "bac", "0", "0", "", ""]);
        let set = [
            ("language", "en"),
            ("type_size", "rat-lon"),
            ("words_school", "nam"),
            ("says_zero_thousand", "1"),
            ("says_chan", "1"),
            ("upper_body", "UBND XÃ ĐIỀN XÁ"),
            ("clerk", "Nguyễn Thị Lan"),
        ];
        assert_eq!(of(&set).kept(), set);
        // A newer program's word is nothing to this one.
        assert_eq!(of(&[("language", "fr"), ("type_size", ""), ("says_chan", "yes")]), usual);
    }

    #[test]
    fn amounts_are_said_as_the_book_has_it_set() {
        let amount = Vnd::new(1_000_005).unwrap();
        for (set, words) in [
            (&[][..], "Một triệu không trăm linh năm đồng"),
            (&[("words_school", "nam")], "Một triệu không trăm lẻ năm đồng"),
            (&[("says_chan", "1")], "Một triệu không trăm linh năm đồng chẵn"),
            (&[("says_zero_thousand", "1")], "Một triệu không nghìn không trăm linh năm đồng"),
        ] {
            assert_eq!(amount_in_words(amount, of(set).school()), words, "{set:?}");
        }
    }
}
