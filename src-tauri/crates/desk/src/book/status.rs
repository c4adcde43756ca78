//! Where the book stands, and which one is open.

use crate::book::backups;
use crate::book::sample;
use crate::book::talk::{BookStatus, ChooseBook, DraftRow, WhichBook};
use crate::bundles::keys;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::core::moment::floor;
use crate::core::settings::{is_closed, open_quarter};
use crate::core::talk::{ClockRow, Nothing, SayToday};
use crate::core::telling;
use crate::core::view::{Own, View};

pub(crate) fn book_status(view: View<'_>, _: Nothing) -> Result<BookStatus, DeskError> {
    let now = view.now();
    let role = view.read()?.role()?;
    let profile = Own::maybe(view.read()?)?.map(|own| own.on(view.now().today));
    let last = view.read()?.acts(1)?;
    let can_undo = telling::next_to_undo(view.undone(), &last).is_some();
    let last_act = last.into_iter().next();
    let drafts = view.read()?.drafts()?;
    let open_quarter = match &profile {
        Some(profile) => Some(open_quarter(view, profile, now.today)?),
        None => None,
    };
    let is_all_sealed = match open_quarter {
        Some(quarter) => is_closed(view.read()?, quarter)?,
        None => false,
    };
    // A law nobody can read is told where it is asked; the book opens, so that another can
    // be taken in.
    let law = view.norms().ok();
    Ok(BookStatus {
        role,
        amount_asked_from: law.as_ref().and_then(|law| law.amount_asked_about(now.today)),
        is_sample: view.is_sample()?,
        office: view.maybe_office()?,
        open_quarter,
        is_all_sealed,
        today: now.today,
        clock: clock_row(view)?,
        settings: view.settings()?,
        drafts: drafts
            .into_iter()
            .map(|d| DraftRow { key: d.key, body: d.body, kept_at: d.kept_at })
            .collect(),
        has_seal: role.is_some() && keys::made(view)?.is_some(),
        centre: profile,
        has_account_apart: view.read()?.sources()?.iter().any(|source| source.account.is_some()),
        last_act_at: last_act.map(|line| line.at),
        can_undo,
        last_backup_on: backups::newest_day(view)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        norms_edition: law.map_or_else(String::new, |law| crate::core::names::short(law.edition())),
    })
}

/// The clock of this PC, while the day is in doubt.
fn clock_row(view: View<'_>) -> Result<Option<ClockRow>, DeskError> {
    let Some(doubt) = view.doubt() else { return Ok(None) };
    Ok(Some(ClockRow { why: doubt.why, clock: doubt.clock, known: floor(view.read()?)? }))
}

pub(crate) fn say_today(desk: &mut Desk, request: SayToday) -> Result<BookStatus, DeskError> {
    desk.believe(request.today);
    // The line of this very act carries the doubt or raises what is known, as that of any other does.
    desk.act("say_today", |_| Ok(Done::of(request.today.to_string(), ())))?;
    desk.ask(|view| book_status(view, Nothing {}))
}

pub(crate) fn choose_book(desk: &mut Desk, request: ChooseBook) -> Result<BookStatus, DeskError> {
    let is_sample = request.which == WhichBook::Sample;
    if desk.places.book.is_some() {
        return Err(DeskError::new(Code::BookExists).at("which"));
    }
    desk.close_book()?;
    desk.is_sample_chosen = is_sample;
    if is_sample && desk.ask(|view| Ok(view.read()?.role()?))?.is_none() {
        sample::fill(desk)?;
    }
    desk.ask(|view| book_status(view, Nothing {}))
}
