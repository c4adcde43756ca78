//! A line of a decision on what may be spent, as it is filled in.

use crate::allotments::{Allotment, law_day};
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{AllotmentId, SourceId};
use norms::{AllotmentChange, Day, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A line of a decision on what may be spent.
    allotment {
        NUMBER = "number" letters::most_of("du-toan", "number");
        AUTHORITY = "authority" letters::most_of("du-toan", "authority");
        CHAPTER = "chapter" 3;
        NOTE = "note" 500;
    }
}

/// A new line (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllotmentForm {
    pub allotment_id: Option<AllotmentId>,
    pub source_id: SourceId,
    pub budget_year: u32,
    pub change: AllotmentChange,
    pub budget_code: Option<String>,
    /// Code list `budget-source`.
    pub nature: Option<String>,
    /// Code list `budget-level`.
    pub level: Option<String>,
    /// Three digits.
    pub chapter: Option<String>,
    pub number: String,
    pub decided_on: Day,
    pub authority: String,
    pub amount_vnd: Vnd,
    pub note: Option<String>,
}

impl AllotmentForm {
    /// The line it tells of; it has its id when it is written down. Codes are those of the budget year: what was
    /// decided in December for the next is read by the lists of the next. A decision older than the book is
    /// written all the same.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<impl FnOnce(AllotmentId) -> Allotment + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let on = law_day(self.decided_on, self.budget_year);
        let code = |form: &mut Form, field, list, raw: &Option<String>| {
            form.maybe_code(law, field, list, raw.as_deref(), on)
        };
        let mut line = Allotment {
            allotment_id: AllotmentId::from_random([0; 16]),
            source_id: self.source_id.clone(),
            budget_year: self.budget_year,
            change: self.change,
            budget_code: code(&mut form, "budget_code", "budget-code", &self.budget_code),
            nature: code(&mut form, "nature", "budget-source", &self.nature),
            level: code(&mut form, "level", "budget-level", &self.level),
            chapter: form.maybe(allotment::CHAPTER, self.chapter.as_deref()),
            number: form.text(allotment::NUMBER, &self.number),
            decided_on: self.decided_on,
            authority: form.text(allotment::AUTHORITY, &self.authority),
            amount_vnd: form.positive("amount_vnd", self.amount_vnd),
            note: form.maybe(allotment::NOTE, self.note.as_deref()),
        };
        if let Some(chapter) = &line.chapter {
            let tier = law.chapter(chapter, on).map(|_| String::new());
            form.take("chapter", tier.map_err(EntryRefusal::from));
        }
        form.not_after("decided_on", self.decided_on, today);
        form.done()?;
        Ok(move |allotment_id| {
            line.allotment_id = allotment_id;
            line
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, source_id, told, vnd};

    fn form() -> AllotmentForm {
        AllotmentForm {
            allotment_id: None,
            source_id: source_id(),
            budget_year: 2026,
            change: AllotmentChange::Allotted,
            budget_code: Some("6551".into()),
            nature: Some("12".into()),
            level: Some("4".into()),
            chapter: Some("830".into()),
            number: " 15/QĐ-UBND ".into(),
            decided_on: day("2026-01-10"),
            authority: "Chủ tịch UBND xã".into(),
            amount_vnd: vnd(20_000_000),
            note: None,
        }
    }

    #[test]
    fn codes_are_those_of_the_budget_year() {
        let (law, today) = (Norms::shipped(), day("2026-06-25"));
        let of_2025 = AllotmentForm { budget_year: 2025, decided_on: day("2025-06-01"), ..form() };
        let district = Some("622".to_owned());
        for (form, refused) in [
            (form(), ""),
            (AllotmentForm { budget_code: None, nature: None, chapter: None, ..form() }, ""),
            (of_2025.clone(), ""),
            // District chapters end with 2025, whenever the decision for 2026 was signed.
            (AllotmentForm { chapter: district.clone(), ..of_2025.clone() }, ""),
            (AllotmentForm { chapter: district.clone(), ..form() }, "chapter: not-in-force"),
            (
                AllotmentForm { chapter: district, decided_on: day("2025-12-20"), ..form() },
                "chapter: not-in-force",
            ),
            // The tier of districts ends with them.
            (AllotmentForm { level: Some("3".into()), ..of_2025 }, ""),
            (AllotmentForm { level: Some("3".into()), ..form() }, "level: not-in-force"),
            (AllotmentForm { chapter: Some("8".into()), ..form() }, "chapter: unknown-code"),
            (
                AllotmentForm {
                    budget_code: Some("zz".into()),
                    nature: Some("99".into()),
                    number: " ".into(),
                    amount_vnd: vnd(0),
                    decided_on: day("2026-06-26"),
                    ..form()
                },
                "budget_code: unknown-code; nature: unknown-code; number: empty; amount_vnd: not-positive; decided_on: in-future 2026-06-25",
            ),
        ] {
            let found = told(form.filled(law, FORMAT, today).err());
            assert!(
                found.starts_with(refused) && found.is_empty() == refused.is_empty(),
                "{found} / {refused}"
            );
        }
        let filled = form().filled(law, FORMAT, today).ok().unwrap();
        let filled = filled(AllotmentId::from_random([1; 16]));
        assert_eq!((filled.number.as_str(), filled.signed()), ("15/QĐ-UBND", vnd(20_000_000)));
    }
}
