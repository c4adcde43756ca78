//! A book over any stretch of days: of a place, of a source, of a budget code, of what the commune paid itself.

use crate::balances::Ledger;
use crate::id::{SourceId, VoucherId};
use crate::money_records::{Place, Source, Voucher, VoucherKind, VoucherLine};
use letters::of_source;
use norms::{Day, MoneyFault, Vnd};
use serde::Serialize;
use ts_rs::TS;

norms::closed_set! {
    /// Whose book it is.
    pub enum DetailKind {
        /// Of cash.
        Cash = "tien-mat",
        /// Of the account.
        Account = "tien-gui",
        /// Of what the commune paid itself.
        Commune = "tai-xa",
        /// Of a source.
        Source = "nguon",
        /// Of a budget code, of one source or all.
        Code = "tieu-muc",
    }
}

impl DetailKind {
    /// Does it hold a balance? The others tell what was spent so far.
    pub const fn is_kept(self) -> bool {
        !matches!(self, DetailKind::Commune | DetailKind::Code)
    }

    /// The place whose book it is.
    pub const fn place(self) -> Option<Place> {
        match self {
            DetailKind::Cash => Some(Place::TienMat),
            DetailKind::Account => Some(Place::TienGui),
            DetailKind::Commune => Some(Place::TaiXa),
            DetailKind::Source | DetailKind::Code => None,
        }
    }
}

/// What is asked of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailOf {
    pub kind: DetailKind,
    pub source_id: Option<SourceId>,
    pub budget_code: Option<String>,
    pub from_on: Day,
    pub to_on: Day,
}

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DetailRow {
    pub voucher_id: VoucherId,
    pub day: Day,
    pub number: String,
    pub reason: String,
    pub payee: Option<String>,
    /// Names of its sources.
    pub sources: String,
    /// Its budget codes, and the budget year where it is settled in another than that of its day.
    pub codes: String,
    pub is_void: bool,
    pub in_vnd: Vnd,
    pub out_vnd: Vnd,
    /// Left after it; where nothing is kept: spent so far.
    pub balance_vnd: Vnd,
}

/// The book over the days asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DetailBook {
    pub kind: DetailKind,
    pub source_name: Option<String>,
    pub budget_code: Option<String>,
    pub from_on: Day,
    pub to_on: Day,
    /// Before the first line; where nothing is kept: spent since the first of its year.
    pub opening_vnd: Vnd,
    pub rows: Vec<DetailRow>,
    pub in_vnd: Vnd,
    pub out_vnd: Vnd,
    pub closing_vnd: Vnd,
    /// Since the first of the year of the last day.
    pub year_in_vnd: Vnd,
    pub year_out_vnd: Vnd,
    /// The book began within that year: what was before it is not in those sums.
    pub began_on: Option<Day>,
}

/// What stands around it.
#[derive(Clone, Copy, Debug)]
pub struct DetailAround<'a> {
    /// Those of the days from the first of the year of the first day up to the last, in order.
    pub vouchers: &'a [Voucher],
    pub sources: &'a [Source],
    /// What the place or the source held before the first of them.
    pub held_vnd: Vnd,
    /// First day of the book.
    pub first_on: Day,
}

/// One movement: which voucher, what came, what went.
type Moved = (usize, Vnd, Vnd);

impl DetailBook {
    /// The book asked for.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(asked: &DetailOf, around: DetailAround<'_>) -> Result<DetailBook, MoneyFault> {
        let source = around.sources.iter().find(|s| Some(&s.source_id) == asked.source_id.as_ref());
        let year = asked.to_on.year();
        let began = around.first_on;
        let mut book = DetailBook {
            kind: asked.kind,
            source_name: source.map(|source| source.name.clone()),
            budget_code: asked.budget_code.clone(),
            from_on: asked.from_on,
            to_on: asked.to_on,
            opening_vnd: if asked.kind.is_kept() { around.held_vnd } else { Vnd::ZERO },
            rows: Vec::new(),
            in_vnd: Vnd::ZERO,
            out_vnd: Vnd::ZERO,
            closing_vnd: Vnd::ZERO,
            year_in_vnd: Vnd::ZERO,
            year_out_vnd: Vnd::ZERO,
            began_on: Some(began)
                .filter(|day| day.year() == year && (day.month_number(), day.of_month()) != (1, 1)),
        };
        let mut balance = book.opening_vnd;
        for (at, in_vnd, out_vnd) in moved(asked, around)? {
            let Some(voucher) = around.vouchers.get(at) else { continue };
            balance = match asked.kind.is_kept() {
                true => balance.plus(in_vnd)?.minus(out_vnd)?,
                false => balance.plus(out_vnd)?,
            };
            if voucher.day.year() == year {
                book.year_in_vnd = book.year_in_vnd.plus(in_vnd)?;
                book.year_out_vnd = book.year_out_vnd.plus(out_vnd)?;
            }
            if voucher.day < asked.from_on {
                book.opening_vnd = balance;
                continue;
            }
            book.in_vnd = book.in_vnd.plus(in_vnd)?;
            book.out_vnd = book.out_vnd.plus(out_vnd)?;
            book.rows.push(row(voucher, around.sources, [in_vnd, out_vnd, balance]));
        }
        book.closing_vnd = balance;
        Ok(book)
    }
}

/// Every movement of the book, in its order.
fn moved(asked: &DetailOf, around: DetailAround<'_>) -> Result<Vec<Moved>, MoneyFault> {
    let DetailAround { vouchers, held_vnd, .. } = around;
    if let Some(place) = asked.kind.place().filter(|_| asked.kind.is_kept()) {
        let ledger = Ledger::of(place, held_vnd, vouchers)?;
        return Ok(ledger.lines.iter().map(|l| (l.voucher, l.in_vnd, l.out_vnd)).collect());
    }
    let mut all = Vec::new();
    for (at, voucher) in vouchers.iter().enumerate() {
        let is_its = |share: &&VoucherLine| {
            let is_of = asked.source_id.as_ref().is_none_or(|id| share.source_id == *id);
            let has = asked.kind != DetailKind::Code || share.budget_code == asked.budget_code;
            is_of && has
        };
        let is_elsewhere = asked.kind == DetailKind::Commune && voucher.place != Place::TaiXa;
        let shares = voucher.shares();
        let shares: Vec<&VoucherLine> = shares.iter().filter(is_its).collect();
        // What is given or taken as an advance is no money of a source before it is settled.
        let is_of_source = matches!(voucher.kind, VoucherKind::Thu | VoucherKind::Chi);
        if shares.is_empty() || is_elsewhere || !is_of_source {
            continue;
        }
        let (mut came, mut went) = (0, 0);
        for share in shares.iter().filter(|_| !voucher.is_void) {
            let whole = share.amount_vnd.dong();
            let (of, out) = of_source(voucher.kind, voucher.place, voucher.lessens_spending, whole);
            // What the commune pays never came here.
            came += if asked.kind == DetailKind::Commune { 0 } else { of };
            went += out;
        }
        all.push((at, Vnd::new(came)?, Vnd::new(went)?));
    }
    let order = |(at, ..): &Moved| vouchers.get(*at).map(|v| (v.day, v.series, v.ordinal));
    all.sort_by_key(order);
    Ok(all)
}

fn row(
    voucher: &Voucher,
    sources: &[Source],
    [in_vnd, out_vnd, balance_vnd]: [Vnd; 3],
) -> DetailRow {
    let shares = voucher.shares();
    let mut names: Vec<&str> = Vec::new();
    let mut codes: Vec<&str> = Vec::new();
    for share in &shares {
        let source = sources.iter().find(|source| source.source_id == share.source_id);
        names.extend(source.map(|source| source.name.as_str()));
        codes.extend(share.budget_code.as_deref());
    }
    for list in [&mut names, &mut codes] {
        list.dedup();
    }
    let reason = match &voucher.void_reason {
        Some(why) if voucher.is_void => format!("Đã hủy: {why}"),
        _ => voucher.reason.clone(),
    };
    DetailRow {
        voucher_id: voucher.voucher_id.clone(),
        day: voucher.day,
        number: voucher.number(),
        reason,
        payee: voucher.payee.clone(),
        sources: names.join("; "),
        codes: with_year(codes.join("; "), voucher, &shares),
        is_void: voucher.is_void,
        in_vnd,
        out_vnd,
        balance_vnd,
    }
}

/// The codes of a voucher, marked with the budget years it is settled in where they are not that of its day.
fn with_year(codes: String, voucher: &Voucher, shares: &[VoucherLine]) -> String {
    let own = voucher.day.year().unsigned_abs();
    let mut years: Vec<u32> = shares.iter().filter_map(|share| share.budget_year).collect();
    years.retain(|year| *year != own);
    years.dedup();
    let marks = years.into_iter().map(|year| format!("NS\u{a0}{year}"));
    let said = Some(codes).filter(|codes| !codes.is_empty()).into_iter();
    said.chain(marks).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;
