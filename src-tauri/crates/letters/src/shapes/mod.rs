//! The shape of every table of a report, and all there is to say of one: its columns with their
//! kinds, since which version it is there, how its rows are told, ordered and added up, where it is
//! mended. Whoever needs to know asks here: layers, papers, checks, screens and the public page.
//!
//! Column names are English and never change; titles are what a Vietnamese reader sees. The
//! first `key` columns identify a row, and rows stand in ascending order of them.

mod advances;
mod allotments;
mod attachments;
mod beside;
mod closings;
mod column;
mod committee;
mod money;
mod people;
mod plans;
mod receipt;
mod shape;
#[cfg(test)]
mod tests;
mod work;

pub use attachments::{ATTACHED_BY, ATTACHMENTS, AttachedBy};
pub use beside::BESIDE;
pub use column::{Column, ColumnKind, Kind, Refers};
pub use receipt::{RECEIPT, RECEIPT_VERSION};
pub use shape::Shape;

#[cfg(test)]
pub(crate) use tests::GROWN;

/// Version of the tables this program writes; a change of any table is a new version.
pub const TABLES_VERSION: u32 = 8;

/// Every table of a report, in the order they stand in the workbook.
pub const ALL: &[Shape] = &[
    work::CENTRE,
    work::POSTS,
    people::SECONDED,
    people::TRAINED,
    people::COLLABORATORS,
    committee::MEMBERS,
    committee::MEETINGS,
    work::FACILITIES,
    work::MOVEMENTS,
    work::ACTIVITIES,
    plans::PLANS,
    plans::TARGETS,
    money::SOURCES,
    allotments::ALLOTMENTS,
    allotments::CARRIED_OUT,
    money::BALANCES,
    money::VOUCHERS,
    money::SHARES,
    money::CASH_BOOK,
    money::ALLOWANCES,
    money::PAYMENTS,
    money::OWED,
    money::OWN_DECISIONS,
    money::CASH_COUNTS,
    advances::ADVANCES,
    closings::CLOSINGS,
    work::GIFTS,
    work::DIFFICULTIES,
    work::REQUESTS,
    attachments::ATTACHED,
    work::LATE,
    work::RESULTS_OF_CHECK,
];

/// The tables of a report of that version, in the order of [`ALL`]; a version this program does not
/// know has those of the newest it does.
pub fn tables(version: u32) -> impl Iterator<Item = &'static Shape> {
    ALL.iter().filter(move |shape| shape.since <= version)
}

impl Shape {
    /// The shape of that name.
    pub fn named(name: &str) -> Option<&'static Shape> {
        ALL.iter().chain(RECEIPT).chain(BESIDE).find(|shape| shape.name == name)
    }
}

/// How many characters a form takes for a column: its shape says so, once for paper, office and form.
///
/// # Panics
/// When the constant that asks is compiled: no such table, no such column, or no limit said there.
pub const fn most_of(table: &str, column: &str) -> usize {
    let mut at = 0;
    while at < ALL.len() {
        if is_same(ALL[at].name, table) {
            return most_in(ALL[at].columns, column);
        }
        at += 1;
    }
    panic!("no table of that name")
}

const fn most_in(columns: &[Column], name: &str) -> usize {
    let mut at = 0;
    while at < columns.len() {
        if is_same(columns[at].name, name) {
            match columns[at].most {
                Some(most) => return most,
                None => panic!("no limit is said of that column"),
            }
        }
        at += 1;
    }
    panic!("no column of that name")
}

/// `==` of texts, while compiling.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    one.len() == other.len()
}
