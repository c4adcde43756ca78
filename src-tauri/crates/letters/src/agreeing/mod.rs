//! Do the tables of a report agree with one another and with the head it was sealed under?
//!
//! *Invariant:* what is found here no honest writer can have written: each rule is what composing a
//! report from a sound book makes so. Whoever seals asks before the seal, whoever reads asks after
//! it, and both ask this. What an honest book may hold, however rarely, is the rules' to question.

mod advances;
mod allotments;
mod attachments;
mod closings;
mod committee;
mod decisions;
mod doubts;
mod found;
mod gifts;
mod head;
mod pay;
mod people;
mod places;
mod plans;
mod premises;
mod sources;
#[cfg(test)]
mod tests;
mod vouchers;

pub use doubts::{Doubt, DoubtKind, doubts};
pub use found::{Clash, Contradiction, Head};

use crate::report::Report;
use crate::table::ShapeFault;
use found::Found;

/// Every contradiction of a report, in the order its tables are looked through; none in an honest one.
///
/// # Errors
/// [`ShapeFault`] where the report has not one row of the centre's own.
pub fn contradictions(report: &Report, head: &Head<'_>) -> Result<Vec<Contradiction>, ShapeFault> {
    let mut found = Found::default();
    head::agrees(report, head, &mut found)?;
    premises::agree(report, head.quarter, &mut found)?;
    committee::agree(report, head.quarter, &mut found)?;
    people::agree(report, head.quarter, &mut found)?;
    let slips = vouchers::slips(report)?;
    vouchers::agree(&slips, report, head.quarter, &mut found)?;
    places::agree(&slips, report, &mut found)?;
    sources::agree(&slips, report, head.quarter, &mut found)?;
    advances::agree(&slips, report, head.quarter, &mut found)?;
    allotments::agree(report, head.quarter, &mut found)?;
    pay::agrees(&slips, report, head.quarter, &mut found)?;
    gifts::agree(&slips, report, head.quarter, &mut found)?;
    decisions::agree(report, &mut found)?;
    plans::agree(report, head.quarter, &mut found)?;
    attachments::agree(report, &mut found)?;
    closings::agree(report, head.quarter, &mut found)?;
    Ok(found.0)
}
