//! What a changed law says that is more likely a slip than meant: told before it is kept, and where
//! a figure would be wrong for everybody, asked about once.

use crate::Norms;
use crate::asked::ROLES;
use crate::law::{Code, Decision};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A new amount is asked about above so many per cent of the one before it.
const FAR_MORE_PERCENT: i64 = 130;

crate::closed_set! {
    /// What kind of thing is doubted.
    pub enum DoubtKind {
        /// A role of the board for which a decision has no line: who holds it is granted nothing.
        RoleWithoutLine = "role-without-line",
        /// Nobody says to have read the switches of a decision: it stays marked as unread.
        SwitchesUnread = "switches-unread",
        /// An amount below the one before it.
        StepDown = "step-down",
        /// An amount more than 30 % above the one before it.
        StepUp = "step-up",
    }
}

impl DoubtKind {
    /// Does keeping it ask for a word of the person first?
    pub const fn is_asked(self) -> bool {
        matches!(self, DoubtKind::StepDown | DoubtKind::StepUp)
    }
}

/// One doubt about the files as they would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Doubt {
    /// What kind of thing is doubted.
    pub kind: DoubtKind,
    /// The entry: `allowances/40-nq-50-2024`.
    pub key: String,
    /// What its sentence names: `name`, `roles`, or `before_vnd`, `after_vnd`, `from`.
    pub named: BTreeMap<String, String>,
}

/// What is to be doubted of `after` that did not stand so in `before`.
pub fn doubts(before: &Norms, after: &Norms) -> Vec<Doubt> {
    let is_new = |decision: &&Decision| before.decision(&decision.id) != Ok(*decision);
    let mut found: Vec<Doubt> = Vec::new();
    for decision in after.all_decisions().iter().filter(is_new) {
        found.extend(of_decision(after, decision));
    }
    found.extend(steps(before, after));
    found
}

fn of_decision(law: &Norms, decision: &Decision) -> Vec<Doubt> {
    let doubt = |kind, more: Option<(&str, String)>| {
        let name = ("name".to_owned(), decision.scope.clone());
        let more = more.map(|(name, value)| (name.to_owned(), value));
        let key = format!("allowances/{}", decision.id);
        Doubt { kind, key, named: std::iter::once(name).chain(more).collect() }
    };
    let has_none = |role: &&Code| decision.lines.iter().all(|line| line.role != role.code);
    let board = |role: &&Code| role.field("is_board") == "true";
    let roles = law.codes(ROLES, decision.from);
    let without: Vec<&str> =
        roles.into_iter().filter(board).filter(has_none).map(|role| role.vi.as_str()).collect();
    let mut found = Vec::new();
    if !without.is_empty() {
        found.push(doubt(DoubtKind::RoleWithoutLine, Some(("roles", without.join(", ")))));
    }
    if !decision.switches_verified {
        found.push(doubt(DoubtKind::SwitchesUnread, None));
    }
    found
}

/// Amounts of a rate that are new and far from the one they follow.
fn steps(before: &Norms, after: &Norms) -> Vec<Doubt> {
    let mut found = Vec::new();
    for series in after.rate_series() {
        let stood = before.rates.get(&series.key).map(|old| old.values.as_slice());
        let stood = stood.unwrap_or_default();
        let pairs = series.values.iter().zip(series.values.iter().skip(1));
        for (was, value) in pairs {
            let is_old =
                stood.iter().any(|old| (old.from, old.amount) == (value.from, value.amount));
            let (Some(from), Some(to)) = (was.amount, value.amount) else { continue };
            let (less, more) = (from.dong(), to.dong());
            let kind = if more < less {
                DoubtKind::StepDown
            } else if i128::from(more) * 100 > i128::from(less) * i128::from(FAR_MORE_PERCENT) {
                DoubtKind::StepUp
            } else {
                continue;
            };
            if is_old {
                continue;
            }
            let named = [
                ("name", series.vi.clone()),
                ("before_vnd", from.to_string()),
                ("after_vnd", to.to_string()),
                ("from", value.from.office()),
            ];
            let named = named.map(|(name, value)| (name.to_owned(), value));
            found.push(Doubt { kind, key: format!("rates/{}", series.key), named: named.into() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LawFiles;

    /// What is doubted when one file is put in.
    fn doubted(path: &str, text: &str) -> Vec<(DoubtKind, String)> {
        let mut files = LawFiles::shipped();
        files.put(path, text).unwrap();
        let told = |doubt: Doubt| {
            let said = doubt.named.get("roles").or(doubt.named.get("after_vnd")).cloned();
            (doubt.kind, said.unwrap_or_default())
        };
        doubts(Norms::shipped(), &files.read().unwrap()).into_iter().map(told).collect()
    }

    #[test]
    fn an_amount_below_the_one_before_or_far_above_it_is_asked_about_and_no_other() {
        let path = "rates/base-wage.toml";
        let shipped = LawFiles::shipped().get(path).unwrap().to_owned();
        let with = |amount: &str| {
            doubted(
                path,
                &format!(
                    "{shipped}\n[[value]]\nfrom = 2028-07-01\namount = {amount}\nsource = \"phan-mem\"\nverified = false\n"
                ),
            )
        };
        let one = |kind, amount: &str| vec![(kind, amount.to_owned())];
        for (amount, expected) in [
            ("2_530_000", vec![]),
            ("2_529_999", one(DoubtKind::StepDown, "2.529.999")),
            ("253_000", one(DoubtKind::StepDown, "253.000")),
            ("3_289_000", vec![]),
            ("3_289_001", one(DoubtKind::StepUp, "3.289.001")),
            ("\"25.300.000\"", one(DoubtKind::StepUp, "25.300.000")),
        ] {
            assert_eq!(with(amount), expected, "{amount}");
        }
        assert_eq!(doubted(path, &shipped), [], "what stands is not asked about again");
    }

    #[test]
    fn a_board_role_without_a_line_and_switches_nobody_read_are_told() {
        let head = "id = \"thu\"\ninstrument = \"phan-mem\"\nprovince = \"38\"\nfrom = 2025-01-01\n\
                    scope = \"Thử\"\nhighest_only = true\nstart = \"thang-bat-dau\"\n\
                    stop = \"thang-ke-tiep\"\nrounding = 1\ncounts_for_insurance = false\n";
        let line = |role: &str| {
            format!(
                "[[line]]\nrole = \"{role}\"\nmethod = \"he-so\"\ncoefficient = 0.3\nverified = true\n"
            )
        };
        let three = line("giam-doc") + &line("pho-giam-doc") + &line("phu-trach");
        let path = "allowances/thu.toml";
        assert_eq!(
            doubted(path, &format!("{head}{three}")),
            [
                (DoubtKind::RoleWithoutLine, "Phó Giám đốc trực".to_owned()),
                (DoubtKind::SwitchesUnread, String::new()),
            ],
        );
        let all = format!("{head}switches_verified = true\n{three}{}", line("pho-giam-doc-truc"));
        assert_eq!(doubted(path, &all), []);
    }
}
