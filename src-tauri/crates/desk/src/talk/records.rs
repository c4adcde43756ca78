//! Requests and replies about people, premises, activities and sources.

use centre::{
    Activity, ActivityId, Facility, FacilityId, Person, PersonId, Post, PostId, Source, SourceId,
};
use norms::{Day, Quarter, SalaryParts, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A code list as it stood on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCodes {
    pub list: String,
    pub on: Option<Day>,
}

/// An entry of a code list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CodeRow {
    pub code: String,
    pub name_vi: String,
    pub name_en: String,
    pub note: Option<String>,
    pub source: String,
    pub is_verified: bool,
}

/// All people, or those with a post on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPeople {
    pub on: Option<Day>,
}

/// A post and who holds it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PostRow {
    pub post: Post,
    pub is_current: bool,
}

/// A person and their posts, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonRow {
    pub person: Person,
    pub posts: Vec<PostRow>,
}

/// A new person (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonForm {
    pub person_id: Option<PersonId>,
    pub full_name: String,
    pub is_female: Option<bool>,
    pub birth_year: Option<u32>,
    pub main_job: Option<String>,
    pub phone: Option<String>,
    pub is_trained: bool,
    pub note: Option<String>,
}

/// Names a person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonKey {
    pub person_id: PersonId,
}

/// A new post (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostForm {
    pub post_id: Option<PostId>,
    pub person_id: PersonId,
    pub role: String,
    pub decision_no: Option<String>,
    pub decision_on: Option<Day>,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub end_reason: Option<String>,
    pub sending_school: Option<String>,
    /// The salary an allowance by percentage is taken of; null where none is asked.
    pub salary: Option<SalaryParts>,
}

/// Names a post.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostKey {
    pub post_id: PostId,
}

/// One of the directive's six items.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistItem {
    /// 1–6.
    pub number: u32,
    pub category: String,
    pub have: u32,
    pub usable: u32,
    pub is_met: bool,
}

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

/// Names a quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfQuarter {
    pub quarter: Quarter,
}

/// Activities of one group.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GroupTotal {
    pub group: String,
    pub classes: u32,
    pub turns: u32,
    pub turns_year: u32,
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

/// A source and its settlement in a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceRow {
    pub source: Source,
    pub opening_vnd: Vnd,
    pub received_vnd: Vnd,
    pub received_year_vnd: Vnd,
    pub spent_vnd: Vnd,
    pub spent_year_vnd: Vnd,
    pub closing_vnd: Vnd,
    pub allows_allowance: bool,
}

/// A new source (no id) or a changed one. Opening amounts may change only while the first quarter is open.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    pub source_id: Option<SourceId>,
    pub class: String,
    pub name: String,
    pub opening_cash_vnd: Vnd,
    pub opening_account_vnd: Vnd,
    pub received_before_vnd: Vnd,
    pub spent_before_vnd: Vnd,
    pub allotted_year_vnd: Option<Vnd>,
    pub is_closed: bool,
}

/// Names a source.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceKey {
    pub source_id: SourceId,
}
