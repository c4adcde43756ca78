//! A book against a copy of it: does the copy know acts that the book has lost?

use crate::book::Book;
use crate::column::text;
use crate::copies::look_at;
use crate::error::StoreError;
use crate::journal;
use crate::query::first;
use crate::reading::Reading;
use rusqlite::{Connection, named_params};
use std::path::Path;

/// The act after which a book goes on from a copy: what the copy does not know was left on purpose.
const GOES_BACK: &str = "restore_book";

impl Reading<'_> {
    /// The first line a copy has and this book has not, though it never went back by its own act. None
    /// of a copy that is not of this book, is not whole, or knows nothing more.
    pub fn lost_to(self, copy: &Path) -> Result<Option<i64>, StoreError> {
        let Ok(book) = Book::open_read_only(copy) else { return Ok(None) };
        let (ours, theirs) = (last(self.conn)?, last(&book.conn)?);
        let common = common(self.conn, &book.conn, ours.min(theirs))?;
        if common == 0 || common == theirs {
            return Ok(None);
        }
        let after = common.saturating_add(1);
        let went_back = act_at(self.conn, after)?.as_deref() == Some(GOES_BACK);
        // A copy is believed only when it is whole itself; that is asked last, as it reads all of it.
        let is_lost = !went_back && look_at(copy).is_ok();
        Ok(is_lost.then_some(after))
    }
}

fn last(conn: &Connection) -> Result<i64, StoreError> {
    i64::try_from(journal::total(conn)?).map_err(|_| StoreError::damaged("journal"))
}

/// The last line both journals have alike, of those up to `most`; 0 where not even the first is.
fn common(ours: &Connection, theirs: &Connection, most: i64) -> Result<i64, StoreError> {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low + 1) / 2;
        let hash = journal::hash_at(ours, middle)?;
        if hash.is_some() && hash == journal::hash_at(theirs, middle)? {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Ok(low)
}

fn act_at(conn: &Connection, seq: i64) -> Result<Option<String>, StoreError> {
    first(conn, include_str!("act_at.sql"), named_params! { ":seq": seq }, |row| text(row, "act"))
}
