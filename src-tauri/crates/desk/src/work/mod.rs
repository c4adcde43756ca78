//! The work of a centre: activities and facilities, and what it says beside them.

pub(crate) mod activities;
pub(crate) mod concerns;
pub(crate) mod facilities;
pub(crate) mod plans;

use crate::core::talk::*;
use crate::listing::commands;
use centre::{Activity, Concern, Facility, Plan};
use talk::*;

/// What is said over the border about it.
pub(crate) mod talk {
    pub use super::{activities::*, concerns::*, facilities::*, plans::*};
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

    /// Plans, and what was done of their targets by a day.
    ask plans::list_plans(ListPlans) -> PlanPage;
    /// Records a plan, new or changed; its targets stay.
    act plans::record_plan(PlanForm) -> Plan, undone;
    /// Removes a plan with its targets.
    act plans::remove_plan(PlanKey) -> Nothing, undone;
    /// Records a target of a plan, new or changed.
    act plans::record_target(TargetForm) -> Plan, undone;
    /// Removes a target.
    act plans::remove_target(TargetKey) -> Plan, undone;
    /// Makes the plan of the period that follows from this one, with the same targets.
    act plans::roll_plan(PlanKey) -> Plan, undone;

    /// Difficulties and requests of a quarter, and those of the one before.
    ask concerns::list_concerns(OfQuarter) -> ConcernPage;
    /// Records a difficulty or a request, new or changed.
    act concerns::record_concern(ConcernForm) -> Concern, undone;
    /// Removes a difficulty or a request.
    act concerns::remove_concern(ConcernKey) -> Nothing, undone;
}
