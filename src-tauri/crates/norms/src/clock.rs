//! Which day it is: what the clock of an old PC shows, held against what is known and what a person says.
//! Nothing is ever refused by it; what is done in doubt says so.

use crate::Day;

crate::closed_set! {
    /// Why the day of a clock is not simply believed.
    pub enum ClockDoubt {
        /// It stands before a day that was certainly there already.
        Behind = "behind",
        /// It went on further than anybody leaves a book alone.
        Ahead = "ahead",
        /// A person says another day.
        Otherwise = "otherwise",
    }
}

/// Days a clock may go on beyond what is known before it is asked about: a quarter.
pub const LONGEST_LEAP: i64 = 92;

/// The day one goes by, and whether it is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reckoned {
    pub today: Day,
    pub doubt: Option<ClockDoubt>,
}

/// Which day to go by. `floor` is the newest day known without doubt, `said` what a person says it is
/// today: who says the clock's own day vouches for it. Unasked, a clock that went back is not followed
/// below what is known; one that leapt is, as a book may have been left alone.
pub fn reckon(clock: Day, floor: Option<Day>, said: Option<Day>) -> Reckoned {
    match (said, floor) {
        (Some(said), _) if said == clock => Reckoned { today: clock, doubt: None },
        (Some(said), _) => Reckoned { today: said, doubt: Some(ClockDoubt::Otherwise) },
        (None, Some(floor)) if clock < floor => {
            Reckoned { today: floor, doubt: Some(ClockDoubt::Behind) }
        }
        (None, Some(floor)) if !is_within_leap(floor, clock) => {
            Reckoned { today: clock, doubt: Some(ClockDoubt::Ahead) }
        }
        (None, _) => Reckoned { today: clock, doubt: None },
    }
}

/// The floor after another clock was heard, of a bundle or receipt made without doubt: a leap is heard of
/// nobody, or one clock at 2041 would put everybody in doubt for years.
pub fn heard(floor: Option<Day>, claimed: Day) -> Option<Day> {
    match floor {
        Some(floor) if claimed > floor && is_within_leap(floor, claimed) => Some(claimed),
        other => other,
    }
}

fn is_within_leap(floor: Day, day: Day) -> bool {
    floor.days_until(day) <= LONGEST_LEAP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_one_goes_by_and_its_doubt() {
        let known = Some("2026-10-02");
        for (clock, floor, said, today, doubt) in [
            ("2026-10-02", None, None, "2026-10-02", None),
            ("2010-01-01", None, None, "2010-01-01", None),
            ("2026-10-02", known, None, "2026-10-02", None),
            ("2026-10-01", known, None, "2026-10-02", Some(ClockDoubt::Behind)),
            ("2010-01-01", known, None, "2026-10-02", Some(ClockDoubt::Behind)),
            // 92 days on is a quarter nobody opened the book in; 93 is asked about.
            ("2027-01-02", known, None, "2027-01-02", None),
            ("2027-01-03", known, None, "2027-01-03", Some(ClockDoubt::Ahead)),
            ("2041-05-05", known, None, "2041-05-05", Some(ClockDoubt::Ahead)),
            // A person says which day it is.
            ("2010-01-01", known, Some("2026-10-03"), "2026-10-03", Some(ClockDoubt::Otherwise)),
            ("2041-05-05", known, Some("2026-10-03"), "2026-10-03", Some(ClockDoubt::Otherwise)),
            ("2026-10-03", known, Some("2026-10-05"), "2026-10-05", Some(ClockDoubt::Otherwise)),
            // Or that the clock is right: a floor that is too high falls by that.
            ("2027-05-05", known, Some("2027-05-05"), "2027-05-05", None),
            ("2026-10-03", Some("2041-05-05"), Some("2026-10-03"), "2026-10-03", None),
        ] {
            let reckoned = reckon(day(clock), floor.map(day), said.map(day));
            assert_eq!(
                reckoned,
                Reckoned { today: day(today), doubt },
                "{clock} {floor:?} {said:?}"
            );
        }
    }

    #[test]
    fn another_clock_raises_the_floor_by_a_quarter_at_most() {
        for (floor, claimed, after) in [
            (Some("2026-10-02"), "2026-10-01", Some("2026-10-02")),
            (Some("2026-10-02"), "2026-10-20", Some("2026-10-20")),
            (Some("2026-10-02"), "2027-01-02", Some("2027-01-02")),
            (Some("2026-10-02"), "2027-01-03", Some("2026-10-02")),
            (Some("2026-10-02"), "2041-05-05", Some("2026-10-02")),
            // Of nothing known a stranger's clock is no beginning.
            (None, "2026-10-20", None),
        ] {
            assert_eq!(heard(floor.map(day), day(claimed)), after.map(day), "{floor:?} {claimed}");
        }
    }
}
