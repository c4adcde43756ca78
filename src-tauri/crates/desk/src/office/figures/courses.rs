//! Courses the office means to hold: who lacks one, whom each invites, who came.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::files;
use crate::core::limits::course;
use crate::core::names::law_names;
use crate::core::talk::{Nothing, PaperFile};
use crate::core::view::View;
use crate::office::rows;
use crate::office::talk::{Course, CourseForm, CourseKey, CoursePage, OfficeQuarter, PrintCourse};
use centre::forms::EntryRefusal;
use norms::Quarter;
use office::{CourseId, CourseRefusal, Entry, EntryKind, Invited, Reported};

pub(crate) fn list_courses(
    view: View<'_>,
    request: OfficeQuarter,
) -> Result<CoursePage, DeskError> {
    page(view, request.quarter, false)
}

/// The page of a quarter, by all reports that count or by those that were accepted.
pub(crate) fn page(view: View<'_>, quarter: Quarter, only: bool) -> Result<CoursePage, DeskError> {
    let held = rows::held(view, quarter)?;
    let (read, law) = (view.read()?, view.law_of(quarter)?);
    let mut reports = Vec::new();
    for row in rows::all(view, &held)?.into_iter().filter(|row| row.is_due() && row.is_added(only))
    {
        let counts = held.counted().find(|a| Some(&a.bundle_id) == row.bundle_id.as_ref());
        let Some(arrival) = counts else { continue };
        reports.push(Reported {
            centre_id: arrival.centre_id.clone(),
            unit_name: row.unit_name,
            parent_name: row.parent_name.unwrap_or_default(),
            report: read.layer(&arrival.bundle_id)?,
        });
    }
    Ok(CoursePage::of(&law, quarter, read.courses()?, &reports)?)
}

fn known(doing: &Doing<'_>, id: &CourseId) -> Result<Course, DeskError> {
    doing.read().course(id)?.ok_or_else(|| DeskError::new(Code::RecordUnknown))
}

pub(crate) fn record_course(
    doing: &mut Doing<'_>,
    request: CourseForm,
) -> Result<Done<Course>, DeskError> {
    let view = doing.view();
    view.office()?;
    let (law, mut form) = (view.norms()?, entry::form());
    let title = form.text(course::TITLE, &request.title);
    let topic = form.code(&law, "topic", "training-topic", &request.topic, request.from_on);
    let place = form.maybe(course::PLACE, request.place.as_deref());
    let note = form.maybe(course::NOTE, request.note.as_deref());
    let (first, last) = (request.from_on, request.to_on);
    form.require(first <= last, "to_on", EntryRefusal::DayOrder { first, last });
    form.require(request.days > 0, "days", EntryRefusal::NotPositive);
    let members = view.read()?.members()?;
    let mut invited: Vec<Invited> = Vec::new();
    for one in request.invited {
        // Nobody is invited from a centre whose seal this office never took in.
        let is_ours = members.iter().any(|member| member.centre_id == one.centre_id);
        form.require(is_ours, "invited", EntryRefusal::Empty);
        let full_name = form.text(course::FULL_NAME, &one.full_name);
        invited.push(Invited { full_name, ..one });
    }
    form.done()?;
    let course_id = match &request.course_id {
        Some(id) => known(doing, id)?.course_id,
        None => doing.id(CourseId::from_random),
    };
    let days = request.days;
    let course =
        Course { course_id, title, topic, from_on: first, to_on: last, days, place, note, invited };
    course.can_be().map_err(refused)?;
    doing.act.put_entry(&Entry::Course(course.clone()))?;
    Ok(Done::of(course.title.clone(), course))
}

fn refused(why: CourseRefusal) -> DeskError {
    match why {
        CourseRefusal::TooManyDays { most } => {
            DeskError::new(Code::TrainingTooManyDays).at("days").with("most", most)
        }
        CourseRefusal::Twice => DeskError::new(Code::TrainingTwice).at("invited"),
    }
}

pub(crate) fn remove_course(
    doing: &mut Doing<'_>,
    request: CourseKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.course_id)?;
    doing.act.remove_entry(EntryKind::Course, old.course_id.as_str())?;
    Ok(Done::of(old.title, Nothing {}))
}

pub(crate) fn print_course(desk: &mut Desk, request: PrintCourse) -> Result<PaperFile, DeskError> {
    let (name, pdf) = desk.ask(|view| {
        let office = view.office()?;
        let rows = page(view, request.quarter, false)?.rows;
        let row = rows.into_iter().find(|row| row.course.course_id == request.course_id);
        let row = row.ok_or_else(|| DeskError::new(Code::RecordUnknown))?;
        let names = law_names(view, request.quarter)?;
        let name = format!("TAP-HUAN_{}_{}.pdf", office.office_id, row.course.from_on);
        let pdf = paper::course_pdf(&paper::CoursePaper {
            office: office.name.clone(),
            upper_body: view.settings()?.upper_body,
            made_on: view.now().today,
            topic: paper::Names::printed(&names, "training-topic", &row.course.topic),
            row,
            sample: view.is_sample()?,
        })?;
        Ok((name, pdf))
    })?;
    files::write_print(desk, &name, &pdf)
}
