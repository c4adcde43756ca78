//! The desk itself: the open book, the world, and the one way to act.

use crate::core::error::DeskError;
use crate::core::world::{Now, World};
use centre::Profile;
use norms::Quarter;
use seal::SigningSeed;
use std::path::{Path, PathBuf};
use store::{Book, Reading, Role};

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

/// Pages of the report last looked at; they stand until the next act.
pub(crate) struct KeptPages {
    pub(crate) quarter: Quarter,
    pub(crate) ma_so_lieu: String,
    pub(crate) pages: Vec<String>,
}

/// An open seal. The seed is wiped from memory when this goes.
pub(crate) struct Session {
    pub(crate) seed: SigningSeed,
    /// The instant of the last use.
    pub(crate) used_at: String,
}

/// The desk: answers the commands of the border, one at a time.
pub struct Desk {
    pub(crate) places: Places,
    pub(crate) world: Box<dyn World>,
    pub(crate) is_sample_chosen: bool,
    /// Set by [`Desk::for_demo`] alone; no command reaches it.
    pub(crate) is_demo: bool,
    /// Its books do not wait for the disk.
    is_hasty: bool,
    pub(super) book: Option<Book>,
    /// The law of the open book, once asked.
    pub(crate) laws: Option<std::sync::Arc<crate::core::laws::Laws>>,
    pub(crate) pages: Option<KeptPages>,
    /// The 30 digits computed last, and of which key.
    pub(crate) digits: Option<(seal::PublicKey, String)>,
    /// The office's seal, while it is open for a sitting.
    pub(crate) session: Option<Session>,
}

impl Desk {
    /// A desk over its places; nothing is opened before the first command.
    pub fn new(places: Places, world: Box<dyn World>) -> Desk {
        Desk {
            places,
            world,
            is_sample_chosen: false,
            is_demo: false,
            is_hasty: false,
            book: None,
            laws: None,
            pages: None,
            digits: None,
            session: None,
        }
    }

    /// A desk for `scd demo`. What is founded at it is a sample; unlike the sample book its reports
    /// are addressed to their office and may leave on a stick; and as its books can be made again
    /// from their seed, nobody waits for the disk after each act.
    pub fn for_demo(places: Places, world: Box<dyn World>) -> Desk {
        Desk { is_demo: true, is_hasty: true, ..Desk::new(places, world) }
    }

    /// A desk for `scd bench`: its books are samples, as those of the demonstration, and wait for
    /// the disk, as everybody's do.
    pub fn for_bench(places: Places, world: Box<dyn World>) -> Desk {
        Desk { is_demo: true, is_hasty: false, ..Desk::new(places, world) }
    }

    /// Lets go of whatever a panic left half done: it lives in the connection, and a fresh one starts
    /// clean.
    pub(crate) fn start_clean(&mut self) {
        self.book = None;
        self.laws = None;
    }

    pub(crate) fn now(&self) -> Now {
        self.world.now()
    }

    /// The path of the chosen book.
    pub(crate) fn book_path(&self) -> PathBuf {
        match &self.places.book {
            Some(path) => path.clone(),
            None if self.is_sample_chosen => self.places.home.join("so-mau.socd"),
            None => self.places.home.join("so.socd"),
        }
    }

    /// The open book. The window's own book is made when it is not there yet; a book named by the
    /// caller must exist.
    pub(crate) fn book(&mut self) -> Result<&mut Book, DeskError> {
        if self.book.is_none() {
            let path = self.book_path();
            let book = match Book::open(&path) {
                Err(store::StoreError::Missing) if self.places.book.is_none() => {
                    Book::create(&path)?
                }
                other => other?,
            };
            self.keep(book)?;
        }
        self.book.as_mut().ok_or_else(|| DeskError::new("book-missing"))
    }

    /// Makes the book the caller named; never overwrites.
    pub fn create_book(&mut self) -> Result<(), DeskError> {
        let path = self.book_path();
        self.keep(Book::create(&path)?)
    }

    fn keep(&mut self, book: Book) -> Result<(), DeskError> {
        if self.is_hasty {
            book.do_not_wait()?;
        }
        self.book = Some(book);
        self.laws = None;
        Ok(())
    }

    /// Lets go of the open book, so that its file can be replaced or another opened.
    pub(crate) fn close_book(&mut self) -> Result<(), DeskError> {
        self.pages = None;
        self.laws = None;
        self.session = None;
        match self.book.take() {
            Some(book) => Ok(book.close()?),
            None => Ok(()),
        }
    }

    /// Reads the open book.
    pub(crate) fn read(&mut self) -> Result<Reading<'_>, DeskError> {
        Ok(self.book()?.read())
    }

    /// The centre of the open book.
    pub(crate) fn profile(&mut self) -> Result<Profile, DeskError> {
        let book = self.book()?;
        if book.role()? == Some(Role::Office) {
            return Err(DeskError::new("not-a-centre"));
        }
        book.read().profile()?.ok_or_else(|| DeskError::new("no-book-yet"))
    }

    /// Is the open book sample data?
    pub(crate) fn is_sample(&mut self) -> Result<bool, DeskError> {
        Ok(self.book()?.setting("is_sample")?.as_deref() == Some("1"))
    }
}
