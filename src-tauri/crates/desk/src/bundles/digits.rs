//! Bundles of a key nobody vouches for yet, and the thirty digits that tell whose it is.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::opening::{self, Door};
use crate::core::codes::Code;
use crate::core::error::DeskError;
use seal::{Digits, Opened, PublicKey, Refusal};

/// What a bundle of any key says of itself, to show whom it names; for nothing else.
pub(crate) fn asked(path: &str, door: Door<'_>) -> Result<(Opened, Vec<u8>), DeskError> {
    let bytes = stick::read_limited(&stick::meant(path), MAX_BUNDLE)?;
    let opened = opening::asked(&bytes, door).map_err(|r| unread(&r))?;
    Ok((opened, bytes))
}

/// The key that signed a bundle; nothing else of it is read.
pub(crate) fn key_of(path: &str) -> Result<PublicKey, DeskError> {
    let bytes = stick::read_limited(&stick::meant(path), MAX_BUNDLE)?;
    opening::key(&bytes).map_err(|r| unread(&r))
}

/// Why the seal of a file cannot be compared.
pub(crate) fn unread(refusal: &Refusal) -> DeskError {
    let error = DeskError::new(Code::StrangerRefused).at("path");
    error.with("cause", refusal.code).with("detail", &refusal.detail)
}

/// All thirty digits of a card, each group holding.
pub(crate) fn card_digits(typed: &str) -> Result<Digits, DeskError> {
    Digits::parse(typed)
        .map_err(|fault| DeskError::new(Code::DigitsWrong).at("digits").with("why", fault.code()))
}

/// All thirty digits typed, and the same as those of the key that signed.
pub(crate) fn must_be_same(typed: &str, key: &PublicKey) -> Result<String, DeskError> {
    let typed = card_digits(typed)?;
    let found = key.digits();
    let groups = typed.differing_groups(&found);
    if groups.is_empty() {
        return Ok(found.to_string());
    }
    let groups: Vec<String> = groups.iter().map(usize::to_string).collect();
    Err(DeskError::new(Code::DigitsDiffer).at("digits").with("groups", groups.join(", ")))
}
