//! Whose law a book may take: the one judgement behind finding packs, taking them in and keeping the seal of
//! whoever issued them.

use crate::core::error::DeskError;
use crate::core::view::View;

/// What a pack is to a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gives {
    /// Law: of the office the centre reports to, or of this very office.
    Law,
    /// Changes for this office to look at and issue on. Its centres take law from this office alone, and both
    /// ends check by what both ends have: so law of an office above binds nobody here until it is issued.
    Changes,
}

/// What a pack issued by an office of that id gives this book; none where it gives nothing.
pub(crate) fn gives(view: View<'_>, issuer: &str) -> Result<Option<Gives>, DeskError> {
    let Some(office) = view.maybe_office()? else {
        let is_ours = view.profile()?.office_id == *issuer;
        return Ok(is_ours.then_some(Gives::Law));
    };
    if office.office_id == *issuer {
        return Ok(Some(Gives::Law));
    }
    let is_above = view.norms()?.is_office_above(issuer, &office.office_id, view.now().today);
    Ok(is_above.then_some(Gives::Changes))
}
