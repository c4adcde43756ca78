//! A gift as it is filled in.

use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::gifts::goes_where_it_can;
use crate::id::{ActivityId, FacilityId, GiftId, VoucherId};
use crate::records::{Gift, GiftKind};
use norms::{Day, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A gift.
    gift {
        GIVER = "giver" letters::most_of("tai-tro", "giver");
        GIVER_ADDRESS = "giver_address" letters::most_of("tai-tro", "giver_address");
        WHAT = "what" letters::most_of("tai-tro", "what");
        UNIT = "unit" letters::most_of("tai-tro", "unit");
        PURPOSE = "purpose" letters::most_of("tai-tro", "purpose");
        PAPER = "paper" letters::most_of("tai-tro", "paper");
        RECEIVERS = "receivers" letters::most_of("tai-tro", "receivers");
        NOTE = "note" letters::most_of("tai-tro", "note");
    }
}

/// A new gift (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiftForm {
    pub gift_id: Option<GiftId>,
    pub received_on: Day,
    pub kind: GiftKind,
    /// Code list `gift-origin`.
    pub origin: String,
    pub giver: String,
    pub giver_address: Option<String>,
    pub what: String,
    /// How many; of money nobody asks.
    pub quantity: u32,
    pub unit: Option<String>,
    pub value_vnd: Vnd,
    pub purpose: String,
    pub paper: Option<String>,
    pub paper_on: Option<Day>,
    pub receivers: Option<String>,
    pub facility_id: Option<FacilityId>,
    pub activity_id: Option<ActivityId>,
    pub voucher_id: Option<VoucherId>,
    pub note: Option<String>,
}

impl GiftForm {
    /// The gift it tells of, in a book that begins `first_on`; it has its id when it is written down.
    /// One of a quarter that was sealed is written all the same: it became known late.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        first_on: Day,
        today: Day,
    ) -> Result<impl FnOnce(GiftId) -> Gift + use<>, Vec<Refused>> {
        let mut form = Form::new(format);
        let on = self.received_on;
        form.fact_day("received_on", on, first_on, today);
        let is_money = self.kind == GiftKind::Money;
        let quantity = if is_money { 1 } else { form.count("quantity", self.quantity) };
        form.require(quantity > 0, "quantity", EntryRefusal::Empty);
        // What is used or secondhand may be worth nothing; of money there is some.
        let value_vnd = if is_money {
            form.positive("value_vnd", self.value_vnd)
        } else {
            form.not_negative("value_vnd", self.value_vnd)
        };
        let mut gift = Gift {
            gift_id: GiftId::from_random([0; 16]),
            received_on: on,
            kind: self.kind,
            origin: form.code(law, "origin", "gift-origin", &self.origin, on),
            giver: form.text(gift::GIVER, &self.giver),
            giver_address: form.maybe(gift::GIVER_ADDRESS, self.giver_address.as_deref()),
            what: form.text(gift::WHAT, &self.what),
            quantity,
            unit: form.maybe(gift::UNIT, self.unit.as_deref()).filter(|_| !is_money),
            value_vnd,
            purpose: form.text(gift::PURPOSE, &self.purpose),
            paper: form.maybe(gift::PAPER, self.paper.as_deref()),
            paper_on: self.paper_on,
            receivers: form.maybe(gift::RECEIVERS, self.receivers.as_deref()),
            facility_id: self.facility_id.clone(),
            activity_id: self.activity_id.clone(),
            voucher_id: self.voucher_id.clone(),
            note: form.maybe(gift::NOTE, self.note.as_deref()),
        };
        if let Some(day) = self.paper_on {
            form.not_after("paper_on", day, today);
        }
        if let Err(refusal) = goes_where_it_can(&gift) {
            let field = refusal.field();
            form.require(false, field, refusal.into());
        }
        form.done()?;
        Ok(move |gift_id| {
            gift.gift_id = gift_id;
            gift
        })
    }
}

#[cfg(test)]
mod tests;
