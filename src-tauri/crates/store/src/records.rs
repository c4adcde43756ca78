//! Every record of a book, each to its table.

use crate::any::{AnyKind, AnyRecord};
use crate::error::StoreError;
use crate::row::{self, Statement};
use crate::settings::{self, Setting, Single, SingleKind};
use centre::{Record, RecordKind};
use office::{Entry, EntryKind};
use rusqlite::Connection;

/// Writes what is done to a record whatever its kind, from the names of all: one that is not named
/// here does not compile.
macro_rules! kept {
    ($($role:ident of $room:ident: $any:ident, $kind:ident { $($name:ident),+ $(,)? })+) => {
        pub(crate) fn write(conn: &Connection, record: &AnyRecord) -> Result<(), StoreError> {
            match record {
                $($(AnyRecord::$role($any::$name(one)) => row::put(conn, one),)+)+
                AnyRecord::Single(single) => row::put(conn, single.setting()),
            }
        }

        pub(crate) fn fetch(
            conn: &Connection,
            kind: AnyKind,
            key: &str,
        ) -> Result<Option<AnyRecord>, StoreError> {
            Ok(match kind {
                $($(AnyKind::$role($kind::$name) => {
                    row::get(conn, key)?.map(|one| AnyRecord::$role($any::$name(one)))
                })+)+
                AnyKind::Single(SingleKind::Setting) => {
                    row::get(conn, key)?.map(|one| AnyRecord::Single(Single::Setting(one)))
                }
            })
        }

        pub(crate) fn erase(conn: &Connection, kind: AnyKind, key: &str) -> Result<(), StoreError> {
            match kind {
                $($(AnyKind::$role($kind::$name) => row::remove::<$room::$name>(conn, key),)+)+
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
                $($(AnyKind::$role($kind::$name) => row::hide::<$room::$name>(conn, named),)+)+
                AnyKind::Single(SingleKind::Setting) => row::hide::<Setting>(conn, named),
            }
        }

        /// The keys of all rows, kind by kind.
        pub(crate) fn keys(conn: &Connection) -> Result<Vec<(AnyKind, Vec<String>)>, StoreError> {
            Ok(vec![
                $($((AnyKind::$role($kind::$name), row::keys::<$room::$name>(conn)?),)+)+
                (AnyKind::Single(SingleKind::Setting), settings::journalled_names(conn)?),
            ])
        }

        /// Records whose rows repeat otherwise what they say, with those columns.
        pub(crate) fn differing(
            conn: &Connection,
        ) -> Result<Vec<(AnyRecord, Vec<&'static str>)>, StoreError> {
            let mut all = Vec::new();
            $($(for (one, columns) in row::differing(conn)? {
                all.push((AnyRecord::$role($any::$name(one)), columns));
            })+)+
            Ok(all)
        }

        /// What is composed of every record.
        pub(crate) fn composed() -> Vec<Statement> {
            [$($(row::composed::<$room::$name>(stringify!($name))),+),+].concat()
        }
    };
}

kept! {
    Centre of centre: Record, RecordKind {
        Profile, ProfileFact, Person, Post, PostSalary, Facility, FacilityMovement, Activity, Source, Voucher,
        AllowanceSheet,
        AllowancePayment, AllowanceAdjustment, CashCount,
        Explanation, QuarterState, SealedReport, PinnedOffice, ReceivedReceipt, LawPack, LawChange,
        HandIn, Concern, Gift, OwnDecision,
    }
    Office of office: Entry, EntryKind {
        Arrival, Member, SealOnRegister, Contact, Confirmation, Review, ExplanationRead, PaperSeen, IssuedReceipt,
        TakenOut, ReceiptCopy,
    }
}
