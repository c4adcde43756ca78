//! What is found by an index, by what is known already and by searching is what a walk finds.

use super::limits::Told;
use super::tests::{Plain, file};
use super::*;
use crate::Value;
use proptest::prelude::*;

const COLUMNS: &[&str] = &["who", "role", "n", "from_on", "to_on"];

/// A day of three weeks, or a blank.
fn day() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just(Value::Blank),
        6 => (1..22).prop_map(|day| Value::Text(format!("2026-09-{day:02}"))),
    ]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just(Value::Blank),
        1 => Just(Value::NotApplicable),
        8 => (0_i64..40).prop_map(Value::Int),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<Value>>> {
    let name = |of: &'static [&'static str]| {
        proptest::sample::select(of).prop_map(|name| Value::Text(name.to_owned()))
    };
    let row = (name(&["a", "b"]), name(&["x", "y", "z"]), number(), day(), day());
    proptest::collection::vec(row.prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e]), 0..120)
}

/// Conditions of one filter, joined in any number.
const CONDITIONS: [&str; 12] = [
    "who == this.who",
    "role == this.role",
    "role == 'x'",
    "n < this.n",
    "this.n <= n",
    "n > this.n",
    "n >= this.n",
    "from_on < this.to_on",
    "overlaps(from_on, to_on, this.from_on, this.to_on)",
    "day_in(this.from_on, from_on, to_on)",
    "not is_blank(to_on)",
    "not exists(posts where n == this.n + 1)",
];

fn findings(now: &Plain, fold: &str, filter: &str) -> Result<Vec<Finding>, RuleFault> {
    let fold = format!("{fold} where {filter})");
    let show = format!("show = {{ v = \"{fold}\" }}\n");
    let text = file("each = \"posts\"", "1 == 1") + &show;
    let rule = parse("x.toml", &text).unwrap();
    Checking::new(now, None, &Told, "2026-09-30".parse().unwrap()).run(&rule)
}

proptest! {
    #[test]
    fn searching_finds_what_a_walk_finds(
        rows in rows(),
        chosen in proptest::sample::subsequence(&CONDITIONS[..], 1..5),
        fold in proptest::sample::select(&[
            "exists(posts", "first(posts.n", "first(posts.from_on", "count(posts", "sum(posts.n",
        ][..]),
    ) {
        let now = Plain(vec![("posts", COLUMNS, rows)]);
        let found = findings(&now, fold, &chosen.join(" and "));
        // Beside an `or` nothing is looked up.
        let walked = findings(&now, fold, &format!("({}) or 1 == 2", chosen.join(" and ")));
        prop_assert!(found.is_ok(), "{:?}", found);
        prop_assert_eq!(found, walked);
    }
}
