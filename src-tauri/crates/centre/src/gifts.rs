//! What is given to a centre, in money, goods or work: each a fact of its day. A gift in kind is never
//! money: no cash, no account and no source knows of it. A gift in money came in by a receipt of the
//! cash book, which the gift names, so that one đồng is counted once.

use crate::money_records::{Voucher, VoucherKind};
use crate::records::{Activity, Facility, Gift, GiftKind};
use norms::{Day, MoneyFault, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// Why a gift cannot be as it is written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GiftRefusal {
    /// What is no money came in by no receipt.
    #[error("voucher-of-goods")]
    VoucherOfGoods,
    /// Money became no thing and was used up by nothing: what it was spent for payments tell.
    #[error("use-of-money")]
    UseOfMoney,
    /// It went two ways.
    #[error("two-uses")]
    TwoUses,
    /// The book has no such record.
    #[error("unknown")]
    Unknown,
    /// The voucher brought no money in.
    #[error("no-receipt {number}")]
    NoReceipt {
        /// Its number.
        number: String,
    },
    /// The receipt brought less than was given.
    #[error("over-receipt {number} {left}")]
    OverReceipt {
        /// Its number.
        number: String,
        /// What no other gift counts of it.
        left: Vnd,
    },
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

impl GiftRefusal {
    /// The field of the form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            GiftRefusal::UseOfMoney | GiftRefusal::TwoUses => "facility_id",
            _ => "voucher_id",
        }
    }
}

/// Refuses a gift that went where nothing of its kind goes.
///
/// # Errors
/// The first that stands against it.
pub fn goes_where_it_can(gift: &Gift) -> Result<(), GiftRefusal> {
    let is_used = gift.facility_id.is_some() || gift.activity_id.is_some();
    match gift.kind {
        GiftKind::Money if is_used => Err(GiftRefusal::UseOfMoney),
        GiftKind::Money => Ok(()),
        _ if gift.voucher_id.is_some() => Err(GiftRefusal::VoucherOfGoods),
        _ if gift.facility_id.is_some() && gift.activity_id.is_some() => Err(GiftRefusal::TwoUses),
        _ => Ok(()),
    }
}

/// Refuses what is told of a receipt that brought no money in, or less than the gifts that name it
/// come to; a void one brings nothing.
///
/// # Errors
/// [`GiftRefusal::NoReceipt`], then [`GiftRefusal::OverReceipt`].
pub fn brought_by<'a>(
    voucher: &Voucher,
    own: Vnd,
    others: impl Iterator<Item = &'a Gift>,
) -> Result<(), GiftRefusal> {
    let number = voucher.number();
    let is_receipt = voucher.kind == VoucherKind::Thu && voucher.place.is_kept();
    if !is_receipt || voucher.is_void || voucher.amount_vnd.is_negative() {
        return Err(GiftRefusal::NoReceipt { number });
    }
    let told = others.filter(|gift| gift.voucher_id.as_ref() == Some(&voucher.voucher_id));
    let told = Vnd::sum(told.map(|gift| gift.value_vnd))?;
    let left = voucher.amount_vnd.minus(told)?;
    if own > left { Err(GiftRefusal::OverReceipt { number, left }) } else { Ok(()) }
}

/// What of the book a gift names.
#[derive(Clone, Copy, Debug)]
pub struct GiftNames<'a> {
    pub facilities: &'a [Facility],
    pub activities: &'a [Activity],
    pub vouchers: &'a [Voucher],
}

/// A gift with what it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GiftRow {
    pub gift: Gift,
    /// The thing it became or the activity that used it up, by its name.
    pub used_for: Option<String>,
    /// The receipt that brought it in, by its number; none once that is void.
    pub voucher: Option<String>,
    pub voucher_on: Option<Day>,
}

impl GiftRow {
    /// A gift among what it names.
    pub fn of(gift: Gift, names: GiftNames<'_>) -> GiftRow {
        let facility =
            names.facilities.iter().find(|f| Some(&f.facility_id) == gift.facility_id.as_ref());
        let activity =
            names.activities.iter().find(|a| Some(&a.activity_id) == gift.activity_id.as_ref());
        let brought = |v: &&Voucher| Some(&v.voucher_id) == gift.voucher_id.as_ref() && !v.is_void;
        let voucher = names.vouchers.iter().find(brought);
        GiftRow {
            used_for: facility.map(|f| f.name.clone()).or(activity.map(|a| a.title.clone())),
            voucher: voucher.map(Voucher::number),
            voucher_on: voucher.map(|v| v.day),
            gift,
        }
    }
}

/// What was given of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GiftTotal {
    pub kind: GiftKind,
    pub count: u32,
    pub value_vnd: Vnd,
}

/// How many and how much of each kind there is any of, in the order of the kinds.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn totals(gifts: &[GiftRow]) -> Result<Vec<GiftTotal>, MoneyFault> {
    let mut totals = Vec::new();
    for kind in GiftKind::ALL {
        let of_kind = gifts.iter().filter(|row| row.gift.kind == kind);
        let count = u32::try_from(of_kind.clone().count()).unwrap_or(u32::MAX);
        if count > 0 {
            let value_vnd = Vnd::sum(of_kind.map(|row| row.gift.value_vnd))?;
            totals.push(GiftTotal { kind, count, value_vnd });
        }
    }
    Ok(totals)
}

/// Something a gift may name, to be chosen from a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GiftChoice {
    pub id: String,
    pub name: String,
    /// The day of an activity or a receipt.
    pub on: Option<Day>,
    /// What a receipt brought in.
    pub amount_vnd: Option<Vnd>,
}

/// The gifts of a year, or of all years, oldest first, and what one of them may name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GiftPage {
    /// None: of all years.
    pub year: Option<i32>,
    pub rows: Vec<GiftRow>,
    pub totals: Vec<GiftTotal>,
    pub facilities: Vec<GiftChoice>,
    pub activities: Vec<GiftChoice>,
    pub receipts: Vec<GiftChoice>,
}

impl GiftPage {
    /// The page of these gifts.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        year: Option<i32>,
        gifts: Vec<Gift>,
        names: GiftNames<'_>,
    ) -> Result<GiftPage, MoneyFault> {
        let rows: Vec<GiftRow> = gifts.into_iter().map(|gift| GiftRow::of(gift, names)).collect();
        let of_facility = |f: &Facility| GiftChoice {
            id: f.facility_id.as_str().to_owned(),
            name: f.name.clone(),
            on: None,
            amount_vnd: None,
        };
        let of_activity = |a: &Activity| GiftChoice {
            id: a.activity_id.as_str().to_owned(),
            name: a.title.clone(),
            on: Some(a.held_on),
            amount_vnd: None,
        };
        let of_receipt = |v: &Voucher| GiftChoice {
            id: v.voucher_id.as_str().to_owned(),
            name: v.number(),
            on: Some(v.day),
            amount_vnd: Some(v.amount_vnd),
        };
        let brings = |v: &&Voucher| brought_by(v, Vnd::ZERO, std::iter::empty()).is_ok();
        Ok(GiftPage {
            year,
            totals: totals(&rows)?,
            rows,
            facilities: names.facilities.iter().map(of_facility).collect(),
            activities: names.activities.iter().rev().map(of_activity).collect(),
            receipts: names.vouchers.iter().filter(brings).rev().map(of_receipt).collect(),
        })
    }
}

#[cfg(test)]
mod tests;
