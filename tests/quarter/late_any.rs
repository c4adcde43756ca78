//! Whatever is paid, withheld, brought back, learnt, voided or taken back in whatever order after a quarter was
//! sealed: the sealed quarter stays, and what each is owed is what a person with pencil and paper has.

use super::late::{payment, september_unpaid, stands};
use crate::harness::Centre;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The months that are played with: two paid ones and the unpaid one of the sealed quarter, and one that is
/// settled in the open quarter.
const MONTHS: [&str; 4] = ["2026-07", "2026-08", "2026-09", "2026-10"];

type Account = (&'static str, usize);

/// What a voucher did, and whether it brought money back.
struct Paid {
    id: Value,
    parts: Vec<(Account, i64)>,
    stands: bool,
}

struct Played {
    posts: Vec<Value>,
    owed: BTreeMap<Account, i64>,
    paid: Vec<Paid>,
    state: u64,
    refused: u32,
}

impl Played {
    fn draw(&mut self, n: i64) -> i64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        i64::try_from((self.state >> 11) % u64::try_from(n).expect("above zero")).expect("small")
    }

    fn account(&mut self) -> Account {
        let (month, post) = (self.draw(4), self.draw(3));
        (MONTHS[usize::try_from(month).expect("small")], usize::try_from(post).expect("small"))
    }

    fn day(&mut self) -> String {
        format!("2026-{:02}-{:02}", 10 + self.draw(3), 1 + self.draw(28))
    }

    fn owes(&self, account: Account) -> i64 {
        self.owed.get(&account).copied().unwrap_or_default()
    }

    /// Pays, or takes in, up to three parts; what is no more than owed goes through, and nothing else.
    fn pay(&mut self, centre: &mut Centre) {
        let is_back = self.draw(4) == 0;
        let mut parts: Vec<(Account, i64)> = Vec::new();
        for _ in 0..=self.draw(3) {
            let account = self.account();
            let owed = self.owes(account);
            let amount = match self.draw(5) {
                0 => owed + 1,
                1 => owed / 2,
                _ => owed,
            };
            parts.push((account, amount));
        }
        let twice =
            parts.iter().enumerate().any(|(n, (a, _))| parts[..n].iter().any(|(b, _)| a == b));
        let fits = |(account, amount): &(Account, i64)| {
            let owed = self.owes(*account);
            if *amount < 0 { *amount >= owed } else { *amount > 0 && *amount <= owed }
        };
        let sum: i64 = parts.iter().map(|(_, amount)| amount).sum();
        let is_fit = !twice && parts.iter().all(fits);
        // What one owes is withheld from that one's pay alone, and not all of it.
        let is_own = (0..3).all(|post| {
            let own: Vec<i64> =
                parts.iter().filter(|((_, p), _)| *p == post).map(|(_, a)| *a).collect();
            own.is_empty() || (own.iter().any(|a| *a > 0) && own.iter().sum::<i64>() >= 0)
        });
        let is_paid = || sum > 0 && is_own;
        let goes = is_fit && if is_back { parts.iter().all(|(_, a)| *a < 0) } else { is_paid() };
        let told: Vec<Value> = parts
            .iter()
            .map(|((month, post), amount)| {
                json!({ "month": month, "post_id": self.posts[*post], "amount_vnd": amount })
            })
            .collect();
        let day = self.day();
        let mut request = payment(centre, &day, &told);
        request["is_back"] = json!(is_back);
        let answer = centre.ask("pay_allowances", request);
        assert_eq!(
            answer["error"].is_null(),
            goes,
            "{is_back} {parts:?} {:?}: {answer}",
            self.owed
        );
        if !goes {
            self.refused += 1;
            return;
        }
        for (account, amount) in &parts {
            *self.owed.entry(*account).or_default() -= amount;
        }
        let id = newest(centre);
        self.paid.push(Paid { id, parts, stands: true });
    }

    /// Somebody is owed more or less.
    fn learn(&mut self, centre: &mut Centre) {
        let (month, post) = self.account();
        let kind =
            ["truy-linh", "truy-thu", "khau-tru"][usize::try_from(self.draw(3)).expect("small")];
        let amount = 1 + self.draw(90_000);
        let request = json!({
            "day": self.day(), "month": month, "post_id": self.posts[post], "kind": kind,
            "amount_vnd": amount, "reason": "Quyết định mới",
        });
        centre.ok("record_adjustment", request);
        let more = if kind == "truy-linh" { amount } else { -amount };
        *self.owed.entry((month, post)).or_default() += more;
    }

    /// Voids or reverses a payment that stands: it is owed again.
    fn take_back(&mut self, centre: &mut Centre) {
        let standing: Vec<usize> =
            self.paid.iter().enumerate().filter(|(_, p)| p.stands).map(|(n, _)| n).collect();
        if standing.is_empty() {
            return;
        }
        let len = i64::try_from(standing.len()).expect("small");
        let at = standing[usize::try_from(self.draw(len)).expect("small")];
        let id = self.paid[at].id.clone();
        let answer = if self.draw(2) == 0 {
            centre.ask("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }))
        } else {
            let day = "2026-12-31";
            centre.ask("reverse_voucher", json!({ "voucher_id": id, "day": day, "reason": "Nhầm" }))
        };
        // Money that came back and was spent since cannot be taken out of the box any more.
        if answer["error"].is_null() {
            self.paid[at].stands = false;
            for (account, amount) in self.paid[at].parts.clone() {
                *self.owed.entry(account).or_default() += amount;
            }
        } else {
            assert_eq!(answer["error"]["code"], "cash-negative", "{answer}");
        }
    }

    fn same(&self, centre: &mut Centre) {
        let owed = centre.ok("list_owed", json!({}));
        let rows = owed["rows"].as_array().expect("rows").iter();
        let told: BTreeMap<(String, String), i64> = rows
            .map(|row| {
                let of = |name: &str| row["owed"][name].as_str().expect("a text").to_owned();
                ((of("month"), of("post_id")), row["owed"]["after_vnd"].as_i64().expect("dong"))
            })
            .collect();
        let ours = self.owed.iter().filter(|(_, owed)| **owed != 0).map(|((month, post), owed)| {
            let post = self.posts[*post].as_str().expect("an id").to_owned();
            (((*month).to_owned(), post), *owed)
        });
        assert_eq!(told, ours.collect());
    }
}

/// The voucher written last.
fn newest(centre: &mut Centre) -> Value {
    let days = json!({ "from_on": "2026-10-01", "to_on": "2026-12-31", "place": "tien-mat" });
    let page = centre.ok("list_vouchers", days);
    let acts = centre.ok("list_acts", json!({ "limit": 1 }));
    let number = acts[0]["subject"].as_str().expect("a number").to_owned();
    let rows = page["rows"].as_array().expect("rows").iter();
    let row = rows.into_iter().find(|row| row["number"] == number.as_str()).expect("its voucher");
    row["voucher"]["voucher_id"].clone()
}

#[test]
fn any_order_of_late_acts_leaves_the_sealed_quarter_and_every_account_as_they_are() {
    let mut refused = 0;
    for seed in 1..=4 {
        let (centre, sealed) = september_unpaid();
        let mut centre = centre.later("2026-12-31T17:00:00+07:00");
        centre.ok("make_allowance_sheet", json!({ "month": "2026-10" }));
        let view = centre.ok("read_allowances", json!({ "month": "2026-09" }));
        let rows = view["rows"].as_array().expect("rows").clone();
        let mut played = Played {
            posts: rows.iter().map(|row| row["line"]["post_id"].clone()).collect(),
            owed: BTreeMap::new(),
            paid: Vec::new(),
            state: u64::wrapping_mul(seed, 0x9E37_79B9_7F4A_7C15) | 1,
            refused: 0,
        };
        for (post, row) in rows.iter().enumerate() {
            for month in ["2026-09", "2026-10"] {
                let due = row["line"]["amount_vnd"].as_i64().expect("dong");
                played.owed.insert((month, post), due);
            }
        }
        for step in 1..=60 {
            match played.draw(8) {
                0 | 1 => played.learn(&mut centre),
                2 => played.take_back(&mut centre),
                _ => played.pay(&mut centre),
            }
            if step % 10 == 0 {
                played.same(&mut centre);
            }
        }
        stands(&mut centre, &sealed);
        refused += played.refused;
    }
    assert!(refused > 20, "too few refusals to prove anything: {refused}");
}
