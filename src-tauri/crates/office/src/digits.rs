//! Thirty digits as a person types them from paper, group by group beside those of a bundle.
//!
//! What is found is shown only beside a group that was typed and whose check digit holds: digits
//! copied from the screen would prove nothing.

use serde::Serialize;
use ts_rs::TS;

norms::closed_set! {
    /// How a typed group compares.
    pub enum GroupState {
        /// Not five digits yet.
        Open = "open",
        /// Its check digit does not hold: typed or read out wrongly.
        Mistyped = "mistyped",
        /// Rightly typed, but not what stands in the bundle.
        Differs = "differs",
        /// The same.
        Same = "same",
    }
}

/// One group of five digits, expected (typed from the paper) beside found (in the bundle).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "DigitGroup")]
pub struct Group {
    /// As typed; empty when not typed yet.
    pub expected: String,
    /// In the bundle; none until the group is typed with a check digit that holds.
    pub found: Option<String>,
    pub state: GroupState,
}

impl Group {
    /// Digits of a card, with no bundle beside them yet: whether each of that many groups holds.
    pub fn checked(typed: &str, groups: usize, holds: impl Fn(usize, &str) -> bool) -> Vec<Group> {
        // Beside itself a group that holds is the same; nothing was found that could be shown.
        let digits: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
        let mut beside: Vec<String> = digits.chunks(5).map(|five| five.iter().collect()).collect();
        beside.resize(groups, String::new());
        let compared = Group::compare(typed, &beside, holds);
        compared.into_iter().map(|group| Group { found: None, ..group }).collect()
    }

    /// Compares group after group. `found` are the bundle's six groups, `holds` says whether the
    /// check digit of the group with that number (from 0) holds.
    pub fn compare(
        typed: &str,
        found: &[String],
        holds: impl Fn(usize, &str) -> bool,
    ) -> Vec<Group> {
        let digits: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
        let mut groups = digits.chunks(5).map(|five| five.iter().collect::<String>());
        let one = |(index, found): (usize, &String)| {
            let expected = groups.next().unwrap_or_default();
            let state = match () {
                () if expected.len() < 5 => GroupState::Open,
                () if !holds(index, &expected) => GroupState::Mistyped,
                () if expected != *found => GroupState::Differs,
                () => GroupState::Same,
            };
            let is_shown = matches!(state, GroupState::Differs | GroupState::Same);
            Group { expected, found: is_shown.then(|| found.clone()), state }
        };
        found.iter().enumerate().map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_a_card_hold_by_themselves() {
        let holds = |_: usize, group: &str| group.chars().next() == group.chars().last();
        let told: Vec<_> = Group::checked("11111 12345.3333", 4, holds)
            .into_iter()
            .map(|g| (g.expected, g.found, g.state))
            .collect();
        let group = |typed: &str, state| (typed.to_owned(), None, state);
        assert_eq!(
            told,
            [
                group("11111", GroupState::Same),
                group("12345", GroupState::Mistyped),
                group("3333", GroupState::Open),
                group("", GroupState::Open),
            ]
        );
    }

    #[test]
    fn found_digits_are_shown_only_beside_rightly_typed_ones() {
        let found: Vec<String> = ["11111", "22222", "33333", "44444"].map(str::to_owned).into();
        // In this test a group is well typed when it ends as it begins.
        let holds = |_: usize, group: &str| group.chars().next() == group.chars().last();
        let told: Vec<_> = Group::compare("11111 22232.12345-44", &found, holds)
            .into_iter()
            .map(|g| (g.state, g.found.is_some()))
            .collect();
        assert_eq!(
            told,
            [
                (GroupState::Same, true),
                (GroupState::Differs, true),
                (GroupState::Mistyped, false),
                (GroupState::Open, false),
            ]
        );
    }
}
