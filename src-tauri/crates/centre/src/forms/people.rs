//! A person and a post as they are filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{PersonId, PostId};
use crate::people::may_be_born_in;
use crate::personal::Personal;
use crate::records::{Person, Post};
use norms::{Day, Norms, SalaryParts};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A person.
    person {
        FULL_NAME = "full_name" letters::most_of("nhan-su", "full_name");
        MAIN_JOB = "main_job" letters::most_of("nhan-su", "main_job");
        PHONE = "phone" 20;
        NOTE = "note" 500;
    }
    /// A post.
    post {
        DECISION_NO = "decision_no" letters::most_of("nhan-su", "decision_no");
        AUTHORITY = "authority" letters::most_of("nhan-su", "authority");
        SENDING_SCHOOL = "sending_school" letters::most_of("nhan-su", "sending_school");
    }
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
    /// Null: as it stands; no form that shows it masked sends it back.
    pub phone: Option<String>,
    pub is_trained: bool,
    pub note: Option<String>,
}

impl PersonForm {
    /// The person it tells of, in a year; they have their id when they are written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(&self, format: Format, this_year: i32) -> Result<PersonFilled, Vec<Refused>> {
        let mut form = Form::new(format);
        let full_name = form.text(person::FULL_NAME, &self.full_name);
        let main_job = form.maybe(person::MAIN_JOB, self.main_job.as_deref());
        let phone = form.maybe(person::PHONE, self.phone.as_deref());
        let note = form.maybe(person::NOTE, self.note.as_deref());
        let born = self.birth_year.map_or(Ok(()), |born| may_be_born_in(born, this_year));
        form.take("birth_year", born.map_err(EntryRefusal::from));
        form.done()?;
        let (is_female, birth_year, is_trained) =
            (self.is_female, self.birth_year, self.is_trained);
        let one = Person {
            person_id: PersonId::from_random([0; 16]),
            full_name,
            is_female,
            birth_year,
            main_job,
            phone: None,
            is_trained,
            note,
        };
        Ok(PersonFilled { one, phone })
    }
}

/// A person as filled in, and what was typed of what is personal.
#[derive(Debug)]
pub struct PersonFilled {
    one: Person,
    phone: Option<String>,
}

impl PersonFilled {
    /// The record, of what stands so far where it is a changed one.
    pub fn written(
        self,
        person_id: PersonId,
        stands: Option<&Person>,
        salt: impl FnOnce() -> [u8; 16],
    ) -> Person {
        let phone = stands.and_then(|one| one.phone.as_ref());
        Person { person_id, phone: Personal::typed(self.phone, phone, salt), ..self.one }
    }
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
    /// Who decided.
    #[serde(default)]
    pub authority: Option<String>,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub end_reason: Option<String>,
    pub sending_school: Option<String>,
    /// The salary an allowance by percentage is taken of; null where none is asked.
    pub salary: Option<SalaryParts>,
    /// From which day on that salary holds; none: from today where it changed.
    #[serde(default)]
    pub salary_from: Option<Day>,
}

impl PostForm {
    /// The post it tells of; it has its id when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
    ) -> Result<impl FnOnce(PostId) -> Post + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let from_on = self.from_on;
        let role = form.code(law, "role", "roles", &self.role, from_on);
        let decision_no = form.maybe(post::DECISION_NO, self.decision_no.as_deref());
        let authority = form.maybe(post::AUTHORITY, self.authority.as_deref());
        let ended = self.to_on.unwrap_or(from_on);
        let reason = self.end_reason.as_deref();
        let end_reason = form.maybe_code(law, "end_reason", "end-reason", reason, ended);
        let sending_school = form.maybe(post::SENDING_SCHOOL, self.sending_school.as_deref());
        if let Some(last) = self.to_on.filter(|to| *to < from_on) {
            form.require(false, "to_on", EntryRefusal::DayOrder { first: from_on, last });
        }
        let parts = self.salary.map(|s| [s.salary, s.position, s.seniority]);
        let is_salary = parts.is_none_or(|parts| parts.iter().all(|part| !part.is_negative()));
        form.require(is_salary, "salary", EntryRefusal::Negative);
        form.done()?;
        let person_id = self.person_id.clone();
        let (decision_on, to_on, salary) = (self.decision_on, self.to_on, self.salary);
        Ok(move |post_id| Post {
            post_id,
            person_id,
            role,
            decision_no,
            decision_on,
            authority,
            from_on,
            to_on,
            end_reason,
            sending_school,
            salary,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told, vnd};

    fn an() -> PersonForm {
        PersonForm {
            person_id: None,
            full_name: " Nguyễn  Văn An ".into(),
            is_female: Some(false),
            birth_year: Some(1980),
            main_job: Some("Phó Chủ tịch".into()),
            phone: Some(String::new()),
            is_trained: true,
            note: None,
        }
    }

    #[test]
    fn a_person_is_tidied_and_everything_odd_is_told_at_once() {
        let written = an().filled(FORMAT, 2026).ok().unwrap();
        let person_id = PersonId::from_random([1; 16]);
        let expected = Person {
            person_id: person_id.clone(),
            full_name: "Nguyễn Văn An".into(),
            is_female: Some(false),
            birth_year: Some(1980),
            main_job: Some("Phó Chủ tịch".into()),
            phone: None,
            is_trained: true,
            note: None,
        };
        assert_eq!(written.written(person_id, None, || [1; 16]), expected);
        for (form, refused) in [
            (PersonForm { full_name: "  ".into(), ..an() }, "full_name: empty"),
            (PersonForm { birth_year: Some(2020), ..an() }, "birth_year: birth-year 1926-2011"),
            (
                PersonForm { phone: Some("0".repeat(21)), note: Some("=1".into()), ..an() },
                "phone: too-long 21 20; note: forbidden formula",
            ),
        ] {
            assert_eq!(told(form.filled(FORMAT, 2026).err()), refused);
        }
    }

    fn director() -> PostForm {
        PostForm {
            post_id: None,
            person_id: PersonId::from_random([1; 16]),
            role: "giam-doc".into(),
            decision_no: Some("12/QĐ".into()),
            decision_on: None,
            authority: None,
            from_on: day("2026-01-05"),
            to_on: None,
            end_reason: None,
            sending_school: None,
            salary: None,
            salary_from: None,
        }
    }

    #[test]
    fn a_post_is_of_a_role_the_law_knows_and_ends_after_it_began() {
        let law = Norms::shipped();
        let written = director().filled(law, FORMAT).ok().unwrap()(PostId::from_random([2; 16]));
        assert_eq!((written.role.as_str(), written.from_on), ("giam-doc", day("2026-01-05")));
        assert_eq!(written.decision_no.as_deref(), Some("12/QĐ"));
        let parts =
            |salary| SalaryParts { salary: vnd(salary), position: vnd(0), seniority: vnd(0) };
        for (form, refused) in [
            (PostForm { to_on: Some(day("2026-01-05")), ..director() }, ""),
            (
                PostForm { to_on: Some(day("2026-01-04")), ..director() },
                "to_on: day-order 2026-01-05 2026-01-04",
            ),
            (PostForm { salary: Some(parts(0)), ..director() }, ""),
            (PostForm { salary: Some(parts(-1)), ..director() }, "salary: negative"),
            (PostForm { role: "vua".into(), ..director() }, "role: unknown-code"),
            (
                PostForm {
                    end_reason: Some("vui".into()),
                    sending_school: Some("@".into()),
                    ..director()
                },
                "end_reason: unknown-code; sending_school: forbidden formula",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT).err()), refused);
        }
    }
}
