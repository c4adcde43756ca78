//! What a centre should have been given in a year, against what it was given.

use crate::allotted::CodeSums;
use crate::allowances::Centre;
use crate::money_records::{AllowanceLine, Source};
use crate::records::{Post, Profile};
use norms::{
    CentreFacts, Day, DayFault, EntitlementLine, MoneyFault, Month, NormFault, Norms, NothingDue,
    SupportLevel, Vnd,
};
use serde::Serialize;
use ts_rs::TS;

/// One level of support the law names for the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// How much for the year.
    pub amount_vnd: Vnd,
    /// The figure was read in its source.
    pub is_verified: bool,
}

/// One level of support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EntitlementRow {
    /// Code in `support-kind`.
    pub kind: String,
    pub amount_vnd: Vnd,
    /// Its entry in the law: `supports/…`.
    pub law: String,
    pub cited: String,
    /// The act sets it as a minimum.
    pub is_minimum: bool,
    pub is_verified: bool,
}

impl EntitlementRow {
    fn of(law: &Norms, line: &EntitlementLine) -> EntitlementRow {
        EntitlementRow {
            kind: line.kind.code().to_owned(),
            amount_vnd: line.amount,
            law: level_of(law, line),
            cited: line.source.cited(),
            is_minimum: line.is_minimum,
            is_verified: line.verified,
        }
    }

    /// As it is added up.
    pub fn support(&self) -> Support {
        Support { amount_vnd: self.amount_vnd, is_verified: self.is_verified }
    }
}

/// The entry of the law a line stands in.
fn level_of(law: &Norms, line: &EntitlementLine) -> String {
    let is_its = |level: &&SupportLevel| {
        (level.kind, level.from, &level.source) == (line.kind, line.from, &line.source.id)
    };
    let level = law.support_levels().iter().find(is_its);
    level.map_or_else(
        || format!("instruments/{}", line.source.id),
        |level| format!("supports/{}", level.key),
    )
}

/// The levels of support of a year, or why the law names none.
///
/// # Errors
/// What the law cannot answer for another reason than that nothing was in force.
pub fn support(
    law: &Norms,
    centre: Centre<'_>,
    year: i32,
) -> Result<(Vec<EntitlementRow>, Option<NothingDue>), NormFault> {
    // The id tells the founding year; which day of it is not known, and the year is judged by its
    // first. Before the first day of the book the class of area is the one it began with.
    let since = Day::new(year, 1, 1)?;
    let profile = centre.profile.on(centre.facts, since);
    let facts = CentreFacts {
        founded: profile.founded_year().and_then(|year| Day::new(year, 1, 1).ok()),
        province: profile.province(law, since),
        area_classes: vec![(since, profile.area_class.clone())],
        closed: None,
    };
    match law.entitlement(&facts, year) {
        Ok(found) => {
            Ok((found.lines.iter().map(|line| EntitlementRow::of(law, line)).collect(), None))
        }
        Err(NormFault::NotInForce { .. }) => Ok((Vec::new(), Some(NothingDue::NotInForce))),
        Err(other) => Err(other),
    }
}

/// A year's sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearDue {
    /// How many months of allowances are counted.
    pub months: u32,
    /// Allowances of those months, paid or not.
    pub allowances_vnd: Vnd,
    /// Support and allowances.
    pub due_vnd: Vnd,
    /// Received by the sources of the state since the first of the year.
    pub received_vnd: Vnd,
    /// What is still owed; never below zero.
    pub owed_vnd: Vnd,
    /// Some figure is an invented example.
    pub is_example: bool,
    /// Every figure was read in its source.
    pub is_verified: bool,
}

/// What the centre should have been given in a year, against what it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EntitlementView {
    pub year: i32,
    /// Today, or the last day of a year that is over.
    pub as_of: Day,
    /// How many months of allowances are counted.
    pub months: u32,
    /// How many of them lie before the book: counted by who held the posts when it began.
    pub months_before: u32,
    pub support: Vec<EntitlementRow>,
    /// Why the law names no support; null where it names some or none applies.
    pub why: Option<NothingDue>,
    /// Allowances due for those months, paid or not.
    pub allowances_vnd: Vnd,
    /// Some figure is an invented example.
    pub is_example: bool,
    /// Every figure was read in its source.
    pub is_verified: bool,
    pub due_vnd: Vnd,
    /// From the state budget, the part of the year before the book included.
    pub received_vnd: Vnd,
    /// Never below zero.
    pub owed_vnd: Vnd,
}

impl EntitlementView {
    /// A year by its law up to a day of it, from what [`support`] says of it, the allowances of each month that
    /// counts, and the sources around the quarter of that day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        as_of: Day,
        (support, why): (Vec<EntitlementRow>, Option<NothingDue>),
        (months, months_before): (&[Vec<AllowanceLine>], u32),
        received_vnd: Vnd,
    ) -> Result<EntitlementView, MoneyFault> {
        let levels: Vec<Support> = support.iter().map(EntitlementRow::support).collect();
        let sums = year_due(&levels, months, received_vnd)?;
        Ok(EntitlementView {
            year: as_of.year(),
            as_of,
            months: sums.months,
            months_before,
            support,
            why,
            allowances_vnd: sums.allowances_vnd,
            is_example: sums.is_example,
            is_verified: sums.is_verified,
            due_vnd: sums.due_vnd,
            received_vnd: sums.received_vnd,
            owed_vnd: sums.owed_vnd,
        })
    }
}

/// The months of a year that count up to a day of it: from January on, as what was received counts from
/// there too, also in a year in which the book began later; of a year that was over before the book began,
/// and of the months before a centre's first year in which its book began, none.
///
/// # Errors
/// A year beyond the calendar.
pub fn months_that_count(profile: &Profile, as_of: Day) -> Result<Vec<Month>, DayFault> {
    let first_on = profile.first_on;
    let mut months = Vec::new();
    if as_of.year() < first_on.year() {
        return Ok(months);
    }
    let january = Day::new(as_of.year(), 1, 1)?.month();
    let is_new = profile.founded_year() == Some(first_on.year());
    let mut month = if is_new { january.max(first_on.month()) } else { january };
    while month <= as_of.month() {
        months.push(month);
        month = month.next();
    }
    Ok(months)
}

/// What the state gave for a budget year, whenever it came: by the sources of its classes, codes of
/// `funding-class`, what came before the book in the year the book began, and the book's own sums.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn received_of_year(
    sources: &[Source],
    sums: &[CodeSums],
    of_the_state: &[&str],
    book_began_this_year: bool,
) -> Result<Vnd, MoneyFault> {
    let mut received = Vnd::ZERO;
    for source in sources.iter().filter(|s| of_the_state.contains(&s.class.as_str())) {
        if book_began_this_year {
            received = received.plus(source.received_before_vnd)?;
        }
        let its = sums.iter().filter(|one| one.source_id == source.source_id);
        received = received.plus(Vnd::sum(its.map(|one| one.sums.received_vnd))?)?;
    }
    Ok(received)
}

/// The sums of a year from its levels of support, the allowances of each month that counts, and what
/// the state gave for it.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn year_due(
    support: &[Support],
    months: &[Vec<AllowanceLine>],
    received_vnd: Vnd,
) -> Result<YearDue, MoneyFault> {
    let lines = || months.iter().flatten();
    let allowances_vnd = Vnd::sum(lines().map(|line| line.amount_vnd))?;
    let granted = Vnd::sum(support.iter().map(|level| level.amount_vnd))?;
    let due_vnd = granted.plus(allowances_vnd)?;
    Ok(YearDue {
        months: u32::try_from(months.len()).unwrap_or(u32::MAX),
        allowances_vnd,
        due_vnd,
        received_vnd,
        owed_vnd: due_vnd.minus(received_vnd)?.max(Vnd::ZERO),
        is_example: lines().any(|line| line.is_example),
        is_verified: lines().all(|line| line.is_verified)
            && support.iter().all(|level| level.is_verified),
    })
}

/// The posts as they were in the months before the book: whoever held one on its first day held it since
/// the first of that year, for nobody wrote down otherwise.
///
/// # Errors
/// A year beyond the calendar.
pub fn posts_before(posts: &[Post], first_on: Day) -> Result<Vec<Post>, DayFault> {
    let january = Day::new(first_on.year(), 1, 1)?;
    let since = |post: &Post| {
        let from_on = if post.from_on == first_on { january } else { post.from_on };
        Post { from_on, ..post.clone() }
    };
    Ok(posts.iter().map(since).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balances::SourceSums;
    use crate::fixtures::{line, profile, source, vnd};

    /// A source of a class with what came before the book, and what the book says of the year.
    fn received(class: &str, before_book: i64, by_code: &[i64]) -> (Source, Vec<CodeSums>) {
        let mut source = source(class, 0, 0);
        let nth = class.bytes().last().unwrap();
        source.source_id = crate::SourceId::from_random([nth; 16]);
        source.class = class.into();
        source.received_before_vnd = vnd(before_book);
        let sums = by_code.iter().map(|received| CodeSums {
            source_id: source.source_id.clone(),
            budget_code: None,
            sums: SourceSums { received_vnd: vnd(*received), spent_vnd: vnd(1) },
        });
        let sums = sums.collect();
        (source, sums)
    }

    #[test]
    fn what_the_state_gave_is_told_by_class_and_counts_what_came_before_the_book_once() {
        let state = ["nsnn-hang-nam", "nsnn-ban-dau"];
        let all = [
            received("nsnn-hang-nam", 5, &[10, 100]),
            received("nsnn-ban-dau", 0, &[1_000, -200]),
            // What others gave is not what the state owed.
            received("tai-tro-tien", 7, &[900]),
        ];
        let sources: Vec<Source> = all.iter().map(|(source, _)| source.clone()).collect();
        let sums: Vec<CodeSums> = all.iter().flat_map(|(_, sums)| sums.clone()).collect();
        for (of_state, began, expected) in [
            (&state[..], true, 915),
            (&state[..], false, 910),
            (&state[..1], true, 115),
            (&[], true, 0),
        ] {
            let told = received_of_year(&sources, &sums, of_state, began).unwrap();
            assert_eq!(told, vnd(expected), "{of_state:?} {began}");
        }
    }

    #[test]
    fn what_is_owed_is_support_and_allowances_less_what_the_state_gave() {
        let level = |amount| Support { amount_vnd: vnd(amount), is_verified: true };
        let months = [vec![line(1, 300), line(2, 200)], vec![], vec![line(1, 300)]];
        for (support, months, received, told) in [
            (vec![], &months[..0], 0, "0: 0, due 0, received 0, owed 0"),
            (vec![level(20_000)], &months[..], 0, "3: 800, due 20800, received 0, owed 20800"),
            (
                vec![level(20_000), level(1_000)],
                &months[..1],
                1_115,
                "1: 500, due 21500, received 1115, owed 20385",
            ),
            // More than was owed is no debt of the centre's.
            (vec![level(500)], &months[..0], 900, "0: 0, due 500, received 900, owed 0"),
        ] {
            let sums = year_due(&support, months, vnd(received)).unwrap();
            let found = format!(
                "{}: {}, due {}, received {}, owed {}",
                sums.months,
                sums.allowances_vnd.dong(),
                sums.due_vnd.dong(),
                sums.received_vnd.dong(),
                sums.owed_vnd.dong()
            );
            assert_eq!(found, told);
        }
    }

    #[test]
    fn one_example_makes_the_year_one_and_one_unread_figure_leaves_it_unread() {
        let read = Support { amount_vnd: vnd(1), is_verified: true };
        let unread = Support { is_verified: false, ..read };
        let sure = line(1, 100);
        let unsure = AllowanceLine { is_verified: false, ..sure.clone() };
        let example = AllowanceLine { is_example: true, ..sure.clone() };
        for (support, lines, is_example, is_verified) in [
            (read, vec![sure.clone()], false, true),
            (unread, vec![sure.clone()], false, false),
            (read, vec![sure.clone(), unsure], false, false),
            (read, vec![sure, example], true, true),
        ] {
            let sums = year_due(&[support], &[lines], Vnd::ZERO).unwrap();
            assert_eq!((sums.is_example, sums.is_verified), (is_example, is_verified));
        }
    }

    #[test]
    fn a_year_names_its_levels_of_support_or_why_there_are_none() {
        for (id, area, year, expected) in [
            ("06874-2008", "kv1", 2026, "hang-nam 20.000.000 supports/ho-tro-tt-96-2008"),
            ("06874-2008", "kv3", 2026, "hang-nam 25.000.000 supports/ho-tro-tt-96-2008"),
            (
                "06874-2026",
                "kv1",
                2026,
                "ban-dau 30.000.000 supports/ho-tro-tt-96-2008; hang-nam 20.000.000 supports/ho-tro-tt-96-2008",
            ),
            ("06874-1999", "kv1", 2000, "not-in-force"),
        ] {
            let centre = Profile { centre_id: id.into(), area_class: area.into(), ..profile() };
            let (rows, why) =
                support(Norms::shipped(), Centre { profile: &centre, facts: &[] }, year).unwrap();
            let told: Vec<String> = rows
                .iter()
                .map(|r| format!("{} {} {}", r.kind, r.amount_vnd, r.law))
                .chain(why.map(|why| why.to_string()))
                .collect();
            assert_eq!(told.join("; "), expected, "{id} {area} {year}");
        }
    }

    #[test]
    fn months_count_from_the_year_or_the_book_to_the_day() {
        for (founded, first_on, as_of, count, first) in [
            (2008, "2020-01-01", "2026-12-31", 12, Some("2026-01")),
            (2008, "2020-01-01", "2026-01-01", 1, Some("2026-01")),
            // What was received counts from January: so does what was due.
            (2008, "2026-03-15", "2026-09-30", 9, Some("2026-01")),
            (2026, "2026-03-15", "2026-09-30", 7, Some("2026-03")),
            (2008, "2026-10-01", "2025-12-31", 0, None),
        ] {
            let centre_id = format!("06874-{founded}").into();
            let profile = Profile { centre_id, first_on: first_on.parse().unwrap(), ..profile() };
            let months = months_that_count(&profile, as_of.parse().unwrap()).unwrap();
            assert_eq!(months.len(), count, "{first_on} {as_of}");
            assert_eq!(months.first().map(ToString::to_string).as_deref(), first);
        }
    }
}
