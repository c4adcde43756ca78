//! Where the book stands, and which one is open.

use crate::book::backups;
use crate::book::sample;
use crate::book::talk::{BookStatus, ChooseBook, DraftRow};
use crate::bundles::keys;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::settings::{clock_floor, office, open_quarter, settings};
use crate::core::talk::Nothing;

pub(crate) fn book_status(desk: &mut Desk, _: Nothing) -> Result<BookStatus, DeskError> {
    let now = desk.now();
    let role = desk.book()?.role()?;
    let profile = desk.read()?.profile()?;
    let last_act = desk.read()?.acts(1)?.into_iter().next();
    let drafts = desk.read()?.drafts()?;
    let open_quarter = match &profile {
        Some(profile) => Some(open_quarter(desk, profile, now.today)?),
        None => None,
    };
    Ok(BookStatus {
        role: role.map(|r| r.code().to_owned()),
        is_sample: desk.is_sample()?,
        office: office(desk)?,
        open_quarter,
        today: now.today,
        is_clock_suspect: clock_floor(desk)?.is_some_and(|floor| now.today < floor),
        settings: settings(desk)?,
        drafts: drafts
            .into_iter()
            .map(|d| DraftRow { key: d.key, body: d.body, kept_at: d.kept_at })
            .collect(),
        has_seal: role.is_some() && keys::made(desk)?.is_some(),
        centre: profile,
        last_act_at: last_act.map(|line| line.at),
        last_backup_on: backups::newest_day(desk)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        // A law nobody can read is told where it is asked; the book opens, so that another can
        // be taken in.
        norms_edition: desk
            .norms()
            .map_or_else(|_| String::new(), |law| crate::core::laws::short(law.edition())),
    })
}

pub(crate) fn choose_book(desk: &mut Desk, request: ChooseBook) -> Result<BookStatus, DeskError> {
    let is_sample = match request.which.as_str() {
        "sample" => true,
        "real" => false,
        _ => return Err(DeskError::new("code-unknown").at("which")),
    };
    if desk.places.book.is_some() {
        return Err(DeskError::new("book-exists").at("which"));
    }
    desk.close_book()?;
    desk.is_sample_chosen = is_sample;
    if is_sample && desk.book()?.role()?.is_none() {
        sample::fill(desk)?;
    }
    book_status(desk, Nothing {})
}
