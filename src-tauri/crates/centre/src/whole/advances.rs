//! What is open, and where all the money lies.

use super::held::{Held, named};
use crate::advances::{AdvanceRefusal, Open, standings};
use letters::{Flaw, FlawCode};
use std::collections::BTreeSet;

/// What is settled beyond what it was, or names nothing that was begun.
pub(super) fn open(held: &Held) -> Vec<Flaw> {
    let all = Open::all(&held.vouchers);
    let tell = |place: String, why: String| Flaw::at(FlawCode::AdvanceDiffers, place, why);
    let broken = |open: &Open| {
        let why: AdvanceRefusal = open.must_hold().err()?;
        Some(tell(named(&open.begun), why.to_string()))
    };
    let mut flaws: Vec<Flaw> = all.iter().filter_map(broken).collect();
    let begun: BTreeSet<&str> = all.iter().map(|open| open.begun.voucher_id.as_str()).collect();
    for voucher in &held.vouchers {
        if voucher.settles.as_ref().is_some_and(|id| !begun.contains(id.as_str())) {
            flaws.push(tell(named(voucher), "settles".to_owned()));
        }
    }
    flaws
}

/// The first day on which what sources are left with does not lie in cash, in the account or in what is
/// open.
pub(super) fn lies_nowhere(held: &Held) -> Option<Flaw> {
    let tell = |place: String, why: String| Flaw::at(FlawCode::AdvanceDiffers, place, why);
    match standings(&held.sources, &held.vouchers) {
        Ok(days) => {
            let (day, one) = days.iter().find(|(_, standing)| !standing.holds())?;
            let lies = one.lies().map(|sum| sum.dong()).unwrap_or_default();
            let told = format!("sources {} money {lies}", one.sources_vnd.dong());
            Some(tell(day.to_string(), told))
        }
        Err(fault) => Some(tell(String::new(), fault.to_string())),
    }
}
