//! The accounts an export posts to: by place, by person, by what is owed, by source and budget code.

use super::book::LedgerBook;
use crate::accounts::AccountOf;
use crate::id::{SourceId, VoucherId};
use crate::money_records::{Source, Voucher, VoucherKind};
use std::collections::{BTreeMap, BTreeSet};

/// The accounts of a book, and those that were used.
#[derive(Debug)]
pub(super) struct Accounts<'a> {
    book: &'a LedgerBook<'a>,
    sources: BTreeMap<&'a SourceId, &'a Source>,
    vouchers: BTreeMap<&'a VoucherId, &'a Voucher>,
    /// Does a source keep its money in an account of its own?
    pub(super) has_own: bool,
    used: BTreeSet<String>,
}

impl<'a> Accounts<'a> {
    pub(super) fn of(book: &'a LedgerBook<'a>) -> Accounts<'a> {
        Accounts {
            book,
            sources: book.sources.iter().map(|one| (&one.source_id, one)).collect(),
            vouchers: book.vouchers.iter().map(|one| (&one.voucher_id, one)).collect(),
            has_own: book.sources.iter().any(|source| source.account.is_some()),
            used: BTreeSet::new(),
        }
    }

    /// Marks an account as used.
    pub(super) fn uses(&mut self, account: String) -> String {
        self.used.insert(account.clone());
        account
    }

    pub(super) fn cash(&self) -> String {
        under(&self.book.words.assets, &self.book.words.cash)
    }

    /// All accounts at bank and treasury together.
    pub(super) fn account(&self) -> String {
        under(&self.book.words.assets, &self.book.words.account)
    }

    /// One of them; where no source has its own it is the only one.
    pub(super) fn account_of(&self, of: &AccountOf) -> String {
        if !self.has_own {
            return self.account();
        }
        let name = of.account.as_deref().unwrap_or(&self.book.words.common_account);
        under(&self.account(), &self.part(name))
    }

    /// Where money of a source lies at bank or treasury.
    pub(super) fn account_of_source(&self, source_id: Option<&SourceId>) -> String {
        let source = source_id.and_then(|id| self.sources.get(id));
        self.account_of(&AccountOf { account: source.and_then(|one| one.account.clone()) })
    }

    /// What persons hold, what is owed to the commune, what a count found: all of a kind together.
    pub(super) fn open(&self, begun: VoucherKind) -> String {
        let words = self.book.words;
        match begun {
            VoucherKind::XaUng => under(&words.debts, &words.commune),
            VoucherKind::Thua => under(&words.debts, &words.surplus),
            VoucherKind::Thieu => under(&words.assets, &words.shortage),
            _ => under(&words.assets, &words.persons),
        }
    }

    /// Where what a voucher begins or settles is open: an advance with its person.
    pub(super) fn open_of(&self, voucher: &Voucher) -> String {
        let begun = voucher.settles.as_ref().and_then(|id| self.vouchers.get(id)).copied();
        let begun = begun.unwrap_or(voucher);
        let all = self.open(begun.kind);
        match begun.kind {
            VoucherKind::XaUng | VoucherKind::Thua | VoucherKind::Thieu => all,
            _ => under(&all, &self.part(begun.payee.as_deref().unwrap_or_default())),
        }
    }

    pub(super) fn source(&self, source_id: &SourceId) -> String {
        let name = self.sources.get(source_id).map_or_else(
            || source_id.to_string(),
            |source| format!("{} {}", source.code, source.name),
        );
        under(&self.book.words.sources, &self.part(&name))
    }

    pub(super) fn carried(&self, source_id: &SourceId) -> String {
        under(&self.source(source_id), &self.book.words.carried)
    }

    pub(super) fn received(&self, source_id: &SourceId, by_commune: bool) -> String {
        let words = self.book.words;
        let received = under(&self.source(source_id), &words.received);
        if by_commune { under(&received, &words.paid_by_commune) } else { received }
    }

    pub(super) fn spent(
        &self,
        source_id: &SourceId,
        code: Option<&str>,
        by_commune: bool,
    ) -> String {
        let words = self.book.words;
        let code = code.map_or_else(|| words.no_code.clone(), |code| self.part(code));
        let spent = under(&under(&self.source(source_id), &words.spent), &code);
        if by_commune { under(&spent, &words.paid_by_commune) } else { spent }
    }

    /// The voucher another one reverses.
    pub(super) fn voucher(&self, id: &VoucherId) -> Option<&'a Voucher> {
        self.vouchers.get(id).copied()
    }

    /// Part of a name as hledger takes it: a colon parts names, a semicolon begins a comment, two spaces end it.
    pub(super) fn part(&self, text: &str) -> String {
        match clean(text).replace(':', " -") {
            empty if empty.is_empty() => self.book.words.unnamed.clone(),
            part => part,
        }
    }

    /// Every account in order with the type hledger knows it by and what stands beside it.
    pub(super) fn declared(&self) -> Vec<(String, String)> {
        let words = self.book.words;
        let mut told: BTreeMap<String, String> = BTreeMap::new();
        for account in &self.used {
            told.insert(account.clone(), String::new());
        }
        for (account, kind) in [(&words.assets, 'A'), (&words.debts, 'L'), (&words.sources, 'E')] {
            told.insert(account.clone(), format!("type:{kind}"));
        }
        let kinds =
            [VoucherKind::TamUng, VoucherKind::Thieu, VoucherKind::XaUng, VoucherKind::Thua];
        let whole = kinds.map(|kind| self.open(kind));
        for account in whole.into_iter().chain([self.cash(), self.account()]) {
            told.entry(account).or_default();
        }
        for source in self.book.sources {
            let of = self.source(&source.source_id);
            told.entry(under(&of, &words.carried)).or_default();
            told.insert(under(&of, &words.received), "type:R".to_owned());
            told.insert(under(&of, &words.spent), "type:X".to_owned());
            told.entry(of).or_default();
        }
        for (code, name) in self.book.code_names {
            let end = format!(":{}:{}", words.spent, self.part(code));
            let of_code = told.iter_mut().filter(|(account, _)| account.ends_with(&end));
            of_code.for_each(|(_, beside)| *beside = clean(name).replace(':', " -"));
        }
        told.into_iter().collect()
    }
}

fn under(parent: &str, child: &str) -> String {
    format!("{parent}:{child}")
}

/// Text in one line, without what hledger reads as a sign.
pub(super) fn clean(text: &str) -> String {
    let visible = text.replace(|letter: char| letter.is_control(), " ").replace(';', ",");
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}
