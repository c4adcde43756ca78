//! Classes and turns since the year began, those of before the book among them.

use crate::marks;
use centre::{Activity, Profile};
use norms::Quarter;
use serde_json::{Value as Json, json};

/// How many classes and turns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) classes: i64,
    pub(crate) turns: i64,
}

impl Count {
    fn plus(self, other: Count) -> Count {
        Count {
            classes: self.classes.saturating_add(other.classes),
            turns: self.turns.saturating_add(other.turns),
        }
    }

    pub(super) fn printed(self) -> Json {
        json!({"classes": marks::count(self.classes), "turns": marks::count(self.turns)})
    }
}

/// What was held from the first of the year to the last of the quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct YearSoFar {
    /// By code of `activity-group`.
    groups: Vec<(String, Count)>,
    /// In the same year, before the book began: no group is known of it.
    before: Count,
}

impl YearSoFar {
    /// Of a quarter's year.
    pub(super) fn of(profile: &Profile, quarter: Quarter, this_year: &[Activity]) -> YearSoFar {
        let mut groups: Vec<(String, Count)> = Vec::new();
        for activity in this_year {
            let one = Count { classes: 1, turns: activity.turns.into() };
            match groups.iter_mut().find(|(group, _)| *group == activity.group) {
                Some((_, count)) => *count = count.plus(one),
                None => groups.push((activity.group.clone(), one)),
            }
        }
        let (classes, turns) = profile.before_in(quarter);
        YearSoFar { groups, before: Count { classes: classes.into(), turns: turns.into() } }
    }

    /// Codes of the groups something was held of.
    pub(super) fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(|(group, _)| group.as_str())
    }

    pub(super) fn of_group(&self, code: &str) -> Count {
        let found = self.groups.iter().find(|(group, _)| group == code);
        found.map(|(_, count)| *count).unwrap_or_default()
    }

    /// What was held before the book, where anything was.
    pub(super) fn before(&self) -> Option<Count> {
        (self.before != Count::default()).then_some(self.before)
    }

    /// All together.
    pub(super) fn all(&self) -> Count {
        self.groups.iter().fold(self.before, |sum, (_, count)| sum.plus(*count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample_records::profile;

    #[test]
    fn what_was_held_before_the_book_counts_in_the_year_it_began_and_in_no_other() {
        let began = profile().first_on;
        let centre = Profile { classes_before: 9, turns_before: 412, ..profile() };
        for (year, classes, turns) in [(began.year(), 9, 412), (began.year() + 1, 0, 0)] {
            let quarter = format!("{year}-Q4").parse().unwrap();
            let found = YearSoFar::of(&centre, quarter, &[]);
            assert_eq!(found.before, Count { classes, turns }, "{year}");
        }
    }
}
