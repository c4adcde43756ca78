//! A secondment and what lengthens it, as they are filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{PersonId, SecondmentId};
use crate::secondments::{Extension, Secondment};
use norms::{Day, Norms};
use serde::Deserialize;
use ts_rs::TS;

/// All of a teacher's working time, in hundredths.
const WHOLE: u32 = 100;

crate::limits! {
    pub(super) LIMITS:
    /// A secondment.
    secondment {
        SCHOOL = "school" letters::most_of("biet-phai", "school");
        SUBJECT = "subject" letters::most_of("biet-phai", "subject");
        DECISION_NO = "decision_no" letters::most_of("biet-phai", "decision_no");
        AUTHORITY = "authority" letters::most_of("biet-phai", "authority");
        NOTE = "note" 500;
    }
}

/// A new secondment (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SecondmentForm {
    pub secondment_id: Option<SecondmentId>,
    pub person_id: PersonId,
    pub school: String,
    /// Code list `school-level`.
    pub level: String,
    pub subject: Option<String>,
    /// In hundredths.
    pub share: u32,
    pub decision_no: String,
    pub decision_on: Day,
    pub authority: String,
    pub from_on: Day,
    pub until_on: Option<Day>,
    pub ended_on: Option<Day>,
    /// Code list `secondment-end`.
    pub end_reason: Option<String>,
    /// Code list `secondment-protected`.
    pub protected: Option<String>,
    pub protected_until: Option<Day>,
    pub note: Option<String>,
    pub extensions: Vec<Extension>,
}

impl SecondmentForm {
    /// The secondment it tells of; it has its id when it is written down. One decided before the book began
    /// is written all the same.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(SecondmentId) -> Secondment + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let on = self.from_on;
        let reason = self.end_reason.as_deref();
        let ended = self.ended_on.unwrap_or(on);
        let until = self.protected_until.unwrap_or(on);
        let case = self.protected.as_deref();
        let mut filled = Secondment {
            secondment_id: SecondmentId::from_random([0; 16]),
            person_id: self.person_id.clone(),
            school: form.text(secondment::SCHOOL, &self.school),
            level: form.code(law, "level", "school-level", &self.level, on),
            subject: form.maybe(secondment::SUBJECT, self.subject.as_deref()),
            share: self.share,
            decision_no: form.text(secondment::DECISION_NO, &self.decision_no),
            decision_on: self.decision_on,
            authority: form.text(secondment::AUTHORITY, &self.authority),
            from_on: on,
            until_on: self.until_on,
            ended_on: self.ended_on,
            end_reason: form.maybe_code(law, "end_reason", "secondment-end", reason, ended),
            protected: form.maybe_code(law, "protected", "secondment-protected", case, until),
            protected_until: self.protected_until,
            note: form.maybe(secondment::NOTE, self.note.as_deref()),
            extensions: Vec::new(),
        };
        let too_much = EntryRefusal::CountTooLarge { count: self.share, max: WHOLE };
        form.require(self.share <= WHOLE, "share", too_much);
        form.require(self.share > 0, "share", EntryRefusal::NotPositive);
        form.not_after("decision_on", self.decision_on, today);
        for (field, last) in [("until_on", self.until_on), ("ended_on", self.ended_on)] {
            let last = last.unwrap_or(on);
            form.require(on <= last, field, EntryRefusal::DayOrder { first: on, last });
        }
        together(&mut form, ["ended_on", "end_reason"], self.ended_on.is_some(), reason.is_some());
        let fields = ["protected_until", "protected"];
        together(&mut form, fields, self.protected_until.is_some(), case.is_some());
        for one in &self.extensions {
            filled.extensions.push(extension(&mut form, one, today));
        }
        form.done()?;
        Ok(move |secondment_id| {
            filled.secondment_id = secondment_id;
            filled
        })
    }
}

/// Two fields of which neither is said without the other.
fn together(form: &mut Form, fields: [&'static str; 2], first: bool, second: bool) {
    form.require(first || !second, fields[0], EntryRefusal::Empty);
    form.require(second || !first, fields[1], EntryRefusal::Empty);
}

fn extension(form: &mut Form, one: &Extension, today: Day) -> Extension {
    form.not_after("extensions", one.decision_on, today);
    Extension { decision_no: form.text(secondment::DECISION_NO, &one.decision_no), ..one.clone() }
}

/// A decision by which a teacher stays longer.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExtendForm {
    pub secondment_id: SecondmentId,
    pub decision_no: String,
    pub decision_on: Day,
    pub until_on: Day,
}

impl ExtendForm {
    /// What it adds to the secondment.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(&self, format: Format, today: Day) -> Result<Extension, Vec<Refused>> {
        let mut form = Form::new(format);
        form.not_after("decision_on", self.decision_on, today);
        let decision_no = form.text(secondment::DECISION_NO, &self.decision_no);
        form.done()?;
        let (decision_on, until_on) = (self.decision_on, self.until_on);
        Ok(Extension { decision_no, decision_on, until_on })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told};

    fn sent() -> SecondmentForm {
        SecondmentForm {
            secondment_id: None,
            person_id: PersonId::from_random([1; 16]),
            school: " Trường  THCS Đông Tiến ".into(),
            level: "thcs".into(),
            subject: Some("Ngữ văn".into()),
            share: 50,
            decision_no: "12/QĐ-UBND".into(),
            decision_on: day("2023-08-20"),
            authority: "Chủ tịch UBND xã".into(),
            from_on: day("2023-09-01"),
            until_on: Some(day("2025-08-31")),
            ended_on: None,
            end_reason: None,
            protected: None,
            protected_until: None,
            note: None,
            extensions: Vec::new(),
        }
    }

    #[test]
    fn a_secondment_is_of_a_level_a_share_and_a_decision_that_was_signed() {
        let (law, today) = (Norms::shipped(), day("2026-06-25"));
        let filled = sent().filled(law, FORMAT, today).ok().unwrap();
        let filled = filled(SecondmentId::from_random([1; 16]));
        assert_eq!((filled.school.as_str(), filled.share), ("Trường THCS Đông Tiến", 50));
        let (some, none) = (|on: &str| Some(day(on)), None::<Day>);
        for (form, refused) in [
            (SecondmentForm { until_on: none, ..sent() }, ""),
            (SecondmentForm { share: 0, ..sent() }, "share: not-positive"),
            (SecondmentForm { share: 101, ..sent() }, "share: count-too-large 101 100"),
            (SecondmentForm { level: "dai-hoc".into(), ..sent() }, "level: unknown-code"),
            (
                SecondmentForm { until_on: some("2023-08-31"), ..sent() },
                "until_on: day-order 2023-09-01 2023-08-31",
            ),
            (SecondmentForm { ended_on: some("2024-05-31"), ..sent() }, "end_reason: empty"),
            (SecondmentForm { end_reason: Some("nghi-huu".into()), ..sent() }, "ended_on: empty"),
            (
                SecondmentForm { protected: Some("mang-thai".into()), ..sent() },
                "protected_until: empty",
            ),
            (
                SecondmentForm { decision_on: day("2026-06-26"), school: "".into(), ..sent() },
                "school: empty; decision_on: in-future 2026-06-25",
            ),
            (
                SecondmentForm {
                    extensions: vec![Extension {
                        decision_no: " ".into(),
                        decision_on: day("2026-06-26"),
                        until_on: day("2026-08-31"),
                    }],
                    ..sent()
                },
                "extensions: in-future 2026-06-25; decision_no: empty",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), refused);
        }
    }

    #[test]
    fn an_extension_is_of_a_decision_that_was_signed() {
        let longer = |number: &str, signed: &str| ExtendForm {
            secondment_id: SecondmentId::from_random([1; 16]),
            decision_no: number.into(),
            decision_on: day(signed),
            until_on: day("2026-08-31"),
        };
        for (form, refused) in [
            (longer("40/QĐ", "2025-08-20"), ""),
            (longer("", "2026-06-26"), "decision_on: in-future 2026-06-25; decision_no: empty"),
        ] {
            assert_eq!(told(form.filled(FORMAT, day("2026-06-25")).err()), refused);
        }
    }
}
