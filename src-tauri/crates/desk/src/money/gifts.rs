//! What was given to the centre: the book of gifts. No balance and no source is touched by it.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use crate::money::talk::{GiftForm, GiftKey, GiftPage, GiftRow, ListGifts};
use centre::gifts::{GiftNames, GiftRefusal, brought_by};
use centre::{Activity, Facility, Gift, GiftId, Record, RecordKind, Voucher};
use norms::Day;
use store::Reading;

pub(crate) fn list_gifts(view: View<'_>, request: ListGifts) -> Result<GiftPage, DeskError> {
    let [from, to] = match request.year {
        None => [first_day(), last_day()],
        Some(year) => [Day::new(year, 1, 1)?, Day::new(year, 12, 31)?],
    };
    let read = view.read()?;
    let named = Named::of(read)?;
    Ok(GiftPage::of(request.year, read.gifts(from, to)?, named.names())?)
}

/// The gifts of some days with what they name.
pub(crate) fn rows(read: Reading<'_>, from: Day, to: Day) -> Result<Vec<GiftRow>, DeskError> {
    let gifts = read.gifts(from, to)?;
    // Most quarters have none: then nothing else is read.
    if gifts.is_empty() {
        return Ok(Vec::new());
    }
    let named = Named::of(read)?;
    Ok(gifts.into_iter().map(|gift| GiftRow::of(gift, named.names())).collect())
}

/// Everything of the book that a gift may name, whenever it was.
struct Named {
    facilities: Vec<Facility>,
    activities: Vec<Activity>,
    vouchers: Vec<Voucher>,
}

impl Named {
    fn of(read: Reading<'_>) -> Result<Named, DeskError> {
        Ok(Named {
            facilities: read.facilities()?,
            activities: read.activities(first_day(), last_day())?,
            vouchers: read.vouchers(first_day(), last_day())?,
        })
    }

    fn names(&self) -> GiftNames<'_> {
        let (facilities, activities) = (&self.facilities, &self.activities);
        GiftNames { facilities, activities, vouchers: &self.vouchers }
    }
}

pub(crate) fn record_gift(
    doing: &mut Doing<'_>,
    request: GiftForm,
) -> Result<Done<Gift>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let filled = request.filled(&*view.norms()?, FORMAT, profile.first_on, today)?;
    let gift = filled(match request.gift_id {
        None => doing.id(GiftId::from_random),
        Some(id) => known(doing, &id)?.gift_id,
    });
    names_what_is_there(doing.read(), &gift)?;
    doing.act.put(&Record::Gift(gift.clone()))?;
    Ok(Done::of(gift.what.clone(), gift))
}

fn names_what_is_there(read: Reading<'_>, gift: &Gift) -> Result<(), DeskError> {
    let is_there = |kind, id: Option<&str>| match id {
        Some(id) => Ok::<_, DeskError>(read.record(kind, id)?.is_some()),
        None => Ok(true),
    };
    let facility = gift.facility_id.as_ref().map(|id| id.as_str());
    let activity = gift.activity_id.as_ref().map(|id| id.as_str());
    if !is_there(RecordKind::Facility, facility)? {
        return Err(DeskError::new(Code::RecordUnknown).at("facility_id"));
    }
    if !is_there(RecordKind::Activity, activity)? {
        return Err(DeskError::new(Code::RecordUnknown).at("activity_id"));
    }
    let Some(id) = &gift.voucher_id else { return Ok(()) };
    let voucher = read.voucher(id.as_str())?.ok_or(GiftRefusal::Unknown)?;
    let all = read.gifts(first_day(), last_day())?;
    let others = all.iter().filter(|other| other.gift_id != gift.gift_id);
    Ok(brought_by(&voucher, gift.value_vnd, others)?)
}

/// A receipt that is mended still brings what the gifts that name it come to.
pub(crate) fn must_still_be_brought(read: Reading<'_>, mended: &Voucher) -> Result<(), DeskError> {
    let all = read.gifts(first_day(), last_day())?;
    let is_told = |gift: &&Gift| gift.voucher_id.as_ref() == Some(&mended.voucher_id);
    let Some(gift) = all.iter().find(is_told) else { return Ok(()) };
    let others = all.iter().filter(|other| other.gift_id != gift.gift_id);
    brought_by(mended, gift.value_vnd, others)
        .map_err(|refusal| DeskError::from(refusal).at("amount_vnd"))
}

fn known(doing: &Doing<'_>, id: &GiftId) -> Result<Gift, DeskError> {
    match doing.read().record(RecordKind::Gift, id.as_str())? {
        Some(Record::Gift(gift)) => Ok(gift),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

pub(crate) fn remove_gift(
    doing: &mut Doing<'_>,
    request: GiftKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.gift_id)?;
    doing.act.remove(RecordKind::Gift, old.gift_id.as_str())?;
    Ok(Done::of(old.what, Nothing {}))
}
