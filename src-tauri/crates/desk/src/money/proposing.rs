//! What the book proposes to pay more or take back of months that are settled.

use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::world::last_day;
use crate::money::allowances::Computing;
use crate::money::owing::Records;
use crate::money::paying;
use centre::AllowanceLine;
use centre::allowances::months_that_owe;
use centre::owing::Owed;
use centre::proposing::{Proposal, Settled};

pub(crate) fn list_proposals(view: View<'_>, _: Nothing) -> Result<Vec<Proposal>, DeskError> {
    let own = view.own()?;
    let (law, today, read) = (&*view.norms()?, view.now().today, view.read()?);
    let computing = Computing::of(read, &own)?;
    let records = Records::of(read)?;
    let accounts = paying::named(view, records.up_to(last_day())?)?;
    let closed = read.quarters()?.into_iter().filter(|state| state.is_closed);
    // A month of a sealed quarter without a sheet is one in which nobody was due anything then.
    let mut months: Vec<_> = closed
        .flat_map(|state| months_that_owe(state.quarter, own.founded().first_on, today))
        .chain(records.sheets().iter().map(|sheet| sheet.month))
        .collect();
    months.sort_unstable();
    months.dedup();
    let mut proposals = Vec::new();
    for month in months {
        let sheet = records.sheets().iter().find(|sheet| sheet.month == month);
        let was: &[AllowanceLine] = sheet.map_or(&[], |sheet| &sheet.lines);
        let Some(now) = computing.known_month(read, law, month)? else { continue };
        let is = now.lines;
        let of_month = accounts.iter().filter(|one| one.month == month).cloned();
        let of_month: Vec<Owed> = of_month.collect();
        let found = Settled { month, was, is: &is }.proposals(law, &of_month)?;
        // Of somebody whose salary nobody wrote down nothing is known, not that nothing is due.
        let is_known = |one: &Proposal| !now.needs_salary.contains(&one.full_name);
        proposals.extend(found.into_iter().filter(is_known));
    }
    Ok(proposals)
}
