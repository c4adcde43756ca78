//! Courses an office means to hold: who holds a post and lacks one, whom it invites, and who came as their
//! centre's report tells.

#[cfg(test)]
mod tests;

use centre::trained::asked_topics;
use letters::{CentreId, Line, Report, ShapeFault};
use norms::{Day, Norms, Quarter, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

norms::text_id! {
    /// A course of an office: 32 lower-case hex digits, random, never reused.
    pub struct CourseId;
    /// Somebody as the report of their centre names them.
    pub struct HolderId;
}

impl CourseId {
    /// An id from 16 random bytes.
    pub fn from_random(bytes: [u8; 16]) -> CourseId {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()
    }
}

/// A course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Course {
    pub course_id: CourseId,
    pub title: String,
    /// Code list `training-topic`.
    pub topic: String,
    pub from_on: Day,
    pub to_on: Day,
    pub days: u32,
    pub place: Option<String>,
    pub note: Option<String>,
    /// Who is invited, in order.
    pub invited: Vec<Invited>,
}

/// Somebody who is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Invited {
    pub centre_id: CentreId,
    pub person_id: HolderId,
    pub full_name: String,
}

/// Why a course cannot be so; the code is the field it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CourseRefusal {
    /// It takes more days than there are from its first to its last.
    #[error("too-many-days {most}")]
    TooManyDays {
        /// How many there are.
        most: i64,
    },
    /// Somebody is invited twice.
    #[error("invited-twice")]
    Twice,
}

impl Course {
    /// Refuses more days than there are, or somebody twice. Nobody has to be invited yet.
    ///
    /// # Errors
    /// The first that stands against it.
    pub fn can_be(&self) -> Result<(), CourseRefusal> {
        let most = self.from_on.days_until(self.to_on).saturating_add(1);
        if i64::from(self.days) > most {
            return Err(CourseRefusal::TooManyDays { most });
        }
        let who = |one: &Invited| (one.centre_id.clone(), one.person_id.clone());
        let mut all: Vec<_> = self.invited.iter().map(who).collect();
        all.sort();
        let count = all.len();
        all.dedup();
        if all.len() < count { Err(CourseRefusal::Twice) } else { Ok(()) }
    }
}

/// The report of a centre that counts.
#[derive(Clone, Debug)]
pub struct Reported {
    pub centre_id: CentreId,
    pub unit_name: String,
    /// The unit above it; empty where none is known.
    pub parent_name: String,
    pub report: Report,
}

/// Somebody who holds a post and was to no course of a topic the law's list asks of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Lacking {
    pub centre_id: CentreId,
    pub unit_name: String,
    pub parent_name: String,
    pub person_id: HolderId,
    pub full_name: String,
    /// Codes of `roles`.
    pub roles: Vec<String>,
    /// Codes of `training-topic`.
    pub lacks: Vec<String>,
    /// Their centre says they were trained, nobody knows in what.
    pub was_said: bool,
    /// Titles of the courses they are invited to that end after the quarter began.
    pub invited_to: Vec<String>,
}

/// Somebody invited, and what their centre's report of the quarter tells of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct InvitedRow {
    pub invited: Invited,
    /// Empty where nothing of the centre counts in the quarter.
    pub unit_name: String,
    /// Trained in that topic at a course no earlier; none where no report tells.
    pub came: Option<bool>,
}

/// A course, and who of those invited came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CourseRow {
    pub course: Course,
    pub invited: Vec<InvitedRow>,
    /// How many came.
    pub came: usize,
}

/// The courses, newest first, and who lacks which by the reports of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CoursePage {
    pub quarter: Quarter,
    pub rows: Vec<CourseRow>,
    /// By unit above, unit, and name.
    pub lacking: Vec<Lacking>,
}

impl CoursePage {
    /// The page of a quarter.
    ///
    /// # Errors
    /// [`ShapeFault`] where a report lacks a table or a column.
    pub fn of(
        law: &Norms,
        quarter: Quarter,
        mut courses: Vec<Course>,
        reports: &[Reported],
    ) -> Result<CoursePage, ShapeFault> {
        let mut lacking = Vec::new();
        for one in reports {
            lacking.extend(lacking_of(law, quarter, one, &courses)?);
        }
        lacking.sort_by_cached_key(|one| {
            let fold = |name: &str| text::fold(name);
            (fold(&one.parent_name), fold(&one.unit_name), text::name_key(&one.full_name))
        });
        courses.sort_by(|a, b| (b.from_on, &b.title).cmp(&(a.from_on, &a.title)));
        let row = |course: Course| CourseRow::of(course, quarter, reports);
        let rows = courses.into_iter().map(row).collect::<Result<_, _>>()?;
        Ok(CoursePage { quarter, rows, lacking })
    }
}

impl CourseRow {
    fn of(course: Course, quarter: Quarter, reports: &[Reported]) -> Result<CourseRow, ShapeFault> {
        let mut invited = Vec::new();
        for one in &course.invited {
            let of_centre = reports.iter().find(|told| told.centre_id == one.centre_id);
            // Before the quarter's end nobody can say who came.
            let told = of_centre.filter(|_| course.to_on <= quarter.last());
            let came = told.map(|told| came(&told.report, &course, one)).transpose()?;
            let unit_name = of_centre.map(|told| told.unit_name.clone()).unwrap_or_default();
            invited.push(InvitedRow { invited: one.clone(), unit_name, came });
        }
        let came = invited.iter().filter(|one| one.came == Some(true)).count();
        Ok(CourseRow { course, invited, came })
    }
}

/// Was whoever was invited to a course of that topic that is no earlier?
fn came(report: &Report, course: &Course, who: &Invited) -> Result<bool, ShapeFault> {
    for line in report.require("tap-huan")?.lines() {
        let is_theirs = line.text("person_id")? == who.person_id.as_str();
        let over = line.text("to_on")?.parse::<Day>().ok();
        if is_theirs
            && line.text("topic")? == course.topic
            && over.is_some_and(|to| to >= course.from_on)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Those who hold a post on the quarter's last day and lack a topic.
fn lacking_of(
    law: &Norms,
    quarter: Quarter,
    told: &Reported,
    courses: &[Course],
) -> Result<Vec<Lacking>, ShapeFault> {
    let (last, report) = (quarter.last(), &told.report);
    let asked = asked_topics(law, last);
    let mut posts: BTreeMap<&str, Vec<Line<'_>>> = BTreeMap::new();
    for line in report.require("nhan-su")?.lines() {
        let day = |column| line.text(column).map(|text| text.parse::<Day>().ok());
        let (from, to) = (day("from_on")?, day("to_on")?);
        if from.is_some_and(|from| from <= last) && to.is_none_or(|to| last <= to) {
            posts.entry(line.text("person_id")?).or_default().push(line);
        }
    }
    let mut found = Vec::new();
    for (id, held) in posts {
        let mut lacks = Vec::new();
        for topic in &asked {
            let mut had = false;
            for line in report.require("tap-huan")?.lines() {
                had |= line.text("person_id")? == id && line.text("topic")? == *topic;
            }
            if !had {
                lacks.push((*topic).to_owned());
            }
        }
        let Some(first) = held.first().filter(|_| !lacks.is_empty()) else { continue };
        let is_them =
            |one: &Invited| one.centre_id == told.centre_id && one.person_id.as_str() == id;
        let invited = courses
            .iter()
            .filter(|course| course.to_on >= quarter.first() && course.invited.iter().any(is_them));
        let roles = held.iter().map(|line| line.text("role").map(str::to_owned));
        found.push(Lacking {
            centre_id: told.centre_id.clone(),
            unit_name: told.unit_name.clone(),
            parent_name: told.parent_name.clone(),
            person_id: id.to_owned().into(),
            full_name: first.text("full_name")?.to_owned(),
            roles: roles.collect::<Result<_, _>>()?,
            lacks,
            was_said: first.flag("is_trained")? == Some(true),
            invited_to: invited.map(|course| course.title.clone()).collect(),
        });
    }
    Ok(found)
}
