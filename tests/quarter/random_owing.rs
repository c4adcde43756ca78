//! What each is owed in a book that is played with, kept with pencil and paper.

use super::random_moves::Move;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the book says of its money after an act.
#[derive(Default)]
pub(super) struct Seen {
    /// Of cash, account and what the commune pays itself.
    pub(super) vouchers: Vec<Value>,
    pub(super) sources: Vec<Value>,
    pub(super) owed: Value,
    /// Everything begun, whether it is open or not.
    pub(super) advances: Vec<Value>,
    /// The newest act.
    pub(super) act: Value,
    /// All of it and the newest act, as one text.
    pub(super) said: String,
}

/// An account: a month and a post.
type Account = (String, String);

/// What each is owed, with pencil and paper.
#[derive(Clone, Default)]
pub(super) struct Owing {
    due: BTreeMap<Account, i64>,
    owed: BTreeMap<Account, i64>,
    /// What a voucher that stands paid, below zero what it took in.
    paid: BTreeMap<String, Vec<(Account, i64)>>,
}

impl Owing {
    fn add(&mut self, account: &Account, amount: i64) {
        *self.owed.entry(account.clone()).or_default() += amount;
    }

    fn pays(&mut self, voucher: String, parts: Vec<(Account, i64)>) {
        parts.iter().for_each(|(account, amount)| self.add(account, -amount));
        self.paid.insert(voucher, parts);
    }

    fn unpaid(&mut self, voucher: &str) {
        let parts = self.paid.remove(voucher).unwrap_or_default();
        parts.iter().for_each(|(account, amount)| self.add(account, *amount));
    }

    /// The sheet of a month is there, or is no more.
    pub(super) fn sheet(&mut self, view: &Value) {
        for row in view["rows"].as_array().expect("rows") {
            let account = account(&row["line"]["month"], &row["line"]["post_id"], &view["month"]);
            let amount = row["line"]["amount_vnd"].as_i64().unwrap_or_default();
            if view["is_settled"] == true && self.due.insert(account.clone(), amount).is_none() {
                self.add(&account, amount);
            }
        }
        if view["is_settled"] == false {
            let month = text(&view["month"]);
            let gone: Vec<Account> =
                self.due.keys().filter(|(of, _)| *of == month).cloned().collect();
            for account in gone {
                let due = self.due.remove(&account).unwrap_or_default();
                self.add(&account, -due);
            }
        }
    }
}

/// A row of a month names its month itself, or is of the month of its view.
fn account(month: &Value, post: &Value, of: &Value) -> Account {
    (text(if month.is_null() { of } else { month }), text(post))
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl Owing {
    /// Keeps account of what an act did.
    pub(super) fn learn(
        &mut self,
        (command, request): &Move,
        answer: &Value,
        was: &Seen,
        is: &Seen,
    ) {
        let old: BTreeSet<String> =
            was.vouchers.iter().map(|row| text(&row["voucher"]["voucher_id"])).collect();
        let ids = is.vouchers.iter().map(|row| &row["voucher"]);
        let made = ids.map(|one| text(&one["voucher_id"])).find(|id| !old.contains(id));
        let void = self.voided(is);
        match *command {
            "make_allowance_sheet" | "settle_allowances" | "reopen_allowances" => {
                self.sheet(answer);
                // What is owed to the centre is withheld by a payment of its own.
                if let Some(made) = made {
                    let month = text(&answer["month"]);
                    let of = self.owed.iter().filter(|((of, _), owed)| *of == month && **owed > 0);
                    let parts = of.map(|(account, owed)| (account.clone(), *owed)).collect();
                    self.pays(made, parts);
                }
            }
            "pay_allowances" => {
                let parts = request["parts"].as_array().expect("parts").iter();
                let part = |part: &Value| {
                    let amount = part["amount_vnd"].as_i64().expect("dong");
                    (account(&part["month"], &part["post_id"], &Value::Null), amount)
                };
                self.pays(made.expect("a voucher"), parts.map(part).collect());
            }
            "reverse_voucher" => {
                let parts = self.paid.get(&text(&request["voucher_id"])).cloned();
                if let Some(parts) = parts {
                    let back = parts.into_iter().map(|(account, amount)| (account, -amount));
                    self.pays(made.expect("a reversal"), back.collect());
                }
            }
            "record_adjustment" => self.learnt(request, 1),
            "remove_adjustment" => {
                let rows = was.owed["adjustments"].as_array().expect("rows").iter();
                let mut rows = rows.filter(|r| r["adjustment_id"] == request["adjustment_id"]);
                self.learnt(rows.next().expect("it was there"), -1);
            }
            _ => {}
        }
        void.iter().for_each(|id| self.unpaid(id));
    }

    fn learnt(&mut self, one: &Value, sign: i64) {
        let amount = one["amount_vnd"].as_i64().expect("dong") * sign;
        let more = if one["kind"] == "truy-linh" { amount } else { -amount };
        self.add(&account(&one["month"], &one["post_id"], &Value::Null), more);
    }

    /// Payments that are void by now.
    fn voided(&self, is: &Seen) -> Vec<String> {
        let rows = is.vouchers.iter().map(|row| &row["voucher"]);
        let void = rows.filter(|one| one["is_void"] == true).map(|one| text(&one["voucher_id"]));
        void.filter(|id| self.paid.contains_key(id)).collect()
    }

    pub(super) fn same(&self, is: &Seen, told: &str) {
        let rows = is.owed["rows"].as_array().expect("rows").iter();
        let theirs: BTreeMap<Account, i64> = rows
            .map(|row| &row["owed"])
            .map(|o| {
                ((text(&o["month"]), text(&o["post_id"])), o["after_vnd"].as_i64().expect("dong"))
            })
            .filter(|(_, after)| *after != 0)
            .collect();
        let mut ours = self.owed.clone();
        ours.retain(|_, owed| *owed != 0);
        assert_eq!(theirs, ours, "owed otherwise than by pencil and paper after {told}");
    }
}
