//! Why a file of the law was refused, said to the person who wrote it: a code and what was found
//! there, in both languages. Vietnamese is the truth.
//!
//! The sentences stand here and not among the program's words, because the very reader that refuses
//! a file also runs where there is no program yet: in the build.

#[macro_use]
mod table;
mod expressions;
mod files;
mod writing;

pub use expressions::InExpression;
pub use files::InFile;
pub use writing::InWriting;

/// A reason and the values it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    reason: Reason,
    named: Vec<String>,
}

/// What can be wrong with a file, by where it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// How it is written down: keys, marks, numbers, days.
    Writing(InWriting),
    /// What it says, beside the other files.
    File(InFile),
    /// The condition of a rule.
    Expression(InExpression),
}

impl Reason {
    /// The permanent code.
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Writing(reason) => reason.code(),
            Reason::File(reason) => reason.code(),
            Reason::Expression(reason) => reason.code(),
        }
    }

    const fn said(self) -> (&'static str, &'static str) {
        match self {
            Reason::Writing(reason) => reason.said(),
            Reason::File(reason) => reason.said(),
            Reason::Expression(reason) => reason.said(),
        }
    }

    /// The reason with what it names, in the order its sentence counts them.
    pub fn of<T: Into<String>>(self, named: impl IntoIterator<Item = T>) -> Why {
        Why { reason: self, named: named.into_iter().map(Into::into).collect() }
    }
}

impl<R: Into<Reason>> From<R> for Why {
    fn from(reason: R) -> Why {
        Why { reason: reason.into(), named: Vec::new() }
    }
}

impl Why {
    /// What is wrong.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// The permanent code of the reason.
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// What the sentence names, in its order.
    pub fn named(&self) -> &[String] {
        &self.named
    }

    /// In Vietnamese: part of a sentence, without a full stop.
    pub fn vi(&self) -> String {
        self.filled(self.reason.said().0, "; có phải là: ")
    }

    /// The same in English.
    pub fn en(&self) -> String {
        self.filled(self.reason.said().1, "; did you mean: ")
    }

    /// `{0}` is the first value named; `{?0}` the same with `like` before it, and nothing where the
    /// value is empty.
    fn filled(&self, sentence: &str, like: &str) -> String {
        let mut said = String::with_capacity(sentence.len());
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let Some((hole, behind)) = after.split_once('}') else { break };
            let (is_like, nth) = hole.strip_prefix('?').map_or((false, hole), |nth| (true, nth));
            let value = nth.parse().ok().and_then(|nth: usize| self.named.get(nth));
            match value.map(String::as_str).unwrap_or_default() {
                "" => {}
                value if is_like => said.push_str(&format!("{like}{value}")),
                value => said.push_str(value),
            }
            rest = behind;
        }
        said.push_str(rest);
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every reason there is.
    fn all() -> Vec<Reason> {
        let writing = InWriting::ALL.into_iter().map(Reason::Writing);
        let files = InFile::ALL.into_iter().map(Reason::File);
        let expressions = InExpression::ALL.into_iter().map(Reason::Expression);
        writing.chain(files).chain(expressions).collect()
    }

    #[test]
    fn every_reason_has_its_own_code_and_two_sentences_that_name_the_same() {
        let holes = |text: &str| {
            let mut holes: Vec<String> = (0..9)
                .filter(|n| {
                    text.contains(&format!("{{{n}}}")) || text.contains(&format!("{{?{n}}}"))
                })
                .map(|n| n.to_string())
                .collect();
            holes.sort();
            holes
        };
        let mut codes = std::collections::BTreeSet::new();
        for reason in all() {
            let (vi, en) = reason.said();
            assert!(codes.insert(reason.code()), "two reasons {}", reason.code());
            assert_eq!(holes(vi), holes(en), "{vi} / {en}");
            assert!(!vi.ends_with('.') && !en.ends_with('.') && vi != en, "{vi} / {en}");
            assert_eq!(crate::fold::nfc(vi), vi);
        }
    }

    #[test]
    fn a_sentence_is_filled_and_what_is_like_it_is_told_only_where_something_is() {
        let why = Reason::File(InFile::NoAct).of(["nd-1", "nd-10"]);
        assert_eq!(why.en(), "no instrument nd-1; did you mean: nd-10");
        assert!(why.vi().ends_with("; có phải là: nd-10"), "{}", why.vi());
        let why = Reason::File(InFile::NoAct).of(["nd-1", ""]);
        assert_eq!(why.en(), "no instrument nd-1");
    }
}
