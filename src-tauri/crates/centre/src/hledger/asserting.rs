//! What the book itself says at every count of cash, at every closing and at the end of what is told.

use super::accounts::{Accounts, clean};
use super::book::LedgerBook;
use super::writing::{Entry, dong};
use crate::accounts::{AccountOf, balances};
use crate::advances::{MoneyStanding, standing_on, standings};
use crate::closing_records::BookPeriod;
use crate::id::SourceId;
use crate::money_records::{CashCount, Voucher, VoucherKind};
use norms::{Day, MoneyFault, Vnd};
use std::collections::BTreeMap;

impl LedgerBook<'_> {
    /// Counts and closings as transactions that move nothing and assert what stands there.
    pub(super) fn assertions<E: From<MoneyFault>>(
        &self,
        accounts: &Accounts<'_>,
        left_on: &mut dyn FnMut(Day) -> Result<BTreeMap<SourceId, Vnd>, E>,
    ) -> Result<Vec<Entry>, E> {
        let days = standings(self.sources, self.vouchers)?;
        let first = standing_on(self.sources, &[], self.first_on)?;
        let on = |day: Day| {
            let after = days.partition_point(|(moved, _)| *moved <= day);
            after.checked_sub(1).and_then(|at| days.get(at)).map_or(first, |(_, told)| *told)
        };
        let mut entries = Vec::new();
        for count in self.counts.iter().filter(|count| count.counted_on <= self.until) {
            entries.push(self.counted(count, on(count.counted_on).cash_vnd, accounts)?);
        }
        for (day, told) in self.closed() {
            let mut lines = self.standing(on(day), accounts);
            let before: Vec<Voucher> =
                self.vouchers.iter().filter(|voucher| voucher.day <= day).cloned().collect();
            for one in balances(&before, self.sources)? {
                let of = AccountOf { account: one.account };
                lines.push(asserted(&accounts.account_of(&of), one.balance_vnd, "="));
            }
            for (source_id, left) in left_on(day)? {
                lines.push(asserted(&accounts.source(&source_id), left.negated(), "=*"));
            }
            let text = format!("{day} * {}\n{}", told.join(", "), lines.concat());
            entries.push(Entry { day, rank: 3, text });
        }
        Ok(entries)
    }

    /// Every day something is closed on, with what; the last day told of each year too.
    fn closed(&self) -> BTreeMap<Day, Vec<String>> {
        let words = self.words;
        let mut closed: BTreeMap<Day, Vec<String>> = BTreeMap::new();
        for one in self.closings.iter().filter(|one| one.is_closed) {
            let told = match one.period {
                BookPeriod::Month(month) => format!("{} {}", words.closing, month.office()),
                BookPeriod::Year(_) => format!("{} {}", words.closing, one.period.office()),
            };
            closed.entry(one.period.last()).or_default().push(told);
        }
        for state in self.quarters.iter().filter(|state| state.is_closed) {
            let told = format!("{} {}", words.sealing, state.quarter.in_words());
            closed.entry(state.quarter.last()).or_default().push(told);
        }
        closed.retain(|day, _| *day >= self.first_on && *day <= self.until);
        let years = self.first_on.year()..=self.until.year();
        for end in years.filter_map(|year| Day::new(year, 12, 31).ok()) {
            let last = end.min(self.until);
            closed.entry(last).or_insert_with(|| vec![words.end.clone()]);
        }
        closed
    }

    fn counted(
        &self,
        count: &CashCount,
        book: Vnd,
        accounts: &Accounts<'_>,
    ) -> Result<Entry, MoneyFault> {
        let day = count.counted_on;
        let difference = count.difference(book)?;
        let head = format!("{day} * {}: {}", self.words.count, dong(count.counted_vnd));
        // What nobody wrote down of it yet is told beside, for the book says what it says.
        let told = (!difference.is_zero()).then(|| {
            let why = clean(count.reason.as_deref().unwrap_or_default());
            format!("  ; {}: {} {why}", self.words.not_written, dong(difference))
                .trim_end()
                .to_owned()
        });
        let line = asserted(&accounts.cash(), book, "=");
        let text = format!("{head}{}\n{line}", told.unwrap_or_default());
        Ok(Entry { day, rank: 2, text })
    }

    /// Where all money stands.
    fn standing(&self, told: MoneyStanding, accounts: &Accounts<'_>) -> Vec<String> {
        let owed = [
            (VoucherKind::TamUng, told.persons_vnd),
            (VoucherKind::Thieu, told.shortage_vnd),
            (VoucherKind::XaUng, told.commune_vnd.negated()),
            (VoucherKind::Thua, told.surplus_vnd.negated()),
        ];
        let mut lines = vec![
            asserted(&accounts.cash(), told.cash_vnd, "="),
            asserted(&accounts.account(), told.account_vnd, "=*"),
        ];
        lines.extend(owed.map(|(kind, sum)| asserted(&accounts.open(kind), sum, "=*")));
        lines.push(asserted(&self.words.sources, told.sources_vnd.negated(), "=*"));
        lines
    }
}

fn asserted(account: &str, sum: Vnd, sign: &str) -> String {
    format!("    {account}  0 VND {sign} {}\n", dong(sum))
}
