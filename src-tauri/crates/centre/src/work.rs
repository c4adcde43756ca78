//! What can be true of an activity or of a piece of equipment, what they come to, and what is said
//! beside them.

use crate::code_form::code_form;
use crate::collaborators::CollaboratorName;
use crate::grouped::{GroupPlan, ToldTarget, of_group};
use crate::records::{Activity, Concern, Profile};
use crate::speaker_records::Collaborator;
use norms::place_names::inside_a_sentence;
use norms::{Norms, Quarter};
use serde::Serialize;
use ts_rs::TS;

/// A part of an activity's turns of participants; the code is the field it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnsPart {
    /// Turns of women.
    Female,
    /// Turns of ethnic minorities.
    Minority,
    /// Different persons.
    Persons,
}
code_form!(TurnsPart { Female = "turns_female", Minority = "turns_minority", Persons = "persons" });

/// Why what is written about work cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkRefusal {
    /// A part is more than the whole.
    #[error("more-than-turns {} {count} {turns}", .part.code())]
    MoreThanTurns {
        /// Which part.
        part: TurnsPart,
        /// How many it has.
        count: u32,
        /// How many the whole has.
        turns: u32,
    },
    /// More can be used than there is.
    #[error("more-usable-than-there {usable} {quantity}")]
    MoreUsableThanThere {
        /// How many can be used.
        usable: u32,
        /// How many there are.
        quantity: u32,
    },
}

impl WorkRefusal {
    /// The field of the form it is about.
    pub fn field(self) -> &'static str {
        match self {
            WorkRefusal::MoreThanTurns { part, .. } => part.code(),
            WorkRefusal::MoreUsableThanThere { .. } => "usable",
        }
    }
}

/// Every part that is more than all turns, in the order of the form.
pub fn parts_over_turns(
    turns: u32,
    female: Option<u32>,
    minority: Option<u32>,
    persons: Option<u32>,
) -> Vec<WorkRefusal> {
    let parts = [
        (TurnsPart::Female, female),
        (TurnsPart::Minority, minority),
        (TurnsPart::Persons, persons),
    ];
    let counted = parts.into_iter().filter_map(|(part, count)| Some((part, count?)));
    let over = counted.filter(|(_, count)| *count > turns);
    over.map(|(part, count)| WorkRefusal::MoreThanTurns { part, count, turns }).collect()
}

/// Refuses more usable pieces than there are.
///
/// # Errors
/// [`WorkRefusal::MoreUsableThanThere`].
pub fn usable_are_there(usable: u32, quantity: u32) -> Result<(), WorkRefusal> {
    if usable <= quantity {
        Ok(())
    } else {
        Err(WorkRefusal::MoreUsableThanThere { usable, quantity })
    }
}

/// Activities of one group, or of all; with what the plan of the year or the quarter says of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GroupTotal {
    /// None: all groups.
    pub group: Option<String>,
    pub classes: u32,
    pub turns: u32,
    pub turns_year: u32,
    pub plan: GroupPlan,
}

/// Classes and turns of a quarter by group, with the turns of its year so far, in the order of
/// `activity-group`; a group nothing was held of in the year, and nothing is planned of, has no line. Where
/// there are lines, one of all groups stands under them. `this_year` are the activities from the first of the
/// year to the last of the quarter, `before` the turns of that year before the book: they are of no group known, and
/// count in the line of all.
pub fn group_totals(
    law: &Norms,
    quarter: Quarter,
    this_year: &[Activity],
    before: u32,
    targets: &[ToldTarget<'_>],
) -> Vec<GroupTotal> {
    let on = quarter.last();
    let total = |group: Option<&str>| {
        let turns =
            |list: &[&Activity]| list.iter().map(|a| a.turns).fold(0_u32, u32::saturating_add);
        let is_of = |a: &&Activity| group.is_none_or(|code| a.group == code);
        let of_year: Vec<&Activity> = this_year.iter().filter(is_of).collect();
        let within = of_year.iter().copied().filter(|a| quarter.contains(a.held_on));
        let of_quarter: Vec<&Activity> = within.collect();
        GroupTotal {
            group: group.map(str::to_owned),
            classes: u32::try_from(of_quarter.len()).unwrap_or(u32::MAX),
            turns: turns(&of_quarter),
            turns_year: turns(&of_year).saturating_add(if group.is_none() { before } else { 0 }),
            plan: of_group(law, on, targets, group),
        }
    };
    let groups = law.codes("activity-group", on).into_iter();
    let mut totals: Vec<GroupTotal> = groups
        .map(|group| total(Some(&group.code)))
        .filter(|one| one.turns_year > 0 || one.classes > 0 || !one.plan.is_empty())
        .collect();
    let all = total(None);
    if !totals.is_empty() || !all.plan.is_empty() {
        totals.push(all);
    }
    totals
}

/// The activities of a quarter, oldest first, and their totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ActivityPage {
    pub quarter: Quarter,
    pub is_closed: bool,
    pub rows: Vec<Activity>,
    pub totals: Vec<GroupTotal>,
    /// Whom an activity may name of the register of speakers.
    pub collaborators: Vec<CollaboratorName>,
}

impl ActivityPage {
    /// The page of a quarter. `this_year` are the activities from the first of the year to the last
    /// of the quarter, oldest first, `before` the turns of that year before the book; `targets` those of the plans that run in it.
    pub fn of(
        law: &Norms,
        quarter: Quarter,
        is_closed: bool,
        this_year: Vec<Activity>,
        before: u32,
        targets: &[ToldTarget<'_>],
        collaborators: &[Collaborator],
    ) -> ActivityPage {
        let collaborators = CollaboratorName::listed(collaborators);
        let totals = group_totals(law, quarter, &this_year, before, targets);
        let rows = this_year.into_iter().filter(|a| quarter.contains(a.held_on)).collect();
        ActivityPage { quarter, is_closed, rows, totals, collaborators }
    }
}

/// Difficulties and requests of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ConcernPage {
    pub quarter: Quarter,
    pub is_closed: bool,
    pub rows: Vec<Concern>,
    /// Those of the quarter before that are not said in this one.
    pub before: Vec<Concern>,
    /// Whom a request is put to as a rule.
    pub asked: [String; 2],
}

impl ConcernPage {
    /// The page of a quarter, by what is said in it and in the one before.
    pub fn of(
        profile: &Profile,
        quarter: Quarter,
        is_closed: bool,
        rows: Vec<Concern>,
        mut before: Vec<Concern>,
    ) -> ConcernPage {
        let said = |one: &Concern| (one.kind, one.code.clone(), one.text.clone());
        before.retain(|old| !rows.iter().any(|new| said(new) == said(old)));
        let commune = inside_a_sentence(&profile.unit_name);
        let asked = [format!("Ủy ban nhân dân {commune}"), profile.office_name.clone()];
        ConcernPage { quarter, is_closed, rows, before, asked }
    }
}

/// The position of one more.
pub fn next_position(rows: &[Concern]) -> u32 {
    rows.iter().map(|one| one.position).max().unwrap_or_default().saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::profile;
    use crate::id::ActivityId;
    use crate::records::ConcernKind;

    /// A group, what was held of it, and who came in the quarter and in the year.
    type Told = (Option<String>, u32, u32, u32);

    #[test]
    fn no_part_is_more_than_all_turns() {
        for (turns, female, minority, persons, over) in [
            (30, None, None, None, ""),
            (30, Some(30), Some(0), Some(30), ""),
            (30, Some(31), None, None, "turns_female"),
            (30, Some(3), Some(31), Some(40), "turns_minority persons"),
            (0, Some(1), Some(1), Some(1), "turns_female turns_minority persons"),
        ] {
            let found = parts_over_turns(turns, female, minority, persons);
            let fields: Vec<&str> = found.iter().map(|refusal| refusal.field()).collect();
            assert_eq!(fields.join(" "), over);
        }
    }

    #[test]
    fn what_can_be_used_is_there() {
        for (usable, quantity, is_so) in [(0, 0, true), (3, 3, true), (4, 3, false)] {
            assert_eq!(usable_are_there(usable, quantity).is_ok(), is_so);
        }
    }

    fn activity(group: &str, on: &str, turns: u32) -> Activity {
        Activity {
            activity_id: ActivityId::from_random([1; 16]),
            group: group.into(),
            form: "lop".into(),
            title: String::new(),
            held_on: on.parse().unwrap(),
            sessions: 1,
            place: None,
            partner: None,
            partner_body: None,
            turns,
            turns_female: None,
            turns_minority: None,
            persons: None,
            speaker: None,
            cost_vnd: None,
            source_class: None,
            evidence: None,
            speakers: vec![],
        }
    }

    #[test]
    fn a_group_has_the_classes_of_the_quarter_and_the_turns_of_the_year() {
        let quarter: Quarter = "2026-Q3".parse().unwrap();
        let groups = Norms::shipped().codes("activity-group", quarter.last());
        let (one, two) = (groups[0].code.as_str(), groups[1].code.as_str());
        for (held, told) in [
            (&[][..], vec![]),
            (&[(two, "2026-08-01", 30)], vec![(two, 1, 30, 30)]),
            (
                &[(two, "2026-08-01", 30), (one, "2026-02-01", 5), (two, "2026-02-01", 7)],
                vec![(one, 0, 0, 5), (two, 1, 30, 37)],
            ),
            // A class nobody came to is a class.
            (&[(one, "2026-07-01", 0), (two, "2026-02-01", 0)], vec![(one, 1, 0, 0)]),
        ] {
            let all: Vec<Activity> = held.iter().map(|(g, on, n)| activity(g, on, *n)).collect();
            let found = group_totals(Norms::shipped(), quarter, &all, 4, &[]);
            let told_of = |t: &'_ GroupTotal| (t.group.clone(), t.classes, t.turns, t.turns_year);
            let rows = told.iter().map(|(g, n, of, year)| (Some((*g).to_owned()), *n, *of, *year));
            let mut rows: Vec<Told> = rows.collect();
            // All of them together, under them.
            if !rows.is_empty() {
                let sum = |of: fn(&Told) -> u32| rows.iter().map(of).sum();
                rows.push((None, sum(|row| row.1), sum(|row| row.2), sum(|row| row.3) + 4));
            }
            assert_eq!(found.iter().map(told_of).collect::<Vec<_>>(), rows);
        }
    }

    #[test]
    fn a_page_shows_the_quarter_and_counts_the_year() {
        let law = Norms::shipped();
        let quarter: Quarter = "2026-Q3".parse().unwrap();
        let group = law.codes("activity-group", quarter.last())[0].code.clone();
        let year = ["2026-06-30", "2026-07-01", "2026-09-30"].map(|on| activity(&group, on, 10));
        let page = ActivityPage::of(law, quarter, true, year.to_vec(), 0, &[], &[]);
        let days: Vec<String> = page.rows.iter().map(|a| a.held_on.to_string()).collect();
        assert_eq!(days, ["2026-07-01", "2026-09-30"]);
        assert_eq!((page.totals[0].turns, page.totals[0].turns_year), (20, 30));
        assert!(page.is_closed);
    }

    #[test]
    fn what_was_said_before_is_shown_until_it_is_said_again() {
        let one = |quarter: &str, position, text: &str| Concern {
            quarter: quarter.parse().unwrap(),
            position,
            kind: ConcernKind::Difficulty,
            code: "thieu-thiet-bi".into(),
            text: Some(text.into()),
            asked_of: None,
        };
        let (old, new) = ("2026-Q2", "2026-Q3");
        let before = vec![one(old, 1, "Máy tính"), one(old, 2, "Loa")];
        let rows = vec![one(new, 4, "Loa"), one(new, 2, "Bàn ghế")];
        assert_eq!((next_position(&[]), next_position(&rows)), (1, 5));
        let page = ConcernPage::of(&profile(), new.parse().unwrap(), false, rows, before);
        assert_eq!(page.before, [one(old, 1, "Máy tính")]);
        let asked = ["Ủy ban nhân dân xã Điền Xá", "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh"];
        assert_eq!(page.asked, asked);
    }
}
