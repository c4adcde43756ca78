//! People and the posts they hold.

pub(crate) mod board;
pub(crate) mod collaborators;
pub(crate) mod committee;
pub(crate) mod personal;
pub(crate) mod persons;
pub(crate) mod posts;
pub(crate) mod secondments;
pub(crate) mod trainings;

use crate::core::talk::*;
use crate::listing::commands;
use talk::*;

/// What is said over the border about it.
pub(crate) mod talk {
    pub use super::{
        board::*, collaborators::*, committee::*, personal::*, persons::*, posts::*,
        secondments::*, trainings::*,
    };
}

commands! {
    /// People and their posts, sorted by given name.
    ask persons::list_people(ListPeople) -> Vec<PersonRow>;
    /// Records a person, new or changed.
    act persons::record_person(PersonForm) -> PersonRow, undone;
    /// Removes a person who holds no post.
    act persons::remove_person(PersonKey) -> Nothing, undone;

    /// Records a post, new, changed or ended.
    act posts::record_post(PostForm) -> PersonRow, undone;
    /// Ends the posts of the board and opens those one decision names.
    act board::renew_board(BoardForm) -> BoardRenewed, undone;
    /// Removes a post entered by mistake.
    act posts::remove_post(PostKey) -> Nothing, undone;

    /// Who was sent to the centre, as of a day, and posts no secondment is written down for.
    ask secondments::list_secondments(ListSecondments) -> SecondmentPage;
    /// Records a secondment, new or changed.
    act secondments::record_secondment(SecondmentForm) -> Secondment, undone;
    /// Lengthens a secondment by a decision.
    act secondments::extend_secondment(ExtendForm) -> Secondment, undone;
    /// Removes a secondment entered by mistake.
    act secondments::remove_secondment(SecondmentKey) -> Nothing, undone;

    /// Courses, and who of those that hold a post on a day was to none of a topic.
    ask trainings::list_trainings(ListTrainings) -> TrainingPage;
    /// Records a course, new or changed.
    act trainings::record_training(TrainingForm) -> Training, undone;
    /// Removes a course entered by mistake.
    act trainings::remove_training(TrainingKey) -> Nothing, undone;

    /// Speakers and other collaborators, what they spoke on and what they were paid.
    ask collaborators::list_collaborators(ListCollaborators) -> CollaboratorPage;
    /// Records a collaborator, new or changed.
    act collaborators::record_collaborator(CollaboratorForm) -> CollaboratorRow, undone;
    /// Removes a collaborator no activity and no payment names.
    act collaborators::remove_collaborator(CollaboratorKey) -> Nothing, undone;
    /// Tells what of a posted voucher was paid to a collaborator.
    act collaborators::pay_speaker(PaySpeaker) -> CollaboratorRow, undone;
    /// Takes that back.
    act collaborators::remove_speaker_pay(SpeakerPayKey) -> CollaboratorRow, undone;

    /// What of somebody's personal values older lines of the journal still tell.
    ask personal::personal_remains(PersonalKey) -> PersonalRemains;
    /// Shows a value that is masked, once; the journal keeps that it was shown, not what.
    act personal::reveal_personal(RevealPersonal) -> Revealed;
    /// Erases what is personal of somebody.
    act personal::erase_personal(PersonalKey) -> PersonalErased;

    /// Decisions on the steering committee, and who belongs to it on a day.
    ask committee::list_committee(ListCommittee) -> CommitteePage;
    /// Records a decision on the steering committee, new or changed.
    act committee::record_committee(CommitteeForm) -> CommitteeDecision, undone;
    /// Removes a decision on the steering committee.
    act committee::remove_committee(CommitteeKey) -> Nothing, undone;
    /// Meetings of the steering committee and what they resolved.
    ask committee::list_committee_meetings(ListMeetings) -> MeetingPage;
    /// Records a meeting of the steering committee, new or changed.
    act committee::record_committee_meeting(MeetingForm) -> CommitteeMeeting, undone;
    /// Removes a meeting of the steering committee.
    act committee::remove_committee_meeting(MeetingKey) -> Nothing, undone;
}
