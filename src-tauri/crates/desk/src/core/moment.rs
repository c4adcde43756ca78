//! What stands around a question or an act: the moment, the day one goes by and the doubt of it, where things lie, and what is kept from one
//! question to the next.

use crate::core::error::DeskError;
use crate::core::world::Now;
use centre::laws::Laws;
use centre::quarters::day_of_act;
use norms::{ClockDoubt, Day, Quarter};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Reading;

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
        // A variable that is there and says nothing would make a folder of wherever the program was started.
        let env = |name: &str| env(name).filter(|value| !value.trim().is_empty());
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

/// The newest day known without doubt; derived, and none of the journal's.
pub(crate) const FLOOR: &str = "clock_floor";
/// What the newest act in doubt went by, what the clock showed, and its id; a line that sets it was made in
/// doubt.
pub(crate) const DOUBT: &str = "clock_doubt";

/// What a person said of a sitting's day: how far the clock is off it. It goes on with the clock, and is
/// void when the clock jumps: somebody has set it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    off_by: i64,
    /// The clock's day when it was last looked at.
    seen: Day,
}

impl Said {
    pub(crate) fn on(clock: Day, today: Day) -> Said {
        Said { off_by: clock.days_until(today), seen: clock }
    }

    /// The same later, by the clock's day then.
    pub(crate) fn later(self, clock: Day) -> Option<Said> {
        (0..=1).contains(&self.seen.days_until(clock)).then_some(Said { seen: clock, ..self })
    }

    pub(crate) fn day(self, clock: Day) -> Option<Day> {
        clock.plus_days(self.off_by).ok()
    }
}

/// Why the day one goes by is in doubt, with what the clock shows.
#[derive(Clone, Debug)]
pub(crate) struct Doubted {
    pub(crate) why: ClockDoubt,
    pub(crate) clock: Day,
}

/// The newest day the book knows without doubt: no clock may honestly stand before it.
pub(crate) fn floor(read: Reading<'_>) -> Result<Option<Day>, DeskError> {
    if let Some(kept) = read.setting(FLOOR)? {
        // What is no day tells nothing, as if it were not there.
        return Ok(kept.parse().ok());
    }
    let act = read.acts(1)?.into_iter().next();
    Ok(day_of_act(act.as_ref().map(|line| line.at.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// The folder of data, by what the system says.
    fn home(told: &[(&str, &str)], program: Option<&Path>) -> PathBuf {
        let told: BTreeMap<&str, &str> = told.iter().copied().collect();
        Places::usual(&|name| told.get(name).map(|value| (*value).to_owned()), program).home
    }

    #[test]
    fn the_folder_of_data_is_the_person_s_own_on_either_system() {
        let long = format!("/home/{}", "Thư mục dài ".repeat(30).trim());
        let of_windows = [("LOCALAPPDATA", "C:/Users/Trần Thị Mai/AppData/Local"), ("HOME", "/x")];
        let mai = PathBuf::from("C:/Users/Trần Thị Mai/AppData/Local/SoCongDong");
        for (told, expected) in [
            (&of_windows[..], mai),
            (
                &[("LOCALAPPDATA", "C:/Users/Hai/AppData/Local")],
                "C:/Users/Hai/AppData/Local/SoCongDong".into(),
            ),
            (
                &[("LOCALAPPDATA", " "), ("HOME", "/home/mai")],
                "/home/mai/.local/share/so-cong-dong".into(),
            ),
            (&[("XDG_DATA_HOME", "/data"), ("HOME", "/home/mai")], "/data/so-cong-dong".into()),
            (
                &[("XDG_DATA_HOME", ""), ("HOME", "/home/mai")],
                "/home/mai/.local/share/so-cong-dong".into(),
            ),
            (
                &[("HOME", "/home/Nguyễn Thị Lan")],
                "/home/Nguyễn Thị Lan/.local/share/so-cong-dong".into(),
            ),
            (&[("HOME", &long)], Path::new(&long).join(".local/share/so-cong-dong")),
            (&[("SCD_HOME", "/noi khac"), ("LOCALAPPDATA", "C:/x")], "/noi khac".into()),
            (&[], "./so-cong-dong".into()),
        ] {
            assert_eq!(home(told, None), expected, "{told:?}");
        }
    }

    #[test]
    fn a_program_with_du_lieu_beside_it_keeps_its_books_there_and_one_without_does_not() {
        let told = [("LOCALAPPDATA", "C:/Users/Mai/AppData/Local")];
        let folder = std::env::temp_dir().join(format!("Mang theo – {}", std::process::id()));
        let program = folder.join("so-cong-dong.exe");
        let own = PathBuf::from("C:/Users/Mai/AppData/Local/SoCongDong");
        assert_eq!(home(&told, Some(&program)), own);
        std::fs::create_dir_all(folder.join("du-lieu")).unwrap();
        assert_eq!(home(&told, Some(&program)), folder.join("du-lieu"));
        // Whoever names a folder means it.
        let named = [("SCD_HOME", "/khac"), told[0]];
        assert_eq!(home(&named, Some(&program)), PathBuf::from("/khac"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
