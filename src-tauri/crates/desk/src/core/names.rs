//! The names the law gives to codes, for paper and lists, and its edition as people compare it.

use crate::core::error::DeskError;
use crate::core::view::View;
use norms::Quarter;
use paper::LawNames;

/// The names of codes on the quarter's last day, with the titles of rules.
pub(crate) fn law_names(view: View<'_>, quarter: Quarter) -> Result<LawNames, DeskError> {
    Ok(LawNames::of(view.law_of(quarter)?, quarter))
}

/// Eight letters of an edition in two groups, as people compare them.
pub(crate) fn short(edition: &str) -> String {
    seal::eight_letters(edition).map_or_else(String::new, |code| seal::grouped(&code))
}
