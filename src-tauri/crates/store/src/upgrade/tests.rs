use super::*;
use crate::book::Book;
use std::path::PathBuf;

/// Books of version 1 as that version left them.
const OLD: [&str; 2] = ["centre.socd", "office.socd"];

const STEPS: [Raising; 7] = [
    Raising::Begun,
    Raising::Folded,
    Raising::Copied,
    Raising::Raised,
    Raising::Compared,
    Raising::KeptOld,
    Raising::Swapped,
];

/// A disk with so much room, and what is done when something was done.
struct Watching<F>(u64, F);

impl<F: FnMut(Raising) -> Result<(), StoreError>> Watch for Watching<F> {
    fn free_bytes(&self, _: &Path) -> Option<u64> {
        Some(self.0)
    }
    fn after(&mut self, done: Raising) -> Result<(), StoreError> {
        (self.1)(done)
    }
}

fn laid(folder: &Path, name: &str) -> PathBuf {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/v1");
    let book = folder.join(name);
    std::fs::copy(fixtures.join(name), &book).expect("a book of version 1");
    book
}

fn step_of(path: &Path) -> i64 {
    schema::check(&connect(path).expect("a file")).expect("a book")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_book_of_an_older_program_opens_with_everything_it_held_and_the_old_one_is_kept() {
    for name in OLD {
        let folder = tempfile::tempdir().expect("a folder");
        let path = laid(folder.path(), name);
        let before = crate::look_at(&path).expect("the old book is whole");
        assert_eq!(step_of(&path), 1, "{name}");
        let old = std::fs::read(&path).expect("bytes");
        let book = Book::open(&path).expect("it opens");
        assert_eq!(book.read().facts().expect("facts"), before, "{name}");
        assert!(book.health().expect("a check").is_whole(), "{name}");
        assert_eq!(std::fs::read(old_name(&path, 1)).expect("the old one"), old, "{name}");
        book.forget_old().expect("forgotten");
        book.close().expect("closed");
        assert_eq!(names(folder.path()), [name], "nothing else is left");
        assert_eq!(step_of(&path), schema::VERSION, "{name}");
    }
}

#[test]
fn cut_at_any_step_the_book_is_the_old_or_the_new_and_opens_with_everything() {
    for name in OLD {
        for step in STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let path = laid(folder.path(), name);
            let before = crate::look_at(&path).expect("the old book is whole");
            let copy = beside(&path, ".nang-cap");
            // A cut leaves everything as it lies: nothing is cleared away.
            let cut = |now: Raising| match now == step {
                true => Err(StoreError::Io { detail: "the power went".to_owned() }),
                false => Ok(()),
            };
            assert!(swap(&path, &copy, 1, &mut Watching(0, cut)).is_err(), "{name} {step:?}");
            let expected = if step == Raising::Swapped { schema::VERSION } else { 1 };
            assert_eq!(step_of(&path), expected, "{name} {step:?}");
            assert_eq!(crate::look_at(&path).expect("whole"), before, "{name} {step:?}");
            let book = Book::open(&path).expect("it opens");
            assert_eq!(book.read().facts().expect("facts"), before, "{name} {step:?}");
            book.forget_old().expect("forgotten");
            book.close().expect("closed");
            assert_eq!(names(folder.path()), [name], "{step:?}: nothing is left");
        }
    }
}

#[test]
fn a_copy_that_differs_never_takes_the_books_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = laid(folder.path(), "centre.socd");
    let old = std::fs::read(&path).expect("bytes");
    let copy = beside(&path, ".nang-cap");
    let other = laid(folder.path(), "office.socd");
    let put_another = |done| match done {
        // Another book's rows stand where the copy's should.
        Raising::Raised => {
            std::fs::remove_file(&copy).expect("gone");
            let made = connect(&other).expect("a book");
            schema::raise(&made, 1, schema::VERSION).expect("raised");
            drop(made);
            std::fs::rename(&other, &copy).map_err(|e| io(&e))
        }
        _ => Ok(()),
    };
    let swapped = upgrade(&path, 1, &mut Watching(u64::MAX, put_another));
    assert!(matches!(swapped, Err(StoreError::Damaged { .. })), "{swapped:?}");
    assert_eq!(std::fs::read(&path).expect("bytes"), old, "the old book is untouched");
    assert_eq!(names(folder.path()), ["centre.socd"]);
}

#[test]
fn a_book_another_window_holds_is_not_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = laid(folder.path(), "centre.socd");
    let other = connect(&path).expect("an older program");
    other.pragma_update(None, "journal_mode", "WAL").expect("it keeps a log");
    let reading = other.unchecked_transaction().expect("it reads");
    schema::check(&reading).expect("a book");
    assert!(matches!(Book::open(&path), Err(StoreError::Busy)));
    drop(reading);
    other.close().expect("closed");
    Book::open(&path).expect("it opens when nobody holds it").close().expect("closed");
}

#[test]
fn a_disk_without_room_is_told_before_anything_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = laid(folder.path(), "centre.socd");
    let old = std::fs::read(&path).expect("bytes");
    let size = u64::try_from(old.len()).expect("a size");
    let none = |done| panic!("{done:?} on a disk without room");
    let free = 2 * size + SMALL - 1;
    match Book::open_watched(&path, &mut Watching(free, none)) {
        Err(StoreError::NoRoom { needed, free: told }) => {
            assert_eq!((needed, told), (free + 1, free));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(std::fs::read(&path).expect("bytes"), old);
    assert_eq!(names(folder.path()), ["centre.socd"]);
    let mut told = Vec::new();
    let mut watch = Watching(free + 1, |done| {
        told.push(done);
        Ok(())
    });
    Book::open_watched(&path, &mut watch).expect("it opens").close().expect("closed");
    assert_eq!(told, STEPS, "everything is told, once and in order");
}

#[test]
fn a_book_that_is_not_what_its_number_says_is_told_as_damaged_and_not_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("so.socd");
    let book = Book::create(&path).expect("a book");
    book.conn.pragma_update(None, "user_version", 1).expect("a number");
    book.close().expect("closed");
    let lowered = std::fs::read(&path).expect("bytes");
    match Book::open(&path) {
        Err(StoreError::Damaged { what }) => assert_eq!(what, "user_version"),
        other => panic!("{other:?}"),
    }
    assert_eq!(std::fs::read(&path).expect("bytes"), lowered);
    assert_eq!(names(folder.path()), ["so.socd"]);
}
