//! Bundles of a key nobody vouches for yet, and the thirty digits that tell whose it is.

use crate::bundles::carry::MAX_BUNDLE;
use crate::core::codes::Code;
use crate::core::error::{DeskError, refused};
use seal::{Digits, Opened, Trust};
use std::path::Path;

/// Opens a bundle of any key, to show whom it names and to compare its digits; for nothing else.
pub(crate) fn open_any(path: &str) -> Result<(Opened, Vec<u8>), DeskError> {
    let bytes = stick::read_limited(Path::new(path), MAX_BUNDLE)?;
    let opened = seal::read(&bytes, &Trust::SelfSigned).map_err(|r| refused(&r).at("path"))?;
    Ok((opened, bytes))
}

/// All thirty digits typed, and the same as those of the key that signed.
pub(crate) fn must_be_same(typed: &str, opened: &Opened) -> Result<String, DeskError> {
    let typed = Digits::parse(typed).map_err(|fault| {
        DeskError::new(Code::DigitsWrong).at("digits").with("why", fault.code())
    })?;
    let found = opened.signer.digits();
    let groups = typed.differing_groups(&found);
    if groups.is_empty() {
        return Ok(found.to_string());
    }
    let groups: Vec<String> = groups.iter().map(usize::to_string).collect();
    Err(DeskError::new(Code::DigitsDiffer).at("digits").with("groups", groups.join(", ")))
}
