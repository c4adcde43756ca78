//! The work of a centre: activities and facilities, and what it says beside them.

pub(crate) mod activities;
pub(crate) mod concerns;
pub(crate) mod facilities;

use crate::core::talk::*;
use crate::listing::commands;
use centre::{Activity, Concern, Facility};
use talk::*;

/// What is said over the border about it.
pub(crate) mod talk {
    pub use super::{activities::*, concerns::*, facilities::*};
}

commands! {
    /// Facilities as they are on a day and the directive's checklist.
    ask facilities::list_facilities(ListFacilities) -> FacilityPage;
    /// Records a facility, new or changed.
    act facilities::record_facility(FacilityForm) -> Facility, undone;
    /// Removes a facility that never moved.
    act facilities::remove_facility(FacilityKey) -> Nothing, undone;
    /// Records what came to a facility, left it or changed its state.
    act facilities::record_movement(MovementForm) -> FacilityOn, undone;
    /// Removes a movement entered by mistake.
    act facilities::remove_movement(MovementKey) -> FacilityOn, undone;

    /// Activities of a quarter and their totals.
    ask activities::list_activities(OfQuarter) -> ActivityPage;
    /// Records an activity, new or changed.
    act activities::record_activity(ActivityForm) -> Activity, undone;
    /// Removes an activity.
    act activities::remove_activity(ActivityKey) -> Nothing, undone;

    /// Difficulties and requests of a quarter, and those of the one before.
    ask concerns::list_concerns(OfQuarter) -> ConcernPage;
    /// Records a difficulty or a request, new or changed.
    act concerns::record_concern(ConcernForm) -> Concern, undone;
    /// Removes a difficulty or a request.
    act concerns::remove_concern(ConcernKey) -> Nothing, undone;
}
