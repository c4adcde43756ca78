//! The 30 digits: a key or a bundle in a form people read aloud, copy by hand and type.
//!
//! Invariant: six groups of four digits and one check digit; every single wrong digit, every swap
//! of neighbours in a group and every swap of two groups is noticed, and the group is named.

use sha2::{Digest, Sha512};

/// Groups in the code.
pub const GROUPS: usize = 6;
const GROUP_DIGITS: usize = 5;
/// Keeps these digits apart from any other use of the same hash.
const TAG: &[u8] = b"socongdong-van-tay-1";
/// How often the hash is repeated: makes searching for a key with the same digits 2^18 times dearer.
const ROUNDS: u32 = 1 << 18;
/// Damm's quasigroup of order 10, totally anti-symmetric (H. M. Damm, 2004).
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// Thirty digits whose check digits hold. Displays as six groups separated by spaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digits([[u8; GROUP_DIGITS]; GROUPS]);

/// Why typed digits are not accepted. Groups are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DigitsFault {
    /// Not exactly 30 digits (spaces, dots and hyphens between them do not count).
    #[error("digits-count {found}")]
    Count {
        /// Digits found.
        found: usize,
    },
    /// Something that is neither a digit nor a separator.
    #[error("digits-letter")]
    Letter,
    /// Groups whose check digit does not hold.
    #[error("digits-group {groups:?}")]
    Groups {
        /// The wrong groups, ascending.
        groups: Vec<usize>,
    },
}

impl DigitsFault {
    /// The stable lower-kebab code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            DigitsFault::Count { .. } => "digits-count",
            DigitsFault::Letter => "digits-letter",
            DigitsFault::Groups { .. } => "digits-group",
        }
    }
}

impl Digits {
    /// The digits of a public key or of a mã gói. Slow on purpose: 2^18 rounds of SHA-512.
    #[must_use]
    pub fn of(bytes: &[u8; 32]) -> Digits {
        let mut state: [u8; 64] =
            Sha512::new().chain_update(TAG).chain_update(bytes).finalize().into();
        for _ in 0..ROUNDS {
            state = Sha512::new().chain_update(state).chain_update(bytes).finalize().into();
        }
        let (head, _) = state.split_first_chunk::<16>().unwrap_or((&[0; 16], &[]));
        let mut number = u128::from_be_bytes(*head);
        let mut groups = [[0; GROUP_DIGITS]; GROUPS];
        for (index, group) in groups.iter_mut().enumerate().rev() {
            for digit in group.iter_mut().take(4).rev() {
                *digit = u8::try_from(number % 10).unwrap_or(0);
                number /= 10;
            }
            if let Some((check, data)) = group.split_last_mut() {
                *check = damm(index, data);
            }
        }
        Digits(groups)
    }

    /// Reads typed digits. Spaces, dots and hyphens are passed over.
    ///
    /// # Errors
    /// [`DigitsFault`], naming every wrong group.
    pub fn parse(text: &str) -> Result<Digits, DigitsFault> {
        let mut typed = Vec::new();
        for letter in text.chars() {
            match letter.to_digit(10) {
                Some(digit) => typed.push(u8::try_from(digit).unwrap_or(0)),
                None if letter.is_whitespace() || matches!(letter, '.' | '-') => {}
                None => return Err(DigitsFault::Letter),
            }
        }
        let mut groups = [[0; GROUP_DIGITS]; GROUPS];
        let (found, rest) = typed.as_chunks::<GROUP_DIGITS>();
        if found.len() != GROUPS || !rest.is_empty() {
            return Err(DigitsFault::Count { found: typed.len() });
        }
        groups.copy_from_slice(found);
        let wrong: Vec<usize> = (1..)
            .zip(groups.iter().enumerate())
            .filter(|(_, (index, group))| !holds(*index, group))
            .map(|(count, _)| count)
            .collect();
        if wrong.is_empty() {
            Ok(Digits(groups))
        } else {
            Err(DigitsFault::Groups { groups: wrong })
        }
    }

    /// Whether one typed group of five digits (counted from 1) holds; asked after each group, so a
    /// slip shows at once.
    #[must_use]
    pub fn group_holds(group: usize, text: &str) -> bool {
        let typed: Option<Vec<u8>> = text
            .trim()
            .chars()
            .map(|letter| letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        let index = group.checked_sub(1).filter(|index| *index < GROUPS);
        match (
            index,
            typed.as_deref().and_then(|typed| <&[u8; GROUP_DIGITS]>::try_from(typed).ok()),
        ) {
            (Some(index), Some(typed)) => holds(index, typed),
            _ => false,
        }
    }

    /// The groups (from 1) in which two codes differ: what was typed against what is expected.
    #[must_use]
    pub fn differing_groups(&self, other: &Digits) -> Vec<usize> {
        (1..)
            .zip(self.0.iter().zip(&other.0))
            .filter(|(_, (a, b))| a != b)
            .map(|(at, _)| at)
            .collect()
    }
}

impl std::fmt::Display for Digits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, group) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            for digit in group {
                write!(f, "{digit}")?;
            }
        }
        Ok(())
    }
}

fn holds(index: usize, group: &[u8; GROUP_DIGITS]) -> bool {
    group.split_last().is_some_and(|(check, data)| damm(index, data) == *check)
}

/// The check digit of a group; starting from its index makes two swapped groups show.
fn damm(index: usize, digits: &[u8]) -> u8 {
    digits.iter().fold(u8::try_from(index).unwrap_or(0), |state, digit| {
        let row = DAMM.get(usize::from(state));
        row.and_then(|row| row.get(usize::from(*digit))).copied().unwrap_or(0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::SigningSeed;

    #[test]
    fn the_digits_of_the_test_key_are_these() {
        let digits = SigningSeed::new([7; 32]).public().digits();
        assert_eq!(digits.to_string(), "43909 65164 83261 24221 55248 62225");
        assert_eq!(Digits::parse("43909 65164-83261.24221  55248 62225 "), Ok(digits));
    }

    #[test]
    fn a_slip_of_the_hand_names_its_group() {
        let parse = Digits::parse;
        let groups = |groups: &[usize]| Err(DigitsFault::Groups { groups: groups.to_vec() });
        assert_eq!(parse("43908 65164 83261 24221 55248 62225"), groups(&[1]));
        assert_eq!(parse("43909 65614 83261 24221 55248 62252"), groups(&[2, 6]));
        assert_eq!(parse("65164 43909 83261 24221 55248 62225"), groups(&[1, 2]));
        assert_eq!(parse("43909 65164"), Err(DigitsFault::Count { found: 10 }));
        assert_eq!(parse(""), Err(DigitsFault::Count { found: 0 }));
        assert_eq!(parse("4390a 65164 83261 24221 55248 62225"), Err(DigitsFault::Letter));
        assert!(Digits::group_holds(2, " 65164 "));
        assert!(!Digits::group_holds(1, "65164"));
        assert!(!Digits::group_holds(0, "65164"));
        assert!(!Digits::group_holds(7, "65164"));
        assert!(!Digits::group_holds(2, "6516"));
    }

    #[test]
    fn every_single_slip_and_every_neighbour_swap_in_a_group_is_noticed() {
        for index in 0..GROUPS {
            for number in 0..10_000_u16 {
                let mut group = [0; GROUP_DIGITS];
                let mut rest = number;
                for digit in group[..4].iter_mut().rev() {
                    *digit = u8::try_from(rest % 10).unwrap();
                    rest /= 10;
                }
                group[4] = damm(index, &group[..4]);
                assert!(holds(index, &group));
                for at in 0..GROUP_DIGITS {
                    let mut slipped = group;
                    slipped[at] = (group[at] + 1 + u8::try_from(number % 9).unwrap()) % 10;
                    assert!(!holds(index, &slipped));
                }
                for at in 1..GROUP_DIGITS {
                    let mut swapped = group;
                    swapped.swap(at - 1, at);
                    assert_eq!(holds(index, &swapped), swapped == group);
                }
                for other in (0..GROUPS).filter(|other| *other != index) {
                    assert!(!holds(other, &group));
                }
            }
        }
    }

    #[test]
    fn the_groups_that_differ_are_counted_from_one() {
        let one = SigningSeed::new([7; 32]).public().digits();
        let mut other = one;
        other.0[2] = [9; 5];
        assert_eq!(one.differing_groups(&other), [3]);
        assert!(one.differing_groups(&one).is_empty());
    }
}
