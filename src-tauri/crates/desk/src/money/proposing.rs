//! What the book proposes to pay more or take back of months that are settled.

use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::money::allowances::Computing;
use crate::money::owing::Records;
use centre::allowances::months_that_owe;
use centre::proposing::{Proposal, Settled};
use centre::{AllowanceLine, PostId};
use norms::{MoneyFault, Vnd};

pub(crate) fn list_proposals(view: View<'_>, _: Nothing) -> Result<Vec<Proposal>, DeskError> {
    let own = view.own()?;
    let (law, today, read) = (&*view.norms()?, view.now().today, view.read()?);
    let computing = Computing::of(read, &own)?;
    let records = Records::of(read)?;
    let accounts = records.up_to(crate::core::world::last_day())?;
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
        let is = computing.month(read, law, month)?.lines;
        let learnt = |post: &PostId| -> Result<Vnd, MoneyFault> {
            let account = accounts.iter().find(|a| a.month == month && a.post_id == *post);
            account.map_or(Ok(Vnd::ZERO), |account| account.learnt())
        };
        proposals.extend(Settled { month, was, is: &is }.proposals(law, learnt)?);
    }
    Ok(proposals)
}
