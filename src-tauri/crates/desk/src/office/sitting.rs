//! The office's seal opened for a sitting, and closed.

use crate::bundles::keys;
use crate::bundles::session::{MINUTES, close_when_idle};
use crate::core::copies::end_sitting;
use crate::core::desk::Desk;
use crate::core::desk::Session;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::office::talk::{SealSession, UnlockSeal};

pub(crate) fn unlock_seal(desk: &mut Desk, request: UnlockSeal) -> Result<SealSession, DeskError> {
    desk.ask(|view| view.office())?;
    let seed = keys::open(desk, &request.passphrase)?;
    desk.session = Some(Session { seed, used_at: desk.now().instant });
    read_session(desk, Nothing {})
}

pub(crate) fn lock_seal(desk: &mut Desk, _: Nothing) -> Result<SealSession, DeskError> {
    desk.session = None;
    end_sitting(desk);
    // It still waits for its copy when none could be made.
    Ok(SealSession { is_uncopied: desk.has_sat, ..read_session(desk, Nothing {})? })
}

pub(crate) fn read_session(desk: &mut Desk, _: Nothing) -> Result<SealSession, DeskError> {
    close_when_idle(desk);
    Ok(SealSession {
        is_open: desk.session.is_some(),
        closes_after_minutes: MINUTES,
        is_uncopied: false,
    })
}
