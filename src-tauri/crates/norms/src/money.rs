//! Whole đồng in a bounded integer.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// An amount of whole đồng, positive or negative, at most 15 digits.
///
/// The bound keeps every amount, and every sum the program accepts, exact in JSON and in the
/// cells of a workbook (both carry 53-bit integers exactly).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(try_from = "i64", into = "i64")]
#[ts(type = "number")]
pub struct Vnd(i64);

/// Why a number is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyFault {
    /// More than 15 digits.
    #[error("money-out-of-range")]
    OutOfRange,
}

impl Vnd {
    /// The largest amount: 999.999.999.999.999 đ.
    pub const MAX: Vnd = Vnd(999_999_999_999_999);
    /// Nothing.
    pub const ZERO: Vnd = Vnd(0);

    /// An amount from a count of đồng.
    pub fn new(dong: i64) -> Result<Vnd, MoneyFault> {
        if (-Self::MAX.0..=Self::MAX.0).contains(&dong) {
            Ok(Vnd(dong))
        } else {
            Err(MoneyFault::OutOfRange)
        }
    }

    /// The count of đồng.
    pub fn dong(self) -> i64 {
        self.0
    }

    /// The sum, or `OutOfRange`.
    pub fn plus(self, other: Vnd) -> Result<Vnd, MoneyFault> {
        Vnd::new(self.0.checked_add(other.0).ok_or(MoneyFault::OutOfRange)?)
    }

    /// The difference, or `OutOfRange`.
    pub fn minus(self, other: Vnd) -> Result<Vnd, MoneyFault> {
        Vnd::new(self.0.checked_sub(other.0).ok_or(MoneyFault::OutOfRange)?)
    }

    /// The amount times a whole number.
    pub fn times(self, n: i64) -> Result<Vnd, MoneyFault> {
        Vnd::new(self.0.checked_mul(n).ok_or(MoneyFault::OutOfRange)?)
    }

    /// The same amount with the other sign.
    #[must_use]
    pub fn negated(self) -> Vnd {
        Vnd(-self.0)
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// True at zero.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// As it is printed: dots between thousands, a negative one in parentheses, no unit.
    pub fn printed(self) -> String {
        if self.is_negative() { format!("({})", self.negated()) } else { self.to_string() }
    }

    /// `1.234.567 đ`, the unit never on another line than the number; a negative one in
    /// parentheses.
    pub fn with_unit(self) -> String {
        format!("{}\u{a0}đ", self.printed())
    }

    /// The sum of many, or `OutOfRange`.
    pub fn sum(amounts: impl IntoIterator<Item = Vnd>) -> Result<Vnd, MoneyFault> {
        amounts.into_iter().try_fold(Vnd::ZERO, Vnd::plus)
    }
}

impl TryFrom<i64> for Vnd {
    type Error = MoneyFault;
    fn try_from(dong: i64) -> Result<Self, Self::Error> {
        Vnd::new(dong)
    }
}

impl From<Vnd> for i64 {
    fn from(amount: Vnd) -> i64 {
        amount.0
    }
}

/// Grouped by dots as the office writes it, without the unit: `1.234.567`.
impl fmt::Display for Vnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grouped = grouped(&self.0.unsigned_abs().to_string());
        if self.0 < 0 { write!(f, "-{grouped}") } else { f.write_str(&grouped) }
    }
}

/// A decimal number as the office writes it: `1.234.567,5`. `value` counts units of the last of
/// `places` decimals; zeros at the end say nothing and are left out.
pub fn decimal(value: i64, places: usize) -> String {
    let width = places + 1;
    let digits = format!("{:0>width$}", value.unsigned_abs());
    let (whole, decimals) = digits.split_at(digits.len() - places);
    let decimals = decimals.trim_end_matches('0');
    let comma = if decimals.is_empty() { "" } else { "," };
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}{comma}{decimals}", grouped(whole))
}

/// Digits with a dot between thousands.
pub fn grouped(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(c);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_with_dots() {
        for (dong, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1.000"),
            (1_234_567, "1.234.567"),
            (-50_000, "-50.000"),
        ] {
            assert_eq!(Vnd::new(dong).unwrap().to_string(), text);
        }
    }

    #[test]
    fn print_has_parentheses_for_a_negative_and_the_unit_on_the_same_line() {
        for (dong, printed, with_unit) in [
            (0, "0", "0\u{a0}đ"),
            (1_234_567, "1.234.567", "1.234.567\u{a0}đ"),
            (-50_000, "(50.000)", "(50.000)\u{a0}đ"),
        ] {
            let amount = Vnd::new(dong).unwrap();
            assert_eq!(
                (amount.printed().as_str(), amount.with_unit().as_str()),
                (printed, with_unit)
            );
        }
    }

    #[test]
    fn decimals_stand_behind_a_comma() {
        for (value, places, text) in [
            (12_345_675, 1, "1.234.567,5"),
            (125, 1, "12,5"),
            (400, 3, "0,4"),
            (5, 3, "0,005"),
            (1_000, 3, "1"),
            (0, 2, "0"),
            (1_234, 0, "1.234"),
            (-1_500, 3, "-1,5"),
            (i64::MIN, 2, "-92.233.720.368.547.758,08"),
        ] {
            assert_eq!(decimal(value, places), text, "{value} {places}");
        }
    }

    #[test]
    fn a_sixteenth_digit_is_refused() {
        assert!(Vnd::new(999_999_999_999_999).is_ok());
        assert_eq!(Vnd::new(1_000_000_000_000_000), Err(MoneyFault::OutOfRange));
        assert_eq!(Vnd::MAX.plus(Vnd(1)), Err(MoneyFault::OutOfRange));
        assert_eq!(Vnd::new(i64::MIN), Err(MoneyFault::OutOfRange));
    }
}
