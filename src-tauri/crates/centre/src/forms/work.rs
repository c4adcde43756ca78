//! Premises, equipment, activities, difficulties and requests as they are filled in.

use crate::collaborators::named_once;
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{ActivityId, CollaboratorId, FacilityId};
use crate::records::{Activity, Concern, ConcernKind, Facility};
use crate::speaker_records::NamedSpeaker;
use crate::work::{parts_over_turns, usable_are_there};
use norms::{Day, Norms, Quarter, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// Premises and equipment.
    facility {
        NAME = "name" letters::most_of("co-so-vat-chat", "name");
        NOTE = "note" letters::most_of("co-so-vat-chat", "note");
    }
    /// An activity.
    activity {
        TITLE = "title" letters::most_of("hoat-dong", "title");
        PLACE = "place" letters::most_of("hoat-dong", "place");
        PARTNER = "partner" letters::most_of("hoat-dong", "partner");
        SPEAKER = "speaker" letters::most_of("hoat-dong", "speaker");
        EVIDENCE = "evidence" letters::most_of("hoat-dong", "evidence");
    }
    /// A difficulty or a request; whom it is put to may be the office, by its whole name.
    concern {
        TEXT = "text" letters::most_of("kien-nghi", "text");
        ASKED_OF = "asked_of" letters::most_of("kien-nghi", "asked_of");
    }
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

impl FacilityForm {
    /// The facility it tells of; it has its id when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(FacilityId) -> Facility + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let category = form.code(law, "category", "facility-category", &self.category, today);
        let name = form.text(facility::NAME, &self.name);
        let quantity = form.count("quantity", self.quantity);
        let usable = form.count("usable", self.usable);
        let relation = form.code(law, "relation", "relation", &self.relation, today);
        let condition = form.code(law, "condition", "condition", &self.condition, today);
        let class = self.source_class.as_deref();
        let source_class = form.maybe_code(law, "source_class", "funding-class", class, today);
        let value_vnd = self.value_vnd.map(|vnd| form.not_negative("value_vnd", vnd));
        let note = form.maybe(facility::NOTE, self.note.as_deref());
        let are_there = usable_are_there(self.usable, self.quantity);
        form.take("usable", are_there.map_err(EntryRefusal::from));
        if let Some(day) = self.acquired_on {
            form.not_after("acquired_on", day, today);
        }
        form.done()?;
        let acquired_on = self.acquired_on;
        Ok(move |facility_id| Facility {
            facility_id,
            category,
            name,
            quantity,
            usable,
            relation,
            condition,
            acquired_on,
            source_class,
            value_vnd,
            note,
        })
    }
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
    /// Code list `partner-body`.
    #[serde(default)]
    pub partner_body: Option<String>,
    pub turns: u32,
    pub turns_female: Option<u32>,
    pub turns_minority: Option<u32>,
    pub persons: Option<u32>,
    pub speaker: Option<String>,
    pub cost_vnd: Option<Vnd>,
    pub source_class: Option<String>,
    pub evidence: Option<String>,
    /// Whom it names of the register of speakers.
    #[serde(default)]
    pub speakers: Vec<CollaboratorId>,
}

impl ActivityForm {
    /// The activity it tells of, in a book that begins `first_on`; it has its id when it is written
    /// down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<impl FnOnce(ActivityId) -> Activity + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        self.parts_are_no_more_than_the_whole(&mut form);
        let held_on = self.held_on;
        form.fact_day("held_on", held_on, first_on, today);
        let group = form.code(law, "group", "activity-group", &self.group, held_on);
        let kind = form.code(law, "form", "activity-form", &self.form, held_on);
        let title = form.text(activity::TITLE, &self.title);
        let sessions = form.count("sessions", self.sessions);
        let place = form.maybe(activity::PLACE, self.place.as_deref());
        let partner = form.maybe(activity::PARTNER, self.partner.as_deref());
        let body = self.partner_body.as_deref();
        let partner_body = form.maybe_code(law, "partner_body", "partner-body", body, self.held_on);
        let turns = form.count("turns", self.turns);
        let speaker = form.maybe(activity::SPEAKER, self.speaker.as_deref());
        let cost_vnd = self.cost_vnd.map(|vnd| form.not_negative("cost_vnd", vnd));
        let class = self.source_class.as_deref();
        let source_class = form.maybe_code(law, "source_class", "funding-class", class, held_on);
        let evidence = form.maybe(activity::EVIDENCE, self.evidence.as_deref());
        form.take("speakers", named_once(&self.speakers).map_err(EntryRefusal::from));
        let named = self.speakers.iter().cloned();
        let speakers = named.map(|collaborator_id| NamedSpeaker { collaborator_id }).collect();
        form.done()?;
        let (turns_female, turns_minority, persons) =
            (self.turns_female, self.turns_minority, self.persons);
        Ok(move |activity_id| Activity {
            activity_id,
            group,
            form: kind,
            title,
            held_on,
            sessions,
            place,
            partner,
            partner_body,
            turns,
            turns_female,
            turns_minority,
            persons,
            speaker,
            cost_vnd,
            source_class,
            evidence,
            speakers,
        })
    }

    fn parts_are_no_more_than_the_whole(&self, form: &mut Form) {
        let (female, minority) = (self.turns_female, self.turns_minority);
        for refusal in parts_over_turns(self.turns, female, minority, self.persons) {
            form.require(false, refusal.field(), refusal.into());
        }
    }
}

/// A new difficulty or request (no position) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConcernForm {
    pub quarter: Quarter,
    pub position: Option<u32>,
    pub kind: ConcernKind,
    pub code: String,
    pub text: Option<String>,
    /// Only a request is put to somebody; of a difficulty it is not kept.
    pub asked_of: Option<String>,
}

impl ConcernForm {
    /// What it tells of, in a book that begins `first_on`; it has its position when it is written
    /// down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<impl FnOnce(u32) -> Concern + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let (quarter, kind) = (self.quarter, self.kind);
        let before = EntryRefusal::BeforeBook { first: first_on };
        form.require(quarter.last() >= first_on, "quarter", before);
        form.not_after("quarter", quarter.first(), today);
        let code = form.code(law, "code", kind.code(), &self.code, quarter.last());
        // A code that says nothing by itself ("other") is said in words.
        let is_other = law.code(kind.code(), &code, quarter.last()).is_ok_and(|found| {
            found.extra.get("subject").is_some_and(|subject| *subject == found.code)
        });
        let text = self.text.as_deref();
        let text = match is_other {
            true => Some(form.text(concern::TEXT, text.unwrap_or_default())),
            false => form.maybe(concern::TEXT, text),
        };
        let asked_of = (kind == ConcernKind::Request)
            .then(|| form.text(concern::ASKED_OF, self.asked_of.as_deref().unwrap_or_default()));
        form.done()?;
        Ok(move |position| Concern { quarter, position, kind, code, text, asked_of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told, vnd};

    /// The first code of a list on the day of these tests.
    fn first(list: &str) -> String {
        Norms::shipped().codes(list, day("2026-09-30"))[0].code.clone()
    }

    fn desks() -> FacilityForm {
        FacilityForm {
            facility_id: None,
            category: first("facility-category"),
            name: " Bàn  ghế".into(),
            quantity: 20,
            usable: 18,
            relation: first("relation"),
            condition: first("condition"),
            acquired_on: Some(day("2026-09-30")),
            source_class: None,
            value_vnd: Some(vnd(0)),
            note: None,
        }
    }

    #[test]
    fn a_facility_is_of_lists_and_was_there_by_today() {
        let law = Norms::shipped();
        let today = day("2026-09-30");
        let written = desks().filled(law, FORMAT, today).ok().unwrap();
        let written = written(FacilityId::from_random([1; 16]));
        assert_eq!((written.name.as_str(), written.quantity, written.usable), ("Bàn ghế", 20, 18));
        for (form, refused) in [
            (FacilityForm { usable: 20, ..desks() }, ""),
            (FacilityForm { usable: 21, ..desks() }, "usable: more-usable-than-there 21 20"),
            (
                FacilityForm { acquired_on: Some(day("2026-10-01")), ..desks() },
                "acquired_on: in-future 2026-09-30",
            ),
            (
                FacilityForm { name: String::new(), value_vnd: Some(vnd(-1)), ..desks() },
                "name: empty; value_vnd: negative",
            ),
            (FacilityForm { relation: "vui".into(), ..desks() }, "relation: unknown-code"),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), refused);
        }
    }

    fn class() -> ActivityForm {
        ActivityForm {
            activity_id: None,
            group: first("activity-group"),
            form: first("activity-form"),
            title: "Trồng nấm ".into(),
            held_on: day("2026-08-01"),
            sessions: 5,
            place: None,
            partner: None,
            partner_body: None,
            turns: 30,
            turns_female: Some(12),
            turns_minority: None,
            persons: None,
            speaker: None,
            cost_vnd: None,
            source_class: Some("nsnn-hang-nam".into()),
            evidence: None,
            speakers: vec![],
        }
    }

    #[test]
    fn an_activity_lies_in_the_book_and_its_parts_in_the_whole() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
        let written = class().filled(law, FORMAT, first_on, today).ok().unwrap();
        let written = written(ActivityId::from_random([1; 16]));
        assert_eq!((written.title.as_str(), written.turns_female), ("Trồng nấm", Some(12)));
        for (form, refused) in [
            (ActivityForm { held_on: first_on, ..class() }, ""),
            (
                ActivityForm { held_on: day("2026-01-04"), ..class() },
                "held_on: before-book 2026-01-05",
            ),
            (
                ActivityForm {
                    turns_female: Some(31),
                    persons: Some(40),
                    title: "".into(),
                    ..class()
                },
                "turns_female: more-than-turns turns_female 31 30; \
                 persons: more-than-turns persons 40 30; title: empty",
            ),
            (
                ActivityForm { cost_vnd: Some(vnd(-1)), sessions: 1_000_000, ..class() },
                "sessions: count-too-large 1000000 999999; cost_vnd: negative",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, first_on, today).err()), refused);
        }
    }

    fn asked() -> ConcernForm {
        ConcernForm {
            quarter: "2026-Q3".parse().unwrap(),
            position: None,
            kind: ConcernKind::Request,
            code: "trang-bi".into(),
            text: Some("Máy tính ".into()),
            asked_of: Some("Sở Giáo dục và Đào tạo".into()),
        }
    }

    #[test]
    fn a_concern_is_of_its_list_and_of_a_quarter_of_the_book() {
        let law = Norms::shipped();
        let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
        let written = asked().filled(law, FORMAT, first_on, today).ok().unwrap()(7);
        assert_eq!((written.position, written.text.as_deref()), (7, Some("Máy tính")));
        let faced = || ConcernForm {
            kind: ConcernKind::Difficulty,
            code: "thieu-thiet-bi".into(),
            text: None,
            ..asked()
        };
        let written = faced().filled(law, FORMAT, first_on, today).ok().unwrap()(1);
        assert_eq!((written.text, written.asked_of), (None, None));
        let of = |quarter: &str| ConcernForm { quarter: quarter.parse().unwrap(), ..asked() };
        for (form, refused) in [
            (of("2026-Q1"), ""),
            (of("2025-Q4"), "quarter: before-book 2026-01-05"),
            (of("2026-Q4"), "quarter: in-future 2026-09-30"),
            (ConcernForm { asked_of: None, ..asked() }, "asked_of: empty"),
            (ConcernForm { code: "thieu-thiet-bi".into(), ..asked() }, "code: unknown-code"),
            // What is none of the listed says nothing by its code.
            (ConcernForm { code: "khac".into(), text: Some(" ".into()), ..faced() }, "text: empty"),
            (ConcernForm { code: "khac".into(), text: Some("Lũ".into()), ..faced() }, ""),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, first_on, today).err()), refused);
        }
    }
}
