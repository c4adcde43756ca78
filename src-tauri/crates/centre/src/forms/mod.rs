//! What is filled in at a screen, and the records it becomes: every form refuses the same things for
//! the same reasons, and tells all of them at once.

mod advances;
mod allotments;
mod attachments;
mod board;
mod collaborators;
mod committee;
mod entry;
mod founding;
mod gifts;
mod handing_over;
mod limits;
mod money;
mod own_decision;
mod people;
mod plans;
mod premises;
mod secondments;
mod sources;
mod trainings;
mod work;

pub use advances::{
    Around as AdvanceAround, DecideDifference, RecordAdvance, RecordDifference, ReturnAdvance,
    SettleAdvance, Settlement, SpentLine,
};
pub use allotments::AllotmentForm;
pub use attachments::{AttachmentForm, called_of};
pub use board::{BoardFilled, BoardForm, BoardHolder};
pub use collaborators::{CollaboratorFilled, CollaboratorForm};
pub use committee::{CommitteeForm, MeetingForm};
pub use entry::{EntryRefusal, Form, Format, Refused, fact_day, maybe, of_budget, text};
pub use founding::{FoundCentre, Founding, OpeningSource, SaveProfile};
pub use gifts::GiftForm;
pub use handing_over::{HandedMoney, HandingOverForm};
pub use limits::Limit;
pub use money::{CountCash, RecordVoucher};
pub use own_decision::OwnDecisionForm;
pub use people::{PersonFilled, PersonForm, PostForm};
pub use plans::{PlanForm, TargetForm};
pub use premises::MovementForm;
pub use secondments::{ExtendForm, SecondmentForm};
pub use sources::{SourceFilled, SourceForm};
pub use trainings::TrainingForm;
pub use work::{ActivityForm, ConcernForm, FacilityForm};

/// The boxes of every form of a centre.
pub fn limits() -> Vec<Limit> {
    [
        founding::LIMITS,
        people::LIMITS,
        board::LIMITS,
        secondments::LIMITS,
        trainings::LIMITS,
        collaborators::LIMITS,
        committee::LIMITS,
        premises::LIMITS,
        work::LIMITS,
        plans::LIMITS,
        gifts::LIMITS,
        advances::LIMITS,
        attachments::LIMITS,
        sources::LIMITS,
        allotments::LIMITS,
        own_decision::LIMITS,
        money::LIMITS,
        handing_over::LIMITS,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::limits;
    use std::collections::BTreeSet;

    #[test]
    fn every_box_stands_once_and_holds_something() {
        let all = limits();
        let boxes: BTreeSet<(&str, &str)> = all.iter().map(|one| (one.form, one.field)).collect();
        assert_eq!(boxes.len(), all.len());
        assert!(all.iter().all(|one| one.max > 0));
    }
}
