//! What stands around a question or an act: the moment, where things lie, and what is kept from one
//! question to the next.

use crate::core::clock::Doubted;
use crate::core::world::Now;
use centre::laws::Laws;
use norms::Quarter;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where things lie on this PC.
#[derive(Clone, Debug)]
pub struct Places {
    /// The program's data folder; never on removable media.
    pub home: PathBuf,
    /// A book named by the caller; none for the window, which works on the books of `home`.
    pub book: Option<PathBuf>,
    /// Folders that are offered as sticks, for tests and demonstrations.
    pub sticks: Vec<PathBuf>,
}

impl Places {
    /// The usual places: the folder `SCD_HOME` names; else `du-lieu` beside the program where that
    /// folder exists; else the person's own data folder. `SCD_STICKS` adds folders as sticks.
    pub fn usual(env: &dyn Fn(&str) -> Option<String>, program: Option<&Path>) -> Places {
        let beside = program.and_then(Path::parent).map(|dir| dir.join("du-lieu"));
        let own = || {
            if let Some(local) = env("LOCALAPPDATA") {
                return PathBuf::from(local).join("SoCongDong");
            }
            let data = env("XDG_DATA_HOME").map(PathBuf::from);
            let data = data.or_else(|| env("HOME").map(|h| PathBuf::from(h).join(".local/share")));
            data.unwrap_or_else(|| PathBuf::from(".")).join("so-cong-dong")
        };
        let home = env("SCD_HOME")
            .map(PathBuf::from)
            .or_else(|| beside.filter(|dir| dir.is_dir()))
            .unwrap_or_else(own);
        let sticks = env("SCD_STICKS").unwrap_or_default();
        let sticks = std::env::split_paths(&sticks).filter(|p| !p.as_os_str().is_empty());
        Places { home, book: None, sticks: sticks.collect() }
    }
}

/// What was made for one question and serves the next. It can be made anew at any time.
#[derive(Default)]
pub(crate) struct Kept {
    /// The law of the open book, once asked.
    pub(crate) laws: RefCell<Option<Arc<Laws>>>,
    /// Pages of the report last looked at; they stand until the next act.
    pub(crate) pages: RefCell<Option<KeptPages>>,
    /// The 30 digits computed last, and of which key.
    pub(crate) digits: RefCell<Option<(seal::PublicKey, String)>>,
}

/// Pages of a report, typeset.
pub(crate) struct KeptPages {
    pub(crate) quarter: Quarter,
    pub(crate) ma_so_lieu: String,
    pub(crate) pages: Vec<String>,
}

/// What stands around a question, whoever asks it.
pub(crate) struct Moment<'a> {
    pub(super) now: Now,
    pub(super) doubt: Option<Doubted>,
    pub(super) places: &'a Places,
    pub(super) kept: &'a Kept,
    pub(super) is_demo: bool,
    /// Names of the acts that can be taken back, as the border lists them.
    pub(super) undone: &'static [&'static str],
}

impl<'a> Moment<'a> {
    pub(crate) fn new(
        (now, doubt): (Now, Option<Doubted>),
        places: &'a Places,
        kept: &'a Kept,
        is_demo: bool,
        undone: &'static [&'static str],
    ) -> Moment<'a> {
        Moment { now, doubt, places, kept, is_demo, undone }
    }
}
