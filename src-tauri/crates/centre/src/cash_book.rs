//! The book of cash or account as it is listed and searched.

use crate::accounts::AccountBalance;
use crate::balances::Ledger;
use crate::money_records::{Place, Source, Voucher};
use norms::{MoneyFault, Quarter, Vnd, text};
use serde::Serialize;
use ts_rs::TS;

/// A line of the cash or account book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct VoucherRow {
    pub voucher: Voucher,
    pub number: String,
    pub source_name: Option<String>,
    pub in_vnd: Vnd,
    pub out_vnd: Vnd,
    /// Balance of this place after this line; the same for every line of a search as in the whole book.
    pub balance_vnd: Vnd,
    pub is_locked: bool,
}

/// The book of one place over a stretch of days, in order of day and number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct VoucherPage {
    pub opening_vnd: Vnd,
    pub rows: Vec<VoucherRow>,
    pub in_vnd: Vnd,
    pub out_vnd: Vnd,
    pub closing_vnd: Vnd,
    /// The accounts of the centre at the end, where sources keep one apart; of the book of the account.
    pub accounts: Vec<AccountBalance>,
}

/// What stands beside the vouchers of a book.
#[derive(Clone, Copy, Debug)]
pub struct BookAround<'a> {
    /// Balance of the place before the first voucher.
    pub opening_vnd: Vnd,
    /// All sources, for their names.
    pub sources: &'a [Source],
    /// Quarters that are closed: their vouchers cannot be touched.
    pub closed: &'a [Quarter],
}

impl VoucherPage {
    /// The book of a place from vouchers in any order. A search leaves lines out and balances as
    /// they are in the whole book; an empty one leaves out nothing.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        place: Place,
        vouchers: &[Voucher],
        around: BookAround<'_>,
        query: &str,
    ) -> Result<VoucherPage, MoneyFault> {
        let mut ledger = Ledger::of(place, around.opening_vnd, vouchers)?;
        if !place.is_kept() {
            paid_elsewhere(&mut ledger, vouchers)?;
        }
        let sought = text::Sought::of(query);
        let rows = ledger.lines.iter().filter_map(|line| {
            let voucher = vouchers.get(line.voucher)?;
            let is_hit = query.is_empty() || is_hit(voucher, &sought);
            is_hit.then(|| VoucherRow {
                number: voucher.number(),
                source_name: source_name(around.sources, voucher),
                in_vnd: line.in_vnd,
                out_vnd: line.out_vnd,
                balance_vnd: line.balance_vnd,
                is_locked: around.closed.contains(&voucher.day.quarter()),
                voucher: voucher.clone(),
            })
        });
        Ok(VoucherPage {
            opening_vnd: ledger.opening_vnd,
            rows: rows.collect(),
            in_vnd: ledger.in_vnd,
            out_vnd: ledger.out_vnd,
            closing_vnd: ledger.closing_vnd,
            accounts: Vec::new(),
        })
    }
}

/// What the commune pays and what is settled moves no money here: its book tells how much, and holds no balance.
fn paid_elsewhere(ledger: &mut Ledger, vouchers: &[Voucher]) -> Result<(), MoneyFault> {
    for line in &mut ledger.lines {
        let paid = vouchers.get(line.voucher).filter(|voucher| !voucher.is_void);
        line.out_vnd = paid.map_or(Vnd::ZERO, |voucher| voucher.amount_vnd);
        ledger.out_vnd = ledger.out_vnd.plus(line.out_vnd)?;
    }
    Ok(())
}

/// Number, payee, reason and amount are searched.
fn is_hit(voucher: &Voucher, sought: &text::Sought) -> bool {
    let payee = voucher.payee.as_deref().unwrap_or_default();
    let words = format!("{payee} {}", voucher.reason);
    sought.finds(&voucher.number(), voucher.amount_vnd, &words)
}

fn source_name(sources: &[Source], voucher: &Voucher) -> Option<String> {
    let id = voucher.source_id.as_ref()?;
    sources.iter().find(|s| s.source_id == *id).map(|s| s.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{source, vnd, voucher};
    use crate::money_records::VoucherKind;

    #[test]
    fn a_search_leaves_out_lines_and_no_balance() {
        let sources = [source("1", 0, 0)];
        let closed = ["2026-Q2".parse().unwrap()];
        let around = BookAround { opening_vnd: vnd(100), sources: &sources, closed: &closed };
        let mut vouchers = vec![
            voucher(VoucherKind::Chi, Place::TienMat, "2026-07-05", 30),
            voucher(VoucherKind::Thu, Place::TienMat, "2026-06-30", 50),
            voucher(VoucherKind::Rut, Place::TienGui, "2026-07-06", 7),
            voucher(VoucherKind::Chi, Place::TienGui, "2026-07-06", 9),
        ];
        vouchers[0].reason = "sửa mái".into();
        for (query, rows) in [
            ("", &["PT007 150 Ngân sách locked", "PC007 120 Ngân sách", "RT007 127 -"][..]),
            ("sua mai", &["PC007 120 Ngân sách"]),
            ("PT007", &["PT007 150 Ngân sách locked"]),
            ("nguyễn phấn", &["PT007 150 Ngân sách locked", "RT007 127 -"]),
            ("lốp xe", &[]),
        ] {
            let page = VoucherPage::of(Place::TienMat, &vouchers, around, query).unwrap();
            let sums = (page.opening_vnd, page.in_vnd, page.out_vnd, page.closing_vnd);
            assert_eq!(sums, (vnd(100), vnd(57), vnd(30), vnd(127)), "{query}");
            let told = |row: &VoucherRow| {
                let name = row.source_name.as_deref().unwrap_or("-");
                let locked = if row.is_locked { " locked" } else { "" };
                format!("{} {} {name}{locked}", row.number, row.balance_vnd.dong())
            };
            assert_eq!(page.rows.iter().map(told).collect::<Vec<_>>(), rows, "{query}");
        }
    }
}
