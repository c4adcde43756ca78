//! A course as it is filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::TrainingId;
use crate::trainings::{Trainee, Training};
use norms::{Day, Norms};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A course.
    training {
        TITLE = "title" letters::most_of("tap-huan", "title");
        BY_WHOM = "by_whom" letters::most_of("tap-huan", "by_whom");
        PLACE = "place" letters::most_of("tap-huan", "place");
        CERTIFICATE = "certificate" letters::most_of("tap-huan", "certificate");
        CERTIFICATE_NO = "certificate_no" letters::most_of("tap-huan", "certificate_no");
        NOTE = "note" 500;
    }
}

/// A new course (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrainingForm {
    pub training_id: Option<TrainingId>,
    pub title: String,
    /// Code list `training-topic`.
    pub topic: String,
    pub from_on: Day,
    pub to_on: Day,
    pub days: u32,
    pub by_whom: String,
    pub place: Option<String>,
    pub certificate: Option<String>,
    pub note: Option<String>,
    pub trainees: Vec<Trainee>,
}

impl TrainingForm {
    /// The course it tells of; it has its id when it is written down. One of before the book is written all
    /// the same.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(TrainingId) -> Training + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let (from_on, to_on) = (self.from_on, self.to_on);
        let mut course = Training {
            training_id: TrainingId::from_random([0; 16]),
            title: form.text(training::TITLE, &self.title),
            topic: form.code(law, "topic", "training-topic", &self.topic, from_on),
            from_on,
            to_on,
            days: self.days,
            by_whom: form.text(training::BY_WHOM, &self.by_whom),
            place: form.maybe(training::PLACE, self.place.as_deref()),
            certificate: form.maybe(training::CERTIFICATE, self.certificate.as_deref()),
            note: form.maybe(training::NOTE, self.note.as_deref()),
            trainees: Vec::new(),
        };
        let order = EntryRefusal::DayOrder { first: from_on, last: to_on };
        form.require(from_on <= to_on, "to_on", order);
        form.not_after("to_on", to_on, today);
        form.require(self.days > 0, "days", EntryRefusal::NotPositive);
        for one in &self.trainees {
            let certificate_no =
                form.maybe(training::CERTIFICATE_NO, one.certificate_no.as_deref());
            course.trainees.push(Trainee { certificate_no, ..one.clone() });
        }
        form.done()?;
        Ok(move |training_id| {
            course.training_id = training_id;
            course
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told};
    use crate::id::PersonId;

    fn held() -> TrainingForm {
        TrainingForm {
            training_id: None,
            title: " Nghiệp vụ  quản lý ".into(),
            topic: "quan-ly".into(),
            from_on: day("2026-06-01"),
            to_on: day("2026-06-03"),
            days: 3,
            by_whom: "Sở Giáo dục và Đào tạo".into(),
            place: None,
            certificate: Some("Giấy chứng nhận".into()),
            note: None,
            trainees: vec![Trainee {
                person_id: PersonId::from_random([1; 16]),
                certificate_no: Some(" 12 ".into()),
            }],
        }
    }

    #[test]
    fn a_course_is_of_a_topic_and_is_over_when_it_is_written_down() {
        let (law, today) = (Norms::shipped(), day("2026-06-25"));
        let filled = held().filled(law, FORMAT, today).ok().unwrap();
        let filled = filled(TrainingId::from_random([1; 16]));
        assert_eq!(filled.title, "Nghiệp vụ quản lý");
        assert_eq!(filled.trainees[0].certificate_no.as_deref(), Some("12"));
        for (form, refused) in [
            (TrainingForm { to_on: day("2026-06-26"), ..held() }, "to_on: in-future 2026-06-25"),
            (
                TrainingForm { to_on: day("2026-05-31"), ..held() },
                "to_on: day-order 2026-06-01 2026-05-31",
            ),
            (
                TrainingForm { topic: "vui".into(), days: 0, title: "".into(), ..held() },
                "title: empty; topic: unknown-code; days: not-positive",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), refused);
        }
    }
}
