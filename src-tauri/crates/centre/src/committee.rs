//! The steering committee of the commune: each decision names all who belong to it from its day on, so
//! that of any day one decision tells who they are; its meetings, and what they resolved to be done.

use crate::id::{CommitteeId, MeetingId};
use norms::{Day, Norms, Quarter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A decision that founds the committee, renews it or ends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeDecision {
    pub committee_id: CommitteeId,
    /// Code list `committee-change`.
    pub change: String,
    pub number: String,
    pub signed_on: Day,
    /// Who decided, e.g. "Chủ tịch UBND xã".
    pub authority: String,
    /// From which day on; no other decision begins on it.
    pub from_on: Day,
    pub note: Option<String>,
    /// All who belong to it from then on; none where it ends.
    pub members: Vec<CommitteeMember>,
}

/// Somebody of the committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeMember {
    pub full_name: String,
    /// Code list `partner-body`: whom they come from.
    pub body: String,
    /// What they are there.
    pub title: Option<String>,
    /// Code list `committee-role`.
    pub role: String,
}

/// A meeting of the committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeMeeting {
    pub meeting_id: MeetingId,
    pub held_on: Day,
    pub subject: String,
    /// How many came.
    pub present: Option<u32>,
    /// Number or name of the minutes.
    pub minutes: Option<String>,
    pub resolutions: Vec<Resolution>,
}

/// What a meeting resolved to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    pub what: String,
    pub who: Option<String>,
    pub due_on: Option<Day>,
    /// The day it was done; none while it is not.
    pub done_on: Option<Day>,
}

impl Resolution {
    /// Was it still to be done when that day ended?
    pub fn is_open_on(&self, day: Day) -> bool {
        self.done_on.is_none_or(|done| done > day)
    }
}

/// Why a decision on the committee cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommitteeRefusal {
    /// It ends the committee and names somebody.
    #[error("members-of-none")]
    MembersOfNone,
    /// Nobody is named.
    #[error("nobody")]
    Nobody,
    /// More than one leads it.
    #[error("two-heads")]
    TwoHeads,
    /// Another decision begins on that day.
    #[error("same-day {from_on}")]
    SameDay {
        /// That day.
        from_on: Day,
    },
}

impl CommitteeRefusal {
    /// The field of the form it is about.
    pub fn field(self) -> &'static str {
        match self {
            CommitteeRefusal::SameDay { .. } => "from_on",
            _ => "members",
        }
    }
}

/// The decision that counts on a day: the last that began by then. None before the first.
pub fn decision_on(all: &[CommitteeDecision], day: Day) -> Option<&CommitteeDecision> {
    all.iter().filter(|one| one.from_on <= day).max_by_key(|one| one.from_on)
}

/// Does the law say of a kind of decision that the committee is no more?
pub fn ends(law: &Norms, change: &str, on: Day) -> bool {
    law.code("committee-change", change, on).is_ok_and(|code| code.field("ends") == "true")
}

/// Refuses a decision that names nobody, or somebody where none is left, or two heads, or begins on the
/// day another does.
///
/// # Errors
/// The first that stands against it.
pub fn can_be(
    law: &Norms,
    decision: &CommitteeDecision,
    all: &[CommitteeDecision],
) -> Result<(), CommitteeRefusal> {
    let from_on = decision.from_on;
    let is_other = |other: &&CommitteeDecision| other.committee_id != decision.committee_id;
    if all.iter().filter(is_other).any(|other| other.from_on == from_on) {
        return Err(CommitteeRefusal::SameDay { from_on });
    }
    match (ends(law, &decision.change, from_on), decision.members.is_empty()) {
        (true, false) => return Err(CommitteeRefusal::MembersOfNone),
        (false, true) => return Err(CommitteeRefusal::Nobody),
        _ => {}
    }
    let leads = |member: &&CommitteeMember| {
        let role = law.code("committee-role", &member.role, from_on);
        role.is_ok_and(|code| code.field("leads") == "true")
    };
    if decision.members.iter().filter(leads).count() > 1 {
        return Err(CommitteeRefusal::TwoHeads);
    }
    Ok(())
}

/// Decisions on the committee and who belongs to it on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CommitteePage {
    /// Newest first.
    pub rows: Vec<CommitteeDecision>,
    pub on: Day,
    /// The decision that counts on that day.
    pub current: Option<CommitteeDecision>,
}

impl CommitteePage {
    /// The page as of a day; the decisions are by first day.
    pub fn of(mut all: Vec<CommitteeDecision>, on: Day) -> CommitteePage {
        let current = decision_on(&all, on).cloned();
        all.reverse();
        CommitteePage { rows: all, on, current }
    }
}

/// A meeting, and how many of its resolutions are still to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingRow {
    pub meeting: CommitteeMeeting,
    /// How many are not done.
    pub open: usize,
    /// How many of those should have been done before today.
    pub late: usize,
}

/// The meetings, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingPage {
    pub rows: Vec<MeetingRow>,
}

impl MeetingPage {
    /// The page of today; the meetings are by day.
    pub fn of(all: Vec<CommitteeMeeting>, today: Day) -> MeetingPage {
        let row = |meeting: CommitteeMeeting| {
            let open = |one: &&Resolution| one.is_open_on(today);
            let is_late = |one: &&Resolution| one.due_on.is_some_and(|due| due < today);
            MeetingRow {
                open: meeting.resolutions.iter().filter(open).count(),
                late: meeting.resolutions.iter().filter(open).filter(is_late).count(),
                meeting,
            }
        };
        MeetingPage { rows: all.into_iter().rev().map(row).collect() }
    }
}

/// The meetings a quarter's report tells, each with those of its resolutions it tells: of the quarter's own
/// all, of earlier ones what was not done when the quarter began. What was done after it is not done yet.
pub fn told(meetings: &[CommitteeMeeting], quarter: Quarter) -> Vec<CommitteeMeeting> {
    let (first, last) = (quarter.first(), quarter.last());
    let as_told = |meeting: &CommitteeMeeting| {
        let is_own = quarter.contains(meeting.held_on);
        let was_open = |one: &&Resolution| is_own || one.done_on.is_none_or(|done| done >= first);
        let resolutions = meeting.resolutions.iter().filter(was_open).map(|one| Resolution {
            done_on: one.done_on.filter(|done| *done <= last),
            ..one.clone()
        });
        CommitteeMeeting { resolutions: resolutions.collect(), ..meeting.clone() }
    };
    let held = meetings.iter().filter(|meeting| meeting.held_on <= last).map(as_told);
    held.filter(|one| quarter.contains(one.held_on) || !one.resolutions.is_empty()).collect()
}

#[cfg(test)]
mod tests;
