//! Vouchers as transactions, and the text of the files.

use super::accounts::{Accounts, clean};
use super::book::{ACCOUNTS, LedgerBook, mark, year_file};
use crate::money_records::{Place, Voucher};
use letters::of_source;
use norms::{Day, MoneyFault, Vnd};
use std::collections::BTreeMap;

/// Something a year's file tells on a day: openings first, then vouchers, then what is asserted.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) day: Day,
    pub(super) rank: u8,
    pub(super) text: String,
}

/// What an account is moved by, and what stands beside it; debit is above zero.
pub(super) struct Posting {
    account: String,
    amount: Vnd,
    beside: Option<String>,
}

/// An amount as the export writes it, readable by every program that knows groups of three.
pub(super) fn dong(amount: Vnd) -> String {
    format!("{amount} VND")
}

pub(super) fn transaction(head: &str, postings: &[Posting]) -> String {
    let lines = postings.iter().map(|one| {
        let beside = one.beside.as_ref().map(|text| format!("  ; {text}")).unwrap_or_default();
        format!("    {}  {}{beside}\n", one.account, dong(one.amount))
    });
    format!("{head}\n{}", lines.collect::<String>())
}

impl LedgerBook<'_> {
    /// The opening of each year and every voucher.
    pub(super) fn postings(&self, accounts: &mut Accounts<'_>) -> Result<Vec<Entry>, MoneyFault> {
        let mut order: Vec<&Voucher> =
            self.vouchers.iter().filter(|voucher| voucher.day <= self.until).collect();
        order.sort_by_key(|voucher| (voucher.day, voucher.series, voucher.ordinal));
        let mut held: BTreeMap<String, Vnd> = BTreeMap::new();
        let mut entries = vec![self.opening(accounts, &mut held)?];
        let mut year = self.first_on.year();
        for voucher in order {
            while year < voucher.day.year() {
                year = year.saturating_add(1);
                entries.extend(self.year_opening(year, accounts, &mut held)?);
            }
            let postings = self.of_voucher(voucher, accounts)?;
            for posting in &postings {
                let sum = held.entry(posting.account.clone()).or_default();
                *sum = sum.plus(posting.amount)?;
            }
            let text = self.told(voucher, &postings, accounts);
            entries.push(Entry { day: voucher.day, rank: 1, text });
        }
        while year < self.until.year() {
            year = year.saturating_add(1);
            entries.extend(self.year_opening(year, accounts, &mut held)?);
        }
        Ok(entries)
    }

    /// What the book began with.
    fn opening(
        &self,
        accounts: &mut Accounts<'_>,
        held: &mut BTreeMap<String, Vnd>,
    ) -> Result<Entry, MoneyFault> {
        for source in self.sources {
            let id = &source.source_id;
            let (cash, account) = (source.opening_cash_vnd, source.opening_account_vnd);
            let carried = cash.plus(account)?.negated();
            for (name, amount) in [
                (accounts.cash(), cash),
                (accounts.account_of_source(Some(id)), account),
                (accounts.carried(id), carried),
            ] {
                let sum = held.entry(accounts.uses(name)).or_default();
                *sum = sum.plus(amount)?;
            }
        }
        Ok(balances(self.first_on, &self.words.opening, held))
    }

    /// What the year before left: money where it lies and what is open, and of each source what it is left with.
    fn year_opening(
        &self,
        year: i32,
        accounts: &mut Accounts<'_>,
        held: &mut BTreeMap<String, Vnd>,
    ) -> Result<Option<Entry>, MoneyFault> {
        for source in self.sources {
            let within = format!("{}:", accounts.source(&source.source_id));
            let of_it = held.iter().filter(|(account, _)| account.starts_with(&within));
            let left = Vnd::sum(of_it.map(|(_, amount)| *amount))?;
            held.retain(|account, _| !account.starts_with(&within));
            held.insert(accounts.uses(accounts.carried(&source.source_id)), left);
        }
        let january = Day::new(year, 1, 1).ok();
        Ok(january.map(|day| balances(day, &self.words.year_opening, held)))
    }

    /// What a voucher moves; nothing where it is void.
    fn of_voucher(
        &self,
        voucher: &Voucher,
        accounts: &mut Accounts<'_>,
    ) -> Result<Vec<Posting>, MoneyFault> {
        let effect = voucher.effect();
        let mut postings = Vec::new();
        let mut post = |account: String, amount: Vnd, beside: Option<String>| {
            if !amount.is_zero() {
                postings.push(Posting { account, amount, beside });
            }
        };
        let shares = if voucher.is_void { Vec::new() } else { voucher.shares() };
        post(accounts.uses(accounts.cash()), effect.cash, None);
        if shares.is_empty() {
            post(accounts.uses(accounts.account_of_source(None)), effect.account, None);
        }
        let is_out = effect.account.is_negative() != voucher.amount_vnd.is_negative();
        for share in &shares {
            let amount = if is_out { share.amount_vnd.negated() } else { share.amount_vnd };
            let moved = if effect.account.is_zero() { Vnd::ZERO } else { amount };
            let of = accounts.account_of_source(Some(&share.source_id));
            post(accounts.uses(of), moved, None);
        }
        if !effect.open.is_zero() {
            post(accounts.uses(accounts.open_of(voucher)), effect.open, None);
        }
        let by_commune = voucher.place == Place::TaiXa;
        for share in &shares {
            let (received, spent) = of_source(
                voucher.kind,
                voucher.place,
                voucher.lessens_spending,
                share.amount_vnd.dong(),
            );
            let own = share.budget_year.filter(|year| *year != voucher.year);
            let beside = own.map(|year| format!("{}:{year}", self.words.budget_year));
            let (id, code) = (&share.source_id, share.budget_code.as_deref());
            let from = accounts.received(id, by_commune);
            let to = accounts.spent(id, code, by_commune);
            if received != 0 {
                post(accounts.uses(from), Vnd::new(received)?.negated(), beside.clone());
            }
            if spent != 0 {
                post(accounts.uses(to), Vnd::new(spent)?, beside);
            }
        }
        Ok(postings)
    }

    /// A voucher as it is told: a void one as a remark, for its number stays.
    fn told(&self, voucher: &Voucher, postings: &[Posting], accounts: &Accounts<'_>) -> String {
        let number = format!("{}/{}", voucher.number(), voucher.year);
        if voucher.is_void {
            let why = clean(voucher.void_reason.as_deref().unwrap_or_default());
            let amount = dong(voucher.amount_vnd);
            return format!("; {} {} {number} {amount}: {why}\n", self.words.void, voucher.day);
        }
        let payee = clean(voucher.payee.as_deref().unwrap_or_default()).replace('|', "/");
        let reason = clean(&voucher.reason).replace('|', "/");
        let text = if payee.is_empty() { reason } else { format!("{payee} | {reason}") };
        let reversed = voucher.reverses.as_ref().and_then(|id| accounts.voucher(id));
        let beside =
            reversed.map(|of| format!("  ; {}: {}/{}", self.words.reverses, of.number(), of.year));
        let beside = beside.unwrap_or_default();
        transaction(&format!("{} * ({number}) {text}{beside}", voucher.day), postings)
    }

    /// A year's file.
    pub(super) fn year(&self, year: i32, entries: &[Entry]) -> String {
        let name = clean(self.centre_name);
        let how = self.words.how.replace("{file}", &year_file(year));
        let mut text = format!("; {name}\n; {how}\ndecimal-mark ,\ninclude {ACCOUNTS}\n");
        for entry in entries.iter().filter(|entry| entry.day.year() == year) {
            text.push('\n');
            text.push_str(&entry.text);
        }
        text
    }

    /// The file of accounts.
    pub(super) fn accounts_text(&self, accounts: &Accounts<'_>) -> String {
        let name = clean(self.centre_name);
        let head = mark(self.centre_id);
        let mut text = format!("{head}\n; {name}\ndecimal-mark ,\ncommodity 1.000.000, VND\n\n");
        for (account, beside) in accounts.declared() {
            let beside = if beside.is_empty() { beside } else { format!("  ; {beside}") };
            text.push_str(&format!("account {account}{beside}\n"));
        }
        text
    }
}

/// All accounts that hold something.
fn balances(day: Day, head: &str, held: &BTreeMap<String, Vnd>) -> Entry {
    let filled = held.iter().filter(|(_, amount)| !amount.is_zero());
    let postings: Vec<Posting> = filled
        .map(|(account, amount)| Posting {
            account: account.clone(),
            amount: *amount,
            beside: None,
        })
        .collect();
    Entry { day, rank: 0, text: transaction(&format!("{day} * {head}"), &postings) }
}
