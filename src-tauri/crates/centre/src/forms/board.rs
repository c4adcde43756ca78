//! A renewed board as it is filled in: the decision once, and whom it names.

use crate::board::{BoardDecision, is_of_board};
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::PersonId;
use norms::{Day, Norms};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A renewed board.
    board {
        DECISION_NO = "decision_no" letters::most_of("nhan-su", "decision_no");
        AUTHORITY = "authority" letters::most_of("nhan-su", "authority");
        FULL_NAME = "full_name" letters::most_of("nhan-su", "full_name");
    }
}

/// One decision that renews the board.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BoardForm {
    pub decision_no: String,
    /// The day it was signed.
    pub decision_on: Day,
    /// Who decided.
    #[serde(default)]
    pub authority: Option<String>,
    /// The first day of the new posts; the old ones end the day before.
    pub from_on: Day,
    /// Code list `end-reason`.
    pub end_reason: String,
    /// All it names, those who stay too.
    pub holders: Vec<BoardHolder>,
}

/// Somebody it names.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BoardHolder {
    /// Code list `roles`.
    pub role: String,
    /// A person of the book; none for a new one.
    pub person_id: Option<PersonId>,
    /// The name of a new one.
    pub full_name: String,
}

/// What was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardFilled {
    pub decision: BoardDecision,
    /// Role by role: somebody of the book, or the name of somebody new.
    pub holders: Vec<(String, Result<PersonId, String>)>,
}

impl BoardForm {
    /// The decision and whom it names.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<BoardFilled, Vec<Refused>> {
        let mut form = Form::new(format);
        let from_on = self.from_on;
        let number = form.text(board::DECISION_NO, &self.decision_no);
        form.not_after("decision_on", self.decision_on, today);
        let authority = form.maybe(board::AUTHORITY, self.authority.as_deref());
        let end_reason = form.code(law, "end_reason", "end-reason", &self.end_reason, from_on);
        form.require(!self.holders.is_empty(), "holders", EntryRefusal::Empty);
        let mut holders = Vec::new();
        for holder in &self.holders {
            let role = form.code(law, "holders", "roles", &holder.role, from_on);
            if !role.is_empty() {
                let unknown = EntryRefusal::UnknownCode { code: role.clone() };
                form.require(is_of_board(law, &role, from_on), "holders", unknown);
            }
            let who = match &holder.person_id {
                Some(id) => Ok(id.clone()),
                None => Err(form.text(board::FULL_NAME, &holder.full_name)),
            };
            holders.push((role, who));
        }
        form.done()?;
        let decision =
            BoardDecision { number, signed_on: self.decision_on, authority, from_on, end_reason };
        Ok(BoardFilled { decision, holders })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told};

    fn renewed() -> BoardForm {
        BoardForm {
            decision_no: " 77/QĐ-UBND ".into(),
            decision_on: day("2026-06-20"),
            authority: None,
            from_on: day("2026-07-01"),
            end_reason: "het-nhiem-ky".into(),
            holders: vec![holder("giam-doc", "Nguyễn  Văn An")],
        }
    }

    fn holder(role: &str, name: &str) -> BoardHolder {
        BoardHolder { role: role.into(), person_id: None, full_name: name.into() }
    }

    #[test]
    fn a_decision_names_somebody_for_a_role_of_the_board() {
        let (law, today) = (Norms::shipped(), day("2026-06-25"));
        let filled = renewed().filled(law, FORMAT, today).ok().unwrap();
        assert_eq!(filled.decision.number, "77/QĐ-UBND");
        assert_eq!(filled.holders, [("giam-doc".into(), Err("Nguyễn Văn An".into()))]);
        for (form, refused) in [
            (BoardForm { holders: Vec::new(), ..renewed() }, "holders: empty"),
            (
                BoardForm { holders: vec![holder("ke-toan", "An")], ..renewed() },
                "holders: unknown-code ke-toan",
            ),
            (
                BoardForm { holders: vec![holder("vua", " ")], ..renewed() },
                "holders: unknown-code; full_name: empty",
            ),
            (
                BoardForm {
                    decision_no: "".into(),
                    decision_on: day("2026-06-26"),
                    end_reason: "vui".into(),
                    ..renewed()
                },
                "decision_no: empty; decision_on: in-future 2026-06-25; end_reason: unknown-code",
            ),
        ] {
            assert_eq!(told(form.filled(law, FORMAT, today).err()), refused);
        }
    }
}
