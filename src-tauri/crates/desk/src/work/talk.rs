//! Requests and replies about premises and activities.

pub use centre::forms::{ActivityForm, FacilityForm};
pub use centre::work::{ActivityPage, FacilityPage};
pub use centre::work::{ChecklistItem, GroupTotal};
use centre::{ActivityId, FacilityId};
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
