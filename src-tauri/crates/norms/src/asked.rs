//! What a program has to know of the codes of a list. It never knows a code by itself: the list
//! says of its codes what they are, and here that is asked by the day of the fact.

use crate::closed_set;
use crate::law::{Code, Instrument};
use crate::planned::{MEASURES, STAGES};
use crate::rules::Lookup;
use crate::{Day, Norms, Vnd};
use std::iter::once;

pub(crate) const ROLES: &str = "roles";
const BUDGET_CODES: &str = "budget-code";
const ACCOUNTS: &str = "account-kind";
const AMOUNT_ASKED_ABOUT: &str = "amount-asked-about";
pub(crate) const CLASSES: &str = "funding-class";
pub(crate) const CATEGORIES: &str = "facility-category";
pub(crate) const GROUNDS: &str = "report-ground";
pub(crate) const REQUIRED: &str = "facility-required";
pub(crate) const NOTES: &str = "note";
pub(crate) const KEPT_APART: &str = "kept-apart";
pub(crate) const MOVEMENTS: &str = "facility-movement";

/// The lists the program asks something of, each with its case in `tests/cases/codes.toml`.
pub const ASKED_LISTS: [&str; 10] =
    [ACCOUNTS, ROLES, KEPT_APART, CLASSES, NOTES, GROUNDS, REQUIRED, MOVEMENTS, MEASURES, STAGES];

closed_set! {
    /// As what somebody signs the papers of a centre; `signs_as` of a role.
    pub enum SignsAs {
        /// Head of the unit.
        Director = "director",
        /// Keeps the accounts.
        Accountant = "accountant",
        /// Keeps the cash.
        Cashier = "cashier",
    }
}

closed_set! {
    /// How a facility changes on a day, a code of `facility-change`; `change` of a reason.
    pub enum FacilityChange {
        /// Some more are there.
        Increase = "tang",
        /// Some are there no more.
        Decrease = "giam",
        /// All stay; how many of them can be used, or their condition, is another.
        State = "tinh-trang",
    }
}

/// What a reason of `facility-movement` is the reason of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacilityReason {
    pub change: FacilityChange,
    /// Of a change of state: are more of them usable by it, or fewer? None: as many as before.
    pub usable: Option<FacilityChange>,
}

/// An act a report names among its grounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The act.
    pub act: &'a Instrument,
    /// The act was read, and that a report rests on it.
    pub is_verified: bool,
}

/// A thing an act asks every centre to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredFacility<'a> {
    /// Its place among those asked for.
    pub number: u32,
    /// Code of `facility-category`.
    pub category: &'a str,
    /// What the act is called before its number: "Công văn".
    pub act_kind: &'a str,
    /// The act that asks.
    pub act: &'a Instrument,
    /// Read in that act.
    pub is_verified: bool,
}

impl Code {
    /// A field of this list's own; empty where the code says nothing of it.
    pub fn field(&self, name: &str) -> &str {
        self.extra.get(name).map_or("", String::as_str)
    }

    /// Does a field of the code say yes?
    pub(crate) fn says(&self, name: &str) -> bool {
        self.field(name) == "true"
    }

    /// Of this province, or of the whole country.
    fn holds_in(&self, province: &str) -> bool {
        let own = self.field("province");
        own.is_empty() || own == province
    }
}

impl Norms {
    /// The roles whose holders sign as this, in order of the list. A post older than the list is
    /// read by its role's first wording, so that its paper, too, is signed.
    pub fn roles_signing_as(&self, signs_as: SignsAs, on: Day) -> Vec<&Code> {
        let all = self.all_codes(ROLES);
        let is_worded = |code: &&Code| {
            let mut wordings = all.iter().filter(|other| other.code == code.code);
            let first = wordings.clone().map(|other| other.from).min();
            let newest = wordings.rfind(|other| other.from <= on).map(|other| other.from);
            newest.or(first) == Some(code.from) && !code.repealed
        };
        let signs = |code: &&Code| code.field("signs_as") == signs_as.code();
        all.iter().filter(signs).filter(is_worded).collect()
    }

    /// May nobody hold both posts, codes of `roles`, together on some day from `first` to `last`?
    pub fn are_kept_apart(&self, one: &str, other: &str, first: Day, last: Option<Day>) -> bool {
        let changes = self.all_codes(KEPT_APART).iter().map(|pair| pair.from);
        let within = changes.filter(|day| *day > first && last.is_none_or(|last| *day <= last));
        once(first).chain(within).any(|day| {
            let pairs = self.codes(KEPT_APART, day);
            pairs.iter().any(|pair| {
                let names = |role| pair.field("roles").split_whitespace().any(|r| r == role);
                one != other && names(one) && names(other)
            })
        })
    }

    /// The code of `budget-code` that payments of allowances bear where nobody chose another: of those the
    /// list says are for allowances, the first by its own order.
    pub fn allowance_budget_code(&self, on: Day) -> Option<&str> {
        let codes = self.codes(BUDGET_CODES, on).into_iter();
        let fit = codes.filter(|code| code.says("for_allowance"));
        let order = |code: &&Code| code.field("allowance_order").parse().unwrap_or(u32::MAX);
        fit.min_by_key(order).map(|code| code.code.as_str())
    }

    /// Codes of `funding-class` by which the state gives what it owes.
    pub fn classes_of_state(&self, on: Day) -> Vec<&str> {
        self.classes_that("is_of_state", on)
    }

    /// Codes of `funding-class` of which no money comes or goes: what is given so is a gift in kind.
    pub fn classes_in_kind(&self, on: Day) -> Vec<&str> {
        self.classes_that("in_kind", on)
    }

    /// Codes of `funding-class` that were donated.
    pub fn classes_of_donations(&self, on: Day) -> Vec<&str> {
        self.classes_that("is_donation", on)
    }

    /// Does a centre whose account is of this kind, a code of `account-kind`, work by advances alone?
    pub fn is_advances_only(&self, account_kind: &str, on: Day) -> bool {
        let kinds = self.codes(ACCOUNTS, on);
        kinds.iter().any(|kind| kind.code == account_kind && kind.says("advances_only"))
    }

    fn classes_that(&self, field: &str, on: Day) -> Vec<&str> {
        let saying = self.codes(CLASSES, on).into_iter().filter(|code| code.says(field));
        saying.map(|code| code.code.as_str()).collect()
    }

    /// What a reason of `facility-movement` belongs to; none for a code the list does not have on that day,
    /// or of which it says nothing.
    pub fn facility_reason(&self, reason: &str, on: Day) -> Option<FacilityReason> {
        let code = self.code(MOVEMENTS, reason, on).ok()?;
        let change = FacilityChange::from_code(code.field("change"))?;
        Some(FacilityReason { change, usable: FacilityChange::from_code(code.field("usable")) })
    }

    /// What notes and coins in use are worth, in the order they are counted.
    pub fn notes(&self, on: Day) -> Vec<Vnd> {
        let codes = self.codes(NOTES, on).into_iter();
        codes.filter_map(|code| worth(&code.code)).collect()
    }

    /// From how much an amount of one centre is asked about on a day; none where the law has no answer.
    pub fn amount_asked_about(&self, on: Day) -> Option<Vnd> {
        self.answer(AMOUNT_ASKED_ABOUT, on).and_then(|dong| Vnd::new(dong).ok())
    }

    /// The acts a report of a province's centre names, in order of the list; an unknown province,
    /// an empty code, has those of the whole country.
    pub fn report_grounds(&self, province: &str, on: Day) -> Vec<Ground<'_>> {
        let own = self.codes(GROUNDS, on).into_iter().filter(|code| code.holds_in(province));
        let ground = |code: &Code| {
            let act = self.instrument(&code.source)?;
            Some(Ground { act, is_verified: code.verified && act.verified })
        };
        own.filter_map(ground).collect()
    }

    /// What centres of a province are asked to have, by number: what was asked there, else what is
    /// asked of the whole country.
    pub fn required_facilities(&self, province: &str, on: Day) -> Vec<RequiredFacility<'_>> {
        let known = self.codes(REQUIRED, on).into_iter().filter(|code| code.holds_in(province));
        let (own, national): (Vec<&Code>, Vec<&Code>) =
            known.partition(|code| !code.field("province").is_empty());
        let asked = if own.is_empty() { national } else { own };
        let required = asked.into_iter().filter_map(|code| {
            Some(RequiredFacility {
                number: code.field("number").parse().ok()?,
                category: code.field("category"),
                act_kind: code.field("act"),
                act: self.instrument(&code.source)?,
                is_verified: code.verified,
            })
        });
        let mut required: Vec<RequiredFacility<'_>> = required.collect();
        required.sort_by_key(|one| one.number);
        required
    }
}

/// What a note of this code is worth.
pub(crate) fn worth(code: &str) -> Option<Vnd> {
    let dong: i64 = code.parse().ok().filter(|dong| *dong > 0)?;
    (dong.to_string() == code).then(|| Vnd::new(dong).ok()).flatten()
}

#[cfg(test)]
#[path = "asked/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
