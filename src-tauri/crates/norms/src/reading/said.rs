//! What the law says, in both languages of the program.

use crate::{Day, Norms};

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Vi,
    En,
}

/// One text in both languages; figures, dates and names of acts are the same in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) vi: String,
    pub(super) en: String,
}

impl Said {
    /// What `say` makes of it in each language.
    pub(super) fn with(say: impl Fn(Tongue) -> String) -> Said {
        Said { vi: say(Tongue::Vi), en: say(Tongue::En) }
    }

    /// The Vietnamese text, and the English one where it is another.
    pub(super) fn parts(self) -> (String, Option<String>) {
        let other = (self.en != self.vi).then_some(self.en);
        (self.vi, other)
    }
}

impl From<String> for Said {
    fn from(text: String) -> Said {
        Said { vi: text.clone(), en: text }
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Said {
        text.to_owned().into()
    }
}

/// The word of a code; a code no list knows says itself.
pub(super) fn word(law: &Norms, list: &str, code: &str, on: Day, tongue: Tongue) -> String {
    law.code(list, code, on).map_or_else(
        |_| code.to_owned(),
        |found| if tongue == Tongue::En { found.en.clone() } else { found.vi.clone() },
    )
}

/// The word of a code in both languages.
pub(super) fn code(law: &Norms, list: &str, code: &str, on: Day) -> Said {
    Said::with(|tongue| word(law, list, code, on, tongue))
}

/// Yes or no.
pub(super) fn yes_no(law: &Norms, holds: bool, on: Day) -> Said {
    code(law, "yes-no", if holds { "co" } else { "khong" }, on)
}
