//! Requests and replies about premises, activities, difficulties and requests.

pub use centre::forms::{ActivityForm, ConcernForm, FacilityForm, MovementForm};
pub use centre::premises::{ChecklistItem, FacilityOn, FacilityPage};
pub use centre::work::{ActivityPage, ConcernPage, GroupTotal};
use centre::{ActivityId, FacilityId, MovementId};
use norms::{Day, Quarter};
use serde::Deserialize;
use ts_rs::TS;

/// All facilities as they are on a day, today where none is said.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListFacilities {
    pub on: Option<Day>,
}

/// Names a movement of a facility.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MovementKey {
    pub movement_id: MovementId,
}

/// Names a facility.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FacilityKey {
    pub facility_id: FacilityId,
}

/// Names an activity.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActivityKey {
    pub activity_id: ActivityId,
}

/// Names a difficulty or a request.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConcernKey {
    pub quarter: Quarter,
    pub position: u32,
}
