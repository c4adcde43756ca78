//! What a centre should have been given in a year, against what it was given.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::core::world::first_day;
use crate::money::allowances::Computing;
use crate::money::talk::{EntitlementView, OfYear};
use centre::entitlement::{months_that_count, posts_before, received_of_year, support};
use centre::entitlement_years::EntitlementYears;
use norms::Day;

pub(crate) fn read_entitlement(
    view: View<'_>,
    request: OfYear,
) -> Result<EntitlementView, DeskError> {
    let own = view.own()?;
    let profile = own.founded();
    let year = request.year;
    let as_of = Day::new(year, 12, 31)?.min(view.now().today);
    if as_of.year() != year {
        let today = view.now().today.office();
        return Err(DeskError::new(Code::DayInFuture).at("year").with("today", today));
    }
    let law = &*view.law_of(as_of.quarter())?;
    let support = support(law, own.centre(), year)?;
    let read = view.read()?;
    let mut months = Vec::new();
    let computing = Computing::of(read, &own)?;
    let own_before = own.before_book();
    let posts_before = posts_before(&read.posts()?, profile.first_on)?;
    let before_book = computing.with_posts(&own_before, posts_before);
    let mut months_before = 0;
    for month in months_that_count(profile, as_of)? {
        // Each month by the law of its own quarter, as its sheet is.
        let law = &*view.law_of(month.quarter())?;
        // What was settled is what the month granted, whatever is chosen since.
        months.push(match read.allowance_sheet(month)? {
            Some(sheet) => sheet.lines,
            None if month < profile.first_on.month() => {
                months_before += 1;
                before_book.month(read, law, month)?.lines
            }
            None => computing.month(read, law, month)?.lines,
        });
    }
    // By budget year, as the year is settled: what came in January for the year before is of that year.
    let sums = read.code_sums(year.unsigned_abs(), first_day(), view.now().today)?;
    let of_state = law.classes_of_state(as_of);
    let began = profile.first_on.year() == year;
    let received_vnd = received_of_year(&read.sources()?, &sums, &of_state, began)?;
    Ok(EntitlementView::of(as_of, support, (&months, months_before), received_vnd)?)
}

/// The same over the years of the book up to one, each by its own law.
pub(crate) fn years_to(view: View<'_>, last: i32) -> Result<EntitlementYears, DeskError> {
    let first = view.own()?.founded().first_on.year();
    let years = (first..=last).map(|year| read_entitlement(view, OfYear { year }));
    Ok(EntitlementYears::of(&years.collect::<Result<Vec<_>, _>>()?)?)
}

pub(crate) fn list_entitlement_years(
    view: View<'_>,
    _: Nothing,
) -> Result<EntitlementYears, DeskError> {
    years_to(view, view.now().today.year())
}
