//! The number a report bears: given once in a year, and rising with the day of signing.

use crate::money_records::QuarterState;
use norms::{Day, Quarter, text};
use serde::Serialize;
use ts_rs::TS;

/// Another report whose number or day does not go together with that of this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OtherReport {
    pub quarter: Quarter,
    pub number: String,
    pub signed_on: Day,
}

/// The other quarter of the same year whose report bears this number already. Capitals, marks and
/// spaces make no other number.
pub fn used_by(
    states: &[QuarterState],
    quarter: Quarter,
    number: &str,
    on: Day,
) -> Option<OtherReport> {
    let plain = |number: &str| text::fold(number).split_whitespace().collect::<String>();
    others(states, quarter, on).find(|other| plain(&other.number) == plain(number))
}

/// A report signed on another day of the same year whose number stands on the wrong side of this one:
/// signed earlier under a higher number, or later under a lower one. Only numbers of one kind are
/// held against each other (`12/BC-TTHTCĐ`, `7/BC-TTHTCĐ`).
pub fn out_of_order(
    states: &[QuarterState],
    quarter: Quarter,
    number: &str,
    on: Day,
) -> Option<OtherReport> {
    let (nth, kind) = parts(number)?;
    others(states, quarter, on).find(|other| {
        parts(&other.number).is_some_and(|(other_nth, other_kind)| {
            let is_wrong = (other.signed_on < on && other_nth > nth)
                || (other.signed_on > on && other_nth < nth);
            other_kind == kind && is_wrong
        })
    })
}

/// Reports of other quarters signed in the year of a day.
fn others(states: &[QuarterState], quarter: Quarter, on: Day) -> impl Iterator<Item = OtherReport> {
    let signed = states.iter().filter(move |state| state.quarter != quarter).filter_map(|state| {
        let (number, signed_on) = (state.report_number.clone()?, state.signed_on?);
        Some(OtherReport { quarter: state.quarter, number, signed_on })
    });
    signed.filter(move |other| other.signed_on.year() == on.year())
}

/// What counts, and what stands behind it: `12` and `/bc-tthtcd` of `12/BC-TTHTCĐ`.
fn parts(number: &str) -> Option<(u32, String)> {
    let plain: String = text::fold(number).split_whitespace().collect();
    let end = plain.find(|c: char| !c.is_ascii_digit()).unwrap_or(plain.len());
    let (nth, kind) = plain.split_at_checked(end)?;
    Some((nth.parse().ok()?, kind.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::day;

    fn signed(quarter: &str, number: &str, on: &str) -> QuarterState {
        QuarterState {
            is_closed: true,
            ..QuarterState::begun(quarter.parse().unwrap()).signed(
                day(on),
                number.into(),
                "K7Q29F4M".into(),
            )
        }
    }

    fn held() -> Vec<QuarterState> {
        vec![
            signed("2025-Q4", "31/BC-TTHTCĐ", "2026-01-05"),
            signed("2026-Q1", "9/BC-TTHTCĐ", "2026-04-03"),
            signed("2026-Q2", "12/BC-TTHTCĐ", "2026-07-04"),
            // Numbered, and nobody signed it yet.
            QuarterState {
                report_number: Some("15/BC-TTHTCĐ".into()),
                ..QuarterState::begun("2026-Q4".parse().unwrap())
            },
        ]
    }

    #[test]
    fn a_number_is_given_once_in_a_year_however_it_is_written() {
        let of = |number: &str, on: &str| {
            let quarter = "2026-Q3".parse().unwrap();
            used_by(&held(), quarter, number, day(on)).map(|other| other.quarter.to_string())
        };
        for (number, on, used) in [
            ("12/BC-TTHTCĐ", "2026-10-03", Some("2026-Q2")),
            (" 12 / bc-tthtcd ", "2026-10-03", Some("2026-Q2")),
            ("31/BC-TTHTCĐ", "2026-10-03", Some("2025-Q4")),
            ("12/BC", "2026-10-03", None),
            ("13/BC-TTHTCĐ", "2026-10-03", None),
            ("15/BC-TTHTCĐ", "2026-10-03", None),
            ("12/BC-TTHTCĐ", "2027-01-04", None),
        ] {
            assert_eq!(of(number, on).as_deref(), used, "{number} {on}");
        }
        // A replacement may bear the number of what it replaces.
        let own = used_by(&held(), "2026-Q2".parse().unwrap(), "12/BC-TTHTCĐ", day("2026-08-01"));
        assert_eq!(own, None);
    }

    #[test]
    fn numbers_rise_with_the_day_of_signing() {
        let of = |number: &str, on: &str| {
            let quarter = "2026-Q3".parse().unwrap();
            out_of_order(&held(), quarter, number, day(on)).map(|other| other.number)
        };
        for (number, on, other) in [
            ("32/BC-TTHTCĐ", "2026-10-03", None),
            ("20/BC-TTHTCĐ", "2026-10-03", Some("31/BC-TTHTCĐ")),
            ("10/BC-TTHTCĐ", "2026-05-20", Some("31/BC-TTHTCĐ")),
            ("40/BC-TTHTCĐ", "2026-05-20", Some("12/BC-TTHTCĐ")),
            // Of another kind, of another year, of no number, of the same day.
            ("3/BC-UBND", "2026-10-03", None),
            ("3/BC-TTHTCĐ", "2027-01-04", None),
            ("BC quý 3", "2026-10-03", None),
            ("99999999999999999999/BC-TTHTCĐ", "2026-10-03", None),
        ] {
            assert_eq!(of(number, on).as_deref(), other, "{number} {on}");
        }
    }
}
