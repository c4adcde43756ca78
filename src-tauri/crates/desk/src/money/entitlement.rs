//! What a centre should have been given in a year, against what it was given.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::money::allowances;
use crate::money::sources;
use crate::money::talk::{EntitlementRow, EntitlementView, OfYear};
use centre::entitlement::{Support, support, year_due};
use norms::Day;

/// Classes of funding by which the state gives what it owes.
const OF_THE_STATE: [&str; 2] = ["nsnn-hang-nam", "nsnn-ban-dau"];

pub(crate) fn read_entitlement(
    view: View<'_>,
    request: OfYear,
) -> Result<EntitlementView, DeskError> {
    let profile = view.profile()?;
    let year = request.year;
    let as_of = Day::new(year, 12, 31)?.min(view.now().today);
    if as_of.year() != year {
        return Err(DeskError::new(Code::DayInFuture).at("year"));
    }
    let law = &*view.law_of(as_of.quarter())?;
    let laws = view.laws()?;
    let (support, why) = support(law, &profile, year)?;
    let read = view.read()?;
    // What was due before the book began nobody wrote down here.
    let mut month = Day::new(year, 1, 1)?.month().max(profile.first_on.month());
    let mut months = Vec::new();
    while month <= as_of.month() {
        // Each month by the law of its own quarter, as its sheet is.
        let law = &*laws.of(month.quarter())?;
        // What was settled is what the month granted, whatever is chosen since.
        months.push(match read.allowance_sheet(month)? {
            Some(sheet) => sheet.lines,
            None => allowances::compute(read, law, &profile, month)?.lines,
        });
        month = month.next();
    }
    let levels: Vec<Support> = support.iter().map(EntitlementRow::support).collect();
    let sources = sources::source_facts(read, law, &profile, as_of.quarter())?;
    let sums = year_due(&levels, &months, &sources, &OF_THE_STATE)?;
    Ok(EntitlementView {
        year,
        as_of,
        months: sums.months,
        support,
        why,
        allowances_vnd: sums.allowances_vnd,
        is_example: sums.is_example,
        is_verified: sums.is_verified,
        due_vnd: sums.due_vnd,
        received_vnd: sums.received_vnd,
        owed_vnd: sums.owed_vnd,
    })
}
