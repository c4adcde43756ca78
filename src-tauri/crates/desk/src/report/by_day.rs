//! Who the centre is on a paper: its names and what heads it by the day the paper is of, who receives its
//! report by the day it is signed. What a seal said of that stays said.

use crate::core::error::DeskError;
use crate::core::names::short;
use crate::core::settings::quarter_state;
use crate::core::view::{Own, View};
use centre::{Profile, QuarterState, Told};
use norms::{Day, Norms, Quarter};
use store::{Act, Reading};

/// Where the book keeps what a sealed report said of place and receiver.
fn kept_as(quarter: Quarter) -> String {
    format!("told_{quarter}")
}

/// Keeps it, within the act that seals.
pub(crate) fn keep(
    act: &mut Act<'_>,
    quarter: Quarter,
    profile: &Profile,
    edition: String,
) -> Result<(), DeskError> {
    let told =
        serde_json::to_string(&profile.told(edition)).map_err(|fault| DeskError::fault(&fault))?;
    Ok(act.set(&kept_as(quarter), &told)?)
}

/// The centre as the report of a quarter tells of it, in the tables, on the paper and in the head of the
/// bundle: its place as on the quarter's last day, its receiver as on the day of signing.
pub(crate) fn centre_of(
    read: Reading<'_>,
    law: &Norms,
    own: &Own,
    quarter: Quarter,
    today: Day,
) -> Result<Profile, DeskError> {
    let profile = own.on(quarter.last());
    let state = quarter_state(read, quarter)?;
    if !state.is_closed {
        return Ok(unsealed(law, own, &state, today));
    }
    // A program that did not keep it told the centre as it was written down.
    let told = told(read, quarter)?;
    Ok(told.map_or_else(|| profile.clone(), |told| profile.clone().as_told(told)))
}

/// The unit of a centre as the lists of who receives from it call it: where its name stands twice, with its district.
pub(crate) fn unit_called(law: &Norms, profile: &Profile, on: Day) -> String {
    let days = [profile.unit_from, on];
    law.called_apart(&profile.office_id, &profile.unit_code, days, &profile.unit_name)
}

fn told(read: Reading<'_>, quarter: Quarter) -> Result<Option<Told>, DeskError> {
    let Some(told) = read.setting(&kept_as(quarter))? else { return Ok(None) };
    Ok(Some(serde_json::from_str(&told).map_err(|fault| DeskError::fault(&fault))?))
}

/// The edition of the law by which the report of a quarter is made, or was when it was sealed; empty where the
/// program that sealed it did not keep it.
pub(crate) fn edition_of(
    view: View<'_>,
    law: &Norms,
    quarter: Quarter,
) -> Result<String, DeskError> {
    if !quarter_state(view.read()?, quarter)?.is_closed {
        return Ok(short(law.edition()));
    }
    let told = told(view.read()?, quarter)?;
    Ok(told.as_ref().and_then(Told::edition).unwrap_or_default().to_owned())
}

fn unsealed(law: &Norms, own: &Own, state: &QuarterState, today: Day) -> Profile {
    let (last, signed) = (state.quarter.last(), state.paper_day(today));
    let then = own.on(signed).received(law, signed);
    let placed = own.on(last).placed(law, last);
    Profile { office_id: then.office_id, office_name: then.office_name, ..placed }
}

/// What a paper of a day begins with.
pub(crate) struct Head {
    /// The centre as it is called then, in its commune.
    pub(crate) profile: Profile,
    /// The organisation above it.
    pub(crate) upper_body: String,
    /// Sample data.
    pub(crate) is_sample: bool,
}

impl Head {
    /// The head of a paper that is of one day alone.
    pub(crate) fn on(view: View<'_>, day: Day) -> Result<Head, DeskError> {
        let profile = view.own()?.on(day).placed(&*view.law_of(day.quarter())?, day);
        Head::of(view, profile)
    }

    /// The head of a paper that tells of the centre so.
    pub(crate) fn of(view: View<'_>, profile: Profile) -> Result<Head, DeskError> {
        let upper_body = profile.head(view.own()?.founded(), &view.settings()?.upper_body);
        Ok(Head { profile, upper_body, is_sample: view.is_sample()? })
    }
}
