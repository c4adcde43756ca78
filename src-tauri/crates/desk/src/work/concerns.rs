//! Difficulties and requests of a quarter.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::talk::{Nothing, OfQuarter};
use crate::core::view::View;
pub use centre::forms::ConcernForm;
pub use centre::work::ConcernPage;
use centre::work::next_position;
use centre::{Concern, Record, RecordKind};
use norms::Quarter;
use serde::Deserialize;
use ts_rs::TS;

/// Names a difficulty or a request.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConcernKey {
    pub quarter: Quarter,
    pub position: u32,
}

pub(crate) fn list_concerns(view: View<'_>, request: OfQuarter) -> Result<ConcernPage, DeskError> {
    let (quarter, read) = (request.quarter, view.read()?);
    let is_closed = settings::is_closed(read, quarter)?;
    let (rows, before) = (read.concerns(quarter)?, read.concerns(quarter.previous())?);
    Ok(ConcernPage::of(&view.profile()?, quarter, is_closed, rows, before))
}

pub(crate) fn record_concern(
    doing: &mut Doing<'_>,
    request: ConcernForm,
) -> Result<Done<Concern>, DeskError> {
    let (view, quarter) = (doing.view(), request.quarter);
    let profile = view.profile()?;
    let law = view.law_of(quarter)?;
    let filled = request.filled(&law, FORMAT, profile.first_on, view.now().today)?;
    settings::must_be_open(doing.read(), quarter.first(), "quarter")?;
    let concern = filled(match request.position {
        None => next_position(&doing.read().concerns(quarter)?),
        Some(position) => known(doing, quarter, position)?.position,
    });
    doing.act.put(&Record::Concern(concern.clone()))?;
    Ok(Done::of(called(doing, &concern)?, concern))
}

pub(crate) fn remove_concern(
    doing: &mut Doing<'_>,
    request: ConcernKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, request.quarter, request.position)?;
    let subject = called(doing, &old)?;
    doing.act.remove(RecordKind::Concern, &Record::Concern(old).key())?;
    Ok(Done::of(subject, Nothing {}))
}

fn known(doing: &Doing<'_>, quarter: Quarter, position: u32) -> Result<Concern, DeskError> {
    settings::must_be_open(doing.read(), quarter.first(), "quarter")?;
    let found = doing.read().concerns(quarter)?.into_iter().find(|one| one.position == position);
    found.ok_or_else(|| DeskError::new(Code::RecordUnknown))
}

/// As the law calls it; by its code where a newer law has no such word any more.
fn called(doing: &Doing<'_>, concern: &Concern) -> Result<String, DeskError> {
    let law = doing.view().law_of(concern.quarter)?;
    let found = law.code(concern.kind.code(), &concern.code, concern.quarter.last());
    Ok(found.map_or_else(|_| concern.code.clone(), |code| code.vi.clone()))
}
