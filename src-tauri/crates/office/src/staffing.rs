//! What the reports of a quarter tell of committees, plans and people: of each centre, of all, and of those of
//! one unit above, with what the same centres told of the quarter before.

use letters::{BundleId, Line, Report, ShapeFault};
use norms::{Day, Norms, Quarter, SignsAs};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The version of the tables that first told of committees and plans.
const TOLD_SINCE: u32 = 6;

/// Counts of one centre, or of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Staffing {
    /// How many centres it is of.
    pub centres: u32,
    /// Reports of a program that told nothing of committees and plans yet.
    pub untold: u32,
    /// A steering committee on the quarter's last day.
    pub committees: u32,
    /// An approved plan whose time the quarter lies in.
    pub plans: u32,
    /// Days of the quarter on which nobody held a post that must be filled, post by post.
    pub vacant_days: u32,
    /// Seconded teachers on the last day.
    pub seconded: u32,
    /// Who holds a post on the last day and was trained.
    pub trained: u32,
    /// Who holds one and was not.
    pub untrained: u32,
}

impl Staffing {
    /// What one report tells.
    ///
    /// # Errors
    /// [`ShapeFault`] where it lacks a table or a column.
    pub fn of(law: &Norms, report: &Report, quarter: Quarter) -> Result<Staffing, ShapeFault> {
        let posts = posts(report)?;
        let last = quarter.last();
        let held: Vec<&Held<'_>> = posts.iter().filter(|post| post.is_on(last)).collect();
        let people: BTreeSet<(&str, bool)> =
            held.iter().map(|post| (post.person, post.is_trained)).collect();
        let is_seconded = |post: &&&Held<'_>| {
            law.code("roles", post.role, last).is_ok_and(|role| role.field("is_seconded") == "true")
        };
        let seconded: BTreeSet<&str> =
            held.iter().filter(is_seconded).map(|post| post.person).collect();
        let mut plans = 0;
        for line in report.require("ke-hoach")?.lines() {
            plans += u32::from(!line.text("approved_on")?.is_empty());
        }
        Ok(Staffing {
            centres: 1,
            untold: u32::from(report.version() < TOLD_SINCE),
            committees: u32::from(!report.require("ban-chi-dao")?.rows().is_empty()),
            plans: plans.min(1),
            vacant_days: vacant_days(law, &posts, quarter),
            seconded: count(seconded.len()),
            trained: count(people.iter().filter(|(_, is_trained)| *is_trained).count()),
            untrained: count(people.iter().filter(|(_, is_trained)| !is_trained).count()),
        })
    }

    fn with(self, other: Staffing) -> Staffing {
        Staffing {
            centres: self.centres + other.centres,
            untold: self.untold + other.untold,
            committees: self.committees + other.committees,
            plans: self.plans + other.plans,
            vacant_days: self.vacant_days + other.vacant_days,
            seconded: self.seconded + other.seconded,
            trained: self.trained + other.trained,
            untrained: self.untrained + other.untrained,
        }
    }
}

/// A post as a report tells it.
struct Held<'a> {
    person: &'a str,
    role: &'a str,
    from: Option<Day>,
    to: Option<Day>,
    is_trained: bool,
}

impl Held<'_> {
    fn is_on(&self, day: Day) -> bool {
        self.from.is_some_and(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

fn posts(report: &Report) -> Result<Vec<Held<'_>>, ShapeFault> {
    report.require("nhan-su")?.lines().map(post).collect()
}

fn post(line: Line<'_>) -> Result<Held<'_>, ShapeFault> {
    Ok(Held {
        person: line.text("person_id")?,
        role: line.text("role")?,
        from: line.text("from_on")?.parse().ok(),
        to: line.text("to_on")?.parse().ok(),
        is_trained: line.flag("is_trained")? == Some(true),
    })
}

/// Days nobody held it, of each post that must be filled: who signs as director, accountant and cashier, and a
/// deputy of the board.
fn vacant_days(law: &Norms, posts: &[Held<'_>], quarter: Quarter) -> u32 {
    let last = quarter.last();
    let signs = |signs_as| -> BTreeSet<&str> {
        law.roles_signing_as(signs_as, last).iter().map(|role| role.code.as_str()).collect()
    };
    let directs = signs(SignsAs::Director);
    let of_board = law
        .codes("roles", last)
        .into_iter()
        .filter(|role| role.field("is_board") == "true" && !directs.contains(role.code.as_str()));
    let deputies: BTreeSet<&str> = of_board.map(|role| role.code.as_str()).collect();
    let must_be = [directs, deputies, signs(SignsAs::Accountant), signs(SignsAs::Cashier)];
    let mut days = 0;
    for roles in must_be {
        let is_filled =
            |day: Day| posts.iter().any(|post| roles.contains(post.role) && post.is_on(day));
        let mut day = Some(quarter.first());
        while let Some(on) = day.filter(|on| *on <= last) {
            days += u32::from(!is_filled(on));
            day = on.plus_days(1).ok();
        }
    }
    days
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// One centre that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StaffingRow {
    pub unit_code: String,
    pub unit_name: String,
    /// The unit above it; empty where none is known.
    pub parent_name: String,
    pub bundle_id: BundleId,
    pub now: Staffing,
    /// What it told of the quarter before; none where no report of that counts.
    pub before: Option<Staffing>,
}

/// The sum over some centres.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StaffingTotal {
    /// The unit above them; empty for all.
    pub name: String,
    pub now: Staffing,
    /// The same, of those alone that told of the quarter before too, and what they told then.
    pub compared: Staffing,
    pub before: Staffing,
}

impl StaffingTotal {
    /// The sum over all these rows, and over those of each unit above where there are several.
    pub fn all(rows: &[StaffingRow]) -> Vec<StaffingTotal> {
        let mut by_parent: BTreeMap<&str, Vec<&StaffingRow>> = BTreeMap::new();
        for row in rows {
            by_parent.entry(&row.parent_name).or_default().push(row);
        }
        let mut totals = vec![StaffingTotal::of("", rows.iter())];
        if by_parent.len() > 1 {
            let of =
                |(name, rows): (&str, Vec<&StaffingRow>)| StaffingTotal::of(name, rows.into_iter());
            let mut parts: Vec<StaffingTotal> = by_parent.into_iter().map(of).collect();
            parts.sort_by_cached_key(|part| norms::text::fold(&part.name));
            totals.extend(parts);
        }
        totals
    }

    fn of<'a>(name: &str, rows: impl Iterator<Item = &'a StaffingRow>) -> StaffingTotal {
        let mut total = StaffingTotal {
            name: name.to_owned(),
            now: Staffing::default(),
            compared: Staffing::default(),
            before: Staffing::default(),
        };
        for row in rows {
            total.now = total.now.with(row.now);
            if let Some(before) = row.before {
                total.compared = total.compared.with(row.now);
                total.before = total.before.with(before);
            }
        }
        total
    }
}

#[cfg(test)]
mod tests;
