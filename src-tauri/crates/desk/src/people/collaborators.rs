//! Speakers and other collaborators: who they are, what they spoke on, what they were paid.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
pub use centre::collaborators::{CollaboratorPage, CollaboratorRow};
use centre::collaborators::{OfSpeakers, paid_by, still_covers};
pub use centre::forms::CollaboratorForm;
use centre::{
    Collaborator, CollaboratorId, Record, RecordKind, SpeakerPayment, Voucher, VoucherId,
};
use norms::{Day, Vnd};
use serde::Deserialize;
use store::Reading;
use ts_rs::TS;

/// The register as of a day; today where none is named.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCollaborators {
    pub on: Option<Day>,
}

/// Names a collaborator.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CollaboratorKey {
    pub collaborator_id: CollaboratorId,
}

/// What of a voucher was paid to a collaborator; told again, it is another amount.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaySpeaker {
    pub collaborator_id: CollaboratorId,
    pub voucher_id: VoucherId,
    pub amount_vnd: Vnd,
}

/// Names what was told of a voucher.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerPayKey {
    pub collaborator_id: CollaboratorId,
    pub voucher_id: VoucherId,
}

pub(crate) fn list_collaborators(
    view: View<'_>,
    request: ListCollaborators,
) -> Result<CollaboratorPage, DeskError> {
    view.profile()?;
    let on = request.on.unwrap_or(view.now().today);
    let read = view.read()?;
    among(read, |book| Ok(book.page(read.collaborators()?, on)?))
}

/// What the book tells of its collaborators.
fn among<T>(
    read: Reading<'_>,
    tell: impl FnOnce(OfSpeakers<'_>) -> Result<T, DeskError>,
) -> Result<T, DeskError> {
    let activities = read.activities(first_day(), last_day())?;
    let vouchers = read.vouchers(first_day(), last_day())?;
    let payments = read.speaker_payments()?;
    tell(OfSpeakers { activities: &activities, payments: &payments, vouchers: &vouchers })
}

fn row_of(view: View<'_>, id: &CollaboratorId) -> Result<CollaboratorRow, DeskError> {
    let (read, today) = (view.read()?, view.now().today);
    let one = known_collaborator(read, id)?;
    among(read, |book| Ok(book.row(&one, today)?))
}

pub(crate) fn known_collaborator(
    read: Reading<'_>,
    id: &CollaboratorId,
) -> Result<Collaborator, DeskError> {
    let found = read.collaborator(id.as_str())?;
    found.ok_or_else(|| DeskError::new(Code::RecordUnknown).at("collaborator_id"))
}

pub(crate) fn record_collaborator(
    doing: &mut Doing<'_>,
    request: CollaboratorForm,
) -> Result<Done<CollaboratorRow>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let filled = request.filled(&*view.norms()?, FORMAT, view.now().today)?;
    let stands = request.collaborator_id.as_ref();
    let stands = stands.map(|id| known_collaborator(doing.read(), id)).transpose()?;
    let id = match &stands {
        Some(one) => one.collaborator_id.clone(),
        None => doing.id(CollaboratorId::from_random),
    };
    let one = filled.written(id.clone(), stands.as_ref(), || doing.salt());
    let subject = one.full_name.clone();
    doing.act.put(&Record::Collaborator(one))?;
    Ok(Done::of(subject, row_of(doing.view(), &id)?))
}

pub(crate) fn remove_collaborator(
    doing: &mut Doing<'_>,
    request: CollaboratorKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known_collaborator(doing.read(), &request.collaborator_id)?;
    doing.act.remove(RecordKind::Collaborator, old.collaborator_id.as_str())?;
    Ok(Done::of(old.full_name, Nothing {}))
}

pub(crate) fn pay_speaker(
    doing: &mut Doing<'_>,
    request: PaySpeaker,
) -> Result<Done<CollaboratorRow>, DeskError> {
    let PaySpeaker { collaborator_id, voucher_id, amount_vnd } = request;
    let mut form = entry::form();
    form.positive("amount_vnd", amount_vnd);
    form.done()?;
    let read = doing.read();
    let one = known_collaborator(read, &collaborator_id)?;
    let voucher = voucher_of(read, &voucher_id)?;
    let told = read.speaker_payments()?;
    // What was told of the same person before is told anew.
    let others = told.iter().filter(|told| told.collaborator_id != collaborator_id);
    paid_by(&voucher, amount_vnd, others)?;
    let pay = SpeakerPayment { voucher_id, collaborator_id, amount_vnd };
    doing.act.put(&Record::SpeakerPayment(pay))?;
    let subject = format!("{}: {}", one.full_name, voucher.number());
    Ok(Done::of(subject, row_of(doing.view(), &one.collaborator_id)?))
}

pub(crate) fn remove_speaker_pay(
    doing: &mut Doing<'_>,
    request: SpeakerPayKey,
) -> Result<Done<CollaboratorRow>, DeskError> {
    let read = doing.read();
    let one = known_collaborator(read, &request.collaborator_id)?;
    let voucher = voucher_of(read, &request.voucher_id)?;
    let key = format!("{}/{}", request.voucher_id, request.collaborator_id);
    if read.record(RecordKind::SpeakerPayment, &key)?.is_none() {
        return Err(DeskError::new(Code::RecordUnknown));
    }
    doing.act.remove(RecordKind::SpeakerPayment, &key)?;
    let subject = format!("{}: {}", one.full_name, voucher.number());
    Ok(Done::of(subject, row_of(doing.view(), &one.collaborator_id)?))
}

fn voucher_of(read: Reading<'_>, id: &VoucherId) -> Result<Voucher, DeskError> {
    let found = read.voucher(id.as_str())?;
    found.ok_or_else(|| DeskError::new(Code::VoucherUnknown).at("voucher_id"))
}

/// A voucher that is mended still covers what is told of it as paid to collaborators.
pub(crate) fn must_still_cover(read: Reading<'_>, voucher: &Voucher) -> Result<(), DeskError> {
    Ok(still_covers(voucher, &read.speaker_payments()?)?)
}
