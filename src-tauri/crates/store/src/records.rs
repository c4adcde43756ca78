//! Every record of a book, each to its table.

use crate::any::{AnyKind, AnyRecord};
use crate::error::StoreError;
use crate::row::{self, Statement};
use crate::settings::{self, Setting, Single, SingleKind};
use rusqlite::Connection;

/// Writes what is done to a record of a role whatever its kind, from the names the role has: one that
/// has no `Row` does not compile.
macro_rules! kept {
    ($any:ident, $kind:ident { $($name:ident),+ }) => {
        use crate::error::StoreError;
        use crate::row::{self, Statement};
        use rusqlite::Connection;

        pub(super) fn write(conn: &Connection, record: &$any) -> Result<(), StoreError> {
            match record {
                $($any::$name(one) => row::put(conn, one),)+
            }
        }

        pub(super) fn fetch(
            conn: &Connection,
            kind: $kind,
            key: &str,
        ) -> Result<Option<$any>, StoreError> {
            Ok(match kind {
                $($kind::$name => row::get(conn, key)?.map($any::$name),)+
            })
        }

        pub(super) fn erase(conn: &Connection, kind: $kind, key: &str) -> Result<(), StoreError> {
            match kind {
                $($kind::$name => row::remove::<$name>(conn, key),)+
            }
        }

        pub(super) fn hide(
            conn: &Connection,
            kind: $kind,
            named: impl FnMut(&'static str),
        ) -> Result<(), StoreError> {
            match kind {
                $($kind::$name => row::hide::<$name>(conn, named),)+
            }
        }

        pub(super) fn keys(conn: &Connection, kind: $kind) -> Result<Vec<String>, StoreError> {
            match kind {
                $($kind::$name => row::keys::<$name>(conn),)+
            }
        }

        pub(super) fn differing(
            conn: &Connection,
        ) -> Result<Vec<($any, Vec<&'static str>)>, StoreError> {
            let mut all = Vec::new();
            $(for (one, columns) in row::differing(conn)? {
                all.push(($any::$name(one), columns));
            })+
            Ok(all)
        }

        pub(super) fn composed() -> Vec<Statement> {
            [$(row::composed::<$name>(stringify!($name))),+].concat()
        }
    };
}

mod of_centre {
    use centre::*;
    centre::each_record!(kept);
}

mod of_office {
    use office::*;
    office::each_entry!(kept);
}

pub(crate) fn write(conn: &Connection, record: &AnyRecord) -> Result<(), StoreError> {
    match record {
        AnyRecord::Centre(record) => of_centre::write(conn, record),
        AnyRecord::Office(entry) => of_office::write(conn, entry),
        AnyRecord::Single(single) => row::put(conn, single.setting()),
    }
}

pub(crate) fn fetch(
    conn: &Connection,
    kind: AnyKind,
    key: &str,
) -> Result<Option<AnyRecord>, StoreError> {
    Ok(match kind {
        AnyKind::Centre(kind) => of_centre::fetch(conn, kind, key)?.map(AnyRecord::Centre),
        AnyKind::Office(kind) => of_office::fetch(conn, kind, key)?.map(AnyRecord::Office),
        AnyKind::Single(SingleKind::Setting) => {
            row::get(conn, key)?.map(|one| AnyRecord::Single(Single::Setting(one)))
        }
    })
}

pub(crate) fn erase(conn: &Connection, kind: AnyKind, key: &str) -> Result<(), StoreError> {
    match kind {
        AnyKind::Centre(kind) => of_centre::erase(conn, kind, key),
        AnyKind::Office(kind) => of_office::erase(conn, kind, key),
        AnyKind::Single(SingleKind::Setting) => row::remove::<Setting>(conn, key),
    }
}

/// Hides the tables of a kind behind temporary ones that hold the same, naming each.
pub(crate) fn hide(
    conn: &Connection,
    kind: AnyKind,
    named: impl FnMut(&'static str),
) -> Result<(), StoreError> {
    match kind {
        AnyKind::Centre(kind) => of_centre::hide(conn, kind, named),
        AnyKind::Office(kind) => of_office::hide(conn, kind, named),
        AnyKind::Single(SingleKind::Setting) => row::hide::<Setting>(conn, named),
    }
}

/// The keys of all rows, kind by kind.
pub(crate) fn keys(conn: &Connection) -> Result<Vec<(AnyKind, Vec<String>)>, StoreError> {
    let mut all = Vec::new();
    for kind in centre::RecordKind::ALL {
        all.push((AnyKind::Centre(*kind), of_centre::keys(conn, *kind)?));
    }
    for kind in office::EntryKind::ALL {
        all.push((AnyKind::Office(*kind), of_office::keys(conn, *kind)?));
    }
    all.push((AnyKind::Single(SingleKind::Setting), settings::journalled_names(conn)?));
    Ok(all)
}

/// Records whose rows repeat otherwise what they say, with those columns.
pub(crate) fn differing(
    conn: &Connection,
) -> Result<Vec<(AnyRecord, Vec<&'static str>)>, StoreError> {
    let of_centre = of_centre::differing(conn)?.into_iter();
    let mut all: Vec<_> =
        of_centre.map(|(one, columns)| (AnyRecord::Centre(one), columns)).collect();
    let of_office = of_office::differing(conn)?.into_iter();
    all.extend(of_office.map(|(one, columns)| (AnyRecord::Office(one), columns)));
    Ok(all)
}

/// What is composed of every record.
pub(crate) fn composed() -> Vec<Statement> {
    [of_centre::composed(), of_office::composed()].concat()
}
