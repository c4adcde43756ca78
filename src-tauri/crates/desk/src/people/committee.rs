//! The steering committee: decisions on it, and its meetings.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use centre::committee::can_be;
pub use centre::committee::{CommitteePage, MeetingPage, MeetingRow};
pub use centre::forms::{CommitteeForm, MeetingForm};
pub use centre::{CommitteeDecision, CommitteeMeeting};
use centre::{CommitteeId, MeetingId, Record, RecordKind};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// The committee as of a day; of today where none is named.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCommittee {
    pub on: Option<Day>,
}

/// Names a decision.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeKey {
    pub committee_id: CommitteeId,
}

/// Names a meeting.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingKey {
    pub meeting_id: MeetingId,
}

/// All meetings.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListMeetings {}

pub(crate) fn list_committee(
    view: View<'_>,
    request: ListCommittee,
) -> Result<CommitteePage, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    Ok(CommitteePage::of(view.read()?.committee_decisions()?, on))
}

pub(crate) fn list_committee_meetings(
    view: View<'_>,
    _: ListMeetings,
) -> Result<MeetingPage, DeskError> {
    Ok(MeetingPage::of(view.read()?.committee_meetings()?, view.now().today))
}

pub(crate) fn record_committee(
    doing: &mut Doing<'_>,
    request: CommitteeForm,
) -> Result<Done<CommitteeDecision>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let law = view.norms()?;
    let filled = request.filled(&law, FORMAT, view.now().today)?;
    let decision = filled(match &request.committee_id {
        Some(id) => decision(doing, id)?.committee_id,
        None => doing.id(CommitteeId::from_random),
    });
    can_be(&law, &decision, &doing.read().committee_decisions()?)?;
    doing.act.put(&Record::CommitteeDecision(decision.clone()))?;
    Ok(Done::of(decision.number.clone(), decision))
}

pub(crate) fn remove_committee(
    doing: &mut Doing<'_>,
    request: CommitteeKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = decision(doing, &request.committee_id)?;
    doing.act.remove(RecordKind::CommitteeDecision, old.committee_id.as_str())?;
    Ok(Done::of(old.number, Nothing {}))
}

pub(crate) fn record_committee_meeting(
    doing: &mut Doing<'_>,
    request: MeetingForm,
) -> Result<Done<CommitteeMeeting>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let filled = request.filled(FORMAT, view.now().today)?;
    let meeting = filled(match &request.meeting_id {
        Some(id) => meeting(doing, id)?.meeting_id,
        None => doing.id(MeetingId::from_random),
    });
    doing.act.put(&Record::CommitteeMeeting(meeting.clone()))?;
    Ok(Done::of(meeting.subject.clone(), meeting))
}

pub(crate) fn remove_committee_meeting(
    doing: &mut Doing<'_>,
    request: MeetingKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = meeting(doing, &request.meeting_id)?;
    doing.act.remove(RecordKind::CommitteeMeeting, old.meeting_id.as_str())?;
    Ok(Done::of(old.subject, Nothing {}))
}

fn decision(doing: &Doing<'_>, id: &CommitteeId) -> Result<CommitteeDecision, DeskError> {
    match doing.read().record(RecordKind::CommitteeDecision, id.as_str())? {
        Some(Record::CommitteeDecision(decision)) => Ok(decision),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

fn meeting(doing: &Doing<'_>, id: &MeetingId) -> Result<CommitteeMeeting, DeskError> {
    match doing.read().record(RecordKind::CommitteeMeeting, id.as_str())? {
        Some(Record::CommitteeMeeting(meeting)) => Ok(meeting),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}
