//! Accounts: money of donations is kept in an account of its own, beside the one of the centre.
//!
//! Which account a đồng lies in follows from its source: what of a voucher is of a source that names an
//! account moves that one, everything else the common one.

use crate::balances::Ledger;
use crate::money_records::{Place, Source, Voucher, VoucherLine};
use norms::{MoneyFault, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of the accounts of a centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccountOf {
    /// As its sources name it; none: the common one.
    pub account: Option<String>,
}

/// What lies in one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AccountBalance {
    /// As its sources name it; none: the common one.
    pub account: Option<String>,
    pub balance_vnd: Vnd,
}

impl AccountOf {
    /// Does a source keep its money in this account?
    pub fn holds(&self, source: &Source) -> bool {
        source.account == self.account
    }

    /// What of a voucher moves this account; none where nothing does. A transfer whose money nobody
    /// named is of the common one.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn part(
        &self,
        voucher: &Voucher,
        sources: &[Source],
    ) -> Result<Option<Voucher>, MoneyFault> {
        let shares = voucher.shares();
        if shares.is_empty() {
            return Ok(self.account.is_none().then(|| voucher.clone()));
        }
        let of = |share: &&VoucherLine| {
            sources.iter().any(|s| s.source_id == share.source_id && self.holds(s))
        };
        let lines: Vec<VoucherLine> = shares.iter().filter(of).cloned().collect();
        if lines.is_empty() {
            return Ok(None);
        }
        let amount_vnd = Vnd::sum(lines.iter().map(|line| line.amount_vnd))?;
        Ok(Some(Voucher { amount_vnd, ..voucher.clone() }))
    }

    /// What of these vouchers moves it.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn parts(
        &self,
        vouchers: &[Voucher],
        sources: &[Source],
    ) -> Result<Vec<Voucher>, MoneyFault> {
        let parts = vouchers.iter().map(|voucher| self.part(voucher, sources));
        Ok(parts.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// What lies in it after all these vouchers of the book.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn balance(&self, vouchers: &[Voucher], sources: &[Source]) -> Result<Vnd, MoneyFault> {
        let opened = sources.iter().filter(|source| self.holds(source));
        let opening = Vnd::sum(opened.map(|source| source.opening_account_vnd))?;
        let parts = self.parts(vouchers, sources)?;
        Ok(Ledger::of(Place::TienGui, opening, &parts)?.closing_vnd)
    }
}

/// The common account and those that sources name, each with what lies in it after all these vouchers
/// of the book; none where no source names one.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn balances(
    vouchers: &[Voucher],
    sources: &[Source],
) -> Result<Vec<AccountBalance>, MoneyFault> {
    let mut named: Vec<&String> = sources.iter().filter_map(|s| s.account.as_ref()).collect();
    named.sort();
    named.dedup();
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let own = named.into_iter().map(|account| Some(account.clone()));
    let all = std::iter::once(None).chain(own).map(|account| AccountOf { account });
    all.map(|of| {
        let balance_vnd = of.balance(vouchers, sources)?;
        Ok(AccountBalance { account: of.account, balance_vnd })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{source, vnd, voucher};
    use crate::id::SourceId;
    use crate::money_records::VoucherKind::{Chi, Gui, Rut, Thu};

    /// Two purses: the first keeps its money in the common account, the second in its own.
    fn purses() -> [Source; 2] {
        let own = Some("3713.0.1 Kho bạc khu vực III".to_owned());
        let source_id = SourceId::from_random([2; 16]);
        [source("1", 0, 500), Source { source_id, account: own, ..source("2", 7, 40) }]
    }

    fn lines(of: &[(&Source, i64)]) -> Vec<VoucherLine> {
        let line = |(source, amount): &(&Source, i64)| VoucherLine {
            source_id: source.source_id.clone(),
            budget_code: None,
            budget_year: None,
            amount_vnd: vnd(*amount),
        };
        of.iter().map(line).collect()
    }

    #[test]
    fn every_dong_lies_in_the_account_of_its_source() {
        let sources = purses();
        let [common, own] = &sources;
        let of = |kind, place, amount, parts: &[(&Source, i64)]| Voucher {
            source_id: None,
            lines: lines(parts),
            ..voucher(kind, place, "2026-07-05", amount)
        };
        let (cash, bank) = (Place::TienMat, Place::TienGui);
        let all = [
            (of(Thu, bank, 100, &[(own, 100)]), [500, 140]),
            (of(Chi, bank, 30, &[(common, 10), (own, 20)]), [490, 120]),
            // Cash moves no account, whosever it is.
            (of(Thu, cash, 60, &[(own, 60)]), [490, 120]),
            (of(Gui, cash, 60, &[(own, 60)]), [490, 180]),
            (of(Rut, bank, 90, &[(common, 80), (own, 10)]), [410, 170]),
            // A transfer whose money nobody named.
            (of(Rut, bank, 5, &[]), [405, 170]),
            (Voucher { is_void: true, ..of(Chi, bank, 99, &[(own, 99)]) }, [405, 170]),
        ];
        let mut vouchers = Vec::new();
        for (one, expected) in all {
            vouchers.push(one);
            let told = balances(&vouchers, &sources).unwrap();
            let left: Vec<Vnd> = told.iter().map(|one| one.balance_vnd).collect();
            assert_eq!(left, expected.map(vnd));
            let whole = Ledger::of(bank, vnd(540), &vouchers).unwrap().closing_vnd;
            assert_eq!(Vnd::sum(left.into_iter()), Ok(whole), "the accounts are the whole");
            assert_eq!([&told[0].account, &told[1].account], [&None, &own.account]);
        }
    }

    #[test]
    fn a_book_whose_sources_name_no_account_has_one() {
        let sources = [source("1", 0, 500), source("2", 0, 40)];
        assert_eq!(balances(&[], &sources), Ok(Vec::new()));
        let common = AccountOf { account: None };
        assert_eq!(common.balance(&[], &sources), Ok(vnd(540)));
    }
}
