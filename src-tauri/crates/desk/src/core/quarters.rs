//! Is a quarter open?

use crate::core::error::DeskError;
use centre::QuarterState;
use norms::{Day, Quarter};
use store::Reading;

pub(crate) fn state(read: Reading<'_>, quarter: Quarter) -> Result<QuarterState, DeskError> {
    Ok(read.quarter(quarter)?.unwrap_or_else(|| QuarterState::begun(quarter)))
}

pub(crate) fn is_closed(read: Reading<'_>, quarter: Quarter) -> Result<bool, DeskError> {
    Ok(state(read, quarter)?.is_closed)
}

/// Refuses an entry dated in a closed quarter, naming the quarter.
pub(crate) fn must_be_open(read: Reading<'_>, day: Day, field: &str) -> Result<(), DeskError> {
    let open = state(read, day.quarter())?.must_be_open();
    open.map_err(|refusal| DeskError::from(refusal).at(field))
}
