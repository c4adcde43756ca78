//! Requests and replies about premises, activities, difficulties and requests.

pub use centre::forms::{ActivityForm, ConcernForm, FacilityForm};
pub use centre::work::{ActivityPage, ConcernPage, FacilityPage};
pub use centre::work::{ChecklistItem, GroupTotal};
use centre::{ActivityId, FacilityId};
use norms::Quarter;
use serde::Deserialize;
use ts_rs::TS;

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
