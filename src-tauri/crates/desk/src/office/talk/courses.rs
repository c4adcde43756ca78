//! Requests and replies about the courses an office means to hold.

use norms::{Day, Quarter};
pub use office::{Course, CoursePage};
use office::{CourseId, Invited};
use serde::Deserialize;
use ts_rs::TS;

/// A course, new (no id) or changed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CourseForm {
    pub course_id: Option<CourseId>,
    pub title: String,
    /// Code list `training-topic`.
    pub topic: String,
    pub from_on: Day,
    pub to_on: Day,
    pub days: u32,
    pub place: Option<String>,
    pub note: Option<String>,
    pub invited: Vec<Invited>,
}

/// Names a course.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CourseKey {
    pub course_id: CourseId,
}

/// A course, and the quarter whose reports tell where those it invites work.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintCourse {
    pub course_id: CourseId,
    pub quarter: Quarter,
}
