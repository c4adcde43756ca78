//! The desk itself: the open book, the world, and the one way to act.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::moment::{Doubted, Kept, Moment, Places, Said, floor};
use crate::core::world::{ClockTold, Now, Waiting, World};
use norms::{Day, clock};
use seal::SigningSeed;
use std::cell::Cell;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;
use store::{Act, Book};

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
    book: Option<Book>,
    pub(crate) kept: Kept,
    /// Names of the acts that can be taken back; the border tells them.
    pub(crate) undone: &'static [&'static str],
    /// The office took something in or gave something out since its last copy.
    pub(crate) has_sat: bool,
    /// The office's seal, while it is open for a sitting.
    pub(crate) session: Option<Session>,
    /// The draft that the act asked for now saves.
    pub(crate) saves: Option<String>,
    /// What a person said of today, for this sitting.
    pub(crate) said: Cell<Option<Said>>,
    has_told_doubt: bool,
}

/// One process at a time works on the books of a data folder: what a deed looks at, it still finds when
/// it writes. Gone with the process that held it, however that ended.
pub(crate) struct Turn {
    /// None where the folder takes no file: nothing can be written there either.
    _held: Option<File>,
}

/// How long a command waits for its turn, in steps of [`PAUSE`]: half a minute.
const PATIENCE: u32 = 1500;
const PAUSE: Duration = Duration::from_millis(20);

impl Desk {
    /// Waits until no other process is in the midst of a command on these books.
    pub(crate) fn turn(&self) -> Result<Turn, DeskError> {
        let home = &self.places.home;
        drop(std::fs::create_dir_all(home));
        let open = File::options().create(true).write(true).truncate(false).open(home.join("khoa"));
        let Ok(file) = open else {
            return Ok(Turn { _held: None });
        };
        for _ in 0..PATIENCE {
            match file.try_lock() {
                Ok(()) => return Ok(Turn { _held: Some(file) }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                // A file system without locks has no second process to fear, or no way to hinder it.
                Err(TryLockError::Error(_)) => return Ok(Turn { _held: None }),
            }
        }
        Err(DeskError::new(Code::BookBusy))
    }

    /// A desk over its places; nothing is opened before the first command.
    pub fn new(places: Places, world: Box<dyn World>) -> Desk {
        let said = world.said_today().map(|today| Said::on(world.now().today, today));
        Desk {
            said: Cell::new(said),
            has_told_doubt: false,
            places,
            world,
            is_sample_chosen: false,
            is_demo: false,
            is_hasty: false,
            book: None,
            kept: Kept::default(),
            undone: &[],
            has_sat: false,
            session: None,
            saves: None,
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
        self.kept.laws.take();
    }

    /// The moment, by the day one goes by.
    pub(crate) fn now(&self) -> Now {
        self.reckon().0
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
            let book = match self.open(&path) {
                Err(store::StoreError::Missing) if self.places.book.is_none() => {
                    Book::create(&path)?
                }
                other => other?,
            };
            self.keep(book)?;
        }
        self.book.as_mut().ok_or_else(|| DeskError::new(Code::BookMissing))
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
        self.kept.laws.take();
        Ok(())
    }

    /// The file of the open book holds all that was reported saved.
    pub(crate) fn fold(&self) {
        if let Some(book) = &self.book {
            book.fold();
        }
    }

    /// Lets go of the open book, so that another can be opened.
    pub(crate) fn close_book(&mut self) -> Result<(), DeskError> {
        match self.let_go() {
            Some(book) => Ok(book.close()?),
            None => Ok(()),
        }
    }

    /// The same so that another file can take its place; refused while another window has it open.
    pub(crate) fn close_book_alone(&mut self) -> Result<(), DeskError> {
        match self.let_go() {
            Some(book) => Ok(book.close_alone()?),
            None => Ok(()),
        }
    }

    fn let_go(&mut self) -> Option<Book> {
        self.kept.pages.take();
        self.kept.laws.take();
        self.session = None;
        self.book.take()
    }

    /// Opens a book that waits beside the place of the desk's own, to write into it before it takes
    /// that place.
    pub(crate) fn open_beside(&mut self, path: &Path) -> Result<(), DeskError> {
        self.close_book()?;
        let book = self.open(path)?;
        self.keep(book)
    }

    /// Opens a book; while one of an older program becomes one of this, the person is told.
    fn open(&mut self, path: &Path) -> Result<Book, store::StoreError> {
        Book::open_watched(path, &mut Waiting(self.world.as_mut()))
    }

    /// The open book and what stands around a question to it.
    pub(super) fn parts(&mut self, now: (Now, Option<Doubted>)) -> (Option<&mut Book>, Moment<'_>) {
        let moment = Moment::new(now, &self.places, &self.kept, self.is_demo, self.undone);
        (self.book.as_mut(), moment)
    }

    /// Opens a transaction for an act.
    pub(super) fn begin(
        &mut self,
        now: (Now, Option<Doubted>),
    ) -> Result<(Act<'_>, Moment<'_>, &mut dyn World), DeskError> {
        let moment = Moment::new(now, &self.places, &self.kept, self.is_demo, self.undone);
        let book = self.book.as_mut().ok_or_else(|| DeskError::new(Code::BookMissing))?;
        Ok((book.begin()?, moment, self.world.as_mut()))
    }
}

impl Desk {
    /// The moment, by the day one goes by, and what is in doubt of it.
    pub(crate) fn reckon(&self) -> (Now, Option<Doubted>) {
        let now = self.world.now();
        let clock = now.today;
        let said = self.said.get().and_then(|said| said.later(clock));
        self.said.set(said);
        // A book that cannot be read says so where it is asked for more than this.
        let floor = self.book.as_ref().and_then(|book| floor(book.read()).ok()).flatten();
        let reckoned = clock::reckon(clock, floor, said.and_then(|said| said.day(clock)));
        let doubt = reckoned.doubt.map(|why| Doubted { why, clock });
        (Now { today: reckoned.today, ..now }, doubt)
    }

    /// Tells whoever works here that the day is in doubt, once.
    pub(crate) fn tell_doubt(&mut self) {
        let (now, doubt) = self.reckon();
        if let Some(Doubted { why, clock }) = doubt.filter(|_| !self.has_told_doubt) {
            self.has_told_doubt = true;
            self.world.doubt(&ClockTold { why, clock, today: now.today });
        }
    }

    /// What a person says it is today stands until the sitting ends or the clock jumps.
    pub(crate) fn believe(&self, today: Day) {
        self.said.set(Some(Said::on(self.world.now().today, today)));
    }
}
