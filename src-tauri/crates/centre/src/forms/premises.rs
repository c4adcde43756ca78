//! What came to a facility, left it or changed its state, as it is filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::{FacilityId, MovementId};
use crate::premises::PremisesRefusal;
use crate::records::FacilityMovement;
use crate::work::usable_are_there;
use norms::{Day, FacilityChange, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// What came to a facility or left it.
    movement {
        PAPER = "paper" letters::most_of("tang-giam-vat-chat", "paper");
        NOTE = "note" letters::most_of("tang-giam-vat-chat", "note");
    }
}

/// A movement of a facility.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MovementForm {
    pub facility_id: FacilityId,
    pub day: Day,
    pub change: FacilityChange,
    /// Code list `facility-movement`; one of those of the change.
    pub reason: String,
    /// How many came or went; of a change of state, how many can be used again or can no more.
    pub quantity: u32,
    /// How many of those that came or went can be used; of a change of state it is not asked.
    pub usable: Option<u32>,
    /// Their condition since; none where it stays as it was.
    pub condition: Option<String>,
    /// Of a change of state it is not kept.
    pub value_vnd: Option<Vnd>,
    pub paper: Option<String>,
    pub note: Option<String>,
}

impl MovementForm {
    /// The movement it tells of, in a book that begins `first_on`; it has its id when it is written down.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<impl FnOnce(MovementId) -> FacilityMovement + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let (day, change) = (self.day, self.change);
        form.fact_day("day", day, first_on, today);
        let reason = form.code(law, "reason", "facility-movement", &self.reason, day);
        let count = form.count("quantity", self.quantity);
        let said = self.condition.as_deref();
        let condition = form.maybe_code(law, "condition", "condition", said, day);
        let (quantity, usable) = self.moved(law, &mut form, count, condition.is_some());
        let is_state = change == FacilityChange::State;
        let value = self.value_vnd.filter(|_| !is_state);
        let value_vnd = value.map(|vnd| form.not_negative("value_vnd", vnd));
        let paper = form.maybe(movement::PAPER, self.paper.as_deref());
        let note = form.maybe(movement::NOTE, self.note.as_deref());
        form.done()?;
        let facility_id = self.facility_id.clone();
        Ok(move |movement_id| FacilityMovement {
            movement_id,
            facility_id,
            day,
            change,
            quantity,
            usable,
            condition,
            reason,
            value_vnd,
            paper,
            note,
        })
    }

    /// How many came or went, and how many more can be used since.
    fn moved(&self, law: &Norms, form: &mut Form, count: u32, is_said: bool) -> (u32, i32) {
        // A code the list does not have is told of the reason itself.
        let Some(reason) = law.facility_reason(&self.reason, self.day) else { return (0, 0) };
        let refused = |why: PremisesRefusal| (why.of_movement(self.change), why.into());
        let mut require = |holds: bool, why: PremisesRefusal| {
            let (field, why): (&str, EntryRefusal) = refused(why);
            form.require(holds, field, why);
        };
        require(reason.change == self.change, PremisesRefusal::ReasonOfAnother);
        if self.change == FacilityChange::State {
            let count = if reason.usable.is_some() { count } else { 0 };
            require(count > 0 || is_said, PremisesRefusal::NothingMoves);
            return (0, signed(count, reason.usable == Some(FacilityChange::Decrease)));
        }
        require(count > 0, PremisesRefusal::NothingMoves);
        form.require(self.usable.is_some(), "usable", EntryRefusal::Empty);
        let usable = self.usable.unwrap_or_default();
        form.take("usable", usable_are_there(usable, count).map_err(EntryRefusal::from));
        (count, signed(usable, self.change == FacilityChange::Decrease))
    }
}

fn signed(count: u32, is_fewer: bool) -> i32 {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    if is_fewer { -count } else { count }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{FORMAT, day, told, vnd};

    fn bought() -> MovementForm {
        MovementForm {
            facility_id: FacilityId::from_random([1; 16]),
            day: day("2026-08-12"),
            change: FacilityChange::Increase,
            reason: "mua-sam".into(),
            quantity: 5,
            usable: Some(4),
            condition: None,
            value_vnd: Some(vnd(2_000_000)),
            paper: Some(" HĐ  12".into()),
            note: None,
        }
    }
    fn state(reason: &str) -> MovementForm {
        MovementForm {
            change: FacilityChange::State,
            reason: reason.into(),
            usable: None,
            ..bought()
        }
    }
    fn gone(quantity: u32, usable: Option<u32>) -> MovementForm {
        MovementForm {
            change: FacilityChange::Decrease,
            reason: "thanh-ly".into(),
            quantity,
            usable,
            ..bought()
        }
    }

    #[test]
    fn what_came_is_more_what_went_is_fewer_and_a_state_moves_nothing() {
        for (form, written) in [
            (bought(), (5, 4, Some(vnd(2_000_000)))),
            (gone(3, Some(0)), (3, 0, Some(vnd(2_000_000)))),
            (gone(3, Some(3)), (3, -3, Some(vnd(2_000_000)))),
            (state("sua-xong"), (0, 5, None)),
            (state("hong-cho-sua"), (0, -5, None)),
            (MovementForm { condition: Some("kha".into()), ..state("danh-gia-lai") }, (0, 0, None)),
        ] {
            let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
            let made = form.filled(Norms::shipped(), FORMAT, first_on, today).ok().unwrap();
            let made = made(MovementId::from_random([2; 16]));
            assert_eq!((made.quantity, made.usable, made.value_vnd), written);
            assert_eq!(made.paper.as_deref(), Some("HĐ 12"));
        }
    }

    #[test]
    fn a_movement_lies_in_the_book_has_a_reason_of_its_own_and_moves_something() {
        for (form, refused) in [
            (MovementForm { day: day("2026-01-04"), ..bought() }, "day: before-book 2026-01-05"),
            (MovementForm { day: day("2026-10-01"), ..bought() }, "day: in-future 2026-09-30"),
            (MovementForm { reason: "vui".into(), ..bought() }, "reason: unknown-code"),
            (MovementForm { reason: "thanh-ly".into(), ..bought() }, "reason: reason-of-another"),
            (MovementForm { quantity: 0, usable: Some(0), ..bought() }, "quantity: nothing-moves"),
            (MovementForm { quantity: 0, ..state("sua-xong") }, "quantity: nothing-moves"),
            (state("danh-gia-lai"), "quantity: nothing-moves"),
            (gone(3, None), "usable: empty"),
            (gone(3, Some(4)), "usable: more-usable-than-there 4 3"),
            (MovementForm { value_vnd: Some(vnd(-1)), ..bought() }, "value_vnd: negative"),
        ] {
            let (first_on, today) = (day("2026-01-05"), day("2026-09-30"));
            let answer = form.filled(Norms::shipped(), FORMAT, first_on, today);
            assert_eq!(told(answer.err()), refused);
        }
    }
}
