//! A hand-over between two holders of a post as it is filled in.

use crate::forms::entry::{Form, Format, Refused};
use crate::handing_records::HandingOver;
use crate::id::HandingOverId;
use norms::{Day, Norms, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A hand-over between two holders of a post.
    handing_over {
        FROM_NAME = "from_name" 80;
        TO_NAME = "to_name" 80;
        WITNESSES = "witnesses" 300;
        UNDER_WAY = "under_way" 500;
        PAPERS = "papers" 500;
        KEYS = "keys" 300;
        NOTE = "note" 300;
    }
}

/// A new hand-over (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandingOverForm {
    pub handing_over_id: Option<HandingOverId>,
    pub handed_on: Day,
    pub role: String,
    pub from_name: String,
    pub to_name: String,
    pub witnesses: String,
    pub under_way: Option<String>,
    pub papers: String,
    pub keys: Option<String>,
    pub note: Option<String>,
}

/// The money of the day of a hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HandedMoney {
    pub cash_vnd: Vnd,
    pub account_vnd: Vnd,
    pub counted_vnd: Option<Vnd>,
}

impl HandingOverForm {
    /// The hand-over it tells of, in a book that begins `first_on`; id and money come when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<impl FnOnce(HandingOverId, HandedMoney) -> HandingOver + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let on = self.handed_on;
        form.fact_day("handed_on", on, first_on, today);
        let mut handed = HandingOver {
            handing_over_id: HandingOverId::from_random([0; 16]),
            handed_on: on,
            role: form.code(law, "role", "roles", &self.role, on),
            from_name: form.text(handing_over::FROM_NAME, &self.from_name),
            to_name: form.text(handing_over::TO_NAME, &self.to_name),
            witnesses: form.text(handing_over::WITNESSES, &self.witnesses),
            cash_vnd: Vnd::ZERO,
            account_vnd: Vnd::ZERO,
            counted_vnd: None,
            under_way: form.maybe(handing_over::UNDER_WAY, self.under_way.as_deref()),
            papers: form.text(handing_over::PAPERS, &self.papers),
            keys: form.maybe(handing_over::KEYS, self.keys.as_deref()),
            note: form.maybe(handing_over::NOTE, self.note.as_deref()),
        };
        form.done()?;
        Ok(move |id, money: HandedMoney| {
            handed.handing_over_id = id;
            handed.cash_vnd = money.cash_vnd;
            handed.account_vnd = money.account_vnd;
            handed.counted_vnd = money.counted_vnd;
            handed
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told};

    fn form() -> HandingOverForm {
        HandingOverForm {
            handing_over_id: None,
            handed_on: day("2026-08-03"),
            role: "thu-quy".into(),
            from_name: "Nguyễn Thị Hường".into(),
            to_name: "Lê Thị Hà".into(),
            witnesses: "Trần Văn Thưởng".into(),
            under_way: None,
            papers: "Sổ quỹ, 12 phiếu chi".into(),
            keys: Some("Chìa khóa két".into()),
            note: None,
        }
    }

    #[test]
    fn a_hand_over_names_both_a_witness_and_what_is_handed_over() {
        let (law, first, today) = (Norms::shipped(), day("2026-07-01"), day("2026-09-30"));
        for (form, refused) in [
            (form(), ""),
            (HandingOverForm { witnesses: " ".into(), ..form() }, "witnesses: empty"),
            (HandingOverForm { papers: String::new(), ..form() }, "papers: empty"),
            (
                HandingOverForm { handed_on: day("2026-10-01"), role: "vua".into(), ..form() },
                "handed_on: in-future 2026-09-30; role: unknown-code",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, first, today).err()), refused);
        }
        let filled = form().filled(law, FORMAT, first, today).ok().unwrap();
        let money = HandedMoney { cash_vnd: Vnd::MAX, account_vnd: Vnd::ZERO, counted_vnd: None };
        let made = filled(HandingOverId::from_random([1; 16]), money);
        assert_eq!((made.cash_vnd, made.to_name.as_str()), (Vnd::MAX, "Lê Thị Hà"));
    }
}
