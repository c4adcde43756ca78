//! The one word a screen, a slip and `scd` get for a file, and its sentence.

use crate::core::codes::Code;
use crate::core::words::{Language, sentence};
use serde::{Serialize, Serializer};
use std::path::PathBuf;
use ts_rs::{Config, TS};

/// What is said of a file: one of the seal's verdicts, or what this program alone can say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileCode {
    /// Whole, known, and to be taken.
    #[default]
    Accepted,
    /// Of another quarter than the one being received.
    WrongQuarter,
    /// A verdict of the seal.
    Bundle(seal::Code),
    /// What stopped the work on it.
    Desk(Code),
}

impl FileCode {
    /// The permanent code.
    pub fn as_str(self) -> &'static str {
        match self {
            FileCode::Accepted => "accepted",
            FileCode::WrongQuarter => "wrong-quarter",
            FileCode::Bundle(code) => code.as_str(),
            FileCode::Desk(code) => code.as_str(),
        }
    }

    /// The Vietnamese sentence to it.
    pub(crate) fn message(self, detail: &str) -> String {
        let family = match self {
            FileCode::Desk(_) => "error",
            _ => "bundle",
        };
        let values = [("detail".to_owned(), detail.to_owned())].into_iter().collect();
        sentence(Language::Vietnamese, &format!("{family}.{}", self.as_str()), &values)
    }

    /// Every code of a file, in order.
    fn all() -> impl Iterator<Item = FileCode> {
        let seal = seal::Code::ALL.iter().copied().map(FileCode::Bundle);
        let desk = Code::ALL.iter().copied().map(FileCode::Desk);
        [FileCode::Accepted, FileCode::WrongQuarter].into_iter().chain(seal).chain(desk)
    }
}

impl From<seal::Code> for FileCode {
    fn from(code: seal::Code) -> FileCode {
        FileCode::Bundle(code)
    }
}

impl From<Code> for FileCode {
    fn from(code: Code) -> FileCode {
        FileCode::Desk(code)
    }
}

impl std::fmt::Display for FileCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for FileCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl TS for FileCode {
    type WithoutGenerics = FileCode;
    type OptionInnerType = FileCode;

    fn name(_: &Config) -> String {
        "FileCode".to_owned()
    }

    fn inline(_: &Config) -> String {
        let codes: std::collections::BTreeSet<_> = FileCode::all().map(FileCode::as_str).collect();
        codes.iter().map(|code| format!("\"{code}\"")).collect::<Vec<_>>().join(" | ")
    }

    fn decl(cfg: &Config) -> String {
        format!("type FileCode = {};", FileCode::inline(cfg))
    }

    fn decl_concrete(cfg: &Config) -> String {
        FileCode::decl(cfg)
    }

    fn output_path() -> Option<PathBuf> {
        Some(PathBuf::from("FileCode.ts"))
    }
}
