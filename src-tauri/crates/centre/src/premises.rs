//! Premises and equipment by day: how many of a facility there are, how many can be used, what they are
//! worth; and whether what came and went can have been so.

#[cfg(test)]
mod tests;

use crate::records::{Facility, FacilityMovement};
use norms::{Day, FacilityChange, MoneyFault, Norms, Quarter, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// Why a facility or a movement of it cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PremisesRefusal {
    /// A reason of another change than the one that is written down.
    #[error("reason-of-another")]
    ReasonOfAnother,
    /// None came, none went and nothing of their state is another.
    #[error("nothing-moves")]
    NothingMoves,
    /// It moves before it was there.
    #[error("moves-before {day} {acquired_on}")]
    MovesBefore {
        /// The day of the movement.
        day: Day,
        /// The day it came.
        acquired_on: Day,
    },
    /// Fewer than none are left on a day.
    #[error("below-none {day} {short}")]
    BelowNone {
        /// The day.
        day: Day,
        /// How many there would have to be more.
        short: u32,
    },
    /// On a day fewer than none can be used, or more than there are.
    #[error("usable-unlike {day} {usable} {quantity}")]
    UsableUnlike {
        /// The day.
        day: Day,
        /// How many could be used.
        usable: i64,
        /// How many there are.
        quantity: i64,
    },
    /// On a day they are worth less than nothing.
    #[error("value-below {day}")]
    ValueBelow {
        /// The day.
        day: Day,
    },
    /// What they are worth left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// A facility as it is on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FacilityOn {
    pub facility: Facility,
    pub quantity: u32,
    pub usable: u32,
    /// Code list `condition`.
    pub condition: String,
    pub value_vnd: Option<Vnd>,
    /// All its movements, later ones too, newest first.
    pub movements: Vec<FacilityMovement>,
}

/// One of the things an act asks every centre to have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChecklistItem {
    pub number: u32,
    pub category: String,
    pub have: u32,
    pub usable: u32,
    pub is_met: bool,
}

/// What centres of a province are asked to have, by its number, over all premises and equipment as they are on
/// a day; none
/// where no act asks for any.
pub fn checklist(
    law: &Norms,
    province: &str,
    on: Day,
    facilities: &[FacilityOn],
) -> Vec<ChecklistItem> {
    let sum = |category: &str, of: fn(&FacilityOn) -> u32| {
        let its = facilities.iter().filter(|f| f.facility.category == category);
        its.map(of).fold(0_u32, u32::saturating_add)
    };
    let required = law.required_facilities(province, on).into_iter();
    let items = required.map(|one| {
        let usable = sum(one.category, |f| f.usable);
        ChecklistItem {
            number: one.number,
            category: one.category.to_owned(),
            have: sum(one.category, |f| f.quantity),
            usable,
            is_met: usable > 0,
        }
    });
    items.collect()
}

/// The facilities as they are on a day, and the checklist of what must be there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FacilityPage {
    pub on: Day,
    pub rows: Vec<FacilityOn>,
    pub checklist: Vec<ChecklistItem>,
}

impl FacilityPage {
    /// The page of a centre of a province on a day.
    pub fn of(law: &Norms, province: &str, on: Day, rows: Vec<FacilityOn>) -> FacilityPage {
        FacilityPage { on, checklist: checklist(law, province, on, &rows), rows }
    }
}

impl PremisesRefusal {
    /// The box of a movement's form it is about; of a change of state one number is asked for.
    pub fn of_movement(self, change: FacilityChange) -> &'static str {
        match self {
            PremisesRefusal::ReasonOfAnother => "reason",
            PremisesRefusal::MovesBefore { .. } => "day",
            PremisesRefusal::ValueBelow { .. } | PremisesRefusal::Money(_) => "value_vnd",
            PremisesRefusal::UsableUnlike { .. } if change != FacilityChange::State => "usable",
            _ => "quantity",
        }
    }

    /// The box of a facility's form it is about.
    pub fn of_facility(self) -> &'static str {
        match self {
            PremisesRefusal::MovesBefore { .. } => "acquired_on",
            PremisesRefusal::ValueBelow { .. } | PremisesRefusal::Money(_) => "value_vnd",
            PremisesRefusal::UsableUnlike { .. } => "usable",
            _ => "quantity",
        }
    }
}

/// How a facility stands between its movements.
#[derive(Clone, Copy, Debug)]
struct Stock<'a> {
    quantity: i64,
    usable: i64,
    condition: &'a str,
    value: Option<Vnd>,
}

impl<'a> Stock<'a> {
    fn at_first(facility: &'a Facility) -> Stock<'a> {
        Stock {
            quantity: facility.quantity.into(),
            usable: facility.usable.into(),
            condition: &facility.condition,
            value: facility.value_vnd,
        }
    }

    fn moved(&mut self, by: &'a FacilityMovement) -> Result<(), MoneyFault> {
        let (quantity, value) = (i64::from(by.quantity), by.value_vnd);
        let was = self.value.unwrap_or(Vnd::ZERO);
        match by.change {
            FacilityChange::Increase => {
                self.quantity += quantity;
                self.value = value.map(|v| was.plus(v)).transpose()?.or(self.value);
            }
            FacilityChange::Decrease => {
                self.quantity -= quantity;
                self.value = value.map(|v| was.minus(v)).transpose()?.or(self.value);
            }
            FacilityChange::State => {}
        }
        self.usable += i64::from(by.usable);
        self.condition = by.condition.as_deref().unwrap_or(self.condition);
        Ok(())
    }

    /// At the end of a day: where none are left, nothing is worth anything.
    fn rest(&mut self) {
        if self.quantity == 0 {
            self.value = None;
        }
    }
}

/// The movements of one facility, oldest first; within a day what came stands before what went.
fn of_facility<'a>(
    facility: &Facility,
    movements: &'a [FacilityMovement],
) -> Vec<&'a FacilityMovement> {
    let own = |one: &&FacilityMovement| one.facility_id == facility.facility_id;
    let mut own: Vec<&FacilityMovement> = movements.iter().filter(own).collect();
    own.sort_by_key(|one| (one.day, one.change, &one.movement_id));
    own
}

/// A facility at the end of each day something of it moved, oldest first, behind how it stood at first.
fn days<'a>(
    facility: &'a Facility,
    movements: &'a [FacilityMovement],
) -> Result<Vec<(Option<Day>, Stock<'a>)>, MoneyFault> {
    let mut stock = Stock::at_first(facility);
    let mut all = vec![(facility.acquired_on, stock)];
    for of_day in of_facility(facility, movements).chunk_by(|a, b| a.day == b.day) {
        for one in of_day {
            stock.moved(one)?;
        }
        stock.rest();
        all.push((of_day.first().map(|one| one.day), stock));
    }
    Ok(all)
}

/// Refuses what a facility and its movements cannot have been together: on no day are there fewer than
/// none, on none can more be used than there are, and none moves before it came.
///
/// # Errors
/// [`PremisesRefusal`] of the first day.
pub fn can_be(facility: &Facility, movements: &[FacilityMovement]) -> Result<(), PremisesRefusal> {
    let first = of_facility(facility, movements).first().map(|one| one.day);
    if let (Some(day), Some(acquired_on)) = (first, facility.acquired_on)
        && day < acquired_on
    {
        return Err(PremisesRefusal::MovesBefore { day, acquired_on });
    }
    for (day, stock) in days(facility, movements)? {
        let Some(day) = day else { continue };
        let Stock { quantity, usable, .. } = stock;
        if quantity < 0 {
            let short = u32::try_from(-quantity).unwrap_or(u32::MAX);
            return Err(PremisesRefusal::BelowNone { day, short });
        }
        if !(0..=quantity).contains(&usable) {
            return Err(PremisesRefusal::UsableUnlike { day, usable, quantity });
        }
        if stock.value.is_some_and(Vnd::is_negative) {
            return Err(PremisesRefusal::ValueBelow { day });
        }
    }
    Ok(())
}

/// A count of what can be: [`can_be`] saw to it, and of a book another hand wrote nothing is told below
/// none.
fn count(n: i64) -> u32 {
    u32::try_from(n.max(0)).unwrap_or(u32::MAX)
}

/// Every facility that is there on a day, as it is then: one acquired later is not.
///
/// # Errors
/// [`MoneyFault`] where what they are worth left the bounds of money.
pub fn facilities_on(
    facilities: &[Facility],
    movements: &[FacilityMovement],
    on: Day,
) -> Result<Vec<FacilityOn>, MoneyFault> {
    let there = facilities.iter().filter(|one| one.acquired_on.is_none_or(|day| day <= on));
    there.map(|facility| facility_on(facility, movements, on)).collect()
}

/// One of them on a day, whether or not it was there yet.
///
/// # Errors
/// [`MoneyFault`].
pub fn facility_on(
    facility: &Facility,
    movements: &[FacilityMovement],
    on: Day,
) -> Result<FacilityOn, MoneyFault> {
    let days = days(facility, movements)?;
    let by_then = days.iter().skip(1).rfind(|(day, _)| day.is_some_and(|day| day <= on));
    let stock = by_then.map_or(Stock::at_first(facility), |(_, stock)| *stock);
    let own = of_facility(facility, movements);
    Ok(FacilityOn {
        facility: facility.clone(),
        quantity: count(stock.quantity),
        usable: count(stock.usable),
        condition: stock.condition.to_owned(),
        value_vnd: stock.value,
        movements: own.into_iter().rev().cloned().collect(),
    })
}

/// A facility over a quarter: what there was, what came, what went, what is left on its last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacilityOver {
    pub opening_quantity: u32,
    pub opening_usable: u32,
    pub increase: u32,
    pub decrease: u32,
    /// As it is on the last day.
    pub closing: FacilityOn,
}

/// Every facility that was there in the quarter. Acquired within it, it came then; gone before it, it has
/// no row any more.
///
/// # Errors
/// [`MoneyFault`].
pub fn facilities_over(
    facilities: &[Facility],
    movements: &[FacilityMovement],
    quarter: Quarter,
) -> Result<Vec<FacilityOver>, MoneyFault> {
    let mut all = Vec::new();
    for closing in facilities_on(facilities, movements, quarter.last())? {
        let is_new = closing.facility.acquired_on.is_some_and(|day| day >= quarter.first());
        let before: Vec<FacilityMovement> =
            closing.movements.iter().filter(|one| one.day < quarter.first()).cloned().collect();
        let opening = facility_on(&closing.facility, &before, quarter.last())?;
        let within = || closing.movements.iter().filter(|one| quarter.contains(one.day));
        let sum = |change| {
            let of_change = within().filter(|one| one.change == change);
            of_change.map(|one| one.quantity).fold(0, u32::saturating_add)
        };
        let was = |n: u32| if is_new { 0 } else { n };
        let over = FacilityOver {
            opening_quantity: was(opening.quantity),
            opening_usable: was(opening.usable),
            increase: sum(FacilityChange::Increase) + (opening.quantity - was(opening.quantity)),
            decrease: sum(FacilityChange::Decrease),
            closing: closing.clone(),
        };
        let is_gone = !is_new && !before.is_empty() && opening.quantity == 0;
        if !is_gone || within().next().is_some() {
            all.push(over);
        }
    }
    Ok(all)
}
