//! Whom an office invites to a course: a line a person, with room to sign.

use crate::world::{self, Job, Template};
use crate::{PaperFault, marks};
use norms::Day;
use office::CourseRow;
use serde_json::{Value as Json, json};

/// Danh sách mời tập huấn.
#[derive(Clone, Debug)]
pub struct CoursePaper {
    /// The office.
    pub office: String,
    /// The body above the office.
    pub upper_body: String,
    /// The day of the list; the day of the PDF.
    pub made_on: Day,
    /// What the reader calls the topic.
    pub topic: String,
    /// The course and whom it invites.
    pub row: CourseRow,
    /// Sample data.
    pub sample: bool,
}

/// The list as PDF/A-2b.
pub fn course_pdf(paper: &CoursePaper) -> Result<Vec<u8>, PaperFault> {
    let course = &paper.row.course;
    let line = |one: &office::InvitedRow| {
        json!({
            "name": one.invited.full_name,
            "unit": one.unit_name,
            // What is known once it is over; before that a person signs there.
            "came": one.came.map(|came| if came { "Đã dự" } else { "Chưa dự" }).unwrap_or_default(),
        })
    };
    let lines: Vec<Json> = paper.row.invited.iter().map(line).collect();
    world::pdf(&Job {
        template: Template::Course,
        data: json!({
            "centre": paper.office,
            "upper": paper.upper_body,
            "date": marks::day_in_words(paper.made_on),
            "title": course.title,
            "topic": paper.topic,
            "from": course.from_on.office(),
            "to": course.to_on.office(),
            "days": marks::count(course.days.into()),
            "place": course.place.as_deref().unwrap_or_default(),
            "note": course.note.as_deref().unwrap_or_default(),
            "count": marks::count(i64::try_from(lines.len()).unwrap_or(i64::MAX)),
            "lines": lines,
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!(
            "SCD1 course {} {} {}",
            paper.office,
            course.course_id.as_str(),
            paper.made_on
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, read};
    use office::{Course, Invited, InvitedRow};

    #[test]
    fn a_list_names_the_course_and_everybody_with_where_they_work() {
        let invited = Invited {
            centre_id: "06874-2008".to_owned().into(),
            person_id: "1".to_owned().into(),
            full_name: "Trần Văn Thưởng".into(),
        };
        let course = Course {
            course_id: "a".repeat(32).into(),
            title: "Nghiệp vụ quản lý trung tâm".into(),
            topic: "quan-ly".into(),
            from_on: day("2026-11-03"),
            to_on: day("2026-11-05"),
            days: 3,
            place: Some("Hội trường Sở".into()),
            note: None,
            invited: vec![invited.clone()],
        };
        let told =
            |came| InvitedRow {
                invited: invited.clone(), unit_name: "Xã Điền Xá".into(), came
            };
        let row = CourseRow { course, invited: vec![told(None), told(Some(true))], came: 1 };
        let paper = CoursePaper {
            office: "Sở Giáo dục và Đào tạo".into(),
            upper_body: "UBND TỈNH".into(),
            made_on: day("2026-10-20"),
            topic: "Quản lý".into(),
            row,
            sample: false,
        };
        let text = read(&course_pdf(&paper).unwrap(), "course");
        for expected in [
            "Nghiệp vụ quản lý trung tâm",
            "từ ngày 03/11/2026 đến ngày 05/11/2026",
            "1 Trần Văn Thưởng Xã Điền Xá",
            "Xã Điền Xá Đã dự",
            "Hội trường Sở",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }
}
