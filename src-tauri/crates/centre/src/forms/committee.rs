//! A decision on the steering committee, and a meeting of it, as they are filled in.

use crate::committee::{CommitteeDecision, CommitteeMeeting, CommitteeMember, Resolution};
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{CommitteeId, MeetingId};
use norms::{Day, Norms};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A decision on the committee.
    committee {
        NUMBER = "number" letters::most_of("ban-chi-dao", "decision_no");
        AUTHORITY = "authority" letters::most_of("ban-chi-dao", "authority");
        NOTE = "note" 500;
        FULL_NAME = "full_name" letters::most_of("ban-chi-dao", "full_name");
        TITLE = "title" letters::most_of("ban-chi-dao", "title");
    }
    /// A meeting of it.
    committee_meeting {
        SUBJECT = "subject" letters::most_of("hop-ban-chi-dao", "subject");
        MINUTES = "minutes" letters::most_of("hop-ban-chi-dao", "minutes");
        WHAT = "what" letters::most_of("hop-ban-chi-dao", "what");
        WHO = "who" letters::most_of("hop-ban-chi-dao", "who");
    }
}

/// A new decision (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CommitteeForm {
    pub committee_id: Option<CommitteeId>,
    /// Code list `committee-change`.
    pub change: String,
    pub number: String,
    pub signed_on: Day,
    pub authority: String,
    pub from_on: Day,
    pub note: Option<String>,
    /// All who belong to it from then on.
    pub members: Vec<CommitteeMember>,
}

impl CommitteeForm {
    /// The decision it tells of; it has its id when it is written down. One signed before the book began
    /// is written all the same: the committee may be older.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(CommitteeId) -> CommitteeDecision + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let on = self.from_on;
        let mut decision = CommitteeDecision {
            committee_id: CommitteeId::from_random([0; 16]),
            change: form.code(law, "change", "committee-change", &self.change, on),
            number: form.text(committee::NUMBER, &self.number),
            signed_on: self.signed_on,
            authority: form.text(committee::AUTHORITY, &self.authority),
            from_on: on,
            note: form.maybe(committee::NOTE, self.note.as_deref()),
            members: Vec::new(),
        };
        form.not_after("signed_on", self.signed_on, today);
        for member in &self.members {
            decision.members.push(CommitteeMember {
                full_name: form.text(committee::FULL_NAME, &member.full_name),
                body: form.code(law, "members", "partner-body", &member.body, on),
                title: form.maybe(committee::TITLE, member.title.as_deref()),
                role: form.code(law, "members", "committee-role", &member.role, on),
            });
        }
        form.done()?;
        Ok(move |committee_id| {
            decision.committee_id = committee_id;
            decision
        })
    }
}

/// A new meeting (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingForm {
    pub meeting_id: Option<MeetingId>,
    pub held_on: Day,
    pub subject: String,
    pub present: Option<u32>,
    pub minutes: Option<String>,
    pub resolutions: Vec<Resolution>,
}

impl MeetingForm {
    /// The meeting it tells of; it has its id when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(MeetingId) -> CommitteeMeeting + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        form.not_after("held_on", self.held_on, today);
        let mut meeting = CommitteeMeeting {
            meeting_id: MeetingId::from_random([0; 16]),
            held_on: self.held_on,
            subject: form.text(committee_meeting::SUBJECT, &self.subject),
            present: self.present.map(|n| form.count("present", n)),
            minutes: form.maybe(committee_meeting::MINUTES, self.minutes.as_deref()),
            resolutions: Vec::new(),
        };
        for one in &self.resolutions {
            let what = form.text(committee_meeting::WHAT, &one.what);
            let who = form.maybe(committee_meeting::WHO, one.who.as_deref());
            if let Some(done) = one.done_on {
                form.not_after("resolutions", done, today);
                let (first, last) = (self.held_on, done);
                let order = EntryRefusal::DayOrder { first, last };
                form.require(first <= last, "resolutions", order);
            }
            let (due_on, done_on) = (one.due_on, one.done_on);
            meeting.resolutions.push(Resolution { what, who, due_on, done_on });
        }
        form.done()?;
        Ok(move |meeting_id| {
            meeting.meeting_id = meeting_id;
            meeting
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told};

    fn decided() -> CommitteeForm {
        CommitteeForm {
            committee_id: None,
            change: "thanh-lap".into(),
            number: " 12/QĐ-UBND ".into(),
            signed_on: day("2011-09-10"),
            authority: "Chủ tịch UBND xã".into(),
            from_on: day("2011-09-15"),
            note: None,
            members: vec![member("Nguyễn  Văn An", "ubnd-xa", "truong-ban")],
        }
    }

    fn member(name: &str, body: &str, role: &str) -> CommitteeMember {
        CommitteeMember {
            full_name: name.into(),
            body: body.into(),
            title: None,
            role: role.into(),
        }
    }

    #[test]
    fn a_decision_says_who_belongs_to_it_by_bodies_and_roles_of_the_law() {
        let (law, today) = (Norms::shipped(), day("2026-06-25"));
        let filled = decided().filled(law, FORMAT, today).ok().unwrap();
        let filled = filled(CommitteeId::from_random([1; 16]));
        assert_eq!((filled.number.as_str(), filled.members.len()), ("12/QĐ-UBND", 1));
        assert_eq!(filled.members[0].full_name, "Nguyễn Văn An");
        for (form, refused) in [
            (
                CommitteeForm { signed_on: day("2026-06-26"), authority: " ".into(), ..decided() },
                "authority: empty; signed_on: in-future 2026-06-25",
            ),
            (
                CommitteeForm {
                    change: "vui".into(),
                    members: vec![member("", "nha-toi", "vua")],
                    ..decided()
                },
                "change: unknown-code; full_name: empty; members: unknown-code; members: unknown-code",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), refused);
        }
    }

    #[test]
    fn a_meeting_resolves_what_is_done_after_it_and_by_today() {
        let resolved = |what: &str, done: Option<&str>| Resolution {
            what: what.into(),
            who: None,
            due_on: None,
            done_on: done.map(day),
        };
        for (held, resolution, refused) in [
            ("2026-06-20", resolved("Mở lớp", None), ""),
            ("2026-06-20", resolved("Mở lớp", Some("2026-06-20")), ""),
            ("2026-06-20", resolved(" ", None), "what: empty"),
            (
                "2026-06-20",
                resolved("Mở lớp", Some("2026-06-19")),
                "resolutions: day-order 2026-06-20 2026-06-19",
            ),
            (
                "2026-06-20",
                resolved("Mở lớp", Some("2026-06-26")),
                "resolutions: in-future 2026-06-25",
            ),
            ("2026-06-26", resolved("Mở lớp", None), "held_on: in-future 2026-06-25"),
        ] {
            let form = MeetingForm {
                meeting_id: None,
                held_on: day(held),
                subject: "Họp quý II".into(),
                present: Some(9),
                minutes: None,
                resolutions: vec![resolution],
            };
            assert_eq!(told(form.filled(FORMAT, day("2026-06-25")).err()), refused);
        }
    }
}
