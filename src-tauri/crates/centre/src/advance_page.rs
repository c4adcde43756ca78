//! The book of what is open, as it stands on a day: who has what, since when, until when.

use crate::advances::{MoneyStanding, Open};
use crate::money_records::{Place, Source, Voucher, VoucherKind};
use norms::{Day, MoneyFault, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// How many days before its day an advance is told.
const AHEAD: i64 = 7;

/// A voucher that settled something, or took a settlement back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AdvanceMove {
    pub voucher_id: crate::id::VoucherId,
    pub number: String,
    pub day: Day,
    pub reason: String,
    pub documents: u32,
    pub kind: VoucherKind,
    /// It came back in money; else it was spent, accepted or decided upon.
    pub is_returned: bool,
    /// Below zero what was taken back.
    pub amount_vnd: Vnd,
}

/// One thing that is open, or was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AdvanceRow {
    pub voucher: Voucher,
    pub number: String,
    pub source_name: Option<String>,
    /// What was begun, less what was reversed of it.
    pub begun_vnd: Vnd,
    pub settled_vnd: Vnd,
    pub returned_vnd: Vnd,
    pub left_vnd: Vnd,
    pub due_on: Option<Day>,
    /// How many days it is open past its day; none where it is not, or nothing is open.
    pub overdue_days: Option<u32>,
    pub moves: Vec<AdvanceMove>,
}

/// The book of what is open, as of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AdvancePage {
    pub as_of: Day,
    /// Oldest first.
    pub rows: Vec<AdvanceRow>,
    pub standing: MoneyStanding,
    /// The centre has no account: all its money comes as advances of the commune.
    pub is_advances_only: bool,
}

impl AdvanceRow {
    /// How one thing stood on a day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(open: &Open, sources: &[Source], as_of: Day) -> Result<AdvanceRow, MoneyFault> {
        let sums = open.over(open.begun.day, as_of)?;
        let left_vnd = sums.after_vnd;
        let due_on = open.begun.due_on.filter(|_| !left_vnd.is_zero());
        let overdue = due_on.map(|due| due.days_until(as_of)).filter(|days| *days > 0);
        let id = open.begun.source_id.as_ref();
        let source = sources.iter().find(|source| Some(&source.source_id) == id);
        let moves = open.moves.iter().filter(|v| v.day <= as_of && !v.kind.opens());
        Ok(AdvanceRow {
            number: open.begun.number(),
            source_name: source.map(|source| source.name.clone()),
            begun_vnd: sums.begun_vnd,
            settled_vnd: sums.settled_vnd,
            returned_vnd: sums.returned_vnd,
            left_vnd,
            due_on: open.begun.due_on,
            overdue_days: overdue.and_then(|days| u32::try_from(days).ok()),
            moves: moves.map(AdvanceMove::of).collect(),
            voucher: open.begun.clone(),
        })
    }

    /// Is it told at home? What a person has from a week before its day on, a difference until it is
    /// decided upon.
    pub fn is_told(&self, today: Day) -> bool {
        let is_due = |due: Day| today.days_until(due) <= AHEAD;
        !self.left_vnd.is_zero() && (self.is_difference() || self.due_on.is_some_and(is_due))
    }

    /// Is it what a count of cash found?
    pub fn is_difference(&self) -> bool {
        matches!(self.voucher.kind, VoucherKind::Thua | VoucherKind::Thieu)
    }
}

impl AdvanceMove {
    /// A voucher as it moves what is open, or stands beside what does.
    pub fn of(voucher: &Voucher) -> AdvanceMove {
        AdvanceMove {
            voucher_id: voucher.voucher_id.clone(),
            number: voucher.number(),
            day: voucher.day,
            reason: voucher.reason.clone(),
            documents: voucher.documents,
            kind: voucher.kind,
            is_returned: Place::KEPT.contains(&voucher.place),
            amount_vnd: voucher.amount_vnd,
        }
    }
}

impl AdvancePage {
    /// What was open on a day or begun by it; `vouchers` are all that begin or settle something, `known` what cash,
    /// account and sources held at the end of the day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        vouchers: &[Voucher],
        sources: &[Source],
        known: MoneyStanding,
        as_of: Day,
        is_advances_only: bool,
    ) -> Result<AdvancePage, MoneyFault> {
        let all: Vec<Open> = Open::all(vouchers);
        let standing = known.with_open(&all, as_of)?;
        let all = all.into_iter();
        let begun = all.filter(|open| open.begun.day <= as_of && !open.begun.is_void);
        let rows = begun.map(|open| AdvanceRow::of(&open, sources, as_of));
        Ok(AdvancePage { as_of, rows: rows.collect::<Result<_, _>>()?, standing, is_advances_only })
    }
}
