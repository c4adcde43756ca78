//! Reading the book: the same questions whether an act is open or not.

use crate::drafts::Draft;
use crate::error::StoreError;
use crate::journal::{self, ActLine};
use crate::sums::{self, SourceSum};
use crate::{
    activities, allowance_sheets, cash_counts, drafts, explanations, facilities, hand_ins, people,
    posts, profile, quarters, records, sealed_reports, settings, sources, vouchers,
};
use centre::covering::{DayChange, Holdings};
use centre::{
    Activity, AllowanceSheet, CashCount, Explanation, Facility, HandIn, Person, Post, Profile,
    QuarterState, Record, RecordKind, SealedReport, Series, Source, Voucher,
};
use letters::Role;
use norms::{Day, Month, Quarter};
use rusqlite::Connection;

/// A view of the book, inside an act or outside one.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub(crate) conn: &'a Connection,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Reading<'a> {
        Reading { conn }
    }

    /// Whose book it is; none before its first run is done.
    pub fn role(self) -> Result<Option<Role>, StoreError> {
        match self.setting("role")? {
            None => Ok(None),
            Some(code) => {
                Role::from_code(&code).map(Some).ok_or_else(|| StoreError::damaged("settings.role"))
            }
        }
    }
    /// A setting by name.
    pub fn setting(self, name: &str) -> Result<Option<String>, StoreError> {
        settings::get(self.conn, name)
    }
    /// All kept drafts, oldest first.
    pub fn drafts(self) -> Result<Vec<Draft>, StoreError> {
        drafts::list(self.conn)
    }
    /// One record, whole.
    pub fn record(self, kind: RecordKind, key: &str) -> Result<Option<Record>, StoreError> {
        records::fetch(self.conn, kind, key)
    }
    /// The centre; none before its first run.
    pub fn profile(self) -> Result<Option<Profile>, StoreError> {
        profile::get(self.conn)
    }
    /// Everyone.
    pub fn people(self) -> Result<Vec<Person>, StoreError> {
        people::list(self.conn)
    }
    /// One person.
    pub fn person(self, id: &str) -> Result<Option<Person>, StoreError> {
        people::get(self.conn, id)
    }
    /// Every post, by first day.
    pub fn posts(self) -> Result<Vec<Post>, StoreError> {
        posts::list(self.conn)
    }
    /// One post.
    pub fn post(self, id: &str) -> Result<Option<Post>, StoreError> {
        posts::get(self.conn, id)
    }
    /// Every facility.
    pub fn facilities(self) -> Result<Vec<Facility>, StoreError> {
        facilities::list(self.conn)
    }
    /// Activities by first day.
    pub fn activities(self, from: Day, to: Day) -> Result<Vec<Activity>, StoreError> {
        activities::list(self.conn, from, to)
    }
    /// Every source, by code.
    pub fn sources(self) -> Result<Vec<Source>, StoreError> {
        sources::list(self.conn)
    }
    /// One source.
    pub fn source(self, id: &str) -> Result<Option<Source>, StoreError> {
        sources::get(self.conn, id)
    }
    /// Vouchers dated in those days, by day, series and number.
    pub fn vouchers(self, from: Day, to: Day) -> Result<Vec<Voucher>, StoreError> {
        vouchers::list(self.conn, from, to)
    }
    /// One voucher.
    pub fn voucher(self, id: &str) -> Result<Option<Voucher>, StoreError> {
        vouchers::get(self.conn, id)
    }
    /// The voucher that reverses this one.
    pub fn reversal_of(self, id: &str) -> Result<Option<Voucher>, StoreError> {
        vouchers::reversal_of(self.conn, id)
    }
    /// The newest number of a series in a year; 0 when there is none.
    pub fn last_ordinal(self, series: Series, year: u32) -> Result<u32, StoreError> {
        vouchers::last_ordinal(self.conn, series, year)
    }
    /// The newest vouchers whose payee or reason may be used again.
    pub fn recent_vouchers(self, limit: u32) -> Result<Vec<Voucher>, StoreError> {
        vouchers::recent(self.conn, limit)
    }
    /// The last day any voucher is dated.
    pub fn last_voucher_day(self) -> Result<Option<Day>, StoreError> {
        vouchers::last_day(self.conn)
    }
    /// Changes of cash and account before a day, opening amounts not included.
    pub fn change_before(self, day: Day) -> Result<Holdings, StoreError> {
        sums::before(self.conn, day)
    }
    /// Net changes of cash and account for each day from that day on.
    pub fn daily_changes(self, from: Day) -> Result<Vec<DayChange>, StoreError> {
        sums::daily(self.conn, from)
    }
    /// Receipts and payments of each source over some days.
    pub fn source_sums(self, from: Day, to: Day) -> Result<Vec<SourceSum>, StoreError> {
        sums::by_source(self.conn, from, to)
    }
    /// The settled sheet of a month.
    pub fn allowance_sheet(self, month: Month) -> Result<Option<AllowanceSheet>, StoreError> {
        allowance_sheets::get(self.conn, &month.to_string())
    }
    /// Cash counts of those days.
    pub fn cash_counts(self, from: Day, to: Day) -> Result<Vec<CashCount>, StoreError> {
        cash_counts::list(self.conn, from, to)
    }
    /// The cash count of a day.
    pub fn cash_count(self, day: Day) -> Result<Option<CashCount>, StoreError> {
        cash_counts::get(self.conn, &day.to_string())
    }
    /// Explanations given in a quarter.
    pub fn explanations(self, quarter: Quarter) -> Result<Vec<Explanation>, StoreError> {
        explanations::list(self.conn, quarter)
    }
    /// Where a quarter stands; none before anything was said about it.
    pub fn quarter(self, quarter: Quarter) -> Result<Option<QuarterState>, StoreError> {
        quarters::get(self.conn, &quarter.to_string())
    }
    /// Every quarter about which something was said.
    pub fn quarters(self) -> Result<Vec<QuarterState>, StoreError> {
        quarters::list(self.conn)
    }
    /// Every sealed report, by sequence.
    pub fn sealed_reports(self) -> Result<Vec<SealedReport>, StoreError> {
        sealed_reports::list(self.conn)
    }
    /// How sealed reports left the house.
    pub fn hand_ins(self) -> Result<Vec<HandIn>, StoreError> {
        hand_ins::list(self.conn)
    }
    /// The newest acts first.
    pub fn acts(self, limit: u32) -> Result<Vec<ActLine>, StoreError> {
        journal::newest(self.conn, limit)
    }
    /// The acts that touched a record, newest first.
    pub fn acts_of(self, kind: RecordKind, key: &str) -> Result<Vec<ActLine>, StoreError> {
        journal::of_record(self.conn, kind, key)
    }
    /// How many acts there are.
    pub fn act_count(self) -> Result<u64, StoreError> {
        journal::total(self.conn)
    }
}
