//! Premises and equipment against what came and went of them in the quarter.

use super::found::{Clash, Found, amount};
use crate::line::Line;
use crate::report::Report;
use crate::shapes::Shape;
use crate::table::ShapeFault;
use norms::{FacilityChange, Quarter};
use std::collections::BTreeMap;

/// What the movements of one facility come to.
#[derive(Clone, Copy, Default)]
struct Moved {
    increase: i128,
    decrease: i128,
    usable: i128,
}

pub(super) fn agree(
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let facilities = report.require("co-so-vat-chat")?;
    for facility in facilities.lines() {
        found.not_over(facility, "usable", "quantity")?;
    }
    // A report of before says what there is, not how it came to that.
    if Shape::named("tang-giam-vat-chat").is_none_or(|own| own.since > report.version()) {
        return Ok(());
    }
    let mut moved: BTreeMap<&str, (Line<'_>, Moved)> = BTreeMap::new();
    for facility in facilities.lines() {
        moved.insert(facility.text("facility_id")?, (facility, Moved::default()));
    }
    for movement in report.require("tang-giam-vat-chat")?.lines() {
        found.within(movement, "day", quarter)?;
        formed(movement, found)?;
        let Some((facility, sums)) = moved.get_mut(movement.text("facility_id")?) else {
            found.tell(Clash::Reference, movement, "facility_id", "co-so-vat-chat")?;
            continue;
        };
        found.text(Clash::Repeat, movement, "name", facility.text("name")?)?;
        let quantity = amount(movement, "quantity")?;
        match FacilityChange::from_code(movement.text("change")?) {
            Some(FacilityChange::Increase) => sums.increase += quantity,
            Some(FacilityChange::Decrease) => sums.decrease += quantity,
            _ => {}
        }
        sums.usable += amount(movement, "usable_more")? - amount(movement, "usable_fewer")?;
    }
    for (facility, sums) in moved.into_values() {
        found.sum(facility, "increase", sums.increase)?;
        found.sum(facility, "decrease", sums.decrease)?;
        let there = amount(facility, "opening_quantity")? + sums.increase - sums.decrease;
        found.sum(facility, "quantity", there)?;
        found.sum(facility, "usable", amount(facility, "opening_usable")? + sums.usable)?;
        found.not_over(facility, "opening_usable", "opening_quantity")?;
    }
    Ok(())
}

/// What writing a movement down sees to.
fn formed(movement: Line<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    let quantity = amount(movement, "quantity")?;
    let (more, fewer) = (amount(movement, "usable_more")?, amount(movement, "usable_fewer")?);
    let (moves, is_more, is_fewer) = match FacilityChange::from_code(movement.text("change")?) {
        Some(FacilityChange::Increase) => (quantity > 0, more <= quantity, fewer == 0),
        Some(FacilityChange::Decrease) => (quantity > 0, more == 0, fewer <= quantity),
        Some(FacilityChange::State) => {
            let is_another = more + fewer > 0 || !movement.text("condition")?.is_empty();
            (quantity == 0, is_another, more == 0 || fewer == 0)
        }
        None => return found.tell(Clash::Form, movement, "change", ""),
    };
    for (column, holds) in
        [("quantity", moves), ("usable_more", is_more), ("usable_fewer", is_fewer)]
    {
        if !holds {
            found.tell(Clash::Form, movement, column, "")?;
        }
    }
    Ok(())
}
