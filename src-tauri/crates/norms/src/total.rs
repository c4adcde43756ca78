//! What the amounts of many come to: never out of range, so that one absurd amount stops nobody's sum.

use crate::Vnd;
use crate::money::grouped;
use serde::{Serialize, Serializer};
use std::fmt;
use ts_rs::TS;

/// The largest whole number JSON's readers and the cells of a workbook hold exactly.
const EXACT: u64 = (1 << 53) - 1;

/// A sum of đồng or of things over many reports. Each amount has at most 15 digits, so that nine
/// thousand of them stay within; beyond 64 bits it stays at the end of them.
///
/// In JSON a number, and the text of its digits where a number would lose the last of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "number | string")]
pub struct Total(i64);

impl Total {
    /// Nothing yet.
    pub const ZERO: Total = Total(0);

    /// A sum somebody else made.
    pub fn of(number: i64) -> Total {
        Total(number)
    }

    /// The bare number.
    pub fn number(self) -> i64 {
        self.0
    }

    /// With that much more.
    #[must_use]
    pub fn with(self, number: i64) -> Total {
        Total(self.0.saturating_add(number))
    }

    /// Can a cell of a workbook hold it exactly?
    pub fn is_exact(self) -> bool {
        self.0.unsigned_abs() <= EXACT
    }

    /// As it is printed: a negative one in parentheses.
    pub fn printed(self) -> String {
        let digits = grouped(&self.0.unsigned_abs().to_string());
        if self.0 < 0 { format!("({digits})") } else { digits }
    }
}

impl From<Vnd> for Total {
    fn from(amount: Vnd) -> Total {
        Total(amount.dong())
    }
}

impl std::iter::Sum for Total {
    fn sum<I: Iterator<Item = Total>>(all: I) -> Total {
        all.fold(Total::ZERO, |sum, one| sum.with(one.0))
    }
}

impl Serialize for Total {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.is_exact() { to.serialize_i64(self.0) } else { to.collect_str(&self.0) }
    }
}

/// Grouped by dots, a minus in front of a negative one.
impl fmt::Display for Total {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}", grouped(&self.0.unsigned_abs().to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_the_largest_amounts_is_told_digit_by_digit() {
        let largest = |n: usize| std::iter::repeat_n(Total::from(Vnd::MAX), n).sum::<Total>();
        for (total, told, printed) in [
            (Total::ZERO, "0", "0"),
            (Total::from(Vnd::MAX), "999999999999999", "999.999.999.999.999"),
            (largest(9), "8999999999999991", "8.999.999.999.999.991"),
            (largest(10), "\"9999999999999990\"", "9.999.999.999.999.990"),
            (largest(186), "\"185999999999999814\"", "185.999.999.999.999.814"),
            (Total::of(-50_000), "-50000", "(50.000)"),
            (Total::of(i64::MIN), "\"-9223372036854775808\"", "(9.223.372.036.854.775.808)"),
            (largest(20_000), "\"9223372036854775807\"", "9.223.372.036.854.775.807"),
        ] {
            assert_eq!(toml::Value::try_from(total).unwrap().to_string(), told);
            assert_eq!(total.printed(), printed);
        }
    }
}
