//! The books of places, sources and budget codes over any stretch of days.

use crate::allotments::talk::AskDetailBook;
use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::first_day;
use crate::money::balances::money_before;
use centre::detail_book::{DetailAround, DetailBook, DetailKind, DetailOf};
use centre::forms::EntryRefusal;
use norms::{Day, Vnd};

/// What is asked, with its days: from the first of the year to today where none are named.
fn asked(view: View<'_>, request: AskDetailBook) -> Result<DetailOf, DeskError> {
    let to_on = request.to_on.unwrap_or(view.now().today);
    let from_on = request.from_on.map_or_else(|| Day::new(to_on.year(), 1, 1), Ok)?;
    if to_on < from_on {
        let (first, last) = (from_on, to_on);
        return Err(DeskError::from(EntryRefusal::DayOrder { first, last }).at("to_on"));
    }
    let kind = request.kind;
    let budget_code = request.budget_code.filter(|_| kind == DetailKind::Code);
    if kind == DetailKind::Code && budget_code.is_none() {
        return Err(DeskError::new(Code::FieldEmpty).at("budget_code"));
    }
    let is_of_source = matches!(kind, DetailKind::Source | DetailKind::Code);
    let source_id = request.source_id.filter(|_| is_of_source);
    Ok(DetailOf { kind, source_id, budget_code, from_on, to_on })
}

pub(crate) fn list_detail_book(
    view: View<'_>,
    request: AskDetailBook,
) -> Result<DetailBook, DeskError> {
    let own = view.own()?;
    let asked = asked(view, request)?;
    let read = view.read()?;
    let sources = read.sources()?;
    let january = Day::new(asked.from_on.year(), 1, 1)?;
    let of = asked.source_id.as_ref().map(|id| sources.iter().find(|one| one.source_id == *id));
    let held_vnd = match (asked.kind, of) {
        (_, Some(None)) | (DetailKind::Source, None) => {
            return Err(DeskError::new(Code::SourceUnknown).at("source_id"));
        }
        (DetailKind::Source, Some(Some(source))) => {
            let sums = read.source_sums(first_day(), january.plus_days(-1)?)?;
            let its = sums.into_iter().find(|one| one.source_id == source.source_id);
            source.left_after(its.map(|one| one.sums).unwrap_or_default())?
        }
        (kind, _) => match kind.place().filter(|_| kind.is_kept()) {
            Some(place) => money_before(read, january)?.at(place),
            None => Vnd::ZERO,
        },
    };
    let vouchers = read.vouchers(january, asked.to_on)?;
    let first_on = own.founded().first_on;
    let around = DetailAround { vouchers: &vouchers, sources: &sources, held_vnd, first_on };
    Ok(DetailBook::of(&asked, around)?)
}
