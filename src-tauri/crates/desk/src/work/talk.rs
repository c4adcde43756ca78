//! Requests and replies about premises and activities.

pub use centre::work::{ChecklistItem, GroupTotal};
use centre::{Activity, ActivityId, Facility, FacilityId};
use norms::{Day, Quarter, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All facilities and the directive's checklist.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FacilityPage {
    pub rows: Vec<Facility>,
    pub checklist: Vec<ChecklistItem>,
}

/// A new facility (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FacilityForm {
    pub facility_id: Option<FacilityId>,
    pub category: String,
    pub name: String,
    pub quantity: u32,
    pub usable: u32,
    pub relation: String,
    pub condition: String,
    pub acquired_on: Option<Day>,
    pub source_class: Option<String>,
    pub value_vnd: Option<Vnd>,
    pub note: Option<String>,
}

/// Names a facility.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FacilityKey {
    pub facility_id: FacilityId,
}

/// The activities of a quarter, oldest first, and their totals.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ActivityPage {
    pub quarter: Quarter,
    pub is_closed: bool,
    pub rows: Vec<Activity>,
    pub totals: Vec<GroupTotal>,
}

/// A new activity (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActivityForm {
    pub activity_id: Option<ActivityId>,
    pub group: String,
    pub form: String,
    pub title: String,
    pub held_on: Day,
    pub sessions: u32,
    pub place: Option<String>,
    pub partner: Option<String>,
    pub turns: u32,
    pub turns_female: Option<u32>,
    pub turns_minority: Option<u32>,
    pub persons: Option<u32>,
    pub speaker: Option<String>,
    pub cost_vnd: Option<Vnd>,
    pub source_class: Option<String>,
    pub evidence: Option<String>,
}

/// Names an activity.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActivityKey {
    pub activity_id: ActivityId,
}
