//! The names the law gives to codes, for paper and lists.

use crate::core::error::DeskError;
use crate::core::view::View;
use norms::Quarter;
use paper::LawNames;

/// The names of codes on the quarter's last day, with the titles of rules.
pub(crate) fn law_names(view: View<'_>, quarter: Quarter) -> Result<LawNames, DeskError> {
    Ok(LawNames::of(view.law_of(quarter)?, quarter))
}
